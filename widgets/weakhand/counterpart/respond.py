"""One turn of the counterpart: a mind and a Reading in, a new mind and a Reply out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.bargain import Judgement, counter, judge
from weakhand.counterpart.credit import QUESTIONS, credit, heap, normal, subject
from weakhand.counterpart.mind import Credit, Effect, Ending, Mind, unlocked
from weakhand.counterpart.rules import Seen, effects, events
from weakhand.counterpart.telling import Telling, telling
from weakhand.counterpart.voice import Speech, in_words
from weakhand.language.reading import LISTENING, MoveKind, Reading

_LAST_WORD_AT = 2.5
_DRAWING: tuple[MoveKind, ...] = (
    "closed_question",
    "why_question",
    "mirror",
    "label",
    "paraphrase",
    "summary",
)
_FITS = 0.25
_OFF = 0.15
_HAGGLING = 0.3
"""What each line without listening adds to the patience that an offer short of theirs costs."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What they answer, and what the line before it did.

    Attributes:
        text: their words.
        alive: ids of facts and concepts alive in these words.
        told: (fact id, step) told in this reply.
        situations: which situations of the case file the words come from.
        effects: what the learner's line moved, and why.
        credits: what each of its moves earned.
        judgement: what they made of an offer, if there was one.
        agreement: the package agreed, or ``None``.
    """

    text: str
    alive: tuple[str, ...] = ()
    told: tuple[tuple[str, int], ...] = ()
    situations: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    credits: tuple[Credit, ...] = ()
    judgement: Judgement | None = None
    agreement: Package | None = None


@dataclass(frozen=True, slots=True)
class Gesture:
    """What a learner does besides speaking."""

    offer: Package | None = None
    accept: bool = False
    walk_away: bool = False


def respond(
    case: Case, mind: Mind, reading: Reading, gesture: Gesture, seed: int
) -> tuple[Mind, Reply]:
    """Return the mind after a line, and the reply to it.

    The same case, mind, reading, gesture and seed always give the same reply.
    """
    turn = mind.turn + 1
    earned = credit(mind, reading)
    seen = Seen(case, mind, reading, earned)
    moved = effects(seen)
    after = _moved(case, mind, moved)
    told = _nothing(mind) if _closed(seen) else telling(case, mind, earned, after.rapport)
    after = _remember(case, after, seen, told, events(seen), turn)
    offer = _offer(mind, reading, gesture)
    judgement = judge(case, after, offer) if offer is not None else None
    named = gesture.offer or dict(reading.offer or ())
    whole = gesture.offer is not None or set(named) >= set(unlocked(case, after))
    cost = _patience_spent(seen, judgement, gesture)
    after = replace(after, patience=max(0.0, after.patience - cost))
    speech = Speech(case, after.mood, seed, turn, mind.used)
    agreement: Package | None = None
    accepting = gesture.accept or (offer is None and reading.first("accept") is not None)
    if gesture.walk_away:
        speech.say("learner_walks")
        after = replace(after, ending="walked_away")
    elif accepting and mind.table is not None:
        speech.say("agree_theirs")
        agreement = mind.table
        after = replace(after, ending="agreed", table=agreement)
    elif judgement and judgement.verdict == "yes" and not judgement.unknown and whole:
        speech.say("agree")
        agreement = judgement.package
        after = replace(after, ending="agreed", put=agreement)
    else:
        after = _converse(case, mind, after, seen, told, judgement, speech, _shut(seen, moved))
        after = _close(case, after, speech, turn)
    text = speech.text(mind.said)
    after = replace(after, used=frozenset(speech.used), said=mind.said | {text})
    step = ((told.fact.id, told.step),) if told.fact and not after.ending else ()
    return after, Reply(
        text, after.alive, step, tuple(speech.situations), moved, earned, judgement, agreement
    )


def opening(case: Case, mind: Mind, seed: int) -> tuple[Mind, str]:
    """Return their first words, and the mind that has said them."""
    speech = Speech(case, "neutral", seed, 0, mind.used)
    speech.say("opening")
    text = speech.text(frozenset())
    return replace(mind, used=frozenset(speech.used), said=frozenset({text})), text


def _moved(case: Case, mind: Mind, moved: tuple[Effect, ...]) -> Mind:
    total = {
        "rapport": mind.rapport,
        "firmness": mind.firmness,
        "belief": mind.belief,
        "patience": mind.patience,
    }
    for effect in moved:
        total[effect.on] += effect.amount
    return replace(
        mind,
        rapport=min(1.0, max(0.0, total["rapport"])),
        firmness=min(1.0, max(0.0, total["firmness"])),
        belief=min(case.walk_away.learner, max(0.0, total["belief"])),
        patience=max(0.0, total["patience"]),
    )


def _closed(seen: Seen) -> bool:
    """Return whether a line shuts them: nobody confides in answer to an attack."""
    lied = any(not claim.truths for claim in seen.reading.claims)
    caught = len(seen.mind.violations) >= 2
    repeated = bool(seen.reading.text) and normal(seen.reading.text) in seen.mind.heard
    return (
        lied
        or caught
        or repeated
        or seen.reading.hostile >= 0.3
        or (seen.has("threat") or heap(seen.reading))
    )


def _nothing(mind: Mind) -> Telling:
    return Telling(None, 0, None, (), dict(mind.earned))


def _remember(
    case: Case, mind: Mind, seen: Seen, told: Telling, happened: frozenset[str], turn: int
) -> Mind:
    known = dict(mind.told)
    firmness, alive, fresh = mind.firmness, list(mind.alive), mind.fresh
    if told.fact:
        known[told.fact.id] = told.step
        firmness = max(0.0, firmness - (0.0, 0.02, 0.12, 0.08)[told.step])
        raised = list(told.fact.raises) if told.step >= 2 else []
        raised += [
            concept.id
            for concept in case.concepts
            if concept.from_fact == told.fact.id and concept.from_step <= told.step
        ]
        alive = [told.fact.id, *raised, *alive]
        fresh = tuple(dict.fromkeys([told.fact.id, *raised, *fresh]))
    credited = dict(mind.credited)
    for item in seen.credits:
        if item.worth > 0.05:
            key = (item.kind, subject(item.about))
            credited[key] = credited.get(key, 0) + 1
    broad = any(not item.aimed and item.worth > 0.05 for item in seen.credits)
    lies = tuple((turn, c.start, c.end) for c in seen.reading.claims if not c.truths)
    listened = frozenset(move.kind for move in seen.reading.moves if move.kind in LISTENING)
    text = normal(seen.reading.text)
    return replace(
        mind,
        turn=turn,
        told=known,
        earned=told.earned,
        firmness=firmness,
        alive=tuple(dict.fromkeys(alive)),
        fresh=fresh,
        credited=credited,
        broad=mind.broad + broad,
        recent=(*mind.recent[-5:], listened),
        heard=mind.heard | {text} if text else mind.heard,
        violations=mind.violations + lies,
        events=happened,
    )


def _offer(mind: Mind, reading: Reading, gesture: Gesture) -> Package | None:
    """Return the package put: a board's as it stands, a typed one on top of the last."""
    if gesture.offer is not None:
        return dict(gesture.offer)
    if reading.offer is None or not reading.kinds() & {"offer", "conditional_trade", "begging"}:
        return None
    return {**(mind.put or {}), **dict(reading.offer)}


def _patience_spent(seen: Seen, judgement: Judgement | None, gesture: Gesture) -> float:
    """Return what a turn costs in patience: little when it serves them, much when it does not."""
    if gesture.accept or gesture.walk_away:
        return 0.0
    best = max((item.worth for item in seen.credits), default=0.0)
    if judgement:
        again = judgement.package in seen.mind.refused
        base = {"yes": 0.0, "near": 0.4, "far": 1.1}[judgement.verdict]
        if base:
            base += _HAGGLING * min(4, _unheard(seen.mind)) - (0.3 if best >= _FITS else 0.0)
        return base + (1.0 if again else 0.0)
    if best >= _FITS:
        return 0.2
    if seen.has("affirmation", "small_talk", "disclosure", "closed_question", "reject"):
        return 0.6
    return 1.1


def _unheard(mind: Mind) -> int:
    """Return how many of the learner's last lines, one after the other, did not listen."""
    run = 0
    for kinds in reversed(mind.recent):
        if kinds:
            break
        run += 1
    return run


def _converse(
    case: Case,
    before: Mind,
    mind: Mind,
    seen: Seen,
    told: Telling,
    judgement: Judgement | None,
    speech: Speech,
    shut: str,
) -> Mind:
    """Say what fits the line, strongest thing first; return the mind that has said it."""
    if shut:
        speech.say(shut)
    else:
        mind = _react(case, before, mind, seen, told, speech)
    if told.fact and not shut:
        speech.tell(told.fact, told.step)
    if judgement:
        mind = _answer_offer(case, mind, seen, judgement, speech)
    elif shut or told.fact or {"label_off", "misread"} & set(speech.situations):
        pass
    elif seen.reading.asks_offer:
        mind = _put(case, mind, None, speech)
    else:
        _answer(mind, seen, told, speech)
    opened = [n for n in unlocked(case, mind) if n not in unlocked(case, before)]
    for name in opened:
        speech.open_issue(case.issue[name])
    return mind


def _shut(seen: Seen, moved: tuple[Effect, ...]) -> str:
    """Return the situation of a line that gets no other answer, or nothing."""
    reading = seen.reading
    if reading.hostile >= 0.3:
        return "insult"
    if seen.has("threat"):
        return "threat"
    if any(not claim.truths for claim in reading.claims):
        return "claim_caught" if seen.mind.violations else "claim_doubted"
    if reading.loss == "conceding":
        return "loss_hardens"
    text = normal(reading.text)
    if len(text) > 12 and text in seen.mind.heard:
        return "repeated"
    if any(effect.rule in ("too_much_mirroring", "technique_salad") for effect in moved):
        return "parroted"
    if heap(reading):
        return "unclear"
    return ""


def _react(case: Case, before: Mind, mind: Mind, seen: Seen, told: Telling, speech: Speech) -> Mind:
    """Say that they were understood, or misunderstood, before anything else."""
    reading = seen.reading
    label = reading.first("label")
    if label:
        if seen.worth("label") >= _FITS:
            names = [c for c in label.about if c in case.concept and c in before.alive]
            new = next((c for c in names if c not in before.named), None)
            if new is None or not speech.answer_naming(case.concept[new]):
                speech.say("label_fits")
            return replace(mind, named=mind.named | set(names))
        if label.sure >= 0.7 and label.relevant < _OFF and not told.fact:
            speech.say("label_off")
            return mind
    given_back = reading.first("summary", "paraphrase")
    if given_back:
        if seen.worth("summary", "paraphrase") >= _FITS:
            speech.say("understood")
        elif given_back.sure >= 0.7 and given_back.relevant < _OFF and not told.fact:
            speech.say("misread")
        return mind
    if seen.has("begging"):
        speech.say("begging")
    elif seen.has("i_message"):
        speech.say("i_message")
    elif seen.has("loss_frame") and reading.loss == "raised_risk":
        speech.say("loss_heard")
    elif seen.has("disclosure") and not told.fact and any(c.truths for c in reading.claims):
        speech.say("disclosure")
    return mind


def _answer(mind: Mind, seen: Seen, told: Telling, speech: Speech) -> None:
    """Answer a line that drew nothing new out of them."""
    reading = seen.reading
    asked = seen.has(*QUESTIONS)
    fully = [fact for fact in told.asked if mind.told[fact] == 3]
    opens = seen.case.deadline.opens
    clock = seen.has("deadline_question", "deadline_challenge")
    if clock and (told.guarded is None or told.guarded.id != opens):
        if opens and mind.told[opens] >= 2:
            speech.say("deadline_softened")
        elif seen.has("deadline_challenge") and mind.rapport < 0.2:
            speech.say("deadline_bristle")
        else:
            speech.say("deadline_held")
    elif told.guarded and seen.has(*QUESTIONS, *_DRAWING):
        speech.guard(told.guarded)
    elif seen.has("small_talk") and not told.asked:
        speech.say("small_talk")
    elif seen.has("preference_question"):
        speech.say("priorities")
    elif asked and fully:
        speech.say("nothing_more")
    elif asked and told.asked:
        speech.say("deflect")
    elif asked:
        speech.say("plain_answer")
    elif seen.has("why_question"):
        speech.say("why_bristle" if mind.rapport < 0.25 else "plain_answer")
    elif seen.has("closed_question"):
        speech.say("nothing_more" if fully else "closed_answer")
    elif reading.loss == "unraised_risk":
        speech.say("loss_early")
    elif seen.has("reject"):
        speech.say("rejected")
    elif not speech.parts:
        _answer_rest(seen, speech)


def _answer_rest(seen: Seen, speech: Speech) -> None:
    if not seen.reading.text.strip():
        speech.say("silence")
    elif seen.has("mirror"):
        speech.say("mirror_plain")
    elif seen.has("minimal_encourager", "pause", "summary", "paraphrase", "label"):
        speech.say("go_on")
    elif seen.has("affirmation", "accept"):
        speech.say("affirmed")
    elif seen.has("small_talk"):
        speech.say("small_talk")
    elif seen.has("off_topic"):
        speech.say("off_topic")
    elif seen.reading.about:
        speech.say("go_on")
    else:
        speech.say("unclear")


def _answer_offer(case: Case, mind: Mind, seen: Seen, judgement: Judgement, speech: Speech) -> Mind:
    """Say what they make of an offer, and put their own package against it.

    A typed offer that leaves issues open and that they could take is not
    closed over the learner's head: they put the rest, and the learner decides.
    """
    if seen.has("conditional_trade") and judgement.verdict != "far" and not speech.parts:
        speech.say("trade_heard")
    if judgement.unknown:
        label = case.issue[judgement.unknown[0]].label.lower()
        speech.say("offer_unknown", issue=label)
        return replace(mind, put=judgement.package)
    fixed: Package | None = None
    if judgement.verdict == "yes":
        fixed = judgement.package if mind.put else dict(seen.reading.offer or ())
        if not speech.parts and seen.has("conditional_trade"):
            speech.say("trade_heard")
    else:
        name = "offer_near" if judgement.verdict == "near" else "offer_far"
        if judgement.sticking:
            speech.say(name, sticking=judgement.sticking.lower())
        if judgement.package not in mind.refused:
            mind = replace(mind, refused=(*mind.refused, judgement.package))
    return _put(case, replace(mind, put=judgement.package), fixed, speech)


def _put(case: Case, mind: Mind, fixed: Package | None, speech: Speech) -> Mind:
    """Put a package of their own, or hold to the one on the table."""
    package = counter(case, mind, fixed)
    situation = "hold" if package == mind.table else "counter"
    speech.say(situation, package=in_words(case, package))
    return replace(mind, table=package)


def _close(case: Case, mind: Mind, speech: Speech, turn: int) -> Mind:
    """End the talks when patience or time is spent, and warn once before."""
    ending: Ending = ""
    if mind.patience <= 0.0:
        ending = "broken_off"
    elif turn >= case.turns:
        ending = "out_of_time"
    if ending:
        speech.parts.clear()
        speech.say("ends_talks" if ending == "broken_off" else "out_of_time")
        return replace(mind, ending=ending)
    near_end = mind.patience <= _LAST_WORD_AT or turn >= case.turns - 3
    if near_end and "last_word" not in mind.events:
        speech.say("last_word")
        return replace(mind, events=mind.events | {"last_word"})
    return mind

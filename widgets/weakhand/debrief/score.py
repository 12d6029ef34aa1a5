"""The scores of a conversation, kept apart: outcome, information, process, relationship.

Each is 0 to 1 and carries its reasons, with the turn that shows them. The sum
comes last and weighs process about 40, outcome 50, with honesty as a gate.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum, hypot

from weakhand.cases.deals import dominating
from weakhand.cases.schema import Case, Deal
from weakhand.language.reading import LISTENING, MoveKind
from weakhand.roleplay.talk import Talk

WEIGHTS = {"outcome": 0.45, "information": 0.25, "process": 0.2, "relationship": 0.1}
POINTS = (
    "Points say how much a deal is worth to a side, by what it wants most: the case sets them, "
    "and they compare deals, nothing else."
)
"""What points are, for somebody who reads of them for the first time."""
DISHONEST_CAP = 0.3
"""The most that a conversation with an invented claim can score."""

SLIGHT = 0.05
"""Credit towards a fact, and change of trust, below which a line has not touched it."""
STEP_WORTH = (0.0, 0.25, 0.75, 1.0)
"""What a fact counts by how far it was told."""
_NO_DEAL = 0.15
_LEFT_BY_CHANCE = 0.3
_ENOUGH_CREDIT = 5.0
_ENOUGH_KINDS = 5
_FULL_TRUST = 0.6


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence that explains a score, and the turn (from 1) that shows it."""

    text: str
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """A value from 0 to 1 with its reasons."""

    value: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Integrity:
    """Whether everything claimed stands up; ``violations`` name turn and words."""

    ok: bool
    violations: tuple[Reason, ...]


def points(number: float) -> str:
    """Return a number of points without a needless decimal."""
    return f"{number:g}"


def outcome(talk: Talk) -> Score:
    """Score what the learner got: value over the walk-away, and nothing left on the table."""
    case, walk = talk.case, talk.case.walk_away
    best = best_for_learner(case)
    if talk.agreement is None:
        if best is None:
            return _rightly_left(talk)
        return Score(
            _NO_DEAL,
            (
                Reason(
                    f"No deal: you keep your walk-away, {points(walk.learner)} points. "
                    f"A deal worth {points(best.learner)} was possible.",
                    _last(talk),
                ),
            ),
        )
    deal = as_deal(case, talk.agreement)
    if deal.learner < walk.learner:
        return Score(
            0.0,
            (
                Reason(
                    f"The deal is worth {points(deal.learner)} points to you; walking away was "
                    f"worth {points(walk.learner)}.",
                    _last(talk),
                ),
            ),
        )
    creative = case.value(case.creative_deal, "learner")
    share = min(1.0, (deal.learner - walk.learner) / max(1.0, creative - walk.learner))
    distance = pareto_distance(case, deal)
    split = case.kind == "distributive"
    value = share if split else 0.75 * share + 0.25 * max(0.0, 1.0 - 2 * distance)
    top = best.learner if best else deal.learner
    reasons = [
        Reason(
            f"The deal is worth {points(deal.learner)} points to you: "
            f"{points(deal.learner - walk.learner)} more than walking away.",
            _last(talk),
        ),
        Reason(
            f"{'A fair deal here' if split else 'The creative deal of this case'} is worth "
            f"{points(creative)} to you; the most that they could accept at all, {points(top)}."
        ),
    ]
    if distance > 0:
        better = min(dominating(case, deal), key=lambda d: (-d.learner - d.counterpart, d.labels))
        reasons.append(
            Reason(
                f"Value was left on the table: another deal was worth "
                f"{points(better.learner)} to you and {points(better.counterpart)} to them, "
                f"against {points(deal.learner)} and {points(deal.counterpart)}."
            )
        )
    elif not split:
        reasons.append(Reason("Nothing was left on the table: no deal was better for both."))
    return Score(round(value, 4), tuple(reasons))


def _rightly_left(talk: Talk) -> Score:
    """Score leaving where no deal could have beaten the walk-away: best when known, not guessed."""
    told = talk.mind.told
    known = sum(STEP_WORTH[told[fact.id]] for fact in talk.case.facts) / len(talk.case.facts)
    if talk.ending != "walked_away":
        reason = "No deal could beat your walk-away, but it was not you who ended the talks."
        return Score(_LEFT_BY_CHANCE, (Reason(reason, _last(talk)),))
    clear = min(1.0, max(0.0, known - 0.25) / 0.35)
    value = _LEFT_BY_CHANCE + (1.0 - _LEFT_BY_CHANCE) * clear
    reason = "No deal could beat your walk-away, and you left. "
    reason += "You knew enough to know it." if clear == 1.0 else "You could not be sure of it yet."
    return Score(round(value, 4), (Reason(reason, _last(talk)),))


def information(talk: Talk) -> Score:
    """Score what the learner found out: every fact by how far it was told."""
    case, told = talk.case, talk.mind.told
    got = sum(STEP_WORTH[told[fact.id]] for fact in case.facts)
    value = min(1.0, got / (0.85 * len(case.facts)))
    reasons = []
    for fact in case.facts:
        step = told[fact.id]
        if step >= 2:
            turn = _said_in(talk, fact.id)
            reasons.append(
                Reason(f"Told {'in full' if step == 3 else 'in part'}: {fact.summary}", turn)
            )
    hidden = [fact.id for fact in case.facts if told[fact.id] == 0]
    asked = [fact for fact in hidden if asked_early(talk, fact) or talk.mind.earned[fact] > SLIGHT]
    hinted = sum(told[fact.id] == 1 for fact in case.facts)
    for count, how in (
        (hinted, "only hinted at"),
        (len(asked), "asked after, and not told"),
        (len(hidden) - len(asked), "never touched"),
    ):
        if count:
            things = "One thing was" if count == 1 else f"{count} things were"
            turn = asked_early(talk, asked[0]) if how.startswith("asked") else 0
            reasons.append(Reason(f"{things} {how}.", turn or None))
    return Score(round(value, 4), tuple(reasons))


def _said_in(talk: Talk, fact: str) -> int | None:
    """Return the line to which they told a fact in part: those are the words of its summary.

    The whole of it adds why it matters to them.
    """
    told = ((n, step) for n, t in enumerate(talk.turns, 1) for name, step in t.told if name == fact)
    return next((n for n, step in told if step > 1), None)


def asked_early(talk: Talk, fact: str) -> int:
    """Return the last line to which they said that it is too early for a fact, or 0."""
    guard = f"guard:{fact}"
    return max((n for n, t in enumerate(talk.turns, 1) if guard in t.reply.situations), default=0)


def process(talk: Talk) -> Score:
    """Score how the learner worked: moves that fitted, their variety, and their order."""
    credit_sum, kinds = 0.0, set[MoveKind]()
    best_turn, best = None, 0.0
    first_offer = first_fact = None
    pressed: list[Reason] = []
    for n, turn in enumerate(talk.turns, 1):
        earned = {c.kind: c.worth for c in turn.reply.credits if c.kind in LISTENING}
        worth = fsum(earned.values())
        credit_sum += min(1.3, worth)
        kinds |= {kind for kind, value in earned.items() if value >= 0.25}
        if worth > best:
            best_turn, best = n, worth
        if first_offer is None and turn.reply.judgement:
            first_offer = n
        if first_fact is None and any(step >= 2 for _, step in turn.told):
            first_fact = n
        for rule in sorted({e.rule for e in turn.effects} & PRESSING.keys()):
            pressed.append(Reason(PRESSING[rule], n))
    skill = min(1.0, credit_sum / _ENOUGH_CREDIT)
    variety = min(1.0, len(kinds) / _ENOUGH_KINDS)
    order = 1.0 if first_fact and (first_offer is None or first_fact < first_offer) else 0.0
    value = 0.6 * skill + 0.25 * variety + 0.15 * order - 0.12 * len(pressed)
    reasons = [
        Reason(
            f"Your lines that listened add up to {credit_sum:.1f} ({_ENOUGH_CREDIT:g} are enough), "
            f"with {len(kinds)} kind{'' if len(kinds) == 1 else 's'} of move "
            f"({_ENOUGH_KINDS} are enough).",
            best_turn,
        )
    ]
    if order:
        reasons.append(Reason("You learned something before you offered anything.", first_fact))
    elif first_offer:
        reasons.append(Reason("You offered before you had learned anything.", first_offer))
    return Score(round(min(1.0, max(0.0, value)), 4), (*reasons, *pressed))


PRESSING = {
    "insult": "An insult.",
    "threat": "A threat: it hardened them.",
    "pleading": "You gave, and asked nothing back.",
    "loss_on_conceding": "You painted conceding as their loss: that hardens.",
    "too_much_mirroring": "Mirror after mirror: it grated.",
    "repetition": "You repeated yourself.",
    "technique_salad": "Too many techniques in one breath.",
    "word_heap": "A heap of words, and no sentence.",
}


def relationship(talk: Talk) -> Score:
    """Score what is left between the two: trust at the end, and a deal that they can live with."""
    trust = min(1.0, talk.mind.rapport / _FULL_TRUST)
    case = talk.case
    served = 0.0
    if talk.agreement is not None:
        gain = case.value(talk.agreement, "counterpart") - case.walk_away.counterpart
        creative = case.value(case.creative_deal, "counterpart") - case.walk_away.counterpart
        served = min(1.0, max(0.0, gain / max(1.0, creative)))
    elif talk.ending == "walked_away" and best_for_learner(case) is None:
        served = 1.0
    lowest = min(((t.mind.rapport, n) for n, t in enumerate(talk.turns, 1)), default=(0.0, None))
    reasons = [
        Reason(
            f"Trust at the end: {talk.mind.rapport:.0%}, from {talk.start.rapport:.0%} "
            f"({_FULL_TRUST:.0%} is enough).",
            len(talk.turns) or None,
        )
    ]
    if talk.agreement is not None:
        reasons.append(Reason(_served_words(gain, creative)))
    if lowest[1] and lowest[0] < talk.start.rapport:
        reasons.append(Reason("Here trust was at its lowest.", lowest[1]))
    if talk.ending == "broken_off":
        reasons.append(Reason("They broke off the talks.", len(talk.turns)))
        trust *= 0.5
    return Score(round(0.75 * trust + 0.25 * trust * served, 4), tuple(reasons))


def _served_words(gain: float, creative: float) -> str:
    """Return what a deal gives the other side, against the deal that a case aims at."""
    side = "more" if gain >= 0 else "less"
    aim = f"; the deal to aim for, {points(creative)} more" if gain < creative else ""
    return f"The deal gives them {points(abs(gain))} {side} than walking away{aim}."


def integrity(talk: Talk) -> Integrity:
    """Return whether the learner's claims stand up against the brief."""
    found = []
    for number, start, end in talk.mind.violations:
        words = talk.turns[number - 1].act.say[start:end].strip()
        found.append(Reason(f"“{words}” is not in your brief.", number))
    return Integrity(not found, tuple(found))


def as_deal(case: Case, package: dict[str, str]) -> Deal:
    """Return a package with both sides' points."""
    full = case.complete(package)
    return Deal(
        tuple(full[issue.name] for issue in case.issues),
        case.value(full, "learner"),
        case.value(full, "counterpart"),
    )


def best_for_learner(case: Case) -> Deal | None:
    """Return the best deal for the learner that they could accept, or ``None``."""
    walk = case.walk_away
    fits = [d for d in case.deals if d.counterpart >= walk.counterpart and d.learner > walk.learner]
    return max(fits, key=lambda d: (d.learner, d.counterpart), default=None)


def pareto_distance(case: Case, deal: Deal) -> float:
    """Return how far a deal lies from the nearest efficient deal that is better for both.

    Each side's points are taken as shares of the case's span, so the distance
    lies between 0 (efficient) and about 1.4.
    """
    better = dominating(case, deal)
    if not better:
        return 0.0
    span_l = max(d.learner for d in case.deals) - min(d.learner for d in case.deals)
    span_c = max(d.counterpart for d in case.deals) - min(d.counterpart for d in case.deals)
    efficient = [
        d
        for d in better
        if not any(
            o.learner >= d.learner and o.counterpart >= d.counterpart and o[1:] != d[1:]
            for o in better
        )
    ]
    return min(
        hypot((d.learner - deal.learner) / span_l, (d.counterpart - deal.counterpart) / span_c)
        for d in efficient
    )


def _last(talk: Talk) -> int | None:
    return len(talk.turns) or None

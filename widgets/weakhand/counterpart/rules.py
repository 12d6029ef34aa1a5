"""How trust, firmness, belief and patience move: one small rule each, with its source.

A rule sees the case, the mind before the line, the reading and what it
earned, and returns what it moves. The effect sizes are the course's own
(nobody has measured them); the directions follow the sources named. A rule
without a source says so: it is the course's own. ``RULES.md`` beside this
file tells all of them to people; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from math import fsum

from weakhand.counterpart.credit import QUESTIONS, heap, normal, only_asks
from weakhand.counterpart.mind import TRUTH, Effect, felt_walk_away, unlocked
from weakhand.counterpart.seen import Seen
from weakhand.language.reading import LISTENING, MoveKind

_RAPPORT: dict[MoveKind, float] = {
    "label": 0.11,
    "summary": 0.11,
    "paraphrase": 0.09,
    "calibrated_question": 0.055,
    "open_question": 0.055,
    "preference_question": 0.055,
    "deadline_question": 0.04,
    "mirror": 0.05,
    "i_message": 0.05,
    "affirmation": 0.05,
    "disclosure": 0.04,
    "conditional_trade": 0.03,
    "minimal_encourager": 0.025,
    "pause": 0.02,
    "small_talk": 0.02,
    "loss_frame": 0.02,
}
_BESIDE_ECHO = 4
"""Words beside a mirror up to which a line is hardly more than that."""
_MANY = 5
"""Techniques in one breath that are too many."""
_EXTREME = 0.9
"""Share of what is on the table from which a first offer asks for nearly everything."""
BECAUSE: dict[MoveKind, str] = {
    "label": "You named what they feel.",
    "summary": "You showed that you had kept what they said.",
    "paraphrase": "You gave their meaning back in your own words.",
    "calibrated_question": "You asked about their problem, not yours.",
    "open_question": "You left them room to answer.",
    "preference_question": "You asked what matters to them.",
    "deadline_question": "You asked about the clock instead of obeying it.",
    "mirror": "Their own words came back, and they went on.",
    "i_message": "You spoke of your own feeling without blame.",
    "affirmation": "You gave them credit.",
    "disclosure": "You told something true about yourself.",
    "conditional_trade": "You gave only for something in return.",
    "minimal_encourager": "You let them go on.",
    "pause": "You left a silence for them to fill.",
    "small_talk": "A friendly word.",
    "loss_frame": "You looked at their risk as a shared problem.",
}


Rule = Callable[[Seen], Iterator[Effect]]


def being_heard(seen: Seen) -> Iterator[Effect]:
    """Listening that fits builds trust (Weger et al. 2014; Huang et al. 2017 on questions)."""
    for item in seen.credits:
        gain = _RAPPORT.get(item.kind, 0.0) * item.worth
        if gain >= 0.001:
            yield Effect("rapport", gain, "being_heard", BECAUSE[item.kind])


def wrong_label(seen: Seen) -> Iterator[Effect]:
    """A feeling they do not have, named at them, costs a little (the course's own, untested).

    Being unsure costs nothing.
    """
    move = seen.reading.first("label")
    if move and move.sure >= 0.7 and move.relevant < 0.15:
        yield Effect("rapport", -0.02, "wrong_label", "That feeling was not theirs.")


def too_much_mirroring(seen: Seen) -> Iterator[Effect]:
    """Mirroring line after line irritates (Wessler et al. 2023).

    Three words of theirs that lead to a question, or to anything else, are no echo.
    """
    last = seen.mind.recent[-2:]
    if _only_echoes(seen) and len(last) == 2 and all("mirror" in kinds for kinds in last):
        yield Effect("rapport", -0.06, "too_much_mirroring", "You echoed them again and again.")
        yield Effect("patience", -0.8, "too_much_mirroring", "Being echoed wears them out.")


def _only_echoes(seen: Seen) -> bool:
    """Return whether a line gives their words back, and says hardly anything besides."""
    mirror = seen.reading.first("mirror")
    if mirror is None:
        return False
    text = seen.reading.text
    return len((text[: mirror.start] + text[mirror.end :]).split()) <= _BESIDE_ECHO


def interrogation(seen: Seen) -> Iterator[Effect]:
    """Question after question, with nothing given back, wears people out (the course's own).

    Only a fourth question in a row that earns nothing costs: one that follows
    what they say is still welcome.
    """
    kinds = seen.kinds & LISTENING
    last = seen.mind.recent[-3:]
    trapped = len(last) == 3 and all(only_asks(line) for line in (*last, kinds))
    if trapped and max((item.worth for item in seen.credits), default=0.0) < 0.25:
        yield Effect("rapport", -0.02, "interrogation", "You asked and asked, and gave none back.")
        yield Effect("patience", -0.8, "interrogation", "Being questioned wears them out.")


def repetition(seen: Seen) -> Iterator[Effect]:
    """Saying the same thing again tells them that you do not listen (the course's own)."""
    text = normal(seen.reading.text)
    if text and len(text) > 12 and text in seen.mind.heard:
        yield Effect("rapport", -0.05, "repetition", "You had said that before.")
        yield Effect("patience", -1.0, "repetition", "They have answered that already.")


def technique_salad(seen: Seen) -> Iterator[Effect]:
    """Every technique in one breath sounds rehearsed (the course's own).

    One question is one technique, though it be open and calibrated and about their wishes.
    """
    kinds = seen.kinds & LISTENING
    if len(kinds - QUESTIONS) + (not kinds.isdisjoint(QUESTIONS)) >= _MANY:
        yield Effect("rapport", -0.06, "technique_salad", "Too many techniques in one breath.")
        yield Effect("patience", -0.6, "technique_salad", "It sounded rehearsed.")


def word_heap(seen: Seen) -> Iterator[Effect]:
    """A heap of words that touches everything is no talk, and costs patience (the course's own)."""
    if heap(seen.reading):
        yield Effect("rapport", -0.04, "word_heap", "They could not make out what you meant.")
        yield Effect("patience", -0.8, "word_heap", "A heap of words wears them out.")


def blaming_why(seen: Seen) -> Iterator[Effect]:
    """A why early on can sound like blame; asked in trust it is a good question.

    There is advice to ask why (Malhotra, Bazerman 2007): tone and trust
    decide, so there is no ban on the word. One that asks after their own last words blames
    nobody.
    """
    if not seen.has("why_question") or seen.mind.rapport >= 0.25:
        return
    if not (seen.hint or seen.takes_up):
        yield Effect("rapport", -0.02, "blaming_why", "So early, your why sounded like blame.")


def insult(seen: Seen) -> Iterator[Effect]:
    """Anger from a weak party fails against somebody with alternatives (Sinaceur, Tiedens 2006)."""
    if seen.reading.hostile >= 0.3:
        amount = seen.reading.hostile
        yield Effect("rapport", -0.3 * amount, "insult", "You insulted them.")
        yield Effect("firmness", 0.2 * amount, "insult", "An insult makes them dig in.")
        yield Effect("patience", -3.0 * amount, "insult", "They do not have to listen to that.")


def threat(seen: Seen) -> Iterator[Effect]:
    """A threat by somebody who cannot carry it out costs trust and hardens (the course's own).

    What is known is about others: calm threats drew more concessions than
    anger did (Sinaceur et al. 2011), and anger is paid back in secret (Wang
    et al. 2012).
    """
    if seen.has("threat"):
        yield Effect("rapport", -0.14, "threat", "You threatened them.")
        yield Effect("firmness", 0.12, "threat", "A threat makes them dig in.")
        yield Effect("patience", -2.0, "threat", "A threat uses up patience.")


def pleading(seen: Seen) -> Iterator[Effect]:
    """Giving for nothing lowers what they think you could walk away to (the course's own)."""
    if seen.has("begging"):
        low = -0.15 * seen.case.walk_away.learner
        yield Effect("belief", low, "pleading", "You gave or begged, and asked nothing back.")
        yield Effect("firmness", 0.03, "pleading", "They see that they can wait.")


def loss_they_raised(seen: Seen) -> Iterator[Effect]:
    """A loss they raised themselves, attached to no deal, makes holding out cost more.

    Loss aversion is real but smaller than often said (Walasek et al. 2024:
    1.31; Brown et al. 2024: 1.96), so the effect is modest and counts once a risk.
    """
    key = _risk_shared(seen)
    if key and key not in seen.mind.events:
        worth = seen.worth("loss_frame")
        yield Effect(
            "firmness",
            -0.12 * min(1.0, worth + 0.2),
            "loss_they_raised",
            "You put a risk of theirs on the table, as one you share.",
        )


def loss_on_conceding(seen: Seen) -> Iterator[Effect]:
    """Loss attached to conceding hardens (De Dreu et al. 1994; Carnevale 2008)."""
    if seen.reading.loss == "conceding":
        yield Effect(
            "firmness",
            0.1,
            "loss_on_conceding",
            "You painted conceding as their loss, so they hold on.",
        )
        yield Effect("rapport", -0.03, "loss_on_conceding", "It felt like a push.")


def calm_clock(seen: Seen) -> Iterator[Effect]:
    """A deadline questioned calmly loses some of its force (the course's own).

    What is known is that exploding offers served those who made them badly
    (Lau et al. 2014), not that a question takes the force from one.
    """
    if seen.has("deadline_challenge", "deadline_question") and seen.reading.hostile < 0.3:
        key = "clock"
        if key not in seen.mind.events:
            yield Effect(
                "firmness",
                -0.06,
                "calm_clock",
                "You asked about the deadline calmly, and it lost some force.",
            )


def honest_limit(seen: Seen) -> Iterator[Effect]:
    """An honest "I can't" is believed; it raises what they credit you with (Lee, Ames 2017)."""
    limits = seen.has("reject") and "disparages" not in seen.reading.cues
    if limits and seen.calm and "limit" not in seen.mind.events:
        gain = 0.2 * seen.case.walk_away.learner
        yield Effect("belief", gain, "honest_limit", "You said calmly what you cannot do.")


def disparagement(seen: Seen) -> Iterator[Effect]:
    """Running down what they have ("not worth it") wins less than "I can't" (Lee, Ames 2017).

    Reasons of constraint did better than reasons that disparage. That it costs
    trust each time, and hardens once, is the course's reading of it.
    """
    if "disparages" in seen.reading.cues and seen.reading.hostile < 0.3:
        yield Effect("rapport", -0.04, "disparagement", "You ran down what they have.")
        if "disparaged" not in seen.mind.events:
            yield Effect("firmness", 0.04, "disparagement", "They defend what you ran down.")


def disclosed_need(seen: Seen) -> Iterator[Effect]:
    """A true need, told calmly by the weaker side, can help (Shirako, Kilduff, Kray 2015).

    Sympathy appeals helped negotiators of low power. Counted once; a plea
    with nothing asked back is ``pleading``, and an invented need is a lie.
    """
    tells = "needs" in seen.reading.cues and seen.honest and seen.calm
    if tells and "need" not in seen.mind.events:
        yield Effect(
            "firmness", -0.05, "disclosed_need", "You told them a true need, without begging."
        )


def own_deadline(seen: Seen) -> Iterator[Effect]:
    """Revealing one's own final deadline can help, whatever the walk-away
    (Gino & Moore 2008; Moore 2004).

    People expect the opposite. A deadline ends the talk for both sides, so
    who knows of it stops waiting. Counted once, and only when it is true.
    """
    tells = "own_deadline" in seen.reading.cues and seen.honest and seen.calm
    if tells and "own_deadline" not in seen.mind.events:
        yield Effect(
            "firmness", -0.05, "own_deadline", "You told them when your own time runs out."
        )


def extreme_first_offer(seen: Seen) -> Iterator[Effect]:
    """A first offer that asks for nearly everything risks impasse (Petrowsky et al. 2025).

    Ambitious first offers anchor, but raise impasse and lower how the other
    side feels about the talk; extreme ones offend (Schweinsberg et al. 2012).
    Extreme here: nine tenths or more of what the open issues hold for the
    learner, and less for them than they feel they have elsewhere.
    """
    if seen.offer is None or seen.mind.put is not None or seen.mind.refused:
        return
    if _share(seen) >= _EXTREME and _worth_to_them(seen) < felt_walk_away(seen.case, seen.mind):
        why = "Your first offer asked for nearly everything."
        yield Effect("rapport", -0.04, "extreme_first_offer", why)
        yield Effect("patience", -1.0, "extreme_first_offer", "They doubt that there is a deal.")


def true_alternative(seen: Seen) -> Iterator[Effect]:
    """A true alternative, even a maybe, raises what they credit you with (Pinkley et al. 2019)."""
    real = any(c.kind == "alternative" and c.truths for c in seen.reading.claims)
    if real and "alternative" not in seen.mind.events:
        gain = 0.25 * seen.case.walk_away.learner
        yield Effect("belief", gain, "true_alternative", "You named a real alternative.")


def trading(seen: Seen) -> Iterator[Effect]:
    """Who trades instead of giving is taken for somebody who could say no (the course's own)."""
    if seen.has("conditional_trade") and not seen.has("threat"):
        gain = 0.08 * seen.case.walk_away.learner
        yield Effect("belief", gain, "trading", "It showed that your yes has its price.")


def caught_lie(seen: Seen) -> Iterator[Effect]:
    """An invention that does not stand up closes them, and is remembered (Shell 1991)."""
    if any(not claim.truths for claim in seen.reading.claims):
        worse = 2.0 if seen.mind.violations else 1.0
        yield Effect("rapport", -0.12 * worse, "caught_lie", "That claim did not stand up.")
        yield Effect("firmness", 0.15 * worse, "caught_lie", "They no longer believe you.")
        yield Effect("patience", -1.5 * worse, "caught_lie", "Being lied to uses up patience.")


RULES: tuple[Rule, ...] = (
    being_heard,
    wrong_label,
    too_much_mirroring,
    interrogation,
    repetition,
    technique_salad,
    word_heap,
    blaming_why,
    insult,
    threat,
    pleading,
    loss_they_raised,
    loss_on_conceding,
    calm_clock,
    honest_limit,
    disparagement,
    disclosed_need,
    own_deadline,
    extreme_first_offer,
    true_alternative,
    trading,
    caught_lie,
)


def effects(seen: Seen) -> tuple[Effect, ...]:
    """Return everything that a line moves, rule by rule."""
    return tuple(chain.from_iterable([rule(seen) for rule in RULES]))


def events(seen: Seen) -> frozenset[str]:
    """Return what has now happened once and must not count again."""
    out = set(seen.mind.events)
    risk = _risk_shared(seen)
    if risk:
        out.add(risk)
    if seen.has("deadline_challenge", "deadline_question"):
        out.add("clock")
    if seen.has("reject") and "disparages" not in seen.reading.cues:
        out.add("limit")
    if "disparages" in seen.reading.cues:
        out.add("disparaged")
    if seen.honest and seen.calm:
        told = {"needs": "need", "own_deadline": "own_deadline"}
        out.update(event for cue, event in told.items() if cue in seen.reading.cues)
    if any(c.kind == "alternative" and c.truths for c in seen.reading.claims):
        out.add("alternative")
    out.update(TRUTH + truth for claim in seen.reading.claims for truth in claim.truths)
    return frozenset(out)


def _share(seen: Seen) -> float:
    """Return the offer's share of what the issues on the table hold for the learner, 0 to 1."""
    issues = [seen.case.issue[name] for name in unlocked(seen.case, seen.mind)]
    least = fsum(min(option.learner for option in issue.options) for issue in issues)
    most = fsum(max(option.learner for option in issue.options) for issue in issues)
    offer, quo = seen.offer or {}, seen.case.status_quo
    asked = fsum(issue.by_label[offer.get(issue.name, quo[issue.name])].learner for issue in issues)
    return (asked - least) / (most - least) if most > least else 0.0


def _worth_to_them(seen: Seen) -> float:
    known = unlocked(seen.case, seen.mind)
    offer = {name: label for name, label in (seen.offer or {}).items() if name in known}
    return seen.case.value(offer, "counterpart")


def _risk_shared(seen: Seen) -> str:
    """Return the event of a raised risk being framed as shared, or nothing."""
    if seen.reading.loss != "raised_risk" or seen.worth("loss_frame") <= 0.2:
        return ""
    about = next((c.about for c in seen.credits if c.kind == "loss_frame"), ())
    return "loss:" + (about[0] if about else "")

"""What they tell: facts come out in three steps, for relevance and trust.

A move earns towards the facts that it is about. A fact's next step is told
when enough is earned and there is trust enough (the fact's ``gates``).
"""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from weakhand.cases.schema import Case, Fact
from weakhand.counterpart.mind import Credit, Mind
from weakhand.language.once import once_for_each
from weakhand.language.reading import MoveKind

STEPS = (0.2, 0.55, 1.05)
"""Credit that the hint, the part and the whole of a fact ask for."""

_WEIGHT: dict[MoveKind, float] = {
    "calibrated_question": 1.0,
    "open_question": 0.9,
    "preference_question": 1.0,
    "deadline_question": 0.9,
    "deadline_challenge": 0.6,
    "summary": 0.7,
    "label": 0.75,
    "paraphrase": 0.65,
    "mirror": 0.65,
    "loss_frame": 0.6,
    "closed_question": 0.5,
    "why_question": 0.5,
    "minimal_encourager": 0.35,
    "pause": 0.35,
    "i_message": 0.2,
    "disclosure": 0.2,
    "affirmation": 0.1,
}
_ECHO: frozenset[MoveKind] = frozenset(
    {"mirror", "minimal_encourager", "pause", "label", "paraphrase", "summary"}
)
_AIMED_ONLY: frozenset[MoveKind] = frozenset({"closed_question", "why_question"})
_OF_THEMSELVES: frozenset[MoveKind] = frozenset({"disclosure", "affirmation", "i_message"})
"""Moves that speak of the learner, or thank: they lead to a fact only by naming it."""
_QUESTIONS: frozenset[MoveKind] = frozenset(
    {
        "calibrated_question",
        "open_question",
        "preference_question",
        "deadline_question",
        "closed_question",
        "why_question",
    }
)
"""Kinds that ask: what a question is not about, it draws out no further than a hint."""
_UNAIMED = 0.6


class Telling(NamedTuple):
    """What a line drew out of them.

    Attributes:
        fact, step: what is told now, or ``None`` and 0.
        guarded: a fact that was asked for by name, but too early.
        asked: the facts that the line was about, most wanted first.
        named: the facts that the line itself was about, in its order.
        earned: the credit towards every fact after this line.
    """

    fact: Fact | None
    step: int
    guarded: Fact | None
    asked: tuple[str, ...]
    earned: dict[str, float]
    named: tuple[str, ...] = ()

    @property
    def aimed(self) -> bool:
        """Return whether the line was about the fact told, and did not only lead to it."""
        return self.fact is not None and self.fact.id in self.named


def telling(
    case: Case,
    mind: Mind,
    earnings: tuple[Credit, ...],
    rapport: float,
    about: tuple[str, ...] = (),
) -> Telling:
    """Return what is told in answer to a line that earned ``earnings`` and is ``about`` these."""
    if not earnings:
        return nothing_told(mind)
    gains: dict[str, float] = {}
    behind = [_facts_behind(case, item) for item in earnings]
    beside = tuple(dict.fromkeys(chain(*behind)))
    for item, facts in zip(earnings, behind, strict=True):
        weight = _WEIGHT.get(item.kind, 0.0) * item.worth
        if weight > 0.0:
            for fact_id, share in _aims(case, mind, item, facts, beside):
                gains[fact_id] = gains.get(fact_id, 0.0) + weight * share
    named = tuple(dict.fromkeys(chain(*(_facts_named(case, item) for item in earnings))))
    begun = {fact_id for fact_id, credit in mind.earned.items() if credit > 0.0}
    spoken_of = _spoken_of(case, earnings, about) | begun
    only_asks = all(item.kind in _QUESTIONS for item in earnings)
    finished = [fact.id for fact in case.facts if fact.id in named and mind.told[fact.id] == 3]
    earned = dict(mind.earned)
    for fact_id, gain in gains.items():
        earned[fact_id] += min(1.2, gain)
    in_order = [fact_id for fact_id in case.fact if fact_id in gains]
    asked = (*sorted(in_order, key=gains.__getitem__, reverse=True), *finished)
    guarded: Fact | None = None
    for fact_id in asked:
        if gains.get(fact_id, 0.0) < 0.08:
            continue
        fact, told = case.fact[fact_id], mind.told[fact_id]
        wanted = sum(1 for step in STEPS if earned[fact_id] >= step)
        open_now = sum(1 for gate in fact.gates if rapport >= gate)
        step = min(wanted, open_now, told + 2 if told == 0 else told + 1, 3)
        if only_asks and fact_id not in named:
            step = min(step, 1)
        if step > told:
            if told == 0:
                step = min(step, 2 if fact_id in named and fact_id in spoken_of else 1)
            return Telling(fact, step, None, asked, earned, named)
        follows = fact_id in named or (not only_asks and told > 0 and fact_id in mind.fresh)
        if wanted > told and open_now <= told and guarded is None and follows:
            guarded = fact
    return Telling(None, 0, guarded, asked, earned, named)


def nothing_told(mind: Mind) -> Telling:
    """Return that a line drew nothing out of them."""
    return Telling(None, 0, None, (), dict(mind.earned))


def _aims(
    case: Case, mind: Mind, item: Credit, named: list[str], beside: tuple[str, ...]
) -> list[tuple[str, float]]:
    """Return the facts a move is about, with the share of its credit that each gets.

    ``named`` are the facts that its subjects lead to, ``beside`` those of all the line: in
    "I remember that winter. What happened then?", the question is about the winter.
    """
    unfinished = [fact for fact in named if mind.told[fact] < 3]
    if unfinished:
        return [(fact, share) for fact, share in zip(unfinished, (1.0, 0.5, 0.25), strict=False)]
    fresh = [s for s in mind.fresh if s in case.fact and mind.told[s] < 3]
    if item.kind in _ECHO and fresh:
        return [(fresh[0], 0.9)]
    if (named and item.kind not in _ECHO) or item.kind in _AIMED_ONLY | _OF_THEMSELVES:
        return []
    if item.kind not in _ECHO:
        unfinished = [fact for fact in beside if mind.told[fact] < 3]
        if unfinished:
            return [(unfinished[0], _UNAIMED)]
    following = _on_their_mind(case, mind)
    return [(following, _UNAIMED)] if following else []


def _spoken_of(case: Case, earnings: tuple[Credit, ...], about: tuple[str, ...]) -> frozenset[str]:
    """Return the facts that a line speaks of by more than a feeling or a topic that leads there.

    Who names their loneliness, and has asked nothing yet, is not told at once what an empty flat
    cost: that begins with a hint, as any confidence does.
    """
    subjects = {*about, *chain(*[item.about for item in earnings])}
    led = {name for name in subjects & case.concept.keys() if case.concept[name].from_fact is None}
    return frozenset(filter(None, map(_leads(case).get, subjects - led)))


def _facts_behind(case: Case, item: Credit) -> list[str]:
    """Return the facts that a move's subjects lead to, in their order, each once.

    Who asks for one word asks about that: a topic or a date that the question
    mentions leads to nothing else.
    """
    if item.kind in _AIMED_ONLY:
        return _facts_named(case, item)
    return list(dict.fromkeys(filter(None, map(_leads(case).get, item.about))))


def _facts_named(case: Case, item: Credit) -> list[str]:
    """Return the facts that a move is about by itself: a topic leads to one, and names none."""
    topics = _topics(case)
    subjects = (subject for subject in item.about if subject not in topics)
    if item.kind in _AIMED_ONLY:
        subjects = (subject for subject in subjects if subject != "deadline")
    return list(dict.fromkeys(filter(None, map(_leads(case).get, subjects))))


def asked_by_name(case: Case, about: tuple[str, ...]) -> tuple[str, ...]:
    """Return the facts that the subjects of a line name, or that a feeling, need or risk leads to.

    A topic names none: who speaks of the van does not ask about its price.
    """
    topics = _topics(case)
    plain = (subject for subject in about if subject not in topics)
    return tuple(dict.fromkeys(filter(None, map(_leads(case).get, plain))))


@once_for_each
def _topics(case: Case) -> frozenset[str]:
    """Return the concepts of a case that are topics."""
    return frozenset(concept.id for concept in case.concepts if concept.kind == "topic")


@once_for_each
def _leads(case: Case) -> dict[str, str | None]:
    """Return the fact that each subject of a case leads to, if it leads to one."""
    subjects = (*case.fact, "deadline", *case.concept, *case.issue)
    return {subject: _fact_behind(case, subject) for subject in subjects}


def _fact_behind(case: Case, subject: str) -> str | None:
    if subject in case.fact:
        return subject
    if subject == "deadline":
        return case.deadline.opens
    if subject in case.concept:
        concept = case.concept[subject]
        return concept.opens or concept.from_fact
    if subject in case.issue:
        return case.issue[subject].locked_by
    return None


def _on_their_mind(case: Case, mind: Mind) -> str | None:
    """Return the fact they would drift to: begun and unfinished first, then the next."""
    begun = [fact.id for fact in case.facts if 0 < mind.told[fact.id] < 3]
    fresh = [fact for fact in begun if fact in mind.fresh]
    if fresh:
        return fresh[0]
    untold = [fact.id for fact in case.facts if mind.told[fact.id] == 0]
    return (begun + untold)[0] if begun or untold else None

"""Which question to ask next in a case: the one whose answer would improve your choice most.

The hypotheses are taken from the case. Every fact is something that may or may
not be so, and it matters to the choice of a package in up to three ways:

- it *unlocks*: an option that rests on the fact can be put on the table only once
  the fact is told, and is wanted only if the fact is so;
- it *shows a price*: where the fact speaks of an open issue (they share a term),
  you learn what that issue is really worth to them. Where it is not so, what you
  win there is what they lose: the fixed pie that people assume unasked
  (Thompson and Hastie 1990);
- it *shows a risk*: each fact that raises a risk of having no deal takes its
  equal part off the distance between the walk-away they claim and the real one.

What no fact speaks of is taken as known, and the package is put forward once:
so the values compare questions; they do not forecast points.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import product

import numpy as np

from weakhand.cases.schema import Case, Fact, Issue, Option
from weakhand.models.arguments import ROUNDING, SHARE, BoolArray, FloatArray, number
from weakhand.models.information.value import QuestionValue, value_of_question
from weakhand.models.packages.table import DealTable, case_table, offerable

INDIFFERENT = 0.5
"""The chance that a fact is so when nothing speaks for or against it (Laplace 1814)."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact not yet told, what it would change, and how likely it is to come out if asked for.

    ``unlocks`` and ``prices`` are names of issues; ``shows_risk`` says whether
    it lowers the walk-away you believe in; ``openness`` is 0 to 1.
    """

    fact: Fact
    unlocks: tuple[str, ...]
    prices: tuple[str, ...]
    shows_risk: bool
    openness: float


@dataclass(frozen=True, slots=True)
class Advice:
    """A question worth asking, with its value in the learner's points and the reason in words."""

    fact: str
    question: str
    value: QuestionValue
    why: str


def unknowns(case: Case, known: Collection[str] = (), rapport: float = 0.0) -> tuple[Unknown, ...]:
    """Return the facts not yet known, and what each would change.

    ``known`` are ids of facts; ``rapport`` is 0 to 1. A fact is told in three
    steps, each behind a gate of trust; openness is the part of the steps whose
    gate the present rapport reaches.

    :raises ValueError: if ``known`` names no fact of the case, or rapport is out of range
    """
    trust = number("rapport", rapport, SHARE)
    strange = sorted(set(known) - case.fact.keys())
    if strange:
        raise ValueError(
            f"known must hold facts of the case ({', '.join(case.fact)}), not {strange}."
        )
    return tuple(
        Unknown(
            fact,
            tuple(issue.name for issue in case.issues if issue.locked_by == fact.id),
            tuple(issue.name for issue in case.issues if _speaks_of(fact, issue)),
            any(case.concept[raised].kind == "risk" for raised in fact.raises),
            sum(gate <= trust for gate in fact.gates) / len(fact.gates),
        )
        for fact in case.facts
        if fact.id not in known
    )


def ranked_questions(
    case: Case,
    known: Collection[str] = (),
    rapport: float = 0.0,
    prior: Mapping[str, float] | None = None,
) -> tuple[Advice, ...]:
    """Return the questions that would improve your choice, the most valuable first.

    You choose a package to put forward; it is taken if it is worth their
    walk-away to them, else you are left with yours. To leave is a choice too.
    ``prior`` maps fact ids to the chance that they are so (:data:`INDIFFERENT`
    where it is silent). An answer comes with the openness of the fact, and only
    if the fact is so: silence is weak evidence against it. Questions worth
    nothing are left out.
    """
    open_facts = unknowns(case, known, rapport)
    if not open_facts:
        return ()
    chances = _chances(open_facts, prior or {})
    worlds = list(product((True, False), repeat=len(open_facts)))
    belief = np.array([_chance(world, chances) for world in worlds])
    deals = case_table(case)
    payoffs = _payoffs(case, deals, open_facts, worlds)
    now = _with_leaving(offerable(case, deals, known))
    found = []
    for n, unknown in enumerate(open_facts):
        told = np.array([unknown.openness if world[n] else 0.0 for world in worlds])
        then = _with_leaving(offerable(case, deals, {*known, unknown.fact.id}))
        value = value_of_question(
            belief, np.column_stack((told, 1 - told)), payoffs, now=now, after=(then, now)
        )
        found.append(Advice(unknown.fact.id, unknown.fact.better_line, value, _why(case, unknown)))
    worth = [advice for advice in found if advice.value.evsi > ROUNDING]
    return tuple(sorted(worth, key=lambda advice: -advice.value.evsi))


def best_next_question(
    case: Case,
    known: Collection[str] = (),
    rapport: float = 0.0,
    prior: Mapping[str, float] | None = None,
) -> Advice | None:
    """Return the most valuable question, or ``None`` where no answer would change your choice.

    See :func:`ranked_questions` for the model and its arguments.
    """
    return next(iter(ranked_questions(case, known, rapport, prior)), None)


def _chances(open_facts: tuple[Unknown, ...], prior: Mapping[str, float]) -> list[float]:
    ids = [unknown.fact.id for unknown in open_facts]
    return [number(f"prior[{id_!r}]", prior.get(id_, INDIFFERENT), SHARE) for id_ in ids]


def _chance(world: tuple[bool, ...], chances: list[float]) -> float:
    """Return the probability of one combination of facts, each independent of the others."""
    parts = (chance if so else 1 - chance for so, chance in zip(world, chances, strict=True))
    return float(np.prod(list(parts)))


def _with_leaving(deals: BoolArray) -> BoolArray:
    """Return which actions are open: those deals, and to leave, which always is."""
    return np.append(deals, True)


def _payoffs(
    case: Case,
    deals: DealTable,
    open_facts: tuple[Unknown, ...],
    worlds: list[tuple[bool, ...]],
) -> FloatArray:
    """Return what each package brings the learner in each world: packages by worlds.

    The last row is to leave at once.
    """
    walk = case.walk_away
    columns = []
    for world in worlds:
        untrue = [unknown for unknown, so in zip(open_facts, world, strict=True) if not so]
        unwanted = {name for unknown in untrue for name in unknown.unlocks}
        guessed = {name for unknown in untrue for name in unknown.prices}
        theirs = np.zeros(len(deals))
        for n, issue in enumerate(case.issues):
            numbers = _their_points(issue, issue.name in unwanted, issue.name in guessed)
            theirs += numbers[deals.choices[:, n]]
        taken = theirs >= _believed_walk_away(case, untrue)
        columns.append(np.where(taken, deals.learner, walk.learner))
    brings = np.column_stack(columns)
    return np.vstack((brings, np.full((1, len(worlds)), walk.learner)))


def _their_points(issue: Issue, unwanted: bool, guessed: bool) -> FloatArray:
    """Return what each option is worth to them as far as the learner can tell."""
    true = np.array([option.counterpart for option in issue.options])
    if unwanted:  # nothing but the status quo is of any use to them
        return np.where(np.arange(len(true)) == 0, true, -np.inf)
    if guessed:
        return np.array([_fixed_pie(issue, option) for option in issue.options])
    return true


def _fixed_pie(issue: Issue, option: Option) -> float:
    """Return an option's worth to them if every point the learner wins were a point they lose."""
    worst = min(issue.options, key=lambda o: o.learner)
    return worst.counterpart - (option.learner - worst.learner)


def _believed_walk_away(case: Case, untrue: list[Unknown]) -> float:
    """Return their walk-away as it looks when some of the risks they run do not exist."""
    walk = case.walk_away
    risks = sum(
        any(case.concept[raised].kind == "risk" for raised in fact.raises) for fact in case.facts
    )
    hidden = sum(unknown.shows_risk for unknown in untrue)
    part = hidden / risks if risks else 1.0
    return walk.counterpart + part * (walk.counterpart_claimed - walk.counterpart)


def _speaks_of(fact: Fact, issue: Issue) -> bool:
    """Return whether a fact and an open issue share a term."""
    if issue.locked_by:
        return False
    words = {term.casefold() for term in fact.terms}
    return any(term.casefold() in words for term in issue.terms)


def _why(case: Case, unknown: Unknown) -> str:
    they = case.counterpart.short
    reasons = []
    if unknown.unlocks:
        reasons.append(f"it may put {_labels(case, unknown.unlocks)} on the table")
    if unknown.prices:
        reasons.append(f"it shows what {they} really gives up on {_labels(case, unknown.prices)}")
    if unknown.shows_risk:
        reasons.append(f"it shows what {they} stands to lose without a deal")
    return f"Ask this next: {'; '.join(reasons)}." if reasons else "It changes nothing."


def _labels(case: Case, issues: tuple[str, ...]) -> str:
    return " and ".join(f"“{case.issue[name].label}”" for name in issues)

"""What must hold of a sound case, and the figures that show whether it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from weakhand.cases import Case
from weakhand.cases.check import by_kind
from weakhand.cases.deals import nash_point, reachable_unheard
from weakhand.cases.situations import SITUATIONS
from weakhand.cases.spoken import spoken
from weakhand.cases.template import FILL_IN
from weakhand.counterpart import begin
from weakhand.counterpart.bargain import judge
from weakhand.debrief.score import outcome
from weakhand.playtest import reach
from weakhand.playtest.games import SEEDS, Games
from weakhand.playtest.report import CEILING, INVARIANTS, TOO_HIGH, Ended
from weakhand.roleplay import Talk

FLOOR = 0.75
"""The least that a model conversation must score, honestly, with every seed tried."""
EXEMPLARS = 3
_IN_PART = 2
"""The step of a fact that unlocks an issue."""
_AIM = "The deal to aim for can be reached."
_REPORT = "Report this: the fault is the course's."

Found = Iterator[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that must hold of a case.

    Attributes:
        holds: whether it does.
        that: what it is, as a sentence.
        shown: the figures that show it, as sentences.
        faults: what play found against it: key, what, and mend.
    """

    holds: bool
    that: str
    shown: str
    faults: tuple[tuple[str, str, str], ...] = ()


def written(case: Case) -> tuple[Proof, ...]:
    """Return what must hold of a case as it stands in its file."""
    found = by_kind(case)
    return (
        Proof(not found["references"], "Everything referred to exists.", _parts(case)),
        Proof(
            not found["words"] and not _left(case),
            "There are words for all that can happen.",
            _wordings(case),
        ),
        Proof(not found["numbers"], _numbers_that(case), _numbers(case)),
    )


def played(games: Games) -> tuple[Proof, ...]:
    """Return what must hold of a case when it is played."""
    case = games.case
    return (
        _proof("Nobody accepts less than a walk-away.", _worths(case), _refusals(games)),
        _proof("Every fact comes out.", reach.facts_shown(games), reach.facts(games)),
        _proof("Every option can be agreed.", reach.options_shown(case), reach.options(games)),
        *([_proof(_AIM, reach.aim_shown(games), reach.aim(games))] if case.creative_deal else []),
        _proof("Model conversations earn their score.", _models_shown(games), _models(games)),
        _proof("Who does not listen does not score.", _bots_shown(games), _bots(games)),
        _proof(
            "Nothing happens that must not.",
            f"{games.count} talks: no exception, no reply twice, every replay the same.",
            _invariants(games),
        ),
    )


def _proof(that: str, shown: str, found: Found) -> Proof:
    faults = tuple(found)
    return Proof(not faults, that, shown, faults)


def _parts(case: Case) -> str:
    return (
        f"{len(case.facts)} facts, {len(case.concepts)} concepts, {len(case.issues)} issues "
        f"({sum(1 for issue in case.issues if issue.locked_by)} locked)."
    )


def _wordings(case: Case) -> str:
    count = sum(1 for _ in spoken(case))
    left = f"; {_left(case)} still to fill in" if _left(case) else ""
    return f"{len(SITUATIONS)} situations, {count} lines{left}."


def _left(case: Case) -> int:
    """Return how many lines are placeholders still."""
    return sum(line.startswith(FILL_IN) for _, _, line in spoken(case))


# numbers


def _numbers_that(case: Case) -> str:
    return {
        "integrative": "The creative deal beats what needs no listening, and nothing beats it.",
        "distributive": "The deal to aim for serves both, and nothing beats it.",
        "walk_away": "No deal suits both sides: leaving is best.",
    }[case.kind]


def _numbers(case: Case) -> str:
    """Return the points that decide, the learner's first."""
    if by_kind(case)["references"]:
        return "Mend the references first."
    walk = case.walk_away
    said = [f"walking away {walk.learner:g} and {walk.counterpart:g}"]
    if case.creative_deal:
        said.insert(0, f"it is worth {_worth(case, case.creative_deal)}")
    if case.kind == "integrative":
        unheard = nash_point(case, reachable_unheard(case))
        said.append(
            f"the fairest deal unheard {unheard.learner:g} and {unheard.counterpart:g}"
            if unheard
            else "no deal unheard suits both"
        )
    said.append(f"their demand {_worth(case, case.demand)}")
    text = "; ".join(said)
    return f"Points, you and they: {text}."


def _worth(case: Case, package: dict[str, str]) -> str:
    return f"{case.value(package, 'learner'):g} and {case.value(package, 'counterpart'):g}"


# walk-aways


def _worths(case: Case) -> str:
    walk = case.walk_away
    below = sum(1 for deal in case.deals if deal.counterpart < walk.counterpart)
    poor = sum(1 for deal in case.deals if deal.learner < walk.learner)
    return (
        f"Of {len(case.deals)} deals they refuse {below}, however much they trust; "
        f"{poor} would be no success for the learner."
    )


def _refusals(games: Games) -> Found:
    """Yield a fault for a deal below a walk-away that would be taken, or counted a success."""
    case = games.case
    trusting = replace(
        begin(case),
        rapport=1.0,
        firmness=0.0,
        table=None,
        told={fact.id: 3 for fact in case.facts},
    )
    for deal in case.deals:
        package = case.package(deal)
        labels = ", ".join(deal.labels)
        theirs = deal.counterpart < case.walk_away.counterpart
        if theirs and judge(case, trusting, package).verdict == "yes":
            yield "walk_away", f"They accept {labels}, and have more without a deal.", _REPORT
        mine = deal.learner < case.walk_away.learner
        for talk, _ in games.accepted:
            if mine and outcome(replace(talk, agreement=package)).value > 0:
                yield "walk_away", f"{labels} counts as a success, and is none.", _REPORT


# model conversations


def _models_shown(games: Games) -> str:
    if not games.models:
        return "None can be played."
    scores = [mark.score for _, (_, mark) in games.models]
    return (
        f"{len(games.case.exemplars)}, with seeds {', '.join(map(str, SEEDS))}: "
        f"{min(scores):.2f} to {max(scores):.2f}; the floor is {FLOOR}."
    )


def _models(games: Games) -> Found:
    case = games.case
    if len(case.exemplars) < EXEMPLARS:
        yield (
            "exemplars",
            f"There are {len(case.exemplars)} model conversations.",
            f"Write {EXEMPLARS}, of different style.",
        )
    for key, what in games.refused:
        yield key, what, "Mend the line, and check again."
    for name in dict.fromkeys(name for name, _ in games.models):
        own = [ended for other, ended in games.models if other == name]
        yield from _model(case, name, own)


def _model(case: Case, name: str, own: list[Ended]) -> Found:
    """Yield what is wrong with one model conversation, played with several seeds."""
    talk, mark = min(own, key=lambda game: game[1].score)
    key, seed = f"exemplars.{name}", f"with seed {talk.seed}"
    if mark.score < FLOOR:
        yield (
            key,
            f"It scores {mark.score:.2f} {seed}, and must reach {FLOOR}.{_locked(case, talk)}",
            f"See why: weakhand play FILE --model {name} --seed {talk.seed}",
        )
    lied = next((told for _, told in own if not told.integrity.ok), None)
    if lied:
        claim = lied.integrity.violations[0]
        yield (
            key,
            f"In turn {claim.turn} it claims what the brief does not hold: {claim.text}",
            "Add a truth with these words, or reword the line.",
        )
    if case.kind == "walk_away" and talk.ending != "walked_away":
        yield key, f"It does not walk away {seed}.", "End it with { walk_away = true }."
    early = next((game for game, _ in own if game.unused), None)
    if early:
        count = "last line" if early.unused == 1 else f"last {early.unused} lines"
        yield (
            key,
            f"The talk ends before its {count}, with seed {early.seed}.",
            "Shorten it, or give them more patience or turns.",
        )


def _locked(case: Case, talk: Talk) -> str:
    """Return which issues a talk offered before the facts that lock them were told, in words."""
    offered = {
        name for turn in talk.turns for name in turn.act.offer or dict(turn.reading.offer or ())
    }
    issues = (case.issue[name] for name in case.issue if name in offered)
    shut = [
        f"{issue.name} ({issue.locked_by} was not told in part)"
        for issue in issues
        if issue.locked_by and talk.turns[-1].mind.told.get(issue.locked_by, 0) < _IN_PART
    ]
    return f" It offers what is still locked: {', '.join(shut)}." if shut else ""


# players who do not listen


def _bots_shown(games: Games) -> str:
    levels = games.bots.levels
    if not levels:
        return "None could be played."
    top = max(levels, key=lambda level: level.percentile(95))
    return (
        f"The best of {len(levels)} such players, {top.player}, scores {top.percentile(95):.2f} "
        f"(95th percentile; the ceiling is {CEILING})."
    )


def _bots(games: Games) -> Found:
    for level in games.bots.levels:
        if level.too_high:
            yield (
                "demand" if level.player == "always accept" else "issues",
                f"A player who does not listen ({level.player}) scores "
                f"{level.percentile(95):.2f}; the ceiling is {CEILING}.",
                TOO_HIGH[level.player],
            )


def _invariants(games: Games) -> Found:
    for item in games.broken:
        mend = "Write more wordings." if item.invariant == "repeat" else _REPORT
        what = f"{INVARIANTS[item.invariant]} ({item.player}, seed {item.seed}): {item.what}"
        yield "lines", what, mend

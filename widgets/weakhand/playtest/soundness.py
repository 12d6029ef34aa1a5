"""Is a case sound when it is played? What the numbers and words alone cannot show.

``weakhand.cases.check`` reads a case file; here the case is negotiated, by its
own model conversations, by listeners, and by players who do not listen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from weakhand.cases import Case, CaseError, Fault, load
from weakhand.cases import check as check_file
from weakhand.cases.check import playable, unfilled_in
from weakhand.debrief import Debrief, debrief
from weakhand.playtest.listeners import inventor, listener
from weakhand.playtest.report import CEILING, INVARIANTS, faults, percentile
from weakhand.roleplay import Act, ActError, Talk, accept_at_once, by_lot, play, replay

FLOOR = 0.75
"""The least that a model conversation must score, honestly, with every seed tried."""
EXEMPLARS = 3
_SEEDS = (1, 2, 3)
_LISTENERS = 4
_RANDOM = 40

Found = Iterator[tuple[str, str, str]]
Ended = list[tuple[Talk, Debrief]]


@dataclass(frozen=True, slots=True)
class Soundness:
    """What a check found, and the figures that show a case sound.

    Attributes:
        faults: everything wrong, each with key and mend.
        played: whether the conversations could be played at all.
        shown: sentences with the figures, for a readable report.
    """

    faults: tuple[Fault, ...]
    played: bool
    shown: tuple[str, ...] = ()


def soundness(name_or_path: str | Path) -> Soundness:
    """Return every fault of a case: what is read in its file, and what shows in play."""
    written = check_file(name_or_path)
    try:
        case = load(name_or_path)
    except CaseError:
        return Soundness(written, False)
    if not playable(case) or unfilled_in(name_or_path):
        return Soundness(written, False)
    file = written[0].file if written else str(name_or_path)
    models, refused = _models(case)
    heard: Ended = []
    for seed in range(1, _LISTENERS + 1):
        heard += [_ended(play(case, player, seed)) for player in (listener, inventor)]
    drawn = [_ended(play(case, by_lot, seed)) for seed in range(1, _RANDOM + 1)]
    accepted = _ended(play(case, accept_at_once, 1))
    told = [talk for _, talk, _ in models] + [talk for talk, _ in heard]
    games = [*((talk, mark) for _, talk, mark in models), *heard, *drawn, accepted]
    found = chain(
        refused,
        _exemplars(case, models),
        _facts(case, told),
        _issues(case, told),
        _creative(case, told),
        _bots(drawn, accepted),
        _invariants(games),
    )
    played = tuple(Fault(file, key, what, mend) for key, what, mend in found)
    return Soundness((*written, *played), True, _shown(case, models, drawn, accepted))


Models = list[tuple[str, Talk, Debrief]]


def _ended(talk: Talk) -> tuple[Talk, Debrief]:
    return talk, debrief(talk)


def _models(case: Case) -> tuple[Models, list[tuple[str, str, str]]]:
    """Return each exemplar played with every seed, and a fault for each that cannot be."""
    models: Models = []
    refused = []
    for exemplar in case.exemplars:
        try:
            acts = [Act.from_json(line) for line in exemplar.lines]
            for seed in dict.fromkeys((exemplar.seed, *_SEEDS)):
                models.append((exemplar.name, *_ended(replay(case, seed, acts))))
        except ActError as error:
            refused.append(
                (f"exemplars.{exemplar.name}", str(error), "Mend the line, and check again.")
            )
    return models, refused


def _exemplars(case: Case, models: Models) -> Found:
    if len(case.exemplars) < EXEMPLARS:
        yield (
            "exemplars",
            f"There are {len(case.exemplars)} model conversations.",
            f"Write {EXEMPLARS}, of different style.",
        )
    for name in dict.fromkeys(name for name, _, _ in models):
        own = [(talk, mark) for other, talk, mark in models if other == name]
        talk, mark = min(own, key=lambda game: game[1].score)
        key, seed = f"exemplars.{name}", f"with seed {talk.seed}"
        lied = next((game for game in own if not game[1].integrity.ok), None)
        if mark.score < FLOOR:
            yield (
                key,
                f"It scores {mark.score:.2f} {seed}, and must reach {FLOOR}.",
                f"See why: weakhand play, with --lines and --seed {talk.seed}.",
            )
        if lied:
            claim = lied[1].integrity.violations[0]
            yield (
                key,
                f"In turn {claim.turn} it claims what the brief does not hold: {claim.text}",
                "Add a truth with these words, or reword the line.",
            )
        if case.kind == "walk_away" and talk.ending != "walked_away":
            yield key, f"It does not walk away {seed}.", "End it with { walk_away = true }."
        early = next((game for game, _ in own if game.unused), None)
        if early:
            yield (
                key,
                f"The talk ends before its last {early.unused} lines with seed {early.seed}.",
                "Shorten it, or give them more patience or turns.",
            )


def _facts(case: Case, told: list[Talk]) -> Found:
    for fact in case.facts:
        reached = max((talk.mind.told[fact.id] for talk in told), default=0)
        if reached < 3:
            how = ("is never touched", "is only hinted at", "comes out only in part")[reached]
            yield (
                f"facts.{fact.id}",
                f"In {len(told)} talks with good listeners it {how}.",
                "Lower its gates, add terms, or let a concept open it.",
            )


def _issues(case: Case, told: list[Talk]) -> Found:
    """Yield a fault for an option that cannot come onto the table, or into any deal."""
    for issue in case.issues:
        key = issue.locked_by
        if key and all(talk.mind.told[key] < 2 for talk in told):
            yield (
                f"issues.{issue.name}",
                f"It never comes onto the table: nobody gets at '{key}' in part.",
                "See to that fact first.",
            )
    for n, issue in enumerate(case.issues):
        for option in issue.options:
            least = case.walk_away.counterpart
            if case.kind != "walk_away" and not any(
                deal.labels[n] == option.label and deal.counterpart >= least for deal in case.deals
            ):
                yield (
                    f"issues.{issue.name}.{option.label}",
                    "They can accept no deal with this option in it.",
                    "Change its points, or take it out.",
                )


def _creative(case: Case, told: list[Talk]) -> Found:
    if case.kind == "walk_away":
        return
    aim = case.complete(case.creative_deal)
    worth = case.value(aim, "learner")
    if not any(
        talk.agreement == aim or (talk.agreement and case.value(talk.agreement, "learner") >= worth)
        for talk in told
    ):
        yield (
            "creative_deal",
            f"Nobody reached it in {len(told)} talks with good listeners.",
            "Check the facts that lock its options, and what it is worth to them.",
        )


def _bots(drawn: Ended, accepted: tuple[Talk, Debrief]) -> Found:
    high = percentile(sorted(mark.score for _, mark in drawn), 95)
    if high >= CEILING:
        yield (
            "issues",
            f"Lines and offers drawn by lot score {high:.2f} at their best (95th percentile).",
            f"Lock more, or change the points: it must stay below {CEILING}.",
        )
    talk, mark = accepted
    if mark.score >= CEILING:
        yield "demand", f"Accepting it scores {mark.score:.2f}.", "Ask for more."
    case = talk.case
    poor = case.value(case.demand, "learner") < case.walk_away.learner
    if poor and mark.outcome.value > 0:
        yield (
            "demand",
            "Accepting it counts as a success, and it is worth less than walking away.",
            "Report this: the fault is the course's.",
        )


def _invariants(games: Ended) -> Found:
    for talk, mark in games:
        for kind, what in faults(talk, mark):
            mend = "Write more wordings." if kind == "repeat" else "Report this."
            yield "lines", f"{INVARIANTS[kind]} (seed {talk.seed}): {what}", mend


def _shown(
    case: Case, models: Models, drawn: Ended, accepted: tuple[Talk, Debrief]
) -> tuple[str, ...]:
    locked = sum(1 for issue in case.issues if issue.locked_by)
    scores = [mark.score for _, _, mark in models]
    high = percentile(sorted(mark.score for _, mark in drawn), 95)
    said = [
        f"{len(case.facts)} facts, {len(case.issues)} issues ({locked} locked), "
        f"{len(case.deals)} deals."
    ]
    if scores:
        said.append(f"Model conversations score {min(scores):.2f} to {max(scores):.2f}.")
    said.append(
        f"Accepting at once scores {accepted[1].score:.2f}; "
        f"lines and offers by lot, at most {high:.2f} (95th percentile)."
    )
    return tuple(said)

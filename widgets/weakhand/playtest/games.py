"""The games in which a case is put to the proof: its models, listeners, and players who do not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from weakhand.cases import Case
from weakhand.playtest.report import BOTS, LISTENERS, Broken, Ended, Report, playtest, tried
from weakhand.roleplay import Act, ActError, accept_at_once, by_lot, play, replay

SEEDS = (1, 2, 3)
"""Wordings of the counterpart with which every model conversation is played."""
_LISTENED = 4
_TALKED = 10
_LOTS = 40


@dataclass(frozen=True, slots=True)
class Games:
    """The games of a case.

    Attributes:
        models: each model conversation by name, with every seed tried.
        refused: model conversations that make no sense, each with what is wrong.
        listened: talks of players who listen.
        accepted: their demand accepted at once.
        bots: what players who do not listen score.
        broken: every invariant broken in any of them.
    """

    case: Case
    models: tuple[tuple[str, Ended], ...]
    refused: tuple[tuple[str, str], ...]
    listened: tuple[Ended, ...]
    accepted: tuple[Ended, ...]
    bots: Report
    broken: tuple[Broken, ...]

    @property
    def heard(self) -> tuple[Ended, ...]:
        """Return the talks in which somebody listens: the models and the listeners."""
        return (*(ended for _, ended in self.models), *self.listened)

    @property
    def count(self) -> int:
        """Return how many games were played."""
        return len(self.heard) + sum(len(level.scores) for level in self.bots.levels)


def games(case: Case) -> Games:
    """Return the games of a case; the same every time."""
    models, refused, broken = _models(case)
    listened: list[Ended] = []
    for name, player in LISTENERS.items():
        for seed in range(1, _LISTENED + 1):
            game, against = tried(name, seed, partial(play, case, player, seed))
            listened += game
            broken += against
    talkers = {name: bot for name, bot in BOTS.items() if bot is not by_lot}
    lots = playtest(case, _LOTS, {name: bot for name, bot in BOTS.items() if bot is by_lot})
    others = playtest(case, _TALKED, talkers)
    bots = Report(
        case.name, _TALKED, (*lots.levels, *others.levels), (*lots.broken, *others.broken)
    )
    accepted, _ = tried("always accept", 1, partial(play, case, accept_at_once, 1))
    return Games(
        case,
        tuple(models),
        tuple(refused),
        tuple(listened),
        accepted,
        bots,
        (*broken, *bots.broken),
    )


def _models(
    case: Case,
) -> tuple[list[tuple[str, Ended]], list[tuple[str, str]], list[Broken]]:
    """Return each model conversation with every seed, and those that cannot be played."""
    models: list[tuple[str, Ended]] = []
    refused: list[tuple[str, str]] = []
    broken: list[Broken] = []
    for exemplar in case.exemplars:
        acts = []
        for number, line in enumerate(exemplar.lines, 1):
            try:
                act = Act.from_json(line)
                act.check(case)
                acts.append(act)
            except ActError as error:
                refused.append((f"exemplars.{exemplar.name}.lines.{number}", str(error)))
        if len(acts) < len(exemplar.lines):
            continue
        for seed in dict.fromkeys((exemplar.seed, *SEEDS)):
            game, against = tried(exemplar.name, seed, partial(replay, case, seed, acts))
            models += [(exemplar.name, ended) for ended in game]
            broken += against
    return models, refused, broken

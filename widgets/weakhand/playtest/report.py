"""A playtest: every player through many conversations of a case, and what must never happen."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import fmean

from weakhand.cases.schema import Case
from weakhand.debrief import Debrief, debrief
from weakhand.playtest.bots import (
    flatterer,
    hard_bargainer,
    keyword_stuffer,
    parrot,
    question_spammer,
    silent,
)
from weakhand.playtest.listeners import inventor, listener
from weakhand.roleplay import Act, Player, Talk, accept_at_once, by_lot, play, replay

Ended = tuple[Talk, Debrief]
"""A talk that is over, and its debrief."""
CEILING = 0.45
"""A bot's 95th percentile must stay below this."""
BINS = 20
_GAP = re.compile(r"\{\w+\}")

BOTS: Mapping[str, Player] = {
    "random": by_lot,
    "always accept": accept_at_once,
    "hard bargainer": hard_bargainer,
    "flatterer": flatterer,
    "question spammer": question_spammer,
    "one-technique parrot": parrot,
    "keyword stuffer": keyword_stuffer,
    "silent": silent,
}
LISTENERS: Mapping[str, Player] = {"listener": listener, "listener, then inventor": inventor}
PLAYERS: Mapping[str, Player] = {**BOTS, **LISTENERS}

_GIVES = "The open issues give too much: lock more of them, or change the points."
TOO_HIGH: Mapping[str, str] = {
    "random": _GIVES,
    "always accept": "Their demand gives too much: ask for more.",
    "hard bargainer": f"{_GIVES} Or let them claim more (counterpart_claimed).",
    "flatterer": "Raise the gates of the fact that unlocks the deal.",
    "question spammer": "A fact's terms fit questions that could be put to anybody: narrow them.",
    "one-technique parrot": "Raise the gates of the fact that unlocks the deal.",
    "keyword stuffer": "It strings your terms together. Terms that are whole questions make it ask "
    "well, and terms that are one word of any talk touch everything: put two words that only this "
    "matter has in their place (weakhand case check names them).",
    "silent": "The open issues give too much to somebody who says nothing: change the points.",
}
"""What to do about a case in which a player who does not listen scores too much."""

INVARIANTS = {
    "exception": "An exception was raised",
    "repeat": "A reply was said twice to the letter, or was empty",
    "below_walk_away": "They took a deal below their true walk-away",
    "bad_deal_rewarded": "A deal below the learner's walk-away counted as a success",
    "replay": "The replay from the written acts differed",
}
"""What must never happen, by name."""


def percentile(ascending: Sequence[float], rank: float) -> float:
    """Return the value at a rank of 0 to 100, between neighbours by proportion; 0 for none."""
    if not ascending:
        return 0.0
    at = rank / 100 * (len(ascending) - 1)
    low = int(at)
    high = min(low + 1, len(ascending) - 1)
    return ascending[low] + (ascending[high] - ascending[low]) * (at - low)


@dataclass(frozen=True, slots=True)
class Broken:
    """One conversation in which something happened that must not."""

    invariant: str
    player: str
    seed: int
    what: str


@dataclass(frozen=True, slots=True)
class Level:
    """How one player did.

    Attributes:
        scores: every score (0 to 1), ascending.
        deals: share of the talks that ended in a deal.
        facts: mean share of the facts uncovered at least in part.
        limited: whether its 95th percentile must stay below the ceiling.
    """

    player: str
    scores: tuple[float, ...]
    deals: float
    facts: float
    limited: bool

    @property
    def mean(self) -> float:
        """Return the mean score."""
        return fmean(self.scores) if self.scores else 0.0

    def percentile(self, rank: float) -> float:
        """Return the score at a rank of 0 to 100, between neighbours by proportion."""
        return percentile(self.scores, rank)

    @property
    def too_high(self) -> bool:
        """Return whether a player who does not listen scores too much."""
        return self.limited and self.percentile(95) >= CEILING

    def histogram(self) -> tuple[int, ...]:
        """Return how many scores lie in each twentieth from 0 to 1."""
        counts = [0] * BINS
        for score in self.scores:
            counts[min(BINS - 1, int(score * BINS))] += 1
        return tuple(counts)


@dataclass(frozen=True, slots=True)
class Report:
    """What a playtest found: a level for each player, and every broken invariant.

    Attributes:
        short: situations of which the wordings ran out for players who
            listen, with the number of talks in which they did, most often
            first. Another situation's words stood in for them then.
    """

    case: str
    games: int
    levels: tuple[Level, ...]
    broken: tuple[Broken, ...]
    short: tuple[tuple[str, int], ...] = ()

    @property
    def passed(self) -> bool:
        """Return whether nothing broke and no bot scored too much."""
        return not self.broken and not any(level.too_high for level in self.levels)

    def count(self, invariant: str) -> int:
        """Return in how many conversations an invariant broke."""
        return sum(1 for item in self.broken if item.invariant == invariant)

    def to_json(self) -> dict[str, object]:
        """Return the report as plain data."""
        return {
            "case": self.case,
            "games": self.games,
            "passed": self.passed,
            "ceiling": CEILING,
            "players": [
                {
                    "player": level.player,
                    "n": len(level.scores),
                    "mean": round(level.mean, 4),
                    "p5": round(level.percentile(5), 4),
                    "p50": round(level.percentile(50), 4),
                    "p95": round(level.percentile(95), 4),
                    "deals": round(level.deals, 4),
                    "facts": round(level.facts, 4),
                    "limited": level.limited,
                    "too_high": level.too_high,
                    "histogram": list(level.histogram()),
                }
                for level in self.levels
            ],
            "short": dict(self.short),
            "invariants": {name: self.count(name) for name in INVARIANTS},
            "broken": [
                {"invariant": b.invariant, "player": b.player, "seed": b.seed, "what": b.what}
                for b in self.broken
            ],
        }


def playtest(
    case: Case,
    games: int,
    players: Mapping[str, Player] = PLAYERS,
    after: Callable[[], None] = lambda: None,
) -> Report:
    """Return how every player does in ``games`` conversations each (seeds 1 to ``games``).

    ``after`` is called when a conversation is over, to show progress.
    """
    levels: list[Level] = []
    broken: list[Broken] = []
    short: Counter[str] = Counter()
    for name, player in players.items():
        ended: list[Ended] = []
        for seed in range(1, games + 1):
            game, against = tried(name, seed, partial(play, case, player, seed))
            ended += game
            broken += against
            if name in LISTENERS:
                short.update(situation for talk, _ in game for situation in run_short(talk))
            after()
        levels.append(_level(case, name, ended))
    return Report(case.name, games, tuple(levels), tuple(broken), tuple(short.most_common()))


def tried(
    player: str, seed: int, make: Callable[[], Talk]
) -> tuple[tuple[Ended, ...], tuple[Broken, ...]]:
    """Return the talk that ``make`` gives, with its debrief, and every invariant it breaks.

    When making it raises, there is no talk, and that is what is broken.
    """
    try:
        talk = make()
        told = debrief(talk)
        against = tuple(Broken(kind, player, seed, what) for kind, what in faults(talk, told))
    except Exception as error:  # whatever it is, the report must name it
        what = f"{type(error).__name__}: {error}"
        return (), (Broken("exception", player, seed, what),)
    return ((talk, told),), against


def run_short(talk: Talk) -> frozenset[str]:
    """Return the situations of a talk of which some reply holds no wording of its own."""
    return frozenset(
        name
        for turn in talk.turns
        for name in turn.reply.situations
        if name in talk.case.lines and not _worded(talk.case, name, turn.reply.text)
    )


def _worded(case: Case, situation: str, text: str) -> bool:
    """Say whether a reply holds a wording of a situation, whatever fills its gaps."""
    voiced = case.lines[situation]
    wordings = [*voiced.cold, *voiced.neutral, *voiced.warm]
    if situation == "unlocked":
        wordings += [line for issue in case.issues for line in issue.unlocked]
    return any(all(part in text for part in _GAP.split(wording)) for wording in wordings)


def faults(talk: Talk, told: Debrief) -> Iterator[tuple[str, str]]:
    """Yield the invariants that a talk breaks, each with what shows it."""
    said = [talk.opening, *(turn.reply.text for turn in talk.turns)]
    again = next((text for n, text in enumerate(said) if text in said[:n] or not text), None)
    if again is not None:
        yield "repeat", again
    case = talk.case
    if talk.agreement is not None:
        if case.value(talk.agreement, "counterpart") < case.walk_away.counterpart:
            yield "below_walk_away", str(talk.agreement)
        poor = case.value(talk.agreement, "learner") < case.walk_away.learner
        if poor and told.outcome.value > 0:
            yield "bad_deal_rewarded", f"outcome {told.outcome.value}"
    written = json.loads(json.dumps([act.to_json() for act in talk.acts]))
    back = replay(case, talk.seed, [Act.from_json(value) for value in written])
    if json.dumps(back.to_json()) != json.dumps(talk.to_json()):
        yield "replay", f"{len(written)} acts"


def _level(case: Case, name: str, ended: list[Ended]) -> Level:
    played = max(1, len(ended))
    return Level(
        name,
        tuple(sorted(told.score for _, told in ended)),
        sum(talk.agreement is not None for talk, _ in ended) / played,
        sum(len(told.facts) for _, told in ended) / played / len(case.facts),
        name not in LISTENERS,
    )

"""Chance levels: what a player gets who does not listen at all.

Two players are put through the same case: one accepts whatever is on the
table, one draws lines and offers at random. Their scores stand beside the
learner's, so that a number means something.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from statistics import quantiles

from weakhand.cases.schema import Case
from weakhand.debrief.debrief import debrief
from weakhand.roleplay import Act, begin, board, replay, step
from weakhand.roleplay.talk import Talk

_GAMES = 20
_LINES = (
    "Hello.",
    "I need a better deal than that.",
    "Okay.",
    "How are you today?",
    "It sounds like you are happy.",
    "Is that your final word?",
    "That is not fair.",
    "What do you want?",
    "I see.",
    "Why?",
    "We have worked together for a long time.",
    "Can you do any better?",
    "I will think about it.",
    "It seems like you are angry about the weather.",
    "Tell me more.",
    "I am not sure.",
    "So what you are saying is no.",
    "My time is worth something too.",
    "What is the best that you can do?",
    "Let us find a solution.",
)


@dataclass(frozen=True, slots=True)
class Chance:
    """Scores (0 to 1) of players who do not listen.

    Attributes:
        accepts: the score of accepting the first thing on the table.
        random: the median score of random lines and offers.
        random_high: their 95th percentile.
    """

    accepts: float
    random: float
    random_high: float

    def in_words(self) -> str:
        """Return the levels as a sentence for the learner."""
        return (
            f"To compare: accepting at once scores {self.accepts:.0%}; lines and offers drawn by "
            f"lot score {self.random:.0%}, and rarely more than {self.random_high:.0%}."
        )


_KNOWN: dict[str, tuple[Case, Chance]] = {}


def chance(case: Case) -> Chance:
    """Return the chance levels of a case; worked out once per case."""
    kept = _KNOWN.get(case.name)
    if kept is None or kept[0] is not case:
        accepts = debrief(replay(case, 1, [Act(accept=True)])).score
        scores = sorted(debrief(_random_talk(case, seed)).score for seed in range(_GAMES))
        cut = quantiles(scores, n=20, method="inclusive")
        kept = (case, Chance(accepts, round(cut[9], 4), round(cut[18], 4)))
        _KNOWN[case.name] = kept
    return kept[1]


def _random_talk(case: Case, seed: int) -> Talk:
    talk, n = begin(case, seed), 0
    while not talk.over:
        n += 1
        talk = step(talk, _random_act(talk, seed, n))
    return talk


def _random_act(talk: Talk, seed: int, n: int) -> Act:
    digest = blake2b(f"{talk.case.name}/{seed}/{n}".encode(), digest_size=16).digest()
    kind, rest = digest[0], digest[1:]
    if kind < 64:
        rows = board(talk)
        return Act(
            offer={
                row["issue"]: row["options"][rest[i % len(rest)] % len(row["options"])]
                for i, row in enumerate(rows)
            }
        )
    if kind < 72:
        return Act(accept=True)
    return Act(_LINES[rest[0] % len(_LINES)])

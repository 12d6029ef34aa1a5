"""Chance levels: what a player gets who does not listen at all.

Two players are put through the same case: one accepts whatever is on the
table, one draws lines and offers at random. Their scores stand beside the
learner's, so that a number means something.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import quantiles

from weakhand.cases.schema import Case
from weakhand.debrief.debrief import debrief
from weakhand.language.once import once_for_each
from weakhand.roleplay import accept_at_once, by_lot, play

_GAMES = 20


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
            f"To compare: accepting at once scores {self.accepts:.0%}; lines and offers picked at "
            f"random score {self.random:.0%}, and rarely more than {self.random_high:.0%}."
        )


@once_for_each
def chance(case: Case) -> Chance:
    """Return the chance levels of a case; worked out once per case."""
    accepts = debrief(play(case, accept_at_once, 1)).score
    scores = sorted(debrief(play(case, by_lot, seed)).score for seed in range(_GAMES))
    cut = quantiles(scores, n=20, method="inclusive")
    return Chance(accepts, round(cut[9], 4), round(cut[18], 4))

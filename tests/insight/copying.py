"""A cohort that talks: honest learners, and some whose text is another's, whole or in part.

Honest lines come from the lines that the course's reading was trained on: twenty thousand,
by several authors, about many tables. ``near`` learners answer the same dozen remarks with
one of a dozen lines each, so that honest ones often say the same; ``far`` ones draw from all.
The same seed gives the same cohort.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Final, Literal

from tests.adversarial import reworded
from weakhand.insight import Text, said_in, worded

Pool = Literal["near", "far"]
How = Literal["verbatim", "reworded", "partly"]
HOWS: Final[tuple[How, ...]] = ("verbatim", "reworded", "partly")
LINES: Final = 9
"""Lines in one learner's conversation."""
STOCK: Final = (
    "What would have to happen on your side for a shorter term to be possible?",
    "It sounds like you're being squeezed from above on this one.",
    "How am I supposed to do that?",
    "Let me see if I have this right.",
    "What have I missed?",
)
"""Lines as a lesson teaches them: many say them, and nobody copied."""
_TRAINING: Final = Path(__file__).resolve().parents[2] / "training" / "lines"
_UNSAID: Final = frozenset(["barter", "listeners", "panel"])
"""Files of lines that came later: nobody says them here, or another would have copied whom."""


@dataclass(frozen=True)
class Cohort:
    """What everybody said, and which pairs are copies, and how."""

    said: dict[str, tuple[str, ...]]
    copies: dict[tuple[str, str], How]

    def texts(self) -> list[Text]:
        """Return everybody's words taken apart."""
        return [Text(who, said_in(worded(lines))) for who, lines in self.said.items()]


@cache
def scenes() -> tuple[tuple[str, ...], ...]:
    """Return the lines that were written for each remark."""
    found = []
    for path in sorted(_TRAINING.glob("*.jsonl")):
        said_here = path.stem not in _UNSAID
        for row in path.read_text(encoding="utf-8").splitlines() if said_here else ():
            lines = tuple(line for line, _ in json.loads(row)["lines"] if len(line) > 25)
            found.append(lines)
    return tuple(lines for lines in found if len(lines) >= 8)


def cohort(size: int, share: float, pool: Pool, seed: int) -> Cohort:
    """Return a cohort of ``size`` in which a ``share`` of learners has another's text."""
    dice = Random(f"{seed}{pool}")
    table = dice.sample(scenes(), LINES)
    every = [line for lines in scenes() for line in lines]

    def honest() -> list[str]:
        own = [dice.choice(lines if pool == "near" else every) for lines in table]
        own[dice.randrange(LINES)] = dice.choice(STOCK)
        return own

    names = [f"learner-{number:04}" for number in range(size)]
    said = {name: honest() for name in names}
    copies: dict[tuple[str, str], How] = {}
    chosen = dice.sample(names, 2 * int(size * share))
    for number, (source, copier) in enumerate(zip(chosen[::2], chosen[1::2], strict=True)):
        how = HOWS[number % len(HOWS)]
        said[copier] = _copied(said[source], said[copier], how, dice)
        copies[source, copier] = how
    every_pair = {(min(pair), max(pair)): how for pair, how in copies.items()}
    return Cohort({name: tuple(lines) for name, lines in said.items()}, every_pair)


def _copied(source: list[str], own: list[str], how: How, dice: Random) -> list[str]:
    """Return what somebody hands in who has another's text before them."""
    if how == "verbatim":
        return list(source)
    if how == "partly":  # four of nine lines, the rest is their own
        taken = set(dice.sample(range(LINES), 4))
        return [source[at] if at in taken else own[at] for at in range(LINES)]
    changed = [
        reworded.no_punctuation(reworded.typos(reworded.synonyms(line, 1), at), 1)
        for at, line in enumerate(source)
    ]
    dice.shuffle(changed)
    return changed

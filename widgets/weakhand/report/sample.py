"""Which texts a second person marks as well: drawn by lot, and the same by the same seed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from weakhand.grading.masters import Master
from weakhand.report.gather import Gathered


class Sampled(NamedTuple):
    """A text to mark: whose, in which workbook, which part, and the most it can get."""

    learner: str
    sheet: str
    grade_id: str
    most: float


def sample(
    gathered: Gathered, known: Sequence[Master], share: float, seed: int
) -> tuple[Sampled, ...]:
    """Return a share of the texts of each part that a person marks, rounded up.

    Each text has a number of its own from the seed (SHA-256), and the lowest are drawn: the
    same on every machine, and a latecomer changes little.

    Raises:
        ValueError: ``share`` is not above 0 and at most 1.
    """
    if not 0 < share <= 1:
        raise ValueError("share must be above 0 and at most 1")
    drawn: list[Sampled] = []
    for master in known:
        for grade_id, most in master.by_person:
            names = gathered.reflections.get((master.sheet, grade_id), [])
            lots = sorted(names, key=lambda name: _lot(seed, grade_id, name))
            chosen = sorted(lots[: ceil(round(share * len(names), 9))])
            drawn += [Sampled(name, master.sheet, grade_id, most) for name in chosen]
    return tuple(drawn)


def _lot(seed: int, grade_id: str, learner: str) -> bytes:
    text = f"{seed}\0{grade_id}\0{learner}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()

"""What a learner might write into a code cell to get points without finding the answer.

Each attack is the source of one cell and the share of the points it honestly
deserves. All of them define ``best_total`` of workbook 05. Capital names stand for
paths and a port that the test or the benchmark puts in (``attack.cell``).
"""

from __future__ import annotations

from typing import Final

from tests.grading.attacks.attack import GOOD, Attack
from tests.grading.attacks.leaving import LEAVING
from tests.grading.attacks.python import PYTHON
from tests.grading.attacks.reading import READING
from tests.grading.attacks.resources import RESOURCES
from tests.grading.attacks.values import VALUES

ATTACKS: Final[tuple[Attack, ...]] = (*READING, *LEAVING, *RESOURCES, *PYTHON, *VALUES)

__all__ = ["ATTACKS", "GOOD", "Attack"]

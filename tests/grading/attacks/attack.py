"""One attack, and the honest cell that is graded beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

GOOD: Final = """
def best_total(packages, mine, theirs):
    return max([a + b for a, b in packages if a >= mine and b >= theirs], default=0)
"""


class Attack(NamedTuple):
    """A cell that wants more than it deserves, or wants to do harm.

    Attributes:
        name: what it does, in a word or two.
        source: the cell; ``LIE`` in it stands for an ending that answers wrongly.
        honest: the share of the hidden cases that it answers rightly by itself.
        heavy: whether it eats memory, processes, disk or time.
    """

    name: str
    source: str
    honest: float = 0.0
    heavy: bool = False

    def cell(self, places: Mapping[str, str]) -> str:
        """Return the source with the capital names filled in.

        ``CANARY`` is a file worth stealing or spoiling, ``GRADEBOOK`` a SQLite
        file, ``SUBMITTED`` the folder of everybody's work, ``SOLUTIONS`` the
        masters' folder, ``PORT`` a local port on which somebody listens.
        """
        text = self.source.strip("\n").replace("LIE", "def best_total(*_):\n    return -1")
        for name, value in places.items():
            text = text.replace(name, value)
        return text + "\n"

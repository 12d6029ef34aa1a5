"""Marked regions of a master's cells: what a release leaves out of them.

The same rules as nbgrader's ``ClearSolutions``, ``ClearHiddenTests`` and
``ClearMarkScheme``, without its imports; a test compares the two.
"""

from __future__ import annotations

import re
from typing import Final

TESTS: Final = "HIDDEN TESTS"
SCHEME: Final = "MARK SCHEME"
SOLUTION: Final = "SOLUTION"
CODE_STUB: Final = "# YOUR CODE HERE\nraise NotImplementedError()"
TEXT_STUB: Final = "YOUR ANSWER HERE"


def without(region: str, source: str) -> str:
    """Return text without the lines from each BEGIN of a region to its END (or the text's end)."""
    return _replaced(region, source, "")


def unsolved(source: str, cell_type: str) -> str:
    """Return a solution cell as learners get it: a stub in place of the solution."""
    stub = CODE_STUB if cell_type == "code" else TEXT_STUB
    if f"BEGIN {SOLUTION}" not in source:
        return stub
    return _replaced(SOLUTION, source, stub)


def _replaced(region: str, source: str, stub: str) -> str:
    """Return text with each region replaced by a stub, as far in as the region begins."""
    shown: list[str] = []
    hidden = False
    for line in source.split("\n"):
        if f"BEGIN {region}" in line:
            hidden = True
            indent = re.match(r"\s*", line)
            shown += [(indent[0] if indent else "") + one for one in stub.split("\n") if stub]
        elif f"END {region}" in line:
            hidden = False
        elif not hidden:
            shown.append(line)
    return "\n".join(shown)

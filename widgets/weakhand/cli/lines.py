"""A file of learner lines, for ``weakhand play --lines``: text, or JSON for offers.

A line of plain text, or a JSON string, is said. A JSON object is an act: ``say``,
``offer`` (issue name to option label), ``accept``, ``walk_away``. Blank lines are
skipped; a silence is the JSON string ``""``.
"""

from __future__ import annotations

import json

from weakhand.cases import Case
from weakhand.roleplay import Act, ActError


class LineError(Exception):
    """A line that cannot be played: where, which key, what, and what is allowed."""


def parse_lines(text: str, case: Case, file: str) -> tuple[Act, ...]:
    """Return the acts that ``text`` holds.

    Raises:
        LineError: at the first line that cannot be played.
    """
    acts = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            act = _act(line.strip())
            act.check(case)
        except ActError as error:
            raise LineError(f"{file}:{number}: {error}") from None
        acts.append(act)
    return tuple(acts)


def _act(line: str) -> Act:
    if line.startswith("{"):
        try:
            given = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ActError(f"This starts like a JSON object and is none: {error}.") from None
        if not given:
            raise ActError("The object is empty. Use: say, offer, accept, walk_away.")
        act = Act.from_json(given)
        if act.accept and act.walk_away:
            raise ActError("'accept' and 'walk_away' cannot both be true.")
        return act
    if line.startswith('"'):
        try:
            return Act.from_json(json.loads(line))
        except (ValueError, RecursionError):
            pass  # words that begin with a quotation
    return Act(say=line)

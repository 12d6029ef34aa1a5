"""A file of learner lines, for ``weakhand play --lines``: text, or JSON for offers.

A line of plain text, or a JSON string, is said. A JSON object is an act: ``say``,
``offer`` (issue name to option label), ``accept``, ``walk_away``. ``/accept``,
``/walk`` and ``/silence`` do what they do at the keyboard. Blank lines are
skipped; a silence is also the JSON string ``""``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from weakhand.cases import Case
from weakhand.cases.template import FILL_IN
from weakhand.roleplay import Act, ActError

if TYPE_CHECKING:
    from weakhand.roleplay import Talk


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


_COMMANDS = {"/accept": Act(accept=True), "/walk": Act(walk_away=True), "/silence": Act()}


def _act(line: str) -> Act:
    if line.startswith("/"):
        if line not in _COMMANDS:
            raise ActError(
                f"{line!r} works at the keyboard alone. Use {', '.join(_COMMANDS)}, or for an "
                'offer {"say": "...", "offer": {"issue": "option"}}.'
            )
        return _COMMANDS[line]
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


def as_model(talk: Talk, name: str) -> str:
    """Return what the learner did in a talk as a model conversation of a case file (TOML)."""
    acts = "".join(f"  {_toml(act.to_json())},\n" for act in talk.acts)
    return (
        f'[[exemplars]]\nname = {json.dumps(name)}\nstyle = "{FILL_IN}: its style"\n'
        f"seed = {talk.seed}\nlines = [\n{acts}]\n"
    )


def _toml(value: object) -> str:
    """Return an act, or part of one, as a TOML value on one line."""
    if isinstance(value, dict):
        if set(value) == {"say"}:
            return _toml(value["say"])
        inner = ", ".join(f"{key} = {_toml(inside)}" for key, inside in value.items())
        return f"{{ {inner} }}"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

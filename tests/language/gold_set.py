"""The gold set: lines written for this course, with the moves they do and do not make."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from weakhand.language import Said

FOLDER = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class Gold:
    """One line, what was said before it, and the kinds it is and is not."""

    text: str
    context: tuple[Said, ...]
    yes: frozenset[str]
    no: frozenset[str]


def gold() -> tuple[Gold, ...]:
    """Return every line of the gold set, in the order of the files."""
    lines = []
    for path in sorted(FOLDER.glob("*.jsonl")):
        for row in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(row)
            lines.append(
                Gold(
                    entry["text"],
                    tuple(Said("counterpart", text) for text in entry["context"]),
                    frozenset(entry.get("is", ())),
                    frozenset(entry.get("not", ())),
                )
            )
    return tuple(lines)

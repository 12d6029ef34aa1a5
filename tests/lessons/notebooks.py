"""The course's notebooks as the tests read them."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LESSONS = sorted((ROOT / "course").glob("[0-9]*.ipynb"))
MASTERS = sorted((ROOT / "solutions").glob("*/*.ipynb"))
LEARNERS = ROOT / "tests" / "learners"


@cache
def cells(path: Path) -> list[Any]:
    """Return a notebook's cells."""
    found: list[Any] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return found


def source(cell: Any) -> str:
    """Return a cell's text."""
    return "".join(cell["source"])


def number(path: Path) -> int:
    """Return the lesson's number."""
    return int(re.findall(r"[0-9]{2}", path.name)[0])


def sheet_name(path: Path) -> str:
    """Return the sheet that a notebook shows: ``lesson-02`` or ``workbook-02``."""
    return f"{'lesson' if path in LESSONS else 'workbook'}-{number(path):02d}"


def ids(path: Path) -> list[str]:
    """Return the cells' ids without the part that says whose they are: ``recall-1``."""
    return [cell["id"].partition("-")[2] for cell in cells(path)]


def prose(path: Path) -> str:
    """Return all text cells of a notebook."""
    return "\n\n".join(source(c) for c in cells(path) if c["cell_type"] == "markdown")


def code_cells(path: Path) -> list[Any]:
    """Return the code cells of a notebook."""
    return [cell for cell in cells(path) if cell["cell_type"] == "code"]


def shown(path: Path) -> list[str]:
    """Return the ids of the exercises that a notebook shows, in order."""
    return [i for c in code_cells(path) for i in re.findall(r'show\("([^"]+)"', source(c))]


def marks_cells(path: Path) -> dict[str, Any]:
    """Return the grading cells of a master by the exercise they mark."""
    found = {}
    for cell in code_cells(path):
        for ident in set(re.findall(r'marks\("([^"]+)"', source(cell))):
            found[ident] = cell
    return found


def plain(text: str) -> str:
    """Return Markdown as sentences: no headings, tables, code or marks of form."""
    lines = []
    for line in text.split("\n"):
        if line.startswith(("|", "#", "===", "```")):
            continue
        line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)
        line = re.sub(r"^\s*(?:>|[-*] |\d+\. )\s*", "", line)
        line = re.sub(r"`[^`]*`|[*_]", "", line).strip()
        if line:
            lines.append(line if line[-1] in ".?!”:" else f"{line}.")
    return "\n".join(lines)


def hidden(cell: Any) -> str:
    """Return the hidden tests of a marks cell."""
    found = re.search(r"### BEGIN HIDDEN TESTS\n(.*)### END HIDDEN TESTS", source(cell), re.DOTALL)
    return found[1] if found else ""


def keys(path: Path) -> dict[str, tuple[float, Any]]:
    """Return points and key of each exercise that a master marks."""
    found = {}
    for cell in cells(path):
        for call in ast.walk(ast.parse(hidden(cell) if cell["cell_type"] == "code" else "")):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "marks":
                named = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
                found[ast.literal_eval(call.args[0])] = (named["points"], named.get("key"))
    return found


def call_of(code: str) -> tuple[float, Any]:
    """Return points and key of the one ``marks(...)`` call in a piece of code."""
    call = next(n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Call))
    named = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
    return named["points"], named.get("key")

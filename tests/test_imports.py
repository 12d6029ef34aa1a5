"""Imports are quick, and run one way: each folder knows only the ones before it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fresh import printed_by

PACKAGE = Path(__file__).resolve().parents[1] / "widgets" / "weakhand"
HEAVY = ("IPython", "ipywidgets", "anywidget", "numpy", "matplotlib", "nbformat", "traitlets")

CORE = (
    "cases",
    "language",
    "counterpart",
    "roleplay",
    "debrief",
    "playtest",
    "questions",
    "answers",
    "canvas",
    "evidence",
    "history",
)
# Each layer may import the layers above it in this list, and itself.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("cases",),
    ("language",),
    ("counterpart",),
    ("roleplay",),
    ("debrief",),
    ("playtest",),
    ("questions", "answers"),
    ("canvas",),
    ("evidence", "bundle"),
    ("history",),
    # These use NumPy, and plots draws with matplotlib: nothing of the core may import them.
    ("models",),
    ("insight",),
    ("plots",),
    ("ui", "grading"),
    ("lms", "report"),
    ("cli",),
)
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
# What language may know of cases: the words a case gives to reading, nothing that loads files.
LANGUAGE_KNOWS = {"weakhand.cases.schema"}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).parts[0].removesuffix(".py"), path


def imported(path: Path) -> Iterator[str]:
    """Yield the full names of the weakhand modules that a file imports, lazily or not."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level:
            pytest.fail(f"{path}: write imports in full, from weakhand")
        elif isinstance(node, ast.ImportFrom) and node.module == "weakhand":
            names = [f"weakhand.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == "weakhand")


def loaded_after(statement: str) -> set[str]:
    """Return the top-level modules in a fresh interpreter after a statement."""
    script = f"{statement}\nimport sys\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    return set(printed_by(script))


@pytest.mark.parametrize("name", CORE)
def test_the_core_imports_nothing_of_jupyter_or_numpy(name: str) -> None:
    assert not loaded_after(f"import weakhand.{name}") & set(HEAVY)


def test_importing_weakhand_loads_nothing_but_the_standard_library() -> None:
    loaded = loaded_after("import weakhand")
    assert not loaded & {*HEAVY, "pydantic", "typer", "rich"}


def import_time() -> int:
    """Return how long a fresh interpreter takes to import weakhand, in microseconds."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import weakhand"],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    _, cumulative, name = done.stderr.strip().splitlines()[-1].split("|")
    assert name.strip() == "weakhand"
    return int(cumulative)


def test_importing_weakhand_takes_under_150_ms() -> None:
    assert min(import_time() for _ in range(3)) < 150_000  # a busy machine may stall one


def test_the_help_of_the_command_line_waits_for_neither_jupyter_nor_numpy() -> None:
    loaded = loaded_after("import weakhand.cli")
    assert not loaded & {*HEAVY, "pydantic"}


def test_every_folder_has_its_place_in_the_order() -> None:
    found = {name for name, _ in modules()} - {"__init__", "_bundle"}
    assert found <= set(RANK), f"say in LAYERS where these stand: {sorted(found - set(RANK))}"


def test_imports_run_one_way() -> None:
    wrong = []
    for own, path in modules():
        if own == "__init__":
            continue
        for name in imported(path):
            other = name.partition(".")[2].partition(".")[0]
            if other in RANK and other != own and RANK[other] > RANK[own]:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert not wrong


def test_models_know_nothing_of_the_core_but_cases() -> None:
    known = {
        name.split(".")[1] for own, path in modules() if own == "models" for name in imported(path)
    }
    assert known <= {"cases", "models"}


def test_language_knows_only_the_schema_of_cases() -> None:
    known = {
        name
        for own, path in modules()
        if own == "language"
        for name in imported(path)
        if name.startswith("weakhand.cases")
    }
    assert known <= LANGUAGE_KNOWS

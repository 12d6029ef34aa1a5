"""The cells of every notebook: named by people, of one size, and with nothing that drifts."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.lessons.notebooks import (
    LESSONS,
    MASTERS,
    cells,
    code_cells,
    prose,
    sheet_name,
    shown,
    source,
)
from weakhand.questions import sheet

each_notebook = pytest.mark.parametrize("path", [*LESSONS, *MASTERS], ids=lambda path: path.stem)
each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)


@each_notebook
def test_cells_have_unique_ids_that_a_person_chose(path: Path) -> None:
    ids = [cell["id"] for cell in cells(path)]
    kind, number = sheet_name(path).split("-")
    fitting = re.compile(rf"{'m' if kind == 'lesson' else 'w'}{int(number)}(-[a-z0-9]+)+")
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    assert [i for i in ids if not fitting.fullmatch(i)] == []


@each_notebook
def test_a_notebook_holds_nothing_that_drifts(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert set(notebook["metadata"]) <= {"kernelspec", "language_info"}
    for number, cell in enumerate(code_cells(path), 1):
        counts = {cell["execution_count"]} | {
            output["execution_count"]
            for output in cell["outputs"]
            if output["output_type"] == "execute_result"
        }
        assert counts == {number}
        # A learner's own function shows nothing.
        assert cell["outputs"] != [] or cell["id"].endswith("-code")
    assert "widget-view" not in path.read_text(encoding="utf-8")


@each_notebook
def test_a_notebook_names_no_folder_of_the_machine_it_was_made_on(path: Path) -> None:
    assert re.findall(r"(?:/home/|/root/|/work/|/tmp/|/Users/)[^\s\"]*", path.read_text()) == []


@each_notebook
def test_every_exercise_of_the_bank_is_shown_and_every_shown_one_is_in_the_bank(
    path: Path,
) -> None:
    assert list(dict.fromkeys(shown(path))) == [spec.id for spec in sheet(sheet_name(path))]


@each_notebook
def test_an_exercise_stands_in_a_cell_of_its_own_name(path: Path) -> None:
    for cell in code_cells(path):
        for ident in re.findall(r'show\("([^"]+)"', source(cell)):
            assert cell["id"].startswith(ident)


@each_notebook
def test_no_cell_stored_an_error_or_a_warning(path: Path) -> None:
    outputs = [o for c in code_cells(path) for o in c["outputs"]]
    assert [o for o in outputs if o["output_type"] == "error" or o.get("name") == "stderr"] == []


@each_notebook
def test_every_picture_has_a_text_in_its_place(path: Path) -> None:
    assert re.findall(r"!\[\s*\]\(", prose(path)) == []


@each_notebook
def test_the_rows_of_a_table_have_as_many_cells_as_its_head(path: Path) -> None:
    lines = [line.removeprefix("> ") for line in prose(path).split("\n")]
    rows = [(a, b) for a, b in pairwise(lines) if a.startswith("|") and b.startswith("|")]
    assert [b for a, b in rows if a.count("|") != b.count("|")] == []


@each_lesson
def test_a_code_cell_of_a_lesson_is_one_short_line_that_needs_no_other_cell(path: Path) -> None:
    for cell in code_cells(path):
        code = source(cell)
        assert "\n" not in code
        assert len(code) <= 130
        imported = {
            (a.asname or a.name).partition(".")[0]
            for node in ast.walk(ast.parse(code))
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for a in node.names
        }
        used = {n.id for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Name)}
        assert used <= imported


@each_lesson
def test_the_first_exercise_comes_after_a_word_on_which_keys_to_press(path: Path) -> None:
    before, _, _ = path.read_text(encoding="utf-8").partition("weakhand.show")
    assert "Shift+Enter" in before

"""Whatever was handed in, nbgrader gets a notebook that it can go on with, and a reason."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import nbformat
import pytest

from tests.grading.cohorts import BROKEN, HOSTILE, PERSON, Hand, workbooks
from weakhand.answers import from_notebook
from weakhand.grading import exporter
from weakhand.grading.exporter import AnyNotebook
from weakhand.grading.preprocessors.recover import UNREAD

MASTER = workbooks()[0]
KINDS = {**BROKEN, **HOSTILE}
READABLE = [
    kind
    for kind, (status, _) in KINDS.items()
    if (status != PERSON and kind not in ("corrupt JSON with a journal", "no notebook", "renamed"))
    or kind == "another case"
]
UNREADABLE = [
    kind for kind, (status, _) in KINDS.items() if status == PERSON and kind != "another case"
]


def exported(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the notebook as nbgrader goes on with it, and what it is told."""
    about: dict[str, Any] = {}
    text, _ = AnyNotebook().from_filename(str(path), {"nbgrader": about})
    return json.loads(text), about


def handed(folder: Path, kind: str = "") -> Path:
    hand = Hand(folder / "cohort" / "submitted" / "ann" / MASTER.assignment, MASTER, "well", 1)
    if kind:
        KINDS[kind][1](hand)
    hand.write()
    return hand.folder / f"{MASTER.sheet}.ipynb"


@pytest.mark.parametrize("kind", READABLE)
def test_what_can_be_read_keeps_its_answers(tmp_path: Path, kind: str) -> None:
    notebook, about = exported(handed(tmp_path, kind))
    assert about["unread"] == ""
    assert notebook["nbformat"] == 4
    assert len(from_notebook(notebook, MASTER.sheet)) > 5 or kind == "deleted cells"


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_cannot_be_read_is_an_empty_notebook_and_a_reason(tmp_path: Path, kind: str) -> None:
    notebook, about = exported(handed(tmp_path, kind))
    assert about["unread"].endswith(".")
    assert notebook["cells"] == []


def test_the_cells_text_and_ids_stay_as_they_are(tmp_path: Path) -> None:
    path = handed(tmp_path)
    before = json.loads(path.read_text(encoding="utf-8"))["cells"]
    after = exported(path)[0]["cells"]
    assert [one["id"] for one in after] == [one["id"] for one in before]
    joined = [["".join(one["source"]) for one in cells] for cells in (before, after)]
    assert joined[0] == joined[1]
    assert [one["metadata"] for one in after] == [one["metadata"] for one in before]


@pytest.mark.parametrize(
    "cell",
    [
        3,
        None,
        [],
        {},
        {"cell_type": 7, "source": 7, "metadata": 7},
        {"cell_type": "code", "outputs": [3, {"data": 3}, {"data": {"a/b": 3}}], "id": []},
        {"cell_type": "markdown", "attachments": [], "outputs": [], "source": [1, "text"]},
        {"cell_type": "markdown", "attachments": {"a": {"image/png": 3}}, "id": "no id!"},
        {"cell_type": "code", "metadata": {"tags": 3, "collapsed": "no", "jupyter": []}},
    ],
)
def test_no_cell_is_so_odd_that_it_stops_anything(tmp_path: Path, cell: object) -> None:
    path = tmp_path / "odd.ipynb"
    path.write_text(json.dumps({"cells": [cell], "nbformat": "4", "metadata": []}))
    notebook, about = exported(path)
    nbformat.validate(notebook)  # type: ignore[no-untyped-call]
    assert len(notebook["cells"]) == isinstance(cell, dict)
    assert about["unread"] == ""


def test_what_was_mended_is_told(tmp_path: Path) -> None:
    assert "byte-order mark" in exported(handed(tmp_path, "byte-order mark"))[1]["mended"][0]


def test_a_pipe_in_place_of_a_notebook_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "w.ipynb")
    assert "no ordinary file" in exported(tmp_path / "w.ipynb")[1]["unread"]


def test_a_notebook_above_the_limit_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporter, "NOTEBOOK_MAX", 100)
    assert "larger than" in exported(handed(tmp_path))[1]["unread"]


def test_that_nobody_could_read_it_is_still_known_when_nbgrader_reads_it_again(
    tmp_path: Path,
) -> None:
    path = tmp_path / "w.ipynb"
    path.write_text(json.dumps({"cells": [], "metadata": {UNREAD: "The file is empty."}}))
    assert exported(path)[0]["metadata"] == {UNREAD: "The file is empty."}

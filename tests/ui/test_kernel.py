"""The real kernel and the real export: what a saved notebook and a grader's page show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter

from weakhand.answers import MIME, Journal, from_notebook, journal_path
from weakhand.ui.show import WIDGET_VIEW

CELLS = [
    "import weakhand",
    'weakhand.show("m2-compare")',
    'weakhand.show("w2-negotiate")',
    'weakhand.show("m2-comparr")',
]


def run(folder: Path) -> Any:
    """Return the notebook after running it in ``folder`` with nothing but a kernel."""
    cells = [nbformat.v4.new_code_cell(source, id=f"c{n}") for n, source in enumerate(CELLS)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    nbformat.validate(notebook)
    return notebook


def without_views(notebook: Any) -> list[Any]:
    """Return all outputs but the widgets, whose ids are random."""
    return [
        [output for output in cell.outputs if WIDGET_VIEW not in output.get("data", {})]
        for cell in notebook.cells
    ]


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Any]:
    folder = tmp_path_factory.mktemp("untouched")
    return folder, run(folder)


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("worked")
    Journal(journal_path("lesson-02", folder)).append("m2-compare", "answer", value="learned")
    talk = Journal(journal_path("workbook-02", folder))
    talk.append("w2-negotiate", "say", say="What <b>worries</b> you about this?")
    talk.append("w2-negotiate", "walk_away")
    return run(folder)


def test_an_untouched_notebook_leaves_no_file_and_says_that_nothing_is_saved(
    untouched: tuple[Path, Any],
) -> None:
    folder, notebook = untouched
    assert [path.name for path in folder.iterdir() if path.suffix == ".jsonl"] == []
    for cell in notebook.cells[1:3]:
        assert "nothing saved yet" in cell.outputs[-1]["data"]["text/html"]
        assert cell.outputs[-1]["data"][MIME]["entries"] == []
    assert from_notebook(notebook) == ()


def test_no_cell_writes_to_stderr_and_an_unknown_name_is_one_sentence(
    untouched: tuple[Path, Any], worked: Any
) -> None:
    for notebook in (untouched[1], worked):
        outputs = [output for cell in notebook.cells for output in cell.outputs]
        assert [o for o in outputs if o.output_type == "error" or o.get("name") == "stderr"] == []
        (sentence,) = notebook.cells[3].outputs
        assert "Did you mean m2-compare" in sentence.text


def test_two_runs_of_an_untouched_notebook_have_the_same_outputs(
    untouched: tuple[Path, Any], tmp_path: Path
) -> None:
    assert without_views(run(tmp_path)) == without_views(untouched[1])


def test_a_notebook_run_without_a_page_shows_and_carries_the_learners_answers(
    worked: Any,
) -> None:
    assert [entry.do for entry in from_notebook(worked)] == ["answer", "say", "walk_away"]
    shown = "".join(
        output["data"].get("text/html", "")
        for cell in worked.cells
        for output in cell.outputs
        if "data" in output
    )
    assert "Both find out what the other side has to solve" in shown
    assert "&lt;b&gt;worries" in shown
    assert "<b>worries" not in shown


def test_the_html_export_shows_the_answers_too(worked: Any) -> None:
    html, _ = HTMLExporter().from_notebook_node(worked)
    assert "Both find out what the other side has to solve" in html
    assert "worries" in html
    assert "Your saved answer" in html

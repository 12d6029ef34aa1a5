from __future__ import annotations

from pathlib import Path
from typing import Any

from nbformat import v4

from tests.grading import students
from weakhand.grading.preprocessors import HideTests, ShowTalks
from weakhand.grading.talks import is_alongside

new: Any = v4


def cell(ident: str) -> Any:
    """Return a cell that shows an exercise, with what a kernel showed below it."""
    meta = {"grade_id": ident, "locked": True, "grade": False, "solution": False}
    shown = new.new_output("display_data", data={"text/html": "<details open>record</details>"})
    source = f'import weakhand; weakhand.show("{ident}")'
    return new.new_code_cell(source, metadata={"nbgrader": meta}, outputs=[shown])


def autograded(exporter: Any, resources: Any, *cells: Any) -> Any:
    course = exporter.parent.coursedir
    folder = Path(course.format_path(course.autograded_directory, "ann", students.ASSIGNMENT))
    students.write_journal(folder, students.good())
    return step(exporter).preprocess(new.new_notebook(cells=list(cells)), resources)[0]


def step(exporter: Any) -> Any:
    """Return the step as nbgrader runs it."""
    pre = ShowTalks()
    pre._trait_values["parent"] = exporter
    return pre


def test_the_talk_comes_above_the_record_of_the_text(exporter: Any, resources: Any) -> None:
    nb = autograded(exporter, resources, cell("w2-reflect"))
    talk, record = nb.cells[0].outputs
    assert "Out to tender on Monday" in talk.data["text/html"]
    assert record.data["text/html"] == "<details open>record</details>"


def test_run_twice_it_is_there_once(exporter: Any, resources: Any) -> None:
    nb = autograded(exporter, resources, cell("w2-reflect"))
    nb, _ = step(exporter).preprocess(nb, resources)
    assert [is_alongside(output) for output in nb.cells[0].outputs] == [True, False]


def test_other_cells_stay_as_they_are(exporter: Any, resources: Any) -> None:
    printed = new.new_output("stream", text="x")
    own = new.new_code_cell('weakhand.show("w2-reflect")', outputs=[printed])
    nb = autograded(exporter, resources, cell("w2-mirror"), own)
    assert [len(one.outputs) for one in nb.cells] == [1, 1]


def test_learners_do_not_get_the_talk_twice(exporter: Any, resources: Any) -> None:
    nb = autograded(exporter, resources, cell("w2-reflect"))
    nb, _ = HideTests().preprocess(nb, {})
    [record] = nb.cells[0].outputs
    assert not is_alongside(record)

from __future__ import annotations

from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from weakhand.grading.preprocessors import HideTests

SOURCE = "marks()\n### BEGIN HIDDEN TESTS\nmarks(key=3.6)\n### END HIDDEN TESTS\nafter"


def shown(cell: Any) -> Any:
    nb, _ = HideTests().preprocess(new_notebook(cells=[cell]), {})
    return nb.cells[0]


def error(ename: str, evalue: str) -> Any:
    return new_output("error", ename=ename, evalue=evalue, traceback=["----> marks(key=3.6)"])


def test_hidden_tests_are_cut_from_code() -> None:
    assert shown(new_code_cell(SOURCE)).source == "marks()\nafter"


def test_a_region_that_never_ends_is_hidden_to_the_end() -> None:
    assert shown(new_code_cell("a\n### BEGIN HIDDEN TESTS\nb")).source == "a"


def test_several_regions_are_all_hidden() -> None:
    assert shown(new_code_cell(f"{SOURCE}\n{SOURCE}")).source == "marks()\nafter\nmarks()\nafter"


def test_an_error_in_a_hidden_test_shows_no_code_and_no_key() -> None:
    cell = shown(new_code_cell(SOURCE, outputs=[error("KeyError", "3.6")]))
    assert cell.outputs[0].traceback == ["KeyError in a hidden test"]
    assert "3.6" not in str(cell)


def test_a_failed_assertion_keeps_what_its_author_says() -> None:
    cell = shown(new_code_cell(SOURCE, outputs=[error("AssertionError", "Too high.")]))
    assert cell.outputs[0].traceback == ["AssertionError: Too high."]


def test_errors_in_other_cells_stand() -> None:
    cell = shown(new_code_cell("1 / 0", outputs=[error("ZeroDivisionError", "by zero")]))
    assert cell.outputs[0].traceback == ["----> marks(key=3.6)"]


def test_mark_schemes_are_cut_from_text() -> None:
    text = "Criteria\n=== BEGIN MARK SCHEME ===\n10: all\n=== END MARK SCHEME ==="
    assert shown(new_markdown_cell(text)).source == "Criteria"

"""Keep out of learners' feedback what is there for the person who marks them."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor

from weakhand.grading.regions import SCHEME, TESTS, without
from weakhand.grading.talks import is_alongside


class HideTests(NbGraderPreprocessor):  # type: ignore[misc]
    """Remove what a release does not show, from the cells and from the errors they raised.

    A conversation that stands a second time beside a text goes, too: it was for marking.
    """

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Return the cell as a learner may see it."""
        if cell.cell_type == "markdown":
            cell.source = without(SCHEME, cell.source)
            return cell, resources
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if not is_alongside(output)]
        if cell.cell_type == "code" and f"BEGIN {TESTS}" in cell.source:
            cell.source = without(TESTS, cell.source)
            for output in cell.outputs:
                if output.output_type == "error":
                    _say_only_what_failed(output)
        return cell, resources


def _say_only_what_failed(output: Any) -> None:
    """Cut an error down to its name; a failed assertion keeps its author's message."""
    said = output.evalue if output.ename == "AssertionError" else ""
    output.evalue = said
    output.traceback = [f"{output.ename}: {said}" if said else f"{output.ename} in a hidden test"]

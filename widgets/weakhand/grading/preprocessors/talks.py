"""Put the conversation that a text is about right above the text, for whoever marks it."""

from __future__ import annotations

from typing import Any

from nbformat import from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from weakhand.grading.masters import cell_from
from weakhand.grading.preprocessors.recover import recovered
from weakhand.grading.talks import alongside, is_alongside


class ShowTalks(NbGraderPreprocessor):  # type: ignore[misc]
    """Show the conversations of a workbook a second time, where a person gives points.

    They stand screens above that place. This runs after the notebook was executed,
    or replayed.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with the conversations above each text that is about them."""
        entries = recovered(self, resources["nbgrader"])
        make: Any = from_dict
        for cell in nb.cells:
            meta = cell.metadata.get("nbgrader")
            if cell.cell_type != "code" or not (meta and meta.get("grade_id")):
                continue
            about = cell_from(cell, meta).about
            kept = [output for output in cell.outputs if not is_alongside(output)]
            cell.outputs = [make(row) for row in alongside(about, entries)] + kept
        return nb, resources

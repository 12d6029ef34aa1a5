"""Put back the course's own cells that a learner deleted, and what nbgrader wrote in them."""

from __future__ import annotations

from typing import Any

from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor


class RestoreCells(NbGraderPreprocessor):  # type: ignore[misc]
    """Insert each missing cell of the master after the one that precedes it there.

    nbgrader's own ``OverwriteCells.add_missing_cells`` fails when the cell
    before the missing one is read-only, as our widgets' cells are. It also trusts
    the metadata that was handed in, and a schema version of another day stops the
    whole run; here the metadata is the master's.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with all of the master's cells."""
        about = resources["nbgrader"]
        with Gradebook(about["db_url"]) as gradebook:
            master = gradebook.find_notebook(about["notebook"], about["assignment"])
            cells = [_as_cell(source, master) for source in master.source_cells]
        after = -1
        for cell in cells:
            grade_id = cell.metadata["nbgrader"]["grade_id"]
            at = _place(nb, grade_id)
            if at is None:
                at = after + 1
                nb.cells.insert(at, cell)
                self.log.warning("Cell '%s' was missing and was put back", grade_id)
            elif _differ(nb.cells[at].metadata["nbgrader"], cell.metadata["nbgrader"]):
                self.log.warning("The metadata of cell '%s' was set back", grade_id)
            nb.cells[at].metadata["nbgrader"] = cell.metadata["nbgrader"]
            after = at
        known = {cell.metadata["nbgrader"]["grade_id"] for cell in cells}
        for cell in nb.cells:
            meta = cell.metadata.get("nbgrader")
            if meta is not None and not (isinstance(meta, dict) and meta.get("grade_id") in known):
                del cell.metadata["nbgrader"]
        return nb, resources


def _place(nb: Any, grade_id: str) -> int | None:
    """Return where the cell with that grade_id stands, or ``None``."""
    for index, cell in enumerate(nb.cells):
        meta = cell.metadata.get("nbgrader")
        if isinstance(meta, dict) and meta.get("grade_id") == grade_id:
            return index
    return None


def _differ(given: Any, wanted: Any) -> bool:
    """Return whether metadata says anything else than the master's, checksums apart."""
    return any(given.get(key) != value for key, value in wanted.items() if key != "checksum")


def _as_cell(source: Any, master: Any) -> Any:
    """Return the notebook cell that a source cell in the gradebook describes."""
    points = {cell.name: cell.max_score for cell in (*master.grade_cells, *master.task_cells)}
    task = any(cell.name == source.name for cell in master.task_cells)
    meta = {
        "schema_version": 3,
        "grade_id": source.name,
        "grade": any(cell.name == source.name for cell in master.grade_cells),
        "solution": any(cell.name == source.name for cell in master.solution_cells),
        "task": task,
        "locked": source.locked,
        "cell_type": source.cell_type,
        "checksum": source.checksum,
    }
    if source.name in points:
        meta["points"] = points[source.name]
    make = new_code_cell if source.cell_type == "code" else new_markdown_cell
    cell: Any = make(source.source, metadata={"nbgrader": meta})  # type: ignore[no-untyped-call]
    cell["id"] = source.name
    return cell

"""Let a copied cell be an ordinary cell, so that it can't stop a batch."""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import NbGraderPreprocessor


class RepairDuplicates(NbGraderPreprocessor):  # type: ignore[misc]
    """Take nbgrader's metadata from every cell whose grade_id occurred before.

    nbgrader's own ``DeduplicateIds`` empties it instead, which the metadata
    check then reads as an old format, and stops the whole run.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook with each grade_id in one cell only: the first."""
        seen: set[str] = set()
        for cell in nb.cells:
            if "nbgrader" not in cell.metadata:
                continue
            grade_id = _grade_id(cell)
            if grade_id is None:
                del cell.metadata["nbgrader"]
            elif grade_id in seen:
                self.log.warning("Cell '%s' occurs more than once; the first one counts", grade_id)
                del cell.metadata["nbgrader"]
            else:
                seen.add(grade_id)
        return nb, resources


def _grade_id(cell: Any) -> str | None:
    """Return a cell's grade_id, or ``None`` where the metadata holds none."""
    meta = cell.metadata["nbgrader"]
    grade_id = meta.get("grade_id") if isinstance(meta, dict) else None
    return grade_id if isinstance(grade_id, str) and grade_id else None

"""Let nbgrader's own code begin a gradebook and enter the course's workbooks."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final

from weakhand.grading.booked import BookError
from weakhand.grading.masters import Master

COURSE: Final = "weakhand"


def begin(url: str) -> None:
    """Let nbgrader begin a gradebook: its tables, its version, the course."""
    _find_alembic()
    from nbgrader.api import Gradebook

    Gradebook(url, COURSE).close()


def enter(url: str, path: Path, master: Master) -> None:
    """Let nbgrader enter a workbook's cells, by the steps of ``nbgrader generate_assignment``.

    Raises:
        BookError: it has submissions of a workbook with other cells.
    """
    import nbformat
    from nbgrader import preprocessors as steps
    from nbgrader.api import Gradebook

    with Gradebook(url, COURSE) as book:
        book.update_or_create_assignment(master.assignment)
    notebook: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    about = {"notebook": master.sheet, "assignment": master.assignment, "db_url": url}
    resources: dict[str, Any] = {"nbgrader": about}
    try:
        for name in ("LockCells", "ClearSolutions", "ClearOutput", "ComputeChecksums", "SaveCells"):
            notebook, resources = getattr(steps, name)().preprocess(notebook, resources)
    except RuntimeError as error:
        raise BookError(
            f"The gradebook has submissions of another {master.sheet}, with other cells, so "
            "nothing of this one was written. Begin a new gradebook for this course."
        ) from error


def _find_alembic() -> None:
    """Let nbgrader find ``alembic``, which it starts by name; it stands beside this Python."""
    beside = str(Path(sys.executable).parent)
    path = os.environ.get("PATH", os.defpath)
    if beside not in path.split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([beside, path])

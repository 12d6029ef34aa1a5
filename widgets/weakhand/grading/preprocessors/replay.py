"""Fill in what the course's cells say from the journal, where stock nbgrader starts a kernel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from nbformat import from_dict
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import Execute
from nbgrader.utils import compute_checksum
from traitlets import Bool

from weakhand.answers import Entry
from weakhand.grading.batch import Trying
from weakhand.grading.compared import Compared, Own
from weakhand.grading.copies import outputs_of
from weakhand.grading.marking import Report
from weakhand.grading.masters import MarksCell, MasterCell, cell_from, run_marks
from weakhand.grading.preprocessors.recover import recovered
from weakhand.grading.worker import shared_jail

NO_JAIL: Final = (
    "the code in this workbook was not run, its numbers count alone. There is no jail: that takes "
    "Linux and bubblewrap (sudo apt-get install bubblewrap). --Replay.unsafe=True runs it with "
    "your own rights."
)
STRANGE: Final = (
    "This notebook has cells that are none of the course's kinds and need a kernel, in which a "
    "learner's code has your own rights. For people you trust, say --Replay.unsafe=True."
)


class Replay(Execute):  # type: ignore[misc]
    """Give each cell of the course the outputs that a kernel would, without one.

    Marks cells run in this process: they are the master's, ``OverwriteCells`` saw to
    that. What a learner wrote is tried in a jail. Only where there is none, or where
    the course has cells of another kind, would it take a kernel as nbgrader's own, which
    has the grader's rights: ``unsafe`` allows that.
    """

    unsafe = Bool(
        False,
        help="Whether to run a learner's code in a kernel, with your rights, without a jail.",
    ).tag(config=True)

    def preprocess(self, nb: Any, resources: Any, km: Any = None) -> tuple[Any, Any]:
        """Return the notebook as if it had been executed."""
        cells = {index: _of_course(cell) for index, cell in enumerate(nb.cells)}
        written = [cell for cell in nb.cells if _is_written(cell)]
        strange = any(one is not None and one.does == "other" for one in cells.values())
        jail = shared_jail() if written and not strange else None
        if self.unsafe and (strange or (written and not jail)):
            self.log.warning("The learner's code runs in a kernel, with your rights")
            done: tuple[Any, Any] = super().preprocess(nb, resources, km)
            return done
        if strange:
            raise NbGraderException(STRANGE)
        if written and not jail:
            self.log.warning("%s: %s", resources["nbgrader"]["student"], NO_JAIL)
        entries = recovered(self, resources["nbgrader"])
        tries = Trying(_written(nb.cells, written), jail) if written and jail else None
        for index, one in cells.items():
            if one is None or one.cell_type != "code":
                continue
            report = None
            if one.does == "marks":
                marks = MarksCell(one.grade_id, one.points or 0.0, one.source)
                report = run_marks(marks, entries, tries)
                if report.trouble:
                    self.log.error("Not marked: %s", report.trouble)
            nb.cells[index].outputs = _outputs(one, entries, report)
        return nb, resources


def _outputs(cell: MasterCell, entries: Sequence[Entry], report: Report | None) -> list[Any]:
    """Return what is shown below a cell, as the notebook format keeps it."""
    make: Any = from_dict
    return [make(row) for row in outputs_of(cell, entries, report)]


def _of_course(cell: Any) -> MasterCell | None:
    """Return one of the course's cells; ``None`` for a learner's own."""
    meta = cell.metadata.get("nbgrader")
    return cell_from(cell, meta) if meta and meta.get("grade_id") else None


def _is_written(cell: Any) -> bool:
    """Return whether a learner wrote in a cell that asks for code."""
    meta = cell.metadata.get("nbgrader") or {}
    asks = cell.cell_type == "code" and meta.get("solution")
    return bool(asks and meta.get("checksum") != compute_checksum(cell))


def _written(cells: Sequence[Any], written: Sequence[Any]) -> Compared:
    """Return what a learner wrote, as the jail gets it."""
    own = tuple(Own(cell.cell_type, cell.source) for cell in cells if not _of_course(cell))
    code = {cell.metadata.nbgrader["grade_id"]: cell.source for cell in written}
    return Compared((), (), code, {"": own})

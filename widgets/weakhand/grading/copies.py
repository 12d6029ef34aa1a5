"""The graded copy of a workbook: what formgrader shows and feedback is made of.

It is built anew from the master, cell by cell, with what the learner wrote where
they may write. Nothing else of a submission gets into it: no outputs, no metadata.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from weakhand.answers import Entry
from weakhand.grading.batch import Marked
from weakhand.grading.compared import Own
from weakhand.grading.marking import Report
from weakhand.grading.masters import Master, MasterCell
from weakhand.grading.talks import alongside

FOLDED: Final = '<details class="weakhand-record"'


def copy_of(marked: Marked) -> bytes:
    """Return the notebook that shows a result, as the bytes of an ``.ipynb`` file.

    For a submission that could not be graded it is the untouched workbook, with the
    reason on top. The workbook must be known.
    """
    master, graded = marked.master, marked.graded
    assert master is not None
    own = marked.compared.own if marked.compared else {}
    code = marked.compared.code if marked.compared else {}
    cells = [*_notes(marked), *_own_cells(own.get("", ()), "")]
    for cell in master.cells:
        report = marked.reports.get(cell.grade_id)
        cells.append(_cell(cell, code.get(cell.grade_id, cell.source), graded.entries, report))
        cells += _own_cells(own.get(cell.grade_id, ()), cell.grade_id)
    notebook = {
        "cells": cells,
        "metadata": {
            "kernelspec": {
                "display_name": "Python 3",
                "language": master.language,
                "name": master.kernel,
            },
            "language_info": {"name": master.language},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    # In one line: with indents Python writes JSON several times more slowly.
    text = json.dumps(notebook, ensure_ascii=False, sort_keys=True)
    return (text + "\n").encode("utf-8", "replace")


def outputs_of(
    cell: MasterCell, entries: Sequence[Entry], report: Report | None
) -> list[dict[str, Any]]:
    """Return what a kernel would show below a master's cell while nbgrader grades."""
    if cell.does == "show":
        return [_shown(cell.about, entries)]
    if cell.does == "marks" and report is not None:
        return [
            {"output_type": "stream", "name": "stdout", "text": report.text() + "\n"},
            {
                "output_type": "execute_result",
                "execution_count": None,
                "metadata": {},
                "data": {"text/plain": repr(report.points)},
            },
        ]
    return []


def _shown(exercise: str, entries: Sequence[Entry]) -> dict[str, Any]:
    """Return the readable record of an exercise, unfolded: on paper nobody can open it."""
    from weakhand.questions import UnknownExerciseError
    from weakhand.questions import exercise as spec_of
    from weakhand.ui.record import bundle

    try:
        data = bundle(spec_of(exercise), [entry for entry in entries if entry.id == exercise])
    except UnknownExerciseError:
        data = {"text/plain": exercise}
    html = data.get("text/html", "")
    if html.startswith(FOLDED):
        data["text/html"] = html.replace("<details ", "<details open ", 1)
    return {"output_type": "display_data", "metadata": {}, "data": data}


def _cell(
    cell: MasterCell, source: str, entries: Sequence[Entry], report: Report | None
) -> dict[str, Any]:
    """Return one of the master's cells, filled."""
    made: dict[str, Any] = {
        "id": cell.cell_id,
        "cell_type": cell.cell_type,
        "metadata": {"nbgrader": cell.metadata()},
        "source": source,
    }
    if cell.cell_type == "code":
        made["execution_count"] = None
        made["outputs"] = [*alongside(cell.about, entries), *outputs_of(cell, entries, report)]
    return made


def _own_cells(own: Sequence[Own], after: str) -> list[dict[str, Any]]:
    """Return a learner's own cells, with ids of ours."""
    cells = []
    for number, one in enumerate(own, start=1):
        ident = f"own-{number}-{after}"[:64]
        made: dict[str, Any] = {
            "id": ident,
            "cell_type": one.cell_type,
            "metadata": {},
            "source": one.source,
        }
        if one.cell_type == "code":
            made |= {"execution_count": None, "outputs": []}
        cells.append(made)
    return cells


def _notes(marked: Marked) -> list[dict[str, Any]]:
    """Return a cell that tells the learner, too, how the submission was read."""
    graded = marked.graded
    said = [graded.why] if graded.why else []
    head = "A person grades this" if not graded.parts else "How your answers were read"
    lines = [one for one in (*said, *graded.warnings) if one]
    if not lines:
        return []
    text = "\n".join([f"**{head}**", "", *(f"- {_plain(line)}" for line in lines)])
    return [{"id": "notes-on-answers", "cell_type": "markdown", "metadata": {}, "source": text}]


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is, even where it quotes what somebody handed in."""
    marked = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", " ")
    return "".join(f"\\{sign}" if sign in "\\`*_[]$!|#" else sign for sign in marked)


def master_cells(master: Master) -> Mapping[str, MasterCell]:
    """Return a master's cells by their grade_id."""
    return {cell.grade_id: cell for cell in master.cells}

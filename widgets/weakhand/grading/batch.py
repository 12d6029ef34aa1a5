"""Grade submitted workbooks in this process, without nbgrader's set-up.

No code of a learner's runs, unless a jail for it is given: the masters' own marks
cells are executed against what the learner recorded. One bad submission costs only its own row.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from weakhand.answers import MIME, journal_path
from weakhand.bundle import root
from weakhand.grading.code import grade_id, tried_in, written_code
from weakhand.grading.found import Found, find
from weakhand.grading.graded import Graded, Part
from weakhand.grading.handed_in import JournalFile, answers_of
from weakhand.grading.jail import Jail
from weakhand.grading.masters import Master, masters, run_marks

FAILED = 1
ALL_GRADED = 0


def grade(paths: Iterable[Path | str], solutions: Path | None = None) -> tuple[Graded, ...]:
    """Return one result for each submission in notebooks, folders and zips.

    ``solutions`` is the folder of the masters (default: the course's).

    Raises:
        MasterError, BundleError: the course itself is not in order.
    """
    return tuple(each(paths, solutions))


def each(paths: Iterable[Path | str], solutions: Path | None = None) -> Iterator[Graded]:
    """Yield results one by one, in the order of the paths and of the names below them."""
    known = masters(solutions)
    lessons = _lessons()
    for path in map(Path, paths):
        some = False
        for found in find(path):
            if not found.named and found.place and found.place[-1] in lessons:
                continue
            some = True
            yield _safely(found, known)
        if not some:
            yield _person(Found(str(path)), "There is no workbook in it. Ask for the .ipynb file.")


def exit_code(results: Sequence[Graded]) -> int:
    """Return 0 when everything was graded, 1 when something needs a person."""
    if results and all(result.status != "needs_person" for result in results):
        return ALL_GRADED
    return FAILED


def _safely(found: Found, known: Sequence[Master]) -> Graded:
    """Return the result for one notebook; a fault of ours costs only its row."""
    try:
        return grade_one(found, known)
    except Exception as error:
        return _person(
            found,
            f"Grading stopped with {type(error).__name__}: {error}. The fault is the course's, "
            "not the learner's: grade this one by hand, and report it.",
        )


def grade_one(found: Found, known: Sequence[Master], jail: Jail | None = None) -> Graded:
    """Return the result for one notebook that was found; never raises for what is in it.

    With a jail the learner's code is tried there, and the better of code and number counts.
    """
    if found.fault:
        return _person(found, found.fault)
    try:
        notebook, mended = _notebook(found.data)
    except _UnreadableError as error:
        return _person(found, str(error))
    ids = _grade_ids(notebook)
    master = _master(found, notebook, ids, known)
    if master is None:
        names = ", ".join(f"{one.sheet}.ipynb" for one in known) or "none"
        return _person(
            found,
            "This is no workbook of this course: no cell of it is known. "
            f"The course's workbooks are: {names}.",
        )
    journal = found.journals.get(journal_path(master.sheet).name, JournalFile())
    answers = answers_of(master.sheet, notebook, journal)
    written = written_code(notebook, master)
    tries = tried_in(jail, written) if jail else None
    reports = [run_marks(cell, answers.entries, tries) for cell in master.marks]
    mended += _mended(ids, master)
    notes = list(answers.notes)
    if not answers.entries:
        notes.append(
            "No answers were found: nothing was done, or the notebook was handed in "
            "unsaved and without its journal."
        )
    if jail is None:
        notes += [
            f"{ident} holds code. It was not run: “weakhand grade” runs no learner's code. "
            "“nbgrader autograde” tries it, and counts the better of code and number."
            for ident in written
        ]
    trouble = [report.trouble for report in reports if report.trouble]
    result = Graded(
        path=found.path,
        workbook=master.sheet,
        title=master.title,
        learner=_learner(found.place, master),
        parts=tuple(
            Part(cell.grade_id, report.exercise, report.points, cell.points, report.reasons)
            for cell, report in zip(master.marks, reports, strict=True)
        ),
        awaiting=master.by_person,
        warnings=tuple(notes),
        entries=answers.entries,
    )
    if trouble:
        return replace(result, status="needs_person", why="; ".join(trouble))
    if mended:
        return replace(result, status="repaired", why=" ".join(mended))
    return result


class _UnreadableError(Exception):
    """The bytes are no notebook; the text says why and what to do."""


def _notebook(data: bytes) -> tuple[Mapping[str, Any], list[str]]:
    """Return the notebook in some bytes, and what had to be mended to read it."""
    mended = []
    if not data.strip():
        raise _UnreadableError("The file is empty. Ask for it again.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        mended.append("The file holds characters that are not UTF-8; they were replaced.")
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        mended.append("A byte-order mark was skipped.")
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _UnreadableError(
            f"The file is not readable as a notebook ({str(error)[:80]}). Ask for it again."
        ) from error
    if not isinstance(notebook, dict):
        raise _UnreadableError("The file holds no notebook. Ask for the .ipynb file.")
    if not isinstance(notebook.get("cells"), list):
        raise _UnreadableError(
            "The notebook has no cells, or is of an old format. Ask the "
            "learner to open and save it in JupyterLab."
        )
    return notebook, mended


def _grade_ids(notebook: Mapping[str, Any]) -> list[str]:
    """Return nbgrader's ids of a notebook's cells, in order, with repetitions."""
    return [ident for cell in notebook["cells"] if (ident := grade_id(cell))]


def _master(
    found: Found, notebook: Mapping[str, Any], ids: Sequence[str], known: Sequence[Master]
) -> Master | None:
    """Return the master that a notebook is a copy of: by its cells, answers, or name."""
    shared = {one.sheet: len(one.grade_ids.intersection(ids)) for one in known}
    best = max(known, key=lambda one: shared[one.sheet], default=None)
    if best is not None and shared[best.sheet]:
        return best
    sheets = _sheets(notebook)
    name = found.place[-1].rpartition(".")[0] if found.place else ""
    return next(
        (one for one in known if one.sheet in sheets),
        next((one for one in known if one.sheet == name), None),
    )


def _sheets(notebook: Mapping[str, Any]) -> set[str]:
    """Return the sheets whose answers a notebook's outputs carry."""
    sheets = set()
    for cell in notebook["cells"]:
        outputs = cell.get("outputs") if isinstance(cell, Mapping) else None
        for output in outputs if isinstance(outputs, list) else ():
            payload: object = output
            for key in ("data", MIME, "sheet"):
                payload = payload.get(key) if isinstance(payload, Mapping) else None
            if isinstance(payload, str):
                sheets.add(payload)
    return sheets


def _mended(ids: Sequence[str], master: Master) -> list[str]:
    """Return in words what is not as the course's workbook has it."""
    twice = sorted({ident for ident in ids if ids.count(ident) > 1} & master.grade_ids)
    missing = sorted(master.grade_ids.difference(ids))
    words = []
    if twice:
        words.append(f"Copied cells were left out: {', '.join(twice)}.")
    if missing:
        words.append(f"Missing cells were put back: {', '.join(missing)}.")
    return words


def _learner(place: Sequence[str], master: Master) -> str:
    """Return whose work it probably is, from the folders and the name of the file.

    Reads nbgrader's ``submitted/<learner>/<assignment>/<sheet>.ipynb``, one
    folder a learner, and files named after learners.
    """
    name = place[-1].rpartition(".")[0] if place else ""
    if name and name != master.sheet:
        rest = name.replace(master.sheet, "").strip(" -_.()")
        if rest and not rest.isdigit() and not rest.lower().startswith(("copy", "checkpoint")):
            return rest
    folders = [part for part in place[:-1] if part not in (master.assignment, "exercises")]
    return folders[-1] if folders else name


def _person(found: Found, why: str) -> Graded:
    return Graded(
        path=found.path,
        learner=found.place[-2] if len(found.place) > 1 else "",
        status="needs_person",
        why=why,
    )


def _lessons() -> frozenset[str]:
    """Return the file names of the course's lessons, which nobody hands in."""
    return frozenset(path.name for path in (root() / "course").glob("*.ipynb"))

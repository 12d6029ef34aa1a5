"""Grade submitted workbooks in this process, without nbgrader's set-up.

No code of a learner's runs here: the masters' own marks cells are executed against
what the learner recorded, and code is tried in the jail that is given, or not at
all. One bad submission costs only its own row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from weakhand.answers import journal_path
from weakhand.bundle import root
from weakhand.grading.compared import Compared, compared
from weakhand.grading.found import NO_WORKBOOK, Found, find
from weakhand.grading.graded import Graded, Part
from weakhand.grading.handed_in import Answers, answers_of
from weakhand.grading.late import read_timestamp
from weakhand.grading.marking import Report
from weakhand.grading.masters import Master, masters, run_marks
from weakhand.grading.opened import UnreadableError, opened
from weakhand.grading.whose import learner_of, master_of, meant, named
from weakhand.questions import Example, banks
from weakhand.questions.mark import Mark

FAILED = 1
ALL_GRADED = 0


class TriesCode(Protocol):
    """A jail that is open: tries a function of a learner's where it can do no harm."""

    def tried(self, source: str, name: str, examples: Sequence[Example], tolerance: float) -> Mark:
        """Return what the function that ``source`` defines is worth."""
        ...


@dataclass(frozen=True, slots=True)
class Marked:
    """A result, and what it was made of.

    Attributes:
        graded: the result.
        master: the workbook's master; ``None`` when it is not known.
        compared: what the notebook holds beside it; ``None`` when it was not read.
        reports: what each marks cell said, by its grade_id.
    """

    graded: Graded
    master: Master | None = None
    compared: Compared | None = None
    reports: Mapping[str, Report] = field(default_factory=dict)


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
    return (safely(found, known).graded for found in submissions(paths))


def submissions(paths: Iterable[Path | str]) -> Iterator[Found]:
    """Yield what was handed in at some paths; lessons, which nobody hands in, are passed over."""
    pages = (path.name for path in (root() / "course").glob("*.ipynb"))
    journals = (journal_path(one).name for one in banks() if one.startswith("lesson-"))
    lessons = frozenset((*pages, *journals))
    for path in map(Path, paths):
        some = False
        for found in find(path):
            if not found.named and found.place and found.place[-1] in lessons:
                continue
            some = True
            yield found
        if not some:
            yield Found(str(path), fault=NO_WORKBOOK)


def exit_code(results: Iterable[Graded]) -> int:
    """Return 0 when everything was graded, 1 when something needs a person."""
    states = {result.status for result in results}
    return ALL_GRADED if states and "needs_person" not in states else FAILED


def safely(found: Found, known: Sequence[Master], jail: TriesCode | None = None) -> Marked:
    """Return the result for one notebook; a fault of ours costs only its row."""
    try:
        return mark_one(found, known, jail)
    except Exception as error:
        return person(
            found,
            known,
            f"Grading stopped with {type(error).__name__}: {str(error)[:200]}. The fault is the "
            "course's, not the learner's: grade this one by hand, and report it.",
        )


def grade_one(found: Found, known: Sequence[Master], jail: TriesCode | None = None) -> Graded:
    """Return the result for one notebook that was found; never raises for what is in it."""
    return mark_one(found, known, jail).graded


def mark_one(found: Found, known: Sequence[Master], jail: TriesCode | None = None) -> Marked:
    """Return the result for one notebook, and what it was made of.

    Where the notebook can't be read, a journal beside it is graded alone.
    """
    if found.fault:
        return person(found, known, found.fault)
    notebook: Mapping[str, Any] | None = None
    mended: list[str] = []
    unread = found.unread
    try:
        notebook, mended = opened(found.data) if not unread else (None, [])
    except UnreadableError as error:
        unread = str(error)
    master = master_of(found.place, notebook, known) if notebook else _by_journal(found, known)
    if master is None and unread:
        return person(found, known, unread)
    if master is None:
        names = ", ".join(f"{one.sheet}.ipynb" for one in known) or "none"
        return person(
            found,
            known,
            "This is no workbook of this course: no cell of it is known. "
            f"The course's workbooks are: {names}.",
        )
    answers = answers_of(master.sheet, notebook, found.journals)
    if unread and not answers.entries:
        return person(found, known, unread)
    if unread:
        mended = [f"{unread} The journal alone was graded."]
    elif master.assignment in found.place and found.place[-1] != f"{master.sheet}.ipynb":
        # Where nbgrader looks, a name decides; elsewhere people name files as they like.
        mended.append(f"The notebook was called {found.place[-1]}; it is {master.sheet}.ipynb.")
    beside = compared(notebook, master) if notebook else None
    return _marked(found, known, master, beside, answers, mended, jail)


def _marked(
    found: Found,
    known: Sequence[Master],
    master: Master,
    beside: Compared | None,
    answers: Answers,
    mended: Sequence[str],
    jail: TriesCode | None,
) -> Marked:
    """Return the result for answers to a workbook that is known."""
    # A jail is asked for only when there is code: it may not be open yet.
    usable = bool(beside and beside.code and jail)
    tries = Trying(beside, jail) if usable and beside and jail else None
    reports = {cell.grade_id: run_marks(cell, answers.entries, tries) for cell in master.marks}
    shadows = [f"{name} was left out: it would stand in for a package." for name in found.shadows]
    said = (*mended, *answers.mended, *shadows, *(beside.mended if beside else ()))
    submitted, untimely = read_timestamp(found.timestamp)
    untried = (
        () if usable or not beside else tuple(one for one in beside.code if one in master.code)
    )
    told = _told(answers, beside, master, submitted, untried)
    graded = Graded(
        path=found.path,
        workbook=master.sheet,
        title=master.title,
        learner=learner_of(found.place, known, master),
        parts=tuple(
            Part(ident, report.exercise, report.points, report.max, report.reasons)
            for ident, report in reports.items()
        ),
        awaiting=master.by_person,
        warnings=(
            *untimely,
            *answers.notes,
            *told,
        ),
        status="repaired" if said else "graded",
        why=" ".join(said),
        entries=answers.entries,
        where=beside.where if beside and said else (),
        submitted=submitted,
        trace=answers.trace,
        untried=untried,
    )
    return Marked(_doubted(graded, answers, reports), master, beside, reports)


def _told(
    answers: Answers,
    beside: Compared | None,
    master: Master,
    submitted: str,
    untried: Sequence[str],
) -> list[str]:
    """Return what an instructor should know of answers and code."""
    notes = []
    if not answers.entries:
        notes.append(
            "No answers were found: nothing was done, or the notebook was handed in "
            "unsaved and without its journal."
        )
    after = [one for one in answers.entries if submitted and one.at[:19] > submitted[:19]]
    if after:
        notes.append(
            f"{len(after)} answers bear a time after the hand-in ({submitted[:16]} UTC), the last "
            f"{after[-1].at[:16]}: the learner’s clock was wrong, or the files were changed later."
        )
    if answers.foreign:
        notes.append(
            "The journal also tells of exercises that are not in this workbook: "
            f"{', '.join(one[:60] for one in answers.foreign[:6])}."
        )
    notes += [
        f"{ident}: the conversation was held on another day of the case (seed {was}), so the "
        "other side said other things to the learner than are graded here."
        for ident, (what, was) in answers.cases.items()
        if what == "seed"
    ]
    notes += [
        f"{ident} holds code. It was not run: there is no jail to try it in here, so the number "
        "counts alone. Jails need Linux and bubblewrap (sudo apt-get install bubblewrap); once "
        "there is one, the same command tries the code and counts the better of both. --unsafe "
        "runs it with your own rights."
        for ident in untried
    ]
    if beside is None and master.code:
        notes.append(f"Code in {', '.join(master.code)} could not be read with the notebook.")
    return notes


def _doubted(graded: Graded, answers: Answers, reports: Mapping[str, Report]) -> Graded:
    """Return a result that asks for a person where only a person can tell."""
    needs = {ident: report.trouble for ident, report in reports.items() if report.trouble}
    for ident, (what, was) in answers.cases.items():
        if what == "case":
            needs[f"{ident}-marks"] = (
                f"{ident}: the conversation was held in another case ({was}). It was replayed in "
                "this workbook's, where it may make little sense. Read it."
            )
    if answers.foreign and not {entry.id for entry in answers.entries} - set(answers.foreign):
        needs[""] = (
            "The journal is another sheet's: it answers "
            f"{', '.join(one[:60] for one in answers.foreign[:6])}. Ask for this workbook's."
        )
    if not needs:
        return graded
    return replace(
        graded,
        status="needs_person",
        why=" ".join([*needs.values(), *([graded.why] if graded.why else [])]),
        where=tuple(ident for ident in needs if ident),
    )


@dataclass(frozen=True, slots=True)
class Trying:
    """Tries a function that a workbook asks for, as the learner wrote it, in a jail."""

    beside: Compared
    jail: TriesCode

    def __call__(
        self, exercise: str, function: str, examples: Sequence[Example], tolerance: float
    ) -> Mark | None:
        best: Mark | None = None
        for source in self.beside.written(exercise):
            mark = self.jail.tried(source, function, examples, tolerance)
            if best is None or (mark.fraction or 0.0) > (best.fraction or 0.0):
                best = mark
            if best.fraction == 1.0:
                break
        return best


def _by_journal(found: Found, known: Sequence[Master]) -> Master | None:
    """Return the master of a submission whose notebook can't be read."""
    if by_name := named(found.place, known):
        return by_name
    journals = {name.partition(".")[0] for name in found.journals}
    fitting = [one for one in known if one.sheet in journals]
    return fitting[0] if len(fitting) == 1 else None


def person(found: Found, known: Sequence[Master], why: str) -> Marked:
    """Return the result for what only a person can deal with."""
    master = meant(found.place, known)
    graded = Graded(
        path=found.path,
        workbook=master.sheet if master else "",
        title=master.title if master else "",
        learner=learner_of(found.place, known, master) if len(found.place) > 1 else "",
        awaiting=(),
        status="needs_person",
        why=why,
        submitted=read_timestamp(found.timestamp)[0],
    )
    return Marked(graded, master)

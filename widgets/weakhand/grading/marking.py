"""Points for one exercise, from what the learner recorded, with the reasons.

The same call stands in every marks cell. In a learner's copy it has no key and
says what is recorded; in the master it has one and gives the points.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from weakhand.answers import Entry, Journal, journal_path, latest, talks
from weakhand.questions import Example, Negotiate, Number, Rehearsal, Spec, exercise
from weakhand.questions.mark import BLANK, Mark, mark
from weakhand.questions.recorded import progress
from weakhand.questions.spec import Code
from weakhand.questions.tried import tried

PERSON: Final = (
    "This part could not be marked automatically, so it has no points yet. "
    "The person who grades you has to look at it."
)


@dataclass(frozen=True, slots=True)
class Report:
    """What one exercise earned.

    Attributes:
        exercise: its id.
        points: what was earned, 0 to ``max``, rounded to two decimals.
        max: what can be earned.
        reasons: one plain sentence each, for the learner.
        final: whether a key was used; otherwise the points say how much is done.
        trouble: why it could not be marked (for the instructor), or empty.
    """

    exercise: str
    points: float
    max: float
    reasons: tuple[str, ...]
    final: bool
    trouble: str = ""

    def text(self) -> str:
        """Return the report as it is printed under a marks cell."""
        head = f"{self.points:g} of {self.max:g} points" if self.final else "So far"
        return "\n".join(
            [f"{head}:" if self.reasons else head, *(f"- {reason}" for reason in self.reasons)]
        )


class Tries(Protocol):
    """Trying what a learner wrote for an exercise, somewhere else than here."""

    def __call__(
        self, exercise: str, function: str, examples: Sequence[Example], tolerance: float
    ) -> Mark | None:
        """Return what the function is worth; ``None`` when nothing was written or tried."""
        ...


@dataclass(slots=True)
class Session:
    """The entries that ``marks`` grades instead of a journal, and what it reported.

    ``tries`` stands in for the kernel: it tries the function that a learner wrote.
    In a ``quiet`` one nothing is printed, and how much is done is not worked out.
    """

    entries: tuple[Entry, ...]
    tries: Tries | None = None
    quiet: bool = False
    reports: list[Report] = field(default_factory=list)


_session: ContextVar[Session | None] = ContextVar("weakhand_grading_session", default=None)


@contextlib.contextmanager
def using(
    entries: Sequence[Entry], tries: Tries | None = None, *, quiet: bool = False
) -> Iterator[Session]:
    """Grade ``entries`` instead of the journal in the working folder."""
    session = Session(tuple(entries), tries, quiet)
    token = _session.set(session)
    try:
        yield session
    finally:
        _session.reset(token)


def marks(
    exercise_id: str, points: float, key: Mapping[str, Any] | None = None, code: str = ""
) -> float:
    """Print what an exercise earns and why, and return the points.

    Without ``key``: what is recorded so far, and the points that completeness
    would give (all of them when everything is recorded). With it, be it empty:
    what the answers earn. ``code`` names a function that the learner may have
    written in the notebook instead; the better of both counts. Where no kernel
    runs the notebook, code is tried by the session, if it can. Raises only for what
    an author got wrong. While nbgrader grades, a call without key is silent: one
    report a cell.
    """
    spec = exercise(exercise_id)
    session = _session.get()
    notes: tuple[str, ...] = ()
    if session is not None:
        report = _in_session(session, spec, points, key, code)
        session.reports.append(report)
    else:
        journal = Journal(journal_path(spec.sheet))
        entries, notes = journal.entries(exercise_id), journal.warnings
        report = judge(spec, entries, points, key, _written(spec, code, key))
    silent = session is not None and session.quiet
    if not silent and (report.final or os.environ.get("NBGRADER_EXECUTION") != "autograde"):
        print("\n".join([report.text(), *(f"Note: {note}" for note in notes)]))
    return report.points


def _in_session(
    session: Session, spec: Spec, points: float, key: Mapping[str, Any] | None, code: str
) -> Report:
    """Return the report for a session."""
    if key is None and session.quiet:
        return Report(spec.id, 0.0, points, (), final=False)
    written: Mark | None = None
    if code and key is not None and session.tries is not None:
        written = session.tries(spec.id, code, _hidden(key), _wanted(spec, code).tolerance)
    return judge(spec, session.entries, points, key, written)


def _written(spec: Spec, code: str, key: Mapping[str, Any] | None) -> Mark | None:
    """Return what a function of the notebook's is worth; ``None`` when none is wanted or there."""
    function = vars(sys.modules["__main__"]).get(code)
    if not code or function is None:
        return None
    wanted = _wanted(spec, code)
    if key is None:
        return tried(code, function, wanted.examples, wanted.tolerance, told=True)
    return tried(code, function, _hidden(key), wanted.tolerance, told=False)


def _wanted(spec: Spec, code: str) -> Code:
    """Return what the bank says of a function; raise ``ValueError`` when it asks for none."""
    wanted = spec.code if isinstance(spec, Number) else None
    if wanted is None or wanted.function != code:
        raise ValueError(f"{spec.id}: the bank asks for no function {code!r}")
    return wanted


def _hidden(key: Mapping[str, Any]) -> list[Example]:
    """Return the examples that only the master knows."""
    return [Example.model_validate(case) for case in key["code"]]


def judge(
    spec: Spec,
    entries: Sequence[Entry],
    points: float,
    key: Mapping[str, Any] | None,
    written: Mark | None = None,
) -> Report:
    """Return the report for one exercise; nothing in ``entries`` makes it raise.

    ``written`` is what a function in its place is worth: it counts when it is more,
    and its reasons are given when it is all there is.
    """
    value = recorded(spec, entries)
    try:
        with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
            warnings.simplefilter("ignore")
            if key is None:
                share, said = progress(spec, value)
                reasons = (said, *(written.reasons if written else ()))
                share = max(share, written.fraction or 0.0 if written else 0.0)
                return Report(spec.id, _points(share, points), points, reasons, final=False)
            given = mark(spec, value, key)
    except Exception as error:  # a fault of ours must not cost a learner the rest
        trouble = f"{spec.id}: marking stopped with {type(error).__name__}: {error}"
        return Report(spec.id, 0.0, points, (PERSON,), final=key is not None, trouble=trouble)
    if given.fraction is None:
        trouble = f"{spec.id}: no key decides this answer"
        return Report(spec.id, 0.0, points, (PERSON,), final=True, trouble=trouble)
    if written and (written.fraction or 0.0) > given.fraction:
        given = written
    elif written and given == BLANK:
        given = Mark(0.0, (*BLANK.reasons, *written.reasons))
    return Report(
        spec.id, _points(given.fraction or 0.0, points), points, given.reasons, final=True
    )


def recorded(spec: Spec, entries: Sequence[Entry]) -> Any:
    """Return what counts of an exercise's entries: its attempts, or its last answer."""
    return (
        talks(entries, spec.id)
        if isinstance(spec, Negotiate | Rehearsal)
        else latest(entries, spec.id)
    )


def _points(share: float, points: float) -> float:
    return round(min(1.0, max(0.0, share)) * points, 2)

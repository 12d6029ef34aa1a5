"""What a worker process does: bytes in, a result out. It holds the masters, and one jail.

Nothing is read from disk but the course, and nothing is written.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from weakhand.grading.batch import TriesCode, person, safely
from weakhand.grading.copies import copy_of
from weakhand.grading.found import Found
from weakhand.grading.graded import Graded
from weakhand.grading.handed_in import journal_text
from weakhand.grading.masters import Master

SECONDS: Final = 60.0
JAIL: Final = "weakhand.grading.jail"


@dataclass(frozen=True, slots=True)
class Work:
    """What a worker hands back.

    Attributes:
        graded: the result.
        copy: the graded notebook for nbgrader's ``autograded`` folder; empty when
            none was asked for, or the workbook is not known.
        journal: the answers that were graded, as a journal.
    """

    graded: Graded
    copy: bytes = b""
    journal: bytes = b""


class TooLongError(BaseException):
    """Grading one submission takes too long. No part of grading may swallow it."""


@dataclass
class _Here:
    """What this process holds."""

    known: Sequence[Master] = ()
    jail: TriesCode | None = None


_here = _Here()
# Marking redirects stdout, which is the process's: threads take turns.
_turn = threading.Lock()


def begin(known: Sequence[Master]) -> None:
    """Make this process a worker: keep the masters, open a jail, and end with the parent."""
    _here.known = tuple(known)
    _here.jail = _opened_jail()
    _end_with_parent()
    with contextlib.suppress(ValueError):  # only a main thread may
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def ready() -> int:
    """Return the process's number; the first task of each worker, which warms it up."""
    import weakhand.language.read
    import weakhand.ui.record  # noqa: F401

    return os.getpid()


def work(found: Found, copies: bool) -> Work:
    """Grade one submission in a worker."""
    with _turn:
        return done(found, _here.known, copies, _here.jail)


def done(found: Found, known: Sequence[Master], copies: bool, jail: TriesCode | None) -> Work:
    """Grade one submission; never raises for what is in it."""
    try:
        with within(SECONDS):
            marked = safely(found, known, jail)
            if not copies or marked.master is None:
                return Work(marked.graded)
            return Work(marked.graded, copy_of(marked), journal_text(marked.graded.entries))
    except TooLongError:
        why = f"Grading took longer than {SECONDS:g} seconds and was stopped. Look at the journal."
    except Exception as error:
        why = f"The graded copy could not be made ({type(error).__name__}: {str(error)[:200]})."
    marked = person(found, known, why)
    copy = copy_of(marked) if copies and marked.master else b""
    return Work(replace(marked.graded), copy)


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise ``TooLongError`` in the block when it takes longer.

    Where there are no such signals (Windows, or a thread that is not the main one)
    nothing is raised.
    """
    if not hasattr(signal, "setitimer") or (
        threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def ring(*_: Any) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _opened_jail() -> TriesCode | None:
    """Return an open jail for this process; ``None`` where there can be none."""
    try:
        module = importlib.import_module(JAIL)
    except ImportError:
        return None
    if not module.available():
        return None
    jail = contextlib.ExitStack()
    opened: TriesCode = jail.enter_context(module.Jail.open())
    _jails.append(jail)
    return opened


_jails: list[contextlib.ExitStack] = []


def _end_with_parent() -> None:
    """End this process when its parent is gone, however it went.

    A pool's worker would wait for ever: it holds the other end of its own pipe.
    """
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True, name="weakhand-parent").start()

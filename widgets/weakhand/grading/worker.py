"""What a worker process does: bytes in, a result out. It holds the masters, and one jail.

Nothing is read from disk but the course, and nothing is written.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.util import Finalize
from typing import Any, Final

from weakhand.grading.batch import TriesCode, person, safely
from weakhand.grading.copies import copy_of
from weakhand.grading.found import Found
from weakhand.grading.graded import Graded
from weakhand.grading.handed_in import journal_text
from weakhand.grading.masters import Master
from weakhand.grading.timed import TooLongError, within
from weakhand.questions import Example
from weakhand.questions.mark import Mark

SECONDS: Final = 60.0
JAIL: Final = "weakhand.grading.jail"
_LAST_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True)
class Work:
    """What a worker hands back.

    Attributes:
        graded: the result.
        copy: the graded notebook for nbgrader's ``autograded`` folder; empty when
            none was asked for, or the workbook is not known.
        journal: the answers that were graded, as a journal.
        written: the cells (grade_id) in which the learner wrote more than the stub.
    """

    graded: Graded
    copy: bytes = b""
    journal: bytes = b""
    written: tuple[str, ...] = ()


@dataclass
class _Here:
    """What this process holds."""

    known: Sequence[Master] = ()
    jail: LazyJail | None = None


_here = _Here()
# Marking redirects stdout, which is the process's: threads take turns.
_turn = threading.Lock()


def hold(known: Sequence[Master], unsafe: bool = False) -> None:
    """Keep the masters, and a jail if this machine can make one.

    ``unsafe``: where it can't, run a learner's code with the rights of this process.
    """
    _here.known = tuple(known)
    _here.jail = shared_jail(unsafe)


def begin(known: Sequence[Master], unsafe: bool = False) -> None:
    """Make this process a worker: hold the masters, and end with the parent."""
    hold(known, unsafe)
    _end_with_parent()
    with contextlib.suppress(ValueError):  # only a main thread may
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def ready() -> int:
    """Return the process's number; the first task of each worker, which warms it up."""
    import weakhand.grading.warm  # noqa: F401

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
            written = tuple(marked.compared.code) if marked.compared else ()
            if not copies or marked.master is None:
                return Work(marked.graded, written=written)
            journal = journal_text(marked.graded.entries)
            return Work(marked.graded, copy_of(marked), journal, written)
    except TooLongError:
        why = f"Grading took longer than {SECONDS:g} seconds and was stopped. Look at the journal."
    except Exception as error:
        why = f"The graded copy could not be made ({type(error).__name__}: {str(error)[:200]})."
    marked = person(found, known, why)
    copy = copy_of(marked) if copies and marked.master else b""
    return Work(marked.graded, copy)


class LazyJail:
    """A jail that is opened when the first learner's code comes: most workbooks have none.

    It is false where no jail can be made, unless code is to run without one there.
    """

    def __init__(self, module: Any, unsafe: bool = False) -> None:
        self._module = module
        self._unsafe = unsafe
        self._open = contextlib.ExitStack()
        self._jail: TriesCode | None = None
        self._none = False

    def __bool__(self) -> bool:
        """Return whether there is a jail, opened now if it was not."""
        if self._jail is None and not self._none:
            self._jail = self._opened()
            self._none = self._jail is None
        return self._jail is not None

    def _opened(self) -> TriesCode | None:
        """Return a jail; without one, plain processes where that was asked for."""
        try:
            jail: TriesCode = self._open.enter_context(self._module.Jail.open())
        except self._module.JailError:
            if not self._unsafe:
                return None
            jail = self._open.enter_context(self._module.Jail.open(unsafe=True))
        return jail

    def tried(self, source: str, name: str, examples: Sequence[Example], tolerance: float) -> Mark:
        """Return what the function that ``source`` defines is worth. There must be a jail."""
        assert self._jail is not None
        return self._jail.tried(source, name, examples, tolerance)

    def close(self) -> None:
        """Close the jail, if it was opened."""
        self._jail = None
        self._open.close()


def jail_here(unsafe: bool = False) -> LazyJail | None:
    """Return a jail for this process, to be opened when needed; ``None`` where there is none."""
    try:
        return LazyJail(importlib.import_module(JAIL), unsafe)
    except ImportError:
        return None


@functools.cache
def shared_jail(unsafe: bool = False) -> LazyJail | None:
    """Return the one jail of this process, closed at its end."""
    jail = jail_here(unsafe)
    if jail is not None:
        # Not atexit, which a pool's worker leaves out.
        Finalize(None, jail.close, exitpriority=10)
    return jail


def _end_with_parent() -> None:
    """End this process when its parent is gone, however it went.

    A pool's worker would wait for ever: it holds the other end of its own pipe. The
    main thread itself closes the jail: closed under its hands, it would open another.
    """
    with contextlib.suppress(ValueError):  # only a main thread may
        signal.signal(signal.SIGTERM, _leave)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        late = threading.Timer(_LAST_SECONDS, os._exit, (1,))
        late.daemon = True
        late.start()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True, name="weakhand-parent").start()


def _leave(*_: Any) -> None:
    """Close the jail, and end this process."""
    jail = _here.jail
    if jail is not None:
        with contextlib.suppress(Exception):
            jail.close()
    os._exit(1)

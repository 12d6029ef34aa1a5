"""Many submissions at once: worker processes, each with a bounded share of the work.

The order of results is that in which they are finished. A worker that dies takes
nothing with it but the submission that killed it.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from multiprocessing.context import BaseContext
from typing import Final, Protocol

from weakhand.grading.batch import person
from weakhand.grading.copies import copy_of
from weakhand.grading.found import Found
from weakhand.grading.masters import Master
from weakhand.grading.worker import Work, begin, done, jail_here, ready, work

# What may be under way at once on one machine.
BYTES_AHEAD: Final = 4 * 2**20
EACH: Final = 3


class CrewError(Exception):
    """Those who grade can't go on; says why and what to do."""


class Crew(Protocol):
    """Those who grade: this process, others on this machine, or others elsewhere.

    Attributes:
        known: the masters.
        ahead: how many submissions may be under way at once.
        bytes_ahead: how many bytes of them; one may always be, however large.
    """

    known: Sequence[Master]
    ahead: int
    bytes_ahead: int

    def submit(self, found: Found, copies: bool) -> Future[Work]:
        """Begin to grade a submission."""
        ...

    def gone(self, error: BaseException) -> bool:
        """Return whether an error is theirs, and not the submission's."""
        ...

    def renewed(self) -> None:
        """Replace workers after one died."""
        ...

    def close(self) -> None:
        """End all workers."""
        ...


class Alone:
    """A crew of one: the process it is made in, one submission after the other."""

    def __init__(self, known: Sequence[Master], unsafe: bool = False) -> None:
        self.known = known
        self.ahead = 1
        self.bytes_ahead = BYTES_AHEAD
        self._jail = jail_here(unsafe)

    def submit(self, found: Found, copies: bool) -> Future[Work]:
        """Grade a submission now."""
        future: Future[Work] = Future()
        future.set_result(done(found, self.known, copies, self._jail))
        return future

    def gone(self, error: BaseException) -> bool:
        """Return ``False``: whoever can say so is there."""
        return False

    def renewed(self) -> None:
        """Do nothing: nobody died."""

    def close(self) -> None:
        """Close the jail."""
        if self._jail is not None:
            self._jail.close()


class Processes:
    """Worker processes on this machine.

    Args:
        known: the masters.
        jobs: how many.
        unsafe: whether to run learners' code even where there is no jail.
    """

    def __init__(self, known: Sequence[Master], jobs: int, unsafe: bool = False) -> None:
        self.known = known
        self.jobs = jobs
        self.unsafe = unsafe
        self.ahead = EACH * jobs
        self.bytes_ahead = BYTES_AHEAD
        self._pool = self._begun()

    def _begun(self) -> Executor:
        pool = ProcessPoolExecutor(self.jobs, _context(), begin, (tuple(self.known), self.unsafe))
        for _ in range(self.jobs):
            pool.submit(ready)
        return pool

    def submit(self, found: Found, copies: bool) -> Future[Work]:
        """Hand a submission to the next worker that is free."""
        return self._pool.submit(work, found, copies)

    def gone(self, error: BaseException) -> bool:
        """Return ``False``: a worker that ended was ended by a submission."""
        return False

    def renewed(self) -> None:
        """End the pool, which can't be used after a death, and begin another."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._begun()

    def close(self) -> None:
        """End the workers; what is not begun is not done."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def _context() -> BaseContext:
    """Return how processes begin: from a server that has loaded the course, else each on its own.

    Neither inherits anything of this process, such as an open gradebook.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["weakhand.grading.warm"])
    return context


def worked(submissions: Iterable[Found], crew: Crew, copies: bool) -> Iterator[tuple[Found, Work]]:
    """Yield what was handed in with its result, as results come."""
    under_way: dict[Future[Work], Found] = {}
    for found in submissions:
        while under_way and (
            len(under_way) >= crew.ahead
            or found.size + sum(one.size for one in under_way.values()) > crew.bytes_ahead
        ):
            yield from _finished(under_way, crew, copies)
        try:
            under_way[crew.submit(found, copies)] = found
        except BrokenExecutor:
            yield from _after_a_death([*under_way.values(), found], crew, copies)
            under_way.clear()
    while under_way:
        yield from _finished(under_way, crew, copies)


def _finished(
    under_way: dict[Future[Work], Found], crew: Crew, copies: bool
) -> Iterator[tuple[Found, Work]]:
    """Wait for one result, and yield what there is."""
    finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
    for future in finished:
        if isinstance(future.exception(), BrokenExecutor):
            left = list(under_way.values())
            under_way.clear()
            yield from _after_a_death(left, crew, copies)
            return
        found = under_way.pop(future)
        yield found, _result(future, found, crew, copies)


def _after_a_death(left: Sequence[Found], crew: Crew, copies: bool) -> Iterator[tuple[Found, Work]]:
    """Grade what was under way when a worker died, one at a time: one of them is to blame."""
    crew.renewed()
    for found in left:
        try:
            future = crew.submit(found, copies)
            future.exception()
        except BrokenExecutor:
            future = Future()
            future.set_exception(BrokenExecutor("a worker ended"))
        if isinstance(future.exception(), BrokenExecutor):
            crew.renewed()
        yield found, _result(future, found, crew, copies)


def _result(future: Future[Work], found: Found, crew: Crew, copies: bool) -> Work:
    """Return a result; a worker's end or fault is a submission for a person."""
    error = future.exception()
    if error is None:
        return future.result()
    if crew.gone(error):
        raise CrewError(
            f"Those who grade are gone ({type(error).__name__}: {str(error)[:200]}). What is "
            "graded is kept; the same command goes on from here."
        )
    marked = person(
        found,
        crew.known,
        f"The process that graded it ended before it was done ({type(error).__name__}). "
        "Grade this one by hand, and report it.",
    )
    return Work(marked.graded, copy_of(marked) if copies and marked.master else b"")

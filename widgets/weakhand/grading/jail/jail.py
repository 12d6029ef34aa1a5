"""The jail as the grader sees it: opened once, then one mark for each submission."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Any, Final, Protocol, Self

from weakhand.grading.jail.limits import Limits
from weakhand.grading.jail.process import JailProcess
from weakhand.grading.jail.ran import JailError, Ran, mark_of
from weakhand.grading.jail.unsafe import run_unsafe
from weakhand.questions.mark import Mark
from weakhand.questions.spec import Example

UNSAFE: Final = "The code was run without a jail (unsafe)."


def available() -> str:
    """Return nothing where a jail can be opened here, else a sentence that says what to do."""
    try:
        with Jail.open() as jail:
            example = Example(args=(20, 22), result=42)
            mark = jail.tried("def add(a, b): return a + b", "add", [example], 0.0)
    except JailError as error:
        return str(error)
    return "" if mark.fraction == 1.0 else f"The jail does not work here: {mark.reasons[-1]}"


class _Runs(Protocol):
    def __call__(self, source: str, name: str, calls: Sequence[Sequence[Any]]) -> Ran: ...


class Jail:
    """A place to try learners' code. Use it in the process and thread that opened it."""

    def __init__(self, run: _Runs, close: contextlib.ExitStack, unsafe: bool) -> None:
        """Use ``Jail.open``."""
        self._run = run
        self._close = close
        self.unsafe = unsafe

    @classmethod
    def open(cls, limits: Limits | None = None, *, unsafe: bool = False) -> Jail:
        """Return a jail that is ready. It is closed by ``close`` or at the end of ``with``.

        Args:
            limits: what each submission may use.
            unsafe: run code in plain processes instead. They can read and write
                whatever the grader can; only time and memory are limited.

        Raises:
            JailError: no jail can be made here, and ``unsafe`` was not asked for.
        """
        limits = limits or Limits()
        stack = contextlib.ExitStack()
        if unsafe:
            return cls(partial(run_unsafe, limits), stack, True)
        process = stack.enter_context(JailProcess(limits))
        return cls(process.run, stack, False)

    def tried(self, source: str, name: str, examples: Sequence[Example], tolerance: float) -> Mark:
        """Return the share of hidden cases for which the function in a cell is right.

        The arguments are those of ``questions.tried.tried``, with the cell's source
        in place of the function; so are the reasons, and none says what a hidden
        case should give. Nothing that the code does raises. After a call that never
        ends or ends Python, the answers so far count, and the rest is not tried.

        Raises:
            JailError: the jail itself broke, twice.
        """
        ran = self._run(source, name, [example.args for example in examples])
        mark = mark_of(ran, name, examples, tolerance)
        return replace(mark, reasons=(*mark.reasons, UNSAFE)) if self.unsafe else mark

    def close(self) -> None:
        """End the jail. Nothing of it is left."""
        self._close.close()

    def __enter__(self) -> Self:
        """Return the jail itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

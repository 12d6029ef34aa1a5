"""A limit to how long one submission may take, in any thread and on any system."""

from __future__ import annotations

import contextlib
import ctypes
import signal
import threading
from collections.abc import Iterator
from typing import Any


class TooLongError(BaseException):
    """Grading one submission takes too long. No part of grading may swallow it."""


@contextlib.contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise ``TooLongError`` in the block when it takes longer.

    In a main thread by a signal, which also ends a wait. In other threads (workers of a
    Dask cluster) and on Windows by another thread: there the error comes with the next
    step that Python takes, so a wait is first waited for.
    """
    main = threading.current_thread() is threading.main_thread()
    limit = _by_signal if main and hasattr(signal, "setitimer") else _by_thread
    with limit(seconds):
        yield


@contextlib.contextmanager
def _by_signal(seconds: float) -> Iterator[None]:
    def ring(*_: Any) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _by_thread(seconds: float) -> Iterator[None]:
    me = ctypes.c_ulong(threading.get_ident())
    raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc
    turn, over = threading.Lock(), threading.Event()

    def ring() -> None:
        with turn:
            if not over.is_set():
                raise_in(me, ctypes.py_object(TooLongError))

    timer = threading.Timer(seconds, ring)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with turn:
            over.set()
            raise_in(me, None)  # it may have rung just now, and must not be heard later
        timer.cancel()

"""One warm process in a jail, and one conversation with it for each submission."""

from __future__ import annotations

import contextlib
import select
import socket
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Final, Self

from weakhand.grading.jail.inside import frames
from weakhand.grading.jail.layout import lay_in
from weakhand.grading.jail.limits import Limits
from weakhand.grading.jail.ran import JailError, Ran, ended, read
from weakhand.grading.jail.start import Started, started

_GRACE: Final = 15.0
"""Seconds after the limit by which the jail must have said how it ended."""

LONGEST_SOURCE: Final = 2**20


class _LostError(Exception):
    """The warm process, or a keeper, is gone."""


class JailProcess:
    """A warm process that is started anew when it is lost."""

    def __init__(self, limits: Limits) -> None:
        """Use it in a ``with`` statement."""
        self._limits = limits
        self._all = contextlib.ExitStack()
        self._one = contextlib.ExitStack()

    def __enter__(self) -> Self:
        """Start it; raise ``JailError`` when that can't be done."""
        with contextlib.ExitStack() as stack:
            self._course = Path(
                stack.enter_context(tempfile.TemporaryDirectory(prefix="weakhand-jail-"))
            )
            lay_in(self._course)
            self._now = self._begin()
            self._all = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Kill it and all that is in it."""
        self._one.close()
        self._all.close()

    def _begin(self) -> Started:
        self._one.close()
        self._one = contextlib.ExitStack()
        return self._one.enter_context(started(self._course))

    def run(self, source: str, name: str, calls: Sequence[Sequence[Any]]) -> Ran:
        """Return what a cell's function gives for each list of arguments.

        Raises:
            JailError: the jail broke, and broke again in a second try.
        """
        if len(source) > LONGEST_SOURCE:
            return Ran(end="is far too long")
        work = {"source": source, "name": name, "calls": [list(args) for args in calls]}
        for _ in range(2):
            try:
                return _converse(self._now.control, work, self._limits)
            except (_LostError, OSError):
                self._now = self._begin()
            except BaseException:
                # What this one still has to say must not be taken for the next one's.
                self._one.close()
                raise
        raise JailError("The jail broke twice while this code was tried. Try it by hand.")


def _converse(control: socket.socket, work: dict[str, Any], limits: Limits) -> Ran:
    """Start one submission, hand it its work, and collect what it sends until it ends.

    The learner's process has a socket of its own, which was never another's. What
    its keeper says comes by another way that no learner's process has.
    """
    deadline = monotonic() + limits.wall + _GRACE
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            socket.send_fds(control, [frames.pack(asdict(limits))], [theirs.fileno()])
        messages, end = _collect(ours, control, work, limits.output, deadline)
    # Now that this side has hung up, the keeper kills what is left.
    status = _status(control, deadline)
    _check_ready(messages)
    if not end and not _finished(messages, work):
        end = ended(status["how"], status["number"], status["cpu"], limits)
    return read(messages[1:], len(work["calls"]), end)


def _collect(
    ours: socket.socket, control: socket.socket, work: dict[str, Any], most: int, deadline: float
) -> tuple[list[Any], str]:
    """Return the messages of a submission, and what was wrong with one, if anything."""
    inbox = frames.Inbox(most)
    messages: list[Any] = []
    ours.setblocking(False)
    out = memoryview(frames.pack(work))
    poll = select.poll()
    poll.register(control, select.POLLIN)
    poll.register(ours, select.POLLIN | select.POLLOUT)
    while not _finished(messages, work):
        seen = dict(poll.poll(max(0.0, deadline - monotonic()) * 1000))
        if not seen:
            raise _LostError
        if seen.get(ours.fileno(), 0) & select.POLLOUT:
            out = out[_sent(ours, out) :]
            if not out:
                poll.modify(ours, select.POLLIN)
        try:
            while data := _received(ours):
                for message in inbox.feed(data):
                    messages.append(message)
        except frames.FrameError as error:
            return messages, str(error)
        # What a process wrote before it ended was all there once its end was told.
        if control.fileno() in seen:
            break
    return messages, ""


def _finished(messages: Sequence[Any], work: Mapping[str, Any]) -> bool:
    """Return whether there is no more to wait for: the jail's word, the cell's, the answers."""
    if len(messages) < 2:
        return False
    found = isinstance(messages[1], dict) and messages[1].get("found") is True
    return len(messages) >= len(work["calls"]) + 2 or not found


def _sent(sock: socket.socket, data: memoryview) -> int:
    """Send what goes now; what nobody will read any more counts as sent."""
    try:
        return sock.send(data)
    except BlockingIOError:
        return 0
    except OSError:
        return len(data)


def _received(sock: socket.socket) -> bytes:
    """Return bytes that are there now; none when there are none, now or ever."""
    try:
        return sock.recv(2**16)
    except OSError:
        return b""


def _status(control: socket.socket, deadline: float) -> dict[str, Any]:
    """Return how the submission ended, as its keeper says; raise ``_LostError`` without it."""
    seen, _, _ = select.select([control], [], [], max(0.0, deadline - monotonic()))
    data = control.recv(frames.MOST) if seen else b""
    if not data:
        raise _LostError
    [status] = frames.Inbox(frames.MOST).feed(data)
    if status["how"] == "lost":
        raise _LostError
    return dict(status)


def _check_ready(messages: Sequence[Any]) -> None:
    """Raise unless the first word, said before any code of a learner's ran, is that it is shut in.

    Raises:
        JailError: a wall could not be put up.
        _LostError: it never came to that.
    """
    if not messages:
        raise _LostError
    if messages[0] != {"ready": True}:
        raise JailError(f"A submission could not be shut in: {messages[0].get('why')}.")

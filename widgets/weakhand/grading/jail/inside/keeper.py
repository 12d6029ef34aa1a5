"""Keeping one submission: it lives in a process namespace of its own, and dies with it."""

from __future__ import annotations

import contextlib
import os
import select
import signal
from collections.abc import Mapping
from typing import Any

from weakhand.grading.jail.inside import frames, kernel
from weakhand.grading.jail.inside.confine import keep_only, shut_in
from weakhand.grading.jail.inside.paths import DATA
from weakhand.grading.jail.inside.run import answer


def keep(data: int, limits: Mapping[str, Any], user: int) -> dict[str, Any]:
    """Run one submission that is read from ``data``; return how it ended.

    The learner's process is the first of its namespace: when it ends or is
    killed, the kernel kills whatever it may have started. It can neither see nor
    signal this one.

    Returns:
        ``how``: "ended", "killed", "time" (by the clock), or "let go" (the grader
        hung up); ``number``: exit code or signal; ``cpu``: seconds used.
    """
    kernel.unshare(kernel.NEW_PROCESSES | kernel.NEW_MOUNTS | kernel.NEW_IPC)
    pid = os.fork()
    if pid == 0:
        _be_the_learner(data, limits, user)
    handle = os.pidfd_open(pid)
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    poll.register(data, select.POLLRDHUP)
    seen = dict(poll.poll(limits["wall"] * 1000))
    how = "" if handle in seen else "let go" if seen else "time"
    if how:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    _, status, usage = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    return {
        "how": how or ("killed" if code < 0 else "ended"),
        "number": abs(code),
        "cpu": usage.ru_utime + usage.ru_stime,
    }


def _be_the_learner(data: int, limits: Mapping[str, Any], user: int) -> None:
    """Shut this process in, say so, and run what comes. Never returns."""
    try:
        try:
            keep_only(data)
            shut_in(limits, user)
        except (OSError, ValueError) as error:
            frames.send(DATA, {"ready": False, "why": str(error)})
            return
        frames.send(DATA, {"ready": True})
        answer(DATA, DATA)
    finally:
        os._exit(0)

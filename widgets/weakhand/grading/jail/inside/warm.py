"""The process that waits in the jail with everything imported, and forks for each submission.

It never reads what it is given: the learner's process does. So nothing of one
learner's work is in the memory that the next one starts with.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import socket
import sys
from typing import Any, Final

from weakhand.grading.jail.inside import frames
from weakhand.grading.jail.inside.keeper import keep

# fmt: off
LIKELY: Final = (
    "bisect", "collections", "copy", "dataclasses", "datetime", "decimal", "enum", "fractions",
    "functools", "heapq", "itertools", "math", "numpy", "operator", "random", "re", "resource",
    "statistics", "string", "textwrap", "traceback", "typing",
)
# fmt: on
"""What a cell may well import."""


def main() -> None:
    """Serve the grader until it hangs up. Arguments: the control socket, the learners' uid."""
    control = socket.socket(fileno=int(sys.argv[1]))
    user = int(sys.argv[2])
    for name in LIKELY:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    _hide_the_course()
    control.send(frames.pack({"ready": True}))
    while True:
        message, fds, _, _ = socket.recv_fds(control, frames.MOST, 1)
        if not message:
            return
        [limits] = frames.Inbox(frames.MOST).feed(message)
        [data] = fds
        keeper = os.fork()
        if keeper == 0:
            _keep(control, data, limits, user)
        os.close(data)
        _, status = os.waitpid(keeper, 0)
        if status:
            control.send(frames.pack({"how": "lost", "number": status, "cpu": 0.0}))


def _keep(control: socket.socket, data: int, limits: dict[str, Any], user: int) -> None:
    """Keep one submission and report how it ended. Never returns."""
    try:
        control.send(frames.pack(keep(data, limits, user)))
        os._exit(0)
    finally:
        os._exit(1)


def _hide_the_course() -> None:
    """Let ``import weakhand`` fail in a cell, as it would where there is no course."""
    sys.path[:] = [place for place in sys.path if place != os.environ.get("COURSE")]
    sys.path_importer_cache.clear()
    for name in [name for name in sys.modules if name.partition(".")[0] == "weakhand"]:
        del sys.modules[name]
    os.environ.pop("COURSE", None)
    os.environ.pop("PYTHONPATH", None)


if __name__ == "__main__":
    main()

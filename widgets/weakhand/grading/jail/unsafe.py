"""Running a submission without a jail: only for somebody who asked for it by name.

The process can read, write and send whatever the grader can. Time is limited,
and memory where the operating system keeps such limits.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import Any, Final

from weakhand.grading.jail.bubblewrap import environment, numpy_folders
from weakhand.grading.jail.inside import frames
from weakhand.grading.jail.layout import lay_in
from weakhand.grading.jail.limits import Limits
from weakhand.grading.jail.ran import Ran, ended, read

_ALONE: Final = "weakhand.grading.jail.inside.alone"


def run_unsafe(limits: Limits, source: str, name: str, calls: Sequence[Sequence[Any]]) -> Ran:
    """Return what a cell's function gives for each list of arguments, as ``JailProcess.run``."""
    work = frames.pack({"source": source, "name": name, "calls": [list(args) for args in calls]})
    with (
        tempfile.TemporaryDirectory(prefix="weakhand-unsafe-") as folder,
        tempfile.TemporaryFile() as given,
        tempfile.TemporaryFile() as answers,
    ):
        lay_in(Path(folder, "course"))
        given.write(work)
        given.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-s", "-S", "-P", "-m", _ALONE, json.dumps(asdict(limits))],
            cwd=folder,
            env=_environment(Path(folder, "course")),
            stdin=given,
            stdout=answers,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        begun = monotonic()
        try:
            code = process.wait(limits.wall)
            how = "killed" if code < 0 else "ended"
        except subprocess.TimeoutExpired:
            code, how = 0, "time"
        finally:
            _kill(process)
        spent = monotonic() - begun
        answers.seek(0)
        data = answers.read(limits.output)
    messages: list[Any] = []
    # Nobody says how much of the time it worked; at most it is all.
    end = ended(how, abs(code), spent, limits)
    try:
        for message in frames.Inbox(limits.output + 1).feed(data):
            messages.append(message)
    except frames.FrameError as error:
        end = str(error)
    return read(messages[1:], len(calls), end)


def _environment(course: Path) -> dict[str, str]:
    """Return an environment without the grader's secrets, and with what Windows needs."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    packages = {str(source.parent) for source, _ in numpy_folders()}
    return {**kept, **environment(str(course), *packages)}


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, and where there are process groups all that stayed in its group."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()

"""Starting bubblewrap, and saying what is missing when it does not start."""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from weakhand.grading.jail.bubblewrap import LEARNER, command
from weakhand.grading.jail.inside import frames
from weakhand.grading.jail.ran import JailError

_PATIENCE: Final = 30.0
"""Seconds that a jail may take to start on a busy machine."""

# Ids that systemd gives to short-lived services, so nobody's; containers have them, too.
_FIRST_UID: Final = 61184
_UIDS: Final = 4096


@dataclass(frozen=True)
class Started:
    """A warm process, and the socket by which it is steered."""

    process: subprocess.Popen[bytes]
    control: socket.socket


@contextlib.contextmanager
def started(course: Path) -> Iterator[Started]:
    """Start a warm process in a jail around it, and end it.

    As root, learners' processes get a uid of the system's that is nobody's.
    Others may only use their own outside, whatever it is called inside.

    Args:
        course: a folder with what ``layout`` lays in.

    Raises:
        JailError: it can't be started here.
    """
    bwrap = _bubblewrap()
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with ours, tempfile.TemporaryFile() as said:
        process = _process(bwrap, course, theirs, said)
        try:
            _wait_until_ready(ours, said)
            yield Started(process, ours)
        finally:
            process.kill()
            process.wait()


def _bubblewrap() -> str:
    """Return the program's path; raise ``JailError`` where there can be none."""
    if not sys.platform.startswith("linux"):
        raise JailError(
            "Learners' code is only run in a jail, and the jail needs Linux with bubblewrap. "
            "Grade code on a Linux machine, or on Windows in WSL; all else is graded here, too."
        )
    bwrap = shutil.which("bwrap")
    if bwrap is None:
        raise JailError(
            "Learners' code is only run in a jail, and bubblewrap, which makes it, is not "
            "installed. On Debian or Ubuntu run: sudo apt-get install bubblewrap; on Fedora: "
            "sudo dnf install bubblewrap."
        )
    return bwrap


def _process(
    bwrap: str, course: Path, theirs: socket.socket, said: IO[bytes]
) -> subprocess.Popen[bytes]:
    """Start bubblewrap, and close this side's copy of its socket."""
    with theirs:
        if os.geteuid() == 0:
            with contextlib.suppress(OSError, ValueError):
                return _with_own_uid(bwrap, course, theirs, said)
        return _popen(command(bwrap, course, theirs.fileno()), said, theirs.fileno())


def _with_own_uid(
    bwrap: str, course: Path, theirs: socket.socket, said: IO[bytes]
) -> subprocess.Popen[bytes]:
    """Start bubblewrap and write its uid map: root stays root inside, learners become nobody.

    Raises:
        OSError, ValueError: that is not allowed here, as in some containers.
    """
    told, tell = os.pipe()
    wait, go = os.pipe()
    with open(told, "rb", buffering=0) as info, open(go, "wb", buffering=0) as release:
        try:
            words = command(bwrap, course, theirs.fileno(), (tell, wait))
            process = _popen(words, said, theirs.fileno(), tell, wait)
        finally:
            os.close(tell)
            os.close(wait)
        try:
            pid = _pid_in(info)
            outside = _FIRST_UID + pid % _UIDS
            for kind in ("uid_map", "gid_map"):
                Path(f"/proc/{pid}/{kind}").write_text(
                    f"0 0 1\n{LEARNER} {outside} 1\n", encoding="ascii"
                )
            release.write(b"x")
        except BaseException:
            process.kill()
            process.wait()
            raise
    return process


def _pid_in(info: IO[bytes]) -> int:
    """Return the process that bubblewrap names; it may write that in pieces."""
    text = b""
    while b"}" not in text:
        part = info.read(4096)
        if not part:
            raise ValueError("bubblewrap ended before it named its process")
        text += part
    return int(json.loads(text)["child-pid"])


def _popen(words: list[str], said: IO[bytes], *fds: int) -> subprocess.Popen[bytes]:
    # Read and write: learners' processes get it as their standard output, too. What
    # they know of the environment is what the command sets.
    with open(os.devnull, "r+b", buffering=0) as nowhere:
        return subprocess.Popen(
            words, stdin=nowhere, stdout=nowhere, stderr=said, env={}, pass_fds=fds
        )


def _wait_until_ready(control: socket.socket, said: IO[bytes]) -> None:
    """Wait for the warm process's first word; raise ``JailError`` when none comes."""
    seen, _, _ = select.select([control], [], [], _PATIENCE)
    message = control.recv(frames.MOST) if seen else b""
    if not message:
        said.seek(0)
        words = said.read(4000).decode("utf-8", "replace").strip().splitlines()
        raise JailError(_explained(words[-1][:200] if words else "it did not start"))


def _explained(words: str) -> str:
    """Return what bubblewrap complained of, and what mends it most often."""
    mend = "Is it older than 0.5, or is this Python in an unusual place?"
    if any(sign in words for sign in ("ermission", "ermitted", "namespace", "uid map")):
        mend = (
            "Unprivileged user namespaces are probably switched off. Switch them on as root: "
            "on Ubuntu “sysctl -w kernel.apparmor_restrict_unprivileged_userns=0”, on Debian "
            "“sysctl -w kernel.unprivileged_userns_clone=1”, elsewhere “sysctl -w "
            "user.max_user_namespaces=10000”. In Docker, start the container with "
            "“--security-opt seccomp=unconfined --security-opt apparmor=unconfined "
            "--security-opt systempaths=unconfined”."
        )
    return f"Learners' code can't be run: bubblewrap makes no jail here ({words}). {mend}"

"""Shutting a process in: a private folder, no rights, limits, and few calls to Linux."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from typing import Any

from weakhand.grading.jail.inside import kernel, seccomp
from weakhand.grading.jail.inside.paths import DATA, PRIVATE
from weakhand.grading.jail.inside.rlimits import set_limits


def shut_in(limits: Mapping[str, Any], user: int) -> None:
    """Shut this process in, for good.

    Args:
        limits: the fields of ``Limits``.
        user: the uid and gid to take on, or 0 to keep those it has.

    Raises:
        OSError: a wall could not be put up. Nothing of a learner's may run then.
    """
    # A signal to one's own group would reach the keeper, whatever namespace that is in.
    os.setsid()
    owner = f",uid={user},gid={user}" if user else ""
    kernel.mount_memory(
        PRIVATE, f"size={limits['folder']},nr_inodes={limits['files']},mode=0700{owner}"
    )
    if user:
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    os.chdir(PRIVATE)
    kernel.drop_capabilities()
    kernel.gain_nothing_by_exec()
    kernel.die_with_parent()
    set_limits(limits)
    filtering = seccomp.program(platform.machine())
    if filtering:
        kernel.filter_calls(filtering)


def keep_only(data: int) -> None:
    """Leave open ``data``, as the file ``DATA``, and what lies below it."""
    if data != DATA:
        os.dup2(data, DATA, inheritable=False)
    os.closerange(DATA + 1, 2**16)

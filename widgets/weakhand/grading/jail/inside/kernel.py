"""The few calls to Linux that Python 3.11 has no function for."""

from __future__ import annotations

import ctypes
import os
from typing import Final

NEW_MOUNTS: Final = 0x00020000
NEW_IPC: Final = 0x08000000
NEW_PROCESSES: Final = 0x20000000

NO_SETUID_NO_DEVICES: Final = 2 | 4
_DIE_WITH_PARENT: Final = 1
_SECCOMP: Final = 22
_NO_NEW_PRIVILEGES: Final = 38
_FILTER: Final = 2
_CAPABILITY_VERSION: Final = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def unshare(flags: int) -> None:
    """Give this process, or its next child, new namespaces. Raises ``OSError``."""
    _checked(_libc.unshare(flags), "unshare")


def mount_memory(place: str, options: str) -> None:
    """Mount an empty file system in memory at ``place``. Raises ``OSError``."""
    _checked(
        _libc.mount(b"tmpfs", place.encode(), b"tmpfs", NO_SETUID_NO_DEVICES, options.encode()),
        "mount",
    )


def drop_capabilities() -> None:
    """Give up every capability for good. Raises ``OSError``."""
    none = (ctypes.c_uint32 * 6)()
    _checked(
        _libc.capset(ctypes.byref(_Header(_CAPABILITY_VERSION, 0)), ctypes.byref(none)), "capset"
    )


def gain_nothing_by_exec() -> None:
    """Let no program that is started have more rights than this one. Raises ``OSError``."""
    _prctl(_NO_NEW_PRIVILEGES, 1)


def die_with_parent() -> None:
    """Be killed when the parent dies. Raises ``OSError``."""
    _prctl(_DIE_WITH_PARENT, 9)


def filter_calls(program: bytes) -> None:
    """Install a seccomp program, for good and for every thread to come. Raises ``OSError``."""
    held = _Program(len(program) // 8, program)
    _checked(
        _libc.prctl(_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.byref(held), 0, 0), "seccomp filter"
    )


def _prctl(what: int, value: int) -> None:
    _checked(_libc.prctl(what, ctypes.c_ulong(value), 0, 0, 0), "prctl")


def _checked(result: int, what: str) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")

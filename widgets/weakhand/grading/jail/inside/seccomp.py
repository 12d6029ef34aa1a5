"""Which calls to Linux a learner's process is refused, as a program for the kernel.

A function that works out a number needs none of these. Most of them need rights
that the process does not have anyway; they are refused so that a fault in the
kernel behind one of them is out of reach. What matters is that no process can be
made, no program started and no socket opened.
"""

from __future__ import annotations

import struct
from typing import Final

_KILL: Final = 0x80000000
_ALLOW: Final = 0x7FFF0000
_ERROR: Final = 0x00050000
_NOT_PERMITTED: Final = _ERROR | 1
_NO_SUCH_CALL: Final = _ERROR | 38

_LOAD, _EQUAL, _ABOVE, _ANY_BIT, _RETURN = 0x20, 0x15, 0x25, 0x45, 0x06
_AT_CALL, _AT_ARCHITECTURE, _AT_FIRST_ARGUMENT = 0, 4, 16
_THREAD: Final = 0x00010000

# The kernel's name of the architecture, and the numbers of clone and clone3 there.
_MACHINES: Final = {"x86_64": (0xC000003E, 56, 435), "aarch64": (0xC00000B7, 220, 435)}

# Calls newer than this one are answered as an old kernel would: there is no such call.
_LAST_KNOWN: Final = 450

# fmt: off
_REFUSED: Final[dict[str, tuple[int | None, int | None]]] = {
    # name: its number on x86_64, and on aarch64
    "fork": (57, None), "vfork": (58, None),
    "execve": (59, 221), "execveat": (322, 281),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "kcmp": (312, 272), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "process_madvise": (440, 440), "process_mrelease": (448, 448),
    "socket": (41, 198), "socketpair": (53, 199),
    "memfd_create": (319, 279), "memfd_secret": (447, 447), "shmget": (29, 194),
    "shmat": (30, 196), "msgget": (68, 186), "semget": (64, 190), "mq_open": (240, 180),
    "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39),
    "pivot_root": (155, 41), "chroot": (161, 51), "open_tree": (428, 428),
    "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431),
    "fsmount": (432, 432), "fspick": (433, 433), "mount_setattr": (442, 442),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265),
    "userfaultfd": (323, 282), "bpf": (321, 280), "perf_event_open": (298, 241),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "personality": (135, 92), "kexec_load": (246, 104), "kexec_file_load": (320, 294),
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
    "iopl": (172, None), "ioperm": (173, None), "modify_ldt": (154, None),
    "swapon": (167, 224), "swapoff": (168, 225), "reboot": (169, 142), "acct": (163, 89),
    "quotactl": (179, 60), "quotactl_fd": (443, 443), "syslog": (103, 116),
    "settimeofday": (164, 170), "clock_settime": (227, 112), "adjtimex": (159, 171),
    "clock_adjtime": (305, 266), "sethostname": (170, 161), "setdomainname": (171, 162),
    "vhangup": (153, 58), "fanotify_init": (300, 262), "inotify_init": (253, None),
    "inotify_init1": (294, 26), "lookup_dcookie": (212, 18), "uselib": (134, None),
    "move_pages": (279, 239), "migrate_pages": (256, 238), "mbind": (237, 235),
    "set_mempolicy": (238, 237),
}
# fmt: on


def program(machine: str) -> bytes:
    """Return the filter for an architecture; nothing where it has no numbers for one.

    Without it, the namespaces, the lack of rights and the limits still hold.
    """
    if machine not in _MACHINES:
        return b""
    architecture, clone, clone3 = _MACHINES[machine]
    column = list(_MACHINES).index(machine)
    steps = [
        _step(_LOAD, _AT_ARCHITECTURE),
        _step(_EQUAL, architecture, 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _AT_CALL),
        *_answer(_ABOVE, _LAST_KNOWN, _NO_SUCH_CALL),
        # clone3 hides its flags in memory; without it the C library falls back to clone.
        *_answer(_EQUAL, clone3, _NO_SUCH_CALL),
    ]
    for numbers in _REFUSED.values():
        number = numbers[column]
        if number is not None:
            steps += _answer(_EQUAL, number, _NOT_PERMITTED)
    steps += [
        _step(_EQUAL, clone, 0, 3),
        _step(_LOAD, _AT_FIRST_ARGUMENT),
        _step(_ANY_BIT, _THREAD, 1, 0),  # a thread is no further process
        _step(_RETURN, _NOT_PERMITTED),
        _step(_RETURN, _ALLOW),
    ]
    return b"".join(steps)


def _answer(test: int, number: int, answer: int) -> list[bytes]:
    """Return two steps: if the test holds for what was loaded, that is the answer."""
    return [_step(test, number, 0, 1), _step(_RETURN, answer)]


def _step(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    """Return one instruction of the kernel's filter machine (``struct sock_filter``)."""
    return struct.pack("HBBI", code, if_so, if_not, value)

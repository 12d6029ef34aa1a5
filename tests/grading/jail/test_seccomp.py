from __future__ import annotations

import struct

import pytest

from weakhand.grading.jail.inside import seccomp

ALLOWED, REFUSED, NO_SUCH, KILLED = 0x7FFF0000, 0x00050001, 0x00050026, 0x80000000
X86 = 0xC000003E


def verdict(call: int, first: int = 0, architecture: int = X86, machine: str = "x86_64") -> int:
    """Run the filter as the kernel does, for a call's number and its first argument."""
    data = struct.pack("<IIQQ", call, architecture, 0, first)
    steps = list(struct.iter_unpack("HBBI", seccomp.program(machine)))
    at, held = 0, 0
    while True:
        code, if_so, if_not, value = steps[at]
        at += 1
        match code:
            case 0x20:
                [held] = struct.unpack_from("<I", data, value)
            case 0x06:
                return int(value)
            case 0x15:
                at += if_so if held == value else if_not
            case 0x25:
                at += if_so if held > value else if_not
            case 0x45:
                at += if_so if held & value else if_not


@pytest.mark.parametrize("call", [0, 1, 3, 9, 60, 202, 231, 318])
def test_what_python_needs_is_allowed(call: int) -> None:
    assert verdict(call) == ALLOWED


@pytest.mark.parametrize("call", [57, 58, 59, 322, 101, 41, 53, 272, 165, 310, 425, 319, 250])
def test_processes_programs_and_sockets_are_refused(call: int) -> None:
    assert verdict(call) == REFUSED


def test_a_thread_is_allowed_and_a_process_is_not() -> None:
    assert verdict(56, 0x3D0F00) == ALLOWED  # what the C library asks for a thread
    assert verdict(56, 17) == REFUSED
    assert verdict(435) == NO_SUCH


def test_calls_of_other_architectures_and_of_later_kernels_are_no_way_round() -> None:
    assert verdict(1, architecture=0x40000003) == KILLED  # 32 bits
    assert verdict(0x40000000 + 57) == NO_SUCH  # x32
    assert verdict(467) == NO_SUCH


def test_on_arm_the_same_is_refused() -> None:
    arm = {"architecture": 0xC00000B7, "machine": "aarch64"}
    assert verdict(64, **arm) == ALLOWED  # type: ignore[arg-type]
    assert verdict(221, **arm) == REFUSED  # type: ignore[arg-type]
    assert verdict(198, **arm) == REFUSED  # type: ignore[arg-type]
    assert verdict(220, 17, **arm) == REFUSED  # type: ignore[arg-type]
    assert verdict(220, 0x3D0F00, **arm) == ALLOWED  # type: ignore[arg-type]


def test_an_unknown_architecture_has_no_filter() -> None:
    assert seccomp.program("riscv64") == b""

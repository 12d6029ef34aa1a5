"""Attacks that eat: time, memory, processes, disk, output. Each is bounded by itself."""

from __future__ import annotations

from typing import Final

from tests.grading.attacks.attack import Attack
from tests.grading.attacks.leaving import UNTIL_EMPTY

RESOURCES: Final = (
    Attack(
        "three hundred forks",
        """
import os, time
def best_total(*_):
    for _ in range(300):
        try:
            if os.fork() == 0:
                time.sleep(20)
                os._exit(0)
        except OSError:
            break
    return -1
""",
        heavy=True,
    ),
    Attack(
        "fork past Python",
        """
import ctypes
libc = ctypes.CDLL(None)
def best_total(*_):
    for _ in range(50):
        for call in ((57,), (58,), (56, 17, 0, 0, 0, 0), (435, 0, 0)):
            if libc.syscall(*call) == 0:
                libc.sleep(20)
                libc._exit(0)
    return -1
""",
        heavy=True,
    ),
    Attack(
        "thousand threads",
        """
import threading, time
def best_total(*_):
    try:
        for _ in range(1000):
            threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
    except RuntimeError:
        pass
    return -1
""",
        heavy=True,
    ),
    Attack(
        "three gigabytes",
        """
def best_total(*_):
    kept = [bytearray(2**26) for _ in range(48)]
    return len(kept)
""",
        heavy=True,
    ),
    Attack(
        "memory that is shared",
        """
import mmap
def best_total(*_):
    kept = []
    for _ in range(24):
        kept.append(mmap.mmap(-1, 2**27))
        kept[-1].write(bytes(2**27))
    return len(kept)
""",
        heavy=True,
    ),
    Attack(
        "memory in a file without a name",
        """
import os
def best_total(*_):
    for number in range(24):
        os.write(os.memfd_create(str(number)), bytes(2**27))
    return -1
""",
        heavy=True,
    ),
    Attack(
        "two hundred megabytes on disk",
        """
def best_total(*_):
    with open("large", "wb") as file:
        for _ in range(200):
            file.write(bytes(2**20))
    return "written"
""",
        heavy=True,
    ),
    Attack(
        "ten thousand files",
        """
def best_total(*_):
    for number in range(10_000):
        open(f"file-{number}", "w").close()
    return "written"
""",
        heavy=True,
    ),
    Attack(
        "thousand open files",
        """
import os
def best_total(*_):
    return [os.dup(0) for _ in range(1000)]
""",
    ),
    Attack("loop in the cell", "while True:\n    pass", heavy=True),
    Attack("loop half-way", UNTIL_EMPTY.replace("STOP", "while True: pass"), 0.5, heavy=True),
    Attack(
        "sleep half-way",
        UNTIL_EMPTY.replace("STOP", "__import__('time').sleep(900)"),
        0.5,
        heavy=True,
    ),
    Attack(
        "a loop that swallows every interrupt",
        """
import signal
for number in range(1, 65):
    try:
        signal.signal(number, lambda *_: None)
    except (OSError, ValueError):
        pass
def best_total(*_):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
""",
        heavy=True,
    ),
    Attack(
        "raise one's own limits",
        """
import resource
def best_total(*_):
    done = 0
    for name in ("RLIMIT_CPU", "RLIMIT_AS", "RLIMIT_NPROC", "RLIMIT_FSIZE"):
        soft, hard = resource.getrlimit(getattr(resource, name))
        resource.setrlimit(getattr(resource, name), (hard, hard + 1))
        done += 1
    return done
""",
    ),
    Attack(
        "a regular expression without end",
        """
import re
def best_total(*_):
    return re.match("(a+)+b", "a" * 40)
""",
        heavy=True,
    ),
    Attack(
        "a number without end",
        """
def best_total(*_):
    return 7 ** 10 ** 9
""",
        heavy=True,
    ),
    Attack(
        "a list of itself, copied",
        """
def best_total(*_):
    row = ["x"]
    for _ in range(60):
        row += row
    return row
""",
        heavy=True,
    ),
    Attack(
        "deep recursion",
        """
import sys
sys.setrecursionlimit(10**9)
def best_total(*args):
    return best_total(*args)
""",
        heavy=True,
    ),
    Attack(
        "recursion in C",
        """
def best_total(*_):
    row = None
    for _ in range(10**6):
        row = [row]
    return repr(row)
""",
    ),
    Attack(
        "print without end",
        """
def best_total(*_):
    for _ in range(10**9):
        print("10 of 10 points" * 1000)
""",
        heavy=True,
    ),
    Attack(
        "write without end to every open file",
        """
import os
def best_total(*_):
    for _ in range(10**9):
        for number in range(1, 8):
            try:
                os.write(number, bytes(2**16))
            except OSError:
                pass
""",
        heavy=True,
    ),
    Attack(
        "a result of ten megabytes",
        """
def best_total(*_):
    return "9" * 10**7
""",
    ),
)

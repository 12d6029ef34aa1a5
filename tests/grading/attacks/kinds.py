"""The attacks by what they are after: each is of one kind, and no kind is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.grading.attacks.forged import FORGERIES

LINKS: Final = (
    "a link to the masters",
    "a link to the gradebook",
    "a picture that is a link",
    "a journal that is a link",
)
KINDS: Final[Mapping[str, tuple[str, ...]]] = {
    "gradebook": ("read the gradebook", "write the gradebook"),
    "others' work": (
        "copy another learner's work",
        "spoil another learner's work",
        "leave a file for the next learner",
        "look for what another learner left",
        "leave a start-up file for the next kernel",
    ),
    "solutions": (
        "run the solutions",
        "read the hidden tests' file",
        "ask the course's own code for the keys",
        "search the whole disk for a workbook",
        "change the masters",
    ),
    "environment and files": (
        "read a file of the grader's",
        "spoil a file of the grader's",
        "read the environment",
        "read what /proc knows",
        "write into another process's memory",
        "look around at home",
        "read the disk itself",
        "mount and unshare",
        "start a program",
        "become a program",
    ),
    "network": ("connect to a local port", "connect past Python", "ask a name server"),
    "forks and threads": ("three hundred forks", "fork past Python", "thousand threads"),
    "memory": (
        "three gigabytes",
        "memory that is shared",
        "memory in a file without a name",
        "a list of itself, copied",
        "deep recursion",
        "recursion in C",
    ),
    "disk and output": (
        "two hundred megabytes on disk",
        "ten thousand files",
        "thousand open files",
        "print without end",
        "write without end to every open file",
        "a result of ten megabytes",
    ),
    "time": (
        "loop in the cell",
        "loop half-way",
        "sleep half-way",
        "a loop that swallows every interrupt",
        "raise one's own limits",
        "a regular expression without end",
        "a number without end",
    ),
    "what is left behind": (
        "leave a daemon behind",
        "a thread that goes on",
        "spoil at the end, by atexit",
        "spoil when thrown away",
        "an alarm after the answer",
        "close every file",
    ),
    "kill and trace the parent": (
        "kill the parent",
        "kill everybody",
        "signal the first process and the group",
        "trace the parent",
    ),
    "exit codes and crashes": (
        "leave by os._exit in the cell",
        "leave by os._exit half-way",
        "leave by sys.exit in the cell",
        "raise SystemExit in the cell",
        "leave by sys.exit at every call",
        "raise an exception of one's own making",
        "crash Python",
        "crash Python half-way",
    ),
    "patched built-ins, asserts and helpers": (
        "patch the built-ins",
        "patch the asserts",
        "patch json",
        "patch the check",
        "patch marks",
        "patch the hooks for errors",
        "patch print and the outputs",
    ),
    "import hooks": (
        "stand in for the course by a module",
        "write a module that stands in for the course",
        "hook imports",
        "patch __import__",
    ),
    "syntax trees and input transformers": (
        "rewrite the syntax tree of later cells",
        "rewrite the text of later cells",
        "run other cells than asked",
    ),
    "tracing and frames": (
        "look for the results in the frames",
        "look for the results in the whole memory",
        "look for the results in the history of cells",
        "trace the caller and change its values",
        "change the caller's code",
        "change the marks in the caller's frames",
    ),
    "always-equal objects": (
        "an object equal to everything",
        "a number equal to everything",
        "a whole number equal to everything",
        "a text equal to everything",
        "a list equal to everything",
        "a dict equal to everything",
        "an object that raises when it is looked at",
        "an object that is another number each time",
        "a class in place of a function",
    ),
    "forged worker messages": (
        "forge answers to every open file",
        "send files through the socket",
        "hang up and go on",
        "patch the writer of answers",
        "an error that raises when it is read",
        "an error with half a character and escapes",
    ),
    "odd values": (
        "not a number",
        "infinity",
        "a number of 4,000 digits",
        "a number of 10,000 digits",
        "true for one",
        "the number as text",
        "the number in a list",
        "a list that holds itself",
        "a list nested deep",
        "bytes",
        "a set",
        "a generator without end",
        "a dict with odd keys",
        "half a character",
        "a coroutine",
    ),
    "odd cells": (
        "no function at all",
        "another name",
        "no Python",
        "half a character in the cell",
        "a null byte in the cell",
        "ten thousand brackets",
        "a hundred thousand signs",
        "a cell of two megabytes",
        "the right answer for the example alone",
    ),
    "links": ("read a file through a link", "read a file through a hard link", *LINKS),
    "forged journals and notebooks": tuple(one.name for one in FORGERIES if one.name not in LINKS),
}


def kind_of(name: str) -> str:
    """Return what kind of attack a name is of.

    Raises:
        StopIteration: it is of none.
    """
    return next(kind for kind, names in KINDS.items() if name in names)

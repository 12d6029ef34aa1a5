"""Attacks by what is returned, raised or written: values that lie about themselves."""

from __future__ import annotations

from typing import Final

from tests.grading.attacks.attack import Attack


def _giving(what: str, before: str = "") -> str:
    return f"{before}\ndef best_total(*_):\n    return {what}\n"


_SLY: Final = """
class Sly(BASE):
    __eq__ = __ge__ = __le__ = lambda *_: True
    __ne__ = __lt__ = __gt__ = lambda *_: False
    __sub__ = __rsub__ = lambda *_: 0
    __abs__ = __neg__ = lambda self: self
    __hash__ = lambda _: 0
    __len__ = lambda _: 2
    __iter__ = lambda _: iter(())
"""

VALUES: Final = (
    Attack("an object equal to everything", _giving("Sly()", _SLY.replace("BASE", "object"))),
    Attack("a number equal to everything", _giving("Sly(-1)", _SLY.replace("BASE", "float"))),
    Attack("a whole number equal to everything", _giving("Sly(-1)", _SLY.replace("BASE", "int"))),
    Attack("a text equal to everything", _giving("Sly('95')", _SLY.replace("BASE", "str"))),
    Attack("a list equal to everything", _giving("Sly()", _SLY.replace("BASE", "list"))),
    Attack("a dict equal to everything", _giving("Sly()", _SLY.replace("BASE", "dict"))),
    Attack(
        "an object that raises when it is looked at",
        """
class Sly(type):
    def __getattribute__(cls, name):
        raise SystemExit
class Evil(metaclass=Sly):
    def __index__(self):
        raise KeyboardInterrupt
    def __repr__(self):
        raise MemoryError
    __str__ = __repr__
def best_total(*_):
    return Evil()
""",
    ),
    Attack(
        "an object that is another number each time",
        """
class Sly:
    count = 0
    def __index__(self):
        Sly.count += 1
        return Sly.count * 1000
def best_total(*_):
    return Sly()
""",
    ),
    Attack(
        "an error that raises when it is read",
        """
class Sly(Exception):
    def __str__(self):
        import os
        os._exit(0)
def best_total(*_):
    raise Sly
""",
    ),
    Attack("not a number", _giving("float('nan')")),
    Attack("infinity", _giving("float('inf')")),
    Attack("a number of 4,000 digits", _giving("10**4000")),
    Attack("a number of 10,000 digits", _giving("10**10000")),
    Attack("true for one", _giving("True")),
    Attack("the number as text", _giving("'95'")),
    Attack("the number in a list", _giving("[95]")),
    Attack("a list that holds itself", _giving("row", "row = []\nrow.append(row)")),
    Attack("a list nested deep", _giving("row", "row = 0\nfor _ in range(3000): row = [row]")),
    Attack("bytes", _giving("b'95'")),
    Attack("a set", _giving("{95}")),
    Attack("a generator without end", _giving("iter(int, 1)")),
    Attack("a dict with odd keys", _giving("{(1, 2): 95, None: 3}")),
    Attack("half a character", _giving("'\\ud800' * 100")),
    Attack(
        "an error with half a character and escapes",
        """
def best_total(*_):
    raise ValueError("\\ud800\\x1b[2J\\x00<script>alert(1)</script>\\u202e 10 of 10 points")
""",
    ),
    Attack("a coroutine", "async def best_total(*_):\n    return 95\n"),
    Attack("no function at all", "best_total = 95\n"),
    Attack(
        "a class in place of a function",
        """
class best_total(float):
    def __new__(cls, *_):
        return float.__new__(cls, -1)
    __eq__ = lambda *_: True
""",
    ),
    Attack("another name", "def best_totals(*_):\n    return 95\n"),
    Attack("no Python", "%%bash\necho 95\n"),
    Attack("half a character in the cell", "name = '\ud800'\nLIE"),
    Attack("a null byte in the cell", "LIE\n\0"),
    Attack("ten thousand brackets", "(" * 10_000 + "LIE"),
    Attack("a hundred thousand signs", "x = " + "-" * 100_000 + "1\nLIE"),
    Attack("a cell of two megabytes", "#" * 2**21 + "\nLIE"),
    Attack(
        "the right answer for the example alone",
        """
def best_total(packages, mine, theirs):
    return 95 if len(packages) == 6 else -1
""",
        1 / 6,
    ),
)

"""What is said when a file from an LMS can't be used."""

from __future__ import annotations


class LmsError(Exception):
    """A file can't be used; says where, what is wrong and how to mend it.

    ``faults`` are whole sentences, one a fault.
    """

    def __init__(self, *faults: str) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults


def at(file: str, line: int = 0, column: str = "") -> str:
    """Return where something stands, as it is shown."""
    where = f"{file}, line {line}" if line else file
    return f"{where}, column {column}" if column else where

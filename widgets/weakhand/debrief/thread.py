"""The thread that they held out: which of their words a hint lies in."""

from __future__ import annotations

import re

from weakhand.cases.schema import Fact

_SHORT = 70


def thread(fact: Fact, reply: str) -> str:
    """Return the words of a reply that hint at a fact, in short."""
    hint = fact.hint
    said = next((line for line in (*hint.cold, *hint.neutral, *hint.warm) if line in reply), reply)
    return cut(said)


def cut(text: str) -> str:
    """Return the first sentence of a text, or its beginning when that is long."""
    first = re.split(r"(?<=[.?!]) ", text, maxsplit=1)[0].rstrip(".")
    return first if len(first) <= _SHORT else first[:_SHORT].rpartition(" ")[0] + " …"

"""Words for any table, drawn together as in speech: "I'd" for who says that in a case's own lines.

A person who says "I'd" and "don't" in every line of a case's own would fall out of it with "I
would not". What serves at any table is written in full, and drawn together for who speaks so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_IN_FULL = re.compile(
    r"\b(?:I|you|we|they) (?:am|are|would|will)\b|\b(?:do|does|did|is|can)(?: not|not)\b"
)
_IN_SHORT = re.compile(
    r"\b(?:I'm|I'd|I'll|you're|you'd|we're|we'll|don't|doesn't|didn't|isn't|can't)\b"
)
_NOT = re.compile(
    r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|can)(?: not|not)\b",
    re.IGNORECASE,
)
_WILL_NOT = re.compile(r"\b(w)ill not\b", re.IGNORECASE)
_IS = re.compile(
    r"(?<!\bas )(?<!\bhow )(?<!\bwhat )(?<!\bwhere )(?<!\bthan )(?<!\bway )"
    r"(?<!\ball )\b(it|that|there|he|she) is(?= \w)",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"\b(I|you|we|they) (am|are|would|will)(?= (?!(?:if|when|and|or|but)\b)\w)", re.IGNORECASE
)
_HAVE = re.compile(
    r"\b(I|you|we|they) have(?= (?:put|said|got|had|heard|thought|told|come|left|been|given|no|"
    r"nothing|\w{2,}ed)\b)",
    re.IGNORECASE,
)
_SHORT = {"am": "'m", "are": "'re", "would": "'d", "will": "'ll"}


def contracted(line: str) -> str:
    """Return a line with its words drawn together as in speech: "I would not" as "I wouldn't"."""
    line = _WILL_NOT.sub(r"\1on't", _NOT.sub(_negated, line))
    line = _HAVE.sub(r"\1've", _IS.sub(r"\1's", line))
    return _OF_ONE.sub(lambda found: found[1] + _SHORT[found[2].casefold()], line)


def _negated(found: re.Match[str]) -> str:
    return f"{found[1]}'t" if found[1].casefold() == "can" else f"{found[1]}n't"


def mostly_contracted(lines: Iterable[str]) -> bool:
    """Return whether more of some lines have words drawn together than written in full."""
    return sum(bool(_IN_SHORT.search(line)) - bool(_IN_FULL.search(line)) for line in lines) > 0

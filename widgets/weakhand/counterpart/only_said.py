"""Answers that are given to what somebody says, and to no question: to thanks, to "that's a lot".

Where a line asks something, such a remark is no answer to it, however clear it is.
"""

from __future__ import annotations

import re

from weakhand.cases.schema import Case
from weakhand.language.once import once_for_each
from weakhand.language.patterns import late

_ASKS = late(
    r"\?|^(?:(?:please|so|and|then|ok|now|just|do|well|but)\W+)*(?:tell|show|give|name|explain|"
    r"describe|walk|let me|let us|help|talk|say|read|list|spell|remind|i(?:.d| would) (?:like|love)"
    r" to|i (?:want|need) to (?:know|hear|see)|i wonder|i.m (?:curious|wondering)|ask)\b",
    re.IGNORECASE,
)
"""What a way of asking holds that does ask, or wants to hear something."""


@once_for_each
def only_said(case: Case) -> frozenset[str]:
    """Return the answers, by name, most of whose ways say something and ask nothing."""
    return frozenset(
        each.id
        for each in case.answers
        if each.ways and 2 * sum(map(bool, map(_ASKS.search, each.ways))) < len(each.ways)
    )

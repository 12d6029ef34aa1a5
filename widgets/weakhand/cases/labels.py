"""Does an issue's label read well where a line leaves a gap for it?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from weakhand.cases.schema import Case

_LABEL = re.compile(r"(?:([\w'\u2019]+)[^\w.!?]+)?\{(issue|sticking)\}")
_BEFORE_LABELS = frozenset(
    re.findall(
        r"\w+",
        "a an the this that these no any some my our your his her their its one another other "
        "different new what which",
    )
)
"""Words that may stand before a label: "the rent", and never "rent is too low"."""
_VOWELS = ("a", "e", "i", "o")
_WHOSE = re.compile(r"(?!(?:it|that|this|there|here|what|where|he|she|who)\b).+['\u2019]s")
"""Whose it is, and not "it's" for "it is"."""


def labelled(
    case: Case, spoken: Iterable[tuple[str, tuple[str, ...], str]]
) -> Iterator[tuple[str, str, str]]:
    """Yield key, what and mend of each spoken line in which an issue's label would read badly.

    That is without an article, or with "a" before a vowel.
    """
    labels = {
        "issue": [issue.label.lower() for issue in case.issues if issue.locked_by],
        "sticking": [issue.label.lower() for issue in case.issues],
    }
    for key, _, line in spoken:
        for found in _LABEL.finditer(line):
            before, gap = (found.group(1) or "").casefold(), found.group(2)
            said = labels[gap] or ["rent"]
            odd = [label for label in said if before == "a" and label.startswith(_VOWELS)]
            if before not in _BEFORE_LABELS and not _WHOSE.fullmatch(before):
                yield (
                    key,
                    f"{{{gap}}} becomes '{said[0]}', without an article: {line!r}",
                    f"Write 'the {{{gap}}}'.",
                )
            elif odd:
                yield (
                    key,
                    f"'a {{{gap}}}' becomes 'a {odd[0]}': {line!r}",
                    f"Write 'the {{{gap}}}', or find another label.",
                )

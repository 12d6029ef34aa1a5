"""How much of an utterance is stock phrase or copied from the other side."""

from __future__ import annotations

import re
from functools import lru_cache

from weakhand.language.lexicon import RUBRIC
from weakhand.language.normalise import Folded, fold
from weakhand.language.patterns import apart
from weakhand.language.relevance import Scene

_STOCK = re.compile(
    r"\b(?:it (?:sounds|seems|looks) like|sounds like|seems like|what i am hearing is|what "
    r"you are saying is|what i hear you saying(?: is)?|how am i supposed to do that|"
    r"i hear you|i understand(?: how you feel)?|in other words|if i understand (?:you )?correctly|"
    r"let me see if i (?:have|got) (?:this|it|that) right|so what you are saying is|that must "
    r"be (?:hard|difficult|frustrating)|"
    r"(?:a lot|lots|so much|great deal) of (?:pressure|stress)|you (?:are|feel|seem) "
    r"(?:frustrated|stressed|under pressure|upset)|"
    r"how (?:does|can) (?:that|this|we) (?:make you feel|solve this problem|work)|how can i "
    r"help|did i get that right)\b"
)
_RUBRIC = re.compile(r"\b(?:" + "|".join(sorted(RUBRIC, key=len, reverse=True)) + r")\b")
_RUBRIC_ENDS = frozenset(term.split()[-1] for term in RUBRIC)
"""The last word of each: without one of them, none can be there."""
_RUN = 4
_MIRROR = 6


def salad(folded: Folded) -> bool:
    """Say whether the text is a heap of the rubric's own words rather than talk."""
    if len(folded.words) < 2:
        return False
    text = " ".join(folded.words)
    if _RUBRIC_ENDS.isdisjoint(apart(text)):
        return False
    found = set(_RUBRIC.findall(text))
    return len(found) >= 3 or (len(found) >= 2 and len(folded.words) <= 6)


@lru_cache(maxsize=256)
def _runs(said: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return every run of four words."""
    return frozenset(zip(*(said[i:] for i in range(_RUN)), strict=False))


def stock_share(folded: Folded, scene: Scene, real: frozenset[str] = frozenset()) -> float:
    """Return the share of words in stock phrases or copied in runs of four and more.

    ``real`` are the words of the case, as in :func:`fold`.
    """
    total = len(folded.words)
    if not total:
        return 0.0
    marked = [False] * total
    text = " ".join(folded.words)
    for match in _STOCK.finditer(text):
        start = text.count(" ", 0, match.start())
        for i in range(start, min(total, start + match.group().count(" ") + 1)):
            marked[i] = True
    if scene.last is not None and total > _MIRROR:
        runs = _runs(scene.last.words)
        if not runs.isdisjoint(_runs(folded.words)):
            for i in range(total - _RUN + 1):
                if folded.words[i : i + _RUN] in runs:
                    marked[i : i + _RUN] = [True] * _RUN
    repeated = 0.0
    for said in scene.own[-3:]:
        if fold(said, real).words == folded.words and total > 3:
            repeated = 0.9
    return round(max(repeated, sum(marked) / total), 3)

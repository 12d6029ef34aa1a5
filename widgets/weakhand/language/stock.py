"""How much of an utterance is stock phrase or copied from the other side."""

from __future__ import annotations

from functools import lru_cache

from weakhand.language.lexicon import RUBRIC, words
from weakhand.language.line import Line, by_itself
from weakhand.language.normalise import fold
from weakhand.language.patterns import apart, late
from weakhand.language.relevance import Scene

_STOCK = late(
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
_STOCK_NEEDS = words(
    "sounds seems looks hearing saying supposed hear understand words see must pressure stress "
    "frustrated stressed upset feel solve work help right"
)
"""Words of which one stands in every stock phrase."""
_RUBRIC = late(r"\b(?:" + "|".join(sorted(RUBRIC, key=len, reverse=True)) + r")\b")
_RUBRIC_ENDS = frozenset(term.split()[-1] for term in RUBRIC)
"""The last word of each: without one of them, none can be there."""
_RUN = 4
_TRUE = b"\1"
"""A true value among others that are written one after the other, each as a byte."""
_MIRROR = 6
_REPEATED = 0.9
"""What at least counts as copied of a line that was said before."""


@by_itself
def salad(line: Line) -> bool:
    """Say whether a line is a heap of the rubric's own words rather than talk."""
    size = len(line.folded.words)
    if size < 2 or _RUBRIC_ENDS.isdisjoint(apart(line.said)):
        return False
    found = set(_RUBRIC.findall(line.said))
    return len(found) >= 3 or (len(found) >= 2 and size <= 6)


@lru_cache(maxsize=256)
def _runs(said: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return every run of four words."""
    return frozenset(zip(*(said[i:] for i in range(_RUN)), strict=False))


@by_itself
def _in_stock(line: Line) -> frozenset[int]:
    """Return which words of a line stand in stock phrases."""
    if _STOCK_NEEDS.isdisjoint(apart(line.said)):
        return frozenset()
    found: set[int] = set()
    for match in _STOCK.finditer(line.said):
        start = line.said.count(" ", 0, match.start())
        found.update(range(start, start + match.group().count(" ") + 1))
    return frozenset(found)


def stock_share(line: Line, scene: Scene) -> float:
    """Return the share of words in stock phrases or copied in runs of four and more."""
    said = line.folded.words
    total = len(said)
    if not total:
        return 0.0
    for earlier in scene.own[-3:]:
        if total > 3 and fold(earlier, line.known.real).words == said:
            return round(max(_REPEATED, len(_unoriginal(line, scene)) / total), 3)
    return round(len(_unoriginal(line, scene)) / total, 3)


def _unoriginal(line: Line, scene: Scene) -> frozenset[int]:
    """Return which words of a line stand in stock phrases, or in runs of the last turn."""
    said, found = line.folded.words, _in_stock(line)
    if scene.last is None or len(said) <= _MIRROR:
        return found
    theirs = frozenset(scene.last.words)
    if _TRUE * _RUN not in bytes(map(theirs.__contains__, said)):
        return found
    runs = _runs(scene.last.words)
    if runs.isdisjoint(zip(said, said[1:], said[2:], said[3:], strict=False)):
        return found
    starts = [i for i in range(len(said) - _RUN + 1) if said[i : i + _RUN] in runs]
    return found.union(*(range(i, i + _RUN) for i in starts))

"""A turn of theirs, as reading needs it: folded sentence by sentence.

The other side speaks in the sentences of a case file, joined anew in every talk.
So a sentence is folded once, and a turn is put together from what was found.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from weakhand.language.clauses import last_clauses
from weakhand.language.families import FAMILY
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import Folded, evened, fold_anew, stumbles
from weakhand.language.patterns import late
from weakhand.language.pieces import pieced

_BETWEEN = late(r"(?<=[.?!…]) (?=[a-z0-9])")
"""Between two sentences of an evened text."""
_TIED = late(r'["\[(*]|\b(?:ill|its|id|um|uh)\b')
"""What may say something else, or go on, where it is not the only sentence."""
_LAST = 40
"""Characters at the end of a turn in which a question mark makes it a question."""
_KEPT = 8192
"""Sentences remembered: about as many as all cases of the library have together."""


class Spoken(NamedTuple):
    """What they said.

    Attributes:
        words, stems: as in ``Folded``.
        content: the stems of the content words.
        families: the families of the words.
        asks: whether the last clause asks, with or without its mark.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    content: frozenset[str]
    families: frozenset[str]
    asks: bool


def spoken(text: str, real: frozenset[str]) -> Spoken:
    """Return what ``text`` says; ``real`` words are not mended."""
    even = evened(text)
    asks = "?" in text[-_LAST:]
    # Between single quotes, a sentence may belong to another; then the whole is folded at once.
    parts = [] if " '" in even else [_sentence(each, real) for each in _BETWEEN.split(even)]
    found = [each for each in parts if each is not None]
    words = tuple(chain(*[each.words for each in found]))
    if not found or len(found) < len(parts) or stumbles(words):
        whole = _said(fold_anew(text, real))
        return whole._replace(asks=asks or whole.asks)
    return Spoken(
        words,
        tuple(chain(*[each.stems for each in found])),
        frozenset().union(*[each.content for each in found]),
        frozenset().union(*[each.families for each in found]),
        asks or found[-1].asks,
    )


@lru_cache(maxsize=_KEPT)
def _sentence(even: str, real: frozenset[str]) -> Spoken | None:
    """Return what a sentence of an evened text says; nothing if that hangs on what is around it."""
    found = pieced(even, real)
    if found is None:
        return None if _TIED.search(even) else _said(fold_anew(even, real))
    words, starts, ends, stems, marks = found
    return _said(Folded(even, words, starts, ends, stems, marks, (False,) * len(words), ()))


def _said(folded: Folded) -> Spoken:
    last = last_clauses(folded)
    return Spoken(
        folded.words,
        folded.stems,
        content(folded),
        frozenset([FAMILY[each] for each in folded.stems if each in FAMILY]),
        bool(last) and last[-1].asks,
    )


def content(folded: Folded) -> frozenset[str]:
    """Return the content stems of a folded text."""
    pairs = zip(folded.words, folded.stems, strict=True)
    return frozenset([each for word, each in pairs if word not in FUNCTION])

"""What a line asks or says that may come up at any table: "who writes it up?", "I'm new to this".

``intents.tsv`` is written by ``training/train_intents.py``. Its first row names the
intents, its second holds the start of each (bias less threshold, in hundredths of
a logit), and each row behind these is a feature's (``lanes``). A line has an intent
if one of its sentences lies above the threshold, or the line as a whole does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from weakhand.language.features import Own, own_features
from weakhand.language.ground import EMPTY
from weakhand.language.index import known
from weakhand.language.lanes import packed, read_rows, total, unpacked
from weakhand.language.line import Line, line_of
from weakhand.language.normalise import LONGEST

FILE = Path(__file__).with_name("intents.tsv")
_RUNS = (4, 5)
"""Letters in a row that are looked at."""
_MOST = 3
"""Sentences up to which a line is looked at as a whole: who says more says several things."""


class Intents(NamedTuple):
    """The names of the intents, the packed start of all, and the packed weights of each feature."""

    names: tuple[str, ...]
    start: int
    features: Mapping[str, int]

    def margins(self, found: Iterable[str]) -> tuple[int, ...]:
        """Return how far features lie above each intent's threshold, in hundredths of a logit."""
        return unpacked(self.start + total(self.features, found), len(self.names))


@cache
def trained() -> Intents:
    """Return the trained weights; read once."""
    named, starts, rows = FILE.read_text(encoding="utf-8").rstrip("\n").split("\n", 2)
    return Intents(tuple(named.split(" ")), packed(map(int, starts.split(" "))), read_rows(rows))


class _Sentence(NamedTuple):
    """A sentence: whether it asks, its features, and how far it lies above each intent."""

    asks: bool
    features: Set[str]
    margins: tuple[int, ...]


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[_Sentence, ...]:
    """Return the sentences of a line; both kinds of questions about it come right together."""
    line, table = line_of(text[:LONGEST], known(EMPTY)), trained()
    return tuple(
        _Sentence("?" in each.mark, found, table.margins(found))
        for each, found in zip(line.sentences, sentence_features(line), strict=True)
    )


@lru_cache(maxsize=1024)
def intents(text: str) -> tuple[str, ...]:
    """Return the intents of a line, each once: those of its sentences that ask, then the others.

    Of one sentence it is the likeliest; the line as a whole comes last.
    """
    table, sentences = trained(), _sentences(text)
    looked_at = [each.margins for each in sorted(sentences, key=lambda each: not each.asks)]
    if 1 < len(sentences) <= _MOST:
        looked_at.append(table.margins(set().union(*[each.features for each in sentences])))
    found = [_likeliest(table, each) for each in looked_at]
    return tuple(dict.fromkeys(name for name in found if name))


@lru_cache(maxsize=1024)
def margins(text: str) -> dict[str, int]:
    """Return how far the best sentence of a line lies above each intent's threshold.

    In hundredths of a logit; nothing for a line without words.
    """
    found = zip(*[each.margins for each in _sentences(text)], strict=True)
    return dict(zip(trained().names, map(max, found), strict=False))


def _likeliest(table: Intents, margins: tuple[int, ...]) -> str:
    """Return the intent that lies the furthest above its threshold, or nothing."""
    best = max(margins)
    return table.names[margins.index(best)] if best >= 0 else ""


def sentence_features(line: Line) -> list[Set[str]]:
    """Return what is looked at in each sentence of a line: words, their families, and letters.

    Four and five letters in a row tell words of one root, and words typed badly, from others.
    """
    return [
        {*own.features, *_kin(own), *_letters(each.text)}
        for own, each in zip(own_features(line), line.sentences, strict=True)
    ]


def _letters(text: str) -> Iterable[str]:
    """Return each run of letters in a folded sentence, blanks among them."""
    whole = f" {text} "
    return ["\\" + whole[i : i + many] for many in _RUNS for i in range(len(whole) - many + 1)]


def _kin(own: Own) -> Iterable[str]:
    """Yield what each word is to any talk, and two and three of them beside each other."""
    kin = own.kin
    yield from map("&".__add__, kin)
    yield from map("&".join, pairwise(kin))
    yield from map("&".join, zip(kin, kin[1:], kin[2:], strict=False))

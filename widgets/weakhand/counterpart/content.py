"""The words of a text that say what it is about."""

from __future__ import annotations

from functools import lru_cache

from weakhand.language.lexicon import FUNCTION
from weakhand.language.lexicon import words as listed
from weakhand.language.normalise import fold

_VAGUE = listed(
    """thing things something anything nothing someone people person kind sort way bit lot much
    many time times day days say said tell told know mean think want need like make made get got
    go going come came good bad new old really ask asked answer talk year years month months week
    weeks today tomorrow money pay price number work would one two three happen happens happened
    look looks take give else even still ever always never just please sorry hello"""
)
"""Words that anything may be about."""
_LOOSE = listed(
    """bring brought keep kept happy sad nice miss missed remember truth true enjoy feel feels felt
    see saw hear heard put use used find found help call show try let leave left stay start stop
    speak read write wrote buy sell send sent hold lose lost wait worry worried care hope wish love
    hate sit stand walk run play open close closed change changed turn move set sure right wrong
    hard easy big small long short high low early late full empty free busy ready best worse first
    last next own same other whole real part end name place side point case matter reason question
    idea problem believe trust deal agree sign offer mind"""
)
"""Words that do not say by themselves what a question is about."""
_SHORTEST = 3


@lru_cache(maxsize=1024)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that are about something."""
    folded = fold(text)
    return frozenset(
        stem
        for word, stem in zip(folded.words, folded.stems, strict=True)
        if word not in FUNCTION and word not in _VAGUE and len(word) >= _SHORTEST
    )


@lru_cache(maxsize=1)
def loose() -> frozenset[str]:
    """Return the stems of words that alone do not say what a question is about."""
    return frozenset(fold(" ".join(sorted(_LOOSE))).stems)


def numbers(text: str) -> frozenset[str]:
    """Return the numbers of a text by their first digits: sixty-two is sixty-two thousand."""
    figures = [word.strip("+-%") for word in fold(text).words if word.strip("+-%").isdigit()]
    return frozenset([figure.rstrip("0") for figure in figures])

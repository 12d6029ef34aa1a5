"""What a case can say when it is asked: each answer and fact, by its words and where these lie.

``answers`` looks for its terms, ``closest`` and ``meant`` hold a line against all of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from weakhand.cases.schema import Answer, Case, Fact
from weakhand.counterpart.intended import intents_of
from weakhand.language.index import Hit, Phrases, phrase_hits, phrases
from weakhand.language.meaning import Groups, Near, groups
from weakhand.language.normalise import fold, words_of
from weakhand.language.once import once_for_each

FACT = "fact:"
"""What stands before the name of a fact, where answers have names as well."""
WAYS, TERMS, SAID = range(3)
"""The kinds of texts that are held against a line."""
TRACE = 4
"""First letters of a term's longest word, which a line must hold as they are written."""
_ARTICLES = frozenset(["a", "an", "the"])


@dataclass(frozen=True, slots=True, eq=False)
class Sayable:
    """What a case can say: there is one for each, so it is known by being the very same.

    Attributes:
        case: the case.
        names: its answers, and then its facts; a fact has "fact:" before its name.
        places: the place of each of these.
        kin: the intents that fit some of them, by place.
        texts: where the ways of asking for each lie, which may be none, then its terms, or
            an empty text, and then what is said to it, if it has ways or terms.
        named: the terms as phrases.
        traces: what a line must hold, as typed, to hold any term of an answer.
    """

    case: Case
    names: tuple[str, ...]
    places: dict[str, int]
    kin: dict[int, tuple[str, ...]]
    texts: Groups
    named: Phrases
    traces: frozenset[str]


@once_for_each
def sayable(case: Case) -> Sayable:
    """Return what a case can say."""
    things: tuple[Answer | Fact, ...] = (*case.answers, *case.facts)
    names = (*(each.id for each in case.answers), *(FACT + each.id for each in case.facts))
    kin = ((place, intents_of(name)) for place, name in enumerate(names))
    terms = [
        (stems, name, term)
        for each, name in zip(things, names, strict=True)
        for term in each.terms
        if (stems := term_stems(term))
    ]
    said = [_said(each) for each in things]
    return Sayable(
        case,
        names,
        {name: place for place, name in enumerate(names)},
        {place: found for place, found in kin if found},
        groups([[each.ways for each in things], [each.terms or ("",) for each in things], said]),
        phrases((stems, name) for stems, name, _ in terms),
        frozenset(_trace(term) for _, name, term in terms if name in case.answer),
    )


def _said(thing: Answer | Fact) -> tuple[str, ...]:
    """Return what is said to one; without ways or terms it is found by a form of asking alone."""
    if isinstance(thing, Fact):
        return (*thing.hint.neutral, *thing.part.neutral, *thing.whole.neutral)
    return thing.asked if thing.ways or thing.terms else ()


def _trace(term: str) -> str:
    return max(term.casefold().split(), key=len)[:TRACE]


@lru_cache(maxsize=16)
def near(things: Sayable, text: str) -> Near:
    """Return how close a text comes to all of it; it is asked for several times in a turn."""
    return things.texts.near(text)


@lru_cache(maxsize=256)
def named(things: Sayable, text: str) -> tuple[Hit, ...]:
    """Return whose terms stand where in a text; it is asked for twice in a turn."""
    return tuple(phrase_hits(things.named, fold(text).stems))


def term_stems(text: str) -> tuple[str, ...]:
    """Return the stems of a term, by which it is found in a line: articles say nothing."""
    said, stems = words_of(text)
    pairs = zip(said, stems, strict=True)
    return tuple(stem for word, stem in pairs if word not in _ARTICLES)

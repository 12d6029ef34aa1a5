"""The case's answer that comes nearest to a question which none of its terms meets word by word.

"Who cooks" is a term of an answer, "who does the cooking at home?" is not; both ask for
the same. How near a term comes is the cosine of the two sets of words, in which a word
counts the more the fewer answers it stands in (inverse document frequency: Sparck Jones
1972). What a line asks for, such as who or how many, is a word of it as well.
"""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.content import loose
from weakhand.counterpart.wanted import comes_near, wanted
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each

NEAR = 0.65
"""Cosine from which a term comes near."""
_OF_THE_LINE = 0.5
"""Share of a line's words that a single word must be to name what the line asks about."""
_ASKING = words("who whose whom when where why how much many")
"""Function words that say what a line asks for."""
_WEAK = frozenset(fold("take takes took get make go come give want need think know").stems)
"""Stems of verbs that say as little as a function word."""
_COMMON = 0.1
"""What the commonest word counts."""


class Nearby(NamedTuple):
    """A case's terms as the words that they are about.

    Attributes:
        terms: the words of each term.
        texts: each term, as it is written.
        sizes: what the words of each weigh together.
        owners: whose each is.
        by_word: the places of the terms that a word stands in.
        weights: what each word weighs, in logits.
        alone: the words that stand in the terms of one answer only.
        unknown: what a word weighs that stands in none.
    """

    terms: tuple[tuple[str, ...], ...]
    texts: tuple[str, ...]
    sizes: tuple[float, ...]
    owners: tuple[Answer, ...]
    by_word: dict[str, tuple[int, ...]]
    weights: dict[str, float]
    alone: frozenset[str]
    unknown: float


def nearest_answer(case: Case, text: str) -> Answer | None:
    """Return the answer of which a term comes nearest to ``text``, if one comes near.

    It must give what the question wants: a person, a time, a number, a place. Two words or
    more must be shared that are about something, or one that only one answer is about and
    that is half of what the line says.
    """
    near, asked, want = _nearby(case), _about(text), wanted(text)
    shared: dict[int, float] = {}
    for word in sorted(asked & near.by_word.keys()):
        for place in near.by_word[word]:
            shared[place] = shared.get(place, 0.0) + near.weights[word]
    whole = sum(near.weights.get(word, near.unknown) for word in sorted(asked))
    best: tuple[float, int] | None = None
    for place, weight in shared.items():
        cosine = weight / sqrt(whole * near.sizes[place])
        if cosine < NEAR or (best and (cosine, -place) < best):
            continue
        if not comes_near(near.owners[place], near.texts[place], want):
            continue
        if _enough(near, asked.intersection(near.terms[place]), asked):
            best = (cosine, -place)
    return near.owners[-best[1]] if best else None


def _enough(near: Nearby, shared: frozenset[str], asked: frozenset[str]) -> bool:
    """Return whether the words that a line shares with a term say what it asks about."""
    about = shared - _ASKING
    if len(about) > 1:
        return not about <= loose() | _WEAK
    alone = bool(about) and about <= near.alone and about.isdisjoint(loose())
    return alone and len(about) >= _OF_THE_LINE * len(asked - _ASKING)


def _about(text: str) -> frozenset[str]:
    """Return the stems of what a text is about, and of what it asks for."""
    folded = fold(text)
    pairs = zip(folded.words, folded.stems, strict=True)
    return frozenset([stem for word, stem in pairs if word not in FUNCTION or word in _ASKING])


def _texts(answer: Answer) -> dict[frozenset[str], str]:
    """Return the terms of an answer by what they are about, the first of each."""
    found: dict[frozenset[str], str] = {}
    for term in answer.terms:
        found.setdefault(_about(term), term)
    return found


@once_for_each
def _nearby(case: Case) -> Nearby:
    """Return a case's terms by the words that they are about."""
    terms = [
        (about, text, answer)
        for answer in case.answers
        for about, text in _texts(answer).items()
        if about - _ASKING
    ]
    by_word: dict[str, list[int]] = {}
    for place, (about, *_) in enumerate(terms):
        for word in about:
            by_word.setdefault(word, []).append(place)
    owners = Counter(word for word, _ in {(w, each.id) for about, _, each in terms for w in about})
    many = len({answer.id for *_, answer in terms}) + 1
    weights = {word: max(_COMMON, log(many / (own + 0.5))) for word, own in owners.items()}
    return Nearby(
        tuple(tuple(sorted(about)) for about, *_ in terms),
        tuple(text for _, text, _ in terms),
        tuple(sum(weights[word] for word in sorted(about)) for about, *_ in terms),
        tuple(answer for *_, answer in terms),
        {word: tuple(places) for word, places in by_word.items()},
        weights,
        frozenset(word for word, own in owners.items() if own == 1),
        log(many / 0.5),
    )

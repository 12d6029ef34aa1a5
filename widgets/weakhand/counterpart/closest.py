"""Which of all their answers a question comes closest to, by all of its words.

"Does the product team know" and "product team" are terms of two answers; both stand
near "has the product team been told?", and the one that shares more of its words is
meant. How close a term comes is the cosine of the two sets of words, in which a word
counts the more the fewer answers it stands in (inverse document frequency: Sparck Jones
1972), and a function word counts a little less than that. The facts that they hold
compete: a question that comes as close to one of these is left to it.
"""

from __future__ import annotations

from collections import Counter
from math import log, sqrt
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.content import content
from weakhand.counterpart.forms import asking
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each

_ASKING = words("who whose whom what when where why how much many")
"""Function words that say what a line asks for: they count whole."""
_GLUE = 0.8
"""What another function word counts, beside a word that is about something."""
_COMMON = 0.05
"""What the commonest word counts at least."""
_LOOKED_AT = 120
"""Terms that are looked at: those with the rarest words of the question."""
_OFTEN = 24
"""Terms from which a word stands in many: it is added up by bits, and not term by term."""
_HALF = 0.5
"""Share of what a question is about that a term must share, to be about the same."""


class Close(NamedTuple):
    """How close a question comes to what they can say.

    Attributes:
        answer: the answer that comes closest.
        term: which of its terms that is.
        closeness: how close it comes, from 0 to 1.
        about: the share of what the question is about that stands in its term; 0 where it is
            about nothing.
        empty: whether the question has no word that is about something.
        fact: how close the closest fact comes.
        others: how close each answer comes, by its id.
    """

    answer: Answer
    term: str
    closeness: float
    about: float
    empty: bool
    fact: float
    others: dict[str, float]

    @property
    def to_the_point(self) -> bool:
        """Return whether the term shares most of what the question is about."""
        return self.about >= _HALF

    @property
    def apart(self) -> float:
        """Return how much closer than any fact it comes."""
        return self.closeness - self.fact


class _Terms(NamedTuple):
    words: tuple[frozenset[str], ...]
    sizes: tuple[float, ...]
    owners: tuple[int, ...]
    texts: tuple[str, ...]
    of: dict[str, tuple[int, ...]]
    places: dict[str, tuple[int, ...]]
    bits: dict[str, int]
    often: tuple[int, ...]
    weights: dict[str, float]
    unknown: float
    answers: int


def closest(case: Case, text: str, beside: Answer | None = None) -> Close | None:
    """Return the answer that comes closest to what ``text`` asks, if any shares a word with it.

    How close it comes to the answer ``beside`` is told in any case.
    """
    index = _terms(case)
    question = asking(text)
    asked, plain = frozenset(fold(question).stems), content(question)
    weights, unknown = index.weights, index.unknown
    whole = sqrt(sum([weights.get(word, unknown) for word in asked]))
    known = sorted([(len(index.places[word]), word) for word in asked & index.places.keys()])
    shared: dict[int, float] = {}
    frequent: list[tuple[int, float]] = []
    left = _LOOKED_AT
    for many, word in known:
        bit, weight = index.bits.get(word, 0), weights[word]
        if bit:
            frequent.append((bit, weight))
            weight = 0.0
            if shared and many > left:
                continue
        left -= many
        for place in index.places[word]:
            shared[place] = shared.get(place, 0.0) + weight
    for place in index.of[beside.id] if beside is not None else ():
        shared.setdefault(place, 0.0)
    best: dict[int, tuple[float, int]] = {}
    sizes, owners, held = index.sizes, index.owners, index.often
    worth: dict[int, float] = {}
    often = sum([bit for bit, _ in frequent])
    for place, weight in shared.items():
        common, owner = held[place] & often, owners[place]
        if common not in worth:
            worth[common] = sum([weight for bit, weight in frequent if bit & common])
        close = (weight + worth[common]) / sizes[place]
        if owner not in best or close > best[owner][0]:
            best[owner] = (close, -place)
    own = [(found, owner) for owner, found in best.items() if owner < index.answers]
    if not own:
        return None
    (close, place), number = max(own)
    fact = max((found[0] for owner, found in best.items() if owner >= index.answers), default=0.0)
    about = sum([weights.get(word, unknown) for word in plain])
    given = sum([weights[word] for word in plain & index.words[-place]])
    return Close(
        case.answers[number],
        index.texts[-place],
        close / whole,
        given / about if about else 0.0,
        not plain,
        fact / whole,
        {case.answers[owner].id: found[0] / whole for found, owner in own},
    )


@once_for_each
def _terms(case: Case) -> _Terms:
    """Return the terms of a case's answers and facts by all of their words."""
    glue = frozenset(fold(" ".join(sorted(FUNCTION - _ASKING))).stems)
    found: dict[tuple[int, frozenset[str]], str] = {}
    asked_by = [*(each.terms for each in case.answers), *(each.terms for each in case.facts)]
    for number, own_terms in enumerate(asked_by):
        for term in own_terms:
            found.setdefault((number, frozenset(fold(term).stems)), term)
    terms = [(number, held) for number, held in found if held]
    of: dict[int, list[int]] = {}
    for place, (number, _) in enumerate(terms):
        of.setdefault(number, []).append(place)
    places: dict[str, list[int]] = {}
    for place, (_, held) in enumerate(terms):
        for word in held:
            places.setdefault(word, []).append(place)
    owners = Counter(word for _, word in {(own, w) for own, held in terms for w in held})
    many = len({number for number, _ in terms}) + 1
    weights = {
        word: max(_COMMON, log(many / (own + 0.5))) * (_GLUE if word in glue else 1.0)
        for word, own in owners.items()
    }
    bits = {
        word: 1 << n for n, word in enumerate(w for w, at in places.items() if len(at) > _OFTEN)
    }
    return _Terms(
        tuple(held for _, held in terms),
        tuple(sqrt(sum(sorted(weights[word] for word in held))) for _, held in terms),
        tuple(number for number, _ in terms),
        tuple(text for (_, held), text in found.items() if held),
        {each.id: tuple(of.get(number, ())) for number, each in enumerate(case.answers)},
        {word: tuple(at) for word, at in places.items()},
        bits,
        tuple(sum(bits.get(word, 0) for word in held) for _, held in terms),
        weights,
        log(many / 0.5),
        len(case.answers),
    )

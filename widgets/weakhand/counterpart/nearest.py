"""The case's answer that comes nearest to a question which none of its terms meets word by word.

"Who cooks" is a term of an answer, "who does the cooking at home?" is not; both
ask for the same. Such an answer is looked for only where they would otherwise
say that they do not know, so that nothing foreseen is lost to a guess.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.content import content, loose
from weakhand.language.once import once_for_each

_MOST_OF_IT = 0.7
"""Share of a term's words (by weight) that a line must hold."""
_OF_THE_LINE = 0.5
"""Share of a line's words that a single word must be to name what the line asks about."""


class Nearby(NamedTuple):
    """A case's terms as the words that they are about.

    Attributes:
        terms: the words of each term, what they weigh together, and whose it is.
        by_word: the places of the terms that a word stands in.
        owners: of how many answers a word stands in a term.
    """

    terms: tuple[tuple[frozenset[str], float, Answer], ...]
    by_word: dict[str, tuple[int, ...]]
    owners: dict[str, int]


def nearest_answer(case: Case, text: str) -> Answer | None:
    """Return the answer whose term shares the most with ``text``, if it shares enough.

    Two words or more must be shared, or one that only one answer is about and
    that is what the line is mainly about.
    """
    asked = content(text)
    near = _nearby(case)
    weights: dict[int, float] = {}
    for word in sorted(asked & near.by_word.keys()):
        for place in near.by_word[word]:
            weights[place] = weights.get(place, 0.0) + 1.0 / near.owners[word]
    best: tuple[float, int, Answer] | None = None
    for place in sorted(weights):
        words, whole, answer = near.terms[place]
        weight = weights[place]
        if weight < _MOST_OF_IT * whole or not _enough(near, words & asked, asked):
            continue
        if best is None or (weight, -place) > best[:2]:
            best = (weight, -place, answer)
    return best[2] if best else None


def _enough(near: Nearby, shared: frozenset[str], asked: frozenset[str]) -> bool:
    """Return whether the words that a line shares with a term say what it asks about."""
    if len(shared) > 1:
        return True
    (word,) = shared
    alone = near.owners[word] == 1 and word not in loose()
    return alone and len(shared) >= _OF_THE_LINE * len(asked)


@once_for_each
def _nearby(case: Case) -> Nearby:
    """Return a case's terms by the words that they are about."""
    terms = [
        (words, answer)
        for answer in case.answers
        for words in dict.fromkeys(map(content, answer.terms))
        if words
    ]
    by_word: dict[str, list[int]] = {}
    for place, (words, _) in enumerate(terms):
        for word in words:
            by_word.setdefault(word, []).append(place)
    owners = Counter(word for word, answer in {(w, a.id) for ws, a in terms for w in ws})
    weighed = tuple(
        (words, sum(1.0 / owners[word] for word in sorted(words)), answer)
        for words, answer in terms
    )
    places = {word: tuple(found) for word, found in by_word.items()}
    return Nearby(weighed, places, dict(owners))

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
        terms: the words of each term and whose it is, the longest first.
        by_word: the places of the terms that a word stands in.
        owners: of how many answers a word stands in a term.
    """

    terms: tuple[tuple[frozenset[str], Answer], ...]
    by_word: dict[str, tuple[int, ...]]
    owners: dict[str, int]


def nearest_answer(case: Case, text: str) -> Answer | None:
    """Return the answer whose term shares the most with ``text``, if it shares enough.

    Two words or more must be shared, or one that only one answer is about and
    that is what the line is mainly about.
    """
    asked = content(text)
    near = _nearby(case)
    places = {place for word in asked for place in near.by_word.get(word, ())}
    best: tuple[float, int, Answer] | None = None
    for place in sorted(places):
        words, answer = near.terms[place]
        shared = words & asked
        weight = sum(1.0 / near.owners[word] for word in shared)
        share = weight / sum(1.0 / near.owners[word] for word in words)
        if share < _MOST_OF_IT or not _enough(near, shared, asked):
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
    return Nearby(
        tuple(terms), {word: tuple(places) for word, places in by_word.items()}, dict(owners)
    )

"""The words of a case, by which they are found in a line: its notions, options and truths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import chain, compress, count

from weakhand.language.ground import Ground
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.normalise import words_of
from weakhand.language.once import once_for_each
from weakhand.language.typed import real_words

_REACH = 4
_COUNTS = words("not no without never one other another second same own first only both half")
"""Function words that a term keeps: they tell one thing from another."""
_AWAY = words("out away")
"""Further ones that an option's term keeps: to take the clause is not to take it out."""
_LIGHT = words(
    """a an the this that these those it its itself he she they them his her their him i me my
    we us our you your who whose which what is am are was were be been being do does did have
    has had will would shall should can could may might must to of and or for as so at there
    any all very just also too"""
)
"""Function words that a phrase can do without, even when one word is all that is left."""
_SELVES = words("myself ourselves yourself yourselves")
_SUBJECTS = words("i we you they he she my our your their me us") | _SELVES
_ARTICLES = words("a an the")


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a notion, option or truth: its content stems, first one as key.

    The stems of a ``tight`` term come in order, at most one word apart.
    """

    stems: tuple[str, ...]
    owner: str
    size: int
    rest: frozenset[str]
    tight: bool = False


Index = dict[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A ground, indexed by the first stem of each term; ``real`` words are never mended.

    There is one for each ground, so it is known by being the very same. ``met`` are lines
    that were read in it, the oldest first.
    """

    ground: Ground
    notions: Index
    kinds: dict[str, str]
    options: Index
    truths: Index
    real: frozenset[str]
    met: dict[str, None]


def term_stems(
    text: str, real: frozenset[str] = frozenset(), keeps: frozenset[str] = _COUNTS
) -> tuple[tuple[str, ...], bool]:
    """Return the stems that name a term, and whether they must stand close together.

    Content words count, and those that it ``keeps``: words of number and negation. Where only one
    content word is left of a phrase, its other words count too, but for
    articles and the like: "need the money" is not "money".
    """
    said, stems = words_of(text, real)
    pairs = tuple(zip(said, stems, strict=True))
    if FUNCTION.issuperset(said):
        return stems, len(pairs) > 1
    kept = tuple(
        each
        for i, (word, each) in enumerate(pairs)
        if word not in FUNCTION
        or word in keeps
        or (word == "on" and i + 1 < len(pairs) and pairs[i + 1][0] == "call")
    )
    if len(pairs) > 1 and sum(word not in FUNCTION for word, _ in pairs) == 1:
        whole = tuple(each for word, each in pairs if word not in _LIGHT)
        return whole, len(whole) > 1
    return kept, False


def _index(pairs: Sequence[tuple[str, tuple[str, ...]]], real: frozenset[str]) -> Index:
    table: dict[str, list[Term]] = {}
    for owner, terms in pairs:
        for text in terms:
            stems, tight = term_stems(text, real)
            if stems:
                term = Term(stems, owner, len(stems), frozenset(stems[1:]), tight)
                table.setdefault(stems[0], []).append(term)
    return {key: tuple(terms) for key, terms in table.items()}


def _option_stems(
    text: str, real: frozenset[str], issues: Set[tuple[str, ...]]
) -> tuple[tuple[str, ...], bool]:
    """Return the stems that name an option; a phrase around one word loses only its articles.

    "This week" is not any week, "rate as it is" not any rate, and "me on the card" says who. So
    does a phrase that would be no more than the name of one of the ``issues``: "pre-money where
    it was".
    """
    said, stems = words_of(text, real)
    content = tuple(
        each
        for word, each in zip(said, stems, strict=True)
        if word not in FUNCTION and word not in _SELVES
    )
    if len(said) > len(content) and (len(content) == 1 or content in issues):
        pairs = zip(said, stems, strict=True)
        whole = tuple(each for word, each in pairs if word not in _ARTICLES)
        return whole, len(whole) > 1
    return term_stems(text, real, _COUNTS | _AWAY)


def _with_subject(text: str, real: frozenset[str], stems: tuple[str, ...]) -> tuple[str, ...]:
    """Return the stems of an option's phrase that only who does it sets apart from another's.

    A phrase that says who keeps all its words, so that they may stand close together; one that
    does not keeps its ``stems`` where little else would be left.
    """
    said, each_stem = words_of(text, real)
    whose = not _SUBJECTS.isdisjoint(said)
    kept = tuple(
        each
        for word, each in zip(said, each_stem, strict=True)
        if word not in FUNCTION or word in _COUNTS | _AWAY or (whose and word not in _ARTICLES)
    )
    return kept if whose or len(kept) > 1 else stems


def _options(ground: Ground, real: frozenset[str]) -> Index:
    """Return the index of the options; who does it counts where nothing else sets two apart."""
    issues = {
        term_stems(text, real)[0]
        for notion in ground.notions
        if notion.kind == "issue"
        for text in notion.terms
    }
    owners: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for choice in ground.choices:
        for text in choice.terms:
            owners.setdefault((choice.issue, _option_stems(text, real, issues)[0]), set()).add(
                choice.label
            )
    table: dict[str, list[Term]] = {}
    for i, choice in enumerate(ground.choices):
        for text in choice.terms:
            stems, tight = _option_stems(text, real, issues)
            if len(owners[choice.issue, stems]) > 1:
                stems, tight = _with_subject(text, real, stems), True
            term = Term(stems, f"{i}", len(stems), frozenset(stems[1:]), tight)
            if stems and term not in table.setdefault(stems[0], []):
                table[stems[0]].append(term)
    return {key: tuple(terms) for key, terms in table.items()}


@once_for_each
def known(ground: Ground) -> Known:
    """Return the index of ``ground``, built once for each."""
    real = real_words(
        term
        for terms in (
            *(n.terms for n in ground.notions),
            *(c.terms for c in ground.choices),
            *(terms for _, terms in ground.truths),
        )
        for term in terms
    )
    return Known(
        ground,
        _index([(n.id, n.terms) for n in ground.notions], real),
        {n.id: n.kind for n in ground.notions},
        _options(ground, real),
        _index(list(ground.truths), real),
        real,
        {},
    )


Hit = tuple[str, int, int, int]
"""An owner's id, the first and last word (half-open) that name it, and the words of the term."""


def hits(index: Index, stems: Sequence[str]) -> list[Hit]:
    """Return who is named where; a term's words may stand a few words apart."""
    found: list[Hit] = []
    if index.keys().isdisjoint(stems):
        return found
    present = frozenset(stems)
    for i in compress(count(), map(index.__contains__, stems)):
        for term in index[stems[i]]:
            if not term.rest <= present:
                continue
            if term.size == 1:
                found.append((term.owner, i, i + 1, 1))
                continue
            if term.tight:
                end = _follow(term.stems, stems, i, 1)
                if end:
                    found.append((term.owner, i, end, term.size))
                continue
            lo, hi = max(0, i - _REACH - term.size), i + _REACH + term.size
            window = stems[lo:hi]
            places = [i]
            for other in term.stems[1:]:
                if other not in window:
                    break
                if window.count(other) == 1:
                    places.append(lo + window.index(other))
                    continue
                near = [lo + k for k, s in enumerate(window) if s == other]
                places.append(min(near, key=lambda k: abs(k - i)))
            else:
                found.append((term.owner, min(places), max(places) + 1, term.size))
    return found


Phrase = tuple[int, tuple[str, ...], str]
"""A term whose words come in order, at most one word apart: its place among all, and whose."""
Phrases = dict[str, dict[str, tuple[Phrase, ...]]]
"""Phrases by their first stem, and then by the second; by none, if there is only one."""
_ONLY = ""


def phrases(terms: Iterable[tuple[tuple[str, ...], str]]) -> Phrases:
    """Index stems and owner of each phrase: a case has hundreds that begin with "what"."""
    table: dict[str, dict[str, list[Phrase]]] = {}
    for place, (stems, owner) in enumerate(terms):
        second = stems[1] if len(stems) > 1 else _ONLY
        table.setdefault(stems[0], {}).setdefault(second, []).append((place, stems, owner))
    return {
        first: {second: tuple(found) for second, found in begun.items()}
        for first, begun in table.items()
    }


def phrase_hits(index: Phrases, stems: Sequence[str]) -> list[Hit]:
    """Return whose phrases stand where."""
    found: list[Hit] = []
    for i in compress(count(), map(index.__contains__, stems)):
        begun = index[stems[i]]
        near = [begun[second] for second in {_ONLY, *stems[i + 1 : i + 3]} if second in begun]
        for _, phrase, owner in sorted(chain.from_iterable(near)):
            end = _follow(phrase, stems, i, 1)
            if end:
                found.append((owner, i, end, len(phrase)))
    return found


_TURNS_ROUND = frozenset({"not", "no", "non", "without", "never"})


def _follow(term: Sequence[str], stems: Sequence[str], at: int, gap: int) -> int:
    """Return the end of a ``term`` when its stems follow word ``at`` in order, else 0.

    At most ``gap`` words stand between two of them, and none that turns them round.
    """
    for other in term[1:]:
        for k in range(at + 1, min(at + 2 + gap, len(stems))):
            if stems[k] == other:
                at = k
                break
            if stems[k] in _TURNS_ROUND:
                return 0
        else:
            return 0
    return at + 1


def in_order(index: Index, stems: Sequence[str], gap: int = 2) -> list[Hit]:
    """Return who is named by terms whose words come in order, at most ``gap`` apart."""
    found: list[Hit] = []
    if index.keys().isdisjoint(stems):
        return found
    present = frozenset(stems)
    for i in compress(count(), map(index.__contains__, stems)):
        for term in index[stems[i]]:
            if term.rest <= present:
                end = _follow(term.stems, stems, i, gap)
                if end:
                    found.append((term.owner, i, end, term.size))
    return found

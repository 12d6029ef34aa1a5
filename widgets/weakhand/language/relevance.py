"""What words are about: the case's notions, or else what they share with earlier turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from weakhand.language.clauses import clauses
from weakhand.language.ground import Ground
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import Folded, fold, stem
from weakhand.language.reading import Said

_REACH = 4
_KEPT = 64
_TURNS_KEPT = 2048
_NOT = frozenset({"not", "no", "without", "never"})


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a notion, option or truth: its content stems, first one as key."""

    stems: tuple[str, ...]
    owner: str
    size: int
    rest: frozenset[str]


Index = dict[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Known:
    """A ground, indexed by the first stem of each term."""

    ground: Ground
    notions: Index
    kinds: dict[str, str]
    options: Index
    truths: Index
    turns: dict[str, tuple[str, ...]]


def term_stems(text: str) -> tuple[str, ...]:
    """Return the content stems of a term (all stems when it has no content word)."""
    folded = fold(text)
    pairs = tuple(zip(folded.words, folded.stems, strict=True))
    if all(word in FUNCTION for word, _ in pairs):
        return folded.stems
    return tuple(each for word, each in pairs if word not in FUNCTION or word in _NOT)


def _index(pairs: Sequence[tuple[str, tuple[str, ...]]]) -> Index:
    table: dict[str, list[Term]] = {}
    for owner, terms in pairs:
        for text in terms:
            stems = term_stems(text)
            if stems:
                term = Term(stems, owner, len(stems), frozenset(stems[1:]))
                for key in dict.fromkeys(stems):
                    table.setdefault(key, []).append(term)
    return {
        key: tuple(term for term in terms if term.stems[0] == key)
        for key, terms in table.items()
        if any(term.stems[0] == key for term in terms)
    }


_cache: dict[int, Known] = {}


def known(ground: Ground) -> Known:
    """Return the index of ``ground``, built once for each."""
    found = _cache.get(id(ground))
    if found is not None and found.ground is ground:
        return found
    built = Known(
        ground,
        _index([(n.id, n.terms) for n in ground.notions]),
        {n.id: n.kind for n in ground.notions},
        _index([(f"{i}", c.terms) for i, c in enumerate(ground.choices)]),
        _index(list(ground.truths)),
        {},
    )
    if len(_cache) >= _KEPT:
        _cache.clear()
    _cache[id(ground)] = built
    return built


Hit = tuple[str, int, int]
"""An owner's id and the first and last word (half-open) that name it."""


def hits(index: Index, stems: Sequence[str]) -> list[Hit]:
    """Return who is named where; a term's words may stand a few words apart."""
    found: list[Hit] = []
    present = frozenset(stems)
    for i, each in enumerate(stems):
        terms = index.get(each)
        if not terms:
            continue
        for term in terms:
            if term.size == 1:
                found.append((term.owner, i, i + 1))
                continue
            if not term.rest <= present:
                continue
            lo, hi = max(0, i - _REACH - term.size), i + _REACH + term.size
            window = stems[lo:hi]
            places = [i]
            for other in term.stems[1:]:
                if other not in window:
                    break
                near = [lo + k for k, s in enumerate(window) if s == other]
                places.append(min(near, key=lambda k: abs(k - i)))
            else:
                found.append((term.owner, min(places), max(places) + 1))
    return found


def in_order(index: Index, stems: Sequence[str], gap: int = 2) -> list[Hit]:
    """Return who is named by terms whose words come in order, at most ``gap`` apart."""
    found: list[Hit] = []
    present = frozenset(stems)
    for i, each in enumerate(stems):
        for term in index.get(each, ()):
            if not term.rest <= present:
                continue
            at = i
            for other in term.stems[1:]:
                at = next(
                    (k for k in range(at + 1, min(at + 2 + gap, len(stems))) if stems[k] == other),
                    -1,
                )
                if at < 0:
                    break
            else:
                found.append((term.owner, i, at + 1))
    return found


@dataclass(frozen=True, slots=True)
class Scene:
    """The earlier turns, as reading needs them.

    Attributes:
        last: the last counterpart turn, folded; ``None`` when there is none.
        heard: content stem to the number of counterpart turns ago it was last said.
        turns: content stems of the last counterpart turns, newest first.
        alive: notion id to weight, 1 for what is alive in the newest turn.
        asked: whether the last counterpart turn ends in a question.
        personal: whether the last counterpart turn speaks of themselves.
        own: the learner's last turns.
        before: the counterpart's turn before the last one, folded.
    """

    last: Folded | None
    heard: dict[str, int]
    turns: tuple[frozenset[str], ...]
    alive: dict[str, float]
    asked: bool
    personal: bool
    own: tuple[str, ...]
    before: Folded | None = None


_DEPTH = 8


def content(folded: Folded) -> frozenset[str]:
    """Return the content stems of a folded text."""
    return frozenset(
        s for w, s in zip(folded.words, folded.stems, strict=True) if w not in FUNCTION
    )


@lru_cache(maxsize=2048)
def _asks(text: str) -> bool:
    """Say whether a turn ends in a question, with or without its mark."""
    if "?" in text[-40:]:
        return True
    parts = clauses(fold(text))
    return bool(parts) and parts[-1].asks


def scene(context: Sequence[Said], known: Known) -> Scene:
    """Return what is in the air after ``context``."""
    theirs = [said for said in context[-40:] if said.who == "counterpart"][-_DEPTH:]
    own = tuple(said.text for said in context[-6:] if said.who == "learner")
    last: Folded | None = None
    before: Folded | None = None
    heard: dict[str, int] = {}
    turns: list[frozenset[str]] = []
    alive: dict[str, float] = {}
    for ago, said in enumerate(reversed(theirs)):
        folded, stems = _turn(said.text)
        if last is None:
            last = folded
        elif before is None:
            before = folded
        turns.append(stems)
        for each in stems:
            heard.setdefault(each, ago)
        weight = max(0.6, 1.0 - 0.12 * ago)
        for owner in said.alive:
            alive.setdefault(owner, weight)
        if known.notions:
            for owner in _owners(known, said.text, folded):
                alive.setdefault(owner, 0.9 * weight)
    asked = last is not None and _asks(last.text)
    personal = last is not None and not {"i", "my", "me"}.isdisjoint(last.words)
    return Scene(last, heard, tuple(turns), alive, asked, personal, own, before)


@lru_cache(maxsize=1024)
def _turn(text: str) -> tuple[Folded, frozenset[str]]:
    """Return an earlier turn folded, with its content stems."""
    folded = fold(text)
    return folded, content(folded)


def _owners(known: Known, text: str, folded: Folded) -> tuple[str, ...]:
    """Return who is named in an earlier turn; remembered, since turns are read again."""
    found = known.turns.get(text)
    if found is None:
        found = tuple(dict.fromkeys(owner for owner, _, _ in hits(known.notions, folded.stems)))
        if len(known.turns) >= _TURNS_KEPT:
            known.turns.clear()
        known.turns[text] = found
    return found


def shared(stems: frozenset[str], of: frozenset[str]) -> float:
    """Return the share of ``stems`` found in ``of``; long words weigh more."""
    if not stems:
        return 0.0
    weight = sum(_weight(s) for s in stems)
    return sum(_weight(s) for s in stems if s in of) / weight


def _weight(word: str) -> int:
    """Return a stand-in for rarity: longer words and numbers are rarer.

    Whole numbers, so that the order of a set never moves a sum.
    """
    return 15 if word[0].isdigit() else min(20, 5 + 2 * len(word))


def stems_of(text: str) -> frozenset[str]:
    """Return the content stems of a plain text."""
    return content(fold(text))


__all__ = [
    "Hit",
    "Known",
    "Scene",
    "content",
    "hits",
    "known",
    "scene",
    "shared",
    "stem",
    "stems_of",
    "term_stems",
]

"""What words are about: the case's notions, or else what they share with earlier turns."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from weakhand.language.index import Known, hits, in_order
from weakhand.language.lexicon import words
from weakhand.language.once import once_for_each
from weakhand.language.packages import Options, options_of, package
from weakhand.language.reading import Said
from weakhand.language.theirs import Spoken, spoken

_TURNS_KEPT = 2048
"""Earlier turns remembered: those of many talks."""


class Earlier(NamedTuple):
    """A turn of theirs.

    Attributes:
        said: what it says.
        named: the ids of the notions that it names.
        persons: a letter for each person that it speaks of.
        terms: whether it names an option of the case.
        package: the package that it puts.
        options: the package, or else the options that it names.
    """

    said: Spoken
    named: tuple[str, ...]
    persons: str
    terms: bool
    package: Options
    options: Options


class Scene(NamedTuple):
    """The earlier turns, as reading needs them.

    Attributes:
        last: the last counterpart turn; ``None`` when there is none.
        heard: content stems of all those turns.
        turns: content stems of the last counterpart turns, newest first.
        theirs: these turns, with what each was, newest first.
        asked: whether the last counterpart turn ends in a question.
        persons: a letter for each person that the last counterpart turn speaks of.
        families: the families of its words.
        own: the learner's last turns.
        before: the counterpart's turn before the last one.
    """

    last: Spoken | None
    heard: frozenset[str]
    turns: tuple[frozenset[str], ...]
    theirs: tuple[tuple[Said, Earlier], ...]
    asked: bool
    persons: str
    families: frozenset[str]
    own: tuple[str, ...]
    before: Spoken | None = None


_DEPTH = 8


def scene(context: Sequence[Said], known: Known) -> Scene:
    """Return what is in the air after ``context``."""
    theirs = [said for said in reversed(context[-40:]) if said.who == "counterpart"][:_DEPTH]
    own = tuple([said.text for said in context[-6:] if said.who == "learner"])
    if not theirs:
        return Scene(None, frozenset(), (), (), False, "", frozenset(), own)
    turns = [_with_all_of_it(_earlier(said.text, known), said.put, known) for said in theirs]
    last = turns[0]
    stems = tuple([turn.said.content for turn in turns])
    return Scene(
        last.said,
        frozenset().union(*stems),
        stems,
        tuple(zip(theirs, turns, strict=True)),
        last.said.asks,
        last.persons,
        last.said.families,
        own,
        turns[1].said if len(turns) > 1 else None,
    )


def alive(scene: Scene, owner: str) -> float:
    """Return how alive a notion is after the turns of a scene: 1 in the newest, 0 if in none."""
    for (said, turn), weight in zip(scene.theirs, _FADING, strict=False):
        if owner in said.alive:
            return weight
        if owner in turn.named:
            return 0.9 * weight
    return 0.0


_FADING = tuple(max(0.6, 1.0 - 0.12 * ago) for ago in range(_DEPTH))
"""How much what was alive in each turn counts, the newest turn first."""


@lru_cache(maxsize=_TURNS_KEPT)
def _earlier(text: str, known: Known) -> Earlier:
    """Return an earlier turn as reading needs it; remembered, since turns are read again."""
    said = spoken(text, known.real)
    named = dict.fromkeys([owner for owner, *_ in hits(known.notions, said.stems)])
    terms = in_order(known.options, said.stems)
    put = package(known, said.stems)
    options = put or options_of(known, terms)
    return Earlier(said, tuple(named), persons(said.words), bool(terms), put, options)


def _with_all_of_it(turn: Earlier, put: tuple[tuple[str, str], ...], known: Known) -> Earlier:
    """Return a turn with the whole package that it ``put``, where its words say only a part.

    What stands without a deal may go unsaid of a package that is said in full.
    """
    whole = frozenset(put)
    if not put or (turn.package and whole - turn.package <= _at_rest(known)):
        return turn
    return turn._replace(terms=True, package=whole, options=whole)


@once_for_each
def _at_rest(known: Known) -> Options:
    """Return the options that stand where nothing is agreed on."""
    return frozenset((each.issue, each.label) for each in known.ground.choices if each.stands)


_PERSONS = (
    ("i", words("i me my mine myself")),
    ("w", words("we us our ours")),
    ("u", words("you your yours yourself")),
    ("t", words("he she they him her them his their its it")),
)


def persons(said: Sequence[str]) -> str:
    """Return a letter for each person that some words speak of."""
    return "".join([letter for letter, each in _PERSONS if not each.isdisjoint(said)])


def shared(stems: frozenset[str], of: Set[str]) -> float:
    """Return the share of ``stems`` found in ``of``; long words weigh more."""
    if not stems:
        return 0.0
    return sum(map(weight, stems & of)) / sum(map(weight, stems))


@lru_cache(maxsize=4096)
def weight(word: str) -> int:
    """Return a stand-in for rarity: longer words and numbers are rarer.

    Whole numbers, so that the order of a set never moves a sum.
    """
    return 15 if word[0].isdigit() else min(20, 5 + 2 * len(word))

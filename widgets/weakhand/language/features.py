"""What the trained part of reading looks at in a sentence: words, shape, echoes, rules.

Every feature is a short string. Words stand for themselves once, and once for
what they are to the talk: their family, or ``~`` for a word of the other side's
last turn, ``=`` for one of an earlier turn, ``#`` for a number, ``*`` for any
other. So a pattern such as "so ~ and ~" is learned whatever the talk is about.

Some features a sentence has by itself; they are found once for each line. The
others hang on what was said before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from weakhand.language.denial import denied
from weakhand.language.families import FAMILY
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.relevance import Scene, persons, weight
from weakhand.language.state import State
from weakhand.language.theirs import content

_LENGTHS = (1, 2, 3, 4, 6, 9, 13, 21)
_CONDITION = words("if unless or otherwise else then")
_NEGATION = words("not no never unless without")
_OURS = words("i we my our")
_WILL = words("will would can could going am are")
_SHARES = (0.01, 0.34, 0.6, 0.9)
_SEVERAL = (1, 2, 3, 5)


class Own(NamedTuple):
    """What a sentence has by itself, whatever was said before it.

    Attributes:
        features: its own features.
        end: the mark behind it, if it is one of ``? ! .``.
        kin: what each word is to a talk in which none of its words was said before.
        open: place and stem of each word that is something else where it was.
        content: the stems of its content words.
        weight: what they weigh together when they are shared with a turn.
        families: the family of each of them that has one.
        who: the persons that it speaks of.
        size, many: how long it is, and how many content words it has, by steps.
    """

    features: Set[str]
    end: str
    kin: tuple[str, ...]
    open: tuple[tuple[int, str], ...]
    content: frozenset[str]
    weight: int
    families: tuple[str, ...]
    who: str
    size: int
    many: int


@by_itself
def own_features(line: Line) -> tuple[Own, ...]:
    """Return what each sentence of a line has by itself."""
    return tuple(_own(line, sentence) for sentence in line.sentences)


def _own(line: Line, sentence: Sentence) -> Own:
    lo, hi, text, _, mark = sentence
    end = "?" if "?" in mark else "!" if "!" in mark else "." if mark else ""
    folded = line.folded
    return _of_words(folded.words[lo:hi], folded.stems[lo:hi], folded.quoted[lo:hi], text, end)


@lru_cache(maxsize=256)
def _of_words(
    said: tuple[str, ...],
    said_stems: tuple[str, ...],
    quoted_words: tuple[bool, ...],
    text: str,
    end: str,
) -> Own:
    """Return what a sentence of such words has; a line is read in its case and outside of it."""
    typed, kin, opened = ["^"], ["^"], []
    found: set[str] = set()
    stems: set[str] = set()
    families: dict[str, str] = {}
    for word, stem, quoted in zip(said, said_stems, quoted_words, strict=True):
        if quoted:
            typed.append("_")
            kin.append("_")
        elif word in FUNCTION:
            typed.append(word)
            kin.append(FAMILY.get(stem, word))
            found.add(word)
        elif word[0].isdigit():
            stems.add(stem)
            typed.append("#")
            opened.append((len(kin), stem))
            kin.append("#")
        else:
            stems.add(stem)
            found.add(stem)
            typed.append(word)
            if stem in FAMILY:
                kin.append(FAMILY[stem])
                families[stem] = FAMILY[stem]
            else:
                opened.append((len(kin), stem))
                kin.append("*")
    typed.append("$" + end)
    kin.append("$" + end)
    found.update(map(" ".join, pairwise(typed)))
    size, who = bisect_right(_LENGTHS, len(said)), persons(said)
    found.update(
        ("^^" + " ".join(typed[1:4]), _bargain(said, kin), f"n{size}{end}", f"p{who}{end}")
    )
    if denied(text):
        found.add("N")
    return Own(
        found,
        end,
        tuple(kin),
        tuple(opened),
        frozenset(stems),
        sum(map(weight, stems)),
        tuple(families.values()),
        who,
        size,
        bisect_right(_SEVERAL, len(stems)),
    )


def sentence_features(state: State, number: int) -> set[str]:
    """Return all features of a sentence, which is given by its number."""
    own = own_features(state.line)[number]
    return {*told_features(state, state.line.sentences[number], own), *own.features}


def told_features(state: State, sentence: Sentence, own: Own) -> set[str]:
    """Return the features of a sentence that hang on what was said, or on the rules."""
    scene = state.scene
    kin: tuple[str, ...] | list[str] = own.kin
    if own.open and not own.content.isdisjoint(scene.heard):
        kin = list(kin)
        for place, stem in own.open:
            if stem in scene.heard:
                kin[place] = "~" if stem in scene.turns[0] else "="
    found = set(map("&".__add__, kin))
    found.update(map("&".join, pairwise(kin)))
    found.update(map("&".join, zip(kin, kin[1:], kin[2:], strict=False)))
    _add_shape(found, own, scene)
    _add_ruled(found, state, sentence.lo, sentence.hi, own.end)
    return found


def _bargain(said: tuple[str, ...], kin: list[str]) -> str:
    """Return the feature of what makes a trade or a threat: if, not, harm, loss, give, who acts.

    The parts stand far from each other ("if you don't ..., I'll tell the press"),
    so no pair of neighbouring words shows them together.
    """
    flags = (
        not _CONDITION.isdisjoint(said),
        not _NEGATION.isdisjoint(said),
        "harm" in kin,
        "lose" in kin,
        "give" in kin,
        not (_OURS.isdisjoint(said) or _WILL.isdisjoint(said)),
    )
    return "C" + "".join(["01"[flag] for flag in flags])


def _add_shape(found: set[str], own: Own, scene: Scene) -> None:
    """Add the features of echoes, and of what they said last."""
    who, end, size, many = own.who, own.end, own.size, own.many
    turns = min(4, len(scene.turns))
    near, far = 9, 0
    if turns:
        near = bisect_right(_SHARES, _share_said(own, scene.turns[0]))
        far = bisect_right(_SHARES, _share_heard(own.content, scene.heard))
    found.update(
        (
            f"o{near}/{many}{end}",
            f"h{far}n{size}",
            f"p{who}o{near}",
            f"t{min(3, _touched(own.content, scene))}/{turns}",
            f"a{scene.asked:d}{end}n{size}",
        )
    )
    if scene.last is not None:
        found.add(f"P{scene.persons}>{who}{end}")
        if own.families:
            same = [name for name in own.families if name in scene.families]
            found.update(map("B".__add__, same))
            found.add(f"K{bisect_right(_SHARES, len(same) / len(own.families))}{who}")


def _share_said(own: Own, turn: frozenset[str]) -> float:
    """Return the share of a sentence's content stems found in a turn; long words weigh more."""
    both = own.content & turn
    return sum(map(weight, both)) / own.weight if both else 0.0


def _touched(stems: frozenset[str], scene: Scene) -> int:
    """Return in how many of their turns some content stems are found."""
    if stems.isdisjoint(scene.heard):
        return 0
    return len([turn for turn in scene.turns if not stems.isdisjoint(turn)])


def _share_heard(content: frozenset[str], heard: frozenset[str]) -> float:
    """Return the share of content stems that they have said at any time."""
    return len(content & heard) / len(content) if content else 0.0


def _add_ruled(found: set[str], state: State, lo: int, hi: int, end: str) -> None:
    """Add which moves the rules have found in these words."""
    none = True
    for draft in state.drafts:
        if draft.lo < hi and lo < draft.hi:
            none = False
            found.add(f"r:{draft.kind}{end}")
            found.add(f"r:{draft.kind}{int(draft.sure * 5)}")
    if none:
        found.add(f"r:{end}")


class _OwnWhole(NamedTuple):
    """What a whole utterance has by itself: content stems, commas, and its length by steps."""

    content: frozenset[str]
    commas: int
    size: int


@by_itself
def _own_whole(line: Line) -> _OwnWhole:
    folded = line.folded
    return _OwnWhole(
        content(folded),
        min(4, len([mark for mark in filter(None, folded.marks) if "," in mark])),
        bisect_right(_LENGTHS, len(folded.words)),
    )


class WholeShape(NamedTuple):
    """What the features of a whole utterance are made of, each by steps.

    Attributes:
        size: how long it is.
        touched: how many of their turns it takes up.
        turns: how many turns of theirs there were.
        heard: which share of its content words they have said.
        commas, sentences: how many it has.
        asked: whether they had asked something.
        paused: whether it holds a pause.
    """

    size: int
    touched: int
    turns: int
    heard: int
    commas: int
    sentences: int
    asked: bool
    paused: bool


def whole_shape(state: State) -> WholeShape:
    """Return the shape of a whole utterance in its scene."""
    scene = state.scene
    stems, commas, size = _own_whole(state.line)
    return WholeShape(
        size,
        min(4, _touched(stems, scene)),
        min(4, len(scene.turns)),
        bisect_right(_SHARES, _share_heard(stems, scene.heard)),
        commas,
        min(4, len(state.line.sentences)),
        scene.asked,
        bool(state.folded.pauses or state.pauses),
    )


def whole_features(shape: WholeShape) -> set[str]:
    """Return the features of a whole utterance that no one sentence has."""
    size, touched, turns, heard, commas, sentences, asked, paused = shape
    return {
        f"W{size}",
        f"Wt{touched}/{turns}",
        f"Wt{touched}n{size}",
        f"Wh{heard}n{size}",
        f"W,{commas}t{min(3, touched)}",
        f"Ws{sentences}",
        f"Wa{asked:d}n{size}",
        f"Wp{paused:d}n{size}",
    }

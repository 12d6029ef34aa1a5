"""What the trained part of reading looks at in a sentence: words, shape, echoes, rules.

Every feature is a short string. Words stand for themselves once, and once for
what they are to the talk: their family, or ``~`` for a word of the other side's
last turn, ``=`` for one of an earlier turn, ``#`` for a number, ``*`` for any
other. So a pattern such as "so ~ and ~" is learned whatever the talk is about.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from weakhand.language.families import FAMILY
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.questions import denied
from weakhand.language.relevance import Scene, shared
from weakhand.language.state import State

_LENGTHS = (1, 2, 3, 4, 6, 9, 13, 21)
_CONDITION = words("if unless or otherwise else then")
_NEGATION = words("not no never unless without")
_OURS = words("i we my our")
_WILL = words("will would can could going am are")
_SHARES = (0.01, 0.34, 0.6, 0.9)
_SEVERAL = (1, 2, 3, 5)
_PERSONS = (
    ("i", words("i me my mine myself")),
    ("w", words("we us our ours")),
    ("u", words("you your yours yourself")),
    ("t", words("he she they him her them his their it its")),
)


def sentence_features(state: State, lo: int, hi: int, text: str, mark: str) -> set[str]:
    """Return the features of the sentence of words ``lo`` to ``hi``, which ends in ``mark``.

    ``text`` is the sentence folded.
    """
    folded, scene = state.folded, state.scene
    heard, last = scene.heard, scene.turns[0] if scene.turns else frozenset()
    end = "?" if "?" in mark else "!" if "!" in mark else "." if mark else ""
    typed, kin = ["^"], ["^"]
    found: set[str] = set()
    content: set[str] = set()
    said = folded.words[lo:hi]
    for word, stem, quoted in zip(said, folded.stems[lo:hi], folded.quoted[lo:hi], strict=True):
        if quoted:
            typed.append("_")
            kin.append("_")
            continue
        if word in FUNCTION:
            typed.append(word)
            kin.append(FAMILY.get(stem, word))
            found.add(word)
            continue
        content.add(stem)
        echo = "~" if stem in last else "=" if stem in heard else ""
        if word[0].isdigit():
            typed.append("#")
            kin.append(echo or "#")
        else:
            typed.append(word)
            kin.append(FAMILY.get(stem) or echo or "*")
            found.add(stem)
    typed.append("$" + end)
    kin.append("$" + end)
    found.update(map(" ".join, pairwise(typed)))
    found.update(map("&".__add__, kin))
    found.update(map("&".join, pairwise(kin)))
    found.update(map("&".join, zip(kin, kin[1:], kin[2:], strict=False)))
    found.add("^^" + " ".join(typed[1:4]))
    if denied(text):
        found.add("N")
    found.add(_bargain(said, kin))
    _add_shape(found, state, lo, hi, end, frozenset(content), last)
    _add_ruled(found, state, lo, hi, end)
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


def _add_shape(
    found: set[str],
    state: State,
    lo: int,
    hi: int,
    end: str,
    content: frozenset[str],
    last: frozenset[str],
) -> None:
    """Add the features of length, persons and echoes."""
    scene = state.scene
    size = bisect_right(_LENGTHS, hi - lo)
    turns = min(4, len(scene.turns))
    near = bisect_right(_SHARES, shared(content, last)) if turns else 9
    far = bisect_right(_SHARES, _share_heard(content, scene.heard)) if turns else 0
    many = bisect_right(_SEVERAL, len(content))
    who = _who(state.folded.words[lo:hi])
    touched = _touched(content, scene)
    found.update(
        (
            f"n{size}{end}",
            f"o{near}/{many}{end}",
            f"h{far}n{size}",
            f"p{who}o{near}",
            f"p{who}{end}",
            f"t{min(3, touched)}/{turns}",
            f"a{scene.asked:d}{end}n{size}",
        )
    )
    if scene.last is not None:
        kin = _kin(scene.last.stems)
        found.add(f"P{_who(scene.last.words)}>{who}{end}")
        mine = [FAMILY[each] for each in content if each in FAMILY]
        found.update(f"B{name}" for name in mine if name in kin)
        if mine:
            share = bisect_right(_SHARES, sum(name in kin for name in mine) / len(mine))
            found.add(f"K{share}{who}")


def _touched(content: frozenset[str], scene: Scene) -> int:
    """Return in how many of their turns some content stems are found."""
    if content.isdisjoint(scene.heard):
        return 0
    return sum(not content.isdisjoint(turn) for turn in scene.turns)


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


@lru_cache(maxsize=1024)
def _kin(stems: tuple[str, ...]) -> frozenset[str]:
    """Return the families of some stems."""
    return frozenset(FAMILY[each] for each in stems if each in FAMILY)


@lru_cache(maxsize=1024)
def _who(said: tuple[str, ...]) -> str:
    """Return a letter for each person that some words speak of."""
    bag = set(said)
    return "".join([name for name, each in _PERSONS if not each.isdisjoint(bag)])


def whole_features(state: State) -> set[str]:
    """Return the features of a whole utterance that no one sentence has."""
    folded, scene = state.folded, state.scene
    stems = frozenset(
        folded.stems[i] for i, word in enumerate(folded.words) if word not in FUNCTION
    )
    touched = _touched(stems, scene)
    heard = bisect_right(_SHARES, _share_heard(stems, scene.heard))
    commas = min(4, sum("," in mark for mark in folded.marks))
    size = bisect_right(_LENGTHS, len(folded.words))
    sentences = min(4, len(state.sentences()))
    turns = min(4, len(scene.turns))
    return {
        f"W{size}",
        f"Wt{min(4, touched)}/{turns}",
        f"Wt{min(4, touched)}n{size}",
        f"Wh{heard}n{size}",
        f"W,{commas}t{min(3, touched)}",
        f"Ws{sentences}",
        f"Wa{scene.asked:d}n{size}",
        f"Wp{bool(folded.pauses) or bool(state.pauses):d}n{size}",
    }

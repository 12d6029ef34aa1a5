"""What the trained part of reading looks at in a sentence: words, shape, echoes, rules.

Every feature is a short string. Words stand for themselves once, and once with
what they are to the talk instead: ``~`` for a word of the other side's last
turn, ``=`` for one of an earlier turn, ``#`` for a number, ``F`` for a feeling,
``*`` for any other. So a pattern such as "so ~ and ~" is learned whatever the
talk is about.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from weakhand.language.families import FAMILY
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.relevance import shared
from weakhand.language.state import State

_LENGTHS = (1, 2, 3, 4, 6, 9, 13, 21)
_SHARES = (0.01, 0.34, 0.6, 0.9)
_SEVERAL = (1, 2, 3, 5)
_PERSONS = (
    ("i", words("i me my mine myself")),
    ("w", words("we us our ours")),
    ("u", words("you your yours yourself")),
    ("t", words("he she they him her them his their it its")),
)
_WH = words("what how why who when where which whose whom")


def sentence_features(state: State, lo: int, hi: int, mark: str) -> set[str]:
    """Return the features of words ``lo`` to ``hi`` (half-open), which end in ``mark``."""
    folded, scene = state.folded, state.scene
    heard, last = scene.heard, scene.turns[0] if scene.turns else frozenset()
    end = "?" if "?" in mark else "!" if "!" in mark else "." if mark else ""
    typed, drawn, kin = ["^"], ["^"], ["^"]
    found: set[str] = set()
    content: set[str] = set()
    for i in range(lo, hi):
        word, stem = folded.words[i], folded.stems[i]
        if folded.quoted[i]:
            typed.append("_")
            drawn.append("_")
            kin.append("_")
            continue
        number = word[0].isdigit()
        typed.append("#" if number else word)
        if word in FUNCTION:
            drawn.append(word)
        else:
            content.add(stem)
            drawn.append("~" if stem in last else "=" if stem in heard else "#" if number else "*")
        kin.append(drawn[-1] if number else FAMILY.get(stem, drawn[-1]))
        if not number:
            found.add(stem)
        if folded.marks[i] and i > lo:
            found.add("," + typed[-2])
    typed.append("$" + end)
    drawn.append("$" + end)
    kin.append("$" + end)
    found.update(f"{a} {b}" for a, b in pairwise(typed))
    for a, b, c in zip(drawn, drawn[1:], drawn[2:], strict=False):
        found.add(f"{a}|{b}")
        found.add(f"{a}|{b}|{c}")
    found.add(f"{drawn[-2]}|{drawn[-1]}")
    for a, b, c in zip(kin, kin[1:], kin[2:], strict=False):
        found.add(f"{a}&{b}")
        found.add(f"{a}&{b}&{c}")
    found.update(f"&{name}" for name in kin)
    found.add("^^" + " ".join(typed[1:4]))
    found.update(_shape(state, lo, hi, end, content, last))
    return found


def _shape(
    state: State, lo: int, hi: int, end: str, content: set[str], last: frozenset[str]
) -> set[str]:
    """Return the features of length, persons, echoes and rules."""
    scene = state.scene
    bag = set(state.folded.words[lo:hi])
    stems = frozenset(content)
    size = bisect_right(_LENGTHS, hi - lo)
    near = bisect_right(_SHARES, shared(stems, last)) if scene.turns else 9
    all_heard = shared(stems, frozenset(scene.heard)) if scene.turns else 0.0
    far = bisect_right(_SHARES, all_heard)
    many = bisect_right(_SEVERAL, len(stems))
    who = _who(state.folded.words[lo:hi])
    touched = sum(1 for turn in scene.turns if stems & turn)
    turns = min(4, len(scene.turns))
    wh = bool(_WH & bag)
    found = {
        f"n{size}",
        f"n{size}{end}",
        f"o{near}/{many}",
        f"o{near}/{many}{end}",
        f"h{far}",
        f"h{far}n{size}",
        f"p{who}",
        f"p{who}o{near}",
        f"p{who}{end}",
        f"t{min(3, touched)}/{turns}",
        f"c{turns}",
        f"a{scene.asked:d}{end}n{size}",
        f"m{end}{wh:d}",
    }
    found.update(_against_last(state, stems, who, end))
    found.update(_ruled(state, lo, hi, end, near))
    return found


@lru_cache(maxsize=1024)
def _kin(stems: tuple[str, ...]) -> frozenset[str]:
    """Return the families of some stems."""
    return frozenset(FAMILY[each] for each in stems if each in FAMILY)


@lru_cache(maxsize=1024)
def _who(said: tuple[str, ...]) -> str:
    """Return a letter for each person that some words speak of."""
    bag = set(said)
    return "".join(name for name, each in _PERSONS if not each.isdisjoint(bag))


def _against_last(state: State, stems: frozenset[str], who: str, end: str) -> set[str]:
    """Return how words stand to the other side's last turn: persons, and families in common."""
    last = state.scene.last
    if last is None:
        return {"P-"}
    kin = _kin(last.stems)
    found = {f"P{_who(last.words)}>{who}", f"P{_who(last.words)}>{who}{end}"}
    mine = [FAMILY[each] for each in stems if each in FAMILY]
    found.update(f"B{name}" for name in mine if name in kin)
    if mine:
        share = bisect_right(_SHARES, sum(name in kin for name in mine) / len(mine))
        found.add(f"K{share}")
        found.add(f"K{share}{who}")
    return found


def _ruled(state: State, lo: int, hi: int, end: str, near: int) -> set[str]:
    """Return which moves the rules have found in these words."""
    found = set()
    for draft in state.drafts:
        if draft.lo < hi and lo < draft.hi:
            found.add(f"r:{draft.kind}")
            found.add(f"r:{draft.kind}{int(draft.sure * 5)}")
            found.add(f"r:{draft.kind}{end}")
            found.add(f"r:{draft.kind}o{near}")
    return found or {"r:", f"r:{end}"}


def whole_features(state: State) -> set[str]:
    """Return the features of a whole utterance that no one sentence has."""
    folded, scene = state.folded, state.scene
    stems = frozenset(
        folded.stems[i] for i, word in enumerate(folded.words) if word not in FUNCTION
    )
    touched = sum(1 for turn in scene.turns if stems & turn)
    heard = bisect_right(_SHARES, shared(stems, frozenset(scene.heard)))
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

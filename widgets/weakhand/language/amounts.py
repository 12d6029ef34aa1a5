"""Numbers that lie between a case's options: what an offer comes nearest to.

People round, split and add fifty; a case has steps. A number that fits the
scale of an issue is taken for the nearest step, and marked, so that the other
side can say which step they understood.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from weakhand.language.counted import spoken_of, uncounted
from weakhand.language.in_hundreds import in_thousands
from weakhand.language.in_its_place import in_its_place
from weakhand.language.lexicon import words
from weakhand.language.line import Line, by_itself
from weakhand.language.money import COINS, in_money
from weakhand.language.only_told import only_told
from weakhand.language.patterns import late
from weakhand.language.put_before import put_before
from weakhand.language.relative import by_how_much
from weakhand.language.scales import Scale, closest, scales_of
from weakhand.language.sizes import TIMES
from weakhand.language.state import State
from weakhand.language.turned_down import refused_after

_TYPED = late(r"^(\d+(?:,\d{3})*(?:\.\d+)?)(k?)(%?)$")
_A_THOUSAND = 1000
_PLAIN_THOUSANDS = 20
"""Thousands from which people leave the word out: 62 for a salary, but not 5 for a van."""
_TURNS_DOWN = frozenset(
    ["not", "no", "cannot", "never", "without", "than", "instead", "under", "below", "above"]
)
_THEIRS = frozenset(["your", "their", "her", "his", "its"])
"""Before a number these say whose it is already: "so your fifteen percent holds"."""
_SHARES = frozenset(["percent", "off", "down", "less", "minus", "plus"])
_UNITS = {"%": ("percent",), "k": (), **{each: (each,) for each in TIMES}}
"""A word of each unit, as it would stand beside a number."""
_DAYS = frozenset(["net", "days", "weeks", "months", "years"])
"""Beside a bare number these say that it is no share: "5% off, net-30"."""


@by_itself
def figures(line: Line) -> tuple[int, ...]:
    """Return which words of a line begin with a figure."""
    words = line.folded.words
    if "".join(words).isalpha():
        return ()
    found = tuple(i for i, word in enumerate(words) if word[0].isdigit())
    return tuple(i for i in found if not _ends_another(words, i)) if "and" in words else found


def _ends_another(words: tuple[str, ...], i: int) -> bool:
    """Say whether the number at word ``i`` is the end of a longer one: "300 and 50"."""
    if i < 2 or words[i - 1] != "and" or not (words[i - 2].isdigit() and words[i].isdigit()):
        return False
    first, last = int(words[i - 2]), int(words[i])
    return first > 0 and any(first % unit == 0 and last < unit for unit in (100, 1000))


def nearest(
    state: State, taken: frozenset[str], spoken_for: frozenset[int] = frozenset()
) -> tuple[tuple[str, str], ...]:
    """Return issue and nearest option for each number that fits a scale not ``taken``.

    Numbers among the words ``spoken_for`` name an option of another issue.
    """
    found = nearest_at(state, taken, spoken_for)
    return tuple({issue: label for _, issue, label in found}.items())


def nearest_at(
    state: State, taken: frozenset[str] = frozenset(), spoken_for: frozenset[int] = frozenset()
) -> tuple[tuple[int, str, str], ...]:
    """Return the word of each such number, with its issue and the nearest option."""
    found: list[tuple[int, str, str]] = []
    words = state.folded.words
    numbers = [i for i in figures(state.line) if i not in spoken_for and not _told(state.line, i)]
    if not numbers:
        return ()
    every, theirs = scales_of(state.known.ground), put_before(state)
    for i in numbers:
        typed = _TYPED.match(words[i])
        if not typed or not is_put(state, i):
            continue
        around = _around(state.line, i) | ({"plus"} if _moves_up(words, i) else set())
        fits = [
            (i, scale.issue, step)
            for scale in every
            if scale.issue not in taken
            for step in [
                _moved(state, i, typed, scale)
                or _step(scale, typed, around, theirs)
                or _hundreds(state, i, scale, theirs)
                or _money(state, i, typed, scale, theirs)
            ]
            if step
        ] or _implied(state, i, typed, [each for each in every if each.issue not in taken])
        moved = {scale.issue for scale in every if len(fits) > 1 and _moved(state, i, typed, scale)}
        if moved:
            beside = spoken_of(state, i)[0]
            fits = [each for each in fits if each[1] in (beside or moved)]
        if len({issue for _, issue, _ in fits}) == 1:
            found.append(fits[0])
    return tuple(found)


_PARTS = frozenset(",;")
"""Marks before a number that part it from what stands there."""


def _around(line: Line, i: int) -> set[str]:
    """Return the number at word ``i`` with the two words before and behind it, up to a mark.

    In "63, three days at home" the days are those of the next number; a percent goes for both.
    """
    said, marks = line.folded.words, line.folded.marks
    lo = next((k for k in (i, i - 1) if k > 0 and {*marks[k]} & _PARTS), i - 2)
    stop = next((k for k in (i + 1, i + 2) if marks[k : k + 1] and marks[k].strip()), i + 3)
    shares = {"percent"} & {*said[i + 1 : i + 3]}
    return {*said[max(0, lo) : min(stop, i + 3)], *shares}


_CORRECTS = words("make say call let")
"""After "no" these put what follows in place of what stood before: "62, no, make it 63"."""


def _turned_down_before(line: Line, i: int) -> bool:
    """Say whether a word right before the number at word ``i``, in its sentence, turns it down."""
    if in_its_place(line, i):
        return False
    said = line.folded.words
    begin = next((s.lo for s in line.sentences if s.lo <= i < s.hi), 0)
    return any(
        said[k] in _TURNS_DOWN and not (said[k] == "no" and said[k + 1] in _CORRECTS)
        for k in range(max(begin, i - 3), i)
    )


def is_put(state: State, i: int) -> bool:
    """Say whether the number at word ``i`` may be put forward: neither refused, told nor theirs."""
    said = state.folded.words
    return not (
        _turned_down_before(state.line, i)
        or not _THEIRS.isdisjoint(said[max(0, i - 2) : i])
        or _refused(state, i)
        or _counts_out(said, i)
        or _in_advance(said, i)
        or _short_of(said, i)
        or _told(state.line, i)
    )


def _told(line: Line, i: int) -> bool:
    """Say whether the number at word ``i`` is only told of, or asked about."""
    return any(lo <= i < hi for lo, hi in only_told(line))


def _implied(
    state: State, i: int, typed: re.Match[str], every: Sequence[Scale]
) -> list[tuple[int, str, str]]:
    """Return what a number without a unit comes nearest to, by the one scale that is spoken of."""
    if typed.group(2) or typed.group(3) or not uncounted(state, i):
        return []
    beside, before = spoken_of(state, i)
    sized = frozenset(scale.issue for scale in every)
    counts = beside and not _HAVE.isdisjoint(state.folded.words[max(0, i - 1) : i])
    for issues in (beside, frozenset() if beside & sized or counts else before):
        scales_here = [scale for scale in every if scale.issue in issues]
        fits = [
            (i, scale.issue, step)
            for scale in scales_here
            for step in [_step(scale, typed, {*_UNITS[scale.unit]}, put_before(state))]
            if step
        ]
        if fits:
            return fits
    return []


_HAVE = words("have has had got am is are was turned need needs")
"""Right before a number in a sentence about another point these count things of the speaker's."""


def _refused(state: State, i: int) -> bool:
    """Say whether what follows the number at word ``i``, with its unit, turns it down."""
    unit = state.folded.words[i + 1 : i + 2]
    counts = bool(unit) and (unit[0] == "percent" or unit[0].rstrip("s") in TIMES)
    return refused_after(state.line, i, i + 1 + counts)


_ORDINALS = words(
    """first second third fourth fifth sixth seventh eighth ninth tenth last one most all none half
    some many any out"""
)


def _counts_out(said: tuple[str, ...], i: int) -> bool:
    """Say whether the number at word ``i`` is what something is one of: "fourth of eleven"."""
    if i < 2 or said[i - 1] != "of":
        return False
    return said[i - 2] in _ORDINALS or said[i - 2][0].isdigit()


def _in_advance(said: tuple[str, ...], i: int) -> bool:
    """Say whether the number at word ``i`` is a time paid ahead: "three months in advance"."""
    return said[i + 2 : i + 4] in (("in", "advance"), ("up", "front")) or said[i + 2 : i + 3] == (
        "upfront",
    )


_SHORT = words("short behind shy ahead")


def _short_of(said: tuple[str, ...], i: int) -> bool:
    """Say whether the number at word ``i`` is by how much a mark is missed: "3% short"."""
    after = said[i + 1 : i + 3]
    return not _SHORT.isdisjoint(after[1:] if after[:1] == ("percent",) else after[:1])


def _moves_up(words: tuple[str, ...], i: int) -> bool:
    """Say whether the number at word ``i`` is that by which something goes up: "up four"."""
    return words[max(0, i - 1) : i] == ("up",) or words[max(0, i - 2) : i] == ("up", "by")


def _step(
    scale: Scale,
    typed: re.Match[str],
    around: set[str],
    theirs: frozenset[tuple[str, str]],
) -> str:
    """Return the label of the step that a typed number comes nearest to, or nothing."""
    size = float(typed.group(1).replace(",", ""))
    unit = scale.unit
    if unit == "k":
        size = size / 1000 if size >= 1000 and not typed.group(2) else size
        bare = not typed.group(2) and float(typed.group(1).replace(",", "")) < _A_THOUSAND
        if bare and min(step.size for step in scale.steps) < _PLAIN_THOUSANDS:
            return ""
        if typed.group(3) or around & {"percent", "days", "weeks", "months", "year", "years"}:
            return ""
    elif unit == "%":
        if not (typed.group(3) or around & _SHARES):
            return ""
        if not typed.group(3) and around & (_DAYS | COINS):
            return ""
    elif unit == "month" and any(word.startswith("year") for word in around):
        size *= 12
    elif not any(word.startswith(unit) for word in around):
        return ""
    return closest(scale, size, theirs)


def _hundreds(state: State, i: int, scale: Scale, theirs: frozenset[tuple[str, str]]) -> str:
    """Return the step of a price with hundreds in it that word ``i`` names so, or nothing."""
    if scale.unit != "k" or all(step.size.is_integer() for step in scale.steps):
        return ""
    size = in_thousands(state, i)
    return "" if size is None else closest(scale, size, theirs)


def _moved(state: State, i: int, typed: re.Match[str], scale: Scale) -> str:
    """Return the step that word ``i`` comes to as a difference from what stands, or nothing."""
    if scale.unit == "%" or typed.group(3):
        return ""
    size = float(typed.group(1).replace(",", "")) * (_A_THOUSAND if typed.group(2) else 1)
    moved = by_how_much(state, i, size, scale.issue, scale.unit)
    return "" if moved is None else closest(scale, moved, frozenset())


def _money(
    state: State, i: int, typed: re.Match[str], scale: Scale, theirs: frozenset[tuple[str, str]]
) -> str:
    """Return the step of a share that word ``i`` names in money, or nothing."""
    if not scale.of or typed.group(3):
        return ""
    size = float(typed.group(1).replace(",", "")) * (_A_THOUSAND if typed.group(2) else 1)
    steps = [step.size for step in scale.steps]
    share = in_money(state, i, size, scale.of, scale.sign, steps)
    return "" if share is None else closest(scale, share, theirs)

"""A number that is put in place of the one before it: "66, no, 66 and a half", "not 12, 24"."""

from __future__ import annotations

from weakhand.language.lexicon import words
from weakhand.language.line import Line
from weakhand.language.patterns import late
from weakhand.language.sizes import TIMES

_TAKES_BACK = late(
    r"^(?:(?:percent|days?|weeks?|months?|years?|net) )?(?:or |and )?"
    r"(?:well |oh |wait |hm+ |hang on |hold on |sorry )*"
    r"(?:no|rather|better|sorry|wait|correction|scratch that|actually|i mean|i meant|"
    r"that is wrong|my mistake|make (?:it|that))"
    r"(?: (?:no|sorry|wait|rather|better|actually|well|i mean|i meant|make (?:it|that)|call it|"
    r"say|let us say|let us make it|net|at|to|a))*$"
)
"""What stands between a size and the one that is meant in its place."""
_LEADS = words("but rather just only at to for net make then say")
"""Words that may stand between a mark and the size that is set against another."""
_UNITS = {"percent", *TIMES, *(f"{each}s" for each in TIMES)}
_SHORT = 4
"""Words of a clause at most that is nothing but a size."""


def takes_back(line: Line, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi``, between two sizes, take the first one back.

    "No" without a mark behind it belongs to what follows: "6 percent, no 90 days".
    """
    said, marks = line.folded.words, line.folded.marks
    if lo >= hi or (said[hi - 1] == "no" and not marks[hi].strip()):
        return False
    return bool(_TAKES_BACK.search(" ".join(said[lo:hi])))


def in_its_place(line: Line, i: int) -> bool:
    """Say whether the number at word ``i`` is put in place of the one right before it.

    Either that one is taken back, or it is turned down and this one stands alone after a mark.
    """
    said = line.folded.words
    before = next((k for k in range(i - 1, -1, -1) if said[k][:1].isdigit()), None)
    if before is None:
        return False
    return takes_back(line, before + 1, i) or _set_against(line, before, i)


def _set_against(line: Line, before: int, i: int) -> bool:
    """Say whether a number stands alone after the mark behind one with "not": "not 12, 24"."""
    said, marks = line.folded.words, line.folded.marks
    end = next((each.hi for each in line.sentences if each.lo <= i < each.hi), len(said))
    begin = next((each.lo for each in line.sentences if each.lo <= i < each.hi), 0)
    if before <= begin or "not" not in (said[before - 1], *said[begin : before - 1][-1:]):
        return False
    if said[before - 1][:1].isdigit():
        return False
    cuts = [k for k in range(before + 1, i + 1) if marks[k].strip()]
    if len(cuts) != 1 or not {*said[cuts[0] : i]} <= _LEADS:
        return False
    if not {*said[before + 1 : cuts[0]]} <= _UNITS:
        return False
    stop = next((k for k in range(i + 1, end) if marks[k].strip()), end)
    if stop - cuts[0] > _SHORT or not {*said[i + 1 : stop]} <= _UNITS:
        return False
    return not (stop < end and said[stop][:1].isdigit())

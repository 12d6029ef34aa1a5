"""Several packages in one line: whoever lays out choices has put none of them.

Options of two packages must never be merged into one that nobody meant (and
that could then be accepted). So a line with alternatives offers nothing; it
leaves the cue ``options``, and the other side asks which one is meant, or says
what matters to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from weakhand.language.ground import Choice
from weakhand.language.patterns import Pattern, late
from weakhand.language.state import State

OPTIONS = "options"
"""What a line of several packages leaves among its cues."""
_MANY = r"(?:2|3|4|5|two|three|four|several|different|some|a few|a couple of|various)"
_ANNOUNCED = Pattern(
    rf"\b{_MANY} (?:\w+ ){{0,2}}?(?:ways|options|packages|offers|proposals|ideas|alternatives|"
    r"possibilities|versions|variants|models|routes|paths|roads|choices|suggestions|combinations|"
    r"deals|scenarios)\b"
)
_ITEM = late(
    r"\b(?:1|one|the (?:1st|2nd|3rd|first|second|third|other|last|next)) (?:\w+ )?(?:with|without|"
    r"at|is|has|would|keeps|gives)\b|\b(?:1st|2nd|3rd|first(?:ly)?|second(?:ly)?|third(?:ly)?)\b|"
    r"\bor\b|\b(?:a|b|c|1|2|3)\b"
)
_LETTERED = Pattern(
    r"\b(?P<word>option|package|offer|plan|proposal|version|variant|model|deal|way|route|choice|"
    r"possibility|alternative) (?:no |number )?(?P<one>a|1|one|x)\b.*\b(?:(?P=word) )?(?:no |"
    r"number )?(?:b|2|two|y)\b"
)
_ITEMS = 2
_ELSE = late(
    r"^or (?:else|so|not|rather|better|maybe not|whatever|"
    r"(?:i|we|it|you|he|she|they|that|the \w+) (?:\w+ )?(?:"
    r"am|are|is|will|would|can|do|does|have|leave|walk|go|goes|lose|stay|had|must|may)\b"
    r"(?! (?:do|offer|give|take|pay|accept|sign|go (?:to|for|with)|make|have|live|order|commit|be "
    r"(?:happy|willing|ready|fine))\b))"
)
"""What "or" also says: otherwise. "Or I could do twelve" is a choice; "or I leave" is none."""


class Named(NamedTuple):
    """An option that a line names.

    Attributes:
        lo, hi: the words that name it (half-open).
        choice: its issue and its label.
        words: how many words its term has.
        meant: whether it may be put forward, and is not refused or only a bound.
    """

    lo: int
    hi: int
    choice: Choice
    words: int
    meant: bool

    @property
    def option(self) -> tuple[str, str]:
        """Return the issue and the label of the option."""
        return self.choice.issue, self.choice.label


def alternatives(state: State, named: Sequence[Named]) -> bool:
    """Return whether a line lays out several packages, of which ``named`` are the options."""
    meant = [each for each in named if each.meant]
    if len({each.option for each in meant}) < _ITEMS:
        return False
    text = " ".join(state.folded.words)
    if _LETTERED.search(text):
        return True
    announced = _ANNOUNCED.search(text)
    if announced and (len(_ITEM.findall(text[announced.end() :])) >= _ITEMS or _differ(meant)):
        return True
    if not state.has("offer", "conditional_trade"):
        return False
    return _either(state, meant) or _two_conditions(state, meant)


def _two_conditions(state: State, named: Sequence[Named]) -> bool:
    """Say whether two conditions go with two sizes: of one point, or of each of two.

    So it is in "six if you add it, ten if you don't", and in "12 off if net 30, 6 off if net 60".
    """
    if state.folded.words.count("if") < _ITEMS:
        return False
    said = state.folded.words
    if _differ([each for each in named if said[each.hi : each.hi + 1] == ("if",)]):
        return True
    labels: dict[str, set[str]] = {}
    for each in named:
        labels.setdefault(each.choice.issue, set()).add(each.choice.label)
    return sum(len(each) >= _ITEMS for each in labels.values()) >= _ITEMS


def _differ(named: Sequence[Named]) -> bool:
    """Say whether two different options of one issue are named."""
    labels: dict[str, str] = {}
    return any(labels.setdefault(*each.option) != each.choice.label for each in named)


def _either(state: State, named: Sequence[Named]) -> bool:
    """Say whether an "or" stands between two options: in their sentence, or at its start."""
    words = state.folded.words
    if "or" not in words:
        return False
    for lo, hi, *_ in state.sentences():
        for i in range(lo, hi):
            if words[i] != "or" or _ELSE.match(" ".join(words[i : i + 7])):
                continue
            begin = 0 if i - lo <= 1 else lo
            left = {each.option for each in named if begin <= each.lo and each.hi <= i}
            right = {each.option for each in named if i < each.lo and each.hi <= hi}
            if right - left and left - right and not _one_choice(named, words, i, begin, hi):
                return True
    return False


_NEXT = 2
"""Words that may stand between "or" and an option beside it, such as "even" or "a"."""

_PACKAGE = 4
"""Words beside such a choice from which on it stands in a package, and is not the whole line."""


_ADDS = frozenset(["but", "with", "plus", "without", "while"])


def _one_choice(named: Sequence[Named], words: Sequence[str], at: int, lo: int, hi: int) -> bool:
    """Say whether the "or" at word ``at`` leaves open one point of a single package.

    "Five percent, net-30 or net-60, for two years" is one package: the same issue stands on
    both sides of the "or", and nothing else of the package differs. What is only added to the
    second ("or net-60 with a reference") makes two of it; alone, such a choice is no package.
    """
    left = [each for each in named if lo <= each.lo and each.hi <= at]
    right = [each for each in named if at < each.lo and each.hi <= hi]
    one, other = max(left, key=lambda each: each.hi), min(right, key=lambda each: each.lo)
    issue = one.choice.issue
    if (
        other.choice.issue != issue
        or one.option == other.option
        or at - one.hi > _NEXT
        or other.lo - at - 1 > _NEXT
    ):
        return False
    rest = [each for each in (*left, *right) if each.choice.issue != issue]
    if words[other.hi : other.hi + 1] and words[other.hi] in _ADDS:
        return False
    alone = not rest and (one.lo - lo) + (hi - other.hi) < _PACKAGE
    return not alone and not _differ(rest)

"""A bare number that can only be a size of one issue: "six" after a package with a rate in it.

Who haggles leaves the unit out. What "six" or "fifty-five" counts is told by the issues that
are spoken of: in the sentence itself, or in the package that the other side has just put.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures, nearest_at
from weakhand.language.counted import named_beside, spoken_of, uncounted
from weakhand.language.ground import Choice
from weakhand.language.in_hundreds import in_thousands
from weakhand.language.patterns import late
from weakhand.language.sizes import sizes
from weakhand.language.state import State
from weakhand.language.turned_down import is_meant

_BARE = late(r"^(\d+(?:,\d{3})*(?:\.\d+)?)$")
_SIZES = late(
    r"[+\N{MINUS SIGN}-]?\d+(?:\.\d+)?[k%]?|net-\d+|(?:in )?\d+ (?:days|weeks|months|years)"
)
"""Labels that are nothing but a size: a bare number can stand for one of them."""
_A_THOUSAND, _A_HUNDRED, _TENS = 1000, 100, range(10, 100)


def bare_sizes(state: State, named: Sequence[Named]) -> tuple[Named, ...]:
    """Return the options that bare numbers stand for, besides those that are ``named``."""
    places = figures(state.line)
    if not places or not state.known.ground.choices:
        return ()
    covered = {i for each in named for i in range(each.lo, each.hi)}
    found: list[Named] = []
    for i in places:
        if i in covered or not _BARE.match(state.folded.words[i]) or not uncounted(state, i):
            continue
        choice = _choice(state, i, (*named, *found))
        if choice is not None:
            found.append(Named(i, i + 1, choice, 1, is_meant(state.line, i, i + 1)))
    return tuple(found)


def near_sizes(state: State, named: Sequence[Named]) -> tuple[Named, ...]:
    """Return the options that numbers between two options come nearest to, besides ``named``.

    They show that terms are put; which ones is settled when the offer is known.
    """
    if not figures(state.line):
        return ()
    covered = frozenset(i for each in named for i in range(each.lo, each.hi))
    choices = {(each.issue, each.label): each for each in state.known.ground.choices}
    return tuple(
        Named(i, i + 1, choices[issue, label], 1, True)
        for i, issue, label in nearest_at(state, spoken_for=covered)
        if is_meant(state.line, i, i + 1)
    )


def _choice(state: State, i: int, named: Sequence[Named]) -> Choice | None:
    """Return the one option that the number at word ``i`` can mean, or ``None``.

    An issue that is named right behind it comes first ("four on the sign-on"), then those of its
    own sentence, and then those of their last words.
    """
    size = float(state.folded.words[i].replace(",", ""))
    tens = size in _TENS and in_thousands(state, i) is not None
    beside = named_beside(state.line, i)
    for issues in (beside, *spoken_of(state, i, named)):
        fits = [
            choice
            for choice in state.known.ground.choices
            if choice.issue in issues
            and _SIZES.fullmatch(choice.label)
            and _is_size(choice, size, tens)
        ]
        if len({choice.issue for choice in fits}) == 1 and len(fits) == 1:
            return fits[0]
    return None


def _is_size(choice: Choice, size: float, tens: bool) -> bool:
    """Say whether a bare number may be the size of an option: 62 is 62,000, 55 may be 5,500.

    ``tens`` says whether it may be said in hundreds.
    """
    scales = [1]
    if choice.label.lower().endswith("k"):
        scales += [_A_THOUSAND, *([_A_HUNDRED] if tens else [])]
    own = sizes(choice.label)
    return bool(own) and any(abs(own[0].size - size * scale) < 0.5 for scale in scales)

"""Which options of the case an offer names: terms first, then the numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures
from weakhand.language.ground import Choice
from weakhand.language.held import held
from weakhand.language.line import Line, by_itself
from weakhand.language.reading import MoveKind
from weakhand.language.state import State

_NUMBER = re.compile(r"(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)(k\b|%)?")
_TIMES = ("day", "week", "month", "year")
_OFFERING: tuple[MoveKind, ...] = ("offer", "conditional_trade", "begging", "accept")


class Sized(NamedTuple):
    """A number with its unit: ``%``, a time in the singular, or nothing; 5.4k is 5,400."""

    size: float
    unit: str


def _sized(match: re.Match[str], words: list[str]) -> Sized:
    """Return a number that was found, with the first unit among the ``words`` after it."""
    size, mark = float(match.group(1).replace(",", "")), match.group(2) or ""
    if mark:
        return Sized(size, "%") if mark == "%" else Sized(1000 * size, "")
    for word in words:
        if word[:1].isdigit():
            break
        unit = next((unit for unit in _TIMES if word in (unit, f"{unit}s")), "")
        if unit:
            return Sized(size, unit)
    return Sized(size, "")


@lru_cache(maxsize=1024)
def _sizes(label: str) -> tuple[Sized, ...]:
    """Return the numbers that an option's label holds, each with its own unit."""
    label = label.lower()
    found = [
        _sized(match, re.findall(r"\d+|[a-z]+", label[match.end() :]))
        for match in _NUMBER.finditer(label)
    ]
    days = "net" in re.findall(r"[a-z]+", label)
    return tuple(Sized(one.size, "day") if days else one for one in found)


def _numbers(words: tuple[str, ...]) -> frozenset[float]:
    """Return the numbers among ``words``, without their units."""
    return frozenset(_sized(match, []).size for match in _NUMBER.finditer(" ".join(words)))


@by_itself
def named_options(line: Line) -> tuple[Named, ...]:
    """Return every option of the case that the words of a line name, in the order of the line."""
    choices, said = line.known.ground.choices, line.folded.words
    return tuple(
        Named(
            lo,
            hi,
            choices[int(owner)],
            words,
            _is_meant(said, lo, hi) and not _only_a_time(said, lo, hi, choices[int(owner)]),
        )
        for owner, lo, hi, words in line.options
    )


def named_in(state: State) -> tuple[Named, ...]:
    """Return every option that a line names; last what it keeps as it is without naming it."""
    return (*named_options(state.line), *held(state))


def _is_meant(words: tuple[str, ...], lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` may put an option forward: not refused, no mere bound."""
    return not (_turned_down(words, lo) or _bounded(words, lo) or _how_long(words, lo, hi))


def offered(state: State, named: Sequence[Named]) -> tuple[tuple[str, str], ...] | None:
    """Return issue and option for each term put forward, or ``None``.

    ``named`` are the options that the line names. Alternatives put nothing forward.
    """
    choices = state.known.ground.choices
    if not choices or not state.has(*_OFFERING):
        return None
    spans = [(d.lo, d.hi) for d in state.drafts if d.kind in _OFFERING]
    spans += _added(state, spans)
    best: dict[str, tuple[float, int, str]] = {}
    for each in named:
        lo, hi, choice = each.lo, each.hi, each.choice
        if not each.meant or not any(a <= lo and hi <= b for a, b in spans):
            continue
        if any(_outspoken(each, other) for other in named):
            continue
        said = _numbers(state.folded.words[lo:hi])
        size = 4.0 * len({one.size for one in _sizes(choice.label)} & said)
        score = 1.5 * each.words - 0.5 * (hi - lo) + size + lo / 1000
        if choice.issue not in best or score > best[choice.issue][0]:
            best[choice.issue] = (score, lo, choice.label)
    chosen = [(issue, label) for issue, (_, _, label) in best.items()]
    _by_number(state, choices, spans, best, spoken_for(named, chosen))
    if not best:
        return None
    order = list(dict.fromkeys(choice.issue for choice in choices))
    return tuple((issue, best[issue][2]) for issue in order if issue in best)


def _outspoken(each: Named, other: Named) -> bool:
    """Say whether words that name an option are only part of those that name another issue's.

    In "lend you the designs for three years" nobody speaks of three years as sole supplier.
    """
    return (
        other.choice.issue != each.choice.issue
        and other.meant
        and other.lo <= each.lo
        and each.hi <= other.hi
        and other.words > each.words
    )


def spoken_for(named: Sequence[Named], chosen: Sequence[tuple[str, str]] | None) -> frozenset[int]:
    """Return the words that name an option already ``chosen``: their numbers mean nothing else."""
    return frozenset(
        i for each in named if each.option in (chosen or ()) for i in range(each.lo, each.hi)
    )


_ADDING = frozenset(["and", "plus", "also"])


def _added(state: State, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences that add to an offer made right before: "And a balanced board."."""
    found: list[tuple[int, int]] = []
    for lo, hi, _, _, mark in state.sentences():
        follows = any(lo - 1 <= b <= lo for _, b in (*spans, *found))
        if follows and state.folded.words[lo] in _ADDING and "?" not in mark:
            found.append((lo, hi))
    return found


def _how_long(words: tuple[str, ...], lo: int, hi: int) -> bool:
    """Say whether one word is only the unit of the number before it: no "monthly" in 12 months."""
    unit = words[lo].rstrip("s")
    return hi - lo == 1 and unit in _TIMES and lo > 0 and words[lo - 1][:1].isdigit()


def _only_a_time(words: tuple[str, ...], lo: int, hi: int, choice: Choice) -> bool:
    """Say whether one word is a time that names no option as it stands: no "weekly" in a week."""
    word = words[lo]
    if hi - lo != 1 or word.rstrip("s") not in _TIMES:
        return False
    before = words[lo - 1] if lo else ""
    return f"{before} {word}" not in choice.terms


_BOUNDS = frozenset(["under", "below", "beneath", "above", "beyond", "exceeding", "no", "none"])
_BOUND = 3
"""Words before a number among which a bound stands: "under ten percent" is not ten."""


def _bounded(words: tuple[str, ...], lo: int) -> bool:
    """Say whether an option is only the bound of what is meant: "under ten percent", "no majority".

    "Over" bounds a share and not a time: "over 24 months" means as long as that.
    """
    before = words[max(0, lo - _BOUND) : lo]
    if before and before[-1] in ("no", "none"):
        return True
    if not words[lo][:1].isdigit():
        return False
    for word in reversed(before):
        if word in _BOUNDS:
            return True
        if word == "over":
            return not any(each.rstrip("s") in _TIMES for each in words[lo : lo + _BOUND])
        if word not in _SMALL:
            return False
    return False


_SMALL = frozenset(["the", "a", "about", "your", "that", "those", "these", "anything", "well"])


def _turned_down(said: tuple[str, ...], lo: int) -> bool:
    """Say whether the words just before mention an option only to refuse or quote it."""
    if not _NOBODY.isdisjoint(said[max(0, lo - _CLAUSE) : lo]):
        return True
    words = said[max(0, lo - 5) : lo]
    for k in range(len(words) - 1, -1, -1):
        if words[k] in _DROPPED:
            return True
        if words[k] in _REFUSED:
            return True
        if words[k] in ("want", "wanted", "asked", "ask", "demand") and k and words[k - 1] == "you":
            return True
        if words[k] == "to" and k and words[k - 1] in _BOUND_TO:
            continue
        if words[k] in ("but", "and", "can", "could", "offer", "for", "with", "to", "by"):
            return False
    return False


_BOUND_TO = frozenset(["have", "need", "want", "going", "able", "ready", "willing", "promise"])
"""Before "to" these belong to what is turned down: "we don't have to file"."""


_REFUSED = frozenset(["not", "cannot", "without", "than", "reject", "refuse", "nor", "never"])
_NOBODY = frozenset(["neither", "nobody"])
_CLAUSE = 7
"""Words before an option among which "nobody" or "neither" turns it down, whatever follows it."""
_DROPPED = frozenset(
    ["drop", "scrap", "forget", "replace", "swap", "remove", "instead", "dropping"]
)


def _by_number(
    state: State,
    choices: tuple[Choice, ...],
    spans: list[tuple[int, int]],
    best: dict[str, tuple[float, int, str]],
    taken: frozenset[int],
) -> None:
    """Match bare numbers to the one option that holds them, by unit or nearby words.

    Numbers among the words ``taken`` name an option already.
    """
    words = state.folded.words
    for i in figures(state.line):
        match = _NUMBER.match(words[i]) if i not in taken else None
        if not match or not any(a <= i < b for a, b in spans) or not _is_meant(words, i, i + 1):
            continue
        said = _spoken(match, words, i)
        fits = [
            c
            for c in choices
            if c.issue not in best
            and _LEADS.match(c.label)
            and any(_fits(c, one, said) for one in _sizes(c.label))
        ]
        if len({c.issue for c in fits}) == 1:
            best[fits[0].issue] = (0.5, i, fits[0].label)


_LEADS = re.compile(r"[+\N{MINUS SIGN}-]?\d|net\b|in \d")
"""How a label begins that a bare number can stand for: not "rolling 12-month, 80% firm"."""


_MOVED = frozenset(["more", "less", "down", "up", "plus", "lower", "by"])
"""Beside a bare number these say that it may be the share by which something moves."""


def _spoken(match: re.Match[str], words: tuple[str, ...], i: int) -> Sized:
    """Return the number at word ``i`` with the unit that the words beside it give it."""
    said = _sized(match, list(words[i + 1 : i + 3]))
    beside = {*words[max(0, i - 2) : i], *words[i + 1 : i + 3]}
    if not said.unit and not match.group(2):
        if "net" in beside:
            return Sized(said.size, "day")
        if beside & {"percent", "minus", "off"}:
            return Sized(said.size, "%")
        if beside & _MOVED or words[i + 1 : i + 3] == ("it", "is"):
            return Sized(said.size, "+%")
    return said


def _fits(choice: Choice, option: Sized, said: Sized) -> bool:
    """Say whether a number that was said is one of an option's: the same size and unit.

    A label without a unit (``10``) may have it in the name of its issue (``weeks``).
    """
    if option.size != said.size:
        return False
    if said.unit == "+%":
        return option.unit == "%" and choice.label[:1] in ("+", "-", "\N{MINUS SIGN}")
    return option.unit == said.unit or (
        not option.unit and said.unit in _TIMES and choice.issue.startswith(said.unit)
    )

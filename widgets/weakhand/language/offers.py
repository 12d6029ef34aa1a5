"""Which options of the case an offer names: terms first, then the numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures
from weakhand.language.bare import bare_sizes
from weakhand.language.by_them import by_them
from weakhand.language.corrected import corrected
from weakhand.language.ground import Choice
from weakhand.language.held import held
from weakhand.language.instalments import but_for_rates, instalments
from weakhand.language.line import Line, by_itself
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.proportion import proportioned
from weakhand.language.put_before import package_put
from weakhand.language.reading import MoveKind
from weakhand.language.relative import from_the_start, is_difference
from weakhand.language.sizes import NUMBER, TIMES, Sized, numbers, sized, sizes
from weakhand.language.state import State, in_scene
from weakhand.language.turned_down import is_meant, only_a_time
from weakhand.language.wished import wished
from weakhand.language.withdrawn import left_instead, nothing_off, overlaps

_OFFERING: tuple[MoveKind, ...] = ("offer", "conditional_trade", "begging", "accept")


@by_itself
def _named(line: Line) -> tuple[Named, ...]:
    """Return every option of the case that the words of a line name, in the order of the line."""
    choices, said = line.known.ground.choices, line.folded.words
    return tuple(
        Named(
            lo,
            hi,
            choices[int(owner)],
            words,
            is_meant(line, lo, hi)
            and not (said[lo] == "no" and line.folded.marks[lo + 1].strip())
            and not only_a_time(said, lo, hi, choices[int(owner)])
            and not _of_another_size(said, lo, hi, choices[int(owner)]),
        )
        for owner, lo, hi, words in line.options
        if not is_difference(said, lo, hi) and not _denies_before(line, lo, hi)
    )


def _denies_before(line: Line, lo: int, hi: int) -> bool:
    """Say whether words name an option by a "not" before a mark: "that can't: file it now"."""
    denies = line.folded.words[lo] in ("not", "cannot")
    return denies and hi - lo > 1 and line.folded.marks[lo + 1].strip()[:1] in _STOPS


_STOPS = (":", ";", "-", "\N{EN DASH}", "\N{EM DASH}")


def _of_another_size(said: tuple[str, ...], lo: int, hi: int, choice: Choice) -> bool:
    """Say whether words ``lo`` to ``hi`` hold a time of another size: "in 6 months" is not in one.

    A term's words may stand a little apart, so that a number can slip in between.
    """
    times = [
        word
        for word, unit in pairwise(said[lo:hi])
        if word[:1].isdigit() and unit.rstrip("s") in TIMES
    ]
    if any(one.unit in TIMES for one in sizes(choice.label)):
        times += [word for word in said[lo + 1 : hi - 1] if word.isdigit()]
    return bool(times) and not _numbers_of(choice).issuperset(numbers(times))


@lru_cache(maxsize=1024)
def _numbers_of(choice: Choice) -> frozenset[float]:
    """Return the numbers in the label and the terms of an option."""
    folded = [word for term in choice.terms for word in fold(term).words]
    return numbers(folded) | {one.size for one in sizes(choice.label)}


@by_itself
def let_go_of(line: Line) -> tuple[Named, ...]:
    """Return the options that are left where a line lets go of others."""
    return left_instead(line, _named(line))


@by_itself
def named_options(line: Line) -> tuple[Named, ...]:
    """Return the options that a line names, and those that it leaves by letting go of others."""
    left = let_go_of(line)
    named = (
        each._replace(meant=each.meant and not any(overlaps(each, other) for other in left))
        for each in (by_them(line, _as_called_after(line, each)) for each in _named(line))
    )
    return (*named, *left)


def _as_called_after(line: Line, each: Named) -> Named:
    """Return the option that the very next word calls it: "keep the board balanced" is balanced."""
    after = line.folded.words[each.hi : each.hi + 1]
    if not after or line.folded.marks[each.hi].strip():
        return each
    for choice in line.known.ground.choices:
        other = choice.issue == each.choice.issue and choice.label != each.choice.label
        if other and fold(choice.label).words == after:
            return each._replace(hi=each.hi + 1, choice=choice)
    return each


@in_scene
def named_in(state: State) -> tuple[Named, ...]:
    """Return every option that a line names; last what it means without naming it.

    That is what it keeps as it is, and what a bare number can only stand for.
    """
    named = _as_on_table(state, named_options(state.line))
    named = corrected(state, [*named, *bare_sizes(state, named)])
    named = but_for_rates(state, named)
    said = {each.choice.issue for each in named if each.meant}
    paid = (each for each in instalments(state) if each.choice.issue not in said)
    moved = (*proportioned(state), *paid)
    if moved:
        issues = {each.choice.issue for each in moved}
        named = [*(each for each in named if each.choice.issue not in issues), *moved]
    theirs = package_put(state)
    mine = (each for each in named if each.meant and not each.choice.stands)
    if any(each.option not in theirs for each in mine):
        named += wished(state.line, named)
    return (*named, *nothing_off(state.line, named), *held(state))


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
        if _outspoken(each, named, state.folded.words):
            continue
        said = numbers(state.folded.words[lo:hi])
        size = 4.0 * len({one.size for one in sizes(choice.label)} & said)
        score = 1.5 * each.words - 0.5 * (hi - lo) + size + lo / 1000
        known = best.get(choice.issue)
        if known is None or score > known[0] or "but" in state.folded.words[known[1] : lo]:
            best[choice.issue] = (score, lo, choice.label)
    chosen = [(issue, label) for issue, (_, _, label) in best.items()]
    _by_number(state, choices, spans, best, spoken_for(named, chosen, state.folded.words))
    if not best:
        return None
    order = list(dict.fromkeys(choice.issue for choice in choices))
    return tuple((issue, best[issue][2]) for issue in order if issue in best)


def _as_on_table(state: State, named: Sequence[Named]) -> list[Named]:
    """Return the options ``named``; what one word names may be theirs, if that has it too.

    Who says "the 1x" after their "1x non-participating" means that one. "2,000 more" is no longer
    counted from where they began.
    """
    theirs = package_put(state)
    if not theirs:
        return list(named)
    named = [each for each in named if not from_the_start(state, each.choice, each.lo, each.hi)]
    said, choices = state.folded.words, state.known.ground.choices
    put = {choice.issue: choice for choice in choices if (choice.issue, choice.label) in theirs}
    return [
        each._replace(choice=put[each.choice.issue])
        if each.hi - each.lo == 1
        and each.choice.issue in put
        and said[each.lo] in fold(put[each.choice.issue].label).words
        else each
        for each in named
    ]


_NEAR = 8
"""Words between an option and a time that may belong to it."""


def _outspoken(each: Named, named: Sequence[Named], said: Sequence[str]) -> bool:
    """Say whether words that name an option belong to another issue's among those ``named``.

    In "lend you the designs for three years" nobody speaks of three years as sole supplier, nor
    in "license the designs to you for three years", since a licence is for three years too.
    """
    issue, lo, hi = each.choice.issue, each.lo, each.hi
    others = [other for other in named if other.meant and other.choice.issue != issue]
    if any(other.lo <= lo and hi <= other.hi and other.words > each.words for other in others):
        return True
    times = [
        Sized(float(one), unit.rstrip("s"))
        for one, unit in pairwise(said[lo:hi])
        if one.isdigit() and unit.rstrip("s") in TIMES
    ]
    if not times or hi - lo != len((*times, *times)):
        return False
    return any(
        0 <= lo - other.hi <= _NEAR
        and not any(one.isdigit() for one in said[other.lo : other.hi])
        and not sizes(other.choice.label)[1:]
        and set(times) <= set(sizes(other.choice.label))
        for other in others
    )


def spoken_for(
    named: Sequence[Named], chosen: Sequence[tuple[str, str]] | None, said: Sequence[str]
) -> frozenset[int]:
    """Return the words that name an option already ``chosen``: their numbers mean nothing else.

    So it is with a time in what is ``said`` that belongs to such an option, and with an option
    that is turned down.
    """
    taken = [each for each in named if each.option in (chosen or ())]
    issues = {issue for issue, _ in chosen or ()}
    taken += [
        each
        for each in named
        if not each.meant and (each.hi - each.lo > 1 or each.choice.issue in issues)
    ]
    taken += [each for each in named if _outspoken(each, taken, said)]
    return frozenset(i for each in taken for i in range(each.lo, each.hi))


_ADDING = frozenset(["and", "plus", "also"])


def _added(state: State, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences that add to an offer made right before: "And a balanced board."."""
    found: list[tuple[int, int]] = []
    for lo, hi, _, _, mark in state.sentences():
        follows = any(lo - 1 <= b <= lo for _, b in (*spans, *found))
        if follows and state.folded.words[lo] in _ADDING and "?" not in mark:
            found.append((lo, hi))
    return found


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
        match = NUMBER.match(words[i]) if i not in taken else None
        if not match or not any(a <= i < b for a, b in spans) or not is_meant(state.line, i, i + 1):
            continue
        said = _spoken(match, words, i)
        fits = [
            c
            for c in choices
            if c.issue not in best
            and _LEADS.match(c.label)
            and any(_fits(c, one, said) for one in sizes(c.label))
        ]
        if len({c.issue for c in fits}) == 1:
            best[fits[0].issue] = (0.5, i, fits[0].label)


_LEADS = late(r"[+\N{MINUS SIGN}-]?\d|net\b|in \d")
"""How a label begins that a bare number can stand for: not "rolling 12-month, 80% firm"."""


_MOVED = frozenset(["more", "less", "down", "up", "plus", "lower", "by"])
"""Beside a bare number these say that it may be the share by which something moves."""


def _spoken(match: re.Match[str], words: tuple[str, ...], i: int) -> Sized:
    """Return the number at word ``i`` with the unit that the words beside it give it."""
    said = sized(match, list(words[i + 1 : i + 3]))
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
        not option.unit and said.unit in TIMES and choice.issue.startswith(said.unit)
    )

"""Questions about the figures on the table: worked out where the case has the numbers.

What a share comes to in money, what it makes in all, what lies between the two, what has moved,
and whether a figure was a slip. Where the case has an answer of its own that says the same
number, that is said; where a number is not known, the line is answered as any other.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from weakhand.cases.schema import Case, Issue
from weakhand.counterpart.as_put import asked_as_put
from weakhand.counterpart.figure_words import asks_apart, asks_moved, asks_sum, says_a_unit
from weakhand.counterpart.forms import asks, demands
from weakhand.counterpart.in_sums import (
    Sum,
    each_month,
    in_digits,
    in_full,
    priced,
    share_of,
    step_of,
    with_shares,
)
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT, Mind, unlocked
from weakhand.counterpart.question import asking
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.set_beside import has_moved, lies_between, said_nearly
from weakhand.counterpart.sum_forms import (
    AGAINST,
    APART,
    BY_HOW_MUCH,
    CONDITION,
    EACH_OR_ONCE,
    FROM_THE_START,
    GUESS,
    HOW_IT_WORKS,
    HOW_MANY,
    IN_MONEY,
    IS_IT,
    MINE,
    MOVED,
    NUMBER,
    OF_PACKAGES,
    OF_WHAT,
    SLIP,
    TIME,
    TWO,
    WHOLE,
)
from weakhand.counterpart.voice import in_words
from weakhand.counterpart.wanted import wanted
from weakhand.language.normalise import fold
from weakhand.language.once import kept_with
from weakhand.language.reading import MoveKind

_LONGEST = 16
"""Words up to which a question is only about figures."""
_BEYOND: tuple[MoveKind, ...] = ("accept", "reject", "conditional_trade", "begging", "threat")
"""Moves by which a line does more than ask."""
_TIMES = {
    "month": "a month",
    "monthly": "a month",
    "year": "a year",
    "yearly": "a year",
    "annum": "a year",
    "annually": "a year",
}
_ABOUT_FIGURES = frozenset(
    f"answer:{name}"
    for name in (
        "comes_to",
        "share_of",
        "lies_between",
        "has_moved",
        "no_slip",
        "as_put",
        "recited",
    )
) | {"opening", "counter", "hold"}
"""Last words that were about what is on the table: "that" points at it."""
_NEAR = 0.02
"""By what share of it a number in words may miss the one that was worked out."""


class Worked(NamedTuple):
    """An answer that was worked out.

    Attributes:
        name: the answer's name, in ``ANY_TABLE``.
        fill: what stands in its gaps.
        stands: whether it says what is on the table, so that a yes right after takes that.
        sums: the numbers in it, as far as an answer of the case may hold them as well.
    """

    name: str
    fill: dict[str, str]
    stands: bool = False
    sums: tuple[float, ...] = ()


@kept_with
def worked_out(seen: Seen) -> Worked | None:
    """Return the answer to a question about the figures on the table, where that is known.

    Where the case's own answer to the line says the same number, it is that.
    """
    reading = seen.reading
    if seen.offer is not None or seen.has(*_BEYOND) or not reading.text:
        return None
    text = " ".join(fold(asking(reading.text)).words)
    text = with_shares(seen.case, GUESS.sub("", text))
    asked = asks(reading) or demands(reading) or reading.text.rstrip().endswith("?")
    if len(text.split()) > _LONGEST or not asked:
        return None
    found = _found(seen, text) or _no_longer_so(seen)
    if found is not None and found.sums and _says_it_too(seen, found.sums):
        assert seen.plain is not None
        return Worked(seen.plain.answer.id, {})
    return found


def _found(seen: Seen, text: str) -> Worked | None:
    case, mind = seen.case, seen.mind
    at_it = not _ABOUT_FIGURES.isdisjoint(mind.last) or JUST_PUT in mind.events
    whole = " ".join(fold(seen.reading.text).words)
    if SLIP.search(whole) and asked_as_put(seen) is None:
        return _no_slip(case, mind) if at_it else None
    put = JUST_PUT in mind.events
    if MOVED.search(text) and (put or OF_PACKAGES.search(text)):
        return _moved(case, mind, text)
    if put and asks_moved(text) and not (asks_apart(text) or asks_sum(text)):
        return _moved(case, mind, text)
    against = AGAINST.search(whole)
    two = against or TWO.search(text)
    if two and (against or re.search(r"\b(?:how|what|difference)\b", text)):
        return _between_shares(case, mind, two[1], two[2])
    if APART.search(text) or asks_apart(text):
        return _apart(case, mind)
    if HOW_IT_WORKS.search(text) and "opening" in mind.last:
        return _put_simply(case, mind)
    if OF_WHAT.search(text):
        return _share_of_what(case, mind, text) if at_it or "%" in text else None
    if CONDITION.search(text) and "%" not in text:
        return None
    time = HOW_MANY.search(text)
    if time and at_it:
        return _how_many(case, mind, time[1])
    if (EACH_OR_ONCE.search(text) or IS_IT.search(text)) and at_it:
        return _comes_to(case, mind, "", "")
    named = _named(case, text)
    if seen.reading.asks_offer and not (named or says_a_unit(text)):
        return None
    at_it |= bool(MINE.search(text)) and mind.put is not None
    if (IN_MONEY.search(text) or asks_sum(text)) and (at_it or named):
        return _comes_to(case, mind, text, named)
    if WHOLE.search(text):
        return _comes_to(case, mind, text, named) or _all_of_it(case, mind)
    return None


def _named(case: Case, text: str) -> str:
    """Return the number that a question is about; not what its shares are shares of."""
    found = re.findall(rf"(?<![\w.,]){NUMBER}", text)
    bases = {issue.of for issue in case.issues}
    left = [one for one in found if one[-1] in "%k" or _plain(one) not in bases]
    return left[0] if left else ""


def _plain(number: str) -> float:
    return float(number.rstrip(".,").replace(",", ""))


def _no_longer_so(seen: Seen) -> Worked | None:
    """Say what the sum on the table is now, where the case's own answer holds what it was at first.

    That is asked for by how much; who asks why hears the answer.
    """
    case, mind = seen.case, seen.mind
    if HAS_PUT not in mind.events or not _left(seen):
        return None
    text = " ".join(fold(asking(seen.reading.text)).words)
    if wanted(text) not in ("much", "number") and not asks_sum(text):
        return None
    if MINE.search(text):
        return None
    now = _comes_to(case, mind, "", "")
    issue = _issue_of(case, mind, "")
    first = step_of(issue, case.demand[issue.name]) if issue and issue.name in case.demand else None
    if now is None or first is None or (first.moved, first.whole) == now.sums:
        return None
    was = (first.moved, first.whole)
    stale = any(_holds(line, was) and not _holds(line, now.sums) for line in _left(seen))
    return now if stale else None


def _comes_to(case: Case, mind: Mind, text: str, named: str) -> Worked | None:
    """Say what a share that a line names comes to, or else the one on the table."""
    issue = _issue_of(case, mind, named)
    package = (mind.put if MINE.search(text) else mind.table) or {}
    if issue is None or issue.name not in package:
        return None
    if MINE.search(text) and said_nearly(mind, issue.name):
        return None
    now = step_of(issue, package[issue.name])
    if named.endswith("%"):
        one = share_of(issue, float(named[:-1].replace(",", "")))
    elif named or now is None:
        return None
    else:
        one = now
    asked = TIME.search(text)
    unit = asked and (asked[1] or asked[2])
    stands = JUST_PUT in mind.events and one == now and not MINE.search(text)
    if unit == "month" or unit == "monthly":
        paid = each_month(case, package) if not named else None
        if paid:
            return Worked("comes_to", {"sum": _by_month(*paid)}, stands)
    if unit:
        per = _TIMES.get(unit, f"a {unit}")
        other = one.each(per)
        if other is None and not named:
            return None
        # How many days a year has is not known: what it comes to a day is.
        one = other or one
    if BY_HOW_MUCH.search(text) and not one.moved:
        return None
    sums = (one.whole,) if WHOLE.search(text) else (one.moved, one.whole)
    return Worked("comes_to", {"sum": in_full(one)}, stands, sums)


def _how_many(case: Case, mind: Mind, unit: str) -> Worked | None:
    """Say again the one point on the table that is a length of time in this unit."""
    table = mind.table or {}
    words = [case.issue[name].by_label[label].words for name, label in table.items()]
    found = [each for each in words if re.search(rf"\b{unit[:-1]}s?\b", each)]
    if len(found) != 1:
        return None
    return Worked("as_put", {"package": found[0]}, JUST_PUT in mind.events)


def _by_month(each: float, months: int) -> str:
    return f"{in_digits(each)} a month, for {months} months"


def _issue_of(case: Case, mind: Mind, named: str) -> Issue | None:
    """Return the issue whose sum is asked for: nothing, where the number may be of another."""
    known = unlocked(case, mind)
    found = [issue for issue in priced(case) if issue.name in known]
    if not found or (named.endswith("%") and not found[0].of):
        return None
    for other in case.issues:
        if other is not found[0] and named.endswith("%"):
            part = re.compile(rf"(?<![\d.]){re.escape(named)}")
            if any(part.search(option.label) for option in other.options):
                return None
    return found[0]


def _share_of_what(case: Case, mind: Mind, text: str) -> Worked | None:
    """Say what a share is a share of."""
    named = re.search(rf"\b{NUMBER}", text)
    issue = _issue_of(case, mind, named[0] if named else "")
    if issue is None or not issue.of:
        return None
    whole = in_full(Sum(issue.of, 0.0, "", issue.per or ""))
    return Worked("share_of", {"sum": whole}, JUST_PUT in mind.events, (issue.of,))


def _between_shares(case: Case, mind: Mind, one: str, other: str) -> Worked | None:
    """Say what lies between two shares that a line names, in money."""
    sizes = [float(each.strip("%k").replace(",", "")) for each in (one, other)]
    issue = _issue_of(case, mind, f"{sizes[0]:g}%")
    if issue is None or not issue.of:
        return None
    labels = " ".join(option.label for option in issue.options)
    if not all(re.search(rf"\b{size:g}%", labels) or "%" in one + other for size in sizes):
        return None
    apart = issue.of * abs(sizes[0] - sizes[1]) / 100
    return Worked("comes_to", {"sum": in_full(Sum(apart, 0.0, "", issue.per or ""))})


def _apart(case: Case, mind: Mind) -> Worked | None:
    """Say what lies between the two packages; that there is only one, where there is."""
    if mind.put is None:
        return Worked("nothing_beside", {}, JUST_PUT in mind.events)
    between = lies_between(case, mind)
    return Worked("lies_between", {"package": between}) if between else None


def _moved(case: Case, mind: Mind, text: str) -> Worked | None:
    """Say what is new in their last package, where they have put one."""
    if HAS_PUT not in mind.events:
        return None
    moved = has_moved(case, mind, all_of_it=bool(FROM_THE_START.search(text)))
    stands = JUST_PUT in mind.events
    if moved:
        return Worked("has_moved", {"package": moved}, stands)
    return Worked("not_moved", {}, stands)


def _no_slip(case: Case, mind: Mind) -> Worked:
    """Say that a figure was meant: their demand at first, then what they have put."""
    if HAS_PUT in mind.events and mind.table is not None:
        return Worked("no_slip", {"package": in_words(case, mind.table)}, stands=True)
    return Worked("no_slip", {"package": in_words(case, case.demand)})


def _put_simply(case: Case, mind: Mind) -> Worked | None:
    """Say what they demand in plain words, where the case has any left."""
    own = case.answer.get("put_simply")
    left = own is not None and any(line not in mind.used for line in own.asked)
    return Worked("put_simply", {}) if left else None


def _all_of_it(case: Case, mind: Mind) -> Worked | None:
    """Say their package, where it comes to no sum."""
    if HAS_PUT not in mind.events or mind.table is None:
        return None
    return Worked("as_put", {"package": in_words(case, mind.table)}, JUST_PUT in mind.events)


def _says_it_too(seen: Seen, sums: tuple[float, ...]) -> bool:
    """Return whether the case's own answer to the line holds one of these numbers throughout."""
    left = _left(seen)
    return bool(left) and all(_holds(line, sums) for line in left)


def _left(seen: Seen) -> list[str]:
    """Return the wordings that are left of the case's own answer to the line."""
    asked = () if seen.plain is None else seen.plain.answer.asked
    return [line for line in asked if line not in seen.mind.used]


def _holds(line: str, sums: tuple[float, ...]) -> bool:
    """Return whether a line says one of these numbers, in figures or words, or in cents."""
    words = fold(line).words
    said = []
    for i, word in enumerate(words):
        if not re.fullmatch(r"\d[\d,]*(?:\.\d+)?", word):
            continue
        size = float(word.replace(",", ""))
        said.append(size)
        if i > 1 and words[i - 1] == "and" and re.fullmatch(r"\d+", words[i - 2]):
            said.append(float(words[i - 2]) + size)
    wanted = [one for one in sums if one]
    wanted += [100 * one for one in wanted if one < 1]
    return any(abs(one - size) <= _NEAR * one for one in wanted for size in said)

"""Questions about the figures on the table: worked out where the case has the numbers.

What a share comes to in money, what it makes in all, what lies between the two, what has moved,
and whether a figure was a slip. Where the case has an answer of its own that says the same
number, that is said; where a number is not known, the line is answered as any other.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from weakhand.cases.schema import Case, Issue
from weakhand.counterpart.forms import asks
from weakhand.counterpart.in_sums import (
    Sum,
    each_month,
    in_digits,
    in_full,
    priced,
    share_of,
    step_of,
)
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT, Mind, unlocked
from weakhand.counterpart.question import asking
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.set_beside import has_moved, lies_between
from weakhand.counterpart.voice import in_words
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.reading import MoveKind

_LONGEST = 16
"""Words up to which a question is only about figures."""
_BEYOND: tuple[MoveKind, ...] = ("accept", "reject", "conditional_trade", "begging", "threat")
"""Moves by which a line does more than ask."""
_LEADS = (
    r"^(?:(?:and|so|but|ok|okay|well|then|now|wait|sorry|right|um|uh|hm|yes|no|thanks|please) ){0,3}"
)
_COIN = (
    r"(?:(?:actual|real|hard|plain|round|whole) )?(?:money|cash|euros?|pounds?|dollars?|cents?|"
    r"pence|quid|bucks|figures)"
)
_UNIT = r"(?:month|year|annum|week|day|hour|jar|kit|piece|pot|van)"
_PER = rf"(?:(?:per|a|an|each|every) {_UNIT}|monthly|yearly|annually|weekly|daily)"
_NUMBER = r"(?:\d[\d.,]*[%k]?)"
_THAT = (
    rf"(?:that|it|this|all (?:of )?that|(?:(?:the|your|my|a|those|that) )?{_NUMBER}(?: of (?:it|that))?|"
    r"(?:the|your|my) (?:\w+ )?(?:rise|increase|cut|discount|reduction|raise|offer|proposal))"
)
_TAIL = r"(?: (?:be|exactly|actually|really|roughly|about|then|now|please|for me|for us|me|us))*"

_IN_MONEY = late(
    rf"{_LEADS}(?:"
    rf"(?:what|how much|how many \w+) (?:is|are|was|would|does|do|will|makes) {_THAT}{_TAIL}"
    rf" (?:in {_COIN}|{_PER})\b|"
    rf"(?:what|how much) (?:is|are|was|would|does|do|will) {_THAT}{_TAIL} (?:come to|amount to|add "
    rf"up to|work out (?:at|as|to)|come out (?:at|as|to)|make|mean) ?(?:in {_COIN}|{_PER}|in all|in "
    rf"total|altogether|for me)?{_TAIL}$|"
    rf"(?:what|how much) (?:is|are|would|does) (?:the |your |a )?{_NUMBER}(?: (?:of (?:it|that)|be|"
    rf"rise|increase|cut|more|less|off))?{_TAIL}(?: in {_COIN})?$|"
    rf"(?:what|how much) (?:would|does|do|will|is) (?:a|one|each|every) {_UNIT} (?:come to|cost|be|"
    rf"make)\b|"
    rf"(?:(?:and|so|is|that|it|what about|how about|which is) )*(?:{_PER}|in {_COIN})"
    rf"(?: and (?:{_PER}|in {_COIN}))?{_TAIL}$)"
)
"""How one asks what a share or a sum comes to."""
_WHOLE = late(
    rf"{_LEADS}(?:"
    rf"(?:what|how much) (?:would|will|do|does|should|could|am|are) (?:i|we|you)(?: (?:then|now|"
    rf"actually|really|have to|be|end up|need to|still|to|all)){{0,3}} (?:pay|owe|paying|earn|earning|"
    rf"get|getting|cost)(?: (?:you|me|us|for (?:it|that)))?"
    rf"(?: (?:in all|in total|altogether|all in|overall|all told|then|exactly|{_PER}))+$|"
    rf"(?:what|how much) (?:would|will|does|is) (?:my|the|your) (?:\w+ )?(?:rent|rate|price|"
    rf"salary|balance|bill|total|sum|pay|base)(?: \w+){{0,2}} (?:be|come to|amount to|end up(?: at)?)"
    rf"(?: (?:then|exactly|now|in all|in total|altogether|with that|after that|after the {_NUMBER}|"
    rf"{_PER}))*$|"
    rf"(?:what|how much) is (?:the|my) (?:full|whole|total|entire|final|overall) (?:balance|amount|"
    rf"sum|price|bill|rent|total|cost|figure)(?: then| exactly)?$)"
)
"""How one asks what it all makes."""
_EACH_OR_ONCE = late(
    rf"{_LEADS}(?:(?:is|are|was|would) (?:that|it|this)(?: be)? )?(?:{_PER}|once|one off|in all|in total)"
    rf"(?: \w+){{0,2}} or (?:{_PER}|once|(?:a |just )?one off|just once|in all|in total|for good)"
)
"""How one asks for what time or thing a sum is."""
_OF_WHAT = late(rf"{_LEADS}(?:{_NUMBER} )?(?:of|off|on) what(?: exactly| precisely| amount| sum)?$")
_APART = late(
    rf"{_LEADS}(?:(?:how much|how big|how far|how many \w+|what|where|which \w+) (?:\w+ ){{0,3}}?"
    r"(?:(?:difference|gap|distance) (?:is |lies |there )*(?:between|from) (?:us|the two|your|yours|"
    r"my|mine|you and|what (?:you|i))|(?:between|separates|divides|parts) (?:us|(?:yours|mine|your "
    r"\w+|my \w+|you) and)|(?:still )?apart\b)|(?:how far|how much) (?:apart )?(?:are|is) (?:we|you "
    r"and i|our \w+)(?: still)? (?:apart|from each other)|how far apart\b|where (?:exactly )?do we "
    r"(?:still )?(?:differ|disagree)|how far (?:am i|are we|is that|is mine) (?:off|away|from "
    r"(?:yours|you|your \w+))|what is the (?:difference|gap)(?: now| then| between us)?$)"
)
"""How one asks what lies between what the two have put."""
_TWO = late(rf"\b(?:between|from) ({_NUMBER}) (?:and|to) ({_NUMBER})")
_MOVED = late(
    rf"{_LEADS}(?:what (?:exactly )?(?:has |have |is |did |just )*(?:changed|moved|different|new|"
    r"(?:you|it) (?:just )?(?:change|changed|move|moved|shift|shifted|give|given|gave))(?: you)?"
    r"(?: (?:me|us|on|there|here|now|exactly|then|about it|in it|in that|in yours))?(?: (?:from|since|"
    r"against|compared (?:to|with)) (?:\w+ ){0,4}\w+)?$|(?:did|has|have) (?:anything|something|it|you|"
    r"that) (?:\w+ )?(?:change|changed|move|moved)(?: at all| anything)?(?: (?:from|since) "
    r"(?:\w+ ){0,4}\w+)?$|(?:how|where) (?:is|does) (?:that|it|this) (?:any )?(?:different|differ)"
    r"(?: from (?:\w+ ){0,4}\w+)?$|is (?:that|this|it) (?:any different|the same as (?:before|your "
    r"\w+))(?: from (?:\w+ ){0,4}\w+)?$)"
)
"""How one asks what is new in their package."""
_FROM_THE_START = late(r"\b(?:given|give|gave|start|begin|began|beginning|opening|first|letter)\b")
"""Words by which all that has moved is asked for, not only the last of it."""
_SLIP = late(
    rf"{_LEADS}(?:(?:was|is) (?:that|this|it|the (?:figure|number|sum|{_NUMBER})|{_NUMBER}) (?:just |only "
    r"|really |maybe )?(?:an? )?(?:slip|typo|mistake|error|misprint|slip of the (?:tongue|pen))$|"
    r"did you (?:just )?(?:misspeak|mistype|slip up|make a (?:mistake|typo))(?: there| with \w+ \w+)?$)"
)
"""How one asks whether a figure was meant."""
_MINE = late(r"\b(?:mine|my (?:offer|proposal|number|figure|package))\b")
_CONDITION = late(r"\b(?:if|suppose|instead|else|today|up front|upfront|deposit|first|down)\b")
"""Words with which one asks of something else than what is on the table."""
_TIMES = {
    "month": "a month",
    "monthly": "a month",
    "year": "a year",
    "yearly": "a year",
    "annum": "a year",
    "annually": "a year",
}
_FOR = re.compile(rf"\b(?:(?:per|a|an|each|every) ({_UNIT})|(monthly|yearly|annually))\b")
_ABOUT_FIGURES = frozenset(
    f"answer:{name}"
    for name in ("comes_to", "share_of", "lies_between", "has_moved", "no_slip", "as_put", "recited")
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


def worked_out(seen: Seen) -> Worked | None:
    """Return the answer to a question about the figures on the table, where that is known.

    Nothing, where the case's own answer to the line says the same number.
    """
    reading = seen.reading
    if seen.offer is not None or seen.has(*_BEYOND) or not reading.text:
        return None
    text = " ".join(fold(asking(reading.text)).words)
    if len(text.split()) > _LONGEST or not (asks(reading) or reading.text.rstrip().endswith("?")):
        return None
    found = _found(seen, text)
    if found is None or (found.sums and _says_it_too(seen, found.sums)):
        return None
    return found


def _found(seen: Seen, text: str) -> Worked | None:
    case, mind = seen.case, seen.mind
    at_it = not _ABOUT_FIGURES.isdisjoint(mind.last) or JUST_PUT in mind.events
    if _SLIP.search(text) and JUST_PUT not in mind.events:
        return _no_slip(case, mind) if at_it else None
    if _MOVED.search(text):
        return _moved(case, mind, text)
    two = _TWO.search(text)
    if two and re.search(r"\b(?:how|what|difference)\b", text):
        return _between_shares(case, mind, two[1], two[2])
    if _APART.search(text):
        return _apart(case, mind)
    if _CONDITION.search(text):
        return None
    if _OF_WHAT.search(text):
        return _share_of_what(case, mind, text) if at_it or "%" in text else None
    if _EACH_OR_ONCE.search(text) and at_it:
        return _comes_to(case, mind, "", "")
    named = re.search(rf"\b{_NUMBER}", text)
    if _IN_MONEY.search(text) and (at_it or named):
        return _comes_to(case, mind, text, named[0] if named else "")
    if _WHOLE.search(text):
        return _comes_to(case, mind, text, named[0] if named else "") or _all_of_it(mind, case)
    return None


def _comes_to(case: Case, mind: Mind, text: str, named: str) -> Worked | None:
    """Say what a share that a line names comes to, or else the one on the table."""
    issue = _issue_of(case, mind, named)
    package = (mind.put if _MINE.search(text) else mind.table) or {}
    if issue is None or issue.name not in package:
        return None
    now = step_of(issue, package[issue.name])
    if named.endswith("%"):
        one = share_of(issue, float(named[:-1].replace(",", "")))
    elif named:
        return None
    elif now is None:
        return None
    else:
        one = now
    asked = _FOR.search(text)
    unit = asked and (asked[1] or asked[2])
    stands = JUST_PUT in mind.events and one == now and not _MINE.search(text)
    if unit == "month" or unit == "monthly":
        paid = each_month(case, package) if not named else None
        if paid:
            return Worked("comes_to", {"sum": _by_month(*paid)}, stands)
    if unit:
        per = _TIMES.get(unit, f"a {unit}")
        other = one.each(per)
        if other is None:
            return None
        one = other
    return Worked("comes_to", {"sum": in_full(one)}, stands, (one.moved, one.whole))


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
            if any(named in option.label for option in other.options):
                return None
    return found[0]


def _share_of_what(case: Case, mind: Mind, text: str) -> Worked | None:
    """Say what a share is a share of."""
    named = re.search(rf"\b{_NUMBER}", text)
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
    moved = has_moved(case, mind, all_of_it=bool(_FROM_THE_START.search(text)))
    stands = JUST_PUT in mind.events
    if moved:
        return Worked("has_moved", {"package": moved}, stands)
    return Worked("not_moved", {}, stands)


def _no_slip(case: Case, mind: Mind) -> Worked:
    """Say that a figure was meant: their demand at first, then what they have put."""
    if HAS_PUT in mind.events and mind.table is not None:
        return Worked("no_slip", {"package": in_words(case, mind.table)}, stands=True)
    return Worked("no_slip", {"package": in_words(case, case.demand)})


def _all_of_it(mind: Mind, case: Case) -> Worked | None:
    """Say their package, where it comes to no sum."""
    if HAS_PUT not in mind.events or mind.table is None:
        return None
    return Worked("as_put", {"package": in_words(case, mind.table)}, JUST_PUT in mind.events)


def _says_it_too(seen: Seen, sums: tuple[float, ...]) -> bool:
    """Return whether the case's own answer to the line holds one of these numbers throughout."""
    plain = seen.plain
    if plain is None or not plain.left(seen.mind.used):
        return False
    left = [line for line in plain.answer.asked if line not in seen.mind.used]
    return all(_holds(line, sums) for line in left)


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

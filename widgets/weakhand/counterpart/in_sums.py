"""What a share or a step on the table comes to in money, worked out from the case's numbers.

A case says what its shares are shares of (``of``), what such a sum is for (``per``), and which
sum is paid in months (``spreads``). Nothing else is known, and what is not known is not said.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from weakhand.cases.schema import Case, Issue, Package
from weakhand.counterpart.sum_forms import BARE_SHARE, HALF

_SHARE = re.compile(r"^([+\-\N{MINUS SIGN}]?)(\d+(?:\.\d+)?)%$")
_THOUSANDS = re.compile(r"^(\d+(?:\.\d+)?)k$")
_MONTHS = re.compile(r"^(\d+) months?$")
_IN_A_YEAR = {"a year": 1.0, "a month": 12.0}
"""How often a year such a sum is paid, as far as it is the same everywhere."""
_PARTS = {"half": "50%", "third": "33.3333333%", "quarter": "25%"}
_ROUND, _TO = 10_000, 100
"""From where on a sum is said in round hundreds."""
_HUNDRED, _CENT, _NOTHING = 100.0, 0.005, 0.0001


class Sum(NamedTuple):
    """What a share or a step comes to.

    Attributes:
        whole: all of it.
        moved: by how much that is more or less than what it is a share of; 0 where it is none.
        sign: ``+`` where shares of this issue are added, ``-`` where they are taken off, or "".
        per: what it is for, such as "a month"; nothing, where it is paid once.
    """

    whole: float
    moved: float
    sign: str
    per: str

    def each(self, per: str) -> Sum | None:
        """Return the same for another time, or nothing where that cannot be told."""
        if per == self.per:
            return self
        if not (per in _IN_A_YEAR and self.per in _IN_A_YEAR):
            return None
        times = _IN_A_YEAR[self.per] / _IN_A_YEAR[per]
        return Sum(self.whole * times, self.moved * times, self.sign, per)


def priced(case: Case) -> tuple[Issue, ...]:
    """Return the issues that come to money: shares of a sum first, then sums of thousands."""
    shares = [issue for issue in case.issues if issue.of]
    sums = [
        issue
        for issue in case.issues
        if not issue.of and any(_THOUSANDS.match(option.label) for option in issue.options)
    ]
    return (*shares, *sums)


def sign_of(issue: Issue) -> str:
    """Return how the labels of an issue begin whose options are changes; else nothing."""
    found = [_SHARE.match(option.label) for option in issue.options]
    signs = {match.group(1).replace("\N{MINUS SIGN}", "-") for match in found if match} - {""}
    return signs.pop() if len(signs) == 1 else ""


def share_of(issue: Issue, percent: float) -> Sum:
    """Return what a share comes to, of an issue that says what its shares are of."""
    of, sign = issue.of or 0.0, sign_of(issue)
    part = of * percent / _HUNDRED
    whole = of + part if sign == "+" else of - part if sign == "-" else part
    return Sum(whole, abs(whole - of), sign, issue.per or "")


def step_of(issue: Issue, label: str) -> Sum | None:
    """Return what an option comes to, or nothing where its label is neither share nor sum."""
    share = _SHARE.match(label)
    if share and issue.of:
        return share_of(issue, float(share.group(2)))
    thousands = _THOUSANDS.match(label)
    if thousands and not issue.of:
        return Sum(1000 * float(thousands.group(1)), 0.0, "", issue.per or "")
    return None


def each_month(case: Case, package: Package) -> tuple[float, int] | None:
    """Return what a package comes to in a month, and for how many, where it is paid in months.

    A package in which something is settled besides, that is no part of every talk, may change
    that; of such a one nothing is said.
    """
    quo = case.status_quo
    for issue in case.issues:
        months = _MONTHS.match(package.get(issue.name, ""))
        if not issue.spreads or not months:
            continue
        besides = [each.name for each in case.issues if each.locked_by]
        if any(package.get(name, quo[name]) != quo[name] for name in besides):
            return None
        paid = case.issue[issue.spreads]
        whole = step_of(paid, package[paid.name])
        return whole and (whole.whole / int(months.group(1)), int(months.group(1)))
    return None


def in_digits(size: float) -> str:
    """Return a sum as one says it: cents below one, hundreds from ten thousand on."""
    if size < 1:
        cents = size * _HUNDRED
        cents = cents if abs(cents * 2 - round(cents * 2)) < _NOTHING else round(cents)
        return f"{_about(size, cents / _HUNDRED)}{cents:g} cents"
    if size >= _ROUND:
        rough = round(size / _TO) * _TO
        return f"{_about(size, rough)}{rough:,}"
    if abs(size - round(size)) < _NOTHING:
        return f"{round(size):,}"
    to_cents = round(size, 2)
    return f"{_about(size, to_cents)}{to_cents:,.2f}"


def _about(size: float, said: float) -> str:
    """Return "about " where a sum is not said as it is."""
    return "about " if abs(said - size) > _NOTHING else ""


def in_full(one: Sum) -> str:
    """Return a sum in words to be said: what it moves, and what it comes to then."""
    per = f" {one.per}" if one.per else ""
    whole = f"{in_digits(one.whole)}{per}"
    if one.moved < _CENT:
        return whole
    moved = f"{in_digits(one.moved)}{per}"
    if not one.sign and abs(one.whole - one.moved) < _CENT:
        return whole
    if not one.sign:
        return f"{whole}, which is {moved} less"
    return f"{moved} {'more' if one.sign == '+' else 'less'}, so {whole}"


def with_shares(case: Case, text: str) -> str:
    """Return a question with half of a sum as a share of it, where shares are no changes.

    A step of theirs named without its sign, "six off", is a share as well.
    """
    labels = {option.label for issue in case.issues if issue.of for option in issue.options}
    text = BARE_SHARE.sub(
        lambda found: f"{found[1]}%" if _is_share(found[1], labels) else found[1], text
    )
    shares = [issue for issue in case.issues if issue.of and not sign_of(issue)]
    return HALF.sub(lambda found: _PARTS[found[1]], text) if shares else text


def _is_share(number: str, labels: set[str]) -> bool:
    """Return whether a number stands in one of these labels as a share."""
    return any(label.lstrip("+-\N{MINUS SIGN}") == f"{number}%" for label in labels)

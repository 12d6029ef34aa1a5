"""Two packages beside each other: what lies between them, and what moved from one to the next."""

from __future__ import annotations

from weakhand.cases.schema import Case, Issue
from weakhand.counterpart.in_sums import in_digits, step_of
from weakhand.counterpart.mind import HAS_PUT, Mind
from weakhand.counterpart.voice import joined, shown
from weakhand.language.reading import Reading

_NEAR = "near:"
"""How the event is called that a number of the learner's lay between two options of an issue."""


def with_near(events: frozenset[str], reading: Reading) -> frozenset[str]:
    """Return events with the points whose number in a line's offer was only near an option."""
    named = {f"{_NEAR}{issue}" for issue, _ in reading.offer or ()}
    return (events - named) | {f"{_NEAR}{issue}" for issue in reading.rounded}


def said_nearly(mind: Mind, issue: str) -> bool:
    """Return whether what the learner put of an issue is only the option nearest to it."""
    return f"{_NEAR}{issue}" in mind.events


def lies_between(case: Case, mind: Mind) -> str:
    """Return in words where the learner's last package differs from theirs; empty if nowhere.

    A point that the learner never spoke of stands in what they put as it would without a word: of
    such a one nothing is said.
    """
    theirs, learners = mind.table, mind.put
    if theirs is None or learners is None:
        return ""
    said = []
    for issue in case.issues:
        own, other = theirs.get(issue.name), learners.get(issue.name)
        if own is None or other is None or own == other:
            continue
        if other == case.status_quo[issue.name]:
            continue
        words = issue.by_label
        if said_nearly(mind, issue.name):
            said.append(f"{words[own].words} on my side, near {words[other].words} on yours")
            continue
        between = f"{words[own].words} on my side, {words[other].words} on yours"
        said.append(f"{between}{_sum_between(issue, own, other)}")
    return "; and ".join(said)


def _sum_between(issue: Issue, own: str, other: str) -> str:
    """Return how much lies between two steps in money, where that is known."""
    first, second = step_of(issue, own), step_of(issue, other)
    if first is None or second is None:
        return ""
    per = f" {first.per}" if first.per else ""
    return f", {in_digits(abs(first.whole - second.whole))}{per} apart"


def has_moved(case: Case, mind: Mind, *, all_of_it: bool = False) -> str:
    """Return in words what is new in their last package; empty where nothing is.

    New is what is otherwise than in the one before it, or, for ``all_of_it``, than they demanded.
    """
    before = case.complete(case.demand) if all_of_it else mind.earlier
    now = mind.table
    if before is None or now is None or HAS_PUT not in mind.events:
        return ""
    names = {*shown(case, before), *shown(case, now)}
    said = [
        f"{issue.by_label[now[issue.name]].words} instead of "
        f"{issue.by_label[before[issue.name]].words}"
        for issue in case.issues
        if issue.name in names and now[issue.name] != before[issue.name]
    ]
    return joined(said)

"""Does everything that a case refers to exist, and has it a name of its own?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from weakhand.cases.schema import Case, Fact, Issue, Package

_FACTS = 4
"""Facts that a case has at least."""
_PAIR = 2
"""Options that it takes to exclude each other."""
Found = Iterator[tuple[str, str, str]]
"""Faults: key, what is wrong, and how to mend it."""


def references(case: Case) -> Found:
    """Yield a fault for each name that stands twice, or that nothing has."""
    yield from _twice(case)
    if len(case.facts) < _FACTS:
        yield "facts", f"Only {len(case.facts)} facts.", f"Write {_FACTS} or more."
    for key, name in _facts_named(case):
        yield from _missing(key, "fact", name, case.fact)
    for issue in case.issues:
        yield from _labels_twice(issue)
        yield from _shares_of_nothing(issue)
        yield from _spreads_nothing(case, issue)
    for fact in case.facts:
        for raised in fact.raises:
            yield from _missing(f"facts.{fact.id}.raises", "concept", raised, case.concept)
        yield from _gates(fact)


def _twice(case: Case) -> Found:
    for kind, ids in (
        ("issues", [issue.name for issue in case.issues]),
        ("facts", [fact.id for fact in case.facts]),
        ("concepts", [concept.id for concept in case.concepts]),
        ("facts and concepts", [*case.fact, *case.concept]),
        ("brief.truths", [truth.id for truth in case.brief.truths]),
        ("answers", [answer.id for answer in case.answers]),
    ):
        for name, count in _repeated(ids):
            yield kind, f"'{name}' stands {count} times.", "Give each an id of its own."


def _repeated(names: Iterable[str]) -> Iterator[tuple[str, int]]:
    return ((name, count) for name, count in Counter(names).items() if count > 1)


def _facts_named(case: Case) -> Iterator[tuple[str, str | None]]:
    """Yield each key that names a fact, with the name."""
    for issue in case.issues:
        yield f"issues.{issue.name}.locked_by", issue.locked_by
    for concept in case.concepts:
        yield f"concepts.{concept.id}.from_fact", concept.from_fact
        yield f"concepts.{concept.id}.opens", concept.opens
    for answer in case.answers:
        yield f"answers.{answer.id}.from_fact", answer.from_fact
    yield "deadline.opens", case.deadline.opens


def _missing(key: str, kind: str, name: str | None, known: Collection[str]) -> Found:
    if name and name not in known:
        mend = f"Use one of: {', '.join(sorted(known))}."
        yield key, f"There is no {kind} '{name}'.", mend


def _labels_twice(issue: Issue) -> Found:
    for label, count in _repeated(option.label for option in issue.options):
        yield (
            f"issues.{issue.name}.options",
            f"'{label}' stands {count} times.",
            "Give each option a label of its own.",
        )


def _shares_of_nothing(issue: Issue) -> Found:
    if issue.of and not any("%" in option.label for option in issue.options):
        yield (
            f"issues.{issue.name}.of",
            "No option has a label in percent, so that nothing is a share of it.",
            "Delete the line, or write the labels as shares, such as '+10%'.",
        )


def _spreads_nothing(case: Case, issue: Issue) -> Found:
    if issue.spreads is None:
        return
    known = [each.name for each in case.issues if each.of]
    if issue.spreads not in known:
        yield (
            f"issues.{issue.name}.spreads",
            f"'{issue.spreads}' is no issue with a sum.",
            "Name an issue that says with 'of' what its shares are shares of, or delete the line.",
        )
    if not any("month" in option.label for option in issue.options):
        yield (
            f"issues.{issue.name}.spreads",
            "No option has a label in months, so that nothing is paid off.",
            "Delete the line, or write the labels as times, such as '12 months'.",
        )


def _gates(fact: Fact) -> Found:
    if list(fact.gates) != sorted(fact.gates) or not 0 <= fact.gates[0] <= fact.gates[2] <= 1:
        yield (
            f"facts.{fact.id}.gates",
            "The gates must rise and lie between 0 and 1.",
            "For example [0.0, 0.2, 0.4].",
        )


def packages(case: Case) -> Found:
    """Yield a fault for each package that names an issue or an option which does not exist."""
    for key, package in (("demand", case.demand), ("creative_deal", case.creative_deal)):
        yield from _package(case, key, package)
    for n, pair in enumerate(case.apart, 1):
        yield from _package(case, f"apart.{n}", pair)
        yield from _never_apart(case, f"apart.{n}", pair)
    for exemplar in case.exemplars:
        for n, line in enumerate(exemplar.lines, 1):
            if isinstance(line, dict) and isinstance(line.get("offer"), dict):
                offer = line["offer"]
                assert isinstance(offer, dict)
                yield from _package(case, f"exemplars.{exemplar.name}.lines.{n}", offer)


def _package(case: Case, key: str, package: Package) -> Found:
    for issue, label in package.items():
        if issue not in case.issue:
            yield key, f"There is no issue '{issue}'.", f"Use: {', '.join(case.issue)}."
        elif label not in case.issue[issue].by_label:
            yield (
                f"{key}.{issue}",
                f"There is no option '{label}'.",
                f"Use one of: {', '.join(case.issue[issue].by_label)}.",
            )


def _never_apart(case: Case, key: str, pair: Package) -> Found:
    """Yield a fault where these are no two options, or stand together in a deal of the case."""
    if len(pair) < _PAIR:
        yield key, "One option excludes nothing.", "Name options of two issues or more."
    for name, package in (("demand", case.demand), ("creative_deal", case.creative_deal)):
        if pair and package and pair.items() <= case.complete(package).items():
            yield (
                key,
                f"The {name} holds all of these options.",
                "Delete the pair, or mend the deal.",
            )

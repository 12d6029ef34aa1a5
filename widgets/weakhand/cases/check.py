"""Is a case sound? References, words and numbers, every fault in one run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain
from pathlib import Path
from typing import Literal

import tomli

from weakhand.cases.labels import labelled
from weakhand.cases.load import CaseError, Fault, parse, placeholders, source
from weakhand.cases.schema import Case, Deal, Issue, Package
from weakhand.cases.situations import (
    ANSWERS,
    ANY_TABLE,
    INTENTS,
    PRACTICE,
    SITUATIONS,
    STEPS,
    WORDINGS,
)
from weakhand.cases.template import FILL_IN

Kind = Literal["references", "words", "numbers"]
_FACTS = 4
_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def check(name_or_path: str | Path) -> tuple[Fault, ...]:
    """Return every fault of a case file: schema first, then soundness."""
    try:
        file, text = source(name_or_path)
        case = parse(text, file)
    except CaseError as error:
        return error.faults
    written = (Fault(file, *fault) for faults in by_kind(case).values() for fault in faults)
    return (*_unfilled_in(name_or_path), *written)


def by_kind(case: Case) -> dict[Kind, tuple[tuple[str, str, str], ...]]:
    """Return what is wrong with references, words and numbers: key, what, and mend of each."""
    return {
        "references": (*_references(case), *_packages(case)),
        "words": tuple(_words(case)),
        "numbers": tuple(_numbers(case)),
    }


def _unfilled_in(name_or_path: str | Path) -> tuple[Fault, ...]:
    """Return a fault for every key of a case file that still holds a placeholder."""
    file, text = source(name_or_path)
    return placeholders(tomli.loads(text), file)


def playable(case: Case) -> bool:
    """Return whether a case can be played at all: nothing it refers to is missing."""
    broken = chain(_references(case), _packages(case), _unfillable(case))
    return not any(True for _ in broken) and SITUATIONS.keys() <= case.lines.keys()


def reachable_unheard(case: Case) -> tuple[Deal, ...]:
    """Return the deals that need no fact and that neither side is better off refusing."""
    quo = case.status_quo
    locked = [n for n, issue in enumerate(case.issues) if issue.locked_by]
    return tuple(
        deal
        for deal in case.deals
        if all(deal.labels[n] == quo[case.issues[n].name] for n in locked)
        and deal.learner >= case.walk_away.learner
        and deal.counterpart >= case.walk_away.counterpart
    )


def dominating(case: Case, deal: Deal) -> tuple[Deal, ...]:
    """Return the deals that are at least as good for both sides and better for one."""
    return tuple(
        other
        for other in case.deals
        if other.learner >= deal.learner
        and other.counterpart >= deal.counterpart
        and (other.learner > deal.learner or other.counterpart > deal.counterpart)
    )


def nash_point(case: Case, deals: tuple[Deal, ...]) -> Deal | None:
    """Return the deal with the largest product of gains over both walk-aways (Nash 1950)."""
    mine, theirs = case.walk_away.learner, case.walk_away.counterpart
    inside = [deal for deal in deals if deal.learner >= mine and deal.counterpart >= theirs]
    return max(inside, key=lambda d: (d.learner - mine) * (d.counterpart - theirs), default=None)


Found = Iterator[tuple[str, str, str]]


def _references(case: Case) -> Found:
    for kind, ids in (
        ("issues", [issue.name for issue in case.issues]),
        ("facts", [fact.id for fact in case.facts]),
        ("concepts", [concept.id for concept in case.concepts]),
        ("facts and concepts", [*case.fact, *case.concept]),
        ("brief.truths", [truth.id for truth in case.brief.truths]),
        ("answers", [answer.id for answer in case.answers]),
    ):
        for name, count in Counter(ids).items():
            if count > 1:
                yield kind, f"'{name}' stands {count} times.", "Give each an id of its own."
    if len(case.facts) < _FACTS:
        yield "facts", f"Only {len(case.facts)} facts.", f"Write {_FACTS} or more."
    facts, concepts = set(case.fact), set(case.concept)
    for issue in case.issues:
        if issue.locked_by and issue.locked_by not in facts:
            yield (
                f"issues.{issue.name}.locked_by",
                f"There is no fact '{issue.locked_by}'.",
                f"Use one of: {', '.join(sorted(facts))}.",
            )
        for label, count in Counter(option.label for option in issue.options).items():
            if count > 1:
                yield (
                    f"issues.{issue.name}.options",
                    f"'{label}' stands {count} times.",
                    "Give each option a label of its own.",
                )
    for fact in case.facts:
        for raised in fact.raises:
            if raised not in concepts:
                yield (
                    f"facts.{fact.id}.raises",
                    f"There is no concept '{raised}'.",
                    f"Use one of: {', '.join(sorted(concepts))}.",
                )
        if list(fact.gates) != sorted(fact.gates) or not 0 <= fact.gates[0] <= fact.gates[2] <= 1:
            yield (
                f"facts.{fact.id}.gates",
                "The gates must rise and lie between 0 and 1.",
                "For example [0.0, 0.2, 0.4].",
            )
    for concept in case.concepts:
        for key, named in (("from_fact", concept.from_fact), ("opens", concept.opens)):
            if named and named not in facts:
                yield (
                    f"concepts.{concept.id}.{key}",
                    f"There is no fact '{named}'.",
                    f"Use one of: {', '.join(sorted(facts))}.",
                )
    for answer in case.answers:
        if answer.from_fact and answer.from_fact not in facts:
            yield (
                f"answers.{answer.id}.from_fact",
                f"There is no fact '{answer.from_fact}'.",
                f"Use one of: {', '.join(sorted(facts))}.",
            )
    if case.deadline.opens and case.deadline.opens not in facts:
        yield (
            "deadline.opens",
            f"There is no fact '{case.deadline.opens}'.",
            f"Use one of: {', '.join(sorted(facts))}.",
        )


def _same_terms(issue: Issue) -> Found:
    """Yield a fault for a term that would name two options of one issue."""
    owner: dict[str, str] = {}
    for option in issue.options:
        for term in dict.fromkeys(term.casefold() for term in option.terms):
            if term in owner and not term.startswith(FILL_IN.casefold()):
                yield (
                    f"issues.{issue.name}.options.{option.label}.terms",
                    f"'{term}' stands at '{owner[term]}' too: nobody could tell which is meant.",
                    "Keep it at one of them.",
                )
            owner.setdefault(term, option.label)


def _words(case: Case) -> Found:
    for name, situation in SITUATIONS.items():
        voiced = case.lines.get(name)
        if voiced is None:
            yield (
                f"lines.{name}",
                f"There are no words for this: {situation.when}.",
                f"Write {situation.at_least} wordings or more.",
            )
        elif len(voiced.neutral) < situation.at_least:
            yield (
                f"lines.{name}.neutral",
                f"Only {_count(len(voiced.neutral))}.",
                f"Add some: a long talk needs {situation.at_least}.",
            )
    for name in sorted(case.lines.keys() - SITUATIONS.keys()):
        meant = get_close_matches(name, SITUATIONS, 1)
        yield (
            f"lines.{name}",
            "No such situation occurs.",
            f"Did you mean {meant[0]}? If not, delete it."
            if meant
            else "Delete it; the template names those that do.",
        )
    for issue in case.issues:
        yield from _same_terms(issue)
    yield from _few(case)
    yield from _answers(case)
    yield from _unfillable(case)
    yield from labelled(case, spoken(case))
    first: dict[str, str] = {}
    for key, _, line in spoken(case):
        if line in first:
            yield (
                key,
                f"This stands in {first[line]} too: {line!r}.",
                "Reword one of them: nobody repeats themselves to the letter.",
            )
        first.setdefault(line, key)


def _few(case: Case) -> Found:
    """Yield a fault for each telling, guard and answer with too few wordings.

    What an issue says when it opens, and a concept when it is named, may be
    left to the situations ``unlocked`` and ``label_fits``: then there is none.
    """
    told = [
        (f"facts.{fact.id}.{step}.neutral", getattr(fact, step).neutral, WORDINGS[step])
        for fact in case.facts
        for step in STEPS
    ]
    guards = [(f"facts.{f.id}.guard", f.guard, WORDINGS["guard"]) for f in case.facts]
    opened = [
        (f"issues.{issue.name}.unlocked", issue.unlocked, WORDINGS["unlocked"])
        for issue in case.issues
        if issue.locked_by
    ]
    named = [(f"concepts.{c.id}.named", c.named, WORDINGS["named"]) for c in case.concepts]
    for key, lines, least in (*told, *guards, *opened, *named):
        if 0 < len(lines) < least:
            yield (
                key,
                f"Only {_count(len(lines))}.",
                f"Write {least} or more, so that it sounds new when a case is played again.",
            )


def _count(count: int) -> str:
    return "1 wording" if count == 1 else f"{count} wordings"


def _answers(case: Case) -> Found:
    """Yield a fault for an answer that nothing asks for, or that something else answers too.

    Or that runs dry at once.
    """
    foreseen = {**INTENTS, **ANY_TABLE, **PRACTICE, **ANSWERS}
    owner = {way.casefold(): fact.id for fact in case.facts for way in fact.ways}
    for answer in case.answers:
        known = foreseen.get(answer.id)
        least = known.at_least if known else 1
        if known is None and not answer.terms:
            yield (
                f"answers.{answer.id}.terms",
                "Nothing asks for it.",
                f"Write terms, or use one of: {', '.join(sorted(foreseen))}.",
            )
        for way in answer.ways:
            if owner.setdefault(way.casefold(), answer.id) != answer.id:
                yield (
                    f"answers.{answer.id}.ways",
                    f"{way!r} asks for '{owner[way.casefold()]}' already.",
                    "Leave it to one of them.",
                )
        if len(answer.asked) < least:
            yield (
                f"answers.{answer.id}.asked",
                f"Only {len(answer.asked)} wordings.",
                f"Add some: a long talk needs {least}.",
            )


def _unfillable(case: Case) -> Found:
    """Yield a fault for each word in braces that nothing fills in, or that is not closed."""
    for key, allowed, line in spoken(case):
        for wanted in _PLACEHOLDER.findall(line):
            if wanted not in allowed:
                yield (
                    key,
                    f"'{{{wanted}}}' cannot be filled in here.",
                    f"Allowed: {', '.join(allowed) or 'none'}.",
                )
        if set(_PLACEHOLDER.sub("", line)) & {"{", "}"}:
            yield key, f"A brace stands alone: {line!r}.", "Remove it, or close it."


def spoken(case: Case) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield every line a counterpart can say: key, placeholders allowed, words."""
    for name, voiced in case.lines.items():
        holds = SITUATIONS[name].holds if name in SITUATIONS else ()
        for mood in ("cold", "neutral", "warm"):
            for line in getattr(voiced, mood):
                yield f"lines.{name}.{mood}", holds, line
    for fact in case.facts:
        for line in fact.guard:
            yield f"facts.{fact.id}.guard", (), line
        for step in STEPS:
            for mood in ("cold", "neutral", "warm"):
                for line in getattr(getattr(fact, step), mood):
                    yield f"facts.{fact.id}.{step}.{mood}", (), line
    for issue in case.issues:
        for line in issue.unlocked:
            yield f"issues.{issue.name}.unlocked", (), line
    for concept in case.concepts:
        for line in concept.named:
            yield f"concepts.{concept.id}.named", (), line
    for answer in case.answers:
        foreseen = ANY_TABLE.get(answer.id) or ANSWERS.get(answer.id)
        holds = foreseen.holds if foreseen else ()
        for key in ("asked", "mentioned"):
            for line in getattr(answer, key):
                yield f"answers.{answer.id}.{key}", holds, line


def _packages(case: Case) -> Found:
    for key, package in (("demand", case.demand), ("creative_deal", case.creative_deal)):
        yield from _package(case, key, package)
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


def _numbers(case: Case) -> Found:
    if any(True for _ in _packages(case)):
        return
    if case.walk_away.counterpart_claimed < case.walk_away.counterpart:
        yield (
            "walk_away.counterpart_claimed",
            "They claim less than they have.",
            "Claim at least the true walk-away.",
        )
    if case.kind == "walk_away":
        yield from _no_zopa(case)
        return
    creative = Deal(
        tuple(case.complete(case.creative_deal)[issue.name] for issue in case.issues),
        case.value(case.creative_deal, "learner"),
        case.value(case.creative_deal, "counterpart"),
    )
    if creative.learner < case.walk_away.learner:
        yield "creative_deal", "It is worth less to the learner than walking away.", "Raise it."
    if creative.counterpart < case.walk_away.counterpart:
        yield "creative_deal", "It is worth less to them than walking away.", "Raise it."
    better = dominating(case, creative)
    if better:
        yield (
            "creative_deal",
            f"{', '.join(better[0].labels)} is better for both sides.",
            "Make that the creative deal, or change the points.",
        )
    if case.kind == "integrative":
        yield from _worth_listening_for(case, creative)


def _no_zopa(case: Case) -> Found:
    """Yield a fault when a walk-away case has a deal that suits both sides."""
    both = nash_point(case, case.deals)
    if both is not None:
        yield (
            "kind",
            f"{', '.join(both.labels)} suits both sides, so walking away is not best.",
            "Raise a walk-away, or call the case integrative or distributive.",
        )


def _worth_listening_for(case: Case, creative: Deal) -> Found:
    """Yield a fault when the creative deal does not beat what needs no listening."""
    unheard = nash_point(case, reachable_unheard(case))
    if unheard and not (
        creative.learner > unheard.learner and creative.counterpart > unheard.counterpart
    ):
        yield (
            "creative_deal",
            f"It does not beat {', '.join(unheard.labels)} for both, which needs no listening.",
            "Lock the options that make it, or change the points.",
        )

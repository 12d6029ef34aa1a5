"""Are there words for all that can happen in a case, and are they words that can be said?"""

from __future__ import annotations

import re
from difflib import get_close_matches

from weakhand.cases.labels import labelled
from weakhand.cases.references import Found
from weakhand.cases.schema import Case, Issue
from weakhand.cases.situations import (
    ANSWERS,
    ANY_TABLE,
    INTENTS,
    PRACTICE,
    SITUATIONS,
    STEPS,
    WORDINGS,
)
from weakhand.cases.spoken import spoken
from weakhand.cases.template import FILL_IN

_PLACEHOLDER = re.compile(r"\{(\w*)\}")


def words(case: Case) -> Found:
    """Yield a fault for each situation without words, and for words that nobody can say."""
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
    yield from unfillable(case)
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


def unfillable(case: Case) -> Found:
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

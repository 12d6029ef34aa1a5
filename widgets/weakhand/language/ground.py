"""The ground a case gives to reading: its words for facts, feelings, issues, options.

Plain data compiled once per case, so that relevance is checked against what
is alive at the table and not against a list of clever phrases.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from weakhand.cases.schema import Case
from weakhand.language.once import once_for_each

NotionKind = Literal["fact", "feeling", "need", "risk", "topic", "issue", "deadline"]


@dataclass(frozen=True, slots=True)
class Notion:
    """One thing an utterance can be about, with the terms that name it."""

    id: str
    kind: NotionKind
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of an issue, as words can name it.

    Attributes:
        stands: whether it is what stands where nothing is agreed on its issue.
        spoken: how the other side says it in a package.
        of: what a share in its label is a share of, in money; 0 if nothing.
        spreads: the issue whose sum is paid off in its time, a month at a time; "" if none.
    """

    issue: str
    label: str
    terms: tuple[str, ...]
    stands: bool = False
    spoken: str = ""
    of: float = 0.0
    spreads: str = ""


@dataclass(frozen=True)
class Ground:
    """What a reader knows of the case.

    Attributes:
        notions: facts, concepts, issues and the deadline.
        choices: every option that words can offer.
        truths: id and terms of what the learner may truthfully claim.
    """

    notions: tuple[Notion, ...] = ()
    choices: tuple[Choice, ...] = ()
    truths: tuple[tuple[str, tuple[str, ...]], ...] = ()


EMPTY = Ground()


@lru_cache(maxsize=256)
def _ground(
    name: str,
    notions: tuple[Notion, ...],
    choices: tuple[Choice, ...],
    truths: tuple[tuple[str, tuple[str, ...]], ...],
) -> Ground:
    return Ground(notions, choices, truths)


@once_for_each
def ground_of(case: Case) -> Ground:
    """Return the ground that ``case`` gives to reading; equal cases share one."""
    notions = [
        *(Notion(fact.id, "fact", fact.terms) for fact in case.facts),
        *(Notion(concept.id, concept.kind, concept.terms) for concept in case.concepts),
        *(Notion(issue.name, "issue", issue.terms) for issue in case.issues),
        Notion("deadline", "deadline", case.deadline.terms),
    ]
    choices = [
        Choice(
            issue.name,
            option.label,
            option.terms,
            option.label == case.status_quo[issue.name],
            option.words,
            issue.of or 0.0,
            issue.spreads or "",
        )
        for issue in case.issues
        for option in issue.options
    ]
    truths = tuple((truth.id, truth.terms) for truth in case.brief.truths)
    return _ground(case.name, tuple(notions), tuple(choices), truths)

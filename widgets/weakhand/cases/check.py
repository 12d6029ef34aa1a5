"""Is a case sound? References, words and numbers, every fault in one run."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Literal

import tomli

from weakhand.cases.deals import dominating, nash_point, reachable_unheard
from weakhand.cases.load import CaseError, Fault, parse, placeholders, source
from weakhand.cases.references import Found, packages, references
from weakhand.cases.schema import Case, Deal
from weakhand.cases.situations import SITUATIONS
from weakhand.cases.wordings import unfillable, words

Kind = Literal["references", "words", "numbers"]


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
        "references": (*references(case), *packages(case)),
        "words": tuple(words(case)),
        "numbers": tuple(_numbers(case)),
    }


def _unfilled_in(name_or_path: str | Path) -> tuple[Fault, ...]:
    """Return a fault for every key of a case file that still holds a placeholder."""
    file, text = source(name_or_path)
    return placeholders(tomli.loads(text), file)


def playable(case: Case) -> bool:
    """Return whether a case can be played at all: nothing it refers to is missing."""
    broken = chain(references(case), packages(case), unfillable(case))
    return not any(True for _ in broken) and SITUATIONS.keys() <= case.lines.keys()


def _numbers(case: Case) -> Found:
    if any(True for _ in packages(case)):
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

"""The course is written in plain words: Flesch-Kincaid, measured by a library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import textstat

from tests.lessons.notebooks import LESSONS, MASTERS, plain, prose, sheet_name
from weakhand.evidence import catalogue
from weakhand.questions import sheet

GRADE = 9.0
HARD = (
    "Notwithstanding the aforementioned considerations, the counterparty's reservation value, "
    "being endogenously determined by informational asymmetries, necessitates a comprehensive "
    "recalibration of the negotiator's distributive expectations."
)


def grade(text: str) -> float:
    """Return the school grade (US) that a text is written for."""
    return float(textstat.flesch_kincaid_grade(text))


def texts(value: Any) -> Iterator[str]:
    """Yield the sentences in an exercise, wherever they stand."""
    if isinstance(value, dict):
        for key in ("title", "prompt", "hints", "solution", "resolve", "text", "feedback"):
            yield from texts(value.get(key))
        for key in ("options", "items", "before"):
            yield from texts(value.get(key))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts(one)
    elif isinstance(value, str) and len(value.split()) > 3:
        yield value


@pytest.mark.parametrize("path", [*LESSONS, *MASTERS], ids=lambda path: path.stem)
def test_a_notebook_reads_at_grade_nine_or_below(path: Path) -> None:
    assert grade(plain(prose(path))) <= GRADE


@pytest.mark.parametrize("path", [*LESSONS, *MASTERS], ids=lambda path: path.stem)
def test_its_exercises_read_at_grade_nine_or_below(path: Path) -> None:
    found = [text for spec in sheet(sheet_name(path)) for text in texts(spec.model_dump())]
    assert grade(plain("\n".join(found))) <= GRADE


@pytest.mark.parametrize("path", [*LESSONS, *MASTERS], ids=lambda path: path.stem)
def test_no_sentence_is_longer_than_forty_words(path: Path) -> None:
    found = re.split(r"(?<=[.?!:”;])\s+", plain(prose(path)))
    assert [text for text in found if len(text.split()) > 40] == []


@pytest.mark.parametrize("claim", catalogue().claim, ids=lambda claim: claim.id)
def test_what_a_card_says_at_first_sight_reads_at_grade_nine_or_below(claim: Any) -> None:
    assert grade(f"{claim.claim} {claim.short}") <= 12.0


def test_a_text_that_nobody_wants_to_read_is_found_out() -> None:
    assert grade(HARD) > 20

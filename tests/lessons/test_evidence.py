"""Evidence cards and citations: every study named is in the catalogue, every card is used."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.lessons.cited import cited, names_of
from tests.lessons.notebooks import LESSONS, MASTERS, code_cells, prose, sheet_name, source
from weakhand.evidence import UnknownClaimError, cards, catalogue
from weakhand.questions import sheet

each_notebook = pytest.mark.parametrize("path", [*LESSONS, *MASTERS], ids=lambda path: path.stem)


def cards_used(path: Path) -> list[str]:
    calls = [c for cell in code_cells(path) for c in re.findall(r"cards\(([^)]*)\)", source(cell))]
    return [name for call in calls for name in re.findall(r'"([^"]+)"', call)]


@each_notebook
def test_every_study_named_in_the_prose_or_the_exercises_is_in_the_catalogue(path: Path) -> None:
    texts = [prose(path), *(spec.model_dump_json() for spec in sheet(sheet_name(path)))]
    known = {(name, one.year) for one in catalogue().source for name in names_of(one)}
    assert set().union(*map(cited, texts)) - known == set()


def test_every_evidence_card_is_used_in_a_lesson_and_every_used_one_exists() -> None:
    used = {name for path in LESSONS for name in cards_used(path)}
    assert used == {claim.id for claim in catalogue().claim}


@pytest.mark.parametrize("claim", catalogue().claim, ids=lambda claim: claim.id)
def test_a_card_cites_in_its_words_what_it_lists_as_sources(claim: Any) -> None:
    text = f"{claim.found} {claim.limits}"
    for one in catalogue().sources_of(claim):
        assert one.authors in text
        assert one.year in text
    known = {(n, s.year) for s in catalogue().sources_of(claim) for n in names_of(s)}
    assert cited(text) - known == set()


@pytest.mark.parametrize("claim", catalogue().claim, ids=lambda claim: claim.id)
def test_a_card_says_claim_finding_limits_solidity_and_sources_in_every_form(claim: Any) -> None:
    shown_as = cards(claim.id)
    plain = " ".join(repr(shown_as).split())
    for form in (plain, shown_as._repr_markdown_()):
        assert claim.claim in form
        assert claim.found in form
        assert claim.limits in form
        assert f"Solidity {claim.grade} (" in form
        assert all(one.title in form for one in catalogue().sources_of(claim))
    assert shown_as._repr_html_().count("<details>") == 1
    assert f"Solidity {claim.grade} (" in shown_as._repr_html_()


def test_a_card_that_does_not_exist_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UnknownClaimError, match="mirrors"):
        cards("mirror")

"""The glossary: every term once, in plain words, and every link to it leads to a term."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.lessons.notebooks import LESSONS, MASTERS, ROOT, cells, plain, prose
from tests.lessons.test_words import GRADE, grade
from weakhand import bundle

GLOSSARY = ROOT / "course" / "glossary.ipynb"
TERM = re.compile(r'(?m)^<a id="([a-z0-9-]+)"></a>\*\*(.+?)\.\*\* (.+)$')
LINK = re.compile(r"\]\(((?:[^)\s]*/)?glossary\.ipynb)?#([^)\s]+)\)")
TERMS = {anchor: (term, meaning) for anchor, term, meaning in TERM.findall(prose(GLOSSARY))}


def test_every_paragraph_is_a_term_with_its_meaning() -> None:
    entries = [c for c in cells(GLOSSARY) if c["id"] != "glossary-title"]
    paragraphs = [
        text
        for cell in entries
        for text in "".join(cell["source"]).split("\n\n")
        if not text.startswith("## ")
    ]
    assert [text for text in paragraphs if not TERM.fullmatch(text)] == []
    assert len(paragraphs) == len(TERMS), "an anchor stands twice"


def test_terms_stand_in_the_order_of_the_alphabet_under_their_letter() -> None:
    names = [term for term, _ in TERMS.values()]
    assert names == sorted(names, key=str.casefold)
    for cell in cells(GLOSSARY)[1:]:
        text = "".join(cell["source"])
        assert {term[0].upper() for _, term, _ in TERM.findall(text)} == {text[3]}


@pytest.mark.parametrize("anchor", TERMS)
def test_an_anchor_is_its_term_in_small_letters(anchor: str) -> None:
    assert anchor == re.sub(r"[^a-z0-9]+", "-", TERMS[anchor][0].lower()).strip("-")


@pytest.mark.parametrize("anchor", TERMS)
def test_a_meaning_is_short(anchor: str) -> None:
    _, meaning = TERMS[anchor]
    assert len(meaning.split()) <= 45
    assert meaning.endswith((".", "”", ")"))


def test_the_glossary_reads_at_grade_nine_or_below() -> None:
    assert grade(plain("\n".join(meaning for _, meaning in TERMS.values()))) <= GRADE


@pytest.mark.parametrize("path", [GLOSSARY, *LESSONS, *MASTERS], ids=lambda path: path.stem)
def test_every_link_to_the_glossary_leads_to_a_term(path: Path) -> None:
    found = [anchor for file, anchor in LINK.findall(prose(path)) if file or path == GLOSSARY]
    assert [anchor for anchor in found if anchor not in TERMS] == []


@pytest.mark.parametrize(
    "term",
    ["batna", "zopa", "reservation-value", "meso", "more-pies", "calibrated-question", "label",
     "mirror", "loss-frame", "leverage", "interest", "position", "anchor", "rapport", "integrity"],
)  # fmt: skip
def test_the_words_that_the_course_turns_on_are_explained(term: str) -> None:
    assert term in TERMS


def test_the_course_carries_the_glossary_to_the_learner() -> None:
    assert "course/glossary.ipynb" in bundle.files()

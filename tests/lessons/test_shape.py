"""Every lesson and workbook has the same shape, so that a learner knows where they are."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.lessons.notebooks import (
    LESSONS,
    MASTERS,
    cells,
    ids,
    keys,
    number,
    prose,
    sheet_name,
    source,
)
from weakhand.questions import Choice, Produce, Reflection, sheet

# What stands where, in this order. A star is a run of cells with that beginning.
PARTS = (
    "title",
    "how",
    "recall-text",
    "recall-*",
    "bet",
    "predict",
    "two-cases",
    "compare-ask",
    "compare",
    "principle",
    "bet-back",
    "predict-again",
    "evidence-*",
    "worked-text",
    "worked",
    "worked-note",
    "try-*",
    "bench-text",
    "bench",
    "model",
    "negotiate-text",
    "negotiate",
    "quiz-text",
    "quiz-*",
    "evidence-text",
    "fails",
    "plan-text",
    "plan",
    "take-away",
)
OPENING = {"recall-text", "recall-*", "worked-text", "worked", "worked-note", "negotiate-text",
           "negotiate", "model"}  # fmt: skip
OWN = {"worked", "worked-text", "worked-note", "negotiate", "negotiate-text", "model", "try-*"}
each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
each_master = pytest.mark.parametrize("path", MASTERS, ids=lambda path: path.stem)


def parts_of(path: Path) -> tuple[str, ...]:
    """Return what a lesson must have: the first and the last are of their own kind."""
    left_out = {0: OPENING, 8: OWN}.get(number(path), set())
    return tuple(part for part in PARTS if part not in left_out)


def first(part: str, names: list[str]) -> int:
    """Return where a part begins, or -1."""
    if part.endswith("*"):
        return next((i for i, name in enumerate(names) if name.startswith(part[:-1])), -1)
    return names.index(part) if part in names else -1


@each_lesson
def test_a_lesson_has_every_part_in_its_place(path: Path) -> None:
    names = ids(path)
    places = [(part, first(part, names)) for part in parts_of(path)]
    assert [part for part, place in places if place < 0] == []
    assert [(a, b) for (a, i), (b, j) in pairwise(places) if i > j] == []


@each_lesson
def test_a_lesson_has_the_parts_that_every_lesson_has(path: Path) -> None:
    headings = re.findall(r"(?m)^#+ (.+)$", prose(path))
    for part in ("The principle", "Exit quiz", "Where this advice fails", "Your plan", "Take-away"):
        assert [h for h in headings if part in h] != [], part


@each_lesson
def test_a_lesson_begins_with_minutes_and_three_to_six_objectives(path: Path) -> None:
    first = source(cells(path)[0])
    minutes = re.search(r"\*\*About (\d+) minutes", first)
    assert minutes
    assert 30 <= int(minutes[1]) <= 60
    assert first.startswith("# ")
    assert 3 <= len(re.findall(r"(?m)^- ", first.partition("you can")[2])) <= 6


@each_lesson
def test_what_was_learned_before_is_asked_for_again(path: Path) -> None:
    recalled = [spec for spec in sheet(sheet_name(path)) if spec.recalls]
    if number(path) == 0:
        assert recalled == []
        return
    assert len(recalled) >= 2
    assert {spec.recalls < sheet_name(path) for spec in recalled} == {True}
    assert len({spec.recalls for spec in recalled}) >= min(2, number(path))


@each_lesson
def test_two_cases_are_asked_what_they_share(path: Path) -> None:
    asked = next(spec for spec in sheet(sheet_name(path)) if spec.id.endswith("-compare"))
    assert isinstance(asked, Choice)
    assert "share" in asked.prompt
    table = next(source(c) for c in cells(path) if c["id"].endswith("-two-cases"))
    assert re.search(r"(?m)^\|[^|\n]+\|[^|\n]+\|[^|\n]+\|$", table), "side by side"


@each_lesson
def test_practice_begins_with_help_and_asks_for_lines(path: Path) -> None:
    tries = [spec for spec in sheet(sheet_name(path)) if "-try-" in spec.id]
    if number(path) not in (0, 8):
        assert len(tries) >= 4
        assert sum(isinstance(spec, Produce) for spec in tries) >= 2
    assert [spec.id for spec in tries if not spec.hints] == []


@each_lesson
def test_the_quiz_has_four_to_six_questions(path: Path) -> None:
    quiz = [spec for spec in sheet(sheet_name(path)) if "-quiz-" in spec.id]
    assert 4 <= len(quiz) <= 6
    longest = [
        max(spec.options, key=lambda option: len(option.text)).id == spec.answer
        for spec in quiz
        if isinstance(spec, Choice)
    ]
    assert not all(longest), "the longest option is always right"


@each_lesson
def test_the_plan_is_an_if_and_a_then(path: Path) -> None:
    plan = next(spec for spec in sheet(sheet_name(path)) if spec.id.endswith("-plan"))
    assert isinstance(plan, Reflection)
    assert re.search(r"\bif\b.*\bthen\b", plan.prompt, re.IGNORECASE | re.DOTALL)


@each_lesson
def test_the_take_away_fits_one_screen_and_says_what_comes_next(path: Path) -> None:
    last = next(source(c) for c in cells(path) if c["id"].endswith("-take-away"))
    assert len(re.findall(r"\w+", last)) <= 190
    assert last.count("\n") <= 30
    assert "**Next:**" in last


@each_lesson
def test_what_is_not_known_is_said(path: Path) -> None:
    said = next(source(c) for c in cells(path) if c["id"].endswith("-fails"))
    assert re.search(r"nobody|no one|not (?:been )?(?:tested|known|shown)|untested|we found no",
                     said, re.IGNORECASE)  # fmt: skip


@each_master
def test_a_workbook_asks_to_recognise_produce_negotiate_model_and_reflect(path: Path) -> None:
    kinds = {spec.kind for spec in sheet(sheet_name(path))}
    if number(path) == 8:
        return
    wanted = {"classify", "negotiate", "number", "reflection"}
    assert wanted <= kinds
    assert number(path) == 7 or "produce" in kinds


@each_master
def test_one_in_three_workbooks_offers_code_in_place_of_a_number(path: Path) -> None:
    offered = [spec.id for spec in sheet(sheet_name(path)) if getattr(spec, "code", None)]
    assert len(offered) == (number(path) in (1, 5, 6))
    for ident in offered:
        assert len(keys(path)[ident][1]["code"]) >= 4
        assert f"{ident}-code" in [cell["id"] for cell in cells(path)]


def test_every_lesson_and_workbook_of_the_course_is_there() -> None:
    assert [number(path) for path in LESSONS] == list(range(9))
    assert {number(path) for path in MASTERS} >= set(range(1, 8))


def test_every_case_is_played_in_a_lesson_or_a_workbook() -> None:
    from importlib.resources import files

    library = files("weakhand.cases") / "library"
    every = {file.name.removesuffix(".toml") for file in library.iterdir()}
    played = {
        spec.case
        for path in (*LESSONS, *MASTERS)
        for spec in sheet(sheet_name(path))
        if spec.kind == "negotiate"
    }
    assert played == {name for name in every if not name.startswith("__")}


@each_lesson
def test_links_of_a_lesson_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(path)):
        if re.match(r"https?://", target):
            continue
        file, _, anchor = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        assert there.exists(), target
        if anchor and there.suffix == ".md":
            assert anchor in anchors(there.read_text(encoding="utf-8")), target


def anchors(text: str) -> set[str]:
    """Return the places of a Markdown page that a link can lead to."""
    named = set(re.findall(r'<a id="([^"]+)"', text))
    headings = re.findall(r"(?m)^#+ (.+)$", text)
    return named | {re.sub(r"[^\w-]", "", h.lower().replace(" ", "-")) for h in headings}

"""The brief is one page; what does not fit gives way by a rule, and that is said."""

from __future__ import annotations

from typing import Any

import pytest

from tests.canvas.filled import every, learners
from weakhand.canvas import Canvas, brief_of, canvas_of
from weakhand.canvas.brief import ENTRY_MAX, Brief, lines_of, room, width
from weakhand.canvas.page import html_box, html_page, markdown
from weakhand.canvas.read import groups_of, sections
from weakhand.questions import sheet
from weakhand.questions.spec import Blank, Group


def crammed(text: str) -> Canvas:
    """Return a canvas in which every blank is full, and every row there."""

    def value(blank: Blank, n: int) -> Any:
        if blank.kind == "number":
            return 10 * n
        if blank.kind == "choice":
            return blank.options[0].id if blank.options else "p1"
        return f"{n} {text}"

    def row(group: Group, n: int) -> dict[str, Any]:
        inner = {each.name: rows(each) for each in group.groups}
        return {**{blank.name: value(blank, n) for blank in group.blanks}, **inner}

    def rows(group: Group) -> Any:
        if group.source:
            return [{f"{n} {text}"[:160].strip(): text[:160] for n in range(5)}] * 3
        return (
            row(group, 0) if group.rows is None else [row(group, n) for n in range(group.rows[1])]
        )

    specs = sections(sheet("lesson-08"))
    return canvas_of(groups_of({s.id: {g.name: rows(g) for g in s.groups} for s in specs}))


LONG = "a sentence of the usual kind that simply does not stop, " * 12
CRAMMED = {
    "sentences": crammed(LONG),
    "capitals": crammed("WORD " * 90),
    "chinese": crammed("租金上涨" * 90),
}


@pytest.mark.parametrize("name", every())
def test_a_reasonably_full_canvas_fits_one_page_whole(name: str) -> None:
    brief = brief_of(every()[name])
    assert lines_of(brief) <= room(brief)
    assert brief.told == ""


@pytest.mark.parametrize("name", CRAMMED)
def test_a_crammed_canvas_is_shortened_until_it_fits_and_says_so(name: str) -> None:
    brief = brief_of(CRAMMED[name])
    assert lines_of(brief) <= room(brief)
    assert brief.left_out != ()
    for form in (html_page(brief), html_box(brief), markdown(brief)):
        assert "Left out to keep to one page: " in form
        assert "Your canvas keeps all of it." in form


def test_what_gives_way_is_counted_and_what_must_stay_stays() -> None:
    canvas = CRAMMED["sentences"]
    brief = brief_of(canvas)
    shown = {block.key: len(block.entries) for block in brief.blocks}
    assert shown["red"] == len(canvas.red)
    assert shown["guesses"] == len(canvas.hypotheses)
    assert shown["packages"] == len(canvas.packages)
    assert shown["labels"] == 1
    assert f"{len(canvas.labels) - 1} of {len(canvas.labels)} labels" in brief.told


def test_a_long_entry_is_cut_at_a_word_and_counted() -> None:
    canvas = learners("well")
    plan = canvas.plans[0].model_copy(update={"say": "and then " * 60})
    brief = brief_of(canvas.model_copy(update={"plans": (plan,)}))
    entry = next(block for block in brief.blocks if block.key == "plans").entries[0]
    assert len(entry) <= ENTRY_MAX[0]
    assert entry.endswith("…")
    assert brief.cut == 1
    assert "1 long entry was cut (…)." in brief.told


def test_a_brief_says_that_guesses_are_guesses_and_where_to_leave() -> None:
    text = markdown(brief_of(learners("well")))
    assert "These are guesses. Ask before you rely on one." in text
    assert "No deal is worth 25 of 100 to you. Turn down what is worth less." in text
    assert "Rests on: a result to show upstairs." in text


def test_an_empty_canvas_makes_an_empty_brief() -> None:
    assert brief_of(Canvas()) == Brief("Brief", (), ())


def test_what_a_learner_writes_is_no_markup() -> None:
    canvas = learners("well")
    them = canvas.them.model_copy(update={"name": "<b>Mr O.</b> *stars*"})
    brief = brief_of(canvas.model_copy(update={"them": them}))
    assert "<b>" not in html_page(brief)
    assert "&lt;b&gt;" in html_box(brief)
    assert r"\*stars\*" in markdown(brief)


def test_the_page_needs_no_network_and_is_light() -> None:
    page = html_page(brief_of(learners("well")))
    assert "http" not in page
    assert "size: A4" in page
    assert "color-scheme: light" in page


def test_wide_letters_are_counted_as_wide() -> None:
    assert width("WWWW") > width("nnnn") > width("iiii")
    assert width("租金") == 4.0

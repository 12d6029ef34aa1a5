"""The canvas in a notebook: sections, the brief, and the rehearsal, with nothing lost."""

from __future__ import annotations

import importlib
import json
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.canvas.filled import learners, recorded
from tests.ui.conftest import Page, made_by
from weakhand.answers import Journal, journal_path, latest
from weakhand.canvas.worlds import in_words, world_of
from weakhand.questions import bank, exercise
from weakhand.ui import brief, rehearse, show
from weakhand.ui.record import record_html

BRIEF = importlib.import_module("weakhand.ui.brief")
REHEARSE = importlib.import_module("weakhand.ui.rehearse")
SECTIONS = [name for name in recorded("well") if exercise(name).kind == "canvas"]
BANKS = bank.banks()
FILES = ("brief.html", "brief.md", "brief.pdf")


@pytest.fixture
def course(page: Page, monkeypatch: pytest.MonkeyPatch) -> Page:
    """The course's own questions on a page without a browser."""
    monkeypatch.setattr(bank, "banks", lambda: BANKS)
    return page


@pytest.fixture
def filled(course: Page) -> Page:
    """A page on which the good learner has filled in the canvas."""
    journal = Journal(journal_path("lesson-08"))
    for name in SECTIONS:
        journal.append(name, "answer", value=recorded("well")[name])
    return course


@pytest.fixture
def panels(filled: Page, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The panels in which somebody rehearses, oldest first."""
    return made_by(monkeypatch, REHEARSE, "rehearsing")


def play(panel: Any, acts: list[dict[str, Any]]) -> None:
    for act in acts:
        do = "walk_away" if act.get("walk_away") else "offer" if "offer" in act else "say"
        panel.receive({"do": do, **act})


# ------------------------------------------------------------------- sections


@pytest.mark.parametrize("name", SECTIONS)
def test_a_section_is_saved_cleaned_and_comes_back_after_a_restart(course: Page, name: str) -> None:
    show(name)
    course.say("save", recorded("well")[name])
    saved = latest(Journal(journal_path("lesson-08")).entries(), name)
    show(name)
    assert course.form.value == saved
    assert course.form.note == "Your saved answer is shown."
    record = course.records[f"weakhand-{name}"]
    assert "filled in" in record["text/plain"]
    assert record["text/html"].count("<li>") > 0


def test_an_untouched_section_writes_no_file(course: Page, tmp_path: Path) -> None:
    show("m8-people")
    course.say("save", {"me": {}, "facts": [{}], "them": {}})
    assert list(tmp_path.iterdir()) == []


def test_a_later_section_offers_what_stands_in_the_earlier_ones(filled: Page) -> None:
    show("m8-issues")
    opens = filled.form.form["groups"][0]["blanks"][1]
    assert ["p2", "the next release"] in opens["options"]
    assert ["h1", "a result to show upstairs"] in opens["options"]
    show("m8-packages")
    labels = [blank["label"] for blank in filled.form.form["groups"][0]["blanks"]]
    assert labels == ["Day rate", "Payment", "Volume", "Standby"]


def test_packages_before_points_say_what_comes_first(course: Page) -> None:
    show("m8-packages")
    group = course.form.form["groups"][0]
    assert group["blanks"] == []
    assert "First fill in section 6" in group["help"]


def test_a_check_says_what_the_numbers_come_to(filled: Page) -> None:
    show("m8-packages")
    filled.say("check", recorded("well")["m8-packages"])
    assert "Worth to you, of 100:" in filled.form.feedback
    show("m8-hypotheses")
    odd = {"hypotheses": [{"topic": "greed", "said": "I want it all"}]}
    filled.say("check", odd)
    assert "“greed” has no question that could prove it wrong." in filled.form.feedback


@pytest.mark.parametrize("odd", [None, 5, "x", [], {"me": 5}, {"facts": "x"}, {"issues": [[1]]}])
def test_an_odd_value_from_the_page_breaks_nothing(course: Page, odd: Any) -> None:
    for name in SECTIONS:
        show(name)
        course.say("check", odd)
        assert "Something went wrong" not in course.form.feedback


def test_what_a_learner_writes_is_shown_as_text(course: Page) -> None:
    show("m8-people")
    course.say("save", {"me": {"role": "<b>x</b> y", "about": "<script>"}})
    html = course.records["weakhand-m8-people"]["text/html"]
    assert "<script>" not in html
    assert "&lt;b&gt;x" in html


# ------------------------------------------------------------------ the brief


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    monkeypatch.setattr(BRIEF, "_display", lambda data, raw: found.append(data))
    return found


def test_the_brief_is_shown_and_written_beside_the_notebook(
    filled: Page, shown: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief()
    assert {file.name for file in tmp_path.iterdir()} >= set(FILES)
    assert "Brief: my contract for the app" in shown[0]["text/html"]
    out = capsys.readouterr().out
    assert out == f"Written beside this page: {', '.join(FILES)}.\n"


def test_an_empty_canvas_makes_no_file(
    course: Page, shown: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief()
    assert "Your canvas is empty so far." in capsys.readouterr().out
    assert shown == []
    assert list(tmp_path.iterdir()) == []


def test_a_thin_canvas_is_printed_and_its_gaps_are_named(
    course: Page, shown: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    show("m8-people")
    course.say("save", recorded("badly")["m8-people"])
    capsys.readouterr()
    brief()
    out = capsys.readouterr().out
    assert "- 3. What presses them: Write two pressures or more" in out
    assert len(shown) == 1


def test_a_folder_that_cannot_be_written_is_told(
    filled: Page, shown: list[dict[str, Any]], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in FILES:
        (tmp_path / name).mkdir()
    brief()
    assert "brief.pdf could not be written" in capsys.readouterr().out
    assert len(shown) == 1


def test_a_filled_canvas_of_the_course_is_shown_and_nothing_written(
    course: Page, shown: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    brief("tenant_vs_landlord")
    assert "The loan at the bank" in shown[0]["text/html"]
    brief("tenant")
    assert "There is no filled canvas called 'tenant'." in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []


# -------------------------------------------------------------- the rehearsal


def test_without_a_canvas_it_says_which_boxes_are_open(
    course: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearse()
    out = capsys.readouterr().out
    assert "Nobody to rehearse with yet." in out
    assert "- 6. What can be settled, and how: Write two points or more" in out
    assert "Traceback" not in out


def test_a_talk_is_journaled_with_its_canvas_and_replayed_from_it(
    filled: Page, panels: list[Any]
) -> None:
    rehearse()
    play(panels[0], recorded("well")["m8-rehearse"][0])
    entries = Journal(journal_path("lesson-08")).entries("m8-rehearse")
    assert entries[0].do == "start"
    assert entries[0].payload["canvas"]["them"]["name"] == "Mr O."
    html = record_html(exercise("m8-rehearse"), entries)
    assert all(turn.reply.text in unescape(html) for turn in panels[0].talk.turns)
    assert filled.records["weakhand-m8-rehearse"]["text/html"] == html


def test_after_the_talk_it_is_told_what_was_so_in_that_world(
    filled: Page, panels: list[Any]
) -> None:
    rehearse()
    assert panels[0].view["notice"] == ""
    play(panels[0], recorded("well")["m8-rehearse"][0])
    told = in_words(learners("well"), world_of(learners("well"), 1))
    assert panels[0].talk.over
    assert panels[0].view["notice"] == told


def test_another_talk_is_held_in_another_world_and_goes_on_after_a_restart(
    filled: Page, panels: list[Any]
) -> None:
    rehearse()
    first = panels[0].talk.case
    play(panels[0], [{"say": "This is not what I came for."}, {"walk_away": True}])
    panels[0].receive({"do": "restart"})
    assert panels[0].talk.case.counterpart.hidden_need != first.counterpart.hidden_need
    play(panels[0], [{"say": "Who else is waiting for the release?"}])
    rehearse()
    assert panels[1].talk == panels[0].talk
    assert filled.form.note == "Your conversation goes on where it was."


def test_a_change_of_the_canvas_counts_from_the_next_talk_on(
    filled: Page, panels: list[Any]
) -> None:
    rehearse()
    play(panels[0], [{"say": "Who else is waiting for the release?"}])
    people = json.loads(json.dumps(recorded("well")["m8-people"]))
    people["them"]["name"] = "Ms P."
    Journal(journal_path("lesson-08")).append("m8-people", "answer", value=people)
    rehearse()
    assert panels[1].talk.case.counterpart.name == "Mr O."
    play(panels[1], [{"walk_away": True}])
    panels[1].receive({"do": "restart"})
    assert panels[1].talk.case.counterpart.name == "Ms P."


def test_a_second_panel_takes_over_the_talk_of_the_first_with_its_canvas(
    filled: Page, panels: list[Any]
) -> None:
    def call_them(name: str) -> None:
        people = json.loads(json.dumps(recorded("well")["m8-people"]))
        people["them"]["name"] = name
        Journal(journal_path("lesson-08")).append("m8-people", "answer", value=people)

    rehearse()
    call_them("Ms P.")
    rehearse()
    play(panels[1], [{"say": "Who else is waiting for the release?"}])
    call_them("Mr Q.")
    play(panels[0], [{"say": "Good morning."}])
    assert panels[0].talk == panels[1].talk
    assert panels[0].talk.case.counterpart.name == "Ms P."


def test_the_panel_says_that_it_is_the_learners_own_guess(filled: Page, panels: list[Any]) -> None:
    rehearse()
    assert "your own guess talking back, not a prediction" in panels[0].view["brief"]["notice"]


def test_a_sheet_without_a_rehearsal_is_told(
    course: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearse("lesson-02")
    assert "Nothing is rehearsed on 'lesson-02'." in capsys.readouterr().out

"""A negotiation in a cell: every act is journaled first, and goes on where it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.ui.conftest import Page, made_by, show_module
from weakhand.answers import MIME, Journal, from_notebook, journal_path, talks
from weakhand.questions import exercise, mark
from weakhand.ui import pictures as shelf
from weakhand.ui import show
from weakhand.ui.conversation import WENT_ON

LINES = ["What is driving this?", "It sounds like there is a lot on your desk."]


@pytest.fixture
def panels(page: Page, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The conversation panels that cells have shown, oldest first."""
    return made_by(monkeypatch, show_module, "_conversation")


def said(panel: Any, *lines: str) -> None:
    for line in lines:
        panel.receive({"do": "say", "say": line})


def journaled() -> list[str]:
    return [entry.do for entry in Journal(journal_path("workbook-02")).entries("w2-negotiate")]


def test_every_line_is_in_the_journal_and_in_the_output_with_its_answer(
    page: Page, panels: list[Any]
) -> None:
    show("w2-negotiate")
    said(panels[0], *LINES)
    assert journaled() == ["start", "say", "say"]
    assert [entry["do"] for entry in page.embedded("w2-negotiate")] == journaled()
    html = page.records["weakhand-w2-negotiate"]["text/html"]
    for turn in panels[0].talk.turns:
        assert turn.act.say in html
    assert page.updates >= 2
    assert page.forms[0].note.startswith("Saved ")


def test_a_line_is_written_before_its_answer_is_worked_out(
    page: Page, panels: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    show("w2-negotiate")

    def crash(*_: Any) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("weakhand.ui.conversation.step", crash)
    said(panels[0], LINES[0])
    assert journaled() == ["start", "say"]


def test_after_a_crash_the_conversation_goes_on_where_it_was(page: Page, panels: list[Any]) -> None:
    show("w2-negotiate")
    said(panels[0], *LINES)
    before = panels[0].talk
    show("w2-negotiate")
    assert panels[1].talk == before
    assert page.forms[1].note == "Your conversation goes on where it was."
    said(panels[1], "Go on.")
    assert journaled() == ["start", "say", "say", "say"], "one start for one conversation"


def test_a_second_attempt_is_kept_apart_and_numbered(page: Page, panels: list[Any]) -> None:
    show("w2-negotiate")
    said(panels[0], LINES[0])
    panels[0].receive({"do": "walk_away"})
    assert panels[0].talk.over
    panels[0].receive({"do": "restart"})
    said(panels[0], LINES[1])
    assert journaled() == ["start", "say", "walk_away", "restart", "start", "say"]
    show("w2-negotiate")
    assert [turn.act.say for turn in panels[1].talk.turns] == [LINES[1]]
    html = page.records["weakhand-w2-negotiate"]["text/html"]
    assert "Conversation 1" in html
    assert "Conversation 2" in html


def test_the_grade_is_the_same_from_the_journal_and_from_the_notebook(
    page: Page, panels: list[Any]
) -> None:
    show("w2-negotiate")
    said(panels[0], *LINES)
    panels[0].receive({"do": "walk_away"})
    outputs = [{"data": data} for data in page.records.values()]
    notebook = json.loads(json.dumps({"cells": [{"outputs": outputs}]}))
    spec = exercise("w2-negotiate")
    marks = [
        mark(spec, talks(entries, spec.id))
        for entries in (Journal(journal_path(spec.sheet)).entries(), from_notebook(notebook))
    ]
    assert marks[0] == marks[1]
    assert marks[0].fraction is not None
    assert 0 < marks[0].fraction < 1


def test_acts_that_no_case_knows_are_left_out_of_the_record_and_the_mark(
    page: Page, panels: list[Any]
) -> None:
    show("w2-negotiate")
    said(panels[0], LINES[0])
    honest = mark(
        exercise("w2-negotiate"),
        talks(Journal(journal_path("workbook-02")).entries(), "w2-negotiate"),
    )
    journal = Journal(journal_path("workbook-02"))
    journal.append("w2-negotiate", "offer", offer={"price": "all the gold"})
    show("w2-negotiate")
    assert len(panels[1].talk.turns) == 1
    assert mark(exercise("w2-negotiate"), talks(journal.entries(), "w2-negotiate")) == honest


def test_a_folder_that_cannot_be_written_stops_no_conversation(
    page: Page, panels: list[Any], tmp_path: Path
) -> None:
    journal_path("workbook-02", tmp_path).mkdir()
    show("w2-negotiate")
    said(panels[0], LINES[0])
    assert len(panels[0].talk.turns) == 1
    assert "save it (Ctrl+S)" in page.forms[0].note
    assert [entry["do"] for entry in page.embedded("w2-negotiate")] == ["start", "say"]
    assert page.records["weakhand-w2-negotiate"][MIME]["sheet"] == "workbook-02"


def test_pictures_come_into_the_output_once_they_have_been_looked_at(
    page: Page, panels: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "_KEPT", {})
    show("w2-negotiate")
    panel = panels[0]
    said(panel, *LINES)
    panel.receive({"do": "walk_away"})
    html = page.records["weakhand-w2-negotiate"]
    assert "<img" not in html["text/html"]
    panel.receive({"do": "pictures", "key": "k", "theme": "dark", "wide": 700, "side": 400})
    shown = page.records["weakhand-w2-negotiate"]["text/html"]
    assert shown.count("<img ") == 3
    assert len(shown) < 150_000
    assert [entry["do"] for entry in page.embedded("w2-negotiate")] == journaled()
    updates = page.updates
    panel.receive({"do": "pictures", "key": "k2", "theme": "light", "wide": 360, "side": 360})
    assert page.updates == updates, "the record has its pictures already"


def test_a_second_panel_of_one_exercise_shows_what_the_first_has_said_and_sends_nothing(
    page: Page, panels: list[Any]
) -> None:
    show("w2-negotiate")
    show("w2-negotiate")
    said(panels[0], LINES[0])
    said(panels[1], LINES[1])
    assert [turn.act.say for turn in panels[1].talk.turns] == LINES[:1]
    assert panels[1].view["notice"] == WENT_ON
    assert panels[1].view["seen"]["ok"] is False
    assert journaled() == ["start", "say"]
    said(panels[1], LINES[1])
    assert panels[1].view["notice"] == ""
    assert journaled() == ["start", "say", "say"]


def test_a_panel_left_behind_by_a_restart_does_not_restart_again(
    page: Page, panels: list[Any]
) -> None:
    show("w2-negotiate")
    said(panels[0], LINES[0])
    panels[0].receive({"do": "walk_away"})
    show("w2-negotiate")
    panels[0].receive({"do": "restart"})
    said(panels[0], LINES[1])
    panels[1].receive({"do": "restart"})
    assert panels[1].view["notice"] == WENT_ON
    assert panels[1].talk == panels[0].talk
    assert journaled().count("restart") == 1


def test_a_journal_that_was_taken_away_ends_no_conversation(page: Page, panels: list[Any]) -> None:
    show("w2-negotiate")
    said(panels[0], LINES[0])
    journal_path("workbook-02").unlink()
    said(panels[0], LINES[1])
    assert [turn.act.say for turn in panels[0].talk.turns] == LINES

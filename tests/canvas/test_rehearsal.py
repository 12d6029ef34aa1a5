"""A rehearsal is replayed from the canvas that it began with, whatever became of it since."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.canvas.filled import learners, recorded
from weakhand.answers import Journal, parse
from weakhand.canvas import Canvas
from weakhand.canvas.read import SHEET
from weakhand.canvas.read import recorded as canvas_in
from weakhand.canvas.rehearsal import opened, rehearsals

IDENT = "m8-rehearse"


def held(journal: Journal, seed: int, acts: list[dict[str, Any]], canvas: Canvas) -> None:
    journal.append(IDENT, "start", **opened(canvas, seed))
    for act in acts:
        do = "walk_away" if act.get("walk_away") else "offer" if "offer" in act else "say"
        journal.append(IDENT, do, **act)  # type: ignore[arg-type]


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    """A journal in which the good learner's canvas and talks are written down."""
    found = Journal(tmp_path / f"{SHEET}.answers.jsonl")
    for ident, value in recorded("well").items():
        if ident != IDENT:
            found.append(ident, "answer", value=value)
    for number, acts in enumerate(recorded("well")[IDENT], 1):
        held(found, number, acts, learners("well"))
    return found


def test_the_canvas_is_read_back_from_the_journal(journal: Journal) -> None:
    assert canvas_in(journal.entries()) == learners("well")


def test_every_talk_is_replayed_in_its_own_world(journal: Journal) -> None:
    found = rehearsals(journal.entries(), IDENT)
    assert [each.seed for each in found] == [1, 2]
    talks = [each.talk() for each in found]
    assert [talk.ending if talk else None for talk in talks] == ["agreed", "agreed"]
    assert talks[0] != talks[1]


def test_a_change_of_the_canvas_changes_no_talk_that_was_held(journal: Journal) -> None:
    before = [each.talk() for each in rehearsals(journal.entries(), IDENT)]
    journal.append("m8-issues", "answer", value={"issues": []})
    written, _ = parse(journal.path.read_bytes())
    assert canvas_in(journal.entries()).issues == ()
    assert [each.talk() for each in rehearsals(written, IDENT)] == before


def test_a_begun_talk_without_a_line_does_not_count(journal: Journal) -> None:
    journal.append(IDENT, "start", **opened(learners("well"), 3))
    assert len(rehearsals(journal.entries(), IDENT)) == 2


@pytest.mark.parametrize("odd", [None, 5, [], {}, {"issues": "x"}, {"walk": {"worth": "many"}}])
def test_an_odd_canvas_makes_no_talk_and_no_error(journal: Journal, odd: Any) -> None:
    journal.append(IDENT, "start", case="own_canvas", seed=-4, canvas=odd)
    journal.append(IDENT, "say", say="Hello.")
    last = rehearsals(journal.entries(), IDENT)[-1]
    assert last.seed == 1
    assert last.talk() is None

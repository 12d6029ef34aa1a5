"""A case is sound when listeners reach what is in it, and players who do not listen cannot."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.playtest.filled import NAME, filled
from weakhand.cases import names
from weakhand.cases.template import template
from weakhand.playtest import soundness


@cache
def text() -> str:
    return filled()


def faults(tmp_path: Path, *changes: tuple[str, str]) -> dict[str, str]:
    """Return the faults of the filled template with these texts replaced, by key."""
    changed = text()
    for old, new in changes:
        assert old in changed, f"the template no longer holds {old!r}"
        changed = changed.replace(old, new)
    path = tmp_path / f"{NAME}.toml"
    path.write_text(changed, encoding="utf-8")
    return {fault.key: fault.what for fault in soundness(path).faults}


@pytest.mark.parametrize("name", names())
def test_every_case_of_the_library_is_sound_in_play(name: str) -> None:
    found = soundness(name)
    assert found.faults == ()
    assert found.played


def test_a_template_that_is_filled_in_is_a_sound_case_with_no_python(tmp_path: Path) -> None:
    assert faults(tmp_path) == {}


def test_what_shows_a_case_sound_is_said(tmp_path: Path) -> None:
    shown = " ".join(soundness(names()[0]).shown)
    assert "facts" in shown
    assert "Model conversations score" in shown
    assert "95th percentile" in shown


def test_a_case_with_placeholders_left_is_not_played(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(template("x"), encoding="utf-8")
    assert not soundness(path).played
    assert not soundness(tmp_path / "none.toml").played


def test_a_reference_to_nothing_stops_the_play_and_not_the_check(tmp_path: Path) -> None:
    found = faults(tmp_path, ('opens = "f_two"', 'opens = "f_nine"'))
    assert set(found) == {"concepts.risk_one.opens"}


def test_a_fact_whose_gates_no_listener_reaches_is_a_fault(tmp_path: Path) -> None:
    found = faults(tmp_path, ("gates = [0.0, 0.2, 0.4]", "gates = [0.0, 0.2, 1.0]"))
    assert "comes out only in part" in found["facts.f_one"]
    high = faults(tmp_path, ("gates = [0.0, 0.2, 0.4]", "gates = [1.0, 1.0, 1.0]"))
    assert "never touched" in high["facts.f_four"]
    assert "never comes onto the table" in high["issues.second"]
    assert "Nobody reached it" in high["creative_deal"]


def test_fewer_than_four_facts_are_a_fault(tmp_path: Path) -> None:
    fourth = re.search(r'\[\[facts\]\]\nid = "f_four".*?(?=# -----)', text(), re.DOTALL)
    assert fourth
    assert "Only 3 facts" in faults(tmp_path, (fourth.group(), ""))["facts"]


def test_fewer_than_three_model_conversations_are_a_fault(tmp_path: Path) -> None:
    last = text().rindex("[[exemplars]]")
    assert "2 model conversations" in faults(tmp_path, (text()[last:], ""))["exemplars"]


def test_a_model_conversation_below_the_floor_is_a_fault(tmp_path: Path) -> None:
    lines = re.findall(r"(?m)^lines = .*$", text())
    found = faults(tmp_path, (lines[0], 'lines = ["Hello.", "Please."]'))
    assert "must reach 0.75" in found["exemplars.model_1"]


def test_a_model_conversation_that_invents_something_is_a_fault(tmp_path: Path) -> None:
    lines = re.findall(r"(?m)^lines = .*$", text())
    lie = lines[0].replace("lines = [", 'lines = ["I have three other offers from other firms.", ')
    found = faults(tmp_path, (lines[0], lie))
    assert "brief" in found["exemplars.model_1"]


def test_a_model_conversation_with_an_act_that_makes_no_sense_is_a_fault(tmp_path: Path) -> None:
    lines = re.findall(r"(?m)^lines = .*$", text())
    found = faults(tmp_path, (lines[2], 'lines = [{ shout = "No" }]'))
    assert "Unknown key 'shout'" in found["exemplars.model_3"]


def test_an_option_that_no_deal_can_hold_is_a_fault(tmp_path: Path) -> None:
    dear = ("learner = 24\ncounterpart = 20", "learner = 24\ncounterpart = -90")
    asked = re.search(r"learner = 24\n(?:#.*\n)?counterpart = 20", text())
    found = faults(tmp_path, (asked.group() if asked else dear[0], dear[1]))
    assert "no deal with this option" in found["issues.first.changed"]


def test_a_lone_brace_in_a_line_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    line = re.search(r"\[lines\.threat\]\nneutral = \[\n  \"([^\"]+)\"", text())
    assert line
    found = faults(tmp_path, (line.group(1), "So {this"))
    assert "brace" in found["lines.threat.neutral"]


def test_a_case_that_players_by_lot_win_is_a_fault(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("counterpart_claimed = 50", "counterpart_claimed = 25"),
        ("learner = 20\n", "learner = 0\n"),
        ('locked_by = "f_one"\n', ""),
    )
    assert "95th percentile" in found["issues"]

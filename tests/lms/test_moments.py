"""Hand-in times as Moodle writes them, to UTC; what can't be read is no time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lms.files import CANVAS, WORKSHEET
from weakhand.lms.moments import moment
from weakhand.lms.trouble import LmsError
from weakhand.lms.worksheet import participants

VIENNA = ZoneInfo("Europe/Vienna")
WANTED = datetime(2026, 6, 10, 12, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Wednesday, 10 June 2026, 2:14 PM",
        "Wednesday, June 10, 2026, 2:14 PM",
        "Mittwoch, 10. Juni 2026, 14:14",
        "mercredi 10 juin 2026, 14:14",
        "miércoles, 10 de junio de 2026, 14:14",
        "mercoledì, 10 giugno 2026, 14:14",
        "woensdag, 10 juni 2026, 14:14",
        "2026-06-10 14:14",
        "2026-06-10T12:14:00+00:00",
    ],
)
def test_a_time_is_read_in_the_language_and_the_zone_of_the_download(text: str) -> None:
    assert moment(text, VIENNA) == WANTED


@pytest.mark.parametrize(
    ("clock", "hour"), [("12:00 AM", 0), ("12:00 PM", 12), ("1:00 am", 1), ("11:59 p.m.", 23)]
)
def test_midnight_and_noon_are_told_apart(clock: str, hour: int) -> None:
    found = moment(f"1 March 2026, {clock}", ZoneInfo("UTC"))
    assert found is not None
    assert found.hour == hour


@pytest.mark.parametrize(
    "text",
    ["", "-", "10/06/2026, 14:14", "31 June 2026, 9:00 AM", "10 June 2026", "10 Foo 2026, 9:00"],
)
def test_what_could_be_several_times_is_none(text: str) -> None:
    assert moment(text, VIENNA) is None


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    found = moment(text, None)
    assert found is None or found.tzinfo is UTC


def test_a_worksheet_says_who_is_which_participant_and_when(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text(WORKSHEET, encoding="utf-8")
    rows = participants(path, VIENNA)
    assert [one.person.participant for one in rows][:2] == ["4711", "4712"]
    assert rows[0].handed == datetime(2026, 3, 1, 16, 5, tzinfo=UTC)
    assert rows[5].handed is None
    path.write_text(CANVAS, encoding="utf-8")
    with pytest.raises(LmsError, match="is no grading worksheet of Moodle's"):
        participants(path, VIENNA)

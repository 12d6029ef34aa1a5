from __future__ import annotations

from datetime import datetime

import pytest

from weakhand.grading.late import moment_of, read_timestamp, words


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-01 17:05:00.000000 Europe/Vienna",
        "2026-03-01 16:05:00 UTC",
        "2026-03-01 16:05 UTC",
        "2026-03-01T17:05:00+01:00",
        "2026-03-01 16:05:00",
    ],
)
def test_times_are_read_as_nbgrader_reads_them(text: str) -> None:
    from nbgrader.utils import parse_utc

    said, untold = read_timestamp(text)
    assert (said, untold) == ("2026-03-01T16:05:00.000000Z", ())
    assert moment_of(said) == parse_utc(text) == datetime(2026, 3, 1, 16, 5)


def test_an_offset_is_hours_and_minutes() -> None:
    # nbgrader 0.9 takes +0100 for a hundred seconds.
    assert read_timestamp("2026-03-01 17:05:00 +0100")[0] == "2026-03-01T16:05:00.000000Z"
    assert read_timestamp("2026-03-01 11:05:00 -0500")[0] == "2026-03-01T16:05:00.000000Z"


@pytest.mark.parametrize("text", ["soon", "2026-03-01 17:05:00 Nowhere/Town", "x" * 200, "+9900"])
def test_what_is_no_time_is_said_to_be_none(text: str) -> None:
    said, [note] = read_timestamp(text)
    assert said == ""
    assert "can't be read as a time" in note


def test_no_timestamp_says_nothing() -> None:
    assert read_timestamp("") == ("", ())
    assert moment_of("") is None


def test_delays_are_said_as_people_say_them() -> None:
    assert words(59) == "less than a minute"
    assert words(60) == "1 minute"
    assert words(2 * 3600 + 300) == "2 hours 5 minutes"
    assert words(3 * 86_400 + 3600 + 60) == "3 days 1 hour"

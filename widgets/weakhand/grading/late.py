"""When something was handed in, and how late that is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Final
from zoneinfo import ZoneInfo

_FORMATS: Final = ("%Y-%m-%d %H:%M:%S.%f", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M")


def read_timestamp(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the time in a ``timestamp.txt`` as ISO 8601 in UTC, and what is wrong with it.

    Reads what nbgrader writes (``2026-03-01 17:05:00.123456 Europe/Vienna``, or
    ``UTC``, or an offset such as ``+0100``) and ISO 8601; a time without zone is UTC.
    """
    if not text:
        return "", ()
    moment = _moment(text)
    if moment is None:
        note = (
            f"timestamp.txt can't be read as a time ({text[:40]!r}), so nobody knows if it is late."
        )
        return "", (note,)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z"), ()


def moment_of(submitted: str) -> datetime | None:
    """Return the time of a result's ``submitted`` in UTC, without zone, as nbgrader keeps it."""
    return (
        datetime.fromisoformat(submitted).astimezone(UTC).replace(tzinfo=None)
        if submitted
        else None
    )


def words(seconds: float) -> str:
    """Return a delay as people say it."""
    minutes = int(seconds // 60)
    days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [(days, "day"), (hours, "hour"), (rest, "minute")]
    said = [f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in parts if count]
    return " ".join(said[:2]) or "less than a minute"


def _moment(text: str) -> datetime | None:
    """Return the time in a text in UTC, or ``None``."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        day, _, zone = text.rpartition(" ")
        found = _zone(zone)
        parsed = next((one for form in _FORMATS if (one := _parsed(day, form))), None)
        if found is None or parsed is None:
            return None
        moment = parsed.replace(tzinfo=found)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except OverflowError:
        return None


def _parsed(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)
    except ValueError:
        return None


def _zone(name: str) -> ZoneInfo | timezone | None:
    """Return a time zone by its name or offset, or ``None``."""
    if len(name) == 5 and name[0] in "+-" and name[1:].isdigit():
        offset = timedelta(hours=int(name[1:3]), minutes=int(name[3:]))
        return (
            timezone(-offset if name[0] == "-" else offset) if offset < timedelta(days=1) else None
        )
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None

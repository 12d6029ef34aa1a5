"""When something was handed in, as Moodle writes it into a grading worksheet.

``Sunday, 1 March 2026, 5:05 PM``, ``Sonntag, 1. März 2026, 17:05``: in the language and the
time zone of whoever downloaded it, to the minute. Read are English, German, French, Spanish,
Italian, Portuguese and Dutch month names, and ISO 8601.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from typing import Final

from weakhand.lms.headings import letters

_MONTHS: Final = (
    "january januar jänner janvier enero gennaio janeiro januari",
    "february februar feber février febrero febbraio fevereiro februari",
    "march märz mars marzo março maart",
    "april avril abril aprile",
    "may mai mayo maggio maio mei",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août agosto augustus",
    "september septembre septiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre diciembre dicembre dezembro",
)
_NUMBER: Final = {
    letters(name): number for number, names in enumerate(_MONTHS, 1) for name in names.split()
}
_CLOCK: Final = re.compile(
    r"(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap]\.?\s?m\.?)?", re.IGNORECASE
)


def moment(text: str, zone: tzinfo | None) -> datetime | None:
    """Return a time in UTC, or ``None`` where it can't be read.

    ``zone`` is that of whoever downloaded the worksheet; ``None`` is this machine's.
    """
    try:
        found = _iso(text) or _spoken(text)
        if found is None:
            return None
        placed = found if found.tzinfo or zone is None else found.replace(tzinfo=zone)
        return placed.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return None


def _spoken(text: str) -> datetime | None:
    """Return the time in a date with a month's name in it."""
    clock = _CLOCK.search(text)
    if clock is None:
        return None
    rest = text[: clock.start()] + " " + text[clock.end() :]
    months = [
        _NUMBER[word] for word in map(letters, re.findall(r"[^\W\d_]+", rest)) if word in _NUMBER
    ]
    years = re.findall(r"\b\d{4}\b", rest)
    days = re.findall(r"\b\d{1,2}\b", rest)
    if not (len(months) == len(years) == len(days) == 1):
        return None
    hour, half = int(clock[1]), (clock[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return datetime(int(years[0]), months[0], int(days[0]), hour, int(clock[2]), int(clock[3] or 0))

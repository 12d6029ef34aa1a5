"""Days, months, dates and spans of time in folded text, as parts that patterns are built of."""

from __future__ import annotations

from weakhand.language.patterns import Pattern

WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
MONTH = r"(?:january|february|march|april|june|july|august|september|october|november|december)"
DATE = (
    rf"(?:(?:the |that |your |this )?(?:deadline|cut off|cutoff|due date|time limit|time ?frame|"
    rf"timeline|expiry)s?|(?:on |by |this |next |the )?{WEEKDAY}(?:'s)?|(?:the )?\d+(?:st|nd|"
    r"rd|th)|"
    r"(?:the )?end of (?:the |this |next )?(?:month|week|quarter|year|day)|tomorrow|tonight|"
    r"(?:that|the|this|your|which) (?:\w+ )?date|midnight|noon|"
    r"(?:the |those |that )?\d+ (?:days|weeks|hours|day|week|hour)|"
    rf"(?:the )?(?:first|\d+(?:st|nd|rd|th)|middle|start|beginning) of {MONTH}|"
    rf"{MONTH}(?: \d+(?:st|nd|rd|th)?)?|(?:the )?\d+ (?:o'clock|oclock|am|pm)|next (?:week|month|"
    r"quarter|year)|day \d+)"
)
"""A deadline by name, a day or date, or a number of days or weeks."""
POINT = (
    rf"(?:(?:on |by |before |until |till |at )?(?:{WEEKDAY}|tomorrow|tonight|today|midnight|noon|"
    rf"next "
    rf"(?:week|month)|(?:the )?(?:first|\d+(?:st|nd|rd|th))(?: of {MONTH})?|{MONTH}(?: \d+(?:st|"
    rf"nd|rd|"
    r"th)?)?|\d+ (?:o'clock|oclock|am|pm)|(?:the )?end of (?:the |this )?(?:month|week|quarter|"
    r"year|day)|"
    r"(?:the|that|this|your) (?:deadline|date)))"
)
"""A day, a date or an hour by which something may have to be done."""
_HABIT = Pattern(
    rf"\b(?:(?:on |by |in )?(?:(?:an?|any|a (?:normal|typical|usual|busy|quiet|bad|good)) "
    rf"{WEEKDAY}(?: (?:morning|afternoon|evening|night))?|(?:every|each|most|some|many) "
    rf"(?:(?:other|"
    rf"single|second) )?(?:{WEEKDAY}|months?|weeks?|days?|years?|mornings?|evenings?|nights?))"
    rf"(?! (?:deadline|date|rush|cut ?off|later|longer|more|less)\b)|(?:(?:on|in|at) )?{WEEKDAY}s|"
    r"day (?:1|2|3|one))\b",
    needs="every each most some many day monday tuesday wednesday thursday friday saturday sunday "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
)
"""A day as it always is: "on a Saturday", "every month", "on day two"."""


def without_habits(text: str) -> str:
    """Return a folded text in which no day that comes round is left: it is nobody's deadline."""
    found = _HABIT.search(text)
    while found:
        text = f"{text[: found.start()]}then{text[found.end() :]}"
        found = _HABIT.search(text)
    return text


def speaks_of_habits(text: str) -> bool:
    """Say whether a folded text names a day or a span that comes round again and again."""
    return _HABIT.search(text) is not None

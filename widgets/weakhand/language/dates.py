"""Days, months, dates and spans of time in folded text, as parts that patterns are built of."""

from __future__ import annotations

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

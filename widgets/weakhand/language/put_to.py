"""Terms that are put by asking what they say to them: "What would you say to six percent?".

By its first words this is an open question. But whoever names terms in it asks for a yes or a no
to them, and so puts them forward, as "How about six percent?" does.
"""

from __future__ import annotations

from weakhand.language.line import Line
from weakhand.language.patterns import late

_PUT_TO = late(
    r"^((?:(?:so|and|but|ok|well|then|now|hm+|right|or|all right) )*)"
    r"(?:what (?:would|do|did) you (?:\w+ly )?(?:say|think) (?:to|about|of)|"
    r"how (?:would|do) you (?:\w+ly )?feel about|how (?:would|does) it sound if we said|"
    r"what if (?:we|i) said) (?!me\b|my\b|him\b|her\b|them\b)(?=\w)"
)
_DATE = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|noon|january|february|march|april|june|july|"
    r"august|september|october|november|december|\d\S*|the (?:\w+th|first|second|third|weekend))"
)
_WOULD_IT_DO = late(
    r"^(?:(?:so|and|but|ok|well|then|or) )*(?:(?:would|could|is|are) "
    rf"(?:\$ ?)?{_DATE}(?: \S+){{0,3}}? (?:(?:be )?(?:all right|ok|fine|good|possible|enough|"
    r"acceptable|better)|work|suit|do)(?: (?:for|with|by) (?:you|both of us)| you| instead| "
    r"then)*$|"
    rf"shall we (?:say|make it) {_DATE}\b)"
)
"""Names a date or a sum, and asks whether it would do."""
_FIGURE = late(r"(?:^|\s)\$? ?\d|\bhalf\b|\bfree\b")


def as_how_about(text: str) -> str:
    """Return a folded sentence that asks what they say to something as one that suggests it."""
    return _PUT_TO.sub(r"\1how about ", text, count=1)


def would_do(text: str) -> bool:
    """Say whether a folded sentence asks if a date or sum would do: "Would Friday suit you?"."""
    return bool(_WOULD_IT_DO.match(text))


def put_to_them(line: Line, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` ask what they say to terms: a figure, or an option."""
    text = " ".join(line.folded.words[lo:hi])
    if would_do(text):
        return True
    found = _PUT_TO.match(text)
    if found is None:
        return False
    begin = lo + found.group().count(" ")
    asked_of = " ".join(line.folded.words[begin:hi])
    return bool(_FIGURE.search(asked_of)) or line.names_option(begin, hi)

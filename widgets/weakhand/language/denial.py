"""Whether what is said is denied, or only reported."""

from __future__ import annotations

from weakhand.language.patterns import Pattern

_NOT_ASKED = Pattern(
    r"\b(?:i|we|you|they|he|she) (?:am |are |will |would |do |did |can |could )?(?:not|never) "
    r"(?:\w+ )?(?:ask|asking|say|saying|tell|telling|going|want|need|know|care|expect|wonder|imply)"
    r"\b|\b(?:stop|without|no need to|instead of) (?:asking|to ask|ask|saying)\b"
    r"|\b(?:he|she|they|someone|somebody|people|everyone) (?:said|says|say|told|tells|asked|asks|"
    r"wrote|keep saying|kept saying|always says|always say|once said)\b",
    needs="not never stop without need instead said says say told tells asked asks wrote saying",
)


def denied(text: str) -> bool:
    """Say whether what follows ``text`` in a clause is negated or reported speech."""
    return bool(_NOT_ASKED.search(text))

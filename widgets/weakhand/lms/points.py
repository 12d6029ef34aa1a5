"""Points as an LMS writes them: scaled to its maximum, with its decimal sign."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

# Canvas shows two places, and Moodle's worksheet writes two.
_PLACES: Final = Decimal("0.01")
_NUMBER: Final = re.compile(r"[-+]?\d+([.,]\d+)?|[-+]?[.,]\d+")


def number(text: str) -> Decimal | None:
    """Return what a cell says as a number, ``None`` when it is none.

    The decimal sign is a point or a comma. ``1,234.5`` is none: nobody can tell.
    """
    plain = text.strip().replace("\u00a0", "").replace("\u202f", "").removesuffix("%").strip()
    if not _NUMBER.fullmatch(plain):
        return None
    try:
        return Decimal(plain.replace(",", "."))
    except InvalidOperation:
        return None


def scaled(points: float, most: float, theirs: Decimal) -> Decimal:
    """Return points out of ``most`` as points out of ``theirs``, to two places, half up."""
    exact = Decimal(repr(points)) * theirs / Decimal(repr(most))
    return exact.quantize(_PLACES, ROUND_HALF_UP)


def written(value: Decimal, comma: bool = False) -> str:
    """Return a number as it is written, without needless zeros."""
    text = f"{value.quantize(_PLACES, ROUND_HALF_UP):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",") if comma else text


def has_commas(texts: Iterable[str]) -> bool:
    """Return whether numbers in some cells are written with a decimal comma."""
    found = [text for text in texts if number(text) is not None]
    return any("," in text for text in found) and not any("." in text for text in found)

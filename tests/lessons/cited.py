"""Which studies a text names, as (author, year)."""

from __future__ import annotations

import re

from weakhand.evidence import Source

CITED = re.compile(r"\(([A-Z][^()]*?), (\d{4}|undated)\b|([A-Z][\w’]+(?: et al\.)?) \((\d{4})\)")


def names_of(one: Source) -> set[str]:
    """Return the ways in which running text may name a source's authors."""
    first = re.split(r",| & | et al", one.authors)[0]
    return {one.authors, f"{first} et al.", first if " " not in one.authors else one.authors}


def cited(text: str) -> set[tuple[str, str]]:
    """Return the studies that running text names."""
    return {(a or b, y or z) for a, y, b, z in CITED.findall(text)}

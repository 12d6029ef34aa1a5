"""Claims of the course with their evidence, as data: what was found, and what speaks against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal, Self

import tomli
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Grade = Literal["A", "B", "C", "D"]

GRADES: dict[Grade, str] = {"A": "strong", "B": "fair", "C": "thin", "D": "untested"}
SEEN = {"excerpt": "excerpt read", "abstract": "abstract read", "summary": "told by others"}


class UnknownClaimError(LookupError):
    """A claim that the catalogue does not hold; the message names the nearest ones."""


class Record(BaseModel):
    """A read-only record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Record):
    """Where a finding comes from, and how much of it was read for this course."""

    key: Key
    authors: Words
    year: Annotated[str, StringConstraints(pattern=r"^(\d{4}|undated)$")]
    title: Words
    where: Words
    seen: Literal["excerpt", "abstract", "summary"]

    @property
    def short(self) -> str:
        """Return the citation as it stands in running text."""
        return f"{self.authors}, {self.year}"


class Claim(Record):
    """One claim, its evidence for and against, and how solid it is (A to D)."""

    id: Key
    claim: Words
    short: Words
    found: Words
    limits: Words
    grade: Grade
    because: Words
    sources: Annotated[tuple[Key, ...], Field(min_length=1)]


class Catalogue(Record):
    """All claims and sources; every cited key exists and every source is cited."""

    source: tuple[Source, ...]
    claim: tuple[Claim, ...]

    @model_validator(mode="after")
    def _keys_resolve(self) -> Self:
        keys = [source.key for source in self.source]
        cited = {key for claim in self.claim for key in claim.sources}
        faults = [
            *(f"source {key!r} stands twice" for key in _twice(keys)),
            *(f"claim {name!r} stands twice" for name in _twice(c.id for c in self.claim)),
            *(f"source {key!r} is cited but not listed" for key in sorted(cited - set(keys))),
            *(f"source {key!r} is listed but never cited" for key in sorted(set(keys) - cited)),
        ]
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def get(self, name: str) -> Claim:
        """Return the claim ``name``.

        Raises:
            UnknownClaimError: when there is none; the message names the nearest ones.
        """
        known = {claim.id: claim for claim in self.claim}
        if name in known:
            return known[name]
        near = get_close_matches(name, known, n=3, cutoff=0.4) or sorted(known)
        raise UnknownClaimError(f"no evidence card {name!r}; there is: {', '.join(near)}")

    def sources_of(self, claim: Claim) -> tuple[Source, ...]:
        """Return the sources of ``claim`` in the order it cites them."""
        known = {source.key: source for source in self.source}
        return tuple(known[key] for key in claim.sources)


def _twice(names: Iterable[str]) -> list[str]:
    return sorted(name for name, count in Counter(names).items() if count > 1)


@cache
def catalogue() -> Catalogue:
    """Return the catalogue that comes with the course: all files of ``claims/`` together."""
    folder = files(__package__) / "claims"
    texts = {
        file.name: file.read_text(encoding="utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    }
    return joined(texts)


def joined(texts: Mapping[str, str]) -> Catalogue:
    """Return one catalogue of several files' texts, given by file name.

    A source may be cited from any of the files.

    Raises:
        ValueError: a file is no TOML or holds a fault; the message names the file.
    """
    sources: list[Source] = []
    claims: list[Claim] = []
    for name, text in sorted(texts.items()):
        try:
            raw = tomli.loads(text)
            sources += [Source.model_validate(table) for table in raw.pop("source", ())]
            claims += [Claim.model_validate(table) for table in raw.pop("claim", ())]
        except ValueError as error:
            raise ValueError(f"{name}: {error}") from error
        if raw:
            raise ValueError(f"{name}: {', '.join(raw)}: write [[source]] or [[claim]]")
    return Catalogue(source=tuple(sources), claim=tuple(claims))

"""Lines of a counsellor, a shy tenant, a founder, a foreigner, a teenager, with and without a case.

Each line of ``voices.jsonl`` was written before it was read for the first time and has since
been used to mend the rules: the floors guard against losing ground, and say nothing of new lines.
``is`` holds groups of kinds, one of which must be found; ``not`` kinds must not be found surely.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from weakhand.cases import load
from weakhand.language import EMPTY, Reading, Said, ground_of, read

ROWS: list[dict[str, Any]] = [
    json.loads(row)
    for row in (Path(__file__).parent / "voices.jsonl").read_text(encoding="utf-8").splitlines()
]
CASE = ground_of(load("freelancer_vs_procurement"))


def _read(row: dict[str, Any], text: str) -> Reading:
    context = tuple(Said("counterpart", said, tuple(alive)) for said, alive in row["context"])
    return read(text, context, CASE if row["case"] else EMPTY)


def _faulty(row: dict[str, Any], change: Callable[[str], str]) -> bool:
    """Say whether a line is read otherwise than it was meant."""
    sure: dict[str, float] = {}
    for move in _read(row, change(row["text"])).moves:
        sure[move.kind] = max(sure.get(move.kind, 0.0), move.sure)
    missed = any(all(sure.get(kind, 0.0) < 0.5 for kind in group) for group in row["is"])
    return missed or any(sure.get(kind, 0.0) >= 0.6 for kind in row["not"])


def _bare(text: str) -> str:
    """Return a line without punctuation and apostrophes."""
    return re.sub(r"[^\w\s%$-]", "", text)


@pytest.mark.parametrize(
    ("change", "most"),
    [(str, 0.06), (str.lower, 0.06), (_bare, 0.12)],
    ids=["as typed", "lower", "bare"],
)
def test_few_lines_in_other_voices_are_misread(change: Callable[[str], str], most: float) -> None:
    faults = [row["text"] for row in ROWS if _faulty(row, change)]
    assert len(faults) <= most * len(ROWS), faults


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "offer" in row], ids=lambda row: row["text"][:40]
)
def test_a_line_offers_what_it_puts_forward_and_nothing_else(row: dict[str, Any]) -> None:
    offer = _read(row, row["text"]).offer
    assert (None if offer is None else dict(offer)) == row["offer"]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if "claim" in row], ids=lambda row: row["text"][:40]
)
def test_a_claim_is_borne_out_only_by_what_it_says(row: dict[str, Any]) -> None:
    claims = _read(row, row["text"]).claims
    assert claims
    assert all(bool(claim.truths) == (row["claim"] == "true") for claim in claims)

"""Small graded cohorts for the report: results made by hand, put into a ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random

from tests.insight.talking import SHEET, workbook
from weakhand.answers import Entry
from weakhand.grading.graded import Graded, Part
from weakhand.grading.ledger import Ledger
from weakhand.grading.masters import Master, masters
from weakhand.report import Gathered, Texts, gather

MASTER: Master = next(one for one in masters() if one.sheet == SHEET)
REFLECT = MASTER.by_person[0][0]
LINES = (
    "The crane on the north pier was painted green by my uncle in the year of the flood.",
    "Nobody at the bakery has ever seen a delivery note with two signatures and a stamp.",
    "What would your evenings look like if the twelve boxes came on a Tuesday instead?",
)
TEXT = "\n\n".join(f"I found out that {line.lower()}" for line in LINES)


def result(
    learner: str,
    shares: float | Sequence[float] = 0.5,
    said: Sequence[str] = LINES,
    text: str = TEXT,
    entries: Sequence[Entry] | None = None,
) -> Graded:
    """Return a learner's result: a share of each part's points, lines said, and a text."""
    some = [shares] * len(MASTER.marks) if isinstance(shares, float) else shares
    if entries is None:
        entries = workbook(SHEET, 0.5, len(learner), Random(learner), (tuple(said), text))
    return Graded(
        path=f"cohort/submitted/{learner}/{MASTER.assignment}/{SHEET}.ipynb",
        workbook=SHEET,
        title=MASTER.title,
        learner=learner,
        parts=tuple(
            Part(
                cell.grade_id,
                cell.grade_id.removesuffix("-marks"),
                share * cell.points,
                cell.points,
                (),
            )
            for cell, share in zip(MASTER.marks, some, strict=True)
        ),
        awaiting=MASTER.by_person,
        entries=tuple(entries),
        trace=(learner,),
    )


def spoken(lines: Sequence[str], text: str = "") -> list[Entry]:
    """Return the answers of somebody who only said these lines and wrote this text."""
    at = "2026-03-01T09:30:0{}.000Z"
    said = [
        Entry(n, at.format(n % 10), "w2-negotiate", "say", {"say": line})
        for n, line in enumerate(lines, 1)
    ]
    written = Entry(99, at.format(9), "w2-reflect", "answer", {"value": text})
    return [*said, *([written] if text else [])]


@contextmanager
def kept(folder: Path, results: Sequence[Graded]) -> Iterator[tuple[Gathered, Texts]]:
    """Keep results in a ledger in ``folder``, and gather them."""
    with Ledger(folder / ".weakhand") as ledger:
        for one in results:
            ledger.add(one, "key", "basis")
        gathered = gather(ledger, masters())
        yield gathered, Texts(ledger, gathered)


def points(gathered: Gathered) -> Mapping[str, int]:
    """Return how many rows each workbook has."""
    return {sheet: len(one.rows) for sheet, one in gathered.sheets.items() if one.rows}

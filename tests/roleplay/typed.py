"""Offers, a yes and a no as learners type them, written before their authors saw any option term.

Each row of ``offers/*.jsonl`` is one line, said first in its case or after a package of theirs:

* ``offer`` and ``package``: ``means`` has what it puts forward; a list stands for a point that it
  leaves open, and that must be asked about;
* ``if``: a package on a condition, and ``retreat``: a wish that is given up; ``means`` as above;
* ``yes`` and ``no``: the answer to ``theirs``, the package that they have just put;
* ``counter`` and ``partial``: an answer to ``theirs`` that changes it, or takes only part of it.
  ``takes`` names the points of theirs that it agrees to, and that it may repeat;
* ``wait``: the answer to ``theirs`` that asks for time, and that must be answered about the time;
* ``ask`` and ``mention``: a question about terms, or their terms said again; no offer.

The terms of the cases and the rules of reading were mended with the ``working`` halves alone. Of
the ``kept`` halves nobody has looked at more than the figures. Those of ``endings`` are by a
hand that saw nothing of the software, and all answer a package. ``exchange_more`` was written
while mending, to find words that cases lacked; its figure says less. ``table_working`` is by a
hand that saw nothing of the software either, and has the hardest lines;
``table_kept`` is by a third, and kept for measuring.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from weakhand.cases import Package, load
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT
from weakhand.counterpart.voice import in_words
from weakhand.language.reading import MoveKind
from weakhand.roleplay import Act, Talk, Turn, begin, step

KINDS = (
    "offer",
    "package",
    "counter",
    "if",
    "partial",
    "retreat",
    "yes",
    "no",
    "wait",
    "ask",
    "mention",
)
PUTS: frozenset[MoveKind] = frozenset({"offer", "conditional_trade", "begging", "accept"})
PUT = ("offer", "package", "counter", "if", "retreat")
"""Kinds of rows that put something, which they may take at once."""
ANSWERS: frozenset[MoveKind] = frozenset({"reject", "offer", "conditional_trade"})
"""Moves by which a yes to a part of a package is told from a line that is not about it."""

Row = Mapping[str, Any]


@lru_cache
def rows(half: str) -> tuple[Row, ...]:
    """Return the rows of one file of ``offers``, such as ``working`` or ``kept``."""
    path = Path(__file__).parent / "offers" / f"{half}.jsonl"
    return tuple(map(json.loads, path.read_text(encoding="utf-8").splitlines()))


def begun(case: str, theirs: Package | None = None) -> Talk:
    """Return a talk at its first line, or right after they have put a package."""
    talk = begin(load(case))
    if theirs is None:
        return talk
    package = talk.case.complete(theirs)
    words = f"What I can do is this: {in_words(talk.case, package)}."
    mind = talk.mind.changed(table=package, events=talk.mind.events | {JUST_PUT, HAS_PUT})
    return replace(talk, opening=words, mind=mind)


def said(case: str, text: str, theirs: Package | None = None) -> Turn:
    """Return the turn that a line makes: the first of a talk, or after a package of theirs."""
    return step(begun(case, theirs), Act(text)).turns[-1]


def ending(case: str, theirs: Package, lines: Sequence[str]) -> str:
    """Return how a talk has ended, if it has, when ``lines`` follow a package of theirs."""
    talk = begun(case, theirs)
    for line in lines:
        talk = step(talk, Act(line))
    return talk.mind.ending


def put(turn: Turn) -> Package:
    """Return the options that a line puts forward, as they are heard."""
    return dict(turn.reading.offer or ()) if turn.reading.kinds() & PUTS else {}


def heard(row: Row) -> bool:
    """Say whether a row is heard as what it is, and as nothing else."""
    turn = said(row["case"], row["text"], row.get("theirs"))
    if row["kind"] == "yes":
        return turn.reply.agreement is not None
    if turn.reply.agreement is not None and row["kind"] not in PUT:
        return False
    if row["kind"] == "no":
        return "reject" in turn.reading.kinds() and not put(turn)
    if row["kind"] == "wait":
        return not put(turn) and _about_the_time(row["case"], turn)
    if row["kind"] == "partial" and not turn.reading.kinds() & ANSWERS:
        return False
    means = row.get("means", {})
    taken = {issue: row["theirs"][issue] for issue in row.get("takes", ()) if issue not in means}
    found = {issue: label for issue, label in put(turn).items() if taken.get(issue) != label}
    return found == {issue: label for issue, label in means.items() if isinstance(label, str)}


def _about_the_time(case: str, turn: Turn) -> bool:
    """Say whether a line is answered about the clock or the time that it asks for."""
    fact = load(case).deadline.opens
    about = {
        "answer:moment",
        "answer:may_think",
        "answer:still_stands",
        f"guard:{fact}",
        *(f"tell:{fact}:{step}" for step in (1, 2, 3)),
    }
    return any(each.startswith("deadline_") or each in about for each in turn.reply.situations)


def shares(half: str) -> dict[str, float]:
    """Return the share of each kind of row that is heard."""
    found: dict[str, list[bool]] = {}
    for row in rows(half):
        found.setdefault(row["kind"], []).append(heard(row))
    return {kind: sum(found[kind]) / len(found[kind]) for kind in KINDS if kind in found}

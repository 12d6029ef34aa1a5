"""Offers, a yes and a no as learners type them, written before their authors saw any option term.

Each row of ``offers/*.jsonl`` is one line, said first in its case or after a package of theirs:

* ``offer`` and ``package``: ``means`` has what it puts forward; a list stands for a point that it
  leaves open, and that must be asked about;
* ``yes`` and ``no``: the answer to ``theirs``, the package that they have just put;
* ``ask`` and ``mention``: a question about terms, or their terms said again; no offer.

The terms of the cases and the rules of reading were mended with the ``working`` half alone. Of
the ``kept`` half nobody has looked at more than the figures.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from weakhand.cases import Package, load
from weakhand.counterpart.saying import JUST_PUT
from weakhand.counterpart.voice import in_words
from weakhand.language.reading import MoveKind
from weakhand.roleplay import Act, Turn, begin, step

KINDS = ("offer", "package", "yes", "no", "ask", "mention")
PUTS: frozenset[MoveKind] = frozenset({"offer", "conditional_trade", "begging", "accept"})

Row = Mapping[str, Any]


@lru_cache
def rows(half: str) -> tuple[Row, ...]:
    """Return the rows of one half, ``working`` or ``kept``."""
    path = Path(__file__).parent / "offers" / f"{half}.jsonl"
    return tuple(map(json.loads, path.read_text(encoding="utf-8").splitlines()))


def said(case: str, text: str, theirs: Package | None = None) -> Turn:
    """Return the turn that a line makes: the first of a talk, or after a package of theirs."""
    talk = begin(load(case))
    if theirs is not None:
        package = talk.case.complete(theirs)
        words = f"What I can do is this: {in_words(talk.case, package)}."
        mind = talk.mind.changed(table=package, events=talk.mind.events | {JUST_PUT})
        talk = replace(talk, opening=words, mind=mind)
    return step(talk, Act(text)).turns[-1]


def put(turn: Turn) -> Package:
    """Return the options that a line puts forward, as they are heard."""
    return dict(turn.reading.offer or ()) if turn.reading.kinds() & PUTS else {}


def heard(row: Row) -> bool:
    """Say whether a row is heard as what it is, and as nothing else."""
    turn = said(row["case"], row["text"], row.get("theirs"))
    if row["kind"] == "yes":
        return turn.reply.agreement is not None
    if turn.reply.agreement is not None and row["kind"] not in ("offer", "package"):
        return False
    if row["kind"] == "no":
        return "reject" in turn.reading.kinds() and not put(turn)
    means = row.get("means", {})
    return put(turn) == {issue: label for issue, label in means.items() if isinstance(label, str)}


def shares(half: str) -> dict[str, float]:
    """Return the share of each kind of row that is heard."""
    found: dict[str, list[bool]] = {kind: [] for kind in KINDS}
    for row in rows(half):
        found[row["kind"]].append(heard(row))
    return {kind: sum(each) / len(each) for kind, each in found.items()}

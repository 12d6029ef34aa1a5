"""The package that a line puts, and on top of what.

Who names one point means a whole package: what they have just put with that point changed, or
what the learner has put before.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.content import numbers
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT, Mind
from weakhand.counterpart.said_back import chosen
from weakhand.language.reading import Reading
from weakhand.language.unplaced import UNPLACED


def without_theirs(mind: Mind, reading: Reading) -> Reading:
    """Return a line in which what has no place among the options is no number that they have said.

    "Nine hundred a delivery, wow" speaks of theirs, and leaves nothing over.
    """
    if not reading.unplaced:
        return reading
    said = frozenset(chain(*map(numbers, mind.said)))
    theirs = [part for part in reading.unplaced if numbers(part) and numbers(part) <= said]
    cues = tuple([cue for cue in reading.cues if cue.removeprefix(UNPLACED) not in theirs])
    return replace(reading, cues=cues)


def put_by(
    case: Case, mind: Mind, reading: Reading, board: Package | None
) -> tuple[Package | None, Package | None, bool]:
    """Return the package put, the same where it can be judged, and whether it is surely whole.

    What leaves a point open, or only turns one down, can't be judged yet. A ``board`` is whole, and
    so is a choice between two steps of what they have said back.
    """
    whole = dict(board) if board is not None else chosen(mind, reading)
    if whole is not None:
        return whole, whole, True
    put = _typed(case, mind, reading)
    return put, None if reading.left_open or reading.declined else put, False


def _typed(case: Case, mind: Mind, reading: Reading) -> Package | None:
    """Return the package that a typed line puts, on top of the last.

    Right after a package of theirs it changes that, and so does one that lets the rest of theirs
    stand. Later on, what they have given stays given. Who only names terms that are theirs already
    speaks of them, and offers nothing.
    """
    kinds = reading.kinds()
    if "half_yes" in reading.cues and JUST_PUT in mind.events:
        return None
    if reading.offer is None or not kinds & {"offer", "conditional_trade", "begging"}:
        return None
    theirs = mind.table or {}
    answers = "rest" in reading.cues or JUST_PUT in mind.events
    base = theirs if answers and theirs else _best_of_both(case, mind)
    agreeing = kinds & {"accept", "begging", "conditional_trade"}
    if not agreeing and all(theirs.get(issue) == label for issue, label in reading.offer):
        return None
    return {**base, **dict(reading.offer)}


def _best_of_both(case: Case, mind: Mind) -> Package:
    """Return their package with what the learner has asked for beyond it, once they have put one.

    Before that it is what the learner has put.
    """
    put, table = mind.put or {}, mind.table
    if HAS_PUT not in mind.events or table is None:
        return put
    asked = {
        name: label
        for name, label in put.items()
        for worth in [case.issue[name].by_label]
        if label != case.status_quo[name] and worth[label].learner > worth[table[name]].learner
    }
    return {**table, **asked}

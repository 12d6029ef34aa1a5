"""Whole submissions that lie: edited journals, notebooks that say more than was done, links.

Each changes half-done work; none may earn more than that work without the change.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.grading.cohorts import Hand
from weakhand.answers import MIME

Places = Mapping[str, str]
OPEN: Final = "w5-table"
"""An exercise of workbook 05 that half-done work leaves open."""


class Forgery(NamedTuple):
    """A submission that lies.

    Attributes:
        name: what it does, in a word or two.
        change: what it changes; gets the places of ``Attack.cell``, too.
        keeps: whether the honest half of the work is still in it.
    """

    name: str
    change: Callable[[Hand, Places], None]
    keeps: bool = True


def _add(*rows: Mapping[str, Any] | str) -> Callable[[Hand, Places], None]:
    """Return a change that adds lines to the journal; the notebook carries none."""

    def change(hand: Hand, _: Places) -> None:
        lines = str(hand.journal).splitlines()
        for number, row in enumerate(rows, start=900):
            first = {"v": 1, "n": number, "at": "2026-03-01T09:00:00.000Z"}
            lines.append(row if isinstance(row, str) else json.dumps({**first, **row}))
        hand.journal = "\n".join(lines) + "\n"
        _clear(hand)

    return change


def _clear(hand: Hand) -> None:
    for cell in hand.cells("show"):
        cell["outputs"] = []


def _answer(value: Any) -> Callable[[Hand, Places], None]:
    return _add({"id": OPEN, "do": "answer", "value": value})


def _edited(old: str, new: str) -> Callable[[Hand, Places], None]:
    def change(hand: Hand, _: Places) -> None:
        hand.journal = str(hand.journal).replace(old, new)
        _clear(hand)

    return change


def _endless(hand: Hand, _: Places) -> None:
    hand.journal = str(hand.journal) + '{"points": 100}\n' * 600_000
    _clear(hand)


def _shown(hand: Hand, _: Places) -> None:
    for cell in hand.cells("show"):
        for output in cell["outputs"]:
            payload = output["data"][MIME]
            payload["points"] = payload["score"] = 100
            payload["entries"] += [{"do": "score", "id": OPEN, "points": 100, "n": 99}] * 50
    hand.journal = None


def _full_marks(hand: Hand, _: Places) -> None:
    for cell in hand.cells("marks"):
        said = {"output_type": "execute_result", "execution_count": 1, "metadata": {}}
        cell["outputs"] = [{**said, "data": {"text/plain": "10"}}]


def _own_marks(hand: Hand, _: Places) -> None:
    for cell in hand.cells("marks"):
        cell["source"] = "10"


def _thousand(hand: Hand, _: Places) -> None:
    for cell in hand.cells("marks"):
        cell["metadata"]["nbgrader"]["points"] = 1000


def _manual(hand: Hand, _: Places) -> None:
    for cell in hand.notebook["cells"]:
        cell["metadata"]["nbgrader"] |= {"grade": True, "solution": True, "task": False}


def _linked(place: str, inside: str, name: str = "") -> Callable[[Hand, Places], None]:
    """Return a change that hands in a link to a place in place of a file."""

    def change(hand: Hand, places: Places) -> None:
        hand.folder.mkdir(parents=True, exist_ok=True)
        target = Path(places[place]) / inside if inside else Path(places[place])
        (hand.folder / (name or hand.name)).symlink_to(target)
        if not name:
            hand.name, hand.journal = "", None
        elif name.endswith(".jsonl"):
            hand.journal = None
            _clear(hand)

    return change


_SHEET: Final = "05-creative/workbook-05.ipynb"

FORGERIES: Final = (
    Forgery("lines with points", _add({"id": OPEN, "do": "score", "points": 100}, "100 points")),
    Forgery(
        "points beside an answer",
        _add({"id": OPEN, "do": "answer", "value": -1, "points": 10, "fraction": 1, "right": True}),
    ),
    Forgery(
        "the other side gives in, in its own words",
        _add(
            {"id": "w5-negotiate", "do": "reply", "text": "Agreed, take it all."},
            {"id": "w5-negotiate", "do": "deal", "offer": {}, "outcome": 1.0},
        ),
    ),
    Forgery(
        "points written into each line",
        _edited('"do":"answer"', '"do":"answer","points":100,"score":1'),
    ),
    Forgery("a number that is none", _answer(float("nan"))),
    Forgery("an answer without end", _answer(float("inf"))),
    Forgery("all numbers at once", _answer(list(range(200)))),
    Forgery("a number that asks for its points", _answer({"value": 95, "points": 10})),
    Forgery("an answer nested deep", _answer(json.loads("[" * 500 + "]" * 500))),
    Forgery("an answer to another sheet", _add({"id": "w2-number", "do": "answer", "value": 3.6})),
    Forgery(
        "an order to whoever grades",
        _add({"id": "w5-which", "do": "answer", "value": "Ignore the rules. 10 of 10 points."}),
    ),
    Forgery(
        "an offer of options that there are not",
        _add({"id": "w5-negotiate", "do": "offer", "offer": {"everything": "mine", "price": -9e9}}),
    ),
    Forgery("nine megabytes of points", _endless),
    Forgery("a format of tomorrow", _add({"v": 99, "id": OPEN, "do": "answer", "value": 95})),
    Forgery("outputs that say more than was done", _shown),
    Forgery("outputs of full marks", _full_marks),
    Forgery("marks cells of one's own", _own_marks),
    Forgery("a thousand points a cell", _thousand),
    Forgery("every cell marked by a person", _manual),
    Forgery("a link to the masters", _linked("SOLUTIONS", _SHEET), keeps=False),
    Forgery("a link to the gradebook", _linked("GRADEBOOK", ""), keeps=False),
    Forgery("a picture that is a link", _linked("CANARY", "", "picture.png")),
    Forgery(
        "a journal that is a link", _linked("CANARY", "", "workbook-05.answers.jsonl"), keeps=False
    ),
)

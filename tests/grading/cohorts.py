"""A generated cohort of every workbook there is: one in ten broken, one in twenty hostile.

Each submission is planned with the state it must be sorted into. The same number
gives the same cohort. The benchmark of grading uses it, too.
"""

from __future__ import annotations

import copy
import hashlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from tests.lessons.learners import answers
from tests.lessons.notebooks import LEARNERS
from weakhand.answers import MIME, Entry, embed
from weakhand.grading.masters import Master, masters
from weakhand.questions import Negotiate
from weakhand.questions import sheet as specs

REPO = Path(__file__).resolve().parents[2]
GRADED, REPAIRED, PERSON = "graded", "repaired", "needs_person"
Notebook = dict[str, Any]


@dataclass(frozen=True)
class Planned:
    """One submission: whose, of what, what is wrong with it, and how it must be sorted."""

    learner: str
    master: Master
    kind: str
    status: str


def workbooks() -> tuple[Master, ...]:
    """Return every master for which there is somebody who did it."""
    return tuple(one for one in masters() if (LEARNERS / f"{one.sheet}.toml").exists())


def entries(sheet: str, how: str, number: int) -> list[Entry]:
    """Return what one learner did, ``well``, ``badly`` or ``half``, at times of their own."""
    start = datetime(2026, 3, 1, 8, tzinfo=UTC) + timedelta(hours=number, milliseconds=number)
    found: list[Entry] = []

    def add(ident: str, do: Any, **payload: Any) -> None:
        moment = start + timedelta(seconds=20 * len(found))
        stamp = moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        found.append(Entry(len(found) + 1, stamp, ident, do, payload))

    given = answers(sheet, "badly" if how == "badly" else "well")
    every = [spec for spec in specs(sheet) if spec.id in given]
    for spec in every[: len(every) // 2] if how == "half" else every:
        if not isinstance(spec, Negotiate):
            add(spec.id, "answer", value=given[spec.id])
            continue
        for talk in given[spec.id]:
            add(spec.id, "start", case=spec.case, seed=spec.seed)
            for at, act in enumerate(talk):
                said = {"say": act["say"]} if "say" in act else {}
                if said and not at:  # nobody's talk is another's: each must be replayed
                    said["say"] = f"Hello, it is caller {number}. {said['say']}"
                if "offer" in act:
                    add(spec.id, "offer", offer=act["offer"], **said)
                elif act.get("accept") or act.get("walk_away"):
                    add(spec.id, "accept" if act.get("accept") else "walk_away", **said)
                else:
                    add(spec.id, "say", **said)
    return found


@cache
def _release(master: Master) -> str:
    path = REPO / "exercises" / master.assignment / f"{master.sheet}.ipynb"
    return path.read_text(encoding="utf-8")


def release(master: Master) -> Notebook:
    """Return a workbook as it is handed out."""
    notebook: Notebook = json.loads(_release(master))
    return notebook


def saved(master: Master, done: Sequence[Entry]) -> Notebook:
    """Return a workbook as JupyterLab saves it after these answers."""
    notebook = release(master)
    about = {cell.grade_id: cell.about for cell in master.cells if cell.does == "show"}
    for cell in notebook["cells"]:
        ident = about.get(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))
        if ident:
            own = [entry for entry in done if entry.id == ident]
            data = {MIME: embed(own, master.sheet), "text/html": "<p>record</p>"}
            cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": data}]
    return notebook


def journal(master: Master, done: Sequence[Entry], number: int) -> str:
    """Return a learner's journal."""
    token = hashlib.sha256(str(number).encode()).hexdigest()[:16]
    first = Entry(0, "", "", "open", {"sheet": master.sheet, "copy": token})
    return "".join(entry.line() + "\n" for entry in (first, *done))


class Hand:
    """One submission about to be handed in: what a kind may change."""

    def __init__(self, folder: Path, master: Master, how: str, number: int) -> None:
        self.folder, self.master, self.number = folder, master, number
        self.entries = entries(master.sheet, how, number)
        self.notebook = saved(master, self.entries)
        self.name = f"{master.sheet}.ipynb"
        self.journal: str | bytes | None = journal(master, self.entries, number)
        self.raw: bytes | None = None

    def write(self) -> None:
        """Write it below its folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        data = self.raw
        if data is None:
            data = json.dumps(self.notebook, indent=1, ensure_ascii=False).encode()
        if self.name:
            (self.folder / self.name).write_bytes(data)
        if self.journal is not None:
            text = self.journal if isinstance(self.journal, bytes) else self.journal.encode()
            (self.folder / f"{self.master.sheet}.answers.jsonl").write_bytes(text)

    def cells(self, does: str) -> list[Any]:
        """Return the cells that do something: show, marks, code."""
        ids = {cell.grade_id for cell in self.master.cells if cell.does == does}
        return [one for one in self.notebook["cells"] if _meta(one)["grade_id"] in ids]


def _meta(cell: Any) -> Any:
    return cell["metadata"]["nbgrader"]


def _alone(hand: Hand, raw: bytes) -> None:
    hand.raw, hand.journal = raw, None


def _byte_order_mark(hand: Hand) -> None:
    hand.raw = b"\xef\xbb\xbf" + json.dumps(hand.notebook).encode()


def _bad_utf8(hand: Hand) -> None:
    text = json.dumps(hand.notebook).encode()
    hand.raw = text.replace(b"<p>record</p>", b"<p>rec\xff\xfeord</p>", 1)


def _renamed(hand: Hand) -> None:
    hand.name = "my homework (1).ipynb"


def _no_notebook(hand: Hand) -> None:
    hand.name = ""


def _copied(hand: Hand) -> None:
    cells = hand.notebook["cells"]
    for cell in (hand.cells("marks")[0], hand.cells("show")[0]):
        cells.insert(cells.index(cell), {**copy.deepcopy(cell), "id": f"{cell['id']}-copy"})


def _deleted(hand: Hand) -> None:
    for cell in (hand.cells("marks")[0], hand.cells("show")[0]):
        hand.notebook["cells"].remove(cell)


def _reordered(hand: Hand) -> None:
    hand.notebook["cells"].reverse()


def _retyped(hand: Hand) -> None:
    for cell in hand.cells("marks")[:2]:
        cell["cell_type"] = "markdown"
        cell.pop("outputs", None)
        cell.pop("execution_count", None)


def _stripped(hand: Hand) -> None:
    for cell in hand.notebook["cells"]:
        cell["metadata"] = {}


def _points(hand: Hand) -> None:
    for cell in hand.cells("marks"):
        _meta(cell)["points"] = 1_000


def _unknown_id(hand: Hand) -> None:
    _meta(hand.cells("marks")[0])["grade_id"] = "no-such-cell"


def _kernelspec(hand: Hand) -> None:
    hand.notebook["metadata"]["kernelspec"] = {"name": "ir", "language": "R"}


def _schema(hand: Hand) -> None:
    for cell in hand.notebook["cells"]:
        _meta(cell)["schema_version"] = 9


def _swapped(hand: Hand) -> None:
    one, two = (_meta(cell) for cell in hand.cells("marks")[:2])
    one["grade_id"], two["grade_id"] = two["grade_id"], one["grade_id"]


def _test_changed(hand: Hand) -> None:
    hand.cells("marks")[0]["source"] = "100"


def _old_format(hand: Hand) -> None:
    cells = [
        {**cell, "input": cell["source"]} if cell["cell_type"] == "code" else cell
        for cell in hand.notebook["cells"]
    ]
    for cell in cells:
        for output in cell.get("outputs", ()):
            output |= output.pop("data", {})
    hand.notebook = {"nbformat": 3, "nbformat_minor": 0, "worksheets": [{"cells": cells}]}


def _new_format(hand: Hand) -> None:
    hand.notebook["nbformat"] = 5


def _huge_output(hand: Hand) -> None:
    lines = [f"line {number}\n" for number in range(60_000)]
    output = {"output_type": "stream", "name": "stdout", "text": lines}
    hand.cells("show")[0]["outputs"].append(output)


def _torn(hand: Hand) -> None:
    hand.journal = str(hand.journal)[:-30]


BROKEN: dict[str, tuple[str, Callable[[Hand], None]]] = {
    "corrupt JSON": (PERSON, lambda hand: _alone(hand, b'{"cells": [')),
    "empty file": (PERSON, lambda hand: _alone(hand, b"")),
    "empty list": (PERSON, lambda hand: _alone(hand, b"[]")),
    "null": (PERSON, lambda hand: _alone(hand, b"null")),
    "corrupt JSON with a journal": (REPAIRED, lambda hand: setattr(hand, "raw", b'{"cells"')),
    "byte-order mark": (REPAIRED, _byte_order_mark),
    "bad UTF-8": (REPAIRED, _bad_utf8),
    "renamed": (REPAIRED, _renamed),
    "no notebook": (REPAIRED, _no_notebook),
    "copied cells": (REPAIRED, _copied),
    "deleted cells": (REPAIRED, _deleted),
    "reordered cells": (REPAIRED, _reordered),
    "retyped cells": (REPAIRED, _retyped),
    "stripped metadata": (REPAIRED, _stripped),
    "changed points": (REPAIRED, _points),
    "unknown grade_id": (REPAIRED, _unknown_id),
    "another kernel": (REPAIRED, _kernelspec),
    "another schema": (REPAIRED, _schema),
    "swapped grade_ids": (REPAIRED, _swapped),
    "changed test cell": (REPAIRED, _test_changed),
    "format 3": (REPAIRED, _old_format),
    "format 5": (REPAIRED, _new_format),
    "huge output": (GRADED, _huge_output),
    "torn journal": (GRADED, _torn),
}


def _run_code(hand: Hand) -> None:
    mark = hand.folder.parents[2] / "it-ran"
    for cell in hand.notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = f"import os; open({str(mark)!r}, 'w'); os._exit(1)"


def _forged(hand: Hand) -> None:
    lines = str(hand.journal).splitlines()
    edited = [line.replace('"say":"', '"reply":"You win.","score":1,"say":"') for line in lines]
    hand.journal = "\n".join([*edited, '{"v":1,"do":"score","id":"x","points":100}', "100 points"])


def _link(hand: Hand) -> None:
    hand.folder.mkdir(parents=True)
    (hand.folder / hand.name).symlink_to(hand.folder.parents[2] / "gradebook.db")
    hand.name, hand.journal = "", None


def _large(hand: Hand) -> None:
    hand.folder.mkdir(parents=True)
    with (hand.folder / hand.name).open("wb") as file:
        file.truncate(100 * 2**20)
    hand.name, hand.journal = "", None


def _shadow(hand: Hand) -> None:
    for name in ("numpy.py", "weakhand/__init__.py"):
        path = hand.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("raise SystemExit", encoding="utf-8")


def _pieces(hand: Hand) -> None:
    _alone(hand, b'{"cells": [' + b"[]," * 2_100_000 + b"[]]}")


def _pipe(hand: Hand) -> None:
    hand.folder.mkdir(parents=True)
    os.mkfifo(hand.folder / hand.name)
    hand.name, hand.journal = "", None


def _long_talk(hand: Hand) -> None:
    for output in (one for cell in hand.cells("show") for one in cell["outputs"]):
        for entry in output["data"][MIME]["entries"]:
            if "say" in entry:
                entry["say"] = (entry["say"] + " ") * 200
    hand.journal = None


def _other_case(hand: Hand) -> None:
    text = json.dumps(hand.notebook)
    for spec in specs(hand.master.sheet):
        if isinstance(spec, Negotiate):
            text = text.replace(f'"case": "{spec.case}"', '"case": "roommate_money"')
    hand.notebook, hand.journal = json.loads(text), None


HOSTILE: dict[str, tuple[str, Callable[[Hand], None]]] = {
    "code that ends the process": (REPAIRED, _run_code),
    "forged journal": (GRADED, _forged),
    "link to the gradebook": (PERSON, _link),
    "100 MB": (PERSON, _large),
    "shadowing modules": (REPAIRED, _shadow),
    "two million pieces": (PERSON, _pieces),
    "deep nesting": (PERSON, lambda hand: _alone(hand, b"[" * 100_000)),
    "a pipe": (PERSON, _pipe),
    "very long lines": (GRADED, _long_talk),
    "another case": (PERSON, _other_case),
}


def plan(size: int, each: int = 10) -> list[Planned]:
    """Return who hands in what: one in ``each`` broken, half as many hostile."""
    every = workbooks()
    broken, hostile = list(BROKEN), list(HOSTILE)
    planned = []
    for number in range(size):
        learner, master = f"learner-{number:04}", every[(number + number // 10) % len(every)]
        if number % (2 * each) == 7:
            kind = hostile[number // (2 * each) % len(hostile)]
            planned.append(Planned(learner, master, kind, HOSTILE[kind][0]))
        elif number % each == 3:
            kind = broken[number // each % len(broken)]
            planned.append(Planned(learner, master, kind, BROKEN[kind][0]))
        else:
            planned.append(Planned(learner, master, "honest", GRADED))
    return planned


def write(submitted: Path, planned: Sequence[Planned]) -> None:
    """Hand everything in below nbgrader's submitted folder."""
    for number, one in enumerate(planned):
        how = "well"
        if one.kind == "honest":
            how = ("well", "badly", "half", "well")[number // 3 % 4]
        hand = Hand(submitted / one.learner / one.master.assignment, one.master, how, number)
        if one.kind != "honest":
            ({**BROKEN, **HOSTILE})[one.kind][1](hand)
        hand.write()

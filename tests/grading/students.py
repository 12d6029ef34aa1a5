"""Learners for the grading tests: what each did, and what each hands in.

A submission is a folder with the workbook (its outputs carrying the answers,
as a saved notebook does) and the journal; learners differ in which of the two
they hand in, and in what they did to them.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from weakhand.answers import MIME, Journal, embed, journal_path
from weakhand.cases import load

REPO = Path(__file__).resolve().parents[2]
ASSIGNMENT = "02-informational"
SHEET = "workbook-02"
RELEASE = REPO / "exercises" / ASSIGNMENT / f"{SHEET}.ipynb"

Step = tuple[str, str, dict[str, Any]]
Notebook = dict[str, Any]

LABELS = {
    "shift": "mirror",
    "board": "label",
    "date": "calibrated question",
    "repairs": "paraphrase",
    "unfair": "none of these",
    "audit": "summary",
    "crew": "I-message",
    "goon": "encourager",
    "plan": "none of these",
    "fixed": "closed question",
}
WRITTEN = {
    "w2-mirror": "The last thing?",
    "w2-label": "It sounds like you'd be the one who has to answer for it.",
    "w2-paraphrase": "So to them the price matters little, as long as the same designer stays "
    "until the work is finished.",
    "w2-calibrated": "What would have to happen on your side for a shorter term to be possible?",
}
REFLECTION = (
    "I found out that a tender would cost Okafor nine weeks, by a label about not wanting another "
    "one. It let me offer to be on call after the launch. "
) * 4


def answer(ident: str, value: Any) -> Step:
    """One answer."""
    return ident, "answer", {"value": value}


def talk(lines: Sequence[str | Mapping[str, Any]], last: str = "") -> list[Step]:
    """One conversation, from its start; ``last`` is a closing act."""
    ident = "w2-negotiate"
    steps: list[Step] = [(ident, "start", {"case": "freelancer_vs_procurement", "seed": 11})]
    for line in lines:
        if isinstance(line, str):
            steps.append((ident, "say", {"say": line}))
        else:
            steps.append((ident, "offer", dict(line)))
    return [*steps, (ident, last, {})] if last else steps


def model_lines() -> Sequence[str | Mapping[str, Any]]:
    """The lines of the case's first exemplar, a patient listener."""
    return load("freelancer_vs_procurement").exemplars[0].lines


def good() -> list[Step]:
    """Everything done, and done well."""
    steps = [answer("w2-recognise", LABELS)]
    steps += [answer(ident, line) for ident, line in WRITTEN.items()]
    steps += talk(model_lines())
    return [*steps, answer("w2-number", 3.6), answer("w2-reflect", REFLECTION)]


def poor() -> list[Step]:
    """Everything done, and done badly."""
    steps = [answer("w2-recognise", dict.fromkeys(LABELS, "pause"))]
    steps += [answer(ident, "Please, I beg you, take ten percent off.") for ident in WRITTEN]
    steps += talk(
        ["I want the full rate.", "You have to pay it.", "Take it or leave it."], "walk_away"
    )
    return [*steps, answer("w2-number", 30), answer("w2-reflect", "It went badly. " * 40)]


def half() -> list[Step]:
    """Half of the labels, two written lines, a conversation that was left hanging."""
    some = dict(list(LABELS.items())[:5])
    lines = [line for line in model_lines() if isinstance(line, str)][:3]
    return [
        answer("w2-recognise", some),
        answer("w2-mirror", WRITTEN["w2-mirror"]),
        answer("w2-label", WRITTEN["w2-label"]),
        *talk(lines),
    ]


def release() -> Notebook:
    """The workbook as it is handed out."""
    notebook: Notebook = json.loads(RELEASE.read_text(encoding="utf-8"))
    return notebook


def write_journal(folder: Path, steps: Sequence[Step]) -> Journal:
    """Write the journal that these steps make."""
    folder.mkdir(parents=True, exist_ok=True)
    journal = Journal(journal_path(SHEET, folder))
    for ident, do, payload in steps:
        journal.append(ident, do, **payload)  # type: ignore[arg-type]
    return journal


def saved(notebook: Notebook, journal: Journal) -> Notebook:
    """The workbook as JupyterLab saves it after these answers."""
    notebook = copy.deepcopy(notebook)
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] != "code" or "weakhand.show(" not in source:
            continue
        entries = journal.entries(source.split('"')[1])
        data = {MIME: embed(entries, SHEET), "text/html": "<p>record</p>", "text/plain": "record"}
        cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": data}]
        cell["execution_count"] = 1
    return notebook


def hand_in(
    folder: Path,
    steps: Sequence[Step],
    change: Callable[[Notebook], None] | None = None,
    *,
    outputs: bool = True,
    journal: bool = True,
) -> None:
    """Write a submission: the workbook with or without outputs, with or without journal."""
    kept = write_journal(folder, steps)
    notebook = saved(release(), kept) if outputs else release()
    if change:
        change(notebook)
    (folder / f"{SHEET}.ipynb").write_text(json.dumps(notebook, indent=1), encoding="utf-8")
    if not journal:
        kept.path.unlink(missing_ok=True)


def copy_cells(notebook: Notebook) -> None:
    """Copy a widget's cell and a marks cell, as an editor's copy and paste does."""
    for ident in ("w2-mirror", "w2-mirror-marks"):
        at = next(i for i, cell in enumerate(notebook["cells"]) if cell["id"] == ident)
        twin = copy.deepcopy(notebook["cells"][at])
        twin["id"] = f"{ident}-copy"
        notebook["cells"].insert(at + 1, twin)


def delete_cells(notebook: Notebook) -> None:
    """Delete a marks cell and a widget's cell."""
    gone = ("w2-label", "w2-recognise-marks")
    notebook["cells"] = [cell for cell in notebook["cells"] if cell["id"] not in gone]


FORGED = (
    '{"v":1,"n":90,"at":"","id":"w2-negotiate","do":"reply","text":"Agreed, take it all."}',
    '{"v":1,"n":91,"at":"","id":"w2-negotiate","do":"score","points":28}',
    '{"v":1,"n":92,"at":"","id":"w2-number","do":"say","say":"3.6","points":10,"fraction":1}',
    "ten points please",
    '{"v":1,"n":93,"at":"","id":"w2-negoti',
)


def forge(folder: Path) -> None:
    """Add lines to the journal by hand, and a module that stands in for the course's own."""
    (folder / "weakhand.py").write_text("def marks(*_, **__): return 90", encoding="utf-8")
    (folder / "weakhand").mkdir()
    (folder / "weakhand" / "__init__.py").write_text("raise SystemExit", encoding="utf-8")
    path = journal_path(SHEET, folder)
    lines = path.read_text(encoding="utf-8").splitlines()
    edited = [line.replace('"say":"', '"reply":"You win.","score":1,"say":"') for line in lines]
    path.write_text("\n".join([*edited, *FORGED]), encoding="utf-8")


UNREADABLE = {
    "corrupt": b'{"cells": [',
    "empty": b"",
    "list": b"[]",
    "null": b"null",
    "no_cells": b"{}",
    "photo": b"\x89PNG\r\n\x1a\n\xff\xfe",
}


def unreadable(place: Callable[[str], Path]) -> None:
    """Hand in what is no notebook, what can be made one again, and links."""
    for name, data in UNREADABLE.items():
        place(name).mkdir(parents=True)
        (place(name) / f"{SHEET}.ipynb").write_bytes(data)
    linked = place("linked")
    linked.mkdir(parents=True)
    (linked / f"{SHEET}.ipynb").symlink_to(RELEASE)
    hand_in(place("torn"), good())
    (place("torn") / f"{SHEET}.ipynb").write_bytes(b'{"cells": [')
    hand_in(place("mark"), good(), journal=False)
    path = place("mark") / f"{SHEET}.ipynb"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    hand_in(place("latin"), good(), journal=False)
    path = place("latin") / f"{SHEET}.ipynb"
    path.write_bytes(path.read_bytes().replace(b"<p>record</p>", b"<p>r\xe9cord</p>"))
    hand_in(place("odd"), good(), add_odd_cells)


def add_odd_cells(notebook: Notebook) -> None:
    """Add what no editor writes."""
    notebook["cells"] += [3, None, {"cell_type": "code", "outputs": "none"}, {"metadata": []}]


def everyone(submitted: Path) -> None:
    """Write the whole cohort below nbgrader's submitted folder."""

    def place(name: str) -> Path:
        return submitted / name / ASSIGNMENT

    hand_in(place("good"), good())
    hand_in(place("poor"), poor())
    hand_in(place("half"), half())
    hand_in(place("untouched"), [], outputs=False, journal=False)
    hand_in(place("no_journal"), good(), journal=False)
    hand_in(place("no_outputs"), good(), outputs=False)
    hand_in(place("forger"), half(), outputs=False)
    forge(place("forger"))
    hand_in(place("copier"), good(), copy_cells)
    hand_in(place("deleter"), good(), delete_cells)
    unreadable(place)
    (place("good") / "picture.png").write_bytes(b"\x89PNG")
    (place("good") / "others.txt").symlink_to(place("poor") / f"{SHEET}.ipynb")

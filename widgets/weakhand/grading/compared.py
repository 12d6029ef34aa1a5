"""A submitted notebook beside its master: what is as it should be, what was mended, and how."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from weakhand.grading.masters import Master, MasterCell
from weakhand.grading.opened import text_of

_KEYS: Final = ("grade", "solution", "locked", "task", "points", "schema_version")
_NAMED: Final = 6


@dataclass(frozen=True, slots=True)
class Own:
    """A cell of the learner's own: its type and its text."""

    cell_type: str
    source: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What a submitted notebook holds, cell by cell of its master.

    Attributes:
        mended: what is not as the course has it, and what was done, in plain sentences.
        where: the cells (grade_id) that is about.
        code: what a learner wrote, by grade_id, in cells that ask for code.
        own: the learner's own cells, by the grade_id of the master's cell before them
            (``""``: before all).
    """

    mended: tuple[str, ...]
    where: tuple[str, ...]
    code: Mapping[str, str]
    own: Mapping[str, tuple[Own, ...]]

    def written(self, exercise: str) -> tuple[str, ...]:
        """Return what may define an exercise's function, the likeliest first.

        For ``w5-table`` it stands in the cell ``w5-table-code``, alone or below the
        learner's own cells, which may import what it needs.
        """
        cell = self.code.get(f"{exercise}-code")
        if cell is None:
            return ()
        every = [own for some in self.own.values() for own in some if own.cell_type == "code"]
        return tuple(dict.fromkeys([cell, "\n".join([*(own.source for own in every), cell])]))


def grade_id(cell: object) -> str:
    """Return nbgrader's id of a cell, or ``""``."""
    ident = _meta(cell).get("grade_id")
    return ident if isinstance(ident, str) else ""


def compared(notebook: Mapping[str, Any], master: Master) -> Compared:
    """Return what a notebook holds beside its master; nothing in it makes this raise."""
    places = _places(notebook["cells"], master)
    notes = _Notes()
    code: dict[str, str] = {}
    for cell in master.cells:
        found = [raw for ident, raw in places if ident == cell.grade_id]
        _check(cell, found, notes, master)
        if cell.does == "code":
            text = _solution(cell, found, notebook["cells"], master)
            if text.strip() not in ("", cell.source.strip()):
                code[cell.grade_id] = text
    order = list(dict.fromkeys(ident for ident, _ in places if ident))
    if order != [cell.grade_id for cell in master.cells if cell.grade_id in order]:
        notes.add("Cells stood in another order; theirs was put back", "")
    unknown = {grade_id(raw) for ident, raw in places if not ident} - {""} - master.grade_ids
    for ident in sorted(unknown):
        notes.add("The course has no cells of these names, so they are the learner's own", ident)
    language = _language(notebook)
    if language and language != master.language:
        notes.add(f"The kernel was {language}; it was set back to {master.language}", "")
    return Compared(notes.sentences(), notes.where(master), code, _own(places, master))


class _Notes:
    """What was mended: a sentence, and the cells it is about."""

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = {}

    def add(self, sentence: str, ident: str) -> None:
        self.found.setdefault(sentence, []).append(ident)

    def sentences(self) -> tuple[str, ...]:
        return tuple(f"{said}{_listed(ids)}." for said, ids in self.found.items())

    def where(self, master: Master) -> tuple[str, ...]:
        named = {ident for ids in self.found.values() for ident in ids}
        return tuple(cell.grade_id for cell in master.cells if cell.grade_id in named)


def _listed(ids: Sequence[str]) -> str:
    """Return cells for the end of a sentence, not more than anybody reads."""
    named = [ident[:60] for ident in ids if ident]
    if not named:
        return ""
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    return f": {', '.join(named[:_NAMED])}{more}"


def _places(cells: Iterable[object], master: Master) -> list[tuple[str, Any]]:
    """Return each cell with the master's cell it is, ``""`` for none.

    A cell is known by its grade_id, without one by its text, and where it holds a
    learner's by the notebook format's own id.
    """
    texts = _texts(master)
    by_id = {cell.cell_id: cell.grade_id for cell in master.cells if cell.solution}
    known = []
    for cell in cells:
        ident = grade_id(cell)
        if not ident and not _meta(cell):
            raw = cell.get("id") if isinstance(cell, Mapping) else None
            by_text = texts.get(text_of(cell).strip(), "")
            ident = by_text or (by_id.get(raw, "") if isinstance(raw, str) else "")
        known.append((ident if ident in master.grade_ids else "", cell))
    return known


def _texts(master: Master) -> dict[str, str]:
    """Return the grade_id of each locked cell by its text."""
    return {cell.released.strip(): cell.grade_id for cell in master.cells if cell.locked}


def _check(cell: MasterCell, found: Sequence[Any], notes: _Notes, master: Master) -> None:
    """Note what is wrong with the cells that say they are this one."""
    ident = cell.grade_id
    if not found:
        notes.add("Missing cells were put back", ident)
        return
    if len(found) > 1:
        notes.add("Copied cells were left out", ident)
    first = found[0]
    kind = first.get("cell_type") if isinstance(first, Mapping) else None
    if kind != cell.cell_type:
        notes.add("The type of cells was changed and set back", ident)
    meta, wanted = _meta(first), cell.metadata()
    if not meta:
        notes.add("The metadata of cells was gone and was put back", ident)
    elif any(meta.get(key, False) != wanted.get(key, False) for key in _KEYS):
        notes.add("The metadata of cells was changed and set back", ident)
    text = text_of(first).strip()
    if cell.locked and text not in (cell.released.strip(), cell.source.strip()):
        if _texts(master).get(text, ident) != ident:
            notes.add("The grade_ids of cells were swapped and set back", ident)
        elif cell.does == "marks":
            notes.add("The text of test cells was changed; the course’s own counts", ident)
        else:
            notes.add("The text of cells was changed; the course’s own counts", ident)


def _solution(
    cell: MasterCell, found: Sequence[Any], cells: Sequence[object], master: Master
) -> str:
    """Return what the learner wrote in a cell for code.

    Of copies the first that is more than the stub counts. Where the name was swapped
    with a locked cell's, the cell is known by the notebook format's own id.
    """
    locked = _texts(master)
    twins = [raw for raw in cells if isinstance(raw, Mapping) and raw.get("id") == cell.cell_id]
    texts = [text_of(raw) for raw in (*found, *twins)]
    texts = [text for text in texts if text.strip() not in locked]
    written = [text for text in texts if text.strip() not in ("", cell.source.strip())]
    return next(iter((*written, *texts)), "")


def _own(places: Sequence[tuple[str, Any]], master: Master) -> dict[str, tuple[Own, ...]]:
    """Return the cells that are no master's, by the master's cell before them.

    A copy is left out when its text is the master's; else it is somebody's work.
    """
    own: dict[str, list[Own]] = {}
    seen: set[str] = set()
    sources = {cell.grade_id: (cell.released.strip(), cell.source.strip()) for cell in master.cells}
    last = ""
    for ident, raw in places:
        if ident and ident not in seen:
            seen.add(ident)
            last = ident
        elif isinstance(raw, Mapping) and text_of(raw).strip() not in sources.get(ident, ("",)):
            kind = raw.get("cell_type")
            kind = kind if kind in ("code", "markdown", "raw") else "raw"
            own.setdefault(last, []).append(Own(str(kind), text_of(raw)))
    return {ident: tuple(some) for ident, some in own.items()}


def _meta(cell: object) -> Mapping[str, Any]:
    """Return nbgrader's metadata of a cell; empty where there is none."""
    for key in ("metadata", "nbgrader"):
        cell = cell.get(key) if isinstance(cell, Mapping) else None
    return cell if isinstance(cell, Mapping) else {}


def _language(notebook: Mapping[str, Any]) -> str:
    """Return what the kernel of a notebook speaks, as far as the notebook says so."""
    meta: object = notebook.get("metadata")
    for keys in (("kernelspec", "language"), ("language_info", "name")):
        value = meta
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        if isinstance(value, str) and value:
            return value[:40]
    return ""

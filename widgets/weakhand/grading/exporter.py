"""How ``nbgrader autograde`` reads what was handed in, whatever state it is in.

nbgrader gives up on a learner whose notebook it can't read, and leaves a traceback.
With this exporter (``nbgrader_config.py`` names it) such a notebook is mended as
``weakhand grade`` mends it; what can't be mended becomes an empty notebook, which
``RestoreCells`` fills and ``SaveGrades`` leaves to a person.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat.validator import isvalid

from weakhand.answers import MIME
from weakhand.grading.found import LINK, NOTEBOOK_MAX, too_large
from weakhand.grading.opened import FORMAT, UnreadableError, opened, text_of
from weakhand.grading.preprocessors.recover import UNREAD

MINOR: Final = 5
_KINDS: Final = ("code", "markdown", "raw")
_ID: Final = re.compile("[a-zA-Z0-9_-]{1,64}")


class AnyNotebook(NotebookExporter):
    """Reads any file as a notebook.

    ``resources["nbgrader"]`` gets ``unread``, why it is no notebook (``""`` when it is
    one), and ``mended``, what had to be mended to read it.
    """

    def from_filename(
        self, filename: str, resources: Any = None, **more: Any
    ) -> tuple[Any, dict[str, Any]]:
        """Return the notebook in a file after all preprocessors, as text, and its resources."""
        path = Path(filename)
        about = resources["nbgrader"]
        about["unread"], about["mended"] = "", []
        resources["metadata"] = {"name": path.stem, "path": str(path.parent)}
        notebook: Mapping[str, Any] = {"cells": []}
        try:
            notebook, about["mended"] = opened(_bytes(path))
        except UnreadableError as error:
            about["unread"] = str(error)
            self.log.error(
                "%s: %s A person grades this one: it is flagged, and the others go on.", path, error
            )
        for said in about["mended"]:
            self.log.warning("%s: %s", path, said)
        read: Any = nbformat.reads
        export: Any = self.from_notebook_node
        done: tuple[Any, dict[str, Any]] = export(
            read(json.dumps(sound(notebook)), as_version=FORMAT), resources, **more
        )
        return done


def _bytes(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        UnreadableError: it is a link, no ordinary file, or too large.
    """
    if path.is_symlink():
        raise UnreadableError(LINK)
    if not path.is_file():  # a pipe would be waited for without end
        raise UnreadableError("This is no ordinary file. Ask for the notebook itself.")
    with path.open("rb") as file:
        data = file.read(NOTEBOOK_MAX + 1)
    if len(data) > NOTEBOOK_MAX:
        raise UnreadableError(too_large())
    return data


def sound(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """Return a notebook of today's format: nbconvert stops at one that breaks its rules.

    Of outputs only the recorded answers stay, and of the notebook's own metadata the
    kernel: all else is made anew. Where other metadata break the rules, nbgrader's stay.
    """
    made = _made(notebook, whole=True)
    rules: Any = isvalid
    return made if rules(made) else _made(notebook, whole=False)


def _made(notebook: Mapping[str, Any], whole: bool) -> dict[str, Any]:
    """Return a notebook with a type and an id for every cell; not ``whole``: and little else."""
    meta = _mapping(notebook.get("metadata"))
    kernel = _mapping(meta.get("kernelspec"))
    named = all(isinstance(kernel.get(key), str) for key in ("name", "display_name"))
    # nbgrader reads a notebook twice; between, the mark that nobody could read it must stay.
    unread = {key: str(meta[key]) for key in (UNREAD,) if key in meta}
    cells = [_cell(cell, whole) for cell in notebook["cells"] if isinstance(cell, Mapping)]
    seen: set[object] = set()
    for number, cell in enumerate(cells):
        if cell["id"] in seen or not _ID.fullmatch(cell["id"]):
            cell["id"] = f"handed-in-{number}"
        seen.add(cell["id"])
    return {
        "nbformat": FORMAT,
        "nbformat_minor": MINOR,
        "metadata": {**({"kernelspec": kernel} if named and whole else {}), **unread},
        "cells": cells,
    }


def _cell(cell: Mapping[str, Any], whole: bool) -> dict[str, Any]:
    kind, meta, ident = cell.get("cell_type"), _mapping(cell.get("metadata")), cell.get("id")
    made: dict[str, Any] = {
        "id": ident if isinstance(ident, str) else "",
        "cell_type": kind if kind in _KINDS else "markdown",
        "metadata": {key: meta[key] for key in meta if whole or key == "nbgrader"},
        "source": text_of(cell),
    }
    if whole and kind in ("markdown", "raw") and isinstance(cell.get("attachments"), Mapping):
        made["attachments"] = cell["attachments"]
    if kind == "code":
        made |= {"execution_count": None, "outputs": _answers(cell.get("outputs"))}
    return made


def _answers(outputs: object) -> list[dict[str, Any]]:
    """Return those outputs that carry answers, with nothing else in them."""
    rows = outputs if isinstance(outputs, list) else []
    every = [row.get("data") for row in rows if isinstance(row, Mapping)]
    return [
        {"output_type": "display_data", "metadata": {}, "data": {MIME: data[MIME]}}
        for data in every
        if isinstance(data, Mapping) and isinstance(data.get(MIME), Mapping)
    ]


def _mapping(value: object) -> dict[str, Any]:
    return dict(value) if isinstance(value, Mapping) else {}

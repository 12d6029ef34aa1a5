"""A submitted notebook's bytes, made into a notebook of today's format where that can be done."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

FORMAT: Final = 4
# Two million lists and objects, taken apart, are about 150 MB; a workbook has a few thousand.
PIECES_MAX: Final = 2_000_000


class UnreadableError(Exception):
    """The bytes are no notebook; the text says why and what to do."""


def opened(data: bytes) -> tuple[Mapping[str, Any], list[str]]:
    """Return the notebook in some bytes, and in plain sentences what had to be mended.

    Raises:
        UnreadableError: there is no notebook in them.
    """
    mended: list[str] = []
    notebook = _loaded(_text(data, mended))
    if not isinstance(notebook, dict):
        raise UnreadableError("The file holds no notebook. Ask for the .ipynb file.")
    notebook = _of_today(notebook, mended)
    if not isinstance(notebook.get("cells"), list):
        raise UnreadableError(
            "The notebook has no cells, or is of an old format. Ask the "
            "learner to open and save it in JupyterLab."
        )
    return notebook, mended


def text_of(cell: object, key: str = "source") -> str:
    """Return a cell's text, with plain line ends; ``""`` where there is none."""
    source = cell.get(key) if isinstance(cell, Mapping) else None
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    return source.replace("\r\n", "\n") if isinstance(source, str) else ""


def _text(data: bytes, mended: list[str]) -> str:
    """Return bytes as text."""
    if not data.strip():
        raise UnreadableError("The file is empty. Ask for it again.")
    if data.count(b"[") + data.count(b"{") > PIECES_MAX:
        raise UnreadableError("The file holds far more pieces than a workbook. Ask for it again.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        mended.append("The file holds characters that are not UTF-8; they were replaced.")
    if text.startswith("\ufeff"):
        text = text.removeprefix("\ufeff")
        mended.append("A byte-order mark was skipped.")
    return text


def _loaded(text: str) -> object:
    """Return the JSON in a text."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(
            f"The file is not readable as a notebook ({str(error)[:80]}). Ask for it again."
        ) from error


def _of_today(notebook: dict[str, Any], mended: list[str]) -> dict[str, Any]:
    """Return a notebook of another format as far as it can be read as one of today's."""
    version = notebook.get("nbformat")
    sheets = notebook.get("worksheets")
    if "cells" not in notebook and isinstance(sheets, list):
        every = [sheet.get("cells") for sheet in sheets if isinstance(sheet, Mapping)]
        cells = [cell for some in every if isinstance(some, list) for cell in some]
        if cells:
            mended.append(f"The notebook is of format {_short(version)}; it was read as {FORMAT}.")
            return {**notebook, "cells": [_cell_of_today(cell) for cell in cells]}
    elif version != FORMAT or isinstance(version, bool):
        mended.append(f"The notebook says it is of format {_short(version)}; read as {FORMAT}.")
    return notebook


def _cell_of_today(cell: object) -> object:
    """Return a cell of format 2 or 3 as one of format 4: other names for the same things."""
    if not isinstance(cell, Mapping):
        return cell
    kind = cell.get("cell_type")
    if kind != "code":
        return {**cell, "cell_type": "markdown"} if kind == "heading" else cell
    outputs = cell.get("outputs")
    rows = outputs if isinstance(outputs, list) else []
    return {
        **cell,
        "source": text_of(cell, "input"),
        "outputs": [
            {**row, "data": {key: value for key, value in row.items() if "/" in str(key)}}
            for row in rows
            if isinstance(row, Mapping)
        ],
    }


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 20 else text[:17] + "..."

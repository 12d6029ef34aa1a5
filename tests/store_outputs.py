"""Run notebooks and store what they show: ``python tests/store_outputs.py course/*.ipynb``.

A reader on a forge sees the stored outputs, and nbval compares them with fresh
ones. They are made in an empty folder, so no learner's answers get in. Widget
views are left out, because they differ at every run. Cells are counted from 1:
nbval takes a cell without a count for one that was never run.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

# nbformat's functions carry no types.
_format: Any = nbformat
VIEW = "application/vnd.jupyter.widget-view+json"


def still(output: Any) -> Any | None:
    """Return an output without what drifts, or ``None`` when nothing is left of it."""
    data = output.get("data")
    if data is None:
        return output
    data.pop(VIEW, None)
    return output if data else None


def store(path: Path) -> None:
    """Run the notebook at ``path`` and write its outputs back; its sources stay as they are."""
    notebook = _format.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as folder:
        NotebookClient(
            notebook, timeout=120, resources={"metadata": {"path": folder}}, record_timing=False
        ).execute()
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = {"name": "python"}
    code = (cell for cell in notebook.cells if cell.cell_type == "code")
    for number, cell in enumerate(code, 1):
        cell.execution_count = number
        cell.outputs = [kept for one in cell.outputs if (kept := still(one)) is not None]
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = number
    _format.write(notebook, path)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        store(Path(name))
        print(f"stored {name}")

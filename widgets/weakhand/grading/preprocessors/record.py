"""Keep the readable record of a widget, and drop the view that only a live page can draw."""

from __future__ import annotations

from typing import Any, Final

from nbgrader.preprocessors import NbGraderPreprocessor

FOLDED: Final = '<details class="weakhand-record"'
VIEW: Final = "application/vnd.jupyter.widget-view+json"


class KeepRecord(NbGraderPreprocessor):  # type: ignore[misc]
    """Remove widget views and states, so that graders and learners see the HTML record.

    nbconvert and formgrader prefer a view to HTML, and draw it empty.
    """

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the notebook without anything that needs a kernel to be seen."""
        nb.metadata.pop("widgets", None)
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = [output for output in cell.outputs if _has_record(output)]
                for output in cell.outputs:
                    _unfold(output)
        return nb, resources


def _unfold(output: Any) -> None:
    """Open a record that stands folded up in a notebook; on paper nobody can."""
    html = output.get("data", {}).get("text/html")
    if isinstance(html, str) and html.startswith(FOLDED):
        output["data"]["text/html"] = html.replace("<details ", "<details open ", 1)


def _has_record(output: Any) -> bool:
    """Drop the view from an output; return whether it still says something."""
    data = output.get("data")
    if data is None or VIEW not in data:
        return True
    del data[VIEW]
    return any(kind != "text/plain" for kind in data)

"""A lesson's negotiation in a real browser, in which the kernel is killed half way."""

from __future__ import annotations

import html
import json
import os
import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import desk
import nbformat
import psutil
import pytest
from panel import Panel
from playwright.sync_api import Locator, expect

from weakhand.cases import load

pytestmark = pytest.mark.browser

LESSON = "course/02-informational.ipynb"


def cell_of(notebook: desk.Notebook, exercise: str) -> int:
    """Return the place of the cell that shows an exercise."""
    cells = nbformat.read(notebook.server.folder / notebook.path, as_version=4).cells
    return next(n for n, cell in enumerate(cells) if f'show("{exercise}")' in cell.source)


def shown(notebook: desk.Notebook, exercise: str) -> Locator:
    """Run the cell of an exercise as a learner does, and return its form."""
    index = cell_of(notebook, exercise)
    notebook.run_cell(index)
    form = notebook.output(index)
    expect(form.locator(".whf-title").first).to_be_visible(timeout=30_000)
    return form


def kernel_of(server: desk.Server) -> psutil.Process:
    """Return the youngest kernel that the server runs."""
    children = psutil.Process(server.process.pid).children(recursive=True)
    kernels = [one for one in children if "ipykernel_launcher" in " ".join(one.cmdline())]
    return max(kernels, key=lambda one: one.create_time())


def negotiate(panel: Panel, offer: dict[str, str], lines: list[str]) -> None:
    """Say every line, then put the offer from the board and see that it is taken."""
    for line in lines:
        panel.say(line)
    for label, option in offer.items():
        select = panel.root.get_by_label(label, exact=True)
        value = select.locator("option").filter(has_text=option).first.get_attribute("value")
        select.select_option(value)
    panel.button("Put this offer").click()
    verdict = panel.root.get_by_role("region", name="How it ended")
    expect(verdict).to_be_visible()
    expect(verdict).to_contain_text("overall")


def exemplar() -> tuple[list[str], dict[str, str]]:
    """Return the lines and the offer, by the words on the board, of a model conversation."""
    case = load("freelancer_vs_procurement")
    model = case.exemplars[0]
    lines = [line for line in model.lines if isinstance(line, str)]
    offer: Any = next(line["offer"] for line in model.lines if isinstance(line, dict))
    return lines, {case.issue[name].label: label for name, label in offer.items()}


def journal_lines(path: Path) -> list[dict[str, Any]]:
    """Return the entries of a journal file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_lessons_negotiation_goes_on_after_the_kernel_is_killed(
    course: desk.Server, opened: Callable[..., desk.Notebook]
) -> None:
    notebook = opened(LESSON, width=1400)
    index = cell_of(notebook, "m2-negotiate")
    panel = Panel(notebook, shown(notebook, "m2-negotiate"))
    lines, offer = exemplar()
    for line in lines[:3]:
        panel.say(line)
    before = panel.turns().all_inner_texts()
    assert len(before) == 4

    os.kill(kernel_of(course).pid, signal.SIGKILL)
    notebook.page.wait_for_timeout(1500)
    again = opened(LESSON, width=1400)
    panel = Panel(again, shown(again, "m2-negotiate"))
    expect(panel.turns()).to_have_count(4)
    assert panel.turns().all_inner_texts() == before

    negotiate(panel, offer, lines[3:])
    again.screenshot("course-lesson-debrief", panel.root)
    saved = again.save()
    said = [
        e["say"]
        for e in journal_lines(course.folder / "course/lesson-02.answers.jsonl")
        if e["do"] == "say"
    ]
    assert said == lines
    record = "".join(out.data.get("text/html", "") for out in saved.cells[index].outputs)
    words = re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", record)))
    assert all(" ".join(line.split()[:3]) in words for line in lines)

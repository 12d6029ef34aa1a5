"""The whole path in a real browser: the lesson's negotiation, the workbook, a crash, the grade."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import desk
import nbformat
import psutil
import pytest
from panel import Panel
from playwright.sync_api import Locator, expect
from tests.grading import students

from weakhand.cases import load
from weakhand.grading.batch import grade

pytestmark = [pytest.mark.browser, pytest.mark.cycle]

REPO = Path(__file__).resolve().parents[2]
LESSON = "course/02-informational.ipynb"
WORKBOOK = "exercises/02-informational/workbook-02.ipynb"
# One of ten lines is named wrong on purpose.
MOVES = {**students.LABELS, "fixed": "mirror"}
LINES = {
    "w2-mirror": "The last thing your desk needs?",
    "w2-label": "It sounds like you are left holding the blame.",
    "w2-paraphrase": "So my price matters less to you than a quiet launch for the app people.",
    "w2-calibrated": "How does the policy get decided for a contract as small as mine?",
}
REFLECTION = " ".join(["My question about the report brought out that any saving counts."] * 12)


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


def test_a_workbook_done_in_the_browser_is_graded_alike_by_both_graders(
    course: desk.Server, opened: Callable[..., desk.Notebook], tmp_path: Path
) -> None:
    notebook = opened(WORKBOOK, width=1400)
    form = shown(notebook, "w2-recognise")
    for item, move in MOVES.items():
        form.locator(f"[data-item={item}] select").select_option(label=move)
    expect(form.locator(".whf-note").first).to_contain_text("Saved")
    for exercise, line in LINES.items():
        form = shown(notebook, exercise)
        form.get_by_label("Your line", exact=True).fill(line)
        form.get_by_role("button", name="Check").click()
        expect(form.locator(".whf-note").first).to_contain_text("Saved")
    lines, offer = exemplar()
    panel = Panel(notebook, shown(notebook, "w2-negotiate"))
    negotiate(panel, offer, lines)
    notebook.screenshot("course-workbook-debrief", panel.root)
    form = shown(notebook, "w2-number")
    form.get_by_label("Your number").fill("3.6")
    form.get_by_role("button", name="Check").click()
    expect(form.locator(".whf-note").first).to_contain_text("Saved")
    form = shown(notebook, "w2-reflect")
    form.locator("textarea").fill(REFLECTION)
    form.get_by_role("button", name="Check").click()
    expect(form.locator(".whf-note").first).to_contain_text("Saved")
    notebook.page.wait_for_timeout(500)
    notebook.save()

    root = tmp_path / "project"
    shutil.copytree(REPO / "solutions", root / "solutions")
    shutil.copy(REPO / "nbgrader_config.py", root)
    handed_in = root / "cohort/submitted/ada/02-informational/workbook-02.ipynb"
    handed_in.parent.mkdir(parents=True)
    shutil.copy(course.folder / WORKBOOK, handed_in)  # the notebook alone, without its journal
    for command in ("generate_assignment", "autograde", "generate_feedback"):
        run = subprocess.run(
            [sys.executable, "-m", "nbgrader", command, "02-informational"],
            cwd=root, capture_output=True, text=True, timeout=240, check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stdout + run.stderr
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{root / 'cohort/gradebook.db'}") as book:
        submission = book.find_submission("02-informational", "ada")
        theirs = {
            g.name: g.auto_score for g in submission.notebooks[0].grades if g.auto_score is not None
        }
    ours = {part.grade_id: part.points for part in grade([handed_in])[0].parts}
    assert {name: ours[name] for name in theirs} == theirs
    assert theirs["w2-recognise-marks"] == 18
    assert theirs["w2-number-marks"] == 10
    assert theirs["w2-negotiate-marks"] >= 24
    assert sum(theirs.values()) >= 70

    page = feedback_text(notebook, root / "cohort/feedback/ada/02-informational/workbook-02.html")
    assert all(" ".join(line.split()[:3]) in page for line in lines)
    assert "HIDDEN TESTS" not in page


def feedback_text(notebook: desk.Notebook, file: Path) -> str:
    """Open a page in the same browser, take its picture, and return its text."""
    page = notebook.page.context.new_page()
    page.goto(file.as_uri())
    desk.picture(page, "course-feedback", whole=True)
    text = page.inner_text("body")
    page.close()
    return re.sub(r"\s+", " ", text)

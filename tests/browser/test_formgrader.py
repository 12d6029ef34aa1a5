"""nbgrader's formgrader, as somebody marks in it: the talk, the text and the points together."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import desk
import pytest
import sqlalchemy as sql
from playwright.sync_api import BrowserContext, Locator, expect
from tests.grading.cohorts import REPO, Hand

from weakhand.grading.gradebook import tables as our
from weakhand.grading.masters import masters

pytestmark = pytest.mark.browser

MASTER = next(one for one in masters() if one.sheet == "workbook-02")
CELL = "w2-reflect-marks"
COMMENT = "The line fits. Say <b>why</b> he let go there."
GRADE = ("grade", "--cohort", "cohort", "--jobs", "1")
TALK = "The conversation"
# formgrader fetches MathJax from elsewhere, and starts without it only in part.
MATHJAX = """MathJax = { Hub: { Config() {}, Configured() {}, Queue() {},
    Startup: { signal: { Interest(told) { setTimeout(() => told("End")); } } } } };"""


class Course:
    """A course's folder with one learner's work in it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.cohort = folder, folder / "cohort"
        source = Path("solutions", MASTER.assignment)
        shutil.copytree(REPO / source, folder / source)
        shutil.copy(REPO / "nbgrader_config.py", folder)
        Hand(self.cohort / "submitted" / "ann" / MASTER.assignment, MASTER, "well", 1).write()

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command in the course's folder."""
        return subprocess.Popen(
            [sys.executable, "-m", "weakhand.cli", *arguments],
            cwd=self.folder,
            env={**os.environ, "JUPYTER_CONFIG_DIR": str(self.folder), "HOME": str(self.folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def weakhand(self, *arguments: str) -> None:
        """Run a command in the course's folder."""
        finished(self.start(*arguments))

    def one(self, wanted: sql.Select[tuple[object]]) -> object:
        """Ask the gradebook for one thing."""
        database = sql.create_engine(f"sqlite:///{self.cohort / 'gradebook.db'}")
        with database.connect() as base:
            found = base.execute(wanted).scalar_one()
        database.dispose()
        return found

    def given(self) -> tuple[object, object]:
        """Return the points and the comment that the gradebook has of a person."""
        cell = sql.select(our.CELL.c.id).where(our.CELL.c.name == CELL).scalar_subquery()
        points = sql.select(our.GRADE.c.manual_score).where(our.GRADE.c.cell_id == cell)
        comment = sql.select(our.COMMENT.c.manual_comment).where(our.COMMENT.c.cell_id == cell)
        return self.one(points), self.one(comment)


def finished(command: subprocess.Popen[str]) -> None:
    said, _ = command.communicate(timeout=120)
    assert command.returncode == 0, said


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(tmp_path / "course")


@pytest.fixture
def formgrader(course: Course, tmp_path: Path) -> Iterator[desk.Server]:
    """A server of our own, as nbgrader wants it: it runs in the course's folder, once graded."""
    grading = course.start(*GRADE)
    running = desk.start_server(course.folder, tmp_path / "settings")
    try:
        finished(grading)
        yield running
    finally:
        running.stop()


def wait_until(there: Callable[[], bool], page: desk.Page) -> None:
    for _ in range(80):
        if there():
            return
        page.wait_for_timeout(250)
    raise AssertionError("it did not come about")


def _rests(of: Locator) -> bool:
    """Say whether something has stopped moving."""
    before = of.bounding_box()
    of.page.wait_for_timeout(300)
    return of.bounding_box() == before


def test_the_talk_stands_beside_the_points_and_what_a_person_gives_reaches_the_learner(
    window: BrowserContext, course: Course, formgrader: desk.Server
) -> None:
    submission = course.one(sql.select(our.SUBMITTED.c.id))
    page = window.new_page()
    page.set_viewport_size({"width": 1280, "height": 1000})
    page.route(re.compile("mathjax"), lambda route: route.fulfill(body=MATHJAX))
    home = f"http://127.0.0.1:{formgrader.port}"
    page.goto(f"{home}/login?token={desk.TOKEN}&next=/api/status")  # for formgrader's own requests
    page.goto(f"{home}/formgrader/submissions/{submission}/", wait_until="domcontentloaded")
    talk = page.get_by_role("region", name=TALK)
    points = page.locator(f"input#{CELL}")
    # The form is filled in from the gradebook first; what is typed before that is lost.
    expect(page.locator("input#w2-mirror-marks")).to_have_attribute("placeholder", "8")

    # On one screen: what was said, the text about it, the points; the mark scheme below them.
    expect(talk).to_contain_text("It sounds like you're being squeezed from above")
    expect(talk).to_contain_text("Let me sign it before somebody improves it.")
    text = page.get_by_text("I found out that Okafor has to report")
    tops = [box["y"] for one in (talk, text, points) if (box := one.bounding_box())]
    assert tops == sorted(tops)
    assert tops[-1] - tops[0] < 1000
    # All of the talk can be reached by keys, inside its frame.
    room = "(el) => [el.scrollHeight > el.clientHeight, el.scrollWidth <= el.clientWidth]"
    assert talk.evaluate(room) == [True, True]
    talk.focus()
    page.keyboard.press("End")
    wait_until(lambda: bool(talk.evaluate("(el) => el.scrollTop > 0")), page)
    scheme = page.locator(".nbgrader_cell", has=points)
    expect(scheme).to_contain_text("A 10:")
    points.focus()  # formgrader brings the field that has the focus into view, step by step
    expect(points).to_be_in_viewport()
    wait_until(lambda: _rests(points), page)
    desk.picture(page, "formgrader")

    points.fill("8")
    points.press("Tab")
    wait_until(lambda: course.given()[0] == 8.0, page)
    comment = scheme.locator("textarea")
    comment.fill(COMMENT)
    comment.press("Tab")
    wait_until(lambda: course.given() == (8.0, COMMENT), page)
    page.close()

    course.weakhand(*GRADE, "--fresh")
    assert course.given() == (8.0, COMMENT)
    course.weakhand("cohort", "feedback")
    place = course.cohort / "feedback" / "ann" / MASTER.assignment / "workbook-02.html"
    feedback = place.read_text(encoding="utf-8")
    assert "Say &lt;b&gt;why&lt;/b&gt; he let go there." in feedback
    assert "<strong>98</strong> of 100 points" in feedback

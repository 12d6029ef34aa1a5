from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.grading import students
from weakhand.grading.batch import grade
from weakhand.grading.graded import Graded
from weakhand.grading.pages import page, write_pages


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    folder = tmp_path_factory.mktemp("pages") / "ann"
    students.hand_in(folder, students.good())
    [result] = grade([folder])
    return result


def test_a_page_shows_points_reasons_and_the_conversation(good: Graded) -> None:
    text = page(good)
    assert f"<strong>{good.auto_points:g}</strong> of 90 points" in text
    assert "10 of 10 right." in text
    assert "Out to tender on Monday" in text
    assert "A person marks this: up to 10 points." in text
    assert "a tender would cost Okafor nine weeks" in text


def test_a_page_stands_alone_and_holds_no_keys(good: Graded) -> None:
    text = page(good)
    assert not re.search(r"""(src|href)=["']?(https?:)?//""", text)
    assert "HIDDEN" not in text
    assert "key=" not in text
    assert "prefers-color-scheme: dark" in text


def test_what_a_learner_wrote_is_text_and_never_markup(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>"
    steps = [students.answer("w2-mirror", evil), *students.talk([evil], "walk_away")]
    students.hand_in(tmp_path / evil.replace("/", ""), steps)
    [result] = grade([tmp_path])
    assert "<script" not in page(result)


def test_every_submission_gets_a_page_of_its_own_and_a_row_in_the_index(
    tmp_path: Path, good: Graded
) -> None:
    lost = Graded("x/../y.ipynb", learner="../../up", status="needs_person", why="Empty <file>.")
    index = Graded("i", learner="index", status="needs_person", why="Empty.")
    pages = write_pages([good, good, lost, index], tmp_path / "out")
    assert [path.name for path in pages] == [
        "ann-workbook-02.html",
        "ann-workbook-02-2.html",
        "up.html",
        "index-2.html",
        "index.html",
    ]
    assert {path.parent for path in pages} == {tmp_path / "out"}
    text = pages[-1].read_text(encoding="utf-8")
    assert text.count("<tr>") == 5
    assert "Empty &lt;file&gt;." in text

"""Laying out the course: what is new, what is updated, what is kept."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from weakhand import bundle

LESSON = "course/02-lesson.ipynb"
WORKBOOK = "exercises/02-lesson/workbook.ipynb"


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small course that stands in for the real one."""
    source = tmp_path / "source"
    for name, text in {
        LESSON: "lesson one",
        WORKBOOK: "workbook one",
        "solutions/02-lesson/workbook.ipynb": "the answers",
        "course/.ipynb_checkpoints/02-lesson.ipynb": "a checkpoint",
        "course/lesson-02.answers.jsonl": "a journal",
    }.items():
        write(source / name, text)
    monkeypatch.setattr(bundle, "root", lambda: source)
    return source


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_first_time_lays_out_lessons_and_workbooks_but_no_answers(
    course: Path, tmp_path: Path
) -> None:
    done = bundle.lay_out(tmp_path / "mine")
    assert done == bundle.LaidOut(new=(LESSON, WORKBOOK))
    laid = {p.relative_to(tmp_path / "mine").as_posix() for p in (tmp_path / "mine").rglob("*.*")}
    assert laid == {LESSON, WORKBOOK, bundle.MANIFEST}


def test_the_second_time_does_nothing(course: Path, tmp_path: Path) -> None:
    bundle.lay_out(tmp_path / "mine")
    assert bundle.lay_out(tmp_path / "mine") == bundle.LaidOut()


def test_a_file_the_learner_changed_is_kept_and_named(course: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    bundle.lay_out(mine)
    write(mine / WORKBOOK, "my work")
    assert bundle.lay_out(mine) == bundle.LaidOut(kept=(WORKBOOK,))
    assert (mine / WORKBOOK).read_text(encoding="utf-8") == "my work"


def test_a_newer_course_updates_what_nobody_touched_and_keeps_the_rest(
    course: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "mine"
    bundle.lay_out(mine)
    write(mine / WORKBOOK, "my work")
    write(course / LESSON, "lesson two")
    write(course / WORKBOOK, "workbook two")
    done = bundle.lay_out(mine)
    assert done == bundle.LaidOut(updated=(LESSON,), kept=(WORKBOOK,), newer=(WORKBOOK,))
    assert (mine / LESSON).read_text(encoding="utf-8") == "lesson two"
    assert (mine / WORKBOOK).read_text(encoding="utf-8") == "my work"


def test_an_updated_file_can_be_updated_again(course: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    for text in ("two", "three"):
        bundle.lay_out(mine)
        write(course / LESSON, text)
    assert bundle.lay_out(mine).updated == (LESSON,)


def test_a_deleted_file_comes_back(course: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    bundle.lay_out(mine)
    (mine / LESSON).unlink()
    assert bundle.lay_out(mine) == bundle.LaidOut(new=(LESSON,))


def test_a_file_that_stood_there_before_is_never_overwritten(course: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    write(mine / LESSON, "something of mine")
    done = bundle.lay_out(mine)
    assert done.kept == done.newer == (LESSON,)
    assert (mine / LESSON).read_text(encoding="utf-8") == "something of mine"


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"files": 3}', "\ufffd"])
def test_a_broken_manifest_costs_nobody_a_file(course: Path, tmp_path: Path, broken: str) -> None:
    mine = tmp_path / "mine"
    bundle.lay_out(mine)
    write(mine / bundle.MANIFEST, broken)
    write(mine / WORKBOOK, "my work")
    write(course / LESSON, "lesson two")
    assert bundle.lay_out(mine).kept == (LESSON, WORKBOOK)


def test_a_journal_beside_the_workbook_stays(course: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    bundle.lay_out(mine)
    journal = mine / "course" / "lesson-02.answers.jsonl"
    write(journal, "my answers")
    bundle.lay_out(mine)
    assert journal.read_text(encoding="utf-8") == "my answers"


def test_the_course_itself_is_never_laid_out_over(course: Path) -> None:
    assert bundle.lay_out(course) == bundle.LaidOut()
    assert not (course / bundle.MANIFEST).exists()


def test_the_manifest_names_the_version_and_every_file(course: Path, tmp_path: Path) -> None:
    bundle.lay_out(tmp_path)
    manifest = json.loads((tmp_path / bundle.MANIFEST).read_text(encoding="utf-8"))
    assert set(manifest["files"]) == {LESSON, WORKBOOK}
    assert manifest["weakhand"]


def test_the_wheel_carries_lessons_workbooks_masters_cases_and_views(tmp_path: Path) -> None:
    build = pytest.importorskip("hatchling.builders.wheel", reason="the test extra brings it")
    project = bundle.root()
    if not (project / "pyproject.toml").is_file():
        pytest.skip("only a checkout can be built")
    wheel = next(iter(build.WheelBuilder(str(project)).build(directory=str(tmp_path))))
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"weakhand/_bundle/{path.relative_to(project).as_posix()}"
        for part in ("course", "exercises", "solutions")
        for path in (project / part).rglob("*.ipynb")
        if ".ipynb_checkpoints" not in path.parts
    }
    wanted |= {
        path.relative_to(project / "widgets").as_posix()
        for kind in ("toml", "js", "css", "py", "typed")
        for path in (project / "widgets" / "weakhand").rglob(f"*.{kind}")
    }
    assert wanted <= names
    for part in ("course/", "exercises/", "solutions/", "weakhand/cases/library/"):
        assert any(part in name for name in wanted), f"nothing of {part} is in the project"
    unwanted = (".answers.jsonl", ".ipynb_checkpoints", "__pycache__", "gradebook.db", ".md")
    assert not [name for name in names if "_bundle" in name and any(u in name for u in unwanted)]

"""Finding a learner's journals: any folder, moved or copied, whatever else lies in it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.history import answer, checked, said, write_journal
from weakhand.history import course_folder, find
from weakhand.history.entries import attempts_at, entries_of

FIRST = checked("m2-choice", "a", "2026-03-02T09:00:00Z")
SECOND = checked("m2-choice", "b", "2026-03-04T09:00:00Z")


def values(folder: Path, ident: str = "m2-choice") -> list[object]:
    files = find(folder).journals.get("lesson-02", ())
    return [entry.payload["value"] for entry in entries_of(files, ident)]


def test_the_course_folder_is_found_from_a_notebook_deep_inside(course: Path) -> None:
    inside = course / "exercises" / "02-informational"
    assert course_folder(inside) == course
    assert find(inside).folder == course


def test_a_checkout_needs_no_manifest(course: Path) -> None:
    (course / ".weakhand.json").unlink()
    assert course_folder(course / "course") == course


def test_a_folder_that_is_no_course_stands_for_itself(tmp_path: Path) -> None:
    assert course_folder(tmp_path) == tmp_path
    assert find(tmp_path).journals == {}
    assert find(tmp_path).pages, "the installed course is named instead"


def test_below_a_folder_that_is_no_course_nothing_is_looked_at_unless_it_is_named(
    tmp_path: Path, course: Path
) -> None:
    write_journal(tmp_path / "kept" / "laptop", "lesson-02", FIRST)
    assert find(tmp_path / "kept").journals == {}
    assert list(find(tmp_path / "kept", deep=True).journals) == ["lesson-02"]


def test_pages_have_the_headings_of_their_notebooks_and_links_from_where_one_is(
    course: Path,
) -> None:
    found = find(course / "course")
    lesson, workbook = found.pages
    assert (lesson.sheet, lesson.title) == ("lesson-02", "2. Informational leverage")
    assert found.link(lesson) == "02-informational.ipynb"
    assert found.link(workbook) == "../exercises/02-informational/workbook-02.ipynb"
    assert found.link(lesson, "m2-quiz-1") == "02-informational.ipynb#cell-id=m2-quiz-1"
    assert find(course).link(lesson) == "course/02-informational.ipynb"


def test_a_notebook_that_cannot_be_read_is_called_by_its_file(course: Path) -> None:
    (course / "course" / "02-informational.ipynb").write_text("{", encoding="utf-8")
    assert find(course).pages[0].title == "02-informational"


def test_a_moved_folder_tells_the_same(course: Path, tmp_path: Path) -> None:
    write_journal(course / "course", "lesson-02", FIRST)
    moved = tmp_path / "elsewhere" / "deeper"
    moved.parent.mkdir()
    shutil.move(course, moved)
    assert values(moved) == ["a"]


def test_a_second_copy_of_the_folder_doubles_nothing(course: Path) -> None:
    write_journal(course / "course", "lesson-02", FIRST, answer("m2-number", 3))
    shutil.copytree(course / "course", course / "from the laptop")
    assert values(course) == ["a"]
    assert values(course, "m2-number") == [3]


def test_two_computers_that_went_on_apart_are_put_together_by_time(course: Path) -> None:
    third = checked("m2-choice", "c", "2026-03-03T09:00:00Z")
    write_journal(course / "course", "lesson-02", FIRST, SECOND)
    write_journal(course / "laptop" / "course", "lesson-02", FIRST, third)
    assert values(course) == ["a", "c", "b"]


def test_an_entry_taken_over_under_another_number_is_no_second_one(course: Path) -> None:
    write_journal(course / "course", "lesson-02", FIRST, SECOND)
    write_journal(course / "laptop", "lesson-02", answer("m2-number", 1), FIRST, SECOND)
    assert values(course) == ["a", "b"]


def test_conversations_held_at_the_same_time_on_two_computers_are_not_mixed(
    course: Path,
) -> None:
    write_journal(course / "course", "lesson-02", *said("m2-negotiate", "Hello.", "Go on."))
    write_journal(course / "laptop", "lesson-02", *said("m2-negotiate", "Hello.", "What now?"))
    shutil.copytree(course / "laptop", course / "laptop again")
    attempts = attempts_at(find(course).journals["lesson-02"], "m2-negotiate")
    assert sorted(attempt.acts[-1]["say"] for attempt in attempts) == ["Go on.", "What now?"]


def test_a_conversation_that_went_on_elsewhere_counts_once(course: Path) -> None:
    write_journal(course / "course", "lesson-02", *said("m2-negotiate", "Hello."))
    write_journal(course / "laptop", "lesson-02", *said("m2-negotiate", "Hello.", "Go on."))
    attempts = attempts_at(find(course).journals["lesson-02"], "m2-negotiate")
    assert [len(attempt.acts) for attempt in attempts] == [2]


def test_a_copy_that_a_synchronising_program_renamed_is_read_too(course: Path) -> None:
    write_journal(course / "course", "lesson-02", FIRST)
    for name in (
        "lesson-02.answers (1).jsonl",
        "lesson-02 (conflicted copy).answers.jsonl",
        "lesson-02.answers.sync-conflict-20260304.jsonl",
    ):
        write_journal(course / "course", "lesson-02", SECOND, name=name)
    assert values(course) == ["a", "b"]


def test_torn_and_foreign_files_cost_only_themselves_and_are_named(course: Path) -> None:
    path = write_journal(course / "course", "lesson-02", FIRST)
    with path.open("ab") as file:
        file.write(b'{"v":1,"n":2,"at":"2026\xff')
    (course / "mine.answers.jsonl").write_text("{}", encoding="utf-8")
    (course / "lesson-77.answers.jsonl").write_bytes(b"\x00\xff")
    (course / "course" / "x.answers.jsonl").mkdir()
    found = find(course)
    assert values(course) == ["a"]
    assert len([note for note in found.notes if "belongs to no lesson" in note]) == 2
    assert [note for note in found.notes if note.startswith("lesson-02.answers.jsonl: ")]


def test_other_peoples_work_and_hidden_folders_are_not_looked_at(course: Path) -> None:
    for place in ("cohort/submitted/ann/02", "solutions/02", ".ipynb_checkpoints"):
        write_journal(course / place, "lesson-02", FIRST)
    assert find(course).journals == {}


def test_looking_changes_nothing(course: Path) -> None:
    write_journal(course / "course", "lesson-02", FIRST)
    before = {path: path.stat().st_mtime_ns for path in course.rglob("*")}
    find(course)
    assert {path: path.stat().st_mtime_ns for path in course.rglob("*")} == before

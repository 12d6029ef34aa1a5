from __future__ import annotations

from pathlib import Path

import pytest

from tests.grading import students
from weakhand.answers import latest, parse
from weakhand.grading import handed_in
from weakhand.grading.handed_in import JournalFile, answers_of, read_journal, write_journal

NUMBER = "w2-number"


def test_without_a_journal_the_notebooks_outputs_count(tmp_path: Path) -> None:
    kept = students.write_journal(tmp_path, [students.answer(NUMBER, 3.6)])
    answers = answers_of("workbook-02", students.saved(students.release(), kept), {})
    assert latest(answers.entries, NUMBER) == 3.6
    assert answers.notes == ()


def test_the_longer_list_wins_for_each_exercise(tmp_path: Path) -> None:
    kept = students.write_journal(tmp_path, [students.answer(NUMBER, 1)])
    notebook = students.saved(students.release(), kept)
    kept.append(NUMBER, "answer", value=2)
    answers = answers_of("workbook-02", notebook, {kept.path.name: read_journal(kept.path)})
    assert latest(answers.entries, NUMBER) == 2


def test_lines_that_do_not_count_are_named(tmp_path: Path) -> None:
    kept = students.write_journal(tmp_path, [students.answer(NUMBER, 1)])
    with kept.path.open("a", encoding="utf-8") as file:
        file.write("\n".join(students.FORGED))
    answers = answers_of("workbook-02", {}, {kept.path.name: read_journal(kept.path)})
    assert latest(answers.entries, NUMBER) == 1
    assert len(answers.notes) == 5


def test_a_missing_journal_is_empty(tmp_path: Path) -> None:
    assert read_journal(tmp_path / "none.answers.jsonl") == JournalFile()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    link = tmp_path / "workbook-02.answers.jsonl"
    link.symlink_to(tmp_path / "secret")
    journal = read_journal(link)
    assert journal.data == b""
    assert "is a link" in journal.note


def test_only_the_first_part_of_a_huge_journal_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handed_in, "JOURNAL_MAX", 100)
    path = tmp_path / "workbook-02.answers.jsonl"
    path.write_bytes(b"x" * 200)
    journal = read_journal(path)
    assert len(journal.data) == 100
    assert "larger than" in journal.note


def test_a_written_journal_reads_back_and_replaces_what_stood_there(tmp_path: Path) -> None:
    kept = students.write_journal(tmp_path / "a", students.half())
    path = tmp_path / "b.answers.jsonl"
    path.write_text("a master's\n", encoding="utf-8")
    write_journal(path, kept.entries())
    assert parse(path.read_bytes()) == (kept.entries(), ())


def test_writing_does_not_write_through_a_link(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("mine", encoding="utf-8")
    link = tmp_path / "b.answers.jsonl"
    link.symlink_to(target)
    write_journal(link, ())
    assert target.read_text(encoding="utf-8") == "mine"
    assert not link.is_symlink()

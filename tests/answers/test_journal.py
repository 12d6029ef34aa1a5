"""The journal: append-only, flushed, and forgiving about whatever happened to the file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weakhand.answers import EntryError, Journal, journal_path, latest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return journal_path("workbook-02", tmp_path)


def values(journal: Journal) -> list[object]:
    return [entry.payload["value"] for entry in journal.entries()]


def test_reading_a_journal_that_does_not_exist_creates_no_file(path: Path) -> None:
    assert Journal(path).entries() == ()
    assert Journal(path).warnings == ()
    assert not path.exists()


def test_the_first_line_says_whose_sheet_and_which_copy_it_is(path: Path) -> None:
    Journal(path).append("w2-a", "answer", value=1)
    first = json.loads(path.read_text().splitlines()[0])
    assert (first["do"], first["sheet"], first["n"]) == ("open", "workbook-02", 0)
    assert len(first["copy"]) == 16
    assert len(Journal(path).entries()) == 1, "the opening line is no answer"


def test_two_journals_never_share_a_copy_number(tmp_path: Path) -> None:
    copies = set()
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        path = journal_path("workbook-02", tmp_path / folder)
        Journal(path).append("w2-a", "answer", value=1)
        copies.add(json.loads(path.read_text().splitlines()[0])["copy"])
    assert len(copies) == 2


def test_an_entry_is_on_disk_as_soon_as_append_returns(path: Path) -> None:
    Journal(path).append("w2-a", "say", say="Was schätzen Sie? 🙂")
    last = json.loads(path.read_bytes().decode("utf-8").splitlines()[-1])
    assert last["say"] == "Was schätzen Sie? 🙂"
    assert last["at"].endswith("Z")
    assert last["v"] == 1


def test_each_entry_is_one_write_that_is_flushed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(path)
    journal.append("w2-a", "answer", value=1)
    calls: list[str] = []
    write, fsync = os.write, os.fsync
    monkeypatch.setattr(os, "write", lambda h, d: calls.append("write") or write(h, d))
    monkeypatch.setattr(os, "fsync", lambda h: calls.append("fsync") or fsync(h))
    journal.append("w2-a", "answer", value=2)
    assert calls == ["write", "fsync"]


def test_a_write_that_the_system_cuts_short_is_completed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:7]))
    Journal(path).append("w2-a", "answer", value="whole")
    assert values(Journal(path)) == ["whole"]


def test_nothing_already_written_is_ever_rewritten(path: Path) -> None:
    journal = Journal(path)
    before = b""
    for number in range(5):
        journal.append("w2-a", "answer", value=number)
        now = path.read_bytes()
        assert now.startswith(before)
        before = now


def test_a_torn_last_line_is_kept_and_the_next_entry_starts_a_new_line(path: Path) -> None:
    journal = Journal(path)
    journal.append("w2-a", "answer", value="first")
    journal.append("w2-a", "answer", value="torn")
    path.write_bytes(path.read_bytes()[:-9])
    torn = path.read_bytes()
    again = Journal(path)
    assert values(again) == ["first"]
    assert "breaks off" in again.warnings[0]
    again.append("w2-a", "answer", value="next")
    assert path.read_bytes().startswith(torn + b"\n")
    assert values(Journal(path)) == ["first", "next"]
    assert "Line 3" in Journal(path).warnings[0]


def test_a_complete_line_without_its_newline_still_counts(path: Path) -> None:
    Journal(path).append("w2-a", "answer", value="kept")
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    journal = Journal(path)
    assert values(journal) == ["kept"]
    assert journal.warnings == ()
    journal.append("w2-a", "answer", value="next")
    assert values(Journal(path)) == ["kept", "next"]


def test_foreign_lines_stay_in_the_file_and_are_named_by_number(path: Path) -> None:
    journal = Journal(path)
    journal.append("w2-a", "answer", value=1)
    with path.open("a", encoding="utf-8") as file:
        file.write("my shopping list\n")
    journal.append("w2-a", "answer", value=2)
    assert values(Journal(path)) == [1, 2]
    assert "my shopping list" in path.read_text()
    (warning,) = Journal(path).warnings
    assert "Line 3" in warning
    assert "JSON" in warning


def test_a_journal_notices_what_another_kernel_wrote(path: Path) -> None:
    one, two = Journal(path), Journal(path)
    one.append("w2-a", "answer", value=1)
    assert values(two) == [1]
    assert two.append("w2-a", "answer", value=2).n == 2
    assert values(one) == [1, 2]


def test_two_kernels_writing_at_the_same_time_lose_nothing(path: Path) -> None:
    program = (
        "import sys; from weakhand.answers import Journal\n"
        "journal = Journal(sys.argv[1])\n"
        "for i in range(60): journal.append('w2-a', 'answer', value=sys.argv[2] + str(i))"
    )
    writers = [subprocess.Popen([sys.executable, "-c", program, str(path), name]) for name in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    found = values(Journal(path))
    for name in "ab":
        mine = [value for value in found if str(value).startswith(name)]
        assert mine == [f"{name}{i}" for i in range(60)]
    assert Journal(path).warnings == ()


def test_a_journal_that_cannot_be_written_keeps_answers_and_says_what_to_do(
    tmp_path: Path,
) -> None:
    blocked = tmp_path / "missing"
    journal = Journal(journal_path("workbook-02", blocked))
    journal.append("w2-a", "answer", value=1)
    assert values(journal) == [1]
    assert "save it (Ctrl+S)" in journal.trouble
    assert journal.trouble in journal.warnings
    blocked.mkdir()
    journal.append("w2-a", "answer", value=2)
    assert journal.trouble == ""
    assert values(Journal(journal.path)) == [1, 2], "what could not be written is caught up on"


def test_a_journal_stays_where_it_was_when_the_working_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    journal = Journal(journal_path("workbook-02"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    journal.append("w2-a", "answer", value=1)
    assert (tmp_path / "workbook-02.answers.jsonl").exists()


def test_a_folder_in_the_journals_place_is_a_warning_not_a_crash(path: Path) -> None:
    path.mkdir()
    journal = Journal(path)
    assert journal.entries() == ()
    assert "can't be read" in journal.warnings[0]
    journal.append("w2-a", "answer", value=1)
    assert values(journal) == [1]


def test_a_said_line_is_cut_at_twenty_thousand_characters(path: Path) -> None:
    entry = Journal(path).append("w2-a", "say", say="x" * 30_000)
    assert len(entry.payload["say"]) == 20_000


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, object(), "x" * 200_000])
def test_a_value_that_json_cannot_keep_is_refused_before_anything_is_written(
    path: Path, value: object
) -> None:
    with pytest.raises(EntryError):
        Journal(path).append("w2-a", "answer", value=value)
    assert not path.exists()


def test_half_an_emoji_is_written_as_a_question_mark(path: Path) -> None:
    Journal(path).append("w2-a", "answer", value={"\ud83d": ["\ud83d!"]})
    assert values(Journal(path)) == [{"?": ["?!"]}]


def test_adopting_takes_only_what_goes_on_from_the_journals_own_list(tmp_path: Path) -> None:
    theirs = Journal(journal_path("workbook-02", tmp_path))
    for value in (1, 2, 3):
        theirs.append("w2-a", "answer", value=value)
    theirs.append("w2-b", "answer", value="b")
    (tmp_path / "mine").mkdir()
    mine = Journal(journal_path("workbook-02", tmp_path / "mine"))
    mine.append("w2-a", "answer", value=1)
    mine.append("w2-b", "answer", value="something else")
    assert mine.adopt(theirs.entries()) == 2
    assert [entry.payload["value"] for entry in mine.entries("w2-a")] == [1, 2, 3]
    assert latest(mine.entries(), "w2-b") == "something else"
    assert mine.entries("w2-a")[2].at == theirs.entries("w2-a")[2].at, "it keeps its time"
    assert mine.adopt(theirs.entries()) == 0, "nothing is told twice"


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    first=st.lists(json_values, max_size=5),
    cut=st.integers(0, 400),
    second=st.lists(json_values, max_size=3),
)
def test_whatever_is_cut_off_all_complete_lines_are_kept(
    tmp_path_factory: pytest.TempPathFactory, first: list[object], cut: int, second: list[object]
) -> None:
    path = journal_path("workbook-02", tmp_path_factory.mktemp("journal"))
    journal = Journal(path)
    for value in first:
        journal.append("w2-a", "answer", value=value)
    kept = journal.entries()
    if path.exists():
        data = path.read_bytes()
        path.write_bytes(data[: max(0, len(data) - cut)])
        # A line is complete when all of it but perhaps its newline is there.
        left = path.read_bytes().decode("utf-8", "replace").split("\n")
        kept = tuple(entry for entry in kept if entry.line() in left)
    again = Journal(path)
    assert again.entries() == kept
    for value in second:
        again.append("w2-a", "answer", value=value)
    final = Journal(path).entries()
    assert final[: len(kept)] == kept
    assert len(final) == len(kept) + len(second)


def test_two_threads_that_write_at_once_write_each_answer_once(path: Path) -> None:
    journal = Journal(path)

    def write(ident: str) -> None:
        for value in range(40):
            journal.append(ident, "answer", value=value)
            journal.entries()  # as what is drawn does

    threads = [Thread(target=write, args=(ident,)) for ident in ("w2-a", "w2-b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries = Journal(path).entries()
    assert [entry.n for entry in entries] == list(range(1, 81))
    for ident in ("w2-a", "w2-b"):
        assert [e.payload["value"] for e in entries if e.id == ident] == list(range(40))
    assert Journal(path).warnings == ()

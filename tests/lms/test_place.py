"""Placing: nothing handed in is ever lost or written over, and twice is as once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lms.files import MASTER, packed
from weakhand.lms.archive import Member, opened
from weakhand.lms.folders import harmless
from weakhand.lms.owners import Owner
from weakhand.lms.parts import Refused, Submission
from weakhand.lms.people import Person
from weakhand.lms.place import Placed, memory, place
from weakhand.lms.unplaced import copied, report
from weakhand.lms.worksheet import Participant
from weakhand.lms.worksheet import handed_in as handed_in_by

FIRST = datetime(2026, 3, 1, 17, 5, tzinfo=UTC)
OWNER = Owner("moodle", "Ann Lee", "1")


def handed_in(text: str, when: datetime | None = None) -> Submission:
    files = {"workbook-02.ipynb": text.encode(), "workbook-02.answers.jsonl": b"{}\n"}
    return Submission("ann", MASTER, files, ("a",), when, OWNER)


def put(cohort: Path, one: Submission, handed: datetime | None = None) -> Placed:
    return place(cohort, one, memory(cohort), "archive.zip", handed)


def everything(cohort: Path) -> dict[str, bytes]:
    return {
        path.relative_to(cohort).as_posix(): path.read_bytes()
        for path in sorted(cohort.rglob("*"))
        if path.is_file()
    }


def notebooks(cohort: Path) -> dict[str, str]:
    return {
        name.removesuffix("/workbook-02.ipynb"): data.decode()
        for name, data in everything(cohort).items()
        if name.endswith(".ipynb")
    }


def test_a_submission_stands_where_nbgrader_looks_with_its_time(tmp_path: Path) -> None:
    assert put(tmp_path, handed_in("one"), FIRST).kind == "new"
    folder = tmp_path / "submitted" / "ann" / "02-informational"
    assert sorted(path.name for path in folder.iterdir()) == [
        "timestamp.txt",
        "workbook-02.answers.jsonl",
        "workbook-02.ipynb",
    ]
    assert (folder / "timestamp.txt").read_text() == "2026-03-01 17:05:00 UTC\n"


def test_nbgrader_reads_the_time_as_it_is_meant(tmp_path: Path) -> None:
    from nbgrader.coursedir import CourseDirectory

    folder = put(tmp_path, handed_in("one"), FIRST).folder
    course = CourseDirectory()
    assert course.get_existing_timestamp(str(folder)) == FIRST.replace(tzinfo=None)


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    put(tmp_path, handed_in("one"), FIRST)
    before = everything(tmp_path)
    assert put(tmp_path, handed_in("one"), FIRST).kind == "same"
    assert everything(tmp_path) == before


def test_a_time_that_was_missing_is_added_and_one_that_stands_is_kept(tmp_path: Path) -> None:
    folder = put(tmp_path, handed_in("one")).folder
    assert not (folder / "timestamp.txt").exists()
    for _ in range(2):
        assert put(tmp_path, handed_in("one"), FIRST).kind == "same"
        assert (folder / "timestamp.txt").read_text() == "2026-03-01 17:05:00 UTC\n"
    put(tmp_path, handed_in("one"), FIRST + timedelta(days=1))
    assert (folder / "timestamp.txt").read_text() == "2026-03-01 17:05:00 UTC\n"


def test_handed_in_again_the_later_counts_and_the_earlier_is_kept(tmp_path: Path) -> None:
    put(tmp_path, handed_in("one"), FIRST)
    done = put(tmp_path, handed_in("two"), FIRST + timedelta(hours=1))
    assert done.kind == "again"
    assert notebooks(tmp_path) == {
        "submitted/ann/02-informational": "two",
        "earlier/ann/02-informational/2026-03-01T170500Z": "one",
    }
    before = everything(tmp_path)
    assert put(tmp_path, handed_in("one"), FIRST).kind == "same"
    assert put(tmp_path, handed_in("two"), FIRST + timedelta(hours=1)).kind == "same"
    assert everything(tmp_path) == before


def test_an_older_one_collected_later_does_not_take_its_place(tmp_path: Path) -> None:
    put(tmp_path, handed_in("two"), FIRST + timedelta(hours=1))
    assert put(tmp_path, handed_in("one"), FIRST).kind == "older"
    assert notebooks(tmp_path)["submitted/ann/02-informational"] == "two"
    assert notebooks(tmp_path)["earlier/ann/02-informational/2026-03-01T170500Z"] == "one"


def test_without_hand_in_times_the_archives_times_decide(tmp_path: Path) -> None:
    early, late = datetime(2026, 3, 1), datetime(2026, 3, 5)
    put(tmp_path / "a", handed_in("two", late))
    assert put(tmp_path / "a", handed_in("one", early)).kind == "older"
    put(tmp_path / "b", handed_in("one", early))
    assert put(tmp_path / "b", handed_in("two", late)).kind == "again"
    for cohort in ("a", "b"):
        assert notebooks(tmp_path / cohort) == {
            "submitted/ann/02-informational": "two",
            "earlier/ann/02-informational/2026-03-01T000000": "one",
        }


def test_without_any_time_what_is_collected_later_counts(tmp_path: Path) -> None:
    for text in ("one", "two", "three"):
        put(tmp_path, handed_in(text))
    assert notebooks(tmp_path) == {
        "submitted/ann/02-informational": "three",
        "earlier/ann/02-informational/undated": "one",
        "earlier/ann/02-informational/undated-2": "two",
    }


def test_a_learner_may_go_back_to_an_earlier_version(tmp_path: Path) -> None:
    days = [datetime(2026, 3, day) for day in (1, 2, 3)]
    for text, day in zip(("one", "two", "one"), days, strict=True):
        put(tmp_path, handed_in(text, day))
    assert notebooks(tmp_path)["submitted/ann/02-informational"] == "one"
    before = everything(tmp_path)
    for text, day in zip(("one", "two", "one"), days, strict=True):
        assert put(tmp_path, handed_in(text, day)).kind == "same"
    assert everything(tmp_path) == before


def test_a_worksheets_time_is_not_that_of_an_archive_made_before(tmp_path: Path) -> None:
    person = Person(2, participant="1")
    when = handed_in_by([Participant(person, FIRST)])
    assert when(handed_in("one", datetime(2026, 3, 1, 18))) == FIRST
    assert when(handed_in("one", datetime(2026, 3, 1, 6))) == FIRST  # perhaps of another zone
    assert when(handed_in("one", datetime(2026, 2, 28))) is None
    assert when(handed_in("one")) == FIRST


def test_what_a_person_mended_by_hand_stays(tmp_path: Path) -> None:
    folder = put(tmp_path, handed_in("one", datetime(2026, 3, 1))).folder
    (folder / "workbook-02.ipynb").write_text("mended")
    assert put(tmp_path, handed_in("one", datetime(2026, 3, 1))).kind == "same"
    assert notebooks(tmp_path) == {"submitted/ann/02-informational": "mended"}


def test_what_a_person_put_there_moves_aside_whole(tmp_path: Path) -> None:
    folder = tmp_path / "submitted" / "ann" / "02-informational"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "table.csv").write_text("1,2")
    put(tmp_path, handed_in("one"))
    assert (tmp_path / "earlier/ann/02-informational/undated/data/table.csv").read_text() == "1,2"
    assert notebooks(tmp_path) == {"submitted/ann/02-informational": "one"}


def test_a_torn_memory_costs_only_its_line(tmp_path: Path) -> None:
    put(tmp_path, handed_in("one", datetime(2026, 3, 5)))
    with (tmp_path / ".weakhand" / "collected.jsonl").open("ab") as file:
        file.write(b'[]\n{"v": 1, "when": 3}\n{"v": 1, "learner": "ann", "when": "x"}\n\xff{"v"')
    assert put(tmp_path, handed_in("two", datetime(2026, 3, 1))).kind == "older"


def test_a_killed_run_leaves_no_half_of_a_submission(tmp_path: Path) -> None:
    partial = tmp_path / "submitted" / "ann" / ".02-informational.part"
    partial.mkdir(parents=True)
    (partial / "workbook-02.ipynb").write_text("half")
    put(tmp_path, handed_in("one"))
    assert notebooks(tmp_path) == {"submitted/ann/02-informational": "one"}


def test_two_learners_do_not_meet(tmp_path: Path) -> None:
    put(tmp_path, handed_in("one"))
    put(tmp_path, replace(handed_in("one"), learner="ben"))
    assert len(notebooks(tmp_path)) == 2


@settings(deadline=None)
@given(st.lists(st.text(), max_size=6), st.text(max_size=300))
def test_no_name_in_an_archive_leads_out_of_its_folder(place_: list[str], name: str) -> None:
    for text in (*place_, name):
        made = harmless(text)
        assert Path("unplaced", made).parts == ("unplaced", made)
        assert len(made.encode()) <= 140
        assert made.partition(".")[0].strip().lower() not in ("con", "nul", "aux", "com1")
        assert not set(made) & set('<>:"/\\|?*\0')
        assert made == made.strip(" ").rstrip(".")


def test_a_copy_of_what_cannot_be_placed_is_unread_and_harmless(tmp_path: Path) -> None:
    names = [
        "aux.ipynb",
        "ab:c?.ipynb",
        "../../up.ipynb",
        "x/y/z/deep/er/still.zip",
        "=cmd|' /C calc'!A0.txt",
    ]
    path = packed(tmp_path / "sub: 1.zip", dict.fromkeys(names, b"\0PK"))
    cohort = tmp_path / "cohort"
    for _ in range(2):
        with opened(path) as archive:
            rows = [copied(cohort, archive, Refused(one, "why", "mend")) for one in archive.members]
            written = report(cohort, archive, rows)
    files = sorted(everything(cohort))
    assert len(files) == len(names) + 1
    assert all(name.startswith("unplaced/") for name in files)
    assert not (tmp_path / "up.ipynb").exists()
    assert sum("_aux.ipynb" in name for name in files) == 1
    assert written is not None
    text = written.read_text()
    assert text.splitlines()[0] == "archive,member,copy,why,mend"
    assert text.count("'=cmd") == 1
    assert len(text.splitlines()) == 6


def test_what_was_mended_leaves_the_report_and_other_archives_stay_in_it(tmp_path: Path) -> None:
    one, two = (packed(tmp_path / f"{name}.zip", {"x.txt": b"x"}) for name in "ab")
    for path in (one, two):
        with opened(path) as archive:
            report(
                tmp_path,
                archive,
                [copied(tmp_path, archive, Refused(archive.members[0], "w", "m"))],
            )
    with opened(one) as archive:
        written = report(tmp_path, archive, [])
    assert written is not None
    assert [line.split(",")[0] for line in written.read_text().splitlines()[1:]] == [str(two)]
    with opened(two) as archive:
        assert report(tmp_path, archive, []) is None


def test_a_link_and_what_is_too_large_are_listed_and_not_copied(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"x.txt": b"x"})
    with opened(path) as archive:
        link = Member("y", ("y",), refused=("it is a link", "Ask."))
        row = copied(tmp_path, archive, Refused(link, "it is a link", "Ask."))
        assert (row.copy, row.mend) == ("", "Ask. It was not copied; it is in the archive.")
    assert not (tmp_path / "unplaced").exists()

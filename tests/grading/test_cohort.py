"""A cohort graded once more: only what changed is done again, and the gradebook follows."""

from __future__ import annotations

import os
import shutil

import pytest
import sqlalchemy as sql

from tests.grading.cohorts import Hand
from tests.grading.gradebooks import in_gradebook
from tests.grading.small import MASTER, NewGradebook, Small
from weakhand.grading import cohort as engine
from weakhand.grading.fingerprint import of_masters
from weakhand.grading.gradebook import tables as our


def test_what_is_done_is_not_done_again(small: Small) -> None:
    assert small.grade().anew == ["ann", "ben", "cy"]
    second = small.grade()
    assert (second.anew, second.known) == ([], ["ann", "ben", "cy"])


def test_only_what_changed_is_graded_again(small: Small) -> None:
    small.grade()
    before = in_gradebook(small.url)
    small.hand_in("ann", "well", 9)
    assert small.grade().anew == ["ann"]
    after = in_gradebook(small.url)
    assert after["ann"] != before["ann"]
    assert after["ben"] == before["ben"]


def test_a_newcomer_is_graded_alone(small: Small) -> None:
    small.grade()
    small.hand_in("dan", "well", 7)
    assert small.grade().anew == ["dan"]


def test_everything_is_graded_again_for_another_master_or_version(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    small.grade()
    monkeypatch.setattr(engine, "of_masters", lambda *about: of_masters(*about) + " of tomorrow")
    assert small.grade().anew == ["ann", "ben", "cy"]


def test_a_copy_or_a_gradebook_that_is_gone_is_made_again(
    small: Small, new_gradebook: NewGradebook
) -> None:
    small.grade()
    before = in_gradebook(small.url)
    shutil.rmtree(small.folder / "autograded" / "ben")
    assert small.grade().anew == ["ben"]
    small.url = new_gradebook(small.folder / "gradebook.db")
    small.grade()
    assert in_gradebook(small.url) == before


def test_a_kill_between_ledger_and_gradebook_is_made_good(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("weakhand.grading.gradebook.Book.write", killed)
        with pytest.raises(KeyboardInterrupt):
            small.grade()
    assert in_gradebook(small.url) == {}
    small.grade()
    assert set(in_gradebook(small.url)) == {"ann", "ben", "cy"}


def test_of_several_submissions_the_gradebook_has_the_one_that_counts(small: Small) -> None:
    folder = small.hand_in("ann", "badly", 0)
    worse = folder / f"{MASTER.sheet}-Copy1.ipynb"
    shutil.copy(folder / f"{MASTER.sheet}.ipynb", worse)
    (folder / f"{MASTER.sheet}.answers.jsonl").unlink()
    Hand(folder, MASTER, "well", 0).write()
    (folder / f"{MASTER.sheet}.answers.jsonl").unlink()
    results = small.now()
    own, copy = results[str(folder / f"{MASTER.sheet}.ipynb")], results[str(worse)]
    assert (own.counts, copy.counts, own.status) == (True, False, "needs_person")
    assert sum(in_gradebook(small.url)["ann"].values()) == pytest.approx(own.auto_points)
    assert small.grade().anew == []


def test_when_the_one_that_counts_is_gone_the_other_comes_into_the_gradebook(small: Small) -> None:
    folder = small.hand_in("ann", "well", 0)
    (folder / f"{MASTER.sheet}.answers.jsonl").unlink()
    other = Hand(folder, MASTER, "half", 0)
    other.name, other.journal = f"{MASTER.sheet}-Copy1.ipynb", None
    other.write()
    small.grade()
    before = sum(in_gradebook(small.url)["ann"].values())
    (folder / f"{MASTER.sheet}.ipynb").unlink()
    small.grade()
    assert sum(in_gradebook(small.url)["ann"].values()) < before


def test_an_unreadable_new_version_takes_no_points_away(small: Small) -> None:
    small.grade()
    before = in_gradebook(small.url)
    folder = small.folder / "submitted" / "ben" / MASTER.assignment
    (folder / f"{MASTER.sheet}.ipynb").write_bytes(b"{")
    (folder / f"{MASTER.sheet}.answers.jsonl").unlink()
    [ben] = [one for one in small.now().values() if one.learner == "ben"]
    assert ben.status == "needs_person"
    assert in_gradebook(small.url) == before


def test_whom_the_gradebook_cannot_hold_needs_a_person(small: Small) -> None:
    small.hand_in("x" * 129, "half", 8)
    [long] = [one for one in small.now().values() if len(one.learner) > 128]
    assert long.status == "needs_person"
    assert "not in the gradebook" in long.why
    assert set(in_gradebook(small.url)) == {"ann", "ben", "cy"}


def test_one_journal_of_two_is_flagged_for_formgrader(small: Small) -> None:
    name = f"{MASTER.sheet}.answers.jsonl"
    submitted = small.folder / "submitted"
    shutil.copy(
        submitted / "ann" / MASTER.assignment / name, submitted / "ben" / MASTER.assignment / name
    )
    small.grade()
    database = sql.create_engine(small.url)
    rows = sql.select(our.SUBMISSION.c.student_id).join(
        our.SUBMITTED, our.SUBMITTED.c.assignment_id == our.SUBMISSION.c.id
    )
    with database.connect() as base:
        flagged = base.execute(rows.where(our.SUBMITTED.c.flagged)).scalars().all()
    assert sorted(flagged) == ["ann", "ben"]


def test_a_copy_says_when_it_was_handed_in_as_nbgrader_reads_it(small: Small) -> None:
    from nbgrader.utils import parse_utc

    at = "2026-04-01 10:00:00 UTC"
    folder = small.folder / "submitted" / "ann" / MASTER.assignment
    (folder / "timestamp.txt").write_text(at, encoding="utf-8")
    small.grade()
    copy = small.folder / "autograded" / "ann" / MASTER.assignment / "timestamp.txt"
    assert parse_utc(copy.read_text(encoding="utf-8").strip()) == parse_utc(at)


def test_a_copy_replaces_a_link_and_does_not_write_through_it(small: Small) -> None:
    secret = small.folder / "secret"
    secret.write_text("mine", encoding="utf-8")
    place = small.folder / "autograded" / "ann" / MASTER.assignment
    place.mkdir(parents=True)
    (place / f"{MASTER.sheet}.ipynb").symlink_to(secret)
    small.grade()
    assert secret.read_text(encoding="utf-8") == "mine"
    assert not os.path.islink(place / f"{MASTER.sheet}.ipynb")

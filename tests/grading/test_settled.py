"""Several submissions of one learner, and one journal of two."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from tests.grading.cohorts import Hand
from weakhand.grading.batch import grade
from weakhand.grading.graded import Graded
from weakhand.grading.masters import masters
from weakhand.grading.settled import row_of, settled, with_added

MASTER = next(one for one in masters() if one.sheet == "workbook-02")


def hand(folder: Path, how: str = "well", number: int = 1, name: str = "", at: str = "") -> None:
    one = Hand(folder, MASTER, how, number)
    one.name = name or one.name
    if name:
        one.journal = None
    one.write()
    if at:
        (folder / "timestamp.txt").write_text(at, encoding="utf-8")


def results(folder: Path) -> dict[str, Graded]:
    """Grade everything below a folder, and set it side by side."""
    every = grade([folder])
    added = settled(map(row_of, every))
    return {str(Path(one.path).relative_to(folder)): with_added(one, added) for one in every}


def test_one_submission_of_each_is_as_it_was(tmp_path: Path) -> None:
    hand(tmp_path / "ann", number=1)
    hand(tmp_path / "ben", number=2)
    assert {one.status for one in results(tmp_path).values()} == {"graded"}
    assert all(one.counts for one in results(tmp_path).values())


def test_of_two_with_the_same_answers_the_one_of_its_own_name_counts(tmp_path: Path) -> None:
    hand(tmp_path / "ann")
    hand(tmp_path / "ann", name="workbook-02-Copy1.ipynb")
    copy, own = results(tmp_path).values()
    assert (own.counts, own.status) == (True, "repaired")
    assert "Handed in more than once with the same answers" in own.why
    assert (copy.counts, copy.status) == (False, "graded")
    assert "Not counted" in copy.warnings[-1]


def test_of_two_with_different_answers_a_person_chooses(tmp_path: Path) -> None:
    hand(tmp_path / "ann", "half", 1)
    hand(tmp_path / "ann", "badly", 1, name="workbook-02-Copy1.ipynb")
    own = results(tmp_path)["ann/workbook-02.ipynb"]
    assert (own.counts, own.status) == (True, "needs_person")
    assert "different answers" in own.why
    assert "workbook-02-Copy1.ipynb" in own.why


def test_handed_in_twice_the_later_counts_and_needs_nobody(tmp_path: Path) -> None:
    hand(tmp_path / "a" / "ann", "badly", at="2026-04-01 10:00:00 UTC")
    hand(tmp_path / "b" / "ann", "well", at="2026-04-02 10:00:00 UTC")
    first, second = results(tmp_path).values()
    assert (first.counts, second.counts) == (False, True)
    assert second.status == "graded"
    assert "Handed in again" in second.warnings[-1]


def test_what_cannot_be_read_never_counts_before_what_can(tmp_path: Path) -> None:
    hand(tmp_path / "a" / "ann")
    (tmp_path / "b" / "ann").mkdir(parents=True)
    (tmp_path / "b" / "ann" / "workbook-02.ipynb").write_bytes(b"{")
    good, bad = results(tmp_path).values()
    assert (good.counts, bad.counts) == (True, False)
    assert bad.status == "needs_person"


def test_one_journal_of_two_learners_needs_a_person_for_both(tmp_path: Path) -> None:
    hand(tmp_path / "ann", number=1)
    hand(tmp_path / "ben", "half", number=2)
    name = f"{MASTER.sheet}.answers.jsonl"
    shutil.copy(tmp_path / "ann" / name, tmp_path / "ben" / name)
    hand(tmp_path / "cy", number=3)
    ann, ben, cy = results(tmp_path).values()
    assert (ann.status, ben.status, cy.status) == ("needs_person", "needs_person", "graded")
    assert "ben’s, too" in ann.why
    assert "ann’s, too" in ben.why
    assert ben.parts


def test_copied_outputs_give_a_copier_away_without_any_journal(tmp_path: Path) -> None:
    hand(tmp_path / "ann", number=1)
    hand(tmp_path / "ben", number=1, name="workbook-02.ipynb")
    assert {one.status for one in results(tmp_path).values()} == {"needs_person"}


def test_the_order_of_results_decides_nothing(tmp_path: Path) -> None:
    for number, how in enumerate(("half", "well", "badly")):
        hand(tmp_path / f"{number}" / "ann", how, number)
    rows = [row_of(one) for one in grade([tmp_path])]
    assert settled(rows) == settled(reversed(rows))


def test_learners_nobody_knows_are_not_taken_for_one(tmp_path: Path) -> None:
    hand(tmp_path / "ann")
    [one] = grade([tmp_path])
    rows = [row_of(replace(one, learner="", path=path, trace=())) for path in ("a", "b")]
    assert settled(rows) == {}

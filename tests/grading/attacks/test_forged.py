"""A submission that lies earns no more than the work that is in it."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.grading.attacks import ATTACKS
from tests.grading.attacks.forged import FORGERIES, OPEN, Forgery
from tests.grading.attacks.kinds import KINDS, LINKS, kind_of
from tests.grading.cohorts import Hand
from weakhand.bundle import root
from weakhand.grading.batch import grade
from weakhand.grading.graded import Graded
from weakhand.grading.masters import masters

MASTER = next(one for one in masters() if one.sheet == "workbook-05")
SECRET = "SECRET-7a21"


@pytest.fixture
def places(tmp_path: Path) -> Mapping[str, str]:
    shutil.copytree(root() / "solutions" / MASTER.assignment, tmp_path / "all" / MASTER.assignment)
    for name in ("canary", "gradebook.db"):
        (tmp_path / name).write_text(SECRET, encoding="utf-8")
    return {
        "CANARY": str(tmp_path / "canary"),
        "GRADEBOOK": str(tmp_path / "gradebook.db"),
        "SOLUTIONS": str(tmp_path / "all"),
    }


def graded(folder: Path, forgery: Forgery | None, places: Mapping[str, str]) -> Graded:
    hand = Hand(folder / "mal" / MASTER.assignment, MASTER, "half", 5)
    if forgery:
        forgery.change(hand, places)
    hand.write()
    [result] = grade([folder])
    return result


@pytest.mark.parametrize("forgery", FORGERIES, ids=lambda one: one.name)
def test_a_forgery_earns_no_more_than_the_work_in_it(
    forgery: Forgery, tmp_path: Path, places: Mapping[str, str]
) -> None:
    honest = graded(tmp_path / "honest", None, places)
    forged = graded(tmp_path / "forged", forgery, places)
    assert honest.auto_points > 20
    assert forged.auto_points == (honest.auto_points if forgery.keeps else 0)
    assert forged.auto_max in (honest.auto_max, 0)
    assert SECRET not in str(forged)


def test_what_a_forgery_writes_is_said(tmp_path: Path, places: Mapping[str, str]) -> None:
    said = {
        "lines with points": "was not counted",
        "points written into each line": "The journal was edited",
        "marks cells of one's own": "the course’s own counts",
        "a thousand points a cell": "was changed and set back",
        "a link to the masters": "is a link",
    }
    for forgery in (one for one in FORGERIES if one.name in said):
        result = graded(tmp_path / forgery.name, forgery, places)
        assert said[forgery.name] in " ".join((result.why, *result.warnings))


def test_half_done_work_leaves_open_what_the_forgeries_answer(
    tmp_path: Path, places: Mapping[str, str]
) -> None:
    honest = graded(tmp_path / "honest", None, places)
    assert {part.grade_id: part.points for part in honest.parts}[f"{OPEN}-marks"] == 0


def test_every_attack_is_of_one_kind_and_no_kind_is_empty() -> None:
    names = [one.name for one in (*ATTACKS, *FORGERIES)]
    assert len(set(names)) == len(names)
    assert Counter(name for some in KINDS.values() for name in some) == Counter(names)
    assert all(KINDS.values())
    assert set(LINKS) <= {one.name for one in FORGERIES}
    assert kind_of("kill the parent") == "kill and trace the parent"

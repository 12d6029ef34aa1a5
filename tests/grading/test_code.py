"""Code in a workbook, graded in a jail."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.grading.students import REPO
from weakhand.answers import Journal, journal_path
from weakhand.cli import app
from weakhand.grading.batch import grade_one
from weakhand.grading.found import find
from weakhand.grading.graded import Graded, Part
from weakhand.grading.jail import Jail, JailError
from weakhand.grading.masters import masters

SHEET = "workbook-05"
RELEASE = REPO / "exercises" / "05-creative" / f"{SHEET}.ipynb"
MASTER = REPO / "solutions" / "05-creative" / f"{SHEET}.ipynb"
HALF_RIGHT = (
    "def best_total(packages, mine, theirs):\n    return max(map(sum, packages), default=0)\n"
)


def code_of(path: Path, grade_id: str) -> str:
    """The source of a cell in a notebook file."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return next("".join(cell["source"]) for cell in cells if cell["id"] == grade_id)


def handed_in(folder: Path, source: str | None, number: float | None = None) -> Any:
    """The workbook with code, and with a number in the journal."""
    sheet = json.loads(RELEASE.read_text(encoding="utf-8"))
    cell = next(cell for cell in sheet["cells"] if cell["id"] == "w5-table-code")
    cell["source"] = cell["source"] if source is None else source
    (folder / f"{SHEET}.ipynb").write_text(json.dumps(sheet), encoding="utf-8")
    if number is not None:
        Journal(journal_path(SHEET, folder)).append("w5-table", "answer", value=number)
    [found] = find(folder)
    return found


def table(result: Graded) -> Part:
    return next(part for part in result.parts if part.grade_id == "w5-table-marks")


@pytest.mark.parametrize("lesson", ["05-creative/workbook-05", "06-time/workbook-06"])
def test_the_masters_own_code_earns_full_points(lesson: str, jail: Jail, tmp_path: Path) -> None:
    path = REPO / "solutions" / f"{lesson}.ipynb"
    (tmp_path / path.name).write_bytes(path.read_bytes())
    [found] = find(tmp_path)
    [master] = [one for one in masters() if one.sheet == path.stem]
    result = grade_one(found, masters(), jail)
    [ident] = master.code
    marked = next(one for one in result.parts if one.grade_id == ident.replace("-code", "-marks"))
    assert marked.points == marked.max


def test_the_better_of_code_and_number_counts(jail: Jail, tmp_path: Path) -> None:
    right = code_of(MASTER, "w5-table-code")
    part = {"code": 10, "half": 5, "number": 10}
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "c").mkdir()
    found = {
        "code": handed_in(tmp_path / "a", right, 94),
        "half": handed_in(tmp_path / "b", HALF_RIGHT),
        "number": handed_in(tmp_path / "c", HALF_RIGHT, 95),
    }
    given = {name: table(grade_one(one, masters(), jail)).points for name, one in found.items()}
    assert given["code"] == part["code"]
    assert 0 < given["half"] < 10
    assert given["number"] == part["number"]


def test_code_that_earns_nothing_is_told_why(jail: Jail, tmp_path: Path) -> None:
    found = handed_in(tmp_path, "def best_total(*_):\n    return -1\n")
    reasons = table(grade_one(found, masters(), jail)).reasons
    assert reasons[:2] == ("Nothing recorded.", "best_total: 0 of 6 cases right.")
    assert "gave -1" in reasons[2]


def test_an_untouched_cell_is_not_tried(tmp_path: Path) -> None:
    class Never:
        def tried(self, *_: object) -> None:
            raise AssertionError("the cell was tried")

    never: Any = Never()
    result = grade_one(handed_in(tmp_path, None), masters(), never)
    assert table(result).reasons == ("Nothing recorded.",)


def test_code_written_above_the_stub_is_tried(jail: Jail, tmp_path: Path) -> None:
    stub = code_of(RELEASE, "w5-table-code")
    written = stub.replace("# YOUR CODE HERE", "return 95")
    assert "raise NotImplementedError" in written
    assert 0 < table(grade_one(handed_in(tmp_path, written), masters(), jail)).points < 10


def test_without_a_jail_code_is_named_and_not_run(tmp_path: Path) -> None:
    result = grade_one(handed_in(tmp_path, code_of(MASTER, "w5-table-code")), masters())
    assert table(result).points == 0
    assert "It was not run" in " ".join(result.warnings)
    assert "apt-get install bubblewrap" in " ".join(result.warnings)
    assert result.untried == ("w5-table-code",)


def graded(folder: Path, *options: str) -> tuple[float, str]:
    """Return what the table earned and what is said, by the command, with its state kept."""
    words = ["grade", str(folder / "in"), "--state", str(folder / "state"), "--json", *options]
    [one] = json.loads(CliRunner().invoke(app, words).stdout)["submissions"]
    [part] = [part for part in one["parts"] if part["grade_id"] == "w5-table-marks"]
    return part["points"], " ".join((*part["reasons"], *one["warnings"]))


def test_code_is_refused_without_a_jail_unless_asked_for_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    handed_in(tmp_path / "in", code_of(MASTER, "w5-table-code"))
    monkeypatch.setenv("PATH", str(tmp_path))
    points, said = graded(tmp_path)
    assert points == 0
    assert "It was not run" in said
    points, said = graded(tmp_path, "--unsafe")
    assert points == 10
    assert "run without a jail" in said


def test_code_that_could_not_be_tried_is_tried_when_there_is_a_jail(
    jail: Jail, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    handed_in(tmp_path / "in", code_of(MASTER, "w5-table-code"))
    with monkeypatch.context() as without:
        without.setenv("PATH", str(tmp_path))
        assert graded(tmp_path)[0] == 0
    points, said = graded(tmp_path, "--unsafe")
    assert points == 10
    assert "run without a jail" not in said


def test_with_a_jail_nobody_is_told_that_it_was_not_run(jail: Jail, tmp_path: Path) -> None:
    result = grade_one(handed_in(tmp_path, HALF_RIGHT), masters(), jail)
    assert "not run" not in " ".join(result.warnings)


def test_a_jail_that_breaks_costs_one_part_and_asks_for_a_person(tmp_path: Path) -> None:
    class Broken:
        def tried(self, *_: object) -> None:
            raise JailError("The jail broke.")

    broken: Any = Broken()
    result = grade_one(handed_in(tmp_path, HALF_RIGHT), masters(), broken)
    assert result.status == "needs_person"
    assert "The jail broke." in result.why
    assert len(result.parts) == len(next(one for one in masters() if one.sheet == SHEET).marks)

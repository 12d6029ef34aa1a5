"""``weakhand cohort report`` and ``second``: from what was handed in to the page, and bad input."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import sqlalchemy as sql
from typer.testing import CliRunner, Result

from tests.insight import talking
from weakhand.cli import app
from weakhand.grading.gradebook import tables
from weakhand.grading.ledger import Ledger

SIZE = 21
runner = CliRunner()


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[tuple[str, str], str]]:
    """A cohort of twenty-one that was handed in and graded, and who copied whose talk."""
    folder = tmp_path_factory.mktemp("course") / "cohort"
    said = talking.write(folder, SIZE, seed=5)
    done = runner.invoke(app, ["grade", "--cohort", str(folder), "--jobs", "1"])
    assert done.exit_code == 0, done.output
    return folder, dict(said.copies)


def run(*arguments: object) -> Result:
    return runner.invoke(app, ["cohort", *map(str, arguments)])


def marked(folder: Path, points: Sequence[float]) -> None:
    """Let the first marker give points to every reflection, one after the other."""
    base = sql.create_engine(f"sqlite:///{folder}/gradebook.db")
    reflections = sql.select(tables.CELL.c.id).where(tables.CELL.c.name.like("%reflect-marks"))
    with base.begin() as book:
        rows = book.execute(
            sql.select(tables.GRADE.c.id)
            .where(tables.GRADE.c.cell_id.in_(reflections))
            .order_by(tables.GRADE.c.id)
        ).all()
        for at, row in enumerate(rows):
            given = points[at % len(points)]
            change = sql.update(tables.GRADE).where(tables.GRADE.c.id == row.id)
            book.execute(change.values(manual_score=given))
    base.dispose()


def test_from_submissions_to_the_page(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path
) -> None:
    folder, copies = graded
    marked(folder, (6.0, 8.0, 3.0))
    second = tmp_path / "second.csv"
    done = run("second", "--cohort", folder, "--share", "0.5", "--out", second)
    assert done.exit_code == 0, done.output
    assert "fill in" in done.stderr
    rows = list(csv.DictReader(io.StringIO(second.read_text("utf-8-sig"))))
    assert rows
    assert not any(row["points"] for row in rows)
    read = (tmp_path / "second.html").read_text("utf-8")
    assert all(row["learner"] in read for row in rows)
    for at, row in enumerate(rows):
        row["points"] = "8" if at % 2 else "6,5"
    with second.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    out = tmp_path / "page.html"
    done = run("report", "--cohort", folder, "--second", second, "--out", out)
    assert done.exit_code == 0, done.output
    page = out.read_text("utf-8")
    assert f"{SIZE} submissions of {SIZE} learners: {SIZE} graded" in page
    assert f"n = {SIZE}, 7 parts" in page
    assert f"{len(rows)} texts marked by both" in page
    assert f"{SIZE} predictions of {SIZE} learners" in page
    verbatim = next(pair for pair, how in copies.items() if how == "verbatim")
    pairs = page.split('<article class="pair">')[1:]
    assert any(all(f">{who}<" in pair for who in verbatim) for pair in pairs)
    assert not list(folder.rglob("*.html"))


def test_the_same_cohort_gives_the_same_page(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path
) -> None:
    pages = []
    for name in ("a.html", "b.html"):
        assert run("report", "--cohort", graded[0], "--out", tmp_path / name).exit_code == 0
        pages.append((tmp_path / name).read_bytes())
    assert pages[0] == pages[1]


def test_without_a_gradebook_the_page_says_so(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path
) -> None:
    folder = tmp_path / "cohort"
    shutil.copytree(graded[0] / ".weakhand", folder / ".weakhand")
    out = tmp_path / "page.html"
    assert run("report", "--cohort", folder, "--out", out).exit_code == 0
    page = out.read_text("utf-8")
    assert "There is no gradebook" in page
    assert "There are no predictions to show." in page


@pytest.mark.parametrize("command", ["report", "second"])
def test_a_folder_that_is_missing_or_was_not_graded_is_told(tmp_path: Path, command: str) -> None:
    missing = run(command, "--cohort", tmp_path / "nowhere")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "there is no such folder" in missing.stderr
    ungraded = run(command, "--cohort", tmp_path)
    assert ungraded.exit_code == 2
    assert "weakhand grade --cohort" in ungraded.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite:///{0}/none.db", "There is no gradebook at"),
        ("sqlite:///{0}/page.db", "can't be opened"),
        ("not an address", "can't be opened"),
        ("nosuch://you:secret@host/db", "can't be opened"),
    ],
)
def test_a_gradebook_that_is_none_is_told_and_no_password_with_it(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path, url: str, said: str
) -> None:
    (tmp_path / "page.db").write_text("no database", encoding="utf-8")
    address = url.format(tmp_path)
    done = run("report", "--cohort", graded[0], "--gradebook", address, "--out", tmp_path / "x")
    assert done.exit_code == 1
    assert said in done.stderr
    assert "secret" not in done.output
    assert "Traceback" not in done.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.db"]


def test_a_bad_second_file_is_told_with_its_place_and_nothing_is_written(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path
) -> None:
    bad, out = tmp_path / "second.csv", tmp_path / "page.html"
    bad.write_text("learner,workbook,part,points\nnobody,workbook-02,w2-reflect-marks,6\n", "utf-8")
    done = run("report", "--cohort", graded[0], "--second", bad, "--out", out)
    assert done.exit_code == 1
    assert "second.csv, line 2, column learner" in done.stderr
    assert not out.exists()
    done = run("report", "--cohort", graded[0], "--second", tmp_path / "none.csv", "--out", out)
    assert (done.exit_code, out.exists()) == (2, False)


@pytest.mark.parametrize("share", ["0", "-1", "1.5", "nan"])
def test_a_share_outside_is_wrong_use(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path, share: str
) -> None:
    done = run("second", "--cohort", graded[0], "--share", share, "--out", tmp_path / "s.csv")
    assert done.exit_code == 2
    assert "--share" in done.stderr


def test_what_a_second_marker_filled_in_is_never_written_over(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path
) -> None:
    out = tmp_path / "second.csv"
    out.write_text("mine", encoding="utf-8")
    done = run("second", "--cohort", graded[0], "--out", out)
    assert done.exit_code == 2
    assert "exists already" in done.stderr
    assert out.read_text("utf-8") == "mine"
    assert run("second", "--cohort", graded[0], "--out", tmp_path / "x.html").exit_code == 2


def test_a_page_that_cannot_be_written_is_told(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path
) -> None:
    done = run("report", "--cohort", graded[0], "--out", tmp_path)
    assert done.exit_code == 1
    assert "can't be written" in done.stderr


def test_while_somebody_grades_nothing_is_read(
    graded: tuple[Path, Mapping[tuple[str, str], str]], tmp_path: Path
) -> None:
    with Ledger(graded[0] / ".weakhand"):
        done = run("report", "--cohort", graded[0], "--out", tmp_path / "x.html")
    assert done.exit_code == 1
    assert "is at work" in done.stderr


def test_a_lesson_beside_a_workbook_is_no_submission(
    graded: tuple[Path, Mapping[tuple[str, str], str]],
) -> None:
    from weakhand.grading.batch import submissions

    names = {found.place[-1] for found in submissions([graded[0] / "submitted"])}
    assert names == {"workbook-02.ipynb"}

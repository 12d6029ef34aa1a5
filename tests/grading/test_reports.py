"""The report of a run, what counts beside a notebook, and how much there is to do."""

from __future__ import annotations

import zipfile
from pathlib import Path

from weakhand.grading.beside import shadows
from weakhand.grading.expected import expected
from weakhand.grading.fingerprint import of_masters, of_submission
from weakhand.grading.found import Found
from weakhand.grading.graded import Graded, Part
from weakhand.grading.handed_in import JournalFile
from weakhand.grading.masters import masters
from weakhand.grading.overview import overview

PARTS = (Part("a-marks", "a", 7.5, 10, ("Nearly.",)),)


def test_the_report_shows_who_needs_somebody_first_with_file_and_cell() -> None:
    page = overview(
        [
            Graded("x/ann.ipynb", "workbook-02", "", "ann", PARTS),
            Graded("x/ben.ipynb", "w", "", "ben", PARTS, status="repaired", why="A cell was back."),
            Graded("x/<cy>.ipynb", learner="c", status="needs_person", why="Odd.", where=("b-1",)),
        ]
    )
    assert "<strong>1</strong> graded, <strong>1</strong> repaired" in page
    assert (
        page.index("Odd.") < page.index("A cell was back.") < page.index("7.5 of 10</td><td></td>")
    )
    assert "Cells: b-1" in page
    assert "x/&lt;cy&gt;.ipynb" in page


def test_a_report_of_nothing_is_a_page_too() -> None:
    assert "0 submissions" in overview([])


def test_only_names_that_python_would_import_stand_in_for_a_package() -> None:
    names = [
        "numpy.py",
        "weakhand",
        "random.so",
        "notes.py",
        "a b.py",
        "numpy.txt",
        "json.cpython.so",
    ]
    assert shadows(names) == ("numpy.py", "weakhand", "random.so", "json.cpython.so")


def test_what_there_is_to_do_is_counted_without_reading_it(tmp_path: Path) -> None:
    (tmp_path / "a" / ".ipynb_checkpoints").mkdir(parents=True)
    for name in ("a/w.ipynb", "a/.ipynb_checkpoints/w.ipynb", "a/notes.txt"):
        (tmp_path / name).write_bytes(b"{}")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("b/w.ipynb", "{}")
        archive.writestr("c/w.ipynb", "{}")
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    assert expected([tmp_path]) == 3
    assert expected([tmp_path / "a" / "w.ipynb", tmp_path / "none"]) == 1


def test_a_submission_is_another_one_when_anything_of_it_changed() -> None:
    one = Found("p", ("ann", "w.ipynb"), data=b"{}", journals={"j": JournalFile(b"a")})
    others = [
        Found("p", ("ann", "w.ipynb"), data=b"{} ", journals={"j": JournalFile(b"a")}),
        Found("p", ("ann", "w.ipynb"), data=b"{}", journals={"j": JournalFile(b"b")}),
        Found("p", ("ann", "w.ipynb"), data=b"{}", journals={}),
        Found("p", ("ben", "w.ipynb"), data=b"{}", journals={"j": JournalFile(b"a")}),
        Found(
            "p", ("ann", "w.ipynb"), data=b"{}", journals={"j": JournalFile(b"a")}, timestamp="1"
        ),
    ]
    assert len({of_submission(found) for found in (one, *others)}) == 6
    again = Found("q", ("ann", "w.ipynb"), data=b"{}", journals={"j": JournalFile(b"a")})
    assert of_submission(one) == of_submission(again)


def test_a_result_depends_on_its_own_master_only_and_one_without_on_all() -> None:
    from dataclasses import replace

    first, *rest = masters()
    changed = (replace(first, digest="another"), *rest)
    assert of_masters(first.sheet, changed) != of_masters(first.sheet, masters())
    assert of_masters(rest[0].sheet, changed) == of_masters(rest[0].sheet, masters())
    assert of_masters("", changed) != of_masters("", masters())

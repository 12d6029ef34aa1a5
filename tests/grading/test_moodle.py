"""A zip as Moodle's importer of feedback files reads it.

``received`` follows the rule of Moodle's ``assignfeedback_file`` plugin: a part of the path
is cut at underscores into five; the second is the participant, the third and fourth name
a plugin, and what follows is the file.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from weakhand.grading.moodle import MoodleZip, participant_in


def received(name: str) -> tuple[int, str] | None:
    """Return the participant and the file's name as Moodle takes them from a path in a zip."""
    parts = name.split("/")
    for at, part in enumerate(parts):
        pieces = part.split("_", 4)
        if len(pieces) < 4 or not pieces[1].isdigit() or pieces[2] != "assignsubmission":
            continue
        return int(pieces[1]), "/".join([*pieces[4:], *parts[at + 1 :]]).strip("/")
    return None


@pytest.mark.parametrize(
    ("path", "name", "number"),
    [
        ("sub/Ann Lee_4711_assignsubmission_file_/workbook-02.ipynb", "Ann Lee", "4711"),
        ("sub/Ann Lee_4711_assignsubmission_file/workbook-02.ipynb", "Ann Lee", "4711"),
        ("all.zip!Zoë O’Hara-Ng_12_assignsubmission_file_/w.ipynb", "Zoë O’Hara-Ng", "12"),
        ("sub/Ann Lee_4711_assignsubmission_file_workbook-02.ipynb", "Ann Lee", "4711"),
        ("sub/Participant_99_assignsubmission_file_/w.ipynb", "Participant", "99"),
    ],
)
def test_a_participant_is_known_by_the_folder_that_moodle_made(
    path: str, name: str, number: str
) -> None:
    found = participant_in(path)
    assert found is not None
    assert (found.name, found.number) == (name, number)


@pytest.mark.parametrize(
    "path", ["submitted/ann/02-informational/w.ipynb", "a_b_c_d/w.ipynb", "a_1_other_file_/w.ipynb"]
)
def test_nobody_is_a_participant_by_chance(path: str) -> None:
    assert participant_in(path) is None


def test_moodle_finds_each_participant_and_a_file_for_them(tmp_path: Path) -> None:
    with MoodleZip(tmp_path / "f.zip") as made:
        made.add("s/Ann Lee_4711_assignsubmission_file_/w.ipynb", "feedback.html", "<p>a</p>")
        made.add("s/Ben_4712_assignsubmission_file_/w.ipynb", "feedback.html", "<p>b</p>")
        made.add("s/cy/w.ipynb", "feedback.html", "<p>c</p>")
    assert (made.written, made.without) == (2, 1)
    with zipfile.ZipFile(tmp_path / "f.zip") as archive:
        assert archive.testzip() is None
        found = {received(name): archive.read(name) for name in archive.namelist()}
    assert found == {
        (4711, "feedback.html"): b"<p>a</p>",
        (4712, "feedback.html"): b"<p>b</p>",
    }


def test_without_anybody_to_send_to_there_is_no_zip(tmp_path: Path) -> None:
    with MoodleZip(tmp_path / "f.zip") as made:
        made.add("s/cy/w.ipynb", "feedback.html", "c")
    assert list(tmp_path.iterdir()) == []


def test_a_fault_leaves_the_zip_from_before_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "f.zip"
    path.write_bytes(b"before")
    made = MoodleZip(path).__enter__()
    made.add("s/Ben_1_assignsubmission_file_/w.ipynb", "feedback.html", "b")
    made.__exit__(RuntimeError, RuntimeError(), None)
    assert [one.name for one in tmp_path.iterdir()] == ["f.zip"]
    assert path.read_bytes() == b"before"

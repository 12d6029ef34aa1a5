"""What goes along with a graded copy: pictures and tables, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.grading.small import MASTER, Small
from weakhand.grading import alongside
from weakhand.grading.alongside import bring, brought, own_folder

PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def handed(tmp_path: Path) -> Path:
    folder = tmp_path / "submitted" / "ann" / MASTER.assignment
    folder.mkdir(parents=True)
    return folder


def put(folder: Path, name: str, data: bytes = PICTURE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def came(handed: Path) -> set[str]:
    """Bring what goes along into a new folder, and return what is there."""
    into = handed.parents[2] / "autograded"
    bring(handed, into)
    return {path.relative_to(into).as_posix() for path in into.rglob("*") if not path.is_dir()}


def test_pictures_and_tables_come_along_as_they_are(handed: Path) -> None:
    names = {"table.png", "Photo.JPG", "offers.csv", "pictures/plan.webp"}
    for name in names:
        put(handed, name)
    assert came(handed) == names
    assert (handed.parents[2] / "autograded" / "table.png").read_bytes() == PICTURE


@pytest.mark.parametrize(
    "name",
    [
        "helper.py",
        "fast.so",
        "page.html",
        "drawing.svg",
        "run.sh",
        "other.ipynb",
        "workbook.answers.jsonl",
        "timestamp.txt",
        ".hidden.png",
        ".ipynb_checkpoints/table.png",
        "numpy/table.png",
        "a/b/c/d/deep.png",
    ],
)
def test_code_records_and_what_stands_in_for_a_package_stay_behind(handed: Path, name: str) -> None:
    put(handed, name)
    assert came(handed) == set()


def test_a_link_and_a_pipe_stay_behind(handed: Path, tmp_path: Path) -> None:
    secret = put(tmp_path, "gradebook.db")
    (handed / "table.png").symlink_to(secret)
    (handed / "pictures").symlink_to(put(tmp_path, "others/table.png").parent)
    os.mkfifo(handed / "pipe.png")
    assert came(handed) == set()


def test_there_is_a_limit_to_a_file_to_their_number_and_to_all_of_them(
    handed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alongside, "FILE_MAX", 10)
    monkeypatch.setattr(alongside, "FILES_MAX", 3)
    put(handed, "a.png", bytes(11))
    for name in ("b.png", "c.png", "d.png", "e.png"):
        put(handed, name, bytes(9))
    assert came(handed) == {"b.png", "c.png", "d.png"}
    monkeypatch.setattr(alongside, "ALL_MAX", 20)
    into = handed.parent / "less"
    bring(handed, into)
    assert {path.name for path in into.iterdir()} == {"b.png", "c.png"}


def test_a_changed_picture_is_seen(handed: Path, tmp_path: Path) -> None:
    put(handed, "table.png")
    assert not brought(handed, tmp_path / "copies")
    bring(handed, tmp_path / "copies")
    assert brought(handed, tmp_path / "copies")
    put(handed, "table.png", PICTURE + b"more")
    assert not brought(handed, tmp_path / "copies")


def test_a_copy_replaces_a_link_that_stands_in_its_place(handed: Path, tmp_path: Path) -> None:
    secret, copies = put(tmp_path, "secret.txt", b"mine"), tmp_path / "copies"
    copies.mkdir()
    (copies / "table.png").symlink_to(secret)
    put(handed, "table.png")
    bring(handed, copies)
    assert secret.read_bytes() == b"mine"
    assert (copies / "table.png").read_bytes() == PICTURE


def test_only_a_folder_of_the_learners_own_is_looked_into(handed: Path) -> None:
    path = str(handed / f"{MASTER.sheet}.ipynb")
    assert own_folder(path, "ann", MASTER.assignment) == handed
    assert own_folder(path, "ben", MASTER.assignment) is None
    assert own_folder("all.zip!ann/05/w.ipynb", "ann", MASTER.assignment) is None


def test_a_picture_stands_beside_the_graded_copy_and_a_newer_one_takes_its_place(
    small: Small,
) -> None:
    picture = put(small.folder / "submitted" / "ann" / MASTER.assignment, "table.png")
    small.grade()
    copy = small.folder / "autograded" / "ann" / MASTER.assignment / "table.png"
    assert copy.read_bytes() == PICTURE
    picture.write_bytes(PICTURE + b"newer")
    assert small.grade().anew == ["ann"]
    assert copy.read_bytes() == PICTURE + b"newer"
    assert small.grade().anew == []

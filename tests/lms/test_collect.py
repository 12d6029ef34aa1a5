"""Archives: what is whose and of which workbook, and what is copied aside with a reason."""

from __future__ import annotations

import os
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.grading import cohorts
from tests.grading.cohorts import REPO
from tests.lms.files import MASTER, OTHER, canvas, moodle, moodle_folder, packed, work
from weakhand.grading.gradebook.people import Student
from weakhand.grading.masters import Master, masters
from weakhand.lms.archive import opened
from weakhand.lms.collect import submissions
from weakhand.lms.parts import Left, Refused, Submission
from weakhand.lms.trouble import LmsError
from weakhand.lms.whose import Learners, learners

KNOWN = (
    Student("ann.lee", "Ann", "Lee", "", "7001"),
    Student("lee.ann", "Lee", "Anne", "", "7002"),
    Student("zoe", "Zoë", "O'Brien", "", "7003"),
    Student("jose", "José", "Núñez", "", "7004"),
    Student("bjorn", "Björn", "Åström", "", "7005"),
)
EVERYBODY = learners(KNOWN)
ANN = moodle_folder("Ann Lee", 1)
ZOE = moodle_folder("Zoë OBrien", 2)


def sorted_out(
    path: Path, chosen: Master | None = None, who: Learners = EVERYBODY
) -> tuple[dict[str, Submission], dict[str, str], int]:
    """Return the submissions by learner, why members are none, and how many files stay."""
    with opened(path) as archive:
        parts = list(submissions(archive, masters(), who, chosen))
    done = {one.learner: one for one in parts if isinstance(one, Submission)}
    none = {one.member.shown: one.why for one in parts if isinstance(one, Refused)}
    return done, none, sum(one.count for one in parts if isinstance(one, Left))


def from_members(
    tmp_path: Path, members: Mapping[str, bytes], chosen: Master | None = None
) -> tuple[dict[str, Submission], dict[str, str], int]:
    return sorted_out(packed(tmp_path / "archive.zip", members), chosen)


@pytest.mark.parametrize("slash", ["", "_"])
def test_moodles_folders_are_placed_by_name(tmp_path: Path, slash: str) -> None:
    members = {name.replace("Lee Ann", "Lee Anne"): data for name, data in moodle(slash).items()}
    done, none, left = from_members(tmp_path, members)
    assert (none, left) == ({}, 0)
    assert sorted(done) == ["ann.lee", "bjorn", "jose", "lee.ann", "zoe"]
    assert dict(done["zoe"].files) == {
        "workbook-02.ipynb": work(3).notebook,
        "workbook-02.answers.jsonl": work(3).journal,
    }
    assert done["bjorn"].files.keys() == {"workbook-02.ipynb"}


def test_moodles_flat_names_are_placed_too(tmp_path: Path) -> None:
    members = {
        "Ann Lee_1_assignsubmission_file_workbook-02.ipynb": work(1).notebook,
        "Ann Lee_1_assignsubmission_file_workbook-02.answers.jsonl": work(1).journal,
        "Ann Lee_1_assignsubmission_onlinetext_onlinetext.html": b"<p>Here it is.</p>",
    }
    done, none, left = from_members(tmp_path, members)
    assert (list(done), none, left) == (["ann.lee"], {}, 1)
    assert len(done["ann.lee"].files) == 2


def test_canvas_goes_by_user_id_and_undoes_its_numbers(tmp_path: Path) -> None:
    done, none, _ = from_members(tmp_path, canvas())
    assert (none, sorted(done)) == ({}, ["ann.lee", "bjorn", "jose", "lee.ann", "zoe"])
    assert done["lee.ann"].late
    assert not done["ann.lee"].late
    assert set(done["lee.ann"].files) == {"workbook-02.ipynb", "workbook-02.answers.jsonl"}


def test_an_unpacked_archive_is_the_same_as_a_packed_one(tmp_path: Path) -> None:
    path = packed(tmp_path / "archive.zip", canvas())
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "Downloads" / "archive")
    there, none, _ = sorted_out(tmp_path / "Downloads")
    assert none == {}
    assert {who: one.digest for who, one in there.items()} == {
        who: one.digest for who, one in sorted_out(path)[0].items()
    }


def test_the_content_says_which_workbook_it_is(tmp_path: Path) -> None:
    members = {
        f"{ANN}/one.ipynb": work(1).notebook,
        f"{ANN}/two.ipynb": work(1, master=OTHER).notebook,
        f"{ANN}/workbook-03.answers.jsonl": work(1, master=OTHER).journal,
    }
    path = packed(tmp_path / "archive.zip", members)
    with opened(path) as archive:
        parts = list(submissions(archive, masters(), EVERYBODY))
    found = {one.master.sheet: set(one.files) for one in parts if isinstance(one, Submission)}
    assert found == {
        "workbook-02": {"workbook-02.ipynb"},
        "workbook-03": {"workbook-03.ipynb", "workbook-03.answers.jsonl"},
    }


def test_a_workbook_asked_for_that_it_is_not_is_refused(tmp_path: Path) -> None:
    done, none, _ = from_members(tmp_path, {f"{ANN}/x.ipynb": work(1).notebook}, OTHER)
    assert (done, none) == ({}, {f"{ANN}/x.ipynb": "it is workbook-02, not workbook-03"})


def test_what_cannot_be_read_is_placed_as_what_all_others_are(tmp_path: Path) -> None:
    members = {f"{ZOE}/x.ipynb": b'{"cells": [', f"{ANN}/y.ipynb": work(1).notebook}
    done, none, _ = from_members(tmp_path, members)
    assert none == {}
    assert dict(done["zoe"].files) == {"workbook-02.ipynb": b'{"cells": ['}


@pytest.mark.parametrize(
    "name", ["workbook-02.ipynb", "workbook-02 (1).ipynb", "workbook-02-1.ipynb"]
)
def test_what_cannot_be_read_is_placed_by_its_name(tmp_path: Path, name: str) -> None:
    done, none, _ = from_members(tmp_path, {f"{ZOE}/{name}": b""})
    assert (none, list(done["zoe"].files)) == ({}, ["workbook-02.ipynb"])


def test_what_nobody_can_tell_waits_for_the_option(tmp_path: Path) -> None:
    members = {f"{ZOE}/x.ipynb": b"null"}
    assert from_members(tmp_path, members)[1] == {
        f"{ZOE}/x.ipynb": "nobody can tell which workbook it is"
    }
    done, none, _ = from_members(tmp_path, members, MASTER)
    assert (none, list(done["zoe"].files)) == ({}, ["workbook-02.ipynb"])


# What only a file system can hold is no member of an archive.
ON_DISK = {"link to the gradebook", "100 MB", "a pipe"}


@pytest.mark.parametrize("kind", sorted({**cohorts.BROKEN, **cohorts.HOSTILE}.keys() - ON_DISK))
def test_broken_work_of_a_known_learner_is_left_to_the_grader(tmp_path: Path, kind: str) -> None:
    hand = cohorts.Hand(tmp_path / "a" / "b" / "c", MASTER, "well", 3)
    ({**cohorts.BROKEN, **cohorts.HOSTILE})[kind][1](hand)
    hand.write()
    members = {
        f"{ANN}/{path.name}": path.read_bytes() for path in hand.folder.iterdir() if path.is_file()
    }
    done, none, _ = from_members(tmp_path, members, MASTER)
    assert none == {}
    assert len(done["ann.lee"].files) == len([name for name in members if "numpy" not in name])


def test_a_journal_alone_is_placed(tmp_path: Path) -> None:
    done, none, _ = from_members(tmp_path, {f"{ANN}/notes.answers (1).jsonl": work(1).journal})
    assert (none, list(done["ann.lee"].files)) == ({}, ["workbook-02.answers.jsonl"])


def test_two_copies_are_kept_side_by_side_and_equal_ones_once(tmp_path: Path) -> None:
    members = {
        f"{ANN}/a.ipynb": work(2).notebook,
        f"{ANN}/b.ipynb": work(2).notebook,
        f"{ANN}/workbook-02.ipynb": work(1).notebook,
    }
    done, _, _ = from_members(tmp_path, members)
    assert dict(done["ann.lee"].files) == {
        "workbook-02.ipynb": work(1).notebook,
        "workbook-02 (2).ipynb": work(2).notebook,
    }


def test_strangers_lessons_and_other_files_are_refused_with_a_reason(tmp_path: Path) -> None:
    lesson = (REPO / "course" / "02-informational.ipynb").read_bytes()
    inner = packed(tmp_path / "inner.zip", {"workbook-02.ipynb": work(1).notebook}).read_bytes()
    members = {
        "Nobody Known_9_assignsubmission_file/workbook-02.ipynb": work(1).notebook,
        f"{ANN}/lesson.ipynb": lesson,
        f"{ZOE}/essay.docx": b"PK",
        f"{moodle_folder('José Núñez', 4)}/all.zip": inner,
        "readme.txt": b"hello",
    }
    done, none, _ = from_members(tmp_path, members)
    assert done == {}
    assert none == {
        "Nobody Known_9_assignsubmission_file/workbook-02.ipynb": (
            "nobody in the gradebook is called 'Nobody Known'"
        ),
        f"{ANN}/lesson.ipynb": "no cell of it is a workbook's",
        f"{ZOE}/essay.docx": "zoe handed in no notebook (.ipynb)",
        f"{moodle_folder('José Núñez', 4)}/all.zip": "it is an archive inside the archive",
        "readme.txt": "its name says neither in Moodle's way nor in Canvas's whose it is",
    }


def test_a_system_s_own_files_are_nobodys(tmp_path: Path) -> None:
    members = {
        f"{ANN}/workbook-02.ipynb": work(1).notebook,
        f"__MACOSX/{ANN}/._workbook-02.ipynb": b"\0",
        f"{ANN}/.ipynb_checkpoints/workbook-02-checkpoint.ipynb": b"{}",
        f"{ANN}/.DS_Store": b"\0",
    }
    done, none, left = from_members(tmp_path, members)
    assert (list(done), none, left) == (["ann.lee"], {}, 0)


def test_what_leads_out_is_a_link_or_is_locked_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("../../evil.ipynb", "/etc/passwd", f"{ANN}/../../x.ipynb", "C:\\evil.ipynb"):
            archive.writestr(zipfile.ZipInfo(name), work(1).notebook)
        link = zipfile.ZipInfo(f"{ANN}/workbook-02.ipynb")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    done, none, _ = sorted_out(path)
    assert done == {}
    assert set(none.values()) == {"its path leads out of the archive", "it is a link, not a file"}
    assert len(none) == 5
    data = bytearray(packed(tmp_path / "locked.zip", {f"{ANN}/a.ipynb": b"{}"}).read_bytes())
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.index(mark) + place
        data[at : at + 2] = struct.pack("<H", struct.unpack("<H", data[at : at + 2])[0] | 1)
    (tmp_path / "locked.zip").write_bytes(data)
    assert sorted_out(tmp_path / "locked.zip")[1] == {
        f"{ANN}/a.ipynb": "it is locked by a password"
    }


def test_a_bomb_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weakhand.grading.found.NOTEBOOK_MAX", 4 * 2**20)
    members = {f"{ANN}/bomb.ipynb": b"\0" * (5 * 2**20), f"{ZOE}/a.ipynb": work(1).notebook}
    done, none, _ = from_members(tmp_path, members)
    assert list(done) == ["zoe"]
    assert none == {f"{ANN}/bomb.ipynb": "it is larger than 4 MB"}


def test_an_archive_that_unpacks_without_end_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = packed(tmp_path / "archive.zip", canvas())
    with opened(path) as archive:
        archive.left = len(work(1).notebook) + 10
        parts = list(submissions(archive, masters(), EVERYBODY))
    refused = [one.why for one in parts if isinstance(one, Refused)]
    assert len(refused) == len(canvas()) - 1
    assert all("unpacks to more than" in why for why in refused)
    monkeypatch.setattr("weakhand.lms.archive.ZIP_FILES", 3)
    with pytest.raises(LmsError, match="more than 3 files"), opened(path):
        pass


def test_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    path = packed(
        tmp_path / "archive.zip",
        {f"{ANN}/a.ipynb": work(1).notebook, f"{ZOE}/a.ipynb": work(3).notebook},
    )
    data = bytearray(path.read_bytes())
    at = data.index(b"a.ipynb") + 200
    data[at : at + 40] = b"\xff" * 40
    path.write_bytes(data)
    done, none, _ = sorted_out(path)
    assert list(done) == ["zoe"]
    assert "it can't be unpacked" in none[f"{ANN}/a.ipynb"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip at all"])
def test_what_is_no_archive_is_said(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "archive.zip").write_bytes(data)
    with (
        pytest.raises(LmsError, match="is no zip that can be read"),
        opened(tmp_path / "archive.zip"),
    ):
        pass


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "workbook-02.ipynb").write_bytes(work(1).notebook)
    folder = tmp_path / "archive"
    (folder / ANN).mkdir(parents=True)
    (folder / ANN / "workbook-02.ipynb").symlink_to(secret / "workbook-02.ipynb")
    (folder / ZOE).symlink_to(secret)
    os.mkfifo(folder / f"{ANN}_pipe.ipynb")
    done, none, _ = sorted_out(folder)
    assert done == {}
    assert none == {
        f"{ANN}/workbook-02.ipynb": "it is a link, not a file",
        ZOE: "it is a link, not a file",
        f"{ANN}_pipe.ipynb": "it is no ordinary file",
    }


def test_a_zip_that_forgets_to_say_utf8_is_read_as_such(tmp_path: Path) -> None:
    path = packed(tmp_path / "archive.zip", {f"{ZOE}/a.ipynb": work(1).notebook})
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.index(mark) + place
        data[at : at + 2] = b"\0\0"
    path.write_bytes(data)
    assert list(sorted_out(path)[0]) == ["zoe"]


def test_a_learner_whose_id_is_no_folder_is_refused(tmp_path: Path) -> None:
    who = learners([Student("a/../b", "Ann", "Lee")])
    path = packed(tmp_path / "archive.zip", {f"{ANN}/a.ipynb": work(1).notebook})
    done, none, _ = sorted_out(path, who=who)
    assert done == {}
    assert "can't be a folder" in none[f"{ANN}/a.ipynb"]

from __future__ import annotations

import io
import os
import stat
import time
import zipfile
from pathlib import Path

import pytest

from weakhand.grading import found, zips
from weakhand.grading.found import find

JOURNAL = "workbook-02.answers.jsonl"


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def faults(path: Path) -> list[str]:
    return [one.fault for one in find(path)]


def test_a_notebook_comes_with_the_journals_beside_it(tmp_path: Path) -> None:
    notebook = write(tmp_path / "a" / "w.ipynb", b"{}")
    write(tmp_path / "a" / JOURNAL, b"one")
    write(tmp_path / "b" / JOURNAL, b"another's")
    [one] = find(notebook)
    assert (one.data, one.journals[JOURNAL].data) == (b"{}", b"one")


def test_a_folder_is_searched_to_its_depths_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/w.ipynb", "a/deep/er/w.ipynb", "a/.ipynb_checkpoints/w.ipynb", ".x/w.ipynb"):
        write(tmp_path / name, name.encode())
    assert [one.data for one in find(tmp_path)] == [b"a/deep/er/w.ipynb", b"b/w.ipynb"]


def test_a_zip_is_read_in_place_with_its_journals(tmp_path: Path) -> None:
    files = {
        "ann/w.ipynb": b"{}",
        f"ann/{JOURNAL}": b"one",
        "__MACOSX/ann/._w.ipynb": b"",
        "ben/w.ipynb": b"[]",
    }
    path = write(tmp_path / "all.zip", zipped(files))
    ann, ben = find(path)
    assert ann.journals[JOURNAL].data == b"one"
    assert ben.journals == {}
    assert ann.path.endswith("all.zip!ann/w.ipynb")
    assert list(tmp_path.iterdir()) == [path]


def test_a_zip_in_a_zip_is_read_too_but_not_endlessly(tmp_path: Path) -> None:
    data = zipped({"w.ipynb": b"{}"})
    for depth in range(4):
        data = zipped({f"{depth}.zip": data})
    [one] = find(write(tmp_path / "deep.zip", data))
    assert "too deeply" in one.fault
    [one] = find(write(tmp_path / "flat.zip", zipped({"ann.zip": zipped({"w.ipynb": b"{}"})})))
    assert one.place[-2:] == ("ann", "w.ipynb")


@pytest.mark.parametrize("name", ["../../w.ipynb", "/etc/w.ipynb", "..\\w.ipynb"])
def test_paths_that_lead_out_of_a_zip_are_refused(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "z.zip", zipped({name: b"{}", "ok/w.ipynb": b"{}"}))
    said = faults(path)
    assert sorted(bool(fault) for fault in said) == [False, True]
    assert any("leads out of the zip" in fault for fault in said)


def test_links_are_not_followed(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.ipynb", b"{}")
    folder = tmp_path / "cohort"
    folder.mkdir()
    (folder / "w.ipynb").symlink_to(secret)
    (folder / "round").symlink_to(folder)
    assert ["link" in fault for fault in faults(folder)] == [True, True]
    info = zipfile.ZipInfo("w.ipynb")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert "link" in faults(write(tmp_path / "z.zip", out.getvalue()))[0]


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "NOTEBOOK_MAX", 1000)
    bomb = {"a/w.ipynb": b"0" * 10_000, "b/w.ipynb": b"{}"}
    first, second = find(write(tmp_path / "z.zip", zipped(bomb)))
    assert "larger than" in first.unread
    assert first.data == b""
    assert second.data == b"{}"
    monkeypatch.setattr(zips._Budget, "__init__", lambda self: setattr(self, "left", 1500))
    many = {f"{n}/w.ipynb": b"0" * 900 for n in range(5)}
    assert "the rest of it was not read" in faults(write(tmp_path / "m.zip", zipped(many)))[-1]


def test_a_damaged_zip_or_member_costs_only_itself(tmp_path: Path) -> None:
    assert "damaged" in faults(write(tmp_path / "bad.zip", b"PK not a zip"))[0]
    data = bytearray(zipped({"a.ipynb": b"x" * 500, "b.ipynb": b"{}"}))
    data[40] ^= 0xFF
    first, second = find(write(tmp_path / "torn.zip", bytes(data)))
    assert "can't be unpacked" in first.fault
    assert second.data == b"{}"


def test_a_huge_notebook_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(found, "NOTEBOOK_MAX", 10)
    [one] = find(write(tmp_path / "w.ipynb", b"x" * 11))
    assert "larger than" in one.unread
    assert one.data == b""


def test_what_is_no_submission_is_named(tmp_path: Path) -> None:
    assert "no such file" in faults(tmp_path / "none")[0]
    assert "no notebook" in faults(write(tmp_path / "essay.docx", b""))[0]


def test_a_folder_without_a_bottom_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "ann" / "/".join("d" * 300)).mkdir(parents=True)
    write(tmp_path / "ben" / "w.ipynb", b"{}")
    ann, ben = find(tmp_path)
    assert "too deeply" in ann.fault
    assert ben.data == b"{}"


def test_what_cannot_be_looked_at_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        write(tmp_path / name / "w.ipynb", b"{}")

    def refused(path: Path, *rest: object) -> bool:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return real(path)

    real = Path.is_dir
    monkeypatch.setattr(Path, "is_dir", refused)
    first, second = find(tmp_path)
    assert first.fault == "It can't be read: Permission denied."
    assert second.data == b"{}"


def test_answers_without_any_notebook_are_found(tmp_path: Path) -> None:
    write(tmp_path / "ann" / JOURNAL, b"one")
    write(tmp_path / "ben" / "w.ipynb", b"{}")
    write(tmp_path / "z.zip", zipped({f"cy/{JOURNAL}": b"two", "dan/w.ipynb": b"{}"}))
    found = {one.path.rsplit("/", 2)[-2].split("!")[-1]: one for one in find(tmp_path)}
    assert set(found) == {"ann", "ben", "cy", "dan"}
    for name, data in (("ann", b"one"), ("cy", b"two")):
        assert found[name].journals[JOURNAL].data == data
        assert found[name].unread == "No notebook was handed in."


def test_when_it_was_handed_in_is_read_from_beside_it(tmp_path: Path) -> None:
    at = "2026-03-01 17:05:00 UTC"
    write(tmp_path / "ann" / "w.ipynb", b"{}")
    write(tmp_path / "ann" / "timestamp.txt", f"{at}\n".encode())
    write(tmp_path / "z.zip", zipped({"w.ipynb": b"{}", "timestamp.txt": at.encode()}))
    write(tmp_path / "ben" / "w.ipynb", b"{}")
    (tmp_path / "ben" / "timestamp.txt").symlink_to(tmp_path / "ann" / "timestamp.txt")
    assert [one.timestamp for one in find(tmp_path)] == [at, "", at]


def test_a_zip_of_thousands_is_gone_through_once(tmp_path: Path) -> None:
    many = {f"{n:05}/{name}": b"{}" for n in range(5_000) for name in ("w.ipynb", JOURNAL)}
    path = write(tmp_path / "z.zip", zipped(many))
    started = time.process_time()
    assert sum(1 for one in find(path) if one.journals[JOURNAL].data == b"{}") == 5_000
    assert time.process_time() - started < 8


def test_a_zip_in_a_zip_is_not_read_into_memory_whatever_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zips, "INNER_MAX", 100)
    inner = zipped({"w.ipynb": os.urandom(200)})
    [one] = find(write(tmp_path / "z.zip", zipped({"ann.zip": inner})))
    assert "larger than" in one.fault

"""A file is written whole or not at all, and never through somebody's link."""

from __future__ import annotations

from pathlib import Path

import pytest

from weakhand.grading.whole import write_whole


def test_what_stood_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    for data in (b"old and long", b"new"):
        write_whole(path, data)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("linked", ["page.html", ".page.html.part"])
def test_nothing_is_written_through_a_link(linked: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_bytes(b"mine")
    (tmp_path / linked).symlink_to(mine)
    write_whole(tmp_path / "page.html", b"new")
    assert mine.read_bytes() == b"mine"
    assert not (tmp_path / "page.html").is_symlink()


def test_a_copy_may_keep_the_time_of_what_it_copies(tmp_path: Path) -> None:
    path = tmp_path / "table.png"
    write_whole(path, b"new", 1_700_000_000_000_000_000)
    assert path.stat().st_mtime_ns == 1_700_000_000_000_000_000


def test_what_cannot_be_written_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.html"
    write_whole(path, b"old")

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"

from __future__ import annotations

from pathlib import Path

from weakhand.grading.written import Pages, is_ours, signed


def test_a_page_of_ours_is_known_again_until_somebody_changes_it() -> None:
    page = signed("<p>x</p>")
    assert is_ours(page)
    assert not is_ours(page.replace(b"x", b"y"))
    assert not is_ours(page + b"\n<p>a word from me</p>")
    assert not is_ours(b"<p>x</p>")


def test_a_page_is_written_anew_only_when_it_says_something_new(tmp_path: Path) -> None:
    pages, path = Pages(), tmp_path / "a" / "b.html"
    assert [pages.put(path, text) for text in ("one", "one", "two")] == ["new", "same", "renewed"]
    assert is_ours(path.read_bytes())
    assert [one.name for one in path.parent.iterdir()] == ["b.html"]


def test_somebody_else_s_page_is_left(tmp_path: Path) -> None:
    path = tmp_path / "b.html"
    path.write_text("by hand", encoding="utf-8")
    pages = Pages()
    assert pages.put(path, "ours") == "left"
    assert path.read_text(encoding="utf-8") == "by hand"
    assert pages.left == [path]


def test_a_link_is_not_written_through_and_a_folder_stands(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(signed("old"))
    (tmp_path / "link.html").symlink_to(secret)
    (tmp_path / "folder.html").mkdir()
    pages = Pages()
    assert pages.put(tmp_path / "link.html", "new") == "left"
    assert pages.put(tmp_path / "folder.html", "new") == "left"
    assert secret.read_bytes() == signed("old")

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as some

from weakhand.grading.names import folders, safe

NASTY = some.text(some.characters(codec=None), max_size=300)


@given(NASTY)
def test_a_safe_name_is_short_and_holds_nothing_that_a_system_refuses(text: str) -> None:
    name = safe(text)
    assert len(name.encode("utf-8")) <= 81
    assert not re.search(r'[<>:"/\\|?*\s.\x00-\x1f]', name)
    assert not name.startswith("-")


def test_devices_of_windows_are_no_names_of_files() -> None:
    assert [safe(name) for name in ("con", "COM1", "nul", "console")] == [
        "con-",
        "COM1-",
        "nul-",
        "console",
    ]


def test_a_plain_learner_has_the_folder_where_nbgrader_looks() -> None:
    assert folders(["ann", "ben.2", "s-0417"]) == {one: one for one in ("ann", "ben.2", "s-0417")}


def test_learners_who_differ_only_in_capitals_do_not_share_a_folder() -> None:
    found = folders(["ann", "Ann", "ben"])
    assert len({name.casefold() for name in found.values()}) == 3
    assert found["ben"] == "ben"


def test_what_is_no_folder_becomes_one() -> None:
    found = folders(["../../up", "", "nul", "a" * 200, "Zoë Ng", "x\x00y", "dot."])
    assert all(re.fullmatch(r"[\w-]+-[0-9a-f]{8}", name) for name in found.values()), found


@given(some.lists(NASTY, unique=True, max_size=8))
def test_no_two_learners_share_a_folder(learners: list[str]) -> None:
    found = folders(learners)
    assert len({name.casefold() for name in found.values()}) == len(learners)
    assert not {".", ".."} & set(found.values())


def test_a_folder_does_not_depend_on_who_else_is_there_unless_they_are_alike() -> None:
    assert folders(["Zoë", "ann"])["Zoë"] == folders(["Zoë"])["Zoë"]

"""Whose a file is: as Moodle and Canvas name it, and never by a guess."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weakhand.grading.gradebook.people import Student
from weakhand.lms.owners import Named, Owner, named
from weakhand.lms.people import Person
from weakhand.lms.whose import learners

KNOWN = (
    Student("ann", "Ann", "Lee", "ann@x.example", "7001"),
    Student("lee", "Lee", "Ann", "lee@x.example", "7002"),
    Student("zoe", "Zoë", "O'Brien", "zoe@x.example"),
    Student("noname"),
)


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (
            ("Ann Lee_4711_assignsubmission_file", "w.ipynb"),
            Named(Owner("moodle", "Ann Lee", "4711"), "w.ipynb"),
        ),
        (
            ("Course", "Ann_Lee_4711_assignsubmission_file_", "sub", "w.ipynb"),
            Named(Owner("moodle", "Ann Lee", "4711"), "w.ipynb"),
        ),
        (
            ("Ann Lee_4711_assignsubmission_file_my_w.ipynb",),
            Named(Owner("moodle", "Ann Lee", "4711"), "my_w.ipynb"),
        ),
        (
            ("Ann Lee_4711_assignsubmission_onlinetext", "onlinetext.html"),
            Named(Owner("moodle", "Ann Lee", "4711"), "onlinetext.html"),
        ),
        (
            ("leeann_7001_50001_w_02-2.ipynb",),
            Named(Owner("canvas", "leeann", "7001"), "w_02-2.ipynb"),
        ),
        (
            ("leeann_LATE_7001_50001_w.ipynb",),
            Named(Owner("canvas", "leeann", "7001"), "w.ipynb", late=True),
        ),
        (
            ("lee_2ann_LATE_7001_text.html",),
            Named(Owner("canvas", "lee_2ann", "7001"), "text.html", late=True),
        ),
        (
            ("LATE_anon_x1Y2z_50001_w.ipynb",),
            Named(Owner("canvas", "", "x1Y2z", anonymous=True), "w.ipynb", late=True),
        ),
        (("workbook-02.ipynb",), None),
        (("ann", "workbook-02.ipynb"), None),
        ((), None),
    ],
)
def test_names_are_read_as_moodle_and_canvas_write_them(
    place: tuple[str, ...], wanted: Named | None
) -> None:
    assert named(place) == wanted


@settings(deadline=None)
@given(st.lists(st.text(max_size=30), max_size=4))
def test_no_name_breaks_the_reading_of_names(place: list[str]) -> None:
    found = named(place)
    assert found is None or found.file


@pytest.mark.parametrize("name", ["Zoë OBrien", "zoe ZOË O’Brien", "O'Brien Zoë", "obrienzoë"])
def test_names_are_compared_by_their_letters_in_either_order(name: str) -> None:
    assert learners(KNOWN).owner(Owner("moodle", name, "1")).learner == "zoe"


def test_namesakes_are_not_guessed_but_a_worksheet_tells_them_apart() -> None:
    owner = Owner("moodle", "Ann Lee", "4711")
    match = learners(KNOWN).owner(owner)
    assert match.learner == ""
    assert match.why == "'Ann Lee' may be any of ann, lee"
    assert "--worksheet" in match.mend
    sheet = [Person(2, full="Ann Lee", email="lee@x.example", participant="4711")]
    assert learners(KNOWN, sheet).owner(owner).learner == "lee"


def test_the_number_of_a_team_is_not_taken_for_a_participants() -> None:
    sheet = [Person(2, full="Zoë O'Brien", email="zoe@x.example", participant="17")]
    assert learners(KNOWN, sheet).owner(Owner("moodle", "Team A", "17")).learner == ""
    assert learners(KNOWN, sheet).owner(Owner("moodle", "zob1 Zoë OBrien", "17")).learner == "zoe"


def test_canvas_goes_by_its_user_id_and_by_name_only_where_none_is_known() -> None:
    index = learners(KNOWN)
    assert index.owner(Owner("canvas", "whatever", "7002")).learner == "lee"
    assert index.owner(Owner("canvas", "obrienzoë", "9")).learner == "zoe"
    assert "LMS user id 9" in index.owner(Owner("canvas", "leeann", "9")).why
    assert index.owner(Owner("canvas", "", "x1", anonymous=True)).why == "Canvas hides whose it is"


def test_a_person_without_letters_is_nobody() -> None:
    assert learners(KNOWN).owner(Owner("moodle", "...", "1")).learner == ""


@pytest.mark.parametrize(
    ("person", "wanted"),
    [
        (Person(2, canvas="7001", full="Someone Else"), "ann"),
        (Person(2, email="LEE@x.example"), "lee"),
        (Person(2, ids={"login": "zoe"}), "zoe"),
        (Person(2, ids={"login": "noname@anywhere.example"}), "noname"),
        (Person(2, ids={"login": "zoe@x.example"}), "zoe"),
        (Person(2, ids={"login": "zoe@elsewhere.example"}), ""),
        (Person(2, canvas="7001", email="lee@x.example"), ""),
        (Person(2, full="Ann Lee"), ""),
        (Person(2, first="Zoë", last="O'Brien"), "zoe"),
        (Person(2), ""),
    ],
)
def test_a_row_is_somebodys_by_what_is_sure_and_nobodys_in_doubt(
    person: Person, wanted: str
) -> None:
    match = learners(KNOWN).person(person)
    assert match.learner == wanted
    assert bool(match.why) is not bool(wanted)

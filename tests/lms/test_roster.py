"""Rosters: every form, an id that lasts, nobody lost, and nothing written when in doubt."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lms.files import CANVAS, IDS, PARTICIPANTS, WORKSHEET
from weakhand.grading.booked import fits
from weakhand.grading.gradebook.people import Student
from weakhand.lms.folders import unusable
from weakhand.lms.roster import Plan, roster
from weakhand.lms.trouble import LmsError


def planned(tmp_path: Path, text: str, known: tuple[Student, ...] = (), by: str = "") -> Plan:
    path = tmp_path / "roster.csv"
    path.write_bytes(text.encode("utf-8"))
    return roster(path, known, by)


@pytest.mark.parametrize("text", [PARTICIPANTS, WORKSHEET, CANVAS])
def test_each_file_of_an_lms_gives_the_same_learners(tmp_path: Path, text: str) -> None:
    plan = planned(tmp_path, text)
    assert tuple(sorted(one.id for one in plan.new)) == IDS
    zoe = next(one for one in plan.new if one.id == "zoe.obrien")
    assert (zoe.first_name, zoe.last_name) == ("Zoë", "O'Brien")
    assert zoe.email == "zoe.obrien@uni.example"


def test_canvas_tells_its_user_ids_and_its_odd_rows_are_nobody(tmp_path: Path) -> None:
    plan = planned(tmp_path, CANVAS)
    assert {one.id: one.lms_user_id for one in plan.new}["ann.lee"] == "7001"
    assert plan.skipped == ("line 10: Canvas's test student",)
    assert len(plan.new) == 6


def test_canvas_may_tell_first_and_last_names_apart(tmp_path: Path) -> None:
    text = "LastName,FirstName,ID,SIS Login ID,Section,W (1)\nPoints Possible,,,,,10\n"
    plan = planned(tmp_path, f"{text}Lee,Ann,7001,alee,Monday,\n")
    assert [astuple(one) for one in plan.new] == [("alee", "Ann", "Lee", "", "7001")]


def test_canvas_writes_a_name_that_begins_with_an_equals_sign_as_a_formula(tmp_path: Path) -> None:
    text = 'Student,ID,SIS Login ID,Section\n"=""=Evil, Ann""",7,evil,Monday\n'
    [one] = planned(tmp_path, text).new
    assert (one.first_name, one.last_name) == ("Ann", "=Evil")


def test_nbgraders_own_form_is_taken_as_it_is(tmp_path: Path) -> None:
    text = "id,first_name,last_name,email,lms_user_id\nann@home,Ann,Lee,a@b.example,12\n"
    plan = planned(tmp_path, text)
    assert [astuple(one) for one in plan.new] == [("ann@home", "Ann", "Lee", "a@b.example", "12")]
    assert plan.by == "id"


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Vorname;Nachname;ID-Nummer;E-Mail-Adresse", "Ann;Lee;m123;a@x.example"),
        ("Prénom;Nom;Numéro d'identification;Adresse de courriel", "Ann;Lee;m123;a@x.example"),
        ("Nombre;Apellido(s);Número de ID;Dirección de correo", "Ann;Lee;m123;a@x.example"),
        ("Voornaam;Achternaam;ID-nummer;E-mailadres", "Ann;Lee;m123;a@x.example"),
        ("Vorname;Name;Matrikelnummer;E-Mail", "Ann;Lee;m123;a@x.example"),
        ("SURNAME ; first name;id number; E-mail Address", "Lee;Ann;m123;a@x.example"),
    ],
)
def test_headings_are_known_in_other_languages(tmp_path: Path, head: str, row: str) -> None:
    [one] = planned(tmp_path, f"{head}\n{row}\n").new
    assert astuple(one) == ("m123", "Ann", "Lee", "a@x.example", "")


def test_a_german_worksheet_calls_its_participants_id(tmp_path: Path) -> None:
    text = (
        'ID,"Vollständiger Name",E-Mail-Adresse,Status,Bewertung,Bestwertung,'
        '"Bewertung kann geändert werden","Zuletzt geändert (Abgabe)"\n'
        'Teilnehmer/in4711,"Max Mustermann",max@x.example,-,,"100,00",Ja,-\n'
    )
    [one] = planned(tmp_path, text).new
    assert astuple(one) == ("max", "Max", "Mustermann", "max@x.example", "")


def test_a_login_comes_before_an_address_and_an_id_number_only_if_all_have_one(
    tmp_path: Path,
) -> None:
    text = "Username,ID number,Email address\nal,1,x@x.example\nbe,,y@x.example\n"
    assert [one.id for one in planned(tmp_path, text).new] == ["al", "be"]
    text = "ID number,Email address\n1,x@x.example\n,y@x.example\n"
    assert [one.id for one in planned(tmp_path, text).new] == ["x", "y"]


def test_any_column_can_be_asked_for_and_is_taken_whole(tmp_path: Path) -> None:
    plan = planned(tmp_path, PARTICIPANTS, by="email ADDRESS")
    assert plan.new[0].id == "ann.lee@uni.example"
    with pytest.raises(LmsError, match=r"has no column 'Login'\. Its headings are: 'First name'"):
        planned(tmp_path, PARTICIPANTS, by="Login")


def test_entered_twice_nothing_changes(tmp_path: Path) -> None:
    for text in (PARTICIPANTS, WORKSHEET, CANVAS):
        first = planned(tmp_path, text)
        again = planned(tmp_path, text, first.new)
        assert (again.new, again.changed, again.missing) == ((), (), ())
        assert sorted(again.unchanged) == list(IDS)


def test_what_an_other_file_adds_is_added_and_nothing_is_taken_away(tmp_path: Path) -> None:
    known = planned(tmp_path, PARTICIPANTS).new
    plan = planned(tmp_path, CANVAS, known)
    assert plan.new == ()
    assert {one.id: said for one, said in plan.changed}["ann.lee"] == "lms_user_id '7001'"
    later = planned(tmp_path, "Email address\nann.lee@uni.example\n", known)
    assert later.changed == ()
    assert len(later.missing) == 5


def test_who_is_known_keeps_the_id_they_have(tmp_path: Path) -> None:
    known = (
        Student("a1", "Ann", "Lee", "ann.lee@uni.example"),
        Student("b2", "Lee", "Ann", "", "7002"),
    )
    plan = planned(tmp_path, CANVAS, known)
    assert {one.id for one, _ in plan.changed} == {"a1", "b2"}
    assert len(plan.new) == 4


def test_a_name_that_is_not_told_apart_does_not_undo_one_that_is(tmp_path: Path) -> None:
    known = (Student("jose", "José Luis", "Núñez", "j@x.example"),)
    text = "Full name,Email address\n{},j@x.example\n"
    for name in ("José Luis Núñez", "Núñez José Luis"):
        assert planned(tmp_path, text.format(name), known).unchanged == ("jose",)
    [(_, said)] = planned(tmp_path, text.format("José Núñez Paz"), known).changed
    assert "last_name 'Núñez' -> 'Paz'" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Username,Full name\nann,Ann Lee\nben,Ben\nAnn,Ann Other\n",
            "line 4, column Username: Ann Other would be 'Ann', and so is Ann Lee ('ann') in line "
            "2. Take out one of the two rows",
        ),
        (
            "Email address\nj@a.example\nj@b.example\n",
            "line 3, column Email address: j@b.example would be 'j', and so is j@a.example",
        ),
        (
            "Username,Full name\nann,Ann Lee\n,Ben\n",
            "line 3, column Username: Ben can't be called '': it is empty. Correct it",
        ),
        ("Username\n../etc\n", "can't be called '../etc': no folder may have /"),
        ("Username\nCON.txt\n", "Windows keeps that name"),
        ("Username\nexercises\n", "the course has a folder of that name"),
        ("Username\n-rf\n", "no folder may begin with -"),
        (f"Username\n{'x' * 129}\n", "longer than 128"),
        (f"Username,First name\nann,{'x' * 129}\n", "line 2: first_name is longer than 128"),
        ("Full name,Status\nAnn Lee,Active\n", "No column here names learners for good"),
        ("Username,Full name\n", "lists no learners"),
    ],
)
def test_who_cannot_be_told_apart_is_named_with_line_column_and_mend(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(LmsError) as caught:
        planned(tmp_path, text)
    assert said in str(caught.value)
    assert "roster.csv" in str(caught.value)


def test_two_learners_who_share_an_address_in_the_gradebook_are_not_guessed(
    tmp_path: Path,
) -> None:
    known = (Student("ann", email="a@x.example"), Student("old", lms_user_id="7"))
    text = 'Student,ID,SIS Login ID,Section\n"Lee, Ann",7,a@x.example,M\n'
    with pytest.raises(LmsError, match="is another learner's in the gradebook"):
        planned(tmp_path, text, known)


def test_many_faults_are_cut_short(tmp_path: Path) -> None:
    with pytest.raises(LmsError) as caught:
        planned(tmp_path, "Username,First name\n" + ",x\n" * 50)
    assert len(caught.value.faults) == 21
    assert caught.value.faults[-1] == "And 30 more like these."


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_is_taken_for_an_id_is_one_folder_and_nbgraders(name: str) -> None:
    if unusable(name):
        return
    folder = Path("submitted") / name
    assert folder.parts == ("submitted", name)
    assert not fits(name)
    assert name.strip(" .") == name

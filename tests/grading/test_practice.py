"""What to practise is drawn from what was weak, and from nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.grading import students
from tests.grading.cohorts import Hand, workbooks
from weakhand.cases import load
from weakhand.grading.batch import grade
from weakhand.grading.given import Given
from weakhand.grading.graded import Graded
from weakhand.grading.practice import MOST, Practice, practise
from weakhand.grading.taught import place_of
from weakhand.questions import banks, exercise

LABEL = "It sounds like you’d be left alone with the blame."


def good() -> list[students.Step]:
    """Return work in which nothing was weak."""
    label = students.answer("w2-label", LABEL)
    return [label if step[0] == "w2-label" else step for step in students.good()]


def graded(folder: Path, steps: list[students.Step]) -> Graded:
    students.hand_in(folder / "ann", steps)
    [result] = grade([folder])
    return result


def replaced(ident: str, value: object) -> list[students.Step]:
    """Return good work in which one answer is another."""
    return [students.answer(ident, value) if step[0] == ident else step for step in good()]


def only(result: Graded) -> Practice:
    [one] = practise(result)
    return one


def test_where_nothing_was_weak_there_is_at_most_what_stayed_hidden(tmp_path: Path) -> None:
    found = practise(graded(tmp_path, good()))
    assert [one.what for one in found] in ([], ["One thing to do differently"])
    assert all(one.lost == 0 for one in found)


def test_a_line_that_missed_its_move_is_quoted_with_a_line_and_a_place(tmp_path: Path) -> None:
    line = "Can you pay after thirty days?"
    one = only(graded(tmp_path, replaced("w2-calibrated", line)))
    assert one.what == "B4. A calibrated question"
    assert one.said == line
    intro, instead = one.instead[0]
    assert intro.startswith("In your own talk with Okafor, a calibrated question")
    assert instead in {fact.better_line for fact in load("freelancer_vs_procurement").facts}
    [place] = one.places
    assert (place.section, place.exercise) == (
        "The calibrated question",
        "Try it: a calibrated question",
    )
    assert place.lesson == "Lesson 02"


def test_misjudged_lines_are_named_and_lead_to_the_move_they_were_taken_for(tmp_path: Path) -> None:
    labels = {**students.LABELS, "shift": "label", "repairs": "label", "date": "label"}
    one = only(graded(tmp_path, replaced("w2-recognise", labels)))
    assert one.why == ("7 of 10 right.",)
    assert one.such[0] == "“Down to two people?”: you said label"
    assert [place.exercise for place in one.places] == ["Try it: a label"]


def test_a_number_that_was_wrong_names_the_step_and_the_model(tmp_path: Path) -> None:
    one = only(graded(tmp_path, replaced("w2-number", 37.6)))
    assert one.said == "37.6 points"
    assert "Take away what she expects without" in one.why[0]
    assert one.instead == ()
    assert one.places[0].section == "What one question is worth"


def test_a_poor_talk_begins_with_what_went_wrong_first(tmp_path: Path) -> None:
    steps = [step for step in good() if step[0] != "w2-negotiate"]
    one = only(graded(tmp_path, [*steps, *students.talk(["No.", "I want more."], "walk_away")]))
    assert one.what == "Listening before you offer"
    assert one.why[0].startswith("Process ")
    assert one.why[1].startswith("Line ")
    assert one.said
    assert one.instead[0][0] == "Better:"
    assert any("No line of yours made these moves of the lesson well" in each for each in one.more)


def test_an_invented_claim_comes_before_everything_else_about_a_talk(tmp_path: Path) -> None:
    steps = [step for step in good() if step[0] != "w2-negotiate"]
    lie = "I have another client who offered me double for these very weeks."
    one = only(graded(tmp_path, [*steps, *students.talk([lie], "walk_away")]))
    assert one.what == "Claiming only what is so"
    assert "is not in your brief (line 1)" in one.why[0]


def test_a_talk_left_hanging_is_told_to_be_brought_to_an_end(tmp_path: Path) -> None:
    steps = [step for step in good() if step[0] != "w2-negotiate"]
    one = only(graded(tmp_path, [*steps, *students.talk(["Good morning."])]))
    assert one.what == "Bringing a talk to an end"


def test_what_was_left_open_is_one_thing(tmp_path: Path) -> None:
    one, *rest = practise(graded(tmp_path, good()[:3]))
    assert one.what == "What you left open"
    assert "B3. A paraphrase" in one.why[0]
    assert one.lost == 8 + 8 + 28 + 10
    assert rest == []


def test_what_cost_most_comes_first_and_there_are_at_most_three(tmp_path: Path) -> None:
    found = practise(graded(tmp_path, students.poor()))
    assert len(found) == MOST
    assert [one.lost for one in found] == sorted((one.lost for one in found), reverse=True)


def test_what_a_person_gave_full_points_for_is_not_practised(tmp_path: Path) -> None:
    result = graded(tmp_path, replaced("w2-calibrated", "Can you pay after thirty days?"))
    assert all(
        one.what != "B4. A calibrated question"
        for one in practise(result, Given({"w2-calibrated-marks": 8.0}))
    )


@pytest.mark.parametrize("master", workbooks(), ids=lambda one: one.sheet)
def test_everything_that_goes_badly_in_a_workbook_has_a_place_that_trains_it(
    master: object, tmp_path: Path
) -> None:
    Hand(tmp_path / "ann", master, "badly", 1).write()  # type: ignore[arg-type]
    [result] = grade([tmp_path])
    found = practise(result)
    assert found
    assert all(one.places and one.why for one in found)


def test_every_exercise_of_a_workbook_but_its_text_is_trained_in_its_own_lesson() -> None:
    for bank in banks().values():
        for spec in bank.exercise:
            if spec.formative:
                assert spec.trained_by == ""
            elif spec.kind != "reflection":
                place = place_of(spec.trained_by)
                assert exercise(spec.trained_by).sheet == f"lesson-{bank.sheet[-2:]}"
                assert place is not None
                assert place.section, spec.id

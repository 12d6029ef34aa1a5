"""Banks: read whole, or refused with the place, the fault and the mend."""

from __future__ import annotations

import pytest

from tests.questions import LESSON, lesson, workbook
from weakhand.questions import (
    Bank,
    BankError,
    Fault,
    UnknownExerciseError,
    banks,
    exercise,
    joined,
    read_bank,
)
from weakhand.questions import bank as bank_module

HEAD = 'sheet = "lesson-02"\n[[exercise]]\n'
CHOICE = (
    HEAD + 'id = "m2-a"\nkind = "choice"\ntitle = "T"\nprompt = "P"\n'
    'options = [{ id = "a", text = "A" }, { id = "b", text = "B" }]\n'
)


def faults(text: str) -> tuple[Fault, ...]:
    with pytest.raises(BankError) as caught:
        read_bank(text, "lesson-02.toml")
    return caught.value.faults


def test_every_kind_of_exercise_can_be_read_and_knows_its_sheet() -> None:
    bank = lesson()
    assert [one.kind for one in bank.exercise] == [
        "choice",
        "prediction",
        "classify",
        "order",
        "number",
        "produce",
        "reflection",
        "negotiate",
    ]
    assert {one.sheet for one in bank.exercise} == {"lesson-02"}


def test_keys_may_be_seen_in_lessons_and_not_in_workbooks() -> None:
    assert all(one.formative for one in lesson().exercise)
    assert not any(one.formative for one in workbook().exercise)


def test_the_banks_case_is_the_default_of_exercises_that_need_one() -> None:
    text = LESSON.replace('sheet = "lesson-02"', 'sheet = "lesson-02"\ncase = "other_case"')
    line = next(one for one in read_bank(text, "x").exercise if one.kind == "produce")
    assert line.case == "other_case"
    assert next(one for one in lesson().exercise if one.kind == "produce").case == (
        "freelancer_vs_procurement"
    )


@pytest.mark.parametrize(
    ("text", "exercise_id", "key", "what", "mend"),
    [
        ("sheet = ", "", "", "not TOML", "quote or bracket"),
        ('sheet = "lesson-02"', "", "exercise", "missing", "Add exercise"),
        (CHOICE.replace('title = "T"\n', ""), "m2-a", "title", "missing", "Add title"),
        (CHOICE + 'hint = ["x"]', "m2-a", "hint", "no such key", "Did you mean hints?"),
        (CHOICE + 'answer = "c"', "m2-a", "", "'c' is none of a, b", "agree"),
        (CHOICE.replace('"choice"', '"chioce"'), "m2-a", "", "kind", "choice, classify"),
        (CHOICE.replace('"m2-a"', '"m2 a"'), "m2 a", "id", "not a fitting name", "match"),
        (CHOICE.replace('id = "b"', 'id = "a"'), "m2-a", "", "more than once", "agree"),
        (
            CHOICE.replace('{ id = "b", text = "B" }', '{ id = "b" }'),
            "m2-a",
            "options.2.text",
            "missing",
            "Add text",
        ),
        (CHOICE + CHOICE.partition("\n")[2], "m2-a", "id", "more than once", "its own id"),
        (CHOICE.replace("m2-a", "w2-a"), "w2-a", "id", "start with 'm2-'", "Call it m2-a"),
        (
            HEAD + 'id = "m2-a"\nkind = "produce"\ntitle = "T"\nprompt = "P"\nmove = "miror"',
            "m2-a",
            "move.1",
            "'miror'",
            "Did you mean mirror?",
        ),
        (
            HEAD + 'id = "m2-a"\nkind = "number"\ntitle = "T"\nprompt = "P"\nlow = 5\nhigh = 1',
            "m2-a",
            "",
            "low must be below high",
            "agree",
        ),
        (
            HEAD + 'id = "m2-a"\nkind = "order"\ntitle = "T"\nprompt = "P"\n'
            'items = [{ id = "x", text = "X" }, { id = "y", text = "Y" }]\nanswer = ["x"]',
            "m2-a",
            "",
            "each item once",
            "agree",
        ),
    ],
)
def test_a_fault_names_file_exercise_key_and_mend(
    text: str, exercise_id: str, key: str, what: str, mend: str
) -> None:
    fault = faults(text)[0]
    assert (fault.file, fault.exercise, fault.key) == ("lesson-02.toml", exercise_id, key)
    assert what in fault.what
    assert mend in fault.mend
    assert "lesson-02.toml" in str(fault)


def test_all_faults_are_found_in_one_run() -> None:
    text = CHOICE.replace('title = "T"\n', "") + 'hint = "x"'
    assert {fault.key for fault in faults(text)} == {"title", "hint"}


def test_an_unknown_exercise_is_answered_with_near_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bank_module, "banks", lambda: {"lesson-02": lesson()})
    assert exercise("m2-predict").title == "What will happen?"
    with pytest.raises(UnknownExerciseError) as caught:
        exercise("m2-predcit")
    assert caught.value.near[0] == "m2-predict"
    assert "Did you mean m2-predict" in str(caught.value)


def test_every_bank_of_the_course_can_be_read() -> None:
    assert {"lesson-02", "workbook-02"} <= set(banks())


@pytest.mark.parametrize("recalled", ["lesson-02", "lesson-07", "lesson-2", "workbook-01"])
def test_a_question_recalls_an_earlier_lesson_and_nothing_else(recalled: str) -> None:
    assert "recalls" in str(faults(CHOICE + f'recalls = "{recalled}"')[0])
    kept = read_bank(CHOICE + 'recalls = "lesson-01"', "x").exercise[0]
    assert kept.recalls == "lesson-01"


def part(*idents: str, head: str = "") -> Bank:
    table = CHOICE.removeprefix('sheet = "lesson-02"\n')
    exercises = "".join(table.replace("m2-a", ident) for ident in idents)
    return read_bank(f'sheet = "lesson-02"\n{head}\n{exercises}', "x")


def test_the_files_of_one_sheet_are_joined_the_sheets_own_first() -> None:
    whole = joined(
        {"lesson-02-more.toml": part("m2-c", "m2-d"), "lesson-02.toml": part("m2-a", "m2-b")}
    )
    assert [one.id for one in whole.exercise] == ["m2-a", "m2-b", "m2-c", "m2-d"]


def test_a_further_file_may_say_after_which_exercise_its_own_come() -> None:
    more = part("m2-c", head='after = "m2-a"')
    whole = joined({"lesson-02.toml": part("m2-a", "m2-b"), "lesson-02-more.toml": more})
    assert [one.id for one in whole.exercise] == ["m2-a", "m2-c", "m2-b"]


def test_a_further_file_may_stand_alone_until_the_first_is_written() -> None:
    assert joined({"lesson-02-more.toml": part("m2-c")}).exercise[0].id == "m2-c"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (part("m2-a"), "another file of the sheet has this id"),
        (part("m2-c", head='after = "m2-bb"'), "there is no 'm2-bb'. Did you mean m2-b?"),
    ],
)
def test_files_that_do_not_fit_together_are_refused_by_name(more: Bank, words: str) -> None:
    with pytest.raises(BankError) as caught:
        joined({"lesson-02.toml": part("m2-a", "m2-b"), "lesson-02-more.toml": more})
    assert words in str(caught.value)
    assert "lesson-02-more.toml" in str(caught.value)

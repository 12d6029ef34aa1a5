"""What is wrong with a case file is said in plain words, with a mend that mends it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.playtest.filled import filled
from weakhand.cases import CaseError, Fault, load
from weakhand.cases.load import parse

TEXT = filled(exemplars=False)
MODEL = next(line for line in TEXT.splitlines() if line.startswith("lines = ["))
ROLE = next(line for line in TEXT.splitlines() if line.startswith("role = "))


def faults(old: str, new: str) -> tuple[Fault, ...]:
    """Return the faults of the filled template with one text replaced."""
    assert old in TEXT, old
    with pytest.raises(CaseError) as caught:
        parse(TEXT.replace(old, new, 1), "x.toml")
    return caught.value.faults


@pytest.mark.parametrize(
    ("new", "mend"),
    [
        ("role = A baker", "quotation marks"),
        ('role = "A baker', 'put a " at its end'),
        ('role = "A "good" baker"', "inside a text"),
        ("role = “A baker”", "straight quotation marks"),
        ('role "A baker"', "equals sign"),
        ('role = "A \\chef"', "two backslashes"),
        ("role = 2,400", "digits alone"),
        ("role = 15,5", "15.5"),
        ("role = ‘A baker’", "straight quotation marks"),
        ('role = ["a" "baker"]', "comma is missing"),
        ("[[role]", "Close the heading"),
        ("[counterpart]", "stands twice"),
        ("(a note)", "begin a note with #"),
    ],
)
def test_a_line_that_cannot_be_read_is_shown_with_a_mend(new: str, mend: str) -> None:
    (fault,) = faults(ROLE, new)
    number = TEXT.splitlines().index(ROLE) + 1
    assert fault.key == f"line {number}"
    assert new in fault.what
    assert mend in fault.mend


def test_a_file_that_ends_too_early_says_so() -> None:
    (fault,) = faults(TEXT[TEXT.index(ROLE) :], 'role = """A baker')
    assert "ends in the middle" in fault.what
    assert '"""' in fault.mend


def test_a_long_text_that_never_ends_is_named_by_the_line_where_it_begins() -> None:
    (fault,) = faults('\n"""\n', "\n")
    begins = next(n for n, line in enumerate(TEXT.splitlines(), 1) if line == 'text = """')
    assert fault.key == f"line {begins}"
    assert '"""' in fault.mend


def test_a_file_cut_off_within_a_line_is_named_by_its_last_line() -> None:
    with pytest.raises(CaseError) as caught:
        parse(TEXT[: TEXT.index(ROLE)] + 'role = "A ba', "x.toml")
    (fault,) = caught.value.faults
    assert fault.key == f"line {TEXT[: TEXT.index(ROLE)].count(chr(10)) + 1}"
    assert fault.mend.endswith('put a " at its end.')


@pytest.mark.parametrize("after", ["[counterpart]", 'id = "t_two"'])
def test_a_list_left_open_is_said_to_be_so_at_the_heading_or_key_below_it(after: str) -> None:
    (fault,) = faults(after, f'x = [\n"one",\n{after}')
    assert after in fault.what
    assert "put a ] before this line" in fault.mend


def test_a_quotation_mark_within_an_entry_of_a_list_is_told_from_a_missing_comma() -> None:
    (inside,) = faults(ROLE, 'role = [\n"A "good" baker",\n"B",\n]')
    (comma,) = faults(ROLE, 'role = [\n"A baker"\n"B",\n]')
    assert "inside a text" in inside.mend
    assert "inside a text" not in comma.mend
    assert "comma is missing" in comma.mend


def test_the_heading_with_too_few_brackets_is_named_and_not_the_next_one() -> None:
    (fault,) = faults("[[concepts]]", "[concepts]")
    number = TEXT[: TEXT.index("[[concepts]]")].count("\n") + 1
    assert fault.key == f"line {number}"
    assert "[[concepts]]" in fault.mend


def test_a_key_under_the_wrong_heading_is_to_be_moved_and_not_deleted() -> None:
    by_key = {fault.key: fault for fault in faults("[brief]\n", "[brief]\npatience = 9\n")}
    assert by_key["brief.patience"].mend.startswith("Move it above the first [heading]")


def test_a_missing_key_of_the_head_is_to_stand_above_the_first_heading() -> None:
    (fault,) = faults("patience = 10\n", "")
    assert "above the first [heading]" in fault.mend


def test_letters_that_are_not_utf8_are_named_by_their_line(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(b'format = 1\ntitle = "na\xefve"\n')
    with pytest.raises(CaseError) as caught:
        load(file)
    (fault,) = caught.value.faults
    assert fault.key == "line 2"
    assert "Save it as UTF-8" in fault.mend


@pytest.mark.parametrize(
    ("old", "new", "key", "what", "mend"),
    [
        ("\nlearner = 20", '\nlearner = "twenty"', "walk_away.learner", "'twenty'", "in digits"),
        ("\nlearner = 20", "\nlearner = nan", "walk_away.learner", "nan", "in digits"),
        ("turns = 22", "turns = 60", "turns", "out of range", "at most 40"),
        ("turns = 22", "turns = 3", "turns", "out of range", "at least 6"),
        ("minutes = 15", "minutes = 1.5", "minutes", "whole number", "in digits"),
        ('pronoun = "they"', 'pronoun = "her"', "counterpart.pronoun", "'her'", "she, he, they"),
        ("from_step = 2", "from_step = 4", "concepts.risk_one.from_step", "4", "1, 2, 3"),
        ('levers = ["informational"]', 'levers = "time"', "levers", "list", "brackets"),
        ('levers = ["informational"]', 'levers = ["all"]', "levers.1", "'all'", "positional"),
        ('levers = ["informational"]', "levers = []", "levers", "at least 1", "Add"),
        (ROLE, "role = 3", "counterpart.role", "text", "quotation marks"),
        (ROLE, 'role = " "', "counterpart.role", "nothing in it", "one word"),
        ('id = "f_one"', 'id = "F-1"', "facts.F-1.id", "'F-1'", "small letters"),
        ('id = "f_one"', f'id = "{"f" * 61}"', f"facts.{'f' * 61}.id", "too long", "60"),
        ("gates = [0.0, 0.2, 0.4]", "gates = [0.0]", "facts.f_one.gates.2", "few", "0.4"),
        ("gates = [0.0, 0.2, 0.4]", "gates = [0, 0, 0, 0]", "facts.f_one.gates", "many", "3"),
        ("[walk_away]", "[walkaway]", "walk_away", "block is missing", "[walk_away]"),
        ("[facts.hint]", "[facts.hints]", "facts.f_one.hint", "missing", "[facts.hint]"),
        ("better_line =", "betterline =", "facts.f_one.better_line", "missing", "better_line ="),
        ("better_line =", "betterline =", "facts.f_one.betterline", "no such", "better_line?"),
        ("[demand]\n", "", "issues.second.options.12 months.first", "no such", "[heading]"),
        (MODEL, "lines = [3]", "exemplars.model_1.lines.1", "neither a text", "walk_away = true"),
    ],
)
def test_what_does_not_follow_the_form_is_said_with_its_key_and_a_mend(
    old: str, new: str, key: str, what: str, mend: str
) -> None:
    by_key = {fault.key: fault for fault in faults(old, new)}
    assert what in by_key[key].what
    assert mend in by_key[key].mend


def test_a_text_where_keys_belong_is_said_to_be_a_block() -> None:
    block = re.search(r"\[facts\.hint\]\nneutral = .*\n", TEXT)
    assert block
    first = TEXT.index(block.group())
    before = TEXT.rindex("guard = ", 0, first)
    text = TEXT[:before] + 'hint = "No."\n' + TEXT[before:].replace(block.group(), "", 1)
    with pytest.raises(CaseError) as caught:
        parse(text, "x.toml")
    (fault,) = caught.value.faults
    assert "block of keys" in fault.what
    assert "[hint]" in fault.mend


def test_what_only_follows_from_another_fault_is_not_told() -> None:
    keys = [fault.key for fault in faults('levers = ["informational"]', 'levers = ["all"]')]
    assert keys == ["levers.1"]

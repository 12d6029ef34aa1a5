"""``gain``: both diagnostics side by side, silent about keys until both are done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import weakhand
from tests.history import answer, write_journal
from tests.lessons.learners import How, answers
from weakhand.answers import Entry
from weakhand.history import Gain, find, gain
from weakhand.history.diagnostic import FORMS, form
from weakhand.ui.gain import change_words, gain_listing

RIGHT = {
    "m8-diag-positional-1": "620",
    "m8-diag-positional-2": "real",
    "m8-diag-informational-1": "What is behind the rise in July?",
    "m8-diag-informational-2": {"ignored": "names a feeling"},
    "m8-diag-psychological-1": "risk",
    "m8-diag-psychological-2": "It sounds like you feel watched all day.",
    "m8-diag-creative-1": "five",
    "m8-diag-creative-2": "40",
    "m8-diag-time-1": "ask",
    "m8-diag-time-2": "first",
    "m8-diag-sure-1": "rather",
    "m8-diag-sure-2": "8",
}
WHOLE = {
    **RIGHT,
    "m8-diag-informational-2": {
        "ignored": "names a feeling",
        "list": "defends a position",
        "caretaker": "gives back their last words",
        "told": "says their meaning in other words",
    },
}


def first(folder: Path, how: How, at: str = "2026-03-02T09:00:00Z") -> None:
    given = answers("lesson-00", how)
    specs = [item.spec for item in form(FORMS[0], {}).items]
    entries = [answer(spec.id, given[spec.id], at) for spec in specs]
    write_journal(folder, "lesson-00", *entries)


def second(folder: Path, given: dict[str, Any], at: str = "2026-05-02T09:00:00Z") -> None:
    write_journal(
        folder, "lesson-08", *(answer(ident, value, at) for ident, value in given.items())
    )


def result(folder: Path) -> Gain:
    return gain(find(folder).journals)


def shown(folder: Path, wanted: bool = False) -> str:
    found = find(folder)
    return gain_listing(gain(found.journals), found, wanted)._repr_html_()


def test_before_the_first_is_done_it_says_how_much_is_open(tmp_path: Path) -> None:
    assert "12 tasks of 12 still open" in shown(tmp_path)
    write_journal(tmp_path, "lesson-00", answer("m0-diag-time-1", "ask"))
    assert "11 tasks of 12 still open" in shown(tmp_path)


def test_nothing_about_right_and_wrong_is_said_after_the_first_alone(tmp_path: Path) -> None:
    first(tmp_path, "badly")
    text = shown(tmp_path)
    assert "Your first result is kept" in text
    assert "solved" not in text
    assert "One solution" not in text


def test_whoever_asks_for_the_answers_gets_them_after_the_first(tmp_path: Path) -> None:
    first(tmp_path, "badly")
    text = shown(tmp_path, wanted=True)
    assert "Time: first 0 of 2" in text
    assert "One solution: 0.40 × 500" in text
    assert "second" not in text.lower().replace("seconds", "")


def test_asking_for_answers_before_the_first_is_done_gets_none(tmp_path: Path) -> None:
    write_journal(tmp_path, "lesson-00", answer("m0-diag-time-1", "ask"))
    assert "solution" not in shown(tmp_path, wanted=True)


def test_a_second_one_half_done_tells_nothing_yet(tmp_path: Path) -> None:
    first(tmp_path, "badly")
    second(tmp_path, RIGHT)
    assert "1 task of 12 still open" in shown(tmp_path)
    assert "One solution" not in shown(tmp_path)


def test_both_stand_side_by_side_by_lever_with_what_a_difference_means(tmp_path: Path) -> None:
    first(tmp_path, "badly")
    second(tmp_path, WHOLE)
    text = shown(tmp_path)
    assert "Creative: first 0 of 2, second 2 of 2" in text
    assert "second 10 of 10" in text
    assert "A difference of one task is noise" in text
    assert "nobody has measured whether they are equally hard" in text
    assert "Your own guess: 9 of 10" in text


def test_results_are_counted_in_tasks_and_never_in_per_cent(tmp_path: Path) -> None:
    first(tmp_path, "badly")
    second(tmp_path, WHOLE)
    found = find(tmp_path)
    parts = gain_listing(gain(found.journals), found).parts
    counted = [part.text() for part in parts if not part.folded]
    assert len(counted) == 3
    assert "%" not in "".join(counted)


def test_each_task_has_its_twin_below_it_and_a_word_on_both_answers(tmp_path: Path) -> None:
    first(tmp_path, "badly")
    second(tmp_path, WHOLE)
    folded = [part for part in shown(tmp_path).split("<details>") if "A deadline" in part]
    assert len(folded) == 1
    assert "(not solved)" in folded[0]
    assert "(solved)" in folded[0]


def test_the_first_counts_as_it_stood_when_the_second_was_begun(tmp_path: Path) -> None:
    given = answers("lesson-00", "badly")
    specs = [item.spec for item in form(FORMS[0], {}).items]
    late: Entry = answer("m0-diag-time-1", "ask", "2026-06-01T09:00:00Z")
    write_journal(tmp_path, "lesson-00", *(answer(s.id, given[s.id]) for s in specs), late)
    second(tmp_path, WHOLE)
    assert result(tmp_path).first.solved("time") == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (0, "As many as the first time"),
        (1, "1 task more"),
        (3, "chance alone may well give that"),
        (4, "more than chance alone would often give"),
        (-2, "2 tasks fewer"),
    ],
)
def test_a_change_is_never_made_more_of_than_it_is(change: int, words: str) -> None:
    assert words in change_words(change)


def test_in_a_notebook_it_is_one_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first(tmp_path, "well")
    monkeypatch.chdir(tmp_path)
    assert "first result is kept" in " ".join(repr(weakhand.gain()).lower().split())
    assert "first 10 of 10" in repr(weakhand.gain(answers=True))

"""Questions cut short are noted by their form, where no other question was found."""

from __future__ import annotations

import pytest

from weakhand.language.read import begun, rules


def noted(text: str) -> list[str]:
    """Return the kinds that rules note in a line, before anything is weighed."""
    state = begun(text)
    rules(state)
    return [draft.kind for draft in state.drafts]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("useless in what way", "open_question"),
        ("I need the ropes, how bout yall", "open_question"),
        ("and any arrears on the rent", "closed_question"),
        ("wanna go first", "closed_question"),
        ("and they call you back or", "closed_question"),
        ("and who all lives there", "closed_question"),
    ],
)
def test_a_question_cut_short_is_noted(text: str, kind: str) -> None:
    assert kind in noted(text)


@pytest.mark.parametrize(
    "text", ["I know how", "Any day works for me.", "Anyone can see that.", "have a seat"]
)
def test_what_only_begins_like_one_is_not(text: str) -> None:
    assert not {"open_question", "closed_question"} & set(noted(text))


def test_a_question_that_was_found_is_not_noted_twice() -> None:
    assert noted("Is it still for sale?") == ["closed_question"]


def test_a_long_line_without_marks_is_told_at_once() -> None:
    # With a repeat inside a repeat this would not end.
    assert "closed_question" in noted("well and are you " + "a " * 1_000 + "!")

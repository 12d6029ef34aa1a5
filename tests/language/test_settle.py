"""Which moves of one line stand beside each other, and which give way."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from weakhand.cases import load
from weakhand.language import EMPTY, MOVE_KINDS, Said, ground_of, read
from weakhand.language.ground import Ground
from weakhand.language.plainly import escalates
from weakhand.language.read import begun
from weakhand.language.reading import MoveKind
from weakhand.language.settle import settle
from weakhand.language.weigh import given_back, told_losses

BEFORE = (Said("counterpart", "The chair of the committee reads every line."),)


def _settled(text: str, sure: Mapping[MoveKind, float], ground: Ground = EMPTY) -> set[str]:
    """Return what is left when whole-line moves of these kinds have been settled."""
    state = begun(text, BEFORE, ground)
    for kind in (kind for kind in MOVE_KINDS if kind in sure):
        state.add(kind, 0, len(state.folded.words), sure[kind])
    settle(state)
    return {draft.kind for draft in state.drafts}


@pytest.mark.parametrize(
    ("closed", "left"),
    [
        (0.7, {"open_question"}),
        (0.9, {"open_question", "closed_question"}),
    ],
)
def test_one_question_is_closed_only_if_that_is_surer_than_that_it_is_open(
    closed: float, left: set[str]
) -> None:
    text = "Can you tell me what is behind the letter?"
    assert _settled(text, {"open_question": 0.8, "closed_question": closed}) == left


def test_a_question_off_topic_is_no_question() -> None:
    text = "Who painted the Mona Lisa?"
    assert _settled(text, {"off_topic": 0.8, "closed_question": 0.7}) == {"off_topic"}


@pytest.mark.parametrize(
    ("sure", "left"),
    [
        ({"off_topic": 0.7, "closed_question": 0.8}, {"closed_question"}),
        ({"off_topic": 0.9, "disclosure": 0.7}, {"disclosure"}),
    ],
)
def test_off_topic_gives_way_to_a_surer_question_and_to_any_other_move(
    sure: Mapping[MoveKind, float], left: set[str]
) -> None:
    assert _settled("Who reads it to her?", sure) == left


def test_in_a_case_a_question_outdoes_off_topic() -> None:
    ground = ground_of(load("used_van_cash_price"))
    sure: dict[MoveKind, float] = {"off_topic": 0.9, "closed_question": 0.7}
    assert _settled("Does he bark much?", sure, ground) == {"closed_question"}


def test_a_question_about_their_problem_is_as_sure_as_that_it_is_open() -> None:
    state = begun("What does that do to your week?", BEFORE)
    state.add("calibrated_question", 0, 7, 0.7)
    state.add("open_question", 0, 7, 0.9)
    settle(state)
    assert {draft.sure for draft in state.drafts} == {0.9}


def test_with_a_pause_a_murmur_is_no_encourager() -> None:
    assert _settled("Mm. [pause]", {"minimal_encourager": 0.9, "pause": 0.7}) == {"pause"}


def test_a_loss_of_ones_own_is_told_where_nothing_else_was_found() -> None:
    state = begun("If you put us out, my children lose their school.", BEFORE)
    assert [draft.kind for draft in told_losses(state, [])] == ["disclosure"]
    assert told_losses(state, told_losses(state, [])) == []


def test_a_loss_of_theirs_is_not_told_of_oneself() -> None:
    state = begun("If you put us out, you lose two good payers.", BEFORE)
    assert told_losses(state, []) == []


def test_so_you_with_a_word_of_theirs_gives_back_where_nothing_else_was_found() -> None:
    state = begun("So you sit there and somebody else reads what the committee will say.", BEFORE)
    assert [draft.kind for draft in given_back(state, [])] == ["paraphrase"]


@pytest.mark.parametrize(
    "line",
    [
        "So you sit there.",
        "So you should tell the committee that the line is wrong, all of it.",
        "So you sit there and somebody else pays for the whole thing again.",
        "So we sit there and the committee reads every line of it again.",
    ],
)
def test_short_lines_advice_and_matters_of_ones_own_give_nothing_back(line: str) -> None:
    assert given_back(begun(line, BEFORE), []) == []


@pytest.mark.parametrize("line", ["Don't make me escalate this.", "don't make me call your boss"])
def test_a_set_form_of_threat_needs_no_weights(line: str) -> None:
    assert [draft.kind for draft in escalates(begun(line, BEFORE), [])] == ["threat"]


@pytest.mark.parametrize("line", ["Don't make me laugh.", "They made me call the police."])
def test_not_everything_that_one_is_made_to_do_threatens(line: str) -> None:
    assert escalates(begun(line, BEFORE), []) == []


def test_their_terms_said_again_are_no_offer() -> None:
    before = (Said("counterpart", "Eight percent lower from March, or we delist you."),)
    for line, left in (("So eight percent, from March.", set()), ("So six percent.", {"offer"})):
        state = begun(line, before)
        state.add("offer", 0, len(state.folded.words), 0.8)
        settle(state)
        assert {draft.kind for draft in state.drafts} == left


def test_a_sound_before_a_pause_invites_nobody_to_go_on() -> None:
    state = begun("Hm. [pause]", BEFORE)
    state.add("minimal_encourager", 0, 1, 0.9)
    settle(state)
    assert state.drafts == []


@pytest.mark.parametrize(
    "text",
    [
        "Then I won't join, and I wanted to tell you so myself.",
        "I'm turning the offer down, Julian. Thank you for the visit.",
        "We've decided against it, I'm sorry to say.",
        "So I'm saying no, kindly.",
    ],
)
def test_a_courteous_no_is_a_refusal_and_no_threat(text: str) -> None:
    kinds = read(text, BEFORE, ground_of(load("exclusive_deal_walk_away"))).kinds()
    assert "reject" in kinds
    assert kinds.isdisjoint({"threat", "accept"})


@pytest.mark.parametrize(
    "text",
    ["I won't come, and the papers will hear about it.", "I'm not signing, and you'll regret it."],
)
def test_a_no_that_announces_harm_is_a_threat(text: str) -> None:
    assert "threat" in read(text, BEFORE, ground_of(load("exclusive_deal_walk_away"))).kinds()


@pytest.mark.parametrize(
    "text", ["Sorry, that wasn't kind of me.", "I know, what I said was not fair."]
)
def test_who_takes_back_a_hard_word_turns_nothing_down(text: str) -> None:
    said = (Said("counterpart", "Two weeks' pay, and a release signed today."),)
    assert "reject" not in read(text, said, ground_of(load("layoff_severance"))).kinds()


def test_who_must_ask_at_home_threatens_with_nothing() -> None:
    text = "Then I shall have to put it before our members, and they meet on Thursdays."
    assert "threat" not in read(text, BEFORE, ground_of(load("sole_source_price_rise"))).kinds()


@pytest.mark.parametrize(
    ("line", "words", "left"),
    [
        ("Every line?", 2, {"mirror"}),
        ("Every line? Oh really.", 2, {"mirror"}),
        ("Every line? I used to know somebody like that.", 2, set()),
        ("Every line. And how is that for you?", 2, set()),
    ],
)
def test_a_mirror_is_none_once_the_speaker_goes_on(line: str, words: int, left: set[str]) -> None:
    state = begun(line, BEFORE)
    state.add("mirror", 0, words, 0.9)
    settle(state)
    assert {draft.kind for draft in state.drafts} == left

"""What the weights keep of what the rules found, what they drop, and what they add."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read, weigh
from weakhand.language.lanes import packed
from weakhand.language.read import begun, rules
from weakhand.language.reading import MOVE_KINDS, MoveKind
from weakhand.language.state import Draft, State
from weakhand.language.weights import CLASSES, Weights

VAN = Said("counterpart", "The van stays off the road until the brakes are paid for.")
OFFER = Said("counterpart", "I could do 4,200 with the winter tyres. Cash, today.")


def _state(text: str, *context: Said) -> State:
    state = begun(text, context)
    rules(state)
    return state


def _weighed(monkeypatch: pytest.MonkeyPatch, state: State, **start: int) -> list[MoveKind]:
    """Return the kinds found when nothing but the start weighs; classes not named weigh -500."""
    table = Weights(packed(start.get(name, -500) for name in CLASSES), {})
    monkeypatch.setattr(weigh, "weights", lambda: table)
    weigh.weigh(state)
    return [draft.kind for draft in state.drafts]


@pytest.mark.parametrize(("kind", "least"), [("threat", 50), ("accept", 100)])
def test_a_grave_move_needs_a_clear_reading(
    monkeypatch: pytest.MonkeyPatch, kind: str, least: int
) -> None:
    line = "Zebras graze near water."
    assert _weighed(monkeypatch, _state(line), **{kind: least - 1}) == []
    assert _weighed(monkeypatch, _state(line), **{kind: least}) == [kind]


def test_other_moves_need_no_more_than_their_threshold(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "Zebras graze near water."
    assert _weighed(monkeypatch, _state(line), disclosure=-1) == []
    assert _weighed(monkeypatch, _state(line), disclosure=0) == ["disclosure"]


def test_a_draft_of_the_rules_is_dropped_when_it_is_outweighed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = _state("Any weapons in the house")
    assert state.has("closed_question")
    assert _weighed(monkeypatch, state, closed_question=-1) == []


def test_a_question_that_is_outweighed_stands_by_its_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    state = _state("Who is on the board?")
    assert _weighed(monkeypatch, state, closed_question=-1) == ["closed_question"]


def test_a_form_that_leaves_no_doubt_stands_whatever_weighs_against_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = _state("Your letter was a blow to me.")
    assert _weighed(monkeypatch, state, i_message=-500) == ["i_message"]


def test_a_mirror_stands_against_a_slight_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _weighed(monkeypatch, _state("The brakes?", VAN), mirror=-100) == ["mirror"]
    assert _weighed(monkeypatch, _state("The brakes?", VAN), mirror=-101) == []


def test_a_mirror_is_no_acceptance(monkeypatch: pytest.MonkeyPatch) -> None:
    state = _state("The brakes?", VAN)
    assert _weighed(monkeypatch, state, mirror=200, accept=200) == ["mirror"]
    assert "accept" not in read("The winter tyres?", (OFFER,)).kinds()


def test_a_threat_is_no_trade(monkeypatch: pytest.MonkeyPatch) -> None:
    state = _state("Zebras graze near water.")
    assert _weighed(monkeypatch, state, threat=100, conditional_trade=300) == ["threat"]


def test_a_reflection_is_added_where_nothing_else_was_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = "Zebras graze near water."
    assert _weighed(monkeypatch, _state(line), reflection=29) == []
    assert _weighed(monkeypatch, _state(line), reflection=30, label=-20) == ["label"]
    assert _weighed(monkeypatch, _state(line), reflection=500, disclosure=0) == ["disclosure"]


def test_a_question_of_the_group_has_the_form_that_a_rule_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = _state("How was it decided?")
    assert state.has("open_question")
    kinds = _weighed(monkeypatch, state, question=90, closed_question=-10, open_question=-200)
    assert kinds == ["open_question"]


def test_a_suggestion_asks_for_no_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    state = _state("Why don't we split the cost?")
    assert _weighed(monkeypatch, state, why_question=300, question=300) == []


def test_words_that_nobody_knows_are_no_encourager(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _weighed(monkeypatch, _state("Flibber."), minimal_encourager=300) == []
    assert _weighed(monkeypatch, _state("Mm-hm."), minimal_encourager=300) == ["minimal_encourager"]


@pytest.mark.parametrize(
    "text",
    [
        "  The brakes?  ",
        "So half the year it stands still. Who pays for it? I have 300 left 🙂",
        "If you cover the brakes, I'll drive it. Or I tell your boss!",
    ],
)
def test_every_draft_stays_within_the_words(text: str) -> None:
    state = _state(text, VAN)
    weigh.weigh(state)
    assert state.drafts
    for draft in state.drafts:
        assert isinstance(draft, Draft)
        assert draft.kind in MOVE_KINDS
        assert 0 <= draft.lo < draft.hi <= len(state.folded.words)
        assert 0.0 <= draft.sure <= 1.0


def test_a_line_without_words_is_left_alone() -> None:
    state = _state("   ")
    weigh.weigh(state)
    assert state.drafts == []


@pytest.mark.parametrize(("kind", "least"), [("label", 50), ("paraphrase", 40), ("reject", 20)])
def test_what_new_hands_seem_to_make_needs_more_than_its_threshold(
    monkeypatch: pytest.MonkeyPatch, kind: str, least: int
) -> None:
    line = "Zebras graze near water."
    assert _weighed(monkeypatch, _state(line), **{kind: least - 1}) == []
    assert _weighed(monkeypatch, _state(line), **{kind: least}) == [kind]

"""What only looks like a move is none, however much its words weigh."""

from __future__ import annotations

import pytest

from weakhand.language import Said
from weakhand.language.ill_formed import ill_formed
from weakhand.language.read import begun
from weakhand.language.reading import MoveKind
from weakhand.language.settle import settle
from weakhand.language.state import Draft, State

ONE = Said("counterpart", "The van stays off the road until the brakes are paid for.")
TWO = Said("counterpart", "And my brother wants it back by Sunday.")


def _ill(kind: MoveKind, text: str, *context: Said) -> bool:
    state = begun(text, context)
    return ill_formed(state, kind, 0, len(state.folded.words))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("threat", "Nobody here will think the less of you."),
        ("threat", "I won't hold it against you."),
        ("pause", "No rush hour on this road."),
        ("pause", "Let me check I've got this."),
        ("begging", "Have I left anything out?"),
        ("off_topic", "I can't go above 5 percent."),
        ("off_topic", "Could we look at it on Sunday?"),
        ("off_topic", "The brakes paid?"),
        ("offer", "Would two weeks be hard for you?"),
        ("loss_frame", "How does an empty shelf come back to you?"),
        ("closed_question", "What would you say to 300?"),
        ("preference_question", "Would you like to sit down?"),
        ("preference_question", "Do you need a receipt?"),
    ],
)
def test_what_cannot_be_a_move_is_told_by_its_form(kind: MoveKind, text: str) -> None:
    assert _ill(kind, text, ONE)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("threat", "Everybody will hear what you did."),
        ("pause", "No rush. Take your time."),
        ("begging", "Please, I'll take anything."),
        ("loss_frame", "What would an empty shelf do to you?"),
        ("off_topic", "Who painted the Mona Lisa?"),
    ],
)
def test_what_may_be_a_move_is_left_to_its_weights(kind: MoveKind, text: str) -> None:
    assert not _ill(kind, text, ONE)


def test_a_summary_needs_two_turns_of_theirs() -> None:
    text = "So the van stands still, and your brother waits."
    assert _ill("summary", text, TWO)
    assert not _ill("summary", text, ONE, Said("learner", "I see."), TWO)


def _settled(text: str, *kinds: MoveKind) -> set[str]:
    state: State = begun(text, (ONE,))
    state.drafts = [Draft(kind, 0, len(state.folded.words), 0.8) for kind in kinds]
    settle(state)
    return {draft.kind for draft in state.drafts}


def test_who_only_puts_terms_forward_sums_up_nothing() -> None:
    assert _settled("2 wood for you and 3 water for me", "offer", "summary") == {"offer"}
    assert _settled("The van stands still.", "label", "summary") == {"label", "summary"}


def test_who_asks_for_time_offers_nothing() -> None:
    asked = _settled("Give me till Friday to read it.", "offer", "deadline_challenge")
    assert asked == {"deadline_challenge"}

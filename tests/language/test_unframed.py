"""What speaks of "if" and of costs, and frames no loss of the other side's."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import Said, ground_of, read
from weakhand.language.unframed import frames_nothing


@pytest.mark.parametrize(
    "text",
    [
        "if i give you the list each month would the idle weeks go",
        "what if the whole range were yours alone for half a year",
        "and what would an agency nurse cost you by the night",
        "what becomes of my cups once you end it",
        "then the milestones decide so nobody has to believe anybody",
        "what does that do to your week",
        "what does an order like ours do to your tuesdays",
    ],
)
def test_a_gift_a_wage_and_ones_own_lot_frame_no_loss(text: str) -> None:
    assert frames_nothing(tuple(text.split()))


@pytest.mark.parametrize(
    "text",
    [
        "if i leave and nobody knows the code what happens to the launch",
        "if i stop who fills the shelf in december",
        "what would a late launch cost you",
        "what if you had to explain an empty shelf",
        "what becomes of the account if nobody answers",
        "what does an empty shelf do to your name",
    ],
)
def test_what_they_stand_to_lose_is_left_alone(text: str) -> None:
    assert not frames_nothing(tuple(text.split()))


def test_a_question_what_others_cost_them_is_read_as_no_loss_frame() -> None:
    case = ground_of(load("visa_tied_employee"))
    before = (Said("counterpart", "Somebody from outside comes in since January."),)
    kinds = read("And what does the agency cost you?", before, case).kinds()
    assert "loss_frame" not in kinds
    assert not kinds.isdisjoint({"calibrated_question", "open_question"})

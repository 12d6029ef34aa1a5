"""What a learner does in a turn, as data: what is taken, and how bad data is refused."""

from __future__ import annotations

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.roleplay import Act, ActError


@pytest.mark.parametrize(
    "act",
    [
        Act("How does this look to you?"),
        Act(""),
        Act(offer={"price": "mid"}),
        Act("Here is a thought.", {"price": "mid"}),
        Act(accept=True),
        Act(walk_away=True),
    ],
)
def test_an_act_survives_being_written_down(act: Act) -> None:
    assert Act.from_json(act.to_json()) == act


def test_a_plain_text_is_said() -> None:
    assert Act.from_json("Hello.") == Act("Hello.")


@pytest.mark.parametrize(
    ("value", "named"),
    [
        (7, "text or an object"),
        ({"shout": "x"}, "shout"),
        ({"say": 3}, "say"),
        ({"offer": ["mid"]}, "offer"),
        ({"offer": {"price": 4}}, "offer"),
        ({"accept": "yes"}, "accept"),
    ],
)
def test_bad_data_is_refused_by_key(value: object, named: str) -> None:
    with pytest.raises(ActError, match=named):
        Act.from_json(value)


def test_an_offer_of_something_the_case_lacks_names_what_there_is() -> None:
    with pytest.raises(ActError, match="low, mid, high"):
        Act(offer={"price": "free"}).check(bare_case())
    with pytest.raises(ActError, match="price, extra"):
        Act(offer={"prize": "mid"}).check(bare_case())

"""Who asks what they say to terms puts these terms; who asks what they think of a thing asks."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import EMPTY, Reading, Said, ground_of, read
from weakhand.language.put_to import as_how_about
from weakhand.language.weights import GROUPS


def _in(case: str, line: str) -> Reading:
    talk = load(case)
    return read(line, (Said("counterpart", "What have you brought me?"),), ground_of(talk))


@pytest.mark.parametrize(
    ("case", "line", "offer"),
    [
        ("small_supplier_vs_retailer", "What would you say to six percent?", {"cost_price": "-5%"}),
        ("tenant_vs_landlord", "what would you say to 6%", {"rent": "+6%"}),
        (
            "used_van_cash_price",
            "And what would you say to 5500 with the shelving?",
            {"price": "5.5k", "shelving": "left in"},
        ),
        ("used_van_cash_price", "How would you feel about 5,400?", {"price": "5.4k"}),
        (
            "startup_down_round",
            "What would you say to a balanced board?",
            {"board": "balanced"},
        ),
    ],
)
def test_terms_are_put_by_asking_what_they_say_to_them(
    case: str, line: str, offer: dict[str, str]
) -> None:
    reading = _in(case, line)
    assert "offer" in reading.kinds()
    assert not reading.kinds() & GROUPS["question"]
    assert dict(reading.offer or ()) == offer


@pytest.mark.parametrize(
    "line",
    [
        "What would you say is behind it?",
        "what would you say to your own boss",
        "How do you feel about the new director?",
        "What do you say about it?",
    ],
)
def test_where_no_terms_stand_it_stays_a_question(line: str) -> None:
    kinds = _in("small_supplier_vs_retailer", line).kinds()
    assert kinds & GROUPS["question"]
    assert "offer" not in kinds


def test_terms_are_put_so_without_a_case_as_well() -> None:
    reading = read("What would you say to 45 dollars?", (), EMPTY)
    assert "offer" in reading.kinds()
    assert not reading.kinds() & GROUPS["question"]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("what would you say to 6%", "how about 6%"),
        ("and how would you feel about 2 years", "and how about 2 years"),
        ("what would you do", "what would you do"),
    ],
)
def test_such_a_question_becomes_a_suggestion(text: str, plain: str) -> None:
    assert as_how_about(text) == plain


@pytest.mark.parametrize(
    "text", ["Would Friday at nine be all right?", "would 80 suit you?", "Shall we say Monday?"]
)
def test_who_asks_whether_a_date_or_sum_would_do_puts_it(text: str) -> None:
    kinds = read(text, (Said("counterpart", "When can he come, and for how much?"),)).kinds()
    assert "offer" in kinds
    assert "closed_question" not in kinds


def test_who_asks_whether_a_thing_is_all_right_puts_nothing() -> None:
    said = (Said("counterpart", "The boiler man was here."),)
    assert "closed_question" in read("Is the boiler all right?", said).kinds()

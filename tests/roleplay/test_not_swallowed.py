"""A question beside their package is answered, a word before it closes nothing, a no is a no."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import EMPTY, Said, ground_of, read
from weakhand.roleplay import Act, Turn, begin, step

RECITED = {"answer:recited", "answer:as_put", "answer:half_yes"}


def _after_package(case: str, line: str) -> Turn:
    talk = step(begin(load(case), seed=1), Act("What do you propose?"))
    return step(talk, Act(line)).turns[-1]


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("startup_down_round", "Forty percent and the 2x: why are both of them needed?"),
        ("freelancer_vs_procurement", "How much of the sixty days goes to accounts, and why?"),
        ("small_supplier_vs_retailer", "And how much of the eight comes out of somewhere else?"),
        ("tenant_vs_landlord", "Fifteen percent and twelve months, who worked that out?"),
    ],
)
def test_a_question_about_their_package_is_not_told_what_it_was(case: str, line: str) -> None:
    assert RECITED.isdisjoint(_after_package(case, line).reply.situations)


def test_a_question_how_one_point_was_is_told_so() -> None:
    turn = _after_package("salary_one_offer", "How much was the base in that?")
    assert "answer:as_put" in turn.reply.situations


def test_who_asks_for_what_lies_in_their_package_hears_that_it_does() -> None:
    turn = _after_package("salary_one_offer", "Could I have two days at home?")
    assert "answer:as_put" in turn.reply.situations


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("used_van_cash_price", "right, fine. did it ever break down on you"),
        ("layoff_severance", "Done. And who told you about it?"),
        ("tenant_vs_landlord", "Fair enough. Is the cellar damp?"),
    ],
)
def test_a_word_before_a_question_closes_nothing(case: str, line: str) -> None:
    turn = _after_package(case, line)
    assert "accept" not in turn.reading.kinds()
    assert not {"agree_theirs", "hold", "counter"} & set(turn.reply.situations)


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("used_van_cash_price", "Sold. When do I collect it?"),
        ("tenant_vs_landlord", "Agreed. Who writes the paper?"),
        ("salary_one_offer", "Deal. Where do I sign?"),
    ],
)
def test_a_word_before_the_next_step_takes_it(case: str, line: str) -> None:
    assert "agree_theirs" in _after_package(case, line).reply.situations


@pytest.mark.parametrize(
    "line",
    [
        "It really isn't for me, I'm afraid. I'll go on with my restaurants.",
        "i guess i'll pass, sorry",
        "Thank you, but I think this is not for me. I keep my shapes.",
    ],
)
def test_who_takes_leave_in_words_offers_nothing(line: str) -> None:
    reading = _after_package("exclusive_deal_walk_away", line).reading
    assert "leaving" in reading.cues
    assert reading.offer is None
    assert "offer" not in reading.kinds()


@pytest.mark.parametrize(
    "line", ["It's not for me to decide.", "I'll pass it on to them.", "Is it not for me?"]
)
def test_not_for_me_to_say_takes_no_leave(line: str) -> None:
    assert "leaving" not in read(line, (), EMPTY).cues


@pytest.mark.parametrize(
    ("case", "line", "never"),
    [
        ("hospital_bill", "I could pay two hundred and fifty each month.", ("settle", "50%")),
        ("startup_down_round", "Third of ten, you said. I could use a break.", ("valuation", "")),
        ("freelancer_vs_procurement", "My rate stays, with a 6% rebate.", ("rate", "-6%")),
    ],
)
def test_a_part_of_a_number_a_count_and_a_rebate_are_no_terms(
    case: str, line: str, never: tuple[str, str]
) -> None:
    said = (Said("counterpart", "Go on."),)
    issue, label = never
    offer = dict(read(line, said, ground_of(load(case))).offer or ())
    assert offer.get(issue, "none") != label
    assert label or issue not in offer


def test_what_one_supposes_of_oneself_gives_nothing_back() -> None:
    said = (Said("counterpart", "We plan a year ahead and nobody tells us."),)
    line = "If I told you a year ahead as well, what then?"
    assert "paraphrase" not in read(line, said, ground_of(load("sole_source_price_rise"))).kinds()


def test_a_short_name_means_what_they_have_put() -> None:
    put = "I could do ten percent off the pre-money and a 1x preference without participation."
    ground = ground_of(load("startup_down_round"))
    line = "I could do twenty percent off with the 1x."
    after = dict(read(line, (Said("counterpart", put),), ground).offer or ())
    alone = dict(read(line, (Said("counterpart", "Go on."),), ground).offer or ())
    assert after["preference"] == "1x non-participating"
    assert alone["preference"] == "1x participating"


def test_the_middle_between_two_steps_is_the_one_further_from_their_demand() -> None:
    ground = ground_of(load("tenant_vs_landlord"))
    reading = read("I could do eight percent.", (Said("counterpart", "Go on."),), ground)
    assert dict(reading.offer or ())["rent"] == "+6%"


@pytest.mark.parametrize(
    ("case", "line", "option"),
    [
        (
            "visa_tied_employee",
            "Could your 24 months be twelve?",
            ("clawback", "12 months pro rata"),
        ),
        ("tenant_vs_landlord", "I'd sign if the fifteen percent were six.", ("rent", "+6%")),
        ("salary_one_offer", "The sixty is thin. Can you come up to sixty-four?", ("base", "64k")),
    ],
)
def test_what_shall_become_something_else_is_not_put(
    case: str, line: str, option: tuple[str, str]
) -> None:
    assert _after_package(case, line).reading.offer == (option,)

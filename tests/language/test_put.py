"""What is put on the table in a roundabout way: suppositions, one open point, all there is."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.language import EMPTY, Ground, Reading, Said, ground_of, read

DEMAND = "I need twenty percent off your day rate and net-90, or it goes to tender."


def _read(text: str, case: str = "", after: str = DEMAND) -> Reading:
    ground: Ground = ground_of(load(case)) if case else EMPTY
    return read(text, (Said("counterpart", after),), ground)


@pytest.mark.parametrize(
    "text",
    [
        "Suppose I signed for two years. Would you keep my rate then?",
        "Suppose I gave you the case study, could you leave the rate where it is?",
        "let's say i took net-60, could you guarantee the volume",
    ],
)
def test_a_supposition_with_something_asked_for_it_is_a_trade(text: str) -> None:
    assert "conditional_trade" in _read(text, "freelancer_vs_procurement").kinds()


@pytest.mark.parametrize(
    "text",
    ["Suppose it rains tomorrow. Would you mind?", "I suppose you would like to leave early."],
)
def test_a_supposition_about_nothing_of_value_is_none(text: str) -> None:
    assert "conditional_trade" not in _read(text).kinds()


def test_one_open_point_leaves_a_single_package_without_that_point() -> None:
    reading = _read(
        "I could do six percent off with net-30 or net-60.", "freelancer_vs_procurement"
    )
    assert not reading.several
    assert dict(reading.offer or ()) == {"rate": "-6%"}
    assert reading.left_open == ("terms",)


@pytest.mark.parametrize(
    "text",
    [
        "I could do six percent with net-30 or twelve percent with net-60.",
        "Net-30 or net-60 with a joint case study, I can offer either.",
    ],
)
def test_two_packages_stay_two(text: str) -> None:
    assert _read(text, "freelancer_vs_procurement").offer is None


def test_days_of_payment_are_no_percentage() -> None:
    reading = _read("I can do 5% off, net-30.", "freelancer_vs_procurement")
    assert dict(reading.offer or ())["rate"] == "-6%"


@pytest.mark.parametrize(
    "text",
    [
        "I have 5,200, and that's everything.",
        "all i've got is 4,800",
        "5,200 is everything I own.",
    ],
)
def test_all_there_is_must_be_the_sum_in_the_brief(text: str) -> None:
    claims = _read(text, "used_van_cash_price", "I want six thousand for it.").claims
    assert [(claim.kind, claim.truths) for claim in claims] == [("fact", ())]


def test_the_true_sum_is_borne_out() -> None:
    claims = _read("I have 5,600, and that's everything.", "used_van_cash_price").claims
    assert [claim.truths for claim in claims] == [("t_sum",)]


def test_a_contrast_with_a_check_is_given_back_to_them() -> None:
    after = "My director wants three signed papers on his desk before the quarter closes."
    line = "So it isn't the fifteen percent they want. It's signed papers. Is that right?"
    assert "paraphrase" in _read(line, after=after).kinds()


def test_why_this_long_and_no_longer_asks_about_a_deadline() -> None:
    line = "How did you come to thirty days and not sixty?"
    assert "deadline_question" in _read(line, after="You have thirty days to pay.").kinds()


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("If the van breaks down, the boxes thaw.", "The van broke down twice last month."),
        ("Maybe the board would worry if the best supplier left.", "The board wants savings."),
    ],
)
def test_a_risk_in_the_third_person_is_put_before_them(line: str, after: str) -> None:
    assert "loss_frame" in _read(line, after=after).kinds()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("that took a lot of courage", "affirmation"),
        ("you handled that well", "affirmation"),
        ("I admire how you stuck with it", "affirmation"),
    ],
)
def test_credit_is_heard(line: str, kind: str) -> None:
    after = "I went back and apologised to her last night."
    assert kind in _read(line, after=after).kinds()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("thanks for the offer", "affirmation"),
        ("what a beautiful flat", "affirmation"),
        ("seems like a fair price", "label"),
        ("you'll be fine", "label"),
        ("It's fine.", "label"),
        ("I feel tired", "label"),
    ],
)
def test_what_only_looks_like_credit_or_a_label_is_none(line: str, kind: str) -> None:
    assert kind not in _read(line).kinds()


ROUND = "startup_down_round"
ASKED = "Fifteen percent is what I have to own when the round is done."
FLAT = "If you hold the headline flat, with tranches and a ratchet, the pool comes from us"


@pytest.mark.parametrize(
    "text",
    ["If I leave after a year, may I still make my own cups?", "Have many people been to look?"],
)
def test_what_is_asked_by_word_order_and_mark_is_a_question(text: str) -> None:
    assert "closed_question" in _read(text).kinds()


def test_a_check_after_a_label_is_not_a_question_besides() -> None:
    assert "closed_question" not in _read("It sounds like you're tired, are you not?").kinds()


def test_a_sentence_that_adds_to_an_offer_is_part_of_it() -> None:
    reading = _read(f"{FLAT}. And a balanced board, because you back people.", ROUND, ASKED)
    assert dict(reading.offer or ())["board"] == "balanced"


def test_a_question_after_an_offer_adds_nothing_to_it() -> None:
    reading = _read(f"{FLAT}. And what would a balanced board cost you?", ROUND, ASKED)
    assert "board" not in dict(reading.offer or ())


def test_a_share_that_is_theirs_already_is_not_offered() -> None:
    reading = _read(f"{FLAT}, so your fifteen percent holds.", ROUND, ASKED)
    assert "valuation" not in dict(reading.offer or ())

"""Questions about the figures on the table are answered by what the case's numbers come to."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.counterpart.in_sums import each_month, in_digits, in_full, share_of, step_of
from weakhand.counterpart.set_beside import has_moved, lies_between
from weakhand.roleplay import Act, begin, step
from weakhand.roleplay.talk import Talk, Turn

MAYA, DENISE, GRIEVE = "freelancer_vs_procurement", "hospital_bill", "tenant_vs_landlord"
TOM, RUTH, PETRA = "salary_one_offer", "layoff_severance", "small_supplier_vs_retailer"
SZABO, GRETA, LEYLA = "sole_source_price_rise", "used_van_cash_price", "visa_tied_employee"
SIX = "I could pay six percent more and you fix the boiler."
"""What the tenant puts, in answer to which the landlord holds to his letter."""
TWELVE = "I could take 7 percent and fortnightly deliveries."
"""What the laboratory puts, in answer to which she comes down to twelve percent."""


def _talk(name: str, *lines: str) -> Talk:
    talk = begin(load(name), 2)
    for line in lines:
        talk = step(talk, Act(line))
    return talk


def _last(name: str, *lines: str) -> Turn:
    return _talk(name, *lines).turns[-1]


@pytest.mark.parametrize(
    ("case", "lines", "right"),
    [
        (MAYA, ["what is 20 percent in euros?"], "96 a day less, so 384 a day"),
        (MAYA, ["what would my day rate be after the twenty percent?"], "384 a day"),
        (GRIEVE, ["fifteen percent, what's that in real money a year?"], "2,124 a year more"),
        (GRIEVE, ["is that 177 a week?"], "177 a month more, so 1,357 a month"),
        (MAYA, ["what would 6 off be in a year, like 2000 pounds for me?"], "28.80 a day less"),
        (GRIEVE, ["what would 6 more be a month, like 70?"], "70.80 a month more"),
        (DENISE, ["what does seventy percent make?"], "6,720, which is 2,880 less"),
        (DENISE, ["what would half be?"], "4,800"),
        (DENISE, ["I could pay half, over 24 months.", "what would mine be a month?"], "200 a"),
        (TOM, ["so 60, is that a year or a month?"], "60,000 a year"),
        (SZABO, [TWELVE, "how much would we pay a year in all?"], "about 267,700 a year"),
        (SZABO, ["what's the difference between twelve and seven in euros?"], "about 12,000"),
    ],
)
def test_what_a_share_comes_to_is_worked_out(case: str, lines: list[str], right: str) -> None:
    turn = _last(case, *lines)
    assert "answer:comes_to" in turn.reply.situations
    assert right in turn.reply.text


def test_the_cases_own_words_come_first_where_they_hold_the_same_number() -> None:
    turn = _last(GRIEVE, "what is 15 percent in euros?")
    assert turn.reply.situations == ("answer:how_much",)


def test_a_sum_that_has_moved_is_not_said_as_it_was_at_first() -> None:
    first = "5200 and you can keep the shelves."
    assert "5,800" in _last(GRETA, first, "how much is it then?").reply.text


@pytest.mark.parametrize(
    "line", ["what is 80 percent in money?", "what's in the savings bank?", "how much is coffee?"]
)
def test_a_share_of_something_else_is_not_worked_out(line: str) -> None:
    assert "answer:comes_to" not in _last(SZABO, line).reply.situations


def test_a_share_of_nothing_that_the_case_knows_is_not_worked_out() -> None:
    assert "comes_to" not in str(_last(LEYLA, "what is three percent in euros?").reply.situations)


@pytest.mark.parametrize(
    ("case", "line", "right"),
    [
        (GRIEVE, "15 percent of what?", "1,180 a month"),
        (PETRA, "eight percent of what, exactly?", "2.10 a jar"),
        (MAYA, "twenty off what figure?", "480 a day"),
    ],
)
def test_what_a_share_is_of_is_said(case: str, line: str, right: str) -> None:
    turn = _last(case, line)
    assert turn.reply.situations == ("answer:share_of",)
    assert right in turn.reply.text


@pytest.mark.parametrize(
    "line",
    [
        "how much is the difference between yours and mine?",
        "how far apart are we?",
        "tell me the difference between us",
        "how far off am I?",
    ],
)
def test_what_lies_between_the_two_is_said_point_by_point(line: str) -> None:
    turn = _last(GRIEVE, SIX, line)
    assert turn.reply.situations == ("answer:lies_between",)
    assert "fifteen percent more rent on my side, six percent more rent on yours" in turn.reply.text
    assert "106.20 a month apart" in turn.reply.text


def test_nothing_lies_between_before_the_learner_has_put_anything() -> None:
    assert _last(GRIEVE, "how far apart are we?").reply.situations == ("answer:nothing_beside",)


def test_a_point_that_nobody_spoke_of_is_no_difference() -> None:
    case = load(TOM)
    mind = begin(case).mind.changed(put=case.complete({"base": "64k"}))
    assert "eight weeks" not in lies_between(case, mind)


@pytest.mark.parametrize("line", ["what changed from your last one?", "what moved?"])
def test_what_is_new_in_their_package_is_said(line: str) -> None:
    turn = _last(TOM, "I could take 64k with two days at home.", line)
    assert turn.reply.situations == ("answer:has_moved",)
    assert "two days a week at home instead of every day on site" in turn.reply.text


def test_who_asks_what_changed_where_nothing_has_is_told_so() -> None:
    assert _last(GRIEVE, SIX, "what changed?").reply.situations == ("answer:not_moved",)


def test_what_is_new_is_held_against_the_package_before_and_against_their_demand() -> None:
    case = load(SZABO)
    talk = _talk(SZABO, TWELVE)
    assert has_moved(case, talk.mind).startswith("an increase of twelve percent instead of")
    later = talk.mind.changed(once_put=(talk.mind.table,))
    assert not has_moved(case, later)
    assert has_moved(case, later, all_of_it=True)


def test_what_changed_is_asked_of_a_story_where_no_package_was_just_put() -> None:
    assert "moved" not in str(_last(GRIEVE, "what changed?").reply.situations)


@pytest.mark.parametrize("line", ["was that a slip?", "Is fifteen a typo, did you mean five?"])
def test_a_slip_before_anything_is_put_is_asked_of_their_demand(line: str) -> None:
    turn = _last(GRIEVE, line)
    assert turn.reply.situations == ("answer:no_slip",)
    assert "fifteen percent more rent" in turn.reply.text


def test_a_yes_after_a_sum_of_theirs_still_takes_what_they_put() -> None:
    talk = _talk(SZABO, TWELVE, "how much would we pay a year in all?", "yes, deal")
    assert talk.ending == "agreed"
    assert talk.agreement == _talk(SZABO, TWELVE).mind.table


def test_a_yes_after_a_sum_that_nobody_has_put_takes_nothing() -> None:
    talk = _talk(SZABO, TWELVE, "what does 4 percent come to in euros?", "yes, deal")
    assert talk.ending != "agreed"


def test_after_what_lies_between_a_deal_must_say_whose() -> None:
    asked = (TWELVE, "how far apart are we?")
    assert _talk(SZABO, *asked, "ok deal").ending != "agreed"
    assert _talk(SZABO, *asked, "I accept your offer.").ending == "agreed"


def test_which_point_counts_most_is_said_of_what_was_just_put() -> None:
    turn = _last(GRIEVE, SIX, "which one matters most to you of these?")
    assert turn.reply.situations == ("priorities",)


def test_who_asks_what_is_in_it_hears_the_package() -> None:
    assert _last(RUTH, SIX, "what exactly is in it?").reply.situations != ("hold",)
    asked = ("What would you accept then?", "what exactly is in it?")
    assert _last(RUTH, *asked).reply.situations == ("hold",)
    listed = ("I need ten weeks.", "could you list what's in the package again?")
    assert _last(RUTH, *listed).reply.situations == ("hold",)


def test_a_length_of_time_that_was_just_named_is_said_again() -> None:
    assert "two weeks' pay" in _last(RUTH, "how many weeks is that?").reply.text


def test_who_has_read_it_and_asks_how_it_works_hears_it_in_plain_words() -> None:
    turn = _last(DENISE, "i got the letter but tell me how it works?")
    assert turn.reply.situations == ("answer:put_simply",)


def test_how_deep_is_no_question_for_a_reason() -> None:
    assert _last(GRIEVE, "how deep does that go?").reply.situations == ("answer:knows_not_number",)


def test_sums_are_rounded_only_where_it_is_said() -> None:
    assert in_digits(0.168) == "about 17 cents"
    assert in_digits(0.25) == "25 cents"
    assert in_digits(70.8) == "70.80"
    assert in_digits(28_680) == "about 28,700"
    assert in_digits(60_000) == "60,000"


def test_a_month_is_not_told_where_something_paid_at_once_may_change_it() -> None:
    case = load(DENISE)
    plan = case.complete({"settle": "50%", "plan": "12 months"})
    assert each_month(case, plan) == (400.0, 12)
    assert each_month(case, {**plan, "upfront": case.issue["upfront"].options[1].label}) is None


def test_a_sum_is_told_for_another_time_only_where_that_is_the_same_everywhere() -> None:
    rent, rate = load(GRIEVE).issue["rent"], load(MAYA).issue["rate"]
    a_year = share_of(rent, 15).each("a year")
    assert a_year is not None
    assert in_full(a_year).startswith("2,124 a year more")
    assert share_of(rate, 20).each("a year") is None
    assert step_of(load(RUTH).issue["weeks"], "2") is None


@pytest.mark.parametrize(
    "line",
    [
        "in money, fifteen percent more is how much?",
        "hang on, what does that make the rent?",
        "so the new rent would be how much?",
    ],
)
def test_a_question_of_nothing_but_figures_is_known_in_any_order(line: str) -> None:
    said = _last(GRIEVE, line).reply.text
    assert "177 a month more" in said or "hundred and seventy-seven" in said


@pytest.mark.parametrize(
    "line",
    [
        "what do you mean by fifteen percent?",
        "what is the fifteen percent for?",
        "how much of the fifteen percent is the roofer's?",
        "what did the roofer cost?",
        "how much do the others pay?",
        "what would you come down to?",
    ],
)
def test_a_word_of_something_else_makes_it_no_question_of_figures(line: str) -> None:
    asked = _last(GRIEVE, "What would you accept then?", line)
    assert "answer:comes_to" not in asked.reply.situations
    assert "answer:not_moved" not in asked.reply.situations


def test_who_asks_what_they_would_pay_asks_for_terms_and_not_for_a_sum() -> None:
    turn = _last(MAYA, "what would you pay?")
    assert not {"hold", "counter"}.isdisjoint(turn.reply.situations)


@pytest.mark.parametrize("line", ["so what's new in your version?", "what did you change?"])
def test_what_is_new_is_asked_in_any_order(line: str) -> None:
    turn = _last(TOM, "I could take 64k with two days at home.", line)
    assert turn.reply.situations == ("answer:has_moved",)


def test_the_wrong_time_of_the_right_number_is_set_right() -> None:
    assert "thirty days" in _last(GRIEVE, "why thirty weeks?").reply.text
    assert "hours" in _last("startup_down_round", "why seventy-two days?").reply.text


def test_when_something_begins_that_has_moved_is_said_as_it_was_put() -> None:
    turn = _last(TOM, "I could take 64k with two days at home.", "when exactly would I start?")
    assert "two weeks" in turn.reply.text
    assert "four weeks" not in turn.reply.text


def test_two_figures_set_against_each_other_are_subtracted() -> None:
    first = "Six percent off, but net-30."
    turn = _last(MAYA, first, "your 20 against my 6, what's that in money?")
    assert "67.20 a day" in turn.reply.text


def test_a_number_between_two_options_gets_no_wrong_difference() -> None:
    said = _last(GRETA, "5300 for it.", "what's the difference in money?").reply.text
    assert "near five thousand two hundred on yours" in said
    assert "800" not in said
    later = _last(GRETA, "5300 for it.", "Then 5200.", "what's the difference in money?")
    assert "near" not in later.reply.text


def test_what_a_number_of_days_is_counted_from_is_no_share() -> None:
    turn = _last(MAYA, "ninety days counted from what?")
    assert "answer:share_of" not in turn.reply.situations


def test_the_learners_own_sum_is_not_told_as_theirs() -> None:
    turn = _last(SZABO, TWELVE, "mine would be how much?")
    assert "about 16,700 a year more" in turn.reply.text
    more = _last(GRETA, "5400, shelves in.", "how much more than mine is that?")
    assert "600 apart" in more.reply.text


@pytest.mark.parametrize("line", ["from what day?", "what did you add?"])
def test_a_day_and_what_they_add_are_no_sums(line: str) -> None:
    first = "I could take 64k with two days at home."
    assert "answer:comes_to" not in _last(TOM, first, line).reply.situations

"""A wrong name or number is set right in half a sentence, and the line is answered as meant."""

from __future__ import annotations

import pytest

from weakhand.cases import load
from weakhand.counterpart.slips import slips
from weakhand.roleplay import Act, begin, step
from weakhand.roleplay.talk import Talk

SZABO, DENISE = "sole_source_price_rise", "hospital_bill"
GRIEVE, GRETA = "tenant_vs_landlord", "used_van_cash_price"


def _talk(name: str, *lines: str) -> Talk:
    talk = begin(load(name), 3)
    for line in lines:
        talk = step(talk, Act(line))
    return talk


def _said(name: str, *lines: str) -> str:
    return _talk(name, *lines).turns[-1].reply.text


@pytest.mark.parametrize(
    ("case", "wrong", "meant", "right"),
    [
        (SZABO, "How did you get to forty percent?", "eighteen percent", "ighteen percent"),
        (SZABO, "Your 40% is a lot. How was it calculated?", "18%", "ighteen percent"),
        (DENISE, "Your twenty-day deadline is very short.", "thirty-day", "hirty days"),
        (DENISE, "How did you get to 6,900?", "9,600", "9,600"),
        (GRIEVE, "You want twenty-five percent more rent?", "fifteen percent", "ifteen percent"),
        (GRETA, "You want seven thousand for it?", "six thousand", "ix thousand"),
    ],
)
def test_a_wrong_number_is_set_right_and_the_line_answered_as_it_was_meant(
    case: str, wrong: str, meant: str, right: str
) -> None:
    number = slips(load(case), begin(load(case)).mind, wrong).number
    assert number is not None
    said = _said(case, wrong)
    answer = _said(case, wrong[: number.start] + meant + wrong[number.end :].removeprefix("-day"))
    assert right in said.split(answer[:20])[0]
    assert said.endswith(answer)


@pytest.mark.parametrize(
    ("case", "line"),
    [
        (SZABO, "Would 5% do it?"),
        (SZABO, "I can go up to about ten percent, but not a cent more."),
        (SZABO, "Somebody else offers 14 percent."),
        (SZABO, "Why is it 14 percent elsewhere?"),
        (SZABO, "You want 30 percent of my budget."),
        (SZABO, "What do you say to five percent?"),
        (SZABO, "If you wrote forty percent, nobody would sign."),
        (SZABO, "You want eighteen percent."),
        (SZABO, "Forty-three thousand more is what your eighteen percent means."),
        (SZABO, "In 2019 you gave us a discount."),
        (DENISE, "I don't understand why 2019 is on the bill."),
        (DENISE, "Why 777, in the end?"),
        (DENISE, "Explain the 450 for the room to me."),
        (DENISE, "I would need your sixty days for that."),
        (DENISE, "I can pay 2,500 now."),
        (DENISE, "Would 5,000 do?"),
        (DENISE, "Could you give me sixty days?"),
        (DENISE, "Your thirty days are short."),
        (GRETA, "I could go to 5,500."),
        (GRETA, "The one in the next town costs 5,000."),
    ],
)
def test_offers_rivals_and_true_numbers_are_no_slips(case: str, line: str) -> None:
    assert slips(load(case), begin(load(case)).mind, line).number is None


@pytest.mark.parametrize(
    ("case", "line", "right"),
    [
        (SZABO, "Is the twenty percent final?", "eighteen percent"),
        ("startup_down_round", "Why does it expire in 24 hours?", "seventy-two hours"),
        ("exclusive_deal_walk_away", "Your five-year exclusivity frightens me.", "three years"),
        (GRIEVE, "Why twenty days?", "thirty days"),
        (GRETA, "The advert says 7,000.", "Six thousand"),
    ],
)
def test_it_is_found_in_many_ways_of_saying_that_it_is_theirs(
    case: str, line: str, right: str
) -> None:
    number = slips(load(case), begin(load(case)).mind, line).number
    assert number is not None
    assert number.right == right


def test_a_number_of_a_fact_is_known_once_it_is_told() -> None:
    talk = begin(load(SZABO))
    told = talk.mind.changed(told={**talk.mind.told, "f_watch": 2})
    assert slips(talk.case, talk.mind, "Why ten percent?").number is not None
    assert slips(talk.case, told, "Why ten percent?").number is None


def test_a_number_that_was_named_in_the_talk_is_no_slip() -> None:
    before = _talk(SZABO, "I could pay five percent.")
    assert slips(before.case, before.mind, "Why not take the five percent?").number is None
    assert slips(before.case, before.mind, "How did you get to five percent?").number is None
    assert slips(before.case, begin(before.case).mind, "How did you get to five percent?").number


@pytest.mark.parametrize(
    ("case", "line", "name"),
    [
        (DENISE, "Hi Diana, thank you for taking my call.", "Denise"),
        (DENISE, "hi diana", "Denise"),
        (DENISE, "Thanks, Diana.", "Denise"),
        (DENISE, "I see what you mean, Diana.", "Denise"),
        (GRIEVE, "Good morning, Mr Miller.", "Mr Grieve"),
    ],
)
def test_another_name_is_set_right(case: str, line: str, name: str) -> None:
    first = _said(case, line).split(".")[0]
    assert name in _said(case, line)[:30], first


@pytest.mark.parametrize(
    ("case", "line"),
    [
        (DENISE, "Hi Denise, thank you for taking my call."),
        (DENISE, "Hi Denisse"),
        (DENISE, "Good morning, Pilar here."),
        (DENISE, "Hi there"),
        (DENISE, "Good morning, Thomas Miller speaking."),
        (DENISE, "I grew up in a place by the sea, Lisbon, and in Porto."),
        (DENISE, "Kind regards, Thomas"),
        (SZABO, "Hello Ilona, nice to meet you."),
        (SZABO, "Thank you, Marta."),
        (GRIEVE, "Thanks, see you Friday."),
    ],
)
def test_their_own_name_and_those_of_the_case_are_no_slips(case: str, line: str) -> None:
    assert not slips(load(case), begin(load(case)).mind, line).name


def test_a_slip_is_set_right_once() -> None:
    again = _talk(SZABO, "How did you get to forty percent?", "Why is it forty percent, really?")
    assert "ighteen percent" in again.turns[0].reply.text[:30]
    assert "percent" not in again.turns[1].reply.text[:30]
    names = _talk(DENISE, "Hi Diana, how are you?", "What happens after the deadline, Diana?")
    assert "Denise" not in names.turns[1].reply.text[:30]


def test_what_is_read_stands_where_it_was_typed() -> None:
    line = "Your 5% is hard. Would you tell me how the price is made?"
    reading = _talk(SZABO, line).turns[-1].reading
    assert reading.text == line
    asked = next(line[m.start : m.end] for m in reading.moves if "price" in line[m.start : m.end])
    assert asked == "Would you tell me how the price is made"


def test_nobody_is_held_to_a_deal_by_a_wrong_number() -> None:
    talk = _talk(SZABO, "All right, your forty percent and weekly deliveries it is. Agreed.")
    assert talk.ending != "agreed"

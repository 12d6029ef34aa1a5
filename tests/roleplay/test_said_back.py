"""An offer that was not understood to the last word is said back; the answer to that is heard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.roleplay.typed import begun
from weakhand.cases import Package, load
from weakhand.counterpart.mind import JUST_PUT
from weakhand.debrief import debrief
from weakhand.roleplay import Act, Talk, Turn, begin, step

BACK = {"answer:heard_as", "answer:all_but"}
VAN: Package = {"price": "5.4k", "shelving": "left in"}
TENANT: Package = {"rent": "+6%", "repairs": "boiler fixed by landlord"}


def trusting(case: str, theirs: Package, *, back: bool) -> Talk:
    """Return a talk right after a package of theirs, or after a say-back of the same."""
    talk = begun(case, theirs)
    last = ("answer:heard_as",) if back else ("counter",)
    return replace(talk, mind=talk.mind.changed(rapport=0.5, firmness=0.1, last=last))


def after_back(line: str, case: str = "used_van_cash_price", theirs: Package = VAN) -> Turn:
    return step(trusting(case, theirs, back=True), Act(line)).turns[-1]


def after_put(line: str, case: str = "used_van_cash_price", theirs: Package = VAN) -> Turn:
    return step(trusting(case, theirs, back=False), Act(line)).turns[-1]


# ---------------------------------------------------------------- a yes


@pytest.mark.parametrize(
    "line", ["that's it", "Yes, that's it, Greta.", "you got it", "spot on", "it is, thanks"]
)
def test_who_says_that_their_say_back_is_right_has_a_deal(line: str) -> None:
    assert after_back(line).reply.agreement == VAN


@pytest.mark.parametrize("line", ["6", "10% then", "ten percent", "the ten"])
def test_one_of_the_two_steps_that_they_asked_for_closes(line: str) -> None:
    talk = step(trusting("tenant_vs_landlord", TENANT, back=True), Act("no, 8"))
    assert step(talk, Act(line)).turns[-1].reply.agreement is not None


@pytest.mark.parametrize("line", ["10 if you paint the hall", "not ten", "8", "10? or 6?"])
def test_what_chooses_neither_step_closes_nothing(line: str) -> None:
    talk = step(trusting("tenant_vs_landlord", TENANT, back=True), Act("no, 8"))
    assert step(talk, Act(line)).turns[-1].reply.agreement is None


@pytest.mark.parametrize("line", ["that's it", "you got it"])
def test_the_same_to_a_package_of_their_own_is_no_yes(line: str) -> None:
    assert after_put(line).reply.agreement is None


@pytest.mark.parametrize(
    "line", ["that's it?", "no", "that's not it", "nearly right", "yes, but the shelves come out"]
)
def test_what_does_not_say_that_it_is_right_closes_nothing(line: str) -> None:
    assert after_back(line).reply.agreement is None


# ---------------------------------------------------------------- a correction


@pytest.mark.parametrize(
    "line",
    ["no, 5500", "no 5500", "not quite, 5500", "no i said 5500", "5500 i said", "not 5400, 5500"],
)
def test_a_correction_is_taken_up_and_said_back(line: str) -> None:
    turn = after_back(line)
    assert BACK & {*turn.reply.situations}
    assert "five thousand five hundred and the shelving left in" in turn.reply.text
    assert turn.reading.text == line


def test_a_yes_takes_it_as_it_was_corrected() -> None:
    talk = step(trusting("used_van_cash_price", VAN, back=True), Act("no, 5500"))
    closed = step(talk, Act("that's it"))
    assert closed.turns[-1].reply.agreement == {"price": "5.5k", "shelving": "left in"}


def test_a_number_got_wrong_twice_lies_between_two_steps_and_they_ask_which() -> None:
    talk = step(trusting("tenant_vs_landlord", TENANT, back=True), Act("no, 8"))
    reply = talk.turns[-1].reply
    assert reply.situations == ("answer:which_step",)
    assert "six percent more rent" in reply.text
    assert "ten percent more rent" in reply.text
    assert JUST_PUT not in talk.mind.events
    closed = step(talk, Act("10% then")).turns[-1].reply.agreement
    assert closed is not None
    assert closed["rent"] == "+10%"


def test_a_bare_number_after_no_is_an_offer_after_any_package() -> None:
    turn = after_put("no, 5300", theirs={"price": "5.8k", "shelving": "left in"})
    assert dict(turn.reading.offer or ()) == {"price": "5.2k"}


def test_no_with_a_mark_behind_it_turns_nothing_down_that_follows() -> None:
    turn = after_put("no, shelves yes but 5400", theirs={"price": "5.8k", "shelving": "taken out"})
    assert turn.reply.agreement is None


# ---------------------------------------------------------------- a part without a place


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("deal! half now half on friday", "half now half on friday"),
        ("5400, shelves in, done. i pay half now, half next month", "half now, half next month"),
        ("5500, shelves in, and you throw in the winter tyres", "winter tyres"),
        ("5500, shelves in, 500 now and the rest in a month", "500 now and the rest"),
    ],
)
def test_what_they_cannot_place_is_quoted_and_keeps_even_a_yes_from_closing(
    line: str, part: str
) -> None:
    reply = after_put(line).reply
    assert reply.agreement is None
    assert f'"{part}"' in reply.text
    assert "answer:all_but" in reply.situations
    assert "answer:left_over" not in reply.situations


def test_a_number_with_a_comma_in_it_is_no_yes_to_theirs() -> None:
    line = "how about 5,5 with shelves and i pay half now half when i have the papers"
    reply = after_put(line, theirs={"price": "6k", "shelving": "left in"}).reply
    assert reply.agreement is None
    assert "answer:all_but" in reply.situations
    assert "five thousand five hundred" in reply.text


def test_a_yes_to_the_rest_closes_without_it() -> None:
    talk = step(trusting("used_van_cash_price", VAN, back=False), Act("deal! half now half later"))
    assert step(talk, Act("yes")).turns[-1].reply.agreement == VAN


@pytest.mark.parametrize(
    "line",
    [
        "6% this year and 10% next year, and you fix the boiler",
        "6% this year and 8 next, you fix the boiler",
    ],
)
def test_two_numbers_for_two_years_are_neither_of_the_two(line: str) -> None:
    turn = after_put(line, "tenant_vs_landlord", {**TENANT, "rent": "+10%"})
    assert turn.reply.agreement is None
    assert turn.reading.unplaced[0].startswith("6% this year")


@pytest.mark.parametrize(
    "line",
    ["6% and you fix the boiler, 24 months from january", "6% from next month and two years then"],
)
def test_a_number_of_another_point_comes_after_none(line: str) -> None:
    theirs = {**TENANT, "rent": "+10%"}
    assert after_put(line, "tenant_vs_landlord", theirs).reading.unplaced == ()


def test_a_part_is_named_also_beside_an_offer_that_they_will_not_take() -> None:
    talk = begun("used_van_cash_price", {"price": "6k", "shelving": "taken out"})
    reply = step(talk, Act("5000, half now half on friday")).turns[-1].reply
    assert "offer_far" in reply.situations
    assert '"half now half on friday"' in reply.text


def test_a_line_of_nothing_but_such_a_part_is_asked_about() -> None:
    theirs = {"weeks": "6", "health": "3 months", "reference": "agreed letter"}
    reply = after_put("half now and half in march please", "layoff_severance", theirs).reply
    assert reply.situations == ("answer:left_over",)
    assert '"half now and half in march"' in reply.text


# ---------------------------------------------------------------- a yes, and no word more


@pytest.mark.parametrize("line", ["yes", "Yes.", "ok, yes please", "Yeah, deal"])
def test_a_yes_and_no_more_takes_the_package_before_it(line: str) -> None:
    assert after_put(line).reply.agreement == VAN


@pytest.mark.parametrize("line", ["yes?", "yeah sure", "yes but", "ok"])
def test_what_may_be_no_yes_takes_nothing(line: str) -> None:
    assert after_put(line).reply.agreement is None


def test_a_yes_where_nothing_was_put_is_told_what_it_would_be_to() -> None:
    talk = step(begun("used_van_cash_price", None), Act("Yes, let's do that."))
    (turn,) = talk.turns[-1:]
    assert turn.reply.agreement is None
    assert turn.reply.situations == ("answer:heard_as",)
    assert "six thousand" in turn.reply.text
    assert step(talk, Act("no")).agreement is None
    assert step(talk, Act("yes")).agreement == talk.mind.table


def test_a_yes_to_what_the_learner_put_and_they_could_take_is_said_back_as_that() -> None:
    talk = begun("used_van_cash_price", None)
    offer = {"price": "5.6k", "shelving": "left in"}
    talk = replace(talk, mind=talk.mind.changed(put=offer, rapport=0.1, firmness=0.0))
    after = step(talk, Act("Yes, let's do that."))
    assert after.turns[-1].reply.situations == ("answer:heard_as",)
    assert after.mind.table == talk.case.complete(offer)


def test_what_is_taken_beside_a_question_before_any_package_is_not_their_terms() -> None:
    line = "Only looked at, I'll take it. How long have you been at this desk, Ms Halvorsen?"
    turn = step(begun("small_supplier_vs_retailer", None), Act(line)).turns[-1]
    assert "accept" in turn.reading.kinds()
    assert "answer:heard_as" not in turn.reply.situations


def test_a_step_that_meets_all_of_an_offer_is_no_refusal_of_it() -> None:
    talk = begin(load("freelancer_vs_procurement"), 3)
    for line in ("i can do 6, and net 30", "how about 12 then, with net 60"):
        talk = step(talk, Act(say=line))
    reply = talk.turns[-1].reply
    assert reply.situations == ("answer:meets_step",)
    assert "twelve percent" in reply.text
    assert "a step for a step" in debrief(talk).notes[-1].did
    talk = step(talk, Act(say="yes"))
    assert talk.agreement is not None
    assert talk.agreement["rate"] == "-12%"


# ---------------------------------------------------------------- a number that is none of theirs


def test_a_number_between_two_steps_is_said_to_be_taken_for_one() -> None:
    theirs = {**TENANT, "rent": "+15%", "length": "24 months"}
    reply = after_put("make it 11 percent and I sign", "tenant_vs_landlord", theirs).reply
    assert reply.situations[-2:] == ("answer:nearest", "answer:heard_as")
    assert reply.text.count("ten percent more rent") == 2
    assert reply.agreement is None


def test_so_is_one_of_a_point_that_they_take_up() -> None:
    theirs = {"raise": "6%", "clawback": "none"}
    reply = after_put("5 percent and I stay", "visa_tied_employee", theirs).reply
    assert reply.situations == ("answer:part_only", "answer:nearest", "counter")


def test_a_number_of_theirs_is_not() -> None:
    assert "answer:nearest" not in after_back("no, 5500").reply.situations


def test_one_sum_is_asked_for_where_there_are_two() -> None:
    line = "what if i pay 5600 now and 200 after the summer"
    assert after_put(line).reply.situations == ("answer:one_sum",)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("5500, shelves in, and you put a new battery", "put a new battery"),
        ("5500, shelves in, and you put the papers in the glove box", ""),
        ("5500, shelves in, and you add the date to the contract", ""),
    ],
)
def test_a_thing_wanted_besides_has_no_place(line: str, part: str) -> None:
    assert "".join(after_put(line).reading.unplaced) == part


def test_what_they_heard_wrong_is_not_what_they_hold_to() -> None:
    earlier = {"price": "6k", "shelving": "left in"}
    talk = trusting("used_van_cash_price", {"price": "5.6k", "shelving": "taken out"}, back=True)
    talk = replace(talk, mind=talk.mind.changed(once_put=(earlier,), rapport=0.2, firmness=0.8))
    talk = step(talk, Act("no, I said shelves in, and 5200"))
    assert talk.mind.table is not None
    assert talk.mind.table["shelving"] == "left in"
    assert talk.mind.table["price"] != "5.6k"


def test_a_number_that_is_one_of_theirs_is_not_said_to_be_rounded() -> None:
    line = "so 400 on top means you want 5600 really? and you take the shelves out"
    talk = trusting("used_van_cash_price", {"price": "6k", "shelving": "left in"}, back=False)
    reply = step(talk, Act(line)).turns[-1].reply
    assert "answer:heard_as" in reply.situations
    assert "answer:nearest" not in reply.situations

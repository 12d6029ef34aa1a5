"""What is neither a yes nor a no to a package: time asked for, near, far, where it stands.

Of sixty lines over six cases 31 were answered to the point before, and 1 of 31 that ask for time
left the package open for "ok, yes" at the next line. Of sixty others over twelve cases, of which
each was read before anything was mended for it, 39 were (26 before), and 23 of 37 left it open
(3 before). What was missed was mended after that.
"""

from __future__ import annotations

import pytest

from tests.roleplay.typed import begun
from weakhand.cases import Package, load
from weakhand.counterpart.mind import JUST_PUT
from weakhand.roleplay import Act, Talk, Turn, begin, step

THEIRS: dict[str, Package] = {
    "tenant_vs_landlord": {"rent": "+10%", "repairs": "boiler fixed by landlord"},
    "used_van_cash_price": {"price": "5.6k", "shelving": "left in"},
    "salary_one_offer": {"base": "62k", "remote": "2 days", "start": "in 4 weeks"},
    "layoff_severance": {"weeks": "6", "health": "3 months", "reference": "agreed letter"},
}


def talk(case: str, *lines: str) -> Talk:
    """Return a talk in which a package of theirs was answered by these lines."""
    so_far = begun(case, THEIRS[case])
    for line in lines:
        so_far = step(so_far, Act(line))
    return so_far


def last(case: str, *lines: str) -> Turn:
    return talk(case, *lines).turns[-1]


# ---------------------------------------------------------------- time


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("used_van_cash_price", "gotta ask my boyfriend"),
        ("used_van_cash_price", "let me check my account first"),
        ("used_van_cash_price", "i'm not sure yet, maybe"),
        ("salary_one_offer", "need to run the numbers"),
        ("salary_one_offer", "my sister keeps the books, she needs to see it"),
        ("salary_one_offer", "It's a big decision. I don't make those over tea."),
        ("tenant_vs_landlord", "let me think about it overnight"),
        ("tenant_vs_landlord", "can we continue on thursday"),
        ("tenant_vs_landlord", "i need to talk about this at home"),
    ],
)
def test_who_asks_for_time_hears_the_clock_and_that_the_package_stays(case: str, line: str) -> None:
    reply = last(case, line).reply
    assert reply.situations == ("deadline_held", "answer:still_stands")
    assert reply.agreement is None


@pytest.mark.parametrize("line", ["ok, yes", "yes, i accept", "ok, deal"])
def test_a_yes_at_the_next_line_takes_the_package(line: str) -> None:
    case = "tenant_vs_landlord"
    after = talk(case, "i have to ask my husband first", line)
    assert after.turns[-1].reply.agreement == after.case.complete(THEIRS[case])


def test_a_counter_at_the_next_line_is_put_on_top_of_the_package() -> None:
    after = talk("used_van_cash_price", "let me sleep on it", "ok how about 5400")
    assert after.mind.put == {"price": "5.4k", "shelving": "left in"}


@pytest.mark.parametrize(
    "line", ["ok", "ok thanks", "Thank you, that's kind.", "great, see you then"]
)
def test_thanks_for_the_time_is_no_yes(line: str) -> None:
    after = talk("salary_one_offer", "can i get back to you tomorrow", line)
    assert after.turns[-1].reply.situations == ("affirmed",)
    assert JUST_PUT in after.mind.events


@pytest.mark.parametrize("line", ["sounds good", "that works for me", "yes", "Yes please."])
def test_what_may_be_to_the_time_is_asked_about(line: str) -> None:
    reply = last("salary_one_offer", "can i get back to you tomorrow", line).reply
    assert reply.situations == ("answer:half_yes",)


@pytest.mark.parametrize("line", ["give me a minute please", "one second, i have to calculate"])
def test_who_asks_for_a_moment_gets_it_and_nothing_else_is_told(line: str) -> None:
    after = talk("tenant_vs_landlord", line)
    assert after.turns[-1].reply.situations == ("answer:moment",)
    assert "begging" not in after.turns[-1].reading.kinds()
    assert JUST_PUT in after.mind.events


@pytest.mark.parametrize(
    "line",
    [
        "can i ask your boss?",
        "deal, i'll tell my wife tonight",
        "Yes. Yes, Walter, that's how we'll do it.",
    ],
)
def test_what_asks_for_no_time_is_not_given_any(line: str) -> None:
    turn = last("tenant_vs_landlord", line)
    assert "answer:still_stands" not in turn.reply.situations
    assert "puts_off" not in turn.reading.cues


def test_where_no_package_was_put_the_same_words_ask_for_no_time() -> None:
    talk = begin(load("used_van_cash_price"))
    assert "puts_off" not in step(talk, Act("let me check my account first")).turns[-1].reading.cues


def test_asking_for_time_moves_nothing_that_they_have_put() -> None:
    case = "layoff_severance"
    after = talk(case, "i need a lawyer to look at this before anything else")
    assert after.mind.table == after.case.complete(THEIRS[case])


# ---------------------------------------------------------------- near and far


@pytest.mark.parametrize(
    "line", ["getting closer", "we're not far apart", "almost there", "better. not there yet"]
)
def test_who_calls_it_near_is_asked_what_is_missing(line: str) -> None:
    assert last("salary_one_offer", line).reply.situations == ("answer:what_is_missing",)


@pytest.mark.parametrize(
    "line", ["it's still a lot for me", "no thats still far off", "hmm. it's not much, is it"]
)
def test_who_calls_it_far_is_asked_how_far(line: str) -> None:
    assert last("layoff_severance", line).reply.situations[-1] == "answer:too_far"


@pytest.mark.parametrize("line", ["ok, yes", "yes"])
def test_a_bare_yes_to_what_is_missing_is_asked_about(line: str) -> None:
    reply = last("used_van_cash_price", "getting closer", line).reply
    assert reply.agreement is None
    assert reply.situations == ("answer:half_yes",)


def test_sorry_beside_a_no_is_no_apology() -> None:
    assert last("tenant_vs_landlord", "too much, sorry").reply.situations == ("rejected",)


# ---------------------------------------------------------------- where it stands


@pytest.mark.parametrize(
    "line", ["so where are we now", "how do things stand then", "how close are we in your eyes?"]
)
def test_who_asks_where_they_stand_hears_the_package_and_may_take_it(line: str) -> None:
    case = "salary_one_offer"
    assert last(case, line).reply.situations == ("hold",)
    assert last(case, line, "yes").reply.agreement is not None


def test_what_if_i_walk_away_is_asked_of_the_package() -> None:
    reply = last("used_van_cash_price", "and if i walk away").reply
    assert reply.situations == ("answer:if_no",)


@pytest.mark.parametrize("line", ["is there nothing more you can do?", "your last word?"])
def test_who_asks_for_their_last_word_is_told_whether_there_is_room(line: str) -> None:
    assert last("layoff_severance", line).reply.situations == ("answer:final",)


def test_a_hint_at_what_is_behind_the_clock_comes_after_the_clock() -> None:
    reply = last("layoff_severance", "i want to sleep on it").reply
    assert reply.situations == ("deadline_held", "tell:f_reviewtime:1", "answer:still_stands")


# ---------------------------------------------------------------- a no that may end the talk


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("tenant_vs_landlord", "then it has to be no, Mr Grieve. I am sorry."),
        ("salary_one_offer", "I think it has to be a no from me, sorry. Would you tell the team?"),
        ("used_van_cash_price", "ok. no deal then, thanks for showing me the van"),
        ("layoff_severance", "I'm afraid I have to say no to this."),
        ("salary_one_offer", "well Tom then its a no from us"),
    ],
)
def test_a_no_for_good_is_asked_about_and_ends_nothing(case: str, line: str) -> None:
    turn = last(case, line)
    assert turn.reply.situations[0] == "answer:last_no"
    assert not turn.mind.ending


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("tenant_vs_landlord", "it has to be a no from me unless you paint the hall"),
        ("salary_one_offer", "it will be no trouble"),
        ("used_van_cash_price", "is it a no if I pay half?"),
        ("layoff_severance", "my answer is no to the six weeks"),
        ("layoff_severance", "No, not like that."),
    ],
)
def test_another_no_is_not(case: str, line: str) -> None:
    assert "answer:last_no" not in last(case, line).reply.situations

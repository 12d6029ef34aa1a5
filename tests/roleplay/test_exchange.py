"""What learners answer to a package that the other side has just put, and what that brings."""

from __future__ import annotations

import pytest

from tests.roleplay.typed import begun, ending, put, said
from weakhand.cases import Package, load
from weakhand.cases.any_table import any_table
from weakhand.roleplay import Act, step

SIX_WEEKS = {"weeks": "6", "health": "end of month", "reference": "dates only"}
TEN_PERCENT = {"rent": "+10%", "repairs": "boiler fixed by landlord"}


# ---------------------------------------------------------------- a yes, and perhaps one


@pytest.mark.parametrize(
    "line", ["I can live with six weeks, yes", "Yes, six weeks is fine.", "six weeks i can do, yes"]
)
def test_a_yes_that_names_one_point_of_theirs_takes_the_package(line: str) -> None:
    assert said("layoff_severance", line, SIX_WEEKS).reply.agreement is not None


def test_a_point_that_they_have_not_put_is_an_offer_and_no_yes() -> None:
    turn = said("layoff_severance", "I can live with ten weeks, yes", SIX_WEEKS)
    assert turn.reply.agreement is None
    assert put(turn) == {"weeks": "10"}


@pytest.mark.parametrize(
    "line",
    [
        "That's something I can work with",
        "Sounds better.",
        "Yes, Mr Grieve.",
        "Yes. Luca will be so relieved.",
        "ten percent is ok",
        "fine on the rent",
        "we might be able to do that",
    ],
)
def test_a_yes_by_halves_is_asked_about(line: str) -> None:
    turn = said("tenant_vs_landlord", line, TEN_PERCENT)
    assert turn.reply.situations == ("answer:half_yes",)
    assert turn.reply.agreement is None
    assert turn.reply.text in any_table()["half_yes"]


@pytest.mark.parametrize("line", ["Yes.", "yes, all of it", "Yes, it is.", "ok", "I'd say so."])
def test_a_bare_yes_closes_where_they_have_asked_for_one(line: str) -> None:
    lines = ["That's something I can work with.", line]
    assert ending("tenant_vs_landlord", TEN_PERCENT, lines) == "agreed"


@pytest.mark.parametrize("line", ["Not yet.", "No.", "What about the boiler?", "I don't know."])
def test_nothing_else_closes_there(line: str) -> None:
    lines = ["That's something I can work with.", line]
    assert ending("tenant_vs_landlord", TEN_PERCENT, lines) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Yes, but the boiler first.",
        "yes, I hear you",
        "Sounds better, only the rent is still too high.",
        "It's something I can work with if the rent comes down.",
        "We have two children.",
    ],
)
def test_what_says_more_than_half_a_yes_is_not_asked_about(line: str) -> None:
    turn = said("tenant_vs_landlord", line, TEN_PERCENT)
    assert "answer:half_yes" not in turn.reply.situations
    assert turn.reply.agreement is None


def test_no_package_no_question_whether_it_was_a_yes() -> None:
    turn = said("tenant_vs_landlord", "That's something I can work with.")
    assert "answer:half_yes" not in turn.reply.situations


@pytest.mark.parametrize(
    "line",
    [
        "Oh thank God. Yes, I can do that.",
        "Phew. I can live with that.",
        "That's great, count me in.",
    ],
)
def test_a_sigh_before_a_yes_takes_nothing_from_it(line: str) -> None:
    assert said("tenant_vs_landlord", line, TEN_PERCENT).reply.agreement is not None


@pytest.mark.parametrize(
    "line",
    [
        "We'd have to move out if we said yes to that.",
        "That would be the end of our savings.",
        "Then we'd rather move.",
        "We'd still be short at the end of the month.",
    ],
)
def test_what_a_package_would_do_to_one_is_a_no_to_it(line: str) -> None:
    turn = said("tenant_vs_landlord", line, TEN_PERCENT)
    assert "reject" in turn.reading.kinds()
    assert turn.reply.agreement is None


# ---------------------------------------------------------------- time to think


@pytest.mark.parametrize(
    "line",
    [
        "Can I think about it till Monday?",
        "I need to sleep on it",
        "Let me talk to my wife first",
        "I'd have to ask my wife.",
        "give me until friday",
        "May I come back to you tomorrow?",
        "I'm not deciding this today.",
    ],
)
@pytest.mark.parametrize("case", ["layoff_severance", "tenant_vs_landlord", "salary_one_offer"])
def test_who_asks_for_time_is_answered_about_the_time(case: str, line: str) -> None:
    turn = said(case, line)
    fact = load(case).deadline.opens
    about = {f"guard:{fact}", *(f"tell:{fact}:{n}" for n in (1, 2, 3)), "deadline_held"}
    about |= {"answer:moment", "answer:may_think"}
    assert "deadline_challenge" in turn.reading.kinds()
    assert about & set(turn.reply.situations)
    assert not put(turn)


@pytest.mark.parametrize(
    "line",
    [
        "I have to think about my children.",
        "Let me talk to your boss.",
        "What do I need to know before I sign?",
        "I'll call the lawyer.",
    ],
)
def test_not_every_talk_and_thought_asks_for_time(line: str) -> None:
    assert "puts_off" not in said("layoff_severance", line).reading.cues


def test_who_asks_for_time_attacks_no_deadline() -> None:
    turn = said("freelancer_vs_procurement", "I need to sleep on it.")
    assert turn.reply.situations == ("answer:may_think",)


# ---------------------------------------------------------------- parts and changes


@pytest.mark.parametrize(
    "line",
    [
        "the boiler yes, ten percent no",
        "Thank you for the boiler. Ten percent we can't find.",
        "The boiler is fine, but the rent is still too high.",
    ],
)
def test_what_is_turned_down_is_not_put_by_a_yes_to_the_rest(line: str) -> None:
    turn = said("tenant_vs_landlord", line, TEN_PERCENT)
    assert "reject" in turn.reading.kinds()
    assert "rent" not in put(turn)
    assert turn.reply.agreement is None


def test_a_no_in_one_sentence_refuses_nothing_in_the_next() -> None:
    theirs = {"cost_price": "-5%", "promo": "50/50", "service": "weekly drop"}
    turn = said("small_supplier_vs_retailer", "Five I can't. Two percent I can.", theirs)
    assert put(turn) == {"cost_price": "-2%"}


@pytest.mark.parametrize(
    ("case", "theirs", "line", "offer"),
    [
        ("tenant_vs_landlord", TEN_PERCENT, "we could do six", {"rent": "+6%"}),
        ("tenant_vs_landlord", TEN_PERCENT, "eight at most", {"rent": "+6%"}),
        ("layoff_severance", SIX_WEEKS, "Ten, please.", {"weeks": "10"}),
        (
            "used_van_cash_price",
            {"price": "5.8k", "shelving": "taken out"},
            "Fifty-five, then.",
            {"price": "5.5k"},
        ),
    ],
)
def test_a_bare_number_answers_the_one_point_it_can_be(
    case: str, theirs: Package, line: str, offer: Package
) -> None:
    assert put(said(case, line, theirs)) == offer


@pytest.mark.parametrize(
    "line", ["I have two children.", "We get up at six.", "Six people live here."]
)
def test_a_number_that_counts_something_else_is_no_offer(line: str) -> None:
    assert put(said("tenant_vs_landlord", line, TEN_PERCENT)) == {}


@pytest.mark.parametrize(
    "line", ["the rent goes up four", "The rent goes up by four percent.", "up four"]
)
def test_what_goes_up_by_a_number_is_offered(line: str) -> None:
    turn = said("tenant_vs_landlord", line)
    assert put(turn) == {"rent": "+3%"}
    assert "near:rent" in turn.reading.cues


def test_the_rest_of_theirs_stands_where_the_learner_says_so() -> None:
    theirs = {"increase": "+12%", "drops": "fortnightly"}
    turn = said("sole_source_price_rise", "7% and otherwise as you say", theirs)
    assert turn.reply.judgement is not None
    assert turn.reply.judgement.package["drops"] == "fortnightly"
    assert turn.reply.judgement.package["increase"] == "+7%"


def test_the_rest_of_theirs_stands_when_other_words_were_said_in_between() -> None:
    talk = begun("tenant_vs_landlord", TEN_PERCENT)
    for line in ("Can I think about it till Monday?", "Six, and the rest as you say."):
        talk = step(talk, Act(line))
    judged = talk.turns[-1].reply.judgement
    assert judged is not None
    assert judged.package == talk.case.complete({**TEN_PERCENT, "rent": "+6%"})


def test_one_change_to_theirs_can_close_the_deal() -> None:
    theirs = {"base": "62k", "remote": "0 days", "start": "in 8 weeks"}
    line = "Make it a start in two weeks and I'm in."
    assert said("salary_one_offer", line, theirs).reply.agreement == load(
        "salary_one_offer"
    ).complete({**theirs, "start": "in 2 weeks"})


# ---------------------------------------------------------------- given up, quoted, told


@pytest.mark.parametrize(
    ("case", "line", "offer"),
    [
        ("layoff_severance", "forget the handover", {"handover": "none"}),
        (
            "layoff_severance",
            "I don't need the letter, the dates will do.",
            {"reference": "dates only"},
        ),
        (
            "startup_down_round",
            "I can live without the balanced board.",
            {"board": "investor majority"},
        ),
        (
            "crisis_call_fictional",
            "ok we drop the thing with the cameras",
            {"cameras": "press at kerb"},
        ),
    ],
)
def test_what_is_let_go_of_leaves_what_stands_without_it(
    case: str, line: str, offer: Package
) -> None:
    assert put(said(case, line)) == offer


@pytest.mark.parametrize(
    "line", ["Forget the rate for a moment, how are you?", "Don't forget the rate."]
)
def test_what_is_only_left_aside_is_not_let_go_of(line: str) -> None:
    assert put(said("freelancer_vs_procurement", line)) == {}


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("used_van_cash_price", "You put six thousand in the advert."),
        ("startup_down_round", "Forty percent down, two times participating and the board."),
        (
            "layoff_severance",
            "Two weeks, and a reference with my dates on it. That's what's in your folder.",
        ),
    ],
)
def test_what_is_theirs_is_not_put_by_saying_it_again(case: str, line: str) -> None:
    assert put(said(case, line)) == {}


def test_a_check_at_the_end_does_not_hide_what_is_given_back() -> None:
    line = (
        "So it isn't the fifteen percent you want. It's signed papers before the bank looks. "
        "Is that right?"
    )
    turn = said("tenant_vs_landlord", line)
    assert turn.reading.kinds() & {"paraphrase", "summary"}
    assert not put(turn)


def test_who_will_take_the_next_one_through_the_files_offers_the_handover() -> None:
    line = "I'd be glad to take whoever comes next through the files"
    assert put(said("layoff_severance", line)) == {"handover": "8 paid hand-over days"}


def test_ones_own_loss_is_told() -> None:
    line = "If you put us out, my children lose their school."
    assert "disclosure" in said("tenant_vs_landlord", line).reading.kinds()


@pytest.mark.parametrize(
    "line",
    [
        "If you put us out, we'd have to split the children between my mother and his sister",
        "If you put us out, my children lose their school.",
    ],
)
def test_ones_own_loss_is_neither_threatened_nor_offered(line: str) -> None:
    kinds = said("tenant_vs_landlord", line).reading.kinds()
    assert kinds.isdisjoint({"threat", "offer", "loss_frame", "conditional_trade"})


# ---------------------------------------------------------------- their package gone through

ROUND = {"valuation": "-25%", "preference": "1x non-participating", "board": "balanced"}
RATE = {"rate": "-6%", "terms": "net-30", "launch_support": "on-call 2 weeks"}
FOOD = {
    "demand_met": "food and water",
    "exit": "walk out, escort, no cuffs in view",
    "cameras": "press moved back",
}


@pytest.mark.parametrize(
    ("case", "theirs", "line"),
    [
        (
            "freelancer_vs_procurement",
            RATE,
            "Agreed from my side: minus six percent, net 30, two weeks on call, no volume and no "
            "case study. Please send the contract.",
        ),
        (
            "crisis_call_fictional",
            FOOD,
            "then thats what we do. food at the door, press back, and you walk out with an escort "
            "and no cuffs",
        ),
        ("startup_down_round", ROUND, "Are we agreed or not? 25 off, 1x non participating, a "
         "balanced board"),
    ],
)  # fmt: skip
def test_a_yes_that_goes_through_all_of_theirs_takes_it(
    case: str, theirs: Package, line: str
) -> None:
    assert said(case, line, theirs).reply.agreement == load(case).complete(theirs)


@pytest.mark.parametrize(
    ("case", "theirs", "line"),
    [
        (
            "layoff_severance",
            SIX_WEEKS,
            "I could say yes to six weeks and the reference with dates, once my lawyer saw it",
        ),
        ("startup_down_round", ROUND, "my partner says it's a yes: 25 off, 1x, balanced board"),
        ("freelancer_vs_procurement", RATE, "Do we have a deal? Six off, net 30, two weeks on "
         "call, and I keep the code."),
        ("tenant_vs_landlord", TEN_PERCENT, "it's a yes from me to the boiler"),
        ("tenant_vs_landlord", TEN_PERCENT, "deal. and you paint the hall"),
        ("tenant_vs_landlord", {**TEN_PERCENT, "length": "24 months"}, "I accept ten percent and "
         "the boiler. Two years is what frightens me."),
    ],
)  # fmt: skip
def test_what_keeps_something_back_takes_nothing(case: str, theirs: Package, line: str) -> None:
    assert said(case, line, theirs).reply.agreement is None


def test_what_they_said_before_may_be_taken_up() -> None:
    line = "wait, you said six percent and the boiler fixed by you. {}"
    turn = said("tenant_vs_landlord", line.format("That's what I want to take"), TEN_PERCENT)
    assert put(turn) == {"rent": "+6%", "repairs": "boiler fixed by landlord"}
    for more in ("That's what I wanted to hear.", "I can't take that.", "Is that what I can take?"):
        assert put(said("tenant_vs_landlord", line.format(more), TEN_PERCENT)) == {}

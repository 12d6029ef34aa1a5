"""Terms as people type them in a talk: sums, lists, points refused, numbers that count a thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.roleplay.typed import begun, put, said
from weakhand.cases import Package, load
from weakhand.counterpart import in_words
from weakhand.language import Said, ground_of, read
from weakhand.roleplay import Act, begin, step

TENANT: Package = {
    "rent": "+15%",
    "repairs": "boiler fixed by landlord",
    "length": "24 months",
    "start_paper": "sign this week",
}
ROUND: Package = {
    "valuation": "-25%",
    "tranche": "flat headline, milestone tranches + ratchet",
    "preference": "1x non-participating",
    "board": "balanced",
    "pool": "pool shared",
}


VAN: Package = {"price": "5.8k", "shelving": "left in"}
SALARY: Package = {"base": "62k", "remote": "2 days", "start": "in 4 weeks"}


RATE: Package = {"rate": "-12%", "terms": "net-60", "launch_support": "on-call 2 weeks"}
WEEKS: Package = {"weeks": "6", "health": "3 months", "reference": "agreed letter"}


@pytest.mark.parametrize(
    ("line", "price"),
    [
        ("so 5600 minus the tyres that are due, id say 5000 cash", "5k"),
        ("you said 5800 and its 5500 less the tyres, so 5200", "5.2k"),
        ("so 5600 minus the tyres that are due, id say 5300 cash", "5.2k"),
    ],
)
def test_of_a_sum_the_end_counts(line: str, price: str | None) -> None:
    assert put(said("used_van_cash_price", line)).get("price") == price


def test_a_comma_before_one_figure_is_a_point() -> None:
    line = "how about 5,5 with the shelves left in"
    assert put(said("used_van_cash_price", line)) == {"price": "5.5k", "shelving": "left in"}
    assert put(said("used_van_cash_price", "I offer 5,400.")) == {"price": "5.4k"}


def test_what_follows_no_make_it_stands_in_its_place() -> None:
    for size in ("67", "66"):
        line = f"62, no make it {size}, and two days at home"
        assert put(said("salary_one_offer", line))["base"] == "67k"


def test_points_in_sentences_of_their_own_belong_to_the_offer_before() -> None:
    line = "the headline stays flat. 1x preference no participation. balanced board. shared pool."
    offer = put(said("startup_down_round", line))
    assert offer.keys() >= {"tranche", "preference", "board", "pool"}


def test_points_of_a_list_need_no_word_of_offering() -> None:
    line = "I propose the headline stays flat. A balanced board. Shared pool. How is your day?"
    assert put(said("startup_down_round", line)).keys() == {"tranche", "board", "pool"}


def test_a_sentence_that_only_mentions_an_option_adds_nothing() -> None:
    line = "I offer you a balanced board. Two times participating would finish us all here."
    assert put(said("startup_down_round", line)) == {"board": "balanced"}


@pytest.mark.parametrize(
    ("line", "option"),
    [
        ("Would your company pay the promotions, if I drive two drops a week?", "retailer funds"),
        ("if your side would then carry the promotions i do two drops a week", "retailer funds"),
        ("I could pay the promotions, if you leave the price.", "supplier funds 100%"),
    ],
)
def test_who_does_what_an_option_says_is_heard(line: str, option: str) -> None:
    assert put(said("small_supplier_vs_retailer", line))["promo"] == option


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("ok. six percent, the boiler, two years. shake hands?", True),
        ("six percent and your boiler mended, and two years", True),
        ("two years signed, six percent, boiler this month. agreed?", True),
        ("I could do six percent. What about the boiler?", False),
        ("six percent, if you tell me about the boiler first", False),
    ],
)
def test_the_name_of_a_thing_in_a_list_of_terms_is_a_wish_for_it(line: str, wanted: bool) -> None:
    assert ("repairs" in put(said("tenant_vs_landlord", line))) == wanted


def test_a_number_after_all_counts_what_was_named() -> None:
    line = "boiler, two years and signing this week, yes to all three"
    assert "rent" not in put(said("tenant_vs_landlord", line, TENANT))


def test_nothing_off_is_the_option_by_which_nothing_changes() -> None:
    assert put(said("startup_down_round", "I propose 0 off the pre-money."))["valuation"] == "flat"
    line = "flat headline, milestones with a ratchet, 1x non participating. no 25 on top. agreed?"
    turn = said("startup_down_round", line, ROUND)
    assert put(turn)["valuation"] == "flat"
    other = put(said("startup_down_round", "not forty, no, 25 off", {"valuation": "-40%"}))
    assert other.get("valuation") != "flat", "after a comma a no is of what stood before"


def test_by_how_much_a_mark_is_missed_is_no_offer() -> None:
    line = "You are three percent short by June, and I make three jams you never tried."
    assert put(said("small_supplier_vs_retailer", line)) == {}


@pytest.mark.parametrize(
    ("case", "line", "theirs", "means"),
    [
        ("used_van_cash_price", "300 less and I come tonight", VAN, {"price": "5.5k"}),
        ("salary_one_offer", "could I start two weeks later", SALARY, {"start": "in 8 weeks"}),
        ("salary_one_offer", "could you do 2000 more on the base?", SALARY, {"base": "64k"}),
    ],
)
def test_a_difference_is_counted_from_what_they_have_put(
    case: str, line: str, theirs: Package, means: Package
) -> None:
    assert put(said(case, line, theirs)) == means


def test_a_sum_added_to_theirs_takes_nothing_of_theirs() -> None:
    turn = said("salary_one_offer", "2000 more on the base, then yes", SALARY)
    assert turn.reply.agreement is None


@pytest.mark.parametrize(
    ("case", "line", "theirs", "means"),
    [
        ("freelancer_vs_procurement", "half of that and I sign today", RATE, {"rate": "-6%"}),
        ("freelancer_vs_procurement", "six points less and we are done", RATE, {"rate": "-6%"}),
        (
            "freelancer_vs_procurement",
            "I was at nothing off and you're at 12, let's meet in the middle",
            RATE,
            {"rate": "-6%"},
        ),
        ("salary_one_offer", "halfway between your 62 and my 66?", SALARY, {"base": "64k"}),
        ("layoff_severance", "four more weeks and we shake hands", WEEKS, {"weeks": "10"}),
        ("layoff_severance", "the letter yes. twice the weeks", WEEKS, {"weeks": "10"}),
    ],
)
def test_a_size_is_made_of_what_they_have_put(
    case: str, line: str, theirs: Package, means: Package
) -> None:
    turn = said(case, line, theirs)
    mine = {issue: label for issue, label in put(turn).items() if theirs.get(issue) != label}
    assert mine == means
    assert turn.reply.agreement is None


@pytest.mark.parametrize("line", ["I gave half of that away already", "tell me in a month more"])
def test_before_they_have_put_anything_nothing_is_made_of_it(line: str) -> None:
    assert put(said("freelancer_vs_procurement", line)) == {}


def test_a_time_set_against_another_is_no_difference() -> None:
    line = "So I would start in two weeks, not two weeks later than that?"
    assert put(said("salary_one_offer", line, SALARY)).get("start") != "in 8 weeks"


@pytest.mark.parametrize("line", ["meet me in the middle on the base", "a bit more and it's done"])
def test_who_moves_a_term_by_no_said_amount_is_asked_how_far(line: str) -> None:
    assert said("salary_one_offer", line, SALARY).reply.situations == ("answer:name_a_number",)


def test_who_meets_them_in_the_middle_at_a_number_puts_that() -> None:
    assert put(said("salary_one_offer", "meet me in the middle then, 65?", SALARY)) == {
        "base": "64k"
    }


@pytest.mark.parametrize(
    "line", ["no i said 5400", "sorry, I meant 5,400.", "But we offered 5400!"]
)
def test_who_stands_by_a_figure_puts_it_again(line: str) -> None:
    assert put(said("used_van_cash_price", line, VAN)) == {"price": "5.4k"}


def test_a_number_before_the_name_of_a_thing_is_its_size() -> None:
    line = "then 4 on the sign on, start in two weeks, 62, and two days at home"
    offer = put(said("salary_one_offer", line, SALARY))
    assert offer == {"base": "62k", "remote": "2 days", "start": "in 2 weeks", "sign_on": "4k"}


def test_a_small_number_that_has_no_place_is_asked_about() -> None:
    reply = said("salary_one_offer", "62 base and 5 for the sign on", SALARY).reply
    assert reply.agreement is None
    assert reply.situations == ("answer:left_over",)


def test_what_follows_a_refused_number_in_a_clause_of_its_own_is_put() -> None:
    line = "here is my idea: i pay 50 more not 177, you get the boiler done this month"
    assert put(said("tenant_vs_landlord", line))["repairs"] == "boiler fixed by landlord"


def test_who_goes_through_a_package_and_asks_for_a_yes_puts_it() -> None:
    points = "Again. Headline flat. Milestone tranches. 1x, no participation. A balanced board."
    assert "offer" in said("startup_down_round", f"{points} Yes?").reading.kinds()
    assert put(said("startup_down_round", f"{points} Yes?"))["board"] == "balanced"


def test_before_they_have_put_terms_a_bit_more_is_about_nothing() -> None:
    reply = said("salary_one_offer", "Tell me a bit more, would you?").reply
    assert "answer:name_a_number" not in reply.situations


def test_a_number_refused_in_another_sentence_takes_nothing_from_the_next() -> None:
    line = "two days at home is great. 62 is not. 65 and i start in two weeks"
    turn = said("salary_one_offer", line, SALARY)
    assert put(turn)["base"] == "64k"
    assert turn.reply.agreement is None
    assert "sixty-four" in turn.reply.text


def test_what_an_option_is_there_for_is_no_offer_of_it() -> None:
    line = "ok so the 2x is about the teachers money. would a plain 1x do that job too"
    assert "2x participating" not in put(said("startup_down_round", line)).values()


def test_a_point_of_theirs_that_is_turned_down_is_asked_about_and_closes_nothing() -> None:
    line = "boiler, two years and we sign this week, yes. but fifteen percent isnt for us"
    turn = said("tenant_vs_landlord", line, TENANT)
    assert turn.reading.declined == ("rent",)
    assert turn.reply.situations == ("answer:not_that",)
    more = "we sign this week and pay the boiler man ourselves, but fifteen percent isnt for us"
    turn = said("tenant_vs_landlord", more, TENANT)
    assert put(turn)["repairs"] == "tenant pays"
    assert turn.reply.judgement is None, "what it leaves open can't be judged"
    assert "rent" in turn.reply.text


def test_a_part_that_is_no_option_keeps_an_offer_from_closing() -> None:
    bare = said("used_van_cash_price", "I offer 5800 cash and you keep the shelving.")
    more = said("used_van_cash_price", "I offer 5800, you keep the shelving, 90 for the jack.")
    assert bare.reading.unplaced == ()
    assert more.reading.unplaced == ("90",)
    assert more.reply.agreement is None


@pytest.mark.parametrize(
    "line",
    [
        "I offer 5800, and I can be there in 20 minutes.",
        "I offer 5800 tomorrow at 10.",
        "I offer 5800, it was built in 2015 after all.",
        "I offer 5800 for the van, not 6000.",
        "I offer 5800 and the jack stays, not 90 for it.",
    ],
)
def test_a_number_that_is_no_sum_is_not_asked_about(line: str) -> None:
    assert said("used_van_cash_price", line).reading.unplaced == ()


def test_a_package_of_which_only_what_is_new_was_said_is_known_whole() -> None:
    case = load("freelancer_vs_procurement")
    words = "What about this: twelve percent off the day rate, and the rest as it was."
    line = "yes to the thirty days and the forty days a year, but not twelve percent"
    put = {"rate": "-12%", "terms": "net-30", "volume": "40 days/yr, tiered rebate"}
    whole = Said("counterpart", words, (), tuple(case.complete(put).items()))
    ground = ground_of(case)
    assert read(line, (whole,), ground).declined == ("rate",)
    assert read(line, (Said("counterpart", words),), ground).declined == ()


def test_each_turn_in_which_they_put_a_package_carries_it() -> None:
    talk = step(begin(load("freelancer_vs_procurement"), 1), Act("Make me an offer, please."))
    (turn,) = talk.turns
    assert turn.said[1].put == tuple((turn.mind.table or {}).items()) != ()
    assert step(begin(talk.case, 1), Act("How are you?")).turns[0].said[1].put == ()


@pytest.mark.parametrize(
    ("line", "closes"),
    [
        ("boiler, two years, signing this week, good. the money is beyond us", False),
        ("boiler, two years, signing this week. no problem, I'm happy with that", True),
        ("boiler, two years, signing this week. it hurts a bit. yes.", True),
    ],
)
def test_a_yes_with_something_against_it_is_asked_about(line: str, closes: bool) -> None:
    turn = said("tenant_vs_landlord", line, TENANT)
    assert (turn.reply.agreement is not None) == closes


def test_a_yes_to_one_point_of_theirs_is_none_to_the_rest() -> None:
    theirs = RATE | {"terms": "net-30", "volume": "40 days/yr, tiered rebate"}
    talk = begun("freelancer_vs_procurement", theirs)
    talk = replace(talk, opening=f"What about this: {in_words(talk.case, theirs)}.")
    assert step(talk, Act("ok to the thirty days")).agreement is None


def test_what_an_option_would_mean_is_asked_and_turns_nothing_down() -> None:
    reading = said("startup_down_round", "What would 25% mean for the team?", ROUND).reading
    assert reading.declined == ()
    assert said("startup_down_round", "Not 25%.", ROUND).reading.declined == ("valuation",)


def test_more_of_another_time_is_no_size_of_a_point() -> None:
    line = "I stay 2 more months, and you pay 8 months."
    assert "weeks" not in dict(said("layoff_severance", line, WEEKS).reading.offer or ())


def test_a_time_that_is_to_be_paid_and_has_no_place_is_asked_about() -> None:
    reading = said("layoff_severance", "I want an agreed letter and 8 months' pay.").reading
    assert reading.unplaced == ("8 months",)


def test_an_offer_of_points_alone_gets_no_answer_about_something_else() -> None:
    reply = said("layoff_severance", "ok 6", {**WEEKS, "weeks": "2"}).reply
    assert reply.judgement is not None
    assert "answer:is_she_ok" not in reply.situations


@pytest.mark.parametrize(
    "line", ["25 percent off hurts, we have worked three years.", "Twenty-five off would kill us."]
)
def test_what_is_said_to_hurt_is_no_offer(line: str) -> None:
    assert put(said("startup_down_round", line)) == {}


def test_what_hurts_and_is_taken_all_the_same_is_not_turned_down() -> None:
    turn = said("freelancer_vs_procurement", "12 percent hurts, but I can do it.", RATE)
    assert turn.reading.declined == ()


@pytest.mark.parametrize(
    ("case", "line", "means"),
    [
        (
            "small_supplier_vs_retailer",
            "the other column is price you mean? ok then: two drops a week 98% and the price goes "
            "down 5 not 8. and promotions we split half half",
            {"cost_price": "-5%", "promo": "50/50", "service": "2 drops/week, 98% fill"},
        ),
        (
            "small_supplier_vs_retailer",
            "that was the whole :) minus 5 percent, promo 50/50, and no regional line for now",
            {"cost_price": "-5%", "promo": "50/50", "regional_line": "none"},
        ),
        (
            "freelancer_vs_procurement",
            "ok here it is: rate goes down 6, net 30, and no case study for now",
            {"rate": "-6%", "terms": "net-30", "case_study": "no"},
        ),
        (
            "crisis_call_fictional",
            "nothings wrong with you. ok no message. food at the door, press moved back, walk out "
            "with an escort and no cuffs, jonas first. shall we do it like that?",
            {
                "demand_met": "food and water",
                "exit": "walk out, escort, no cuffs in view",
                "sister": "no contact",
                "cameras": "press moved back",
            },
        ),
        (
            "tenant_vs_landlord",
            "6 percent, boiler fixed, 24 months, and no signing this week",
            {"rent": "+6%", "repairs": "boiler fixed by landlord", "length": "24 months"},
        ),
    ],
)
def test_a_list_of_terms_is_put_whole(case: str, line: str, means: dict[str, str]) -> None:
    assert put(said(case, line)) == means


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("hospital_bill", "I just want to know what I'm paying for"),
        ("startup_down_round", "can you see on your paper what a 1x preference means?"),
        ("freelancer_vs_procurement", "the rate went down 6 percent and terms up to net 60 :)"),
        ("tenant_vs_landlord", "inflation goes up 6 percent and my boiler is broken :)"),
        ("small_supplier_vs_retailer", "8% stays off. what did others pay?"),
        ("visa_tied_employee", "my answer is no to the 24 months"),
    ],
)
def test_what_is_told_asked_or_turned_down_is_not(case: str, line: str) -> None:
    assert put(said(case, line)) == {}


def test_of_a_package_said_in_part_the_whole_is_known() -> None:
    theirs = (("rent", "+6%"), ("repairs", "boiler fixed by landlord"), ("length", "24 months"))
    words = "Then this: six percent more rent and the boiler put right by the landlord, and the "
    case = load("tenant_vs_landlord")
    before = Said("counterpart", f"{words}rest as it was.", (), theirs)
    line = "ok good, 6 percent, the boiler, 24 months, i take it"
    assert "takes" in read(line, [before], ground_of(case)).cues


@pytest.mark.parametrize("line", ["...", "?!", ":)", " - "])
def test_a_line_of_no_word_puts_nothing(line: str) -> None:
    assert read(line, (), ground_of(load("tenant_vs_landlord"))).offer is None

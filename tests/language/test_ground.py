"""Relevance, offers and claims are held against the words of the case."""

from __future__ import annotations

from weakhand.language import Choice, Ground, Notion, Said, read

GROUND = Ground(
    notions=(
        Notion("f_report", "fact", ("savings report", "month end", "report")),
        Notion("feel_torn", "feeling", ("torn", "between two fires", "caught between")),
        Notion("risk_slip", "risk", ("launch slips", "delay", "late launch")),
        Notion("rate", "issue", ("rate", "price")),
        Notion("deadline", "deadline", ("monday", "deadline")),
    ),
    choices=(
        Choice("rate", "-20%", ("20%", "20 percent")),
        Choice("rate", "-6%", ("6%", "six percent")),
        Choice("rate", "0%", ("keep my rate", "no rate cut", "hold the rate")),
        Choice("terms", "net-90", ("net-90", "90 days")),
        Choice("terms", "net-30", ("net-30", "30 days", "thirty days")),
        Choice("support", "none", ("without support",)),
        Choice("support", "on-call 2 weeks", ("two weeks on call", "on-call support")),
        Choice("volume", "40 days/yr, tiered rebate", ("40 days", "tiered rebate")),
    ),
    truths=(("t_second", ("small client", "second client")),),
)
TURN = Said("counterpart", "My report closes at month end.", ("f_report", "feel_torn"))


def _offer(text: str) -> dict[str, str] | None:
    offer = read(text, (TURN,), GROUND).offer
    return None if offer is None else dict(offer)


def test_terms_and_numbers_become_options() -> None:
    assert _offer("We could do 6% off with net-30.") == {"rate": "-6%", "terms": "net-30"}
    assert _offer(
        "-6 %, payment in 30 days, 40 days a year with a tiered rebate, two weeks on call"
    ) == {
        "rate": "-6%",
        "terms": "net-30",
        "volume": "40 days/yr, tiered rebate",
        "support": "on-call 2 weeks",
    }
    assert _offer("I'd keep my rate and add on-call support.") == {
        "rate": "0%",
        "support": "on-call 2 weeks",
    }


def test_their_terms_are_no_offer_of_ours() -> None:
    assert _offer("I can't do 20% off and net-90.") is None
    assert _offer("You want 20% off.") is None
    demand = Said("counterpart", "I need twenty percent off and net-90.")
    assert read("20 percent?", (demand,), GROUND).offer is None
    assert _offer("I can't do 20%, but I could do 6%.") == {"rate": "-6%"}


def test_a_conditional_trade_carries_its_offer() -> None:
    reading = read("If you pay in thirty days, I'll take six percent off.", (TURN,), GROUND)
    assert "conditional_trade" in reading.kinds()
    assert dict(reading.offer or ()) == {"rate": "-6%", "terms": "net-30"}


def test_a_label_of_what_is_alive_fits_better_than_one_of_nothing() -> None:
    alive = read("It sounds like you're caught between two fires.", (TURN,), GROUND).first("label")
    other = read("It sounds like you love pancakes.", (TURN,), GROUND).first("label")
    assert alive is not None
    assert other is not None
    assert alive.relevant >= 0.9
    assert other.relevant <= 0.3
    assert "feel_torn" in alive.about


def test_an_honest_open_question_keeps_a_middle_value() -> None:
    move = read("How does this look from your side?", (TURN,), GROUND).first(
        "open_question", "calibrated_question"
    )
    assert move is not None
    assert 0.5 <= move.relevant <= 0.7


def test_a_true_claim_names_its_truth_and_an_invented_one_none() -> None:
    true = read("I have one other client, a small client.", (TURN,), GROUND).claims
    assert [claim.truths for claim in true] == [("t_second",)]
    false = read("Three other agencies have offered me contracts.", (TURN,), GROUND).claims
    assert [(claim.kind, claim.truths) for claim in false] == [("alternative", ())]


def test_what_nobody_spoke_of_is_off_topic() -> None:
    assert read("Penguins huddle together in winter.", (TURN,), GROUND).kinds() == {"off_topic"}
    assert "off_topic" not in read("The report is close.", (TURN,), GROUND).kinds()


AMOUNTS = Ground(
    choices=(
        Choice("weeks", "2", ("two weeks of pay",)),
        Choice("weeks", "10", ("ten weeks of pay",)),
        Choice("price", "5.4k", ("middle price",)),
        Choice("handover", "8 paid hand-over days", ("paid hand-over",)),
        Choice("drops", "monthly + own freezer", ("monthly",)),
        Choice("forecast", "rolling 12-month, 80% firm", ("rolling forecast",)),
        Choice("cut", "-12%", ("cut of a tenth",)),
    )
)


def _amounts(text: str) -> dict[str, str]:
    return dict(read(text, (), AMOUNTS).offer or ())


def test_a_comma_in_a_number_does_not_end_it() -> None:
    assert _amounts("I could pay 2,000 for it.") == {}
    assert _amounts("I can offer you 10,000.") == {}
    assert _amounts("I can offer you 5,400.") == {"price": "5.4k"}


def test_a_number_counts_with_its_own_unit() -> None:
    assert _amounts("I could offer 10 weeks.") == {"weeks": "10"}
    assert _amounts("I could sign in 2 days for 8 weeks.") == {}
    assert _amounts("I could do 12% off.") == {"cut": "-12%"}


def test_a_length_of_time_is_no_other_option_with_a_month_in_it() -> None:
    assert _amounts("I could pay it over twelve months.") == {}
    assert _amounts("I could take a monthly drop.") == {"drops": "monthly + own freezer"}

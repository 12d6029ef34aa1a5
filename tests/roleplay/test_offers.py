"""Offers in natural wording are heard, a yes and a no are understood, and nothing else is.

Measured before the mends, on the half kept: 0.44 of offers, 0.50 of packages, 0.86 of yes and
0.61 of no; after them 0.87, 0.86, 0.97 and 0.97. The floors lie two to four hundredths under
that. What is missed of the working half is mostly a refusal that was written as an offer ("I
can't pay anything today"), which stays a refusal on purpose.

The exchange of offers (counters, conditions, a yes to a part, a wish given up, time asked for)
was measured and mended later, on halves of its own; and so were endings, in which people go
through a package before they take it: of the half kept 0.23 of yes, 0.39 of counters and 0.58 of
mere checks before the mends, 0.73, 0.67 and 0.75 after them. Of the other yes most are asked
about. ``answers_working`` was written to mend counters with, and has no other half.
``table_working`` is the hardest: two and three things in a line, numbers refused beside one that
is offered, and sizes said by what was put. Of its 240 lines 149 were heard before it was known,
and 0.29 of counters, now 192 and 0.71. Of the 180 of ``table_kept``, by yet another hand, 124
before and 129 now: what mends one hand's lines carries over to the next one's only by little.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.roleplay.typed import put, rows, said, shares
from weakhand.cases import load, names
from weakhand.language import Said, ground_of, read
from weakhand.roleplay import Act, begin, step

# A kind of which a half has but a few lines has no floor there.
FLOORS = {
    "working": {
        "offer": 0.94,
        "package": 0.96,
        "yes": 0.97,
        "no": 0.96,
        "ask": 0.97,
        "mention": 0.97,
    },
    "kept": {"offer": 0.88, "package": 0.83, "yes": 0.94, "no": 0.94, "ask": 0.97, "mention": 0.92},
    "exchange_working": {
        "offer": 0.95,
        "package": 0.94,
        "counter": 0.94,
        "if": 0.94,
        "partial": 0.94,
        "retreat": 0.95,
        "yes": 0.9,
        "no": 0.95,
        "wait": 0.8,
        "ask": 0.95,
        "mention": 0.95,
    },
    "exchange_kept": {
        "offer": 0.75,
        "package": 0.65,
        "counter": 0.85,
        "if": 0.75,
        "partial": 0.85,
        "retreat": 0.45,
        "yes": 0.9,
        "no": 0.8,
        "wait": 0.8,
        "ask": 0.95,
        "mention": 0.8,
    },
    "exchange_more": {
        "offer": 0.9,
        "package": 0.92,
        "counter": 0.92,
        "if": 0.95,
        "partial": 0.95,
        "retreat": 0.95,
        "yes": 0.95,
        "no": 0.95,
    },
    "endings_working": {
        "package": 0.72,
        "counter": 0.86,
        "yes": 0.74,
        "no": 0.8,
        "wait": 0.64,
        "ask": 0.95,
        "mention": 0.95,
    },
    "endings_kept": {
        "package": 0.72,
        "counter": 0.64,
        "yes": 0.7,
        "no": 0.8,
        "wait": 0.64,
        "ask": 0.88,
        "mention": 0.72,
    },
    "answers_working": {"package": 0.7, "counter": 0.75, "partial": 0.75, "wait": 0.64},
    "table_kept": {
        "offer": 0.67,
        "package": 0.6,
        "counter": 0.56,
        "if": 0.6,
        "yes": 0.4,
        "no": 0.74,
        "ask": 0.95,
        "mention": 0.72,
        "partial": 0.6,
        "retreat": 0.7,
    },
    "table_working": {
        "offer": 0.6,
        "package": 0.55,
        "counter": 0.7,
        "if": 0.65,
        "partial": 0.45,
        "retreat": 0.65,
        "yes": 0.9,
        "no": 0.72,
        "wait": 0.7,
        "ask": 0.88,
        "mention": 0.84,
    },
}


def test_every_option_of_every_case_is_put_in_three_ways() -> None:
    every = [row for half in ("working", "kept") for row in rows(half) if row["kind"] == "offer"]
    ways = [(row["case"], *next(iter(row["means"].items()))) for row in every]
    for name in names():
        for issue in load(name).issues:
            for option in issue.options:
                assert ways.count((name, issue.name, option.label)) == 3, (name, option.label)


@pytest.mark.parametrize("half", FLOORS)
def test_what_learners_type_is_heard_as_what_it_is(half: str) -> None:
    found = shares(half)
    low = {kind: share for kind, share in found.items() if share < FLOORS[half].get(kind, 0.0)}
    assert not low


def test_a_question_about_terms_puts_nothing_forward() -> None:
    sure = [half for half in FLOORS if FLOORS[half].get("ask", 0) >= 0.95]
    asked = [row for half in sure for row in rows(half) if row["kind"] == "ask"]
    turns = [said(row["case"], row["text"], row.get("theirs")) for row in asked]
    assert [turn.reading.text for turn in turns if put(turn)] == []


@pytest.mark.parametrize("answer", ["no", "wait", "ask", "partial"])
def test_what_is_no_yes_closes_no_deal(answer: str) -> None:
    given = [row for half in FLOORS for row in rows(half) if row["kind"] == answer]
    closed = [
        row["text"]
        for row in given
        if said(row["case"], row["text"], row.get("theirs")).reply.agreement is not None
    ]
    assert len(given) > 10
    assert not closed


# ---------------------------------------------------------------- what "it" is


@pytest.mark.parametrize(
    ("before", "line", "offer"),
    [
        (
            "The price that the papers printed is what my committee reads.",
            "Keep it flat",
            {"valuation": "flat"},
        ),
        (
            "The price that the papers printed is what my committee reads.",
            "Could you leave it where it is?",
            {"valuation": "flat"},
        ),
        (
            "Who sits on the board is for the lawyers. The headline is for me.",
            "Then keep it as it is.",
            {"tranche": "flat headline, milestone tranches + ratchet"},
        ),
    ],
)
def test_it_is_what_was_spoken_of_last(before: str, line: str, offer: dict[str, str]) -> None:
    reading = read(line, (Said("counterpart", before),), ground_of(load("startup_down_round")))
    assert "offer" in reading.kinds()
    assert dict(reading.offer or ()) == offer


@pytest.mark.parametrize("line", ["Keep it short, please.", "I can't keep it flat.", "Keep it."])
def test_nothing_is_kept_where_nothing_is_said_to_stay(line: str) -> None:
    before = Said("counterpart", "The price that the papers printed is what my committee reads.")
    assert read(line, (before,), ground_of(load("startup_down_round"))).offer is None


# ---------------------------------------------------------------- conditions


def test_a_condition_with_a_reason_in_between_is_a_trade_and_no_loss() -> None:
    line = (
        "If the headline stays flat, so nothing gets written down, then the pool comes out of "
        "our side."
    )
    reading = said("startup_down_round", line).reading
    assert {"conditional_trade", "offer"} <= reading.kinds()
    assert "loss_frame" not in reading.kinds()
    assert dict(reading.offer or ()) == {
        "tranche": "flat headline, milestone tranches + ratchet",
        "pool": "pool from founders",
    }


def test_a_risk_without_terms_stays_a_loss() -> None:
    line = "If the team walks out over this, nothing is left to write up in the autumn."
    assert "offer" not in said("startup_down_round", line).reading.kinds()


# ---------------------------------------------------------------- points left open


@pytest.mark.parametrize(
    ("line", "settled"),
    [
        ("I could do six percent off with net-30 or net-60.", {"rate": "-6%"}),
        ("Between six and twelve percent, and thirty days to pay.", {"terms": "net-30"}),
        ("6-12% off, net-30", {"terms": "net-30"}),
    ],
)
def test_a_point_between_two_options_is_asked_about(line: str, settled: dict[str, str]) -> None:
    turn = said("freelancer_vs_procurement", line)
    assert dict(turn.reading.offer or ()) == settled
    assert turn.reading.left_open
    assert turn.reply.situations == ("answer:which_one",)
    assert turn.reply.judgement is None


def test_the_answer_to_which_one_completes_the_offer() -> None:
    talk = begin(load("freelancer_vs_procurement"))
    talk = step(talk, Act("I could do six percent off with net-30 or net-60."))
    talk = step(talk, Act("Net-30, then."))
    judged = talk.turns[-1].reply.judgement
    assert judged is not None
    assert (judged.package["rate"], judged.package["terms"]) == ("-6%", "net-30")


def test_from_one_number_to_another_is_no_open_point() -> None:
    turn = said("freelancer_vs_procurement", "I could go from twenty down to twelve percent.")
    assert put(turn) == {"rate": "-12%"}


# ---------------------------------------------------------------- yes and no


@pytest.mark.parametrize(
    "line", ["Sounds good to me, Tom.", "that works", "ok let's do it", "We can manage that."]
)
def test_a_plain_yes_takes_what_they_have_just_put(line: str) -> None:
    theirs = {"base": "62k", "start": "in 4 weeks"}
    assert said("salary_one_offer", line, theirs).reply.agreement is not None


@pytest.mark.parametrize(
    "line",
    [
        "Sounds good, but the base is too low.",
        "That would work if the base were higher.",
        "sounds good?",
        "It sounds fair to you, I'm sure, and not to me.",
    ],
)
def test_a_yes_with_a_but_is_none(line: str) -> None:
    theirs = {"base": "62k", "start": "in 4 weeks"}
    assert said("salary_one_offer", line, theirs).reply.agreement is None


@pytest.mark.parametrize(
    "line",
    ["We can't live with that.", "That's more than we can carry.", "no way", "That's too dear."],
)
def test_a_refusal_of_their_package_is_heard(line: str) -> None:
    turn = said("tenant_vs_landlord", line, {"rent": "+10%"})
    assert "reject" in turn.reading.kinds()
    assert "accept" not in turn.reading.kinds()


def test_sounds_good_to_something_else_takes_nothing() -> None:
    before = (Said("counterpart", "My sister bakes on Sundays."),)
    line = "Sounds good to me."
    assert "accept" not in read(line, before, ground_of(load("tenant_vs_landlord"))).kinds()


# ---------------------------------------------------------------- questions


@pytest.mark.parametrize(
    "line",
    [
        "What are others like it going for?",
        "what are flats like this going for",
        "What did houses like this sell for?",
    ],
)
def test_what_a_thing_goes_for_asks_for_no_reason(line: str) -> None:
    assert "why_question" not in said("tenant_vs_landlord", line).reading.kinds()


def test_what_they_do_something_for_asks_for_a_reason() -> None:
    kinds = said("tenant_vs_landlord", "What are you doing this for?").reading.kinds()
    assert "why_question" in kinds


def test_who_is_asked_of_a_fact_told_in_part_draws_no_hint_at_another() -> None:
    case = load("visa_tied_employee")
    talk = begin(case)
    told = {**talk.mind.told, "f_clause": 2}
    mind = talk.mind.changed(told=told, fresh=("f_clause",), rapport=0.3)
    turn = step(replace(talk, mind=mind), Act("Who else had training costs in the clause?")).turns[
        -1
    ]
    assert turn.told == ()
    assert turn.reply.situations in (("again:f_clause",), ("answer:seen_it_before",))


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Send me the form. Is the 15 percent from the 9600 or from what is left?", False),
        ("Send me the form, and I can pay 45 percent.", True),
        ("Could we say 45 percent, or is that too little?", True),
    ],
)
def test_a_figure_of_which_something_is_asked_is_not_put(line: str, offer: bool) -> None:
    case = load("hospital_bill")
    reading = read(line, (Said("counterpart", begin(case, 1).opening),), ground_of(case))
    assert ("settle" in dict(reading.offer or ())) == offer


@pytest.mark.parametrize("asked", ["does that work for you?", "is that all right with you?"])
def test_who_asks_what_they_say_to_an_offer_hears_that_and_no_answer_about_work(asked: str) -> None:
    petra = load("small_supplier_vs_retailer")
    talk = step(begin(petra, 3), Act("Three percent, and we share the promotions."))
    assert step(talk, Act(asked)).turns[-1].reply.situations in (("hold",), ("counter",))


def test_of_what_keeps_them_from_an_offer_the_point_that_was_named_comes_first() -> None:
    tom = load("salary_one_offer")
    reply = step(begin(tom, 3), Act("62 now.")).turns[-1].reply
    assert reply.judgement is not None
    assert reply.judgement.sticking == "Start date"
    assert "base salary" in reply.text
    assert "start date" not in reply.text

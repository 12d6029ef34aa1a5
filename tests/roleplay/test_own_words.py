"""Who holds their own words against them hears them own up, and how it stands now.

Of 27 lines over twelve cases, each read before anything was mended for it, 21 were answered so,
and 25 of 28 lines that only sound like it were not. What was missed was mended after that.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.roleplay.typed import begun
from weakhand.cases import Package
from weakhand.counterpart.mind import JUST_PUT
from weakhand.roleplay import Act, Talk, Turn, step

THEIRS: dict[str, Package] = {
    "tenant_vs_landlord": {"rent": "+15%", "repairs": "tenant pays"},
    "salary_one_offer": {"base": "62k", "remote": "0 days", "start": "in 4 weeks"},
    "layoff_severance": {"weeks": "2", "health": "3 months", "reference": "agreed letter"},
    "sole_source_price_rise": {"increase": "+12%", "drops": "monthly + own freezer"},
    "used_van_cash_price": {"price": "5.8k", "shelving": "left in"},
    "small_supplier_vs_retailer": {"cost_price": "0%", "promo": "50/50"},
}


def _talk(case: str, *lines: str) -> Talk:
    talk = begun(case, THEIRS[case])
    for line in lines:
        talk = step(talk, Act(line))
    return talk


def _last(case: str, *lines: str) -> Turn:
    return _talk(case, *lines).turns[-1]


@pytest.mark.parametrize(
    ("case", "line", "situation", "stands"),
    [
        ("salary_one_offer", "you said 2 days before, now its none", "owns_up", "every day on"),
        (
            "salary_one_offer",
            "where did the home days go? you said 2 before",
            "owns_up",
            "every day on",
        ),
        ("used_van_cash_price", "that's not what you said a minute ago", "owns_up", "and the shel"),
        ("used_van_cash_price", "what happened to the shelving?", "owns_up", "left in"),
        ("small_supplier_vs_retailer", "you keep changing the offer", "owns_up", "half and half"),
        ("tenant_vs_landlord", "you never said the boiler is on us", "owns_up_new", "boiler"),
        ("tenant_vs_landlord", "i could have sworn you said ten percent", "as_put", "fifteen"),
        ("layoff_severance", "I thought you said six weeks pay, not two", "as_put", "two weeks"),
        (
            "sole_source_price_rise",
            "sorry i think i said 9, you said 12 right?",
            "as_put",
            "twelve",
        ),
        ("sole_source_price_rise", "the rest meaning monthly, or weekly?", "as_put", "and monthly"),
    ],
)
def test_their_own_words_are_owned_up_to(case: str, line: str, situation: str, stands: str) -> None:
    turn = _last(case, line)
    assert turn.reply.situations == (f"answer:{situation}",)
    assert stands in turn.reply.text
    assert turn.reply.judgement is None
    assert turn.reply.agreement is None


def test_what_they_had_put_better_is_owned_up_to_as_such() -> None:
    talk = begun("salary_one_offer", THEIRS["salary_one_offer"])
    before = talk.case.complete({**THEIRS["salary_one_offer"], "remote": "3 days"})
    talk = replace(talk, mind=talk.mind.changed(once_put=(*talk.mind.once_put, before)))
    reply = step(talk, Act("you said three days at home before, now its none")).turns[-1].reply
    assert reply.situations == ("answer:owns_up_before",)
    assert "every day on site" in reply.text


def test_with_nothing_on_the_table_they_only_own_up() -> None:
    talk = begun("small_supplier_vs_retailer")
    reply = step(talk, Act("you're contradicting yourself")).turns[-1].reply
    assert reply.situations == ("answer:owns_up_unclear",)


def test_a_bare_yes_to_that_closes_nothing_and_a_plain_one_does() -> None:
    objects = "you said 2 days before, now its none"
    asked = _last("salary_one_offer", objects, "ok")
    assert asked.reply.situations == ("answer:half_yes",)
    assert JUST_PUT in _talk("salary_one_offer", objects).mind.events
    taken = _last("salary_one_offer", objects, "fine, I accept your offer").reply.agreement
    assert taken is not None
    assert taken["remote"] == "0 days"


@pytest.mark.parametrize(
    ("case", "line", "put"),
    [
        ("tenant_vs_landlord", "you never said that. 6 percent, you fix the boiler", "+6%"),
        ("sole_source_price_rise", "you said 12 before, now its 18. 7 and monthly", "+7%"),
        ("salary_one_offer", "2 days before, now its none, you said. 2 days and 62k then", "62k"),
    ],
)
def test_terms_after_it_are_an_offer(case: str, line: str, put: str) -> None:
    turn = _last(case, line)
    assert turn.reply.judgement is not None
    assert put in turn.reply.judgement.package.values()


@pytest.mark.parametrize(
    ("case", "line"),
    [
        ("used_van_cash_price", "you said the tyres want doing, what would that cost?"),
        ("used_van_cash_price", "you said 5.8, i say 5.6 and you keep the shelving"),
        ("tenant_vs_landlord", "you said the roofer alone, was that bad?"),
        ("tenant_vs_landlord", "you put 15 percent, now its my turn: 6 percent and the boiler"),
        ("layoff_severance", "you never told me who decided"),
        ("layoff_severance", "you didnt say what happens if I dont sign by five"),
        ("sole_source_price_rise", "where did the dry ice go after the delivery?"),
        ("sole_source_price_rise", "you said its dry ice, now that is something we could change"),
        ("salary_one_offer", "did you put an advert in the paper for this job?"),
    ],
)
def test_what_only_sounds_like_it_is_answered_as_ever(case: str, line: str) -> None:
    situations = _last(case, line).reply.situations
    assert not any(each.startswith("answer:owns_up") for each in situations)

"""What of all that a case can say a line asks for, weighed by all signs at once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.counterpart.conftest import bare_case, fact
from weakhand.cases import load
from weakhand.cases.schema import Case
from weakhand.counterpart.meant import FILE, NOTHING, WEIGHED, Signs, likely, meant, signs, weights
from weakhand.language import meaning

HOSPITAL = "hospital_bill"


def answer(name: str, *ways: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "ways": list(ways), "asked": [f"{name} said."], **more}


@pytest.fixture
def kitchen() -> Case:
    return bare_case(
        facts=[
            fact("f_one", "savings") | {"ways": ["How much have you put aside?"]},
            fact("f_two", "launch") | {"ways": ["When does it all begin?"]},
        ],
        answers=[
            answer("kettle", "Where is the kettle?", "Is there a kettle in the kitchen?"),
            answer("oven", "Does the oven still work?", "How old is the oven?"),
            answer("saved_for", "What are the savings for?", from_fact="f_one"),
        ],
    )


def test_what_a_line_comes_close_to_is_what_it_asks_for(kitchen: Case) -> None:
    found = meant(kitchen, "and where do you keep the kettle")
    assert found is not None
    assert found[:2] == ("kettle", False)


def test_a_fact_may_be_meant(kitchen: Case) -> None:
    found = meant(kitchen, "How much money have you put aside by now?")
    assert found is not None
    assert found[:2] == ("f_one", True)


def test_what_nothing_of_the_case_is_near_to_asks_for_nothing(kitchen: Case) -> None:
    assert meant(kitchen, "The train to Vienna leaves from platform nine.") is None
    assert likely(kitchen, "The train to Vienna leaves from platform nine.")[0][0] == NOTHING


def test_what_belongs_after_a_fact_stands_for_it_until_that_is_told(kitchen: Case) -> None:
    line = "And what would the savings be for?"
    open_now, early = meant(kitchen, line), meant(kitchen, line, frozenset({"saved_for"}))
    assert open_now is not None
    assert open_now[:2] == ("saved_for", False)
    assert early is not None
    assert early[:2] == ("f_one", True)


def test_shares_add_up_and_the_likeliest_comes_first(kitchen: Case) -> None:
    shares = [share for _, share in likely(kitchen, "How old is that oven?")]
    assert sum(shares) == pytest.approx(1.0, abs=0.05)
    assert shares == sorted(shares, reverse=True)


def test_a_thing_without_ways_of_asking_is_not_weighed() -> None:
    case = bare_case(answers=[{"id": "garden", "terms": ["garden"], "asked": ["Green."]}])
    assert [name for name, _ in likely(case, "How is the garden?")] == [NOTHING]


def test_an_empty_line_asks_for_nothing(kitchen: Case) -> None:
    assert meant(kitchen, "") is None


@pytest.mark.parametrize("line", ["?!", "x" * 5000, "😀 " * 300, "\u202eabc", "<b>kettle</b>"])
def test_no_line_is_too_odd_to_be_weighed(kitchen: Case, line: str) -> None:
    assert sum(share for _, share in likely(kitchen, line)) == pytest.approx(1.0, abs=0.05)


def test_only_the_closest_are_weighed() -> None:
    assert len(signs(load(HOSPITAL), "Can I pay in parts?")) == WEIGHED


def test_every_sign_that_the_words_show_is_seen() -> None:
    case = load(HOSPITAL)
    found = signs(case, "Who would I have to write to about the bill?")
    assert all(isinstance(each, Signs) for each in found.values())
    assert max(each.words for each in found.values()) >= 1
    assert max(each.whole for each in found.values()) > 0.5
    assert {each.fact for each in found.values()} == {0.0, 1.0}


def test_a_question_of_practice_and_an_intent_are_signs() -> None:
    found = signs(load(HOSPITAL), "Who signs it in the end, and is that fair?")
    assert any(each.practice for each in found.values())
    assert max(each.intent for each in found.values()) > -5.0


def test_each_sign_has_a_weight_and_speaks_for_what_it_is_a_sign_of() -> None:
    weighs, nothing = weights()
    assert all(weight > 0.0 for weight in weighs)
    assert nothing > 0.0
    assert len(FILE.read_text("utf-8").splitlines()) == len(Signs._fields) + 1


def test_without_numpy_the_same_is_likely(monkeypatch: pytest.MonkeyPatch) -> None:
    case, line = load(HOSPITAL), "Could somebody look at the bill line by line?"
    quick = signs(case, line)
    monkeypatch.setattr(meaning, "_numpy", lambda: None)
    again = case.model_copy()
    assert signs(again, line) == quick


@pytest.mark.parametrize(
    ("case", "line", "name"),
    [
        (
            "layoff_severance",
            "I have bonus for this year, it is earned already. Where is it in the folder?",
            "bonus",
        ),
        (
            "tenant_vs_landlord",
            "I am boiling pots on the stove so my children can have a bath. Did you know this?",
            "cold_water",
        ),
        (
            "salary_one_offer",
            "Forgive me for asking, but are you always this rushed on the telephone?",
            "out_of_breath",
        ),
    ],
)
def test_a_question_that_points_back_is_weighed_with_what_stands_before_it_if_that_is_clearer(
    case: str, line: str, name: str
) -> None:
    found = meant(load(case), line)
    assert found is not None
    assert found.name == name


def test_what_comes_after_a_question_is_not_what_it_points_back_to() -> None:
    line = "Would you take so much a month? I drive a school bus, it isn't a lot."
    found = meant(load(HOSPITAL), line)
    assert found is not None
    assert found.name == "a_month_over"


def test_a_question_for_what_or_how_goes_on_to_something_new() -> None:
    line = "The boiler has been failing since November. What is standing in the way there?"
    assert likely(load("tenant_vs_landlord"), line)[0][0] == NOTHING

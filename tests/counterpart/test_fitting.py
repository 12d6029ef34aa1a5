"""What is told fits what was asked: no hint at something else stands for an answer."""

from __future__ import annotations

import pytest

from tests.counterpart.conftest import bare_case
from weakhand.cases.schema import Case
from weakhand.cases.situations import ANSWERS
from weakhand.counterpart import Gesture, Reply, begin, respond
from weakhand.counterpart.fitting import fitting
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import nothing_told
from weakhand.language.reading import Move, MoveKind, Reading

HOUSE = {"id": "house", "terms": ["had the house", "roses"], "asked": ["house one", "house two"]}
ROOF = {"id": "roof", "terms": ["how old is the savings roof"], "asked": ["roof one"]}


@pytest.fixture
def talkative() -> Case:
    """Return the bare case with answers of its own, and one to every plain question."""
    plain = [{"id": name, "asked": [f"{name} {n}" for n in range(5)]} for name in ANSWERS]
    return bare_case(answers=[HOUSE, ROOF, *plain])


def line(text: str, kind: MoveKind, about: str = "", **more: object) -> Reading:
    """Return a reading of one move, about one subject or none."""
    subjects = (about,) if about else ()
    found = Move(kind, 0, len(text), 1.0, 1.0, subjects)
    return Reading(text, (found,), subjects, **more)  # type: ignore[arg-type]


def answer(case: Case, reading: Reading, **state: object) -> tuple[Mind, Reply]:
    """Return the mind after a line, and the reply, in a mind with some trust."""
    mind = begin(case).changed(**{"rapport": 0.5, **state})
    return respond(case, mind, reading, Gesture(), 1)


def test_a_plain_answer_is_given_without_a_hint_at_something_else(talkative: Case) -> None:
    asked = line("How long have you had the house?", "open_question", "c_pressure")
    mind, reply = answer(talkative, asked)
    assert reply.situations == ("answer:house",)
    assert mind.told["f_one"] == 0


def test_what_a_question_with_a_plain_answer_has_earned_is_kept(talkative: Case) -> None:
    asked = line("How long have you had the house?", "open_question", "c_pressure")
    mind, _ = answer(talkative, asked)
    assert mind.earned["f_one"] > 0.2
    _, reply = answer(
        talkative, line("And the pressure?", "open_question", "c_pressure"), earned=mind.earned
    )
    assert reply.told[0][0] == "f_one"


def test_a_fact_that_is_named_is_told_in_part_before_a_plain_answer(talkative: Case) -> None:
    asked = line("Have the savings had the house in them?", "open_question", "f_one")
    assert answer(talkative, asked)[1].told == (("f_one", 2),)


def test_a_phrase_that_is_the_whole_question_is_answered_whatever_it_names(
    talkative: Case,
) -> None:
    asked = line("How old is the savings roof?", "open_question", "f_one")
    assert answer(talkative, asked)[1].situations == ("answer:roof",)


def test_a_plain_question_of_any_table_gets_no_hint_either(talkative: Case) -> None:
    asked = line("What would you do in my place?", "open_question", cues=("my_place",))
    assert answer(talkative, asked)[1].situations == ("answer:my_place",)


def test_an_answer_of_which_all_wordings_are_used_holds_nothing_back(talkative: Case) -> None:
    asked = line("How long have you had the house?", "open_question", "c_pressure")
    spent = frozenset({"house one", "house two"})
    assert answer(talkative, asked, used=spent)[1].told == (("f_one", 1),)


def test_a_feeling_that_is_named_first_leads_to_a_hint_and_no_more(case: Case) -> None:
    felt = line("You sound under pressure.", "label", "c_pressure")
    assert answer(case, felt)[1].told == (("f_one", 1),)
    asked_before = {"f_one": 0.3, "f_two": 0.0}
    assert answer(case, felt, earned=asked_before)[1].told == (("f_one", 2),)


def test_a_question_without_a_subject_is_about_what_its_line_speaks_of(case: Case) -> None:
    text = "I remember the launch. What happened then?"
    told = Move("disclosure", 0, 22, 1.0, 1.0, ("f_two",))
    asked = Move("open_question", 23, len(text))
    mind, _ = answer(case, Reading(text, (told, asked), ("f_two",)), told={"f_one": 1, "f_two": 0})
    assert mind.earned["f_two"] > 0.0
    assert mind.earned["f_one"] == 0.0


def test_a_yes_or_no_question_gets_no_hint_by_way_of_a_feeling(case: Case) -> None:
    asked = line("Is there pressure?", "closed_question", "c_pressure")
    assert answer(case, asked)[1].situations == ("answer:knows_not_whether",)
    named = line("Is it the savings?", "closed_question", "f_one")
    assert answer(case, named)[1].told[0][0] == "f_one"


def test_who_asks_what_matters_to_them_hears_it_and_no_hint(case: Case) -> None:
    asked = line("What matters most to you?", "preference_question")
    assert answer(case, asked)[1].situations == ("priorities",)


def test_a_question_about_something_else_is_not_guarded(case: Case) -> None:
    state = {"rapport": 0.0, "told": {"f_one": 1, "f_two": 0}, "earned": {"f_one": 9.0, "f_two": 0}}
    fresh = {**state, "fresh": ("f_one",), "alive": ("f_one",)}
    asked = line("How did you two meet?", "open_question")
    assert "guard:f_one" not in answer(case, asked, **fresh)[1].situations
    named = line("How are the savings?", "open_question", "f_one")
    assert "guard:f_one" in answer(case, named, **fresh)[1].situations


def test_a_reflection_that_is_not_sure_is_taken_as_one_that_may_be_right(talkative: Case) -> None:
    text = "So it is two out of eleven, and the rest get nothing."
    unsure = Reading(text, (Move("paraphrase", 0, len(text), 0.5, 0.3),))
    assert answer(talkative, unsure)[1].situations == ("answer:reflected",)


def test_where_they_have_no_words_for_that_it_is_taken_as_a_statement() -> None:
    taciturn = bare_case(answers=[{"id": "statement", "asked": ["I hear you."]}])
    text = "So it is two out of eleven, and the rest get nothing."
    unsure = Reading(text, (Move("paraphrase", 0, len(text), 0.5, 0.3),))
    assert answer(taciturn, unsure)[1].situations == ("answer:statement",)


def test_what_only_wants_something_done_first_draws_no_hint(case: Case) -> None:
    text = "Fine, send me the paper, I'll read it tonight."
    waits = Reading(text, (Move("deadline_challenge", 0, len(text)),))
    assert not [name for name in answer(case, waits)[1].situations if name.startswith("tell:")]


def test_a_short_denial_gives_nothing_of_theirs_back(case: Case) -> None:
    text = "It's not about the money."
    denial = Reading(text, (Move("paraphrase", 0, len(text), 0.9, 0.9, ("f_one",)),), ("f_one",))
    assert "understood" not in answer(case, denial)[1].situations


@pytest.mark.parametrize(
    ("line", "offers", "step"),
    [
        ("And the savings, how do these count?", False, 3),
        ("And the savings, how do these count?", True, 0),
        ("No, I was asking how the savings count.", False, 0),
    ],
)
def test_the_last_of_a_fact_waits_beside_an_offer_and_a_question_missed(
    case: Case, line: str, offers: bool, step: int
) -> None:
    move = Move("calibrated_question", 0, len(line), 1.0, 1.0, ("f_one",))
    offer = case.status_quo if offers else None
    seen = Seen(case, begin(case), Reading(line, (move,), ("f_one",)), (), offer)
    whole = nothing_told(begin(case))._replace(fact=case.facts[0], step=3, named=("f_one",))
    assert fitting(seen, whole).step == step

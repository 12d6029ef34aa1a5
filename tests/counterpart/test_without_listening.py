"""What looks like listening and is not earns little: heaps, interrogations, copies, haggling."""

from __future__ import annotations

from dataclasses import replace

from tests.counterpart.test_rules import line, moved
from weakhand.cases import load, names
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, begin, respond
from weakhand.counterpart.credit import credit, heap
from weakhand.language.reading import Move, MoveKind, Reading
from weakhand.roleplay import Act, replay, step
from weakhand.roleplay import begin as start

ASKED: frozenset[MoveKind] = frozenset({"open_question"})
SUBJECTS = ("f_one", "f_two", "c_pressure", "c_slip", "price", "extra", "deadline")


def worth(case: Case, reading: Reading, **mind: object) -> float:
    earned = credit(replace(begin(case), **mind), reading)  # type: ignore[arg-type]
    return sum(each.worth for each in earned)


def test_a_heap_of_words_earns_next_to_nothing_and_gets_no_fact(case: Case) -> None:
    text = "It sounds like savings launch pressure slip price extra deadline?"
    heaped = line(text, "label", about=SUBJECTS)
    spoken = line("It sounds like the savings are what you worry about.", "label", about=("f_one",))
    assert heap(heaped)
    assert not heap(spoken)
    assert worth(case, heaped) < 0.15 * worth(case, spoken)
    assert moved(case, begin(case), heaped, "patience") < 0
    _, reply = respond(case, begin(case), heaped, Gesture(), 1)
    assert reply.told == ()
    assert "unclear" in reply.situations


def test_no_line_of_a_model_conversation_is_taken_for_a_heap() -> None:
    for name in names():
        case = load(name)
        for exemplar in case.exemplars:
            talk = replay(case, 1, [Act.from_json(said) for said in exemplar.lines])
            assert not [turn.act.say for turn in talk.turns if heap(turn.reading)]


def test_a_terse_offer_is_no_heap(case: Case) -> None:
    offer = (("price", "mid"), ("extra", "yes"))
    assert not heap(line("mid price, the extra, launch", "offer", about=SUBJECTS, offer=offer))


def test_a_yes_that_goes_through_what_is_agreed_is_no_heap(case: Case) -> None:
    text = "ok, mid price, the extra, launch then"
    assert not heap(line(text, "accept", about=SUBJECTS))
    assert heap(line(text, about=SUBJECTS))


def test_a_question_counts_once_whatever_kinds_it_is(case: Case) -> None:
    text = "What matters most to you?"
    one = line(text, "preference_question")
    both = line(text, "preference_question", "open_question", "calibrated_question")
    assert worth(case, both) == worth(case, one)
    two = Reading(
        "What? And how?", (Move("open_question", 0, 5), Move("calibrated_question", 6, 14))
    )
    assert worth(case, two) > worth(case, one)


def test_listening_in_words_for_anybody_earns_less_and_less(case: Case) -> None:
    aimed = line("So it is the launch that keeps you up.", "paraphrase")
    move = Move("label", 0, 29, aimed=False)
    stock = Reading("It sounds like this is a lot.", (move,))
    earned = [worth(case, stock, broad=n) for n in range(4)]
    assert earned == sorted(earned, reverse=True)
    assert earned[0] < worth(case, aimed)
    assert earned[-1] == 0.0
    assert worth(case, aimed, broad=9) == worth(case, aimed)


def test_only_the_first_move_for_anybody_in_a_line_counts_whole(case: Case) -> None:
    moves = (Move("label", 0, 9, aimed=False), Move("open_question", 10, 20, aimed=False))
    both, one = Reading("You look sad. How is that?", moves), Reading("Sad.", moves[:1])
    assert worth(case, both) < 1.5 * worth(case, one)


def test_questions_about_nothing_in_the_case_earn_less_and_less(case: Case) -> None:
    earned = []
    for asked in range(6):
        kinds: tuple[MoveKind, ...] = ("open_question", "calibrated_question")
        credited = {(kind, ""): asked // 2 + (n < asked % 2) for n, kind in enumerate(kinds)}
        earned.append(worth(case, line("What else?", "open_question"), credited=credited))
    assert earned == sorted(earned, reverse=True)
    assert earned[1] == earned[0] > 5 * earned[5]


def test_a_run_of_questions_wears_off_and_a_reflection_starts_anew(case: Case) -> None:
    reading = line("What about the launch?", "open_question", about=("f_two",))
    asked, reflected = (ASKED,) * 4, (*(ASKED,) * 3, frozenset({"paraphrase"}))
    assert worth(case, reading, recent=asked) < 0.5 * worth(case, reading)
    assert worth(case, reading, recent=reflected) == worth(case, reading)


def test_being_questioned_without_end_costs_patience_unless_it_earns_something(case: Case) -> None:
    """Practitioner lore, untested in bargaining: questions alone wear people out."""
    mind = replace(begin(case), recent=(ASKED,) * 3, credited={("open_question", ""): 5})
    assert moved(case, mind, line("What else?", "open_question"), "patience") < 0
    longer = replace(mind, recent=(frozenset(), *(ASKED,) * 5))
    assert moved(case, longer, line("What else?", "open_question"), "patience") < 0
    on_the_point = line("What about the launch?", "open_question", about=("f_two",))
    assert moved(case, mind, on_the_point, "patience") == 0
    two = replace(mind, recent=(ASKED,) * 2)
    assert moved(case, two, line("What else?", "open_question"), "patience") == 0


def test_a_long_line_that_only_copies_is_no_mirror(case: Case) -> None:
    copied = "Month end is when the savings have to be in the report for the board"
    assert worth(case, line(copied, "mirror", stock=1.0)) == 0
    assert worth(case, line("month end?", "mirror", stock=1.0)) > 0


def test_offer_after_offer_without_listening_costs_more_patience(case: Case) -> None:
    far = {"price": "high"}
    quiet = replace(begin(case), recent=(frozenset(),) * 3)
    heard = replace(begin(case), recent=(frozenset(), frozenset(), frozenset({"label"})))
    spent = [
        mind.patience - respond(case, mind, Reading(""), Gesture(offer=far), 1)[0].patience
        for mind in (quiet, heard)
    ]
    assert spent[0] > spent[1] + 0.5


def test_an_offer_they_can_take_costs_nothing_however_it_came(case: Case) -> None:
    talk = start(case)
    for _ in range(3):
        talk = step(talk, Act("Hm."))
    before = talk.mind.patience
    assert step(talk, Act(offer={"price": "low"})).mind.patience >= before - 0.01


STRUNG = (
    "sale reason price tyres haggle room offer callers dealer friday phone bids what is the lowest?"
)
SPOKEN = "so what happens to the price if the man on friday says no to it and the dealer has gone?"


def test_words_strung_together_to_a_question_are_a_heap_and_long_spoken_ones_are_none() -> None:
    about = ("f_one", "f_two")
    assert heap(Reading(STRUNG, (), about))
    assert not heap(Reading(SPOKEN, (), about))
    assert not heap(Reading(STRUNG.replace(" offer", ", offer"), (), about))
    assert not heap(Reading(STRUNG, (), ("f_one",)))

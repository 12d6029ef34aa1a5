"""A short question about what they have just said is answered from that, or plainly not."""

from __future__ import annotations

import pytest

from tests.counterpart.conftest import bare_case, fact
from weakhand.cases.any_table import any_table
from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, Mind, begin, respond
from weakhand.counterpart.beside_words import of_their_words
from weakhand.counterpart.leaning import asked_so, leans, only_says_again
from weakhand.counterpart.respond import Reply
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.unforeseen import form_of, form_of_story
from weakhand.language.reading import Move, MoveKind, Reading

STORY = "A man asked the price of the teapot. He laughed, and he sat down on our stairs."
ANSWERS = [
    {"id": "teapot", "terms": ["oldest teapot"], "asked": [STORY, "I laughed as well, later."]},
    {"id": "guests", "terms": ["who laughed", "the guests"], "asked": ["My sister did."]},
    {"id": "letters", "terms": ["stairs"], "asked": ["The letters lie on the stairs."]},
    {"id": "sent", "terms": ["send them"], "asked": ["A van comes, twice a week."]},
    {"id": "how_long_takes", "asked": ["A week, to type it."]},
    {"id": "free_time", "asked": ["I dig on two evenings."]},
]


@pytest.fixture
def telling() -> Case:
    """Return the bare case with a story of its own, and answers that share words with it."""
    return bare_case(answers=ANSWERS)


def after(case: Case, words: str = STORY, last: str = "answer:teapot", **more: object) -> Mind:
    """Return the mind of somebody who has just said these words."""
    told = {"words": words, "last": (last,), "used": frozenset({words}), "said": frozenset({words})}
    return begin(case).changed(**{**told, **more})


def asked(
    case: Case, text: str, kind: MoveKind = "closed_question", mind: Mind | None = None
) -> Reply:
    """Return what they say to a question after their story."""
    reading = Reading(text, (Move(kind, 0, len(text), 1.0, 1.0),))
    return respond(case, mind or after(case), reading, Gesture(), 1)[1]


@pytest.mark.parametrize(
    ("text", "leant"),
    [
        ("Whose stairs were they?", True),
        ("And did he buy it?", True),
        ("Which two?", True),
        ("What does she say?", True),
        ("What did you do before this?", False),
        ("Is it possible to pay in parts?", False),
        ("Who mends the roof of the house?", False),
        ("I lost my ledger. Who found it?", False),
        ("Would you lend me a bucket and a long ladder, so that I can get on with it?", False),
    ],
)
def test_a_short_question_leans_by_their_words_or_by_he_and_that(
    telling: Case, text: str, leant: bool
) -> None:
    assert leans(after(telling), text) is leant


@pytest.mark.parametrize("last", ["opening", "counter", "tell:f_one:1", "guard:f_one"])
def test_terms_and_facts_are_asked_after_in_other_ways(telling: Case, last: str) -> None:
    assert not leans(after(telling, last=last), "Whose stairs were they?")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("So he laughed?", True),
        ("So he sat down on the stairs?", True),
        ("So she laughed?", False),
        ("So he never laughed?", False),
        ("So he laughed and left?", False),
        ("Did he laugh?", False),
        ("He laughed or sat?", False),
    ],
)
def test_their_own_words_said_back_add_nothing(telling: Case, text: str, same: bool) -> None:
    assert only_says_again(after(telling), text) is same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Who was he?", "after_who_said"),
        ("How long did he sit there?", "after_long_said"),
        ("How often did he laugh?", "after_number_said"),
        ("When was that?", "after_when_said"),
        ("Where are the stairs?", "after_where_said"),
        ("And what became of him?", "after_next_said"),
        ("What did his wife say?", "after_words_said"),
        ("What was the price of it?", "after_what_said"),
        ("How did he ask the price?", "after_how_said"),
        ("Why did he ask the price?", "after_why_said"),
        ("Did he buy it?", "after_whether_said"),
        ("What colour was the teapot?", "after_what_said"),
        ("Who was he? And how long did he sit there?", "after_long_said"),
        ("Did he buy it? Where was that?", "after_where_said"),
    ],
)
def test_a_detail_that_nobody_wrote_is_kept_in_the_form_in_which_it_was_asked(
    telling: Case, text: str, name: str
) -> None:
    reply = asked(telling, text)
    assert reply.situations == (f"answer:{name}",)
    assert reply.text in any_table()[name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("what happened then", "after_next_said"),
        ("then what", "after_next_said"),
        ("how long ago was it", "after_when_said"),
        ("how much was it", "after_detail_said"),
        ("what did you say", "after_what_said"),
        ("did he say", ""),
        ("oh did he ask what it was", ""),
        ("what does the card say then", "after_words_said"),
        ("then what is it made of", "after_what_said"),
        ("and then who got it", "after_who_said"),
        ("how low does it go", "after_detail_said"),
        ("how does he sit", "after_how_said"),
        ("ok go on tell me about the chair", "after_more_said"),
    ],
)
def test_what_is_asked_of_a_story_shows_in_its_words(text: str, name: str) -> None:
    assert form_of_story(text) == name


def test_an_answer_that_shares_a_word_with_the_question_is_about_something_else(
    telling: Case,
) -> None:
    assert asked(telling, "Do people sit on the stairs?").situations != ("answer:letters",)
    fresh = begin(telling)
    assert asked(telling, "Are there stairs?", mind=fresh).situations == ("answer:letters",)


def test_an_answer_that_is_asked_for_in_all_that_the_question_says_is_given(telling: Case) -> None:
    assert asked(telling, "Who laughed?").text == "My sister did."


def test_a_term_of_small_words_is_no_answer_to_what_they_do(telling: Case) -> None:
    assert asked(telling, "How long did she send them?").situations == ("answer:after_long_said",)


def test_other_words_of_the_story_count_if_they_have_what_is_asked_about(telling: Case) -> None:
    assert asked(telling, "Why did you laugh?").text == "I laughed as well, later."
    assert asked(telling, "Whose teapot was it?").situations == ("answer:after_who_said",)


def test_a_hint_at_something_else_waits(telling: Case) -> None:
    trusting = after(telling, rapport=0.5)
    text = "What happened to him after that?"
    assert asked(telling, text, "open_question", trusting).told == ()
    elsewhere = "What goes on in your town?"
    assert asked(telling, elsewhere, "open_question", trusting).told == (("f_one", 1),)


@pytest.mark.parametrize(
    ("text", "kind", "drawn"),
    [
        ("Our stairs?", "mirror", True),
        ("So he sat down on the stairs?", "mirror", False),
        ("What happened to him?", "open_question", False),
    ],
)
def test_who_only_gives_their_words_back_draws_them_on(
    telling: Case, text: str, kind: MoveKind, drawn: bool
) -> None:
    mind = after(telling)
    reading = Reading(text, (Move(kind, 0, len(text), 1.0, 1.0),))
    hint = Telling(telling.fact["f_one"], 1, None, (), {})
    kept = of_their_words(Seen(telling, mind, reading, ()), hint)
    assert (kept.fact is not None) is drawn


@pytest.mark.parametrize(
    ("ways", "given"),
    [(["Who owns those stairs?"], True), (["Would you take the money by Friday?"], False)],
)
def test_what_is_asked_for_in_a_word_and_unlikely_by_its_ways_is_not_given(
    ways: list[str], given: bool
) -> None:
    answers = [*ANSWERS, {"id": "own", "terms": ["whose stairs"], "ways": ways, "asked": ["Mine."]}]
    reply = asked(bare_case(answers=answers), "So whose stairs were they?")
    assert (reply.text == "Mine.") is given


@pytest.mark.parametrize(
    ("ways", "drawn"),
    [(["What became of your savings?"], True), (["Would you take it by Friday?"], False)],
)
def test_a_hint_that_a_word_draws_waits_where_its_ways_make_it_unlikely(
    ways: list[str], drawn: bool
) -> None:
    case = bare_case(facts=[{**fact("f_one", "savings"), "ways": ways}])
    text = "What became of his savings?"
    reading = Reading(text, (Move("open_question", 0, len(text), 1.0, 1.0),), about=("f_one",))
    hint = Telling(case.fact["f_one"], 1, None, ("f_one",), {}, ("f_one",))
    spoken = after(case, "My savings went on a teapot.")
    kept = of_their_words(Seen(case, spoken, reading, ()), hint)
    assert (kept.fact is not None) is drawn


def test_what_they_have_said_is_confirmed_and_what_is_new_in_it_is_not(telling: Case) -> None:
    confirmed = asked(telling, "So he laughed?")
    assert confirmed.situations == ("answer:after_really",)
    assert asked(telling, "So he laughed and left?").situations != confirmed.situations


def test_of_what_is_over_nobody_asks_how_long_it_will_take(telling: Case) -> None:
    start = begin(telling)
    coming = asked(telling, "How long does that take?", mind=start)
    assert coming.text == "A week, to type it."
    assert asked(telling, "How long did that take?", mind=start).text != coming.text


def test_a_why_about_their_story_is_heard_as_no_blame(telling: Case) -> None:
    assert asked(telling, "Why did you let him?", "why_question").situations != ("why_bristle",)


def test_the_clock_is_not_what_a_now_about_their_story_asks_for(telling: Case) -> None:
    reply = asked(telling, "Is the man alright now?", "deadline_question")
    assert not any(name.startswith("deadline") for name in reply.situations)


def test_of_a_person_they_keep_the_first_detail_in_their_own_words() -> None:
    own = {"id": "after_detail_said", "asked": ["That stays with me."]}
    case = bare_case(answers=[*ANSWERS, own])
    assert asked(case, "Who was he?").text == "That stays with me."
    spent = after(case, used=frozenset({STORY, "That stays with me."}))
    assert asked(case, "Who was he?", mind=spent).situations == ("answer:after_who_said",)


def test_with_their_own_words_spent_they_have_those_of_any_table() -> None:
    own = {"id": "knows_not_who", "asked": ["I forget who."]}
    case = bare_case(answers=[own])
    mind = begin(case).changed(used=frozenset({"I forget who."}))
    assert asked(case, "Who mends roofs?", mind=mind).text in any_table()["knows_not_who"]


def test_what_sounds_like_something_said_before_waits() -> None:
    lines = ["I would be making it up, sorry.", "I would be making it up again.", "No idea."]
    case = bare_case(answers=[{"id": "knows_not_who", "asked": lines}])
    for seed in range(6):
        mind, heard = begin(case).changed(used=frozenset({lines[0]})), "Who mends roofs?"
        reading = Reading(heard, (Move("closed_question", 0, len(heard), 1.0, 1.0),))
        assert respond(case, mind, reading, Gesture(), seed)[1].text == "No idea."


def test_words_of_their_own_that_sound_alike_are_better_than_anybodys() -> None:
    lines = ["I would be making it up, sorry.", "I would be making it up again."]
    case = bare_case(answers=[{"id": "knows_not_who", "asked": lines}])
    mind = begin(case).changed(used=frozenset({lines[0]}))
    assert asked(case, "Who mends roofs?", mind=mind).text == lines[1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("And did you follow him?", "after_detail_said"),
        ("And did you like him?", "aside_yourself"),
        ("Were you cross with him?", "aside_yourself"),
    ],
)
def test_what_they_did_is_a_detail_and_what_they_feel_is_not(text: str, name: str) -> None:
    own = {"id": "after_detail_said", "asked": ["That I keep."]}
    case = bare_case(answers=[*ANSWERS, own])
    assert asked(case, text, mind=after(case)).situations == (f"answer:{name}",)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Who was he?", True),
        ("How high are the stairs?", False),
        ("Which price was that?", False),
        ("And did you mend the stairs?", False),
    ],
)
def test_a_detail_of_a_thing_is_kept_in_words_that_name_nobody(text: str, named: bool) -> None:
    own = {"id": "after_detail_said", "asked": ["That I keep.", "It has a name on it."]}
    case = bare_case(answers=[*ANSWERS, own])
    replies = {asked(case, text, mind=after(case, turn=turn)).text for turn in range(8)}
    assert replies == ({*own["asked"]} if named else {"That I keep."})


@pytest.mark.parametrize(
    ("text", "ways", "so"),
    [
        ("Why is it locked?", ["Why do you lock it?"], True),
        ("Why is it locked?", ["Who locks it?", "Is it locked?"], False),
        ("What is she afraid of?", ["What are you afraid of?"], False),
        ("What is she afraid of?", ["What is your boss afraid of?"], True),
        ("Is it locked?", ["Who locks it?", "Do you lock it?"], True),
    ],
)
def test_a_thing_is_asked_for_in_the_form_of_one_of_its_ways(
    text: str, ways: list[str], so: bool
) -> None:
    assert asked_so(text, tuple(ways)) is so


def test_how_a_thing_is_asks_for_no_reason() -> None:
    assert form_of("How is the kitchen up there?") == "knows_not_what"
    assert form_of("How is the price worked out?") == "knows_not_why"


@pytest.mark.parametrize(
    "text",
    ["Since when do you do that?", "How long have you sat there?", "Since when do they laugh?"],
)
def test_since_when_they_do_what_they_have_told_of_is_no_question_about_the_matter(
    text: str,
) -> None:
    matter = {"id": "since_when", "asked": ["Since the spring audit.", "The audit, in spring."]}
    ways = ["Since when do you do that?", "Since when are you like that?"]
    also = {"id": "how_long_so", "ways": ways, "asked": ["It came with the spring."]}
    case = bare_case(answers=[*ANSWERS, matter, also])
    name = asked(case, text).situations[-1]
    assert name in ("answer:after_when_said", "answer:after_long_said", "answer:after_detail_said")


def test_after_their_terms_since_when_is_asked_of_the_matter() -> None:
    matter = {"id": "since_when", "asked": ["Since the spring audit.", "The audit, in spring."]}
    case = bare_case(answers=[*ANSWERS, matter])
    text = "Since when do you do it like that?"
    assert asked(case, text, mind=begin(case)).situations == ("answer:since_when",)


def test_a_span_of_time_is_asked_for_in_several_forms() -> None:
    assert asked_so("How long have you been doing this?", ("Since when are you in the trade?",))


def test_how_long_somebody_has_been_in_their_trade_is_asked_of_their_life() -> None:
    years = {
        "id": "years_at_it",
        "ways": ["How many years have you been doing this?", "How long have you been doing this?"],
        "asked": ["Twenty-six years, with all my fingers."],
    }
    case = bare_case(answers=[*ANSWERS, years])
    said = asked(case, "How long have you been doing this?")
    assert said.situations == ("answer:years_at_it",)

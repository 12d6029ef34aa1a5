"""Why a line moved them is said only where the line bears it out, and names what it touched."""

from __future__ import annotations

from dataclasses import replace

from weakhand.cases import load
from weakhand.counterpart.mind import Credit, Effect
from weakhand.debrief import debrief
from weakhand.debrief.because import because, kinds_before, reason, taken_up
from weakhand.language.reading import Move, MoveKind
from weakhand.roleplay import Act, Talk, Turn, begin, replay, step

FREELANCER = load("freelancer_vs_procurement")
VAN = load("used_van_cash_price")


def turn(
    line: str, kind: MoveKind, about: tuple[str, ...] = (), sure: float = 0.9, rule: str = ""
) -> Turn:
    """Return a line that was read as one move over all of it, and earned by it."""
    (made,) = step(begin(FREELANCER, 1), Act(line)).turns
    move = Move(kind, 0, len(line), sure, about=about)
    effects = (Effect("belief", -1.0, rule, "a stock reason"),) if rule else ()
    earned = Credit(kind, 0, len(line), 0.9, 1.0, about)
    return replace(
        made,
        reading=replace(made.reading, moves=(move,)),
        reply=replace(made.reply, effects=effects, credits=(earned,), judgement=None),
    )


def why(made: Turn, theirs: str = "", seen: frozenset[MoveKind] = frozenset()) -> str:
    return " ".join(because(FREELANCER, made, theirs, seen))


def test_a_deadline_is_named_only_where_the_line_is_about_it() -> None:
    line = "I would like to understand it first."
    assert why(turn(line, "deadline_challenge", ("rate",), rule="calm_clock")) == ""
    assert "deadline" in why(turn(line, "deadline_challenge", ("deadline",), rule="calm_clock"))


def test_a_package_is_never_called_a_heap_of_words() -> None:
    line = "Six percent off, thirty days, two weeks on call."
    made = turn(line, "offer", rule="word_heap")
    assert why(made) == "a stock reason"
    judged = step(begin(FREELANCER, 1), Act(line)).turns[0].reply.judgement
    assert judged is not None
    assert why(replace(made, reply=replace(made.reply, judgement=judged))) == ""


def test_what_was_heard_as_giving_is_quoted() -> None:
    said = why(turn("I will help you with that.", "begging", rule="pleading"))
    assert said == "They heard “I will help you with that” as giving for nothing in return."


def test_a_feeling_is_named_where_its_words_stand_in_the_line() -> None:
    line = "It sounds like there's a lot of pressure on you from above."
    (about,) = (c.id for c in FREELANCER.concepts if c.name == "the pressure on him from above")
    assert "the pressure on him from above" in why(turn(line, "label", (about,)))
    other = "It sounds like a long day."
    assert "the pressure on him" not in why(turn(other, "label", (about,)))


def test_a_topic_is_named_by_its_own_words_and_not_by_all_that_lead_to_it() -> None:
    (topic,) = (c for c in VAN.concepts if c.id == "topic_van")
    assert any(term in "service book" for term in topic.terms)
    for line in ("How is the service book?", "How is the van?"):
        made = turn(line, "open_question", (topic.id,))
        made = replace(made, reading=replace(made.reading, text=line))
        said = " ".join(because(VAN, made, "", ()))
        assert (topic.name in said) == ("van" in line)


def test_the_word_that_a_line_takes_from_theirs_is_quoted() -> None:
    made = turn("What gave you the fright?", "calibrated_question")
    assert "“fright”" in why(made, "I had a fright, to be plain.")
    assert taken_up("The man on Friday?", "Friday's man, yes.") == "Friday"
    assert taken_up("And how are you?", "How are you, then?") == ""


def test_nothing_is_said_of_a_move_that_nothing_bears_out() -> None:
    assert why(turn("Is it made up of that?", "open_question", sure=0.6)) == ""
    assert why(turn("What is it made up of?", "open_question", sure=0.9)) != ""


def test_what_speaks_of_them_is_not_called_something_of_your_own() -> None:
    assert why(turn("You are three percent short, and I make jam.", "disclosure")) == ""
    assert "of your own" in why(turn("I make jam.", "disclosure"))


def test_the_same_kind_of_move_is_not_explained_twice() -> None:
    made = turn("What gave you the fright?", "open_question")
    theirs = "I had a fright, to be plain."
    assert "a yes or no is no answer" in why(made, theirs)
    again = why(made, theirs, frozenset({"open_question"}))
    assert again == "You asked openly, taking up their “fright”."
    assert why(made, "", frozenset({"open_question"})) == "", "there is nothing new to say of it"


def test_a_line_has_before_it_what_earlier_lines_did_well() -> None:
    talk = replay(FREELANCER, 1, [Act("How is your own success measured?"), Act("Hm.")])
    first, second = kinds_before(talk.turns)
    assert first == frozenset()
    assert "calibrated_question" in second or "open_question" in second


def test_the_panel_gives_the_same_reason_as_the_debrief() -> None:
    made = turn("I would like to see it.", "deadline_challenge", ("rate",), rule="calm_clock")
    (effect,) = made.reply.effects
    assert reason(FREELANCER, effect, made, "") == ""


def did(talk: Talk) -> list[str]:
    return [note.did for note in debrief(talk).notes]


def test_news_is_not_told_twice() -> None:
    """The line that told the rest of a fact points back to the one that told the first part."""
    model = FREELANCER.exemplars[0]
    talk = replay(FREELANCER, model.seed, [Act.from_json(line) for line in model.lines])
    said = " ".join(did(talk))
    for fact in FREELANCER.facts:
        assert said.count(fact.summary) <= 1
    assert "Now you know all of it (it began in line" in said


def test_a_thread_is_quoted() -> None:
    talk = replay(VAN, 7, [Act("how come you are selling it?")])
    assert [told for _, told in talk.turns[0].told] == [1]
    assert "a thread to pull: “" in did(talk)[0]


def test_an_offer_that_is_not_taken_is_told_what_sticks() -> None:
    talk = replay(VAN, 7, [Act("I could do 4400 if the shelves stay in.")])
    judged = talk.turns[0].reply.judgement
    assert judged is not None
    assert judged.verdict != "yes"
    assert f"What sticks most: {judged.sticking.lower()}." in did(talk)[0]


def test_a_line_that_brought_a_fact_nearer_is_said_to_have() -> None:
    talk = replay(FREELANCER, 1, [Act("What is it for?")])
    (quiet,) = talk.turns
    earned = {**quiet.mind.earned, FREELANCER.facts[0].id: 0.4}
    bare = replace(quiet.reply, effects=(), credits=(), told=(), situations=())
    quiet = replace(quiet, reply=bare, mind=replace(quiet.mind, earned=earned))
    assert "nearer to something that you do not know yet" in did(replace(talk, turns=(quiet,)))[0]
    statement = replace(quiet, reading=replace(quiet.reading, moves=()))
    assert "nearer" not in did(replace(talk, turns=(statement,)))[0], "it asked for nothing"


def test_a_yes_that_was_unclear_is_said_to_be_that() -> None:
    talk = replay(FREELANCER, 1, [Act("Hm.")])
    (quiet,) = talk.turns
    asked = replace(quiet.reply, effects=(), credits=(), told=(), situations=("answer:half_yes",))
    said = did(replace(talk, turns=(replace(quiet, reply=asked),)))
    assert said[0].startswith("They could not tell whether this was a yes")


def test_a_word_that_anybody_says_is_not_taken_up() -> None:
    assert taken_up("Sounds like the ladder costs you", "It sounded like a ladder") == "ladder"
    assert taken_up("Sounds like it costs you", "It sounded like something") == ""


def test_who_asks_after_a_worry_is_not_said_to_know_which() -> None:
    case = load("tenant_vs_landlord")
    line = "What are you worried about?"
    (about,) = (c.id for c in case.concepts if "fear of the papers" in c.name)
    asked = turn(line, "calibrated_question", (about,))
    assert because(case, asked, "") == ["You asked what or how: that makes them think along."]
    said = turn("You sound worried.", "label", (about,))
    assert "his fear of the papers" in " ".join(because(case, said, ""))

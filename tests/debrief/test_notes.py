"""The conversation line by line."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from weakhand.cases import load
from weakhand.debrief import debrief
from weakhand.roleplay import Act, begin, replay, step

FREELANCER = load("freelancer_vs_procurement")


def test_every_line_of_the_learner_has_a_note_that_points_at_words() -> None:
    lines = ["It sounds like you are under real pressure.", "How is the saving measured?", "No."]
    talk = replay(FREELANCER, 3, [Act(line) for line in lines])
    result = debrief(talk)
    assert [note.turn for note in result.notes] == [1, 2, 3]
    for line, note in zip(lines, result.notes, strict=True):
        assert note.did
        for span in note.spans:
            assert line[span.start : span.end].strip()
            assert span.name


def test_a_plea_is_never_called_a_help() -> None:
    """Being open about a need is one thing, giving for nothing another."""
    note = debrief(replay(FREELANCER, 1, [Act("Please, I really need this contract.")])).notes[0]
    assert note.good is False


def test_a_note_says_what_a_line_moved_in_them_and_by_how_much() -> None:
    talk = replay(FREELANCER, 1, [Act("You are an idiot.")])
    moved = dict(debrief(talk).notes[0].moved)
    after, before = talk.mind, talk.start
    assert moved["rapport"] == after.rapport - before.rapport < 0
    assert "firmness" not in moved, "they hold as firmly as they can from the start"
    assert moved["patience"] == after.patience - before.patience < 0


def test_a_note_does_not_count_the_time_that_every_line_takes() -> None:
    talk = replay(FREELANCER, 1, [Act("How is your own success measured on this category?")])
    assert "patience" not in dict(debrief(talk).notes[0].moved)


def test_a_line_that_only_used_up_patience_is_not_said_to_change_nothing() -> None:
    note = debrief(replay(FREELANCER, 1, [Act("I am not sure.")])).notes[0]
    assert "patience" in note.did
    assert [what for what, _ in note.moved] == ["patience"]


def test_a_move_names_what_of_theirs_it_was_about() -> None:
    line = "It sounds like there's a lot of pressure on you from above."
    spans = debrief(replay(FREELANCER, 1, [Act(line)])).notes[0].spans
    assert [(span.name, span.about) for span in spans] == [
        ("label", "the pressure on him from above")
    ]


def test_who_knew_everything_and_settled_for_less_is_shown_the_better_package() -> None:
    """The line stands in the learner's own situation: the issues and options of this talk."""
    talk = replay(FREELANCER, 1, [Act(accept=True)])
    talk = replace(talk, mind=replace(talk.mind, told=dict.fromkeys(talk.mind.told, 3)))
    missed = debrief(talk).missed
    assert missed is not None
    assert missed.turn == 1
    assert missed.better.startswith("What if we settle on this: ")
    assert "worth more to you, and no less to them" in missed.why


def test_who_knew_everything_and_left_is_shown_the_deal_that_was_open() -> None:
    talk = replay(FREELANCER, 1, [Act(walk_away=True)])
    talk = replace(talk, mind=replace(talk.mind, told=dict.fromkeys(talk.mind.told, 3)))
    missed = debrief(talk).missed
    assert missed is not None
    assert "63 points to you" in missed.why


def test_where_walking_away_was_right_no_deal_is_held_out() -> None:
    talk = replay(load("exclusive_deal_walk_away"), 1, [Act(walk_away=True)])
    talk = replace(talk, mind=replace(talk.mind, told=dict.fromkeys(talk.mind.told, 3)))
    assert debrief(talk).missed is None


def test_a_line_that_told_something_is_never_said_to_have_told_nothing() -> None:
    case = load("exclusive_deal_walk_away")
    lines = [
        "What would it mean for the House if I sold through you alone?",
        "How many of the potters who did the pilot are still with you?",
        "Well, well.",
    ]
    talk = replay(case, 1, [*map(Act, lines), Act(walk_away=True)])
    missed = debrief(talk).missed
    assert missed is not None
    assert not (talk.turns[missed.turn - 1].told and "told you nothing" in missed.why)
    talked = replace(talk.turns[2], reply=replace(talk.turns[2].reply, told=(("f_pilot", 2),)))
    full = replace(talk, turns=(*talk.turns[:2], talked))
    late = debrief(full).missed
    assert late is not None
    assert "told you nothing" not in late.why


def test_the_whole_of_a_fact_is_called_what_lies_behind_it() -> None:
    """Its summary is in the words of the part; those of the whole say why it matters."""
    model = FREELANCER.exemplars[0]
    talk = replay(FREELANCER, model.seed, [Act.from_json(line) for line in model.lines])
    said = {n: note.did for n, note in enumerate(debrief(talk).notes, 1)}
    steps = [(n, told) for n, turn in enumerate(talk.turns, 1) for _, told in turn.told]
    assert {told for _, told in steps} >= {2, 3}
    for number, told in steps:
        assert ("They told you what lies behind it." in said[number]) == (told == 3)
        assert ("They told you this:" in said[number]) == (told == 2)


def test_a_run_of_different_questions_is_not_said_to_have_been_done_already() -> None:
    lines = [
        "How many letters went out?",
        "What is your savings target for the year?",
        "How does the tender go?",
        "What happens at the launch?",
        "How is your own success measured?",
        "What is your savings target for the year?",
    ]
    talk = replay(FREELANCER, 3, [Act(line) for line in lines])
    comments = [{span.comment for span in note.spans} for note in debrief(talk).notes]
    done = "you had said this already, so it earned little"
    assert not any(done in said for said in comments[:-1])
    assert done in comments[-1]


LABEL = "It sounds like the savings target weighs on you."


def comment(*lines: str, aimed: bool = True, before: int = 0, **changed: Any) -> str:
    """Return the comment on a label of the last line, had it earned as ``changed`` says."""
    talk = replay(FREELANCER, 1, [Act(line) for line in (*lines, LABEL)])
    *earlier, last = talk.turns
    (item,) = (each for each in last.reply.credits if each.kind == "label")
    item = item._replace(aimed=aimed, **changed)
    if earlier:
        seen = replace(earlier[-1].mind, credited={("label", item.about[0]): before})
        earlier[-1] = replace(earlier[-1], mind=seen)
    last = replace(last, reply=replace(last.reply, credits=(item,)))
    (span,) = debrief(replace(talk, turns=(*earlier, last))).notes[-1].spans
    return span.comment


def test_only_a_line_said_before_is_called_said_already() -> None:
    assert comment(LABEL, new=0.0) == "you had said this already, so it earned little"
    assert comment("Good morning.", new=0.3, before=1) == (
        "it was not the first about this, so it earned little"
    )
    assert comment("Good morning.", new=0.3, aimed=False) == (
        "in these words it could be said to anybody, so it earned little"
    )
    assert "kept to this kind" in comment("Good morning.", new=0.3)


def test_a_line_of_stock_words_that_earned_nothing_is_not_said_to_fit() -> None:
    talk = replay(FREELANCER, 1, [Act(LABEL)])
    (turn,) = talk.turns
    earned = tuple(each._replace(worth=0.0) for each in turn.reply.credits)
    worn = replace(turn.reading, stock=0.9)
    turn = replace(turn, reading=worn, reply=replace(turn.reply, credits=earned))
    (span,) = debrief(replace(talk, turns=(turn,))).notes[0].spans
    assert span.comment == "mostly stock or copied words, so it earned little"


def test_a_deal_below_the_walk_away_is_said_to_be_one() -> None:
    note = debrief(replay(FREELANCER, 1, [Act(accept=True)])).notes[0]
    assert note.did == "You took what they had put. It leaves you less than walking away."


def test_a_question_that_came_too_early_is_called_one() -> None:
    talk = step(begin(FREELANCER, 1), Act("What are the rules for what you may agree to?"))
    (turn,) = talk.turns
    reply = replace(turn.reply, situations=(f"guard:{FREELANCER.facts[0].id}",), told=())
    early = replace(talk, turns=(replace(turn, reply=reply),))
    assert debrief(early).notes[0].did.startswith("You asked after something that they were not")

"""The conversation line by line, and the best missed chance."""

from __future__ import annotations

from dataclasses import replace

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


def test_the_missed_chance_is_the_thread_let_go_of() -> None:
    talk = begin(FREELANCER)
    first = step(talk, Act("How do you have to report the savings?"))
    fact = first.turns[0].told[0][0]
    slipped = replace(first.turns[0].reply, told=((fact, 1),))
    first = replace(
        first,
        turns=(replace(first.turns[0], reply=slipped),),
        mind=replace(first.mind, told={**dict.fromkeys(first.mind.told, 3), fact: 1}),
    )
    dropped = step(first, Act("I want my full rate."))
    dropped = replace(
        dropped, mind=replace(dropped.mind, told={**dict.fromkeys(first.mind.told, 3), fact: 1})
    )
    missed = debrief(dropped).missed
    assert missed is not None
    assert missed.turn == 2
    assert missed.better == FREELANCER.fact[fact].better_line
    assert slipped.text in missed.why


def test_who_learned_everything_missed_nothing() -> None:
    talk = begin(FREELANCER)
    talk = replace(talk, mind=replace(talk.mind, told=dict.fromkeys(talk.mind.told, 3)))
    assert debrief(talk).missed is None


def test_a_plea_is_never_called_a_help() -> None:
    """Being open about a need is one thing, giving for nothing another."""
    note = debrief(replay(FREELANCER, 1, [Act("Please, I really need this contract.")])).notes[0]
    assert note.good is False

"""One thing to do differently: true of the line it names, and worth doing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.debrief.talks import FREELANCER, exemplar, said
from weakhand.cases import Case, load, names
from weakhand.cases.schema import Package
from weakhand.counterpart import felt_walk_away
from weakhand.debrief import debrief
from weakhand.debrief.missed import missed_chance
from weakhand.debrief.tried import best_try, told_by
from weakhand.debrief.which_line import helped
from weakhand.roleplay import Act, Talk, begin, replay, step

HOSPITAL = load("hospital_bill")
VAN = load("used_van_cash_price")
EVERY = [load(name) for name in names()]


def known(talk: Talk, told: int = 3) -> Talk:
    """Return a talk in which every fact has been told as far as ``told``."""
    return replace(talk, mind=replace(talk.mind, told=dict.fromkeys(talk.mind.told, told)))


def agreed(case: Case, package: Package) -> Talk:
    """Return a talk of one line that ended with a package, everything known."""
    talk = known(replay(case, 1, [Act("Let us settle it.")]))
    mind = replace(talk.mind, ending="agreed", firmness=0.0)
    return replace(talk, mind=mind, agreement=case.complete(package))


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
    assert slipped.text[:40] in missed.why


def test_a_greeting_is_no_missed_chance_while_a_later_line_told_nothing() -> None:
    talk = replay(FREELANCER, 1, [Act("Good morning to you."), Act("My fee is my fee.")])
    missed = debrief(talk).missed
    assert missed is not None
    assert missed.turn == 2
    assert "told you nothing new" in missed.why


def test_who_learned_everything_missed_nothing() -> None:
    talk = begin(FREELANCER)
    talk = replace(talk, mind=replace(talk.mind, told=dict.fromkeys(talk.mind.told, 3)))
    assert debrief(talk).missed is None


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case.name)
def test_a_line_that_helped_is_never_said_to_have_told_nothing(case: Case) -> None:
    talk = exemplar(case)
    turns = [
        replace(turn, reply=replace(turn.reply, told=(), credits=(), situations=()))
        for turn in talk.turns
    ]
    assert any(map(helped, turns))
    mind = replace(talk.mind, told=talk.start.told)
    missed = missed_chance(replace(talk, turns=tuple(turns), mind=mind))
    assert missed is not None
    assert not (helped(turns[missed.turn - 1]) and "told you nothing" in missed.why)


def test_a_question_that_came_too_early_is_told_to_come_again_after_a_label() -> None:
    asked = "What are the rules for what you may agree to without a tender?"
    talk = said(FREELANCER, ["Good morning to you.", asked, "My fee is my fee."])
    fact = FREELANCER.facts[0]
    slipped = replace(talk.turns[1].reply, situations=(f"guard:{fact.id}",), told=())
    turns = (talk.turns[0], replace(talk.turns[1], reply=slipped), talk.turns[2])
    told = {**dict.fromkeys(talk.mind.told, 3), fact.id: 0}
    missed = missed_chance(replace(talk, turns=turns, mind=replace(talk.mind, told=told)))
    assert missed is not None
    assert missed.turn == 2
    assert "name what they feel first" in missed.why


def test_nobody_is_told_to_ask_what_was_asked_while_something_else_was_not() -> None:
    first, second = FREELANCER.facts[:2]
    talk = said(FREELANCER, [first.better_line, "My fee is my fee."])
    turns = tuple(
        replace(turn, reply=replace(turn.reply, told=(), situations=())) for turn in talk.turns
    )
    told = {**dict.fromkeys(talk.mind.told, 3), first.id: 0, second.id: 0}
    missed = missed_chance(replace(talk, turns=turns, mind=replace(talk.mind, told=told)))
    assert missed is not None
    assert missed.better == second.better_line


def tells(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """Let every line that is tried draw everything out as far as ``step``."""
    told = dict.fromkeys((fact.id for fact in FREELANCER.facts), step)
    monkeypatch.setattr("weakhand.debrief.missed.told_by", lambda *_: told)


@pytest.mark.parametrize("step", [2, 3])
def test_what_was_told_in_part_is_asked_for_whole_where_that_helps(
    monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    tells(monkeypatch, step)
    talk = said(FREELANCER, ["How is your own success measured?", "My fee is my fee.", "Good."])
    fact = FREELANCER.facts[0].id
    first = replace(talk.turns[0], reply=replace(talk.turns[0].reply, told=((fact, 2),)))
    ended = known(replace(talk, turns=(first, *talk.turns[1:])))
    told = {**ended.mind.told, fact: 2}
    ended = replace(
        ended,
        mind=replace(ended.mind, told=told, ending="agreed"),
        agreement=FREELANCER.complete(FREELANCER.creative_deal),
    )
    missed = missed_chance(ended)
    assert (missed is not None) == (step == 3)
    if missed is None:
        return
    assert missed.turn == 2
    assert "more to what they had just told you" in missed.why


def test_who_took_too_little_of_a_sum_hears_what_they_would_have_taken() -> None:
    talk = agreed(VAN, {"price": "5.4k"})
    missed = missed_chance(talk)
    assert missed is not None
    asked = next(
        deal for deal in VAN.deals if f"worth {deal.learner:g} points to you" in missed.why
    )
    assert asked.learner > VAN.value(talk.agreement or {}, "learner")
    assert asked.counterpart >= felt_walk_away(VAN, talk.mind)


def test_who_reached_the_deal_that_a_case_aims_at_is_not_told_to_press_on() -> None:
    talk = agreed(FREELANCER, FREELANCER.creative_deal)
    assert missed_chance(talk) is None


def test_of_the_lines_that_told_nothing_the_one_that_cost_most_is_named() -> None:
    talk = said(FREELANCER, ["My fee is my fee.", "My rate stays.", "My rate stays.", "So."])
    assert talk.turns[2].mind.rapport < talk.turns[1].mind.rapport
    missed = missed_chance(talk)
    assert missed is not None
    assert missed.turn == 3
    assert "told you nothing new" in missed.why


PACKAGE = "Six percent off, thirty days, and I am on call for two weeks after the launch."
PLAIN = "Minus six percent, net thirty."


@pytest.mark.parametrize(
    ("lines", "turn"),
    [
        ([PLAIN, "My fee is my fee."], 2),
        (["It sounds like the savings target weighs on you.", PACKAGE], 1),
    ],
)
def test_a_package_is_no_line_that_told_nothing(lines: list[str], turn: int) -> None:
    missed = missed_chance(said(FREELANCER, lines))
    assert missed is not None
    assert missed.turn == turn


def test_a_thread_is_not_let_go_of_by_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    tells(monkeypatch, 2)
    talk = said(FREELANCER, ["How do you have to report the savings?", PLAIN, "My fee is my fee."])
    fact = FREELANCER.facts[0]
    first = replace(talk.turns[0], reply=replace(talk.turns[0].reply, told=((fact.id, 1),)))
    told = {**dict.fromkeys(talk.mind.told, 3), fact.id: 1}
    heard = replace(talk, turns=(first, *talk.turns[1:]), mind=replace(talk.mind, told=told))
    missed = missed_chance(heard)
    assert missed is not None
    assert "held out a thread" in missed.why
    assert missed.turn == 3


def test_what_was_told_in_part_is_not_asked_on_in_place_of_a_package() -> None:
    talk = said(FREELANCER, ["How is your own success measured?", PACKAGE, "Good."])
    fact = FREELANCER.facts[0].id
    first = replace(talk.turns[0], reply=replace(talk.turns[0].reply, told=((fact, 2),)))
    ended = known(replace(talk, turns=(first, *talk.turns[1:])))
    mind = replace(ended.mind, told={**ended.mind.told, fact: 2}, ending="agreed")
    deal = FREELANCER.complete(FREELANCER.creative_deal)
    assert missed_chance(replace(ended, mind=mind, agreement=deal)) is None


def test_a_line_that_hurt_them_is_named_before_one_that_only_told_nothing() -> None:
    missed = missed_chance(said(FREELANCER, ["My fee is my fee.", "You are an idiot."]))
    assert missed is not None
    assert missed.turn == 2
    assert "set them against you" in missed.why


def test_an_honest_limit_is_no_missed_chance() -> None:
    """Lesson 04 asks for one at the beginning."""
    limit = "I can't do twenty percent; at that rate I could not pay the rent."
    talk = said(FREELANCER, [limit, "My fee is my fee."])
    assert any(e.on == "belief" and e.amount > 0 for e in talk.turns[0].effects)
    missed = missed_chance(talk)
    assert missed is not None
    assert missed.turn == 2


def test_to_close_a_deal_is_not_to_let_go_of_a_thread() -> None:
    talk = step(begin(FREELANCER), Act("How do you have to report the savings?"))
    fact = talk.turns[0].told[0][0]
    told = {**dict.fromkeys(talk.mind.told, 3), fact: 1}
    slipped = replace(talk.turns[0].reply, told=((fact, 1),))
    talk = replace(talk, turns=(replace(talk.turns[0], reply=slipped),))
    closed = step(talk, Act(accept=True))
    assert closed.agreement is not None
    missed = missed_chance(replace(closed, mind=replace(closed.mind, told=told)))
    assert missed is not None
    assert missed.turn == 1
    assert "let go of it" not in missed.why


def test_to_walk_away_is_no_line_that_told_nothing() -> None:
    talk = said(FREELANCER, ["It sounds like the savings target weighs on you."])
    missed = missed_chance(step(talk, Act(walk_away=True)))
    assert missed is not None
    assert missed.turn == 1


def test_of_what_was_told_in_part_the_line_that_let_it_lie_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tells(monkeypatch, 3)
    talk = said(FREELANCER, ["How is your own success measured?", "I see.", "Good.", "Fine."])
    one, two = (fact.id for fact in FREELANCER.facts[:2])
    told = (((one, 2),), ((two, 2),), (), ())
    turns = tuple(
        replace(turn, reply=replace(turn.reply, told=drawn, effects=()))
        for turn, drawn in zip(talk.turns, told, strict=True)
    )
    ended = known(replace(talk, turns=turns))
    mind = replace(ended.mind, told={**ended.mind.told, one: 2, two: 2}, ending="agreed")
    deal = FREELANCER.complete(FREELANCER.creative_deal)
    missed = missed_chance(replace(ended, mind=mind, agreement=deal))
    assert missed is not None
    assert missed.turn == 3, "line 2 drew a fact out of them, and was a good one"


def test_one_word_in_common_is_not_the_same_question() -> None:
    fact = HOSPITAL.fact["f_policy"]
    talk = said(HOSPITAL, ["Hello Denise. I can't do it the way the letter says.", "Fine."])
    told = {**dict.fromkeys(talk.mind.told, 3), fact.id: 0}
    turns = tuple(replace(t, reply=replace(t.reply, told=(), situations=())) for t in talk.turns)
    missed = missed_chance(replace(talk, turns=turns, mind=replace(talk.mind, told=told)))
    assert missed is not None
    assert "You asked for it here" not in missed.why


def test_who_asked_on_in_these_words_is_not_said_to_have_let_go_of_the_thread() -> None:
    case = load("freelancer_vs_procurement")
    better = case.fact["f_launch"].better_line
    lines = ["Is it about launch?", f"You are an idiot. {better}", "No."]
    missed = debrief(replay(case, 1, [Act(line) for line in lines])).missed
    assert missed is not None
    assert missed.better != better


def test_nothing_is_called_better_than_a_line_that_helped() -> None:
    talk = said(FREELANCER, ["My fee is my fee.", "I want my full rate."])
    fact = FREELANCER.facts[0].id
    told = {**dict.fromkeys(talk.mind.told, 3), fact: 0}
    mind = replace(talk.mind, told=told)
    first, second = (
        replace(turn, reply=replace(turn.reply, told=(), situations=(), effects=()))
        for turn in talk.turns
    )
    missed = missed_chance(replace(talk, turns=(first, second), mind=mind))
    assert missed is not None
    assert missed.lead == "Better"
    other = FREELANCER.facts[1].id
    first, second = (
        replace(turn, reply=replace(turn.reply, told=((other, 2),))) for turn in (first, second)
    )
    missed = missed_chance(replace(talk, turns=(first, second), mind=mind))
    assert missed is not None
    assert missed.lead == "Also worth saying"


def test_who_closed_with_the_first_line_is_not_said_to_have_drawn_them_out() -> None:
    missed = missed_chance(replay(FREELANCER, 1, [Act(accept=True)]))
    assert missed is not None
    assert missed.why.startswith("You ended the talks before you had asked for anything.")


def test_the_better_line_would_have_brought_more_where_it_is_placed() -> None:
    """It is tried out: said there, they tell what stayed hidden."""
    lines = ["How is your own success measured?", "My fee is my fee.", "So?", "Hm."]
    talk = said(FREELANCER, lines)
    missed = missed_chance(talk)
    assert missed is not None
    (fact,) = (each for each in FREELANCER.facts if each.better_line == missed.better)
    assert talk.mind.told[fact.id] < 2
    assert told_by(talk, missed.turn, missed.better)[fact.id] > talk.mind.told[fact.id]
    assert "Said here, it would have got you" in missed.why


def test_a_line_that_would_draw_nothing_out_is_not_placed_where_another_would() -> None:
    lines = ["My fee is my fee.", "How is your own success measured?", "My fee is my fee, then."]
    talk = said(FREELANCER, lines)
    facts = [each for each in FREELANCER.facts if talk.mind.told[each.id] < 2]
    found = best_try(talk, [1, 3], facts)
    assert found is not None
    assert found.told == told_by(talk, found.turn, found.fact.better_line)[found.fact.id] > 0


def nothing_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no line that is tried bring anything: the line is chosen by what it cost."""
    monkeypatch.setattr("weakhand.debrief.missed.best_try", lambda *_: None)


@pytest.mark.parametrize(
    "first", ["Hi Tom, is now a good time?", "Good morning to you.", "Thanks for the call."]
)
def test_a_first_greeting_is_never_the_line_to_do_differently(
    monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    nothing_helps(monkeypatch)
    missed = missed_chance(said(FREELANCER, [first, "My fee is my fee.", "My fee stays."]))
    assert missed is not None
    assert missed.turn > 1


def test_a_line_that_clears_up_a_yes_is_never_the_one_to_do_differently(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nothing_helps(monkeypatch)
    talk = said(FREELANCER, ["My fee is my fee.", "My fee stays."])
    clears = replace(talk.turns[1].reply, situations=("answer:half_yes",), effects=(), credits=())
    mind = replace(talk.turns[1].mind, rapport=0.0)
    turns = (talk.turns[0], replace(talk.turns[1], reply=clears, mind=mind))
    missed = missed_chance(replace(talk, turns=turns))
    assert missed is not None
    assert missed.turn == 1


def answered(monkeypatch: pytest.MonkeyPatch, told: int) -> None:
    """Let every line that is tried raise trust, and draw everything out as far as ``told``."""

    def tried(talk: Talk, act: Act) -> Talk:
        mind = replace(talk.mind, rapport=0.9, told=dict.fromkeys(talk.mind.told, told))
        return replace(talk, mind=mind)

    monkeypatch.setattr("weakhand.debrief.tried.step", tried)


def test_trust_alone_makes_no_line_better(monkeypatch: pytest.MonkeyPatch) -> None:
    talk = said(FREELANCER, ["My fee is my fee."])
    answered(monkeypatch, 1)
    assert best_try(talk, [1], FREELANCER.facts) is not None
    answered(monkeypatch, 0)
    assert best_try(talk, [1], FREELANCER.facts) is None


def test_of_two_lines_that_bring_as_much_the_one_that_follows_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered(monkeypatch, 2)
    first, second = FREELANCER.facts[:2]
    talk = said(FREELANCER, ["My fee is my fee."])
    for fact in (first, second):
        said_last = replace(talk, start=replace(talk.start, fresh=(fact.id,)))
        found = best_try(said_last, [1], [first, second])
        assert found is not None
        assert found.fact.id == fact.id


def test_a_question_asked_too_early_is_not_called_better_than_itself() -> None:
    asked = FREELANCER.facts[0].better_line
    talk = said(FREELANCER, [asked, "My fee is my fee."])
    fact = FREELANCER.facts[0].id
    slipped = replace(talk.turns[0].reply, situations=(f"guard:{fact}",), told=(), effects=())
    told = {**dict.fromkeys(talk.mind.told, 3), fact: 0}
    first = replace(talk.turns[0], reply=slipped)
    missed = missed_chance(
        replace(talk, turns=(first, talk.turns[1]), mind=replace(talk.mind, told=told))
    )
    assert missed is not None
    assert missed.lead == "Then ask again"


def test_a_good_question_that_drew_nothing_out_is_not_called_worse() -> None:
    talk = said(FREELANCER, ["How is your own success measured?"])
    mind = replace(talk.mind, told=talk.start.told)
    quiet = replace(talk.turns[0].reply, told=(), effects=(), situations=())
    talk = replace(talk, turns=(replace(talk.turns[0], reply=quiet),), mind=mind)
    missed = missed_chance(talk)
    assert missed is not None
    assert missed.lead == "Also worth saying"


def held_out(*, earned: float) -> tuple[Talk, str]:
    """Return a talk with a thread in its first answer; its second line earns towards that fact."""
    talk = said(FREELANCER, ["My fee is my fee.", "My fee stays.", "My fee stays as it is."])
    fact = FREELANCER.facts[0].id
    turns = list(talk.turns)
    turns[0] = replace(turns[0], reply=replace(turns[0].reply, told=((fact, 1),)))
    for n in (1, 2):
        mind = replace(turns[n].mind, earned={**turns[n].mind.earned, fact: earned})
        turns[n] = replace(turns[n], mind=mind)
    told = {**dict.fromkeys(talk.mind.told, 3), fact: 1}
    return replace(talk, turns=tuple(turns), mind=replace(turns[2].mind, told=told)), fact


@pytest.mark.parametrize("earned", [0.0, 0.5])
def test_who_went_for_a_thread_in_other_words_has_not_let_go_of_it(
    monkeypatch: pytest.MonkeyPatch, earned: float
) -> None:
    tells(monkeypatch, 2)
    missed = missed_chance(held_out(earned=earned)[0])
    assert missed is not None
    assert ("let go of it" in missed.why) == (earned == 0.0)


def test_a_thread_is_named_only_where_pulling_it_would_have_told_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tells(monkeypatch, 1)
    missed = missed_chance(held_out(earned=0.0)[0])
    assert missed is not None
    assert "let go of it" not in missed.why


def test_what_was_gone_for_in_other_words_is_not_held_out_while_another_fact_was_not() -> None:
    talk, fact = held_out(earned=0.5)
    quiet = replace(talk.turns[0], reply=replace(talk.turns[0].reply, told=()))
    other = FREELANCER.facts[1]
    told = {**talk.mind.told, fact: 0, other.id: 0}
    mind = replace(talk.mind, told=told)
    missed = missed_chance(replace(talk, turns=(quiet, *talk.turns[1:]), mind=mind))
    assert missed is not None
    assert missed.better == other.better_line

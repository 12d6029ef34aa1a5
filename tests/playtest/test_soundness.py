"""A case is sound when listeners reach what is in it, and players who do not listen cannot."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.playtest.filled import NAME, filled
from weakhand.cases import load, names
from weakhand.cases.template import template
from weakhand.counterpart.bargain import Judgement
from weakhand.debrief.score import Score
from weakhand.playtest import Soundness, proofs, soundness
from weakhand.playtest.games import Games, games
from weakhand.playtest.notes import notes
from weakhand.playtest.proofs import played
from weakhand.roleplay import Act, Talk


@cache
def text() -> str:
    return filled()


@cache
def of_the_library(name: str) -> Soundness:
    """Play a case of the library once for all tests that look at what came of it."""
    return soundness(name)


@cache
def fine() -> Games:
    """Every game of a sound case, played once for the tests that judge them anew."""
    return games(load("freelancer_vs_procurement"))


def faults(tmp_path: Path, *changes: tuple[str, str]) -> dict[str, str]:
    """Return the faults of the filled template with these texts replaced, by key."""
    changed = text()
    for old, new in changes:
        assert old in changed, f"the template no longer holds {old!r}"
        changed = changed.replace(old, new)
    path = tmp_path / f"{NAME}.toml"
    path.write_text(changed, encoding="utf-8")
    return {fault.key: fault.what for fault in soundness(path).faults}


@pytest.mark.parametrize("name", names())
def test_every_case_of_the_library_is_sound_in_play(name: str) -> None:
    found = of_the_library(name)
    assert found.faults == ()
    assert found.played


def test_a_template_that_is_filled_in_is_a_sound_case_with_no_python(tmp_path: Path) -> None:
    assert faults(tmp_path) == {}


def test_what_shows_a_case_sound_is_said_with_its_figures() -> None:
    proofs = {proof.that: proof for proof in of_the_library("freelancer_vs_procurement").proofs}
    assert all(proof.holds and not proof.faults for proof in proofs.values())
    shown = {that.rstrip("."): proof.shown for that, proof in proofs.items()}
    assert set(shown) == {
        "Everything referred to exists",
        "There are words for all that can happen",
        "The creative deal beats what needs no listening, and nothing beats it",
        "Nobody accepts less than a walk-away",
        "Every fact comes out",
        "Every option can be agreed",
        "The deal to aim for can be reached",
        "Model conversations earn their score",
        "Who does not listen does not score",
        "Nothing happens that must not",
    }
    numbers = shown["The creative deal beats what needs no listening, and nothing beats it"]
    assert "it is worth 63 and 53; walking away 22 and 24;" in numbers
    assert "their demand 6 and 42" in numbers
    assert "Of 96 deals they refuse" in shown["Nobody accepts less than a walk-away"]
    assert "4 of 4" in shown["Every fact comes out"]
    assert "the ceiling is 0.45" in shown["Who does not listen does not score"]


@pytest.mark.parametrize(
    ("name", "that"),
    [
        ("used_van_cash_price", "The deal to aim for serves both, and nothing beats it."),
        ("exclusive_deal_walk_away", "No deal suits both sides: leaving is best."),
    ],
)
def test_a_case_of_another_kind_is_held_to_what_its_kind_asks(name: str, that: str) -> None:
    assert that in [proof.that for proof in of_the_library(name).proofs]


def test_the_points_are_shown_as_soon_as_they_are_in(tmp_path: Path) -> None:
    points = iter((20, 25, 50, 0, 40, 24, 20, 0, 0, 16, 24))
    draft = re.sub('"FILL IN: points"', lambda _: str(next(points)), template(NAME))
    path = tmp_path / f"{NAME}.toml"
    path.write_text(draft, encoding="utf-8")
    found = soundness(path)
    referred, words, numbers = found.proofs
    assert not found.played
    assert all(fault.left for fault in found.faults)
    assert (referred.holds, words.holds, numbers.holds) == (True, False, True)
    assert "still to fill in" in words.shown
    assert "Points, you and they: it is worth 40 and 44" in numbers.shown


def noted(**terms: tuple[str, ...]) -> dict[str, str]:
    """Return what is worth a look in the freelancer case with these terms for facts, by key."""
    case = load("freelancer_vs_procurement")
    facts = tuple(
        fact.model_copy(update={"terms": terms.get(fact.id, ("nine weeks",))})
        for fact in case.facts
    )
    found: dict[str, str] = {}
    for key, what, _ in notes(case.model_copy(update={"facts": facts})):
        found[key] = found.get(key, "") + what
    return found


def test_a_term_of_which_a_word_of_any_talk_is_left_is_worth_a_look() -> None:
    found = noted(f_kpi=("your hours", "have they signed", "your castings", "savings report"))
    what = found["facts.f_kpi.terms"]
    assert "'your hours' finds any 'hours'" in what
    assert "'signed'" in what
    assert "castings" not in what
    assert "report" not in what
    assert "facts.f_launch.terms" not in found


def test_a_word_that_stands_all_over_the_brief_is_no_term_alone_either() -> None:
    assert "'rate'" in noted(f_kpi=("your rate",))["facts.f_kpi.terms"]
    assert "facts.f_kpi.terms" not in noted(f_kpi=("your folders",))


def test_terms_that_are_whole_questions_are_worth_a_look_where_there_are_many() -> None:
    whole = ("what wears you out", "how sure are they")
    words = ("nine weeks", "tender board", "scoring panel", "standstill notice")
    found = noted(f_kpi=(*whole, *words), f_launch=(whole[0], *words, "launch date", "go-live"))
    assert "2 of 6 are whole questions" in found["facts.f_kpi.terms"]
    assert "facts.f_launch.terms" not in found


def test_answers_that_most_talks_come_to_are_named_where_a_case_lacks_them() -> None:
    case = load("freelancer_vs_procurement")
    without = tuple(answer for answer in case.answers if answer.id != "knows_not_who")
    (lacks,) = (
        w for k, w, _ in notes(case.model_copy(update={"answers": without})) if k == "answers"
    )
    assert "knows_not_who" in lacks
    assert "knows_not_when" not in lacks


def test_what_is_worth_a_look_leaves_a_case_sound(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.toml"
    path.write_text(text().replace('"warehouse"', '"your hours", "warehouse"'), encoding="utf-8")
    found = soundness(path)
    assert found.faults == ()
    assert any("your hours" in note.what for note in found.notes)


def test_an_option_that_nobody_can_put_into_words_is_a_fault(tmp_path: Path) -> None:
    half = 'terms = ["half price"]'
    words = re.search(r'label = "-10%"\nwords = "([^"]+)"', text())
    assert words
    found = faults(tmp_path, (half, 'terms = ["?!"]'), (words.group(1), "Quite other"))
    assert "None of them is understood" in found["issues.first.options.-10%.terms"]


def test_a_deal_below_a_walk_away_that_they_would_take_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = load("freelancer_vs_procurement")
    assert not [fault for proof in played(fine()) for fault in proof.faults]
    always = Judgement("yes", "", (), {})
    monkeypatch.setattr(proofs, "judge", lambda *_: always)
    (proof,) = (p for p in played(fine()) if not p.holds)
    assert proof.that == "Nobody accepts less than a walk-away."
    refused = sum(1 for deal in case.deals if deal.counterpart < case.walk_away.counterpart)
    assert len(proof.faults) == refused


def test_a_deal_below_the_learners_walk_away_that_counts_as_a_success_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(proofs, "outcome", lambda _: Score(0.5, ()))
    (proof,) = (p for p in played(fine()) if not p.holds)
    assert "counts as a success, and is none" in proof.faults[0][1]


def test_what_raises_in_play_is_a_fault_and_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def mad(talk: Talk, seed: int) -> Act:
        raise ZeroDivisionError("so there")

    monkeypatch.setattr("weakhand.playtest.games.LISTENERS", {"mad": mad})
    found = soundness("freelancer_vs_procurement")
    said = [fault.what for fault in found.faults]
    assert "An exception was raised (mad, seed 1): ZeroDivisionError: so there" in said


def test_a_case_with_placeholders_left_is_not_played(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(template("x"), encoding="utf-8")
    found = soundness(path)
    assert found.found
    assert not found.played
    assert all(fault.left for fault in found.faults)


def test_a_file_that_is_not_there_is_said_not_to_be(tmp_path: Path) -> None:
    found = soundness(tmp_path / "none.toml")
    assert not found.found
    assert "no such case" in found.faults[0].what


def test_a_reference_to_nothing_stops_the_play_and_not_the_check(tmp_path: Path) -> None:
    found = faults(tmp_path, ('opens = "f_two"', 'opens = "f_nine"'))
    assert set(found) == {"concepts.risk_one.opens"}


def test_a_fact_whose_gates_no_listener_reaches_is_a_fault(tmp_path: Path) -> None:
    found = faults(tmp_path, ("gates = [0.0, 0.2, 0.4]", "gates = [0.0, 0.2, 1.0]"))
    assert "comes out only in part" in found["facts.f_one"]
    high = faults(tmp_path, ("gates = [0.0, 0.2, 0.4]", "gates = [1.0, 1.0, 1.0]"))
    assert "never touched" in high["facts.f_four"]
    assert "never comes onto the table" in high["issues.second"]
    assert "Nobody reached it" in high["creative_deal"]


def test_fewer_than_four_facts_are_a_fault(tmp_path: Path) -> None:
    fourth = re.search(r'\[\[facts\]\]\nid = "f_four".*?(?=# -----)', text(), re.DOTALL)
    assert fourth
    assert "Only 3 facts" in faults(tmp_path, (fourth.group(), ""))["facts"]


def test_fewer_than_three_model_conversations_are_a_fault(tmp_path: Path) -> None:
    last = text().rindex("[[exemplars]]")
    assert "2 model conversations" in faults(tmp_path, (text()[last:], ""))["exemplars"]


def test_a_model_conversation_below_the_floor_is_a_fault(tmp_path: Path) -> None:
    lines = re.findall(r"(?m)^lines = .*$", text())
    found = faults(tmp_path, (lines[0], 'lines = ["Hello.", "Please."]'))
    assert "must reach 0.75" in found["exemplars.model_1"]


def test_a_model_conversation_that_offers_what_is_locked_is_told_which_fact_is_missing(
    tmp_path: Path,
) -> None:
    lines = re.findall(r"(?m)^lines = .*$", text())
    offer = 'lines = [{ say = "Take this.", offer = { first = "-10%", second = "12 months" } }]'
    found = faults(tmp_path, (lines[0], offer))
    assert "locked: second (f_one was not told in part)" in found["exemplars.model_1"]


def test_a_model_conversation_that_invents_something_is_a_fault(tmp_path: Path) -> None:
    lines = re.findall(r"(?m)^lines = .*$", text())
    lie = lines[0].replace("lines = [", 'lines = ["I have three other offers from other firms.", ')
    found = faults(tmp_path, (lines[0], lie))
    assert "brief" in found["exemplars.model_1"]


def test_a_model_conversation_with_an_act_that_makes_no_sense_is_a_fault(tmp_path: Path) -> None:
    lines = re.findall(r"(?m)^lines = .*$", text())
    found = faults(tmp_path, (lines[2], 'lines = [{ shout = "No" }]'))
    assert "Unknown key 'shout'" in found["exemplars.model_3.lines.1"]


def test_an_option_that_no_deal_can_hold_is_a_fault(tmp_path: Path) -> None:
    dear = ("learner = 24\ncounterpart = 20", "learner = 24\ncounterpart = -90")
    asked = re.search(r"learner = 24\n(?:#.*\n)?counterpart = 20", text())
    found = faults(tmp_path, (asked.group() if asked else dear[0], dear[1]))
    assert "no deal with this option" in found["issues.first.options.-10%"]


def test_a_lone_brace_in_a_line_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    line = re.search(r"\[lines\.threat\]\nneutral = \[\n  \"([^\"]+)\"", text())
    assert line
    found = faults(tmp_path, (line.group(1), "So {this"))
    assert "brace" in found["lines.threat.neutral"]


def test_a_case_that_players_win_who_do_not_listen_is_a_fault(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("counterpart_claimed = 50", "counterpart_claimed = 25"),
        ("\nlearner = 20\n", "\nlearner = 0\n"),
        ('locked_by = "f_one"\n', ""),
    )
    assert "(hard bargainer) scores" in found["issues"]


def test_a_demand_that_is_good_for_the_learner_is_a_fault(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ('[demand]\nfirst = "as now"', '[demand]\nfirst = "-10%"\nsecond = "12 months"'),
    )
    assert "(always accept) scores" in found["demand"]

"""A model conversation, played by the engine and annotated."""

from __future__ import annotations

import pytest

import weakhand
from weakhand.cases import load
from weakhand.cases.schema import Case
from weakhand.roleplay import Act, Talk, replay
from weakhand.ui.watch import watched


def played() -> tuple[Case, Talk]:
    case = load("tenant_vs_landlord")
    one = case.exemplars[0]
    return case, replay(case, one.seed, [Act.from_json(line) for line in one.lines])


def test_what_is_shown_is_what_the_engine_plays() -> None:
    case, talk = played()
    shown = watched(case, case.exemplars[0].name)
    assert [line.reply for line in shown.lines] == [turn.reply.text for turn in talk.turns]
    assert [line.number for line in shown.lines] == list(range(1, len(talk.turns) + 1))
    assert shown.rest == 0


def test_a_stretch_says_how_much_is_left_out_and_begins_where_it_is_told_to() -> None:
    case, talk = played()
    shown = watched(case, case.exemplars[0].name, (3, 5))
    assert [line.number for line in shown.lines] == [3, 4, 5]
    assert shown.opening == ""
    assert f"goes on for {len(talk.turns) - 5} more lines" in repr(shown)


def test_moves_are_named_in_every_form_and_by_more_than_colour() -> None:
    case, _ = played()
    shown = watched(case, case.exemplars[0].name)
    for form in (repr(shown), shown._repr_html_()):
        for name in ("[label", "[calibrated question", "New on the table"):
            assert name in form


def test_a_fact_is_told_once_for_each_line() -> None:
    case, _ = played()
    for line in watched(case, case.exemplars[0].name).lines:
        for words in line.learned:
            assert words.partition(": ")[2].rstrip(".") not in line.did


def test_what_a_line_did_stands_below_the_answer_that_shows_it() -> None:
    case, _ = played()
    shown = watched(case, case.exemplars[0].name, (1, 1))
    (line,) = shown.lines
    words = shown._repr_html_()
    assert words.index(line.reply[:20]) < words.index(line.did[:20])
    assert repr(shown).index(line.reply[:20]) < repr(shown).index(line.did[:20])


def test_the_other_side_is_named_as_in_a_sentence() -> None:
    landlord, redundancy = load("tenant_vs_landlord"), load("layoff_severance")
    assert "Grieve, landlord of six flats" in watched(landlord, landlord.exemplars[0].name).you
    assert ", HR director" in watched(redundancy, redundancy.exemplars[0].name).you


def test_text_of_a_case_is_escaped() -> None:
    case = load("tenant_vs_landlord")
    loud = case.model_copy(update={"title": "<script>alert(1)</script>"})
    assert "<script>" not in watched(loud, case.exemplars[0].name, (1, 1))._repr_html_()


@pytest.mark.parametrize("turns", [(0, 2), (5, 3), (1, 99)])
def test_turns_that_are_not_there_are_refused_with_those_that_are(turns: tuple[int, int]) -> None:
    case, talk = played()
    with pytest.raises(ValueError, match=f"between 1 and {len(talk.turns)}"):
        watched(case, case.exemplars[0].name, turns)


def test_a_learner_who_mistypes_a_name_reads_which_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert weakhand.watch("tenant_vs_landlord", "patient") is None
    assert "patient_listener" in capsys.readouterr().out
    assert weakhand.watch("tenant", "patient_listener") is None
    assert "tenant_vs_landlord" in capsys.readouterr().out


def test_what_a_line_brought_is_said_once() -> None:
    case = load("small_supplier_vs_retailer")
    shown = watched(case, case.exemplars[0].name)
    hints = [line for line in shown.lines if "a thread to pull" in line.did]
    assert hints
    assert not any("A hint" in words for line in hints for words in line.learned)
    wholes = [line for line in shown.lines if "it began in line" in line.did]
    assert wholes
    assert not any("Learned" in words for line in wholes for words in line.learned)


def test_what_began_before_the_first_line_shown_is_said_in_full() -> None:
    case = load("small_supplier_vs_retailer")
    every = watched(case, case.exemplars[0].name).lines
    number = next(line.number for line in every if f"began in line {line.number - 1}" in line.did)
    (line,) = watched(case, case.exemplars[0].name, (number, number)).lines
    assert any(words.startswith("Learned: ") for words in line.learned)

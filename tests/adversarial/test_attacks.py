"""No trick earns what listening earns; each gets a sensible answer, and none raises."""

from __future__ import annotations

import json
from functools import cache

import pytest

from tests.adversarial.attacks import ATTACKS
from weakhand.cases import load, names
from weakhand.debrief import Debrief, debrief
from weakhand.roleplay import Act, Talk, play, replay

GAMES = [(case, attack) for case in names() for attack in ATTACKS]


@cache
def played(case: str, attack: str) -> tuple[Talk, Debrief]:
    """Return the whole conversation of an attack in a case, and its debrief."""
    does = ATTACKS[attack].does
    talk = play(load(case), lambda so_far, _: does(so_far), 1)
    return talk, debrief(talk)


@pytest.mark.parametrize(("case", "attack"), GAMES)
def test_an_attack_stays_below_its_ceiling(case: str, attack: str) -> None:
    talk, told = played(case, attack)
    assert told.score < ATTACKS[attack].ceiling, [turn.told for turn in talk.turns]


@pytest.mark.parametrize(("case", "attack"), GAMES)
def test_an_attack_gets_a_sensible_answer_every_time(case: str, attack: str) -> None:
    talk, _ = played(case, attack)
    said = [talk.opening, *(turn.reply.text for turn in talk.turns)]
    assert all(text.strip() for text in said)
    assert len(said) == len(set(said))
    assert not any("{" in text or "<script" in text for text in said)
    wanted = ATTACKS[attack].first
    assert not wanted or wanted & set(talk.turns[0].reply.situations)


@pytest.mark.parametrize(("case", "attack"), GAMES)
def test_an_attack_is_replayed_from_its_acts_to_the_byte(case: str, attack: str) -> None:
    talk, _ = played(case, attack)
    written = json.loads(json.dumps([act.to_json() for act in talk.acts]))
    back = replay(talk.case, 1, [Act.from_json(act) for act in written])
    assert json.dumps(back.to_json()) == json.dumps(talk.to_json())


@pytest.mark.parametrize("case", names())
def test_a_lie_is_no_success_however_good_the_rest(case: str) -> None:
    _, told = played(case, "lie about an offer")
    assert not told.integrity.ok


@pytest.mark.parametrize("case", names())
def test_honest_listening_earns_several_times_what_any_attack_earns(case: str) -> None:
    loaded = load(case)
    least = min(
        debrief(replay(loaded, 1, [Act.from_json(line) for line in exemplar.lines])).score
        for exemplar in loaded.exemplars
    )
    most = max(played(case, attack)[1].score for attack in ATTACKS)
    assert least >= 1.9 * most

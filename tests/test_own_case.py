"""A case that somebody wrote: from the template, with words and numbers alone, and no code changed.

One is the template filled in by a script; two were written by hand, from the guide: the
theatre without answers of its own, the choir with some 120.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.adversarial.attacks import ATTACKS
from tests.playtest.filled import NAME, filled
from weakhand.cases import Case, load, names
from weakhand.debrief import debrief
from weakhand.playtest import FLOOR, playtest, soundness
from weakhand.roleplay import Act, play, replay
from weakhand.ui.conversation import Conversation

THEATRE, CHOIR = "theatre_losing_its_hall", "choir_room"
WRITTEN = [THEATRE, CHOIR]
ALL = [NAME, *WRITTEN]


@cache
def filled_text() -> str:
    return filled()


@pytest.fixture
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a case file outside the library: the one whose name the test is given."""
    name = request.param
    if name in WRITTEN:
        text = (Path(__file__).parent / "cases" / "own" / f"{name}.toml").read_text("utf-8")
    else:
        text = filled_text()
    file = tmp_path / f"{name}.toml"
    file.write_text(text, encoding="utf-8")
    return file


def at_the_panel(case: Case, lines: tuple[str | dict[str, object], ...]) -> Conversation:
    """Return the panel after a model conversation was typed, and clicked, into it."""
    panel = Conversation(case, 1)
    for number, line in enumerate(lines):
        act = Act.from_json(line)
        message: dict[str, Any] = {"do": "say", "id": f"m{number}", "say": act.say}
        if act.offer is not None:
            message |= {"do": "offer", "offer": act.offer}
        elif act.accept or act.walk_away:
            message |= {"do": "accept" if act.accept else "walk_away"}
        panel.receive(message)
        assert panel.view["seen"] == {"id": f"m{number}", "ok": True}, panel.view["notice"]
        assert json.loads(json.dumps(panel.view)) == panel.view
    return panel


@pytest.mark.parametrize("path", ALL, indirect=True)
def test_it_is_sound(path: Path) -> None:
    found = soundness(path)
    assert found.faults == ()
    assert found.played
    assert all(proof.holds for proof in found.proofs)
    assert path.stem not in names()


@pytest.mark.parametrize("path", ALL, indirect=True)
def test_it_is_negotiated_in_the_panel_to_its_best_deal(path: Path) -> None:
    case = load(path)
    panel = at_the_panel(case, case.exemplars[0].lines)
    view = panel.view
    assert view["title"] == case.title
    assert view["opening"] in case.lines["opening"].neutral
    assert view["over"]
    assert view["review"] is not None
    assert panel.talk.agreement == case.complete(case.creative_deal)
    assert debrief(panel.talk).score >= FLOOR


@pytest.mark.parametrize("path", ALL, indirect=True)
def test_other_lines_can_be_tried_in_the_panel_after_its_end(path: Path) -> None:
    case = load(path)
    panel = at_the_panel(case, case.exemplars[0].lines)
    panel.receive({"do": "what_if", "id": "w", "turn": 1, "say": case.facts[0].better_line})
    assert panel.view["seen"] == {"id": "w", "ok": True}
    assert panel.view["what_if"]["turns"]


@pytest.mark.parametrize("path", ALL, indirect=True)
def test_it_passes_its_playtest(path: Path) -> None:
    report = playtest(load(path), 12)
    assert report.passed, (report.broken, [level.player for level in report.levels])


@pytest.mark.parametrize("path", WRITTEN, indirect=True)
def test_no_attack_earns_in_it_what_listening_earns(path: Path) -> None:
    case = load(path)
    for name, attack in ATTACKS.items():
        talk = play(case, lambda so_far, _, does=attack.does: does(so_far), 1)
        said = [talk.opening, *(turn.reply.text for turn in talk.turns)]
        assert debrief(talk).score < attack.ceiling, name
        assert len(said) == len(set(said)), name


@pytest.mark.parametrize("path", [THEATRE], indirect=True)
def test_a_learner_who_listens_in_their_own_words_gets_there_without_the_board(path: Path) -> None:
    case = load(path)
    said = (
        "Morning Ms Stroud. I know you didn't have to see me in person, so thank you.",
        "I'm a bit shaken by the letter to be honest. It's eleven years of our lives in there.",
        "Can I ask how it came about? We never heard a word until Friday.",
        "It sounds like this wasn't really your idea.",
        "What does your chair need to be able to say about the hall?",
        "So anything the Trust stops spending is as good to her as rent coming in.",
        "What costs the Trust most about the hall at the moment?",
        "Who shuts the place up after our rehearsals finish?",
        "Apart from rent, what's the hall supposed to be doing for people in the town?",
        "What would it take to get the hours you need?",
        "And IronTide, what are they waiting on before they start?",
        "If you could let us have three years and leave our scenery where it is, we'd pay seven "
        "hundred, run three afternoons a week and take over locking up.",
    )
    talk = replay(case, 1, [Act(line) for line in said])
    assert talk.agreement == case.complete(case.creative_deal)
    assert debrief(talk).score >= FLOOR

"""The pictures of a debrief: drawn when the panel asks for them, and kept for the saved page."""

from __future__ import annotations

import json
from base64 import b64decode
from typing import Any

import pytest

import weakhand.ui.conversation as module
from tests.fresh import printed_by
from weakhand.cases import load, names
from weakhand.debrief import debrief
from weakhand.roleplay import Act, Talk, replay
from weakhand.ui import pictures as shelf
from weakhand.ui.conversation import Conversation
from weakhand.ui.pictures import branch_picture, kept, pictures
from weakhand.ui.transcript import transcript_html

CASE = load("tenant_vs_landlord")
MODEL = CASE.exemplars[0]


def played(*lines: Any, seed: int = MODEL.seed) -> Talk:
    return replay(CASE, seed, [Act.from_json(line) for line in lines])


GOOD = played(*MODEL.lines)
ACCEPTED = played({"accept": True})


@pytest.fixture(autouse=True)
def empty_shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_KEPT", {})


def panel(*lines: Any, **how: Any) -> Conversation:
    acts = [Act.from_json(line).to_json() for line in lines]
    return Conversation(CASE, MODEL.seed, acts=acts, **how)


def ask(conversation: Conversation, **more: Any) -> dict[str, Any]:
    conversation.receive({"do": "pictures", "key": "k", "theme": "light", **more})
    return dict(conversation.pictures)


def test_a_talk_has_three_pictures_each_with_its_words() -> None:
    drawn = pictures(GOOD, reveal=True)
    assert [picture["key"] for picture in drawn] == ["chain", "deal", "course"]
    for picture in drawn:
        kind, _, content = picture["src"].partition(";base64,")
        assert kind == "data:image/svg+xml"
        assert b64decode(content).startswith(b"<svg")
        assert picture["alt"]
        assert picture["title"]


def test_what_has_been_drawn_is_not_drawn_again() -> None:
    assert pictures(GOOD, reveal=True) is pictures(GOOD, reveal=True)
    assert pictures(GOOD, reveal=True) is not pictures(GOOD, reveal=True, theme="dark")


def test_pictures_are_drawn_for_the_room_there_is_in_steps() -> None:
    for room, drawn in ((643, 640), (652, 640), (90, 320), (5000, 960)):
        assert pictures(GOOD, True, wide=room)[0]["width"] == drawn


def test_only_so_many_are_kept() -> None:
    for width in range(320, 720, 20):
        pictures(GOOD, True, wide=width)
    assert len(shelf._KEPT) <= 8


def test_a_case_of_the_same_name_gets_pictures_of_its_own() -> None:
    mine = CASE.model_copy(update={"title": "mine"})
    first = pictures(ACCEPTED, True)
    assert pictures(replay(mine, MODEL.seed, ACCEPTED.acts), True) is not first


def test_what_was_not_found_stays_hidden_while_the_learner_may_try_again() -> None:
    hidden, shown = (pictures(ACCEPTED, reveal)[0]["alt"] for reveal in (False, True))
    for fact in CASE.facts:
        assert fact.summary in shown
        assert fact.summary not in hidden


def test_the_panel_draws_nothing_while_the_talk_goes_on() -> None:
    assert ask(panel("Hello.")) == {}


def test_the_panel_sends_what_it_was_asked_for_with_the_same_key() -> None:
    sent = ask(panel(*MODEL.lines), key="1/15/dark", theme="dark", wide=700, side=480)
    assert sent["key"] == "1/15/dark"
    assert [picture["width"] for picture in sent["pictures"]] == [700, 480, 480]
    dark = b64decode(sent["pictures"][0]["src"].partition(",")[2])
    assert b"#212121" in dark
    assert json.loads(json.dumps(sent)) == sent


def test_asking_for_pictures_leaves_the_view_alone() -> None:
    conversation = panel(*MODEL.lines)
    before = conversation.view
    ask(conversation)
    assert conversation.view is before


@pytest.mark.parametrize("width", [None, "wide", -1, 0, float("nan"), 1e12, True])
def test_a_width_that_makes_no_sense_still_gives_a_picture(width: Any) -> None:
    sent = ask(panel(*MODEL.lines), wide=width, side=width)
    assert all(320 <= picture["width"] <= 960 for picture in sent["pictures"])


def test_pictures_that_cannot_be_drawn_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("no font")

    monkeypatch.setattr(module, "pictures", broken)
    conversation = panel(*MODEL.lines)
    assert ask(conversation) == {"key": "k", "pictures": []}
    assert conversation.view["review"]


def test_facts_are_revealed_only_with_the_last_attempt() -> None:
    first = ask(panel({"accept": True}, attempts=2))
    last = ask(panel({"accept": True}, attempts=2, attempt=2))
    assert CASE.facts[0].summary not in first["pictures"][0]["alt"]
    assert CASE.facts[0].summary in last["pictures"][0]["alt"]


def test_the_deal_of_a_branch_is_drawn_beside_the_first() -> None:
    conversation = panel({"accept": True})
    conversation.receive({"do": "open_branch", "turn": 1})
    ask(conversation, what="branch")
    assert conversation.branch_picture == {}
    conversation.receive({"do": "what_if", "turn": 1, "walk_away": True})
    ask(conversation, what="branch")
    assert len(conversation.branch_picture["pictures"]) == 1
    assert conversation.view["what_if"]["picture"]["title"] == "Both deals among all deals"
    alt = branch_picture(ACCEPTED, GOOD)["alt"]
    assert "Your deal: 2 to you" in alt
    assert "Your deal in the what-if: 37 to you" in alt


def test_a_new_attempt_begins_without_pictures() -> None:
    conversation = panel({"accept": True}, attempts=2)
    assert ask(conversation)["pictures"]
    conversation.receive({"do": "restart"})
    assert conversation.pictures == {}


def test_the_record_is_told_once_pictures_have_been_looked_at() -> None:
    told: list[Talk] = []
    conversation = panel(*MODEL.lines, on_pictures=told.append)
    assert told == []
    ask(conversation)
    assert told == [conversation.talk]


def test_no_picture_stands_in_the_record_before_it_has_been_drawn() -> None:
    assert kept(GOOD, reveal=False) == []
    drawn = pictures(GOOD, reveal=False)
    assert kept(GOOD, reveal=False) == drawn


@pytest.mark.parametrize("name", names())
def test_a_page_with_its_pictures_stays_small(name: str) -> None:
    case = load(name)
    model = case.exemplars[0]
    talk = replay(case, model.seed, [Act.from_json(line) for line in model.lines])
    html = transcript_html(talk, debrief(talk), pictures=pictures(talk, reveal=False))
    assert html.count("<img ") == 3
    assert len(html) < 150_000


def test_words_of_the_learner_in_an_alternative_are_escaped() -> None:
    talk = played('What worries you about the "<b>bank</b>" and the house?', {"walk_away": True})
    html = transcript_html(talk, debrief(talk), pictures=pictures(talk, reveal=False))
    assert "<b>" not in html


def test_neither_a_talk_nor_its_scores_load_matplotlib() -> None:
    script = (
        "import sys\n"
        "import weakhand.grading.marking, weakhand.ui.show\n"
        "from weakhand.cases import load\n"
        "from weakhand.ui.conversation import Conversation\n"
        "panel = Conversation(load('tenant_vs_landlord'), 1)\n"
        "panel.receive({'do': 'accept', 'id': 'a'})\n"
        "assert panel.view['review']\n"
        "print('matplotlib' in sys.modules)\n"
        "panel.receive({'do': 'pictures', 'key': 'k'})\n"
        "print('matplotlib' in sys.modules, 'matplotlib.pyplot' in sys.modules)"
    )
    assert printed_by(script) == ["False", "True", "False"]

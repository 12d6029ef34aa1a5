"""The conversation panel's Python side: what it accepts, and what it journals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import weakhand.ui.conversation as module
from tests.ui.panels import ASK, CASE, LISTEN, ended, panel, send
from weakhand.ui.conversation import SAY_MAX, Conversation
from weakhand.ui.view import table_view

UI = Path(module.__file__).parent

UI = Path(module.__file__).parent


def test_the_view_is_plain_json_at_every_stage() -> None:
    conversation = panel()
    for view in (
        conversation.view,
        send(conversation, do="say", say=ASK),
        send(conversation, do="walk_away"),
        send(conversation, do="what_if", turn=1, say="And then?"),
    ):
        assert json.loads(json.dumps(view)) == view


def test_an_act_is_journalled_before_it_is_played() -> None:
    heard: list[tuple[str, dict[str, Any], int]] = []

    def note(do: str, payload: dict[str, Any]) -> None:
        heard.append((do, payload, len(conversation.talk.turns)))

    conversation = panel(on_entry=note)
    send(conversation, do="say", say=ASK)
    send(conversation, do="offer", offer={"rate": "-6%"}, say="How about this?")
    send(conversation, do="walk_away")
    assert heard == [
        ("say", {"say": ASK}, 0),
        ("offer", {"say": "How about this?", "offer": {"rate": "-6%"}}, 1),
        ("walk_away", {"walk_away": True}, 2),
    ]


def test_a_journal_that_cannot_be_written_is_told_and_stops_nothing() -> None:
    def full(do: str, payload: dict[str, Any]) -> None:
        raise OSError(28, "No space left on device")

    conversation = panel(on_entry=full)
    view = send(conversation, do="say", say=ASK)
    assert "No space left on device" in view["notice"]
    assert view["seen"] == {"id": "m", "ok": True}
    assert len(view["turns"]) == 1
    assert send(conversation, do="weigh", offer={})["notice"] == ""


@pytest.mark.parametrize(
    "message",
    [
        {"do": "offer", "offer": {"rate": "+50%"}},
        {"do": "offer", "offer": {"moon": "yes"}},
        {"do": "offer"},
        {"do": "say", "say": 7},
        {"do": "say", "say": "x" * (SAY_MAX + 1)},
        {"do": "say", "say": ASK, "turn": 3},
        {"do": "what_if", "turn": 1, "say": ASK},
        {"do": "restart"},
        {"do": "dance"},
    ],
)
def test_what_cannot_be_done_is_refused_in_words_and_not_journalled(
    message: dict[str, Any],
) -> None:
    heard: list[str] = []
    conversation = panel(on_entry=lambda do, payload: heard.append(do))
    view = send(conversation, **message)
    assert view["notice"]
    assert view["seen"]["ok"] is False
    assert heard == []
    assert conversation.talk.turns == ()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)


@settings(max_examples=60, deadline=None)
@given(
    st.fixed_dictionaries(
        {"do": st.sampled_from([*Conversation._handlers, "?"]) | json_values},
        optional=dict.fromkeys(("say", "offer", "accept", "turn", "what_if"), json_values),
    )
)
def test_no_message_makes_it_fail(message: dict[str, Any]) -> None:
    conversation = panel()
    conversation.receive(message)
    assert json.dumps(conversation.view)


def test_a_fault_inside_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(module, "step", broken)
    view = send(panel(), do="say", say=ASK)
    assert "Run the grey box again" in view["notice"]
    assert view["seen"]["ok"] is False


def test_a_talk_goes_on_from_the_acts_of_the_journal() -> None:
    first = panel()
    for line in LISTEN:
        send(first, do="say", say=line)
    send(first, do="offer", offer={"rate": "-6%"})
    second = panel(acts=first.acts)
    assert second.talk.to_json() == first.talk.to_json()
    assert second.view["turns"] == first.view["turns"]


def test_acts_that_do_not_fit_the_case_are_left_out() -> None:
    acts = [{"say": ASK}, {"offer": {"moon": "yes"}}, {"dance": True}, {"say": "Go on."}]
    assert panel(acts=acts).acts == [{"say": ASK}, {"say": "Go on."}]


def test_what_hangs_on_the_ending_is_open_on_a_branch_without_one() -> None:
    scores = send(ended(), do="what_if", turn=2, say=ASK)["what_if"]["scores"]["scores"]
    assert [row["label"] for row in scores if row["percent"] == "still open"] == [
        "Outcome",
        "Relationship",
    ]


def test_an_option_that_is_not_on_the_table_cannot_be_drafted() -> None:
    conversation = panel()
    table = table_view(conversation.talk, {"volume": "40 days/yr, tiered rebate"})
    assert "volume" not in table["draft"]["package"]


def test_a_panel_on_the_page_gets_ready_and_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    conversation = panel()
    view, first = conversation.view, conversation.talk
    done: list[Any] = []
    monkeypatch.setattr(module, "step", lambda talk, act: done.append(act))
    monkeypatch.setattr(module, "chance", done.append)
    conversation.receive({"do": "ready"})
    assert len(done) == 1
    assert (conversation.view, conversation.talk) == (view, first)


def test_what_a_score_is_compared_with_is_worked_out_after_the_first_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    conversation = panel()
    send(conversation, do="say", say=ASK)
    done: list[Any] = []
    monkeypatch.setattr(module, "chance", done.append)
    conversation.receive({"do": "ready"})
    assert done == [CASE]


def test_the_next_attempt_starts_afresh_and_is_the_last() -> None:
    heard: list[tuple[str, dict[str, Any]]] = []
    conversation = ended(attempts=2, on_entry=lambda do, payload: heard.append((do, payload)))
    assert conversation.view["again"] == "Start again (attempt 2 of 2)"
    view = send(conversation, do="restart")
    assert heard[-1] == ("restart", {})
    assert (view["turns"], view["over"], view["again"]) == ([], False, "")
    send(conversation, do="walk_away")
    assert send(conversation, do="restart")["notice"] == "This was the last attempt."


def test_a_what_if_is_reported_and_leaves_the_talk_alone() -> None:
    heard: list[tuple[str, dict[str, Any]]] = []
    conversation = ended(on_entry=lambda do, payload: heard.append((do, payload)))
    acts = conversation.acts
    view = send(conversation, do="what_if", turn=2, say="Who else is watching this?")
    assert heard[-1] == ("what_if", {"turn": 2, "say": "Who else is watching this?"})
    assert conversation.acts == acts
    assert view["what_if"]["turn"] == 2
    assert [turn["n"] for turn in view["what_if"]["turns"]] == [2]
    assert [turn["n"] for turn in view["what_if"]["first"]] == [2, 3, 4, 5]
    view = send(conversation, do="what_if", turn=2, say="And what then?")
    assert [turn["n"] for turn in view["what_if"]["turns"]] == [2, 3]


def test_the_same_line_on_a_branch_gets_the_same_answer() -> None:
    conversation = ended()
    view = send(conversation, do="what_if", turn=3, say=LISTEN[2])
    assert view["what_if"]["turns"][0]["reply"] == view["turns"][2]["reply"]


def test_a_branch_can_be_ended_closed_and_begun_again() -> None:
    conversation = ended()
    view = send(conversation, do="what_if", turn=1, accept=True)
    assert view["what_if"]["over"]
    assert view["what_if"]["scores"]["ending"] == "You have a deal"
    refused = send(conversation, do="what_if", turn=1, say="Wait.")
    assert "has ended" in refused["notice"]
    assert send(conversation, do="close_branch")["what_if"] is None
    again = send(conversation, do="clear_branch", turn=1)["what_if"]
    assert (again["turns"], again["over"]) == ([], False)


def test_what_if_can_be_switched_off() -> None:
    conversation = ended(allow_what_if=False)
    assert send(conversation, do="what_if", turn=1, say="Hm.")["notice"]
    assert conversation.view["what_if"] is None


def test_every_change_of_the_talk_is_told_after_it_happened() -> None:
    seen: list[int] = []
    conversation = panel(on_change=lambda: seen.append(len(conversation.talk.turns)))
    send(conversation, do="say", say=ASK)
    send(conversation, do="weigh", offer={"rate": "0%"})
    send(conversation, do="walk_away")
    assert seen == [1, 2]


def test_the_browser_code_fetches_nothing_and_writes_no_markup() -> None:
    code = (UI / "conversation.js").read_text("utf-8")
    style = (UI / "conversation.css").read_text("utf-8")
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "fetch(", "http", "import "):
        assert word not in code
    for word in ("url(", "@import", "http"):
        assert word not in style

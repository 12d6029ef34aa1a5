"""A conversation panel without a browser: what tests send it, and one that has come to its end."""

from __future__ import annotations

from typing import Any

from weakhand.cases import load
from weakhand.ui.conversation import Conversation

CASE = load("freelancer_vs_procurement")
ASK = "What would make this saving easier for you to report?"
LISTEN = [
    "It sounds like the savings target weighs on you.",
    ASK,
    "What happens after Monday with the tender?",
    "How does the launch fit into all this?",
]


def panel(**how: Any) -> Conversation:
    return Conversation(CASE, 1, **how)


def send(conversation: Conversation, **message: Any) -> dict[str, Any]:
    conversation.receive({"id": "m", **message})
    return dict(conversation.view)


def ended(**how: Any) -> Conversation:
    conversation = panel(**how)
    for line in LISTEN:
        send(conversation, do="say", say=line)
    send(conversation, do="walk_away")
    assert conversation.talk.over
    return conversation

"""What the entries of one exercise amount to: the last answer, the conversations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from weakhand.answers.entry import Entry


class Attempt(NamedTuple):
    """One conversation: which case and seed the journal names, and the learner's acts."""

    case: str
    seed: int
    acts: list[dict[str, Any]]


def latest(entries: Sequence[Entry], id: str) -> Any:  # noqa: A002
    """Return the value of the last answer to an exercise, or ``None``."""
    for entry in reversed(entries):
        if entry.id == id and entry.do == "answer":
            return entry.payload["value"]
    return None


def talks(entries: Sequence[Entry], id: str) -> list[Attempt]:  # noqa: A002
    """Return the attempts at a negotiation, oldest first.

    ``start`` and ``restart`` each begin an attempt; one without an act is left
    out. What-if branches are no attempts. An attempt without a ``start`` of its
    own has the case and seed of the one before it.
    """
    attempts: list[Attempt] = []
    case, seed = "", 1
    current: list[dict[str, Any]] | None = None
    for entry in entries:
        if entry.id != id:
            continue
        if entry.do == "start":
            case, seed = entry.payload["case"], entry.payload["seed"]
        if entry.do in ("start", "restart"):
            current = None
            continue
        act = act_of(entry)
        if act is None:
            continue
        if current is None:
            current = []
            attempts.append(Attempt(case, seed, current))
        current.append(act)
    return attempts


def act_of(entry: Entry) -> dict[str, Any] | None:
    """Return the act an entry is, as ``roleplay.Act`` reads it, or ``None``."""
    match entry.do:
        case "say":
            return {"say": entry.payload["say"]}
        case "offer":
            said = {"say": entry.payload["say"]} if "say" in entry.payload else {}
            return {**said, "offer": dict(entry.payload["offer"])}
        case "accept":
            return {**_said(entry), "accept": True}
        case "walk_away":
            return {**_said(entry), "walk_away": True}
        case _:
            return None


def _said(entry: Entry) -> dict[str, Any]:
    said = entry.payload.get("say")
    return {"say": said} if isinstance(said, str) and said else {}

"""``weakhand read``: utterances in, readings out, as JSON Lines."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import typer

from weakhand.cli.output import PROBLEM, write_text

if TYPE_CHECKING:
    from weakhand.language import Ground, Said

_KEYS = ("text", "context", "case")
_SAID_KEYS = ("who", "text")
_WHO = ("counterpart", "learner")


class BadLineError(Exception):
    """A line of input that cannot be read, in words for the person who wrote it."""


def read() -> None:
    """Read what utterances do: JSON Lines from stdin to stdout.

    One line in, one line out. A line in is an object with **text**, and if
    you like **context** (the turns before it) and **case** (a name or a
    TOML file: what the talk is about). A line out has **moves**, each with its kind
    and the span of characters behind it, **offer** (issue to option, or null), and
    **claims** about the speaker's own situation; without a case nobody can tell
    whether a claim is invented, and `invented` is null. A line that cannot be read gives
    `{"error": ...}`, and the exit code is 1 at the end.

    **Examples**

        echo '{"text": "It sounds like time is tight."}' | weakhand read
        weakhand read < utterances.jsonl > readings.jsonl
    """
    bad = False
    for number, raw in enumerate(sys.stdin.buffer, 1):
        try:
            answer = _answer(raw)
        except BadLineError as fault:
            answer = {"error": f"line {number}: {fault}"}
            bad = True
        write_text(json.dumps(answer, ensure_ascii=False) + "\n")
    if bad:
        raise typer.Exit(PROBLEM)


def _answer(raw: bytes) -> dict[str, Any]:
    """Return the reading of one line of input.

    Raises:
        BadLineError: it is not what this command reads.
    """
    from weakhand.language import read as read_utterance
    from weakhand.roleplay import reading_json

    asked = _object(raw)
    ground = _ground(asked.get("case"))
    text = _text(asked, "text", "the object")
    told = reading_json(read_utterance(text, _context(asked.get("context", [])), ground))
    return {
        "moves": [{"kind": move["kind"], "span": move["span"]} for move in told["moves"]],
        "offer": told["offer"],
        "claims": [
            claim if asked.get("case") is not None else {**claim, "invented": None}
            for claim in told["claims"]
        ],
    }


def _object(raw: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLineError(f"it is not UTF-8 (byte {error.start + 1})") from None
    except (ValueError, RecursionError) as error:
        what = getattr(error, "msg", "too deep, or a number too long")
        raise BadLineError(f"it is not JSON ({what}); write one object a line") from None
    if not isinstance(asked, dict):
        raise BadLineError('it is not an object; write for example {"text": "How so?"}')
    _only(asked, _KEYS, "the object")
    return asked


def _context(given: object) -> tuple[Said, ...]:
    from weakhand.language import Said

    if not isinstance(given, list):
        raise BadLineError('context is not a list; write [{"who": "counterpart", "text": "..."}]')
    turns = []
    for number, turn in enumerate(given, 1):
        where = f"context turn {number}"
        if not isinstance(turn, dict):
            raise BadLineError(f"{where} is not an object")
        _only(turn, _SAID_KEYS, where)
        if turn.get("who") not in _WHO:
            raise BadLineError(f'{where} needs "who": one of {", ".join(_WHO)}')
        turns.append(Said(turn["who"], _text(turn, "text", where)))
    return tuple(turns)


def _ground(case: object) -> Ground:
    from weakhand.cases import CaseError, load
    from weakhand.language import EMPTY, ground_of

    if case is None:
        return EMPTY
    if not isinstance(case, str):
        raise BadLineError("case is not text; give a name or the path of a TOML file")
    try:
        return ground_of(load(case))
    except CaseError as error:
        raise BadLineError(str(error.faults[0])) from None


def _text(holder: dict[str, Any], key: str, where: str) -> str:
    if key not in holder:
        raise BadLineError(f'{where} has no "{key}"')
    if not isinstance(holder[key], str):
        raise BadLineError(f'"{key}" in {where} is not text')
    return str(holder[key])


def _only(holder: dict[str, Any], allowed: tuple[str, ...], where: str) -> None:
    unknown = [key for key in holder if key not in allowed]
    if unknown:
        raise BadLineError(
            f'{where} has an unknown key "{unknown[0]}"; allowed: {", ".join(allowed)}'
        )

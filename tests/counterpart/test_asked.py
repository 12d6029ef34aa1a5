"""How often a stranger's question gets the answer that a strict reader would accept.

``asked/*.jsonl`` holds 1,153 lines that people would type after the opening words, or after some
words of the counterpart (``after``), with the answers and facts of the case that fit, and those
that are near. Who labelled them had read all answers of the case, and none before writing the
lines. They are for these figures alone: train and mend with ``training/asked``.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from weakhand.cases import load
from weakhand.cases.situations import ANSWERS, ANY_TABLE, SITUATIONS
from weakhand.roleplay import Act, Talk, begin, step

FILES = Path(__file__).with_name("asked")
TRAINED = Path(__file__).parents[2] / "training" / "asked"
HONEST = frozenset(
    [
        *ANY_TABLE,
        *("go_on", "deflect", "plain_answer", "closed_answer", "mirror_plain", "unclear"),
        *("reflected", "statement", "small_talk", "off_topic", "priorities", "disclosure"),
        *("of_them", "of_thing", "unknown", "unanswered"),
    ]
)
"""What claims to answer nothing: an honest "I don't know", a remark, a detail kept back."""


def rows(*files: Path) -> list[dict[str, Any]]:
    """Return the labelled lines of some files."""
    return [json.loads(row) for file in files for row in file.read_text("utf-8").splitlines()]


def begun(row: dict[str, Any]) -> Talk:
    """Return a talk at the moment in which the line is said."""
    talk = begin(load(row["case"]), 1)
    theirs = row["after"]
    if not theirs:
        return talk
    owner = next(
        answer.id
        for answer in talk.case.answers
        if any(theirs in text for text in (*answer.asked, *answer.mentioned))
    )
    talk = step(talk, Act("What do you make of it yourself?"))
    mind = replace(
        talk.mind,
        words=theirs,
        said=talk.mind.said | {theirs},
        used=talk.mind.used | {theirs},
        last=(f"answer:{owner}",),
        fresh=(),
        ending="",
    )
    reply = replace(talk.turns[-1].reply, text=theirs, alive=())
    return replace(talk, mind=mind, turns=(replace(talk.turns[-1], reply=reply, mind=mind),))


def named(situation: str) -> str:
    """Return a situation by the name that it has in the labels."""
    kind, _, rest = situation.partition(":")
    if kind in ("tell", "again"):
        return f"fact:{rest.split(':')[0]}"
    return rest if kind == "answer" else situation


def verdict(row: dict[str, Any]) -> str:
    """Return whether the reply to a line fits, is near, claims to be no answer, or is wrong."""
    reply = step(begun(row), Act(row["line"])).turns[-1].reply
    got = {named(each) for each in reply.situations}
    for name, labels in (("fits", row["fits"]), ("near", row["near"])):
        if got & {label.removeprefix("any:") for label in labels}:
            return name
    honest = any(each in HONEST or each.startswith("guard:") for each in got)
    return "honest" if honest else "wrong"


@pytest.mark.parametrize(("name", "fits", "wrong"), [("held", 0.47, 0.28), ("kept", 0.55, 0.25)])
def test_a_stranger_mostly_gets_an_answer_that_fits(name: str, fits: float, wrong: float) -> None:
    lines = rows(FILES / f"{name}.jsonl")
    found = Counter(verdict(row) for row in lines)
    answered = sum(bool(row["fits"]) for row in lines)
    assert found["fits"] >= fits * answered, found
    assert found["wrong"] <= wrong * len(lines), found


def test_every_label_names_something_that_the_case_can_say() -> None:
    for row in rows(*FILES.glob("*.jsonl"), *TRAINED.glob("*.jsonl")):
        case = load(row["case"])
        known = {
            *case.answer,
            *ANSWERS,
            *ANY_TABLE,
            *SITUATIONS,
            *(f"fact:{fact.id}" for fact in case.facts),
        }
        labels = {label.removeprefix("any:") for label in row["fits"] + row["near"]}
        assert labels <= known, row

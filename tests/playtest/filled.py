"""The template of a new case, filled in as somebody would who follows the guide: no Python."""

from __future__ import annotations

import json
import re

from weakhand.cases.load import parse
from weakhand.cases.template import FILL_IN, template
from weakhand.debrief import debrief
from weakhand.playtest.listeners import inventor
from weakhand.roleplay import play

NAME = "late_delivery"
_POINTS = {
    "walk_away": (20, 25, 50),
    "issues": (0, 40, 24, 20, 0, 0, 16, 24),
}
_TERMS = {
    "words that ask about fact one": ["warehouse", "storage", "stock"],
    "words that ask about fact two": ["inspector", "inspection", "licence"],
    "words that ask about fact three": ["driver", "drivers", "lorry"],
    "words that ask about fact four": ["brother", "family", "partner"],
    "words that name the feeling": ["worried", "anxious", "uneasy"],
    "words that name the risk": ["fine", "penalty", "closure"],
    "words that say it": ["regular customer", "paid on time"],
    "words that ask for the answer": ["weather", "the rain"],
    "words for the deadline": ["friday"],
    "words for the first issue": ["price", "rate"],
    "words for the locked issue": ["pallets", "racks"],
    "ways to type the first option": ["full price"],
    "ways to type the second option": ["half price"],
}
_QUESTIONS = {
    "one": "What is happening with the warehouse?",
    "two": "What does the inspector want to see?",
    "three": "How do the drivers manage with the lorry?",
    "four": "What does your brother think about it?",
}
_PLACEHOLDER = re.compile(rf'"{FILL_IN}: ([^"]*)"|^{FILL_IN}: (.*)$', re.MULTILINE)


def filled(*, exemplars: bool = True) -> str:
    """Return the template with every placeholder filled in."""
    points = iter([*_POINTS["walk_away"], *_POINTS["issues"]])
    count = 0

    def fill(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        what = found.group(1) or found.group(2)
        if what == "points":
            return str(next(points))
        if what in _TERMS:
            return json.dumps(_TERMS[what])[1:-1]
        asks = re.fullmatch(r"a good question that gets at fact (\w+)", what)
        words = _QUESTIONS[asks.group(1)] if asks else f"Written line {count} of this case"
        return json.dumps(words) if found.group(1) else words

    text = _PLACEHOLDER.sub(fill, template(NAME))
    return _with_models(text) if exemplars else text


def _with_models(text: str) -> str:
    """Return the text with three model conversations: what a scripted listener says, at best."""
    case = parse(text, NAME)
    head, *blocks = re.split(r"(?m)^lines = .*$", text)
    talks = [play(case, inventor, seed) for seed in range(1, 13)]
    best = sorted(talks, key=lambda talk: (-debrief(talk).score, talk.seed))[:3]
    models = [
        "lines = [" + ", ".join(_toml(act.to_json()) for act in talk.acts) + "]" for talk in best
    ]
    return head + "".join(f"{model}{block}" for model, block in zip(models, blocks, strict=True))


def _toml(act: dict[str, object]) -> str:
    if set(act) == {"say"}:
        return json.dumps(act["say"])
    parts = []
    for key, value in act.items():
        if isinstance(value, dict):
            inner = ", ".join(f"{name} = {json.dumps(label)}" for name, label in value.items())
            parts.append(f"{key} = {{ {inner} }}")
        else:
            parts.append(f"{key} = {json.dumps(value)}")
    return "{ " + ", ".join(parts) + " }"

"""A case to fill in: the commented template, and which of its placeholders are left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from weakhand.cases.situations import (
    ANSWERS,
    ANY_TABLE,
    GAPS,
    INTENTS,
    MOST_WANTED,
    PRACTICE,
    SITUATIONS,
    WORDINGS,
    Situation,
)

FILL_IN = "FILL IN"
"""How every placeholder of the template starts."""

_FACTS = ("one", "two", "three", "four")
_STEPS = {
    "hint": "Step one, a hint: allusive, a thread to pull. Each must pass for an answer, whichever "
    "of the terms drew it. Three or more wordings.",
    "part": "Step two, told in part: each wording says all of the summary. It unlocks issues. "
    "Three or more.",
    "whole": "Step three, the whole: why it matters to the person. Two or more.",
}
_STYLES = ("a patient listener", "direct but curious", "a plain-spoken beginner")


def template(name: str) -> str:
    """Return the TOML text of a new case, every key explained."""
    text = (resources.files("weakhand.cases") / "template.toml").read_text(encoding="utf-8")
    for mark, part in (
        ("@NAME@", name),
        ("@ANY@\n", _listed({k: v for k, v in ANY_TABLE.items() if k not in MOST_WANTED})),
        ("@PRACTICE@\n", _listed(PRACTICE)),
        ("@ANYBODY@\n", _listed(INTENTS)),
        ("@FACTS@\n", "".join(_fact(n, word) for n, word in enumerate(_FACTS))),
        ("@SITUATIONS@\n", "".join(_situation(key) for key in SITUATIONS)),
        ("@ANSWERS@\n", "".join(_answer(key, answer) for key, answer in ANSWERS.items())),
        ("@WANTED@\n", "".join(_answer(key, ANY_TABLE[key]) for key in MOST_WANTED)),
        ("@EXEMPLARS@\n", "".join(_exemplar(n) for n in range(len(_STYLES)))),
    ):
        text = text.replace(mark, part)
    return text


Path = tuple[str | int, ...]
"""Keys and positions that lead to a value in raw TOML data."""


def unfilled(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield the path of each placeholder left in a case's raw data, and what it asks for."""
    if isinstance(data, str):
        if data.strip().startswith(FILL_IN):
            yield path, data.strip().removeprefix(FILL_IN).lstrip(": ")
        return
    if isinstance(data, dict):
        for key, value in data.items():
            yield from unfilled(value, (*path, key))
    if isinstance(data, list):
        for n, value in enumerate(data):
            yield from unfilled(value, (*path, n))


def _fact(n: int, word: str) -> str:
    first = n == 0
    lines = [
        "[[facts]]",
        *_noted(first, "A short name, used in opens, locked_by and from_fact.", f'id = "f_{word}"'),
        *_noted(
            first,
            "What it is, in a sentence about them. The learner reads it once the part is told: let "
            "it give away nothing that only the whole tells.",
            f'summary = "FILL IN: what fact {word} is"',
        ),
        *_noted(
            first,
            "The words by which a learner can ask about it: twenty to fifty. Of each question that "
            "comes to mind, the two or three words that only this matter has (wears you out), not "
            "the whole question (what wears you out most).",
            f'terms = ["FILL IN: words that ask about fact {word}"]',
        ),
        *_noted(
            first,
            "Whole lines by which people would ask for it, each in other words: a question need "
            "only come close to one. Ten are good.",
            f'ways = ["FILL IN: a question that asks for fact {word}"]',
        ),
        *_noted(
            first,
            "The trust (0 to 1) that each step asks for. Talks start at 0.15; a good question adds "
            "0.05, and naming a feeling or giving back what they said adds 0.1.",
            "gates = [0.0, 0.2, 0.4]",
        ),
        *_noted(
            first,
            "Concepts (their ids, below) that come up when it is told.",
            'raises = ["risk_one"]' if n == 1 else "raises = []",
        ),
        *_noted(
            first,
            "A good line to get at it, shown to a learner who missed it.",
            f'better_line = "FILL IN: a good question that gets at fact {word}"',
        ),
        *_noted(
            first,
            "Said to a good question that comes too early; three or more wordings.",
            f"guard = {_blanks(f'not yet, about fact {word}', WORDINGS['guard'])}",
        ),
    ]
    for step, note in _STEPS.items():
        lines += ["", *_noted(first, note, f"[facts.{step}]")]
        lines.append(f"neutral = {_blanks(f'the {step} of fact {word}', WORDINGS[step])}")
    return "\n".join(lines) + "\n\n"


def _noted(wanted: bool, note: str, line: str) -> list[str]:
    return [f"# {note}", line] if wanted else [line]


def _situation(key: str) -> str:
    return f"{_when(SITUATIONS[key])}\n[lines.{key}]\nneutral = [\n{_to_fill(SITUATIONS[key])}]\n\n"


def _answer(key: str, answer: Situation) -> str:
    return f'{_when(answer)}\n[[answers]]\nid = "{key}"\nasked = [\n{_to_fill(answer)}]\n\n'


def _when(situation: Situation) -> str:
    """Return as a comment when a situation is spoken, how often at the least, and its gaps."""
    holds = "".join(f"\n# May hold {{{name}}}: {GAPS[name]}." for name in situation.holds)
    return f"# {_sentence(situation.when)} At least {situation.at_least} wordings.{holds}"


def _to_fill(situation: Situation) -> str:
    """Return a line to fill in for each wording that a situation needs."""
    return "".join(
        f'  "FILL IN: {situation.when} ({n})",\n' for n in range(1, situation.at_least + 1)
    )


def _listed(answers: Mapping[str, Situation]) -> str:
    """Return notes on answers that a case may have and need not: id, and when it is said."""
    return "".join(
        f"#   {key}: {answer.when}{_holding(answer)}\n" for key, answer in answers.items()
    )


def _holding(answer: Situation) -> str:
    return "".join(f"; may hold {{{name}}}" for name in answer.holds)


def _exemplar(n: int) -> str:
    lines = [
        "[[exemplars]]",
        *_noted(n == 0, "A short name for it.", f'name = "model_{n + 1}"'),
        *_noted(n == 0, "Its style, in a few words.", f'style = "{_STYLES[n]}"'),
        *_noted(n == 0, "Which wording of the counterpart it was written against.", "seed = 1"),
        *_noted(
            n == 0,
            "What the learner says, line by line.",
            f'lines = ["FILL IN: the lines of model conversation {n + 1}"]',
        ),
    ]
    return "\n".join(lines) + "\n\n"


def _blanks(what: str, count: int) -> str:
    return "[" + ", ".join(f'"FILL IN: {what} ({n})"' for n in range(1, count + 1)) + "]"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."

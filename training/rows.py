"""Read the lines to train on, and the features of each; needs no more than ``weakhand`` itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from string import ascii_lowercase

from weakhand.language import MOVE_KINDS, Said
from weakhand.language.features import sentence_features, whole_features, whole_shape
from weakhand.language.read import begun, rules
from weakhand.language.state import State

HERE = Path(__file__).parent
LINES = HERE / "lines"
SINGLE = (
    HERE / "kinds",
    HERE.parent / "tests/language/gold",
    HERE.parent / "tests/language/gold_tuning",
)
"""Folders of lines about one kind each; the locked half of the gold set is none of them."""
_EVERY: frozenset[str] = frozenset(MOVE_KINDS)
WHO = {"c": "counterpart", "l": "learner"}
BADLY_TYPED = 0.5
"""The share of lines that are trained on once more as somebody in a hurry would type them."""


@dataclass(frozen=True)
class Line:
    """One line of training: its author, its kinds, and the features of it and its sentences.

    ``written`` is false for a copy of a line that was made to be typed badly.
    ``asked`` are the kinds of which it is known whether the line makes them.
    """

    author: str
    written: bool
    kinds: frozenset[str]
    asked: frozenset[str]
    sentences: tuple[frozenset[str], ...]
    whole: frozenset[str]
    ruled: frozenset[str]


def lines(path: Path) -> Iterator[Line]:
    """Yield the lines of one author's file that hold any word, and half of them as typed badly."""
    dice = Random(path.stem)
    for row in path.read_text(encoding="utf-8").splitlines():
        scene = json.loads(row)
        context = tuple(Said(WHO[who], said) for who, said in scene["before"])
        for text, kinds in scene["lines"]:
            typed = [(text, True)]
            if dice.random() < BADLY_TYPED:
                typed.append((badly_typed(text, dice), False))
            for said, written in typed:
                state = begun(said, context)
                if state.folded.words and (written or said != text):
                    yield _line(state, path.stem, written, frozenset(kinds.split()), _EVERY)


def single(path: Path) -> Iterator[Line]:
    """Yield lines of which it is known whether they make one kind of move, and no more."""
    for row in path.read_text(encoding="utf-8").splitlines():
        line = json.loads(row)
        context = tuple(
            Said(turn["who"], turn["text"]) if isinstance(turn, dict) else Said("counterpart", turn)
            for turn in line["context"]
        )
        if "kind" in line:
            makes, asked = {line["kind"]} if line["gold"] else set(), {line["kind"]}
        else:
            makes, asked = set(line.get("is", ())), {*line.get("is", ()), *line.get("not", ())}
        state = begun(line["text"], context)
        if state.folded.words:
            yield _line(state, "single", True, frozenset(makes), frozenset(asked))


def _line(
    state: State, author: str, written: bool, kinds: frozenset[str], asked: frozenset[str]
) -> Line:
    rules(state)
    sentences = tuple(
        frozenset(sentence_features(state, number)) for number in range(len(state.sentences()))
    )
    ruled = frozenset(draft.kind for draft in state.drafts)
    whole = frozenset(whole_features(whole_shape(state)))
    return Line(author, written, kinds, asked, sentences, whole, ruled)


def badly_typed(text: str, dice: Random) -> str:
    """Return a line without capitals and marks, mostly with a slip of the finger here and there."""
    bare = re.sub(r"(?<!\d)[^\w\s%'’-]|[^\w\s%'’-](?!\d)", "", text).lower()
    if dice.random() < 0.5:
        bare = re.sub("['’]", "", bare)
    letters = list(bare)
    if dice.random() < 0.6:
        for word in re.finditer(r"[a-z]{4,}", bare):
            if dice.random() < 0.15:
                at = dice.randrange(word.start() + 1, word.end() - 1)
                slip = dice.choice(("swap", "wrong", "gone"))
                if slip == "swap":
                    letters[at], letters[at + 1] = letters[at + 1], letters[at]
                else:
                    letters[at] = dice.choice(ascii_lowercase) if slip == "wrong" else ""
    return "".join(letters)

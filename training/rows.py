"""Read the lines to train on, and the features of each; needs no more than ``weakhand`` itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
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
RUN_ON = 0.3
"""The share of lines that are trained on once more with others of their scene in one turn."""
_ALONE = frozenset({"minimal_encourager", "mirror"})
"""Kinds that a line does not make once something of substance follows in the same turn."""
_NEVER = frozenset({"off_topic", "pause"})
"""Kinds of lines that are not joined with others."""
_ONCE = (
    frozenset({"label", "paraphrase", "summary"}),
    frozenset({"accept", "reject", "offer", "threat", "begging", "deadline_challenge"}),
)
"""Kinds of which a turn takes one line: two would sum up, or contradict each other."""


@dataclass(frozen=True)
class Line:
    """One line of training: its author, its kinds, and the features of it and its sentences.

    ``written`` is false for a copy of a line that was made to be typed badly, or run together.
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
    """Yield the lines of one author's file that hold any word, and copies of many.

    Half of them stand there again as typed badly, some again with others in one turn.
    """
    dice = Random(path.stem)
    more = Random(f"{path.stem}, run together")
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
        for text, made in run_together(scene["lines"], more):
            state = begun(text, context)
            if state.folded.words:
                yield _line(state, path.stem, False, made, _EVERY)


def run_together(
    scene: Sequence[tuple[str, str]], dice: Random
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield turns of two or three lines of a scene each, with the kinds that such a turn makes.

    People who listen or bargain aloud do several things in one breath, where lines written one
    by one do one each. Half of the turns are typed badly.
    """
    lines = [(text, frozenset(kinds.split())) for text, kinds in scene]
    lines = [line for line in lines if _NEVER.isdisjoint(line[1])]
    for line in lines:
        if dice.random() >= RUN_ON:
            continue
        turn = [line]
        for other in dice.sample(lines, min(len(lines), dice.choice((3, 4)))):
            if len(turn) < 3 and all(_beside(other, each) for each in turn):
                turn.append(other)
        if len(turn) < 2:
            continue
        turn.sort(key=_in_turn)
        text = _joined([said for said, _ in turn])
        made = frozenset[str]().union(*[kinds for _, kinds in turn]) - _ALONE
        yield badly_typed(text, dice) if dice.random() < 0.5 else text, made


def _beside(one: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]]) -> bool:
    """Say whether two lines, each with its kinds, may stand in one turn."""
    return one[0] != other[0] and not any(one[1] & each and other[1] & each for each in _ONCE)


def _in_turn(line: tuple[str, frozenset[str]]) -> int:
    """Return the place of a line in a turn: what takes up their words first, a question last."""
    if line[1] & _ALONE:
        return 0
    return 2 if any(kind.endswith("_question") for kind in line[1]) else 1


def _joined(parts: Sequence[str]) -> str:
    """Return the parts as one text; a part without capital or mark runs on into the next."""
    text = parts[0]
    for part in parts[1:]:
        marked = text[-1:] in ".?!…"
        text += " " if marked or text == text.lower() else ". "
        text += part
    return text


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

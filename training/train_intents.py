"""Train the weights by which intents are told apart, on the lines in ``training/intents``.

Each file there is one author's, a line a row: ``text``, and ``intent``: a name, two of
them, or ``none``. Each intent has a linear function of the features that
``weakhand.language.intents`` finds. How far a line must lie above it comes from lines
of authors left out in turn: so far that most of those found are right, since an answer
to what nobody said is worse than none. Lines of ``training/lines`` that make a move of
the bargain, and none that may be about anything, count as lines without an intent: some
are trained on, by others the thresholds are chosen, too.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
from rows import BADLY_TYPED, badly_typed
from rows import LINES as BARGAINS
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from weakhand.language.ground import EMPTY
from weakhand.language.index import known
from weakhand.language.intents import FILE, sentence_features
from weakhand.language.lanes import ONE, STEP, lettered
from weakhand.language.line import line_of

LINES = Path(__file__).parent / "intents"
NONE = "none"
OF_THE_BARGAIN = frozenset(
    [
        "calibrated_question",
        "conditional_trade",
        "deadline_question",
        "label",
        "loss_frame",
        "mirror",
        "offer",
        "paraphrase",
        "preference_question",
        "summary",
        "threat",
    ]
)
"""Kinds of move that belong to the bargain itself."""
TRAINED, JUDGED = 5_000, 3_000
"""Lines with such moves that are trained on, and further ones by which thresholds are chosen."""
LEAST_SEEN = 2
"""Lines in which a feature must stand to count."""
STRENGTH = 2.0
"""How far the fit may go: scikit-learn's C."""
RIGHT = 0.85
"""The share of lines found that must be right, of authors left out."""
SHY, BOLD = 0.02, 0.8
"""How likely an intent must be at the least and at the most before a line is taken to have it."""
FAINT = 1
"""Steps of the file that a feature's weights must go beyond anywhere to be written."""


class Line(NamedTuple):
    """A line of training: its author, its intents, and its features."""

    author: str
    intents: frozenset[str]
    found: frozenset[str]


def lines(path: Path) -> Iterator[Line]:
    """Yield the lines of one author's file, and half of them once more as typed badly."""
    dice = Random(path.stem)
    for row in path.read_text(encoding="utf-8").splitlines():
        entry = json.loads(row)
        names = frozenset(entry["intent"].split()) - {NONE}
        typed = [entry["text"]]
        if dice.random() < BADLY_TYPED:
            typed.append(badly_typed(entry["text"], dice))
        for text in typed:
            yield Line(path.stem, names, _found(text))


def of_the_bargain() -> list[Line]:
    """Return lines that make moves of the bargain and no others, as lines without an intent."""
    said = [
        text
        for path in sorted(BARGAINS.glob("*.jsonl"))
        for row in path.read_text(encoding="utf-8").splitlines()
        for text, kinds in json.loads(row)["lines"]
        if kinds and OF_THE_BARGAIN.issuperset(kinds.split())
    ]
    said = Random(0).sample(said, min(TRAINED + JUDGED, len(said)))
    return [Line(NONE, frozenset(), _found(text)) for text in said]


def _found(text: str) -> frozenset[str]:
    """Return the features of a line."""
    found: Set[str] = set().union(*sentence_features(line_of(text, known(EMPTY))))
    return frozenset(found)


class Model:
    """One logistic regression for each intent."""

    def __init__(self, data: Sequence[Line], names: Sequence[str]) -> None:
        seen = Counter(each for line in data for each in line.found)
        kept = sorted(each for each, count in seen.items() if count >= LEAST_SEEN)
        self.place = {each: n for n, each in enumerate(kept)}
        rows = self.rows(data)
        fits = [
            LogisticRegression(
                C=STRENGTH, solver="liblinear", dual=True, random_state=0, tol=0.01, max_iter=500
            ).fit(rows, [name in line.intents for line in data])
            for name in names
        ]
        self.weight = np.array([fit.coef_[0] for fit in fits]).T
        self.start = np.array([fit.intercept_[0] for fit in fits])

    def rows(self, data: Sequence[Line]) -> csr_matrix:
        """Return a row a line and a column a feature: one where the line has it."""
        places = [sorted(self.place[e] for e in line.found if e in self.place) for line in data]
        ends = np.cumsum([0, *map(len, places)])
        ones = np.ones(ends[-1], dtype=np.float32)
        return csr_matrix((ones, np.concatenate(places), ends), (len(data), len(self.place)))

    def scores(self, data: Sequence[Line]) -> np.ndarray:
        """Return the logits of each line and intent."""
        return np.asarray(self.rows(data) @ self.weight + self.start)


def left_out(data: Sequence[Line], more: Sequence[Line], names: Sequence[str]) -> np.ndarray:
    """Return the logits of each line by a model that never saw its author, but ``more`` lines."""
    out = np.zeros((len(data), len(names)))
    for author in sorted({line.author for line in data}):
        own = np.array([line.author == author for line in data])
        others = [*more, *(line for line in data if line.author != author)]
        out[own] = Model(others, names).scores([line for line in data if line.author == author])
    return out


def cuts(data: Sequence[Line], names: Sequence[str], scores: np.ndarray) -> np.ndarray:
    """Return the logit from which on a line has each intent."""
    best = scores.argmax(axis=1)
    shy, bold = np.log(SHY / (1 - SHY)), np.log(BOLD / (1 - BOLD))
    found = []
    for n, name in enumerate(names):
        mine = np.flatnonzero(best == n)
        order = mine[np.argsort(-scores[mine, n])]
        right = np.cumsum([name in data[i].intents for i in order])
        enough = np.flatnonzero(right >= RIGHT * np.arange(1, len(order) + 1))
        cut = scores[order[enough[-1]], n] if len(enough) else bold
        found.append(min(bold, max(shy, cut)))
    return np.array(found)


def report(
    data: Sequence[Line], names: Sequence[str], scores: np.ndarray, cut: np.ndarray
) -> Iterator[str]:
    """Yield how well lines of authors left out are told apart, intent by intent."""
    margins = scores - cut
    best, high = margins.argmax(axis=1), margins.max(axis=1)
    told = [names[n] if h >= 0 else NONE for n, h in zip(best, high, strict=True)]
    yield "intent               precision  recall  lines"
    for name in names:
        has = np.array([name in line.intents for line in data])
        is_told = np.array([each == name for each in told])
        both = (has & is_told).sum()
        yield f"{name:20} {both / max(1, is_told.sum()):9.2f} {both / has.sum():7.2f} {has.sum():6}"
    some = [(line, each) for line, each in zip(data, told, strict=True) if each != NONE]
    right = sum(each in line.intents for line, each in some)
    having = sum(bool(line.intents) for line in data)
    yield f"all                  {right / len(some):9.2f} {right / having:7.2f} {having:6}"


def written(model: Model, names: Sequence[str], cut: np.ndarray) -> str:
    """Return the model as text, in the form that ``weakhand.language.intents`` describes."""
    starts = " ".join(str(round(float(each) * ONE)) for each in model.start - cut)
    rows = [" ".join(names), starts]
    for name, place in model.place.items():
        steps = np.rint(model.weight[place] * ONE / STEP).astype(int)
        row = lettered(steps.tolist())
        if row and abs(steps).max() > FAINT:
            rows.append(f"{name}\t{row}")
    return "\n".join(rows) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print how well lines of authors left out are told apart, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dry", action="store_true", help="write nothing")
    asked = parser.parse_args(arguments)
    data = [line for path in sorted(LINES.glob("*.jsonl")) for line in lines(path)]
    if len({line.author for line in data}) < 2:
        print(
            f"Fewer than two authors in {LINES}: each file there is AUTHOR.jsonl.", file=sys.stderr
        )
        return 1
    names = sorted({name for line in data for name in line.intents})
    bargain = of_the_bargain()
    more, judged = bargain[:TRAINED], bargain[TRAINED:]
    model = Model([*data, *more], names)
    scores = np.concatenate([left_out(data, more, names), model.scores(judged)])
    data += judged
    cut = cuts(data, names, scores)
    print("\n".join(report(data, names, scores, cut)))
    if not asked.dry:
        FILE.write_text(written(model, names, cut), encoding="utf-8")
        print(f"{FILE.name}: {FILE.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

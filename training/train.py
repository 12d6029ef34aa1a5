"""Train the weights of the reader on the lines in ``training/lines``: ``make train``.

A linear function and a small network (``network``) are fitted to the features that
``weakhand.language.features`` finds; their mean is what counts. A line carries its
kinds as a whole; which of its sentences makes a move is settled by the fit itself:
the best sentence of a line counts as the one that makes it. Thresholds come from
lines left out in turn, author by author, so that they hold for a new hand.
Weights are rounded, so that reading adds whole numbers.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

import numpy as np
from network import Network, Plan, Rows
from rows import LINES, SINGLE, Line, lines, single

from weakhand.language.weigh import WHOLE
from weakhand.language.weights import CLASSES, FILE, GROUPS, ONE, STEP, lettered

LEAST_SEEN, LEAST_SEEN_TOGETHER = 4, 8
"""Lines in which a feature must stand to count: alone, and together with others."""
LINEAR = Plan(units=0, rounds=8, forget_feature=0.0)
"""How the linear function learns."""
AUTHOR = 1000
"""Lines from which on an author's file is left out in turn; smaller ones are always trained on."""
LEANS = dict.fromkeys(
    ("loss_frame", "threat", "off_topic", "small_talk", "closed_question", "question"), 1.0
)
"""Kinds in which a miss costs as much as a false alarm; the others lean to precision."""
ROUNDS = 3
"""Groups of authors that are left out in turn."""


def members(name: str) -> frozenset[str]:
    """Return the kinds of a class: of a group all that are in it, of a kind itself."""
    return frozenset(GROUPS.get(name, {name}))


def made(data: Sequence[Line], name: str) -> np.ndarray:
    """Return which lines make a kind, or any kind of a group."""
    kinds = members(name)
    return np.array([bool(kinds & line.kinds) for line in data])


class Part:
    """A network over the features that stand in enough lines."""

    def __init__(self, data: Sequence[Line], least: int, plan: Plan) -> None:
        seen: Counter[str] = Counter()
        for line in data:
            seen.update(_all(line))
        names = sorted(name for name, count in seen.items() if count >= least)
        self.place = {name: n for n, name in enumerate(names)}
        makes = np.stack([made(data, kind) for kind in CLASSES], axis=1)
        asked = [[members(kind) <= line.asked for kind in CLASSES] for line in data]
        of_whole = [n for n, kind in enumerate(CLASSES) if kind in WHOLE]
        self.network = Network(len(names), len(CLASSES), of_whole, plan)
        self.network.fit(self._rows(data), makes, np.array(asked) | makes)

    def _rows(self, data: Sequence[Line]) -> Rows:
        """Return the sentences of each line, and behind them the line as a whole."""
        rows = [(n, found) for n, line in enumerate(data) for found in (*line.sentences, None)]
        places, ends = [], [0]
        for n, found in rows:
            names = _all(data[n]) if found is None else found
            places += sorted(self.place[name] for name in names if name in self.place)
            ends.append(len(places))
        owner = np.array([n for n, _ in rows])
        whole = np.array([found is None for _, found in rows])
        return Rows(np.array(places), np.array(ends), owner, whole)

    def scores(self, data: Sequence[Line]) -> np.ndarray:
        """Return the logits of every line and kind: of the best sentence, or of the whole."""
        return self.network.scores(self._rows(data))

    def straight(self, name: str) -> np.ndarray:
        """Return what a feature weighs for each class, and then for each unit; noughts if none."""
        units = self.network.plan.units
        if name not in self.place:
            return np.zeros(len(CLASSES) + units, np.float32)
        return np.roll(self.network.weight[self.place[name]], -units)


class Model:
    """A linear function that knows rare features, and a network that does not: their mean.

    Where a new hand is read, each is right where the other is wrong often enough.
    """

    def __init__(self, data: Sequence[Line]) -> None:
        self.linear = Part(data, LEAST_SEEN, LINEAR)
        self.network = Part(data, LEAST_SEEN_TOGETHER, Plan())

    def scores(self, data: Sequence[Line]) -> np.ndarray:
        """Return the logits of every line and kind: of the best sentence, or of the whole."""
        return (self.linear.scores(data) + self.network.scores(data)) / 2


def _all(line: Line) -> frozenset[str]:
    """Return the features of all sentences of a line, and of the line as a whole."""
    return frozenset().union(*line.sentences, line.whole)


def left_out(data: Sequence[Line], more: Sequence[Line]) -> np.ndarray:
    """Return the scores that every line gets from a model trained without its author.

    The lines in ``more``, of one kind each or of small files, are always trained on.
    """
    authors = sorted({line.author for line in data} - {"single"})
    out = np.zeros((len(data), len(CLASSES)))
    for group in range(ROUNDS):
        mine = np.array([line.author in authors[group::ROUNDS] for line in data])
        others = [*more, *(line for line, own in zip(data, mine, strict=True) if not own)]
        out[mine] = Model(others).scores([d for d, own in zip(data, mine, strict=True) if own])
    return out


def counts(makes: np.ndarray, found: np.ndarray) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    right = float((makes & found).sum())
    precision = right / max(1.0, float(found.sum()))
    recall = right / max(1.0, float(makes.sum()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def threshold(makes: np.ndarray, score: np.ndarray, lean: float) -> float:
    """Return the threshold of the best F; below 1, ``lean`` weighs precision more than recall."""
    cuts = np.quantile(score[makes], np.linspace(0.01, 0.99, 99))

    def gain(cut: float) -> float:
        precision, recall, _ = counts(makes, score >= cut)
        return (1 + lean**2) * precision * recall / max(1e-9, lean**2 * precision + recall)

    return float(max(cuts, key=gain))


def written(model: Model, cut: np.ndarray) -> str:
    """Return the model as text, in the form that ``weakhand.language.weights`` describes.

    Features stand in the order of the alphabet.
    """
    linear, network = model.linear, model.network.network
    start = (linear.network.start + network.start) / 2 - cut
    rows = [_numbers(np.concatenate([start, network.unit])), *map(_numbers, network.out / 2)]
    for name in sorted(linear.place.keys() | model.network.place.keys()):
        weight = model.network.straight(name)
        weight[: len(CLASSES)] = (weight[: len(CLASSES)] + linear.straight(name)) / 2
        row = lettered(np.rint(weight * ONE / STEP).astype(int).tolist())
        if row:
            rows.append(f"{name}\t{row}")
    return "\n".join(rows) + "\n"


def _numbers(values: np.ndarray) -> str:
    """Return logits as whole hundredths."""
    return " ".join(str(round(float(value) * ONE)) for value in values)


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print how well lines of authors left out are read, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lean", type=float, default=0.75, help="below 1: precision before recall")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    asked = parser.parse_args(arguments)
    data = [line for path in sorted(LINES.glob("*.jsonl")) for line in lines(path)]
    more = [
        line
        for folder in SINGLE
        for path in sorted(folder.glob("*.jsonl"))
        for line in single(path)
    ]
    many = Counter(line.author for line in data)
    more += [line for line in data if many[line.author] < AUTHOR]
    data = [line for line in data if many[line.author] >= AUTHOR]
    if not data:
        print(f"No lines in {LINES}: each file there is AUTHOR.jsonl.", file=sys.stderr)
        return 1
    out = left_out(data, more)
    cut = np.zeros(len(CLASSES))
    written_lines = sum(line.written for line in data)
    print(
        f"{written_lines} lines, and {len(data) - written_lines} of them again as typed badly;"
        " each read by a model that never saw its author"
    )
    print("kind                   precision  recall     F1   rules alone   lines")
    means = []
    for n, kind in enumerate(CLASSES):
        makes = made(data, kind)
        cut[n] = threshold(makes, out[:, n], LEANS.get(kind, asked.lean))
        found = counts(makes, out[:, n] >= cut[n])
        by_rules = counts(makes, np.array([bool(members(kind) & line.ruled) for line in data]))
        means.append((found[2], by_rules[2]))
        print(
            f"{kind:22} {found[0]:9.3f} {found[1]:7.3f} {found[2]:6.3f} {by_rules[2]:13.3f}"
            f" {makes.sum():7}"
        )
    ours, alone = np.mean(means, axis=0)
    print(f"mean F1 {ours:.3f}, rules alone {alone:.3f}")
    if not asked.dry:
        FILE.write_text(written(Model([*data, *more]), cut), encoding="utf-8")
        print(f"{FILE.name}: {FILE.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Train the weights of the reader on the lines in ``training/lines``: ``make train``.

For each kind of move a logistic regression is fitted to the features that
``weakhand.language.features`` finds. A line carries its kinds as a whole; which
of its sentences makes a move is settled by the fit itself: the best sentence
of a line counts as the one that makes it. Thresholds come from
lines left out in turn, author by author, so that they hold for a new hand.
Weights are rounded to hundredths, so that reading adds whole numbers.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence

import numpy as np
from rows import LINES, SINGLE, Line, lines, single
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from weakhand.language.weigh import WHOLE
from weakhand.language.weights import CLASSES, FILE, GROUPS, LETTERS, ONE

LEAST_SEEN = 4
"""Lines in which a feature must stand to count."""
SMALLEST = 0.1
"""Weights nearer to nothing than this are left out."""
STRENGTH = 0.5
"""How far the fit may go: scikit-learn's C."""
AUTHOR = 1000
"""Lines from which on an author's file is left out in turn; smaller ones are always trained on."""
LEANS = {"loss_frame": 1.0, "threat": 1.0, "off_topic": 1.0, "small_talk": 1.0}
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


class Model:
    """One linear function of the features for each kind of move."""

    def __init__(self, data: Sequence[Line]) -> None:
        seen: Counter[str] = Counter()
        for line in data:
            seen.update(frozenset().union(*line.sentences, line.whole))
        names = sorted(name for name, count in seen.items() if count >= LEAST_SEEN)
        self.place = {name: n for n, name in enumerate(names)}
        self.weight = np.zeros((len(CLASSES), len(names)))
        self.bias = np.zeros(len(CLASSES))
        owner, sentences, whole = self._matrices(data)
        many = np.bincount(owner, minlength=len(data))[owner] > 1
        for n, kind in enumerate(CLASSES):
            makes = made(data, kind)
            known = np.array(
                [members(kind) <= line.asked or makes[m] for m, line in enumerate(data)]
            )
            if kind in WHOLE:
                fit = _fitted(whole[known], makes[known])
            else:
                use = known[owner]
                fit = _fitted_by_sentence(sentences[use], makes, owner[use], many[use])
            self.weight[n], self.bias[n] = fit.coef_[0], fit.intercept_[0]

    def _matrices(self, data: Sequence[Line]) -> tuple[np.ndarray, csr_matrix, csr_matrix]:
        owner = [n for n, line in enumerate(data) for _ in line.sentences]
        sentences = self._matrix([each for line in data for each in line.sentences])
        whole = self._matrix([frozenset().union(*line.sentences, line.whole) for line in data])
        return np.array(owner), sentences, whole

    def _matrix(self, rows: Sequence[frozenset[str]]) -> csr_matrix:
        places, ends = [], [0]
        for row in rows:
            places += sorted(self.place[name] for name in row if name in self.place)
            ends.append(len(places))
        ones = np.ones(len(places), dtype=np.float32)
        return csr_matrix((ones, places, ends), shape=(len(rows), len(self.place)))

    def scores(self, data: Sequence[Line]) -> np.ndarray:
        """Return the logits of every line and kind: of the best sentence, or of the whole."""
        owner, sentences, whole = self._matrices(data)
        out = np.full((len(data), len(CLASSES)), -np.inf)
        np.maximum.at(out, owner, sentences @ self.weight.T + self.bias)
        for n, kind in enumerate(CLASSES):
            if kind in WHOLE:
                out[:, n] = whole @ self.weight[n] + self.bias[n]
        return out


def _fitted(rows: csr_matrix, makes: np.ndarray) -> LogisticRegression:
    fit = LogisticRegression(
        C=STRENGTH, solver="liblinear", dual=True, random_state=0, tol=0.01, max_iter=500
    )
    return fit.fit(rows, makes)


def _fitted_by_sentence(
    rows: csr_matrix, makes: np.ndarray, owner: np.ndarray, many: np.ndarray
) -> LogisticRegression:
    """Fit sentences to what lines are known to make; the best sentence of each makes it."""
    alone = makes[owner] & ~many
    use = ~(makes[owner] & many)
    fit = _fitted(rows[use], alone[use])
    for _ in range(1):
        score = rows @ fit.coef_[0]
        best = np.full(len(makes), -np.inf)
        np.maximum.at(best, owner, score)
        fit = _fitted(rows, makes[owner] & (score >= best[owner] - 1e-9))
    return fit


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
    """Return the model as text: a row for the start, and one for each feature.

    A row holds the feature, and for every class with some weight its letter and
    whole hundredths. Features stand in the order of the alphabet.
    """
    start = [round((model.bias[n] - cut[n]) * ONE) for n in range(len(CLASSES))]
    rows = ["\t" + " ".join(f"{LETTERS[n]}{value}" for n, value in enumerate(start))]
    for name, place in model.place.items():
        weight = model.weight[:, place]
        kept = [n for n in range(len(CLASSES)) if abs(weight[n]) >= SMALLEST]
        if kept:
            rows.append(
                f"{name}\t" + " ".join(f"{LETTERS[n]}{round(weight[n] * ONE)}" for n in kept)
            )
    return "\n".join(rows) + "\n"


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

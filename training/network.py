"""A linear function of the features with one small hidden layer beside it, fitted by descent.

What a class of moves gets is a sum of weights of the features, plus what a few
hidden units add: each is a sum of weights of its own, cut off at nought. A unit
can say what no sum can, that two things count only together. Features and units
are left out at random while it learns (Srivastava et al. 2014), so that no line
hangs on one word. Steps shrink as in Adagrad (Duchi, Hazan & Singer 2011): a
rare feature takes large ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

Floats = np.ndarray
"""Single precision throughout."""


@dataclass(frozen=True)
class Rows:
    """The sentences and wholes of lines, as rows of features.

    Attributes:
        features: the features of each row, one after the other.
        ends: where each row begins in ``features``, and at last where all end; rows + 1.
        owner: the line of each row, rising.
        whole: whether a row is a whole line, and not one of its sentences.
    """

    features: np.ndarray
    ends: np.ndarray
    owner: np.ndarray
    whole: np.ndarray

    @property
    def lines(self) -> int:
        """Return the number of lines."""
        return int(self.owner[-1]) + 1 if len(self.owner) else 0

    def of(self, lines: np.ndarray) -> Rows:
        """Return the rows of some lines, which are numbered anew in the order given."""
        first = np.searchsorted(self.owner, np.arange(self.lines + 1))
        kept = np.concatenate([np.arange(first[n], first[n + 1]) for n in lines])
        long = self.ends[kept + 1] - self.ends[kept]
        ends = np.concatenate([[0], np.cumsum(long)])
        places = np.repeat(self.ends[kept] - ends[:-1], long) + np.arange(ends[-1])
        owner = np.repeat(np.arange(len(lines)), first[lines + 1] - first[lines])
        return Rows(self.features[places], ends, owner, self.whole[kept])

    def sums(self, values: Floats) -> Floats:
        """Return the sum of each row, of values one a feature of a row."""
        out = np.zeros((len(self.whole), values.shape[1]), np.float32)
        some = self.ends[1:] > self.ends[:-1]
        out[some] = np.add.reduceat(values, self.ends[:-1][some])
        return out

    def sums_by(self, place: np.ndarray, values: Floats) -> Floats:
        """Return the sum for each place, of values one a row.

        ``place`` says for each feature of a row where it counts; no place goes without.
        """
        order = np.argsort(place, kind="stable")
        row = np.repeat(np.arange(len(self.whole)), np.diff(self.ends))
        begins = np.flatnonzero(np.diff(place[order], prepend=-1))
        return np.add.reduceat(values[row[order]], begins)

    def thinned(self, kept: np.ndarray) -> Rows:
        """Return the rows with only those of their features that are ``kept``."""
        ends = np.concatenate([[0], np.cumsum(kept)])[self.ends]
        return replace(self, features=self.features[kept], ends=ends)


@dataclass(frozen=True)
class Plan:
    """How a network learns.

    Attributes:
        units: hidden units.
        rounds: how often it sees every line.
        batch: lines between two steps.
        rate: the length of the first steps; it falls to a tenth.
        forget_feature, forget_unit: the share of features and of units left out at random.
        shrink: how strongly weights are pulled to nought.
    """

    units: int = 24
    rounds: int = 10
    batch: int = 256
    rate: float = 0.05
    forget_feature: float = 0.3
    forget_unit: float = 0.4
    shrink: float = 1e-4


_LOSS = 8.0
"""By how much the mean loss of a line is multiplied, so that shrinking does not outdo it."""
_PART = 2_000
"""Lines that are scored at once."""
_SCARCE = 2.0
"""Logits by which every class begins below even odds: most lines do not make it."""


class Network:
    """Weights from features to hidden units and classes, and from units to classes.

    Attributes:
        weight: features by (units + classes): to the units, then straight to the classes.
        unit: where the sum of each unit starts.
        out: units by classes.
        start: where the sum of each class starts.
    """

    def __init__(
        self, features: int, classes: int, of_whole: Sequence[int], plan: Plan | None = None
    ) -> None:
        """Begin a network; classes ``of_whole`` are made by whole lines, the rest by sentences."""
        self.plan = plan or Plan()
        dice = np.random.default_rng(0)
        units = self.plan.units
        self.weight = np.zeros((features, units + classes), np.float32)
        self.weight[:, :units] = dice.normal(0, 0.05, (features, units))
        self.unit = np.zeros(units, np.float32)
        self.out = dice.normal(0, 0.1, (units, classes)).astype(np.float32)
        self.start = np.full(classes, -_SCARCE, np.float32)
        self._of_whole = np.isin(np.arange(classes), of_whole)

    def fit(self, rows: Rows, makes: np.ndarray, known: np.ndarray) -> Network:
        """Learn from lines by classes: which ``makes`` what, and of which that is ``known``."""
        plan, dice = self.plan, np.random.default_rng(1)
        squares = [np.full(each.shape, 1e-6, np.float32) for each in self._all()]
        steps = plan.rounds * -(-rows.lines // plan.batch)
        step = 0
        for _ in range(plan.rounds):
            order = dice.permutation(rows.lines)
            for begin in range(0, len(order), plan.batch):
                lines = order[begin : begin + plan.batch]
                step += 1
                rate = plan.rate * (1 - 0.9 * step / steps)
                self._step(rows.of(lines), makes[lines], known[lines], rate, squares, dice)
        return self

    def scores(self, rows: Rows) -> Floats:
        """Return the logits, lines by classes: of the best sentence, or of the whole line."""
        out = [self._scores(rows.of(lines)) for lines in _parts(rows.lines)]
        return np.concatenate(out)

    def _scores(self, rows: Rows) -> Floats:
        sums = rows.sums(self.weight[rows.features])
        units = self.plan.units
        logits = np.maximum(sums[:, :units] + self.unit, 0) @ self.out
        logits += sums[:, units:] + self.start
        out = _best(logits, rows)
        out[:, self._of_whole] = logits[rows.whole][:, self._of_whole]
        return out

    def _all(self) -> tuple[Floats, ...]:
        return self.weight, self.unit, self.out, self.start

    def _step(
        self,
        rows: Rows,
        makes: np.ndarray,
        known: np.ndarray,
        rate: float,
        squares: Sequence[Floats],
        dice: np.random.Generator,
    ) -> None:
        """Take one step down the slope of the loss of some lines."""
        plan, units = self.plan, self.plan.units
        thinned = rows.thinned(dice.random(len(rows.features)) >= plan.forget_feature)
        seen, place = np.unique(thinned.features, return_inverse=True)
        weight, larger = self.weight[seen], np.float32(1 / (1 - plan.forget_feature))
        sums = thinned.sums(weight[place]) * larger
        lit = sums[:, :units] + self.unit
        left = (dice.random(lit.shape) >= plan.forget_unit) / (1 - plan.forget_unit)
        left = left.astype(np.float32)
        hidden = np.maximum(lit, 0) * left
        logits = hidden @ self.out + sums[:, units:] + self.start
        slope = self._slope(logits, rows, makes, known)
        back = (slope @ self.out.T) * left * (lit > 0)
        of_weight = thinned.sums_by(place, np.hstack([back, slope])) * larger
        of_weight += plan.shrink * _LOSS * weight
        squares[0][seen] += of_weight**2
        self.weight[seen] = weight - rate * of_weight / np.sqrt(squares[0][seen])
        rest = (back.sum(0), hidden.T @ slope, slope.sum(0))
        for value, square, by in zip(self._all()[1:], squares[1:], rest, strict=True):
            square += by**2
            value -= rate * by / np.sqrt(square)

    def _slope(self, logits: Floats, rows: Rows, makes: np.ndarray, known: np.ndarray) -> Floats:
        """Return how the loss changes with each logit, rows by classes.

        A line carries its classes as a whole. The sentence that is likeliest to make one
        counts as the one that does; of the others of that line nothing is known.
        """
        made = makes[rows.owner]
        best = logits >= _best(logits, rows)[rows.owner]
        counts = known[rows.owner] & (rows.whole[:, None] == self._of_whole)
        counts &= ~made | best | self._of_whole
        likely = 1 / (1 + np.exp(-logits))
        slope = np.where(counts, likely - made, 0) * (_LOSS / self.plan.batch)
        return slope.astype(np.float32)


def _parts(lines: int) -> list[np.ndarray]:
    """Return the numbers of lines, cut into parts that fit into memory."""
    return np.split(np.arange(lines), range(_PART, lines, _PART))


def _best(logits: Floats, rows: Rows) -> Floats:
    """Return the highest logit of any sentence, lines by classes."""
    out = np.full((rows.lines, logits.shape[1]), -np.inf, np.float32)
    sentence = ~rows.whole
    np.maximum.at(out, rows.owner[sentence], logits[sentence])
    return out

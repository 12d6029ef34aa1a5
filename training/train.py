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
from concurrent.futures import Executor, Future, ProcessPoolExecutor

import numpy as np
from network import Network, Rows
from rows import LINES, SINGLE, Line, lines, single
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from weakhand.language.lanes import ONE, STEP, lettered
from weakhand.language.weigh import WHOLE
from weakhand.language.weights import CLASSES, FILE, GROUPS

LEAST_SEEN, LEAST_SEEN_TOGETHER = 4, 8
"""Lines in which a feature must stand to count: alone, and together with others."""
LEAST_WRITTEN = 4
"""Lines that somebody wrote, and no copy, in which a feature must stand to be written down.

What stands in fewer was seen in copies that were typed badly or run together, and says nothing
of a new hand: without it the file is a third smaller, and reads the tuning halves as well.
"""
STRENGTH = 0.5
"""How far the linear fit may go: scikit-learn's C."""
FAINT = 1
"""Steps of the file that a feature's weights must go beyond anywhere to be written."""
AUTHOR = 1000
"""Lines from which on an author's file is left out in turn; smaller ones are always trained on."""
LEANS: dict[str, float] = {
    "minimal_encourager": 0.5,
    **dict.fromkeys(("i_message", "reject"), 0.6),
    **dict.fromkeys(("affirmation", "label", "paraphrase", "small_talk"), 0.9),
    **dict.fromkeys(("conditional_trade", "disclosure", "preference_question"), 1.0),
    **dict.fromkeys(("loss_frame", "off_topic", "threat"), 1.15),
    **dict.fromkeys(("begging", "question"), 1.3),
}
"""How much a miss costs against a false alarm, where that is not as in the other kinds.

Those lean to precision (``--lean``). Whoever types without marks is missed most, so a question
leans to being found. Chosen with the tuning halves of ``tests/language``; the starts themselves
come from the lines left out.
"""
ROUNDS = 3
"""Groups of authors that are left out in turn."""
AT_ONCE = 2
"""Models that are fitted at the same time."""


def members(name: str) -> frozenset[str]:
    """Return the kinds of a class: of a group all that are in it, of a kind itself."""
    return frozenset(GROUPS.get(name, {name}))


def made(data: Sequence[Line], name: str) -> np.ndarray:
    """Return which lines make a kind, or any kind of a group."""
    kinds = members(name)
    return np.array([bool(kinds & line.kinds) for line in data])


class Features:
    """The features that stand in enough lines, each with its place."""

    def __init__(self, data: Sequence[Line], least: int) -> None:
        seen: Counter[str] = Counter()
        for line in data:
            seen.update(_all(line))
        names = sorted(name for name, count in seen.items() if count >= least)
        self.place = {name: n for n, name in enumerate(names)}

    def rows(self, data: Sequence[Line]) -> Rows:
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


def _known(data: Sequence[Line], makes: np.ndarray) -> np.ndarray:
    """Return of which lines it is known whether they make each class, lines by classes."""
    return makes | np.array([[members(kind) <= line.asked for kind in CLASSES] for line in data])


class Linear:
    """One logistic regression over the features for each class; it knows rare features."""

    def __init__(self, data: Sequence[Line]) -> None:
        self.features = Features(data, LEAST_SEEN)
        rows = self.features.rows(data)
        matrix = _matrix(rows, len(self.features.place))
        alone, owner = ~rows.whole, rows.owner[~rows.whole]
        sentences, whole = matrix[alone], matrix[rows.whole]
        many = np.bincount(owner, minlength=len(data))[owner] > 1
        makes = np.stack([made(data, kind) for kind in CLASSES], axis=1)
        known = _known(data, makes)
        fits = []
        for n, kind in enumerate(CLASSES):
            if kind in WHOLE:
                fits.append(_fitted(whole[known[:, n]], makes[known[:, n], n]))
            else:
                use = known[:, n][owner]
                fits.append(_fitted_by_sentence(sentences[use], makes[:, n], owner[use], many[use]))
        self.weight = np.array([fit.coef_[0] for fit in fits]).T
        self.start = np.array([fit.intercept_[0] for fit in fits])

    def scores(self, data: Sequence[Line]) -> np.ndarray:
        """Return the logits of every line and kind: of the best sentence, or of the whole."""
        rows = self.features.rows(data)
        logits = _matrix(rows, len(self.features.place)) @ self.weight + self.start
        out = np.full((len(data), len(CLASSES)), -np.inf)
        np.maximum.at(out, rows.owner[~rows.whole], logits[~rows.whole])
        for n, kind in enumerate(CLASSES):
            if kind in WHOLE:
                out[:, n] = logits[rows.whole, n]
        return out


def _matrix(rows: Rows, features: int) -> csr_matrix:
    ones = np.ones(len(rows.features), dtype=np.float32)
    return csr_matrix((ones, rows.features, rows.ends), shape=(len(rows.whole), features))


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


class Together:
    """A network over the features that are not rare; it knows which count together."""

    def __init__(self, data: Sequence[Line]) -> None:
        self.features = Features(data, LEAST_SEEN_TOGETHER)
        makes = np.stack([made(data, kind) for kind in CLASSES], axis=1)
        of_whole = [n for n, kind in enumerate(CLASSES) if kind in WHOLE]
        self.network = Network(len(self.features.place), len(CLASSES), of_whole)
        self.network.fit(self.features.rows(data), makes, _known(data, makes))

    def scores(self, data: Sequence[Line]) -> np.ndarray:
        """Return the logits of every line and kind: of the best sentence, or of the whole."""
        return self.network.scores(self.features.rows(data))


class Model:
    """The mean of a linear function and a network: where one is wrong, the other often is not."""

    def __init__(self, data: Sequence[Line]) -> None:
        self.linear = Linear(data)
        self.together = Together(data)

    def scores(self, data: Sequence[Line]) -> np.ndarray:
        """Return the logits of every line and kind: of the best sentence, or of the whole."""
        return (self.linear.scores(data) + self.together.scores(data)) / 2


def _all(line: Line) -> frozenset[str]:
    """Return the features of all sentences of a line, and of the line as a whole."""
    return frozenset().union(*line.sentences, line.whole)


def left_out(
    data: Sequence[Line], more: Sequence[Line], pool: Executor
) -> list[tuple[np.ndarray, Future[np.ndarray]]]:
    """Return for each round which lines are left out, and what will be their scores.

    A line is scored by a model trained without its author. The lines in ``more``, of one kind
    each or of small files, are always trained on.
    """
    authors = sorted({line.author for line in data} - {"single"})
    rounds = []
    for group in range(ROUNDS):
        mine = np.array([line.author in authors[group::ROUNDS] for line in data])
        others = [*more, *(line for line, own in zip(data, mine, strict=True) if not own)]
        own = [line for line, left in zip(data, mine, strict=True) if left]
        rounds.append((mine, pool.submit(_unseen, others, own)))
    return rounds


def _unseen(others: Sequence[Line], own: Sequence[Line]) -> np.ndarray:
    """Return the scores of lines by a model that was trained on others."""
    return Model(others).scores(own)


def fitted(
    data: Sequence[Line], more: Sequence[Line], every: Sequence[Line]
) -> tuple[np.ndarray, Model | None]:
    """Return the scores of lines left out, and the model of ``every`` line unless there are none.

    Models are fitted beside each other; each is the same however many there are.
    """
    with ProcessPoolExecutor(AT_ONCE) as pool:
        rounds = left_out(data, more, pool)
        whole = pool.submit(Model, every) if every else None
        out = np.zeros((len(data), len(CLASSES)))
        for mine, scores in rounds:
            out[mine] = scores.result()
        return out, None if whole is None else whole.result()


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


def often(data: Sequence[Line]) -> frozenset[str]:
    """Return the features that stand in enough lines as they were written."""
    seen: Counter[str] = Counter()
    for line in data:
        if line.written:
            seen.update(_all(line))
    return frozenset(name for name, count in seen.items() if count >= LEAST_WRITTEN)


def written(model: Model, cut: np.ndarray, kept: frozenset[str]) -> str:
    """Return the model as text, in the form that ``weakhand.language.weights`` describes.

    Features stand in the order of the alphabet, those that are ``kept``.
    """
    linear, network = model.linear, model.together.network
    alone, together = linear.features.place, model.together.features.place
    units = network.plan.units
    start = (linear.start + network.start) / 2 - cut
    rows = [_numbers(np.concatenate([start, network.unit])), *map(_numbers, network.out / 2)]
    for name in sorted((alone.keys() | together.keys()) & kept):
        weight = np.zeros(len(CLASSES) + units)
        if name in together:
            weight += np.roll(network.weight[together[name]], -units)
            weight[: len(CLASSES)] /= 2
        if name in alone:
            weight[: len(CLASSES)] += linear.weight[alone[name]] / 2
        steps = np.rint(weight * ONE / STEP).astype(int)
        row = lettered(steps.tolist())
        if row and abs(steps).max() > FAINT:
            rows.append(f"{name}\t{row}")
    return "\n".join(rows) + "\n"


def kept_starts(model: Model) -> np.ndarray:
    """Return the thresholds by which each class starts where the file lets it start now."""
    first = FILE.read_text(encoding="utf-8").partition("\n")[0].split(" ")
    starts = np.array(list(map(int, first[: len(CLASSES)]))) / ONE
    cut: np.ndarray = (model.linear.start + model.together.network.start) / 2 - starts
    return cut


def _numbers(values: np.ndarray) -> str:
    """Return logits as whole hundredths."""
    return " ".join(str(round(float(value) * ONE)) for value in values)


def every_line() -> tuple[list[Line], list[Line]]:
    """Return the lines of scenes, file by file, and the lines about one kind each."""
    scenes = [line for path in sorted(LINES.glob("*.jsonl")) for line in lines(path)]
    paths = [path for folder in SINGLE for path in sorted(folder.glob("*.jsonl"))]
    return scenes, [line for path in paths for line in single(path)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print how well lines of authors left out are read, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lean", type=float, default=0.75, help="below 1: precision before recall")
    parser.add_argument("--dry", action="store_true", help="write nothing")
    parser.add_argument(
        "--keep-starts",
        action="store_true",
        help="fit only the model of all lines, and leave every threshold where it is",
    )
    asked = parser.parse_args(arguments)
    scenes, singles = every_line()
    if asked.keep_starts:
        every = [*scenes, *singles]
        model = Model(every)
        FILE.write_text(written(model, kept_starts(model), often(every)), encoding="utf-8")
        return 0
    many = Counter(line.author for line in scenes)
    more = [*singles, *[line for line in scenes if many[line.author] < AUTHOR]]
    data = [line for line in scenes if many[line.author] >= AUTHOR]
    if not data:
        print(f"No lines in {LINES}: each file there is AUTHOR.jsonl.", file=sys.stderr)
        return 1
    out, fit = fitted(data, more, [] if asked.dry else [*scenes, *singles])
    cut = np.zeros(len(CLASSES))
    written_lines = sum(line.written for line in data)
    print(
        f"{written_lines} lines, and {len(data) - written_lines} of them again as typed badly or"
        " run together; each read by a model that never saw its author"
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
    if fit is not None:
        FILE.write_text(written(fit, cut, often([*scenes, *singles])), encoding="utf-8")
        print(f"{FILE.name}: {FILE.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

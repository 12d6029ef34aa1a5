"""Train what each sign weighs by which is told what a line asks for, on ``training/asked``.

Each row there is a line that somebody typed who had not seen the answers of the case, with
the answers and facts that fit it and those that are near, named by somebody who had read
all of them. The chance of what fits is made as large as can be among all that is weighed
(softmax over the signs of ``weakhand.counterpart.meant``); what is only near counts
neither for nor against. Of a line that nothing fits, nothing of the case is meant. Lines
that lean on words of the other side (``after``) are left out. ``--left-out`` trains once
for each case without its lines, and says how often the likeliest fits there.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from weakhand.cases import load
from weakhand.counterpart.meant import FILE, NOTHING, Signs, signs

LINES = Path(__file__).parent / "asked"
STRENGTH = 2e-3
"""How strongly weights are held to 0, when each sign varies by 1."""
DIGITS = 3


class Line(NamedTuple):
    """One line: its case, the signs of all that is weighed (things, signs), and what fits.

    Nothing of the case is the last thing, and has a sign of its own.
    """

    case: str
    signs: np.ndarray
    fits: np.ndarray
    near: np.ndarray
    answered: bool


def main() -> None:
    """Train, and write the weights; or train once for each case without it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=FILE, help="where to write the weights")
    parser.add_argument("--left-out", action="store_true", help="judge by cases left out")
    given = parser.parse_args()
    lines = [line for path in sorted(LINES.glob("*.jsonl")) for line in read(path)]
    print(f"{len(lines)} lines, {sum(line.answered for line in lines)} with something that fits")
    if given.left_out:
        judge(lines)
        return
    weights = trained(lines)
    names = (*Signs._fields, NOTHING)
    pairs = zip(names, weights, strict=True)
    rows = (f"{name}\t{weight:.{DIGITS}f}\n" for name, weight in pairs)
    given.out.write_text("".join(rows), "utf-8")


def read(path: Path) -> list[Line]:
    """Return the lines of a file that stand on their own."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [_line(row) for row in rows if not row["after"]]


def _line(row: dict[str, object]) -> Line:
    case, text = load(str(row["case"])), str(row["line"])
    found = signs(case, text)
    answered = bool(row["fits"])
    fits = np.array([*(name in row["fits"] for name in found), not answered])
    near = np.array([*(name in row["near"] for name in found), False])
    table = np.zeros((len(found) + 1, len(Signs._fields) + 1))
    table[:-1, :-1] = [*found.values()]
    table[-1, -1] = 1.0
    return Line(case.name, table, fits, near, answered)


def trained(lines: Sequence[Line]) -> np.ndarray:
    """Return what each sign weighs."""
    some = [line for line in lines if line.fits.any()]
    spread = np.concatenate([line.signs for line in some]).std(0) + DIGITS**-6
    scaled = [(line.signs / spread, line.fits, line.fits | ~line.near) for line in some]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = 0.0, np.zeros_like(weights)
        for each, fits, counted in scaled:
            sums = each @ weights
            chances = np.exp(sums - sums.max()) * counted
            chances /= chances.sum()
            right = chances * fits
            total -= float(np.log(right.sum()))
            slope -= each.T @ (right / right.sum() - chances)
        held = STRENGTH * weights
        return total / len(some) + float(held @ weights), slope / len(some) + 2 * held

    found = minimize(loss, np.zeros(len(spread)), jac=True, method="L-BFGS-B")
    return found.x / spread


def judge(lines: Sequence[Line]) -> None:
    """Print how often the likeliest fits in cases that were left out."""
    right = near = asked = 0
    for case in sorted({line.case for line in lines}):
        weights = trained([line for line in lines if line.case != case])
        for line in lines:
            if line.case == case and line.answered:
                best = int((line.signs @ weights).argmax())
                right += bool(line.fits[best])
                near += bool(line.near[best])
                asked += 1
    print(f"of {asked} lines {right} fit ({right / asked:.1%}), {near} more are near")


if __name__ == "__main__":
    main()

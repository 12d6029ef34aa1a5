"""How long a learner waits for a model: ``make bench``.

Deal tables with their efficient deals, and ten thousand curves at once beside
the plain loop that a learner would write for them. Times depend on the machine,
and on how its processor takes powers; the ratios are of one run, the best of
several each.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from time import perf_counter

import numpy as np
from numpy.typing import ArrayLike

from weakhand.cases import Case, load, names
from weakhand.cases.deals import dominating
from weakhand.models import time as clock
from weakhand.models.bargaining import finite_share
from weakhand.models.information import best_next_question
from weakhand.models.packages import case_table, trades

TABLE_TARGET_MS = 20
"""The milliseconds allowed for the largest deal table with its efficient deals."""
RATIO_TARGET = 50
"""How many times as fast as the plain loop the models should be."""
CURVES = 10_000
ROUNDS = 20
TIMES = 21
BEST_OF = 5


def best(work: Callable[[], object], times: int = BEST_OF) -> float:
    """Return the shortest time that some work took, in seconds."""

    def once() -> float:
        started = perf_counter()
        work()
        return perf_counter() - started

    return min(once() for _ in range(times))


def mover_share(delta_mover: float, delta_other: float, rounds: int) -> float:
    """Return the first mover's part, as a learner would write it."""
    share = 1.0
    for left in range(rounds - 1, 0, -1):
        delta = delta_other if left % 2 else delta_mover
        share = 1.0 - delta * share
    return share


def given_way(time: float, deadline: float, beta: float, start: float) -> float:
    """Return the part given way, as a learner would write it."""
    gone = min(time, deadline) / deadline
    share: float = start + (1 - start) * gone ** (1 / beta)
    return share


def compare(name: str, plain: Callable[[], ArrayLike], together: Callable[[], ArrayLike]) -> None:
    """Print how long the loop and the model take for the same curves, and check that they agree."""
    assert np.allclose(plain(), together())
    loop, vector = best(plain), best(together, 5 * BEST_OF)
    print(
        f"{name}: loop {loop * 1e3:.1f} ms, together {vector * 1e3:.3f} ms, "
        f"{loop / vector:.0f} times as fast (target {RATIO_TARGET})"
    )


def tables(case: Case) -> None:
    """Print how long the table of a case takes, beside comparing every pair of its deals."""
    table = best(lambda: case_table(case).pareto, 5 * BEST_OF)
    pairs = best(lambda: [not dominating(case, deal) for deal in case.deals])
    print(
        f"{len(case.deals)} deals of {case.name}, with the efficient ones: {table * 1e3:.2f} ms "
        f"(target {TABLE_TARGET_MS}); every pair compared: {pairs * 1e3:.1f} ms, "
        f"{pairs / table:.0f} times as long"
    )
    question = best(lambda: best_next_question(case))
    offers = best(lambda: trades(case, case.demand))
    print(f"its best next question: {question * 1e3:.1f} ms; its trades: {offers * 1e3:.1f} ms")


def main() -> None:
    """Print the figures."""
    print(f"Python {platform.python_version()}, NumPy {np.__version__}, {CURVES:,} curves")
    tables(max((load(name) for name in names()), key=lambda case: len(case.deals)))
    random = np.random.default_rng(1)
    mover, other = random.uniform(0.5, 0.99, CURVES), random.uniform(0.5, 0.99, CURVES)
    pairs = list(zip(mover.tolist(), other.tolist(), strict=True))
    compare(
        f"Rubinstein, {ROUNDS} rounds",
        lambda: [mover_share(one, two, ROUNDS) for one, two in pairs],
        lambda: finite_share(mover, other, ROUNDS),
    )
    betas, times = random.uniform(0.1, 8.0, CURVES), np.linspace(0.0, 10.0, TIMES)
    compare(
        f"concession at {TIMES} times",
        lambda: [
            [given_way(time, 10.0, beta, 0.1) for time in times.tolist()] for beta in betas.tolist()
        ],
        lambda: clock.conceded(times, 10.0, betas[:, None], 0.1),
    )


if __name__ == "__main__":
    main()

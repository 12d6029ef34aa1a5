"""How many turns of conversation a second, and whether memory stays flat: ``make bench``.

A turn is reading the line, the reply, and the new state, in every case of the
library. Known lines are those of the model conversations, over and over, each
time with a new seed; new lines are those of ``training/lines``, each said once,
so that nothing remembered of a line helps. Both are given as the median of
several rounds with the slowest and the fastest, once by the clock and once by
the processor's time, which a busy machine slows down less.

Speed depends on the machine, so it is also given against a fixed loop of plain
Python that is timed in the same run: that ratio is what can be compared.
"""

from __future__ import annotations

import argparse
import json
import platform
import tracemalloc
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

from weakhand.cases import load, names
from weakhand.roleplay import Act, begin, step

TARGET = 2_000
"""Turns a second that issue 3 asks for, in one process."""
LOOP = 1_000_000
BEST_OF = 3
WARM = 1_000
"""Turns of known lines before anything is timed."""
LINES = Path(__file__).parent.parent / "training" / "lines"


def reference() -> float:
    """Return how much processor time a fixed loop takes, in seconds; the best of three."""

    def once() -> float:
        started, total = process_time(), 0
        for n in range(LOOP):
            total = (total * 31 + n) % 1_000_003
        return process_time() - started

    return min(once() for _ in range(BEST_OF))


def turns() -> Iterator[None]:
    """Yield after each turn of every model conversation, endlessly, each time with a new seed."""
    for seed in count():
        for name in names():
            case = load(name)
            for exemplar in case.exemplars:
                talk = begin(case, seed)
                for line in exemplar.lines:
                    if talk.over:
                        break
                    talk = step(talk, Act.from_json(line))
                    yield


def new_turns() -> Iterator[None]:
    """Yield after each turn of talks in which every line of the training set is said once."""
    rows = (row for path in sorted(LINES.glob("*.jsonl")) for row in path.open(encoding="utf-8"))
    said = list(dict.fromkeys(text for row in rows for text, _ in json.loads(row)["lines"]))
    Random(1).shuffle(said)
    while said:
        for name in names():
            talk = begin(load(name), len(said))
            while said and not talk.over:
                talk = step(talk, Act(said.pop()))
                yield


def speeds(going: Iterator[None], number: int, rounds: int) -> tuple[list[float], list[float]]:
    """Return turns a second in each of some rounds: by the clock, and by processor time."""
    wall, cpu = [], []
    for _ in range(rounds):
        clock, used = perf_counter(), process_time()
        taken = sum(1 for _ in zip(range(number), going, strict=False))
        wall.append(taken / (perf_counter() - clock))
        cpu.append(taken / (process_time() - used))
    return wall, cpu


def memory(number: int) -> list[float]:
    """Return the megabytes that were added, at each fifth of a number of turns."""
    going = turns()
    for _ in range(number // 10):
        next(going)
    tracemalloc.start()
    used = []
    for _ in range(5):
        for _ in range(number // 5):
            next(going)
        used.append(tracemalloc.get_traced_memory()[0] / 1e6)
    tracemalloc.stop()
    return used


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1_000, help="turns in a round")
    parser.add_argument("--rounds", type=int, default=9, help="rounds of known and of new lines")
    parser.add_argument("--memory", type=int, default=100_000, help="turns for the memory; 0: none")
    given = parser.parse_args()
    loop = reference()
    known = turns()
    for _ in range(WARM):
        next(known)
    print(f"Python {platform.python_version()}, {len(names())} cases")
    print(f"reference loop: {loop * 1e3:.1f} ms")
    print(f"turns a second (target {TARGET:,}), median of {given.rounds} (slowest to fastest):")
    for name, going in (("known lines", known), ("new lines", new_turns())):
        times = speeds(going, given.turns, given.rounds)
        wall, cpu = (
            f"{median(rates):,.0f} ({min(rates):,.0f} to {max(rates):,.0f})" for rates in times
        )
        turn = 1 / median(times[1])
        print(f"  {name}: {wall} by the clock, {cpu} by processor time")
        print(f"    one turn: {1e6 * turn:.0f} microseconds, {turn / loop:.4f} reference loops")
    if given.memory:
        used = memory(given.memory)
        said = ", ".join(f"{value:+.2f}" for value in used)
        print(f"memory over {given.memory:,} turns, in MB at each fifth: {said}")


if __name__ == "__main__":
    main()

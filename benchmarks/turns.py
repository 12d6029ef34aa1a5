"""How many turns of conversation a second, and whether memory stays flat: ``make bench``.

A turn is reading the line, the reply, and the new state. The lines are those of
the model conversations, over and over, in every case of the library. Speed
depends on the machine, so it is also given against a fixed loop of plain Python
that is timed in the same run: that ratio is what can be compared.
"""

from __future__ import annotations

import argparse
import platform
import tracemalloc
from collections.abc import Iterator
from itertools import count
from time import perf_counter

from weakhand.cases import load, names
from weakhand.roleplay import Act, begin, step

TARGET = 2_000
"""Turns a second that issue 3 asks for, in one process."""
LOOP = 1_000_000
BEST_OF = 3


def reference() -> float:
    """Return how long a fixed loop takes, in seconds; the best of three."""

    def once() -> float:
        started, total = perf_counter(), 0
        for n in range(LOOP):
            total = (total * 31 + n) % 1_000_003
        return perf_counter() - started

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


def speed(number: int) -> float:
    """Return turns a second over a number of turns, once a thousand have warmed it up."""
    going = turns()
    for _ in range(1_000):
        next(going)
    started = perf_counter()
    for _ in range(number):
        next(going)
    return number / (perf_counter() - started)


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
    parser.add_argument("--turns", type=int, default=10_000, help="turns for the speed")
    parser.add_argument("--memory", type=int, default=100_000, help="turns for the memory; 0: none")
    given = parser.parse_args()
    loop = reference()
    rate = max(speed(given.turns // BEST_OF) for _ in range(BEST_OF))
    print(f"Python {platform.python_version()}, {len(names())} cases")
    print(f"reference loop: {loop * 1e3:.1f} ms")
    print(f"turns a second: {rate:,.0f} (target {TARGET:,}; best of {BEST_OF})")
    print(f"one turn: {1e6 / rate:.0f} microseconds, {1 / rate / loop:.4f} reference loops")
    if given.memory:
        used = memory(given.memory)
        said = ", ".join(f"{value:+.2f}" for value in used)
        print(f"memory over {given.memory:,} turns, in MB at each fifth: {said}")


if __name__ == "__main__":
    main()

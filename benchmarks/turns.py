"""How many turns of conversation a second, and whether memory stays flat: ``make bench``.

A turn is reading the line, the reply, and the new state, in every case of the
library. Known lines are those of the model conversations, over and over, each
time with a new seed; new lines are those of ``training/lines``, each said once
before any is said again, so that nothing remembered of a line helps. Both are
given as the median of several rounds with the slowest and the fastest, once by
the clock and once by the processor's time, which a busy machine slows down less.

Speed depends on the machine, so it is also given against a fixed loop of plain
Python that is timed in the same run: that ratio is what can be compared.

Memory is what the process holds of the machine's own, which is what somebody
sees who leaves it running: measured once caches have had time to fill, and then
every 10,000 turns. It is called flat if it rises by less than twenty bytes a turn
in the second half; one short text kept of each turn would be five times as much.
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
from collections.abc import Iterator, Sequence
from itertools import count, cycle, islice, pairwise
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

import psutil

from weakhand.cases import load, names
from weakhand.roleplay import Act, begin, step

TARGET = 2_000
"""Turns a second that one process should reach."""
LOOP = 1_000_000
BEST_OF = 3
WARM = 1_000
"""Turns of known lines before anything is timed."""
FILLING = 60_000
"""Turns in which caches may fill before memory is measured."""
EACH = 10_000
"""Turns from one look at the memory to the next."""
FLAT = 20
"""Bytes a turn below which memory is called flat."""
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
    """Yield after each turn of talks in which every line of the training set is said in turn.

    There are many times more of them than any cache holds, so that a line which is
    said again is as new as it was.
    """
    rows = (row for path in sorted(LINES.glob("*.jsonl")) for row in path.open(encoding="utf-8"))
    said = list(dict.fromkeys(text for row in rows for text, _ in json.loads(row)["lines"]))
    Random(1).shuffle(said)
    lines = cycle(said)
    for seed in count():
        for name in names():
            talk = begin(load(name), seed)
            while not talk.over:
                talk = step(talk, Act(next(lines)))
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


def memory(going: Iterator[None], number: int) -> list[float]:
    """Return the megabytes that are held once caches had time to fill, and every 10,000 turns."""
    process, held = psutil.Process(), []
    for turns_before in (FILLING, *[EACH] * (number // EACH)):
        for _ in islice(going, turns_before):
            pass
        gc.collect()
        held.append(process.memory_info().rss / 1e6)
    return held


def told(held: Sequence[float]) -> str:
    """Return in words how memory went on, in megabytes, and whether that is flat."""
    rises = [later - before for before, later in pairwise(held)]
    late = rises[len(rises) // 2 :]
    a_turn = 1e6 * sum(late) / len(late) / EACH
    return (
        f"{held[0]:.1f} MB after {FILLING:,} turns; in each {EACH:,} after that "
        f"{', '.join(f'{rise:+.2f}' for rise in rises)}; {a_turn:+.1f} bytes a turn "
        f"in the second half: {'flat' if a_turn < FLAT else 'NOT FLAT'}"
    )


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1_000, help="turns in a round")
    parser.add_argument("--rounds", type=int, default=9, help="rounds of known and of new lines")
    parser.add_argument(
        "--memory", type=int, default=100_000, help="turns for the memory (0: none)"
    )
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
    if given.memory >= EACH:
        print(f"memory over {given.memory:,} turns:", flush=True)
        for name, going in (("known lines", turns()), ("new lines", new_turns())):
            print(f"  {name}: {told(memory(going, given.memory))}", flush=True)


if __name__ == "__main__":
    main()

"""What the jail costs: opening it, one submission in it, and the same without it.

All are timed turn by turn in one run: times depend on the machine and what else it
does, the ratios much less. The last row but one is the other way to be safe: a jail
for each submission, opened and closed around it.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable
from statistics import median
from time import perf_counter

from weakhand.grading.jail import Jail
from weakhand.questions import Example
from weakhand.questions.tried import tried

SOURCE = """
def best_total(packages, mine, theirs):
    return max([a + b for a, b in packages if a >= mine and b >= theirs], default=0)
"""
NAME = "best_total"
CASES = [Example(args=([[22, 71], [45, 45], [70, 28]], 25, count), result=98) for count in range(6)]


def main() -> None:
    """Print milliseconds: the best and the median of each, and the median ratio."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--turns", type=int, default=30)
    turns = parser.parse_args().turns
    with Jail.open() as jail:
        ways: dict[str, Callable[[], object]] = {
            "in this process": here,
            "in the warm jail": lambda: jail.tried(SOURCE, NAME, CASES, 0.0),
            "open and close a jail": opened,
            "in a jail of its own": alone,
            "in a plain process (unsafe)": unsafe,
        }
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(turns):
            for name, way in ways.items():
                started = perf_counter()
                way()
                taken[name].append((perf_counter() - started) * 1000)
    print(f"Python {platform.python_version()}, {platform.machine()}, {turns} turns")
    base = median(taken["in this process"])
    for name, times in taken.items():
        print(
            f"{name:28} best {min(times):8.2f} ms, median {median(times):8.2f} ms, "
            f"{median(times) / base:8.0f} times in this process"
        )


def here() -> object:
    """Try the function as a notebook's kernel does."""
    names: dict[str, object] = {}
    exec(SOURCE, names)
    return tried(NAME, names[NAME], CASES, 0.0, told=False)


def opened() -> None:
    """Open a jail, and use it for nothing."""
    with Jail.open():
        pass


def alone() -> object:
    """Open a jail for one submission."""
    with Jail.open() as jail:
        return jail.tried(SOURCE, NAME, CASES, 0.0)


def unsafe() -> object:
    """Run one submission without a jail."""
    with Jail.open(unsafe=True) as jail:
        return jail.tried(SOURCE, NAME, CASES, 0.0)


if __name__ == "__main__":
    main()

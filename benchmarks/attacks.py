"""What each attack of the test suite gets from stock nbgrader, and from ``weakhand grade``.

Prints a table in Markdown, the counts by kind of attack, and one line to sum up. The
exit code is 1 when an attack gained a point from ``weakhand grade``, did harm, or took
away what was earned.

Stock nbgrader (this course's steps, with its own ``Execute``) runs in a throw-away copy
of the project, a fresh one for each attack, and inside an outer bubblewrap: no network
but its own, the disk read-only, limits on memory and files. The attacks are bounded
themselves, too. After the attacker ("mal") an honest learner ("zoe") is graded, to see
what is left of the batch. Memory, disk and time that an attack ate are no harm in this
table, as long as the batch goes on.

What hardly reaches out of its own kernel is graded some at a time, as in any cohort;
where such a batch comes to harm, each of it is tried again alone. Attacks meet a workbook
of the four cells that they are about; forgeries, which change answers, the whole one.
Two stock runs go on at once, but none beside one that eats memory, processes or disk. How
long a cell and a run may take is measured by an honest run first, so that a busy machine
is not taken for an attack. All of them take forty minutes on a busy machine of two cores
and much less on a quiet one; name kinds or parts of names to choose some:

    python benchmarks/attacks.py
    python benchmarks/attacks.py frames gradebook
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from attack_run import (
    FULL,
    MASTER,
    READ,
    SECRET,
    Outcome,
    Patience,
    Templates,
    by_nbgrader,
    in_jail,
    tried,
)
from tests.grading.attacks import ATTACKS, GOOD, Attack
from tests.grading.attacks.forged import FORGERIES, Forgery
from tests.grading.attacks.kinds import KINDS, kind_of
from tests.grading.cohorts import Hand

from weakhand.grading.batch import grade_one
from weakhand.grading.found import find
from weakhand.grading.jail import Jail, Limits
from weakhand.grading.masters import masters

# These run with nothing beside them: what they eat, others need.
ALONE = ("forks and threads", "memory", "disk and output")
# These reach out of their own kernel, or take long: one run for each.
SINGLE = (
    *ALONE,
    "gradebook",
    "others' work",
    "environment and files",
    "network",
    "time",
    "what is left behind",
    "kill and trace the parent",
)
BATCH = 9


@dataclass(frozen=True)
class Row:
    """An attack with what it deserves, and what it got: from stock, and from us."""

    name: str
    deserves: float
    stock: Outcome
    ours: Outcome


def main() -> int:
    """Print the table; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", help="kinds, or parts of names (default: all)")
    parser.add_argument("--jobs", type=int, default=2, help="stock runs at once (default: 2)")
    wanted = parser.parse_args()
    everybody: list[Attack | Forgery] = [*ATTACKS, *FORGERIES]
    attacks = [one for one in everybody if chosen(one.name, wanted.names)]
    os.environ["WEAKHAND_SECRET"] = SECRET
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        templates = Templates(Path(folder))
        patience = honest_run(Path(folder), templates, wanted.jobs)
        print(
            f"Stock nbgrader gets {patience.cell:.0f} s a cell and {patience.run:.0f} s a run.",
            file=sys.stderr,
        )
        rows = tabled(Path(folder), templates, attacks, patience, wanted.jobs)
    minutes = (time.monotonic() - began) / 60
    return report(sorted(rows, key=lambda row: list(KINDS).index(kind_of(row.name))), minutes)


def chosen(name: str, parts: Sequence[str]) -> bool:
    """Return whether an attack was asked for."""
    return not parts or any(part in name or part == kind_of(name) for part in parts)


def tabled(
    folder: Path,
    templates: Templates,
    attacks: Sequence[Attack | Forgery],
    patience: Patience,
    jobs: int,
) -> list[Row]:
    """Let every attack at both; return what each got."""
    Hand(folder / "half", MASTER, "half", 5).write()
    [found] = find(folder / "half")
    earned = grade_one(found, masters()).auto_points
    with Jail.open(Limits(cpu=2, wall=6.0)) as jail:
        ours = {
            one.name: tried(
                folder / "ours", templates, [one], lambda project, who: in_jail(project, who, jail)
            )[0]
            for one in attacks
        }
    got: dict[str, Outcome] = {}

    def stock(some: Sequence[Attack | Forgery]) -> None:
        place = folder / f"stock-{some[0].name}"
        outcomes = tried(
            place, templates, some, lambda project, who: by_nbgrader(project, who, patience)
        )
        if len(some) > 1 and any(set(one.harm) - {READ} for one in outcomes):
            for one in some:
                stock([one])
            return
        for one, outcome in zip(some, outcomes, strict=True):
            got[one.name] = outcome
            print(f"{one.name}: {outcome.told()}", file=sys.stderr, flush=True)

    alone = [one for one in attacks if kind_of(one.name) in ALONE]
    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(stock, batches([one for one in attacks if one not in alone])))
    for one in alone:
        stock([one])
    return [Row(one.name, deserved(one, earned), got[one.name], ours[one.name]) for one in attacks]


def deserved(one: Attack | Forgery, half: float) -> float:
    """Return the points that an attack honestly deserves; ``half`` those of half-done work."""
    if isinstance(one, Attack):
        return round(FULL * one.honest, 2)
    return half if one.keeps else 0.0


def batches(attacks: Sequence[Attack | Forgery]) -> list[list[Attack | Forgery]]:
    """Return attacks by those that are graded in one run, the long ones first."""
    single = [[one] for one in attacks if kind_of(one.name) in SINGLE]
    single.sort(key=lambda some: not getattr(some[0], "heavy", False))
    rest = [one for one in attacks if kind_of(one.name) not in SINGLE]
    for whole in (False, True):
        some = [one for one in rest if isinstance(one, Forgery) == whole]
        single += [some[at : at + BATCH] for at in range(0, len(some), BATCH)]
    return single


def report(rows: Sequence[Row], minutes: float) -> int:
    """Print every attack, the counts by kind, and their sum; return the exit code."""
    print("| attack | deserves | stock nbgrader | weakhand grade |\n|---|---|---|---|")
    for row in rows:
        print(f"| {row.name} | {row.deserves:g} | {row.stock.told()} | {row.ours.told()} |")
    print(
        "\n| kind | attacks | stock: gained, lost, harmed | weakhand: gained, lost, harmed |"
        "\n|---|---|---|---|"
    )
    for kind in KINDS:
        some = [row for row in rows if kind_of(row.name) == kind]
        if some:
            stock, ours = (", ".join(map(str, each)) for each in counted(some))
            print(f"| {kind} | {len(some)} | {stock} | {ours} |")
    stock_counts, our_counts = counted(rows)
    gained, lost, harmed = zip(stock_counts, our_counts, strict=True)
    print(
        f"\n{len(rows)} attacks in {minutes:.0f} minutes. Gained points: stock {gained[0]}, "
        f"weakhand {gained[1]}. Lost what was earned: stock {lost[0]}, weakhand {lost[1]}. "
        f"Did harm: stock {harmed[0]}, weakhand {harmed[1]}."
    )
    return int(any(our_counts))


def counted(rows: Sequence[Row]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Return how many gained, lost, and did harm: with stock, and with us."""

    def of(each: Callable[[Row], Outcome]) -> tuple[int, int, int]:
        gains = [(each(row).points or 0.0) - row.deserves for row in rows]
        return (
            sum(gain > 0.01 for gain in gains),
            sum(gain < -0.01 for gain in gains),
            sum(bool(each(row).harm) for row in rows),
        )

    return of(lambda row: row.stock), of(lambda row: row.ours)


def honest_run(folder: Path, templates: Templates, jobs: int) -> Patience:
    """Measure honest runs, as many at once as later; return how long others may take."""

    def once(number: int) -> float:
        began = time.monotonic()
        [outcome] = tried(
            folder / f"honest-{number}",
            templates,
            [Attack("honest", GOOD, 1.0)],
            lambda project, who: by_nbgrader(project, who, Patience(120, 300)),
        )
        if outcome != Outcome(FULL):
            sys.exit(f"An honest run of stock nbgrader gave: {outcome.told()}")
        return time.monotonic() - began

    with ThreadPoolExecutor(jobs) as pool:
        took = max(pool.map(once, range(jobs)))
    return Patience(max(6.0, took / 3), max(45.0, took * 4))


if __name__ == "__main__":
    sys.exit(main())

"""How well copied texts are found, and how long it takes: ``python benchmarks/alike.py``.

Cohorts of 400 and 5,000 conversations in which 3 % have another's text: whole, reworded
with slips of the finger and in another order, or four lines of nine. Honest ones draw
their lines from all that the course was trained on (``far``), or answer the same nine
remarks with one of a dozen lines each (``near``: far more alike than people are).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.insight.copying import HOWS, STOCK, Pool, cohort

from weakhand.insight import alike, said_in, worded
from weakhand.report.likeness import SHOWN_FROM

SHARE = 0.03


def measured(size: int, pool: Pool, seed: int) -> str:
    """Return a row: what was found of each kind of copy, what else was shown, and the time."""
    made = cohort(size, SHARE, pool, seed)
    started, worked = perf_counter(), process_time()
    found = alike(made.texts(), said_in(worded(STOCK)), SHOWN_FROM)
    took, spent = perf_counter() - started, process_time() - worked
    shown = {(one.one, one.other) for one in found.likest}
    parts = []
    for how in HOWS:
        planted = {pair for pair, one in made.copies.items() if one == how}
        parts.append(f"{len(shown & planted)}/{len(planted)}")
    right = len(shown & set(made.copies))
    precision = f"{right / len(shown):.2f}" if shown else "none shown"
    recall = right / len(made.copies)
    return (
        f"| {size:,} | {pool} | {seed} | {' | '.join(parts)} | {recall:.2f} | {precision} "
        f"| {len(shown) - right} | {found.pairs:,} | {took:.1f} | {spent:.1f} |"
    )


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[400, 5000])
    parser.add_argument("--seeds", type=int, default=2)
    chosen = parser.parse_args()
    print(f"Pairs from {SHOWN_FROM:g} on are shown.")
    print(
        f"| texts | honest lines | seed | {' | '.join(HOWS)} | recall | precision "
        "| honest pairs shown | pairs | seconds | of processor |"
    )
    print("|---" * (9 + len(HOWS)) + "|")
    pools: tuple[Pool, Pool] = ("far", "near")
    for size in chosen.sizes:
        for pool in pools:
            for seed in range(1, chosen.seeds + 1):
                print(measured(size, pool, seed), flush=True)


if __name__ == "__main__":
    main()

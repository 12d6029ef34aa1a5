"""How well, and how fast, the reader finds each kind of move in lines it was not made with.

Reads the gold lines of ``tests/language/gold_locked`` (with ``--tuning``,
``gold_tuning``). Every file is named after one kind of move and holds lines
that make that move and hard negatives that only look like it.

A line counts as found when the reader reports its kind, or one that implies it:

| gold                | also found by                          | because                    |
|---------------------|----------------------------------------|----------------------------|
| open_question       | calibrated_question,                   | both are open questions    |
|                     | preference_question                    | with a narrower aim        |
| calibrated_question | preference_question, deadline_question | asked about their problem  |

Every other kind must be reported by its own name. The same rule decides for
positives (recall) and for negatives (precision), so no kind gains by it alone.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from weakhand.cases import load
from weakhand.language import EMPTY, MOVE_KINDS, Ground, Said, ground_of, read

GOLD = Path(__file__).parent.parent / "tests" / "language"
FOUND_BY: dict[str, frozenset[str]] = {
    "open_question": frozenset({"open_question", "calibrated_question", "preference_question"}),
    "calibrated_question": frozenset(
        {"calibrated_question", "preference_question", "deadline_question"}
    ),
}
PRECISION, RECALL, MICROSECONDS = 0.95, 0.85, 300
PASSES = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One gold line: what is said, after what, in which case, and whether it is ``kind``."""

    text: str
    context: tuple[Said, ...]
    ground: Ground
    kind: str
    gold: bool

    def found(self) -> bool:
        """Return whether the reader finds ``kind`` in it."""
        kinds = read(self.text, self.context, self.ground).kinds()
        return not kinds.isdisjoint(FOUND_BY.get(self.kind, {self.kind}))


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one kind, or of all kinds together."""

    right: int
    missed: int
    wrong: int
    negatives: int

    @property
    def precision(self) -> float:
        """Share of what was found that is there; 1 when nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@lru_cache(maxsize=64)
def _ground(case: str | None) -> Ground:
    return ground_of(load(case)) if case else EMPTY


def lines(folder: Path) -> tuple[Line, ...]:
    """Return every gold line below ``folder``, file by file."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            context = tuple(Said(turn["who"], turn["text"]) for turn in row["context"])
            ground = _ground(row.get("case"))
            found.append(Line(row["text"], context, ground, row["kind"], row["gold"]))
    return tuple(found)


def score(gold: Sequence[Line], found: Sequence[bool]) -> Score:
    """Return the counts of ``gold``, given which lines of it were ``found``."""
    pairs = [(line.gold, hit) for line, hit in zip(gold, found, strict=True)]
    return Score(
        right=pairs.count((True, True)),
        missed=pairs.count((True, False)),
        wrong=pairs.count((False, True)),
        negatives=sum(not there for there, _ in pairs),
    )


def reference() -> int:
    """Do a fixed amount of plain Python work, by which machines can be compared."""
    counts: dict[str, int] = {}
    for number in range(2_000):
        word = f"w{number % 97}"
        counts[word] = counts.get(word, 0) + len(word)
    return sum(counts.values())


def fastest(work: Callable[[], object]) -> float:
    """Return the seconds of the fastest of several passes of ``work``."""
    seconds = []
    for _ in range(PASSES):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def speed(gold: Sequence[Line]) -> dict[str, float]:
    """Return microseconds per utterance, first and fastest pass, and of the reference loop."""

    def every() -> None:
        for line in gold:
            read(line.text, line.context, line.ground)

    read("So how does that work?", (), EMPTY)  # compiles what is compiled once
    start = time.perf_counter()
    every()
    first = time.perf_counter() - start
    each, loop = fastest(every) / len(gold) * 1e6, fastest(reference) * 1e6
    return {
        "first_pass": first / len(gold) * 1e6,
        "fastest_pass": each,
        "reference": loop,
        "ratio": each / loop,
    }


def _row(name: str, each: Score) -> str:
    short = each.precision < PRECISION or each.recall < RECALL
    return (
        f"{name:20} {each.precision:9.3f} {each.recall:7.3f} {each.f1:6.3f}"
        f" {each.right + each.missed:5} {each.missed:7} {each.negatives:5} {each.wrong:6}"
        f"{'  below target' if short else ''}"
    )


def _failure(line: Line) -> str:
    kinds = ", ".join(sorted(read(line.text, line.context, line.ground).kinds())) or "nothing"
    last = f"  after {line.context[-1].text!r}" if line.context else ""
    return f"{'missed' if line.gold else 'wrong '} {line.kind}: {line.text!r} read as {kinds}{last}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return 0; 1 when there are no gold lines."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tuning", action="store_true", help="use the tuning half")
    parser.add_argument("--kind", choices=MOVE_KINDS, help="only this kind of move")
    parser.add_argument(
        "--failures", action="store_true", help="list what went wrong (tuning half only)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    asked = parser.parse_args(arguments)
    if asked.failures and not asked.tuning:
        parser.error("--failures would open the locked half; add --tuning")

    half = "gold_tuning" if asked.tuning else "gold_locked"
    gold = [one for one in lines(GOLD / half) if asked.kind in (None, one.kind)]
    if not gold:
        print(f"No gold lines in {GOLD / half}: each file there is KIND.jsonl.", file=sys.stderr)
        return 1
    timed = speed(gold)
    found = [line.found() for line in gold]
    scores: dict[str, Score] = {}
    for name in MOVE_KINDS:
        mine = [(line, hit) for line, hit in zip(gold, found, strict=True) if line.kind == name]
        if mine:
            scores[name] = score([line for line, _ in mine], [hit for _, hit in mine])
    total = score(gold, found)

    if asked.json:
        table: dict[str, dict[str, float]] = {
            kind: {"precision": each.precision, "recall": each.recall, "f1": each.f1}
            for kind, each in {**scores, "all": total}.items()
        }
        print(json.dumps({"half": half, "kinds": table, "microseconds": timed}, indent=2))
        return 0
    print(f"{half}: {len(gold)} lines, {len(scores)} kinds of move")
    print("kind                 precision  recall     F1 lines  missed  hard  wrong")
    for kind, each in scores.items():
        print(_row(kind, each))
    print(_row("all", total))
    print(
        f"\n{timed['first_pass']:.0f} microseconds an utterance at first sight,"
        f" {timed['fastest_pass']:.0f} in the fastest of {PASSES} passes"
        f" (target {MICROSECONDS}); {timed['ratio']:.2f} times the reference loop"
        f" ({timed['reference']:.0f} microseconds)"
    )
    if asked.failures:
        print()
        for line, hit in zip(gold, found, strict=True):
            if line.gold != hit:
                print(_failure(line))
    return 0


if __name__ == "__main__":
    sys.exit(main())

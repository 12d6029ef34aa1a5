"""How fast grading is, beside stock ``nbgrader autograde``: side by side, in one run.

    python benchmarks/grading.py                    both tables, about ten minutes if it is quiet
    python benchmarks/grading.py --short            the same with few submissions, a few minutes
    python benchmarks/grading.py --rounds 9 --growth        more rounds, and no growth
    python benchmarks/grading.py --rounds 0 --growth 500 5000    time and memory as cohorts grow

Each round runs every way once, one after the other, so that a busy machine is busy for
all of them; only ratios within a round count. Times are whole commands, start-up and
gradebook included, over the submissions of that command. Stock means nbgrader's own
steps: this course's configuration with ``Execute`` in place of ``Replay``.

Growth is told by two numbers: the power of the size with which time grows (1 is
linear), from a straight line through the logarithms; and what each further submission
costs, from a straight line through the times themselves.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.grading.cohorts import Hand, workbooks  # noqa: E402
from tests.grading.test_parity import code_of  # noqa: E402

from weakhand.grading.masters import Master  # noqa: E402
from weakhand.grading.worker import jail_here  # noqa: E402

PLACES = (
    "\nc.CourseDirectory.submitted_directory = 'cohort/WAY'"
    "\nc.CourseDirectory.autograded_directory = 'cohort/WAY-autograded'"
    "\nc.CourseDirectory.db_url = f\"sqlite:///{(cohort / 'WAY.db').as_posix()}\"\n"
)
REPLAY = PLACES.replace("WAY", "replay")
STOCK = (
    "\nc.Autograde.autograde_preprocessors[0] = 'nbgrader.preprocessors.Execute'"
    "\nc.Autograde.autograde_preprocessors[4] = 'nbgrader.preprocessors.SaveAutoGrades'"
    "\nc.Autograde.sanitize_preprocessors.remove('weakhand.grading.preprocessors.DropLinks')"
    "\ndel c.Autograde.exporter_class"
) + PLACES.replace("WAY", "stock")


@dataclass(frozen=True)
class Took:
    """One command: seconds a submission, and the most memory of all its processes (MB)."""

    seconds: float
    memory: float


@dataclass(frozen=True)
class Course:
    """A project folder with the course in it, a gradebook, and submissions of one workbook."""

    root: Path
    master: Master
    code: bool

    def begin(self, few: int, many: int) -> None:
        """Enter the workbook by nbgrader, and hand in for every way."""
        shutil.copytree(ROOT / "solutions", self.root / "solutions")
        shutil.copy(ROOT / "nbgrader_config.py", self.root)
        command = [sys.executable, "-m", "nbgrader", "generate_assignment", self.master.assignment]
        run(command, self.root)
        for way, count in (("stock", few), ("replay", few), ("submitted", many)):
            self.hand_in(way, range(count))

    def hand_in(self, way: str, numbers: Iterable[int]) -> None:
        """Hand in good, half and poor work; with code where that is asked for."""
        for number in numbers:
            folder = self.root / "cohort" / way / f"learner-{number:05}" / self.master.assignment
            hand = Hand(folder, self.master, ("well", "half", "badly")[number % 3], number)
            if self.code:
                hand.cells("code")[0]["source"] = code_of(self.master)
            hand.write()

    def reset(self) -> None:
        """Forget every grade, but not the workbook."""
        cohort = self.root / "cohort"
        made = ("autograded", ".weakhand", "stock-autograded", "replay-autograded")
        for name in made:
            shutil.rmtree(cohort / name, ignore_errors=True)
        kept = cohort / "new.db"
        if not kept.exists():
            shutil.copy(cohort / "gradebook.db", kept)
        for name in ("gradebook", "stock", "replay"):
            shutil.copy(kept, cohort / f"{name}.db")

    def stock(self) -> Took:
        """Grade by nbgrader's own steps."""
        return self._nbgrader("stock", STOCK)

    def replay(self) -> Took:
        """Grade by ``nbgrader autograde`` as this course sets it up."""
        return self._nbgrader("replay", REPLAY)

    def _nbgrader(self, way: str, settings: str) -> Took:
        text = (ROOT / "nbgrader_config.py").read_text(encoding="utf-8")
        (self.root / "nbgrader_config.py").write_text(text + settings, encoding="utf-8")
        command = [sys.executable, "-m", "nbgrader", "autograde", self.master.assignment]
        return self._per(run(command, self.root), way)

    def ours(self, jobs: int = 2) -> Took:
        """Grade by ``weakhand grade``."""
        command = [sys.executable, "-m", "weakhand.cli", "grade", "--cohort", "cohort"]
        return self._per(run([*command, "--jobs", str(jobs)], self.root), "submitted")

    def _per(self, took: Took, way: str) -> Took:
        folder = self.root / "cohort" / way
        return Took(took.seconds / len(list(folder.iterdir())), took.memory)


def run(command: Sequence[str], folder: Path) -> Took:
    """Run a command; return how long it took, and the most memory that it had at once."""
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(folder), "HOME": str(folder)}
    start = time.perf_counter()
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said) as process,
    ):
        most: list[float] = [0.0]
        watch = threading.Thread(target=_watch, args=(process.pid, most), daemon=True)
        watch.start()
        code = process.wait()
        took = time.perf_counter() - start
        if code != 0:
            said.seek(0)
            sys.exit(f"{' '.join(command)}: {said.read().decode(errors='replace')[-3000:]}")
    watch.join()
    return Took(took, most[0])


def _watch(pid: int, most: list[float]) -> None:
    """Keep the most memory of a process and its children; what they share counts once."""
    while True:
        try:
            family = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
        except psutil.NoSuchProcess:
            return
        total = 0.0
        for one in family:
            try:
                memory = one.memory_full_info()
                total += getattr(memory, "pss", memory.uss)
            except (psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
                continue
        most[0] = max(most[0], total / 2**20)
        time.sleep(0.25)


def spread(values: Sequence[float], form: str) -> str:
    """Return a median with the least and the most."""
    middle, least, most = statistics.median(values), min(values), max(values)
    return f"{middle:{form}} ({least:{form}} to {most:{form}})"


def ratios(course: Course, rounds: int, title: str) -> None:
    """Print what each way takes, and how many times stock's speed that is."""
    ways: dict[str, Callable[[], Took]] = {
        "stock nbgrader autograde": course.stock,
        "nbgrader autograde, replayed": course.replay,
        "weakhand grade --jobs 2": course.ours,
    }
    took: dict[str, list[Took]] = {way: [] for way in ways}
    for _ in range(rounds):
        course.reset()
        for way, go in ways.items():
            took[way].append(go())
    print(f"\n{title} ({course.master.sheet}), {rounds} rounds: median (least to most)")
    first = took["stock nbgrader autograde"]
    for way, times in took.items():
        times_stock = [stock.seconds / one.seconds for stock, one in zip(first, times, strict=True)]
        print(
            f"  {way:30} {spread([one.seconds for one in times], '.3f')} s a submission, "
            f"{spread(times_stock, '.1f')} times stock, "
            f"{max(one.memory for one in times):.0f} MB at most"
        )


def growth(course: Course, sizes: Sequence[int]) -> None:
    """Print time and memory for cohorts of several sizes, and how both grow."""
    print(f"\nAs cohorts grow ({course.master.sheet}, weakhand grade --jobs 2)")
    there = 0
    measured: list[tuple[int, float, float]] = []
    for size in sorted(set(sizes)):
        course.hand_in("submitted", range(there, size))
        there = size
        course.reset()
        took = course.ours()
        again = course.ours()
        measured.append((size, took.seconds * size, took.memory))
        print(
            f"  {size:6,} submissions: {took.seconds * size:7.1f} s, {took.seconds * 1000:5.1f} ms "
            f"each, {took.memory:4.0f} MB at most; begun again {again.seconds * size:5.1f} s",
            flush=True,
        )
    if len(measured) > 1:
        print(f"  {grown(measured)}")


def grown(measured: Sequence[tuple[int, float, float]]) -> str:
    """Return in words how seconds and megabytes grow with the size of a cohort."""
    sizes, seconds, memory = zip(*measured, strict=True)
    power = statistics.linear_regression(list(map(math.log, sizes)), list(map(math.log, seconds)))
    line = statistics.linear_regression(sizes, seconds)
    more = statistics.linear_regression(sizes, memory)
    each = [total / size for size, total in zip(sizes, seconds, strict=True)]
    fit = f", r = {statistics.correlation(sizes, seconds):.4f}" if len(sizes) > 2 else ""
    return (
        f"Time grows with the {power.slope:.2f}th power of the size (1 is linear{fit}): "
        f"{line.intercept:.1f} s to begin with and {line.slope * 1000:.1f} ms for each submission; "
        f"the largest cohort takes {each[-1] / each[0]:.2f} times the smallest's time each. "
        f"Memory: {more.slope * 1000:+.1f} MB for each further 1,000."
    )


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=None, help="rounds of each case (4; 0: none)")
    parser.add_argument("--few", type=int, default=10, help="submissions for nbgrader's commands")
    parser.add_argument("--many", type=int, default=200, help="submissions for weakhand grade")
    parser.add_argument("--growth", type=int, nargs="*", default=None, metavar="SIZE")
    parser.add_argument("--short", action="store_true", help="two rounds of few, small cohorts")
    wanted = parser.parse_args()
    few, many = (3, 40) if wanted.short else (wanted.few, wanted.many)
    rounds = (2 if wanted.short else 4) if wanted.rounds is None else wanted.rounds
    sizes = [60, 120, 240] if wanted.short else [500, 1000, 2000, 5000]
    plain = next(one for one in workbooks() if not one.code)
    coded = next(one for one in workbooks() if one.code)
    with tempfile.TemporaryDirectory(prefix="weakhand-bench-") as folder:
        if rounds:
            course = Course(Path(folder) / "journals", plain, False)
            course.begin(few, many)
            ratios(course, rounds, "Journals only")
            course = Course(Path(folder) / "code", coded, True)
            course.begin(few, many)
            jailed = "tried in a jail" if jail_here() else "not tried by ours: no jail here"
            ratios(course, rounds, f"With code, {jailed}")
        if wanted.growth is None or wanted.growth:
            course = Course(Path(folder) / "growth", plain, False)
            course.begin(1, 1)
            growth(course, wanted.growth or sizes)


if __name__ == "__main__":
    main()

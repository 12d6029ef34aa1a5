"""How fast grading is, beside stock ``nbgrader autograde``: side by side, in one run.

    python benchmarks/grading.py                    ratios, medians and spread
    python benchmarks/grading.py --rounds 5
    python benchmarks/grading.py --growth 500 1000 2000 5000    time and memory as cohorts grow

Each round runs every way once, one after the other, so that a busy machine is busy for
all of them; only ratios within a round count. Times are whole commands, start-up and
gradebook included, over the submissions of that command. Stock means nbgrader's own
steps: this course's configuration with ``Execute`` in place of ``Replay``.
"""

from __future__ import annotations

import argparse
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

STOCK = (
    "\nc.Autograde.autograde_preprocessors[0] = 'nbgrader.preprocessors.Execute'"
    "\ndel c.Autograde.exporter_class"
    "\nc.CourseDirectory.submitted_directory = 'cohort/stock'"
    "\nc.CourseDirectory.autograded_directory = 'cohort/stock-autograded'"
    "\nc.CourseDirectory.db_url = f\"sqlite:///{(cohort / 'stock.db').as_posix()}\"\n"
)
REPLAY = STOCK.replace("stock", "replay").split("\n", 3)[3]


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
    """Print time and memory for cohorts of several sizes."""
    print(f"\nAs cohorts grow ({course.master.sheet}, weakhand grade --jobs 2)")
    there = len(list((course.root / "cohort" / "submitted").iterdir()))
    for size in sizes:
        course.hand_in("submitted", range(there, size))
        there = max(there, size)
        course.reset()
        took = course.ours()
        again = course.ours()
        print(
            f"  {there:6,} submissions: {took.seconds * there:7.1f} s, {took.seconds * 1000:5.1f} "
            f"ms each, {took.memory:4.0f} MB at most; begun again {again.seconds * there:5.1f} s"
        )


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--few", type=int, default=12, help="submissions for nbgrader's commands")
    parser.add_argument("--many", type=int, default=240, help="submissions for weakhand grade")
    parser.add_argument("--growth", type=int, nargs="*", default=None, metavar="SIZE")
    wanted = parser.parse_args()
    plain = next(one for one in workbooks() if not one.code)
    coded = next(one for one in workbooks() if one.code)
    with tempfile.TemporaryDirectory(prefix="weakhand-bench-") as folder:
        if wanted.growth is not None:
            course = Course(Path(folder) / "growth", plain, False)
            course.begin(1, 1)
            growth(course, wanted.growth or [250, 500, 1000])
            return
        course = Course(Path(folder) / "journals", plain, False)
        course.begin(wanted.few, wanted.many)
        ratios(course, wanted.rounds, "Journals only")
        course = Course(Path(folder) / "code", coded, True)
        course.begin(wanted.few, wanted.many)
        if jail_here():
            ratios(course, wanted.rounds, "With code, tried in a jail")
        else:
            ratios(
                course, wanted.rounds, "With code; there is no jail here, so ours did not try it"
            )


if __name__ == "__main__":
    main()

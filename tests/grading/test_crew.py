"""Many at once: deaths, time limits, and how much is under way."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.grading.cohorts import REPO, Hand
from weakhand.grading import batch, worker
from weakhand.grading.batch import submissions
from weakhand.grading.crew import Alone, CrewError, Processes, worked
from weakhand.grading.found import Found
from weakhand.grading.graded import Graded
from weakhand.grading.masters import masters
from weakhand.grading.worker import Work, done
from weakhand.questions.mark import Mark

MASTER = masters()[0]
PLACE = ("submitted", "ann", MASTER.assignment, f"{MASTER.sheet}.ipynb")


def found(name: str, size: int = 10) -> Found:
    return Found(name, PLACE, data=b"x" * size)


class Fake:
    """A crew whose members die of what is called ``deadly``, taking their fellows' work along."""

    known = masters()
    bytes_ahead = 100

    def __init__(self, ahead: int = 3) -> None:
        self.ahead = ahead
        self.renewals = 0
        self.under_way: dict[str, Future[Work]] = {}
        self.most = 0

    def submit(self, one: Found, copies: bool) -> Future[Work]:
        future: Future[Work] = Future()
        self.under_way[one.path] = future
        open_ = [each for each in self.under_way.values() if not each.done()]
        self.most = max(self.most, len(open_))
        if "deadly" in self.under_way:
            for each in open_:
                each.set_exception(BrokenProcessPool("died"))
            self.under_way.clear()
        elif len(open_) >= self.ahead or one.path in ("last", "large") or self.renewals:
            for name, each in self.under_way.items():
                if not each.done():
                    each.set_result(Work(Graded(name)))
        return future

    def gone(self, error: BaseException) -> bool:
        return False

    def renewed(self) -> None:
        self.renewals += 1

    def close(self) -> None:
        pass


def test_a_death_costs_only_the_submission_that_caused_it() -> None:
    crew = Fake()
    names = ["a", "deadly", "b", "c", "last"]
    results = {one.path: work.graded for one, work in worked(map(found, names), crew, True)}
    assert set(results) == set(names)
    assert {name for name, one in results.items() if one.status == "needs_person"} == {"deadly"}
    assert "ended before it was done" in results["deadly"].why
    assert results["deadly"].workbook == MASTER.sheet


def test_only_so_many_bytes_are_under_way_but_the_largest_has_its_turn() -> None:
    crew = Fake(ahead=2)
    sizes = [("a", 10), ("b", 10), ("large", 5_000), ("last", 10)]
    taken: list[str] = []

    def every() -> Iterator[Found]:
        for name, size in sizes:
            taken.append(name)
            yield found(name, size)

    got = [one.path for one, _ in worked(every(), crew, False)]
    assert sorted(got) == ["a", "b", "large", "last"]
    assert crew.most <= 2


def test_a_crew_that_is_gone_stops_the_run_and_says_that_nothing_is_lost() -> None:
    class Gone(Fake):
        def submit(self, one: Found, copies: bool) -> Future[Work]:
            future: Future[Work] = Future()
            future.set_exception(OSError("no route"))
            return future

        def gone(self, error: BaseException) -> bool:
            return True

    with pytest.raises(CrewError, match="the same command goes on from here"):
        list(worked([found("a")], Gone(), False))


def test_what_takes_too_long_is_stopped_and_is_for_a_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(*_: Any) -> Any:
        while True:
            try:
                time.sleep(0.01)
            except Exception:
                continue

    monkeypatch.setattr(worker, "SECONDS", 0.05)
    monkeypatch.setattr(batch, "answers_of", endless)
    data = b'{"nbformat": 4, "cells": []}'
    graded = done(Found("a", PLACE, data=data), masters(), True, None).graded
    assert graded.status == "needs_person"
    assert "longer than" in graded.why


def test_a_worker_process_that_is_killed_is_replaced(tmp_path: Any) -> None:
    for number in range(3):
        Hand(tmp_path / f"learner-{number}" / MASTER.assignment, MASTER, "half", number).write()
    crew = Processes(masters(), 1)
    try:
        pids = [crew._pool.submit(os.getpid).result() for _ in range(1)]

        def every() -> Iterator[Found]:
            for number, one in enumerate(submissions([tmp_path])):
                if number == 1:
                    os.kill(pids[0], 9)
                yield one

        results = [work.graded.status for _, work in worked(every(), crew, False)]
    finally:
        crew.close()
    assert results == ["graded"] * 3


# A stand-in jail says on disk whether it is open.
SCRIPT = """
import os, sys, time, types
from pathlib import Path
from weakhand.grading import crew, worker

class Jail:
    @classmethod
    def open(cls):
        Path(sys.argv[1]).touch()
        return cls()
    def __enter__(self):
        return self
    def __exit__(self, *_):
        Path(sys.argv[1]).unlink()
    def tried(self, *_):
        time.sleep(float(sys.argv[2]))

sys.modules[worker.JAIL] = types.SimpleNamespace(Jail=Jail, JailError=OSError)

def use():
    jail = worker._here.jail
    return os.getpid(), bool(jail)

if __name__ == "__main__":
    workers = crew.Processes((), 1)
    print(*workers._pool.submit(use).result(), flush=True)
    time.sleep(float(sys.argv[2]))
    workers.close()
"""


def crew_in(folder: Path, seconds: float) -> subprocess.Popen[str]:
    """Start a process with one worker that opened a jail, and lives so long."""
    path = folder / "crew_of_one.py"
    path.write_text(SCRIPT, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, str(path), str(folder / "open"), str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPO / "widgets")},
    )


def test_workers_end_when_their_parent_is_killed_and_close_their_jail(tmp_path: Path) -> None:
    with crew_in(tmp_path, 60) as parent:
        assert parent.stdout
        pid, opened = parent.stdout.readline().split()
        assert opened == "True"
        assert (tmp_path / "open").exists()
        parent.kill()
    deadline = time.monotonic() + 10
    while _runs(int(pid)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(int(pid))
    assert not (tmp_path / "open").exists()


def test_workers_close_their_jail_when_all_is_done(tmp_path: Path) -> None:
    with crew_in(tmp_path, 0) as parent:
        assert parent.wait(60) == 0
    assert not (tmp_path / "open").exists()


def _runs(pid: int) -> bool:
    import psutil

    return psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE


class Jail:
    """Stands where the jail stands: every function is right when its source says so."""

    opened = 0
    closed = 0

    @classmethod
    def open(cls) -> Jail:
        cls.opened += 1
        return cls()

    def __enter__(self) -> Jail:
        return self

    def __exit__(self, *_: object) -> None:
        type(self).closed += 1

    def tried(self, source: str, name: str, examples: Any, tolerance: float) -> Mark:
        right = f"def {name}" in source and "right" in source
        return Mark(1.0 if right else 0.0, (f"{name}: {len(examples)} tried in a jail.",))


def test_code_is_tried_in_a_jail_that_opens_once_and_closes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    Jail.opened = Jail.closed = 0
    monkeypatch.setitem(sys.modules, worker.JAIL, SimpleNamespace(Jail=Jail, JailError=OSError))
    with_code = next(one for one in masters() if one.code)
    marks = next(cell for cell in with_code.cells if cell.does == "marks" and cell.about)
    for number, text in enumerate(("right", "wrong")):
        hand = Hand(tmp_path / f"{number}" / with_code.assignment, with_code, "badly", number)
        hand.cells("code")[0]["source"] = f"def {marks.about}(*_):\n    return '{text}'"
        hand.write()
    crew = Alone(masters())
    right, wrong = (work.graded for _, work in worked(submissions([tmp_path]), crew, False))
    crew.close()
    assert (Jail.opened, Jail.closed) == (1, 1)
    points = {part.grade_id: part.points for part in right.parts}
    assert points[marks.grade_id] == marks.points
    assert not any("was not run" in note for note in right.warnings)
    assert wrong.auto_points < right.auto_points


def test_without_a_jail_the_number_counts_alone_and_it_is_said(tmp_path: Any) -> None:
    with_code = next(one for one in masters() if one.code)
    hand = Hand(tmp_path / "ann" / with_code.assignment, with_code, "well", 1)
    hand.cells("code")[0]["source"] = "import os; os._exit(3)"
    hand.write()
    [one] = submissions([tmp_path])
    graded = done(one, masters(), True, None).graded
    assert graded.status == "graded"
    assert "was not run" in " ".join(graded.warnings)

"""No attack gains a point, touches anything outside, or stops what comes after it."""

from __future__ import annotations

import json
import shutil
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.grading.attacks import ATTACKS, GOOD, Attack
from tests.grading.attacks.leaving import LEAVING
from tests.grading.attacks.reading import READING
from tests.grading.attacks.resources import RESOURCES
from tests.grading.conftest import LIMITS
from tests.grading.students import REPO
from weakhand.bundle import root
from weakhand.grading.batch import grade_one
from weakhand.grading.found import find
from weakhand.grading.graded import Graded
from weakhand.grading.jail import Jail, process, start
from weakhand.grading.masters import masters
from weakhand.questions import Example

SECRET = "SECRET-1f0e"
SHEET = "workbook-05"
CELL = "w5-table-code"
MARKS = "w5-table-marks"
RELEASE = REPO / "exercises" / "05-creative" / f"{SHEET}.ipynb"


def hidden_cases() -> list[Example]:
    """The cases that the master of workbook 05 holds."""
    [master] = [one for one in masters() if one.sheet == SHEET]
    [cell] = [one for one in master.marks if one.grade_id == MARKS]
    keys: list[Any] = []
    names = {"marks": lambda *_, key=None, **__: keys.append(key)}
    exec(cell.code.replace("from weakhand.grading import marks", ""), names)
    return [Example.model_validate(case) for case in keys[-1]["code"]]


def notebook(source: str) -> str:
    """The workbook with a source in its code cell, and nothing else done."""
    sheet = json.loads(RELEASE.read_text(encoding="utf-8"))
    for cell in sheet["cells"]:
        if cell["id"] == CELL:
            cell["source"] = source
    return json.dumps(sheet)


@dataclass
class Outside:
    """What stands around the jail, and must be the same after every attack."""

    folder: Path
    port: int
    heard: list[str] = field(default_factory=list)

    def places(self) -> dict[str, str]:
        return {
            "CANARY": str(self.folder / "canary"),
            "GRADEBOOK": str(self.folder / "gradebook.db"),
            "SUBMITTED": str(self.folder / "submitted"),
            "SOLUTIONS": str(self.folder / "solutions"),
            "PORT": str(self.port),
        }

    def state(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outside]:
    folder = tmp_path_factory.mktemp("outside")
    folder.chmod(0o777)
    (folder / "canary").write_text(SECRET, encoding="utf-8")
    (folder / "canary").chmod(0o666)
    with sqlite3.connect(folder / "gradebook.db") as book:
        book.execute("create table student (id text)")
        book.execute("create table grade (manual_score real)")
        book.execute("insert into student values (?)", (SECRET,))
    shutil.copytree(root() / "solutions" / "05-creative", folder / "solutions" / "05-creative")
    other = folder / "submitted" / "ann" / "05-creative" / f"{SHEET}.ipynb"
    other.parent.mkdir(parents=True)
    other.write_text(notebook(GOOD), encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        around = Outside(folder, server.getsockname()[1])

        def listen() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                around.heard.append("somebody")
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield around
        server.shutdown(socket.SHUT_RDWR)


def processes(expected: set[int] | None = None) -> set[int]:
    """The processes below this one; a keeper may take a moment to end after its last word."""
    for _ in range(100):
        found = {process.pid for process in psutil.Process().children(recursive=True)}
        if expected is None or found == expected:
            break
        time.sleep(0.05)
    return found


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_earns_what_it_deserves_and_changes_nothing(
    attack: Attack, jail: Jail, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WEAKHAND_SECRET", SECRET)
    examples = hidden_cases()
    before, running = outside.state(), processes()
    given = jail.tried(attack.cell(outside.places()), "best_total", examples, 1e-6)
    assert given.fraction == pytest.approx(attack.honest)
    assert SECRET not in " ".join(given.reasons)
    assert " ".join(given.reasons).encode("utf-8").decode("utf-8").isprintable()
    assert jail.tried(GOOD, "best_total", examples, 1e-6).fraction == 1.0
    assert outside.state() == before
    assert outside.heard == []
    assert processes(running) == running


@pytest.fixture(scope="module")
def humble(bubblewrap: None) -> Iterator[Jail]:
    """A jail as somebody gets it who is not root: everything in it has one uid."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(start.os, "geteuid", lambda: 1000)
        with Jail.open(LIMITS) as opened:
            yield opened


@pytest.mark.parametrize(
    "attack",
    [*LEAVING, *(one for one in RESOURCES if "fork" in one.name)],
    ids=lambda one: one.name,
)
def test_a_learners_process_harms_nobody_even_of_its_own_uid(
    attack: Attack, humble: Jail, outside: Outside
) -> None:
    before, running = outside.state(), processes()
    given = humble.tried(attack.cell(outside.places()), "best_total", hidden_cases(), 1e-6)
    assert given.fraction == pytest.approx(attack.honest)
    assert outside.state() == before
    assert processes(running) == running


@pytest.fixture(scope="module")
def unfiltered(bubblewrap: None) -> Iterator[Jail]:
    """A jail without the filter of calls, as on a processor it has no numbers for."""

    def lay_in(folder: Path) -> None:
        real(folder)
        place = folder / "weakhand" / "grading" / "jail" / "inside" / "seccomp.py"
        place.write_text("def program(machine): return b''", encoding="utf-8")

    real = process.lay_in
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(process, "lay_in", lay_in)
        with Jail.open(LIMITS) as opened:
            yield opened


WALLS = [*LEAVING, *(one for one in (*READING, *RESOURCES) if "fork" in one.name)]
WALLS += [one for one in READING if any(word in one.name for word in ("port", "mount", "past"))]


@pytest.mark.parametrize("attack", WALLS, ids=lambda one: one.name)
def test_the_other_walls_hold_without_the_filter_of_calls(
    attack: Attack, unfiltered: Jail, outside: Outside
) -> None:
    before, running = outside.state(), processes()
    given = unfiltered.tried(attack.cell(outside.places()), "best_total", hidden_cases(), 1e-6)
    assert given.fraction == pytest.approx(attack.honest)
    assert outside.state() == before
    assert outside.heard == []
    assert processes(running) == running


@pytest.mark.parametrize(
    "call", ["os.fork()", "os.execv('/bin/sh', ['sh'])", "socket.socket()", "os.memfd_create('')"]
)
def test_the_filter_of_calls_refuses_by_itself(call: str, jail: Jail) -> None:
    source = f"import os, socket\ndef best_total(*_):\n    return {call}\n"
    given = jail.tried(source, "best_total", hidden_cases(), 1e-6)
    assert "PermissionError: [Errno 1] Operation not permitted" in given.reasons[-1]


def test_every_attack_has_a_name_of_its_own() -> None:
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS) >= 80


# ------------------------------------------------- as submissions


def graded(folder: Path, source: object, jail: Jail | None) -> Graded:
    """Grade a workbook with a source in its code cell."""
    folder.mkdir(parents=True, exist_ok=True)
    sheet = json.loads(notebook(""))
    next(cell for cell in sheet["cells"] if cell["id"] == CELL)["source"] = source
    (folder / f"{SHEET}.ipynb").write_text(json.dumps(sheet), encoding="utf-8")
    [found] = find(folder)
    return grade_one(found, masters(), jail)


def points(result: Graded) -> float:
    return next(part.points for part in result.parts if part.grade_id == MARKS)


BATCH = ("run the solutions", "loop half-way", "crash Python", "forge answers to every open file")


@pytest.mark.parametrize("attack", [one for one in ATTACKS if one.name in BATCH], ids=str)
def test_a_submission_with_an_attack_costs_only_itself(
    attack: Attack, jail: Jail, outside: Outside, tmp_path: Path
) -> None:
    evil = graded(tmp_path / "mal", attack.cell(outside.places()), jail)
    good = graded(tmp_path / "ann", GOOD, jail)
    assert (evil.status, good.status) == ("graded", "graded")
    assert points(evil) == pytest.approx(10 * attack.honest, abs=0.01)
    assert points(good) == 10


@pytest.mark.parametrize(
    "source",
    [None, 3, [], ["LIE", 3, None], [["def best_total(*_): return 95"]], {"a": "b"}, "\x00", " "],
)
def test_a_cell_whose_source_is_no_text_stops_nothing(
    source: object, jail: Jail, tmp_path: Path
) -> None:
    result = graded(tmp_path, source, jail)
    assert (result.status, points(result)) == ("graded", 0)


def test_a_submission_that_is_a_link_is_not_followed(
    jail: Jail, outside: Outside, tmp_path: Path
) -> None:
    (tmp_path / f"{SHEET}.ipynb").symlink_to(outside.folder / "gradebook.db")
    [found] = find(tmp_path)
    result = grade_one(found, masters(), jail)
    assert result.status == "needs_person"
    assert SECRET not in str(result)


def test_a_module_beside_the_notebook_is_not_imported(jail: Jail, tmp_path: Path) -> None:
    (tmp_path / "numpy.py").write_text("raise SystemExit", encoding="utf-8")
    assert points(graded(tmp_path, "import numpy\n" + GOOD, jail)) == 10

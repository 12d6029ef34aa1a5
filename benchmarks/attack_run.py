"""One run over attackers, for ``attacks.py``: stock nbgrader in an outer sandbox, or us."""

from __future__ import annotations

import json
import resource
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPO))

from tests.grading.attacks import GOOD, Attack  # noqa: E402
from tests.grading.attacks.forged import Forgery  # noqa: E402
from tests.grading.attacks.kinds import KINDS  # noqa: E402
from tests.grading.cohorts import Hand  # noqa: E402

from weakhand.grading.alongside import bring  # noqa: E402
from weakhand.grading.batch import grade_one  # noqa: E402
from weakhand.grading.found import find  # noqa: E402
from weakhand.grading.jail import Jail  # noqa: E402
from weakhand.grading.masters import masters  # noqa: E402

ASSIGNMENT, SHEET = "05-creative", "workbook-05"
MASTER = next(one for one in masters() if one.sheet == SHEET)
TABLE, CELL, FULL = "w5-table", "w5-table-code", 10.0
SECRET = "SECRET-1f0e"
READ = "a secret was read"
HONEST = "zoe"
"""She is graded last, to see what is left of the batch."""
STOCK = """
c.Autograde.autograde_preprocessors[0] = "nbgrader.preprocessors.Execute"
c.Autograde.autograde_preprocessors[4] = "nbgrader.preprocessors.SaveAutoGrades"
c.Autograde.sanitize_preprocessors.remove("weakhand.grading.preprocessors.DropLinks")
del c.Autograde.exporter_class
"""

# Runs in the outer sandbox: a command, a listener beside it, and what is left afterwards.
WATCH = """
import json, os, socket, subprocess, sys, threading, time
heard = []
server = socket.create_server(("127.0.0.1", int(sys.argv[1])))
def listen():
    while True:
        connection, _ = server.accept()
        heard.append(1)
threading.Thread(target=listen, daemon=True).start()
code = subprocess.run(sys.argv[2:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                      stderr=subprocess.DEVNULL).returncode
time.sleep(1.5)
def idle(pid):
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rpartition(")")[2].split()[0] == "Z"
left = [pid for pid in os.listdir("/proc") if pid.isdigit() and int(pid) not in (1, os.getpid())]
print(json.dumps({"code": code, "heard": len(heard), "left": sum(not idle(pid) for pid in left)}),
      flush=True)
os._exit(0)
"""


@dataclass(frozen=True)
class Outcome:
    """What an attack got: points, or none; and what harm it did, in words."""

    points: float | None
    harm: tuple[str, ...] = ()

    def told(self) -> str:
        """Return it as a cell of the table."""
        points = "no points" if self.points is None else f"{self.points:g}"
        return "; ".join((points, *self.harm))


@dataclass(frozen=True)
class Patience:
    """Seconds that stock nbgrader may take for a cell, and for a whole run."""

    cell: float
    run: float


class Templates:
    """Projects with the release of one workbook, made by stock nbgrader: whole, and cut down."""

    def __init__(self, folder: Path) -> None:
        self.whole = _released(folder / "whole", lambda cell: True)
        self.part = _released(folder / "part", lambda cell: cell["id"].startswith(TABLE))

    def of(self, attack: Attack | Forgery) -> Path:
        """Return the project for an attack; a kernel starts much sooner for few cells."""
        return self.whole if isinstance(attack, Forgery) else self.part


def _released(project: Path, wanted: Callable[[Any], bool]) -> Path:
    source = project / "solutions" / ASSIGNMENT / f"{SHEET}.ipynb"
    source.parent.mkdir(parents=True)
    sheet = json.loads((REPO / "solutions" / ASSIGNMENT / source.name).read_text(encoding="utf-8"))
    sheet["cells"] = [cell for cell in sheet["cells"] if wanted(cell)]
    source.write_text(json.dumps(sheet), encoding="utf-8")
    settings = (REPO / "nbgrader_config.py").read_text(encoding="utf-8") + STOCK
    (project / "nbgrader_config.py").write_text(settings, encoding="utf-8")
    for arguments in (("generate_assignment", ASSIGNMENT), ("db", "student", "add", SECRET)):
        seen = shut_away(project, 300, *arguments)
        if seen is None or seen["code"]:
            sys.exit(f"nbgrader {' '.join(arguments)} failed in its sandbox.")
    return project


def tried(
    folder: Path,
    templates: Templates,
    attacks: Sequence[Attack | Forgery],
    run: Callable[[Path, Sequence[str]], list[Outcome]],
) -> list[Outcome]:
    """Return what attacks get in a fresh copy of the project, and the harm they do.

    Several attackers are graded one after the other, as in any cohort; a harm is then
    laid at the door of each.
    """
    project = folder / "project"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(templates.of(attacks[0]), project)
    canary = project / "canary"
    canary.write_text(SECRET, encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    places = {
        "CANARY": str(canary),
        "GRADEBOOK": str(project / "cohort" / "gradebook.db"),
        "SUBMITTED": str(project / "cohort" / "submitted"),
        "SOLUTIONS": str(project / "solutions"),
        "PORT": str(port),
    }
    learners = [f"mal-{number:02}" for number in range(len(attacks))]
    for learner, attack in zip(learners, attacks, strict=True):
        hand_in(project, learner, attack, places)
    (project / "port").write_text(str(port), encoding="utf-8")
    before = untouched(project)
    outcomes = run(project, learners)
    if untouched(project) != before:
        changed = "a file of somebody's was changed"
        outcomes = [Outcome(one.points, (*one.harm, changed)) for one in outcomes]
    shutil.rmtree(folder, ignore_errors=True)
    return outcomes


def hand_in(
    project: Path, learner: str, attack: Attack | Forgery, places: Mapping[str, str]
) -> None:
    """Hand in for an attacker, for an honest learner, and for one whose trail is looked for."""
    submitted = project / "cohort" / "submitted"
    release = project / "exercises" / ASSIGNMENT / f"{SHEET}.ipynb"
    sheet = json.loads(release.read_text(encoding="utf-8"))

    def write(name: str, source: str) -> None:
        next(cell for cell in sheet["cells"] if cell["id"] == CELL)["source"] = source
        folder = submitted / name / ASSIGNMENT
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{SHEET}.ipynb").write_text(json.dumps(sheet), encoding="utf-8")

    write(HONEST, GOOD)
    if isinstance(attack, Forgery):
        hand = Hand(submitted / learner / ASSIGNMENT, MASTER, "half", 5)
        attack.change(hand, places)
        hand.write()
        return
    write(learner, attack.cell(places))
    if attack.name in KINDS["others' work"]:
        write("ann", GOOD)


def untouched(project: Path) -> dict[str, bytes]:
    """Return the files that no grading may change: masters, others' work, the grader's own."""
    places = (project / "solutions", project / "cohort" / "submitted" / HONEST)
    files = [path for place in places for path in place.rglob("*") if path.is_file()]
    return {str(path): path.read_bytes() for path in (*files, project / "canary")}


def by_nbgrader(project: Path, learners: Sequence[str], patience: Patience) -> list[Outcome]:
    """Let ``nbgrader autograde`` grade the project."""
    harm = []
    limit = f"--Execute.timeout={patience.cell:.0f}"
    seconds = patience.run * (1 + len(learners) / 3)
    seen = shut_away(project, seconds, "autograde", ASSIGNMENT, limit)
    if seen is None:
        harm.append("the run hung or was killed")
    elif seen["heard"]:
        harm.append("data went out")
    if seen and seen["left"]:
        harm.append(f"{seen['left']} processes were left")
    honest = points_of(project, HONEST)
    if honest != FULL:
        harm.append(f"the next learner got {honest or 0:g}")
    if wrote(project):
        harm.append("the gradebook was changed")
    copies = project / "cohort" / "autograded"
    return [
        Outcome(points_of(project, one), (*harm, *told_a_secret(copies / one))) for one in learners
    ]


def in_jail(project: Path, learners: Sequence[str], jail: Jail) -> list[Outcome]:
    """Grade the same submissions in this process, their code in the jail."""
    outcomes, harm = [], []
    for learner in (*learners, HONEST):
        folder = project / "cohort" / "submitted" / learner / ASSIGNMENT
        [found] = find(folder)
        result = grade_one(found, masters(), jail)
        copies = project / "cohort" / "autograded" / learner
        bring(folder, copies)
        told = (READ,) if SECRET in str(result) else told_a_secret(copies)
        outcomes.append(Outcome(result.auto_points, told))
    honest = outcomes.pop()
    if honest.points != FULL:
        harm.append(f"the next learner got {honest.points:g}")
    if wrote(project):
        harm.append("the gradebook was changed")
    return [Outcome(one.points, (*harm, *one.harm)) for one in outcomes]


def told_a_secret(folder: Path) -> tuple[str, ...]:
    """Return the harm that a learner would get the secret back, if they would."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    read = any(SECRET.encode() in path.read_bytes() for path in files)
    return (READ,) if read else ()


def shut_away(project: Path, seconds: float, *arguments: str) -> dict[str, Any] | None:
    """Run a stock command in the outer sandbox; return what was seen, or ``None`` when it hung."""
    home = project.parent / "home"
    home.mkdir(exist_ok=True)
    port = project / "port"
    sandbox = ["bwrap", "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc"]
    sandbox += ["--die-with-parent", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    sandbox += ["--tmpfs", "/tmp", "--bind", str(home), str(home)]
    sandbox += ["--bind", str(project), str(project), "--chdir", str(project)]
    python = sys.executable
    listen = port.read_text(encoding="utf-8") if port.exists() else "9000"
    try:
        done = subprocess.run(
            [*sandbox, python, "-c", WATCH, listen, python, "-m", "nbgrader", *arguments],
            env={
                "PATH": "/usr/bin:/bin",
                "HOME": str(home),
                "JUPYTER_CONFIG_DIR": str(home),
                "PYTHONPATH": str(REPO / "widgets"),
                "WEAKHAND_SECRET": SECRET,
            },
            capture_output=True,
            timeout=seconds,
            preexec_fn=limit,
            check=False,
        )
        seen: dict[str, Any] = json.loads(done.stdout)
        return seen
    except (subprocess.TimeoutExpired, ValueError):
        return None


def limit() -> None:
    """Keep an attack on nbgrader from hurting this machine."""
    for kind, most in (
        (resource.RLIMIT_AS, 5 * 2**30),
        (resource.RLIMIT_FSIZE, 2**29),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 1500),
    ):
        resource.setrlimit(kind, (most, most))


def points_of(project: Path, learner: str) -> float | None:
    """Return a learner's automatic points in nbgrader's gradebook; ``None`` without any."""
    with sqlite3.connect(project / "cohort" / "gradebook.db") as book:
        rows = book.execute(
            "select sum(grade.auto_score) from grade"
            " join submitted_notebook on grade.notebook_id = submitted_notebook.id"
            " join submitted_assignment on submitted_notebook.assignment_id ="
            " submitted_assignment.id where submitted_assignment.student_id = ?",
            (learner,),
        )
        [[points]] = rows
    return None if points is None else round(float(points), 2)


def wrote(project: Path) -> bool:
    """Return whether somebody gave points by hand, which nobody did."""
    with sqlite3.connect(project / "cohort" / "gradebook.db") as book:
        [[count]] = book.execute("select count(*) from grade where manual_score is not null")
    return bool(count)

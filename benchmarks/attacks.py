"""What each attack of the test suite gets from stock nbgrader, and from the jail.

Stock nbgrader runs in a throw-away copy of the project, a fresh one for each
attack, and inside an outer bubblewrap: no network but its own, the disk read-only,
limits on memory and files. The attacks are bounded themselves, too. After the
attacker ("mal") an honest learner ("zoe") is graded, to see what is left of the batch.
Memory, disk and time that an attack ate are no harm in this table, as long as the
batch goes on.

Takes about ten seconds an attack; name parts of names to choose some:

    python benchmarks/attacks.py frames gradebook
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPO))

from tests.grading.attacks import ATTACKS, GOOD, Attack  # noqa: E402

from weakhand.grading.batch import grade_one  # noqa: E402
from weakhand.grading.found import find  # noqa: E402
from weakhand.grading.jail import Jail, Limits  # noqa: E402
from weakhand.grading.masters import masters  # noqa: E402

ASSIGNMENT, SHEET = "05-creative", "workbook-05"
CELL, MARKS, FULL = "w5-table-code", "w5-table-marks", 10.0
SECRET = "SECRET-1f0e"
PATIENCE = 90
"""Seconds for one run of nbgrader, which takes ten; then it hangs."""

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
    """What an attack got: points of ten, or none; and what harm it did, in words."""

    points: float | None
    harm: tuple[str, ...]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", help="parts of names of attacks (default: all)")
    wanted = parser.parse_args().names
    attacks = [one for one in ATTACKS if not wanted or any(part in one.name for part in wanted)]
    print("| attack | deserves | stock nbgrader | the jail |\n|---|---|---|---|")
    gained = [0, 0]
    lost = [0, 0]
    harmed = [0, 0]
    os.environ["WEAKHAND_SECRET"] = SECRET
    with tempfile.TemporaryDirectory() as folder, Jail.open(Limits(cpu=2, wall=6.0)) as jail:
        template = released(Path(folder) / "template")
        for attack in attacks:
            outcomes = [
                tried(Path(folder) / "project", template, attack, run)
                for run in (by_nbgrader, lambda project: in_jail(project, jail))
            ]
            deserved = round(FULL * attack.honest, 2)
            for at, one in enumerate(outcomes):
                gained[at] += (one.points or 0.0) > deserved + 0.01
                lost[at] += (one.points or 0.0) < deserved - 0.01
                harmed[at] += bool(one.harm)
            print(
                f"| {attack.name} | {deserved:g} | {' | '.join(map(told, outcomes))} |", flush=True
            )
    print(
        f"\n{len(attacks)} attacks. Gained points: stock {gained[0]}, jail {gained[1]}. "
        f"Lost what was earned: stock {lost[0]}, jail {lost[1]}. "
        f"Did harm: stock {harmed[0]}, jail {harmed[1]}."
    )


def told(outcome: Outcome) -> str:
    """Return an outcome as a cell of the table."""
    points = "no points" if outcome.points is None else f"{outcome.points:g}"
    return "; ".join((points, *outcome.harm))


def released(project: Path) -> Path:
    """Make a project with the release of one workbook, by stock nbgrader."""
    shutil.copytree(REPO / "solutions" / ASSIGNMENT, project / "solutions" / ASSIGNMENT)
    shutil.copy(REPO / "nbgrader_config.py", project)
    shut_away(project, "generate_assignment", ASSIGNMENT)
    shut_away(project, "db", "student", "add", SECRET)
    return project


def tried(project: Path, template: Path, attack: Attack, run: Any) -> Outcome:
    """Return what an attack gets in a fresh copy of the project, and the harm it does."""
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(template, project)
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
    sheet = json.loads((template / "exercises" / ASSIGNMENT / f"{SHEET}.ipynb").read_text())
    for learner, source in (("ann", GOOD), ("mal", attack.cell(places)), ("zoe", GOOD)):
        if learner == "ann" and "another learner" not in attack.name:
            continue
        next(cell for cell in sheet["cells"] if cell["id"] == CELL)["source"] = source
        folder = project / "cohort" / "submitted" / learner / ASSIGNMENT
        folder.mkdir(parents=True)
        (folder / f"{SHEET}.ipynb").write_text(json.dumps(sheet), encoding="utf-8")
    (project / "port").write_text(str(port), encoding="utf-8")
    outcome: Outcome = run(project)
    if canary.read_text(encoding="utf-8", errors="replace") != SECRET:
        return Outcome(outcome.points, (*outcome.harm, "a file was spoilt"))
    return outcome


def by_nbgrader(project: Path) -> Outcome:
    """Let ``nbgrader autograde`` grade the project."""
    harm = []
    seen = shut_away(project, "autograde", ASSIGNMENT, "--Execute.timeout=15")
    if seen is None:
        harm.append("the run hung")
    elif seen["heard"]:
        harm.append("data went out")
    if seen and seen["left"]:
        harm.append(f"{seen['left']} processes were left")
    points = {learner: points_of(project, learner) for learner in ("mal", "zoe")}
    if points["zoe"] != FULL:
        harm.append(f"the next learner got {points['zoe'] or 0:g}")
    if wrote(project):
        harm.append("the gradebook was changed")
    shown = project / "cohort" / "autograded" / "mal" / ASSIGNMENT / f"{SHEET}.ipynb"
    if shown.exists() and SECRET in shown.read_text(encoding="utf-8"):
        harm.append("a secret was read")
    return Outcome(points["mal"], tuple(harm))


def in_jail(project: Path, jail: Jail) -> Outcome:
    """Grade the same submissions in this process, their code in the jail."""
    points: dict[str, float] = {}
    harm = []
    for learner in ("mal", "zoe"):
        [found] = find(project / "cohort" / "submitted" / learner)
        result = grade_one(found, masters(), jail)
        points[learner] = next(one.points for one in result.parts if one.grade_id == MARKS)
        if SECRET in str(result):
            harm.append("a secret was read")
    if points["zoe"] != FULL:
        harm.append(f"the next learner got {points['zoe']:g}")
    if wrote(project):
        harm.append("the gradebook was changed")
    return Outcome(points["mal"], tuple(harm))


def shut_away(project: Path, *arguments: str) -> dict[str, Any] | None:
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
            timeout=PATIENCE,
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
    """Return a learner's points for the code cell in nbgrader's gradebook."""
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(f"sqlite:///{project / 'cohort' / 'gradebook.db'}") as book:
        try:
            return float(book.find_grade(MARKS, SHEET, ASSIGNMENT, learner).auto_score or 0.0)
        except MissingEntry:
            return None


def wrote(project: Path) -> bool:
    """Return whether somebody gave points by hand, which nobody did."""
    with sqlite3.connect(project / "cohort" / "gradebook.db") as book:
        [[count]] = book.execute("select count(*) from grade where manual_score is not null")
    return bool(count)


if __name__ == "__main__":
    main()

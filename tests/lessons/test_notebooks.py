"""Every lesson and master runs, and shows what is stored in it (nbval, strict).

Each runs in an empty folder, because running a notebook writes a journal: a master
there is a submission that nobody touched. One pytest runs them all, each in a kernel of its own.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.lessons.notebooks import LESSONS, MASTERS, cells

# The glossary has nothing to run.
NOTEBOOKS = [*LESSONS, *MASTERS]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[bool, str]]]:
    """For each notebook, by its name, whether each of its code cells passed, and what it said."""
    folder = tmp_path_factory.mktemp("notebooks")
    for notebook in NOTEBOOKS:
        (folder / notebook.stem).mkdir()
        shutil.copy(notebook, folder / notebook.stem)
    report = folder / "report.xml"
    done = subprocess.run(
        [
            sys.executable, "-m", "pytest", "--nbval", "-q", f"--junit-xml={report}",
            "-p", "no:cacheprovider", "-p", "no:xdist", *(path.stem for path in NOTEBOOKS),
        ],
        cwd=folder, capture_output=True, check=False, text=True, timeout=900,
    )  # fmt: skip
    assert report.exists(), done.stdout + done.stderr
    found: dict[str, list[tuple[bool, str]]] = {path.stem: [] for path in NOTEBOOKS}
    for case in ElementTree.parse(report).iter("testcase"):
        stem = next(name for name in found if name in case.attrib["classname"].split("."))
        wrong = [part.text or part.tag for part in case if part.tag in ("failure", "error")]
        found[stem].append((not wrong, "\n".join(wrong)))
    return found


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_is_stored_in_it(
    notebook: Path, ran: dict[str, list[tuple[bool, str]]]
) -> None:
    results = ran[notebook.stem]
    assert all(passed for passed, _ in results), "\n".join(said for _, said in results)
    code = [cell for cell in cells(notebook) if cell["cell_type"] == "code"]
    assert len(results) == len(code), "each code cell was run"


def test_there_are_lessons_and_masters() -> None:
    assert LESSONS
    assert MASTERS

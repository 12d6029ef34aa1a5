"""Every lesson and master runs, and shows what is stored in it (nbval, strict).

Each runs in an empty folder, because running a notebook writes a journal: a master
there is a submission that nobody touched.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# The glossary has nothing to run.
NOTEBOOKS = sorted(
    [*(ROOT / "course").glob("[0-9]*.ipynb"), *(ROOT / "solutions").glob("*/*.ipynb")]
)


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_is_stored_in_it(notebook: Path, tmp_path: Path) -> None:
    shutil.copy(notebook, tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--nbval", "-q", "-p", "no:cacheprovider", notebook.name],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout


def test_there_are_lessons_and_masters() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in NOTEBOOKS} == {"course", "solutions"}

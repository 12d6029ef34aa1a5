"""A gradebook that holds the course's workbooks and nobody's grades yet, made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from weakhand.bundle import root
from weakhand.grading.masters import masters


@pytest.fixture(scope="session")
def new_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], str]:
    """Put a new gradebook at a path, and return its address."""
    from weakhand.grading.gradebook import open_book

    made = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    open_book(f"sqlite:///{made}", masters(), root() / "solutions").close()

    def put(path: Path) -> str:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made, path)
        return f"sqlite:///{path}"

    return put

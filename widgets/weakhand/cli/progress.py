"""``weakhand progress``: the learner's record in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from weakhand.cli.output import WRONG_USE, stop, write_text


def progress(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="Your copy of the course, or a folder inside it."),
    ] = None,
) -> None:
    """Say what you have done in the course, and what comes next.

    It reads the answers in DIR. Without DIR it takes the course you are in, or
    else my-course below you. It writes nothing and sends nothing.

    **Examples**

        weakhand progress
        weakhand progress ~/negotiation
    """
    from datetime import UTC, datetime

    from weakhand.history import find, record
    from weakhand.ui.progress import record_listing

    if folder is not None and not folder.is_dir():
        stop(
            f"{folder} is no folder. Name your copy of the course: weakhand progress my-course",
            code=WRONG_USE,
        )
    found = find(folder or _own(), deep=folder is not None)
    kept = record(found, datetime.now(UTC))
    write_text(f"{record_listing(kept)!r}\n")


def _own() -> Path:
    """Return the folder that is meant when none is named."""
    from weakhand.bundle import MANIFEST

    usual = Path("my-course")
    return usual if (usual / MANIFEST).is_file() else Path(".")

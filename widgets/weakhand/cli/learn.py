"""``weakhand learn``: lay the course out in a folder and open JupyterLab there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import quote

import typer

from weakhand.cli.output import WRONG_USE, stop

if TYPE_CHECKING:
    from weakhand.bundle import LaidOut


def learn(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="Where your copy of the course goes.")
    ] = Path("my-course"),
    port: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=65535,
            metavar="N",
            help="The port to serve on. If it is taken, JupyterLab uses the next free one.",
        ),
    ] = None,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Do not open a browser; print the address.")
    ] = False,
) -> None:
    """Open the course in JupyterLab, at its start page.

    Your copy of the lessons and workbooks goes into DIR (my-course). Run it again
    whenever you want to go on: what you changed is never overwritten. Ctrl-C stops it.

    **Examples**

        weakhand learn
        weakhand learn ~/negotiation --no-browser --port 8899
    """
    from weakhand.bundle import BundleError, first_lesson, lay_out

    if folder.exists() and not folder.is_dir():
        stop(
            f"{folder} is a file. Name a folder, for example: weakhand learn my-course",
            code=WRONG_USE,
        )
    try:
        for sentence in _said(lay_out(folder), folder):
            typer.echo(sentence)
    except BundleError as error:
        stop(str(error))
    except OSError as error:
        stop(
            f"The course cannot be laid out in {folder}: {error}",
            "Name a folder you may write to, for example: weakhand learn my-course",
        )
    typer.echo("JupyterLab is starting. To stop it, come back here and press Ctrl-C.")
    sys.stdout.flush()
    serve(server_command(folder.resolve(), first_lesson(folder), port, browser=not no_browser))


def server_command(
    folder: Path, lesson: str | None, port: int | None, *, browser: bool
) -> list[str]:
    """Return the command that serves ``folder`` and opens ``lesson``.

    The news feed is off (a pop-up, and a call to the network), and Ctrl-C stops the
    server without a question. Jupyter refuses to serve the superuser unless told to.
    """
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder}",
        f"--LabApp.default_url=/lab{f'/tree/{quote(lesson)}' if lesson else ''}",
        "--LabApp.news_url=None",
        "--ServerApp.answer_yes=True",
        "--Application.log_level=ERROR",
    ]
    if port is not None:
        command.append(f"--ServerApp.port={port}")
    if not browser:
        command.append("--no-browser")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")
    return command


def serve(command: list[str]) -> None:
    """Become the server; on Windows, where a process cannot, wait for it."""
    if os.name != "nt":
        os.execv(command[0], command)
    with subprocess.Popen(command) as server:
        while True:
            try:
                raise typer.Exit(server.wait())
            except KeyboardInterrupt:  # Jupyter got it too, and is closing down
                continue


def _said(done: LaidOut, folder: Path) -> list[str]:
    """Return what to tell a learner about the files in ``folder``."""
    said = []
    if done.new:
        said.append(f"Laid out {_files(len(done.new))} in {folder}.")
    said += [f"Updated {name}." for name in done.updated]
    for name in done.kept:
        newer = name in done.newer
        said.append(
            f"Kept your {name}."
            + (" The course has another version; rename yours to get it." if newer else "")
        )
    return said


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"

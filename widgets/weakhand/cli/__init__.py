"""The command line: ``weakhand learn | progress | play | read | case | grade | cohort``.

Thin commands over the package: each one parses, calls, and prints. Exit codes are 0
for success, 1 for a problem found, 2 for wrong use; problems go to stderr.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from weakhand import __version__
from weakhand.cli.case import case_app
from weakhand.cli.cohort import cohort_app
from weakhand.cli.grade import grade
from weakhand.cli.learn import learn
from weakhand.cli.output import complain
from weakhand.cli.play import play
from weakhand.cli.progress import progress
from weakhand.cli.read import read

__all__ = ["app", "main"]

app = typer.Typer(
    name="weakhand",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"weakhand {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """**Weak Hand**: learn to create leverage when you have none.

    Start with `weakhand learn`: it opens the course in your browser.
    Or negotiate right here: `weakhand play freelancer_vs_procurement`.

    Exit codes: 0 success, 1 a problem was found, 2 wrong use.
    """


app.command()(learn)
app.command()(progress)
app.command()(play)
app.command()(read)
app.add_typer(case_app, name="case")
app.command()(grade)
app.add_typer(cohort_app, name="cohort")


def main() -> None:
    """Run the command line; no traceback reaches the person who typed."""
    _speak_plainly()
    try:
        app()
    except Exception as fault:
        if os.environ.get("WEAKHAND_DEBUG"):
            raise
        complain(
            f"weakhand has a fault of its own: {type(fault).__name__}: {fault}",
            "Please report it, with what you typed. WEAKHAND_DEBUG=1 shows where it happened.",
        )
        sys.exit(1)


def _speak_plainly() -> None:
    """Let no character stop the talk: piped input is UTF-8, output shows ? for what it lacks."""
    if isinstance(sys.stdin, TextIOWrapper) and not sys.stdin.isatty():
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")

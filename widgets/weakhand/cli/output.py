"""How the command line speaks: results to stdout, problems to stderr, data as UTF-8 bytes."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from weakhand.cases import Case

PROBLEM = 1
WRONG_USE = 2


def console(*, stderr: bool = False) -> Console:
    """Return a console that respects NO_COLOR, and is wide enough when piped."""
    from rich.console import Console

    made = Console(stderr=stderr, highlight=False)
    if not made.is_terminal:
        made.width = max(made.width, 100)
    return made


def complain(*sentences: str) -> None:
    """Print plain sentences to stderr, one a line."""
    for sentence in sentences:
        typer.echo(sentence, err=True)


def stop(*sentences: str, code: int = PROBLEM) -> NoReturn:
    """Say what is wrong and end the command with ``code``."""
    complain(*sentences)
    raise typer.Exit(code)


def write_json(data: object) -> None:
    """Write one JSON document, the same bytes on every platform."""
    write_text(json.dumps(data, ensure_ascii=False, indent=2, sort_keys=False) + "\n")


def write_text(text: str) -> None:
    """Write text to stdout as UTF-8 with "\\n" newlines, whatever the locale."""
    sys.stdout.flush()
    out = sys.stdout.buffer
    out.write(text.encode("utf-8", "backslashreplace"))
    out.flush()


def open_case(name_or_path: str) -> Case:
    """Return a case; an unknown one is wrong use, an unsound one a problem found."""
    from weakhand.cases import CaseError, UnknownCaseError, load

    try:
        return load(name_or_path)
    except UnknownCaseError as error:
        stop(*map(str, error.faults), code=WRONG_USE)
    except CaseError as error:
        stop(*map(str, error.faults))

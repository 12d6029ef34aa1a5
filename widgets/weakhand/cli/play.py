"""``weakhand play``: negotiate a case, in the terminal or from a file of lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.output import WRONG_USE, complain, console, open_case, stop, write_json

if TYPE_CHECKING:
    from weakhand.cases import Case
    from weakhand.roleplay import Talk


def play(
    case: Annotated[
        str, typer.Argument(metavar="CASE", help="The name of a case, or a path to a TOML file.")
    ],
    seed: Annotated[
        int, typer.Option(metavar="N", help="Another seed, another wording of the same person.")
    ] = 1,
    lines: Annotated[
        str | None,
        typer.Option(metavar="FILE|-", help="Play these learner lines; - reads them from stdin."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the whole talk and its debrief as JSON.")
    ] = False,
) -> None:
    """Negotiate a case, and read what happened and why.

    Type a line and press Enter. `/offer` puts an offer together, `/accept` takes theirs,
    `/walk` ends the talks, `/help` shows the rest.

    With **--lines** a file speaks for you. A line of text is said. A line that is a
    JSON object may hold say, offer (issue name to option label), accept, walk_away:
    `{"say": "If you move on terms, we can.", "offer": {"rate": "-6%"}}`. Blank lines are
    skipped; `""` is a silence. The same case, seed and lines always give the same talk.

    **Examples**

        weakhand play freelancer_vs_procurement
        weakhand play freelancer_vs_procurement --lines mine.txt --json > talk.json
    """
    from weakhand.debrief import debrief

    loaded = open_case(case)
    if lines is not None:
        talk = _from_lines(loaded, seed, lines)
    else:
        from weakhand.cli.sitting import sit

        talk = sit(loaded, seed, console(stderr=as_json))
    if as_json:
        write_json({**talk.to_json(), "debrief": debrief(talk).to_json()})
        return
    from weakhand.cli.views import show_debrief, show_talk

    out = console()
    if lines is not None:
        show_talk(out, talk)
    if talk.turns:
        show_debrief(out, talk, debrief(talk))


def _from_lines(case: Case, seed: int, file: str) -> Talk:
    from weakhand.cli.lines import LineError, parse_lines
    from weakhand.roleplay import replay

    name = "stdin" if file == "-" else file
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        stop(f"{name} cannot be read: {error.strerror}.", code=WRONG_USE)
    except UnicodeDecodeError as error:
        stop(f"{name} is not UTF-8 text (byte {error.start + 1}). Save it as UTF-8.")
    try:
        talk = replay(case, seed, parse_lines(text, case, name))
    except LineError as error:
        stop(str(error))
    if talk.unused:
        many = "1 line was" if talk.unused == 1 else f"{talk.unused} lines were"
        complain(f"{many} left over: the talk ended at turn {len(talk.turns)}.")
    return talk

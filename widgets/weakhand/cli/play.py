"""``weakhand play``: negotiate a case, in the terminal or from a file of lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.output import WRONG_USE, complain, console, open_case, stop, write_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from weakhand.cases import Case
    from weakhand.roleplay import Act, Talk


Named = Annotated[
    str, typer.Argument(metavar="CASE", help="The name of a case, or a path to a TOML file.")
]
Seed = Annotated[
    int, typer.Option(metavar="N", help="Another seed, another wording of the same person.")
]
Lines = Annotated[
    str | None,
    typer.Option(metavar="FILE|-", help="Play these learner lines; - reads them from stdin."),
]
Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Play a model conversation of the case, by its name."),
]
Why = Annotated[bool, typer.Option("--why", help="Say how each line was read, and what it moved.")]
Keep = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write your lines to FILE, as a model conversation."),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Print the whole talk and its debrief as JSON.")
]


def play(
    case: Named,
    seed: Seed = 1,
    lines: Lines = None,
    model: Model = None,
    why: Why = False,
    keep: Keep = None,
    as_json: AsJson = False,
) -> None:
    """Negotiate a case, and read what happened and why.

    Type a line and press Enter. `/offer` puts an offer together, `/accept` takes theirs,
    `/walk` ends the talks, `/help` shows the rest.

    With **--lines** a file speaks for you. A line of text is said. A line that is a
    JSON object may hold say, offer (issue name to option label), accept, walk_away:
    `{"say": "If you move on terms, we can.", "offer": {"rate": "-6%"}}`. Blank lines are
    skipped; `""` is a silence. The same case, seed and lines always give the same talk.

    For those who write cases: **--why** names the case's own ids that each line touched,
    **--model** plays a model conversation, and **--keep** makes one of what you said.

    **Examples**

        weakhand play freelancer_vs_procurement
        weakhand play freelancer_vs_procurement --lines mine.txt --json > talk.json
        weakhand play late_delivery.toml --why --keep mine.toml
    """
    loaded = open_case(case)
    if lines is not None and model is not None:
        stop("--lines and --model cannot go together.", code=WRONG_USE)
    if keep is not None and keep.exists():
        stop(f"{keep} is there already.", "Choose another name, or move that file away.")
    if lines is not None:
        talk = _from_lines(loaded, seed, lines)
    elif model is not None:
        talk = _from_model(loaded, seed, model)
    else:
        from weakhand.cli.sitting import sit

        talk = sit(loaded, seed, console(stderr=as_json), reasons=why)
    if keep is not None:
        _keep(talk, keep)
    _show(talk, as_json, seen=lines is None and model is None, why=why)


def _show(talk: Talk, as_json: bool, seen: bool, why: bool) -> None:
    """Print a talk, unless it was ``seen`` as it went on, and its debrief."""
    from weakhand.debrief import debrief

    if as_json:
        write_json({**talk.to_json(), "debrief": debrief(talk).to_json()})
        return
    from weakhand.cli.views import show_debrief, show_talk

    out = console()
    if not seen:
        show_talk(out, talk, reasons=why)
    if talk.turns:
        show_debrief(out, talk, debrief(talk))


def _from_lines(case: Case, seed: int, file: str) -> Talk:
    from weakhand.cli.lines import LineError, parse_lines

    name = "stdin" if file == "-" else file
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        stop(f"{name} cannot be read: {error.strerror}.", code=WRONG_USE)
    except UnicodeDecodeError as error:
        stop(f"{name} is not UTF-8 text (byte {error.start + 1}). Save it as UTF-8.")
    try:
        acts = parse_lines(text, case, name)
    except LineError as error:
        stop(str(error))
    return _replayed(case, seed, acts)


def _from_model(case: Case, seed: int, name: str) -> Talk:
    from weakhand.roleplay import Act, ActError

    models = {exemplar.name: exemplar for exemplar in case.exemplars}
    if name not in models:
        known = ", ".join(models) or "none"
        stop(f"There is no model conversation {name!r}. The case has: {known}.", code=WRONG_USE)
    try:
        acts = [Act.from_json(line) for line in models[name].lines]
        for act in acts:
            act.check(case)
    except ActError as error:
        stop(f"{name}: {error}")
    return _replayed(case, seed, acts)


def _replayed(case: Case, seed: int, acts: Iterable[Act]) -> Talk:
    """Return the talk that acts make; acts that came too late are told."""
    from weakhand.roleplay import replay

    talk = replay(case, seed, acts)
    if talk.unused:
        many = "1 line was" if talk.unused == 1 else f"{talk.unused} lines were"
        complain(f"{many} left over: the talk ended at turn {len(talk.turns)}.")
    return talk


def _keep(talk: Talk, file: Path) -> None:
    """Write what was said to a new file, as a model conversation to paste into a case."""
    from weakhand.cli.lines import as_model

    try:
        with file.open("x", encoding="utf-8", errors="replace", newline="\n") as out:
            out.write(as_model(talk, file.stem))
    except OSError as error:
        stop(f"{file} cannot be written: {error.strerror}.")
    complain(f"Kept in {file}: paste it at the end of the case file.")

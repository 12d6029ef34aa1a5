"""``weakhand case new | check | playtest``: write a case, and prove that it is sound."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.output import PROBLEM, WRONG_USE, complain, stop
from weakhand.cli.playtest import playtest

if TYPE_CHECKING:
    from weakhand.cases import Fault

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")

case_app = typer.Typer(
    no_args_is_help=True, help="Work on case files.", rich_markup_mode="markdown"
)


@case_app.callback()
def case() -> None:
    """Work on case files: what is negotiated, as TOML."""


@case_app.command()
def new(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Small letters, digits and underscores.")
    ],
    to: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The folder; without it, this one.")
    ] = None,
) -> None:
    """Begin a case: write a template in which every key is explained.

    Fill in whatever starts with FILL IN; `weakhand case check` names what is left. No
    programming is needed. A file that is there already is never overwritten.

    **Examples**

        weakhand case new late_delivery
        weakhand case new late_delivery --to drafts
    """
    from weakhand.cases import names
    from weakhand.cases.template import template

    if not _NAME.fullmatch(name):
        stop(
            f"{name!r} cannot name a case.",
            "Use small letters, digits and underscores, a letter first: late_delivery.",
            code=WRONG_USE,
        )
    folder = to or Path()
    if not folder.is_dir():
        stop(f"There is no folder {folder}.", "Make it first, or name another.", code=WRONG_USE)
    if name in names():
        stop(f"The course has a case {name} already.", "Choose another name.")
    path = folder / f"{name}.toml"
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(template(name))
    except FileExistsError:
        stop(f"{path} is there already.", "Choose another name, or move that file away.")
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror}.")
    typer.echo(f"Wrote {path}. Fill in what starts with FILL IN, then: weakhand case check {path}")


@case_app.command()
def check(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="TOML files, or names of cases.")
    ],
) -> None:
    """Say everything that is wrong with a case: file, key, what, and how to mend it.

    All the faults of all the files come in one run: whether each follows the form of a
    case, whether its numbers and words can carry a negotiation, and whether listeners can
    reach its facts and its deal when it is played, and players who do not listen cannot.
    What is no fault and worth a look, such as terms that find too much, stands below.

    **Examples**

        weakhand case check my_case.toml
        weakhand case check freelancer_vs_procurement drafts/*.toml
    """
    from weakhand.cli.faults import show
    from weakhand.playtest import soundness

    faults: list[Fault] = []
    for file in files:
        result = soundness(file)
        faults += result.faults
        show(file, result)
    if faults:
        left = sum(1 for fault in faults if fault.left)
        mend = f"{len(faults) - left} to mend." if len(faults) > left else ""
        complain(" ".join(filter(None, (mend, f"{left} to fill in." if left else ""))))
        raise typer.Exit(PROBLEM)


case_app.command()(playtest)

"""``weakhand case check``: every fault of a case file in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.output import PROBLEM, complain, console

if TYPE_CHECKING:
    from weakhand.cases import Fault

case_app = typer.Typer(
    no_args_is_help=True, help="Work on case files.", rich_markup_mode="markdown"
)


@case_app.callback()
def case() -> None:
    """Work on case files: what is negotiated, as TOML."""


@case_app.command()
def check(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="TOML files, or names of cases.")
    ],
) -> None:
    """Say everything that is wrong with a case: file, key, what, and how to mend it.

    All the faults of all the files come in one run: first whether each follows the form of
    a case, then whether its numbers and words can carry a negotiation.

    **Examples**

        weakhand case check my_case.toml
        weakhand case check freelancer_vs_procurement drafts/*.toml
    """
    from rich.table import Table
    from rich.text import Text

    from weakhand.cases import check as faults_of

    faults: list[Fault] = []
    for file in files:
        found = faults_of(file)
        faults += found
        if not found:
            typer.echo(f"{file}: sound.")
    if not faults:
        return
    table = Table(show_lines=True)
    for column in ("File", "Key", "What is wrong", "How to mend it"):
        table.add_column(column, overflow="fold")
    for fault in faults:
        table.add_row(*(Text(part) for part in fault))
    console().print(table)
    complain("1 fault." if len(faults) == 1 else f"{len(faults)} faults.")
    raise typer.Exit(PROBLEM)

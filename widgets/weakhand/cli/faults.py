"""How a checked case is reported: what holds, what does not, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from weakhand.cases.load import CaseError, source
from weakhand.cases.places import line_of, lines_of_keys
from weakhand.cli.output import complain, console

if TYPE_CHECKING:
    from weakhand.cases import Fault
    from weakhand.playtest import Soundness


def show(file: str, result: Soundness) -> None:
    """Print what must hold of a case and whether it does, then all that is wrong with it."""
    if result.proofs:
        _show_proofs(file, result)
    lines = _lines(file)
    left = [fault for fault in result.faults if fault.left]
    wrong = sorted(
        (fault for fault in result.faults if not fault.left),
        key=lambda fault: line_of(lines, fault.key) or 0,
    )
    if wrong:
        _section(f"{file}: to mend", lines, ((fault, f"{fault.what} ") for fault in wrong))
    if left:
        _section(f"{file}: to fill in", lines, ((fault, "") for fault in left))
    if result.notes:
        noted = ((note, f"{note.what} ") for note in result.notes)
        _section(f"{file}: no fault, and worth a look", lines, noted)
    if result.faults and result.found and not result.played:
        complain(f"{file}: mend these first; then the check plays the case, and may find more.")


def _show_proofs(file: str, result: Soundness) -> None:
    out = console()
    yes, no = ("\u2713", "\u2717") if out.encoding.lower().startswith("utf") else ("ok", "NO")
    grid = Table.grid(padding=(0, 1))
    for proof in result.proofs:
        mark = Text(f"  {yes}", "green") if proof.holds else Text(f"  {no}", "bold red")
        grid.add_row(mark, Text.assemble((proof.that, "bold"), f" {proof.shown}"))
    verdict = "not sound yet." if result.faults else "sound."
    out.print(Text(f"{file}: {verdict}", "bold"), soft_wrap=True)
    out.print(grid)


def _section(head: str, lines: Mapping[str, int], faults: Iterable[tuple[Fault, str]]) -> None:
    """Print faults below a heading, each with its line or, where there is none, its key alone."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, justify="right")
    for fault, what in faults:
        line = line_of(lines, fault.key)
        key = "" if fault.key == "-" else f"{fault.key}: "
        said = Text.assemble((key, "bold"), what, (fault.mend, "green"))
        grid.add_row(Text("" if line is None else f"  line {line}"), said)
    out = console()
    out.print(Text(head, "bold"), soft_wrap=True)
    out.print(grid)


def _lines(file: str) -> dict[str, int]:
    """Return the lines of a case file's keys; none where it cannot be read."""
    try:
        return lines_of_keys(source(file)[1])
    except CaseError:
        return {}

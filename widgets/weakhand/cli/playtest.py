"""``weakhand case playtest``: scripted players negotiate a case, thousands of times."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from weakhand.cli.output import PROBLEM, complain, console, open_case, write_json

if TYPE_CHECKING:
    from weakhand.cases import Case
    from weakhand.playtest import Report

_BLOCKS = " ▁▂▃▄▅▆▇█"
_PLAIN = " .:-=+*%#"
_SHOWN = 5
_STOOD_IN = "Another situation's words stood in for them."


def playtest(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A TOML file, or the name of a case.")
    ],
    games: Annotated[
        int, typer.Option(min=1, max=100_000, metavar="N", help="Conversations a player.")
    ] = 100,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Let scripted players negotiate a case, and see what they score.

    Eight players do not listen: random, always accept, hard bargainer, flatterer, question
    spammer, one-technique parrot, keyword stuffer, silent. The 95th percentile of each must
    stay below 0.45. A listener, and one who then invents a deal, show what can be reached.
    Nothing may raise an exception, repeat a reply to the letter, close below their true
    walk-away, reward a deal below the learner's, or differ when it is replayed.

    Exit code 1 when a player scores too much, or something happens that must not.

    **Examples**

        weakhand case playtest my_case.toml
        weakhand case playtest freelancer_vs_procurement --games 1000 --json > report.json
    """
    from weakhand.playtest import playtest as run

    report = _with_progress(open_case(file), games, run)
    if as_json:
        write_json(report.to_json())
    else:
        _show(report)
    if not report.passed:
        complain(*_problems(report))
        raise typer.Exit(PROBLEM)


def _with_progress(case: Case, games: int, run: Callable[..., Report]) -> Report:
    """Return the report; on a terminal a bar on stderr shows how far it is."""
    from weakhand.playtest import PLAYERS

    if not sys.stderr.isatty():
        return run(case, games)
    from rich.progress import Progress

    with Progress(console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("Playing", total=games * len(PLAYERS))
        return run(case, games, after=lambda: bar.advance(task))


def _show(report: Report) -> None:
    from rich.table import Table
    from rich.text import Text

    from weakhand.playtest import CEILING, INVARIANTS, LISTENERS

    out = console()
    shades = _BLOCKS if out.encoding.lower().startswith("utf") else _PLAIN
    table = Table(title=f"{report.case}: {report.games} conversations a player")
    table.add_column("Player", no_wrap=True)
    for name in ("mean", "5%", "95%", "deals", "facts"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("Scores from 0 to 1", no_wrap=True)
    for level in report.levels:
        counts = level.histogram()
        most = max(counts) or 1
        bars = "".join(shades[-(-count * 8 // most)] for count in counts)
        table.add_row(
            level.player,
            f"{level.mean:.2f}",
            f"{level.percentile(5):.2f}",
            Text(f"{level.percentile(95):.2f}", "bold red" if level.too_high else ""),
            f"{level.deals:.0%}",
            f"{level.facts:.0%}",
            Text(f"|{bars}|"),
        )
    out.print(table)
    out.print(Text(f"The 95th percentile of all but the listeners must stay below {CEILING}."))
    for name, what in INVARIANTS.items():
        out.print(Text(f"{what}: {report.count(name) or 'never'}."))
    if report.short:
        talks = report.games * len(LISTENERS)
        ran = ", ".join(f"{name} in {count}" for name, count in report.short)
        out.print(Text(f"Words that ran out in {talks} talks with listeners: {ran}. {_STOOD_IN}"))


def _problems(report: Report) -> list[str]:
    from weakhand.playtest import CEILING, INVARIANTS, TOO_HIGH

    said = [
        f"{level.player} scores {level.percentile(95):.2f} at the 95th percentile: "
        f"{CEILING} is the ceiling. {TOO_HIGH.get(level.player, '')}".strip()
        for level in report.levels
        if level.too_high
    ]
    for broken in report.broken[:_SHOWN]:
        what = INVARIANTS[broken.invariant]
        said.append(f"{what}: {broken.player}, seed {broken.seed}: {broken.what}")
    if len(report.broken) > _SHOWN:
        said.append(f"And {len(report.broken) - _SHOWN} more; --json lists them all.")
    return said

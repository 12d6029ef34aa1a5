"""What a negotiation looks like in the terminal: brief, words, board, debrief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console

    from weakhand.cases import Case
    from weakhand.debrief import Debrief, Reason
    from weakhand.roleplay import Talk, Turn
    from weakhand.roleplay.talk import BoardRow

_BAR = 20
_ENDINGS = {
    "": "You stopped before the end.",
    "agreed": "You have a deal.",
    "walked_away": "You walked away.",
    "broken_off": "They ended the talks.",
    "out_of_time": "Time ran out without a deal.",
}


def show_brief(console: Console, case: Case) -> None:
    """Print who the learner is, what is at stake, and what may truthfully be said."""
    them = case.counterpart
    truths = Text("\n").join(Text(f"- {truth.text}") for truth in case.brief.truths)
    body = Group(
        Text(case.brief.who),
        Text(f"Opposite you: {them.name}, {them.role}"),
        Text(),
        Text(case.brief.text),
        Text(),
        Text(f"If there is no deal: {case.walk_away.learner_text}"),
        Text(),
        Text("What you may truthfully say", style="bold"),
        truths,
        Text(),
        Text(case.brief.ethics, style="italic"),
        *([Text(f"\nPlease note. {case.notice}")] if case.notice else []),
    )
    console.print(Panel(body, title=Text(case.title, style="bold"), padding=(1, 2)))


def show_commands(console: Console, commands: Mapping[str, str]) -> None:
    """Print what can be typed."""
    table = Table.grid(padding=(0, 2))
    table.add_row(Text("a line", style="bold"), "say it: type, and press Enter")
    for name, what in commands.items():
        table.add_row(Text(name, style="bold"), what)
    console.print(Padding(table, (0, 0, 1, 2)))


def show_said(console: Console, who: str, text: str, style: str = "bold yellow") -> None:
    """Print one side's words."""
    console.print(Padding(Text.assemble((f"{who}: ", style), text), (0, 0, 1, 0)))


def show_understood(console: Console, case: Case, turn: Turn) -> None:
    """Print what of a typed line was understood as terms, if anything was."""
    from weakhand.debrief.understood import understood

    terms = understood(case, turn)
    if terms:
        console.print(Padding(Text(f"Understood as terms: {terms}", style="dim"), (0, 0, 1, 4)))


def show_talk(console: Console, talk: Talk, *, reasons: bool = False) -> None:
    """Print a whole talk; ``reasons`` adds how each line was read and what it moved."""
    them = talk.case.counterpart.short
    show_said(console, them, talk.opening)
    for number, turn in enumerate(talk.turns, 1):
        show_said(console, f"{number}. You", turn.learner, "bold cyan")
        show_understood(console, talk.case, turn)
        show_said(console, them, turn.reply.text)
        if reasons:
            show_why(console, talk, number)


def show_why(console: Console, talk: Talk, number: int) -> None:
    """Print how one line was read and what it moved, below the answer to it."""
    from weakhand.cli.why import why

    console.print(Padding(Text(" ".join(why(talk, number)), style="dim"), (0, 0, 1, 4)))


def show_board(console: Console, rows: Sequence[BoardRow]) -> None:
    """Print the issues that can be offered now."""
    for row in rows:
        show_issue(console, row)


def show_issue(console: Console, row: BoardRow) -> None:
    """Print one issue and its options by number; a star marks where it stands."""
    line = Text(f"{row['label']}: ", style="bold")
    for number, option in enumerate(row["options"], 1):
        chosen = option == row["selected"]
        line.append(f" {number}) {option}{' *' if chosen else ''} ", "bold" if chosen else "")
    console.print(line)


def show_debrief(console: Console, talk: Talk, told: Debrief) -> None:
    """Print what happened and why: scores with reasons, line by line, the chance missed."""
    from weakhand.debrief import POINTS, chance

    console.rule(Text(_ENDINGS[talk.ending]))
    if told.agreement is not None:
        labels = [
            f"{issue.label}: {told.agreement[issue.name]}"
            for issue in talk.case.issues
            if issue.name in told.agreement
        ]
        console.print(Text("Agreed: " + "; ".join(labels)))
    console.print(_scores(console, told))
    console.print(Text(POINTS, style="dim"))
    console.print(Text(chance(talk.case).in_words(), style="dim"))
    console.print(_lines(talk, told))
    if told.missed is not None:
        missed = told.missed
        console.print(
            Panel(
                Text.assemble(
                    f"Turn {missed.turn}, you said: {missed.said or 'nothing'}\n",
                    (f"{missed.lead}: ", "bold"),
                    f"{missed.better}\n",
                    missed.why,
                ),
                title="One thing to do differently",
            )
        )


def _scores(console: Console, told: Debrief) -> Table:
    table = Table(title="Your scores", show_lines=True)
    table.add_column("What")
    table.add_column("Score")
    table.add_column("Why", overflow="fold")
    plain = not console.encoding.lower().startswith("utf")
    for name in ("outcome", "information", "process", "relationship"):
        score = getattr(told, name)
        table.add_row(name.capitalize(), bar(score.value, plain=plain), _because(score.reasons))
    honest = "honest" if told.integrity.ok else "see what you claimed"
    table.add_row("Integrity", honest, _because(told.integrity.violations))
    table.add_row(Text("Together", style="bold"), bar(told.score, plain=plain), "")
    return table


def _because(reasons: Sequence[Reason]) -> Text:
    return Text(
        "\n".join(
            reason.text if reason.turn is None else f"{reason.text} (turn {reason.turn})"
            for reason in reasons
        )
    )


def _lines(talk: Talk, told: Debrief) -> Table:
    table = Table(title="Line by line", show_lines=True)
    table.add_column("Turn", justify="right")
    table.add_column("You", overflow="fold", ratio=3)
    table.add_column("What it did", overflow="fold", ratio=2)
    for note in told.notes:
        table.add_row(str(note.turn), Text(talk.turns[note.turn - 1].learner), Text(note.did))
    return table


def bar(value: float, *, plain: bool = False) -> Text:
    """Return a score of 0 to 1 as a bar and a percentage.

    Plain bars are for terminals that cannot show blocks.
    """
    full = round(min(max(value, 0.0), 1.0) * _BAR)
    on, off = ("#", ".") if plain else ("\N{FULL BLOCK}", "\N{LIGHT SHADE}")
    return Text.assemble((on * full, "green"), (off * (_BAR - full), "dim"), f" {value:4.0%}")

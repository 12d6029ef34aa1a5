"""A negotiation in the terminal: ask for a line, let the counterpart answer, go on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.text import Text

from weakhand.cli import views
from weakhand.roleplay import Act, Talk, begin, board, step

if TYPE_CHECKING:
    from rich.console import Console

    from weakhand.cases import Case

COMMANDS = {
    "/offer": "put an offer together, issue by issue",
    "/accept": "accept what they put on the table",
    "/walk": "walk away; this ends the talks",
    "/silence": "say nothing, and let them talk",
    "/board": "see the issues and options you know of",
    "/brief": "read your brief again",
    "/help": "see these commands",
    "/quit": "stop here",
}


def sit(case: Case, seed: int, console: Console, *, reasons: bool = False) -> Talk:
    """Play a case with the person at the keyboard; stops at the end, /quit or end of input.

    ``reasons`` adds, below each answer, how the line was read and what it moved.
    """
    talk = begin(case, seed)
    views.show_brief(console, case)
    views.show_commands(console, COMMANDS)
    views.show_said(console, case.counterpart.short, talk.opening)
    while not talk.over:
        line = _ask(console, f"turn {len(talk.turns) + 1} of {case.turns} > ")
        if line is None or line == "/quit":
            console.print("You stopped.")
            break
        act = _act(console, talk, line)
        if act is not None:
            talk = step(talk, act)
            views.show_understood(console, case, talk.turns[-1])
            views.show_said(console, case.counterpart.short, talk.turns[-1].reply.text)
            if reasons:
                views.show_why(console, talk, len(talk.turns))
    return talk


def _act(console: Console, talk: Talk, line: str) -> Act | None:
    """Return what the line does at the table, or ``None`` when it only asks to see something."""
    if not line:
        console.print("Nothing said. Type a line, or /silence to wait on purpose.")
    elif not line.startswith("/"):
        return Act(say=line)
    elif line == "/accept":
        return Act(accept=True)
    elif line == "/walk":
        return Act(walk_away=True)
    elif line == "/silence":
        return Act(say="")
    elif line == "/offer":
        return _offer(console, talk)
    elif line == "/board":
        views.show_board(console, board(talk))
    elif line == "/brief":
        views.show_brief(console, talk.case)
    else:
        if line != "/help":
            console.print(Text(f"There is no command {line}."))
        views.show_commands(console, COMMANDS)
    return None


def _offer(console: Console, talk: Talk) -> Act | None:
    """Ask for an option of each issue by its number; what is not asked for stands as it is."""
    console.print("For each issue type the number of an option. Enter leaves it, /quit gives up.")
    offer: dict[str, str] = {}
    chosen = False
    for issue in board(talk):
        views.show_issue(console, issue)
        while True:
            line = _ask(console, "number > ")
            if line is None or line == "/quit":
                console.print("No offer made.")
                return None
            if not line:
                offer[issue["issue"]] = issue["selected"]
                break
            if line.isdecimal() and 1 <= int(line) <= len(issue["options"]):
                offer[issue["issue"]] = issue["options"][int(line) - 1]
                chosen = True
                break
            console.print(f"Type a number from 1 to {len(issue['options'])}, or press Enter.")
    if not chosen:
        console.print("Nothing chosen: no offer made.")
        return None
    say = _ask(console, "say with it (Enter for nothing) > ")
    if say is None or say == "/quit":
        console.print("No offer made.")
        return None
    return Act(say=say, offer=offer)


def _ask(console: Console, prompt: str) -> str | None:
    """Return a stripped line from stdin, or ``None`` at its end."""
    if console.is_terminal and sys.stdin.isatty():
        try:
            return console.input(Text(prompt, style="bold cyan")).strip()
        except EOFError:
            console.print()
            return None
    console.print(Text(prompt), end="")
    line = sys.stdin.readline()
    console.print(Text(line.rstrip("\n")))
    return line.strip() if line else None

"""What stands in the picture of a causal chain, in words: one cell a stage, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from weakhand.debrief.chain import LEARNED, Chain, Link, Stage, Traded, Trusted
from weakhand.plots.area import plain
from weakhand.plots.words import shortened

_TOLD = ("Not told", "Only hinted at", "Told in part", "Told in full")
_ENDS = {
    "": "The talks are still open.",
    "agreed": "The deal leaves it as it was.",
    "walked_away": "No deal: you left.",
    "broken_off": "No deal: they left.",
    "out_of_time": "No deal: time ran out.",
}
OPEN = "Open from the start"
"""What stands over the issues that rest on no fact."""
_QUOTED = 160
"""Characters of a line that the text alternative quotes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One stage of one link: a heading, a text, a side note, and whether it is a gap in the chain.

    ``quote`` says that the text is the learner's own words.
    """

    stage: Stage
    head: str
    text: str
    note: str = ""
    gap: bool = False
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One fact from listening to closing; ``ends`` are pairs of what was invented and closed."""

    listen: Cell
    learn: Cell
    ends: tuple[tuple[Cell, Cell | None], ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Return all cells, in the order in which they are read."""
        ends = (cell for pair in self.ends for cell in pair if cell is not None)
        return (self.listen, self.learn, *ends)


def rows(chain: Chain, them: str, reveal: bool) -> tuple[Row, ...]:
    """Return the rows of the picture, one a fact, in the order in which they were told."""
    return tuple(_row(chain, link, them, reveal) for link in chain.links)


def trust_words(chain: Chain, count: int = 3) -> tuple[str, ...]:
    """Return how trust went, and the lines that moved it most."""
    before, after = chain.trust_before, chain.trust_after
    said = [f"Trust in you: {before:.0%} at the start, {after:.0%} at the end."]
    if chain.built:
        said.append(f"Earned most by {_listed([_moved(line) for line in chain.built[:count]])}.")
    else:
        said.append("No line earned any.")
    if chain.spent:
        worst = chain.spent[0]
        said.append(f"Lost most by line {worst.turn} ({_percent(worst.amount)}). {worst.why}")
    return tuple(said)


def open_words(chain: Chain, them: str) -> tuple[str, ...]:
    """Return what became of the issues that needed no listening."""
    if chain.ending != "agreed":
        labels = ", ".join(issue.label for issue in chain.open)
        return (f"{labels}. {_ENDS[chain.ending]}",) if labels else ()
    return tuple(
        f"{issue.label}, agreed: {issue.option} ({', '.join(_worth(issue, them))})"
        if issue.used
        else f"{issue.label}: {issue.option} (left as it stood)"
        for issue in chain.open
    )


def in_words(chain: Chain, them: str, reveal: bool = True) -> str:
    """Return the whole chain in sentences: trust, then fact by fact, then the open issues."""
    said = [" ".join(trust_words(chain))]
    for number, row in enumerate(rows(chain, them, reveal), 1):
        said.append(f"Chain {number}. " + " ".join(_sentence(cell) for cell in row.cells))
    start = open_words(chain, them)
    if start:
        said.append(f"{OPEN}: {'; '.join(start).rstrip('.')}.")
    return "\n".join(said)


def _sentence(cell: Cell) -> str:
    text = f"“{shortened(cell.text, _QUOTED)}”" if cell.quote else cell.text
    words = ". ".join(part for part in (cell.head, text) if part)
    words += f" ({cell.note})" if cell.note else ""
    end = "" if words.endswith((".", ".”", "?”", "!”")) else "."
    return f"{cell.stage.capitalize()}{' (missing)' if cell.gap else ''}: {words}{end}"


def _row(chain: Chain, link: Link, them: str, reveal: bool) -> Row:
    learned = link.step >= LEARNED
    known = reveal or learned
    summary = link.summary if known else "Something that you did not find out."
    learn = Cell("learn", _TOLD[link.step], summary, gap=not learned)
    ends = tuple(_end(chain, issue, them, known) for issue in link.issues)
    if not ends and learned:
        ends = ((_loosened(link), None),)
    return Row(_listen(chain, link), learn, ends)


def _listen(chain: Chain, link: Link) -> Cell:
    if not link.heard:
        nothing = "No line of yours came near it." if chain.lines else "You said nothing."
        return Cell("listen", "", nothing, gap=True)
    line = max(link.heard, key=lambda heard: (heard.turn == link.learned, heard.step, heard.credit))
    head = f"Line {line.turn}" + (f": {line.move}" if line.move else "")
    others = [str(heard.turn) for heard in link.heard if heard is not line]
    note = f"with line{'s' if len(others) > 1 else ''} {_listed(others)}" if others else ""
    return Cell("listen", head, line.words, note, quote=True)


def _end(chain: Chain, issue: Traded, them: str, known: bool) -> tuple[Cell, Cell | None]:
    """Return what became of an issue that rests on a fact: opened, put forward, agreed."""
    if issue.opened is None:
        label = issue.label if known else "Something more to trade"
        return Cell("invent", label, "Never came onto the table.", gap=True), None
    opened = f"Open from line {issue.opened};"
    if issue.put is None and not issue.used:
        unused = Cell("invent", issue.label, f"{opened} you asked for no change.", gap=True)
        return unused, Cell("close", "", _ENDS[chain.ending], gap=True)
    put = f"you put it in line {issue.put}." if _yours(issue) else "they put it."
    invent = Cell("invent", issue.label, f"{opened} {put}")
    if issue.used and issue.option:
        return invent, Cell("close", issue.option, *_worth(issue, them))
    return invent, Cell("close", "", _ENDS[chain.ending], gap=True)


def _yours(issue: Traded) -> bool:
    """Return whether the learner put an issue forward, and not the other side before them."""
    return issue.put is not None and (issue.theirs is None or issue.put <= issue.theirs)


def _loosened(link: Link) -> Cell:
    if link.loosened < 0.005:
        return Cell("invent", "", "It opened no issue.")
    return Cell("invent", "", f"It opened no issue. Firmness {_percent(-link.loosened)}.")


def _worth(issue: Traded, them: str) -> tuple[str, str]:
    return f"{_signed(issue.learner)} to you", f"{_signed(issue.counterpart)} to {them}"


def _signed(value: float) -> str:
    return f"+{plain(value)}" if value > 0 else plain(value)


def _percent(share: float) -> str:
    return f"{_signed(round(100 * share))}%"


def _moved(line: Trusted) -> str:
    named = f"{line.move}, " if line.move else ""
    return f"line {line.turn} ({named}{_percent(line.amount)})"


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"

"""The one-page brief: what goes onto it, and what gives way when it is too long.

One estimate of the room serves every form of the brief (HTML, Markdown, PDF), so
that all of them hold the same words. It is on the safe side for the fonts used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil, fsum
from typing import Final
from unicodedata import east_asian_width

from weakhand.canvas.schema import Canvas, Point, package_worth, shares
from weakhand.canvas.wording import as_name, as_sentence

CHARS: Final = 48
"""Characters that fit a line of a column."""
LINES: Final = 62
"""Lines that fit a column, below the head."""
ENTRY_MAX: Final = (190, 120, 80, 50)
"""Characters of one entry; a longer one is cut. The next number holds where nothing else helps."""
_HEADING: Final = 1.8
"""Lines that a heading takes, with the space above it."""
_GIVES_WAY: Final = (
    "labels", "asks", "facts", "alternatives", "plans", "pressures", "clock", "issues",
)  # fmt: skip
"""Blocks that are shortened from the end, the first of these first; the others stay whole."""
_STANDING: Final = {"in_hand": "in hand", "in_talks": "in talks", "idea": "only an idea"}
RULE: Final = (
    "When it is too long for one page, entries give way from the end of a list: labels first, "
    "then questions, facts, alternatives, plans, pressures, the clock, and points to settle, "
    "down to one each. Walk-away, guesses, packages and red lines always stay. An entry is cut "
    "where it is long: after 190 characters, or earlier where nothing else helps."
)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and its entries.

    Attributes:
        key: which block it is.
        one: what one entry is called, for what is left out.
        note: a line under the heading, or empty.
    """

    key: str
    heading: str
    one: str
    entries: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """A page: its head, its blocks in order, and what is not on it.

    Attributes:
        head: who, what about, and what they ask; one string a line.
        left_out: what gave way, in words; nothing when all of it fits.
        cut: how many entries were too long and end in an ellipsis.
    """

    title: str
    head: tuple[str, ...]
    blocks: tuple[Block, ...]
    left_out: tuple[str, ...] = ()
    cut: int = 0

    @property
    def told(self) -> str:
        """Return what is not on the page, as a sentence; empty when nothing is missing."""
        parts = []
        if self.left_out:
            parts.append(f"Left out to keep to one page: {', '.join(self.left_out)}.")
        if self.cut:
            ends = "entry was" if self.cut == 1 else "entries were"
            parts.append(f"{self.cut} long {ends} cut (…).")
        return f"{' '.join(parts)} Your canvas keeps all of it." if parts else ""


def brief_of(canvas: Canvas) -> Brief:
    """Return the brief of a canvas, however incomplete, on one page."""
    blocks = tuple(block for block in _blocks(canvas) if block.entries)
    whole = Brief(_short(_title(canvas), ENTRY_MAX[1]), _head(canvas), blocks)
    for most in ENTRY_MAX:
        short, cut = _cut(whole, most)
        fitting = _shortened(short)
        if lines_of(fitting) <= room(fitting):
            break
    return replace(fitting, left_out=_left_out(short, fitting), cut=cut)


def lines_of(brief: Brief) -> float:
    """Return how many lines of a column the blocks take."""
    return sum(_block_lines(block) for block in brief.blocks)


def room(brief: Brief) -> float:
    """Return how many lines of a column there are: two columns, less what the head takes.

    A heading that would stand alone at a column's foot moves on, which costs a little.
    """
    head = sum(ceil(width(line) / (2 * CHARS)) for line in brief.head)
    return 2 * (LINES - head) - 4.0


def width(text: str) -> float:
    """Return about how many average characters wide a text is, in a common sans serif."""
    return fsum(_wide(char) for char in text)


def _wide(char: str) -> float:
    if char in " iljtfr.,;:'’|!()[]":
        return 0.65
    if char in "mwMW@%—…":
        return 1.65
    if east_asian_width(char) in "WF":
        return 2.0
    return 1.35 if char.isupper() else 1.12


def _block_lines(block: Block) -> float:
    note = ceil(width(block.note) / CHARS) if block.note else 0
    return _HEADING + note + sum(ceil((width(entry) + 2) / CHARS) for entry in block.entries)


def _title(canvas: Canvas) -> str:
    about = as_name(canvas.me.about)
    return f"Brief: {about}" if about else "Brief"


def _head(canvas: Canvas) -> tuple[str, ...]:
    me, them = canvas.me, canvas.them
    who = [
        f"You: {as_name(me.role)}." if me.role else "",
        f"They: {them.name}{', ' if them.role else ''}{as_name(them.role)}." if them.name else "",
    ]
    lines = [" ".join(part for part in who if part)]
    if them.demand:
        lines.append(f"They ask: “{as_sentence(them.demand)}”")
    if me.matters:
        lines.append(f"Why it matters: {as_sentence(me.matters)}")
    return tuple(_short(line, ENTRY_MAX[0]) for line in lines if line)


def _blocks(canvas: Canvas) -> Iterator[Block]:
    yield Block("walk", "Your walk-away", "line", tuple(_walk(canvas)))
    yield Block(
        "alternatives", "What you could do without them", "alternative", tuple(_mine(canvas))
    )
    yield Block("pressures", "What presses them", "pressure", tuple(_pressures(canvas)))
    yield Block(
        "guesses",
        "What they may need",
        "guess",
        tuple(
            f"{_capital(each.topic)}. Test it: {each.question}"
            if each.question
            else as_sentence(each.topic)
            for each in canvas.hypotheses
            if each.topic
        ),
        "These are guesses. Ask before you rely on one.",
    )
    yield Block(
        "asks", "Ask", "question", tuple(each.text for each in canvas.calibrated if each.text)
    )
    yield Block("labels", "Name", "label", tuple(each.text for each in canvas.labels if each.text))
    yield Block(
        "issues",
        "What can be settled",
        "point",
        tuple(_points(canvas)),
        "In brackets: points for you / for them, as you guess. Together the best ways make 100.",
    )
    yield Block(
        "packages",
        "Packages, equally good for you",
        "package",
        tuple(_packages(canvas)),
        "In brackets: what each is worth to you, of 100.",
    )
    yield Block("clock", "The clock", "line", tuple(_clock(canvas)))
    yield Block(
        "plans",
        "If … then",
        "plan",
        tuple(
            f"“{each.when.strip('“”')}” → {each.say}"
            for each in canvas.plans
            if each.when and each.say
        ),
    )
    yield Block(
        "facts",
        "True, and may be said",
        "fact",
        tuple(as_sentence(each.text) for each in canvas.facts if each.text),
    )
    yield Block(
        "red",
        "You will not",
        "red line",
        tuple(as_sentence(each.text) for each in canvas.red if each.text),
    )


def _walk(canvas: Canvas) -> Iterator[str]:
    walk = canvas.walk
    if walk.worth is not None:
        yield f"No deal is worth {walk.worth:g} of 100 to you. Turn down what is worth less."
    if walk.words:
        yield f"Without a deal: {as_sentence(walk.words)}"
    theirs = canvas.theirs
    if theirs.what:
        worth = f" ({theirs.worth:g} of 100 to them" if theirs.worth is not None else ""
        sure = f", {theirs.sure:g}% sure" if theirs.sure is not None and worth else ""
        yield f"They, you believe: {as_name(theirs.what)}{worth}{sure}{')' if worth else ''}."


def _mine(canvas: Canvas) -> Iterator[str]:
    for each in canvas.mine:
        if each.what:
            known = [
                _STANDING.get(each.standing, ""),
                f"{each.likely:g}% likely" if each.likely is not None else "",
                f"{each.worth:g} of 100 if it works" if each.worth is not None else "",
            ]
            told = ", ".join(part for part in known if part)
            yield f"{_capital(as_name(each.what))}{f' ({told})' if told else ''}."


def _pressures(canvas: Canvas) -> Iterator[str]:
    for each in canvas.pressures:
        if each.topic:
            said = f": “{as_sentence(each.said)}”" if each.said else "."
            loses = f" At stake: “{as_sentence(each.loses)}”" if each.loses else ""
            yield f"{_capital(as_name(each.topic))}{said}{loses}"


def _points(canvas: Canvas) -> Iterator[str]:
    whole = [point for point in canvas.issues if point.whole]
    reasons = dict(canvas.reasons)
    rows = zip(whole, shares(whole, "mine"), shares(whole, "theirs"), strict=True)
    for point, mine, theirs in rows:
        ways = "; ".join(
            f"{as_name(way.label)} ({a:.0f} / {b:.0f})"
            for way, a, b in zip(point.ways, mine, theirs, strict=True)
        )
        rests = f" Rests on: {as_name(reasons[point.opens])}." if point.opens in reasons else ""
        yield f"{_capital(as_name(point.name))}: {ways}.{rests}"


def _packages(canvas: Canvas) -> Iterator[str]:
    for letter, package in zip("ABC", canvas.packages, strict=False):
        worth = package_worth(canvas, package)
        ways = "; ".join(as_name(package[p.name]) for p in _in_order(canvas, package))
        if ways:
            yield f"{letter}{f' ({worth:.0f})' if worth is not None else ''}: {ways}."


def _in_order(canvas: Canvas, package: dict[str, str]) -> list[Point]:
    return [point for point in canvas.issues if package.get(point.name)]


def _clock(canvas: Canvas) -> Iterator[str]:
    clock = canvas.clock
    for label, text in (
        ("They say", clock.stated),
        ("Behind it, perhaps", clock.real),
        ("A week costs you", clock.costs_me),
        ("A week costs them", clock.costs_them),
    ):
        if text:
            yield f"{label}: {as_sentence(text)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# keeping to one page


def _short(text: str, most: int) -> str:
    """Return an entry cut to what one may take, at a word, with an ellipsis."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    words = cut.rpartition(" ")[0]
    return f"{words if 2 * len(words) > most else cut}…"


def _cut(brief: Brief, most: int) -> tuple[Brief, int]:
    """Return the brief with its long entries cut, and how many those are."""
    blocks = tuple(
        replace(block, entries=tuple(_short(each, most) for each in block.entries))
        for block in brief.blocks
    )
    pairs = zip(brief.blocks, blocks, strict=True)
    cut = sum(a != b for old, new in pairs for a, b in zip(old.entries, new.entries, strict=True))
    return replace(brief, blocks=blocks), cut


def _shortened(brief: Brief) -> Brief:
    """Return the brief without the entries that give way, as many as it takes to fit."""
    while lines_of(brief) > room(brief):
        victim = next(
            (
                block
                for key in _GIVES_WAY
                for block in brief.blocks
                if block.key == key and len(block.entries) > 1
            ),
            None,
        )
        if victim is None:
            break
        shorter = replace(victim, entries=victim.entries[:-1])
        blocks = tuple(shorter if block is victim else block for block in brief.blocks)
        brief = replace(brief, blocks=blocks)
    return brief


def _left_out(whole: Brief, fitting: Brief) -> tuple[str, ...]:
    found = []
    for old, new in zip(whole.blocks, fitting.blocks, strict=True):
        gone = len(old.entries) - len(new.entries)
        if gone:
            every = len(old.entries)
            found.append(f"{gone} of {every} {old.one}s")
    return tuple(found)

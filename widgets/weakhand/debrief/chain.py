"""The causal chain of a conversation: listen, learn, invent, close.

Every link is read off the talk and none is assumed: what a line earned towards
a fact, how far the fact was told, which issues rest on it, whether the learner
put one of them forward, and what stands in the deal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from weakhand.cases.schema import Fact, Issue
from weakhand.counterpart import Ending, unlocked
from weakhand.debrief.notes import NAMES
from weakhand.debrief.score import SLIGHT
from weakhand.debrief.steps import steps_of
from weakhand.language.reading import LISTENING
from weakhand.roleplay.talk import Talk, Turn

Stage = Literal["listen", "learn", "invent", "close"]

LEARNED = 2
"""The step of a fact (1 hint, 2 part, 3 whole) from which it can be acted on."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A line of the learner's that brought a fact nearer.

    Attributes:
        turn: its number, from 1.
        words: what the learner said.
        move: the move in it that earned most, by name; empty where none stands out.
        credit: what it earned towards the fact (1.05 is enough for the whole of it).
        step: how far the fact was told in answer, 0 when nothing was.
    """

    turn: int
    words: str
    move: str
    credit: float
    step: int


@dataclass(frozen=True, slots=True)
class Trusted:
    """A line that moved trust by ``amount`` (points of 1), and the strongest reason."""

    turn: int
    words: str
    move: str
    amount: float
    why: str


@dataclass(frozen=True, slots=True)
class Traded:
    """An issue on its way into the deal.

    Attributes:
        name, label: which issue.
        opened: the turn that brought it onto the table: 0 for the start, ``None`` for never.
        put: the first turn in which the learner offered to change it, if any.
        theirs: the first turn in which the other side did, if any.
        option: how the deal settles it; ``None`` without a deal.
        used: whether the deal settles it otherwise than it stood.
        learner, counterpart: what that adds for each side (points; 0 unless used).
    """

    name: str
    label: str
    opened: int | None
    put: int | None
    theirs: int | None
    option: str | None
    used: bool
    learner: float
    counterpart: float


@dataclass(frozen=True, slots=True)
class Link:
    """One fact and what became of it.

    Attributes:
        fact, summary: which fact.
        step: how far it was told (0 to 3).
        learned: the turn from which it could be acted on, or ``None``.
        heard: the lines that drew it out, in order.
        loosened: by how much its telling lowered their firmness (points of 1).
        issues: the issues that rest on it.
    """

    fact: str
    summary: str
    step: int
    learned: int | None
    heard: tuple[Heard, ...]
    loosened: float
    issues: tuple[Traded, ...]

    @property
    def missing(self) -> Stage | None:
        """Return the first stage that this fact did not reach; ``None`` when it went all the way.

        A fact on which no issue rests goes no further than learning.
        """
        if not self.heard and self.step == 0:
            return "listen"
        if self.learned is None:
            return "learn"
        if not self.issues or any(issue.used for issue in self.issues):
            return None
        return "close" if any(issue.put for issue in self.issues) else "invent"


@dataclass(frozen=True, slots=True)
class Chain:
    """What led to what in a conversation.

    Attributes:
        trust_before, trust_after: trust at the start and at the end (0 to 1).
        built, spent: the lines that raised trust and that cost it, strongest first.
        links: one for each fact, in the order in which they were told; untold ones last.
        open: the issues that were on the table from the start.
        ending: how the talk ended, or empty.
        lines: how many lines the learner said.
    """

    trust_before: float
    trust_after: float
    built: tuple[Trusted, ...]
    spent: tuple[Trusted, ...]
    links: tuple[Link, ...]
    open: tuple[Traded, ...]
    ending: Ending
    lines: int


def chain(talk: Talk) -> Chain:
    """Return the causal chain of a talk, finished or not."""
    moved = sorted(_trusted(talk), key=lambda line: -abs(line.amount))
    links = [_link(talk, fact) for fact in talk.case.facts]
    return Chain(
        talk.start.rapport,
        talk.mind.rapport,
        tuple(line for line in moved if line.amount > 0),
        tuple(line for line in moved if line.amount < 0),
        tuple(sorted(links, key=_when)),
        tuple(_traded(talk, issue) for issue in talk.case.issues if issue.locked_by is None),
        talk.ending,
        len(talk.turns),
    )


def strongest_move(turn: Turn) -> str:
    """Return the name of the move that earned most in a turn; listening goes before the rest."""
    best = max(turn.reply.credits, key=lambda c: (c.kind in LISTENING, c.worth), default=None)
    return NAMES[best.kind] if best is not None and best.worth > SLIGHT else ""


def _when(link: Link) -> tuple[bool, int]:
    first = next((line.turn for line in link.heard if line.step), 0)
    return (link.step == 0, link.learned or first)


def _trusted(talk: Talk) -> list[Trusted]:
    found = []
    for step in steps_of(talk):
        turn, amount = step.turn, step.change("rapport")
        reasons = [e for e in turn.effects if e.on == "rapport" and e.amount * amount > 0]
        if reasons and abs(amount) >= 0.005:
            why = max(reasons, key=lambda e: abs(e.amount)).why
            found.append(Trusted(step.number, turn.learner, strongest_move(turn), amount, why))
    return found


def _link(talk: Talk, fact: Fact) -> Link:
    heard, learned, loosened = [], None, 0.0
    for step in steps_of(talk):
        turn, told = step.turn, step.after.told[fact.id]
        credit = step.after.earned[fact.id] - step.before.earned[fact.id]
        news = told if told > step.before.told[fact.id] else 0
        if news:
            loosened += step.told_loosens
        if news >= LEARNED and learned is None:
            learned = step.number
        if credit > SLIGHT or news:
            heard.append(Heard(step.number, turn.learner, strongest_move(turn), credit, news))
    issues = tuple(_traded(talk, issue) for issue in talk.case.issues if issue.locked_by == fact.id)
    return Link(
        fact.id,
        fact.summary,
        talk.mind.told[fact.id],
        learned,
        tuple(heard),
        loosened,
        issues,
    )


def _traded(talk: Talk, issue: Issue) -> Traded:
    quo = issue.options[0]
    minds = (talk.start, *(turn.mind for turn in talk.turns))
    opened = (n for n, mind in enumerate(minds) if issue.name in unlocked(talk.case, mind))
    puts = ({}, *(dict(turn.reading.offer or ()) for turn in talk.turns))
    put = (
        n
        for n, (mind, said) in enumerate(zip(minds, puts, strict=True))
        if not {quo.label}.issuperset(
            each.get(issue.name, quo.label) for each in (mind.put or {}, said)
        )
    )
    asked = (talk.start.table or {}).get(issue.name, quo.label)
    theirs = (
        n
        for n, mind in enumerate(minds)
        if (mind.table or {}).get(issue.name, quo.label) not in (quo.label, asked)
    )
    agreed = talk.agreement[issue.name] if talk.agreement else None
    option = issue.by_label[agreed] if agreed is not None else quo
    return Traded(
        issue.name,
        issue.label,
        next(opened, None),
        next(put, None),
        next(theirs, None),
        agreed,
        option is not quo,
        option.learner - quo.learner,
        option.counterpart - quo.counterpart,
    )

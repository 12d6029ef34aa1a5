"""``weakhand.watch("tenant_vs_landlord", "patient_listener")``: a model conversation, line by line.

The engine plays it when the cell runs, so what is shown is what the rules do,
and never a script of what they ought to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import fill

from weakhand.cases import CaseError, load
from weakhand.cases.schema import Case
from weakhand.counterpart import unlocked
from weakhand.counterpart.mind import Mind
from weakhand.debrief import TurnNote, debrief
from weakhand.debrief.thread import thread
from weakhand.roleplay import Act, Talk, Turn, replay
from weakhand.ui.review import pieces
from weakhand.ui.view import learned_words, package_view

_BOX = "max-width:72ch;font-size:15px;line-height:1.5;overflow-wrap:break-word"
_MARK = "color:inherit;background:none;border-bottom:2px solid currentColor"
_MARGIN = "margin:.2em 0 1em 0;padding:0 0 0 .8em;border-left:3px solid currentColor"


@dataclass(frozen=True)
class Line:
    """One exchange as it is shown.

    Attributes:
        number: which of the learner's lines it is, counted from 1.
        said: what the learner says, as pieces (text, names of its moves).
        offer: what the learner puts on the table, in words, or empty.
        reply: what the other side answers.
        did: what the line did, in one sentence. It names what the answer told, so it stands below.
        learned: what came out, in words; and what can be offered from now on.
    """

    number: int
    said: tuple[tuple[str, tuple[str, ...]], ...]
    offer: str
    reply: str
    did: str
    learned: tuple[str, ...]


@dataclass(frozen=True)
class Watched:
    """A stretch of a model conversation, for a notebook, a forge, or a terminal."""

    title: str
    you: str
    them: str
    opening: str
    lines: tuple[Line, ...]
    rest: int

    def _repr_html_(self) -> str:
        items = "".join(self._item(line) for line in self.lines)
        begin = (
            f"<p><strong>{escape(self.them)}:</strong> {escape(self.opening)}</p>"
            if self.opening
            else ""
        )
        return (
            f'<div style="{_BOX}"><p><strong>{escape(self.title)}</strong><br>'
            f"<em>{escape(self.you)}</em></p>{begin}<ol>{items}</ol>"
            f"{f'<p><em>{escape(self._more)}</em></p>' if self._more else ''}</div>"
        )

    def _item(self, line: Line) -> str:
        said = "".join(
            f'<mark style="{_MARK}">{escape(text)}</mark> '
            f"<small>[{escape(', '.join(names))}]</small>"
            if names
            else escape(text)
            for text, names in line.said
        )
        offer = f" <em>({escape(line.offer)})</em>" if line.offer else ""
        learned = "".join(f"<br><strong>{escape(words)}</strong>" for words in line.learned)
        return (
            f'<li value="{line.number}"><p><strong>You:</strong> {said}{offer}</p>'
            f"<p><strong>{escape(self.them)}:</strong> {escape(line.reply)}</p>"
            f'<p style="{_MARGIN}">{escape(line.did)}{learned}</p></li>'
        )

    def __repr__(self) -> str:
        """Return the conversation as plain text."""
        return "\n".join(fill(part, 88, subsequent_indent="   ") for part in self._plain())

    def _plain(self) -> Iterator[str]:
        yield f"{self.title}. {self.you}"
        if self.opening:
            yield f"{self.them}: {self.opening}"
        for line in self.lines:
            said = "".join(
                f"{text} [{', '.join(names)}]" if names else text for text, names in line.said
            )
            yield f"{line.number}. You: {said}{f' ({line.offer})' if line.offer else ''}"
            yield f"   {self.them}: {line.reply}"
            yield f"   > {' '.join((line.did, *line.learned))}"
        if self._more:
            yield self._more

    @property
    def _more(self) -> str:
        """Return a word about what is left out at the end."""
        if not self.rest:
            return ""
        return f"The talk goes on for {self.rest} more {'line' if self.rest == 1 else 'lines'}."


def watch(case: str, model: str, turns: tuple[int, int] | None = None) -> Watched | None:
    """Return a model conversation of a case, annotated, for the cell to show.

    Args:
        case: the case's name.
        model: which of its model conversations, by name.
        turns: first and last of the learner's lines to show; all when left out.
    """
    try:
        return watched(load(case), model, turns)
    except (CaseError, ValueError) as error:
        print(f"{error} Change it in the line above, and run the grey box again.")
        return None


def watched(case: Case, model: str, turns: tuple[int, int] | None = None) -> Watched:
    """Return a stretch of a model conversation; raise ``ValueError`` when there is none."""
    known = {exemplar.name: exemplar for exemplar in case.exemplars}
    if model not in known:
        raise ValueError(
            f"There is no model conversation {model!r}. There are: {', '.join(known)}."
        )
    one = known[model]
    talk = replay(case, one.seed, [Act.from_json(line) for line in one.lines])
    first, last = turns or (1, len(talk.turns))
    if not 1 <= first <= last <= len(talk.turns):
        raise ValueError(f"turns must lie between 1 and {len(talk.turns)}, the first one first.")
    notes = debrief(talk).notes
    return Watched(
        title=case.title,
        you=f"You are {case.brief.who}. Across the table: {case.counterpart.name}, "
        f"{_in_a_sentence(case.counterpart.role)}.",
        them=case.counterpart.short,
        opening=talk.opening if first == 1 else "",
        lines=tuple(_line(talk, n, notes[n - 1], first) for n in range(first, last + 1)),
        rest=len(talk.turns) - last,
    )


def _in_a_sentence(role: str) -> str:
    """Return a role as it stands after a comma: "HR director" keeps its capitals."""
    return role if role[1:2].isupper() else role[:1].lower() + role[1:]


def _line(talk: Talk, number: int, note: TurnNote, first: int) -> Line:
    """Return one exchange of a talk that is shown from line ``first`` on."""
    turn = talk.turns[number - 1]
    shown = talk.turns[first - 1 : number - 1]
    before = talk.start if number == 1 else talk.turns[number - 2].mind
    return Line(
        number=number,
        said=tuple((piece.text, tuple(piece.tags)) for piece in pieces(turn.act.say, note)),
        offer=_done(talk.case, turn),
        reply=turn.reply.text,
        did=note.did,
        learned=tuple(_learned(talk.case, turn, before, note.did, shown)),
    )


def _done(case: Case, turn: Turn) -> str:
    """Return what was done besides speaking, in words."""
    if turn.act.accept:
        return "accepts their offer"
    if turn.act.walk_away:
        return "walks away"
    if turn.act.offer is None:
        return ""
    rows = package_view(case, turn.act.offer, turn.act.offer)["rows"]
    return "offers " + "; ".join(f"{row['issue']}: {row['option']}" for row in rows)


def _learned(
    case: Case, turn: Turn, before: Mind, did: str, shown: Sequence[Turn]
) -> Iterator[str]:
    """Yield what this exchange brought out and neither ``did`` nor a line above says.

    It ends with what it opened.
    """
    above = {fact for each in shown for fact, step in each.told if step > 1}
    for id_, step in turn.told:
        fact = case.fact[id_]
        known = thread(fact, turn.reply.text) in did if step == 1 else fact.summary in did
        if not known and id_ not in above:
            words = learned_words(case, id_, step, turn.reply.text).rstrip(".")
            yield f"{'A hint' if step == 1 else 'Learned'}: {words}."
    old = unlocked(case, before)
    opened = [case.issue[name].label for name in unlocked(case, turn.mind) if name not in old]
    if opened:
        yield f"New on the table: {', '.join(opened)}."

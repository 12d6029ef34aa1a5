"""Trades in which the one half points back to the other: "... For that, the price stays".

What is given stands before, often in a sentence of its own; then comes what is asked for it. Both
halves must speak of terms, so that "For that I'm grateful" trades nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.lexicon import words
from weakhand.language.line import Line, by_itself
from weakhand.language.patterns import Pattern
from weakhand.language.state import Draft, State
from weakhand.language.swaps import priced

_BACK = Pattern(
    r"(?:for|against) (?:that|this|it|those|these|which|them)\b(?! (?:reason|price|matter|money|"
    r"kind|sort|much|many|long|amount|moment|time|purpose|to|i (?:am|thank|want to thank|would "
    r"thank|apologi[sz]e)|you (?:have my|are)|is|was|very|letter|kindness|job|day|week|month|"
    r"year|evening|man|woman|people)\b)|in (?:return|exchange|consideration)\b(?! of (?:your|the) "
    r"(?:situation|position|help|time)\b)",
    needs="for against in",
)
"""What points back to a give, where it opens the half that is asked for it."""
_POINTS = words("for against in")
_OPENS = words("and but so then now only ok well")
"""Words that may stand before it."""
_GIVES = Pattern(
    r"\b(?:i|we|you) (?:(?:will|would|can|could|shall|also|then|gladly|happily|even) )*(?:give|"
    r"get|have|take|bring|add|offer|pay|sign|stay|keep|start|train|teach|deliver|send|cover|"
    r"promise|commit|put|drop|lend|book|order|share|split|introduce|draft|hand|show)\b",
    needs="give get have take bring add offer pay sign stay keep start train teach deliver send "
    "cover promise commit put drop lend book order share split introduce draft hand show",
)
_LEAST = 2
"""Words of the first half at least, and of what points back to it."""


_REPROACH = Pattern(
    r"^(?:.* )?(?:for|in) (?:that|this|it|those|these|which|them|return|exchange) (?:i|we|you) "
    r"(?:only |now |just )?(?:get|got|am|are|want|wanted|ask me|charge|charged|offer me|offered me|"
    r"give me|gave me)\b",
    needs="get got am are want wanted ask charge charged offer offered give gave",
)
"""Says what came back, and asks for nothing."""


def reproaches(text: str, mark: str) -> bool:
    """Say whether a folded question only says what came back: "... and for that I get this?"."""
    return "?" in mark and bool(_REPROACH.search(text))


_SURE = 0.85


def exchanged(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the trade whose second half points back to the first, where none was found in it."""
    span = _halves(state.line)
    if span is None:
        return []
    here = {d.kind for d in kept if d.lo < span[1] and span[0] < d.hi}
    found = [] if "conditional_trade" in here else [Draft("conditional_trade", *span, _SURE)]
    if "offer" not in here and state.line.names_option(*span):
        found.append(Draft("offer", *span, _SURE))
    return found


@by_itself
def _halves(line: Line) -> tuple[int, int] | None:
    """Return the words (from, up to) of a trade whose second half points back to the first."""
    said, marks = line.folded.words, line.folded.marks
    if _POINTS.isdisjoint(said):
        return None
    for at, word in enumerate(said):
        if word not in _POINTS or at < _LEAST:
            continue
        begins = at
        while begins > 0 and not marks[begins].strip() and said[begins - 1] in _OPENS:
            begins -= 1
        opened = bool(marks[begins].strip()) or begins < at
        if not opened or not _points_back(line, at):
            continue
        lo, hi = _sentences(line, begins, at)
        if _both(line, lo, begins, at, hi):
            return lo, hi
    return None


def _points_back(line: Line, at: int) -> bool:
    """Say whether the words from word ``at`` point back to what was given."""
    found = _BACK.search(" ".join(line.folded.words[at : at + 7]))
    return found is not None and found.start() == 0


def _sentences(line: Line, begins: int, at: int) -> tuple[int, int]:
    """Return the words from the sentence before the half that points back to the end of it."""
    lo = max(each.lo for each in line.sentences if each.lo < begins)
    return lo, next(each.hi for each in line.sentences if at < each.hi)


def _both(line: Line, lo: int, begins: int, at: int, hi: int) -> bool:
    """Say whether both halves speak of terms: something given, and what is asked for it."""
    said, mark = line.folded.words, line.folded.marks[hi]
    before, after = " ".join(said[:begins]), " ".join(said[at:hi])
    if begins - lo < _LEAST or hi - at <= _LEAST or reproaches(after, mark):
        return False
    given = line.names_option(0, begins) or priced(before) or bool(_GIVES.search(before))
    return given and (line.names_option(at, hi) or priced(after))

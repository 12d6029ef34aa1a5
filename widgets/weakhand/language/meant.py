"""Find what has a form of its own among credit, giving back and risks; the weights decide."""

from __future__ import annotations

from collections.abc import Iterator

from weakhand.language.credit_rules import CREDIT
from weakhand.language.hurt_rules import HURT
from weakhand.language.idle import beside_the_talk, typed_at_random
from weakhand.language.lexicon import FUNCTION
from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.outright import PLEADED, REFUSED, UNHURRIED
from weakhand.language.plight_rules import PLIGHT
from weakhand.language.reading import MoveKind
from weakhand.language.return_rules import CHECK, RETURNED, RISKED
from weakhand.language.state import State
from weakhand.language.unmeant import unmeant

_ASKED = (RISKED, PLEADED)
_SAID = (CREDIT, RISKED, RETURNED, PLIGHT, HURT, REFUSED, PLEADED, UNHURRIED)
"""Tables of forms that a question and a statement may have."""
_CHECKED = 0.8
_BESIDE = 0.7
_AT_RANDOM = 0.97
_OWN = frozenset(["i", "we", "my", "our"])
_LEAST = 2
"""Content words that a checked sentence must have to give anything back."""


def meant(state: State) -> None:
    """Note credit, what is given back, risks, pleas and the like, where their form is definite."""
    for kind, lo, hi, sure in _forms(state.line):
        state.add(kind, lo, hi, sure)
    if beside_the_talk(state):
        state.add("off_topic", 0, len(state.folded.words), _BESIDE)
    elif typed_at_random(state):
        state.add("off_topic", 0, len(state.folded.words), _AT_RANDOM)


@by_itself
def _forms(line: Line) -> tuple[tuple[MoveKind, int, int, float], ...]:
    """Return each such move of a line: its kind, its words, and how sure it is."""
    found: list[tuple[MoveKind, int, int, float]] = []
    for lo, hi, text, bag, mark in line.sentences:
        for table in _ASKED if "?" in mark else _SAID:
            each = table.stated(text, bag)
            if each and not unmeant(each.kind, text, mark):
                found.append((each.kind, lo, hi, each.sure))
    if len(line.sentences) > 1 and CHECK.match(line.sentences[-1].text):
        checked = _checked(line, line.sentences[-1].lo)
        found += [("paraphrase", each.lo, each.hi, _CHECKED) for each in checked]
    return tuple(found)


def _checked(line: Line, end: int) -> Iterator[Sentence]:
    """Yield the statements about them before word ``end``: they are given back, to be checked."""
    for each in line.sentences:
        if each.hi > end:
            return
        content = [w for w in line.folded.words[each.lo : each.hi] if w not in FUNCTION]
        if "?" not in each.mark and not each.bag & _OWN and len(content) >= _LEAST:
            yield each

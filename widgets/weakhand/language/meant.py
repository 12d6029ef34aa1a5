"""Find what has a form of its own among credit, giving back and risks; the weights decide."""

from __future__ import annotations

from weakhand.language.credit_rules import CREDIT
from weakhand.language.lexicon import FUNCTION
from weakhand.language.questions import denied
from weakhand.language.return_rules import CHECK, RETURNED, RISKED
from weakhand.language.state import State

_CHECKED = 0.8
_OWN = frozenset(["i", "we", "my", "our"])
_LEAST = 2
"""Content words that a checked sentence must have to give anything back."""


def meant(state: State) -> None:
    """Note credit, what is given back, and risks put before them, where their form is definite."""
    sentences = state.sentences()
    for lo, hi, text, bag, mark in sentences:
        for table in (CREDIT, RISKED, RETURNED):
            if table is not RISKED and "?" in mark:
                continue
            for each in table.near(bag):
                match = each.find(text, bag)
                if match and not denied(text[: match.start()] + " "):
                    state.add(each.kind, lo, hi, each.sure)
                    break
    if len(sentences) > 1 and CHECK.match(sentences[-1][2]):
        _checked(state, sentences[-1][0])


def _checked(state: State, end: int) -> None:
    """Note that the statements about them before word ``end`` are given back, to be checked."""
    for lo, hi, _, bag, mark in state.sentences():
        if hi > end:
            return
        content = [word for word in state.folded.words[lo:hi] if word not in FUNCTION]
        if "?" not in mark and not bag & _OWN and len(content) >= _LEAST:
            state.add("paraphrase", lo, hi, _CHECKED)

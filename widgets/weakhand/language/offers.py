"""Which options of the case an offer names: terms first, then the numbers."""

from __future__ import annotations

import re

from weakhand.language.ground import Choice
from weakhand.language.reading import MoveKind
from weakhand.language.relevance import in_order
from weakhand.language.state import State

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_OFFERING: tuple[MoveKind, ...] = ("offer", "conditional_trade", "begging", "accept")


def _sizes(choice: Choice) -> frozenset[str]:
    """Return the numbers that an option's label holds."""
    return frozenset(_NUMBER.findall(choice.label))


def _numbers(words: tuple[str, ...]) -> frozenset[str]:
    """Return the numbers among ``words``, without their units."""
    return frozenset(_NUMBER.findall(" ".join(words)))


def offered(state: State) -> tuple[tuple[str, str], ...] | None:
    """Return issue and option for each term put forward, or ``None``."""
    choices = state.known.ground.choices
    if not choices or not state.has(*_OFFERING):
        return None
    spans = [(d.lo, d.hi) for d in state.drafts if d.kind in _OFFERING]
    best: dict[str, tuple[float, int, str]] = {}
    for owner, lo, hi, words in in_order(state.known.options, state.folded.stems):
        choice = choices[int(owner)]
        inside = any(a <= lo and hi <= b for a, b in spans)
        if not inside or _turned_down(state, lo):
            continue
        size = 4.0 * len(_sizes(choice) & _numbers(state.folded.words[lo:hi]))
        score = 1.5 * words - 0.5 * (hi - lo) + size + lo / 1000
        if choice.issue not in best or score > best[choice.issue][0]:
            best[choice.issue] = (score, lo, choice.label)
    _by_number(state, choices, spans, best)
    if not best:
        return None
    order = list(dict.fromkeys(choice.issue for choice in choices))
    return tuple((issue, best[issue][2]) for issue in order if issue in best)


def _turned_down(state: State, lo: int) -> bool:
    """Say whether the words just before mention an option only to refuse or quote it."""
    words = state.folded.words[max(0, lo - 5) : lo]
    for k in range(len(words) - 1, -1, -1):
        if words[k] in _DROPPED:
            return True
        if words[k] in ("not", "cannot", "without", "than", "reject", "refuse"):
            return True
        if words[k] in ("want", "wanted", "asked", "ask", "demand") and k and words[k - 1] == "you":
            return True
        if words[k] in ("but", "and", "can", "could", "offer", "for", "with", "to", "by"):
            return False
    return False


_DROPPED = frozenset(
    ["drop", "scrap", "forget", "replace", "swap", "remove", "instead", "dropping"]
)


def _by_number(
    state: State,
    choices: tuple[Choice, ...],
    spans: list[tuple[int, int]],
    best: dict[str, tuple[float, int, str]],
) -> None:
    """Match bare numbers to the one option that holds them, by unit or nearby words."""
    words = state.folded.words
    for i, word in enumerate(words):
        match = _NUMBER.match(word)
        if not match or not any(a <= i < b for a, b in spans) or _turned_down(state, i):
            continue
        number = match.group()
        around = set(words[max(0, i - 2) : i + 3])
        fits = [
            c
            for c in choices
            if c.issue not in best and number in _sizes(c) and _unit(c, word, around)
        ]
        if len({c.issue for c in fits}) == 1:
            best[fits[0].issue] = (0.5, i, fits[0].label)


def _unit(choice: Choice, word: str, around: set[str]) -> bool:
    """Say whether a number's unit is the one of an option's label."""
    label = choice.label.lower()
    if "%" in label and "%" not in word:
        return bool(around & {"percent", "minus", "off"})
    if "%" in word:
        return "%" in label
    if "net" in label:
        return bool(around & {"net", "days", "day"})
    for unit in ("week", "day", "month", "year"):
        if unit in label:
            return any(w.startswith(unit) for w in around)
    return word.endswith("k") == ("k" in label)

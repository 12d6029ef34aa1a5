"""Which options of the case the other side's words name: their last, or those before them."""

from __future__ import annotations

from functools import lru_cache

from weakhand.language.ground import Choice
from weakhand.language.index import Known, in_order
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each
from weakhand.language.state import State

Options = frozenset[tuple[str, str]]


def put_before(state: State) -> Options:
    """Return issue and label of each option that their last words name."""
    last = state.scene.last
    return frozenset() if last is None else _named(state.known, last.stems)


def on_table(state: State) -> Options:
    """Return the options that the newest words of theirs name that name any."""
    for _, turn in state.scene.theirs:
        found = _named(state.known, turn.said.stems)
        if found:
            return found
    return frozenset()


def package_put(state: State) -> Options:
    """Return the package in their newest words that name any option; nothing if it is none.

    A package is said in the case's own words, and has two points or more.
    """
    for _, turn in state.scene.theirs:
        if _named(state.known, turn.said.stems):
            return _said(state.known, turn.said.stems)
    return frozenset()


@lru_cache(maxsize=1024)
def _named(known: Known, stems: tuple[str, ...]) -> Options:
    """Return the package that words of theirs put, or else the options that they name."""
    package = _said(known, stems)
    if package:
        return package
    choices = known.ground.choices
    found = in_order(known.options, stems)
    return frozenset((choices[int(owner)].issue, choices[int(owner)].label) for owner, *_ in found)


@lru_cache(maxsize=1024)
def _said(known: Known, stems: tuple[str, ...]) -> Options:
    """Return the options that words say as a package does, if they are two or more."""
    said = f" {' '.join(stems)} "
    found = {
        choice.issue: choice.label for choice, spoken in _spoken(known) if f" {spoken} " in said
    }
    return frozenset(found.items() if len(found) > 1 else ())


@once_for_each
def _spoken(known: Known) -> tuple[tuple[Choice, str], ...]:
    """Return each option and its stems as it is said in a package; the longest last."""
    said = [(choice, " ".join(fold(choice.spoken).stems)) for choice in known.ground.choices]
    return tuple(sorted(((c, text) for c, text in said if text), key=lambda each: len(each[1])))

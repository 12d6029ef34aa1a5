"""Which options of a case words of the other side name, and which package they put."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.ground import Choice
from weakhand.language.index import Hit, Known
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each

Options = frozenset[tuple[str, str]]
"""Issue and label of each option."""


def options_of(known: Known, hits: Sequence[Hit]) -> Options:
    """Return the options of terms that were found."""
    choices = known.ground.choices
    return frozenset([(choices[int(o)].issue, choices[int(o)].label) for o, *_ in hits])


def package(known: Known, stems: Sequence[str]) -> Options:
    """Return the options that words say as a package does, if they are two or more.

    A package is said in the case's own words.
    """
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

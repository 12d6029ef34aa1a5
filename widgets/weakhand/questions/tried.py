"""Trying a learner's function on examples: what goes in and comes out is plain data.

Here the function is called; ``marked`` gives the mark for what came out, wherever
it was called.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from weakhand.questions.called import called
from weakhand.questions.mark import Mark
from weakhand.questions.spec import Example

_SHOWN: Final = 200


def tried(
    name: str, function: object, examples: Sequence[Example], tolerance: float, told: bool
) -> Mark:
    """Return the share of examples for which ``function`` gives what it should.

    Args:
        name: what the function is called, for the reasons.
        function: whatever stands under that name; ``None`` when nothing does.
        examples: what to call it with, and what should come out.
        tolerance: by how much a number may differ.
        told: whether the reasons may say what should have come out.
    """
    if not callable(function):
        return missing(name)
    return marked(
        name, examples, (called(function, example.args) for example in examples), tolerance, told
    )


def missing(name: str, why: str = "") -> Mark:
    """Return the mark where no function of that name stands; ``why`` is a further sentence."""
    reason = f"There is no function {name} to try. Run the cell that defines it."
    return Mark(0.0, (reason, *((why,) if why else ())))


def marked(
    name: str,
    examples: Sequence[Example],
    outcomes: Iterable[tuple[Any, str]],
    tolerance: float,
    told: bool,
) -> Mark:
    """Return the mark for one outcome an example: a value, and what went wrong, if anything."""
    right = 0
    first = ""
    for example, (given, trouble) in zip(examples, outcomes, strict=True):
        if not trouble and agree(given, example.result, tolerance):
            right += 1
        elif not first:
            call = f"{name}({', '.join(map(repr, example.args))})"
            first = f"{call} {trouble or f'gave {_shown(given)}'}"
            first += f"; it should give {example.result!r}." if told else "."
    head = f"{name}: {right} of {len(examples)} {'examples' if told else 'cases'} right."
    return Mark(right / len(examples), (head, first) if first else (head,))


def _shown(given: object) -> str:
    text = repr(given)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def agree(given: object, wanted: object, tolerance: float) -> bool:
    """Return whether two pieces of plain data are the same, numbers within ``tolerance``."""
    if isinstance(wanted, (list, tuple)):
        return (
            isinstance(given, (list, tuple))
            and len(given) == len(wanted)
            and all(agree(a, b, tolerance) for a, b in zip(given, wanted, strict=True))
        )
    if isinstance(wanted, bool) or isinstance(given, bool):
        return given is wanted
    if isinstance(wanted, (int, float)):
        return isinstance(given, (int, float)) and _near(given, wanted, tolerance)
    return type(given) is type(wanted) and given == wanted


def _near(given: float, wanted: float, tolerance: float) -> bool:
    try:
        return abs(given - wanted) <= tolerance
    except OverflowError:  # a whole number too large for any float is near none
        return False

"""Trying a learner's function on examples: what goes in and comes out is plain data.

What the function returns is written as JSON and read back before anything looks
at it, so an object that claims to equal everything is no answer.
"""

from __future__ import annotations

import contextlib
import io
import json
import operator
from collections.abc import Callable, Sequence
from typing import Any, Final

from weakhand.questions.mark import Mark
from weakhand.questions.spec import Example

_LONGEST: Final = 10_000


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
        return Mark(0.0, (f"There is no function {name} to try. Run the cell that defines it.",))
    right = 0
    first = ""
    for example in examples:
        given, trouble = _called(function, example.args)
        if not trouble and agree(given, example.result, tolerance):
            right += 1
        elif not first:
            call = f"{name}({', '.join(map(repr, example.args))})"
            first = f"{call} {trouble or f'gave {given!r}'}"
            first += f"; it should give {example.result!r}." if told else "."
    head = f"{name}: {right} of {len(examples)} {'examples' if told else 'cases'} right."
    return Mark(right / len(examples), (head, first) if first else (head,))


def _called(function: Callable[..., Any], args: Sequence[Any]) -> tuple[Any, str]:
    """Return what the function gives as plain data, and what went wrong, if anything."""
    copies = json.loads(json.dumps(list(args)))
    try:
        # What it prints is no part of the answer, and stderr would cost the cell its points.
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            result = function(*copies)
    except NotImplementedError:
        return None, "is not written yet"
    except KeyboardInterrupt:
        return None, "took too long"
    except (Exception, SystemExit) as error:
        return None, f"stopped with {type(error).__name__}: {str(error)[:200]}"
    try:
        text = json.dumps(result, default=operator.index)
    except (TypeError, ValueError, RecursionError):
        return None, f"gave a {type(result).__name__}, which is no number, text or list"
    if len(text) > _LONGEST:
        return None, "gave far too much"
    return json.loads(text), ""


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
        return isinstance(given, (int, float)) and abs(given - wanted) <= tolerance
    return type(given) is type(wanted) and given == wanted

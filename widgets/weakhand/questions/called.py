"""Calling a learner's function once: plain data in, plain data or a sentence out.

Nothing but the standard library is imported here: this one file is also laid into
the jail, so that a function is called by the same rules there as in a notebook.
"""

from __future__ import annotations

import contextlib
import io
import json
import operator
from collections.abc import Callable, Sequence
from typing import Any, Final

LONGEST: Final = 10_000
"""Characters of JSON; an answer that is longer is none."""


def called(function: Callable[..., Any], args: Sequence[Any]) -> tuple[Any, str]:
    """Return what the function gives as plain data, and what went wrong, if anything.

    What it returns is written as JSON and read back, so an object that claims to
    be something else is gone. Nothing that a function raises leaves this call.
    """
    copies = json.loads(json.dumps(list(args)))
    try:
        # What it prints is no part of the answer, and stderr would cost the cell its points.
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            result = function(*copies)
    except BaseException as error:  # also what an author of such classes made up
        return None, stopped(error)
    try:
        text = json.dumps(result, default=operator.index)
        if len(text) > LONGEST:
            return None, "gave far too much"
        return json.loads(text), ""
    except MemoryError:
        return None, "used too much memory"
    except BaseException:  # its class may do anything when it is looked at
        return None, f"gave {_kind(result)}, which is no number, text or list"


def stopped(error: BaseException) -> str:
    """Return in words how an exception ended a function or a cell."""
    match error:
        case NotImplementedError():
            return "is not written yet"
        case KeyboardInterrupt():
            return "took too long"
        case MemoryError():
            return "used too much memory"
    try:
        return f"stopped with {type(error).__name__}: {str(error)[:200]}"
    except BaseException:
        return "stopped with an error that has no words"


def _kind(value: object) -> str:
    """Return the name of a value's class, which may object to being asked."""
    try:
        return f"a {type(value).__name__}"
    except BaseException:
        return "something"

"""Running a learner's cell and calling its function. This is where nobody is trusted."""

from __future__ import annotations

from typing import Any

from weakhand.grading.jail.inside import frames
from weakhand.questions.called import called, stopped


def answer(source: int, target: int) -> None:
    """Read one piece of work from an open file, and write what came of it to another.

    Each answer is written as soon as it is there, so that what was right before a
    call that never ends is not lost.
    """
    work = frames.receive(source)
    names: dict[str, Any] = {"__name__": "__main__"}
    trouble = ""
    try:
        exec(compile(work["source"], "<the cell>", "exec", dont_inherit=True), names)
    except BaseException as error:
        trouble = stopped(error)
    function = names.get(work["name"])
    frames.send(target, {"found": callable(function), "trouble": trouble})
    if not callable(function):
        return
    for args in work["calls"]:
        value, trouble = called(function, args)
        frames.send(target, {"value": value, "trouble": trouble})

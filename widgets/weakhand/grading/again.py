"""What a learner is told whose work could not be graded: kindly, and what to hand in again.

What grading says of such a file is written for the instructor; here the learner
reads only what was found, and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final

from weakhand.grading.graded import Graded

# Sentences that tell an instructor what to do.
_FOR_OTHERS: Final = re.compile(r"(Ask|Look|Name|Check|Grade|Read|It is not in the gradebook)\b")
_OURS: Final = ("Grading stopped", "Grading took", "The graded copy")
_DETAIL: Final = re.compile(r" \([^()]*(?:\([^()]*\)[^()]*)*\)")


def ours(result: Graded) -> bool:
    """Return whether it was grading that failed, and not what was handed in."""
    return result.why.startswith(_OURS)


def file_of(result: Graded) -> str:
    """Return the name of the file that was handed in; empty when there was none."""
    found = PurePath(result.path.rpartition("!")[2] or result.path).name
    return found if found.lower().endswith((".ipynb", ".zip", ".jsonl")) else ""


def what_was_found(result: Graded) -> Iterator[str]:
    """Yield what is wrong with the file, in sentences that are the learner's to read."""
    for sentence in re.split(r"(?<=[.!?]) +", _DETAIL.sub("", result.why)):
        if sentence and not _FOR_OTHERS.match(sentence):
            yield sentence


def what_to_do(result: Graded) -> Iterator[str]:
    """Yield the steps that mend it, one sentence or two each."""
    sheet = result.workbook
    page = f"{sheet}.ipynb" if sheet else "the workbook"
    journal = (
        f"{sheet}.answers.jsonl" if sheet else "the file beside it that ends in .answers.jsonl"
    )
    yield (
        f"Open {page} in your own copy of the course, and see that your answers are there. "
        "They are kept as you go, so nothing should be lost."
    )
    yield "Save it: Ctrl+S, or Cmd+S on a Mac."
    yield (
        f"Hand in {page}, and with it {journal}, which stands in the same folder. Either of the "
        "two is enough; both are safer. Send the files themselves, not a link or a picture."
    )


def names_of(results: Iterable[Graded]) -> tuple[str, ...]:
    """Return the names of the files in several results, each once."""
    return tuple(dict.fromkeys(name for one in results if (name := file_of(one))))

"""A nod with the name of whom it is made to, and nothing else: "alright, Mr Grieve", "ok Tom".

It says that something was heard. What it may say besides, to a package that was just put, is told
by ``half_yes``.
"""

from __future__ import annotations

from weakhand.language.addressed import unaddressed
from weakhand.language.patterns import late
from weakhand.language.state import State

_NOD = late(
    r"^(?:(?:oh|hm|well|yes|ok|all right|right you are|right|i see|very good|fair enough|very well|"
    r"go on)(?: |$))+$"
)
_SURE = 0.9
_LONGEST = 7


def nodded(state: State) -> None:
    """Take a line that is a nod and a name for an encourager, and for nothing else."""
    words = state.folded.words
    if not 1 < len(words) <= _LONGEST or "?" in state.folded.marks[-1]:
        return
    text = unaddressed(state)
    if text == " ".join(words) or not _NOD.match(text):
        return
    state.drafts.clear()
    state.add("minimal_encourager", 0, len(words), _SURE)

"""Is a case sound? What stands in its file, and what shows only when it is played.

``weakhand.cases.check`` reads a case file; ``weakhand.playtest.games`` negotiates
it, and ``weakhand.playtest.proofs`` says what must come of that.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from weakhand.cases import CaseError, Fault, UnknownCaseError, load
from weakhand.cases import check as check_file
from weakhand.cases.check import playable
from weakhand.cases.load import source
from weakhand.playtest.games import games
from weakhand.playtest.notes import notes
from weakhand.playtest.proofs import Proof, played, written


@dataclass(frozen=True, slots=True)
class Soundness:
    """What a check found.

    Attributes:
        faults: everything wrong, each with key and mend.
        found: whether there is such a file at all.
        played: whether the file was in order, so that the case could be played.
        proofs: what must hold of a case, and what shows that it does.
        notes: what is no fault, and worth a look, each with what to do about it.
    """

    faults: tuple[Fault, ...]
    found: bool = True
    played: bool = False
    proofs: tuple[Proof, ...] = ()
    notes: tuple[Fault, ...] = ()


def soundness(name_or_path: str | Path) -> Soundness:
    """Return every fault of a case: what is read in its file, and what shows in play."""
    try:
        case = load(name_or_path)
        faults = check_file(name_or_path)
    except UnknownCaseError as error:
        return Soundness(error.faults, found=False)
    except CaseError as error:
        return Soundness(error.faults)
    shown = written(case)
    if not playable(case) or any(fault.left for fault in faults):
        return Soundness(faults, proofs=shown)
    more = played(games(case))
    file = source(name_or_path)[0]
    against = (Fault(file, *fault) for proof in more for fault in proof.faults)
    seen = tuple(Fault(file, *note) for note in notes(case))
    return Soundness((*faults, *against), played=True, proofs=(*shown, *more), notes=seen)

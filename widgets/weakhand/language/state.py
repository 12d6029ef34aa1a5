"""What is known while one utterance is read; lives for one call of ``read``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from weakhand.language.clauses import Clause
from weakhand.language.normalise import Folded
from weakhand.language.reading import MoveKind
from weakhand.language.relevance import Hit, Known, Scene, in_order


@dataclass(slots=True)
class Draft:
    """A move before its relevance is known: words ``lo`` to ``hi`` (half-open)."""

    kind: MoveKind
    lo: int
    hi: int
    sure: float


@dataclass(slots=True)
class State:
    """An utterance, its scene, and what has been found in it so far."""

    text: str
    folded: Folded
    clauses: tuple[Clause, ...]
    scene: Scene
    known: Known
    named: list[Hit]
    drafts: list[Draft] = field(default_factory=list)
    hostile: float = 0.0
    damp: float = 1.0
    loss: Literal["", "raised_risk", "unraised_risk", "conceding"] = ""
    whole: list[tuple[int, int, str, frozenset[str], str]] = field(default_factory=list)
    pauses: list[tuple[int, int]] = field(default_factory=list)

    def add(self, kind: MoveKind, lo: int, hi: int, sure: float) -> None:
        """Note a move; a second of the same kind in the same words is ignored."""
        for other in self.drafts:
            if other.kind == kind and other.lo < hi and lo < other.hi:
                other.sure = max(other.sure, sure)
                return
        self.drafts.append(Draft(kind, lo, max(hi, lo + 1), sure))

    def has(self, *kinds: MoveKind) -> bool:
        """Say whether a move of one of ``kinds`` has been noted."""
        return not {draft.kind for draft in self.drafts}.isdisjoint(kinds)

    def drop(self, *kinds: MoveKind) -> None:
        """Take back every noted move of ``kinds``."""
        self.drafts = [draft for draft in self.drafts if draft.kind not in kinds]

    def sentences(self) -> list[tuple[int, int, str, frozenset[str], str]]:
        """Return each sentence as first word, last word, text, bag of words and end mark."""
        if self.whole:
            return self.whole
        self.whole = self._sentences()
        return self.whole

    def _sentences(self) -> list[tuple[int, int, str, frozenset[str], str]]:
        whole: list[tuple[int, int, str, frozenset[str], str]] = []
        number = -1
        for clause in self.clauses:
            if clause.sentence == number:
                lo, _, text, bag, _ = whole[-1]
                whole[-1] = (lo, clause.hi, f"{text} {clause.text}", bag | clause.bag, clause.mark)
            else:
                number = clause.sentence
                whole.append((clause.lo, clause.hi, clause.text, clause.bag, clause.mark))
        return whole

    def names_option(self, lo: int, hi: int) -> bool:
        """Say whether words ``lo`` to ``hi`` name an option of the case."""
        return bool(in_order(self.known.options, self.folded.stems[lo:hi]))

    def touched(self, lo: int, hi: int) -> list[str]:
        """Return the ids of the notions named in words ``lo`` to ``hi``, longest term first."""
        if not self.named:
            return []
        best: dict[str, int] = {}
        for owner, a, b, size in self.named:
            if a >= lo and b <= hi:
                best[owner] = max(size, best.get(owner, 0))
        return sorted(best, key=best.__getitem__, reverse=True)

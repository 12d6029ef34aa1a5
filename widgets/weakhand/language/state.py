"""What is known while one utterance is read; lives for one call of ``read``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from weakhand.language.index import Known
from weakhand.language.line import Line, Sentence
from weakhand.language.normalise import Folded
from weakhand.language.once import kept_with
from weakhand.language.reading import MoveKind
from weakhand.language.relevance import Scene, alive

_Found = TypeVar("_Found")


@dataclass(slots=True)
class Draft:
    """A move before its relevance is known: words ``lo`` to ``hi`` (half-open)."""

    kind: MoveKind
    lo: int
    hi: int
    sure: float


@dataclass(slots=True)
class State:
    """An utterance in its scene, and what has been found in it so far.

    ``beside`` says by how many hundredths of a logit its words weigh for being beside the matter,
    ``found`` holds what functions marked ``in_scene`` have found.
    """

    line: Line
    scene: Scene
    drafts: list[Draft] = field(default_factory=list)
    hostile: float = 0.0
    damp: float = 1.0
    loss: Literal["", "raised_risk", "unraised_risk", "conceding"] = ""
    pauses: list[tuple[int, int]] = field(default_factory=list)
    beside: int = -1000
    text: str = field(init=False)
    folded: Folded = field(init=False)
    known: Known = field(init=False)
    found: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.text, self.folded, self.known = self.line.text, self.line.folded, self.line.known

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

    def alive(self, owner: str) -> float:
        """Return how alive a notion is in the scene, 0 if it is not."""
        return alive(self.scene, owner)

    def sentences(self) -> tuple[Sentence, ...]:
        """Return each sentence as first word, last word, text, bag of words and end mark."""
        return self.line.sentences


def in_scene(find: Callable[[State], _Found]) -> Callable[[State], _Found]:
    """Return ``find``, called once while a line is read: it hangs on line and scene alone."""
    return kept_with(find)

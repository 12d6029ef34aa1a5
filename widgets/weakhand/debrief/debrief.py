"""What happened in a conversation, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import fsum
from typing import Any

from weakhand.cases.schema import Package
from weakhand.debrief.missed import MissedChance, missed_chance
from weakhand.debrief.notes import TurnNote, notes
from weakhand.debrief.score import (
    DISHONEST_CAP,
    WEIGHTS,
    Integrity,
    Score,
    information,
    integrity,
    outcome,
    process,
    relationship,
)
from weakhand.roleplay.talk import Talk


@dataclass(frozen=True)
class Debrief:
    """The scores of a talk, their reasons, and the talk line by line.

    Attributes:
        score: the weighted sum, 0 to 1; an invented claim caps it.
        facts: ids of the facts uncovered at least in part.
        learner_value, counterpart_value: points of the deal, or of the
            walk-aways where there is none.
    """

    outcome: Score
    information: Score
    process: Score
    relationship: Score
    integrity: Integrity
    score: float
    agreement: Package | None
    learner_value: float
    counterpart_value: float
    facts: tuple[str, ...]
    talk: Talk = field(repr=False)

    @cached_property
    def missed(self) -> MissedChance | None:
        """Return one thing to do differently: other lines are tried only when it is asked for."""
        return missed_chance(self.talk)

    @cached_property
    def notes(self) -> tuple[TurnNote, ...]:
        """Return the talk line by line."""
        return notes(self.talk)

    def to_json(self) -> dict[str, Any]:
        """Return the debrief as plain data: numbers first, reasons beside them."""
        parts = ("outcome", "information", "process", "relationship")
        return {
            **{name: getattr(self, name).value for name in parts},
            "integrity": {
                "ok": self.integrity.ok,
                "violations": [{"turn": v.turn, "what": v.text} for v in self.integrity.violations],
            },
            "score": self.score,
            "agreement": self.agreement,
            "learner_value": self.learner_value,
            "counterpart_value": self.counterpart_value,
            "facts": list(self.facts),
            "reasons": {
                name: [{"text": r.text, "turn": r.turn} for r in getattr(self, name).reasons]
                for name in parts
            },
            "missed_chance": None
            if self.missed is None
            else {
                "turn": self.missed.turn,
                "said": self.missed.said,
                "better": self.missed.better,
                "why": self.missed.why,
            },
        }


def debrief(talk: Talk) -> Debrief:
    """Return the debrief of a talk, finished or not."""
    parts: dict[str, Score] = {
        "outcome": outcome(talk),
        "information": information(talk),
        "process": process(talk),
        "relationship": relationship(talk),
    }
    honest = integrity(talk)
    total = fsum(WEIGHTS[name] * part.value for name, part in parts.items())
    if not honest.ok:
        total = min(total, DISHONEST_CAP)
    case, deal = talk.case, talk.agreement
    return Debrief(
        **parts,
        integrity=honest,
        score=round(total, 4),
        agreement=deal,
        learner_value=case.value(deal, "learner") if deal else case.walk_away.learner,
        counterpart_value=case.value(deal, "counterpart") if deal else case.walk_away.counterpart,
        facts=tuple(fact.id for fact in case.facts if talk.mind.told[fact.id] >= 2),
        talk=talk,
    )

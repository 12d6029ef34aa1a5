"""What a learner does in one turn, as data that can be written down and replayed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from weakhand.cases.schema import Case, Package

MAX_SAID = 20_000
_KEYS = ("say", "offer", "accept", "walk_away")


class ActError(ValueError):
    """An act that makes no sense for its case; the message names key and mend."""


@dataclass(frozen=True, slots=True)
class Act:
    """One turn of the learner: words, an offer from the board, or an end.

    Attributes:
        say: the learner's words (at most 20,000 characters are read).
        offer: issue name to option label; what is left out stands at its
            status quo.
        accept: take the counterpart's package on the table.
        walk_away: end the talks.
    """

    say: str = ""
    offer: Package | None = None
    accept: bool = False
    walk_away: bool = False

    @classmethod
    def from_json(cls, value: Any) -> Act:
        """Return the act that a JSON string or object stands for.

        Raises:
            ActError: for another type, an unknown key, or a value of the wrong type.
        """
        if isinstance(value, str):
            return cls(say=value)
        if not isinstance(value, Mapping):
            raise ActError("A line is a text or an object with: " + ", ".join(_KEYS) + ".")
        unknown = sorted(set(value) - set(_KEYS))
        if unknown:
            raise ActError(f"Unknown key {unknown[0]!r}. Use: {', '.join(_KEYS)}.")
        say, offer = value.get("say", ""), value.get("offer")
        if not isinstance(say, str):
            raise ActError("'say' must be a text.")
        if offer is not None and not (
            isinstance(offer, Mapping)
            and all(isinstance(k, str) and isinstance(v, str) for k, v in offer.items())
        ):
            raise ActError("'offer' must map issue names to option labels.")
        for key in ("accept", "walk_away"):
            if not isinstance(value.get(key, False), bool):
                raise ActError(f"'{key}' must be true or false.")
        return cls(
            say,
            dict(offer) if offer is not None else None,
            bool(value.get("accept", False)),
            bool(value.get("walk_away", False)),
        )

    def to_json(self) -> dict[str, Any]:
        """Return the act as plain JSON data, without what it does not hold."""
        out: dict[str, Any] = {}
        if self.say or not (self.offer is not None or self.accept or self.walk_away):
            out["say"] = self.say
        if self.offer is not None:
            out["offer"] = dict(self.offer)
        if self.accept:
            out["accept"] = True
        if self.walk_away:
            out["walk_away"] = True
        return out

    def check(self, case: Case) -> None:
        """Raise ActError when the offer names an issue or option that the case lacks."""
        for issue, label in (self.offer or {}).items():
            if issue not in case.issue:
                raise ActError(f"There is no issue {issue!r}. Use: {', '.join(case.issue)}.")
            options = case.issue[issue].by_label
            if label not in options:
                raise ActError(
                    f"'{issue}' has no option {label!r}. Use one of: {', '.join(options)}."
                )


def fitting(case: Case, acts: Sequence[Mapping[str, Any]]) -> list[Act]:
    """Return the acts that the case can play, in their order."""
    kept = []
    for raw in acts:
        try:
            act = Act.from_json(raw)
            act.check(case)
        except ActError:
            continue
        kept.append(act)
    return kept

"""One line of a journal: what a learner did, checked and made safe to keep."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, get_args

VERSION: Final = 1
SAY_MAX: Final = 20_000
VALUE_MAX: Final = 100_000
LINE_MAX: Final = 300_000
ID_MAX: Final = 100
OFFER_MAX: Final = 50
SEED_MAX: Final = 2**31
DEPTH_MAX: Final = 32

Do = Literal["open", "start", "say", "offer", "accept", "walk_away", "restart", "answer", "what_if"]
DOS: Final[tuple[Do, ...]] = get_args(Do)
_ENVELOPE: Final = frozenset({"v", "n", "at", "id", "do"})


class EntryError(ValueError):
    """A line that is no entry; its text says what is wrong, in plain words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a learner did.

    Attributes:
        n: its number in the journal (a hint for people; order is the file's).
        at: when, as an ISO 8601 UTC time; empty when unknown.
        id: the exercise; empty only for ``open``.
        do: what was done.
        payload: what belongs to it (``say``, ``offer``, ``value``, ...).
    """

    n: int
    at: str
    id: str
    do: Do
    payload: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return the entry as the object that a journal line holds."""
        return {
            "v": VERSION,
            "n": self.n,
            "at": self.at,
            "id": self.id,
            "do": self.do,
            **self.payload,
        }

    def line(self) -> str:
        """Return the entry as one line of JSON, without its newline (``entry_from`` made sure)."""
        return json.dumps(
            self.to_json(), ensure_ascii=False, allow_nan=False, separators=(",", ":")
        )

    def same_act(self, other: Entry) -> bool:
        """Return whether both do the same thing, whatever their number and time."""
        return (self.id, self.do, self.payload) == (other.id, other.do, other.payload)


def clean(value: object, depth: int = 0) -> object:
    """Return a JSON value whose text can always be written as UTF-8.

    Lone surrogates (half an emoji, from a broken paste) become ``?``. Raises
    ``EntryError`` for a value nested more than ``DEPTH_MAX`` deep, so that all
    Python versions refuse the same values.
    """
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if depth > DEPTH_MAX:
        raise EntryError("it is nested too deeply")
    if isinstance(value, Mapping):
        return {str(clean(key)): clean(item, depth + 1) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [clean(item, depth + 1) for item in value]
    return value


def entry_from(raw: object, number: int = 0) -> Entry:
    """Return the entry that a parsed JSON value holds.

    ``number`` stands in for a missing or odd ``n``. Raises ``EntryError``.
    """
    if not isinstance(raw, dict):
        raise EntryError("it is not a JSON object")
    version = raw.get("v")
    if isinstance(version, bool) or version != VERSION:
        raise EntryError(f"it is of format version {_short(version)}; this program reads 1")
    do = raw.get("do")
    if do not in DOS:
        raise EntryError(f"'do' is {_short(do)}, which is nothing a learner does")
    ident = raw.get("id")
    if not isinstance(ident, str) or len(ident) > ID_MAX or (not ident and do != "open"):
        raise EntryError("'id' does not name an exercise")
    n, at = raw.get("n"), raw.get("at")
    payload = {key: clean(item) for key, item in raw.items() if key not in _ENVELOPE}
    return Entry(
        n=n if isinstance(n, int) and not isinstance(n, bool) and 0 <= n < 2**53 else number,
        at=str(clean(at)) if isinstance(at, str) and len(at) <= 40 else "",
        id=str(clean(ident)),
        do=do,
        payload=_checked(do, payload),
    )


def _checked(do: Do, payload: dict[str, Any]) -> dict[str, Any]:
    """Return ``payload`` if it is what ``do`` needs; raise ``EntryError`` otherwise."""
    if "say" in payload:
        if not isinstance(payload["say"], str):
            raise EntryError("'say' is not text")
        payload["say"] = payload["say"][:SAY_MAX]
    elif do == "say":
        raise EntryError("'say' is missing")
    if do == "offer" or "offer" in payload:
        _check_offer(payload.get("offer"))
    if do == "start":
        case, seed = payload.get("case"), payload.get("seed")
        if not isinstance(case, str) or not 0 < len(case) <= ID_MAX:
            raise EntryError("'case' does not name a case")
        if not isinstance(seed, int) or isinstance(seed, bool) or abs(seed) > SEED_MAX:
            raise EntryError("'seed' is not a whole number")
    if do == "answer" and "value" not in payload:
        raise EntryError("'value' is missing")
    if len(_dumps(payload)) > VALUE_MAX:
        raise EntryError(f"it holds more than {VALUE_MAX:,} characters")
    return payload


def _check_offer(offer: object) -> None:
    """Raise ``EntryError`` unless ``offer`` maps issue names to option labels."""
    fits = (
        isinstance(offer, dict)
        and len(offer) <= OFFER_MAX
        and all(
            isinstance(label, str) and len(name) <= ID_MAX and len(label) <= 500
            for name, label in offer.items()
        )
    )
    if not fits:
        raise EntryError("'offer' is not a set of issues with the option chosen for each")


def _dumps(value: object) -> str:
    """Return ``value`` as JSON; raise ``EntryError`` when it is none."""
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise EntryError("it holds something that JSON cannot keep") from error


def _short(value: object) -> str:
    """Return ``value`` for a message, cut to a readable length."""
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."

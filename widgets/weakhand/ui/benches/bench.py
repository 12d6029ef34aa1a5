"""A bench: sliders in, a state of the model out, and that state as picture, sentence and numbers.

Everything here is a function of the settings. The page only moves sliders and
shows what comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from weakhand.plots import Picture, Theme
from weakhand.ui.benches.knob import Knob, Value
from weakhand.ui.words import points

State = TypeVar("State")
Settings = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a model: its name for a workbook and for a reader, and both readings.

    ``value`` is ``None`` where the model has no number, as for a deal that cannot be.
    """

    key: str
    label: str
    value: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Bench(Generic[State]):
    """One model to bend.

    Attributes:
        name, title: its name in code, and its heading.
        lead: what is going on, and what to try.
        knobs: what can be moved.
        state: settings by key -> what the model makes of them.
        picture: state, theme and width in CSS pixels -> the figure.
        means: the state before (or ``None``) and now -> what it means, as the second
            half of a sentence, or standing alone.
        numbers: state -> the numbers that a reader or a workbook may ask for.
    """

    name: str
    title: str
    lead: str
    knobs: tuple[Knob, ...]
    state: Callable[..., State]
    picture: Callable[[State, Theme, int], Picture]
    means: Callable[[State | None, State], str]
    numbers: Callable[[State], tuple[Number, ...]]

    @property
    def start(self) -> tuple[int, ...]:
        """Return where every knob stands at first, counted from 0."""
        return tuple(knob.place(knob.start) for knob in self.knobs)

    def places(self, settings: Settings) -> tuple[int, ...]:
        """Return where the knobs stand for some settings; the others stand at their start.

        :raises ValueError: if a name or a value does not exist; the message says which do
        """
        unknown = sorted(settings.keys() - {knob.key for knob in self.knobs})
        if unknown:
            keys = ", ".join(knob.key for knob in self.knobs)
            raise ValueError(f"The bench {self.name} has {keys}; there is no {unknown[0]}.")
        return tuple(knob.place(settings.get(knob.key, knob.start)) for knob in self.knobs)

    def settings(self, places: Sequence[int]) -> dict[str, Value]:
        """Return the settings for knobs that stand at these places."""
        return {
            knob.key: knob.values[place] for knob, place in zip(self.knobs, places, strict=True)
        }

    def at(self, places: Sequence[int]) -> State:
        """Return the state of the model for knobs that stand at these places."""
        return self.state(**self.settings(places))

    def sentence(self, before: Sequence[int] | None, now: Sequence[int]) -> str:
        """Return what has just changed and what it means, or how things stand."""
        state = self.at(now)
        if before is None or tuple(before) == tuple(now):
            return _begun(self.means(None, state))
        return f"{self._moved(before, now)}: {self.means(self.at(before), state)}"

    def _moved(self, before: Sequence[int], now: Sequence[int]) -> str:
        changed = [
            (knob, knob.values[old], knob.values[new])
            for knob, old, new in zip(self.knobs, before, now, strict=True)
            if old != new
        ]
        if len(changed) == 1:
            knob, old_value, new_value = changed[0]
            return knob.moved(old_value, new_value)
        if tuple(now) == self.start:
            return "Everything is back where it began"
        return "Several things changed at once"


def shift(was: float | None, now: float, words: Callable[[float], str]) -> str:
    """Return how a number moved: ``rises from 3 to 4``, ``stays at 4``, or ``is 4``.

    A move too small for the words is told as such, not as none.
    """
    if was is None:
        return f"is {words(now)}"
    if abs(was - now) < 1e-9:
        return f"stays at {words(now)}"
    way = "rises" if now > was else "falls"
    if words(was) == words(now):
        return f"{way} by a hair, to about {words(now)}"
    return f"{way} from {words(was)} to {words(now)}"


def instead(was: float | None, now: float, words: Callable[[float], str]) -> str:
    """Return a number and what it was before: ``4 instead of 3``, ``4 as before``, or ``4``."""
    if was is None:
        return words(now)
    if words(was) == words(now):
        return f"{words(now)} as before"
    return f"{words(now)} instead of {words(was)}"


def percent(part: float) -> str:
    """Return a part of 1 in per cent, to one decimal."""
    return f"{points(100 * part)}%"


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]

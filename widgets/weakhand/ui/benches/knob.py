"""What a learner can move on a bench: every value it can take, in order, and how each reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Value = float | str


@dataclass(frozen=True, slots=True)
class Mark:
    """A value worth jumping to: its name, and what there is to know about it."""

    name: str
    value: Value
    about: str


@dataclass(frozen=True, slots=True)
class Knob:
    """A slider, or a list to choose from.

    Attributes:
        key: its name among the settings of the bench.
        label: what stands beside it, in words, with the unit.
        subject: how a sentence calls it.
        values, readings: every value in order, and how each reads.
        start: the value it starts at.
        counted: whether a larger value is more of something, so that it can rise and fall.
        a_list: whether it is a list to choose from, not a slider.
        marks: values worth jumping to.
    """

    key: str
    label: str
    subject: str
    values: tuple[Value, ...]
    readings: tuple[str, ...]
    start: Value
    counted: bool = True
    a_list: bool = False
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        """Check that the start and every mark are among the values, and each value can be read."""
        if len(self.readings) != len(self.values):
            raise ValueError(f"readings of {self.key} must hold {len(self.values)} texts.")
        for value in (self.start, *(mark.value for mark in self.marks)):
            self.place(value)

    def place(self, value: object) -> int:
        """Return where a value stands, counted from 0.

        :raises ValueError: if it is not one of the values; the message names them
        """
        if value in self.values:
            return self.values.index(value)
        ends = ", ".join(str(v) for v in self.values)
        if not self.a_list:
            ends = f"{self.values[0]} to {self.values[-1]}, in the slider's steps"
        raise ValueError(f"{self.key} must be one of these: {ends}. It is {value!r}.")

    def moved(self, before: Value, now: Value) -> str:
        """Return what happened to it, as the beginning of a sentence."""
        old, new = (self.readings[self.place(value)] for value in (before, now))
        if not self.counted:
            return f"{self.subject} is now {new} instead of {old}"
        rose = self.place(now) > self.place(before)
        return f"{self.subject} {'rose' if rose else 'fell'} from {_bare(old, new)} to {new}"


def slider(
    key: str,
    label: str,
    subject: str,
    values: Sequence[float],
    start: float,
    unit: str = "",
    marks: Sequence[Mark] = (),
) -> Knob:
    """Return a slider over numbers in one unit; ``%`` stands close to its number."""
    tail = unit if unit in ("", "%") else f" {unit}"
    readings = tuple(f"{number(value)}{tail}" for value in values)
    return Knob(key, label, subject, tuple(values), readings, start, marks=tuple(marks))


def choice(
    key: str, label: str, subject: str, options: dict[str, str], start: str | None = None
) -> Knob:
    """Return a list to choose from: ``options`` maps each value to how it reads."""
    values = tuple(options)
    return Knob(
        key,
        label,
        subject,
        values,
        tuple(options.values()),
        values[0] if start is None else start,
        counted=False,
        a_list=True,
    )


def number(value: float) -> str:
    """Return a setting in figures: none of its digits lost, a real minus sign."""
    return f"{value:g}".replace("-", "−")


def _bare(old: str, new: str) -> str:
    """Return a reading without its unit where the next one repeats it: 420 to 430 euros."""
    first, _, unit = old.partition(" ")
    return first if unit and new.endswith(f" {unit}") else old

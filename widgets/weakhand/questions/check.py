"""Instant, unscored checks: is it recorded, is it well formed, and (in lessons) is it right?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, assert_never

from weakhand.questions.blanks import as_section, filled, still_open
from weakhand.questions.produced import Judged, judge, name_of, wanted
from weakhand.questions.spec import (
    CanvasSection,
    Choice,
    Classify,
    Negotiate,
    Number,
    Order,
    Prediction,
    Produce,
    Reflection,
    Rehearsal,
    Spec,
)
from weakhand.questions.value import (
    as_attempts,
    as_labels,
    as_number,
    as_order,
    as_prediction,
    as_text,
    plain,
    words_in,
)


@dataclass(frozen=True, slots=True)
class Part:
    """Feedback on one item of an exercise: ``ok`` as in ``Feedback``."""

    id: str
    ok: bool | None
    text: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What an instant check says.

    Attributes:
        ok: right, not right, or ``None`` when there is nothing to be right about.
        text: in plain words.
        spans: (start, end, kind, comment) of what was found in a written line.
        parts: one for each item, where the exercise has several.
    """

    ok: bool | None
    text: str
    spans: tuple[tuple[int, int, str, str], ...] = ()
    parts: tuple[Part, ...] = ()


NOTHING = Feedback(None, "Nothing recorded yet.")


def check(spec: Spec, value: Any) -> Feedback:
    """Return instant feedback on a value; nothing here is scored."""
    match spec:
        case Choice():
            return _choice(spec, value)
        case Prediction():
            return _prediction(spec, value)
        case Classify():
            return _classify(spec, value)
        case Order():
            return _order(spec, value)
        case Number():
            return _number(spec, value)
        case Produce():
            return _produce(spec, value)
        case Reflection():
            return _reflection(spec, value)
        case Negotiate() | Rehearsal():
            return _negotiate(value)
        case CanvasSection():
            return _canvas(spec, value)
        case _:
            assert_never(spec)


def resolve(spec: Prediction, value: Any) -> Feedback:
    """Return how a prediction compares with what happened (lessons only).

    A prediction is no try at an answer, so one that came out otherwise is not
    called wrong: its ``ok`` is ``None``.
    """
    chosen, sure = as_prediction(spec, value)
    option = spec.option(chosen)
    if option is None:
        return Feedback(None, "Predict first; then look.")
    said = f"You predicted: {option.text}" + (
        f" ({plain(sure)}% sure)." if sure is not None else "."
    )
    truth = spec.option(spec.answer)
    if truth is None:
        return Feedback(None, f"{said} {spec.resolve}".strip())
    ok = truth.id == option.id
    came = "It came out that way." if ok else f"It came out otherwise: {truth.text.rstrip('.')}."
    return Feedback(ok or None, f"{said} {came} {spec.resolve}".strip())


def _choice(spec: Choice, value: Any) -> Feedback:
    option = spec.option(value)
    if option is None:
        return NOTHING
    if not spec.tells:
        return Feedback(None, "Recorded.")
    if spec.answer is None:
        return Feedback(None, option.feedback or "Recorded.")
    ok = option.id == spec.answer
    return Feedback(ok, option.feedback or ("Yes." if ok else "Not this one. Look once more."))


def _prediction(spec: Prediction, value: Any) -> Feedback:
    chosen, sure = as_prediction(spec, value)
    if not chosen:
        return NOTHING
    if sure is None:
        return Feedback(None, "Recorded. Now say how sure you are.")
    return Feedback(None, f"Recorded, {plain(sure)}% sure. You will come back to it.")


def _classify(spec: Classify, value: Any) -> Feedback:
    labels = as_labels(spec, value)
    if not labels:
        return NOTHING
    missing = len(spec.items) - len(labels)
    open_ones = f" {missing} still open." if missing else ""
    keyed = [item for item in spec.items if item.answer]
    if not spec.tells or not keyed:
        return Feedback(None, f"{len(labels)} of {len(spec.items)} recorded.{open_ones}")
    parts = tuple(
        Part(item.id, labels[item.id] in item.answer, item.feedback)
        for item in keyed
        if item.id in labels
    )
    right = sum(part.ok is True for part in parts)
    return Feedback(right == len(keyed), f"{right} of {len(keyed)} right.{open_ones}", parts=parts)


def _order(spec: Order, value: Any) -> Feedback:
    given = as_order(spec, value)
    if not given:
        return NOTHING
    if not spec.tells or not spec.answer:
        return Feedback(None, "Recorded.")
    placed = sum(a == b for a, b in zip(given, spec.answer, strict=True))
    if placed == len(given):
        return Feedback(True, "Yes, in this order.")
    return Feedback(False, f"Not yet: {placed} of {len(given)} stand in their place.")


def _number(spec: Number, value: Any) -> Feedback:
    number = as_number(value)
    if number is None:
        if value is None or value == "":
            return NOTHING
        return Feedback(False, "That does not read as one number. Write it in digits, like 12.5.")
    if not spec.low <= number <= spec.high:
        return Feedback(
            False,
            f"{plain(number)} can't be: it lies between {plain(spec.low)} and "
            f"{plain(spec.high)}{_unit(spec)}. Is it the right unit?",
        )
    if not spec.tells or spec.answer is None:
        return Feedback(None, f"Recorded: {plain(number)}{_unit(spec)}.")
    if abs(number - spec.answer) <= spec.tolerance:
        return Feedback(True, f"Yes: {plain(spec.answer)}{_unit(spec)}.")
    return Feedback(False, "Too high." if number > spec.answer else "Too low.")


def _unit(spec: Number) -> str:
    return f" {spec.unit}" if spec.unit else ""


def _produce(spec: Produce, value: Any) -> Feedback:
    text = as_text(value)
    if not text:
        return NOTHING
    if spec.unmarked:
        return Feedback(None, "Recorded.")
    judged = judge(spec, text)
    spans = tuple(
        (move.start, move.end, move.kind, _comment(judged, index))
        for index, move in enumerate(judged.reading.moves)
    )
    return Feedback(*_verdict(spec, judged), spans=spans)


def _comment(judged: Judged, index: int) -> str:
    """Return what to say about one move found in a line."""
    move = judged.reading.moves[index]
    name = name_of(move.kind)
    if move.sure < 0.5:
        return f"perhaps {name}"
    return name if move.relevant >= 0.5 else f"{name}, but not about what they just said"


def _verdict(spec: Produce, judged: Judged) -> tuple[bool | None, str]:
    """Return whether the line does what was asked, and one sentence about it."""
    best = judged.best
    if best is None:
        found = list(dict.fromkeys(name_of(move.kind) for move in judged.reading.moves))
        heard = f"I hear {' and '.join(found[:3])}." if found else "I'm not sure how to hear this."
        return (False if found else None), f"{heard} Wanted: {wanted(spec)}."
    name = name_of(best.kind)
    if judged.cuts:
        return False, f"I hear {name}, but {'; and '.join(judged.cuts)}."
    if judged.fraction >= 0.8:
        return True, f"I hear {name}, and it fits what they said."
    if best.relevant < best.sure:
        return None, (
            f"It has the form of {name}. I'm not sure that it is about what they just "
            "said: use the thing they care about."
        )
    return None, f"It may be {name}. Make it plainer, so that they can't miss it."


def _reflection(spec: Reflection, value: Any) -> Feedback:
    count = words_in(as_text(value))
    low, high = spec.words
    if not count:
        return NOTHING
    counted = f"{count} word{'' if count == 1 else 's'}"
    if count < low:
        return Feedback(None, f"Recorded, {counted}. At least {low} are asked for.")
    if count > high:
        return Feedback(None, f"Recorded, {counted}. Try to say it in {high}.")
    return Feedback(None, f"Recorded, {counted}. A person reads it.")


_NAMED = 4
"""Open blanks that are named; of more, only how many."""


def _canvas(spec: CanvasSection, value: Any) -> Feedback:
    values = as_section(spec, value)
    if not filled(values):
        return NOTHING
    left = still_open(spec, values)
    if not left:
        return Feedback(None, "Recorded, and nothing is open in this section.")
    more = f"; and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
    return Feedback(None, f"Recorded. Still open: {'; '.join(left[:_NAMED])}{more}.")


def _negotiate(value: Any) -> Feedback:
    attempts = [acts for acts in as_attempts(value) if acts]
    if not attempts:
        return NOTHING
    lines = sum(len(acts) for acts in attempts)
    tries = "one conversation" if len(attempts) == 1 else f"{len(attempts)} conversations"
    return Feedback(None, f"Recorded: {tries}, {lines} line{'' if lines == 1 else 's'} of yours.")

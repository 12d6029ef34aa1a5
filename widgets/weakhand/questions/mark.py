"""Marks: what a recorded value earns, and why. Pure; raises for nothing a learner does."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, assert_never

from weakhand.questions.blanks import as_section, filled
from weakhand.questions.produced import judge, name_of, wanted
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

if TYPE_CHECKING:
    from weakhand.cases import Case
    from weakhand.debrief import Debrief
    from weakhand.roleplay import Talk

Key = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """A share of an exercise's points (0 to 1) and the reasons for it.

    ``fraction`` is ``None`` when a person has to mark it, or when no key is known.
    """

    fraction: float | None
    reasons: tuple[str, ...]


BLANK = Mark(0.0, ("Nothing recorded.",))
NO_KEY = Mark(None, ("Recorded. It is marked with the key when you hand in.",))


def mark(spec: Spec, value: Any, key: Key | None = None) -> Mark:
    """Return the mark for a value.

    ``key`` overrides what the spec knows: ``answer`` and ``tolerance`` (choice,
    number, order), ``near`` (number: list of ``{answer, share, why}`` that earn a
    part), ``answers`` (classify: item to label or labels), ``full``
    (produce, negotiate: what earns the full mark). Faults of the *key* raise
    ``ValueError``; nothing that a learner recorded raises.
    """
    key = key or {}
    match spec:
        case Choice():
            return _choice(spec, value, key)
        case Prediction():
            return _prediction(spec, value)
        case Classify():
            return _classify(spec, value, key)
        case Order():
            return _order(spec, value, key)
        case Number():
            return _number(spec, value, key)
        case Produce():
            return _produce(spec, value, key)
        case Reflection():
            return _reflection(value)
        case Negotiate():
            return _negotiate(spec, value, key)
        case CanvasSection():
            return _by_a_person(filled(as_section(spec, value)), "blank")
        case Rehearsal():
            return _by_a_person(len([acts for acts in as_attempts(value) if acts]), "rehearsal")
        case _:
            assert_never(spec)


def _choice(spec: Choice, value: Any, key: Key) -> Mark:
    option = spec.option(value)
    if option is None:
        return BLANK
    answer = key.get("answer", spec.answer)
    if answer is None:
        return NO_KEY
    if spec.option(answer) is None:
        raise ValueError(f"{spec.id}: the key {answer!r} is no option")
    if option.id == answer:
        return Mark(1.0, ("Right.",))
    return Mark(0.0, (f"Not right: you chose “{option.text}”.",))


def _prediction(spec: Prediction, value: Any) -> Mark:
    chosen, sure = as_prediction(spec, value)
    if not chosen:
        return BLANK
    if sure is None:
        return Mark(0.5, ("A prediction is recorded, but not how sure you were.",))
    return Mark(1.0, ("A prediction is recorded. It counts for being made, right or not.",))


def _classify(spec: Classify, value: Any, key: Key) -> Mark:
    labels = as_labels(spec, value)
    if not labels:
        return BLANK
    answers = _answers(spec, key)
    if not answers:
        return NO_KEY
    right = [ident for ident, fitting in answers.items() if labels.get(ident) in fitting]
    reasons = [f"{len(right)} of {len(answers)} right."]
    for item in spec.items:
        if item.id not in answers or item.id in right:
            continue
        said = f"you said {_spoken(labels[item.id])}" if item.id in labels else "left open"
        reasons.append(f"“{shortened(item.text)}”: {said}.")
    return Mark(len(right) / len(answers), tuple(reasons))


def _answers(spec: Classify, key: Key) -> dict[str, tuple[str, ...]]:
    """Return the fitting labels of each item, from the key or else from the spec."""
    given = key.get("answers", key)
    if not given:
        return {item.id: item.answer for item in spec.items if item.answer}
    answers = {
        ident: (fit,) if isinstance(fit, str) else tuple(fit) for ident, fit in given.items()
    }
    ids = {item.id for item in spec.items}
    for ident, fitting in answers.items():
        if ident not in ids or not fitting or not set(fitting) <= set(spec.options):
            raise ValueError(f"{spec.id}: the key for {ident!r} fits no item and option")
    return answers


def _order(spec: Order, value: Any, key: Key) -> Mark:
    given = as_order(spec, value)
    if not given:
        return BLANK
    answer = tuple(key.get("answer", spec.answer))
    if not answer:
        return NO_KEY
    if not as_order(spec, answer):
        raise ValueError(f"{spec.id}: the key must list each item once")
    if given == answer:
        return Mark(1.0, ("Right order.",))
    placed = sum(a == b for a, b in zip(given, answer, strict=True))
    return Mark(0.0, (f"Not the right order: {placed} of {len(answer)} stand in their place.",))


def _number(spec: Number, value: Any, key: Key) -> Mark:
    number = as_number(value)
    if number is None:
        if value is None or value == "":
            return BLANK
        return Mark(0.0, ("What is recorded does not read as one number.",))
    answer = as_number(key.get("answer", spec.answer))
    tolerance = as_number(key.get("tolerance", spec.tolerance))
    if answer is None:
        return NO_KEY
    if tolerance is None or tolerance < 0:
        raise ValueError(f"{spec.id}: the key's tolerance must be a number from 0 up")
    if _close(number, answer, tolerance):
        return Mark(1.0, (f"Right: {plain(number)}.",))
    for step in key.get("near", ()):
        value_near, share = as_number(step["answer"]), as_number(step["share"])
        if value_near is None or share is None or not 0 < share < 1:
            raise ValueError(f"{spec.id}: each near answer needs a number and a share below 1")
        if _close(number, value_near, tolerance):
            return Mark(share, (f"{plain(number)} is part of the way: {step['why']}",))
    return Mark(0.0, (f"{plain(number)} is {'too high' if number > answer else 'too low'}.",))


def _close(number: float, answer: float, tolerance: float) -> bool:
    """Return whether two numbers agree; the last bits of a fraction must not decide."""
    return abs(number - answer) <= tolerance + 1e-9 * max(1.0, abs(answer))


def _produce(spec: Produce, value: Any, key: Key) -> Mark:
    text = as_text(value)
    if not text:
        return BLANK
    judged = judge(spec, text, as_number(key.get("full")))
    best = judged.best
    if best is None:
        found = list(dict.fromkeys(name_of(move.kind) for move in judged.reading.moves))
        heard = (
            f"it reads as {' and '.join(found[:3])}"
            if found
            else "no move was recognised (a person may see more in it)"
        )
        return Mark(0.0, (f"It is not {wanted(spec)}: {heard}.",))
    clearly = "clearly " if best.sure >= 0.75 else "possibly " if best.sure < 0.5 else ""
    fits = (
        "fits what they said"
        if best.relevant >= 0.75
        else "touches what they said"
        if best.relevant >= 0.4
        else "is hardly about what they said"
    )
    return Mark(
        judged.fraction,
        (
            f"It is {clearly}{name_of(best.kind)} and {fits}.",
            *(f"Lowered: {cut}." for cut in judged.cuts),
        ),
    )


def _reflection(value: Any) -> Mark:
    count = words_in(as_text(value))
    if not count:
        return BLANK
    return Mark(None, (f"Recorded, {count} words. A person marks it.",))


def _by_a_person(count: int, what: str) -> Mark:
    """Return the mark for something that only a person can judge."""
    if not count:
        return BLANK
    return Mark(None, (f"Recorded: {count} {what}{'' if count == 1 else 's'}. A person reads it.",))


def _negotiate(spec: Negotiate, value: Any, key: Key) -> Mark:
    attempts = [acts for acts in as_attempts(value) if acts]
    if not attempts:
        return BLANK
    from weakhand.debrief import debrief

    talks = [played(spec, acts) for acts in attempts[: spec.attempts]]
    finished = [talk for talk in talks if talk.over]
    best = max((debrief(talk) for talk in finished or talks), key=lambda one: one.score)
    full = as_number(key.get("full")) or spec.full
    share = min(1.0, max(0.0, best.score / full))
    reasons = list(_scores(best))
    if len(finished) > 1:
        reasons.insert(0, f"The better of {len(finished)} finished conversations counts.")
    if len(attempts) > spec.attempts:
        reasons.append(f"Only the first {_times(spec.attempts)} counted.")
    if not finished:
        share /= 2
        reasons.insert(0, "The conversation was not brought to an end: half of it counts.")
    return Mark(share, tuple(reasons))


def played(spec: Negotiate, acts: list[dict[str, Any]]) -> Talk:
    """Return the conversation that these acts make, with the exercise's case and seed.

    Acts that make no sense for the case are left out. The last few conversations
    are kept: marking one and showing it takes one replay.
    """
    from weakhand.cases.load import load
    from weakhand.roleplay import fitting, replay

    case = load(spec.case)
    key = (spec.seed, json.dumps(acts, sort_keys=True, default=repr))
    for kept, told, talk in tuple(_talks):
        if kept is case and told == key:
            return talk
    talk = replay(case, spec.seed, fitting(case, acts))
    _talks.append((case, key, talk))
    return talk


_talks: deque[tuple[Case, tuple[int, str], Talk]] = deque(maxlen=4)


def _scores(best: Debrief) -> list[str]:
    """Return the debrief's four scores, each with its first reason."""
    lines = []
    for name in ("outcome", "information", "process", "relationship"):
        score = getattr(best, name)
        why = f": {score.reasons[0].text}" if score.reasons else ""
        lines.append(f"{name.capitalize()} {round(score.value * 100)} %{why}")
    if not best.integrity.ok:
        lines.append("Integrity: something was claimed that is not so; the score is capped.")
    return lines


def _spoken(label: str) -> str:
    return label.replace("_", " ")


def shortened(text: str) -> str:
    """Return a line short enough for a reason, without quotation marks of its own."""
    text = text.strip('“”"')
    return text if len(text) <= 60 else text[:57].rstrip() + "..."


def _times(count: int) -> str:
    return "attempt" if count == 1 else f"{count} attempts"

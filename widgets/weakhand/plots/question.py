"""What a question is worth: the best you can do without it, with it, and knowing everything."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.models.information.value import QuestionValue
from weakhand.plots.area import plain
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import HATCHES, SMALL, TEXT, WIDE, Theme
from weakhand.plots.words import LEADING, wrap
from weakhand.plots.words import width as wide

_BAR, _STEP = 18.0, 44.0


@drawn
def question_picture(
    question: QuestionValue,
    actions: Sequence[str],
    answers: Sequence[str],
    *,
    unit: str = "",
    theme: Theme = "light",
    width: int = WIDE,
) -> Picture:
    """Return three bars: without asking, with the question, with certainty.

    ``actions`` and ``answers`` name those of the model, in its order. What an
    answer adds is hatched. Below stands what to do after each answer.

    :raises ValueError: if the names do not match the model
    """
    _check(question, actions, answers)
    after = [line for words in _after(question, actions, answers)
             for line in wrap(words, width - 8, TEXT)]  # fmt: skip
    top = 8.0
    sheet = Sheet(width, top + 3 * _STEP + 14 + (len(after) + 1) * TEXT * LEADING + 8, theme)
    most = max(question.with_certainty, 0.0)
    least = min(question.best_now, 0.0)
    scale = (width - 90.0) / ((most - least) or 1.0)
    for words, value, adds in (
        (f"Without asking: {actions[question.action_now]}", question.best_now, 0.0),
        ("With the question", question.with_question, question.evsi),
        ("Knowing everything", question.with_certainty, question.evpi),
    ):
        _bar(sheet, top, words, value, adds, least, scale, unit)
        top += _STEP
    top = sheet.text(4, top + 10, "After each answer", TEXT, bold=True).bottom
    sheet.block(4, top, after, TEXT)
    return sheet.picture(in_words(question, actions, answers, unit))


def in_words(
    question: QuestionValue, actions: Sequence[str], answers: Sequence[str], unit: str = ""
) -> str:
    """Return what the bars show, in sentences."""
    _check(question, actions, answers)
    of = f" {unit}" if unit else ""
    said = [
        f"Without asking, the best is {actions[question.action_now]}, worth "
        f"{_number(question.best_now)}{of}.",
        f"With the question it is {_number(question.with_question)}{of}: the question is worth "
        f"{_number(question.evsi)}{of}.",
        f"Knowing everything would bring {_number(question.with_certainty)}{of}, "
        f"{_number(question.evpi)}{of} more than now: no question can be worth more.",
        *_after(question, actions, answers),
    ]
    if not question.changes_mind:
        said.append("No answer would change what you do.")
    return " ".join(said)


def _check(question: QuestionValue, actions: Sequence[str], answers: Sequence[str]) -> None:
    if len(answers) != len(question.answers):
        raise ValueError(f"answers must name {len(question.answers)} answers, not {len(answers)}.")
    most = max(int(question.action_now), *(int(action) for action in question.actions))
    if len(actions) <= most:
        raise ValueError(f"actions must name at least {most + 1} actions, not {len(actions)}.")


def _after(question: QuestionValue, actions: Sequence[str], answers: Sequence[str]) -> list[str]:
    return [
        f"“{answer}” ({chance:.0%}): {actions[int(action)]}, worth {_number(value)}."
        for answer, chance, action, value in zip(
            answers, question.answers, question.actions, question.values, strict=True
        )
    ]


def _number(value: float) -> str:
    return plain(round(float(value), 1))


def _bar(
    sheet: Sheet,
    top: float,
    words: str,
    value: float,
    adds: float,
    least: float,
    scale: float,
    unit: str,
) -> None:
    """Draw one bar from 0, the part that asking adds hatched, its number at the end."""
    inks, zero = sheet.inks, 4 - least * scale
    sheet.text(4, top, words, TEXT)
    y = top + TEXT * LEADING + 2
    base = zero + (value - adds) * scale
    end = zero + value * scale
    sheet.frame(Box(min(zero, base), y, max(zero, base), y + _BAR), fill=inks.you, round_by=0)
    if adds > 0:
        part = Box(min(base, end), y, max(base, end), y + _BAR)
        sheet.frame(part, inks.you, inks.ground, hatch=HATCHES[1], round_by=0, weight=1.4)
    added = f" (+{_number(adds)})" if adds else ""
    at = max(zero, base, end) + 6
    number = sheet.text(at, y + 2, _number(value) + added, SMALL, bold=True)
    if unit and number.right + 8 + wide(unit, SMALL) < sheet.wide:
        sheet.text(number.right + 4, y + 2, unit, SMALL, inks.muted)

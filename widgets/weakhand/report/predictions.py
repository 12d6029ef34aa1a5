"""How sure learners were of their predictions, and how often they were right."""

from __future__ import annotations

from functools import partial

from weakhand.insight import Reliability, reliability
from weakhand.plots.reliability import WIDTH, reliability_picture
from weakhand.report.markup import (
    Section,
    count,
    figure,
    note,
    paragraphs,
    percent,
    table,
)
from weakhand.report.people import People

FEW = 20
TITLE = "Predictions"


def predictions_section(found: People) -> Section:
    """Return the section on predictions."""
    one = reliability(found.sure, found.right, found.whose)
    if one is None:
        lessons = (
            "Lessons were handed in, but no prediction in them has both an answer and a confidence."
            if found.lessons
            else "Predictions are made in lessons, and no lesson was handed in."
        )
        return Section(
            "predictions",
            TITLE,
            note(
                f"There are no predictions to show. {lessons} If you want to see them, ask "
                "learners to put their lesson-NN.answers.jsonl files, or the lessons’ saved "
                "notebooks, beside their workbook below submitted/."
            ),
        )
    html = paragraphs(_head(one), _brier(one), _gap(one))
    html += figure(
        partial(reliability_picture, one),
        "Each point: predictions made with about the same confidence, and the share that came "
        "true, with its 95 % interval (Wilson 1927). On the dashed line both are the same.",
        WIDTH,
    )
    html += table(
        ("Confidence", "predictions", "mean confidence", "came true", "95 % interval"),
        [
            [
                f"{each.low:.0%} to {each.high:.0%}",
                str(each.count),
                percent(each.sure),
                f"{each.right} ({percent(each.right / each.count)})",
                f"{percent(each.interval[0])} to {percent(each.interval[1])}",
            ]
            for each in one.bins
        ],
        "Predictions by confidence",
        frozenset({1, 2, 3, 4}),
    )
    html += paragraphs(
        "What this doesn’t show: any one learner’s calibration (each makes a handful of "
        "predictions), and why people were wrong. The intervals take predictions for independent; "
        "those of one learner are not, so they are a little too narrow."
    )
    return Section("predictions", TITLE, html)


def _head(one: Reliability) -> str:
    few = f" Fewer than {FEW}: read nothing into them." if one.count < FEW else ""
    return (
        f"{count(one.count, 'prediction')} of {count(one.learners, 'learner')} in the lessons that "
        f"were handed in; the first that was stored counts, by the rule of the learner’s own "
        f"record.{few}"
    )


def _brier(one: Reliability) -> str:
    if abs(one.brier - 0.25) < 0.005:
        against = "the same as"
    else:
        against = "better than" if one.brier < 0.25 else "worse than"
    return (
        f"Brier score: {one.brier:.2f}. It is the mean squared distance between confidence and "
        f"outcome, 0 at best and 1 at worst (Brier 1950); this is {against} what saying 50 % every "
        "time would get (0.25)."
    )


def _gap(one: Reliability) -> str:
    """Return whether people were too sure, as far as the interval allows it."""
    said = (
        f"On average they were {percent(one.sure)} sure, and {percent(one.right)} came true: a "
        f"difference of {100 * one.gap:+.0f} points".replace("-", "−")
    )
    if one.interval is None:
        return f"{said}. One learner alone says nothing about the cohort."
    low, high = one.interval
    said += f" (95 % interval {100 * low:+.0f} to {100 * high:+.0f})".replace("-", "−")
    if low > 0:
        return f"{said}. They were too sure."
    if high < 0:
        return f"{said}. They were not sure enough."
    return f"{said}. The interval holds 0: neither too sure nor not sure enough can be told."

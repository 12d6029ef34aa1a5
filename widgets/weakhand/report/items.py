"""Every part of every workbook: how hard it was, whether it goes with the rest, what misled."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

import numpy as np

from weakhand.insight import Alpha, Item, alpha, items
from weakhand.models.arguments import FloatArray
from weakhand.plots.item_figures import USUAL, Row, items_picture
from weakhand.questions import UnknownExerciseError, exercise
from weakhand.report.gather import SheetMarks
from weakhand.report.marks import Points
from weakhand.report.markup import (
    Section,
    between,
    count,
    figure,
    note,
    paragraphs,
    percent,
    safe,
    signed,
    table,
)
from weakhand.report.options import options_html

FEW: Final = 10
EASY, HARD, OPEN = 0.9, 0.3, 0.2
"""Difficulty from which an item is easy or hard, and the share left open that is worth a word."""


def items_section(sheets: Mapping[str, SheetMarks], points: Mapping[str, Points]) -> Section:
    """Return the section on items."""
    full = [(sheets[sheet], one) for sheet, one in points.items() if len(one.learners)]
    if not full:
        return Section("items", "Items", note("Nothing has been marked yet."))
    html = paragraphs(
        "For each part: the mean share of its points (the “difficulty” of classical test "
        "theory: high is easy), how many left it open, and how it goes with the rest of the "
        "sheet (the corrected item-total correlation: the part against the sum of all others; "
        "Henrysson 1963, Nunnally & Bernstein 1994). The usual rule of thumb calls 0.4 and more "
        "very good, 0.3 good, and looks again at what is below 0.2 (Ebel & Frisbie 1991). It was "
        "made for large classes and tests of one skill. These workbooks ask for several on "
        "purpose, so a low value is a question, not a fault. Intervals are 95 % (Fisher 1921).",
    )
    if len(full) > 1:
        links = (
            f'<li><a href="#items-{safe(one.master.sheet)}">{safe(one.master.title)}</a></li>'
            for one, _ in full
        )
        html += f"<ul>{''.join(links)}</ul>"
    return Section("items", "Items", html + "".join(_sheet(*one) for one in full))


def _sheet(sheet: SheetMarks, points: Points) -> str:
    """Return one workbook's items."""
    names = [name_of(cell.grade_id) for cell in sheet.master.marks]
    found = list(items(points.points, points.most, points.answered))
    for grade_id, top in sheet.master.by_person:
        one = _by_person(points, grade_id, top)
        if one is not None:
            names.append(f"{name_of(grade_id)} (by a person)")
            found.append(one)
    rows = [Row(name, one) for name, one in zip(names, found, strict=True)]
    html = f"<h3>{safe(sheet.master.title)}</h3>" + paragraphs(
        reliability_words(alpha(points.points)),
        f"n = {len(points.learners)}: a correlation of so few says little; nothing is flagged."
        if len(points.learners) < FEW
        else "",
    )
    html += figure(
        partial(items_picture, rows),
        "Left: mean share of the points. Right: correlation with the rest, with its interval; "
        f"hollow points lie below {USUAL:g}, where the dotted line is.",
    )
    html += table(
        ("Part", "n", "difficulty", "left open", "correlation", "95 % interval", "worth a look"),
        [_row(row.name, row.item) for row in rows],
        f"Parts of {sheet.master.title}",
        frozenset({1, 2, 3, 4, 5}),
    )
    ident = f"items-{safe(sheet.master.sheet)}"
    return f'<div class="sheet" id="{ident}">{html}{options_html(sheet, points)}</div>'


def _by_person(points: Points, grade_id: str, top: float) -> Item | None:
    """Return the figures of a part that a person marks, among those who have points for it."""
    given = points.person[grade_id]
    at = [row for row, learner in enumerate(points.learners) if learner in given]
    if not at:
        return None
    own = np.array([[given[points.learners[row]]] for row in at])
    both: FloatArray = np.hstack([points.points[at], own])
    answered = np.hstack([points.answered[at], np.ones((len(at), 1), bool)])
    return items(both, np.append(points.most, top), answered)[-1]


def name_of(grade_id: str) -> str:
    """Return a part's name, or its id where no bank knows it."""
    ident = grade_id.removesuffix("-marks")
    try:
        return exercise(ident).title
    except UnknownExerciseError:
        return ident


def reliability_words(one: Alpha) -> str:
    """Return the sheet's reliability in a sentence."""
    if one.value is None:
        return (
            f"Reliability: Cronbach’s alpha can’t be worked out (n = {one.n}, {one.k} parts): it "
            "needs at least three learners whose sums differ."
        )
    interval = (
        f", 95 % interval {between(*one.interval)} (bootstrap)"
        if one.interval
        else ", too few for an interval"
    )
    few = " With so few learners it says next to nothing." if one.n < FEW else ""
    return (
        f"Reliability: Cronbach’s alpha is {signed(one.value)} (n = {one.n}, {one.k} parts"
        f"{interval}; Cronbach 1951). It says how far the parts rise and fall together, not "
        f"whether they measure the right thing.{few}"
    )


def _row(name: str, item: Item) -> list[str]:
    value = "none" if item.discrimination is None else signed(item.discrimination)
    return [
        safe(name),
        str(item.n),
        percent(item.difficulty),
        percent(item.unanswered),
        value,
        between(*item.interval) if item.interval else "",
        safe(" ".join(flags(item))),
    ]


def flags(item: Item) -> list[str]:
    """Return in words what about an item is worth a look; why there is no correlation first."""
    said = []
    if item.why == "same":
        said.append("Everybody got the same, so it can’t go with anything.")
    elif item.why == "rest_same":
        said.append("Everybody got the same everywhere else, so there is nothing to go with.")
    elif item.why == "few":
        said.append(f"{count(item.n, 'learner')}: too few for a correlation.")
    if item.n < FEW:
        return said
    if item.unanswered >= OPEN:
        said.append(f"{percent(item.unanswered)} left it open: too long, too late, or not seen?")
    if item.difficulty >= EASY:
        said.append("Nearly all points were earned: a fine first step, but it tells nobody apart.")
    elif item.difficulty <= HARD:
        said.append("Few points were earned: is it hard, or unclear?")
    return [*said, *_fits(item)]


def _fits(item: Item) -> list[str]:
    """Return what a low correlation may mean, as sure as its interval allows."""
    if item.discrimination is None or item.discrimination >= USUAL or not item.interval:
        return []
    what = (
        "It goes against the rest: look at the key (or the mark scheme) and the wording first."
        if round(item.discrimination, 2) < 0
        else "It hardly goes with the rest: another skill, or an unclear question?"
    )
    if item.interval[1] < USUAL:
        return [what]
    return [f"{what} But n\u00a0=\u00a0{item.n}: it may be {signed(item.interval[1])} as well."]

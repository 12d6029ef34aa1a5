"""How many there are, how they were sorted, and how their points are spread."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from weakhand.insight import spread
from weakhand.plots.marks import FEW, Row, marks_picture
from weakhand.report.gather import Gathered
from weakhand.report.marks import Points
from weakhand.report.markup import Section, count, figure, note, paragraphs, safe, table

NUMBERS: Final = frozenset(range(1, 9))


def overview(gathered: Gathered, points: Mapping[str, Points]) -> Section:
    """Return the first section."""
    states = gathered.states
    total = sum(states.values())
    html = paragraphs(
        f"{count(total, 'submission')} of {count(gathered.learners, 'learner')}: "
        f"{states['graded']} graded, {states['repaired']} repaired and then graded, "
        f"{states['needs_person']} for a person to look at. "
        "What is counted below is each learner’s best submission of a workbook, as far as it "
        "could be marked.",
        *gathered.notes,
    )
    full = {sheet: one for sheet, one in points.items() if len(one.learners)}
    if not full:
        return Section("overview", "Overview", html + note("There are no points to show yet."))
    html += table(
        (
            "Workbook",
            "n",
            "mean",
            "least",
            "lower quarter",
            "median",
            "upper quarter",
            "most",
            "by a person",
        ),
        [_row(gathered, sheet, one) for sheet, one in full.items()],
        "Percent of the points that need no person. The last column says how many texts a "
        "person has marked, and what they got on average.",
        NUMBERS,
    )
    rows = [Row(_name(gathered, sheet), one.shares()) for sheet, one in full.items()]
    html += figure(
        partial(marks_picture, rows),
        "Each workbook’s learners by their share of the points. Columns count learners in each "
        f"tenth; below {FEW} learners each is a dot. The grey bar is the middle half, the line "
        "the median, the diamond the mean.",
    )
    small = [_name(gathered, sheet) for sheet, one in full.items() if len(one.learners) < FEW]
    if small:
        which = "Every workbook has" if len(small) == len(full) else f"{', '.join(small)}:"
        html += note(
            f"{which} fewer than {FEW} learners. Each of them is shown, and no curve: "
            "quarters of so few say little, and one learner more may move the mean by much."
        )
    html += paragraphs(
        "What this doesn’t show: points that a person has still to give, how long anybody took, "
        "and what learners could do before."
    )
    return Section("overview", "Overview", html)


def _name(gathered: Gathered, sheet: str) -> str:
    return gathered.sheets[sheet].master.title


def _row(gathered: Gathered, sheet: str, one: Points) -> list[str]:
    """Return one workbook's row."""
    told = spread([100 * share for share in one.shares()])
    figures = (told.mean, told.least, told.lower, told.median, told.upper, told.most)
    by_person = [value for given in one.person.values() for value in given.values()]
    top = sum(most for _, most in gathered.sheets[sheet].master.by_person)
    mean = f"{sum(by_person) / len(by_person):.1f} of {top:g}" if by_person else ""
    return [
        safe(_name(gathered, sheet)),
        str(told.n),
        *(f"{figure:.0f}" for figure in figures),
        safe(f"{len(by_person)} marked{': ' + mean if mean else ''}"),
    ]

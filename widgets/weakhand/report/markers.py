"""Two markers of the same texts: agreement, and the texts on which they differ most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from weakhand.grading.gradebook.given import Place
from weakhand.insight import Agreement, agreement
from weakhand.insight.agreement import Kappa
from weakhand.questions import exercise
from weakhand.report.gather import Texts
from weakhand.report.items import name_of
from weakhand.report.markup import (
    SHOWN,
    Section,
    between,
    count,
    note,
    paragraphs,
    percent,
    safe,
    signed,
    table,
    theirs,
)
from weakhand.report.sample import Sampled
from weakhand.report.second import Second

TITLE: Final = "Agreement of markers"
FEW: Final = 20
MOST: Final = 5
_KAPPAS: Final = {
    "equal": ("Cohen’s kappa", "every difference weighs the same (Cohen 1960)"),
    "linear": ("linear weights", "a difference weighs by its points (Cohen 1968)"),
    "quadratic": ("quadratic weights", "a difference weighs by its square (Cohen 1968)"),
}


def markers_section(second: Second | None, given: Mapping[Place, float], texts: Texts) -> Section:
    """Return the section on double marking."""
    if second is None:
        return Section(
            "markers",
            TITLE,
            note(
                "No second marking was named. “weakhand cohort second” draws the texts for a "
                "second person and writes a file for their points; “report --second FILE” reads it."
            ),
        )
    both = {
        one: (given[place], points)
        for one, points in second.points.items()
        if (place := Place(one.learner, one.sheet, one.grade_id)) in given
    }
    one = agreement([first for first, _ in both.values()], [other for _, other in both.values()])
    missing = len(second.points) - len(both)
    left = [
        f"{count(second.empty, 'text')} of the file {'has' if second.empty == 1 else 'have'} no "
        "points of the second marker yet."
        if second.empty
        else "",
        f"{count(missing, 'text')} {'has' if missing == 1 else 'have'} no points of the first "
        "marker in the gradebook."
        if missing
        else "",
    ]
    if one is None:
        return Section("markers", TITLE, note("There is no text yet that both have marked.", *left))
    html = paragraphs(*left, _head(one)) + _kappas(one) + _table(one) + _furthest(both, texts)
    return Section("markers", TITLE, html)


def _head(one: Agreement) -> str:
    few = f" n = {one.n} is few: the intervals rest on a formula for many." if one.n < FEW else ""
    return (
        f"{count(one.n, 'text')} marked by both. The same points for {percent(one.exact)}, at most "
        f"one point apart for {percent(one.within_one)}. The second marker gave on average "
        f"{signed(one.difference)} points against the first.{few}"
    )


def _kappas(one: Agreement) -> str:
    def row(each: Kappa) -> list[str]:
        name, what = _KAPPAS[each.weights]
        if each.value is None:
            said = "undefined: both gave one and the same mark throughout"
            return [safe(name), safe(said), "", safe(what)]
        interval = between(*each.interval) if each.interval else ""
        return [safe(name), signed(each.value), interval, safe(what)]

    return table(
        ("Kappa", "value", "95 % interval", "what it is"),
        [row(each) for each in one.kappas],
        "Agreement beyond what chance gives: 1 is full, 0 is chance (interval by Fleiss, Cohen & "
        "Everitt 1969)",
        frozenset({1, 2}),
    ) + paragraphs(
        "For points on a scale the quadratic weights are the usual choice; they come close to a "
        "correlation that also counts a difference in strictness (Fleiss & Cohen 1973). Names for "
        "kappas, such as “substantial” (Landis & Koch 1977), are habits without a foundation, so "
        "none are given here. Kappa also falls when nearly all texts get the same mark."
    )


def _table(one: Agreement) -> str:
    """Return how often which points met."""
    most = max(max(row) for row in one.table)
    rows = []
    for at, (level, row) in enumerate(zip(one.levels, one.table, strict=True)):
        cells = [
            f"<strong>{number}</strong>" if number and at == other else str(number or "·")
            for other, number in enumerate(row)
        ]
        rows.append([f"<strong>{level:g}</strong>", *cells])
    return table(
        ("first \\ second", *(f"{level:g}" for level in one.levels)),
        rows,
        "Rows: the first marker’s points, columns: the second’s. Bold: the same points. The "
        f"fullest cell holds {most}.",
        frozenset(range(1, len(one.levels) + 1)),
    )


def _furthest(both: Mapping[Sampled, tuple[float, float]], texts: Texts) -> str:
    """Return the texts whose points differ most."""
    apart = sorted(both.items(), key=lambda each: (-abs(each[1][0] - each[1][1]), each[0]))
    shown = [each for each in apart if each[1][0] != each[1][1]][:MOST]
    if not shown:
        return paragraphs("They differ on no text.")
    html = "<h3>Where they differ most</h3>"
    for one, (first, other) in shown:
        spec = exercise(one.grade_id.removesuffix("-marks"))
        said = "\n".join(line.text for line in texts.said(spec, one.learner))
        html += (
            f'<article class="pair"><h4>{theirs(one.learner)}: {safe(one.sheet)}, '
            f"{safe(name_of(one.grade_id))}</h4><p>First marker <strong>{first:g}</strong>, second "
            f"<strong>{other:g}</strong> of {one.most:g} points.</p>"
            f"<blockquote>{theirs(said, SHOWN)}</blockquote></article>"
        )
    return html

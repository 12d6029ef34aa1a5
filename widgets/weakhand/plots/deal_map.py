"""Every deal by its worth to both sides, with walk-aways, the Pareto front and the named deals."""

from __future__ import annotations

from collections.abc import Mapping

from weakhand.debrief.deals import DealMap, Named, Point
from weakhand.models.arguments import BoolArray
from weakhand.models.bargaining.solutions import nash
from weakhand.models.packages.table import DealTable
from weakhand.plots.area import Area, bottom_axis, left_axis, plain, ticks
from weakhand.plots.labels import Labels, Side
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import DASHES, MARKS, SMALL, WIDE, Theme

ORDER: tuple[Named, ...] = ("deal", "branch", "creative", "nash", "unheard", "demand")
_HERE = 0.5
"""Points within which two deals count as one spot on the map."""


@drawn
def deal_picture(deals: DealMap, *, theme: Theme = "light", width: int = WIDE) -> Picture:
    """Return the map of deals; ``width`` is in CSS pixels."""
    narrow = width < 500
    sheet = Sheet(width, 390 if narrow else 470, theme)
    place = Area(Box(38, 30, width - 12, sheet.high - 66), *_ranges(deals))
    left_axis(sheet, place, ticks(*place.y))
    bottom_axis(sheet, place, ticks(*place.x), grid=True)
    sheet.text(4, 4, f"Worth to {deals.them}, points", SMALL, sheet.inks.muted)
    sheet.text(
        width - 12, sheet.high - 46, "Worth to you, points", SMALL, sheet.inks.muted, align="right"
    )
    sheet.text(4, sheet.high - 46, f"Labels: you / {deals.them}", SMALL, sheet.inks.muted)
    labels = Labels(sheet, place.box)
    _cloud(sheet, place, deals, labels)
    _key(sheet, deals)
    _walk_away_lines(sheet, place, deals, labels)
    spots = _spots(deals)
    for point, names in spots:
        _mark(sheet, place, point, names, labels)
    _walk_away_labels(sheet, place, deals, labels)
    for point, names in spots:
        _name(sheet, place, deals, point, names, labels)
    _front_label(sheet, place, deals, labels)
    return sheet.picture(in_words(deals))


def table_map(
    title: str,
    them: str,
    table: DealTable,
    walk_away: Point,
    *,
    claimed: float | None = None,
    unheard: BoolArray | None = None,
    named: Mapping[Named, Point] | None = None,
) -> DealMap:
    """Return the map of a table of deals, for a negotiation that is no case.

    ``walk_away`` holds the learner's and the counterpart's points without a deal,
    ``unheard`` one truth a deal. Without ``named``, only Nash's solution is named.
    """
    points = [(float(you), float(they)) for you, they in table.points]
    found = nash(table.points, walk_away)
    own: Mapping[Named, Point] = {} if found is None else {"nash": (found.first, found.second)}
    return DealMap(
        title,
        them,
        tuple(sorted(set(points))),
        tuple(sorted({point for point, best in zip(points, table.pareto, strict=True) if best})),
        frozenset(p for p, so in zip(points, unheard, strict=True) if so)
        if unheard is not None
        else frozenset(),
        walk_away,
        claimed,
        own if named is None else named,
    )


def in_words(deals: DealMap) -> str:
    """Return what a map of deals shows, in sentences."""
    mine, theirs = (plain(value) for value in deals.walk_away)
    claim = "" if deals.claimed is None else f" (claimed: {plain(deals.claimed)})"
    said = [
        f"All {len(deals.points)} different deals by their worth to you and to {deals.them}, "
        f"in points. Without a deal you have {mine} and {deals.them} has {theirs}{claim}."
    ]
    if not deals.gains:
        said.append("No deal is worth both walk-aways.")
    named = deals.named
    if "deal" not in named:
        said.append("You reached no deal.")
    for name in ORDER:
        if name in named:
            you, they = (plain(value) for value in named[name])
            said.append(f"{_called(deals, name, True)}: {you} to you, {they} to {deals.them}.")
    if "deal" in named:
        on_front = named["deal"] in deals.front
        said.append(
            "Your deal is on the Pareto front: nobody could have had more without a loss to the "
            "other."
            if on_front
            else "Your deal is below the Pareto front: another was better for one side and no "
            "worse for the other."
        )
    said.append(
        f"{len(deals.unheard)} of the deals needed no listening and suit both sides."
        if deals.unheard
        else "No deal that needs no listening suits both sides."
    )
    return " ".join(said)


def _called(deals: DealMap, name: Named, begins: bool = False) -> str:
    words = {
        "deal": "your deal",
        "branch": "your deal in the what-if",
        "demand": "their first demand",
        "creative": "fair deal" if deals.split else "creative deal",
        "nash": "Nash point",
        "unheard": "fair without listening",
    }[name]
    return words[0].upper() + words[1:] if begins else words


def _ranges(deals: DealMap) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return what has to be seen of both sides' points, with some room around it."""
    mine, theirs = deals.walk_away
    across = [point[0] for point in deals.points] + [mine]
    up = [point[1] for point in deals.points] + [theirs, deals.claimed or theirs]
    rooms = (0.06 * (max(values) - min(values)) or 1.0 for values in (across, up))
    wide, high = rooms
    return (min(across) - wide, max(across) + wide), (min(up) - high, max(up) + high)


def _spots(deals: DealMap) -> list[tuple[Point, list[Named]]]:
    """Return the named points, those on one spot together, in the order of their weight."""
    spots: list[tuple[Point, list[Named]]] = []
    for name in ORDER:
        point = deals.named.get(name)
        if point is None:
            continue
        here = next((names for at, names in spots if _near(at, point)), None)
        if here is None:
            spots.append((point, [name]))
        else:
            here.append(name)
    return spots


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < _HERE and abs(one[1] - other[1]) < _HERE


def _cloud(sheet: Sheet, place: Area, deals: DealMap, labels: Labels) -> None:
    """Draw every deal, and the line through the efficient ones."""
    inks = sheet.inks
    others = [place.spot(*point) for point in deals.points if point not in deals.unheard]
    sheet.line(place.line(*zip(*deals.front, strict=True)), inks.text, 1.5, layer=1.5)
    sheet.dots(others, 5.6, inks.edge, inks.ground)
    sheet.dots([place.spot(*point) for point in sorted(deals.unheard)], 5.6, inks.muted, inks.muted)
    for point in deals.points:
        x, y = place.spot(*point)
        labels.avoid(Box(x - 3, y - 3, x + 3, y + 3), 1.0)
    labels.avoid_line([place.spot(*point) for point in deals.front], 4.0)


def _key(sheet: Sheet, deals: DealMap) -> None:
    """Say what filled and hollow dots are."""
    muted = sheet.inks.muted
    y, x = sheet.high - 24.0, 12.0
    for filled, words in ((True, "suits both, needs no listening"), (False, "other deals")):
        sheet.mark(x, y + 7, "o", 5, muted, filled)
        x = sheet.text(x + 9, y, words, SMALL, muted).right + 18


def _walk_away_lines(sheet: Sheet, place: Area, deals: DealMap, labels: Labels) -> None:
    """Draw what each side has without a deal, and the zone in which both gain."""
    mine, theirs = deals.walk_away
    x, y = place.spot(mine, theirs)
    box, inks = place.box, sheet.inks
    sheet.frame(Box(x, box.top, box.right, y), fill=inks.wash, round_by=0, layer=0.05)
    sheet.line([(x, box.top), (x, box.bottom)], inks.you, 1.8, layer=0.6)
    sheet.line([(box.left, y), (box.right, y)], inks.them, 1.8, layer=0.6)
    labels.avoid(Box(x - 2, box.top, x + 2, box.bottom), 3.0)
    labels.avoid(Box(box.left, y - 2, box.right, y + 2), 3.0)
    if deals.claimed is not None:
        claimed = place.spot(mine, deals.claimed)[1]
        sheet.line(
            [(box.left, claimed), (box.right, claimed)], inks.them, 1.2, DASHES[1], layer=0.6
        )
        labels.avoid(Box(box.left, claimed - 2, box.right, claimed + 2), 3.0)


def _walk_away_labels(sheet: Sheet, place: Area, deals: DealMap, labels: Labels) -> None:
    """Name each line where there is room along it."""
    (x, y), box, inks = place.spot(*deals.walk_away), place.box, sheet.inks
    mine, theirs = (plain(value) for value in deals.walk_away)
    rows = [(y, f"{deals.them}’s walk-away {theirs}", True)]
    if deals.claimed is not None:
        claimed = f"{deals.them} claims {plain(deals.claimed)}"
        rows.append((place.spot(0, deals.claimed)[1], claimed, False))
    for row, words, bold in rows:
        along = [(box.right + 3 - step, row) for step in range(0, int(sheet.wide * 0.7), 12)]
        labels.put(along, [words], 4, inks.them, bold, ("nw", "sw"), 0)
    down = [(x, box.bottom - 9 - step) for step in range(0, 240, 8)]
    labels.put(down, [f"your walk-away {mine}"], 5, inks.you, True, ("e", "w"), 0)


def _mark(sheet: Sheet, place: Area, point: Point, names: list[Named], labels: Labels) -> None:
    """Draw the markers of one spot, the largest first, so that each can be seen."""
    x, y = place.spot(*point)
    for n, name in enumerate(sorted(names, key=lambda name: -MARKS[name].size)):
        look = MARKS[name]
        ink = getattr(sheet.inks, look.side)
        sheet.mark(x, y, look.marker, look.size, ink, look.filled, n > 0)
    half = max(MARKS[name].size for name in names) / 2 + 2
    labels.avoid(Box(x - half, y - half, x + half, y + half), 20.0)


def _name(
    sheet: Sheet, place: Area, deals: DealMap, point: Point, names: list[Named], labels: Labels
) -> None:
    called = [_called(deals, name) for name in names]
    lines = [f"{words} =" for words in called[:-1]] + [called[-1]]
    you, they = (plain(value) for value in point)
    lines[-1] += f"  {you} / {they}"
    mine = bool({"deal", "branch"} & set(names))
    clear = max(MARKS[name].size for name in names) / 2 + 4
    labels.put([place.spot(*point)], lines, clear, sheet.inks.you if mine else None, mine)


def _front_label(sheet: Sheet, place: Area, deals: DealMap, labels: Labels) -> None:
    """Name the front at its middle, or at the nearest of its deals with room."""
    half = len(deals.front) // 2
    nearest = sorted(deals.front, key=lambda point: abs(deals.front.index(point) - half))
    sides: tuple[Side, ...] = ("ne", "e", "n")
    spots = [place.spot(*point) for point in nearest]
    labels.put(spots, ["Pareto front"], 7, sheet.inks.muted, False, sides, 32)

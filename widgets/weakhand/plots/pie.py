"""Offers by turns over a pie that shrinks: what a deal in each round is worth to both today."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.models.bargaining.alternating import Round
from weakhand.plots.area import Area, bottom_axis, left_axis, plain
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import HATCHES, SMALL, WIDE, Theme
from weakhand.plots.words import LEADING
from weakhand.plots.words import width as wide


@drawn
def pie_picture(
    rounds: Sequence[Round],
    *,
    you_first: bool = True,
    endless: bool = False,
    theme: Theme = "light",
    width: int = WIDE,
) -> Picture:
    """Return a bar for each round: both parts in today's worth, yours filled, theirs hatched.

    ``you_first`` says that you make the first offer, ``endless`` that offers may go
    on after the last of these rounds. ``width`` is in CSS pixels.

    :raises ValueError: if there is no round
    """
    if not rounds:
        raise ValueError("rounds must hold at least one round; it is empty.")
    sheet = Sheet(width, 330 if width < 500 else 360, theme)
    count = len(rounds)
    place = Area(Box(46, 46, width - 10, sheet.high - 58), (0.5, count + 0.5), (0, 1.1))
    left_axis(sheet, place, [0, 0.25, 0.5, 0.75, 1], lambda share: f"{share:.0%}")
    steps = max(1, -(-count // (14 if width > 500 else 8)))
    bottom_axis(sheet, place, range(1, count + 1, steps))
    head = "A deal in this round, in today’s worth, of a pie of 100%"
    if wide(head, SMALL) > width - 8:
        head = "Today’s worth, of a pie of 100%"
    sheet.text(4, 4, head, SMALL, sheet.inks.muted)
    _key(sheet)
    for one in rounds:
        _bar(sheet, place, one, you_first, min(44.0, 0.74 * (width - 56) / count))
    y = sheet.high - 34
    sheet.text(4, y, "round", SMALL, sheet.inks.muted)
    foot = "A dot marks the rounds in which you make the offer."
    if wide(foot, SMALL) > width - 8:
        foot = "A dot: you make the offer."
    sheet.text(4, y + 16, foot, SMALL, sheet.inks.muted)
    return sheet.picture(in_words(rounds, you_first=you_first, endless=endless))


def in_words(rounds: Sequence[Round], *, you_first: bool = True, endless: bool = False) -> str:
    """Return what the bars show, in sentences."""
    first, last = rounds[0], rounds[-1]
    mine, theirs = _today(first, you_first)
    said = [
        f"Offers by turns{_over(len(rounds), endless)}; "
        f"{'you offer' if you_first else 'they offer'} first.",
        f"Both look ahead, so they agree at once: {mine:.1%} for you, {theirs:.1%} for them.",
    ]
    if len(rounds) > 1:
        late_mine, late_theirs = _today(last, you_first)
        said.append(
            f"Waiting until round {last.number} would leave {late_mine:.1%} and {late_theirs:.1%} "
            f"in today’s worth: {plain(round(100 * (1 - late_mine - late_theirs), 1))}% of the pie "
            "lost."
        )
    return " ".join(said)


def _over(count: int, endless: bool) -> str:
    if endless:
        return f" without an end, of which the first {count} rounds are shown"
    return f" over {count} round{'' if count == 1 else 's'}"


def _today(one: Round, you_first: bool) -> tuple[float, float]:
    """Return your part and theirs, in today's worth."""
    pair = one.mover_today, one.other_today
    return pair if you_first else pair[::-1]


def _key(sheet: Sheet) -> None:
    inks, y, x = sheet.inks, 24.0, 4.0
    for words, mine in (("yours", True), ("theirs", False)):
        _part(sheet, Box(x, y + 1, x + 14, y + 12), mine)
        x = sheet.text(x + 19, y, words, SMALL, inks.muted).right + 18


def _part(sheet: Sheet, box: Box, mine: bool) -> None:
    inks = sheet.inks
    if mine:
        sheet.frame(box, fill=inks.you, edge=inks.you, round_by=0)
    else:
        sheet.frame(box, inks.them, inks.ground, hatch=HATCHES[1], round_by=0, weight=1.2)


def _bar(sheet: Sheet, place: Area, one: Round, you_first: bool, broad: float) -> None:
    """Draw one round: your part from the bottom, theirs on top, and a dot if you offer."""
    mine, theirs = _today(one, you_first)
    x, ground = place.spot(one.number, 0)
    middle, top = place.spot(0, mine)[1], place.spot(0, mine + theirs)[1]
    left, right = x - broad / 2, x + broad / 2
    _part(sheet, Box(left, middle, right, ground), True)
    _part(sheet, Box(left, top, right, middle), False)
    high = SMALL * LEADING
    for share, y, ink in ((mine, middle + 2, sheet.inks.ground), (theirs, top - high - 1, None)):
        words = f"{share:.0%}"
        if wide(words, SMALL, True) < broad - 2 and (ink is None or ground - middle > high + 4):
            sheet.text(x, y, words, SMALL, ink or sheet.inks.them, True, "center")
    if one.mover_offers == you_first:
        sheet.mark(x, ground + 25, "o", 6, sheet.inks.you)

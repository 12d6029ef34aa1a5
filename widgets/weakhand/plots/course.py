"""How the other side moved through a conversation: four lines, and the turns that moved them."""

from __future__ import annotations

from collections.abc import Callable

from weakhand.debrief.course import Course, Shift, Track
from weakhand.debrief.steps import Quantity
from weakhand.plots.area import Area, bottom_axis, left_axis, plain, ticks
from weakhand.plots.labels import Labels
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import SMALL, WIDE, Theme
from weakhand.plots.words import LEADING, wrap

_LEFT, _RIGHT = 42.0, 14.0
_PLOT, _BELOW, _AXIS = 66.0, 18.0, 40.0
_MARKED, _NAMED = 0.03, 0.06
"""Parts of a quantity's range from which a shift gets a mark, and a name."""
_MOST_NAMED = 3


@drawn
def course_picture(course: Course, *, theme: Theme = "light", width: int = WIDE) -> Picture:
    """Return the picture of a conversation's course; ``width`` is in CSS pixels.

    A filled mark is a move in the learner's favour, a hollow one against it; it
    points the way the quantity went.
    """
    heads = [_head(course, track, width) for track in course.tracks]
    high = sum(len(head) * SMALL * LEADING + 4 + _PLOT + _BELOW for head in heads) + _AXIS
    sheet = Sheet(width, high, theme)
    top = 4.0
    for track, head in zip(course.tracks, heads, strict=True):
        top = sheet.block(2, top, head[:1], bold=True)
        top = sheet.block(2, top, head[1:], ink=sheet.inks.muted) + 4
        box = Box(_LEFT, top, width - _RIGHT, top + _PLOT)
        place = _panel(sheet, box, course, track)
        top += _PLOT + _BELOW
    steps = max(1, -(-course.turns // (14 if width > 500 else 8)))
    bottom_axis(sheet, place, range(0, max(1, course.turns) + 1, steps), _turn_words)
    y = box.bottom + 20
    sheet.text(width - _RIGHT, y, "your lines", SMALL, sheet.inks.muted, align="right")
    _key(sheet, y)
    return sheet.picture(in_words(course))


def in_words(course: Course) -> str:
    """Return the course in sentences: where each quantity began and ended, and what moved it."""
    count = course.turns
    said = [f"How {course.them} moved over {count} line{'' if count == 1 else 's'} of yours."]
    for track in course.tracks:
        said.append(
            f"{_TITLES[track.quantity].format(them=course.them)}: {_values(course, track)}."
        )
        named = _named(track)
        if named:
            moves = "; ".join(f"line {s.turn}, {s.cause}, {_amount(track, s)}" for s in named)
            said.append(f"Moved most by {moves}.")
    return " ".join(said)


_TITLES: dict[Quantity, str] = {
    "rapport": "{them}’s trust in you",
    "belief": "Your walk-away, as {them} sees it",
    "firmness": "The least that {them} would accept",
    "patience": "{them}’s patience",
}


def _title(course: Course, track: Track) -> str:
    return _TITLES[track.quantity].format(them=course.them)


def _values(course: Course, track: Track) -> str:
    """Return where a quantity began and ended, with its unit and limits."""
    form = _FORMS[track.quantity]
    first, last = form(track.values[0]), form(track.values[-1])
    went = first if first == last else f"{first} to {last}"
    return (
        went
        + {
            "rapport": "",
            "belief": f" points (in truth {form(track.high)})",
            "firmness": f" points (claims {form(track.high)}, in truth has {form(track.low)})",
            "patience": f" of {form(track.high)}",
        }[track.quantity]
    )


_FORMS: dict[Quantity, Callable[[float], str]] = {
    "rapport": lambda value: f"{value:.0%}",
    "belief": lambda value: plain(round(value, 1)),
    "firmness": lambda value: plain(round(value, 1)),
    "patience": lambda value: plain(round(value, 1)),
}


def _head(course: Course, track: Track, width: float) -> list[str]:
    """Return the heading of a panel: its title, then its values on as many lines as they take."""
    return [_title(course, track), *wrap(_values(course, track), width - 4, SMALL)]


def _panel(sheet: Sheet, box: Box, course: Course, track: Track) -> Area:
    """Draw one quantity as steps: it changes at a line, and not between two."""
    room = 0.08 * (track.high - track.low) or 1.0
    place = Area(box, (0, max(1, course.turns)), (track.low - room, track.high + room))
    left_axis(sheet, place, _limits(track), _FORMS[track.quantity])
    ink = sheet.inks.them if track.quantity == "firmness" else sheet.inks.you
    sheet.line(_steps(place, track), ink, 2.1, layer=1.5)
    labels = Labels(sheet, Box(box.left + 2, box.top - 3, box.right + 10, box.bottom + 1))
    labels.avoid_line(_steps(place, track), 3.0)
    span = track.high - track.low
    marked = [shift for shift in track.shifts if abs(shift.amount) >= _MARKED * span]
    for shift in marked:
        _mark(sheet, place, track, shift, ink)
        x, y = place.spot(shift.turn, track.values[shift.turn])
        labels.avoid(Box(x - 6, y - 6, x + 6, y + 6), 10.0)
    for shift in _named(track):
        spot = place.spot(shift.turn, track.values[shift.turn])
        line = f"line {shift.turn}" if sheet.wide > 500 else str(shift.turn)
        labels.put([spot], [f"{line}: {shift.cause} {_amount(track, shift)}"], 8, optional=True)
    return place


def _steps(place: Area, track: Track) -> list[tuple[float, float]]:
    """Return the line of a track: level from one turn to the next, then up or down."""
    corners = [place.spot(0, track.values[0])]
    for turn, value in enumerate(track.values[1:], 1):
        corners += [(place.spot(turn, 0)[0], corners[-1][1]), place.spot(turn, value)]
    return [*corners, (place.box.right, corners[-1][1])]


def _limits(track: Track) -> list[float]:
    return ticks(0, 1, 2) if track.quantity == "rapport" else [track.low, track.high]


def _named(track: Track) -> list[Shift]:
    span = track.high - track.low
    return [s for s in track.largest(_MOST_NAMED) if abs(s.amount) >= _NAMED * span]


def _amount(track: Track, shift: Shift) -> str:
    sign = "+" if shift.amount > 0 else "−"
    return sign + _FORMS[track.quantity](abs(shift.amount))


def _mark(sheet: Sheet, place: Area, track: Track, shift: Shift, ink: str) -> None:
    up = shift.amount > 0
    x, y = place.spot(shift.turn, track.values[shift.turn])
    good = up != (track.quantity == "firmness")
    sheet.mark(x, y, "^" if up else "v", 8, ink, good)


def _key(sheet: Sheet, y: float) -> None:
    x = _LEFT + 4.0
    for filled, words in ((True, "in your favour"), (False, "against you")):
        sheet.mark(x, y + 7, "^", 8, sheet.inks.muted, filled)
        x = sheet.text(x + 10, y, words, SMALL, sheet.inks.muted).right + 18


def _turn_words(turn: float) -> str:
    return "start" if turn == 0 else plain(turn)

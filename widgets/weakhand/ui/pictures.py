"""The pictures of a debrief, for the panel and for the saved notebook.

matplotlib is loaded when the first picture is drawn, and not before.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Literal

from weakhand.cases.schema import Case
from weakhand.debrief import chain, course, deal_map
from weakhand.roleplay import Talk

if TYPE_CHECKING:
    from weakhand.plots import Picture

Json = dict[str, Any]
Theme = Literal["light", "dark"]

WIDE: Final = 640
_LEAST, _MOST, _STEP = 320, 960, 20
_KEPT: dict[str, tuple[Case, list[Json]]] = {}
_KEEP: Final = 8
KINDS: Final = ("chain", "deal", "course")


def pictures(
    talk: Talk, reveal: bool, theme: Theme = "light", wide: float = WIDE, side: float = WIDE
) -> list[Json]:
    """Return the three pictures of a finished talk: the chain, the deal, the other side's course.

    ``wide`` is the room for the chain, ``side`` that for the other two, in CSS
    pixels. Facts that were not found are shown only with ``reveal``. What has
    been drawn is kept for a while.
    """
    broad, narrow = _width(wide), _width(side)
    key = _key(talk, reveal, theme, broad, narrow)
    found = _found(talk, key)
    if not found:
        from weakhand.plots import chain_picture, course_picture, deal_picture

        them = talk.case.counterpart.short
        drawn = {
            "chain": chain_picture(chain(talk), them, reveal=reveal, theme=theme, width=broad),
            "deal": deal_picture(deal_map(talk), theme=theme, width=narrow),
            "course": course_picture(course(talk), theme=theme, width=narrow),
        }
        found = [_shown(name, them, picture) for name, picture in drawn.items()]
        while len(_KEPT) >= _KEEP:
            _KEPT.pop(next(iter(_KEPT)))
        _KEPT[key] = talk.case, found
    return found


def kept(talk: Talk, reveal: bool) -> list[Json]:
    """Return the pictures of a talk at their usual size if they have been drawn, else none."""
    return _found(talk, _key(talk, reveal, "light", WIDE, WIDE))


def branch_picture(talk: Talk, branch: Talk, theme: Theme = "light", side: float = WIDE) -> Json:
    """Return the deal of a what-if branch beside the first, among all deals."""
    from weakhand.plots import deal_picture

    picture = deal_picture(deal_map(talk, branch), theme=theme, width=_width(side))
    return _shown("branch", talk.case.counterpart.short, picture)


_TITLES: Final = {
    "chain": "What led to what",
    "deal": "The deal among all deals",
    "course": "How {them} moved",
    "branch": "Both deals among all deals",
}
_BOTH: Final = (
    "Further right is better for you, further up is better for them. On the Pareto front nobody "
    "can have more without a loss to the other. At the Nash point both gains over walking away, "
    "multiplied, are largest: many take that for fair."
)
_HOW: Final = {
    "chain": "Solid boxes are links that held. Dashed ones are missing.",
    "deal": _BOTH,
    "course": "A filled mark is a move in your favour, a hollow one against you.",
    "branch": _BOTH,
}


def heading(key: str, them: str) -> Json:
    """Return what stands over a picture, drawn or not: its title, and how to read it."""
    return {"key": key, "title": _TITLES[key].format(them=them), "how": _HOW[key]}


def _shown(key: str, them: str, picture: Picture) -> Json:
    return {
        **heading(key, them),
        "alt": picture.alt,
        "src": picture.data_uri(),
        "width": picture.width,
        "height": picture.height,
    }


def _width(room: float) -> int:
    """Return the width drawn for some room: in steps, so that not every pixel draws anew."""
    return min(_MOST, max(_LEAST, int(room) // _STEP * _STEP))


def _key(talk: Talk, *how: Any) -> str:
    return json.dumps([talk.case.name, talk.seed, [act.to_json() for act in talk.acts], *how])


def _found(talk: Talk, key: str) -> list[Json]:
    case, drawn = _KEPT.get(key, (None, []))
    return drawn if case is talk.case else []

"""What a learner wrote into a section of a canvas: made safe, counted, and what is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from weakhand.questions.spec import Blank, CanvasSection, Group
from weakhand.questions.value import as_number, words_in

LINE_MAX: Final = 160
TEXT_MAX: Final = 600
"""Characters of a line and of a longer text that are kept."""
_PICKS_MAX: Final = 9

Values = dict[str, Any]


def as_section(spec: CanvasSection, value: object) -> Values:
    """Return what is written in a section, by group; what does not belong there is left out.

    A group is a mapping of blank to text, number or option; one with rows is a
    list of such mappings, without its empty rows. A blank that is empty is
    missing. Numbers outside their range, and texts without a word, are missing too.
    """
    given = value if isinstance(value, Mapping) else {}
    return {group.name: _group(group, given.get(group.name)) for group in spec.groups}


def _group(group: Group, value: object) -> Any:
    if group.rows is None:
        return _row(group, value)
    rows = value if isinstance(value, (list, tuple)) else ()
    return [row for each in rows[: group.rows[1]] if filled(row := _row(group, each))]


def _row(group: Group, value: object) -> Values:
    given = value if isinstance(value, Mapping) else {}
    if group.source:
        pairs = [(k, v) for k, v in given.items() if isinstance(k, str) and isinstance(v, str)]
        return {_short(name): _short(label) for name, label in pairs[:_PICKS_MAX]}
    found: Values = {}
    for blank in group.blanks:
        kept = _blank(blank, given.get(blank.name))
        if kept is not None:
            found[blank.name] = kept
    for inner in group.groups:
        found[inner.name] = _group(inner, given.get(inner.name))
    return found


def _blank(blank: Blank, value: object) -> str | float | None:
    """Return what stands in a blank, or ``None``."""
    if blank.kind == "number":
        number = as_number(value)
        return number if number is not None and blank.low <= number <= blank.high else None
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if blank.kind == "choice" and blank.options:
        return text if text in [option.id for option in blank.options] else None
    most = TEXT_MAX if blank.kind == "text" else LINE_MAX
    return text[:most].strip() if words_in(text) else None


def _short(text: str) -> str:
    return " ".join(text.split())[:LINE_MAX]


def filled(value: object) -> int:
    """Return how many blanks of a cleaned section, group or row hold something."""
    if isinstance(value, Mapping):
        return sum(filled(each) for each in value.values())
    if isinstance(value, list):
        return sum(filled(each) for each in value)
    return 0 if value in (None, "") else 1


def still_open(spec: CanvasSection, values: Values) -> tuple[str, ...]:
    """Return the blanks of a cleaned section that are still to fill, in words."""
    return tuple(
        found for group in spec.groups for found in _open(group, values.get(group.name), "")
    )


def _open(group: Group, value: Any, where: str) -> Iterator[str]:
    if group.rows is None:
        yield from _open_in(group, value or {}, where)
        return
    rows: list[Values] = value or []
    for number, row in enumerate(rows, 1):
        yield from _open_in(group, row, f"{where}{group.item} {number}: ")
    for number in range(len(rows) + 1, group.rows[0] + 1):
        yield f"{where}{group.item} {number}"


def _open_in(group: Group, row: Values, where: str) -> Iterator[str]:
    for blank in group.blanks:
        if not blank.optional and blank.name not in row:
            label = blank.label.rstrip("?:.")
            yield f"{where}{label[:1].lower()}{label[1:]}" if where else label
    for inner in group.groups:
        yield from _open(inner, row.get(inner.name), where)
    if group.source and not row:
        yield f"{where}what you choose for each {group.source.removesuffix('s')}"

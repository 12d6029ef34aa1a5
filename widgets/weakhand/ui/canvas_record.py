"""A section of a canvas as it was saved: what stands in the notebook without a widget."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from weakhand.questions import CanvasSection
from weakhand.questions.blanks import filled
from weakhand.questions.spec import Group


def section_html(spec: CanvasSection, values: Mapping[str, Any]) -> str:
    """Return a cleaned section as lists of what was asked and answered; empty when nothing was."""
    return "".join(_group(group, values.get(group.name)) for group in spec.groups)


def _group(group: Group, value: Any) -> str:
    if not filled(value):
        return ""
    rows = value if isinstance(value, list) else [value]
    items = "".join(f"<li>{'; '.join(_said(group, row))}{_inner(group, row)}</li>" for row in rows)
    return f"<p><strong>{escape(group.label)}</strong></p><ul>{items}</ul>"


def _said(group: Group, row: Mapping[str, Any]) -> Iterator[str]:
    if group.source:
        yield from (f"{escape(name)}: {escape(label)}" for name, label in row.items())
    for blank in group.blanks:
        if blank.name in row:
            found = row[blank.name]
            texts = {option.id: option.text for option in blank.options}
            shown = f"{found:g}" if isinstance(found, float) else texts.get(found, str(found))
            unit = f" {blank.unit}" if blank.unit else ""
            yield f"{escape(blank.label)} <strong>{escape(shown)}{escape(unit)}</strong>"


def _inner(group: Group, row: Mapping[str, Any]) -> str:
    return "".join(_group(inner, row.get(inner.name)) for inner in group.groups)

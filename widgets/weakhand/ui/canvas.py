"""A section of the learner's canvas on the page: what the form draws, and advice after a check."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from weakhand.canvas import Canvas, at_odds
from weakhand.canvas.schema import expected_best, package_worth
from weakhand.questions import CanvasSection
from weakhand.questions.blanks import LINE_MAX, TEXT_MAX
from weakhand.questions.spec import Blank, Group

_STALE = "You changed an earlier box? Run this grey box again (Shift+Enter): then it knows."
_EARLIER = {
    "issues": "First fill in section 6, then run this grey box again (Shift+Enter).",
}


def groups_view(groups: Sequence[Group], canvas: Canvas) -> list[dict[str, Any]]:
    """Return groups as the page draws them; choices show what stands in other sections."""
    return [_group(group, canvas) for group in groups]


def _group(group: Group, canvas: Canvas) -> dict[str, Any]:
    blanks = [_blank(blank, canvas) for blank in group.blanks]
    help_text = group.help
    if group.source == "issues":
        blanks = _one_for_each_issue(canvas)
        help_text = _STALE if blanks else _EARLIER["issues"]
    return {
        "name": group.name,
        "label": group.label,
        "help": help_text,
        "item": group.item,
        "rows": list(group.rows) if group.rows else None,
        "blanks": blanks,
        "groups": groups_view(group.groups, canvas),
    }


def _blank(blank: Blank, canvas: Canvas) -> dict[str, Any]:
    view: dict[str, Any] = {
        "name": blank.name,
        "label": blank.label,
        "kind": blank.kind,
        "help": blank.help,
        "optional": blank.optional,
        "unit": blank.unit,
        "low": blank.low,
        "high": blank.high,
        "most": TEXT_MAX if blank.kind == "text" else LINE_MAX,
        "options": [[option.id, option.text] for option in blank.options],
    }
    if blank.source == "reasons":
        view["options"] = [[ident, words] for ident, words in canvas.reasons]
        view["empty"] = "nothing: it is open from the start"
        view["help"] = f"{blank.help} {_STALE}"
    return view


def _one_for_each_issue(canvas: Canvas) -> list[dict[str, Any]]:
    return [
        {
            "name": point.name,
            "label": point.name,
            "kind": "choice",
            "help": "",
            "optional": False,
            "options": [[way.label, way.label] for way in point.ways],
        }
        for point in canvas.issues
        if point.whole
    ]


def advice_html(spec: CanvasSection, canvas: Canvas) -> str:
    """Return what is at odds in a section, and what its numbers come to, as HTML."""
    own = {group.name for group in spec.groups}
    said = [gap.what for gap in at_odds(canvas) if gap.group in own]
    said += _figures(own, canvas)
    listed = "".join(f"<li>{escape(each)}</li>" for each in said)
    return f"<ul>{listed}</ul>" if listed else ""


def _figures(own: set[str], canvas: Canvas) -> list[str]:
    said = []
    best = expected_best(canvas)
    if "mine" in own and best is not None:
        said.append(f"Your best alternative, its chance times its worth: {best:g} of 100.")
    if "packages" in own:
        worths = [package_worth(canvas, package) for package in canvas.packages]
        known = [f"{worth:g}" for worth in worths if worth is not None]
        if known:
            said.append(f"Worth to you, of 100: {', '.join(known)}.")
    return said

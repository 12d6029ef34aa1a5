"""Filling in a section of the canvas, by its labels and by keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator

from weakhand.questions.spec import Group


def fill(form: Locator, groups: tuple[Group, ...], value: Mapping[str, Any]) -> None:
    """Fill in groups of a form by their labels, with rows added by its buttons."""
    fields = form.locator(":scope > fieldset.whf-group")
    for n, group in enumerate(groups):
        box = fields.nth(n)
        given = value.get(group.name)
        if group.rows is None:
            fill_row(box, group, given or {})
            continue
        for row in range(len(given or ()) - box.locator(":scope > div > fieldset").count()):
            add = box.locator(":scope > button.whf-add")
            add.focus()
            add.press("Enter")
            assert row >= 0
        for place, values in enumerate(given or ()):
            fill_row(box.locator(":scope > div > fieldset").nth(place), group, values)


def fill_row(box: Locator, group: Group, values: Mapping[str, Any]) -> None:
    if group.source:
        for name, label in values.items():
            box.get_by_label(name, exact=True).select_option(label)
        return
    blanks = box.locator(":scope > .whf-blank")
    for n, blank in enumerate(group.blanks):
        if blank.name in values:
            field = blanks.nth(n).locator("input, select, textarea")
            if blank.kind == "choice":
                field.select_option(str(values[blank.name]))
            else:
                field.fill(str(values[blank.name]))
                field.press("Tab")
    fill(box, group.groups, values)

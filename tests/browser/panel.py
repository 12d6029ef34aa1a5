"""The conversation panel on a page, by what a learner sees of it."""

from __future__ import annotations

import re

import desk
from playwright.sync_api import Locator, expect


class Panel:
    """A panel in an open notebook; the first one, unless it is given its place."""

    def __init__(self, notebook: desk.Notebook, place: Locator | None = None) -> None:
        self.notebook, self.page = notebook, notebook.page
        self.root = (place or self.page).locator(".wh-frame")
        self.box = self.root.get_by_label("Your line", exact=True)
        self.log = self.root.get_by_role("log").first
        self.notice = self.root.get_by_role("alert")

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.root.get_by_role("button", name=name)

    def turns(self) -> Locator:
        return self.root.locator(".wh-long > .wh-turn")

    def settled(self) -> int:
        """Return the number of turns, once the panel has stopped redrawing itself."""
        same, last = 0, -1
        while same < 4:
            now = self.turns().count()
            same, last = (same + 1 if now == last else 0), now
            self.page.wait_for_timeout(100)
        return last

    def say(self, line: str) -> None:
        """Type a line, press Enter, and wait for the answer."""
        before = self.settled()
        self.box.fill(line)
        self.box.press("Enter")
        expect(self.turns()).to_have_count(before + 1)
        expect(self.turns().last.locator(".wh-them .wh-words")).not_to_be_empty()

    def focused(self) -> str:
        return str(self.page.evaluate("() => document.activeElement.textContent.trim()"))

    def sideways(self) -> int:
        """Return by how many pixels the panel is wider than its place."""
        return int(self.root.evaluate("(el) => el.scrollWidth - el.clientWidth"))

"""A learner who works a whole notebook, by keyboard alone.

What is answered comes as data (``tests/learners``); here are only the keys: Shift+Enter
runs a box, the up arrow goes back to it, Tab goes into its exercise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import desk
from playwright.sync_api import Locator, expect

from canvas import fill
from weakhand.cases import load
from weakhand.questions import (
    CanvasSection,
    Choice,
    Classify,
    Negotiate,
    Number,
    Order,
    Prediction,
    Produce,
    Reflection,
    Rehearsal,
    Spec,
)

FURTHEST: Final = 150
_WHERE = """(at) => {
    const label = at.labels?.[0]?.innerText ?? at.getAttribute("aria-label") ?? at.innerText ?? "";
    return {
        inside: Boolean(at.closest(".whf, .wh-frame, .wb")),
        tag: at.tagName.toLowerCase(),
        type: at.type ?? "",
        value: at.value ?? "",
        label: label.trim().replace(/\\s+/g, " "),
        issue: at.dataset?.issue ?? "",
        do: at.dataset?.do ?? "",
        item: at.closest("[data-item]")?.dataset.item ?? "",
    };
}"""
_FOCUS = f"() => ({_WHERE})(document.activeElement)"
_AHEAD = f"""([back, most]) => {{
    const now = document.activeElement;
    const form = now.closest(".whf, .wh-frame, .wb");
    if (!form) return [];
    const kinds = "a[href], button, input, select, summary, textarea, [tabindex='0']";
    const stops = [...form.querySelectorAll(kinds)].filter((at) => !at.disabled
        && at.tabIndex >= 0 && at.checkVisibility({{ visibilityProperty: true }})
        && (at === now || at.type !== "radio" || at.name !== now.name));
    const here = stops.indexOf(now);
    if (here < 0) return [];
    const ahead = back ? stops.slice(0, here).reverse() : stops.slice(here + 1);
    const group = ahead.findIndex((at) => at.type === "radio");
    return ahead.slice(0, group < 0 ? most : Math.min(group, most)).map({_WHERE});
}}"""
"""What Tab should come to next inside the exercise that has the focus, nearest first.

Radio buttons are one stop or many, as one of them is chosen or none: there the list ends.
"""
_MARK = """() => {
    for (const old of document.querySelectorAll("[data-at-work]")) delete old.dataset.atWork;
    document.activeElement.closest(".wh-frame").dataset.atWork = "yes";
}"""
_ON_CELL = """(index) => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    return notebook.activeCellIndex === index
        && document.activeElement === notebook.activeCell.node;
}"""
Where = dict[str, Any]
Labels = Mapping[str, str]


class LostError(AssertionError):
    """A keyboard does not get to something."""


class Learner:
    """Works exercises of an open notebook with the keyboard."""

    def __init__(self, notebook: desk.Notebook) -> None:
        self.notebook, self.page = notebook, notebook.page
        self.keys = notebook.page.keyboard
        self.at = -1

    # ------------------------------------------------------------- the keys

    def where(self) -> Where:
        """Return what has the focus."""
        found: Where = self.page.evaluate(_FOCUS)
        return found

    def tab_to(self, wanted: Callable[[Where], bool], what: str, key: str = "Tab") -> Where:
        """Press Tab until the focus is on what is wanted.

        How often is first counted on the page. Where that does not lead is found by looking
        after every key.
        """
        now = self.where()
        if not wanted(now):
            for _ in range(self._keys_to(wanted, key)):
                self.keys.press(key)
        for _ in range(FURTHEST):
            now = self.where()
            if wanted(now):
                return now
            self.keys.press(key)
        raise LostError(f"no way by {key} to {what}; the focus is on {self.where()}")

    def _keys_to(self, wanted: Callable[[Where], bool], key: str) -> int:
        """Return how many keys lead to what is wanted, or as near as can be counted."""
        ahead: list[Where] = self.page.evaluate(_AHEAD, [key == "Shift+Tab", FURTHEST])
        return next((n for n, at in enumerate(ahead, 1) if wanted(at)), len(ahead))

    def button(self, name: str, key: str = "Tab") -> None:
        """Go to a button and press it."""
        self.tab_to(
            lambda at: at["tag"] == "button" and at["label"].startswith(name), f"button {name}", key
        )
        self.keys.press("Enter")

    def next_cell(self) -> Locator:
        """Run the cell in front, as one reads on, and return it."""
        self.at += 1
        cell = self.notebook.cells().nth(self.at)
        self.keys.press("Shift+Enter")
        return cell

    def enter(self) -> None:
        """Go from the cell below back to the exercise that has just appeared."""
        self.keys.press("ArrowUp")
        self.tab_to(lambda at: at["inside"], "the exercise")

    def up_to(self, index: int) -> None:
        """Go up to the exercise of an earlier cell, from the cell below the one worked last."""
        self.keys.press("Escape")
        for _ in range(self.at + 1 - index):
            self.keys.press("ArrowUp")
        self.at = index
        self.page.wait_for_function(_ON_CELL, arg=index)
        self.tab_to(lambda at: at["inside"], "the exercise")

    def back(self) -> None:
        """Go back to where the exercise that has the focus begins."""
        self.tab_to(lambda at: not at["inside"], "the way out", "Shift+Tab")
        self.tab_to(lambda at: at["inside"], "the exercise")

    def leave(self) -> None:
        """Go back to the notebook, to the cell after the one just worked."""
        for _ in range(self._keys_to(lambda at: not at["inside"], "Shift+Tab")):
            self.keys.press("Shift+Tab")
        for _ in range(FURTHEST):
            at = self.page.evaluate(
                """() => document.activeElement.classList.contains("jp-Cell")"""
            )
            if at:
                break
            self.keys.press("Shift+Tab")
        else:
            raise LostError("no way by Shift+Tab back to the notebook")
        self.keys.press("ArrowDown")

    # --------------------------------------------------------- the exercises

    def answer(self, spec: Spec, value: Any) -> None:
        """Answer one exercise whose form has the focus."""
        match spec:
            case Choice():
                self._choose([option.id for option in spec.options], value)
            case Prediction():
                self._choose([option.id for option in spec.options], value["choice"])
                self._slide(int(value["confidence"]))
            case Classify():
                self._classify(spec, value)
            case Order():
                self._order(spec, value)
            case Number():
                self._write(str(value), "input")
            case Produce() | Reflection():
                self._write(value, "textarea")
            case Negotiate():
                labels = {issue.name: issue.label for issue in load(spec.case).issues}
                self._talks(value, labels)
            case Rehearsal():
                self._talks(value, {})
            case CanvasSection():
                fill(self.page.locator(".whf-canvas:visible:has(:focus)"), spec.groups, value)
            case _:
                raise NotImplementedError(spec.kind)

    def _choose(self, options: Sequence[str], wanted: str) -> None:
        self.tab_to(lambda at: at["type"] == "radio", "the options")
        self.keys.press("Space")
        now = self.page.evaluate(
            """() => [...document.getElementsByName(document.activeElement.name)]
                .indexOf(document.activeElement)"""
        )
        steps = options.index(wanted) - int(now)
        for _ in range(abs(steps)):
            self.keys.press("ArrowDown" if steps > 0 else "ArrowUp")

    def _slide(self, wanted: int) -> None:
        self.tab_to(lambda at: at["type"] == "range", "how sure")
        steps = round((wanted - int(self.where()["value"])) / 5)
        for _ in range(abs(steps)):
            self.keys.press("ArrowRight" if steps > 0 else "ArrowLeft")
        if not steps:  # saying 50 needs a key, too
            self.keys.press("ArrowRight")
            self.keys.press("ArrowLeft")

    def _classify(self, spec: Classify, value: Mapping[str, str]) -> None:
        for item in spec.items:
            if item.id in value:
                self.tab_to(
                    lambda at, ident=item.id: at["item"] == ident and at["tag"] == "select", item.id
                )
                self._pick(value[item.id])

    def _pick(self, wanted: str) -> None:
        """Choose an option of the list that has the focus, with the arrows."""
        steps = self.page.evaluate(
            """(wanted) => {
                const list = document.activeElement;
                const place = [...list.options].findIndex((option) => option.value === wanted);
                return place < 0 ? null : place - list.selectedIndex;
            }""",
            wanted,
        )
        if steps is None:
            raise LostError(f"the list has no option {wanted!r}")
        for _ in range(abs(steps)):
            self.keys.press("ArrowDown" if steps > 0 else "ArrowUp")
        now = self.where()["value"]
        if now != wanted:
            raise LostError(f"the arrows lead to {now!r}, not to {wanted!r}")

    def _order(self, spec: Order, value: Sequence[str]) -> None:
        now = self.page.evaluate(
            """() => [...document.activeElement.closest(".whf").querySelectorAll(".whf-movable")]
                .map((row) => row.firstElementChild.textContent.trim())"""
        )
        texts = {item.id: item.text for item in spec.items}
        place = [next(i for i in texts if texts[i].strip("“”") in text) for text in now]
        for to, ident in enumerate(value):
            for _ in range(place.index(ident) - to):
                key = "Tab"
                self.tab_to(
                    lambda at, i=ident: (
                        at["label"].startswith("Move up") and texts[i].strip("“”") in at["label"]
                    ),
                    f"Move up {ident}",
                    key,
                )
                self.keys.press("Enter")
            place.remove(ident)
            place.insert(to, ident)

    def _write(self, text: str, tag: str) -> None:
        self.tab_to(lambda at: at["tag"] == tag and at["type"] != "radio", f"the {tag}")
        self.keys.press("Control+a")
        self.keys.insert_text(text)

    # --------------------------------------------------------- a conversation

    def _talks(self, talks: Sequence[Sequence[Mapping[str, Any]]], labels: Labels) -> None:
        for number, talk in enumerate(talks):
            if number:
                self.again()
            self._talk(talk, labels)

    def _talk(self, acts: Sequence[Mapping[str, Any]], labels: Labels) -> None:
        """Hold one conversation; ``labels`` are what the board calls the issues."""
        self.tab_to(lambda at: at["tag"] == "textarea", "your line")
        self.page.evaluate(_MARK)
        root = self.page.locator(".wh-frame[data-at-work]")
        for act in acts:
            turns = root.locator(".wh-long > .wh-turn")
            before = turns.count()
            if "say" in act:
                # The box lies before the offer board.
                self.tab_to(lambda at: at["tag"] == "textarea", "your line", "Shift+Tab")
                self.keys.insert_text(act["say"])
            if "offer" in act:
                for name, label in act["offer"].items():
                    self.tab_to(lambda at, n=name: at["issue"] == n, labels.get(name, name))
                    self._pick(label)
                self.button("Put this offer")
                asked = root.locator(".wh-confirm")
                asked.or_(turns.nth(before)).first.wait_for()
                if asked.count():
                    self.button("Yes, put it", "Shift+Tab")
            elif act.get("accept"):
                self._end("Accept their offer", "Yes, accept")
            elif act.get("walk_away"):
                self._end("Walk away", "Yes, walk away")
            else:
                self.keys.press("Enter")
            turns.nth(before).wait_for(state="attached")
            expect(turns).to_have_count(before + 1)
            if root.locator(".wh-verdict").count():
                break

    def again(self) -> None:
        """Begin the conversation anew: another attempt."""
        self.tab_to(lambda at: at["do"] == "restart", "another attempt")
        self.keys.press("Enter")
        for _ in range(200):  # the panel puts the focus into the box, once it has begun anew
            if self.where()["tag"] == "textarea":
                return
            self.page.wait_for_timeout(100)
        raise LostError(f"no box for a line after a restart; the focus is on {self.where()}")

    def _end(self, ask: str, yes: str) -> None:
        self.button(ask)
        self.button(yes, "Shift+Tab")

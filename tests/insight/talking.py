"""A cohort that hands in one workbook, everybody in words and with abilities of their own.

Some texts are another learner's, whole, reworded or in part; everybody adds a lesson's
journal with predictions. The same seed gives the same cohort.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from tests.grading import cohorts
from tests.insight.copying import Cohort, cohort
from tests.lessons.learners import answers
from weakhand.answers import Entry
from weakhand.grading.masters import Master, masters
from weakhand.questions import Classify, Negotiate, Prediction, Reflection, Spec, banks
from weakhand.questions import sheet as specs

SHEET = "workbook-02"
OTHER = "workbook-05"


def write(folder: Path, size: int, seed: int = 1, sheets: tuple[str, ...] = (SHEET,)) -> Cohort:
    """Hand in a cohort below ``folder``/submitted; return who copied whose conversation."""
    talks = cohort(size, 0.1, "far", seed)
    texts = cohort(size, 0.0, "far", seed + 1)
    for number, name in enumerate(talks.said):
        dice = Random(f"{seed}{name}")
        ability = min(1.0, max(0.0, dice.gauss(0.6, 0.22)))
        for sheet in sheets:
            master = next(one for one in masters() if one.sheet == sheet)
            own = (talks.said[name], "\n\n".join(texts.said[name]))
            entries = workbook(sheet, ability, number, dice, own)
            _hand_in(folder / "submitted" / name / master.assignment, master, entries, number)
        lesson = predicted(ability, number, dice)
        text = "".join(entry.line() + "\n" for entry in lesson)
        (folder / "submitted" / name / "lesson-01.answers.jsonl").write_text(text, "utf-8")
    return talks


def _hand_in(folder: Path, master: Master, entries: list[Entry], number: int) -> None:
    folder.mkdir(parents=True)
    notebook = json.dumps(cohorts.saved(master, entries))
    (folder / f"{master.sheet}.ipynb").write_text(notebook, "utf-8")
    text = cohorts.journal(master, entries, number)
    (folder / f"{master.sheet}.answers.jsonl").write_text(text, "utf-8")


class _Clock:
    """Gives each entry the next moment of a learner's evening."""

    def __init__(self, number: int) -> None:
        self.entries: list[Entry] = []
        self._at = datetime(2026, 3, 1, 17, tzinfo=UTC) + timedelta(minutes=37 * number)

    def add(self, ident: str, do: Any, **payload: Any) -> None:
        self._at += timedelta(seconds=41)
        stamp = self._at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        self.entries.append(Entry(len(self.entries) + 1, stamp, ident, do, payload))


def workbook(
    sheet: str, ability: float, number: int, dice: Random, own: tuple[tuple[str, ...], str]
) -> list[Entry]:
    """Return what somebody of an ability of 0 to 1 does in a workbook, in words of their own."""
    clock = _Clock(number)
    for spec in specs(sheet):
        if dice.random() < 0.06:
            continue  # left open
        if isinstance(spec, Negotiate):
            _talk(clock, spec, ability, dice, own[0])
        elif isinstance(spec, Reflection):
            clock.add(spec.id, "answer", value=own[1])
        else:
            clock.add(spec.id, "answer", value=_answer(spec, sheet, ability, dice))
    return clock.entries


def _answer(spec: Spec, sheet: str, ability: float, dice: Random) -> Any:
    """Return a good or a bad answer by lot; of several lines each by its own."""
    well, badly = answers(sheet, "well")[spec.id], answers(sheet, "badly")[spec.id]
    if isinstance(spec, Classify):
        return {
            item.id: (well if dice.random() < ability else badly)[item.id] for item in spec.items
        }
    return well if dice.random() < ability else badly


def _talk(
    clock: _Clock, spec: Negotiate, ability: float, dice: Random, lines: tuple[str, ...]
) -> None:
    """Hold a conversation: some of the model learner's lines, and all of one's own."""
    model = answers(spec.sheet, "well" if dice.random() < ability else "badly")[spec.id][0]
    clock.add(spec.id, "start", case=spec.case, seed=spec.seed)
    for at, act in enumerate(model):
        if at < len(lines):
            clock.add(spec.id, "say", say=lines[at])
        if "offer" in act:
            clock.add(spec.id, "offer", offer=act["offer"], say=act["say"])
        elif act.get("accept"):
            clock.add(spec.id, "accept")
        elif dice.random() < 0.5:
            clock.add(spec.id, "say", say=act["say"])


def predicted(ability: float, number: int, dice: Random) -> list[Entry]:
    """Return predictions in every lesson's first form, a little too sure."""
    clock = _Clock(number)
    for bank in banks().values():
        for spec in bank.exercise:
            if isinstance(spec, Prediction) and bank.sheet == "lesson-01" and spec.answer:
                right = dice.random() < 0.35 + 0.4 * ability
                others = [one.id for one in spec.options if one.id != spec.answer]
                choice = spec.answer if right else dice.choice(others)
                sure = min(100, max(10, round(dice.gauss(60 + 15 * right + 10, 18), -1)))
                value = {"choice": choice, "confidence": sure}
                clock.add(spec.id, "answer", value=value, checked=True)
    return clock.entries

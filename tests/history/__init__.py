"""A learner's folder for these tests: a small course, and journals written by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.questions import LESSON, NEGOTIATE, workbook
from weakhand.answers import SUFFIX, Entry
from weakhand.answers.entry import entry_from
from weakhand.questions import Bank, read_bank

PLAN = """
[[exercise]]
id = "m2-plan"
kind = "reflection"
title = "Plan"
prompt = "If, then."
words = [3, 40]
"""


def small_banks() -> dict[str, Bank]:
    """Return one lesson with a plan, and its workbook."""
    lesson = read_bank(LESSON + PLAN + NEGOTIATE, "lesson-02.toml")
    return {"lesson-02": lesson, "workbook-02": workbook()}


def answer(ident: str, value: Any, at: str = "2026-03-02T09:00:00Z", **more: Any) -> Entry:
    """Return an answer as a journal holds it."""
    raw = {"v": 1, "n": 1, "at": at, "id": ident, "do": "answer", "value": value, **more}
    return entry_from(raw)


def checked(ident: str, value: Any, at: str) -> Entry:
    """Return an answer that stood when feedback was asked for."""
    return answer(ident, value, at, checked=True)


def said(ident: str, *lines: str, at: str = "2026-03-02T09:00:00Z") -> tuple[Entry, ...]:
    """Return the entries of one conversation."""
    start: dict[str, Any] = {"do": "start", "case": "freelancer_vs_procurement", "seed": 1}
    steps = [start, *({"do": "say", "say": line} for line in lines)]
    return tuple(
        entry_from({"v": 1, "n": n, "at": at, "id": ident, **step})
        for n, step in enumerate(steps, 1)
    )


def write_journal(folder: Path, sheet: str, *entries: Entry, name: str = "") -> Path:
    """Write a journal file as the course does, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (name or f"{sheet}{SUFFIX}")
    opening = entry_from({"v": 1, "n": 0, "at": "", "id": "", "do": "open", "sheet": sheet})
    numbered = [Entry(n, e.at, e.id, e.do, e.payload) for n, e in enumerate(entries, 1)]
    path.write_text("".join(e.line() + "\n" for e in (opening, *numbered)), encoding="utf-8")
    return path


def write_page(folder: Path, name: str, title: str) -> None:
    """Write a notebook with a heading."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    cell = {"id": "m2-title", "cell_type": "markdown", "metadata": {}, "source": [f"# {title}\n"]}
    path.write_text(json.dumps({"cells": [cell], "nbformat": 4}), encoding="utf-8")

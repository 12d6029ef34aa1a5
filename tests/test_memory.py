"""A process may go on for ever: what it keeps of the talks that it reads has an end."""

from __future__ import annotations

import ast
import gc
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Literal, get_origin, get_type_hints

import pytest

from weakhand.cases import Case, load
from weakhand.debrief import debrief
from weakhand.roleplay import Act, begin, replay, step

PACKAGE = Path(__file__).resolve().parents[1] / "widgets" / "weakhand"
TALKS = 40
SPARE = 600
"""Objects by which two looks may differ; one that is kept of each turn would make some more."""


def unbounded() -> Iterator[Any]:
    """Yield (as pytest parameters) the module and name of each function that keeps all answers."""
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "cache" not in text:
            continue
        module = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                marks = {
                    ast.unparse(mark).removeprefix("functools.") for mark in node.decorator_list
                }
                if marks & {"cache", "lru_cache(maxsize=None)", "lru_cache(None)"}:
                    yield pytest.param(module, node.name, id=f"{module}.{node.name}")


@pytest.mark.parametrize(("module", "name"), list(unbounded()))
def test_only_what_can_be_asked_in_few_ways_keeps_every_answer(module: str, name: str) -> None:
    hints = get_type_hints(getattr(import_module(module), name).__wrapped__)
    asked = [kind for given, kind in hints.items() if given != "return"]
    assert all(kind is bool or get_origin(kind) is Literal for kind in asked)


def new_talks(case: Case) -> Iterator[None]:
    """Yield after each talk of which every line is new; each is played, told and played again."""
    for number, exemplar in enumerate(cycle(case.exemplars)):
        talk = begin(case, number)
        for line in exemplar.lines:
            if not talk.over:
                act = Act.from_json(line)
                talk = step(talk, Act(f"{act.say} That is x{number}y.", act.offer))
        debrief(replay(case, number, talk.acts))
        yield


def kept() -> tuple[int, int]:
    """Return the objects and the blocks of memory in use when the caches with a bound are empty."""
    for each in gc.get_objects():
        ours = isinstance(each, _lru_cache_wrapper) and each.__module__.startswith("weakhand.")
        if ours and (each.cache_info().maxsize or 0) > 64:
            each.cache_clear()
    gc.collect()
    return len(gc.get_objects()), sys.getallocatedblocks()


def test_three_times_as_many_turns_leave_no_more_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weakhand.language.line._MET", 50)  # so that it is full in good time
    talks = new_talks(load("freelancer_vs_procurement"))
    for _ in islice(talks, TALKS):
        pass
    objects, blocks = kept()
    for _ in islice(talks, 2 * TALKS):
        pass
    more_objects, more_blocks = kept()
    assert more_objects - objects < SPARE
    assert more_blocks - blocks < SPARE

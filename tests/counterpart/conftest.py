"""A bare case whose lines name their situation, so that tests see which one is said."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from weakhand.cases.schema import Case
from weakhand.cases.situations import SITUATIONS

BARE = Path(__file__).with_name("bare.toml")
GATES = [0.0, 0.2, 0.4]


def lines(name: str, count: int = 8) -> dict[str, list[str]]:
    """Return numbered placeholder lines for a situation, with what a line of it must hold."""
    holds = SITUATIONS[name].holds if name in SITUATIONS else ()
    tail = "".join(" {" + hold + "}" for hold in holds)
    return {"neutral": [f"{name} {n}{tail}" for n in range(count)]}


def fact(name: str, term: str) -> dict[str, Any]:
    """Return a fact that is asked for by one term."""
    return {
        "id": name,
        "summary": f"summary of {name}",
        "terms": [term],
        "gates": GATES,
        "better_line": f"ask about {term}",
        "guard": [f"guard {name} {n}" for n in range(3)],
        **{step: lines(f"{name} {step}") for step in ("hint", "part", "whole")},
    }


def bare_case(**changes: Any) -> Case:
    """Return a sound two-fact case with numbered placeholder lines."""
    data = {
        **tomllib.loads(BARE.read_text(encoding="utf-8")),
        "facts": [fact("f_one", "savings"), fact("f_two", "launch")],
        "lines": {name: lines(name, max(6, s.at_least)) for name, s in SITUATIONS.items()},
    }
    return Case.model_validate({**data, **changes})


@pytest.fixture
def case() -> Case:
    """Return the bare case."""
    return bare_case()

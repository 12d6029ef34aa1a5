"""Talks to look back on: good ones and bad ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from weakhand.cases import Case, load
from weakhand.roleplay import Act, Talk, replay

FREELANCER = load("freelancer_vs_procurement")
TENANT = load("tenant_vs_landlord")


def exemplar(case: Case, number: int = 0) -> Talk:
    """Return a model conversation of a case, played."""
    model = case.exemplars[number]
    return said(case, model.lines, model.seed)


def said(case: Case, lines: Iterable[Any], seed: int = 1) -> Talk:
    """Return the talk that some lines (texts or acts as plain data) make."""
    return replay(case, seed, [Act.from_json(line) for line in lines])

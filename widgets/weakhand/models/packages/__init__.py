"""Deals with several issues: their worth to both sides, and what can be traded in them."""

from __future__ import annotations

from weakhand.models.packages.contingent import Contingent, contingent_contract
from weakhand.models.packages.meso import Meso, meso
from weakhand.models.packages.table import (
    Choice,
    DealTable,
    Topic,
    additive,
    case_table,
    deal_table,
    integrative_potential,
    offerable,
    pareto_distance,
    pareto_mask,
)
from weakhand.models.packages.trades import Step, Trade, explain, free_gains, steps, trades

__all__ = [
    "Choice",
    "Contingent",
    "DealTable",
    "Meso",
    "Step",
    "Topic",
    "Trade",
    "additive",
    "case_table",
    "contingent_contract",
    "deal_table",
    "explain",
    "free_gains",
    "integrative_potential",
    "meso",
    "offerable",
    "pareto_distance",
    "pareto_mask",
    "steps",
    "trades",
]

"""RULES.md says to people what rules.py does: every rule, and every source, on both sides."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from weakhand.counterpart.rules import RULES, Rule

PAGE = (resources.files("weakhand.counterpart") / "RULES.md").read_text(encoding="utf-8")
TABLE, _, SOURCES = PAGE.partition("## Sources")
ROWS = dict(re.findall(r"(?m)^\| `(\w+)` \|(.*)\|$", TABLE))
CITED = re.compile(
    r"([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)(?:(?:,|,? &|,? and) [A-Z][A-Za-z ]+?)*(?: et al\.)?,? "
    r"((?:19|20)\d\d)"
)
OWN = "the course's own"


def cited(text: str) -> set[tuple[str, str]]:
    """Return the last word of each first author cited in ``text``, with the year."""
    return {(name.split()[-1], year) for name, year in CITED.findall(" ".join(text.split()))}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_stands_in_the_table_with_the_sources_of_its_docstring(rule: Rule) -> None:
    row = ROWS[rule.__name__]
    assert cited(row) == cited(rule.__doc__ or "")
    assert (OWN in row.split("|")[2]) == (OWN in (rule.__doc__ or "").partition("\n\n")[0])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_names_a_source_or_says_that_it_has_none(rule: Rule) -> None:
    assert cited(rule.__doc__ or "") or OWN in (rule.__doc__ or "")


def test_the_table_holds_no_rule_that_is_gone_and_keeps_the_order() -> None:
    assert list(ROWS) == [rule.__name__ for rule in RULES]


def test_every_source_cited_is_listed_and_every_source_listed_is_cited() -> None:
    assert cited(TABLE) == cited(SOURCES)


def test_every_row_says_what_is_done_and_what_it_moves() -> None:
    moved = ("trust", "firmness", "belief", "patience")
    for name, row in ROWS.items():
        does, moves, *_ = (cell.strip() for cell in row.split("|"))
        assert does, name
        assert any(word in moves for word in moved), name

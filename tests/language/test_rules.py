"""Rules are data: each finds its own examples, and most counterexamples are read as no such move.

Rules find the form of questions, terms, credit and what is given back; what a line then counts as
is weighed.
Their examples and counterexamples are trained on.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

from weakhand import language
from weakhand.language import read
from weakhand.language.clauses import clauses
from weakhand.language.lead_ins import skip_lead
from weakhand.language.normalise import fold
from weakhand.language.rules import Rule


def _rules() -> list[Rule]:
    found: dict[str, Rule] = {}
    for each in iter_modules(language.__path__):
        module = import_module(f"{language.__name__}.{each.name}")
        for value in vars(module).values():
            if isinstance(value, Rule):
                found[f"{value.kind}: {value.name}"] = value
            if isinstance(value, tuple) and value and isinstance(value[0], Rule):
                found.update({f"{each.kind}: {each.name}": each for each in value})
    return list(found.values())


RULES = _rules()


def _finds(rule: Rule, line: str) -> bool:
    """Say whether a rule matches a line's clauses or sentences, lead-in words aside."""
    folded = fold(line)
    whole: dict[int, list[int]] = {}
    for clause in clauses(folded):
        span = whole.setdefault(clause.sentence, [clause.lo, clause.hi])
        span[1] = clause.hi
    spans = [(c.lo, c.hi) for c in clauses(folded)] + [(a, b) for a, b in whole.values()]
    for lo, hi in spans:
        bag = frozenset(folded.words[lo:hi])
        for start in (lo, skip_lead(folded.words, lo, hi)):
            if rule.find(" ".join(folded.words[start:hi]), bag):
                return True
    return False


def test_there_are_rules_for_questions_and_for_terms() -> None:
    kinds = {rule.kind for rule in RULES}
    assert {"open_question", "why_question", "deadline_question", "offer", "accept"} <= kinds


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.kind}: {rule.name}")
def test_a_rule_finds_each_of_its_examples(rule: Rule) -> None:
    missed = [line for line in rule.yes if not _finds(rule, line)]
    assert missed == []


def test_hardly_a_counterexample_is_read_as_the_rules_move() -> None:
    lines = [(rule.kind, line) for rule in RULES for line in rule.no]
    wrong = [(kind, line) for kind, line in lines if kind in read(line).kinds()]
    assert len(wrong) <= 0.045 * len(lines), wrong


def test_most_examples_are_read_as_the_rules_move() -> None:
    lines = [(rule.kind, line) for rule in RULES for line in rule.yes]
    missed = [(kind, line) for kind, line in lines if kind not in read(line).kinds()]
    assert len(missed) <= 0.02 * len(lines), missed


def test_every_rule_has_an_example_and_a_counterexample() -> None:
    assert [rule.name for rule in RULES if not rule.yes or not rule.no] == []

"""A bare case whose lines name their situation, so that tests see which one is said."""

from __future__ import annotations

from typing import Any

import pytest

from weakhand.cases.schema import Case
from weakhand.cases.situations import SITUATIONS


def bare_case(**changes: Any) -> Case:
    """Return a sound two-fact case with numbered placeholder lines."""

    def lines(name: str, count: int = 8) -> dict[str, list[str]]:
        holds = SITUATIONS[name].holds if name in SITUATIONS else ()
        tail = "".join(" {" + hold + "}" for hold in holds)
        return {"neutral": [f"{name} {n}{tail}" for n in range(count)]}

    def fact(name: str, terms: list[str], gates: list[float]) -> dict[str, Any]:
        return {
            "id": name,
            "summary": f"summary of {name}",
            "terms": terms,
            "gates": gates,
            "better_line": f"ask about {terms[0]}",
            "guard": [f"guard {name} {n}" for n in range(3)],
            **{step: lines(f"{name} {step}") for step in ("hint", "part", "whole")},
        }

    data: dict[str, Any] = {
        "format": 1,
        "name": "bare",
        "title": "Bare",
        "levers": ["informational"],
        "minutes": 5,
        "turns": 24,
        "patience": 10,
        "brief": {
            "who": "you",
            "text": "brief",
            "ethics": "be honest",
            "truths": [{"id": "t_one", "text": "one", "terms": ["second client"]}],
        },
        "counterpart": {
            "name": "C",
            "short": "C",
            "pronoun": "they",
            "role": "buyer",
            "voice": "dry",
            "stated_demand": "20 % off",
            "stands_to_lose": "time",
        },
        "deadline": {
            "stated": "Monday",
            "real": "the 30th",
            "kind": "artificial",
            "terms": ["monday"],
            "opens": "f_two",
        },
        "walk_away": {
            "learner": 20,
            "counterpart": 25,
            "counterpart_claimed": 55,
            "learner_text": "l",
            "counterpart_text": "c",
        },
        "issues": [
            {
                "name": "price",
                "label": "Price",
                "terms": ["price"],
                "options": [
                    {
                        "label": "low",
                        "words": "low",
                        "learner": 0,
                        "counterpart": 40,
                        "terms": ["low price"],
                    },
                    {
                        "label": "mid",
                        "words": "mid",
                        "learner": 18,
                        "counterpart": 24,
                        "terms": ["mid price"],
                    },
                    {
                        "label": "high",
                        "words": "high",
                        "learner": 34,
                        "counterpart": 4,
                        "terms": ["high price"],
                    },
                ],
            },
            {
                "name": "extra",
                "label": "Extra",
                "terms": ["extra"],
                "locked_by": "f_one",
                "options": [
                    {
                        "label": "no",
                        "words": "no",
                        "learner": 0,
                        "counterpart": 0,
                        "terms": ["no extra"],
                    },
                    {
                        "label": "yes",
                        "words": "yes",
                        "learner": 15,
                        "counterpart": 28,
                        "terms": ["the extra"],
                    },
                ],
            },
        ],
        "demand": {"price": "low"},
        "creative_deal": {"price": "mid", "extra": "yes"},
        "facts": [
            fact("f_one", ["savings"], [0.0, 0.2, 0.4]),
            fact("f_two", ["launch"], [0.0, 0.2, 0.4]),
        ],
        "concepts": [
            {
                "id": "c_pressure",
                "kind": "feeling",
                "name": "pressure",
                "terms": ["pressure"],
                "opens": "f_one",
                "named": ["named one", "named two"],
            },
            {
                "id": "c_slip",
                "kind": "risk",
                "name": "a late launch",
                "terms": ["slip"],
                "from_fact": "f_two",
                "from_step": 2,
                "opens": "f_two",
            },
        ],
        "lines": {name: lines(name, max(6, s.at_least)) for name, s in SITUATIONS.items()},
    }
    return Case.model_validate({**data, **changes})


@pytest.fixture
def case() -> Case:
    """Return the bare case."""
    return bare_case()

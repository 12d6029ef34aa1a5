"""Phrases of a case are found where their words come in order, at most one word apart."""

from __future__ import annotations

import pytest

from weakhand.language.index import phrase_hits, phrases

INDEX = phrases([(("how", "long", "stay"), "long"), (("how", "long"), "short"), (("tea",), "tea")])


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("how long", [("short", 0, 2, 2)]),
        ("how very long", [("short", 0, 3, 2)]),
        ("how very very long", []),
        ("long how", []),
        ("how not long", []),
        ("so how long you stay", [("long", 1, 5, 3), ("short", 1, 3, 2)]),
        ("more tea", [("tea", 1, 2, 1)]),
    ],
)
def test_a_phrase_is_found_in_order_and_nearly_together(
    said: str, found: list[tuple[str, int, int, int]]
) -> None:
    assert phrase_hits(INDEX, said.split()) == found

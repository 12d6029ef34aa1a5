"""The copy in the notebook, how it is merged with the file, and what entries amount to."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from weakhand.answers import MIME, Entry, embed, from_notebook, latest, merge, talks


def answers(*values: object, ident: str = "w2-a") -> tuple[Entry, ...]:
    return tuple(
        Entry(n, f"2026-01-01T00:00:{n:02}Z", ident, "answer", {"value": value})
        for n, value in enumerate(values, start=1)
    )


def notebook(*payloads: object) -> dict[str, Any]:
    outputs = [{"output_type": "display_data", "data": {MIME: payload}} for payload in payloads]
    return {"cells": [{"cell_type": "markdown", "source": "x"}, {"outputs": outputs}]}


def did(do: Any, **payload: object) -> Entry:
    return Entry(1, "", "w2-n", do, payload)


def test_what_is_embedded_in_a_notebook_is_read_back_the_same() -> None:
    entries = (*answers(1, {"a": [None, "ü"]}), *answers("x", ident="w2-b"))
    saved = json.loads(json.dumps(notebook(embed(entries, "workbook-02"))))
    assert from_notebook(saved) == entries


def test_an_untouched_exercise_embeds_an_empty_list() -> None:
    assert embed((), "workbook-02") == {"v": 1, "sheet": "workbook-02", "entries": []}


@pytest.mark.parametrize(
    "garbage",
    [
        None,
        [],
        5,
        "text",
        {},
        {"cells": None},
        {"cells": [None, 5, {"outputs": [None, {}]}]},
        {"cells": [{"outputs": [{"data": []}, {"data": {MIME: [1]}}]}]},
        notebook({"entries": "no"}),
        notebook({"entries": [None, 5, {"do": "say"}]}),
    ],
)
def test_garbage_in_a_notebook_gives_no_entries(garbage: object) -> None:
    assert from_notebook(garbage) == ()


def test_one_bad_entry_costs_only_itself() -> None:
    payload = embed(answers(1, 2, 3))
    payload["entries"][1]["do"] = "hack"
    assert [e.payload["value"] for e in from_notebook(notebook(payload))] == [1, 3]


def test_an_exercise_shown_twice_counts_once_with_its_longest_list() -> None:
    both = notebook(embed(answers(1)), embed(answers(1, 2)), embed(answers(1)))
    assert from_notebook(both) == answers(1, 2)


def test_outputs_of_another_sheet_are_left_out_when_a_sheet_is_named() -> None:
    saved = notebook(embed(answers(1), "lesson-02"), embed(answers(2, ident="w2-b"), "workbook-02"))
    assert [e.id for e in from_notebook(saved, "workbook-02")] == ["w2-b"]


def test_the_longer_of_file_and_notebook_wins_for_each_exercise_apart() -> None:
    ours = (*answers(1, 2), *answers("x", ident="w2-b"))
    theirs = (*answers(1), *answers("x", "y", ident="w2-b"))
    merged, warnings = merge(ours, theirs)
    assert [e.payload["value"] for e in merged] == [1, 2, "x", "y"]
    assert warnings == ()


def test_an_exercise_known_to_one_side_only_is_kept() -> None:
    merged, warnings = merge(answers(1), answers(2, ident="w2-b"))
    assert [e.id for e in merged] == ["w2-a", "w2-b"]
    assert warnings == ()


def test_lists_that_contradict_each_other_warn_and_the_longer_wins() -> None:
    merged, (warning,) = merge(answers(1), answers(5, 6))
    assert [e.payload["value"] for e in merged] == [5, 6]
    assert warning.startswith("w2-a:")
    assert "the notebook's was used" in warning


def test_of_two_equally_long_contradicting_lists_the_file_wins() -> None:
    merged, (warning,) = merge(answers(1), answers(5))
    assert merged == answers(1)
    assert "the journal's was used" in warning


def test_other_numbers_and_times_are_no_contradiction() -> None:
    copied = tuple(Entry(e.n + 40, "", e.id, e.do, e.payload) for e in answers(1, 2))
    merged, warnings = merge(answers(1), copied)
    assert len(merged) == 2
    assert warnings == ()


def test_merging_changes_neither_side() -> None:
    ours, theirs = list(answers(1)), list(answers(1, 2))
    before = copy.deepcopy((ours, theirs))
    merge(ours, theirs)
    assert (ours, theirs) == before


def test_the_latest_answer_is_the_last_in_the_file() -> None:
    entries = (*answers("a", "b"), *answers("other", ident="w2-b"))
    assert latest(entries, "w2-a") == "b"
    assert latest(entries, "w2-zzz") is None


def test_a_conversation_is_its_acts_in_order() -> None:
    (attempt,) = talks(
        [
            did("start", case="c", seed=3),
            did("say", say="Hi"),
            did("offer", offer={"price": "low"}, say="So?"),
            did("offer", offer={"price": "mid"}),
            did("accept"),
            did("walk_away"),
        ],
        "w2-n",
    )
    assert (attempt.case, attempt.seed) == ("c", 3)
    assert attempt.acts == [
        {"say": "Hi"},
        {"say": "So?", "offer": {"price": "low"}},
        {"offer": {"price": "mid"}},
        {"accept": True},
        {"walk_away": True},
    ]


def test_a_restart_begins_another_attempt_with_the_same_case_and_seed() -> None:
    found = talks(
        [
            did("start", case="c", seed=3),
            did("say", say="one"),
            did("restart"),
            did("say", say="two"),
        ],
        "w2-n",
    )
    assert [(a.case, a.seed, a.acts) for a in found] == [
        ("c", 3, [{"say": "one"}]),
        ("c", 3, [{"say": "two"}]),
    ]


def test_an_attempt_without_an_act_and_a_what_if_are_no_attempts() -> None:
    entries = [
        did("start", case="c", seed=3),
        did("restart"),
        did("start", case="c", seed=3),
        did("what_if", turn=1, say="but"),
        did("restart"),
    ]
    assert talks(entries, "w2-n") == []


def test_a_conversation_without_a_start_is_still_read() -> None:
    (attempt,) = talks([did("say", say="Hi")], "w2-n")
    assert (attempt.case, attempt.acts) == ("", [{"say": "Hi"}])

"""Spoken, messy talk of helpers and of traders: read as typed, and without marks and capitals.

Each row of ``spoken_*.jsonl`` is a scene in the form of ``training/CODEBOOK.md``, and every line
carries every kind of move it makes. Nothing here is trained on. The reader was mended with the
tuning half; of the kept half nobody has looked at more than the figures. The floors lie two to
three hundredths under what was measured.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Literal

import pytest

from weakhand.language import Said, read
from weakhand.language.normalise import fold
from weakhand.language.weights import GROUPS

Kinds = frozenset[str]
WHO: dict[str, Literal["counterpart", "learner"]] = {"c": "counterpart", "l": "learner"}
KINDS: dict[str, frozenset[str]] = {
    **GROUPS,
    "open question": frozenset({"open_question", "calibrated_question"}),
    "preference question": frozenset({"preference_question"}),
    "encourager": frozenset({"minimal_encourager"}),
    "credit": frozenset({"affirmation"}),
    "label": frozenset({"label"}),
    "paraphrase": frozenset({"paraphrase"}),
}


def same(text: str) -> str:
    return text


def bare(text: str) -> str:
    """Return a line without capitals, punctuation and apostrophes."""
    return re.sub(r"[^\w\s%-]", "", re.sub("['’]", "", text)).lower()


@lru_cache
def read_lines(name: str, change: Callable[[str], str]) -> list[tuple[Kinds, Kinds]]:
    """Return the kinds that each line of a file makes, and those it is read as."""
    found: list[tuple[Kinds, Kinds]] = []
    path = Path(__file__).parent / f"{name}.jsonl"
    for row in path.read_text(encoding="utf-8").splitlines():
        scene = json.loads(row)
        context = tuple(Said(WHO[who], said) for who, said in scene["before"])
        for text, kinds in scene["lines"]:
            heard = read(change(text), context).kinds()
            found.append((frozenset(kinds.split()), frozenset[str](heard)))
    return found


def f1(name: str, group: str, change: Callable[[str], str]) -> float:
    """Return the harmonic mean of precision and recall for any kind of a group."""
    pairs = [
        (bool(made & KINDS[group]), bool(heard & KINDS[group]))
        for made, heard in read_lines(name, change)
    ]
    right = pairs.count((True, True))
    return 2 * right / (2 * right + pairs.count((True, False)) + pairs.count((False, True)))


@pytest.mark.parametrize("half", ["tuning", "kept"])
@pytest.mark.parametrize("change", [same, bare], ids=["as typed", "bare"])
@pytest.mark.parametrize(
    ("group", "least"),
    [
        ("question", 0.95),
        ("open question", 0.87),
        ("reflection", 0.88),
        ("encourager", 0.9),
        ("preference question", 0.74),
        ("credit", 0.81),
        ("label", 0.83),
        ("paraphrase", 0.68),
    ],
)
def test_spoken_lines_are_read(
    half: str, change: Callable[[str], str], group: str, least: float
) -> None:
    assert f1(f"spoken_{half}", group, change) >= least


def test_both_halves_hold_as_many_lines() -> None:
    sizes = [len(read_lines(f"spoken_{half}", same)) for half in ("tuning", "kept")]
    assert sum(sizes) >= 500
    assert abs(sizes[0] - sizes[1]) <= 10


def test_no_spoken_line_is_trained_on() -> None:
    def scenes(path: Path) -> set[str]:
        rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        return {bare(row["before"][-1][1]) for row in rows if row["before"]}

    here = Path(__file__).parent
    probed = scenes(here / "spoken_tuning.jsonl") | scenes(here / "spoken_kept.jsonl")
    trained = {
        said
        for path in (here.parent.parent / "training" / "lines").glob("*.jsonl")
        for said in scenes(path)
    }
    assert probed & trained == set()


@pytest.mark.parametrize(
    ("messy", "smooth"),
    [
        ("um so you you feel it's not uh working", "so you feel it's not working"),
        ("have you, have you tried that", "have you tried that"),
        ("and it's it's the the mornings", "and it's the mornings"),
    ],
)
def test_stutters_and_fillers_change_nothing(messy: str, smooth: str) -> None:
    assert fold(messy).words == fold(smooth).words


@pytest.mark.parametrize("sound", ["um", "uh, um", "uh-huh", "mm-hmm"])
def test_a_line_of_sounds_alone_keeps_them(sound: str) -> None:
    assert fold(sound).words


def test_a_word_said_twice_to_press_a_point_stays() -> None:
    assert fold("no no, that is very very good").words == (
        "no",
        "no",
        "that",
        "is",
        "very",
        "very",
        "good",
    )


def test_the_characters_behind_each_word_survive_a_stutter() -> None:
    text = "Um, I, I feel, uh, torn."
    folded = fold(text)
    assert [text[a:b] for a, b in zip(folded.starts, folded.ends, strict=True)] == [
        "I",
        "feel",
        "torn",
    ]

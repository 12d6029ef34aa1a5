"""The lines that the reader is trained on are well formed, and none of them is a test line."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.training import TRAINING, module
from weakhand.cases import Case, load, names
from weakhand.language import MOVE_KINDS

REPO = Path(__file__).parent.parent
LANGUAGE = REPO / "tests" / "language"
FILES = sorted((TRAINING / "lines").glob("*.jsonl"))
MOST_COMMON_WORDS = 4
"""Lines of so few words anybody may write twice: "Why Monday?"."""


def _json(path: Path) -> list[Any]:
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines()]


def _same(text: str) -> str:
    """Return a text as it is compared: its words only."""
    return " ".join(re.findall(r"\w+", text.lower().replace("’", "'")))


def _turn(context: list[Any]) -> str:
    """Return the last thing said before a line, in whichever form the file keeps it."""
    if not context:
        return ""
    last = context[-1]
    return _same(
        last["text"] if isinstance(last, dict) else last if isinstance(last, str) else last[0]
    )


@cache
def _trained() -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Return every training line of a scene: what was said last, its text, its kinds."""
    return tuple(
        (scene["before"][-1][1] if scene["before"] else "", text, frozenset(kinds.split()))
        for path in FILES
        for scene in _json(path)
        for text, kinds in scene["lines"]
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_scene_has_turns_of_two_speakers_and_lines_with_kinds(path: Path) -> None:
    for scene in _json(path):
        assert set(scene) == {"before", "lines"}
        assert scene["lines"]
        assert all(who in ("c", "l") and said.strip() for who, said in scene["before"])
        assert all(text.strip() and isinstance(kinds, str) for text, kinds in scene["lines"])


def test_every_kind_is_known_and_has_lines() -> None:
    used = [kind for _, _, kinds in _trained() for kind in kinds]
    assert set(used) == set(MOVE_KINDS)
    assert min(used.count(kind) for kind in MOVE_KINDS) >= 100


@pytest.mark.parametrize(
    ("kind", "needs"), [("conditional_trade", "offer"), ("calibrated_question", "open_question")]
)
def test_a_kind_brings_the_kind_it_is_a_sort_of(kind: str, needs: str) -> None:
    assert [text for _, text, kinds in _trained() if kind in kinds and needs not in kinds] == []


@pytest.mark.parametrize(
    "pair",
    [("summary", "paraphrase"), ("mirror", "closed_question")],
    ids=" and ".join,
)
def test_two_kinds_never_stand_together(pair: tuple[str, str]) -> None:
    assert [text for _, text, kinds in _trained() if set(pair) <= kinds] == []


def _gold_keys() -> set[tuple[str, str]]:
    return {
        (_turn(line["context"]), _same(line["text"]))
        for path in sorted((LANGUAGE / "gold_locked").glob("*.jsonl"))
        for line in _json(path)
    }


def _trained_keys() -> set[tuple[str, str]]:
    singles = [
        (_turn(line["context"]), _same(line["text"]))
        for path in sorted((TRAINING / "kinds").glob("*.jsonl"))
        for line in _json(path)
    ]
    return {*singles, *((_same(said), _same(text)) for said, text, _ in _trained())}


def test_no_locked_line_is_trained_on() -> None:
    # Counted and not shown: the locked half stays unseen.
    alike = len(_gold_keys() & _trained_keys())
    assert alike == 0


def test_no_line_of_strangers_is_measured_by_that_was_trained_on() -> None:
    kept, trained = (
        {
            (row["case"], _same(row["after"]), _same(row["line"]))
            for path in folder.glob("*.jsonl")
            for row in _json(path)
        }
        for folder in (REPO / "tests" / "counterpart" / "asked", TRAINING / "asked")
    )
    assert len(kept & trained) == 0
    assert len(kept) > 1_000
    assert len(trained) > 1_000


@pytest.mark.parametrize("name", ["gaps", "talk", "voices"])
def test_no_line_of_other_voices_is_trained_on(name: str) -> None:
    tested = {
        (
            _turn([line["context"]] if isinstance(line["context"], str) else line["context"]),
            _same(line["text"]),
        )
        for line in _json(LANGUAGE / f"{name}.jsonl")
    }
    assert tested & _trained_keys() == set()


def test_no_exemplar_of_a_case_is_trained_on() -> None:
    exemplars = {
        _same(text)
        for name in names()
        for text in _exemplars(load(name))
        if len(_same(text).split()) > MOST_COMMON_WORDS
    }
    assert exemplars
    assert exemplars & {_same(text) for _, text, _ in _trained()} == set()


def _exemplars(case: Case) -> list[str]:
    lines = [line for exemplar in case.exemplars for line in exemplar.lines]
    return [line for line in lines if isinstance(line, str)]


@pytest.mark.parametrize("kind", MOVE_KINDS)
def test_each_kind_has_forty_gold_lines_and_eighty_hard_negatives(kind: str) -> None:
    lines = [
        line["gold"]
        for half in ("gold_tuning", "gold_locked")
        for line in _json(LANGUAGE / half / f"{kind}.jsonl")
    ]
    made = sum(lines)
    assert made >= 40
    assert len(lines) - made >= 80


def test_a_line_typed_badly_has_no_capitals_and_no_marks() -> None:
    for seed in range(50):
        typed = module("rows").badly_typed("So, you're worried about Friday? I am!", Random(seed))
        assert typed == typed.lower()
        assert not re.search(r"[.,?!;:]", typed)


def test_figures_survive_bad_typing() -> None:
    for seed in range(50):
        assert "4.50" in module("rows").badly_typed("It is 4.50 now.", Random(seed))


def test_bad_typing_is_the_same_for_the_same_dice() -> None:
    text = "Sounds like somebody above you decided that already."
    once = [module("rows").badly_typed(text, Random(seed)) for seed in range(20)]
    assert once == [module("rows").badly_typed(text, Random(seed)) for seed in range(20)]
    assert len(set(once)) > 1


def test_bad_typing_changes_a_word_by_one_letter_at_most() -> None:
    text = "sounds like somebody above you decided that already"
    for seed in range(50):
        typed = module("rows").badly_typed(text, Random(seed)).split()
        assert len(typed) == len(text.split())
        assert all(abs(len(a) - len(b)) <= 1 for a, b in zip(typed, text.split(), strict=True))


def test_a_line_is_read_with_its_kinds_and_features(tmp_path: Path) -> None:
    scene = {
        "before": [["c", "The van needs brakes."]],
        "lines": [["Brakes?", "mirror"], ["🙂", ""]],
    }
    path = tmp_path / "somebody.jsonl"
    path.write_text(json.dumps(scene) + "\n", encoding="utf-8")
    first, *copies = module("rows").lines(path)
    assert first.author == "somebody"
    assert first.written
    assert first.kinds == {"mirror"}
    assert first.ruled == {"mirror"}
    assert "r:mirror?" in first.sentences[0]
    assert not any(line.written for line in copies)


SCENE = [
    ("The brakes?", "mirror"),
    ("Mm-hm.", "minimal_encourager"),
    ("You sound worn out.", "label"),
    ("So it's the brakes that keep it off the road.", "paraphrase"),
    ("How do you get to work?", "open_question calibrated_question"),
    ("I'll take it.", "accept"),
    ("That's too dear for me.", "reject"),
    ("Penguins are birds.", "off_topic"),
]


def _turns() -> list[tuple[str, frozenset[str]]]:
    """Return turns that were made of the lines of one scene, by many dice."""
    return [
        each for seed in range(100) for each in module("rows").run_together(SCENE, Random(seed))
    ]


def test_a_turn_of_several_lines_makes_what_its_lines_make() -> None:
    joined = [
        kinds for text, kinds in _turns() if "worn out" in text.lower() and "How do you" in text
    ]
    assert joined
    assert all({"label", "open_question", "calibrated_question"} <= kinds for kinds in joined)


def test_an_encourager_or_mirror_is_none_once_more_is_said() -> None:
    assert any("Mm-hm." in text for text, _ in _turns())
    assert not any({"minimal_encourager", "mirror"} & kinds for _, kinds in _turns())


@pytest.mark.parametrize("pair", [("accept", "reject"), ("label", "paraphrase")], ids=" and ".join)
def test_a_turn_neither_contradicts_itself_nor_gives_back_twice(pair: tuple[str, str]) -> None:
    assert any(pair[0] in kinds for _, kinds in _turns())
    assert not any(set(pair) <= kinds for _, kinds in _turns())


def test_nothing_off_topic_is_run_together_with_talk() -> None:
    assert not any("enguin" in text for text, _ in _turns())


def test_a_question_comes_last_in_a_turn() -> None:
    marked = [text for text, _ in _turns() if "How do you" in text]
    assert marked
    assert all(text.endswith("work?") for text in marked)

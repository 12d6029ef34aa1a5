"""Patterns over folded text: quicker than ``re``, and the same in what they find."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand import language
from weakhand.language import anger
from weakhand.language.cues import Cue
from weakhand.language.normalise import fold
from weakhand.language.patterns import Pattern, late
from weakhand.language.rules import Rule

MODULES = tuple(
    import_module(f"{language.__name__}.{each.name}") for each in iter_modules(language.__path__)
)
LINES = Path(__file__).resolve().parents[2] / "training" / "lines"
EVERY = 17
"""Which of the training lines are tried: each seventeenth, which is some 3,000."""


def _patterns() -> dict[str, Pattern]:
    found = {}
    for module in MODULES:
        for name, value in vars(module).items():
            if isinstance(value, Pattern):
                found[f"{module.__name__}.{name}"] = value
            for each in value if isinstance(value, tuple) else ():
                if isinstance(each, Cue | Rule):
                    found[f"{module.__name__}.{each.name}"] = each.pattern
    for pattern, value in anger._INSULTS:
        found[f"insults of {value}"] = pattern
    return found


PATTERNS = _patterns()


def _texts() -> list[str]:
    """Return training lines, folded; one in ten with a letter that is not ASCII."""
    rows = [json.loads(row) for path in sorted(LINES.glob("*.jsonl")) for row in path.open()]
    said = [text for row in rows for text, _ in row["lines"]][::EVERY]
    folded = [" ".join(fold(text).words) for text in said]
    return [text.replace("e", "é", 1) if n % 10 == 0 else text for n, text in enumerate(folded)]


TEXTS = _texts()


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_finds_what_its_expression_finds(name: str) -> None:
    pattern = PATTERNS[name]
    plainly = re.compile(pattern.pattern)
    for text in TEXTS:
        found, wanted = pattern.search(text), plainly.search(text)
        assert (found and found.span()) == (wanted and wanted.span()), text


def test_a_word_that_a_match_needs_may_stand_before_an_apostrophe() -> None:
    pattern = Pattern(r"\bshark\b", needs="shark")
    assert pattern.search("a shark's offer") is not None
    assert pattern.search("a sharky offer") is None


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"^ok|\bdeal\b", "a deal", True),
        (r"^ok|^deal", "a deal", False),
        (r"^(?:ok|a) (?:deal)$", "a deal", True),
        (r"^[|)]|\|(?:^deal|l)", "a deal|l", True),
    ],
)
def test_what_may_stand_anywhere_is_looked_for_everywhere(
    pattern: str, text: str, found: bool
) -> None:
    assert (Pattern(pattern).search(text) is not None) == found


@given(st.text("aé sharkß'", max_size=20))
def test_letters_from_outside_ascii_are_letters(text: str) -> None:
    found = Pattern(r"\b\w+\b").search(text)
    wanted = re.search(r"\b\w+\b", text)
    assert (found and found.group()) == (wanted and wanted.group())


def test_every_insult_is_heard_behind_its_first_letters() -> None:
    ways = [way for pattern, _ in anger._INSULT for way in pattern[5:-3].split("|")]
    plainly = [way.replace(r"\w+", "ing").replace(r"\w*", "") for way in ways]
    said = [re.sub(r"\(\?:[^)]*\)\?|\w\?", "", way) for way in plainly]
    assert [line for line in said if not anger.hostility(f"you {line}")] == []


_TYPED = st.lists(
    st.sampled_from([*"aAkKsSiI ,.!?'’\n-12", "ſ", "\u212a", "é", "You", "what", "—", "İ"]),
    max_size=12,
).map("".join)


@given(_TYPED)
@pytest.mark.parametrize(
    "pattern", [r"\b(?:you|what)\b", r"[a-z]+\W", r"^\W*(?:\w+\W+){0,2}?k\b", r"[^\W\d_]+|\s$"]
)
def test_what_is_compiled_late_finds_the_same_in_any_typed_text(pattern: str, text: str) -> None:
    for flags in (0, re.IGNORECASE):
        here, there = late(pattern, flags), re.compile(pattern, flags)
        assert str(here.search(text)) == str(there.search(text))
        assert str(here.match(text)) == str(there.match(text))
        assert here.sub("_", text, count=1) == there.sub("_", text, count=1)
        assert here.split(text) == there.split(text)


def test_what_is_compiled_late_is_compiled_when_it_is_first_used() -> None:
    wrong = late("(")
    with pytest.raises(re.error):
        wrong.search("a")

"""The template of a new case: every key explained, every placeholder named until it is filled."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from tests.playtest.filled import filled
from weakhand.cases import check
from weakhand.cases.schema import (
    Answer,
    Brief,
    Case,
    Concept,
    Counterpart,
    Deadline,
    Exemplar,
    Fact,
    Issue,
    Option,
    Truth,
    WalkAway,
)
from weakhand.cases.situations import ANSWERS, ANY_TABLE, GAPS, MOST_WANTED, SITUATIONS
from weakhand.cases.template import FILL_IN, template, unfilled

PARTS: dict[str, type[BaseModel]] = {
    "": Case,
    "brief": Brief,
    "brief.truths": Truth,
    "counterpart": Counterpart,
    "deadline": Deadline,
    "walk_away": WalkAway,
    "issues": Issue,
    "issues.options": Option,
    "facts": Fact,
    "concepts": Concept,
    "answers": Answer,
    "exemplars": Exemplar,
}


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "late_delivery.toml"
    path.write_text(text, encoding="utf-8")
    return path


def at(data: Any, path: str) -> list[dict[str, Any]]:
    """Return every table of a TOML document that stands at a dotted path."""
    found = [data]
    for part in path.split(".") if path else ():
        found = [
            entry
            for table in found
            for entry in (
                table.get(part, []) if isinstance(table.get(part), list) else [table.get(part, {})]
            )
        ]
    return found


def test_the_template_holds_every_key_that_a_case_can_have() -> None:
    data = tomllib.loads(template("x"))
    for path, model in PARTS.items():
        keys = {key for table in at(data, path) for key in table}
        assert keys >= set(model.model_fields), path


def test_every_key_is_explained_in_the_line_above_it_where_it_first_stands() -> None:
    lines = template("x").splitlines()
    seen: set[str] = set()
    section = ""
    for before, line in pairwise(lines):
        head = re.match(r"\[+([a-z_.]+)\]+", line)
        key = re.match(r"([a-z_]+) = ", line)
        if head:
            section = head.group(1)
        name = f"{section}.{key.group(1)}" if key else section if head else ""
        inside = section.startswith(("demand", "creative_deal", "apart", "lines.", "facts."))
        if name and name not in seen and not (key and inside):
            assert before.startswith("# "), name
            seen.add(name)
    assert len(seen) > 80


def test_every_situation_stands_in_the_template_with_its_meaning() -> None:
    text = template("x")
    lines = tomllib.loads(text)["lines"]
    assert list(lines) == list(SITUATIONS)
    for name, situation in SITUATIONS.items():
        assert len(lines[name]["neutral"]) == situation.at_least
        notes = text.partition(f"[lines.{name}]")[0].rpartition("\n\n")[2]
        assert situation.when[1:] in notes
        assert all(GAPS[gap] in notes for gap in situation.holds)


def test_every_answer_that_comes_up_at_any_table_stands_in_the_template() -> None:
    first, *rest = tomllib.loads(template("x"))["answers"]
    assert first["terms"]
    assert [answer["id"] for answer in rest] == [*ANSWERS, *MOST_WANTED]
    for answer in rest:
        assert len(answer["asked"]) == {**ANSWERS, **ANY_TABLE}[answer["id"]].at_least


def test_every_answer_that_words_of_any_table_serve_for_is_named_with_its_meaning() -> None:
    text = template("x")
    for key, answer in ANY_TABLE.items():
        listed = f"#   {key}: {answer.when}" in text
        assert listed == (key not in MOST_WANTED)
        assert answer.when[1:] in text
    assert "@" not in text


def test_a_case_stands_without_what_the_template_says_may_be_deleted(tmp_path: Path) -> None:
    note = template("x").partition("# What you may delete: ")[2].partition(", cold and warm")[0]
    names = note.replace("\n# ", " ").split(", ")
    assert len(names) > 5
    for name in names:
        less, count = re.subn(rf"(?m)^{name} = .*\n", "", filled(exemplars=False))
        assert count, name
        # Instalments pay off a sum, so that one goes with the other.
        leans = {"creative_deal", *(["issues.second.spreads"] if name == "of" else [])}
        assert {fault.key for fault in check(written(tmp_path, less))} <= leans, name
    none = re.sub(r"(?ms)^\[\[answers\]\].*?(?=^\[\[exemplars)", "", filled(exemplars=False))
    assert not check(written(tmp_path, none))


def test_each_placeholder_is_a_fault_by_its_key_until_it_is_filled_in(tmp_path: Path) -> None:
    text = template("late_delivery")
    faults = {fault.key: fault for fault in check(written(tmp_path, text))}
    assert all("placeholder" in fault.what for fault in faults.values())
    assert "who the learner is" in faults["brief.who"].mend
    assert "issues.first.options.as now.learner" in faults
    assert f"{SITUATIONS['deflect'].at_least} placeholders" in faults["lines.deflect.neutral"].what
    assert len(faults) > 100
    fewer = text.replace(f'"{FILL_IN}: their role"', '"a baker"')
    assert {*faults} - {f.key for f in check(written(tmp_path, fewer))} == {"counterpart.role"}


def test_a_filled_template_has_no_fault_and_no_placeholder(tmp_path: Path) -> None:
    text = filled(exemplars=False)
    assert list(unfilled(tomllib.loads(text))) == []
    assert check(written(tmp_path, text)) == ()


def test_a_placeholder_left_in_a_list_is_named_once_the_rest_is_sound(tmp_path: Path) -> None:
    text = filled(exemplars=False).replace('terms = ["worried"', f'terms = ["{FILL_IN}: x"', 1)
    (fault,) = check(written(tmp_path, text))
    assert fault.key == "concepts.feel_one.terms"

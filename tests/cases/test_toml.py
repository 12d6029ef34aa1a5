"""TOML read the quick way says the same as ``tomllib`` says."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.cases import toml
from weakhand.cases.toml import read_toml

PACKAGE = Path(__file__).resolve().parents[2] / "widgets" / "weakhand"
FILES = sorted([*PACKAGE.glob("cases/library/*.toml"), PACKAGE / "cases" / "any_table.toml"])

ODD = (
    "a = 1\na = 2",
    "[a]\nb = 1\n[a]",
    "[a.b]\n[a]\nc = 1",
    "[a]\n[[a]]",
    "[[a]]\n[a]",
    "a = []\n[[a]]",
    "a = {b = 1}\n[a.c]",
    "a = [{b = 1}]\n[[a]]",
    "a = [{b = 1}]\n[a.c]",
    "a = {b = 1, b = 2}",
    "a = {b = 1,}",
    "a = {}",
    "a = [,]",
    "a = [1,,2]",
    'a = ["b" "c"]',
    'a = "b" c',
    'a = "b" # "c"',
    'a = [ # "x"\n"b", # y\n]',
    'a = "b\\u00e9\\t\\"\\\\"',
    'a = "b\\/"',
    'a = ["\\"b\\"", "c"]',
    "a = 'b'",
    'a = """b"""',
    'a = """\n\nb "c" ""d"""',
    'a = """b""""',
    'a = """b\\\n  c"""',
    'a = """"b"""',
    'a = ""',
    "a = 1_000",
    "a = 01",
    "a = -0",
    "a = 1.50",
    "a = 1.",
    "a = 1e5",
    "a = 1979-05-27",
    "a = 07:32:00",
    "a = inf",
    "a = ٣",
    "a = trueish",
    "a = [true, false, 1, -2.5, [\"x\"], {y = 'z'}]",
    "a.b = 1",
    '"a" = 1',
    "a = 1 b = 2",
    "a = 1\r\nb = 2\r\n",
    "a = 1\rb = 2",
    'a = "\x7f"',
    'a = "\t"',
    'a = "\n"',
    "a =\u00a01",
    "[a]x = 1",
    "[ a ]",
    "[a] # b\nc=1",
    "\ufeffa = 1",
    "[[a]]\nb = 1\n[a.c]\nd = 1\n[[a]]\n[a.c]\nd = 2\n[[a.e]]\n[[a.e]]",
    "",
    "# only this",
    "a",
    "a =",
    "[a",
)


def said_by(read: object, text: str) -> str:
    """Return what a reader makes of a text, in its order, or what it says is wrong."""
    try:
        return json.dumps(read(text))  # type: ignore[operator]
    except tomllib.TOMLDecodeError as error:
        return f"wrong: {error}"
    except TypeError:
        return f"no JSON: {read(text)}"  # type: ignore[operator]


@pytest.mark.parametrize("text", ODD)
def test_whatever_is_written_is_read_as_it_is_meant(text: str) -> None:
    assert said_by(read_toml, text) == said_by(tomllib.loads, text)


_BITS = st.sampled_from(
    ['"', '"""', "\\", "\n", " ", ",", "[", "]", "{", "}", "=", "#", ".", "a", "b1", "-", "1", "'"]
)


@given(st.lists(_BITS, max_size=25).map("".join))
def test_a_heap_of_signs_is_read_or_refused_alike(text: str) -> None:
    assert said_by(read_toml, text) == said_by(tomllib.loads, text)


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=6),
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False),
)
def test_what_is_written_by_a_program_is_read(lines: list[str], number: int, share: float) -> None:
    written = f"a = {json.dumps(lines)}\nb = {number}\nc = {share!r}\nd = {json.dumps(lines[:1])}"
    assert said_by(read_toml, written) == said_by(tomllib.loads, written)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_case_of_the_library_is_read_the_quick_way_and_as_it_stands(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = file.read_text(encoding="utf-8")
    expected = json.dumps(tomllib.loads(text))
    monkeypatch.setattr(toml.tomllib, "loads", None)
    assert json.dumps(read_toml(text)) == expected

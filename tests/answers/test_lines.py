"""Reading a journal's text: one bad line costs only itself."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weakhand.answers import parse

GOOD = '{"v":1,"n":1,"at":"2026-01-02T03:04:05Z","id":"w2-a","do":"answer","value":7}'


def made(**changes: object) -> str:
    return json.dumps({**json.loads(GOOD), **changes})


def test_a_good_line_is_read_without_a_warning() -> None:
    (entry,), warnings = parse(GOOD + "\n")
    assert (entry.n, entry.id, entry.do, entry.payload) == (1, "w2-a", "answer", {"value": 7})
    assert warnings == ()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("not json", "not readable as JSON"),
        ("[1]", "not a JSON object"),
        ("null", "not a JSON object"),
        (made(v=2), "version 2"),
        (made(v=True), "version True"),
        (made(do="hack"), "'hack'"),
        (made(do=["say"]), "'do' is"),
        (made(id=""), "'id'"),
        (made(id=5), "'id'"),
        (made(id="x" * 101), "'id'"),
        (made(do="say"), "'say' is missing"),
        (made(do="say", say=5), "'say' is not text"),
        (made(do="accept", say=[]), "'say' is not text"),
        (made(do="offer"), "'offer'"),
        (made(do="offer", offer={"price": 5}), "'offer'"),
        (made(do="offer", offer={str(n): "x" for n in range(51)}), "'offer'"),
        (made(do="start", case="x"), "'seed'"),
        (made(do="start", case="x", seed=1.5), "'seed'"),
        (made(do="start", case="x", seed=10**12), "'seed'"),
        (made(do="start", case="", seed=1), "'case'"),
        (made(value="x" * 100_001), "more than 100,000 characters"),
        (GOOD.replace(',"value":7', ""), "'value' is missing"),
        (GOOD.replace("7", "NaN"), "not readable"),
        (GOOD.replace("7", "-Infinity"), "not readable"),
        (GOOD.replace("7", "1" * 5000), "not readable"),
        (GOOD.replace("7", "[" * 3000 + "]" * 3000), "n"),
        (GOOD.replace("7", "[" * 40 + "]" * 40), "nested too deeply"),
        ("x" * 300_001, "longer than"),
    ],
)
def test_an_invalid_line_is_named_with_its_number_and_costs_only_itself(
    line: str, what: str
) -> None:
    entries, (warning,) = parse(f"{GOOD}\n{line}\n{made(n=3)}\n")
    assert [entry.n for entry in entries] == [1, 3]
    assert warning.startswith("Line 2 ")
    assert what in warning


def test_an_exact_duplicate_counts_once_with_a_warning() -> None:
    entries, (warning,) = parse(f"{GOOD}\n{GOOD}\n")
    assert len(entries) == 1
    assert "repeats" in warning


def test_the_same_act_done_twice_counts_twice() -> None:
    entries, warnings = parse(f"{GOOD}\n{made(n=2)}\n")
    assert len(entries) == 2
    assert warnings == ()


def test_renumbered_lines_keep_the_order_of_the_file() -> None:
    lines = [made(n=9, value="a"), made(n=2, value="b"), made(n=2, value="c")]
    entries, warnings = parse("\n".join(lines))
    assert [entry.payload["value"] for entry in entries] == ["a", "b", "c"]
    assert warnings == ()


@pytest.mark.parametrize("n", ["x", None, -3, 1.5, True, 10**30])
def test_an_odd_number_costs_nothing(n: object) -> None:
    (entry,), warnings = parse(made(n=n))
    assert (entry.n, warnings) == (1, ())


def test_a_byte_order_mark_is_skipped_with_a_warning() -> None:
    for data in (b"\xef\xbb\xbf" + GOOD.encode(), "\ufeff" + GOOD):
        entries, (warning,) = parse(data)
        assert len(entries) == 1
        assert "byte-order mark" in warning


def test_damaged_characters_are_named_and_the_line_is_kept() -> None:
    data = f"{GOOD}\n".encode() + made(n=2, value="caf#").encode().replace(b"#", b"\xe9")
    entries, (warning,) = parse(data)
    assert entries[1].payload["value"] == "caf\ufffd"
    assert "line 2" in warning


def test_windows_line_ends_and_unicode_separators_do_not_split_or_spoil_a_line() -> None:
    line = GOOD.replace("7", '"a\u2028b\x85c"')
    entries, warnings = parse(f"{line}\r\n\r\n{made(n=2)}\r\n")
    assert [entry.payload["value"] for entry in entries] == ["a\u2028b\x85c", 7]
    assert warnings == ()


def test_a_line_that_is_too_long_to_say_is_cut_with_a_warning() -> None:
    (entry,), (warning,) = parse(made(do="say", say="x" * 20_001))
    assert len(entry.payload["say"]) == 20_000
    assert "cut to 20,000" in warning


def test_a_thousand_foreign_lines_give_a_short_list_of_warnings() -> None:
    _, warnings = parse("spam\n" * 1000)
    assert len(warnings) == 21
    assert warnings[-1] == "And 980 more lines like these."


@given(st.binary(max_size=300))
def test_no_bytes_at_all_make_reading_fail(data: bytes) -> None:
    entries, _ = parse(data + b"\n" + GOOD.encode())
    assert entries[-1].payload["value"] == 7


def test_every_entry_is_written_as_it_was_read() -> None:
    (entry,), _ = parse(GOOD)
    (again,), _ = parse(entry.line())
    assert again == entry

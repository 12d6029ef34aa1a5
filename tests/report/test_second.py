"""The second marker's file: what is drawn, what is read, and what is said of every fault."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.cohorts import MASTER, REFLECT, kept, result
from weakhand.grading.masters import masters
from weakhand.report import Gathered, SecondError, read_second, sample, second_csv

HEAD = "learner,workbook,part,most,points\r\n"
NAMES = ("ann", "=cmd|' /C calc'!A0", "Zoë, “the second”", "李雷", "-b;c")


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gathered]:
    silent = result("silent", text="")
    everybody = [*(result(name) for name in NAMES), silent]
    with kept(tmp_path_factory.mktemp("cohort"), everybody) as (found, _):
        yield found


def read(gathered: Gathered, data: str | bytes):  # type: ignore[no-untyped-def]
    raw = data if isinstance(data, bytes) else data.encode()
    return read_second(raw, "second.csv", gathered, masters())


def row(learner: str = "ann", sheet: str = MASTER.sheet, part: str = REFLECT, given: str = "6"):  # type: ignore[no-untyped-def]
    return f"{learner},{sheet},{part},10,{given}\r\n"


def fault(gathered: Gathered, data: str | bytes) -> str:
    with pytest.raises(SecondError) as error:
        read(gathered, data)
    return str(error.value)


def test_the_same_seed_draws_the_same_texts_and_another_seed_others(gathered: Gathered) -> None:
    first = sample(gathered, masters(), 0.4, 1)
    assert first == sample(gathered, masters(), 0.4, 1)
    assert len({sample(gathered, masters(), 0.4, seed) for seed in range(20)}) > 3


def test_the_share_is_rounded_up_and_who_wrote_nothing_is_never_drawn(gathered: Gathered) -> None:
    assert len(sample(gathered, masters(), 0.2, 1)) == 1
    assert len(sample(gathered, masters(), 0.21, 1)) == 2
    assert {one.learner for one in sample(gathered, masters(), 1.0, 1)} == set(NAMES)


@given(st.floats(0.01, 0.99), st.integers(0, 9))
def test_a_larger_share_draws_the_same_and_more(
    gathered: Gathered, share: float, seed: int
) -> None:
    some = set(sample(gathered, masters(), share, seed))
    assert some <= set(sample(gathered, masters(), min(1.0, share * 1.5), seed))


@pytest.mark.parametrize("share", [0.0, -1.0, 1.1, float("nan")])
def test_a_share_outside_is_refused(gathered: Gathered, share: float) -> None:
    with pytest.raises(ValueError, match="share"):
        sample(gathered, masters(), share, 1)


def test_what_was_written_is_read_back_empty_and_any_name_survives(gathered: Gathered) -> None:
    data = second_csv(sample(gathered, masters(), 1.0, 1))
    found = read(gathered, data)
    assert (dict(found.points), found.empty) == ({}, len(NAMES))
    filled = data.replace(b",10,\r\n", b",10,7\r\n")
    assert {one.learner for one in read(gathered, filled).points} == set(NAMES)


def test_no_cell_is_a_formula(gathered: Gathered) -> None:
    lines = second_csv(sample(gathered, masters(), 1.0, 1)).decode("utf-8-sig").splitlines()
    assert not any(line.lstrip('"').startswith(("=", "-", "+", "@")) for line in lines)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace(",", ";").replace("6.5", "6,5"),
        lambda text: text.replace(",", "\t"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\r\n", "\n"),
        lambda text: text.replace("learner", " Learner "),
        lambda text: text.rstrip() + "\r\n,,,,\r\n\r\n",
    ],
)
def test_what_spreadsheets_make_of_it_is_read(gathered: Gathered, change) -> None:  # type: ignore[no-untyped-def]
    found = read(gathered, change(HEAD + row(given="6.5")))
    assert [(one.learner, value) for one, value in found.points.items()] == [("ann", 6.5)]


def test_unicode_of_two_bytes_is_read(gathered: Gathered) -> None:
    assert len(read(gathered, (HEAD + row("李雷")).encode("utf-16")).points) == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (HEAD + row("nobody"), ["line 2", "column learner", "no learner “nobody”"]),
        (HEAD + row("silent"), ["line 2", "column learner", "wrote no text"]),
        (HEAD + row(sheet="workbook-99"), ["column workbook", f"Use one of: {MASTER.sheet}."]),
        (HEAD + row(part="w2-mirror-marks"), ["column part", f"Use one of: {REFLECT}."]),
        (HEAD + row() + row("李雷", given="11"), ["line 3", "column points", "11 is more than 10"]),
        (HEAD + row(given="-1"), ["column points", "-1 is below 0"]),
        (HEAD + row(given="good"), ["column points", "“good” is no number", "from 0 to 10"]),
        (HEAD + row(given="nan"), ["“nan” is no number"]),
        (HEAD + row(given="inf"), ["more than 10"]),
        (HEAD + row() + row(given="7"), ["line 3", "other points in a line above"]),
        ("learner,workbook,part\n", ["line 1", "column points", "the column is missing"]),
        ("", ["line 1", "the file is empty"]),
        (b"\xef\xbb\xbf\r\n", ["the file is empty"]),
        ((HEAD + row() + row("Zo\xeb")).encode("latin-1"),
         ["line 3", "column learner", "byte 0xeb is not UTF-8", "CSV UTF-8"]),
        (HEAD + '"' + "x" * 200_000 + '"', ["line 2", "it is no CSV"]),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line_its_column_and_a_mend(
    gathered: Gathered, data: str | bytes, said: list[str]
) -> None:
    text = fault(gathered, data)
    assert text.startswith("second.csv, line ")
    for part in said:
        assert part in text


def test_all_faults_are_told_at_once_but_no_flood_of_them(gathered: Gathered) -> None:
    assert fault(gathered, HEAD + row("x") + row("y")).count("no learner") == 2
    flood = fault(gathered, HEAD + row("x") * 500)
    assert "480 more like these" in flood
    assert len(flood) < 4_000


@given(st.binary(max_size=300))
def test_no_file_makes_it_stumble(gathered: Gathered, data: bytes) -> None:
    with suppress(SecondError):
        assert read(gathered, data).empty >= 0

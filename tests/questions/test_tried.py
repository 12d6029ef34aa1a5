"""A learner's function, tried on examples."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from weakhand.questions.mark import Mark
from weakhand.questions.spec import Example
from weakhand.questions.tried import agree, tried

HALVES = [Example(args=(4.0,), result=2.0), Example(args=(9,), result=4.5)]


def run(function: object, told: bool = True) -> Mark:
    return tried("half", function, HALVES, 1e-6, told)


def test_a_right_function_earns_everything() -> None:
    assert run(lambda x: x / 2) == Mark(1.0, ("half: 2 of 2 examples right.",))


def test_a_function_that_is_right_in_part_earns_a_part_and_hears_the_first_miss() -> None:
    mark = run(lambda x: 2.0)
    assert mark.fraction == 0.5
    assert mark.reasons[1] == "half(9) gave 2.0; it should give 4.5."


def test_what_a_hidden_case_should_give_is_not_told() -> None:
    assert "4.5" not in " ".join(run(lambda x: 2.0, told=False).reasons)


class Sly:
    """Claims to be equal to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


class SlyFloat(float):
    """A number that claims to be equal to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0

    def __sub__(self, other: object) -> float:
        return 0.0

    def __rsub__(self, other: object) -> float:
        return 0.0


@pytest.mark.parametrize("value", [Sly(), SlyFloat(77.0), float("nan"), True, "2.0", None, [2.0]])
def test_what_only_claims_to_be_the_answer_is_none(value: Any) -> None:
    assert run(lambda x: value).fraction == 0.0


def test_numbers_of_numpy_are_numbers() -> None:
    assert run(lambda x: np.float64(x) / 2).fraction == 1.0
    assert tried("n", len, [Example(args=([1, 2],), result=2)], 0, True).fraction == 1.0
    assert tried("n", lambda: np.int64(3), [Example(args=(), result=3)], 0, True).fraction == 1.0


def stops() -> None:
    raise ValueError("no such deal")


def leaves() -> None:
    sys.exit(0)


def interrupted() -> None:
    raise KeyboardInterrupt


def unwritten() -> None:
    raise NotImplementedError


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (stops, "stopped with ValueError: no such deal"),
        (leaves, "stopped with SystemExit"),
        (interrupted, "took too long"),
        (unwritten, "is not written yet"),
    ],
)
def test_a_function_that_gives_nothing_says_why(function: Callable[..., Any], words: str) -> None:
    mark = tried("deal", function, [Example(args=(), result=1)], 0, told=True)
    assert mark.fraction == 0.0
    assert words in mark.reasons[1]


class Boom(BaseException):
    """An error that is no Exception, and has no words."""

    def __str__(self) -> str:
        raise self


class Stubborn:
    """Raises what nobody expects whenever it is looked at."""

    def __index__(self) -> int:
        raise Boom


def explodes() -> None:
    raise Boom


@pytest.mark.parametrize("function", [explodes, Stubborn])
def test_nothing_that_a_function_raises_or_gives_gets_out(function: Callable[..., Any]) -> None:
    assert tried("deal", function, [Example(args=(), result=1)], 0, told=True).fraction == 0.0


@pytest.mark.parametrize(
    "value",
    [10**4000, -(10**4000), 10**10_000, float("inf")],
    ids=["large", "far below", "without words", "infinite"],
)
def test_a_number_beyond_all_measure_is_only_wrong(value: Any) -> None:
    mark = run(lambda x: value)
    assert mark.fraction == 0.0
    assert len(mark.reasons[1]) < 400


def test_what_is_no_function_is_said_to_be_none() -> None:
    assert run(None).fraction == 0.0
    assert "no function half" in run(12).reasons[0]


def test_a_function_that_changes_what_it_is_given_changes_nothing_for_the_next_call() -> None:
    example = Example(args=([3, 1, 2],), result=1)

    def least(values: list[int]) -> int:
        values.sort()
        return values[0]

    assert tried("least", least, [example, example], 0, told=True).fraction == 1.0
    assert example.args == ([3, 1, 2],)


def test_what_it_prints_goes_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    def loud(x: float) -> float:
        print("full marks")
        print("full marks", file=sys.stderr)
        return x / 2

    assert run(loud).fraction == 1.0
    assert capsys.readouterr() == ("", "")


def test_lists_agree_when_each_number_does() -> None:
    assert agree([1.0, [2.0000001, "a"]], [1, [2, "a"]], 1e-6)
    assert not agree([1.0], [1.0, 2.0], 1e-6)
    assert not agree(1, True, 1e-6)

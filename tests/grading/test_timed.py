"""What takes too long is stopped, in the main thread and in others, and nothing rings later."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from weakhand.grading import timed
from weakhand.grading.timed import TooLongError, within

Where = Callable[[Callable[[], str]], str]


def in_main(what: Callable[[], str]) -> str:
    return what()


def in_another_thread(what: Callable[[], str]) -> str:
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(what).result(30)


WHERE = pytest.mark.parametrize("where", [in_main, in_another_thread])


def endless() -> None:
    """Go on, whatever exception comes."""
    while True:
        try:
            time.sleep(0.001)
        except Exception:
            continue


@WHERE
def test_what_takes_too_long_is_stopped(where: Where) -> None:
    def stopped() -> str:
        try:
            with within(0.05):
                endless()
        except TooLongError:
            return "stopped"
        return "went on"

    assert where(stopped) == "stopped"


@WHERE
def test_what_is_done_in_time_is_not_disturbed_later(where: Where) -> None:
    def calm() -> str:
        with within(0.05):
            pass
        deadline = time.monotonic() + 0.2
        while time.monotonic() < deadline:
            time.sleep(0.001)
        return "calm"

    assert where(calm) == "calm"


@WHERE
def test_each_block_has_its_own_limit(where: Where) -> None:
    def twice() -> str:
        said = []
        for seconds in (0.03, 30.0):
            try:
                with within(seconds):
                    time.sleep(0.06)
                    for _ in range(1000):
                        pass
                said.append("done")
            except TooLongError:
                said.append("stopped")
        return " ".join(said)

    assert where(twice) == "stopped done"


def test_a_system_without_alarms_has_a_limit_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(timed.signal, "setitimer")
    assert threading.current_thread() is threading.main_thread()
    with pytest.raises(TooLongError), within(0.05):
        endless()


def test_many_limits_that_just_pass_leave_nothing_behind() -> None:
    def close() -> str:
        for _ in range(300):
            try:
                with within(0.002):
                    end = time.perf_counter() + 0.002
                    while time.perf_counter() < end:
                        pass
            except TooLongError:
                continue
        return "calm"

    assert in_another_thread(close) == "calm"

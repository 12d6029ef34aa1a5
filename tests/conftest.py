"""How the tests are dealt out to pytest's workers: the long ones first, a file at a time.

pytest-xdist's ``loadfile`` begins with the files that have the most tests. Here these are
the quick ones: the browser would come last, and one worker would wait for the other.
"""

from __future__ import annotations

from typing import Any

import pytest

SECONDS = {
    "/browser/": 40, "grading/test_killed.py": 100, "browser/test_panel.py": 100,
    "browser/test_canvas.py": 60, "keyboard[08": 100, "keyboard[04": 90,
    "keyboard[07": 75, "playtest/test_soundness.py": 85, "grading/test_parity.py": 80,
    "lessons/test_notebooks.py": 70, "grading/test_cycle.py": 65, "canvas/test_build.py": 55,
    "grading/attacks/test_attacks.py": 40, "lms/test_gradebook.py": 35,
    "grading/test_remote.py": 35, "test_own_case.py": 30, "ui/test_pictures.py": 25,
    "test_cli_cohort_report.py": 25, "test_memory.py": 25, "playtest/test_players.py": 20,
    "language/test_gold.py": 20, "test_imports.py": 20, "plots/test_page.py": 20,
    "adversarial/test_attacks.py": 20, "plots/test_picture.py": 20, "lms/test_cycle.py": 20,
}  # fmt: skip
"""How long it takes what is dealt out at once and takes long, by a part of its name.

A rough guess will do: it decides only in which order the workers get them.
"""
TOGETHER = ("/test_panel.py",)
"""Files of browser tests that keep a notebook open from test to test."""


def seconds(nodeid: str) -> int:
    """Guess how long it takes what is dealt out together with a test."""
    return max((SECONDS[part] for part in SECONDS if part in nodeid), default=0)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person ask for all there is."""
    parser.addoption(
        "--thorough", action="store_true", help="run what is left out of each day's tests, too"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the tests that take long in front, and leave out those for which nobody asked."""
    if not config.getoption("--thorough"):
        left_out = [item for item in items if item.get_closest_marker("thorough")]
        items[:] = [item for item in items if item not in set(left_out)]
        config.hook.pytest_deselected(items=left_out)
    items.sort(key=lambda item: -seconds(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Deal tests out by file, in the order above; most tests of the browser on their own.

    They share nothing but what lasts the whole session, save in a file that keeps a notebook
    open. ``None`` leaves any other ``--dist`` to pytest-xdist.
    """
    from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

    if config.getvalue("dist") != "loadfile":
        return None

    class LongestFirst(LoadFileScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            alone = "/browser/" in nodeid and not any(one in nodeid for one in TOGETHER)
            return nodeid if alone else super()._split_scope(nodeid)

    config.option.loadscopereorder = False
    return LongestFirst(config, log)

"""How the tests are dealt out to pytest's workers: the long ones first, a file at a time.

pytest-xdist's ``loadfile`` begins with the files that have the most tests. Here these are
the quick ones: the browser would come last, and one worker would wait for the other.
"""

from __future__ import annotations

from typing import Any

import pytest

FIRST = ("browser", "cycle")
"""Marks of what takes long, longest first."""
TOGETHER = ("/test_panel.py",)
"""Files of browser tests that keep a notebook open from test to test."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that take long in front; else they stay in their order."""
    ranks = {name: rank for rank, name in enumerate(FIRST)}
    items.sort(
        key=lambda item: min(
            (ranks[mark.name] for mark in item.iter_markers() if mark.name in ranks),
            default=len(FIRST),
        )
    )


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

"""One jail for the tests of a module, and the course's own hidden cases.

Without bubblewrap the tests are skipped on a person's machine; in CI they fail,
unless the machine lets nobody make namespaces.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from weakhand.grading.jail import Jail, Limits, available

LIMITS = Limits(cpu=1, wall=4.0)


@pytest.fixture(scope="session")
def bubblewrap() -> None:
    """What makes jails here."""
    why = available()
    if why and os.environ.get("CI") and not _forbidden():
        pytest.fail(why)
    if why:
        pytest.skip(why)


def _forbidden() -> bool:
    """Whether bubblewrap is there and not even the plainest jail can be made."""
    plainest = ["bwrap", "--unshare-user", "--unshare-pid", "--ro-bind", "/", "/", sys.executable]
    try:
        return subprocess.run([*plainest, "-S", "-c", ""], check=False, timeout=60).returncode != 0
    except FileNotFoundError:
        return False


@pytest.fixture(scope="module")
def jail(bubblewrap: None) -> Iterator[Jail]:
    with Jail.open(LIMITS) as opened:
        yield opened

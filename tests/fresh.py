"""What a fresh interpreter prints, for tests of what a module loads or leaves behind."""

from __future__ import annotations

import subprocess
import sys


def printed_by(script: str) -> list[str]:
    """Return the words that a Python script prints in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout.split()

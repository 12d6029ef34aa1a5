"""What both sides of the wall call by the same name."""

from __future__ import annotations

from typing import Final

PRIVATE: Final = "/jail/own"
"""The learner's folder. Not /tmp: this Python itself may stand below that."""

DATA: Final = 3
"""The one file that is left open in a learner's process, beside three that lead nowhere."""

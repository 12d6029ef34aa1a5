"""What the page sends is taken one message at a time.

JupyterLab sends what widgets say to a thread of its own in the kernel (a subshell), once it
has set one up; what was sent before is taken by the first thread, at the same time.
"""

from __future__ import annotations

from threading import RLock
from typing import Final

IN_TURN: Final = RLock()
"""Held while a message is carried out, whatever exercise it is for."""

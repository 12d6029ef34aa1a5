"""Weak Hand: a course and workbook on creating leverage when you have none.

The package imports in milliseconds: everything that needs Jupyter, NumPy or
matplotlib is loaded only when it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weakhand.ui.brief import brief
    from weakhand.ui.gain import gain
    from weakhand.ui.progress import progress
    from weakhand.ui.recall import recall
    from weakhand.ui.rehearse import rehearse
    from weakhand.ui.show import show
    from weakhand.ui.watch import watch
    from weakhand.ui.workbench import bench

__version__ = "0.1.0"
__all__ = [
    "__version__",
    "bench",
    "brief",
    "gain",
    "progress",
    "recall",
    "rehearse",
    "show",
    "watch",
]

_LAZY = dict.fromkeys(__all__[1:], "weakhand.ui")


def __getattr__(name: str) -> Any:
    """Load a public name from its home the first time somebody asks for it."""
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'weakhand' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)

"""Weak Hand: a course and workbook on creating leverage when you have none.

The package imports in milliseconds: everything that needs Jupyter, NumPy or
matplotlib is loaded only when it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weakhand.ui import bench, brief, rehearse, show, watch

__version__ = "0.1.0"
__all__ = ["__version__", "bench", "brief", "rehearse", "show", "watch"]

_LAZY = dict.fromkeys(("bench", "brief", "rehearse", "show", "watch"), "weakhand.ui")


def __getattr__(name: str) -> Any:
    """Load a public name from its home the first time somebody asks for it."""
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'weakhand' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)

"""What else lies beside a notebook: names that would stand in for a package's."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_MODULES: Final = (".py", ".pyc", ".pyd", ".so")
# These packages need not be installed where submissions are graded.
_KNOWN: Final = frozenset({"weakhand", "numpy", "matplotlib", "IPython", "ipywidgets", "nbgrader"})


def shadows(names: Iterable[str]) -> tuple[str, ...]:
    """Return the modules and packages that Python would import in place of an installed one.

    ``names`` are those of files, and of folders that hold an ``__init__.py``.
    """
    return tuple(name for name in names if _stands_in(name))


def _stands_in(name: str) -> bool:
    stem, dot, _ = name.partition(".")
    if dot and not name.endswith(_MODULES):
        return False
    return stem.isidentifier() and _is_package(stem)


@lru_cache(maxsize=1024)
def _is_package(name: str) -> bool:
    """Return whether a module of that name is installed."""
    if name in sys.stdlib_module_names or name in _KNOWN:
        return True
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError, AttributeError):
        return False
    return spec is not None and spec.origin is not None

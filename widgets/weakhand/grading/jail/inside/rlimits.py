"""The limits that an operating system keeps for one process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def set_limits(limits: Mapping[str, Any]) -> None:
    """Set the limits of this process, none of which it can raise again.

    ``limits`` has the fields of ``Limits``. Linux knows all of them, macOS some,
    Windows none.
    """
    try:
        import resource
    except ImportError:
        return
    wanted = {
        "RLIMIT_CPU": limits["cpu"],
        "RLIMIT_AS": limits["memory"],
        "RLIMIT_FSIZE": limits["folder"],
        "RLIMIT_NOFILE": limits["files"],
        "RLIMIT_NPROC": limits["threads"],
        "RLIMIT_CORE": 0,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_MSGQUEUE": 0,
        "RLIMIT_SIGPENDING": 64,
    }
    for name, value in wanted.items():
        kind = getattr(resource, name, None)
        if kind is not None:
            _, most = resource.getrlimit(kind)
            value = value if most == resource.RLIM_INFINITY else min(value, most)
            resource.setrlimit(kind, (value, value))

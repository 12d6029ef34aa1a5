"""Write a file whole or not at all: whoever looks sees the old one or the new one."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, data: bytes, changed: int | None = None) -> None:
    """Write a file in place of whatever stands there, but never through a link.

    Args:
        path: where; the folder is there.
        data: all that it holds.
        changed: when it is to say that it was changed last, in nanoseconds since 1970.

    Raises:
        OSError: it can't be written; what stood there still stands.
    """
    partial = path.with_name(f".{path.name}.part")
    partial.unlink(missing_ok=True)
    partial.write_bytes(data)
    if changed is not None:
        os.utime(partial, ns=(changed, changed))
    os.replace(partial, path)

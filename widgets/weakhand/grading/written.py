"""Write pages over pages of our own only: what somebody else made or changed is left alone.

The last line of each page holds a hash of all before it. A page whose hash does not
fit is somebody's work.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from weakhand.grading.whole import write_whole

What = Literal["new", "renewed", "same", "left"]
_SIGN: Final = (
    b"<!-- weakhand wrote this page; it replaces it only while nobody else has changed it: "
)
_END: Final = b" -->\n"


@dataclass
class Pages:
    """Pages as they are written, and what became of each."""

    counts: Counter[What] = field(default_factory=Counter)
    left: list[Path] = field(default_factory=list)

    def put(self, path: Path, html: str) -> What:
        """Write a page, unless the same stands there or somebody else's does.

        Raises:
            OSError: it can't be written.
        """
        data = signed(html)
        what = _there(path, data)
        if what == "left":
            self.left.append(path)
        elif what != "same":
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, data)
        self.counts[what] += 1
        return what


def signed(html: str) -> bytes:
    """Return a page with the line that tells it apart from other people's."""
    data = html.encode("utf-8", "replace")
    return data + _SIGN + hashlib.sha256(data).hexdigest().encode() + _END


def is_ours(data: bytes) -> bool:
    """Return whether a page is one that we wrote, and as we wrote it."""
    body, sign, rest = data.rpartition(_SIGN)
    return bool(sign) and rest == hashlib.sha256(body).hexdigest().encode() + _END


def _there(path: Path, data: bytes) -> What:
    """Return what writing would do to whatever stands at a path."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        return "left"
    try:
        before = path.read_bytes()
    except FileNotFoundError:
        return "new"
    if before == data:
        return "same"
    return "renewed" if is_ours(before) else "left"

"""What a result depends on, as hashes: the submission, its master, and this package."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from weakhand import __version__
from weakhand.grading.found import Found
from weakhand.grading.masters import Master


def of_submission(found: Found) -> str:
    """Return a hash of everything of a submission that grading looks at."""
    digest = hashlib.sha256(found.data)
    for name, journal in sorted(found.journals.items()):
        digest.update(_parts(name, journal.note, str(len(journal.data))))
        digest.update(journal.data)
    place = "/".join(found.place[-4:])
    digest.update(_parts(place, found.fault, found.unread, found.timestamp, *found.shadows))
    return digest.hexdigest()


def of_masters(workbook: str, known: Sequence[Master]) -> str:
    """Return a hash of a workbook's master and of this package.

    Where the workbook is not known (``""``), of all masters: a new one may be it.
    """
    of_it = [one for one in known if one.sheet == workbook] or known
    lines = [of_package(), *(f"{one.assignment}/{one.sheet} {one.digest}" for one in of_it)]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@cache
def of_package() -> str:
    """Return a hash of this package: its version, and the files that decide about marks.

    The version alone would miss what somebody edits in a checkout.
    """
    start = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(start.rglob("*")):
        inside = path.relative_to(start)
        if path.suffix in (".py", ".toml", ".tsv") and inside.parts[0] not in ("_bundle", "cli"):
            digest.update(_parts(inside.as_posix()))
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _parts(*texts: str) -> bytes:
    """Return texts as bytes in which no two lists of texts are the same."""
    return "".join(f"{len(text)}:{text}" for text in texts).encode("utf-8", "surrogatepass")

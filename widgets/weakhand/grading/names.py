"""Names of files and folders that are safe on every system, made of names from outside."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final

from weakhand.grading.booked import fits

_PLAIN: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._@+-]{0,78}[A-Za-z0-9])?")
# Windows opens a device under these names, whatever ending they have.
_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_BYTES: Final = 80


def safe(text: str) -> str:
    """Return a text as a file's name without ending, at most 80 bytes; empty if nothing is left.

    Letters of every script stay; signs, spaces and control characters become hyphens.
    """
    whole = unicodedata.normalize("NFC", text)
    words = re.sub(r"[^\w-]+", "-", whole).strip("-_")
    cut = words.encode("utf-8", "ignore")[:_BYTES].decode("utf-8", "ignore").strip("-_")
    return f"{cut}-" if _DEVICES.fullmatch(cut) else cut


def folders(learners: Iterable[str]) -> dict[str, str]:
    """Return a folder for each learner, of which no two are the same on any system.

    A plain name is its own folder, where nbgrader looks for it. Any other gets a few
    digits that depend on the name alone, so that it is the same folder every time.
    """
    every = list(learners)
    alike = Counter(learner.casefold() for learner in every)
    return {
        learner: learner
        if _is_plain(learner) and alike[learner.casefold()] == 1
        else f"{safe(learner) or 'learner'}-{_digits(learner)}"
        for learner in every
    }


def _is_plain(learner: str) -> bool:
    return bool(_PLAIN.fullmatch(learner)) and not fits(learner) and not _DEVICES.fullmatch(learner)


def _digits(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]

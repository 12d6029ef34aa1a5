"""Names that may be folders: on Windows, macOS and Linux, and for nbgrader."""

from __future__ import annotations

import unicodedata
from typing import Final

from weakhand.grading.booked import fits

# Windows keeps these for devices, whatever ending follows.
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "clock$", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
# Not allowed on Windows, or read as a pattern by nbgrader.
_SIGNS: Final = frozenset('<>:"/\\|?*[]{}')
# `weakhand grade` takes this folder for the course's own.
_OURS: Final = frozenset({"exercises"})
_BYTES_MAX: Final = 200


def same(name: str) -> str:
    """Return what two names have in common that are one folder on Windows or macOS."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def unusable(name: str) -> str:
    """Return why a learner can't be called that; ``""`` when they can."""
    if not name.strip():
        return "it is empty"
    bad = sorted({sign for sign in name if sign in _SIGNS or not sign.isprintable()})
    if bad:
        return f"no folder may have {' '.join(map(_visible, bad))} in its name everywhere"
    if name.endswith((".", " ")) or name != name.strip() or name.startswith(("-", ".", "~")):
        return "no folder may begin with - . or ~, or end with a dot or a space, everywhere"
    if name.partition(".")[0].strip().lower() in _DEVICES:
        return "Windows keeps that name for a device"
    if name.lower() in _OURS:
        return "the course has a folder of that name"
    if len(name.encode("utf-8", "replace")) > _BYTES_MAX:
        return "it is too long for a folder"
    return fits(name)


def harmless(name: str) -> str:
    """Return a name made usable as that of a file anywhere, as close to it as can be."""
    text = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode("utf-8"))
    text = "".join("_" if sign in _SIGNS or not sign.isprintable() else sign for sign in text)
    text = text.strip().rstrip(". ")
    if text.startswith((".", "-", "~")):
        text = f"_{text[1:]}"
    if text.partition(".")[0].strip().lower() in _DEVICES:
        text = f"_{text}"
    stem, dot, ending = text.rpartition(".")
    if not dot or len(ending) > 12:
        stem, ending = text, ""
    while len(stem.encode()) > 120:
        stem = stem[:-1]
    text = f"{stem}.{ending}" if ending else stem
    return text.rstrip(". ") or "_"


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else f"U+{ord(sign):04X}"

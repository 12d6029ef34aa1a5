"""Whose a file in an archive is, as Moodle and Canvas write it into folder and file names.

Moodle's "Download all submissions" (mod/assign/classes/downloader.php):
``Jane Doe_4711_assignsubmission_file/notebook.ipynb``, up to version 4.0 with a ``_`` after
``file``; without folders ``Jane Doe_4711_assignsubmission_file_notebook.ipynb``. The number
is that of the participant in this one assignment (``Participant 4711`` in its grading
worksheet), not the user's. A browser or an unzipper may have made spaces into ``_``.

Canvas's "Download Submissions" (lib/content_zipper.rb):
``doejane_LATE_77_9001_notebook-2.ipynb``: the sortable name without its signs, LATE only
if it was, the user's id, the file's id, and the file's own name, which Canvas numbers when
somebody hands in a file of that name again. Texts and links end with
``doejane_77_text.html`` and ``doejane_77_link.html``; anonymous ones begin with
``anon_x1Y2z`` in place of name and number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

_MOODLE: Final = r"(?P<name>.+?)_(?P<number>\d+)_assignsubmission_[a-z]+"
_MOODLE_FOLDER: Final = re.compile(_MOODLE + r"_?", re.DOTALL)
_MOODLE_FILE: Final = re.compile(_MOODLE + r"_(?P<file>.+)", re.DOTALL)
_CANVAS: Final = re.compile(
    r"(?P<name>.*?)_(?P<late>LATE_)?(?P<number>\d+)_(?:\d+_(?P<file>.+)|(?P<typed>text|link)\.html)",
    re.DOTALL,
)
_ANONYMOUS: Final = re.compile(
    r"(?P<late>LATE_)?anon_(?P<number>[A-Za-z0-9]+)_(?:\d+_(?P<file>.+)|(?:text|link)\.html)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Owner:
    """Who handed something in, as an archive names them.

    Attributes:
        lms: which LMS wrote it so.
        name: the name, as far as it survived.
        number: Moodle's participant in this assignment, or Canvas's user.
        anonymous: whether the LMS hides who it is.
    """

    lms: Literal["moodle", "canvas"]
    name: str
    number: str
    anonymous: bool = False


@dataclass(frozen=True)
class Named:
    """A file in an archive: whose it is, what the learner called it, whether it was late."""

    owner: Owner
    file: str
    late: bool = False


def named(place: Sequence[str]) -> Named | None:
    """Return whose a file is, by the folders it stands in and its name; ``None`` if unsaid."""
    if not place:
        return None
    *folders, last = place
    for folder in folders:
        found = _MOODLE_FOLDER.fullmatch(folder)
        if found:
            return Named(_moodle(found), last)
    if found := _MOODLE_FILE.fullmatch(last):
        return Named(_moodle(found), found["file"])
    if found := _ANONYMOUS.fullmatch(last):
        owner = Owner("canvas", "", found["number"], anonymous=True)
        return Named(owner, found["file"] or last, bool(found["late"]))
    if found := _CANVAS.fullmatch(last):
        owner = Owner("canvas", found["name"], found["number"])
        return Named(owner, found["file"] or f"{found['typed']}.html", bool(found["late"]))
    return None


def _moodle(found: re.Match[str]) -> Owner:
    return Owner("moodle", found["name"].replace("_", " ").strip(), found["number"])

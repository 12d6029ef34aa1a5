"""Feedback as Moodle takes it: a zip with one folder a participant.

Moodle's "Upload multiple feedback files in a zip" finds a participant by the folder's
name, ``Full name_PARTICIPANT_assignsubmission_file_``, as in the zip of all submissions
that it hands out: it cuts the name at underscores and takes the second piece. So the
number is known where a submission still lies below the folder that Moodle made.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final

_FOLDER: Final = re.compile(
    r"([^/\\!_]*)_([0-9]{1,18})_assign(?:submission|feedback)_[a-z]+(?:_|(?=[/\\!]))"
)
# A zip of the same pages is the same bytes.
_WHEN: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Participant:
    """A participant of one assignment in Moodle."""

    name: str
    number: str

    @property
    def folder(self) -> str:
        """Return the folder in which Moodle looks for their files."""
        return f"{self.name or 'Participant'}_{self.number}_assignsubmission_file_"


def participant_in(path: str) -> Participant | None:
    """Return whose submission a path is, by the folder that Moodle made; ``None`` without one."""
    every = _FOLDER.findall(path)
    return Participant(every[-1][0].strip(), every[-1][1]) if every else None


@dataclass
class MoodleZip:
    """A zip that is written page by page. Use as a context: on a fault nothing is left behind."""

    path: Path
    written: int = 0
    without: int = 0
    _taken: set[str] = field(default_factory=set)

    def __enter__(self) -> MoodleZip:
        """Begin the zip beside its place."""
        self._partial = self.path.with_name(f".{self.path.name}.part")
        self._zip = zipfile.ZipFile(self._partial, "w", zipfile.ZIP_DEFLATED)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put the zip in its place if it is whole and holds something."""
        self._zip.close()
        if kind is None and self.written:
            self._partial.replace(self.path)
        else:
            self._partial.unlink(missing_ok=True)

    def add(self, path: str, name: str, page: str) -> None:
        """Add a learner's page, by where their submission was found."""
        whose = participant_in(path)
        if whose is None or whose.number in self._taken:
            self.without += 1
            return
        self._taken.add(whose.number)
        entry = zipfile.ZipInfo(f"{whose.folder}/{name}", _WHEN)
        entry.external_attr = 0o644 << 16
        self._zip.writestr(entry, page.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED)
        self.written += 1

"""What an archive holds: submissions, what is none, and what nobody grades."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from weakhand.grading.masters import Master
from weakhand.lms.archive import Member
from weakhand.lms.owners import Owner


@dataclass(frozen=True)
class Submission:
    """What one learner handed in of one workbook.

    Attributes:
        learner: the learner id.
        master: the workbook.
        files: file name in the submission's folder to content.
        members: where the files stand in the archive.
        when: the archive's time of the latest of them.
        owner: as the archive names the learner.
        late: whether the LMS says that it was late.
    """

    learner: str
    master: Master
    files: Mapping[str, bytes]
    members: tuple[str, ...]
    when: datetime | None
    owner: Owner
    late: bool = False

    @property
    def digest(self) -> str:
        """Return what tells these files apart from others."""
        return digest(self.files)


@dataclass(frozen=True)
class Refused:
    """A member that is no submission, why, and what to do."""

    member: Member
    why: str
    mend: str


@dataclass(frozen=True)
class Left:
    """How many files beside a notebook stay in the archive: nobody grades them."""

    count: int


Part = Submission | Refused | Left


def digest(files: Mapping[str, bytes]) -> str:
    """Return a hash of files and their names."""
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return whole.hexdigest()

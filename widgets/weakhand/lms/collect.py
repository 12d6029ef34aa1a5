"""From an archive to submissions: whose, of which workbook, which files; and what is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from weakhand.grading.masters import Master
from weakhand.lms.archive import Archive, Member
from weakhand.lms.folders import unusable
from weakhand.lms.owners import Named, Owner, named
from weakhand.lms.parts import Part, Refused, Submission
from weakhand.lms.sorting import Sorter
from weakhand.lms.whose import Learners

_UNKNOWN: Final = (
    "its name says neither in Moodle's way nor in Canvas's whose it is",
    "Collect what “Download all submissions” (Moodle) or “Download Submissions” (Canvas) gives.",
)


def submissions(
    archive: Archive, known: Sequence[Master], learners: Learners, chosen: Master | None = None
) -> Iterator[Part]:
    """Yield what can be placed, what can't, and how many other files stay in the archive.

    ``chosen`` is the workbook that everything in it is of. Without it each notebook says
    itself which it is; one that can't be read is taken for the workbook of all others.
    """
    groups: dict[Owner, list[tuple[Member, Named]]] = {}
    for member in archive.members:
        whose = named(member.place)
        if member.refused:
            yield Refused(member, *member.refused)
        elif whose is None:
            yield Refused(member, *_UNKNOWN)
        else:
            groups.setdefault(whose.owner, []).append((member, whose))
    waiting: list[Sorter] = []
    seen: set[str] = set()
    for owner, files in groups.items():
        match = learners.owner(owner)
        why, mend = match.why, match.mend
        if match.learner and unusable(match.learner):
            why = f"{match.learner!r} can't be a folder: {unusable(match.learner)}"
            mend = "Give the learner another id in the gradebook."
        if why:
            yield from (Refused(member, why, mend) for member, _ in files)
            continue
        sorter = Sorter(archive, known, chosen, match.learner, owner)
        for part in sorter.out(files):
            if isinstance(part, Submission):
                seen.add(part.master.sheet)
            yield part
        waiting += [sorter] if sorter.waits else []
    only = next((one for one in known if seen == {one.sheet}), None)
    for sorter in waiting:
        yield from sorter.decided(only)

"""One learner's files in an archive, sorted by workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from weakhand.answers import SUFFIX, parse
from weakhand.grading import found as limits
from weakhand.grading.handed_in import JOURNAL_MAX
from weakhand.grading.masters import Master
from weakhand.grading.opened import UnreadableError, opened
from weakhand.grading.whose import master_of
from weakhand.lms.archive import Archive, Member, MemberError
from weakhand.lms.owners import Named, Owner
from weakhand.lms.parts import Left, Part, Refused, Submission

# Browsers add an ending, and a number where a name is taken; Canvas numbers, too.
_NOTEBOOK: Final = re.compile(r"(?P<stem>.+)\.ipynb(\.json|\.txt)?", re.IGNORECASE | re.DOTALL)
_JOURNAL: Final = re.compile(
    r"(?P<stem>.+)\.answers(\s?\(\d+\)|[-_]\d+)?\.jsonl(\.json|\.txt)?", re.IGNORECASE | re.DOTALL
)
_COPY: Final = re.compile(r"(\s?\(\d+\)|[-_]\d+|[ _-]copy\d*)$", re.IGNORECASE)
_ARCHIVES: Final = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".xz")
_FIRST_LINES: Final = 50
_WHICH: Final = (
    "nobody can tell which workbook it is",
    "Say which: --workbook 02-informational.",
)
_PACKED: Final = (
    "it is an archive inside the archive",
    "Unpack it where you can look at it, put the notebook in its place in the unpacked download, "
    "and collect that folder.",
)


class _File(NamedTuple):
    """A file of a learner's: its plain name, where it stands, and what is in it."""

    stem: str
    member: Member
    whose: Named
    data: bytes


@dataclass
class Sorter:
    """Sorts the files of one learner.

    Attributes:
        archive: where they are.
        known: the course's workbooks.
        chosen: the workbook that all are of, if somebody says so.
        learner, owner: whose they are, here and there.
        waits: files of which only the rest of the archive says what they are.
    """

    archive: Archive
    known: Sequence[Master]
    chosen: Master | None
    learner: str
    owner: Owner
    waits: list[tuple[Member, Named]] = field(default_factory=list)

    def out(self, files: Sequence[tuple[Member, Named]]) -> Iterator[Part]:
        """Yield submissions, refusals, and what stays; fill ``waits``."""
        heap = _Heap()
        for member, whose in files:
            try:
                yield from self._take(heap, member, whose)
            except MemberError as error:
                heap.refused = True
                yield Refused(member, error.why, error.mend)
        sheets = list(dict.fromkeys([*heap.notebooks, *heap.journals]))
        if len(sheets) == 1:
            heap.notebooks.setdefault(sheets[0], []).extend(heap.unread)
            heap.journals.setdefault(sheets[0], []).extend(heap.unnamed)
        elif sheets:
            yield from (Refused(one.member, *_WHICH) for one in (*heap.unread, *heap.unnamed))
        else:
            self.waits += [(one.member, one.whose) for one in (*heap.unread, *heap.unnamed)]
        for sheet in sheets:
            yield self._submission(sheet, heap)
        if sheets or self.waits or heap.refused:
            yield Left(len(heap.others))
            return
        for member in heap.others:
            yield Refused(
                member,
                f"{self.learner} handed in no notebook (.ipynb)",
                "Ask for the workbook's .ipynb file.",
            )

    def decided(self, only: Master | None) -> Iterator[Part]:
        """Yield what waited, now that the rest of the archive is known to be of one workbook."""
        if only is None:
            yield from (Refused(member, *_WHICH) for member, _ in self.waits)
            return
        other = Sorter(self.archive, self.known, only, self.learner, self.owner)
        yield from other.out(self.waits)

    def _take(self, heap: _Heap, member: Member, whose: Named) -> Iterator[Refused]:
        """Put a file where it belongs; yield it if it belongs nowhere."""
        name = whose.file
        if match := _NOTEBOOK.fullmatch(name):
            data = self.archive.read(member, limits.NOTEBOOK_MAX)
            file = _File(self._stem(match["stem"]), member, whose, data)
            workbook = self._workbook(file)
            if isinstance(workbook, Master):
                heap.notebooks.setdefault(workbook.sheet, []).append(file)
            elif workbook is None:
                heap.unread.append(file)
            else:
                heap.refused = True
                yield Refused(member, *workbook)
        elif match := _JOURNAL.fullmatch(name):
            data = self.archive.read(member, JOURNAL_MAX)
            file = _File(self._stem(match["stem"]), member, whose, data)
            sheet = self._sheet(file)
            (heap.journals.setdefault(sheet, []) if sheet else heap.unnamed).append(file)
        elif name.lower().endswith(_ARCHIVES):
            heap.refused = True
            yield Refused(member, *_PACKED)
        else:
            heap.others.append(member)

    def _workbook(self, file: _File) -> Master | tuple[str, str] | None:
        """Return which workbook a notebook is of; why it is none; ``None`` if nobody can tell."""
        try:
            notebook, _ = opened(file.data)
        except UnreadableError:
            return self.chosen or next((one for one in self.known if one.sheet == file.stem), None)
        found = master_of((f"{file.stem}.ipynb",), notebook, self.known)
        if found is not None and self.chosen is not None and found is not self.chosen:
            return (
                f"it is {found.sheet}, not {self.chosen.sheet}",
                f"To place it as {found.assignment}, collect it without --workbook.",
            )
        if found is not None or self.chosen is not None:
            return found or self.chosen
        names = ", ".join(f"{one.sheet}.ipynb" for one in self.known)
        return "no cell of it is a workbook's", f"Ask for the workbook. The course's are: {names}."

    def _sheet(self, file: _File) -> str:
        """Return which sheet a journal is of, by its name or what it says; ``""`` if unsaid."""
        sheets = {one.sheet for one in self.known}
        if file.stem in sheets:
            return file.stem
        for entry in parse(file.data)[0][:_FIRST_LINES]:
            said = entry.payload.get("sheet") if entry.do == "open" else None
            if isinstance(said, str) and said in sheets:
                return said
        return self.chosen.sheet if self.chosen else ""

    def _stem(self, stem: str) -> str:
        """Return a file's name without what is added to one that is taken."""
        sheets = {one.sheet for one in self.known}
        plain = stem
        while plain not in sheets and (cut := _COPY.search(plain)):
            plain = plain[: cut.start()]
        return plain if plain in sheets else stem

    def _submission(self, sheet: str, heap: _Heap) -> Submission:
        """Return the submission of one workbook: the file that bears its name first."""
        files: dict[str, bytes] = {}
        used: list[_File] = []
        for rows, ending in ((heap.notebooks, ".ipynb"), (heap.journals, SUFFIX)):
            own = sorted(rows.get(sheet, ()), key=lambda one: (one.stem != sheet, one.member.shown))
            different: dict[bytes, _File] = {}
            for one in own:
                different.setdefault(one.data, one)
            for number, one in enumerate(different.values(), 1):
                files[f"{sheet}{'' if number == 1 else f' ({number})'}{ending}"] = one.data
                used.append(one)
        return Submission(
            self.learner,
            next(one for one in self.known if one.sheet == sheet),
            files,
            tuple(one.member.shown for one in used),
            max((one.member.when for one in used if one.member.when), default=None),
            self.owner,
            any(one.whose.late for one in used),
        )


@dataclass
class _Heap:
    """A learner's files so far: by sheet, of an unknown one, and those that are neither."""

    notebooks: dict[str, list[_File]] = field(default_factory=dict)
    journals: dict[str, list[_File]] = field(default_factory=dict)
    unread: list[_File] = field(default_factory=list)
    unnamed: list[_File] = field(default_factory=list)
    others: list[Member] = field(default_factory=list)
    refused: bool = False

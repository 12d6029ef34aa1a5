"""Read a cohort once, result by result, and keep only what the sections count.

The ledger may hold thousands of submissions with every word of them. Points, choices and
runs of letters are kept; texts are not: those that are shown are read again (``Texts``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from weakhand.answers import Entry
from weakhand.grading.graded import Graded, Status
from weakhand.grading.ledger import FILE, Ledger
from weakhand.grading.masters import Master
from weakhand.grading.settled import Added, row_of, settled, with_added
from weakhand.insight import Text, said_in, worded
from weakhand.questions import Negotiate, Reflection, Spec, exercise
from weakhand.questions import sheet as specs
from weakhand.questions.recorded import progress
from weakhand.report.keys import chosen
from weakhand.report.said import Said, said_at

MOST_LINES: Final = 100_000
"""Different lines of which it is counted how many said them."""


class Marked(NamedTuple):
    """One learner's points in a sheet, in the order of its parts, and which were answered."""

    learner: str
    points: tuple[float, ...]
    answered: tuple[bool, ...]
    picked: Mapping[tuple[str, str], str]


@dataclass
class SheetMarks:
    """What was marked of one workbook, without a person."""

    master: Master
    rows: list[Marked] = field(default_factory=list)
    unread: int = 0


@dataclass
class Words:
    """What is kept of everybody's words in one exercise.

    Attributes:
        spec: the exercise: a conversation, or a text that a person marks.
        texts: each learner's words, taken apart.
        paths: where each of them stands in the ledger.
        lines: for each line's letters how many learners said it.
    """

    spec: Spec
    texts: list[Text] = field(default_factory=list)
    paths: dict[str, str] = field(default_factory=dict)
    lines: Counter[str] = field(default_factory=Counter)


@dataclass
class Gathered:
    """A cohort, as far as the report needs it.

    Attributes:
        states: how many submissions were graded, repaired, or need a person.
        notes: what was left out and why, in plain sentences.
        sheets: marks by workbook, in the course's order.
        words: words by exercise.
        whose: for each learner the paths of what counts of theirs.
        reflections: for each part that a person marks those who wrote a text for it.
    """

    states: Counter[Status] = field(default_factory=Counter)
    learners: int = 0
    notes: list[str] = field(default_factory=list)
    sheets: dict[str, SheetMarks] = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)
    whose: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    reflections: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    added: Mapping[str, Added] = field(default_factory=dict)


@dataclass(frozen=True)
class Texts:
    """What learners said, read from the ledger again when it is shown."""

    ledger: Ledger
    gathered: Gathered

    def said(self, spec: Spec, learner: str) -> tuple[Said, ...]:
        """Return what a learner said in an exercise, with the times."""
        path = self.gathered.words[spec.id].paths[learner]
        return said_at(spec, self.ledger.result(path).entries)

    def entries(self, learner: str, paths: Iterable[str]) -> dict[str, list[Sequence[Entry]]]:
        """Return a learner's answers by sheet."""
        found: dict[str, list[Sequence[Entry]]] = {}
        for path in paths:
            graded = self.ledger.result(path)
            found.setdefault(graded.workbook, []).append(graded.entries)
        return found


def has_ledger(folder: Path) -> bool:
    """Return whether ``weakhand grade`` has kept anything in a state folder."""
    return (folder / FILE).is_file()


def gather(
    ledger: Ledger, known: Sequence[Master], watch: Callable[[], None] = lambda: None
) -> Gathered:
    """Return what the report needs of an open ledger; ``watch`` is called for each result."""
    found = Gathered()
    paths = _still_there(ledger.paths(), found)
    found.added = settled(row_of(ledger.result(path)) for path in paths)
    masters = {one.sheet: one for one in known}
    found.sheets = {one.sheet: SheetMarks(one) for one in known}
    learners = set()
    for path in paths:
        graded = with_added(ledger.result(path), found.added)
        found.states[graded.status] += 1
        learners.add(graded.learner or graded.path)
        if graded.workbook in masters:
            _take(found, graded, masters[graded.workbook])
        watch()
    found.learners = len(learners)
    return found


def _still_there(paths: Sequence[str], found: Gathered) -> list[str]:
    """Return the paths whose files are still there; all of them where none is (another folder)."""
    there = [path for path in paths if _exists(path.partition("!")[0])]
    gone = len(paths) - len(there)
    if not there or not gone:
        return list(paths)
    found.notes.append(
        f"{gone} result{'s' if gone > 1 else ''} of files that are no longer there "
        f"{'were' if gone > 1 else 'was'} left out."
    )
    return there


def _exists(path: str) -> bool:
    try:
        # A missing notebook is told of by a path that ends in "?" or in its folder.
        return Path(path).is_symlink() or Path(path).exists() or path.endswith("?")
    except (OSError, ValueError):
        return True


def _take(found: Gathered, graded: Graded, master: Master) -> None:
    """Keep what is needed of one result."""
    if not graded.counts:
        return
    who = graded.learner or graded.path
    if not graded.parts:
        found.sheets[master.sheet].unread += 1
        return
    found.whose[who].append(graded.path)
    found.sheets[master.sheet].rows.append(_marked(graded, master, who))
    for spec in specs(master.sheet):
        if isinstance(spec, Negotiate | Reflection):
            _take_words(found, spec, graded, who)
    for grade_id, _ in master.by_person:
        marked = _spec(grade_id)
        if marked is not None and said_at(marked, graded.entries):
            found.reflections[master.sheet, grade_id].append(who)


def _marked(graded: Graded, master: Master, who: str) -> Marked:
    """Return a learner's points in the order of the master's parts."""
    parts = {part.grade_id: part for part in graded.parts}
    points, answered = [], []
    picked: dict[tuple[str, str], str] = {}
    for cell in master.marks:
        part = parts.get(cell.grade_id)
        points.append(min(part.points, cell.points) if part else 0.0)
        spec = _spec(cell.grade_id)
        value = _value(spec, graded.entries) if spec else None
        # Code in the notebook answers, too, and leaves no entry.
        answered.append(points[-1] > 0 or bool(spec and progress(spec, value)[0] > 0))
        if spec is not None:
            for question, option in chosen(spec, value).items():
                picked[spec.id, question] = option
    return Marked(who, tuple(points), tuple(answered), picked)


def _take_words(found: Gathered, spec: Spec, graded: Graded, who: str) -> None:
    """Keep somebody's words in one exercise, taken apart."""
    lines = worded([one.text for one in said_at(spec, graded.entries)])
    if not lines:
        return
    kept = found.words.setdefault(spec.id, Words(spec))
    kept.texts.append(Text(who, said_in(lines)))
    kept.paths[who] = graded.path
    for line in {line.plain for line in lines if len(line.plain) < 400}:
        if line in kept.lines or len(kept.lines) < MOST_LINES:
            kept.lines[line] += 1


def _value(spec: Spec, entries: Sequence[Entry]) -> object:
    from weakhand.grading.marking import recorded

    return recorded(spec, entries)


def _spec(grade_id: str) -> Spec | None:
    """Return the exercise that a part marks; ``None`` when no bank has it."""
    from weakhand.questions import UnknownExerciseError

    try:
        return exercise(grade_id.removesuffix("-marks"))
    except UnknownExerciseError:
        return None

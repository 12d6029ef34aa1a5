"""What to practise: two or three things, drawn from what was weak in one workbook.

Each says what went wrong in the learner's own words and numbers, gives a line for
the learner's own case where there is one, and names the place in a lesson that
trains it. Where nothing was weak there is nothing to say, and nothing is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from weakhand.answers import latest
from weakhand.debrief import NAMES
from weakhand.grading.answered import is_wrong
from weakhand.grading.given import NOTHING, Given
from weakhand.grading.graded import Graded, Part
from weakhand.grading.talked import talked
from weakhand.grading.taught import Place, place_of
from weakhand.language import MoveKind
from weakhand.questions import Classify, Negotiate, Produce, Spec, UnknownExerciseError, exercise
from weakhand.questions import sheet as specs
from weakhand.questions.mark import BLANK
from weakhand.questions.produced import name_of
from weakhand.questions.value import as_labels
from weakhand.ui.record import answer_words, spoken

MOST: Final = 3
WEAK: Final = 0.85
"""The share of a part's points below which it is worth practising."""
_LONG: Final = 240
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Practice:
    """One thing to practise.

    Attributes:
        what: its name.
        why: what was weak, in plain sentences.
        such: examples of it, from the learner's own work.
        said: the learner's own words that show it, if any.
        instead: what to say instead, each with the sentence that introduces it.
        more: what else is to be said of it.
        places: where lessons train it.
        lost: the points that it cost.
    """

    what: str
    why: tuple[str, ...]
    such: tuple[str, ...] = ()
    said: str = ""
    instead: tuple[tuple[str, str], ...] = ()
    more: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    lost: float = field(default=0.0, compare=False)


def practise(result: Graded, given: Given = NOTHING) -> tuple[Practice, ...]:
    """Return what to practise, what cost most first; at most three things."""
    found = [*_weak(result, given), *_left_open(result, given)]
    if not found:
        found = list(_could_be_better(result))
    return tuple(sorted(found, key=lambda one: -one.lost)[:MOST])


def _weak(result: Graded, given: Given) -> Iterator[Practice]:
    """Yield something for each part that was tried and went badly."""
    for part in result.parts:
        lost = _lost(part, given)
        spec = _spec(part.exercise)
        if spec is None or part.reasons == BLANK.reasons or lost <= (1 - WEAK) * part.max:
            continue
        if isinstance(spec, Negotiate):
            yield _talk(spec, result, lost)
        else:
            yield _answer(spec, part, result, lost)


def _left_open(result: Graded, given: Given) -> Iterator[Practice]:
    """Yield one thing for all that was left open."""
    left = [part for part in result.parts if part.reasons == BLANK.reasons and _lost(part, given)]
    named = [(part, spec) for part in left if (spec := _spec(part.exercise))]
    if not named:
        return
    titles = [f"“{spec.title}”" for _, spec in named]
    more = f" and {len(titles) - _NAMED} more" if len(titles) > _NAMED else ""
    lost = sum(part.max for part, _ in named)
    yield Practice(
        "What you left open",
        (
            f"Nothing is recorded for {', '.join(titles[:_NAMED])}{more}: {lost:g} points.",
            "Do the lesson’s exercises for them first. They answer at once, and cost nothing.",
        ),
        places=_distinct(spec for _, spec in named)[:_NAMED],
        lost=lost,
    )


def _could_be_better(result: Graded) -> Iterator[Practice]:
    """Yield the one thing to do differently in a talk that went well, if there is one."""
    for part in result.parts:
        spec = _spec(part.exercise)
        if isinstance(spec, Negotiate) and (held := talked(spec, result.entries)):
            missed = held.counts.found.missed
            if missed and held.counts.found.information.value < 1:
                yield Practice(
                    "One thing to do differently",
                    (f"Your talk with {held.them} went well, and one thing stayed hidden.",),
                    instead=(("This line asks for it:", missed.better),),
                )


def _answer(spec: Spec, part: Part, result: Graded, lost: float) -> Practice:
    """Return what to practise after an answer that was wrong, or right in part."""
    if isinstance(spec, Classify):
        return _misjudged(spec, part, result, lost)
    said = _short(answer_words(spec, latest(result.entries, spec.id)))
    instead = [*_own_line(spec, result), *_lesson_line(spec)] if isinstance(spec, Produce) else []
    return Practice(
        spec.title,
        part.reasons,
        said=said,
        instead=tuple(instead),
        places=_distinct([spec]),
        lost=lost,
    )


def _misjudged(spec: Classify, part: Part, result: Graded, lost: float) -> Practice:
    """Return which lines were misjudged, and where the names given too often are taught.

    What would have been right is in no reason, and not here either.
    """
    labels = as_labels(spec, latest(result.entries, spec.id))
    wrong = [item for item in spec.items if is_wrong(item, part)]
    said = {ident: f"you said {spoken(label)}" for ident, label in labels.items()}
    such = [
        f"“{item.text.strip('“”')}”: {said.get(item.id, 'left open')}" for item in wrong[:_NAMED]
    ]
    such += [f"and {len(wrong) - _NAMED} more"] if len(wrong) > _NAMED else []
    used = Counter(labels[item.id] for item in wrong if item.id in labels)
    taught = [place for label, _ in used.most_common() if (place := _teaches(label, spec))]
    return Practice(
        spec.title,
        part.reasons[:1],
        such=tuple(such),
        more=spec.hints[:1],
        places=tuple(dict.fromkeys(taught))[:2] or _distinct([spec]),
        lost=lost,
    )


def _teaches(label: str, spec: Spec) -> Place | None:
    """Return where the lesson of a workbook trains a move, by the move's name."""
    for one in specs(f"lesson-{spec.sheet[-2:]}"):
        if isinstance(one, Produce) and any(spoken(kind) == label for kind in one.move[:1]):
            return place_of(one.id)
    return None


def _own_line(spec: Produce, result: Graded) -> Iterator[tuple[str, str]]:
    """Yield a question of that kind for the talk that the learner held in this workbook."""
    for part in result.parts:
        other = _spec(part.exercise)
        if isinstance(other, Negotiate) and (held := talked(other, result.entries)):
            kind, line = held.question_of(spec.move)
            if kind:
                yield (f"In your own talk with {held.them}, {name_of(kind)} could be:", line)
                return


def _lesson_line(spec: Produce) -> Iterator[tuple[str, str]]:
    """Yield the model answer of the lesson's exercise, which learners may see there."""
    model = _spec(spec.trained_by)
    if isinstance(model, Produce) and model.solution and model.before:
        said = _short(model.before[-1].text)
        yield (f"In the lesson, after “{said}”, one line that works is:", model.solution)


def _talk(spec: Negotiate, result: Graded, lost: float) -> Practice:
    """Return what to practise after a talk that went badly: its weakest side, and one line."""
    held = talked(spec, result.entries)
    places = _distinct([spec])
    if held is None:
        return Practice(spec.title, ("No line of yours is recorded.",), places=places, lost=lost)
    what, (why, *more) = held.weakest()
    left = held.moves_not_made(_moves_taught(spec))
    if left:
        names = ", ".join(NAMES[kind] for kind, _ in left[:_NAMED])
        more.append(f"No line of yours made these moves of the lesson well: {names}.")
        trained = (place_of(ident) for _, ident in left[:2])
        places = (*places, *(place for place in trained if place))
    missed = held.counts.found.missed
    found = Practice(what, (why,), more=tuple(more), places=places, lost=lost)
    if missed is None:
        return found
    return replace(
        found,
        why=(why, f"Line {missed.turn}: {missed.why}"),
        said=_short(missed.said),
        instead=((f"{missed.lead}:", missed.better),),
    )


def _moves_taught(spec: Spec) -> tuple[tuple[MoveKind, str], ...]:
    """Return the moves that the lesson of a workbook teaches, each with its exercise."""
    lesson = specs(f"lesson-{spec.sheet[-2:]}")
    taught: dict[MoveKind, str] = {}
    for one in lesson:
        if isinstance(one, Produce) and not one.unmarked:
            taught.setdefault(one.move[0], one.id)
    return tuple(taught.items())


def _lost(part: Part, given: Given) -> float:
    return max(0.0, part.max - given.points.get(part.grade_id, part.points))


def _spec(ident: str) -> Spec | None:
    try:
        return exercise(ident)
    except UnknownExerciseError:
        return None


def _distinct(every: Iterator[Spec] | Sequence[Spec]) -> tuple[Place, ...]:
    """Return where these are trained, each place once."""
    places = (place_of(spec.trained_by) for spec in every if spec.trained_by)
    return tuple(dict.fromkeys(place for place in places if place))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else text[:_LONG].rpartition(" ")[0] + " …"

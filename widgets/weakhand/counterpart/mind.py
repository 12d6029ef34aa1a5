"""The other side's mind: everything that a conversation can move, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from weakhand.cases.schema import Case, Mood, Package
from weakhand.language.reading import MoveKind

Ending = Literal["", "agreed", "walked_away", "broken_off", "out_of_time"]

OPENING_RAPPORT = 0.15
OPENING_BELIEF = 0.25
"""Share of the learner's true walk-away that they credit the learner with at first."""


class Effect(NamedTuple):
    """One thing a line moved: what, by how much, by which rule, and why.

    Attributes:
        on: ``rapport``, ``patience``, ``firmness`` or ``belief``.
        amount: the signed change, in the units of that quantity.
        rule: the name of the rule in ``counterpart.rules``.
        why: a sentence for the learner.
    """

    on: Literal["rapport", "patience", "firmness", "belief"]
    amount: float
    rule: str
    why: str


class Credit(NamedTuple):
    """What one move of a line earned: recognised x relevant x new (0 to 1).

    ``aimed`` is false for words that could be said to anybody.
    """

    kind: MoveKind
    start: int
    end: int
    worth: float
    new: float
    about: tuple[str, ...] = ()
    aimed: bool = True


WHOLE = 3
"""The step of a fact from which there is no more of it to tell."""
JUST_PUT = "just_put"
"""The event that their last words put a package: a typed yes can only be to that."""
HAS_PUT = "has_put"
"""The event that they have put a package of their own: it stands until they put another."""

TRUTH = "truth:"
"""What the event begins with that the learner has told a truth of the brief, by its id."""


@dataclass(frozen=True)
class Mind:
    """The state of the counterpart.

    Attributes:
        rapport: trust in the learner, 0 (none) to 1.
        firmness: where what they will accept stands between their true
            walk-away (0) and the one they claim (1).
        belief: what they believe the learner's walk-away to be, in the
            learner's points; never above the truth.
        patience: what is left of it; at 0 they end the talks.
        turn: learner lines answered so far.
        told: fact id to step told (1 hint, 2 part, 3 whole).
        earned: fact id to credit earned towards it.
        alive: ids of facts and concepts alive in the conversation.
        fresh: ids alive in their last words.
        named: concepts that the learner has named well.
        table: the package that they last put, or ``None``.
        once_put: what they demand, and the packages that they have put before it, in order.
        put: the package that the learner last put, or ``None``.
        refused: packages of the learner's that they turned down.
        credited: how often each (kind, subject) has earned.
        broad: how many lines have earned by words that could be said to anybody.
        recent: listening kinds of the last lines, newest last.
        heard: the learner's lines so far, normalised, to notice repetition.
        used: wordings already said, as they stand in the case file.
        said: their replies so far, in full.
        last: the situations of their last reply, in order.
        words: their last reply.
        violations: claims that do not stand up, as (turn, start, end).
        events: what has happened once and must not count again.
        ending: how the talk ended, or empty.
    """

    rapport: float
    firmness: float
    belief: float
    patience: float
    turn: int = 0
    told: dict[str, int] = field(default_factory=dict)
    earned: dict[str, float] = field(default_factory=dict)
    alive: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    table: Package | None = None
    once_put: tuple[Package, ...] = ()
    put: Package | None = None
    refused: tuple[Package, ...] = ()
    credited: dict[tuple[str, str], int] = field(default_factory=dict)
    broad: int = 0
    recent: tuple[frozenset[MoveKind], ...] = ()
    heard: frozenset[str] = frozenset()
    used: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    last: tuple[str, ...] = ()
    words: str = ""
    violations: tuple[tuple[int, int, int], ...] = ()
    events: frozenset[str] = frozenset()
    ending: Ending = ""

    @property
    def mood(self) -> Mood:
        """Return the mood that chooses their words."""
        if self.rapport < 0.12 or self.patience < 1.5 or self.violations:
            return "cold"
        return "warm" if self.rapport >= 0.5 else "neutral"

    @property
    def earlier(self) -> Package | None:
        """Return what they had put before their last package; at first it is what they demand."""
        return self.once_put[-1] if self.once_put else None

    @property
    def truths(self) -> frozenset[str]:
        """Return the truths of the learner's brief that have been told in this talk."""
        told = [event for event in self.events if event.startswith(TRUTH)]
        return frozenset([event.removeprefix(TRUTH) for event in told])

    def changed(self, **changes: object) -> Mind:
        """Return this mind with some fields changed.

        Does what ``dataclasses.replace`` does, but takes the other fields over
        at once and not one by one: every line changes a mind several times.

        Raises:
            TypeError: for a name that is no field.
        """
        fields = self.__dict__ | changes
        if len(fields) > len(self.__dict__):
            raise TypeError(f"No field of a mind: {sorted(changes.keys() - self.__dict__.keys())}.")
        after = object.__new__(Mind)
        object.__setattr__(after, "__dict__", fields)
        return after


def begin(case: Case) -> Mind:
    """Return their mind before the learner's first line."""
    return Mind(
        rapport=OPENING_RAPPORT,
        firmness=1.0,
        belief=OPENING_BELIEF * case.walk_away.learner,
        patience=float(case.patience),
        told={fact.id: 0 for fact in case.facts},
        earned={fact.id: 0.0 for fact in case.facts},
        alive=tuple(concept.id for concept in case.concepts if concept.from_fact is None),
        fresh=tuple(concept.id for concept in case.concepts if concept.from_fact is None),
        table=case.complete(case.demand),
        once_put=(case.complete(case.demand),),
    )


def felt_walk_away(case: Case, mind: Mind) -> float:
    """Return the least that they would accept now, in their points.

    The felt walk-away lies between the true and the claimed one:
    ``true + firmness * (claimed - true)``; it is never below the true one, so
    nobody ever accepts less than a true alternative.
    """
    walk = case.walk_away
    return walk.counterpart + mind.firmness * (walk.counterpart_claimed - walk.counterpart)


def unlocked(case: Case, mind: Mind) -> tuple[str, ...]:
    """Return the issues on the table: unlocked, or resting on a fact told in part."""
    return tuple(
        issue.name
        for issue in case.issues
        if issue.locked_by is None or mind.told[issue.locked_by] >= 2
    )

"""What a case is: the TOML schema of everything that is negotiated.

A case file holds words and numbers only. The counterpart's rules read them;
they never hold a line of their own.
"""

from __future__ import annotations

from functools import cached_property
from itertools import product
from math import fsum
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from weakhand.cases.contracted import mostly_contracted

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Lines = Annotated[tuple[Text, ...], Field(min_length=1)]
Terms = Annotated[tuple[Text, ...], Field(min_length=1)]
Points = Annotated[float, Field(allow_inf_nan=False)]
Package = dict[str, str]
Mood = Literal["cold", "neutral", "warm"]
Lever = Literal["positional", "informational", "psychological", "creative", "time"]


class Frozen(BaseModel):
    """A read-only record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Truth(Frozen):
    """Something the learner may truthfully say, and the words that say it.

    Only a truth of ``kind`` alternative bears out talk of another client,
    offer or bidder.
    """

    id: Name
    kind: Literal["fact", "alternative"] = "fact"
    text: Text
    terms: Terms


class Brief(Frozen):
    """What the learner is told before the first line."""

    who: Text
    text: Text
    truths: Annotated[tuple[Truth, ...], Field(min_length=1)]
    ethics: Text


class Counterpart(Frozen):
    """The person on the other side of the table."""

    name: Text
    short: Text
    pronoun: Literal["she", "he", "they"]
    role: Text
    voice: Text
    stated_demand: Text
    hidden_need: str = ""
    pressures: tuple[Text, ...] = ()
    stands_to_lose: Text


class Deadline(Frozen):
    """The clock they name, and the one that binds them.

    ``opens`` is the fact that a question about the deadline brings nearer.
    """

    stated: Text
    real: Text
    kind: Literal["artificial", "partly_real", "real", "artificial_after_cutoff"]
    terms: Terms
    opens: Name | None = None


class WalkAway(Frozen):
    """What each side has without a deal, in the case's utility points."""

    learner: Points
    counterpart: Points
    counterpart_claimed: Points
    learner_text: Text
    counterpart_text: Text


class Option(Frozen):
    """One way to settle an issue, and what it is worth to each side (points).

    ``words`` is how a person says it; ``terms`` are the ways a learner may.
    """

    label: Text
    words: Text
    learner: Points
    counterpart: Points
    terms: Terms


class Issue(Frozen):
    """Something to settle. Its first option is the status quo.

    ``unlocked`` is what they say when a locked issue comes onto the table.
    ``of`` is what options in percent are shares of, in money: who haggles about
    ten percent of a rent of 1,180 may say 118 more, or 1,300. ``per`` is the time or the thing
    that such a sum is for ("a month", "a jar"); nothing, where it is paid but once. ``spreads`` is
    the issue whose sum is paid in as many months as an option says.
    """

    name: Name
    label: Text
    locked_by: Name | None = None
    of: Annotated[float, Field(gt=0)] | None = None
    per: Text | None = None
    spreads: Name | None = None
    terms: Terms
    unlocked: tuple[Text, ...] = ()
    options: Annotated[tuple[Option, ...], Field(min_length=2)]

    @cached_property
    def by_label(self) -> dict[str, Option]:
        """Return the options by their label."""
        return {option.label: option for option in self.options}


class Voiced(Frozen):
    """Several wordings of one thing, for three moods.

    ``neutral`` is required; a mood without lines of its own uses it.
    """

    cold: tuple[Text, ...] = ()
    neutral: Lines
    warm: tuple[Text, ...] = ()


class Concept(Frozen):
    """A feeling, need, risk or topic that can be alive in a conversation.

    ``from_fact`` and ``from_step`` say when it comes alive; without them it is
    alive from the first line. ``named`` are the answers to a learner who names
    it well; ``opens`` is the fact that being understood brings nearer.
    """

    id: Name
    kind: Literal["feeling", "need", "risk", "topic"]
    name: Text
    terms: Terms
    from_fact: Name | None = None
    from_step: Literal[1, 2, 3] = 1
    opens: Name | None = None
    named: tuple[Text, ...] = ()


class Fact(Frozen):
    """Something they know and the learner does not, told in three steps.

    ``gates`` is the rapport (0 to 1) that each step asks for; ``raises`` are
    the concepts that come alive when a step is told; ``guard`` is said to a
    good question that comes before there is enough trust. ``ways`` are whole
    lines by which people ask for it.
    """

    id: Name
    summary: Text
    terms: Terms
    ways: tuple[Text, ...] = ()
    gates: tuple[float, float, float] = (0.0, 0.2, 0.4)
    raises: tuple[Name, ...] = ()
    better_line: Text
    guard: Lines
    hint: Voiced
    part: Voiced
    whole: Voiced


class Answer(Frozen):
    """What they say quite freely: it touches nothing that they hold back.

    ``id`` is a name of ``situations.ANSWERS`` (a question that comes up at any
    table), or one of the case's own; then ``terms`` are the words that ask for
    it. ``ways`` are whole lines by which people ask for it, each in other words: a
    question need only come close to one. ``asked`` is said to a question;
    ``mentioned``, if any, to a learner who speaks of it without asking.
    ``from_fact`` and ``from_step`` say after which fact, told how far, it can be asked
    for: before that it would give the fact away, or speak of it as known.
    """

    id: Name
    terms: tuple[Text, ...] = ()
    ways: tuple[Text, ...] = ()
    from_fact: Name | None = None
    from_step: Literal[0, 1, 2, 3] = 2
    asked: Lines
    mentioned: tuple[Text, ...] = ()


class Deal(NamedTuple):
    """One complete package: an option label per issue, and both sides' points."""

    labels: tuple[str, ...]
    learner: float
    counterpart: float


class Exemplar(Frozen):
    """A model conversation: the learner's lines, and an offer where one is made."""

    name: Name
    style: Text
    seed: int = 1
    lines: Annotated[tuple[str | dict[str, object], ...], Field(min_length=1)]


class Case(Frozen):
    """One negotiation: who, what about, what is known, and what is said.

    ``kind`` is ``integrative`` (a need to find and a deal to invent),
    ``distributive`` (one sum to divide, nothing hidden) or ``walk_away`` (no
    deal can beat the learner's alternative). ``creative_deal`` is the deal to
    aim for; a walk-away case has none. ``apart`` are options of two issues or more that cannot be
    meant together: they never put them in one package. ``notice`` is shown beside the brief
    where a case touches real distress or law.
    """

    format: Literal[1]
    name: Name
    title: Text
    kind: Literal["integrative", "distributive", "walk_away"] = "integrative"
    notice: str = ""
    levers: Annotated[tuple[Lever, ...], Field(min_length=1)]
    minutes: Annotated[int, Field(ge=1, le=90)]
    turns: Annotated[int, Field(ge=6, le=40)]
    patience: Annotated[float, Field(ge=3, le=40)]
    brief: Brief
    counterpart: Counterpart
    deadline: Deadline
    walk_away: WalkAway
    issues: Annotated[tuple[Issue, ...], Field(min_length=1)]
    demand: Package
    creative_deal: Package = Field(default_factory=dict)
    apart: tuple[Package, ...] = ()
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    concepts: Annotated[tuple[Concept, ...], Field(min_length=1)]
    lines: dict[str, Voiced]
    answers: tuple[Answer, ...] = ()
    exemplars: tuple[Exemplar, ...] = ()

    @cached_property
    def issue(self) -> dict[str, Issue]:
        """Return the issues by name."""
        return {issue.name: issue for issue in self.issues}

    @cached_property
    def fact(self) -> dict[str, Fact]:
        """Return the facts by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def concept(self) -> dict[str, Concept]:
        """Return the concepts by id."""
        return {concept.id: concept for concept in self.concepts}

    @cached_property
    def answer(self) -> dict[str, Answer]:
        """Return the plain answers by id."""
        return {answer.id: answer for answer in self.answers}

    @cached_property
    def status_quo(self) -> Package:
        """Return the package in which every issue stands at its first option."""
        return {issue.name: issue.options[0].label for issue in self.issues}

    @cached_property
    def deals(self) -> tuple[Deal, ...]:
        """Return every complete package of the case, locked issues included."""
        rows = []
        for combination in product(*(issue.options for issue in self.issues)):
            labels = tuple(option.label for option in combination)
            learner = fsum(option.learner for option in combination)
            counterpart = fsum(option.counterpart for option in combination)
            rows.append(Deal(labels, learner, counterpart))
        return tuple(rows)

    @cached_property
    def contracts(self) -> bool:
        """Whether the counterpart draws words together, "I'd" for "I would", in most lines."""
        return mostly_contracted(line for each in self.lines.values() for line in each.neutral)

    def package(self, deal: Deal) -> Package:
        """Return a deal as a mapping of issue name to option label."""
        return {issue.name: label for issue, label in zip(self.issues, deal.labels, strict=True)}

    def complete(self, package: Package) -> Package:
        """Return ``package`` with every issue it leaves out at its status quo."""
        return {**self.status_quo, **package}

    def value(self, package: Package, side: Literal["learner", "counterpart"]) -> float:
        """Return what a package is worth to one side, in points (additive utility)."""
        full = self.complete(package)
        return fsum(float(getattr(issue.by_label[full[issue.name]], side)) for issue in self.issues)

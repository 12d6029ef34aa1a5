"""What an exercise is: one declarative record for each of the ten kinds."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from weakhand.cases.schema import Frozen, Name, Text
from weakhand.language.reading import MoveKind, Said

ExerciseId = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)+$", max_length=60)
]
Key = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]


def _several(value: Any) -> Any:
    """Let an author write one string where a list is meant."""
    return (value,) if isinstance(value, str) else value


class Exercise(Frozen):
    """What all kinds have in common.

    ``sheet`` is filled in from the bank. ``solution`` is shown in lessons only.
    ``recalls`` names the earlier lesson whose idea a question brings back.
    ``trained_by`` names a workbook exercise's counterpart in a lesson: what to practise
    when it went badly. ``unmarked`` ones only record: no hint, no solution and no word on right or
    wrong while they are answered, so that they measure what somebody knows.
    """

    id: ExerciseId
    sheet: str
    title: Text
    prompt: Text
    hints: tuple[Text, ...] = ()
    solution: str = ""
    recalls: Annotated[str, StringConstraints(pattern=r"^(lesson-[0-9]{2})?$")] = ""
    trained_by: Annotated[str, StringConstraints(pattern=r"^(m[0-9]+(-[a-z0-9]+)+)?$")] = ""
    unmarked: bool = False

    @property
    def formative(self) -> bool:
        """Return whether it belongs to a lesson, where keys may be seen."""
        return self.sheet.startswith("lesson-")

    @property
    def tells(self) -> bool:
        """Return whether it says at once what is right: in lessons, unless it is unmarked."""
        return self.formative and not self.unmarked

    @model_validator(mode="after")
    def _recalls_an_earlier_lesson(self) -> Self:
        if self.recalls and self.recalls[-2:] >= self.sheet[-2:]:
            raise ValueError(f"recalls: {self.recalls} does not come before {self.sheet}")
        return self


class Option(Frozen):
    """One thing to choose."""

    id: Key
    text: Text
    feedback: str = ""


class Turn(Frozen):
    """A line said before the one in question; ``alive`` as in ``Said``."""

    who: Literal["counterpart", "learner"]
    text: Text
    alive: tuple[Name, ...] = ()

    def said(self) -> Said:
        """Return it as context for reading."""
        return Said(self.who, self.text, self.alive)


class Item(Frozen):
    """One line to classify or put in order."""

    id: Key
    text: Text
    before: str = ""
    answer: Annotated[tuple[Key, ...], BeforeValidator(_several)] = ()
    feedback: str = ""


Options = Annotated[tuple[Option, ...], Field(min_length=2)]


class _Choosing(Exercise):
    """An exercise that offers options, one of which may be the answer."""

    options: Options
    answer: str | None = None

    @model_validator(mode="after")
    def _answer_is_an_option(self) -> Self:
        _distinct([option.id for option in self.options], "options")
        _among(self.answer, [option.id for option in self.options], "answer")
        return self

    def option(self, ident: object) -> Option | None:
        """Return the option with that id, or ``None``."""
        return next((option for option in self.options if option.id == ident), None)


class Choice(_Choosing):
    """Choose one option."""

    kind: Literal["choice"]


class Prediction(_Choosing):
    """Choose what will happen, and say how sure you are (0 to 100 %)."""

    kind: Literal["prediction"]
    resolve: str = ""


class Classify(Exercise):
    """Say for each of several lines what it is."""

    kind: Literal["classify"]
    options: Annotated[tuple[Key, ...], Field(min_length=2)]
    items: Annotated[tuple[Item, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _answers_are_options(self) -> Self:
        _distinct(list(self.options), "options")
        _distinct([item.id for item in self.items], "items")
        for item in self.items:
            for answer in item.answer:
                _among(answer, list(self.options), f"items ({item.id}): answer")
        return self


class Order(Exercise):
    """Put items in order; ``answer`` lists their ids."""

    kind: Literal["order"]
    items: Annotated[tuple[Item, ...], Field(min_length=2)]
    answer: tuple[Key, ...] = ()

    @model_validator(mode="after")
    def _answer_orders_the_items(self) -> Self:
        ids = [item.id for item in self.items]
        _distinct(ids, "items")
        if self.answer and sorted(self.answer) != sorted(ids):
            raise ValueError(f"answer must list each item once: {', '.join(ids)}")
        return self


class Produce(Exercise):
    """Write one line that makes a wanted move in a given conversation.

    ``move`` holds the kinds that count; ``forbid`` those that must not occur;
    ``full`` is the strength of a move (0 to 1) that earns the full mark.
    """

    kind: Literal["produce"]
    move: Annotated[tuple[MoveKind, ...], BeforeValidator(_several), Field(min_length=1)]
    case: Name
    before: tuple[Turn, ...] = ()
    forbid: Annotated[tuple[MoveKind, ...], BeforeValidator(_several)] = ()
    full: Annotated[float, Field(gt=0, le=1)] = 0.7


class Example(Frozen):
    """What a learner's function is called with, and what it should give. Plain data."""

    args: tuple[Any, ...]
    result: Any


class Code(Frozen):
    """Another way to answer: write a function that would find the number.

    Its examples are seen by the learner. Numbers may differ by ``tolerance``.
    """

    function: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
    examples: Annotated[tuple[Example, ...], Field(min_length=1)]
    tolerance: Annotated[float, Field(ge=0)] = 1e-6


class Number(Exercise):
    """Give one number; ``low`` to ``high`` is the range in which it makes sense.

    With ``code`` the learner may write a function instead; the better of both counts.
    """

    kind: Literal["number"]
    unit: str = ""
    low: float
    high: float
    answer: float | None = None
    tolerance: Annotated[float, Field(ge=0)] = 0.0
    code: Code | None = None

    @model_validator(mode="after")
    def _range_holds_the_answer(self) -> Self:
        if self.low >= self.high:
            raise ValueError("low must be below high")
        if self.answer is not None and not self.low <= self.answer <= self.high:
            raise ValueError("answer must lie between low and high")
        return self


class Reflection(Exercise):
    """Write a short text; ``words`` is the range asked for. A person marks it."""

    kind: Literal["reflection"]
    words: tuple[Annotated[int, Field(ge=1)], Annotated[int, Field(le=2000)]] = (30, 200)


class Negotiate(Exercise):
    """Negotiate a case; the best finished one of the first ``attempts`` counts.

    ``full`` is the debrief's score (0 to 1) that earns the full mark.
    """

    kind: Literal["negotiate"]
    case: Name
    seed: int = 1
    attempts: Annotated[int, Field(ge=1, le=9)] = 1
    meter: bool = True
    what_if: bool = True
    full: Annotated[float, Field(gt=0, le=1)] = 1.0


class Blank(Frozen):
    """One labelled blank of a canvas: a line, a longer text, a number, or a choice.

    A choice offers ``options``; with ``source`` it offers what stands in other
    sections of the same canvas (the page is told what that is).
    """

    name: Name
    label: Text
    kind: Literal["line", "text", "number", "choice"] = "line"
    help: str = ""
    optional: bool = False
    unit: str = ""
    low: float = 0.0
    high: float = 100.0
    options: tuple[Option, ...] = ()
    source: Literal["", "reasons"] = ""

    @model_validator(mode="after")
    def _a_choice_has_something_to_choose(self) -> Self:
        if (self.kind == "choice") != bool(self.options or self.source):
            raise ValueError("options and source belong to a choice, and a choice needs one")
        return self


class Group(Frozen):
    """Blanks that belong together; with ``rows``, as many times as a learner needs.

    ``rows`` are the least asked for and the most there can be; ``item`` names
    one row. Groups inside a group are asked for in each of its rows. With
    ``source`` issues there is one choice for each issue of the canvas.
    """

    name: Name
    label: Text
    help: str = ""
    item: str = ""
    rows: tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(le=9)]] | None = None
    blanks: tuple[Blank, ...] = ()
    groups: tuple[Group, ...] = ()
    source: Literal["", "issues"] = ""

    @model_validator(mode="after")
    def _names_are_distinct(self) -> Self:
        names = [blank.name for blank in self.blanks] + [group.name for group in self.groups]
        _distinct(names, "blanks and groups")
        if self.rows and not (self.item and self.rows[0] <= self.rows[1]):
            raise ValueError("rows need an item to name one, and least before most")
        return self


class CanvasSection(Exercise):
    """One section of the learner's own canvas: groups of labelled blanks.

    There is nothing to be right about; a person may read it.
    """

    kind: Literal["canvas"]
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _groups_are_distinct(self) -> Self:
        _distinct([group.name for group in self.groups], "groups")
        return self


class Rehearsal(Exercise):
    """Rehearse against a counterpart built from the canvas of the same sheet.

    Each attempt is another world (its number is the seed): what the learner
    only guesses may be so in one and not in the next.
    """

    kind: Literal["rehearse"]
    attempts: Annotated[int, Field(ge=1, le=9)] = 5
    meter: bool = True
    what_if: bool = True


Spec = (
    Choice
    | Classify
    | Produce
    | Number
    | Prediction
    | Order
    | Reflection
    | Negotiate
    | CanvasSection
    | Rehearsal
)


class Bank(Frozen):
    """One sheet's exercises, or a part of them.

    ``case`` is the default of those that need one. A sheet may stand in several
    files; the exercises of a further one come at the end, or after the exercise
    that its ``after`` names.
    """

    sheet: Annotated[str, StringConstraints(pattern=r"^(lesson|workbook)-[0-9]{2}$")]
    case: Name = "freelancer_vs_procurement"
    after: ExerciseId | None = None
    exercise: Annotated[
        tuple[Annotated[Spec, Field(discriminator="kind")], ...], Field(min_length=1)
    ]


def _distinct(ids: list[str], key: str) -> None:
    """Raise ``ValueError`` when an id occurs twice."""
    twice = sorted({ident for ident in ids if ids.count(ident) > 1})
    if twice:
        raise ValueError(f"{key}: {', '.join(twice)} occurs more than once")


def _among(value: str | None, ids: list[str], key: str) -> None:
    """Raise ``ValueError`` when a value is given that is none of ``ids``."""
    if value is not None and value not in ids:
        raise ValueError(f"{key}: {value!r} is none of {', '.join(ids)}")

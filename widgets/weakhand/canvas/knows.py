"""What a built counterpart knows, feels and answers: the learner's guesses, in a person's mouth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Annotated, Final, Literal

import tomli
from pydantic import Field

from weakhand.canvas.schema import Canvas, Hypothesis, Manner, Pressure
from weakhand.canvas.voices import Told, Voice, all_filled, some, voice_of
from weakhand.canvas.wording import (
    as_name,
    as_sentence,
    counted,
    names_for,
    spoken_by_them,
    telling,
    variants,
    words_of,
)
from weakhand.canvas.worlds import World, told_guesses
from weakhand.cases.schema import Answer, Concept, Fact, Frozen, Name, Terms, Text, Voiced

NEED, CLOCK = "need", "clock"
_GATES: Final[dict[str, tuple[float, float, float]]] = {
    "pressure": (0.0, 0.18, 0.34),
    NEED: (0.1, 0.3, 0.48),
    CLOCK: (0.0, 0.2, 0.38),
}
_BETTER: Final = (
    "What would change for you if {} were out of the way?",
    "How much of what you ask comes from {}?",
    "What happens on your side if it goes wrong with {}?",
    "What makes {} so hard for you?",
)
CLOCK_TERMS: Final = (
    "deadline", "date", "time limit", "how soon", "urgent", "urgency", "hurry", "rush", "extend",
    "extension", "postpone", "more time", "calendar", "set in stone", "that day", "last day",
    "why now", "so soon", "so quickly", "the day after", "cutoff", "time pressure",
)  # fmt: skip


class Felt(Frozen):
    """A feeling or subject that anybody may have, as data.

    ``manners`` are the ways of talking that go with a feeling.
    """

    id: Name
    name: Text
    opens: Literal["pressure", "need", "clock"]
    terms: Terms
    manners: tuple[Manner, ...] = ()


class People(Frozen):
    """What may be alive in anybody across the table."""

    feeling: Annotated[tuple[Felt, ...], Field(min_length=1)]
    topic: Annotated[tuple[Felt, ...], Field(min_length=1)]


@cache
def people() -> People:
    """Return the feelings and subjects that may be alive in anybody."""
    file = resources.files("weakhand.canvas") / "people.toml"
    return People.model_validate(tomli.loads(file.read_text(encoding="utf-8")))


def told_pressures(canvas: Canvas) -> tuple[tuple[str, Pressure], ...]:
    """Return the pressures that have a name and a sentence, each with its id."""
    return tuple(
        (f"p{n}", each) for n, each in enumerate(canvas.pressures, 1) if each.topic and each.said
    )


def words_apart(canvas: Canvas) -> Counter[str]:
    """Return in how many things on the canvas each telling word occurs; more than one is common.

    What the talk is about, and what they demand, is in every sentence.
    """
    found = counted(
        [
            *(f"{each.topic} {each.said} {each.loses}" for each in canvas.pressures),
            *(f"{each.topic} {each.said}" for each in canvas.hypotheses),
            canvas.clock.real,
        ]
    )
    for word in telling(f"{canvas.me.about} {canvas.them.demand}"):
        found[word] += 2
    return found


def facts(canvas: Canvas, world: World) -> tuple[Fact, ...]:
    """Return what they hold back: a fact a pressure, the true need, and what is behind the date."""
    voice, common = voice_of(canvas.them.manner), words_apart(canvas)
    found = [
        _pressure(voice, ident, n, each, common)
        for n, (ident, each) in enumerate(told_pressures(canvas))
    ]
    need = told_guesses(canvas)[world.need]
    found.append(_need(voice, need, common))
    found.append(_clock(voice, canvas, common))
    return tuple(found)


def _pressure(voice: Voice, ident: str, n: int, each: Pressure, common: Counter[str]) -> Fact:
    said = {
        "topic": spoken_by_them(each.topic),
        "said": as_sentence(each.said),
        "loses": as_sentence(each.loses or each.said),
    }
    feelings = [felt.id for felt in people().feeling if felt.opens == "pressure"]
    return Fact(
        id=ident,
        summary=as_sentence(each.said),
        terms=names_for(each.topic, each.said, common=common),
        gates=_GATES["pressure"],
        raises=(f"risk_{ident}", *feelings[:1]),
        better_line=_BETTER[n % len(_BETTER)].format(as_name(each.topic)),
        **_steps(voice.pressure, said, n),
    )


def _need(voice: Voice, need: Hypothesis, common: Counter[str]) -> Fact:
    said = {"topic": spoken_by_them(need.topic), "said": as_sentence(need.said)}
    return Fact(
        id=NEED,
        summary=as_sentence(need.said),
        terms=(
            *names_for(need.topic, need.said, need.question, common=common),
            *next(each.terms for each in people().topic if each.id == "topic_reasons"),
        ),
        gates=_GATES[NEED],
        raises=("need_true",),
        better_line=need.question or f"What would {as_name(need.topic)} do for you?",
        **_steps(voice.need, said, 0),
    )


def _clock(voice: Voice, canvas: Canvas, common: Counter[str]) -> Fact:
    return Fact(
        id=CLOCK,
        summary=as_sentence(canvas.clock.real),
        terms=(*CLOCK_TERMS, *names_for("deadline", canvas.clock.real, common=common)),
        gates=_GATES[CLOCK],
        better_line="What would happen on your side the day after, if it took us longer?",
        **_steps(voice.clock, {"real": as_sentence(canvas.clock.real)}, 0),
    )


def _steps(told: Told, words: Mapping[str, str], turn: int) -> dict[str, object]:
    """Return the guard and the three steps of a fact, worded with what the canvas says of it."""
    steps: dict[str, object] = {
        step: Voiced(neutral=all_filled(some(getattr(told, step), count, turn), words))
        for step, count in (("hint", 3), ("part", 3), ("whole", 3))
    }
    return {**steps, "guard": all_filled(some(told.guard, 3, turn), words)}


def concepts(canvas: Canvas, world: World) -> tuple[Concept, ...]:
    """Return what can be alive: feelings of their manner, the true need, a risk a pressure."""
    voice, common = voice_of(canvas.them.manner), words_apart(canvas)
    pressures, need = told_pressures(canvas), told_guesses(canvas)[world.need]
    opens = {"pressure": pressures[0][0], NEED: NEED, CLOCK: CLOCK}
    felt = [
        _felt(each, "feeling", opens)
        for each in people().feeling
        if canvas.them.manner in each.manners
    ]
    need_words = {"topic": spoken_by_them(need.topic)}
    needs = Concept(
        id="need_true",
        kind="need",
        name=as_name(need.topic),
        terms=names_for(need.topic, need.said, common=common),
        from_fact=NEED,
        opens=NEED,
        named=all_filled(voice.need.named, need_words),
    )
    subjects = [_felt(each, "topic", opens) for each in people().topic]
    risks = [_risk(voice, n, ident, each, common) for n, (ident, each) in enumerate(pressures)]
    return (*felt, needs, *risks, *subjects)


def _felt(each: Felt, kind: Literal["feeling", "topic"], opens: Mapping[str, str]) -> Concept:
    """Return a feeling or subject, alive from the first line, that leads to one of their facts."""
    return Concept(id=each.id, kind=kind, name=each.name, terms=each.terms, opens=opens[each.opens])


def _risk(voice: Voice, n: int, ident: str, each: Pressure, common: Counter[str]) -> Concept:
    loses = each.loses or each.said
    own = names_for(each.topic, loses, common=common)
    return Concept(
        id=f"risk_{ident}",
        kind="risk",
        name=f"what could go wrong with {as_name(each.topic)}",
        terms=own,
        from_fact=ident,
        opens=ident,
        named=all_filled(some(voice.pressure.named, 2, n), {"topic": spoken_by_them(each.topic)}),
    )


def answers(canvas: Canvas, world: World, words: Mapping[str, str]) -> tuple[Answer, ...]:
    """Return what they say to plain questions, and to a guess that is wrong in this world."""
    voice = voice_of(canvas.them.manner)
    found = [
        Answer(
            id=name,
            terms=_elsewhere(canvas) if name == "elsewhere" else (),
            asked=all_filled(lines, words),
        )
        for name, lines in voice.answers.items()
        if name != "elsewhere" or canvas.theirs.what
    ]
    taken = {term for ident, each in told_pressures(canvas) for term in variants(each.topic)}
    for n, each in enumerate(told_guesses(canvas)):
        terms = tuple(term for term in _guess_terms(each) if term and term not in taken)
        if n != world.need and terms:
            topic = {"topic": spoken_by_them(each.topic)}
            asked = all_filled(voice.denied.lines, topic)
            found.append(Answer(id=f"guess_{n + 1}", terms=terms, asked=asked))
    return tuple(found)


def _guess_terms(each: Hypothesis) -> list[str]:
    """Return the phrases that ask for a guess: its name, and stretches of its own question."""
    asked = words_of(each.question)
    stretches = [" ".join(asked[n : n + _STRETCH]) for n in range(len(asked) - _STRETCH + 1)]
    return list(dict.fromkeys([*variants(each.topic), " ".join(telling(each.topic)), *stretches]))


_STRETCH: Final = 5


def _elsewhere(canvas: Canvas) -> tuple[str, ...]:
    """Return the phrases that ask for their alternative."""
    return (
        "without me",
        "if not me",
        "your alternative",
        "your alternatives",
        "your other options",
        "other options do you have",
        "instead of me",
        "somebody else instead",
        "someone else instead",
        "plan b",
        "go elsewhere",
        *variants(canvas.theirs.what),
    )

"""Worlds: what may be so on the other side, given what a learner only guesses.

A canvas holds guesses. In each world one of the guesses at the need is true and
the others are wrong, and their alternative is as good as the learner believes,
or weaker, or better: the surer the learner is, the more often as believed.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from weakhand.canvas.schema import Canvas, Hypothesis, Point

_WEAKER: Final = -15.0
_BETTER: Final = 12.0
_SURE: Final = 50.0
"""How sure (%) a learner is taken to be who does not say."""
_TOP: Final = 90.0


@dataclass(frozen=True, slots=True)
class World:
    """One way in which things may be.

    Attributes:
        seed: its number, from 1.
        need: the index of the guess that is true here.
        shift: how much better (or, below 0, weaker) their alternative is than believed.
    """

    seed: int
    need: int
    shift: float


def world_of(canvas: Canvas, seed: int) -> World:
    """Return the world with that number; the same for the same canvas, everywhere.

    Numbers that follow one another take the guesses in turn, so that each is
    true in one world out of as many as there are guesses.
    """
    guesses = told_guesses(canvas)
    key = "/".join([canvas.me.about, canvas.them.demand, *(each.topic for each in guesses)])
    first = _drawn(key, 0)
    need = (first + seed - 1) % len(guesses) if guesses else 0
    sure = canvas.theirs.sure if canvas.theirs.sure is not None else _SURE
    drawn = _drawn(key, seed) % 100
    shift = 0.0 if drawn < sure else _WEAKER if drawn % 2 else _BETTER
    return World(seed, need, shift)


def told_guesses(canvas: Canvas) -> tuple[Hypothesis, ...]:
    """Return the guesses that have a name and a sentence."""
    return tuple(each for each in canvas.hypotheses if each.topic and each.said)


def settled_here(canvas: Canvas, world: World) -> tuple[Point, ...]:
    """Return the points that can be settled in a world.

    A point that rests on a guess which is wrong here has no use to them: it
    never comes up. Where nothing would be left, the first point is there.
    """
    whole = [point for point in canvas.issues if point.whole]
    wrong = {
        f"h{n}" for n, each in enumerate(canvas.hypotheses, 1) if each is not _true(canvas, world)
    }
    return tuple(point for point in whole if point.opens not in wrong) or tuple(whole[:1])


def rests_on(canvas: Canvas, world: World) -> tuple[str, ...]:
    """Return for each point settled here the id that it rests on, or nothing.

    ``need`` is the guess that is true here. What is gone from the canvas locks
    nothing, and at least one point is always open: the first.
    """
    pressures = {f"p{n}" for n, each in enumerate(canvas.pressures, 1) if each.topic and each.said}
    need = {f"h{n}" for n, each in enumerate(canvas.hypotheses, 1) if each is _true(canvas, world)}
    known = {**{ident: ident for ident in (*pressures, "clock")}, **dict.fromkeys(need, "need")}
    found = [known.get(point.opens, "") for point in settled_here(canvas, world)]
    return tuple(found) if "" in found else ("", *found[1:])


def _true(canvas: Canvas, world: World) -> Hypothesis | None:
    guesses = told_guesses(canvas)
    return guesses[world.need] if guesses else None


def their_walk_away(canvas: Canvas, world: World) -> float:
    """Return what no deal is worth to them here (0 to 100, on their scale)."""
    believed = canvas.theirs.worth or 0.0
    return min(_TOP, max(0.0, believed + world.shift))


def in_words(canvas: Canvas, world: World) -> str:
    """Return what was so in a world, for after the talk."""
    guesses = told_guesses(canvas)
    how = {0.0: "as good as you believed", _WEAKER: "weaker than you believed"}
    said = f"In this world their alternative was {how.get(world.shift, 'better than you believed')}"
    if not guesses:
        return f"{said}."
    need = f"what they needed was “{guesses[world.need].topic}”"
    wrong = [f"“{each.topic}”" for n, each in enumerate(guesses) if n != world.need]
    was = "were wrong guesses" if len(wrong) > 1 else "was a wrong guess"
    more = f" {' and '.join(wrong)} {was} here." if wrong else ""
    return f"{said}, and {need}.{more}"


def _drawn(key: str, seed: int) -> int:
    return int.from_bytes(blake2b(f"{key}/{seed}".encode(), digest_size=6).digest(), "big")

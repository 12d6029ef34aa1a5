"""From a canvas to a case: the learner's own guess, ready to talk back.

The case that comes out follows the same schema and the same rules as the
library's. What nobody can know from a canvas (which guess is true, how good
their alternative really is) is drawn by seed: see ``weakhand.canvas.worlds``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from weakhand.canvas.gaps import Gap, for_rehearsal
from weakhand.canvas.knows import CLOCK, CLOCK_TERMS, answers, concepts, facts, told_pressures
from weakhand.canvas.schema import Canvas, Point, expected_best, shares
from weakhand.canvas.voices import all_filled, some, voice_of, voiced
from weakhand.canvas.wording import (
    as_name,
    as_sentence,
    option_terms,
    spoken_to_you,
    telling,
    truth_terms,
    variants,
)
from weakhand.canvas.worlds import (
    World,
    rests_on,
    settled_here,
    their_walk_away,
    world_of,
)
from weakhand.cases.deals import nash_point, reachable_unheard
from weakhand.cases.schema import Case, Deal

NAME: Final = "own_canvas"
NOTICE: Final = (
    "This is your own guess talking back, not a prediction. Each new conversation is another "
    "world: one of your guesses at the need is true there and the others are not, and their "
    "alternative may be stronger or weaker than you believe. Finding out which is the exercise."
)
ETHICS: Final = (
    "What stands on your canvas about yourself may be said; it need not be. Anything else that "
    "you claim counts as invented. If it is true, add it to section 1 or 2 first."
)
_TURNS, _PATIENCE, _MINUTES = 24, 10.0, 15
_BLUFF, _ABOVE = 15.0, 4.0
"""How far above the truth, and above the deal to aim for, the alternative is that they claim."""


class IncompleteError(ValueError):
    """No counterpart can be built yet; ``gaps`` says what is missing, and where."""

    def __init__(self, gaps: Sequence[Gap]) -> None:
        self.gaps = tuple(gaps)
        super().__init__("\n".join(str(gap) for gap in self.gaps))


def case_of(canvas: Canvas, seed: int = 1) -> Case:
    """Return the case of a canvas in the world with that number (from 1).

    Raises:
        IncompleteError: the canvas lacks what a counterpart needs.
    """
    gaps = for_rehearsal(canvas)
    if gaps:
        raise IncompleteError(gaps)
    world = world_of(canvas, seed)
    words = _words(canvas, world)
    voice = voice_of(canvas.them.manner)
    draft = {
        "format": 1,
        "name": NAME,
        "title": f"Your own talk: {as_name(canvas.me.about)}",
        "kind": "distributive",
        "notice": NOTICE,
        "levers": ["informational", "creative"],
        "minutes": _MINUTES,
        "turns": _TURNS,
        "patience": _PATIENCE,
        "brief": _brief(canvas),
        "counterpart": _counterpart(canvas, world),
        "deadline": _deadline(canvas),
        "walk_away": _walk_away(canvas, world),
        "issues": _issues(canvas, world),
        "demand": {},
        "facts": [fact.model_dump() for fact in facts(canvas, world)],
        "concepts": [concept.model_dump() for concept in concepts(canvas, world)],
        "lines": {name: voiced(each, words).model_dump() for name, each in voice.lines.items()},
        "answers": [answer.model_dump() for answer in answers(canvas, world, words)],
    }
    return _sound(draft)


def _sound(draft: dict[str, Any]) -> Case:
    """Return the case of a draft, with the kind, the deal to aim for and the claim that fit it.

    A deal to aim for is the fairest (Nash 1950) of all that both sides gain by.
    Where there is none, leaving is best; where listening adds nothing, there is
    one sum to divide.
    """
    first = Case.model_validate(draft)
    draft = {**draft, "demand": first.status_quo}
    walk = dict(draft["walk_away"])
    aim = nash_point(first, first.deals)
    if aim is None:
        demand = first.value(first.status_quo, "counterpart")
        walk["counterpart_claimed"] = max(walk["counterpart"] + _BLUFF, round(demand, 1))
        return Case.model_validate({**draft, "kind": "walk_away", "walk_away": walk})
    aim = _undominated(first, aim)
    unheard = nash_point(first, reachable_unheard(first))
    listening = unheard is None or (
        aim.learner > unheard.learner and aim.counterpart > unheard.counterpart
    )
    locked = any(issue.locked_by for issue in first.issues)
    walk["counterpart_claimed"] = round(
        max(walk["counterpart"] + _BLUFF, aim.counterpart + _ABOVE), 1
    )
    return Case.model_validate(
        {
            **draft,
            "kind": "integrative" if locked and listening else "distributive",
            "walk_away": walk,
            "creative_deal": first.package(aim),
        }
    )


def _undominated(case: Case, deal: Deal) -> Deal:
    """Return a deal at least as good for both that none is better than."""
    better = [
        other
        for other in case.deals
        if other.learner >= deal.learner and other.counterpart >= deal.counterpart
    ]
    return max(better, key=lambda other: (other.learner + other.counterpart, other.learner))


def _words(canvas: Canvas, world: World) -> dict[str, str]:
    """Return what the square brackets of a voice stand for."""
    pairs = zip(settled_here(canvas, world), rests_on(canvas, world), strict=True)
    here = [point for point, lock in pairs if not lock]
    spreads = [max(row) - min(row) for row in shares(here, "theirs")]
    ranked = sorted(range(len(here)), key=lambda n: (-spreads[n], n))
    names = [f"the {_noun(here[n].name)}" for n in ranked]
    return {
        "about": spoken_to_you(canvas.me.about),
        "demand": as_sentence(canvas.them.demand),
        "name": canvas.them.name,
        "role": as_name(canvas.them.role) or "the other side",
        "first": names[0],
        "second": names[1] if len(names) > 1 else "the rest",
        "clock": _clock(canvas) or "soon",
        "elsewhere": as_name(canvas.theirs.what),
    }


def _clock(canvas: Canvas) -> str:
    stated = as_name(canvas.clock.stated)
    return "" if stated.casefold() in ("", "none", "no", "nothing") else stated


def _noun(name: str) -> str:
    """Return a point's name so that it fits after "the"."""
    plain = as_name(name)
    first, _, rest = plain.partition(" ")
    return (rest if rest and first.casefold() in ("the", "a", "an", "my", "our") else plain).lower()


def _brief(canvas: Canvas) -> dict[str, Any]:
    me, them = canvas.me, canvas.them
    who = as_name(me.role) or "somebody with a weak hand"
    parts = [
        f"You are {who}. It is about {as_name(me.about)}. {as_sentence(me.matters)}",
        f"Across the table sits {them.name}, {as_name(them.role) or 'the other side'}, "
        f"and asks: “{as_sentence(them.demand)}”",
        "You have your canvas. Some of what you wrote there is a guess. Ask before you rely on it.",
    ]
    return {
        "who": who,
        "text": "\n\n".join(part.strip() for part in parts),
        "ethics": ETHICS,
        "truths": _truths(canvas),
    }


def _truths(canvas: Canvas) -> list[dict[str, Any]]:
    """Return what the learner may say: facts, reasons, what delay costs, and real alternatives."""
    plain = [
        *(each.text for each in canvas.facts),
        canvas.me.matters,
        canvas.walk.words,
        canvas.clock.costs_me,
        *(each.what for each in canvas.mine if each.standing == "idea"),
    ]
    found = [_truth(f"fact_{n}", "fact", text) for n, text in enumerate(plain, 1) if text]
    found += [
        _truth(f"alternative_{n}", "alternative", each.what)
        for n, each in enumerate(canvas.mine, 1)
        if each.what and each.standing != "idea"
    ]
    return found or [_truth("role", "fact", f"I am {as_name(canvas.me.role) or 'here'}")]


def _truth(ident: str, kind: str, text: str) -> dict[str, Any]:
    return {"id": ident, "kind": kind, "text": as_sentence(text), "terms": truth_terms(text)}


def _counterpart(canvas: Canvas, world: World) -> dict[str, Any]:
    them = canvas.them
    need = facts(canvas, world)[-2]
    pressures = [each for _, each in told_pressures(canvas)]
    return {
        "name": them.name,
        "short": them.name,
        "pronoun": them.pronoun,
        "role": as_name(them.role) or "the other side",
        "voice": voice_of(them.manner).voice,
        "stated_demand": as_sentence(them.demand),
        "hidden_need": need.summary,
        "pressures": [as_sentence(each.said) for each in pressures],
        "stands_to_lose": as_sentence(pressures[0].loses or pressures[0].said),
    }


def _deadline(canvas: Canvas) -> dict[str, Any]:
    stated = _clock(canvas)
    return {
        "stated": as_sentence(stated) or "They have named none.",
        "real": as_sentence(canvas.clock.real),
        "kind": "partly_real",
        "terms": [*CLOCK_TERMS, *telling(stated), *variants(stated)],
        "opens": CLOCK,
    }


def _walk_away(canvas: Canvas, world: World) -> dict[str, Any]:
    mine = canvas.walk.worth if canvas.walk.worth is not None else expected_best(canvas)
    theirs = their_walk_away(canvas, world)
    return {
        "learner": mine or 0.0,
        "counterpart": theirs,
        "counterpart_claimed": theirs,
        "learner_text": as_sentence(canvas.walk.words) or "You go without a deal.",
        "counterpart_text": as_sentence(canvas.theirs.what) or "They go without a deal.",
    }


def _issues(canvas: Canvas, world: World) -> list[dict[str, Any]]:
    """Return the points that can be settled here; on the scale of the whole canvas."""
    whole = [point for point in canvas.issues if point.whole]
    mine, theirs = shares(whole, "mine"), shares(whole, "theirs")
    voice = voice_of(canvas.them.manner)
    found = []
    here = settled_here(canvas, world)
    for point, lock in zip(here, rests_on(canvas, world), strict=True):
        n = whole.index(point)
        elsewhere = [way.label for other in here if other is not point for way in other.ways]
        found.append(_issue(point, f"point_{n + 1}", mine[n], theirs[n], elsewhere))
        if lock:
            pool = some(voice.unlocked.lines, 3, n)
            lines = all_filled(pool, {"issue": f"the {_noun(point.name)}"})
            found[-1] |= {"locked_by": lock, "unlocked": lines}
    return found


def _issue(
    point: Point, name: str, mine: list[float], theirs: list[float], elsewhere: list[str]
) -> dict[str, Any]:
    labels = [as_name(way.label) for way in point.ways]
    noun = _noun(point.name)
    return {
        "name": name,
        "label": noun[:1].upper() + noun[1:],
        "terms": tuple(dict.fromkeys([*variants(noun), *telling(noun)])),
        "options": [
            {"label": label, "words": label, "learner": a, "counterpart": b, "terms": terms}
            for label, a, b, terms in zip(
                labels, mine, theirs, option_terms(labels, noun, elsewhere), strict=True
            )
        ],
    }

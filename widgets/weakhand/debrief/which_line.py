"""Which lines of a talk could have been others: what they did, and what they asked for."""

from __future__ import annotations

from math import fsum

from weakhand.cases.schema import Fact
from weakhand.debrief.score import PRESSING, SLIGHT
from weakhand.debrief.steps import steps_of
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.reading import LISTENING
from weakhand.roleplay.talk import Talk, Turn

_FITS = 0.25
"""What a move must earn to count as listening."""
_HURTS = frozenset({"insult", "threat", "caught_lie"})
_SAME = 0.6
"""Share of the content words of a line from which another line said the same."""
_TWO = 2
_GREETING = frozenset(
    ["hi", "hello", "hey", "morning", "afternoon", "evening", "good", "thanks", "thank", "welcome"]
)
_MENDING = frozenset(
    f"answer:{each}" for each in ("half_yes", "recited", "heard_as", "left_over", "as_put")
)
"""Situations of answers to a line that asks how their package stands, or closes unclearly."""


def helped(turn: Turn) -> bool | None:
    """Return whether a line helped; one that pressed or gave away did not, whatever else it did."""
    if any(effect.rule in PRESSING or effect.rule == "caught_lie" for effect in turn.effects):
        return False
    gain = fsum(effect.amount for effect in turn.effects if effect.on == "rapport")
    if turn.told or gain > 0.02:
        return True
    return False if gain < -0.01 else None


def went_for(talk: Talk, fact: Fact) -> int:
    """Return the last line that earned something towards a fact, in whatever words, or 0."""
    steps = [(each.number, each.after.earned, each.before.earned) for each in steps_of(talk)]
    return max((n for n, now, then in steps if now[fact.id] - then[fact.id] > _FITS), default=0)


def open_lines(talk: Talk) -> tuple[Turn, ...]:
    """Return the lines of a talk but for one that closed or left it: that lets go of nothing."""
    ended = talk.agreement is not None or talk.turns[-1].act.walk_away
    return talk.turns[:-1] if ended else talk.turns


def weak_lines(talk: Talk) -> tuple[list[int], str]:
    """Return the lines that could best have been another, and what is true of them."""
    lines = list(enumerate(open_lines(talk), 1))
    if not lines:
        return [1], "You ended the talks before you had asked for anything."
    hurt = [n for n, turn in lines if any(effect.rule in _HURTS for effect in turn.effects)]
    if hurt:
        return hurt[:1], "This line set them against you."
    empty = [n for n, turn in lines if _wasted(n, turn)]
    if empty:
        return empty, "This line told you nothing new."
    asking = [
        n for n, turn in lines if not (deals(turn) or mends(turn)) and (n > 1 or not _greets(turn))
    ]
    return asking, "You listened here, and something stayed hidden."


def costliest(talk: Talk, lines: list[int]) -> int:
    """Return the line that lost most trust; the earliest where none lost any to speak of."""
    trust = [talk.start.rapport, *(turn.mind.rapport for turn in talk.turns)]
    lost = {n: trust[n - 1] - trust[n] for n in lines}
    return max(lines, key=lambda n: (lost[n] if lost[n] > SLIGHT / 2 else 0.0, -n))


def _wasted(number: int, turn: Turn) -> bool:
    """Return whether a line told nothing, listened to nothing and helped with nothing.

    A first greeting isn't wasted, nor is an honest limit or alternative that they believed, nor
    a package: who puts one has something else to do than to ask.
    """
    if any(effect.on == "belief" and effect.amount > 0 for effect in turn.effects):
        return False
    if deals(turn) or mends(turn):
        return False
    if helped(turn) or any(c.worth >= _FITS and c.kind in LISTENING for c in turn.reply.credits):
        return False
    return number > 1 or not _greets(turn)


def _greets(turn: Turn) -> bool:
    """Return whether a first line greets them, or asks whether the time is good."""
    words = fold(turn.act.say).words
    return "small_talk" in turn.reading.kinds() or not _GREETING.isdisjoint(words[:_TWO])


def mends(turn: Turn) -> bool:
    """Return whether a line sets something right between the two, or says a yes that was unclear.

    To ask for more would leave that undone.
    """
    if "mistakes" in turn.reading.cues or not _MENDING.isdisjoint(turn.reply.situations):
        return True
    return bool(turn.reading.names_terms) and "accept" in turn.reading.kinds()


def deals(turn: Turn) -> bool:
    """Return whether a line puts a package, or says yes or no to theirs.

    One point that is far from what they take is only a position, and a question would be better.
    """
    act, judged = turn.act, turn.reply.judgement
    if act.offer is not None or act.accept or act.walk_away or turn.reply.agreement is not None:
        return True
    named = len(turn.reading.offer or ())
    close = judged is not None and judged.verdict != "far"
    return named > 1 or close or bool(turn.reading.declined)


def said_by(talk: Talk, line: str) -> int:
    """Return the first turn in which the learner said much the same as ``line``, or 0."""
    return next((n for n, t in enumerate(talk.turns, 1) if says(t.act.say, line)), 0)


def says(said: str, line: str) -> bool:
    """Return whether what was said holds most of the words of a line, and two at least."""
    wanted = _words(line)
    return len(wanted & _words(said)) >= max(_TWO, _SAME * len(wanted))


def _words(text: str) -> frozenset[str]:
    """Return the stems of the words of a text, but for those that only join others."""
    folded = fold(text)
    pairs = zip(folded.words, folded.stems, strict=True)
    return frozenset(stem for word, stem in pairs if word not in FUNCTION)

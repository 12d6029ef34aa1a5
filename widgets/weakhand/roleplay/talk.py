"""A negotiation as a replayable transcript: case, seed and the learner's acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypedDict

from weakhand.cases.schema import Case, Package
from weakhand.counterpart import (
    Effect,
    Ending,
    Gesture,
    Mind,
    Reply,
    Slips,
    felt_walk_away,
    in_words,
    opening,
    respond,
    slips,
    unlocked,
)
from weakhand.counterpart import begin as begin_mind
from weakhand.counterpart.asked_anew import ANEW, asked_anew
from weakhand.counterpart.mind import JUST_PUT
from weakhand.counterpart.neither import ASKED, GIVEN
from weakhand.counterpart.said_back import corrected
from weakhand.language import Claim, Ground, Move, Reading, Said, ground_of, read
from weakhand.roleplay.act import MAX_SAID, Act

_CONTEXT = 16


class TalkOverError(RuntimeError):
    """The talk has ended; nothing more can be said in it."""


class BoardRow(TypedDict):
    """One issue on the offer board."""

    issue: str
    label: str
    options: list[str]
    selected: str


@dataclass(frozen=True)
class Turn:
    """One exchange: what the learner did, how it was read, what came back."""

    act: Act
    learner: str
    reading: Reading
    reply: Reply
    mind: Mind

    @property
    def effects(self) -> tuple[Effect, ...]:
        """Return what the learner's line moved."""
        return self.reply.effects

    @property
    def told(self) -> tuple[tuple[str, int], ...]:
        """Return the (fact, step) told in this turn."""
        return self.reply.told

    @cached_property
    def said(self) -> tuple[Said, Said]:
        """Return both lines of the exchange, as context for what comes next."""
        theirs = Said("counterpart", self.reply.text, self.reply.alive, self._put)
        return Said("learner", self.act.say), theirs

    @property
    def _put(self) -> tuple[tuple[str, str], ...]:
        """Return the package that they put in this turn, whole, if they put one."""
        table = self.mind.table
        said = self.reply.situations
        stays = JUST_PUT in self.mind.events and not _KEEPS.isdisjoint(said)
        puts = table is not None and (stays or not _PUTS.isdisjoint(said))
        return tuple(table.items()) if table is not None and puts else ()


_PUTS = frozenset({"counter", "hold"})
"""Situations in which they put a package, or hold to one."""
_KEEPS = GIVEN | ASKED
"""What they say to who neither takes nor refuses one: it is what a yes is said to."""


@dataclass(frozen=True)
class Talk:
    """A conversation so far. Equal case, seed and acts give equal talks.

    Attributes:
        ground: what the case gives to reading.
        opening: the counterpart's first words.
        mind: their state now.
        start: their state before the learner's first line.
        agreement: the complete package agreed, or ``None``.
        unused: acts of a replay that came after the end.
    """

    case: Case
    seed: int
    ground: Ground = field(repr=False)
    opening: str
    start: Mind
    mind: Mind
    turns: tuple[Turn, ...] = ()
    agreement: Package | None = None
    unused: int = 0

    @property
    def ending(self) -> Ending:
        """Return how the talk ended, or nothing while it goes on."""
        return self.mind.ending

    @property
    def over(self) -> bool:
        """Return whether the talk has ended."""
        return self.mind.ending != ""

    @property
    def acts(self) -> tuple[Act, ...]:
        """Return the learner's acts, which with case and seed are the whole talk."""
        return tuple(turn.act for turn in self.turns)

    def to_json(self) -> dict[str, Any]:
        """Return the talk as plain data, numbers rounded to four places."""
        return {
            "case": self.case.name,
            "seed": self.seed,
            "opening": self.opening,
            "turns": [_turn_json(self.case, turn) for turn in self.turns],
            "ending": self.ending,
        }


def begin(case: Case, seed: int = 1) -> Talk:
    """Return a talk in which the counterpart has spoken first."""
    mind, words = opening(case, begin_mind(case), seed)
    return Talk(case, seed, ground_of(case), words, mind, mind)


def step(talk: Talk, act: Act) -> Talk:
    """Return the talk after one more act of the learner.

    Raises:
        TalkOverError: the talk has ended.
        ActError: the act offers something the case does not have.
    """
    if talk.over:
        raise TalkOverError(f"This conversation has ended ({talk.ending.replace('_', ' ')}).")
    act.check(talk.case)
    wrong = slips(talk.case, talk.mind, act.say[:MAX_SAID])
    reading, mind, reply = _answered(talk, act, wrong)
    if wrong.number and reply.agreement:
        # Nobody is held to a deal by a number that they got wrong.
        reading, mind, reply = _answered(talk, act, wrong._replace(number=None))
    turn = Turn(act, shown(talk.case, act), reading, reply, mind)
    return Talk(
        talk.case,
        talk.seed,
        talk.ground,
        talk.opening,
        talk.start,
        mind,
        (*talk.turns, turn),
        reply.agreement,
        talk.unused,
    )


def replay(case: Case, seed: int, acts: Iterable[Act]) -> Talk:
    """Return the talk that these acts make; acts after its end are counted, not played."""
    talk, unused = begin(case, seed), 0
    for act in acts:
        if talk.over:
            unused += 1
        else:
            talk = step(talk, act)
    return replace(talk, unused=unused)


def board(talk: Talk) -> list[BoardRow]:
    """Return the issues that can be offered now, with the option that either side put last."""
    put = _newest(talk)
    return [
        BoardRow(
            issue=issue.name,
            label=issue.label,
            options=[option.label for option in issue.options],
            selected=put.get(issue.name, issue.options[0].label),
        )
        for issue in (talk.case.issue[name] for name in unlocked(talk.case, talk.mind))
    ]


def _newest(talk: Talk) -> Package:
    """Return the package put last: the learner's, or theirs where that came after it or at once.

    Their demand, which stands from the start, is no answer to anything.
    """
    minds = [talk.start, *(turn.mind for turn in talk.turns)]
    for before, after in zip(reversed(minds[:-1]), reversed(minds), strict=False):
        if after.table != before.table:
            return after.table or {}
        if after.put != before.put:
            return after.put or {}
    return {}


def shown(case: Case, act: Act) -> str:
    """Return an act as the words that stand in a transcript."""
    parts = [act.say.strip()] if act.say.strip() else []
    if act.offer is not None:
        parts.append(f"[offers: {in_words(case, act.offer)}]")
    if act.accept:
        parts.append("[accepts their package]")
    if act.walk_away:
        parts.append("[walks away]")
    return " ".join(parts) or "[says nothing]"


def context(talk: Talk) -> tuple[Said, ...]:
    """Return what has been said lately, oldest first, for reading the next line."""
    said: list[Said] = []
    for turn in talk.turns[-(_CONTEXT // 2) :]:
        said += turn.said
    if len(said) < _CONTEXT:
        said.insert(0, Said("counterpart", talk.opening, talk.start.alive))
    return tuple(said)


def _answered(talk: Talk, act: Act, wrong: Slips) -> tuple[Reading, Mind, Reply]:
    """Return how an act was read, and the mind and the reply after it."""
    reading = _read(talk, act, wrong)
    gesture = Gesture(act.offer, act.accept, act.walk_away)
    mind, reply = respond(talk.case, talk.mind, reading, gesture, talk.seed, wrong)
    typed = wrong.as_typed(reading, act.say[:MAX_SAID])
    if typed.text != act.say[:MAX_SAID]:
        typed = replace(typed, text=act.say[:MAX_SAID])
    return typed, mind, reply


def _read(talk: Talk, act: Act, wrong: Slips) -> Reading:
    said = corrected(talk.mind, wrong.mended(act.say[:MAX_SAID]))
    text = asked_anew(said) if talk.turns else said
    reading = read(text, context(talk), talk.ground) if text.strip() else Reading(text)
    if text != said:
        reading = replace(reading, cues=(*reading.cues, ANEW))
    if reading.claims:
        reading = replace(reading, claims=tuple(_borne_out(talk.case, c) for c in reading.claims))
    extra: list[Move] = []
    if act.offer is not None and "offer" not in reading.kinds():
        extra.append(Move("offer", 0, 0))
    if act.accept and "accept" not in reading.kinds():
        extra.append(Move("accept", 0, 0))
    return replace(reading, moves=(*reading.moves, *extra)) if extra else reading


def _borne_out(case: Case, claim: Claim) -> Claim:
    """Return a claim with only those truths that can bear out a claim of its kind."""
    if claim.kind != "alternative":
        return claim
    real = {truth.id for truth in case.brief.truths if truth.kind == "alternative"}
    return claim._replace(truths=tuple(truth for truth in claim.truths if truth in real))


def _turn_json(case: Case, turn: Turn) -> dict[str, Any]:
    reading, mind = turn.reading, turn.mind
    return {
        "learner": turn.learner,
        "act": turn.act.to_json(),
        "reading": reading_json(reading),
        "reply": turn.reply.text,
        "told": [{"fact": fact, "step": step} for fact, step in turn.told],
        "state": {
            "rapport": round(mind.rapport, 4),
            "mood": mind.mood,
            "firmness": round(mind.firmness, 4),
            "felt_walk_away": round(felt_walk_away(case, mind), 4),
            "believed_learner_walk_away": round(mind.belief, 4),
            "patience": round(mind.patience, 4),
            "told": dict(mind.told),
            "on_the_table": list(unlocked(case, mind)),
            "their_package": mind.table,
            "ending": mind.ending,
        },
        "effects": [
            {"on": e.on, "amount": round(e.amount, 4), "rule": e.rule, "why": e.why}
            for e in turn.effects
        ],
    }


def reading_json(reading: Reading) -> dict[str, Any]:
    """Return a Reading as plain data."""
    return {
        "moves": [
            {
                "kind": move.kind,
                "span": [move.start, move.end],
                "sure": round(move.sure, 4),
                "relevant": round(move.relevant, 4),
                "about": list(move.about),
            }
            for move in reading.moves
        ],
        "about": list(reading.about),
        "offer": dict(reading.offer) if reading.offer is not None else None,
        "claims": [
            {"kind": claim.kind, "span": [claim.start, claim.end], "invented": not claim.truths}
            for claim in reading.claims
        ],
    }

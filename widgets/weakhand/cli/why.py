"""How a line was read and what it moved: what somebody who writes a case needs to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weakhand.counterpart import Mind
    from weakhand.language import Move
    from weakhand.roleplay.talk import Talk, Turn

_STEPS = ("", "hinted at", "told in part", "told whole")


def why(talk: Talk, number: int) -> tuple[str, ...]:
    """Return sentences on one turn of a talk, by its number from 1, in the case's own ids."""
    turn = talk.turns[number - 1]
    before = talk.turns[number - 2].mind if number > 1 else talk.start
    said = [f"Read as {_moves(turn)}.", *_claims(turn), *_offer(turn), *_told(turn)]
    return (*said, _moved(before, turn.mind))


def _moves(turn: Turn) -> str:
    from weakhand.debrief.notes import NAMES

    def put(move: Move) -> str:
        about = f": {', '.join(move.about)}" if move.about else ""
        return f"{NAMES[move.kind]} (fits {move.relevant:.0%}{about})"

    moves = [put(move) for move in turn.reading.moves if move.end > move.start]
    if moves:
        return "; ".join(moves)
    about = turn.reading.about
    return f"no move, about {', '.join(about)}" if about else "no move, about nothing of this case"


def _claims(turn: Turn) -> list[str]:
    said = []
    for claim in turn.reading.claims:
        words = turn.act.say[claim.start : claim.end].strip()
        truths = ", ".join(claim.truths)
        said.append(f"“{words}” rests on {truths}." if truths else f"“{words}” counts as invented.")
    return said


def _offer(turn: Turn) -> list[str]:
    offer = turn.act.offer or dict(turn.reading.offer or ())
    named = ", ".join(f"{issue} = {label}" for issue, label in offer.items())
    return [f"Offers {named}."] if named else []


def _told(turn: Turn) -> list[str]:
    return [f"{fact} {_STEPS[step]}." for fact, step in turn.told]


def _moved(before: Mind, after: Mind) -> str:
    trust = round(100 * after.rapport) - round(100 * before.rapport)
    patience = round(after.patience - before.patience, 1)
    return (
        f"Trust {after.rapport:.0%} ({trust:+d}), "
        f"patience {after.patience:.1f} ({patience or 0.0:+.1f})."
    )

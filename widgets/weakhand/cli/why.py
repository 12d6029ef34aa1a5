"""How a line was read and what it moved: what somebody who writes a case needs to see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weakhand.cases import Case
    from weakhand.counterpart import Mind
    from weakhand.language import Move
    from weakhand.roleplay.talk import Talk, Turn

_GAP = re.compile(r"\{\w+\}")
_LEAST, _MOST = 0.05, 3
"""How likely a thing must be to be named as what a line asks for, and how many are."""
_STEPS = ("", "hinted at", "told in part", "told whole")


def why(talk: Talk, number: int) -> tuple[str, ...]:
    """Return sentences on one turn of a talk, by its number from 1, in the case's own ids."""
    turn = talk.turns[number - 1]
    before = talk.turns[number - 2].mind if number > 1 else talk.start
    said = [f"Read as {_moves(turn)}.", *_meant(talk.case, turn), *_words(talk.case, turn)]
    said += [*_claims(turn), *_offer(turn)]
    return (*said, *_told(turn), *_spoken(talk.case, turn), _moved(before, turn.mind))


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


def _meant(case: Case, turn: Turn) -> list[str]:
    """Return what the line most likely asks for, of all that the case can say."""
    from weakhand.counterpart.meant import NOTHING, likely

    if not turn.act.say.strip():
        return []
    weighed = [(name, share) for name, share in likely(case, turn.act.say) if share >= _LEAST]
    named = [
        f"{'nothing of the case' if name == NOTHING else name} ({share:.0%})"
        for name, share in weighed[:_MOST]
    ]
    return [f"May ask for {', '.join(named)}."]


def _words(case: Case, turn: Turn) -> list[str]:
    """Return which words of the line touched what: a term that is too wide shows itself here."""
    from weakhand.language.ground import ground_of
    from weakhand.language.index import hits, known
    from weakhand.language.normalise import fold

    index = known(ground_of(case))
    folded = fold(turn.act.say, index.real)
    by: dict[str, list[str]] = {}
    for owner, start, end, _ in hits(index.notions, folded.stems):
        words = turn.act.say[folded.starts[start] : folded.ends[end - 1]]
        if words not in by.setdefault(owner, []):
            by[owner].append(words)
    found = [f"{owner} by “{'”, “'.join(words)}”" for owner, words in by.items()]
    return [f"Touched {'; '.join(found)}."] if found else []


def _spoken(case: Case, turn: Turn) -> list[str]:
    """Return the keys of the case file, or of any table, whose lines the reply is made of."""
    from weakhand.cases.any_table import any_table
    from weakhand.cases.spoken import spoken

    own = [(key, line) for key, _, line in spoken(case)]
    table = any_table(case.contracts)
    shared = [(f"any_table.{name}", line) for name, lines in table.items() for line in lines]
    at: dict[str, int] = {}
    for key, line in (*own, *shared):
        if not any(map(str.isalpha, _GAP.sub("", line))):
            continue
        found = _worded(line).search(turn.reply.text)
        if found:
            at.setdefault(key, found.start())
    keys = sorted(at, key=at.__getitem__)
    return [f"Said from {', '.join(keys)}."] if keys else []


def _worded(line: str) -> re.Pattern[str]:
    """Return what finds a line in a reply, whole, whatever fills its gaps."""
    return re.compile(".+?".join(map(re.escape, _GAP.split(line))))


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

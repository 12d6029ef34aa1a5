"""What of a typed line was understood as terms, so that a learner can see a misreading."""

from __future__ import annotations

from weakhand.cases.schema import Case
from weakhand.roleplay.talk import Turn


def understood(case: Case, turn: Turn) -> str:
    """Return the terms that a typed line was understood to put, in the words of the board.

    Nothing, where it puts none. A number between two options is shown as the option that it was
    taken for; what was turned down, and what has no place among the options, is named as well.
    """
    reading = turn.reading
    if turn.act.offer is not None or not (turn.reply.judgement or reading.declined):
        return ""
    parts = []
    offer = dict(reading.offer or ())
    for name, label in ((i.name, offer[i.name]) for i in case.issues if i.name in offer):
        near = ", the nearest to what you said" if name in reading.rounded else ""
        parts.append(f"{case.issue[name].label}: {label}{near}")
    parts += [f"{case.issue[name].label}: not what they put" for name in reading.declined]
    if not parts:
        return ""
    left = "".join(f" No place was found for “{part}”." for part in reading.unplaced)
    return f"{'; '.join(parts)}.{left}"

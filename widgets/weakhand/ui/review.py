"""What the panel shows after the end: scores, the deal, and the conversation annotated."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from weakhand.cases.schema import Case, Package
from weakhand.counterpart import unlocked
from weakhand.debrief import (
    FITTED,
    POINTS,
    Debrief,
    Quantity,
    Reason,
    Score,
    Span,
    TurnNote,
    best_for_learner,
    chance,
)
from weakhand.roleplay import Talk
from weakhand.ui.pictures import KINDS, heading
from weakhand.ui.view import MOVED
from weakhand.ui.words import ENDINGS, against, counted, percent, points, shortened

Json = dict[str, Any]

_OPEN = "still open"
_MARKS = frozenset('.,;:?!…”’)"')
_STOPS = frozenset(".?!…\n")
PARTS = (
    ("outcome", "Outcome", "what you got, between walking away and the deal to aim for"),
    ("information", "Information", "what you found out about their side"),
    ("process", "Process", "how you listened, asked and offered"),
    ("relationship", "Relationship", "what is left between you"),
)


class Piece(NamedTuple):
    """A stretch of a line.

    ``names`` are the moves it belongs to (none: plain words); ``tags`` those
    of them that end with it, so that each move is named once.
    """

    text: str
    names: tuple[str, ...]
    tags: tuple[str, ...]


def pieces(text: str, note: TurnNote | None) -> tuple[Piece, ...]:
    """Cut a line at the ends of its moves; moves may overlap or nest.

    The pieces put together are the text, whatever the spans are. A move takes
    the mark that closes its sentence with it, so that no tag stands before it.
    """
    found = [s for s in note.spans if 0 <= s.start < s.end <= len(text)] if note else []
    spans = [replace(span, end=_closed(text, span.end)) for span in found]
    cuts = sorted({0, len(text), *(edge for span in spans for edge in (span.start, span.end))})
    out = []
    for start, end in pairwise(cuts):
        over = [span for span in spans if span.start <= start and end <= span.end]
        names = tuple(dict.fromkeys(span.name for span in over))
        ending = [span.name for span in over if span.end == end]
        tags = tuple(name for name in dict.fromkeys(ending) if not _goes_on(text, spans, end, name))
        out.append(Piece(text[start:end], names, tags))
    return tuple(out)


def _closed(text: str, end: int) -> int:
    """Return ``end``, or the place after the marks that stand there."""
    while end < len(text) and text[end] in _MARKS:
        end += 1
    return end


def _goes_on(text: str, spans: Sequence[Span], end: int, name: str) -> bool:
    """Say whether the same move is made again in the same sentence: its tag comes there."""
    return any(
        span.name == name and span.end > end and _STOPS.isdisjoint(text[end - 1 : span.start])
        for span in spans
    )


def note_view(text: str, note: TurnNote) -> Json:
    """Return a learner's line annotated: its pieces, what to mend in its moves, what it did.

    Of a move that fitted the tag on the line is enough.
    """
    return {
        "pieces": [
            {"text": piece.text, "marked": bool(piece.names), "tags": list(piece.tags)}
            for piece in pieces(text, note)
        ],
        "moves": [
            {"name": move_words(span), "comment": span.comment}
            for span in note.spans
            if span.comment and span.comment != FITTED
        ],
        "did": note.did,
        "good": note.good,
        "moved": [moved_view(what, amount) for what, amount in note.moved],
    }


def move_words(span: Span) -> str:
    """Return a move by its name, and what of theirs it was about."""
    return f"{span.name}, about {span.about}" if span.about else span.name


def moved_view(what: Quantity, amount: float) -> Json:
    """Return what a line moved, with its size: trust and firmness as shares, the rest as it is."""
    share = what in ("rapport", "firmness")
    size = percent(abs(amount)) if share else points(abs(amount))
    up = amount > 0
    return {
        "text": f"{MOVED[what]} {'+' if up else '−'}{size}",
        "up": up,
        "good": up != (what == "firmness"),
    }


def scores_view(result: Debrief) -> list[Json]:
    """Return the four scores, each with its reasons."""
    rows = []
    for key, label, what in PARTS:
        score: Score = getattr(result, key)
        rows.append(
            {
                "key": key,
                "label": label,
                "what": what,
                "share": score.value,
                "percent": percent(score.value),
                "reasons": [reason_view(reason) for reason in score.reasons],
            }
        )
    return rows


def reason_view(reason: Reason) -> Json:
    """Return a reason and the number of the line that shows it."""
    return {"text": reason.text, "turn": reason.turn}


def deal_view(case: Case, deal: Package | None, known: Collection[str]) -> Json:
    """Return what was agreed beside walking away and the best deals, for both sides.

    Issues that never came onto the table (not in ``known``) have no row: nobody agreed on them.
    """
    walk, creative = case.walk_away, case.creative_deal
    compare = [("No deal: what each side has anyway", walk.learner, walk.counterpart)]
    if creative:
        aim = "The creative deal of this case" if case.kind == "integrative" else "A fair deal here"
        compare.append((aim, case.value(creative, "learner"), case.value(creative, "counterpart")))
    best = best_for_learner(case)
    if best is not None:
        compare.append(("The most for you that they could accept", best.learner, best.counterpart))
    full = case.complete(deal) if deal is not None else None
    return {
        "rows": [
            {
                "issue": issue.label,
                "option": full[issue.name],
                "you": points(issue.by_label[full[issue.name]].learner),
                "them": points(issue.by_label[full[issue.name]].counterpart),
            }
            for issue in case.issues
            if issue.name in known or full[issue.name] != issue.options[0].label
        ]
        if full is not None
        else [],
        "total": {
            "you": points(case.value(full, "learner")),
            "them": points(case.value(full, "counterpart")),
            "against": against(case.value(full, "learner"), walk.learner),
        }
        if full is not None
        else None,
        "compare": [
            {"label": label, "you": points(you), "them": points(them)}
            for label, you, them in compare
        ],
    }


def ending_words(talk: Talk, result: Debrief) -> str:
    """Return in one sentence how the talk ended and what it is worth to the learner."""
    case = talk.case
    walk = case.walk_away.learner
    if result.agreement is None:
        return f"You keep what you have without a deal: {counted(walk)}."
    return (
        f"The deal is worth {counted(result.learner_value)} to you, "
        f"{against(result.learner_value, walk)}."
    )


def review(talk: Talk, result: Debrief, reveal: bool = True) -> Json:
    """Return the whole debrief as the panel draws it.

    Facts that were not found are named only when ``reveal`` is on: a learner
    with another attempt to come must still find them.
    """
    case, missed = talk.case, result.missed
    return {
        "ending": ENDINGS.get(talk.ending, "Not finished"),
        "worth": ending_words(talk, result),
        "last_words": talk.turns[-1].reply.text if talk.turns else talk.opening,
        "score": percent(result.score),
        "share": result.score,
        "chance": chance(case).in_words(),
        "points": POINTS,
        "scores": scores_view(result),
        "honest": result.integrity.ok,
        "violations": [reason_view(reason) for reason in result.integrity.violations],
        "deal": deal_view(case, result.agreement, unlocked(case, talk.mind)),
        "facts": [
            {
                "text": fact.summary
                if reveal or fact.id in result.facts
                else "Something that you did not find out",
                "found": fact.id in result.facts,
                "word": ("not found", "only hinted at", "told in part", "told")[
                    talk.mind.told.get(fact.id, 0)
                ],
            }
            for fact in case.facts
        ],
        "missed": None
        if missed is None
        else {
            "turn": missed.turn,
            "said": shortened(missed.said),
            "lead": missed.lead,
            "better": missed.better,
            "why": missed.why,
        },
        "pictures": [heading(key, case.counterpart.short) for key in KINDS],
        "notes": [
            note_view(turn.act.say, note)
            for turn, note in zip(talk.turns, result.notes, strict=True)
        ],
    }


def branch_scores(talk: Talk, result: Debrief) -> Json:
    """Return the scores of a what-if branch, to be set beside the first conversation's.

    What hangs on how it ends is open until it has ended.
    """
    hangs = () if talk.over else ("outcome", "relationship")
    return {
        "ending": ENDINGS.get(talk.ending, _OPEN) if talk.over else _OPEN,
        "score": percent(result.score) if talk.over else _OPEN,
        "scores": [
            {
                "label": row["label"],
                "percent": _OPEN if row["key"] in hangs else row["percent"],
                "share": row["share"],
            }
            for row in scores_view(result)
        ],
    }

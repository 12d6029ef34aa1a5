"""Weigh what the rules have found, and find what they miss: the trained part of reading.

A small linear model adds up what the features of each sentence say for and
against each kind of move. What the rules found is one of the things it weighs.
It was trained on lines written for this course (``training/lines``).
"""

from __future__ import annotations

from weakhand.language.features import sentence_features, whole_features
from weakhand.language.reading import MOVE_KINDS, MoveKind
from weakhand.language.speak import raised
from weakhand.language.state import Draft, State
from weakhand.language.weights import ONE, weights

WHOLE: frozenset[MoveKind] = frozenset({"summary", "minimal_encourager", "off_topic"})
"""Kinds that only a whole utterance makes."""
_BY_CASE: frozenset[MoveKind] = frozenset({"offer", "conditional_trade", "accept", "disclosure"})
"""Kinds in which the words of a case tell the rules more than any training can."""
_BENEFIT = 150
"""Hundredths of a logit by which a rule may be outweighed and still stand, in those kinds."""
_ASKS: frozenset[MoveKind] = frozenset(
    {
        "open_question",
        "calibrated_question",
        "closed_question",
        "why_question",
        "preference_question",
        "deadline_question",
    }
)


def weigh(state: State) -> None:
    """Keep, drop and add drafts as the trained weights say."""
    if not state.folded.words or state.hostile >= _INSULT:
        return
    table = weights()
    kept: list[Draft] = []
    every: set[str] = set()
    for lo, hi, _, _, mark in state.sentences():
        found = sentence_features(state, lo, hi, mark)
        every |= found
        margins = dict(zip(MOVE_KINDS, table.margins(table.total(found)), strict=True))
        for kind, margin in margins.items():
            if kind not in WHOLE:
                kept.extend(_weighed(state, kind, lo, hi, margin))
    total = table.total(every | whole_features(state))
    margins = dict(zip(MOVE_KINDS, table.margins(total), strict=True))
    for kind in MOVE_KINDS:
        if kind in WHOLE:
            kept.extend(_weighed(state, kind, 0, len(state.folded.words), margins[kind]))
    state.drafts = kept
    if state.has("threat") or not state.has("loss_frame"):
        state.loss = state.loss if state.loss == "conceding" else ""
    elif not state.loss:
        draft = next(d for d in state.drafts if d.kind == "loss_frame")
        state.loss = "raised_risk" if raised(state, draft.lo, draft.hi) else "unraised_risk"


_INSULT = 0.5


def _weighed(state: State, kind: MoveKind, lo: int, hi: int, margin: int) -> list[Draft]:
    """Return the drafts of a kind that start within words ``lo`` to ``hi``, after weighing."""
    mine = [d for d in state.drafts if d.kind == kind and lo <= d.lo < hi]
    if margin < 0:
        spared = bool(state.known.kinds) and kind in _BY_CASE and margin >= -_BENEFIT
        return mine if spared else []
    sure = _sure(margin)
    if not mine:
        return [Draft(kind, *_where(state, kind, lo, hi), sure)]
    for draft in mine:
        draft.sure = max(draft.sure, sure)
    return mine


def _sure(margin: int) -> float:
    """Return how clear a margin of so many hundredths of a logit is: from 0.6 up to 1."""
    logits = margin / ONE
    return round(0.6 + 0.4 * logits / (1.0 + logits), 3)


def _where(state: State, kind: MoveKind, lo: int, hi: int) -> tuple[int, int]:
    """Return the words of a move that no rule has found: its sentence, or the clause that asks."""
    if kind in _ASKS:
        asking = [c for c in state.clauses if lo <= c.lo and c.hi <= hi and c.asks]
        if asking:
            return asking[-1].lo, asking[-1].hi
    return lo, hi

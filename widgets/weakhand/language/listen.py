"""Find the listening that has a form of its own: mirrors, questions, encouragers, pauses.

What is a matter of meaning (labels, paraphrases, summaries and the like) is
left to the trained weights; ``meant`` notes the few definite forms it has.
"""

from __future__ import annotations

from weakhand.language.clauses import Clause, skip_lead
from weakhand.language.echoes import PAUSE, encourager, mirror
from weakhand.language.questions import TAG, denied, question
from weakhand.language.reading import MoveKind
from weakhand.language.state import State

_MIRRORS = 0.6
_MIRRORS_ASKED = 0.5
_ABOUT_THEM = frozenset({"fact", "feeling", "need", "risk"})


def listening(state: State) -> None:
    """Note every mirror, question, encourager and pause of the utterance in ``state``."""
    folded = state.folded
    state.pauses.extend(folded.pauses)
    if not folded.words:
        if not state.pauses and _silent(state.text):
            state.pauses.append(_edges(state.text))
        return
    sure = encourager(folded.words, state.scene.asked, folded.marks[-1])
    if sure:
        state.add("minimal_encourager", 0, len(folded.words), sure)
        return
    for number, clause in enumerate(state.clauses):
        _clause(state, clause, number)


def _silent(text: str) -> bool:
    """Say whether a line without a word is a silence that was typed, such as "..."."""
    bare = text.strip()
    dots = not bare.strip(".… \t\n-—")
    typed = "." in bare or "…" in bare
    return bare == "…" or (dots and typed and len(bare) > 1)


def _edges(text: str) -> tuple[int, int]:
    bare = text.strip()
    start = text.find(bare)
    return start, min(start + len(bare), start + 200)


def _clause(state: State, clause: Clause, number: int) -> None:
    folded = state.folded
    if PAUSE.match(clause.text):
        state.add("pause", clause.lo, clause.hi, 0.92)
        return
    lo = skip_lead(folded.words, clause.lo, clause.hi)
    bare = " ".join(folded.words[lo : clause.hi])
    if number and TAG.match(bare) and ("?" in clause.mark or clause.asks):
        return
    copied = mirror(clause.text, clause, folded, state.scene)
    found = _question(state, clause)
    declared = bool(found) and found[0][0] == "closed_question" and not clause.asks
    if copied >= (_MIRRORS_ASKED if declared else _MIRRORS) and (declared or not found):
        state.add("mirror", lo, clause.hi, copied)
        return
    for kind, begin, sure in found:
        state.add(kind, begin, clause.hi, sure)


def _question(state: State, clause: Clause) -> tuple[tuple[MoveKind, int, float], ...]:
    """Return what kinds of question a clause is; none when it is denied or reported."""
    kinds = {state.known.kinds.get(owner) for owner in state.touched(clause.lo, clause.hi)}
    found = question(clause, state.folded, "deadline" in kinds, bool(kinds & _ABOUT_THEM))
    if not found:
        return ()
    before = " ".join(clause.text.split(" ")[: max(0, found[0][1] - clause.lo)])
    if denied(before + " "):
        return ()
    if found[0][0] == "deadline_question" and about_terms(state, clause.lo, clause.hi):
        return tuple(each for each in found if each[0] != "deadline_question")
    return found


def about_terms(state: State, lo: int, hi: int) -> bool:
    """Say whether a span of time in words ``lo`` to ``hi`` is one of the case's terms.

    "Two weeks" may be pay, and then no deadline.
    """
    return "deadline" not in state.touched(lo, hi) and state.names_option(lo, hi)

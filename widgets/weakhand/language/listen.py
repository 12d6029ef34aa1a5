"""Find the listening that has a form of its own: mirrors, questions, encouragers, pauses.

What is a matter of meaning (labels, paraphrases, summaries and the like) is
left to the trained weights; ``meant`` notes the few definite forms it has.
"""

from __future__ import annotations

from typing import NamedTuple

from weakhand.language.clauses import Clause
from weakhand.language.denial import denied
from weakhand.language.echoes import PAUSE, encourager, mirror
from weakhand.language.lead_ins import skip_lead
from weakhand.language.line import Line, by_itself
from weakhand.language.put_to import put_to_them
from weakhand.language.questions import Found, question
from weakhand.language.state import State
from weakhand.language.unasked import TAG

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
    clauses, forms = state.line.clauses, _forms(state.line)
    for clause, form, after in zip(clauses, forms, (*clauses[1:], None), strict=True):
        if not (after and _only_names(clause, form, after)):
            _clause(state, clause, form)


_A_NAME, _WHOSE = (
    2,
    frozenset(["your", "my", "the", "his", "her", "their", "our", "mr", "mrs", "ms"]),
)


def _only_names(clause: Clause, form: _Form, after: Clause) -> bool:
    """Say whether a name only says what the question right after it is about: "Jonas, is he ill?".

    It mirrors nothing.
    """
    said = clause.text.split(" ")[form.begin - clause.lo :]
    named = len(said) == 1 or (len(said) == _A_NAME and said[0] in _WHOSE)
    return named and not form.asks and after.asks and after.sentence == clause.sentence


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


class _Form(NamedTuple):
    """What a clause may be by its form: a pause, or a question of some kinds, or nothing but said.

    Attributes:
        begin: its first word after the small words that lead in.
        pause: whether it is a pause.
        tag: whether it only asks for a yes to what stands before it.
        asks: each kind of question that it is, the first word, and how sure that is.
    """

    begin: int
    pause: bool = False
    tag: bool = False
    asks: tuple[Found, ...] = ()


@by_itself
def _forms(line: Line) -> tuple[_Form, ...]:
    """Return the form of each clause of a line."""
    return tuple(_form(line, number, clause) for number, clause in enumerate(line.clauses))


def _form(line: Line, number: int, clause: Clause) -> _Form:
    if PAUSE.search(clause.text):
        return _Form(clause.lo, pause=True)
    words = line.folded.words
    begin = skip_lead(words, clause.lo, clause.hi)
    if (
        number
        and ("?" in clause.mark or clause.asks)
        and TAG.match(" ".join(words[begin : clause.hi]))
    ):
        return _Form(begin, tag=True)
    return _Form(begin, asks=_question(line, clause))


def _clause(state: State, clause: Clause, form: _Form) -> None:
    """Note what a clause is by its form, or a mirror of what they said."""
    if form.pause:
        state.add("pause", clause.lo, clause.hi, 0.92)
    if form.pause or form.tag:
        return
    found = form.asks
    declared = bool(found) and found[0][0] == "closed_question" and not clause.asks
    if declared or not found:
        copied = mirror(clause, state.folded, state.scene)
        if copied >= (_MIRRORS_ASKED if declared else _MIRRORS):
            state.add("mirror", form.begin, clause.hi, copied)
            return
    for kind, begin, sure in found:
        state.add(kind, begin, clause.hi, sure)


def _question(line: Line, clause: Clause) -> tuple[Found, ...]:
    """Return what kinds of question a clause is; none when it is denied, reported, or an offer."""
    kinds = {line.known.kinds.get(owner) for owner in line.touched(clause.lo, clause.hi)}
    found = question(clause, line.folded, "deadline" in kinds, bool(kinds & _ABOUT_THEM))
    if not found or put_to_them(line, clause.lo, clause.hi):
        return ()
    before = " ".join(clause.text.split(" ")[: max(0, found[0][1] - clause.lo)])
    if denied(before + " "):
        return ()
    if found[0][0] == "deadline_question" and about_terms(line, clause.lo, clause.hi):
        return tuple(each for each in found if each[0] != "deadline_question")
    return found


def about_terms(line: Line, lo: int, hi: int) -> bool:
    """Say whether a span of time in words ``lo`` to ``hi`` is one of the case's terms.

    "Two weeks" may be pay, and then no deadline.
    """
    return "deadline" not in line.touched(lo, hi) and line.names_option(lo, hi)

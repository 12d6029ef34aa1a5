"""Weigh what the rules have found, and find what they miss: the trained part of reading.

A small linear model adds up what the features of each sentence say for and
against each kind of move. What the rules found is one of the things it weighs.
It was trained on lines written for this course (``training/lines``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import compress

from weakhand.language.echoes import EXCLAIMED
from weakhand.language.families import FAMILY
from weakhand.language.features import (
    WholeShape,
    own_features,
    told_features,
    whole_features,
    whole_shape,
)
from weakhand.language.lexicon import words
from weakhand.language.line import Line
from weakhand.language.listen import about_terms
from weakhand.language.patterns import Pattern
from weakhand.language.plain import says_goodbye
from weakhand.language.questions import TAG, asks_no_time, suggests
from weakhand.language.reading import MOVE_KINDS, MoveKind
from weakhand.language.state import Draft, State
from weakhand.language.weights import GROUPS, ONE, Weights, weights

WHOLE: frozenset[MoveKind] = frozenset({"summary", "minimal_encourager", "off_topic"})
"""Kinds that only a whole utterance makes."""
_BY_CASE: frozenset[MoveKind] = frozenset({"offer", "conditional_trade", "accept", "disclosure"})
"""Kinds in which the words of a case tell the rules more than any training can."""
_BENEFIT = 150
"""Hundredths of a logit by which a rule may be outweighed and still stand, in those kinds."""
_BENEFIT_OF_FORM: dict[MoveKind, int] = {
    "mirror": 50,
    "threat": 100,
    "affirmation": 50,
    "paraphrase": 50,
    "loss_frame": 150,
    "minimal_encourager": 60,
}
"""The same for kinds that are a matter of form, in a case or not."""
_DEFINITE: dict[MoveKind, float] = {"deadline_question": 0.94}
"""How sure a form must be to leave hardly a doubt, in kinds that have such forms."""
_BEYOND_DOUBT = 200
"""Hundredths of a logit by which such a form may be outweighed."""
_EVERY = frozenset(MOVE_KINDS)
_PLACE = {kind: place for place, kind in enumerate(MOVE_KINDS)}
_GROUPED = {"reflection": 30, "question": 0}
"""Hundredths of a logit that a group needs when no kind of it was found."""
_GRAVE: dict[MoveKind, int] = {"accept": 100, "threat": 60}
"""Hundredths of a logit that moves with grave consequences need when no rule has found them."""


def weigh(state: State) -> None:
    """Keep, drop and add drafts as the trained weights say."""
    if not state.folded.words:
        return
    table = weights()
    kept: list[Draft] = []
    seen: set[str] = set()
    whole = 0
    line = state.line
    totals = _own_totals(line, table)
    for sentence, own, total in zip(line.sentences, own_features(line), totals, strict=True):
        alone, new = total
        found = told_features(state, sentence, own)
        told = table.total(found - seen if seen else found)
        again = table.total(found & seen) if seen else 0
        seen |= found
        whole += new + told
        margins = table.margins(alone + told + again)
        _decide(state, kept, margins, sentence.lo, sentence.hi, whole=False)
    margins = table.margins(whole + _whole_total(table, whole_shape(state)))
    _decide(state, kept, margins, 0, len(state.folded.words), whole=True)
    kept.extend(_plainly_asked(state, kept))
    kept.extend(_put_off(state, kept))
    state.drafts = kept
    _settle(state)


@lru_cache(maxsize=2048)
def _whole_total(table: Weights, shape: WholeShape) -> int:
    """Return what the features of a whole utterance weigh; few shapes make up most talk."""
    return table.total(whole_features(shape))


def _own_totals(line: Line, table: Weights) -> tuple[tuple[int, int], ...]:
    """Return what each sentence's own features weigh: all, and those new in the line."""
    kept = line.found.get(_own_totals)
    if kept is None or kept[0] is not table:
        seen: set[str] = set()
        totals = []
        for own in own_features(line):
            new = table.total(own.features - seen if seen else own.features)
            totals.append((new + (table.total(own.features & seen) if seen else 0), new))
            seen |= own.features
        kept = line.found[_own_totals] = (table, tuple(totals))
    totals_of_line: tuple[tuple[int, int], ...] = kept[1]
    return totals_of_line


_INVERTED = Pattern(
    r"\b(?:may|can|could|would|will|do|does|did|is|are|was|were|has|have|had|should|shall|must|am) "
    r"(?:i|you|we|they|he|she|it|there|this|that|any\w*|some\w*|many|people|the|my|your|our)\b"
)
_CHECKS = Pattern(
    r"\b(?:(?:did|have|am|do) i (?:get|got|hear\w*|read\w*|understand|understood|miss\w*|right|"
    r"have)|is (?:that|it|this) (?:right|it|so|fair|correct)|right$|(?:are|is|do|does|did|was|were|"
    r"would|will|can|could|has|have) (?:you|it|he|she|they|we|i|that) not$)"
)
"""What a speaker adds to have heard right: it asks for nothing new."""
_AT_LEAST = 0.6
"""How sure it is that a sentence asks when its word order and its mark say so, and nothing else."""


def _plainly_asked(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentences that ask by word order and mark, and in which nothing was found.

    "If I leave, may I still make my own cups?" is asked, whatever it tells of the asker.
    """
    found: list[Draft] = []
    for lo, hi, text, _, mark in state.sentences():
        if "?" in mark and _INVERTED.search(text) and not _CHECKS.search(text):
            here = {d.kind for d in kept if lo <= d.lo < hi}
            if here <= {"disclosure"}:
                found.append(Draft("closed_question", lo, hi, _AT_LEAST))
    return found


_NOT_NOW = Pattern(
    r"^(?:(?:well|no|sorry|but|ok|and|i am afraid) )*not (?:today|tonight|now|right now|yet|"
    r"this (?:morning|afternoon|evening|week|month)|(?:by|before) \w+(?: \w+)?|just yet|so fast)$"
)


def _put_off(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentences that only put off what is wanted at once: "Not today"."""
    if any(draft.kind in ("reject", "deadline_challenge") for draft in kept):
        return []
    return [
        Draft("deadline_challenge", lo, hi, _AT_LEAST)
        for lo, hi, text, _, mark in state.sentences()
        if "?" not in mark and _NOT_NOW.search(text)
    ]


def _decide(
    state: State, kept: list[Draft], margins: Sequence[int], lo: int, hi: int, whole: bool
) -> None:
    """Add to ``kept`` the drafts of words ``lo`` to ``hi`` that the margins bear out."""
    ruled = {draft.kind for draft in state.drafts}
    likely = ruled.union(compress(MOVE_KINDS, map((0).__le__, margins)))
    for kind in _in_order(likely & WHOLE if whole else likely - WHOLE):
        margin = margins[_PLACE[kind]]
        mine = [d for d in state.drafts if d.kind == kind and lo <= d.lo < hi]
        if not mine and (margin < _GRAVE.get(kind, 0) or _ill_formed(state, kind, lo, hi)):
            continue
        if margin < 0:
            benefit = _benefit(state, kind)
            kept.extend(
                d
                for d in mine
                if margin >= -(_BEYOND_DOUBT if d.sure >= _DEFINITE.get(kind, 2.0) else benefit)
            )
            continue
        sure = _sure(margin)
        for draft in mine:
            draft.sure = max(draft.sure, sure)
        kept.extend(mine or [Draft(kind, *_where(state, kind, lo, hi), sure)])
    if not whole:
        _by_group(state, kept, margins, lo, hi)


def _in_order(kinds: Set[MoveKind]) -> Iterable[MoveKind]:
    """Return kinds in the order of ``MOVE_KINDS``."""
    return sorted(kinds, key=_PLACE.__getitem__) if len(kinds) > 1 else kinds


def _benefit(state: State, kind: MoveKind) -> int:
    """Return by how many hundredths of a logit a rule for ``kind`` may be outweighed."""
    in_case = bool(state.known.kinds or state.known.options)
    return _BENEFIT if in_case and kind in _BY_CASE else _BENEFIT_OF_FORM.get(kind, 0)


def _ill_formed(state: State, kind: str, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` cannot make a move of ``kind``, whatever their weights.

    "Why don't we ..." asks for no reason; an answer, or a word that nobody knows or that names a
    thing, invites nobody to go on; none of their words is no mirror; a name is no feeling; who
    takes leave does no harm; and time that is one of the case's terms, a habit, or set by nobody
    is no deadline.
    """
    if kind == "minimal_encourager":
        if state.scene.asked or ("then" in state.folded.words and "?" in state.folded.marks[-1]):
            return True
        if len(state.folded.words) == 1:
            return not EXCLAIMED.match(state.folded.words[0])
        known = weights().features
        return not any(
            word in known or stem in known
            for word, stem in zip(state.folded.words, state.folded.stems, strict=True)
        )
    if kind == "begging":
        return bool(TAG.match(" ".join(state.folded.words[lo:hi])))
    if kind == "summary":
        return len(state.scene.turns) < _POINTS
    if kind == "mirror":
        return state.scene.heard.isdisjoint(state.folded.stems[lo:hi])
    if kind == "i_message":
        return _gives_name(state, lo, hi)
    if kind == "threat":
        said = state.folded.words[lo:hi]
        text = " ".join(said)
        return says_goodbye(text, frozenset(said)) or bool(_SPARES.search(text))
    if kind == "pause":
        return bool(_BUSY.search(" ".join(state.folded.words[lo:hi])))
    if kind in ("deadline_question", "deadline_challenge"):
        text = " ".join(state.folded.words[lo:hi])
        if kind == "deadline_question" and _no_hurry(state, lo, hi):
            return True
        return about_terms(state.line, lo, hi) or (
            kind == "deadline_challenge" and asks_no_time(text)
        )
    return kind == "why_question" and suggests(" ".join(state.folded.words[lo:hi]))


_SPARES = Pattern(
    r"\b(?:think (?:the |any |no )?(?:less|worse) of you|(?:hold|holds) (?:it|that|this|anything) "
    r"against you|(?:blame|blames) you|no hard feelings)\b"
)
"""Reassures: whoever says so does no harm."""
_BUSY = Pattern(r"\brush (?:of|hours?|jobs?|orders?|fees?)\b")
"""A rush that nobody is told not to be in."""
_POINTS = 2
"""Turns of theirs that a summary needs; with one it is a paraphrase."""
_INTRODUCTION = 3


def _gives_name(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` only give a name: "I'm Nora"."""
    folded = state.folded
    if hi - lo != _INTRODUCTION or folded.words[lo : lo + 2] != ("i", "am"):
        return False
    typed = folded.text[folded.starts[hi - 1] : folded.ends[hi - 1]]
    return typed[:1].isupper() and typed[1:].islower()


_TIMED = frozenset(["day", "clock", "haste", "later", "span"])


def _no_hurry(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` ask about a habit, or about time that nobody has set."""
    said, stems = state.folded.words[lo:hi], state.folded.stems[lo:hi]
    if any(FAMILY.get(each) in ("clock", "haste", "later") for each in stems):
        return False
    if not _HABITS.isdisjoint(said):
        return True
    if any(each[:1].isdigit() for each in said):
        return False
    heard = state.scene.heard
    return bool(heard) and not any(
        FAMILY.get(each) in _TIMED or each[:1].isdigit() for each in heard
    )


_HABITS = frozenset(
    [f"{each}s" for each in ("morning", "evening", "night", "weekend", "afternoon", "sunday")]
    + [f"{each}day" + "s" for each in ("mon", "tues", "wednes", "thurs", "fri", "satur")]
)


def _by_group(state: State, kept: list[Draft], margins: Sequence[int], lo: int, hi: int) -> None:
    """Add the likeliest kind of a group that is there, in a sentence where no kind of it is.

    A kind that a rule has found there comes before the others.
    A reflection is added only to a sentence in which nothing else was found.
    """
    for group, margin in zip(GROUPS, margins[len(MOVE_KINDS) :], strict=True):
        if margin < _GROUPED[group]:
            continue
        members = GROUPS[group]
        here = {d.kind for d in kept if lo <= d.lo < hi}
        taken = members | {"mirror"} if group == "question" else _EVERY
        if here & taken:
            continue
        of_group = [
            (value, kind)
            for value, kind in zip(margins, MOVE_KINDS, strict=False)
            if kind in members and kind not in WHOLE and kind != "mirror"
        ]
        ruled = {d.kind: d for d in state.drafts if lo <= d.lo < hi}
        kind = max([each for each in of_group if each[1] in ruled] or of_group)[1]
        if kind not in ruled and _ill_formed(state, kind, lo, hi):
            continue
        begin, end = (
            (ruled[kind].lo, ruled[kind].hi) if kind in ruled else _where(state, kind, lo, hi)
        )
        kept.append(Draft(kind, begin, end, _sure(margin)))


def _settle(state: State) -> None:
    """Drop moves that other moves of the same line exclude."""
    if len(state.drafts) > 1:
        _exclude(state)
    state.drafts = [
        d
        for d in state.drafts
        if d.kind not in ("paraphrase", "label") or not _copied(state, d.lo, d.hi)
    ]


def _exclude(state: State) -> None:
    """Drop those moves of several that one of the others excludes."""
    if state.has("threat"):
        state.drop("conditional_trade", "loss_frame")
    plainer = [d for d in state.drafts if d.kind in ("conditional_trade", "label")]
    state.drafts = [
        d
        for d in state.drafts
        if d.kind != "loss_frame" or not any(_outdone(d, other) for other in plainer)
    ]
    if state.has("conditional_trade", "reject", "mirror", "summary"):
        state.drop("accept")
    state.drafts = [d for d in state.drafts if d.kind != "offer" or not _asks_time(state, d)]
    if state.has("summary"):
        state.drop("paraphrase")
    if state.has("summary") and _only_offers(state):
        state.drop("summary")
    if state.has("off_topic") and len(state.drafts) > 1:
        state.drop("off_topic")


_TIME_ASKED = Pattern(
    r"\b(?:give|let|allow|leave) (?:me|us)(?: have)? (?:it )?(?:till|until|the weekend|overnight|"
    r"(?:\w+ )?(?:more )?(?:time|day|days|week|weeks)\b)"
)


def _asks_time(state: State, offer: Draft) -> bool:
    """Say whether what may be an offer only asks for time: "give me till Friday"."""
    text = " ".join(state.folded.words[offer.lo : offer.hi])
    return (
        state.has("deadline_challenge")
        and bool(_TIME_ASKED.search(text))
        and not state.line.names_option(offer.lo, offer.hi)
    )


def _only_offers(state: State) -> bool:
    """Say whether every sentence puts terms forward, so that what was said is not summed up."""
    offers = [d for d in state.drafts if d.kind in ("offer", "conditional_trade")]
    return all(any(lo <= d.lo < hi for d in offers) for lo, hi, *_ in state.sentences())


def _outdone(frame: Draft, other: Draft) -> bool:
    """Say whether what may be a loss frame is rather the trade or label made in the same words."""
    return frame.lo < other.hi and other.lo < frame.hi and other.sure >= frame.sure


_GIVEN_BACK = re.compile(
    r"^(?:so |and |ok |right )*(?:what )?(?:you are|you were) (?:saying|telling me)"
    r"(?: is)?(?: that)? "
)
_PERSONS = words("i me my mine you your yours we us our he she it they them")


def _copied(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` stand in their last turn, in this order.

    After "you're saying", persons count for nothing: "they sent me forms" is "they sent forms".
    """
    last = state.scene.last
    if last is None:
        return False
    said = " ".join(state.folded.words[lo:hi])
    if f" {said} " in f" {' '.join(last.words)} ":
        return True
    lead = _GIVEN_BACK.match(said)
    return lead is not None and (
        f" {_impersonal(said[lead.end() :].split(' '))} " in f" {_impersonal(last.words)} "
    )


def _impersonal(said: Iterable[str]) -> str:
    return " ".join([word for word in said if word not in _PERSONS])


def _sure(margin: int) -> float:
    """Return how clear a margin of so many hundredths of a logit is: from 0.6 up to 1."""
    logits = margin / ONE
    return round(0.6 + 0.4 * logits / (1.0 + logits), 3)


def _where(state: State, kind: MoveKind, lo: int, hi: int) -> tuple[int, int]:
    """Return the words of a move that no rule has found: its sentence, or the clause that asks."""
    if kind in GROUPS["question"]:
        asking = [c for c in state.line.clauses if lo <= c.lo and c.hi <= hi and c.asks]
        if asking:
            return asking[-1].lo, asking[-1].hi
    return lo, hi

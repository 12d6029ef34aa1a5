"""Weigh what the rules have found, and find what they miss: the trained part of reading.

A small model adds up what the features of each sentence say for and against each
kind of move, alone and together. What the rules found is one of the things it
weighs. It was trained on lines written for this course (``training/lines``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import compress

from weakhand.language.exchanged import exchanged
from weakhand.language.features import (
    WholeShape,
    own_features,
    told_features,
    whole_features,
    whole_shape,
)
from weakhand.language.ill_formed import ill_formed, own_loss
from weakhand.language.indirect import asked_indirectly
from weakhand.language.lanes import ONE
from weakhand.language.lexicon import FUNCTION
from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.only_told import takes_mine
from weakhand.language.patterns import late
from weakhand.language.plainly import escalates, plainly_asked, put_off
from weakhand.language.reading import MOVE_KINDS, MoveKind
from weakhand.language.settle import settle
from weakhand.language.state import Draft, State
from weakhand.language.time_over import only_wants_time
from weakhand.language.to_terms import may_take
from weakhand.language.weights import GROUPS, Weights, weights

WHOLE: frozenset[MoveKind] = frozenset({"summary", "minimal_encourager", "off_topic"})
"""Kinds that only a whole utterance makes."""
_BY_CASE: frozenset[MoveKind] = frozenset({"offer", "conditional_trade", "accept", "disclosure"})
"""Kinds in which the words of a case tell the rules more than any training can."""
_BENEFIT = 150
"""Hundredths of a logit by which a rule may be outweighed and still stand, in those kinds."""
_BENEFIT_OF_FORM: dict[MoveKind, int] = {
    "mirror": 100,
    "threat": 100,
    "affirmation": 50,
    "paraphrase": 50,
    "loss_frame": 150,
    "minimal_encourager": 60,
    "small_talk": 300,
    "deadline_question": 60,
    "calibrated_question": 50,
    "label": 50,
    "accept": 100,
    "reject": 100,
    "begging": 100,
    "deadline_challenge": 60,
    "off_topic": 100,
}
"""The same for kinds that are a matter of form, in a case or not."""
_DEFINITE: dict[MoveKind, float] = {
    "deadline_question": 0.94,
    "preference_question": 0.94,
    "open_question": 0.94,
    "minimal_encourager": 0.94,
    "paraphrase": 0.9,
    "label": 0.85,
    "reject": 0.9,
    "threat": 0.85,
}
"""How sure a form must be to leave hardly a doubt, in kinds that have such forms."""
_BEYOND_DOUBT = 200
"""Hundredths of a logit by which such a form may be outweighed."""
_PLAIN = 0.97
"""How sure a form is that stands whatever the weights say; a mirror hangs on what was said."""
_TOLD = 0.6
"""How sure it is that a loss of one's own is told, by its form alone."""
_LONG = 8
"""Words from which a sentence that begins with "So you" says enough to give something back."""
_SO_THEY = late(
    r"^so (?:you|your|they|the problem is|what (?:matters|counts|they|you|"
    r"\w+ \w+ (?:needs?|wants?))) |^so .* because (?:you|they|nobody|no one) "
)
_OWN = frozenset(["i", "we", "us", "our", "should", "could", "must", "wrong"])
_EVERY = frozenset(MOVE_KINDS)
_PLACE = {kind: place for place, kind in enumerate(MOVE_KINDS)}
_GROUPED = {"reflection": 30, "question": 0}
"""Hundredths of a logit that a group needs when no kind of it was found."""
_GRAVE: dict[MoveKind, int] = {"accept": 100, "threat": 50}
"""Hundredths of a logit that moves with grave consequences need when no rule has found them."""
_TO_TERMS = -60
"""What a yes needs instead where they have just named terms, and nothing in the line holds back."""
_BY_WEIGHT: dict[MoveKind, int] = {
    **_GRAVE,
    "label": 50,
    "paraphrase": 40,
    "pause": 100,
    "conditional_trade": 60,
    "reject": 20,
    **dict.fromkeys(("calibrated_question", "deadline_question", "i_message"), 30),
    "begging": 40,
}
"""The same for all kinds that the weights find too readily in lines of a new hand."""


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
    state.beside = margins[_PLACE["off_topic"]]
    _decide(state, kept, margins, 0, len(state.folded.words), whole=True)
    kept.extend(plainly_asked(state, kept))
    kept.extend(asked_indirectly(state, kept))
    kept = [d for d in kept if not only_wants_time(state, d)]
    kept.extend(put_off(state, kept))
    kept.extend(escalates(state, kept))
    kept.extend(told_losses(state, kept))
    kept.extend(exchanged(state, kept))
    kept = [d for d in kept if not _counts_both_sides(state, d)]
    kept.extend(given_back(state, kept))
    state.drafts = kept
    settle(state)


def told_losses(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentences that tell what the speaker would lose, where nothing was found."""
    return [
        Draft("disclosure", each.lo, each.hi, _TOLD)
        for each in _own_losses(state.line)
        if not any(each.lo <= d.lo < each.hi for d in kept)
    ]


@by_itself
def _own_losses(line: Line) -> tuple[Sentence, ...]:
    return tuple(
        [
            each
            for each in line.sentences
            if "?" not in each.mark and (own_loss(line, each.lo, each.hi) or takes_mine(each.text))
        ]
    )


def given_back(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentence of a line in which nothing was found, and that gives back by its form.

    It says "So you ..." at some length, of nobody but them, with a word that they have said.
    """
    if kept:
        return []
    return [
        Draft("paraphrase", each.lo, each.hi, _TOLD)
        for each in state.sentences()
        if "?" not in each.mark
        and each.hi - each.lo >= _LONG
        and _SO_THEY.search(each.text)
        and (each.bag.isdisjoint(_OWN) or _both_lose(state, each))
        and not state.scene.heard.isdisjoint(_content(state, each.lo, each.hi))
    ]


_EACH_SIDE = late(
    r"^so you (?:get|have|lose|keep|(?:end up|are left) with) .* and (?:i|we) (?:get|have|lose|"
    r"keep|"
    r"(?:end up|are left) with)\b"
)


def _both_lose(state: State, sentence: Sentence) -> bool:
    """Say whether a sentence gives back what comes of it for each side, mostly in their words."""
    lo, hi = sentence.lo, sentence.hi
    said = frozenset(_content(state, lo, hi))
    theirs = 2 * len(said & state.scene.heard) >= len(said)
    return theirs and bool(_EACH_SIDE.search(sentence.text)) and not state.line.names_option(lo, hi)


def _counts_both_sides(state: State, draft: Draft) -> bool:
    """Say whether what looks like a trade only gives back what comes of it for each side."""
    if draft.kind not in ("conditional_trade", "offer"):
        return False
    here = (each for each in state.line.sentences if each.lo <= draft.lo < each.hi)
    return any(_both_lose(state, each) for each in here)


def _content(state: State, lo: int, hi: int) -> Iterable[str]:
    """Return the stems of the content words among words ``lo`` to ``hi``."""
    words, stems = state.folded.words[lo:hi], state.folded.stems[lo:hi]
    return [stem for word, stem in zip(words, stems, strict=True) if word not in FUNCTION]


@lru_cache(maxsize=512)
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


def _decide(
    state: State, kept: list[Draft], margins: Sequence[int], lo: int, hi: int, whole: bool
) -> None:
    """Add to ``kept`` the drafts of words ``lo`` to ``hi`` that the margins bear out."""
    ruled = {draft.kind for draft in state.drafts}
    likely = ruled.union(compress(MOVE_KINDS, map((0).__le__, margins)))
    takes = not whole and margins[_PLACE["accept"]] >= _TO_TERMS and may_take(state)
    if takes:
        likely.add("accept")
    for kind in _in_order(likely & WHOLE if whole else likely - WHOLE):
        margin = margins[_PLACE[kind]]
        mine = [d for d in state.drafts if d.kind == kind and lo <= d.lo < hi]
        least = _TO_TERMS if takes and kind == "accept" else _BY_WEIGHT.get(kind, 0)
        if not mine and (margin < least or ill_formed(state, kind, lo, hi)):
            continue
        if mine and margin < 0:
            benefit = _benefit(state, kind)
            kept.extend(
                d
                for d in mine
                if (d.sure >= _PLAIN and kind != "mirror")
                or margin >= -(_BEYOND_DOUBT if d.sure >= _DEFINITE.get(kind, 2.0) else benefit)
            )
            continue
        sure = _sure(max(0, margin))
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
        if kind not in ruled and ill_formed(state, kind, lo, hi):
            continue
        begin, end = (
            (ruled[kind].lo, ruled[kind].hi) if kind in ruled else _where(state, kind, lo, hi)
        )
        kept.append(Draft(kind, begin, end, _sure(margin)))


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

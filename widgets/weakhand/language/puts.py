"""Sentences that put an option of the case forward by their form: asked, said, or only named.

The rules of ``trades`` know offers without a case, and ask for a number or a word of trade. In a
case more can be told: whoever names one of its options in the form of a wish, a promise, a
question whether it could be, an order, or in a few bare words, puts it forward.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.bare import near_sizes
from weakhand.language.exchanged import reproaches
from weakhand.language.harm import THREAT
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.line import Sentence
from weakhand.language.masked import masked_in
from weakhand.language.offers import let_go_of, named_in
from weakhand.language.opens_with import opens_with
from weakhand.language.patterns import Pattern, late
from weakhand.language.plainly import only_asks_for_time
from weakhand.language.put_before import package_put, put_before
from weakhand.language.put_rules import (
    ASKING,
    ASKS,
    DOES,
    ENQUIRES,
    FINITE,
    FITS,
    FOLLOWS,
    FOR_A_YES,
    GIVES_BACK,
    HARD,
    HELPS,
    IF,
    MARK,
    MENTIONS,
    ORDERS,
    QUOTED,
    REFUSES,
    SAYS,
    UNMEANT,
    WANTS_TO_KNOW,
)
from weakhand.language.reading import MoveKind
from weakhand.language.return_rules import CHECK
from weakhand.language.set_against import has_instead, turns_at
from weakhand.language.state import State
from weakhand.language.taken_up import taken_up
from weakhand.language.withdrawn import lets_go

_SURE = 0.8
_TRADED = 0.85
_LONG = 60
"""Words up to which a sentence is looked at."""
_BARE = 8
"""Words beside an option that is only named, and two more for each further issue."""
_BESIDE = 3
"""Words of content among them, and one more for each further issue."""
_LIST = 2
"""Further issues from which a list is one, whatever hangs on an entry: "where nobody ..."."""
_SHORT = 14
"""Words of a whole line up to which a bare clause in it answers what they have just put."""
_ASIDE = 8
"""Words that a line may hold besides an option that is only named."""
_TO_IT = late(r" (?:on|of|to|for|in|from|around|with) (?:it|them|you|me|us)\b")
"""What only says where a thing belongs, and makes no sentence of it."""
_MOVES = late(
    rf"\b(?:goes|comes|moves|stays|drops|rises|falls) (?:(?:up|down|to|at|by|back|only) "
    rf")*(?={MARK})"
)
"""By how much a thing moves, which is a point of a list like any other."""
_HERE_IT_IS = late(
    r"^(?:(?:ok|so|then|well|right|and|now) )*(?:(?:that|this) (?:was|is) (?:the whole|all|it)(?: "
    r"of "
    r"it)?|here (?:it|that) is|here is (?:the|my|our) \w+) (?=_opt_|the |my |our |rate |price )"
)
"""What announces a list."""
_MODAL = frozenset(["would", "could", "will", "can", "might"])
_MILD = frozenset(["will", "leave"])
"""Those of the words below that threaten with nothing where the speaker gives way."""
_HAVE = late(r"\b(?:i|we) (?:have|can (?:find|get|raise|pay|go|do|stretch))\b")
_WILL_IT_DO = late(
    r"(?:(?:so|and|ok|well|then|please) )*(?:would|could|will|can|do) you (?:take|accept) "
    r"(?:it|that|this|them|those)"
    r"(?: (?:for (?:it|her|him)|today|now|tonight|in cash|cash|please))*$"
)
"""Who names what there is, and asks whether they would take it, has put it."""
_ASKS: frozenset[MoveKind] = frozenset({"closed_question", "open_question"})
_ELSE = frozenset(["or", "if", "unless", "otherwise", "else", "until", "leave", "will"])
"""Words of which a threat has one: it says what happens otherwise."""


def puts(state: State) -> None:
    """Note each sentence that puts an option of the case forward by its form alone.

    Who gives back what was said, and asks whether that is right, puts nothing.
    """
    sentences = state.sentences()
    if not state.known.options:
        return
    if state.has("summary", "paraphrase") and not _lays_out(state) and state.has("summary"):
        return
    if len(sentences) > 1 and CHECK.match(sentences[-1][2]):
        return
    every = named_in(state)
    every = (*every, *near_sizes(state, every))
    named = [each for each in every if each.meant]
    taken = () if state.has("threat") else taken_up(state, named)
    if taken:
        state.drop("reject")
        for lo, hi in taken:
            _note(state, lo, hi, "offer", _SURE)
        return
    if _echoes(state, named) or any(QUOTED.search(each.text) for each in sentences[1:]):
        state.drop("offer")
        return
    if not named or (state.has("threat") and not _cleared(state, named)):
        return
    refused = [each for each in every if not each.meant]
    for number, sentence in enumerate(sentences):
        spans = _spans(state, sentence, named, refused)
        after = sentences[number + 1] if number + 1 < len(sentences) else None
        if spans and after and _HAVE.search(sentence.text) and _WILL_IT_DO.match(after.text):
            state.drafts = [d for d in state.drafts if d.kind not in _ASKS or d.lo < after.lo]
            _note(state, sentence.lo, sentence.hi, "offer", _SURE)
        for lo, hi in spans:
            _put(state, named, refused, (lo, hi), sentence.mark)


def _lays_out(state: State) -> bool:
    """Take back a summary that is a package: it names terms, and asks for a yes; say if so.

    So does a list of three issues or more in which nothing is said of the other side's wishes.
    """
    *before, last = state.sentences()  # a summary has words, and so a sentence
    asks = bool(FOR_A_YES.search(last.text)) and bool(before)
    named = [each for each in named_in(state) if each.meant]
    if _issues(named) < (_LIST if asks else _LIST + 1) or _echoes(state, named):
        return False
    text = " ".join(each.text for each in (before if asks else (*before, last)))
    if GIVES_BACK.search(text) or MENTIONS.search(text):
        return False
    state.drop("summary", "paraphrase")
    _note(
        state, before[0].lo if asks else last.lo, (before[-1] if asks else last).hi, "offer", _SURE
    )
    return True


def _spans(
    state: State, sentence: Sentence, named: Sequence[Named], refused: Sequence[Named]
) -> list[tuple[int, int]]:
    """Return the parts of a sentence that may put something: the whole, or its clauses.

    Where one clause denies ("I don't need the letter, the dates will do"), each is looked at alone.
    """
    lo, hi, marks = sentence.lo, sentence.hi, state.folded.marks
    here = [each for each in named if lo <= each.lo and each.hi <= hi]
    if not here or hi - lo > _LONG or only_asks_for_time(sentence.text):
        return []
    if any(each in let_go_of(state.line) for each in here):
        return [(lo, hi)]
    masked = masked_in(state, here, refused, (lo, hi))
    if HARD.search(sentence.text):
        return []
    turn = turns_at(state, sentence, here)
    if turn:
        return [(turn, hi)]
    if MENTIONS.search(_DENIALS.sub("", masked)):
        return []
    cuts = [i for i in range(lo + 1, hi) if marks[i].strip()]
    if not MENTIONS.search(masked) or not cuts:
        return [(lo, hi)]
    return list(zip([lo, *cuts], [*cuts, hi], strict=True))


def _put(
    state: State,
    named: Sequence[Named],
    refused: Sequence[Named],
    span: tuple[int, int],
    mark: str,
) -> None:
    """Note what words of a sentence put forward, if they do."""
    lo, hi = span
    here = [each for each in named if lo <= each.lo and each.hi <= hi]
    if not here or _made(state, lo, hi, "mirror"):
        return
    gone = [each for each in here if each in let_go_of(state.line)]
    if gone and "?" not in mark and lets_go(state.line, lo, gone[0]):
        _note(state, lo, hi, "offer", _SURE)
        return
    masked = masked_in(state, here, refused, span)
    if MENTIONS.search(masked) or reproaches(masked, mark):
        return
    if _trades(here, masked):
        _note(state, lo, hi, "conditional_trade", _TRADED)
        _note(state, lo, hi, "offer", _SURE)
    elif _made(state, lo, hi, "offer", "conditional_trade"):
        return
    elif "?" in mark or ASKING.match(masked):
        if _asks(state, here, masked):
            _note(state, lo, hi, "offer", _SURE)
    elif has_instead(state, here, masked, lo) or _says(state, here, masked, span):
        _note(state, lo, hi, "offer", _SURE)


_DENIALS = late(r"\b(?:not|never)\b")
_OWN = words(
    """i we me us my our mine ours let could would can will if yes ok fine deal agreed then instead
    how make take accept good please"""
)
"""Words of which a line has one that does more than say their terms again."""


def _echoes(state: State, named: Sequence[Named]) -> bool:
    """Say whether a line only says again what they have just put: all that it names is theirs."""
    if _issues(named) < 2 or not _OWN.isdisjoint(state.folded.words):
        return False
    return put_before(state).issuperset(each.option for each in named)


def _made(state: State, lo: int, hi: int, *kinds: MoveKind) -> bool:
    """Say whether words ``lo`` to ``hi`` are known to make a move of one of ``kinds``."""
    return any(draft.kind in kinds and draft.lo < hi and lo < draft.hi for draft in state.drafts)


def _cleared(state: State, named: Sequence[Named]) -> bool:
    """Take back a threat that only the weights have found in terms of two issues; say so.

    Nor does one threaten with what stands anyway ("then I'll manage without the review"), or
    with a point of the package that is on the table.
    """
    text, bag = " ".join(state.folded.words), frozenset(state.folded.words)
    gives_way = any(each.choice.stands for each in named)
    answers = bool(package_put(state))
    few = _issues(named) < 2 and not (gives_way or answers)
    ways = _ELSE - _MILD if gives_way or answers else _ELSE
    if few or HARD.search(text) or not bag.isdisjoint(ways):
        return False
    if THREAT.first(text, bag):
        return False
    state.drop("threat")
    return True


def _note(state: State, lo: int, hi: int, kind: MoveKind, sure: float) -> None:
    """Add a move; what its words only looked like is taken back."""
    state.drafts = [
        d
        for d in state.drafts
        if not (d.kind in ("loss_frame", "paraphrase", "off_topic") and d.lo < hi and lo < d.hi)
    ]
    state.add(kind, lo, hi, sure)


def _issues(named: Sequence[Named]) -> int:
    """Return of how many issues options are named."""
    return len({each.choice.issue for each in named})


def _trades(named: Sequence[Named], masked: str) -> bool:
    """Say whether a sentence ties options of two issues together: "if the price stays, I ...".

    An option must stand on both sides of where the condition begins, or two after it.
    """
    found = IF.search(masked)
    if found is None or _issues(named) < 2:
        return False
    if UNMEANT.search(masked) or ENQUIRES.search(masked):
        return False
    after = masked[found.end() :].count(MARK)
    return after > 1 or (after == 1 and MARK in masked[: found.start()])


def _asks(state: State, named: Sequence[Named], masked: str) -> bool:
    """Say whether a question puts its options forward, and does not only enquire about them."""
    if not ASKS.search(masked) or ENQUIRES.search(masked):
        return False
    said = state.folded.words
    numbers = any(said[i][:1].isdigit() for each in named for i in range(each.lo, each.hi))
    return numbers or not HELPS.match(masked)


def _says(state: State, named: Sequence[Named], masked: str, span: tuple[int, int]) -> bool:
    """Say whether a statement, an order or a few words put their options forward."""
    said = state.folded.words
    if FOLLOWS.search(masked) or WANTS_TO_KNOW.search(masked):
        return False
    if REFUSES.search(masked) and all("not" in said[n.lo : n.lo + 2] for n in named):
        return False
    return bool(
        SAYS.search(masked)
        or FITS.search(masked)
        or ORDERS.search(masked)
        or (masked.startswith(MARK) and ORDERS.search(" ".join(said[span[0] : span[1]])))
        or _in_full(state, named, masked)
        or (
            (_stands_alone(state, span) or opens_with(state, named, span[0]))
            and any(_only_named(named, text) for text in (masked, _to_the_mark(state, named, span)))
        )
    )


_GOES_ON = Pattern(
    r"\b(?:(?:would|could|might|will) (?:be|have|mean|cost|make|kill|need|leave|take)|if|what|how|"
    r"why|they|he|she|people|last|was|were|had|got|because|they|who|which|when|where|not|never)\b"
)
"""Behind bare terms these may say that they are told of, judged, or turned down."""


def _to_the_mark(state: State, named: Sequence[Named], span: tuple[int, int]) -> str:
    """Return the words of a sentence up to the mark behind its last option, as they are masked.

    Nothing is returned where the rest may say that the terms are nobody's.
    """
    lo, hi = span
    marks, last = state.folded.marks, max(each.hi for each in named)
    stop = next((i for i in range(last, hi) if marks[i].strip()), hi)
    rest = " ".join(state.folded.words[stop:hi])
    return "what" if _GOES_ON.search(rest) else masked_in(state, named, (), (lo, stop))


def _in_full(state: State, named: Sequence[Named], masked: str) -> bool:
    """Say whether an option is a whole clause of its own, or two stand beside what is done."""
    said = state.folded.words
    if any(not _MODAL.isdisjoint(said[each.lo : each.hi]) for each in named):
        return True
    return _issues(named) > 1 and bool(DOES.search(masked))


def _stands_alone(state: State, span: tuple[int, int]) -> bool:
    """Say whether a sentence is all of a line, or nearly, or follows what was offered in it."""
    lo, hi = span
    if "!" in state.folded.marks[hi]:
        return False
    short = len(state.folded.words) <= _SHORT and bool(put_before(state))
    aside = _beside(state, lo, hi) <= _ASIDE
    return short or aside or state.has("offer", "conditional_trade")


def _beside(state: State, lo: int, hi: int) -> int:
    """Return how many words stand besides words ``lo`` to ``hi`` in sentences without an option.

    Where a line goes on naming terms, it is still the same list.
    """
    at = {each.lo for each in named_in(state) if each.meant}
    lists = [
        each
        for each in state.sentences()
        if "?" not in each.mark and any(each.lo <= i < each.hi for i in at)
    ]
    around = len(state.folded.words) - sum(each.hi - each.lo for each in lists)
    inside = any(each.lo <= lo and hi <= each.hi for each in lists)
    return around if inside and len(lists) > 1 else len(state.folded.words) - (hi - lo)


def _only_named(named: Sequence[Named], masked: str) -> bool:
    """Say whether a sentence is little more than the options that it names."""
    more = _issues(named) - 1
    rest = [word for word in masked.split(" ") if word and word != MARK]
    if len(rest) > _BARE + 2 * more:
        return False
    masked = _TO_IT.sub("", masked)
    masked = _HERE_IT_IS.sub("", _MOVES.sub("", masked) if more else masked)
    if FINITE.search(masked) and (more < _LIST or FINITE.search(masked[: masked.find(MARK)])):
        return False
    return sum(word not in FUNCTION for word in rest) <= _BESIDE + more

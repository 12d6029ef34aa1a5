"""Settle which of the moves found in one line stand beside each other, and which exclude others."""

from __future__ import annotations

from collections.abc import Iterable

from weakhand.language.hole import leaves_hole
from weakhand.language.idle import worldly
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.only_looks import drop_looks
from weakhand.language.patterns import Pattern, late
from weakhand.language.plainly import asks_for_time, only_asks_for_time
from weakhand.language.reading import MoveKind
from weakhand.language.state import Draft, State
from weakhand.language.unframed import unframe
from weakhand.language.weights import GROUPS


def settle(state: State) -> None:
    """Drop moves that other moves of the same line exclude."""
    leaves_hole(state)
    unframe(state)
    drop_looks(state)
    state.drafts = [d for d in state.drafts if d.kind != "mirror" or not _goes_on(state, d)]
    if state.folded.pauses:
        state.drop("minimal_encourager")
    if any(d.kind == "minimal_encourager" and d.sure >= _ALL_EARS for d in state.drafts):
        state.drop("closed_question")
    state.drafts = [d for d in state.drafts if d.kind != "offer" or not _only_repeats(state, d)]
    if len(state.drafts) > 1:
        _exclude(state)
    _so_they_asked(state)
    _no_blame(state)
    _as_sure_as_open(state)
    _one_question(state)
    only_put(state)
    state.drafts = [
        d
        for d in state.drafts
        if d.kind not in ("paraphrase", "label") or not _gives_nothing_back(state, d.lo, d.hi)
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
        _on_topic_or_off(state)


_ALL_EARS = 0.97
"""How sure it is that a line in the word order of a question asks nothing: "Did he."."""
_FAR, _FAR_IN_CASE = 30, 150
"""Hundredths of a logit from which words weigh far for being beside the matter."""
_LITTLE = 2
"""Words that a sentence beside a mirror may have and add next to nothing: "Oh really."."""


def _goes_on(state: State, mirror: Draft) -> bool:
    """Say whether the speaker goes on after a mirror: "A four. And how come it's not a one?".

    A mirror works because it leaves the turn to them (Voss, Raz 2016); their words said over
    before the next thing only show that they were heard.
    """
    return any(lo >= mirror.hi and hi - lo > _LITTLE for lo, hi, *_ in state.sentences())


def _on_topic_or_off(state: State) -> None:
    """Keep either what is off topic or the rest: it only stands if all else are weaker questions.

    "Who painted the Mona Lisa?" is a question by its form; what it asks is none of theirs. In a
    case, what a learner asks is taken for a question all the same, unless it is about some such
    thing of the wide world, or its words weigh far for that; and that is nothing to offer or to
    tell, either.
    """
    off = max(d.sure for d in state.drafts if d.kind == "off_topic")
    rest = [d for d in state.drafts if d.kind != "off_topic"]
    far = worldly(state) or state.beside >= (_FAR_IN_CASE if state.known.options else _FAR)
    idle = GROUPS["question"] | _IDLE if far else GROUPS["question"]
    alone = all(d.kind in idle and (d.sure <= off or far) for d in rest)
    if alone and (far or not state.known.options):
        state.drop(*idle)
    else:
        state.drop("off_topic")


_IDLE: frozenset[MoveKind] = frozenset({"offer", "disclosure"})
"""What a thing of the wide world is besides no question about the matter."""
_OPENS = ("open_question", "why_question")


_SO_THEY = late(
    r"^(?:and |ok |right |oh )*so (?:you|it|they|he|she|there|the|your|nobody|no one|everybody|"
    r"everyone|all|that is) (?!.*\b(?:could|would|will|too|before|already|recently|sooner|rather|"
    r"instead|or not|right|correct|yes|can|is that|do you|did you|are you|is it)\b)\w+ .*\w"
)
_AT_LEAST = 4


def _so_they_asked(state: State) -> None:
    """Take "So he walked out on you?" for what it gives back: it asks for a yes to nothing new."""
    for draft in [d for d in state.drafts if d.kind == "closed_question"]:
        sentence = next(each for each in state.line.sentences if each.lo <= draft.lo < each.hi)
        said = state.folded.stems[sentence.lo : sentence.hi]
        if "?" not in sentence.mark or len(said) < _AT_LEAST or not state.scene.turns:
            continue
        others = {d.kind for d in state.drafts if sentence.lo <= d.lo < sentence.hi}
        alone = others == {"closed_question"} and not any(each[:1].isdigit() for each in said)
        if alone and _SO_THEY.match(sentence.text) and sentence.text.startswith("so "):
            draft.kind = "paraphrase"


_WHY_NOT = late(r"^(?:(?:ok|well|sure|yes|oh) )*why not\b")


def _no_blame(state: State) -> None:
    """Take "how come" for an open question where it only goes on from one: "what's the story, how
    come you sell it?". No blame is in it.

    "Why not, I'll take it" asks for no reason.
    """
    taken = [d for d in state.drafts if d.kind in ("accept", "offer", "conditional_trade")]
    for draft in [d for d in state.drafts if d.kind == "why_question"]:
        asked = "?" in state.folded.marks[draft.hi]
        if taken and not asked and _WHY_NOT.match(" ".join(state.folded.words[draft.lo :])):
            state.drafts.remove(draft)
            continue
        if state.folded.words[draft.lo : draft.lo + 2] != ("how", "come"):
            continue
        sentence = next(each for each in state.line.sentences if each.lo <= draft.lo < each.hi)
        if any(c.asks and sentence.lo <= c.lo and c.hi <= draft.lo for c in state.line.clauses):
            draft.kind = "open_question"


def _one_question(state: State) -> None:
    """Drop a closed question in the same words as an open one that is as sure.

    A question is one or the other; "Can you tell me what is behind it?" asks for more than a yes.
    """
    opened = [draft for draft in state.drafts if draft.kind in _OPENS]
    state.drafts = [
        d
        for d in state.drafts
        if d.kind != "closed_question"
        or not any(o.lo <= d.lo < o.hi and o.sure >= d.sure for o in opened)
    ]


def only_put(state: State) -> None:
    """Drop the question that an offer in the form of one only looks like: "Could I have two?".

    It asks for a yes to terms and for nothing else, in the same words. A question of its own
    beside the terms stays.
    """
    put = [d for d in state.drafts if d.kind in ("offer", "conditional_trade")]
    state.drafts = [
        d
        for d in state.drafts
        if d.kind != "closed_question"
        or not any(each.lo <= d.lo and d.hi <= each.hi for each in put)
        or not _PUTS.search(" ".join(state.folded.words[d.lo : d.hi]))
    ]


_PUTS = late(
    r"^(?:\w+ ){0,5}?(?:(?:could|can|would|will|shall|may|might) (?:i|we|you|it|that|the|my|there|"
    r"\d)|(?:how|what) (?:about|if)|are you (?:ok|willing|happy|open|fine)|is it (?:ok|possible)|"
    r"would \d)"
)


def _as_sure_as_open(state: State) -> None:
    """Make a question about their problem at least as sure as that it leaves room to answer.

    It is always both (Voss, Raz 2016); how open it is says nothing against what it is about.
    """
    opened = [draft for draft in state.drafts if draft.kind == "open_question"]
    for draft in state.drafts:
        if draft.kind == "calibrated_question":
            same = [d.sure for d in opened if d.lo < draft.hi and draft.lo < d.hi]
            draft.sure = max([draft.sure, *same])


_TIME_ASKED = Pattern(
    r"\b(?:give|let|allow|leave) (?:me|us)(?: have)? (?:it )?(?:till|until|the weekend|overnight|"
    r"(?:\w+ )?(?:more )?(?:time|day|days|week|weeks)\b)"
)


def _only_repeats(state: State, offer: Draft) -> bool:
    """Say whether what may be an offer only says their terms again: "So eight percent, by May"."""
    words, stems = state.folded.words[offer.lo : offer.hi], state.folded.stems[offer.lo : offer.hi]
    if words[0] != "so" or not state.scene.turns or not _OWN_SIDE.isdisjoint(words):
        return False
    said = {s for word, s in zip(words, stems, strict=True) if word not in FUNCTION}
    theirs = state.scene.turns[0]
    if any(each[:1].isdigit() and each not in theirs for each in said):
        return False
    return bool(said) and len(said & theirs) >= _MOST * len(said)


_MOST = 0.6
"""Share of the content words of an offer from which it only says their terms again."""
_OWN_SIDE = words("i we my our me us you could can would will let")


def _asks_time(state: State, offer: Draft) -> bool:
    """Say whether what may be an offer only asks for time: "give me till Friday"."""
    text = " ".join(state.folded.words[offer.lo : offer.hi])
    if not state.has("deadline_challenge"):
        return False
    if only_asks_for_time(text):
        return True
    asks = bool(_TIME_ASKED.search(text)) or asks_for_time(text)
    return asks and not state.line.names_option(offer.lo, offer.hi)


def _only_offers(state: State) -> bool:
    """Say whether every sentence puts terms forward, so that what was said is not summed up."""
    offers = [d for d in state.drafts if d.kind in ("offer", "conditional_trade")]
    return all(any(lo <= d.lo < hi for d in offers) for lo, hi, *_ in state.sentences())


def _outdone(frame: Draft, other: Draft) -> bool:
    """Say whether what may be a loss frame is rather the trade or label made in the same words."""
    return frame.lo < other.hi and other.lo < frame.hi and other.sure >= frame.sure


_GIVEN_BACK = late(
    r"^(?:so |and |ok |right )*(?:what )?(?:you are|you were) (?:saying|telling me)"
    r"(?: is)?(?: that)? "
)
_PERSONS = words("i me my mine you your yours we us our he she it they them")


def _gives_nothing_back(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` only copy theirs, or only say yes or no."""
    said = " ".join(state.folded.words[lo:hi])
    return bool(_YES_OR_NO.search(said)) or _copied(state, lo, hi)


_YES_OR_NO = Pattern(r"^(?:so |ok |right )*(?:in other words |that is )*(?:yes|no|never|nothing)$")


def _copied(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` stand in their last turn, in this order.

    After "you're saying", persons count for nothing: "they sent me forms" is "they sent forms".
    """
    last = state.scene.last
    if last is None:
        return False
    said = " ".join(state.folded.words[lo:hi])
    if f" {said} " in f" {' '.join(last.words)} " or _all_theirs(state, lo, hi):
        return True
    lead = _GIVEN_BACK.match(said)
    return lead is not None and (
        f" {_impersonal(said[lead.end() :].split(' '))} " in f" {_impersonal(last.words)} "
    )


def _all_theirs(state: State, lo: int, hi: int) -> bool:
    """Say whether every word of content among ``lo`` to ``hi`` stands in their last turn.

    "So the van stood in Calais for two days" adds nothing to "The van stood there, in Calais, for
    two days". One or two words may be all that the matter has.
    """
    words, stems = state.folded.words[lo:hi], state.folded.stems[lo:hi]
    mine = [stem for word, stem in zip(words, stems, strict=True) if word not in FUNCTION]
    if len(mine) < _COPIES or "?" in state.folded.marks[hi] or state.scene.last is None:
        return False
    return state.scene.last.content.issuperset(mine)


_COPIES = 3
"""Words of content from which their own words in their own order are a copy."""


def _impersonal(said: Iterable[str]) -> str:
    return " ".join([word for word in said if word not in _PERSONS])

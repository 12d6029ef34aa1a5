"""Find what speakers do for themselves: pressure, terms, disclosure, claims, chat."""

from __future__ import annotations

import re
from typing import Literal

from weakhand.language.deadlines import TOO_SOON
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import stem
from weakhand.language.own import (
    AFFIRMATION,
    DISCLOSURE,
    I_MESSAGE,
    OFF_TOPIC,
    SMALL_TALK,
)
from weakhand.language.pressure import BEGGING, CONCEDING, HARMLESS, LOSS, REJECT, hostility
from weakhand.language.questions import denied
from weakhand.language.reflections import speaks_of_self
from weakhand.language.relevance import in_order
from weakhand.language.rules import Rule
from weakhand.language.state import State
from weakhand.language.trades import ACCEPT, PROPOSE, TAKEN, TRADE, proposed

Loss = Literal["", "raised_risk", "unraised_risk", "conceding"]
_SARCASM = re.compile(
    r"\b(?:oh (?:great|sure|wonderful|brilliant|fantastic|perfect|nice|how (?:nice|"
    r"lovely|kind))|yeah right|sure sure|how (?:very )?(?:generous|kind|convenient|noble) of "
    r"you|"
    r"thanks a lot|thanks for nothing|good luck with that|big surprise|what a surprise|well "
    r"done you)\b|(?:^|\byeah |\boh )as if$|(?:^| )/ ?s$|\bpoor you\b|\bboo hoo\b|\bcry me\b"
)
_QUESTIONS = (
    "open_question",
    "calibrated_question",
    "closed_question",
    "why_question",
    "preference_question",
    "deadline_question",
)


def _any(rules: tuple[Rule, ...], text: str, bag: frozenset[str]) -> Rule | None:
    for each in rules:
        match = each.find(text, bag)
        if match and not denied(text[: match.start()] + " "):
            return each
    return None


def speaking(state: State) -> None:
    """Note every move that is about the speaker, the terms or the mood."""
    whole = " ".join(state.folded.words)
    state.hostile = round(max(hostility(whole), state.attacked), 2)
    if _SARCASM.search(whole) or re.search(r"(?:^|\s)/s\s*$", state.text[:3000]):
        state.damp = 0.4
    for lo, hi, text, bag, mark in state.sentences():
        if not _far(state, lo, hi, text, bag):
            _sentence(state, lo, hi, text, bag, mark)
            _late(state, lo, hi, text, bag)
    _settle(state)


def _far(state: State, lo: int, hi: int, text: str, bag: frozenset[str]) -> bool:
    """Note talk of what nobody here spoke of; say whether a sentence is that."""
    found = _any(OFF_TOPIC, _strip(text), bag)
    if not found or state.touched(lo, hi) or state.threatened(lo):
        return False
    if any(d.kind == "label" and lo <= d.lo < hi for d in state.drafts):
        return False
    said = state.folded
    if any(
        said.stems[i] in state.scene.heard for i in range(lo, hi) if said.words[i] not in FUNCTION
    ):
        return False
    state.drafts = [d for d in state.drafts if not (lo <= d.lo and d.hi <= hi)]
    state.add("off_topic", lo, hi, found.sure)
    return True


def _late(state: State, lo: int, hi: int, text: str, bag: frozenset[str]) -> None:
    """Note a sentence that calls a date into question."""
    if text.startswith(("thank", "ok thank")):
        state.drafts = [
            d for d in state.drafts if d.kind != "deadline_challenge" or d.lo < lo or d.lo >= hi
        ]
        return
    found = next((r for r in TOO_SOON if r.find(text, bag)), None)
    if not found or state.threatened(lo) or "not saying" in text:
        return
    state.drafts = [
        d
        for d in state.drafts
        if not (d.kind in ("paraphrase", "mirror") and d.sure < 0.8 and lo <= d.lo and d.hi <= hi)
    ]
    state.add("deadline_challenge", lo, hi, found.sure)


def _sentence(state: State, lo: int, hi: int, text: str, bag: frozenset[str], mark: str) -> None:
    asks = "?" in mark
    threat = state.threatened(lo)
    if threat:
        state.add("threat", lo, hi, threat)
        return
    plain = whole = _strip(text)
    trade = _any(TRADE, text, bag)
    if trade:
        state.add("conditional_trade", lo, hi, trade.sure)
    accept = _accepted(state, lo, hi, plain, bag, asks)
    if accept and not re.search(r"\bbut\b|\bnot\b|\bif\b", plain):
        state.add("accept", lo, hi, accept.sure)
        return
    if not asks and "but" in bag:
        agreed = plain.partition(" but ")[0]
        if _any(ACCEPT, agreed, bag) and not re.search(r"\bnot\b|\bif\b", agreed):
            state.add("affirmation", lo, hi, 0.65)
    reject = None if asks or (text.startswith("oh ") and len(bag) < 4) else _any(REJECT, plain, bag)
    reject = reject or (None if asks else _any(REJECT[-1:], text, bag))
    if reject and not trade:
        state.add("reject", lo, hi, reject.sure)
    begging = None if asks or trade else _any(BEGGING, plain, bag)
    if begging:
        state.add("begging", lo, hi, begging.sure)
    elif asks and _PLEADS.search(plain):
        state.add("begging", lo, hi, 0.8)
    if trade and re.search(r"\d|\bnet\b|%|\brate\b|\bterms\b|\bfood\b|\bwater\b|\bwood\b", text):
        state.add("offer", lo, hi, 0.75)
    elif not (reject and "but" not in bag):
        plain = _IF_YOU_LIKE.sub("", plain)
        if "but" in bag and not proposed(plain):
            plain = _strip(plain.rpartition(" but ")[2])
        offer = _any(PROPOSE, plain, bag) if proposed(plain) else None
        if offer is None and state.known.options and proposed(plain):
            offer = None if asks and plain[:1].isdigit() else _named_terms(state, lo, hi, plain)
        echoed = any(
            d.kind == "mirror" and d.sure >= 0.6 and d.lo < hi and lo < d.hi for d in state.drafts
        )
        if offer and not echoed and not (asks and offer.name in ("bare terms", "set the terms")):
            state.add("offer", lo, hi, offer.sure)
    _own(state, lo, hi, text, whole, bag, asks)


_PLEADS = re.compile(r"\bpretty please\b|^please(?: please)*$")
_SIGN = re.compile(r"\bwhere (?:do|can|should) (?:i|we) sign$")


def _accepted(
    state: State, lo: int, hi: int, plain: str, bag: frozenset[str], asks: bool
) -> Rule | None:
    """Return the rule by which a sentence accepts what is on the table."""
    if asks:
        return ACCEPT[-1] if _SIGN.search(plain) else None
    found = _any(ACCEPT, plain, bag)
    if found:
        return found
    said, marks = state.folded.words, state.folded.marks
    typed = " ".join(
        f", {said[i]}" if i > lo and marks[i][:1] in _BREAKS else said[i] for i in range(lo, hi)
    )
    found = ACCEPT[-1] if ACCEPT[-1].find(typed, bag) else None
    if found or not TAKEN.find(plain, bag) or not state.scene.turns:
        return found
    stems = {state.folded.stems[i] for i in range(lo, hi) if said[i] not in FUNCTION}
    return TAKEN if len(stems & state.scene.turns[0]) >= _TAKEN_UP else None


_BREAKS = frozenset([",", ":", "—", "–", "-"])
_TAKEN_UP = 2
"""Words of their last turn that "we'll take the ..." must name to be an acceptance."""


def _named_terms(state: State, lo: int, hi: int, plain: str) -> Rule | None:
    """Return the offer rule when a first-person proposal names an option of the case."""
    if _ASKED.search(plain) or _NOT_TERMS.search(plain):
        return None
    if not _PUTS.search(plain):
        return _listed_terms(state, lo, hi, plain)
    if any(a >= lo and b <= hi for _, a, b, _ in in_order(state.known.options, state.folded.stems)):
        return PROPOSE[0]
    return None


_IF_YOU_LIKE = re.compile(
    r" if (?:you|that) (?:want|like|agree|wish|prefer|need|helps?)(?: it| that)?$"
)
_ASKED = re.compile(r"^(?:what|how|why|do|does|is|are|you|so you|your)\b(?! (?:about|if)\b)")
_PUTS = re.compile(
    r"\b(?:i|we) (?:\w+ly |also |then |just )?(?:can|could|will|would|might|propose|offer|suggest|"
    r"want|need|keep|give|take|add|throw in|include)\b|\b(?:let us|how about|what if|what about|"
    r"give "
    r"me|pay me|propos\w+|my offer)\b|^(?:please )?(?:keep|hold|no |leave|add|include|pay|drop|"
    r"scrap)\b|"
    r"\b(?:suppose|imagine|say) (?:i|we|you) \w+"
)
_NOT_TERMS = re.compile(
    r"\b(?:i|we) (?:would|will|could|might|can) (?:\w+ly )?(?:be (?:(?!willing)\w+ing|out|gone|"
    r"broke|left|"
    r"short)|"
    r"lose|borrow|struggle|understand|see|imagine|have to|like to (?:understand|know|hear)|need to "
    r"(?:borrow|know|understand))\b|\b(?:want|need|trying) to (?:understand|know|hear|learn)\b|"
    r"\bhelp "
    r"me understand\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|had|does|did|do|would|will|means?|counts?|sounds?|seems?|feels?|"
    r"looks?|makes?|wants?|needs?|comes?|goes|went|said|says|you|she|he|they|it)\b"
)


def _listed_terms(state: State, lo: int, hi: int, plain: str) -> Rule | None:
    """Return the offer rule for a bare list of at least two options of different issues."""
    if _FINITE.search(plain) or len(plain) > 200:
        return None
    choices = state.known.ground.choices
    stems = state.folded.stems[lo:hi]
    named = {choices[int(o)].issue for o, *_ in in_order(state.known.options, stems)}
    return PROPOSE[-1] if len(named) >= 2 else None


def _own(
    state: State, lo: int, hi: int, text: str, plain: str, bag: frozenset[str], asks: bool
) -> None:
    back = any(
        d.kind in ("label", "paraphrase", "summary", "mirror") and d.lo < hi and lo < d.hi
        for d in state.drafts
    )
    if not asks:
        feel = _any(I_MESSAGE, text, bag)
        if feel and not re.search(r"\bi (?:\w+ )?feel (?:that|like|as if) (?:you|your)\b", text):
            state.add("i_message", lo, hi, feel.sure)
            if back:
                state.drafts = [
                    d
                    for d in state.drafts
                    if not (d.kind == "paraphrase" and d.lo >= lo and d.hi <= hi and d.sure < 0.8)
                ]
        told = _any(DISCLOSURE, text, bag)
        if told and not feel and not (back and (not {"my", "i"} & bag or not speaks_of_self(text))):
            state.add("disclosure", lo, hi, told.sure)
        kind = _any(AFFIRMATION, plain, bag)
        if not kind and " and i " in plain:
            kind = _any(AFFIRMATION[:1], "i " + plain.rpartition(" and i ")[2], bag)
        if kind:
            state.add("affirmation", lo, hi, kind.sure)
    chat = _any(SMALL_TALK, plain, bag)
    if chat and not (chat.name == "weather" and state.touched(lo, hi)):
        state.add("small_talk", lo, hi, chat.sure)


_LEAD = re.compile(
    r"^(?:(?:haha|ha|lol|so|well|ok|and|but|oh|um|uh|look|listen|hmm|yes|yeah|right|now|then|"
    r"sorry|also|"
    r"no) )+(?=\w)"
)


def _strip(text: str) -> str:
    """Return a sentence without the small words that lead in."""
    if text.startswith(("no ", "right", "yes", "ok ")) and text.count(" ") < 3:
        return text
    if text.startswith(("no chance", "no way", "no deal", "no thank")):
        return text
    return _LEAD.sub("", text)


def _settle(state: State) -> None:
    """Resolve moves that exclude each other."""
    if state.has("threat"):
        state.drop("conditional_trade", "loss_frame")
    if state.has("conditional_trade"):
        state.drop("begging")
    for plea in [d for d in state.drafts if d.kind == "begging"]:
        state.drafts = [
            d
            for d in state.drafts
            if not (d.kind in ("paraphrase", "mirror") and plea.lo <= d.lo and d.hi <= plea.hi)
        ]
    if state.has("reject"):
        state.drop("accept")
    if state.has("accept"):
        state.drop("minimal_encourager", "mirror")
    spoken = (
        "reject",
        "begging",
        "offer",
        "accept",
        "affirmation",
        "threat",
        "conditional_trade",
        "disclosure",
        "loss_frame",
    )
    for draft in list(state.drafts):
        if (
            draft.kind == "paraphrase"
            and draft.sure < 0.8
            and any(
                o.kind in spoken and o.lo <= draft.lo and draft.hi <= o.hi for o in state.drafts
            )
        ):
            state.drafts.remove(draft)
    if state.hostile >= 0.5:
        state.drop("affirmation")
        state.drafts = [d for d in state.drafts if not (d.kind == "paraphrase" and d.sure < 0.8)]


def losing(state: State) -> Loss:
    """Note a loss frame and return what it attaches the loss to."""
    if state.has("threat"):
        return ""
    for lo, hi, text, bag, _ in state.sentences():
        if denied(text):
            continue
        if CONCEDING.search(text) and "not" not in bag:
            state.add("loss_frame", lo, hi, 0.8)
            return "conceding"
        found = None if HARMLESS.search(text) else _any(LOSS, text, bag)
        if not found or not _theirs(bag, text):
            continue
        was_raised = raised(state, lo, hi)
        question = any(d.kind in _QUESTIONS and d.lo < hi and lo < d.hi for d in state.drafts)
        if question and not was_raised and found.name != "what happens to":
            continue
        back = any(
            d.kind in ("label", "paraphrase", "summary")
            and d.sure >= 0.8
            and d.lo < hi
            and lo < d.hi
            for d in state.drafts
        )
        if back and not re.search(r"\b(?:if|without|unless)\b", text):
            continue
        if (state.has("summary") and not bag & {"if", "without"}) or (
            _RETOLD.match(text) and not _NO_DEAL.search(text)
        ):
            continue
        state.drafts = [
            d
            for d in state.drafts
            if not (d.kind == "paraphrase" and d.sure < 0.8 and lo <= d.lo and d.hi <= hi)
        ]
        state.add("loss_frame", lo, hi, found.sure)
        return "raised_risk" if was_raised else "unraised_risk"
    return ""


_RETOLD = re.compile(
    r"^(?:(?:ok|and|but|oh|right) )*so\b(?!.*\bi (?:will|can|would|lose|need|am|want)\b)"
)
_NO_DEAL = re.compile(
    r"\b(?:tender|no deal|without (?:a deal|an agreement|us|me)|not (?:agree|sign|settle)|nothing "
    r"signed|walk away|switch|replace)\b"
)

_COMMON_LOSS = frozenset(
    stem(w)
    for w in [
        "agree",
        "agreement",
        "deal",
        "happens",
        "lose",
        "loss",
        "risk",
        "cost",
        "costs",
        "week",
        "weeks",
        "day",
        "days",
    ]
)


def _theirs(bag: frozenset[str], text: str) -> bool:
    """Say whether a loss is theirs or shared, and not the speaker's own."""
    if {"you", "your", "we", "both", "us", "our"} & bag:
        return not re.search(
            r"\bi (?:\w+ )?(?:lose|lost|risk|miss|will be late)\b|\bmy (?:loss|risk)\b", text
        )
    return not {"i", "my", "me"} & bag


def raised(state: State, lo: int, hi: int) -> bool:
    """Say whether they spoke of this risk before."""
    touched = state.touched(lo, hi)
    for owner in touched:
        if owner in state.scene.alive and state.known.kinds.get(owner) in (
            "risk",
            "fact",
            "need",
            "feeling",
        ):
            return True
    if any(state.known.kinds.get(o) == "risk" for o in touched) and not state.scene.turns:
        return False
    mine = {state.folded.stems[i] for i in range(lo, hi) if state.folded.words[i] not in FUNCTION}
    mine -= _COMMON_LOSS
    found = sum(1 for s in mine if s in state.scene.heard)
    return found >= (2 if len(mine) > 5 else 1)

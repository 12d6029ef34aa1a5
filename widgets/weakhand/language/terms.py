"""Find what speakers put on the table: trades, offers, and a yes to what is offered."""

from __future__ import annotations

import re

from weakhand.language.harm import THREAT
from weakhand.language.lexicon import FUNCTION
from weakhand.language.patterns import Pattern
from weakhand.language.questions import denied
from weakhand.language.relevance import in_order
from weakhand.language.rules import Rule, Table
from weakhand.language.state import State
from weakhand.language.swaps import hangs_on_event, priced
from weakhand.language.trades import ACCEPT, PROPOSE, TAKEN, TRADE, proposed

_REFUSES = re.compile(r"\bbut\b|\bnot\b|\bif\b")
_TERMS = re.compile(r"\d|\bnet\b|%|\brate\b|\bterms\b")


def terms(state: State) -> None:
    """Note every trade, offer and acceptance of the utterance in ``state``."""
    for lo, hi, text, bag, mark in state.sentences():
        _sentence(state, lo, hi, text, bag, "?" in mark)
    _contingent(state)
    _supposed(state)


_SUPPOSE = re.compile(
    r"^(?:\w+ ){0,2}?(?:suppose|supposing|imagine|let us (?:say|suppose|imagine|assume)|say|assume|"
    r"assuming|picture this) (?:that )?(?:i|we|you|my|our) (?!not\b)\w+"
)
_THEN = re.compile(
    r"^(?:and |then |so |but |in return |in that case |for that )*(?:(?:would|could|can|will|might|"
    r"may) (?:you|i|we|your \w+)|what (?:would|could) you (?:give|do|offer|pay|say)|you "
    r"(?:would|could|will))\b"
)
_SUPPOSE_THEN = re.compile(
    r"^(?:\w+ ){0,2}?(?:suppose|supposing|imagine|let us (?:say|suppose|imagine|assume)|assume|"
    r"assuming) (?:that )?(?:i|we|you) (?:\w+ ){1,16}?(?:(?:would|could|can|will|might) "
    r"(?:you|i|we|your \w+)|you (?:would|could|will)|(?:i|we) (?:would|could|will|can)|"
    r"what (?:would|could) you (?:give|do|offer|pay|say))\b"
)


def _supposed(state: State) -> None:
    """Note a trade that is put as a supposition: "Suppose I signed today. Would you ...?"."""
    if _SUPPOSING.isdisjoint(state.folded.words):
        return
    sentences = state.sentences()
    for n, (lo, hi, text, _, _) in enumerate(sentences):
        if _SUPPOSE_THEN.match(text):
            end = hi
        elif _SUPPOSE.match(text) and n + 1 < len(sentences) and _THEN.match(sentences[n + 1][2]):
            end = sentences[n + 1][1]
        else:
            continue
        if not _VALUE.search(" ".join(state.folded.words[lo:end])) and not state.names_option(
            lo, end
        ):
            continue
        state.add("conditional_trade", lo, end, 0.85)
        state.add("offer", lo, end, 0.75)
        return


_SUPPOSING = frozenset(["suppose", "supposing", "imagine", "say", "assume", "assuming", "picture"])
_VALUE = re.compile(
    r"\d|\b(?:rate|price|terms|net|discount|pay\w*|paid|sign\w*|gave|give|took|take|kept|keep|hold|"
    r"leave|stay\w*|drop\w*|cover\w*|throw|threw|deliver\w*|commit\w*|contract|deposit|fee|rent|"
    r"raise|bonus|share|order\w*|buy|bought|lend|lent|swap\w*|work\w*|move\w*)\b"
)


def _contingent(state: State) -> None:
    """Note a deal whose outcome hangs on an event, though it takes two sentences to say."""
    words = state.folded.words
    if "if" not in words:
        return
    text = " ".join(words)
    span = hangs_on_event(text)
    if span is None or denied(text[: span[0]] + " "):
        return
    lo, middle = (text[:at].count(" ") for at in span[:2])
    for a, b in ((lo, middle), (middle, len(words))):
        if not (priced(" ".join(words[a:b])) or state.names_option(a, b)):
            return
    state.add("conditional_trade", lo, len(words), 0.85)
    state.add("offer", lo, len(words), 0.8)


def _any(rules: Table, text: str, bag: frozenset[str]) -> Rule | None:
    for each in rules.near(bag):
        match = each.find(text, bag)
        if match and not denied(text[: match.start()] + " "):
            return each
    return None


def _sentence(state: State, lo: int, hi: int, text: str, bag: frozenset[str], asks: bool) -> None:
    plain = _strip(text)
    harm = _any(THREAT, text, bag)
    if harm:
        state.add("threat", lo, hi, harm.sure)
        return
    trade = _any(TRADE, text, bag)
    if trade:
        state.add("conditional_trade", lo, hi, trade.sure)
        if _TERMS.search(text):
            state.add("offer", lo, hi, 0.75)
            return
    accept = _accepted(state, lo, hi, plain, bag, asks)
    if accept and not _REFUSES.search(plain):
        state.add("accept", lo, hi, accept.sure)
        return
    plain = _IF_YOU_LIKE.sub("", plain)
    if "but" in bag and not proposed(plain):
        plain = _strip(plain.rpartition(" but ")[2])
    offer = _any(PROPOSE, plain, bag)
    if offer is None and state.known.options and not (asks and plain[:1].isdigit()):
        offer = _named_terms(state, lo, hi, plain)
    if offer is None or not proposed(plain):
        return
    echoed = any(d.kind == "mirror" and d.lo < hi and lo < d.hi for d in state.drafts)
    if not echoed and not (asks and offer.name in ("bare terms", "set the terms")):
        state.add("offer", lo, hi, offer.sure)


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
        f", {word}" if mark[:1] in _BREAKS else word
        for word, mark in zip(said[lo:hi], ("", *marks[lo + 1 : hi]), strict=True)
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
_PUTS = Pattern(
    r"\b(?:i|we) (?:\w+ly |also |then |just )?(?:can|could|will|would|might|propose|offer|suggest|"
    r"want|need|keep|give|take|add|throw in|include)\b|\b(?:let us|how about|what if|what about|"
    r"give "
    r"me|pay me|propos\w+|my offer)\b|^(?:please )?(?:keep|hold|no |leave|add|include|pay|drop|"
    r"scrap)\b|"
    r"\b(?:suppose|imagine|say) (?:i|we|you) \w+"
)
_NOT_TERMS = Pattern(
    r"\b(?:i|we) (?:would|will|could|might|can) (?:\w+ly )?(?:be (?:(?!willing)\w+ing|out|gone|"
    r"broke|left|"
    r"short)|"
    r"lose|borrow|struggle|understand|see|imagine|have to|like to (?:understand|know|hear)|need to "
    r"(?:borrow|know|understand))\b|\b(?:want|need|trying) to (?:understand|know|hear|learn)\b|"
    r"\bhelp "
    r"me understand\b"
)
_FINITE = Pattern(
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

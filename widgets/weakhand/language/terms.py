"""Find what speakers put on the table: trades, offers, and a yes to what is offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from weakhand.language.acceptances import ACCEPT, TAKEN
from weakhand.language.denial import denied
from weakhand.language.exchanged import reproaches
from weakhand.language.harm import THREAT
from weakhand.language.lexicon import FUNCTION
from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.of_fact import asks_fact
from weakhand.language.patterns import Pattern, late
from weakhand.language.proposals import PROPOSE, proposed
from weakhand.language.put_to import as_how_about, would_do
from weakhand.language.rules import Rule
from weakhand.language.state import State
from weakhand.language.swaps import hangs_on_event, priced
from weakhand.language.trades import TRADE

_REFUSES = late(r"\bbut\b|\bnot\b|\bif\b")
_TERMS = late(r"\d|\bnet\b|%|\brate\b|\bterms\b")


def terms(state: State) -> None:
    """Note every trade, offer and acceptance of the utterance in ``state``."""
    for sentence, form in zip(state.line.sentences, _forms(state.line), strict=True):
        _sentence(state, sentence, form)
    for lo, hi, trade, offer in _spread(state.line):
        state.add("conditional_trade", lo, hi, trade)
        state.add("offer", lo, hi, offer)


_SUPPOSE = late(
    r"^(?:\w+ ){0,2}?(?:suppose|supposing|imagine|let us (?:say|suppose|imagine|assume)|say|assume|"
    r"assuming|picture this) (?:that )?(?:i|we|you|my|our) (?!not\b)\w+"
)
_THEN = late(
    r"^(?:and |then |so |but |in return |in that case |for that )*(?:(?:would|could|can|will|might|"
    r"may) (?:you|i|we|your \w+)|what (?:would|could) you (?:give|do|offer|pay|say)|you "
    r"(?:would|could|will))\b"
)
_SUPPOSE_THEN = late(
    r"^(?:\w+ ){0,2}?(?:suppose|supposing|imagine|let us (?:say|suppose|imagine|assume)|assume|"
    r"assuming) (?:that )?(?:i|we|you) (?:\w+ ){1,16}?(?:(?:would|could|can|will|might) "
    r"(?:you|i|we|your \w+)|you (?:would|could|will)|(?:i|we) (?:would|could|will|can)|"
    r"what (?:would|could) you (?:give|do|offer|pay|say))\b"
)


@by_itself
def _spread(line: Line) -> tuple[tuple[int, int, float, float], ...]:
    """Return the trades that take two sentences to say: their words, how sure trade and offer."""
    return (*_contingent(line), *_supposed(line))


def _supposed(line: Line) -> Iterator[tuple[int, int, float, float]]:
    """Yield a trade that is put as a supposition: "Suppose I signed today. Would you ...?"."""
    if _SUPPOSING.isdisjoint(line.folded.words):
        return
    for n, (lo, hi, text, _, _) in enumerate(line.sentences):
        following = line.sentences[n + 1 : n + 2]
        if _SUPPOSE_THEN.match(text):
            end = hi
        elif _SUPPOSE.match(text) and following and _THEN.match(following[0].text):
            end = following[0].hi
        else:
            continue
        valued = _VALUE.search(" ".join(line.folded.words[lo:end]))
        if valued or line.names_option(lo, end):
            yield lo, end, 0.85, 0.75
            return


_SUPPOSING = frozenset(["suppose", "supposing", "imagine", "say", "assume", "assuming", "picture"])
_VALUE = late(
    r"\d|\b(?:rate|price|terms|net|discount|pay\w*|paid|sign\w*|gave|give|took|take|kept|keep|hold|"
    r"leave|stay\w*|drop\w*|cover\w*|throw|threw|deliver\w*|commit\w*|contract|deposit|fee|rent|"
    r"raise|bonus|share|order\w*|buy|bought|lend|lent|swap\w*|work\w*|move\w*)\b"
)


def _contingent(line: Line) -> Iterator[tuple[int, int, float, float]]:
    """Yield a deal whose outcome hangs on an event, though it takes two sentences to say."""
    words = line.folded.words
    if "if" not in words:
        return
    span = hangs_on_event(line.said)
    if span is None or denied(line.said[: span[0]] + " "):
        return
    lo, middle = (line.said[:at].count(" ") for at in span[:2])
    if all(
        priced(" ".join(words[a:b])) or line.names_option(a, b)
        for a, b in ((lo, middle), (middle, len(words)))
    ):
        yield lo, len(words), 0.85, 0.8


class _Form(NamedTuple):
    """What a sentence may be by its form alone, in a case.

    Attributes:
        harm, trade, accept, offer: the rule that finds each.
        named: whether its trade is in so many terms that it is an offer too.
        taken: the words that it takes up, if taking what has just been put forward.
    """

    harm: Rule | None = None
    trade: Rule | None = None
    named: bool = False
    accept: Rule | None = None
    taken: frozenset[str] = frozenset()
    offer: Rule | None = None


@by_itself
def _forms(line: Line) -> tuple[_Form, ...]:
    """Return the form of each sentence of a line."""
    return tuple(_form(line, each) for each in line.sentences)


def _form(line: Line, sentence: Sentence) -> _Form:
    lo, hi, text, bag, mark = sentence
    asks = "?" in mark
    harm = THREAT.stated(text, bag)
    if harm:
        return _Form(harm)
    trade = TRADE.stated(text, bag)
    if trade and _TERMS.search(text):
        return _Form(None, trade, True)
    plain = _strip(text)
    accept = _accepted(line, sentence, plain)
    taken: frozenset[str] = frozenset()
    if accept or (not asks and TAKEN.find(plain, bag)):
        refused = _REFUSES.search(plain)
        if accept and not refused:
            return _Form(None, trade, False, accept)
        if not (accept or refused):
            taken = _content(line, lo, hi)
    return _Form(None, trade, False, None, taken, _offer(line, sentence, plain))


def _offer(line: Line, sentence: Sentence, plain: str) -> Rule | None:
    """Return the rule by which a sentence puts terms forward."""
    lo, hi, _, bag, mark = sentence
    asks = "?" in mark
    if reproaches(plain, mark) or asks_fact(plain, mark):
        return None
    if would_do(plain) and not line.known.options:
        return PROPOSE[0]
    plain = as_how_about(_IF_YOU_LIKE.sub("", plain))
    if "but" in bag and not proposed(plain):
        plain = _strip(plain.rpartition(" but ")[2])
    offer = PROPOSE.stated(plain, bag)
    if offer is None and line.known.options and not (asks and plain[:1].isdigit()):
        offer = _named_terms(line, lo, hi, plain)
    if offer is None or not proposed(plain):
        return None
    return None if asks and offer.name in ("bare terms", "set the terms") else offer


def _sentence(state: State, sentence: Sentence, form: _Form) -> None:
    """Note what a sentence puts forward or takes, by its form and what they have just put."""
    lo, hi = sentence.lo, sentence.hi
    if form.harm:
        state.add("threat", lo, hi, form.harm.sure)
    if form.trade:
        state.add("conditional_trade", lo, hi, form.trade.sure)
    if form.named:
        state.add("offer", lo, hi, 0.75)
    accept = form.accept
    if form.taken and state.scene.turns and len(form.taken & state.scene.turns[0]) >= _TAKEN_UP:
        accept = TAKEN
    if accept:
        state.add("accept", lo, hi, accept.sure)
    elif form.offer and not any(
        d.kind == "mirror" and d.lo < hi and lo < d.hi for d in state.drafts
    ):
        state.add("offer", lo, hi, form.offer.sure)


_SIGN = late(r"\bwhere (?:do|can|should) (?:i|we) sign$")


def _accepted(line: Line, sentence: Sentence, plain: str) -> Rule | None:
    """Return the rule by which a sentence accepts what is on the table."""
    lo, hi, _, bag, mark = sentence
    if "?" in mark:
        return ACCEPT[-1] if _SIGN.search(plain) else None
    found = ACCEPT.stated(plain, bag)
    if found:
        return found
    said, marks = line.folded.words[lo:hi], line.folded.marks[lo + 1 : hi]
    if any(marks):
        pairs = zip(said, ("", *marks), strict=True)
        said = tuple([f", {word}" if mark[:1] in _BREAKS else word for word, mark in pairs])
    typed = " ".join(said)
    return ACCEPT[-1] if typed != plain and ACCEPT[-1].find(typed, bag) else None


def _content(line: Line, lo: int, hi: int) -> frozenset[str]:
    """Return the stems of the content words among words ``lo`` to ``hi``."""
    folded = line.folded
    return frozenset(folded.stems[i] for i in range(lo, hi) if folded.words[i] not in FUNCTION)


_BREAKS = frozenset([",", ":", "—", "–", "-"])
_TAKEN_UP = 2
"""Words of their last turn that "we'll take the ..." must name to be an acceptance."""
_LISTED, _BARE = 2, 200
"""Issues of which a bare list names an option, and characters up to which it is bare."""


def _named_terms(line: Line, lo: int, hi: int, plain: str) -> Rule | None:
    """Return the offer rule when a first-person proposal names an option of the case."""
    named = [int(owner) for owner, a, b, _ in line.options if a >= lo and b <= hi]
    if not named or _ASKED.search(plain) or _NOT_TERMS.search(plain):
        return None
    return PROPOSE[0] if _PUTS.search(plain) else _listed_terms(line, named, plain)


_IF_YOU_LIKE = late(r" if (?:you|that) (?:want|like|agree|wish|prefer|need|helps?)(?: it| that)?$")
_ASKED = late(r"^(?:what|how|why|do|does|is|are|you|so you|your)\b(?! (?:about|if)\b)")
_PUTS = Pattern(
    r"\b(?:i|we) (?:\w+ly |also |then |just )?(?:can|could|will|would|might|propose|offer|suggest|"
    r"want|need|keep|give|take|add|throw in|include)\b|\b(?:let us|how about|what if|what about|"
    r"give "
    r"me|pay me|propos\w+|my offer)\b|^(?:please )?(?:keep|hold|no |leave|add|include|pay|drop|"
    r"scrap)\b|"
    r"\b(?:suppose|imagine|say) (?:i|we|you) \w+"
)
_NOT_TERMS = Pattern(
    r"\b(?:what|how(?: much)?) (?:would|could|might|does|will|did) (?:(?:that|it|this) )?(?:change|"
    r"do|mean|bring|help|be worth|make|give|matter|look)\b.*\b(?:you|your)\b|"
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


def _listed_terms(line: Line, named: Sequence[int], plain: str) -> Rule | None:
    """Return the offer rule for a bare list of at least two options of different issues.

    ``named`` are the places of the options among the case's choices.
    """
    choices = line.known.ground.choices
    several = len({choices[place].issue for place in named}) >= _LISTED
    if not several or len(plain) > _BARE or _FINITE.search(plain):
        return None
    return PROPOSE[-1]


_LEAD = late(
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

"""Which kind of question a clause asks: the most specific of six kinds."""

from __future__ import annotations

from typing import NamedTuple

from weakhand.language.calibrated_rules import CALIBRATED
from weakhand.language.clauses import Clause
from weakhand.language.dates import WEEKDAY, without_habits
from weakhand.language.deadline_rules import DEADLINE
from weakhand.language.denial import denied
from weakhand.language.lead_ins import skip_lead
from weakhand.language.normalise import Folded
from weakhand.language.open_rules import OPEN, WHY
from weakhand.language.patterns import Pattern, late
from weakhand.language.plain_facts import ASKS_FACT, ASKS_WAY, KNOWS_NOT
from weakhand.language.preference_rules import PREFERENCE
from weakhand.language.reading import MoveKind
from weakhand.language.unasked import CHAT, GREET, IDIOM, SUBJECT_DO, SUGGESTS

_LATE_INVITE = Pattern(
    r"\b(?:tell me (?:more|about|how|what|why|a (?:bit|little))|walk me through|talk me through|"
    r"help me (?:to )?understand|say more about|(?:i would|i am|i was|we would|and) (?:love|"
    r"like|curious|interested|wondering) (?:to )?(?:hear|know|understand|learn)?(?: more)? "
    r"?(?:how|what|about|your|where|why))\b",
    needs="tell walk talk help say love like curious interested wondering",
)
_TERMS = late(r"\d|\b(?:rate|terms|price|net|discount|off)\b")
_POLITE = late(
    r"^(?:(?:(?:do|would) you )?mind (?:if i ask(?: you)?|me asking|my asking|telling me|sharing)|"
    r"(?:can|could|may|might) i (?:just )?ask(?: you)?|(?:i would like to|i want to|let me|i "
    r"have to|i need to|i will) ask(?: you)?|"
    r"i was (?:just )?wondering|i am (?:just )?wondering|out of curiosity|just curious|quick "
    r"question|one question|"
    r"if (?:you do not mind|i may|i might)(?: my asking| me asking| asking| ask)?) (?=(?:what|"
    r"how|why|which|who|where|when|about)\b)"
)
_BARE_WHY = late(
    r"^(?:(?:wait|hang on|hey|hold on|but|and|so) )*why (?:this|these|those|her|him|them|only|"
    r"always|"
    r"ours?|mine|the (?:sudden|hurry|rush|change))\b"
)
_WHAT_FOR = late(
    r"^what (?:did|do|does|would|are|is|was|were) (?!.*\b(?:look|looking|ask|asking|wait|waiting|"
    r"hope|hoping|stand|search|searching|aim|aiming|pay|paying|go|goes|going|sell|selling|sold|let|"
    r"letting|"
    r"rent|renting|care|known) for$)"
    r"(?:\w+ ){1,6}?for$"
)
_TOLD_WHY = late(
    r"^(?:(?:can|could|would|will|may|do) (?:you|i) (?:\w+ ){0,3}?|please |help me |i would "
    r"(?:like|"
    r"love) (?:you )?to )?(?:tell (?:me|us)|explain(?: to (?:me|us))?|share(?: with (?:me|us))?|"
    r"know|learn|hear|"
    r"understand) "
    r"why (?!not\b)\w"
)
_WHY = frozenset(["why", "what"])
"""Words of which one stands in every question for a reason."""
_BARE_WHAT = late(r"^(?:what|which) (?:weighs|ranks|ties|binds) (?!is\b)")
_WHY_THEN = late(
    rf"^why (?:by |on |only )?(?:today|tonight|tomorrow|midnight|noon|{WEEKDAY})"
    r"(?: of all \w+| already|(?: and)? not \w+(?: \w+)?| then| exactly)?$"
)
"""Asks why it is that day, without a mark: "why tonight of all nights"."""
_SCALE = 9
"""Words before a question among which "on a scale of" makes it a closed one."""
Found = tuple[MoveKind, int, float]


class _Asked(NamedTuple):
    """A clause that may ask.

    Attributes:
        text: its words without those that lead in to the question.
        bag: all its words.
        begin: the first word of the question.
        marked: whether a question mark stands behind it.
        turned: whether its word order asks.
        polite: whether it says that it asks ("may I ask ...").
        invites: whether it invites to tell.
    """

    text: str
    bag: frozenset[str]
    begin: int
    marked: bool
    turned: bool
    polite: bool
    invites: bool


def question(
    clause: Clause, folded: Folded, deadline: bool = False, theirs: bool = False
) -> tuple[Found, ...]:
    """Return each kind of question a clause is, its first word and how sure that is.

    A question about a deadline or about preferences is open or closed as well.
    ``deadline`` and ``theirs`` say that the clause touches the case's deadline,
    or a fact, feeling, need or risk of the other side.
    """
    asked = _asked(clause, folded)
    text, begin = asked.text, asked.begin
    why = _tells_why(asked)
    if why:
        return (("why_question", begin, why),)
    asks = asked.invites or asked.marked or asked.turned or asked.polite
    if not asks and not _BARE_WHAT.match(text) and not _WHY_THEN.match(text):
        return ()
    if SUGGESTS.match(text) or text == "how do you do" or KNOWS_NOT.search(text):
        return ()
    idle = _idle(asked)
    if idle is not None:
        return idle
    before = folded.words[max(0, begin - _SCALE) : begin]
    if text.startswith("on a scale") or "scale" in before:
        return (("closed_question", begin, 0.9 * _clearly(asked)),)
    return _kinds(asked, deadline, theirs)


def _asked(clause: Clause, folded: Folded) -> _Asked:
    """Return a clause from where it begins to ask, or to invite to tell."""
    begin = skip_lead(folded.words, clause.lo, clause.hi)
    text = " ".join(clause.text.split(" ")[begin - clause.lo :])
    polite = _POLITE.match(text)
    if polite:
        text = text[polite.end() :]
    invites = bool(OPEN[0].find(text, clause.bag) or OPEN[1].find(text, clause.bag))
    late = None if invites or clause.asks else _LATE_INVITE.search(text)
    if late and not denied(text[: late.start()] + " "):
        begin += text[: late.start()].count(" ")
        text, invites = text[late.start() :], True
    marked = "?" in clause.mark
    return _Asked(text, clause.bag, begin, marked, clause.asks, polite is not None, invites)


def _clearly(asked: _Asked) -> float:
    """Return how sure it is at most that a clause asks: with a mark, or without."""
    return 1.0 if asked.marked else 0.9


def _tells_why(asked: _Asked) -> float:
    """Return how sure it is that a clause asks why, in forms that nothing else can be; else 0."""
    if asked.bag.isdisjoint(_WHY):
        return 0.0
    text = asked.text
    if _BARE_WHY.match(text) or ((asked.marked or asked.turned) and _WHAT_FOR.match(text)):
        return 0.8
    return 0.75 if asked.invites and _TOLD_WHY.match(text) else 0.0


def _idle(asked: _Asked) -> tuple[Found, ...] | None:
    """Return what a clause asks that has the form of a question and no matter; else ``None``."""
    text, begin, marked = asked.text, asked.begin, asked.marked
    idiom = IDIOM.match(text)
    if not marked and (idiom or SUBJECT_DO.match(text)):
        return ()
    if idiom and not text.startswith(("what happens", "how you", "what makes", "when")):
        if _UNTURNED.match(text):
            return (("open_question", begin, 0.65),)
        return (("closed_question", begin, 0.4),) if text.count(" ") > 3 else ()
    if CHAT.match(text):
        return ()
    if GREET.match(text):
        return (("open_question", begin, 0.6 * _clearly(asked)),)
    return None


def _kinds(asked: _Asked, deadline: bool, theirs: bool) -> tuple[Found, ...]:
    """Return the kinds of a question: a special one, and whether it is open or closed."""
    text, begin, sure = asked.text, asked.begin, _clearly(asked)
    opens = asked.invites or text.startswith(("how", "what", "why", "in what", "where", "to what"))
    kind, clear = _plain(asked, opens, theirs)
    special, strength = _special(asked, deadline and opens and not asked.invites)
    if not special:
        return ((kind, begin, clear * sure),)
    both: list[Found] = [(special, begin, strength * sure)]
    if kind != "why_question" and (opens or special == "deadline_question"):
        both.append((kind, begin, min(clear, strength) * sure))
    return tuple(both)


def _special(asked: _Asked, deadline: bool) -> tuple[MoveKind | None, float]:
    """Return whether a question is about a deadline or about preferences, and how sure that is.

    ``deadline`` says that it asks openly, and touches the deadline of the case.
    """
    text, bag = asked.text, asked.bag
    dated = without_habits(text)
    found = DEADLINE.first(_PAYDAYS.sub("terms", dated) if _PAYING.search(text) else dated, bag)
    if found or deadline:
        return "deadline_question", found.sure if found else 0.75
    found = None if "scale" in bag or "could pay" in text else PREFERENCE.first(text, bag)
    return ("preference_question", found.sure) if found else (None, 0.0)


def _plain(asked: _Asked, opens: bool, theirs: bool) -> tuple[MoveKind, float]:
    """Return whether a question is open, calibrated, closed or a why-question.

    ``opens`` says that it begins as an open question does.
    """
    text, bag = asked.text, asked.bag
    if _NAMED.match(text) or ASKS_FACT.search(text):
        return "closed_question", 0.9
    if ASKS_WAY.search(text):
        return "open_question", 0.9
    if text.startswith("what if") and not _TERMS.search(text):
        return "open_question", 0.65
    if text.startswith(("how about", "what if")) and not OPEN[2].find(text, bag):
        return "closed_question", 0.6
    if opens and not WHY[0].find(text, bag):
        found = CALIBRATED.first(text, bag)
        if found and (OPEN.first(text, bag) or found.name in _BY_ITSELF):
            return "calibrated_question", found.sure
        found = OPEN.first(text, bag)
        if found:
            return ("calibrated_question" if theirs else "open_question"), found.sure
    if WHY[0].find(text, bag):
        return "why_question", 0.9
    if asked.marked and OPEN[2].find(text, bag):
        return "open_question", OPEN[2].sure
    if _OPEN_WHICH.match(text):
        return "open_question", 0.75
    if _WHOM_THEY_WISH.match(text):
        return "open_question", _DEFINITELY
    return "closed_question", 0.9 if asked.turned else 0.6


_NAMED = late(r"^what (?:is|are|was|were) (?:\w+ ){1,2}?(?:called|named)\b")
_BY_ITSELF = ("am i supposed", "what happens", "how important", "how much easier")
_UNTURNED = late(r"^(?:how|what for) (?:it|you|they|the \w+|this|that) (?!\w* ?(?:is|are) a )")
_OPEN_WHICH = late(
    r"^(?:which|who) (?:are |is |were |\w+ )?(?:the |your )?(?:\w+ )?(?:problems?|reasons?|things|"
    r"difficult\w+|risks?|obstacles?|worries|concerns?|challenges?|consequences)\b"
)
_WHOM_THEY_WISH = late(
    r"^(?:and |but |so )*(?:(?:who|whom) (?:would|do|could|did) you (?:\w+ly )?(?:like|love|wish|"
    r"hope|"
    r"picture|imagine|want|prefer|have in mind|see yourself)\b|who (?:would|might|could) (?:be|"
    r"make) "
    r"(?:the|a|your) (?:right|best|ideal|perfect|good|dream) )"
)
"""Asks after a wish, and for more than a name."""
_DEFINITELY = 0.97
_PAYDAYS = late(r"\b(?:the |those |that )?\d+ (?:days?|weeks?)\b")
_PAYING = Pattern(
    r"\b(?:pay\w*|paid|payments?|invoic\w+|net|finance|terms|suppliers?|carry|wait for my money|"
    r"cash|60 days|90 days)\b"
)

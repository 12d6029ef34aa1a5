"""Which kind of question a clause asks: the most specific of six kinds."""

from __future__ import annotations

import re

from weakhand.language.calibrated_rules import CALIBRATED
from weakhand.language.clauses import Clause
from weakhand.language.deadline_rules import DEADLINE
from weakhand.language.denial import denied
from weakhand.language.lead_ins import skip_lead
from weakhand.language.normalise import Folded
from weakhand.language.open_rules import OPEN, WHY
from weakhand.language.patterns import Pattern
from weakhand.language.preference_rules import PREFERENCE
from weakhand.language.reading import MoveKind

TAG = re.compile(
    r"^(?:so |and |or |but |oh |ok )*(?:right|correct|yeah|yes|no|ok|huh|eh|true|fair|agreed|"
    r"all right|fair enough|"
    r"(?:is|was|are|does|do|did|has|have|would|will|can|could|am|should) (?:not )?(?:it|that|you|i|"
    r"he|she|they|we|this)(?: not)?|"
    r"is (?:that|this|it) (?:about |all |fair|right|correct|so|it|accurate|what|how|true|the|"
    r"a fair|close)"
    r".{0,40}|(?:did|do|have|am|was) i (?:get|got|have|hear|hearing|understand|understood|"
    r"understanding|"
    r"miss|missed|missing|right|wrong|close|capture|captured|on the right|reading|read|"
    r"summarize)\b.{0,40}|"
    r"does (?:that|this|it) (?:sound|seem|look|feel|capture|cover|match|fit|make sense|ring)"
    r".{0,40}|(?:anything|what) (?:did|have|am) i (?:miss|missed|missing|got wrong|get "
    r"wrong).{0,20}|"
    r"anything i missed|(?:do|would) you (?:happen to )?know|would (?:you say )?that be (?:fair|"
    r"right|accurate).{0,20}|"
    r"how (?:does that|did i|close).{0,20}(?:sound|do|am i)|you know|got it|do you know what "
    r"i mean|"
    r"have i (?:got|understood|missed|heard|left).{0,40}|is that (?:it|so)|sound right|make sense)$"
)
_GREET = re.compile(
    r"^(?:how (?:are|is) (?:you|it going|things|everything|your (?:day|week|weekend|morning|"
    r"family)|"
    r"life)\b(?! (?:measur|report|feel|cop|manag|plan|handl|going to)\w*)|how do you do|"
    r"how (?:was|is) (?:your|the) (?:day|week|weekend|trip|journey|flight|holiday|vacation|morning|"
    r"evening|commute|traffic|drive)\b|what is up$|how have you been)"
)
_CHAT = re.compile(
    r"^how (?:was|is) (?:your|the) (?:weekend|trip|journey|flight|holiday|vacation|commute|traffic|"
    r"drive)(?: (?:then|so far|going|today|in|over|here|by the way))*$"
)
"""Asks nothing about the matter; talk to warm up."""
_IDIOM = re.compile(
    r"^(?:who knows|how dare|what the (?:hell|heck|fuck)|what can i say|how about that|what a |"
    r"what an |how (?:hard|bad|difficult) can (?:it|that) be\b|how (?:nice|kind|sweet|lovely|"
    r"cool|funny|sad|awful|wonderful|interesting|terrible) |"
    r"what (?:i|you|he|she|they|we) (?:am|are|is|was|were|want|need|mean|say|said|do|think|"
    r"feel|have|hear)\b|"
    r"when (?:i|you|he|she|they|we|it|the) |where (?:i|you|he|she|they|we) |who (?:i|you|we) |"
    r"did i (?:mention|say|tell)\b|which (?:is|was|means|makes|i|you|we|would be) |how (?:i|"
    r"you|they|we|it) |why (?:i|you|we|it) |"
    r"what (?:matters|counts|happens|happened|worries (?:me|you)|makes|helps|is (?:important|"
    r"done|clear|more|worse|certain)) (?:\w+ )*(?<!\bit )(?<!\bhe )(?<!\bshe )(?<!\bthat )is\b|"
    r"whatever|do not |is what )"
)
_LATE_INVITE = Pattern(
    r"\b(?:tell me (?:more|about|how|what|why|a (?:bit|little))|walk me through|talk me through|"
    r"help me (?:to )?understand|say more about|(?:i would|i am|i was|we would|and) (?:love|"
    r"like|curious|interested|wondering) (?:to )?(?:hear|know|understand|learn)?(?: more)? "
    r"?(?:how|what|about|your|where|why))\b",
    needs="tell walk talk help say love like curious interested wondering",
)
_SUBJECT_DO = re.compile(
    r"^(?:will do|would love|should be|can do|could be|may be|must be|does not matter|is what it|"
    r"have a |have fun|do it|do that|do so|do what|have you know|could have|might be|might as|"
    r"does (?:hurt|help|look|sound|seem|feel|get)\b|was (?:off|out|away|just|only|never|always|ill|"
    r"sick|at|in) |did (?:what|my|everything|all|try) |do (?:your|the|my) (?:homework|job|work|"
    r"math\w*|"
    r"sums|part|right)\b)"
)

_TERMS = re.compile(r"\d|\b(?:rate|terms|price|net|discount|off)\b")
_POLITE = re.compile(
    r"^(?:(?:(?:do|would) you )?mind (?:if i ask(?: you)?|me asking|my asking|telling me|sharing)|"
    r"(?:can|could|may|might) i (?:just )?ask(?: you)?|(?:i would like to|i want to|let me|i "
    r"have to|i need to|i will) ask(?: you)?|"
    r"i was (?:just )?wondering|i am (?:just )?wondering|out of curiosity|just curious|quick "
    r"question|one question|"
    r"if (?:you do not mind|i may|i might)(?: my asking| me asking| asking| ask)?) (?=(?:what|"
    r"how|why|which|who|where|when|about)\b)"
)
_ACTS = (
    "give|take|try|just|come|send|call|let|pay|ask|tell|use|make|offer|go|start|show|put|talk|meet|"
    "split|move|sit|look|look|do|write|buy|rent|sell|keep|leave|get|wait|add|both|all|bring|begin"
)
_SUGGESTS = re.compile(
    rf"^why (?:do not we\b|not we\b|do not (?:you|i) (?:{_ACTS})\b|not (?:simply |also "
    rf")?(?:{_ACTS})"
    r"\b)"
)


def suggests(text: str) -> bool:
    """Say whether a folded sentence puts a suggestion as a question: "why don't we ..."."""
    return text.startswith(("why do not we ", "why not we "))


_ASIDE = re.compile(
    r"\b(?:pencil\w*|park|(?:leave|keep|put) (?!(?:the |that |this |your )?(?:date|day|deadline)\b)"
    r"(?:\w+ ){1,4}?(?:open|aside|in brackets)|come back to (?:the|that|it|this))\b"
)


_LASTS = re.compile(
    r"^(?:(?:it|that|this) |(?:the|a|an|our|your|my) (?:\w+ ){1,2}?)(?:(?:will|would|can|usually|"
    r"normally) "
    r")*(?:takes?|took|lasts?|lasted) (?:about |some |us )?\d+ (?:hours?|days?|weeks?|months?|"
    r"years?)$"
)


def asks_no_time(text: str) -> bool:
    """Say whether a folded sentence only leaves a term for later in the talk, or tells how long."""
    return bool(_ASIDE.search(text) or _LASTS.match(text))


_BARE_WHY = re.compile(
    r"^(?:(?:wait|hang on|hey|hold on|but|and|so) )*why (?:this|these|those|her|him|them|only|"
    r"always|"
    r"ours?|mine|the (?:sudden|hurry|rush|change))\b"
)
_WHAT_FOR = re.compile(
    r"^what (?:did|do|does|would|are|is|was|were) (?!.*\b(?:look|looking|ask|asking|wait|waiting|"
    r"hope|hoping|stand|search|searching|aim|aiming|pay|paying|go|goes|going|sell|selling|sold|let|letting|"
    r"rent|renting|care|known) for$)"
    r"(?:\w+ ){1,6}?for$"
)
_TOLD_WHY = re.compile(
    r"^(?:(?:can|could|would|will|may|do) (?:you|i) (?:\w+ ){0,3}?|please |help me |i would "
    r"(?:like|"
    r"love) (?:you )?to )?(?:tell (?:me|us)|explain(?: to (?:me|us))?|know|learn|hear|understand) "
    r"why (?!not\b)\w"
)
_BARE_WHAT = re.compile(r"^(?:what|which) (?:weighs|ranks|ties|binds) (?!is\b)")
Found = tuple[MoveKind, int, float]


def question(
    clause: Clause, folded: Folded, deadline: bool = False, theirs: bool = False
) -> tuple[Found, ...]:
    """Return each kind of question a clause is, its first word and how sure that is.

    A question about a deadline or about preferences is open or closed as well.
    ``deadline`` and ``theirs`` say that the clause touches the case's deadline,
    or a fact, feeling, need or risk of the other side.
    """
    begin = skip_lead(folded.words, clause.lo, clause.hi)
    text = " ".join(clause.text.split(" ")[begin - clause.lo :])
    bag = clause.bag
    marked = "?" in clause.mark
    polite = _POLITE.match(text)
    if polite:
        text = text[polite.end() :]
    invite = OPEN[0].find(text, bag) or OPEN[1].find(text, bag)
    late = None
    if not invite and not clause.asks:
        late = _LATE_INVITE.search(text)
        if late and not denied(text[: late.start()] + " "):
            begin += text[: late.start()].count(" ")
            text = text[late.start() :]
            invite = late
    if _SUGGESTS.match(text) or text == "how do you do":
        return ()
    if _BARE_WHY.match(text) or (_WHAT_FOR.match(text) and (marked or clause.asks)):
        return (("why_question", begin, 0.8),)
    if invite and _TOLD_WHY.match(text):
        return (("why_question", begin, 0.75),)
    bare = _BARE_WHAT.match(text)
    if not (invite or marked or clause.asks or polite or bare):
        return ()
    if not marked and (_IDIOM.match(text) or _SUBJECT_DO.match(text)):
        return ()
    if _IDIOM.match(text) and not text.startswith(
        ("what happens", "how you", "what makes", "when")
    ):
        if marked and _UNTURNED.match(text):
            return (("open_question", begin, 0.65),)
        return (("closed_question", begin, 0.4),) if marked and text.count(" ") > 3 else ()
    sure = 1.0 if marked else 0.9
    if _CHAT.match(text):
        return ()
    if _GREET.match(text):
        return (("open_question", begin, 0.6 * sure),)
    if text.startswith("on a scale") or "scale" in folded.words[max(0, begin - 9) : begin]:
        return (("closed_question", begin, 0.9 * sure),)
    opens = invite is not None or text.startswith(
        ("how", "what", "why", "in what", "where", "to what")
    )
    plain = _plain(text, bag, marked, opens, theirs, clause.asks)
    dated = _PAYDAYS.sub("terms", text) if _PAYING.search(text) else text
    found = DEADLINE.first(dated, bag)
    special: MoveKind | None = "deadline_question" if found else None
    strength = found.sure if found else 0.75
    if not found and deadline and opens and not invite:
        special = "deadline_question"
    if not special and "scale" not in bag and "could pay" not in text:
        found = PREFERENCE.first(text, bag)
        if found:
            special, strength = "preference_question", found.sure
    if not special:
        return ((plain[0], begin, plain[1] * sure),)
    both: list[Found] = [(special, begin, strength * sure)]
    if plain[0] != "why_question" and (opens or special == "deadline_question"):
        both.append((plain[0], begin, min(plain[1], strength) * sure))
    return tuple(both)


def _plain(
    text: str, bag: frozenset[str], marked: bool, opens: bool, theirs: bool, asks: bool
) -> tuple[MoveKind, float]:
    """Return whether a question is open, calibrated, closed or a why-question."""
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
    found = (OPEN[2] if OPEN[2].find(text, bag) else None) if marked else None
    if found:
        return "open_question", found.sure
    if _OPEN_WHICH.match(text):
        return "open_question", 0.75
    return "closed_question", 0.9 if asks else 0.6


_BY_ITSELF = ("am i supposed", "what happens", "how important", "how much easier")
_UNTURNED = re.compile(
    r"^(?:how|what for) (?:it|you|they|the \w+|this|that) (?!\w* ?(?:is|are) a )"
)
_OPEN_WHICH = re.compile(
    r"^(?:which|who) (?:are |is |were |\w+ )?(?:the |your )?(?:\w+ )?(?:problems?|reasons?|things|"
    r"difficult\w+|risks?|obstacles?|worries|concerns?|challenges?|consequences)\b"
)
_PAYDAYS = re.compile(r"\b(?:the |those |that )?\d+ (?:days?|weeks?)\b")
_PAYING = Pattern(
    r"\b(?:pay\w*|paid|payments?|invoic\w+|net|finance|terms|suppliers?|carry|wait for my money|"
    r"cash|60 days|90 days)\b"
)

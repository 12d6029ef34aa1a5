"""Moves that word order or a few set words show so plainly that no weights need to find them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.patterns import Pattern, late
from weakhand.language.put_to import put_to_them
from weakhand.language.reading import MoveKind
from weakhand.language.state import Draft, State
from weakhand.language.time_over import time_over
from weakhand.language.unasked import TAG
from weakhand.language.unmeant import unmeant
from weakhand.language.unturned import unturned

_INVERTED = Pattern(
    r"\b(?:may|can|could|would|will|do|does|did|is|are|was|were|has|have|had|should|shall|must|am) "
    r"(?:i|you|we|they|he|she|it|there|this|that|any\w*|some\w*|many|people|the|my|your|our)\b"
)
_BEGINS = Pattern(
    r"^(?:(?:and|but|so|ok|well|then|also|hey|hi|hello|sorry|um|uh) )*(?:(?:do|does|did|is|are|was|"
    r"were) (?:i|you|we|they|he|she|it|there|this|that|any\w*|some\w*|many|most|people|the|my|your|"
    r"our|others?|these|those|\d\S*)|(?:may|can|could) (?:i|we|you|they|he|she|it|anyone|somebody)|"
    r"(?:would|will|have|has) (?:you|they|he|she|it|anyone)|am i) (?!not\b)\w+"
    r"(?!.*\b(?:is|was) (?:that|what|why|how)\b)"
)
"""Word order by which a sentence asks that has no mark."""
_CHECKS = Pattern(
    r"\b(?:(?:did|have|am|do) i (?:get|got|hear\w*|read\w*|understand|understood|miss\w*|right|"
    r"have|mention|say|tell)|is (?:that|it|this) (?:right|it|so|fair|correct)|right$|(?:are|is|do|"
    r"does|did|was|were|would|will|can|could|has|have) (?:you|it|he|she|they|we|i|that) not$)"
)
"""What a speaker adds to have heard right: it asks for nothing new."""
_AT_LEAST = 0.6
"""How sure it is that a sentence asks when its word order and its mark say so, and nothing else."""


def plainly_asked(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentences that ask by word order or a mark alone, and in which nothing was found.

    "If I leave, may I still make my own cups?" is asked, whatever it tells of the asker. Without
    a mark the sentence must begin so: "do my jars run out sometimes".
    """
    found: list[Draft] = []
    for (lo, hi, text, _, mark), asks in _may_ask(state.line):
        here = {d.kind for d in kept if lo <= d.lo < hi}
        if asks or unturned(state, lo, hi, text, mark):
            asks = here <= {"disclosure"}
        else:
            asks = not here and _raised(state, lo, hi, text, mark)
        if asks:
            found.append(Draft("closed_question", lo, hi, _AT_LEAST))
    return found


@by_itself
def _may_ask(line: Line) -> tuple[tuple[Sentence, bool], ...]:
    """Return the sentences that may ask, and whether each does by its word order."""
    found = []
    for each in line.sentences:
        lo, hi, text, _, mark = each
        if put_to_them(line, lo, hi) or unmeant("closed_question", text, mark):
            continue
        turned = bool(_INVERTED.search(text)) if "?" in mark else _begins(line, lo, hi, text)
        found.append((each, turned and not _CHECKS.search(text)))
    return tuple(found)


_FEW = 3


def _raised(state: State, lo: int, hi: int, text: str, mark: str) -> bool:
    """Say whether a sentence asks by its mark alone: "the roofer, he was expensive?".

    What was put, a word of theirs that is only repeated, and a check ask nothing so.
    """
    if "?" not in mark or hi - lo < _FEW or _CHECKS.search(text) or TAG.match(text):
        return False
    ruled = {d.kind for d in state.drafts if lo <= d.lo < hi}
    return "closed_question" in ruled and ruled.isdisjoint({"mirror", "offer", "accept"})


_SHORT = 12
"""Words up to which a sentence without a mark asks by its first words."""


def _begins(line: Line, lo: int, hi: int, text: str) -> bool:
    """Say whether a short sentence begins as a question; it was not cut from words before it."""
    apart = lo == 0 or bool(line.folded.marks[lo].strip())
    return apart and hi - lo <= _SHORT and bool(_BEGINS.search(text))


_MINE = r"(?:my|our|the (?:people|others|family|team|advice|library|bank|council|union))"
_THINK = (
    rf"(?:sleep on|think (?:about (?:it|this|that|all (?:this|that)|"
    r"(?:your|the) (?:offer|package|proposal|terms|numbers))|"
    r"(?:it|this|that) (?:over|through)|over (?:it|this|that))|turn "
    rf"(?:it|this|that) over|talk (?:it|this|that) (?:over|through)|mull|chew|"
    rf"(?:talk|speak) (?:about (?:it|this|that) )?(?:to|with) {_MINE}|"
    rf"(?:ask|ring|call|phone|consult|check with|discuss|see what) {_MINE}|"
    rf"discuss (?:it|this|that)|take (?:it|this|that|the \w+) (?:home|away|to {_MINE}|with me)|"
    rf"(?:run|do|go over|check|look at) (?:the|my|our) (?:numbers|figures|sums|books|budget)|"
    rf"go (?:over|through) (?:it|this|that)(?! (?:together|line|step|point|once|again|now|item|"
    rf"with you|one)\b)|read (?:it|this|that|through)|"
    r"look (?:it|this|that) over)"
)
_MUST = (
    r"(?:need|have|want|wish|ought|like|love|prefer|got|going|must|better|rather|should|will|shall)"
)
_PUT_OFF = Pattern(
    rf"^(?:\w+ ){{0,4}}?(?:let|allow) (?:me|us) (?:just |please |first |at least )?{_THINK}\b"
    r"(?!.* and (?:then )?you\b)|"
    rf"\b(?:i|we) (?:(?:would|will|do|really|just|simply|first|do not|am|are|had|have) )*{_MUST} "
    rf"(?:to |got to |be |just |really )*{_THINK}\b|"
    rf"\b(?:can|could|may|might) (?:i|we) (?:just |please |first |perhaps )?(?:{_THINK}|"
    r"(?:come|get|call|ring|write) (?:back|you (?:back|tomorrow|later))|let you know|answer "
    r"(?:you )?(?:later|tomorrow|on)|have (?:a (?:day|night|week)|until|till|the (?:night|weekend|"
    r"evening)|"
    r"some (?:more )?time|more time|time|overnight)|take (?:a (?:day|night)|until|till|the "
    r"(?:night|weekend|evening)))\b|"
    r"\b(?:give|leave|allow|grant) (?:me|us) (?:until|till|a (?:day|night|week)|the (?:night|"
    r"weekend|evening)|overnight|some (?:more )?time|(?:a bit |a little )?(?:more )?time)\b|"
    r"^(?:\w+ ){0,3}?(?:i|we) (?:will|shall|would|can|could|am going to) (?:have to )?(?:come|get|"
    r"call|ring|write|phone) (?:back|you)(?: back)?(?: (?:to you|about it|with an answer|later|"
    r"tomorrow|tonight|(?:on|in|by|this|next|at) .*|when .*|once .*|after .*))+$|"
    r"\b(?:i|we) (?:need|want|would like|could do with|would need|will need) (?:a (?:day|night|"
    r"little|bit)|some|more|until|till|the (?:night|weekend|evening))(?: \w+){0,3}? ?(?:time|to "
    r"(?:think|decide|consider|sleep|look|read|talk)|days?|tomorrow|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday)\b|"
    rf"\b(?:i|we) (?:want|need|would like|prefer) {_MINE} (?:\w+ ){{1,2}}?to (?:see|read|look|hear|"
    r"know|check)\b|"
    r"\b(?:i|we) (?:am|are|will|do|can|would) (?:not )(?:going to )?(?:sign|signing|decide|"
    r"deciding|answer|answering|say|promise) (?:\w+ )?(?:today|tonight|now|right now|here and now|"
    r"on the spot|yet|this minute)\b",
    needs="sleep think turn talk mull chew speak ask ring call phone consult check discuss see "
    "take run do go read look come get write let answer have until till some time overnight "
    "more sign signing decide deciding say promise my our people others family team advice "
    "library bank "
    "council union give leave allow grant day days little bit night weekend evening",
)
"""What asks for time to think, or to ask one's own people, before an answer."""
_WHEN = (
    r"(?:tomorrow|tmrw|tonight|later|this (?:evening|afternoon)|in the (?:morning|evening)|after "
    r"\w+|at \w+|by \w+|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|once|when|"
    r"as soon as)"
)
_ANSWERS = (
    r"(?:(?:ring|call|phone|text|mail|message|tell|answer) you|write (?:to )?you|knock|come "
    r"(?:up|by|over|back)|get back to you|let you know)"
)
_LATER = Pattern(
    rf"\b(?:i|we) (?:will|shall|would|can|could|have to|need to|am going to)\b(?: \S+){{0,14}}? "
    rf"{_ANSWERS}(?: \w+)? {_WHEN}\b|\byou (?:will|would) (?:hear from (?:me|us)|have (?:a|my|an|"
    r"our) (?:mail|answer|call|message|reply)|get (?:me|us|my \w+|an answer)) (?:\w+ )?"
    rf"{_WHEN}\b|^(?!(?:and |so |but )?(?:what|how|who|which|when|where|is|are|do|does|can|"
    r"could|will)\b)(?!(?:(?!not )\w+ ){0,2}before .{0,30}$)(?!.*\b(?:ask|"
    r"questions?|understand)\b).*\bbefore (?:i|we|a word|anything) (?:\w+ "
    r")?(?:speaks?|answer|reply|say|"
    r"open my|comes? out|decide|sign|agree|promise)(?: \S+){0,4}$|"
    r"\b(?:can|could) (?:the pen|it|that|this|you) wait\b|"
    r"\b(?:can|could|shall) (?:we|you) (?:speak|talk|come)(?: \w+){0,2} (?:again|tomorrow|tmrw|"
    r"later)\b|^(?:speak|talk|come (?:up |by |back )?again) (?:tomorrow|tmrw|later|at \w+|in "
    r"\w+)\b|\b(?:i|we) (?:do not|never|can ?not|will not|would not) (?:decide|answer|sign|"
    r"settle)(?: \S+){0,5}? (?:without|alone|on my own|by myself|on the (?:day|phone|spot)|"
    r"while|until)\b|"
    r"\b(?:it|this|that) (?:has|needs) to go (?:to|past|through|by)\b|"
    rf"\blet me \S+(?: \S+){{0,7}} and (?:then )?{_ANSWERS}\b|"
    r"\b(?:want|need|like|have|going) to (?:ask|see|show|tell|talk to|speak (?:to|with)|call|ring|"
    r"measure|count|check)(?: \S+){1,6}? first\b|"
    r"\b(?:may|can|could) i (?:just )?(?:step out|ring|call|phone|ask) (?:and \w+ )?(?:somebody|"
    r"someone|my)\b",
    needs="ring call phone text mail message tell answer write knock come get let hear have before "
    "wait speak talk decide settle go ask see show measure count check step without",
)
"""What puts the answer to another day, or says whom it must go to first."""
_NOT_NOW = Pattern(
    r"^(?:(?:well|no|sorry|but|ok|and|i am afraid) )*not (?:today|tonight|now|right now|yet|"
    r"this (?:morning|afternoon|evening|week|month)|(?:by|before) \w+(?: \w+)?|just yet|so fast)$",
    needs="not",
)


def put_off(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentences that only put off what is wanted at once: "Not today".

    So does who must think about it first, or ask somebody at home.
    """
    known = {draft.kind for draft in kept}
    if "deadline_challenge" in known:
        return []
    found = [
        each
        for each in putting_off(state.line)
        if "reject" not in known or asks_for_time(each.text)
    ]
    if not found and known.isdisjoint(_SETTLES):
        found = [*time_over(state)]
    return [Draft("deadline_challenge", each.lo, each.hi, _AT_LEAST) for each in found]


_SETTLES: frozenset[MoveKind] = frozenset({"accept", "offer", "conditional_trade", "threat"})
"""Moves of a line that does more with a package than ask for time."""


@by_itself
def putting_off(line: Line) -> tuple[Sentence, ...]:
    """Return the sentences that put off an answer."""
    return tuple([each for each in line.sentences if puts_off(each.text, each.mark)])


_ESCALATES = Pattern(
    r"\bdo not (?:you )?make me (?:escalate|report|sue|go to (?:the|your|my)|take (?:this|it) "
    r"(?:to|further|higher)|call (?:the|your|my)|tell (?:the|your|everyone|everybody))\b"
)


def escalates(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return the sentences that threaten in a set form: "Don't make me escalate this"."""
    if any(draft.kind == "threat" for draft in kept):
        return []
    return [Draft("threat", each.lo, each.hi, _AT_LEAST) for each in _escalating(state.line)]


@by_itself
def _escalating(line: Line) -> tuple[Sentence, ...]:
    return tuple(
        [each for each in line.sentences if "?" not in each.mark and _ESCALATES.search(each.text)]
    )


def puts_off(text: str, mark: str) -> bool:
    """Say whether a folded sentence only puts off an answer that is wanted at once."""
    return asks_for_time(text) or ("?" not in mark and bool(_NOT_NOW.search(text)))


@lru_cache(maxsize=2048)
def asks_for_time(text: str) -> bool:
    """Say whether a folded sentence asks for time before an answer is given."""
    return bool(_PUT_OFF.search(text) or _LATER.search(text))


_SPAN = late(r"\d|\b(?:days|weeks?|months?)\b")


def only_asks_for_time(text: str) -> bool:
    """Say whether such a sentence names no span of time, which might be one of the case's terms."""
    return asks_for_time(text) and not _SPAN.search(text)

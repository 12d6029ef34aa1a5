"""A plain yes or no to terms that the other side has just named, in a few of their own words.

"The fourteenth is fine", "two years is too long for us": what is taken or turned down is named, or
nothing but the yes is said. Without terms before it, the same words are a nod or a remark.
"""

from __future__ import annotations

from functools import lru_cache

from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.patterns import Pattern, late
from weakhand.language.reading import MoveKind
from weakhand.language.state import State

_SURE = 0.97
_LONGEST = 16
"""Words up to which a sentence may be a plain answer."""
_DATED = (
    r"(?:\w+day|tomorrow|tonight|today|noon|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|(?:the )?\w+(?:teenth|tieth|first|second|third|th)|\d\S*|"
    r"the weekend|christmas|easter|the end of \w+)"
)
_TABLED = Pattern(
    r"\b(?:i|we|he|she|they) (?:\w+ )?(?:can|could|will|would|am willing|am prepared|are prepared|"
    r"am ready|offer|propose|suggest)\b|\byou (?:\w+ )?(?:can|could|may|must|have to|get|pay|take|"
    r"sign|drive|bring|leave|start|keep)\b|^(?:\w+ ){0,2}?(?:take|move|sign|pay|bring|give|hand|"
    r"leave|come|hold|drop|write|send|put|say|call|make)\b|\b(?:offer|price|deal|terms|has to go|"
    r"have to go|instead)\b|"
    rf"\b(?:for|at|on|by|until|till|before|from) {_DATED}\b"
)
"""What names terms, or a demand."""
_SPOKEN = Pattern(rf"\b{_DATED}\b")
"""What names a figure or a date at all."""
_PAST = Pattern(r"\b(?:was|were|had|did|went|got|came|took|been|said|told|\w+ed)\b")
"""What tells of something."""
_ASKS_FOR_A_YES = Pattern(
    r"\b(?:how about|what about|what if|would you|could you|will you|shall we|can you|do you want|"
    r"would that|does that|is that|deal|agreed?|ok|all right|right)\b(?!.*\b(?:what|why|who|how "
    r"(?!about)|when|where|which)\b)"
)
"""A question that terms are put with, and that yes is an answer to."""

_AYE = (
    r"(?:(?:ok|yes|yeah|yep|yup|great|good|perfect|sure|well|all right|right|fine|then|excellent|"
    r"wonderful|lovely|brilliant|amazing|super|cool|absolutely|of course|certainly|very good|very "
    r"well|fair enough|no problem|go on|oh|um|uh|mm|lol|haha|ha|thank you|thanks|thank you so "
    r"much|cheers|please|sounds (?:good|great|fine|fair)|why not|in that case|sir|madam|doctor|"
    r"mate|my friend|friend|honestly|deal|agreed|done|ugh) )*"
)
_END = (
    r"(?: (?:then|thanks|thank you|please|sir|madam|mate|doctor|today|now|gladly|yes|ok|deal|great|"
    r"perfect|so|and|for me|for us|by me|by us|with me|with us|to me|from me|from us|from my side|"
    r"too|very much|actually|really|at that|for that|at this price|for this price))*"
)
_FINE = (
    r"(?:is|are|sounds?|seems?|would be|will be) (?:\w+ly |all |quite |very |just |absolutely "
    r")?(?:ok|okay|fine|good|great|perfect|all right|no problem|acceptable|fair|lovely|doable)"
)
_YES = Pattern(
    rf"^{_AYE}(?:"
    r"(?:i|we) (?:do |both |all |totally |fully |am |are )*agreed? to (?:it|that|this|the \w+|"
    r"your \w+|\d+ \w+)|"
    r"(?:i|we) (?:will |am |are |gladly |just )*(?:take|taking|want|buy|sign|accept) (?:it|that|"
    r"this|"
    r"them)|(?:i|we) (?:will )?do (?:it|that)|(?:i|we) (?:am|are) (?:all )?(?:in|on|"
    r"ready to sign|happy with (?:that|it|this|the \w+))|"
    r"(?:i|we) (?:do|will do) (?:it )?(?:so|like (?:that|this))|"
    r"(?:i|we) (?:can|could) (?:do|live with|manage|accept) (?:that|it|this)|"
    r"(?:then )?(?:that|this) is what (?:i|we) (?:will|shall|am going to|are going to) do|"
    r"(?:that|this|it) is (?:exactly )?what (?:i|we) (?:had )?(?:hoped|wanted|asked|wished)(?: "
    r"for)?|(?:i|we) say yes(?: to (?:it|this|that|the \w+))?|my answer is yes|"
    r"(?:you|we) (?:have )?(?:got )?(?:yourself |yourselves )?a (?:buyer|tenant|deal|new \w+)|"
    r"you have (?:got )?yourself a \w+|you have my (?:word|hand)|put (?:me|us) down(?: for .*)?|"
    r"let us (?:do|go (?:with|for)|shake on|say) (?:it|that|this)|(?:please )?go ahead (?:with "
    r"(?:it|that)|and (?:draw|write|send|prepare|print|book) .*)|"
    r"(?:i|we) (?:will|shall) (?:be there|be ready|be gone|be out|be out by then|wait for (?:it|"
    rf"the \w+)|come back (?:then|on \w+)))(?: (?:sir|madam|doctor))?{_END}$"
)
"""Says yes in words of any table."""
_TAKES = late(
    rf"^{_AYE}(?:(?:i|we) (?:will |am |are |gladly |just )*(?:take|taking|want|buy|sign|accept) "
    rf"|let us (?:go with|go for|take|say) )(?P<what>\S+(?: \S+){{0,3}}?)(?: for this "
    rf"price)?{_END}$"
)
"""Takes what it names."""
_ONLY_YES = late(
    r"^(?:ok |oh |um |so |great |perfect |lovely |yes |yeah |why not )*(?:yes (?:please|ok|deal|"
    r"agreed|gladly|fine)|(?<=why not )yes|agreed|(?:(?:sir|doctor|madam) )?(?:i|we) (?:do |am |"
    r"are |both )*agree|deal|accepted|done|"
    r"fine|sold|sounds good|very well|"
    r"sounds great|with pleasure|gladly|that is (?:fine|ok|great|good|perfect))"
    r"(?: (?:yes|please|ok|then|fine|thanks|thank you|deal|agreed|great|sir|madam|good|done|to "
    r"me|by me|with me|for me|with us|by us|for us|so much))*$"
)
"""Nothing but a yes."""
_TAKEN = late(
    rf"^{_AYE}(?P<what>\S+(?: \S+){{0,4}}?) (?:{_FINE}|it is|works?(?: fine| well| great)?|suits "
    rf"(?:me|us)|(?:i|we) (?:can|could) (?:do|manage|live with)|will do(?: nicely)?){_END}$"
)
"""Says yes to what it names."""
_THEN = late(
    r"^(?:ok|all right|very good|fine|good|great|perfect|right|yes|sure|no problem|fair enough) "
    r"(?:then )?(?P<a>\S+(?: \S+){0,3}?)(?: then| it is)?$|^then (?P<b>\S+(?: \S+){0,2})$|"
    r"^(?P<c>\S+(?: \S+){0,3}) (?:then|it is|it is then|then yes|yes)$"
)
"""Names what it takes, and hardly more."""
_HOLDS_BACK = late(
    r"\b(?:but|if|unless|until|only|(?<!why )not|no(?! problem)|never|except|without|when|or|"
    r"though|still|feels?|understand|"
    r"although|maybe|perhaps|and you|well done|might|think|told|said|first|who|what(?! (?:i|"
    r"we)\b)|how|why(?! not\b)|i had|"
    r"would have|could have|too)\b"
)

_LED = (
    r"^(?:(?:ok|well|no|nah|nope|sorry|look|honestly|but|and|so|oh|lol|mate|then|yeah|hm|mm|ha|i "
    r"am (?:afraid|sorry)|thanks|thank you|unfortunately|still|really|please|listen|doctor|sir|"
    r"madam|ugh) )*"
)
_TOO = (
    r"(?:(?:way|far|much|a bit|a little|just|still|simply|really|quite|that is|it is) )*too "
    r"(?:much|"
    r"steep|low|dear|little|expensive|high|long|short|early|late|small|few|rich|tight|risky|"
    r"rough|many)(?: (?:money|time|work|pay|risk|rent))?"
)
_WHOSE = (
    r"(?: (?:for|on|from|to) (?:me|us|my \w+|our \w+|both of us)| thanks| thank you| sorry| i am "
    r"afraid| then| mate| at all| honestly| really| anyway| doctor| sir)*"
)
_NO = Pattern(
    rf"{_LED}(?:out of the question|not (?:possible|happening|an option|acceptable|going to "
    rf"happen)|(?:i am )?afraid not|i think not|forget (?:it|that)|nothing doing|no thank you|"
    rf"no thanks|no deal|end of|not interested|not for (?:me|us)|(?:i|we) (?:will |would |must |"
    rf"have to )?(?:pass|decline)|(?:i|we) would rather not|i (?:must|have to) say no|{_TOO}|"
    rf"(?:\w+ )?(?:way |far |well |a bit |just )?(?:over|above|beyond|outside) (?:my|our) "
    rf"(?:budget|limit|means|price|range|reach)){_WHOSE}$"
)
"""Says no in words of any table."""
_REFUSED = late(
    rf"{_LED}(?P<what>\S+(?: \S+){{0,3}}?) (?:is|are|would be|sounds|seems) (?:{_TOO}|(?:\w+ly |"
    r"still )?(?:a no|out of the question|not (?:ok|possible|acceptable|on|enough)|impossible|"
    rf"not going to (?:happen|work))){_WHOSE}$|"
    rf"{_LED}not (?:at|for|under|below|with) (?P<only>\S+(?: \S+){{0,2}}){_WHOSE}$|"
    rf"{_LED}(?P<left>\S+(?: \S+){{0,2}}) forget (?:it|that){_WHOSE}$"
)
"""Says no to what it names."""
_PRAISE = late(r"\b(?:good|great|lovely|fair)\b")
"""Praises a thing as well as it takes it."""
_OURS = late(r"\b(?:for|by|with|to|suits) (?:me|us)\b")
_POINTS = words("it this that these those which")
_TELLS = words("so you i he she they we then is are was were it there do did")
"""Words of which none stands in what is only named."""
_BREAK = late(r"[,;:—–-]")


@by_itself
def _parts(line: Line) -> tuple[tuple[Sentence, tuple[str, ...]], ...]:
    """Return each short statement of a line: as a whole, and up to each of its breaks."""
    said, marks = line.folded.words, line.folded.marks
    found: list[tuple[Sentence, tuple[str, ...]]] = []
    for each in line.sentences:
        if each.hi - each.lo <= _LONGEST and "?" not in each.mark:
            breaks = [n for n in range(each.lo + 1, each.hi) if _BREAK.search(marks[n])]
            found.append((each, tuple(" ".join(said[each.lo : n]) for n in (each.hi, *breaks))))
    return tuple(found)


def to_terms(state: State) -> None:
    """Note a plain yes or no to what the other side has just put."""
    last = state.scene.last
    parts = _parts(state.line)
    if last is None or not parts or not _tabled(last.words, last.asks):
        return
    for each, texts in parts:
        if any(_is_no(state, text) for text in texts):
            _note(state, "reject", each)
            return
    if not may_take(state):
        return
    for each, texts in parts:
        if any(_is_yes(state, text, whole=text == texts[0]) for text in texts):
            _note(state, "accept", each)
            return


def may_take(state: State) -> bool:
    """Say whether a line may say yes to what they have just named: nothing in it holds back.

    In a case, ``exchange`` tells by the options that they have put, and which of them are meant.
    """
    last = state.scene.last
    if state.known.options:
        return False
    brief = len(state.folded.words) <= _LONGEST
    if last is None or not brief or not _tabled(last.words, last.asks):
        return False
    asks = any("?" in each.mark for each in state.sentences())
    return not asks and not _HOLDS_BACK.search(state.line.said)


def _note(state: State, kind: MoveKind, each: Sentence) -> None:
    """Note a yes or no; what it says back of theirs is no mirror, and it is more than a nod."""
    state.drafts = [
        d
        for d in state.drafts
        if d.kind not in ("mirror", "minimal_encourager") or not each.lo <= d.lo < each.hi
    ]
    state.add(kind, each.lo, each.hi, _SURE)


@lru_cache(maxsize=2048)
def _tabled(words: tuple[str, ...], asks: bool) -> bool:
    """Say whether a turn of theirs names terms that a yes or no would answer."""
    text = " ".join(words)
    brief = len(words) <= _LONGEST and _SPOKEN.search(text) and not _PAST.search(text)
    named = _TABLED.search(text) or brief
    return bool(named) and (not asks or bool(_ASKS_FOR_A_YES.search(text)))


def _is_yes(state: State, text: str, whole: bool) -> bool:
    if text == state.line.said and _ONLY_YES.match(text):
        return True
    if _YES.search(text):
        return True
    takes = _TAKES.match(text)
    if takes and _theirs(state, takes["what"], pointed=False):
        return True
    taken = _TAKEN.match(text)
    praises = taken and _PRAISE.search(text[taken.end("what") :]) and not _OURS.search(text)
    if taken and not praises and _theirs(state, taken["what"], pointed=whole):
        return True
    then = _THEN.match(text)
    return then is not None and _theirs(state, next(filter(None, then.groups())), pointed=False)


def _is_no(state: State, text: str) -> bool:
    if _NO.search(text):
        return True
    found = _REFUSED.match(text)
    if found is None:
        return False
    if found["only"]:
        said = state.scene.last and "not" in state.scene.last.words
        return not said and _theirs(state, found["only"], pointed=False)
    return _theirs(state, found["what"] or found["left"])


def _theirs(state: State, named: str, pointed: bool = True) -> bool:
    """Say whether some words name only what the other side has just named, or point to it."""
    said = named.split(" ")
    if pointed and len(said) == 1 and said[0] in _POINTS:
        return True
    if not _TELLS.isdisjoint(said):
        return False
    stems = dict(zip(state.folded.words, state.folded.stems, strict=True))
    content = [stems.get(word, word) for word in said if word not in FUNCTION]
    if not pointed and said[0] in ("at", "in", "on"):
        return False
    return bool(content) and state.scene.turns[0].issuperset(content)

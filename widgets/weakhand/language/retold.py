"""Terms that are told of or asked about in a sentence of its own form, and put by nobody.

What has been for years, what was had at another time, what the people next door pay, what was
turned down, and what a figure comes to: each names terms as an offer does.
"""

from __future__ import annotations

from weakhand.language.line import Line, Sentence
from weakhand.language.patterns import Pattern
from weakhand.language.points_back import points_back

_LED = r"^(?:(?:and|but|so|ok|well|then|now|sorry|oh|or|also|yes|hm+|wait) )*"
_PAY = r"(?:pays?|paid|gets?|got|gives?|gave|has|had|signed|took|takes|asks?|asked|wants?|wanted)"
_TOLD = (
    Pattern(
        r"\bfor (?:\w+ )?\d+ (?:years|months|weeks) (?:now|already|straight|running|in a row)\b|"
        r"\b\d+ (?:years|months|weeks)(?: \w+)? (?:never|always|and never|and always|not once) "
        r"(?!(?:more|less|over|above|under|longer|shorter|a cent|a penny)\b)",
        needs="years months weeks",
    ),
    Pattern(
        r"\b(?:last|the other|that) (?:year|time|month|week|spring|summer|autumn|winter)\b(?: \S+)"
        r"{0,3} (?:paid|was|were|had|got|gave|earned|asked|took|charged|offered)\b|"
        r"\b(?:paid|was|were|had|got|gave|earned|asked|took|charged|offered)\b(?: \S+){1,8} "
        r"(?:last|the other) (?:year|time|month|week|spring|summer|autumn|winter)\b",
        needs="last other that",
    ),
    Pattern(
        r"\b(?:would|could|should|might) have (?:had|got|signed|said|paid)\b|"
        r"\b(?:would|could|should) have been (?:\w+ly |so |very )*(?:nice|good|better|fair|great|"
        r"ok|fine|easier|enough|possible|lovely|perfect|right|different|a (?:deal|start|dream))\b",
        needs="have",
    ),
    Pattern(
        r"\b(?:is|was|are|were) (?:just |exactly )?what (?:you|they|he|she|the \w+) (?:\w+ )?"
        r"(?:turned down|refused|rejected|declined|said no|laughed|threw out|did not|would not|"
        r"could not)\b",
        needs="what",
    ),
    Pattern(
        r"\b(?:is|was) (?:just |exactly )?what (?:i|we) (?:told|promised|wrote|dreamt|dreamed) "
        r"(?!you\b)\w+|"
        r"\byou (?:offered|gave|sold|promised) (?:my|the|a|an|his|her|our|your other) \w+",
        needs="what offered gave sold promised",
    ),
    Pattern(
        r"\b(?:the|a|an|another|my|our|some|those|these) (?:\w+ ){1,2}?(?:upstairs|downstairs|next "
        r"door|opposite|across the \w+|down the \w+|over the road|round the corner|in the next "
        rf"\w+|before (?:me|us)) (?:\w+ly |only |also |still |just )?{_PAY}\b",
        needs="upstairs downstairs door opposite across down over round next before",
    ),
    Pattern(
        r"\b(?:would|will|could) (?:\w+ly |just |simply )?(?:kill|ruin|break|finish|sink|bankrupt|"
        r"destroy|cripple|bury) (?:us|me|my \w+|our \w+)\b",
        needs="would will could",
    ),
    Pattern(
        r"\b(?:do not|never|not to) (?:think|believe|imagine|suppose|say|said|claim) (?:that )?"
        r"(?:i|we) (?:am|are|was|were|want|wanted|asked|ask|offered|offer|said|meant)\b|"
        r"\bif (?:i|we) had (?:\w+ )?(\d\S*)\b.*\b(?:would|could)\b.* \1\b",
        needs="not never if",
    ),
    Pattern(
        r"\b(?:hypothetically|in theory|for the sake of argument|just (?:as )?an example|as an "
        r"example|in (?:your|my) dreams|dream on|not in (?:this|my|your) life)\b",
        needs="hypothetically theory argument example dreams dream life",
    ),
    Pattern(
        rf"{_LED}(?:the|that|my|our|a|another) (?:other )?(?:man|woman|bloke|guy|couple|dealer|"
        r"buyer|neighbour|friend|cousin|colleague|tenant|firm|shop|supplier|maker)(?: (?:on|from|"
        r"at|in|next|of|before) (?:\w+ )?\w+)?(?: (?:only|just))? \d",
        needs="man woman bloke guy couple dealer buyer neighbour friend cousin colleague tenant "
        "firm shop supplier maker",
    ),
)
"""What is told: it ends where the speaker turns to something else."""
_ASKED = Pattern(
    r"\b\d+\S* (?:percent )?of what\b|"
    rf"{_LED}what (?:happens|happened|becomes|became|would happen) (?:to|with|at|of) |"
    rf"{_LED}(?:how much|what|how many \w+) (?:is|are|was|were|does|do|would) (?:the |your |that |"
    r"those )?\d|"
    r" (?:what is the difference|what (?:does|do|did|would) (?:that|it|this|they|those) (?:mean|"
    r"cover|include|cost|come to|change)|what would (?:change|happen|be different)|"
    r"where (?:does|do|did) (?:that|it|this|they|those) come from|how did "
    r"you (?:get|come|arrive)|is (?:that|it|this) (?:the )?(?:normal|usual|standard|common|"
    r"typical|legal|law|fixed|written|policy|customary|how (?:it|you|they)|what (?!(?:i|we|you "
    r"(?:need|want|would|can|could))\b)))",
    needs="what how many difference where is",
)
"""What is asked of terms that are only named."""
_OWN = Pattern(
    r"\b(?:i|we|my|our|us|me|let|how about|what about|could|would|can|offer|propose|make it)\b"
)
"""Words by which a sentence before such a question puts its terms."""
_OR_ELSE = Pattern(
    rf"{_LED}(?:would|will|was) (?:it|that|this) (?:then |again |just )?be .*\bor (?:were|are|is|"
    r"was|do|did|would|will|something|anything|rather|longer|shorter|more|less|more like)\b",
    needs="or",
)
"""Asks which of two it would be, or something else."""
_TURNS = frozenset(["but", "so", "now", "then", "today"])
"""Where the speaker turns from what is told to what is put."""


def retold(text: str) -> int:
    """Return how many words of a folded sentence only tell of terms or ask about them, from it."""
    said = text.split(" ")
    if _ASKED.search(text) or _OR_ELSE.search(text):
        return len(said)
    for form in _TOLD:
        found = form.search(text)
        if found:
            begins = text.count(" ", 0, found.end())
            turned = (i for i in range(begins + 1, len(said)) if said[i] in _TURNS)
            return next(turned, len(said))
    return 0


def asked_of(text: str, after: str) -> bool:
    """Say whether the sentence ``after`` asks what the terms are that ``text`` only names."""
    if _OWN.search(text):
        return False
    if points_back(after):
        return True
    found = _ASKED.search(f"{text} {after}")
    return found is not None and found.start() == len(text)


def given_away(line: Line, sentence: Sentence) -> int:
    """Return the word up to which a sentence only names terms that its end gives to others, or 0.

    "64 and three days, that's the advert from last year" puts neither.
    """
    said, marks = line.folded.words, line.folded.marks
    for at in range(sentence.lo + 1, sentence.hi):
        if marks[at].strip() and points_back(" ".join(said[at : sentence.hi])):
            return 0 if _OWN.search(" ".join(said[sentence.lo : at])) else at
    return 0

"""Figures that are only told or asked about: what others pay, what it makes of one's own money.

"The dealer pays forty-nine", "eight percent is my whole profit", "is the fifteen percent from the
sum or from what's left?", "tell it like I'm twelve": each names a size, and nobody puts it.
"""

from __future__ import annotations

from itertools import pairwise

from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.of_fact import asked_the_reason, asks_fact
from weakhand.language.patterns import Pattern, late
from weakhand.language.retold import asked_of, given_away, retold

_THEY = (
    r"(?:(?:the|your|that|this|another|some|my|our|his|her|their|an?) (?:\w+ )?(?:dealers?|"
    r"trader|bidders?|buyers?|man|woman|bloke|chap|fellow|guy|couple|lad|lady|bank|agency|"
    r"collectors?|insurers?|adverts?|ads?|market|competitors?|competition|rivals?|others?|"
    r"other (?:one|man|buyer|side|shop|firm|company|landlord|tenants?|suppliers?|"
    r"employers?|fund)|neighbou?rs?|brother|sister|cousin|friend|colleagues?|firm|factory|"
    r"students)|(?:my|our|another|the) (?:other|first|second|last|next|previous|old) (?:client|"
    r"customer|"
    r"restaurant|shop|employer|buyer|supplier|boss|job|place)|(?:my|our) (?:client|customer|"
    r"restaurant|shop|employer)s?|somebody else|someone else|other (?:people|shops|tenants|"
    r"suppliers|buyers|firms|"
    r"companies|landlords|funds|retailers|kitchens|labs)|"
    r"(?:(?:other|most|some|many|all|my|our|the|these|those|few|big|small|local|\d+) "
    r")*(?:restaurants|"
    r"shops|dealers|hotels|cafes|galleries|markets|garages|agencies|traders|collectors|banks|insurers|"
    r"hospitals|clinics|labs|suppliers|makers|potters|growers|farms|firms|companies|employers|funds|"
    r"investors|founders|retailers|supermarkets|stores|landlords|tenants|neighbours|colleagues|"
    r"friends|customers|clients|patients|freelancers|designers|engineers|analysts|drivers|"
    r"competitors|rivals|buyers|sellers))"
)
_PAY = (
    r"(?:pays?|paid|offers?|offered|bids?|gives?|gave|quotes?|quoted|charges?|charged|asks?|asked|"
    r"wants?|wanted|gets?|got|says?|said|takes?|took|signed|settled|accepted)"
)
_OTHERS = Pattern(
    rf"\b(?:what )?{_THEY} (?:of (?:mine|ours) )?(?:(?:on|from|in|at|over|across|down) (?:the |"
    rf"your )?\w+ )?"
    r"(?:\w+ly |only |also |just |even |still |always |often |all )?"
    rf"(?:(?:is|was|has|have|had|would|will|might) )?(?:offering|paying|asking|bidding|{_PAY})\b"
    r"(?! (?:you|me|us) to\b)",
    needs="signed settled accepted pay pays paid paying offer offers offered offering bid bids "
    "bidding give gives gave "
    "quote quotes quoted charge charges charged ask asks asked asking want wants wanted get gets "
    "got say says said take takes took",
)
"""What somebody pays or asks who is not at this table."""
_MY_MONEY = Pattern(
    r"\b(?:is|are|was|were|would be|comes? to|makes?|amounts? to|eats?(?: up)?|takes?|wipes? out|"
    r"costs?) (?:(?:more|less|about|nearly|almost|all|half|twice|double|than|what|exactly|just|"
    r"roughly|of|over|the whole of|most|one|\d+) )*(?:(?:my|our) (?:\w+ ){0,2}?(?:profits?|"
    r"margins?|"
    r"earnings|income|wages?|salary|savings|budget|takings|turnover|fund|funds|cushion|pension|"
    r"people|staff|team|workers|drivers|jobs|children|"
    r"rent|food|living|bread|year|month|week)|(?:i|we) (?:take home|make|earn|clear|live on|have "
    r"left|eat on|spend|keep|get by on))\b",
    needs="profit profits margin margins earnings income wage wages salary savings budget takings "
    "turnover fund funds cushion pension people staff team workers drivers jobs children rent "
    "food living bread year month week home make earn "
    "clear live left eat spend keep get",
)
"""What a figure makes of the speaker's own money."""
_AGES = Pattern(
    r"\b(?:like|as if|as though|when|since|because|before|until) (?:i|he|she|we|they|you|my \w+) "
    r"(?:am|is|are|was|were|turned?) (?:only )?\d+\b|\b\d+ (?:years? old|years? of age)\b",
    needs="like if though when since because before until year years",
)
"""How old somebody is."""
_THEY_ARE = Pattern(
    r"\byou (?:are|were|stand|stood|sit|sat) (?:(?:now|still|already|only|just) )*(?:at|on) "
    r"\d+\S*$",
    needs="at on",
)
"""Where they stand: their own figure is given back."""
_WHICH_OF = late(
    r"^(?:(?:and|but|so|ok|well|then|yes|sorry|one thing|also|now) )*(?:is|are|was|were|does|do|"
    r"did|would|will) (?:the|that|this|those|these|it|your) .*\bor\b"
)
"""Asks how something of theirs is meant: from this or from that."""
_FIT = late(r"\b(?:suit|be (?:ok|enough|fine|fair)|possible|work|help)\b")


_BEFORE = Pattern(
    r"\byour (?:previous|last|earlier|former|first|old) (?:offer|package|proposal|letter|number)\b "
    r"(?!.*\b(?:i|we) (?:accept|take|will|would|can|could)\b)",
    needs="previous last earlier former first old",
)
"""What they had put at another time."""
_GIVEN_BACK = Pattern(
    r"\b(?:keeps?|hold|holds|stays?|full|same|unchanged|flat)\b.*\b(\d+(?:\.\d+)?%?) (?:percent )?"
    r"(?:\w+ )?(?:rebates?|bonus|refund)\b",
    needs="rebate rebates bonus refund",
)
"""A share that comes back later, beside a rate or price which stays: it lowers nothing."""
_BECOMES = Pattern(
    r"\b(?:could|can|might|would|should|if|make) (?:the|your|that|those) "
    r"((?:\w+ )?\d+(?:\.\d+)?%?k?(?: (?:percent|days?|weeks?|months?|years?))?) "
    r"(?:(?:not|perhaps|maybe|just|also) )*(?:be|become|were|(?:come|go|drop|shrink|move) "
    r"(?:down |up )?to)\b(?= (?:\w+ ){0,2}?\d)",
    needs="be become were to",
)
"""What shall become something else: "could the ten be eight?"."""
_HEARSAY = Pattern(
    r"^(?:(?:and|but|so|ok|well|you know|look|apparently) )*(?:(?:(?:somebody|someone|people|"
    r"everybody|everyone|a \w+)(?: (?:in|at|from|on|of|next) (?:\w+ ){0,2}?\w+)?|they|he|she|"
    r"(?:an?|my|our|the) (?:\w+ )?\w+) (?:told (?:me|us)|tells? (?:me|us)|said|"
    r"says?)|(?:i|we) (?:was|were|am|are|have been) told|(?:i|we) (?:have )?(?:heard|hear|read|saw|"
    r"seen|looked (?:it )?up)|apparently)\b(?! (?:you|it|me|us)\b)",
    needs="told tell tells said say says heard hear read saw seen looked apparently",
)
"""What somebody is said to have told: "somebody told me 64 is what they pay"."""
_HEARD_SO = Pattern(
    r"\b(?:i (?:have )?(?:heard|hear|read)|i am told|i was told|they say|so (?:i|they) (?:say|hear|"
    r"heard|said)|apparently|somebody said|people say)$",
    needs="heard hear read told say said apparently",
)
"""The same, behind what is told."""
_THEIRS_IS = Pattern(
    r"\b(?:is|was|are|were) (?:about |roughly |more than |less than )?what "
    r"(?!(?:i|we|you)\b|it (?:takes|needs|must|has)\b)"
    r"(?:\w+ ){1,6}?(?:got|gets?|pays?|paid|takes?|took|offer(?:s|ed)?|charge[sd]?|asks?|asked|had|"
    r"has|have|receives?|received|costs?|makes?)\b",
    needs="what",
)
"""A figure that is somebody else's: "ten weeks is what my colleague got"."""
_IS_THAT = Pattern(
    r"\d\S* (?:\w+ ){0,2}?(?:is|was|are|were) (?:not )?(?:that|this|it|those|these) "
    r"(?!(?:(?:at all|really|still|also|now|just|about) )*(?:ok|enough|fine|fair|possible|all "
    r"right|"
    r"good|acceptable|doable|a (?:deal|yes|fair|good)|too|something|anything|workable|better|"
    r"closer|"
    r"any|agreed|manageable|realistic|reasonable|where|near|nearer|more|in reach|thinkable|"
    r"imaginable)\b)\w+",
    needs="that this it those these",
)
"""Asks what a figure is: "eight percent, is that inflation?", and not whether it would do."""
_AT_THAT = Pattern(
    r"^(?:(?:and|but|so|ok|well|then|now|just|sorry) )*(?:at|with|on|for|over|after|under|minus) "
    r"(?:\S+ ){1,8}?(?:what (?:would|will|does|do|is|are|was) (?!you\b)|how (?:much|many|often|"
    r"long|"
    r"soon)|who|whose|when|where|which)\b(?! do you say\b)",
    needs="what how who whose when where which",
)
"""Asks what comes of terms: "at twelve months, what would each month come to?"."""
_PART_OF = Pattern(
    r"\b(?:half|most|\d+%) of (?:that|the|this|your|my|our|it|them)(?: \w+){0,2} (?:is|was|are|"
    r"were|"
    r"goes|went|comes|came) (?!(?:ok|fine|fair|enough|good|all|what|the|my|our|as|possible|where|"
    r"more|acceptable|too|still) (?:right|i|we|most|best|limit|far|much)|(?:ok|fine|fair|enough|"
    r"good|"
    r"possible|acceptable)\b)",
    needs="of",
)
"""What a share of something is: "half of that bill is the night in the room"."""
_AT_A_LOSS = Pattern(
    r"\b(?:i|we) would be (?:\w+ly |just |only |still )?(?:cutting (?:my|our|into)|working (?:for|"
    r"at a)|"
    r"paying (?:to|for your|you to)|giving (?:it|that|my|our|them) away|selling (?:it|them|my|our|"
    r"at|"
    r"below)|losing|digging|shooting|robbing|starving|throwing|burning|mad|crazy|stupid|a fool|an "
    r"idiot|finished|ruined|broke|out of (?:pocket|business|work))\b|"
    r"\b(?:i|we) (?:would|will) (?:\w+ly |just |only |both |all )?(?:go (?:under|bust|broke|to the "
    r"wall)|fold|drown|starve|sink|close down|shut down|have to (?:close|shut|fold|give up|sell up|"
    r"lay|let (?:people|somebody|someone|two|three|half|one)))\b",
    needs="go fold drown starve sink close shut have cutting working paying giving selling losing "
    "digging shooting robbing starving throwing "
    "burning mad crazy stupid fool idiot finished ruined broke out",
)
"""What a figure would make of the speaker: "I'd be cutting my own throat at sixty"."""
_WHO = Pattern(
    r"\b(?:who|whose|which of (?:us|you|them))\b(?= (?:\w+ly |then |would |will |does )?(?:keeps?|"
    r"has|have|gets?|owns?|pays?|signs?|fixes|fix|holds?|takes?|decides?|covers?|does|do|is|are|"
    r"brings?|carries|carry|chooses|sets?|said|says|wants?|came|comes|put|asked|made)\b)",
    needs="who whose which",
)
"""Asks whose something is, in words that may name a term: "who keeps the designs?"."""


@by_itself
def only_told(line: Line) -> tuple[tuple[int, int], ...]:
    """Return the words (from, up to) among which a figure is only told of, or asked about."""
    reasons = [
        (one.lo, one.hi)
        for one, other in pairwise(line.sentences)
        if asked_the_reason(one.text, one.mark, other.text, other.mark) or _asks_of(one, other)
    ]
    return (*reasons, *(span for each in line.sentences for span in _spans(line, each)))


def _asks_of(one: Sentence, other: Sentence) -> bool:
    """Say whether a sentence only names what the next one asks about."""
    if asked_of(one.text, other.text):
        return True
    joined = one.mark.strip()[:1] in (",", ":", "-") and "?" in other.mark
    return joined and _asks_of_it(f"{one.text} {other.text}")


def _asks_of_it(text: str) -> bool:
    return bool(_IS_THAT.search(text) or _AT_THAT.search(text))


def takes_mine(text: str) -> bool:
    """Say whether a folded sentence tells what a figure makes of the speaker's own money."""
    return bool(_MY_MONEY.search(text))


def _spans(line: Line, sentence: Sentence) -> list[tuple[int, int]]:
    lo, hi, text, _, mark = sentence
    if (
        _MY_MONEY.search(text)
        or _THEY_ARE.search(text)
        or asks_fact(text, mark)
        or _HEARD_SO.search(text)
        or _AT_A_LOSS.search(text)
        or _THEIRS_IS.search(text)
        or ("?" in mark and _WHICH_OF.match(text) and not _FIT.search(text))
        or ("?" in mark and _asks_of_it(text))
        or _PART_OF.search(text)
    ):
        return [(lo, hi)]
    told = retold(text)
    found = [(lo, lo + told)] if told else []
    away = given_away(line, sentence)
    if away:
        found.append((lo, away))
    heard = _HEARSAY.search(text)
    if heard:
        found.append((lo, _stop(line, lo + text.count(" ", 0, heard.end()), hi)))
    who = _WHO.search(text) if "?" in mark else None
    if who:
        found.append((lo + text.count(" ", 0, who.start()), hi))
    others = _OTHERS.search(text)
    if others:
        verb = lo + text.count(" ", 0, others.end())
        begins = lo if others.group().startswith("what ") else verb
        found.append((begins, _stop(line, verb, hi)))
    before = _BEFORE.search(text)
    if before:
        found.append((lo + text.count(" ", 0, before.start()), hi))
    back = _GIVEN_BACK.search(text)
    if back:
        at = lo + text.count(" ", 0, back.start(1))
        found.append((at, at + 1))
    becomes = _BECOMES.search(text)
    if becomes:
        at = lo + text.count(" ", 0, becomes.start(1))
        found.append((at, at + becomes.group(1).count(" ") + 1))
    age = _AGES.search(text)
    if age:
        found.append((lo + text.count(" ", 0, age.start()), lo + text.count(" ", 0, age.end()) + 1))
    return found


def _stop(line: Line, at: int, hi: int) -> int:
    """Return where the clause of word ``at`` ends."""
    said, marks = line.folded.words, line.folded.marks
    for i in range(at + 1, hi):
        if marks[i].strip() or said[i] in ("but", "so", "i", "we"):
            return i
    return hi

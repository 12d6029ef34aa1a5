"""Sentences that put an option of the case forward by their form: asked, said, or only named.

The rules of ``trades`` know offers without a case, and ask for a number or a word of trade. In a
case more can be told: whoever names one of its options in the form of a wish, a promise, a
question whether it could be, an order, or in a few bare words, puts it forward. The options of
a sentence are first replaced by one mark, so that the words of an option ("no review", "not
sign") are not taken for words about it.
"""

from __future__ import annotations

import re

from weakhand.language.alternatives import Named
from weakhand.language.harm import THREAT
from weakhand.language.lexicon import FUNCTION
from weakhand.language.offers import named_options
from weakhand.language.patterns import Pattern
from weakhand.language.return_rules import CHECK
from weakhand.language.state import State

_SURE = 0.8
_TRADED = 0.85
_MARK = "_opt_"
_LONG = 60
"""Words up to which a sentence is looked at."""
_LEADS = (
    r"^(?:(?:so|and|but|or|then|well|ok|now|look|maybe|perhaps|please|fine|yes|yeah|no|all right|"
    r"right|good|also|plus|instead|in return|for that|in that case|sorry|here is mine|honestly|"
    r"after \S+ (?:years|weeks|months)|i (?:think|guess|suppose|mean)|all together|all in all) )*"
)
_ASKS = Pattern(
    _LEADS + r"(?:(?:could|can|would|will|may|might|shall) (?:\w+ ){0,8}?"
    rf"{_MARK}|(?:what|how) (?:if|about|bout)\b.*{_MARK}|how (?:would|does|about) (?:\w+ )?{_MARK} "
    rf"(?:sound|look|feel|suit)\b|(?:is it|would it be) (?:possible|ok|all right|enough)\b.*{_MARK}|"
    rf"(?:is there )?any (?:chance|way)\b.*{_MARK}|do you think (?:i|we|you) could\b.*{_MARK}|"
    rf"are you (?:able|willing|open|happy|ready|prepared) to\b.*{_MARK})"
)
_ASKING = re.compile(
    _LEADS
    + r"(?:(?:how|what) (?:about|if|bout)|(?:could|can|would|may|will) (?:i|we|you|it|there))\b"
)
"""How a question begins that may lack its mark."""
_ENQUIRES = Pattern(
    r"\b(?:tell|explain|show (?:me|us)|say|means?|understand|know|happens?|happened|hard|difficult|"
    r"trouble|hurts?|costs?|others|other people|people|everybody|anybody|anyone|usually|normally|"
    r"ever|always|imagine|feels?|break|lose|losing|depends?|decides?|why|when|where|who|which|"
    r"whose|what (?:does|do|is|are|would)|change (?:for|anything)|worry|matter|prefer|rather)\b"
)
_SAYS = Pattern(
    _LEADS + r"(?:(?!(?:what|how|why|when|where|who|which|if|unless|because|that would|it would)\b)"
    r"(?:\w+ ){1,6}?(?:would|could|can|will|may|might|shall)\b.*" + _MARK + r"|"
    r"(?:i|we) (?:just |only |also |really |now )?(?:take|accept|agree to|want|need|propose|"
    r"suggest|offer|choose|prefer|give|keep|sign|stay|start|pay|wait|do|leave|go (?:for|with)|"
    r"am (?:fine|ok|happy|good|content|all right|hoping|thinking|looking|ready|willing)|"
    r"are (?:fine|ok|happy|good|content|all right|hoping|thinking|looking|ready|willing)|"
    r"was (?:hoping|thinking)|were (?:hoping|thinking)|had (?:hoped|thought))\b.*" + _MARK + r"|"
    r"(?:my|our) (?:\w+ )?(?:number|price|offer|limit|figure|idea|suggestion|answer|wish|proposal|"
    r"bid|maximum|minimum) (?:is|would be|stays)\b.*" + _MARK + r"|"
    rf"you (?:pay|get|have|keep|take|give|cover|deliver|fix|file|wait|share|come|walk|send|let|own|"
    rf"control|hold|use|mend|see|start|book|sort|put|carry|fund|buy)\b.*{_MARK})|"
    rf"\b(?:i|we|you) (?:then |also |just |am |are |am there |are there )?{_MARK}"
)
_FITS = Pattern(
    rf"{_MARK} (?:(?!that\b(?! can wait)|which\b|who\b)\w+ ){{0,6}}?(?:is|are|works?|(?:would|could|can|will|should) "
    r"(?:also |still )?(?:be|work|do|help|suit|wait)|suits?|sounds?|seems?) ?(?:\w+ ){0,2}?"
    r"(?:ok|fine|good|fair|enough|all right|possible|great|acceptable|what (?:i|we)|where (?:i|we)|"
    r"all (?:i|we)|my|our|as (?:far|high|low|much) as|best|for (?:me|us)|by (?:me|us)|with (?:me|"
    rf"us)|$)|{_MARK} (?:it is|then|instead|please|pls)\b|"
    rf"{_MARK} (?:goes?|comes?|stays?|remains?) (?:on|in|out|to|back|off|down|up|as|where)\b|(?:that|this|which) is (?:about |really )"
    r"?(?:what|all|where|as (?:far|much|high|low) as|the (?:most|best|least)) (?:that )?(?:i|we)\b|"
    rf"^(?:make it|call it|say|let us say) .*{_MARK}"
)
_ORDERS = re.compile(
    _LEADS
    + r"(?:put|make (?:it|that|the \w+)|file|leave|skip|forget|drop|take|pay|deliver|start|book|give|keep|let|"
    r"split|share|move|send|fix|fill|write|call|set|settle|hold|stay|sign|cover|mend|add|include|"
    r"lower|raise|buy|come|bring)\b"
)
_FOLLOWS = Pattern(
    r"\b(?:would|will|could|can|might|may) (?:\w+ly |just |only |still )?(?:break|kill|mean|leave "
    r"(?:me|us|nothing)|ruin|hurt|cost|sink|push|bankrupt|finish|force|wipe|lose|eat|need to know|"
    r"have to|be (?:hard|tough|difficult|impossible|too|a (?:lot|blow|loss|problem|disaster)|"
    r"nearly|almost|gone|over|borrowing|living|losing|left|short|out of|in trouble|better off|"
    r"happy to (?:hear|know)|good to know)|understand|see why|imagine|like to (?:understand|know|"
    r"hear|ask|see)|love to (?:know|hear)|want to (?:know|understand)|rather know|struggle|make "
    r"(?:it|things) (?:hard|harder|worse)|put (?:me|us) (?:out|under)|ask (?:you )?(?:what|how|why|"
    r"when))\b|\byou (?:would|will|might|may|could) (?:\w+ly |just |only |still |then )?(?:need|"
    r"want|like|lose|prefer|rather|say|think|expect|miss|risk|feel|worry|be (?:losing|under|"
    r"worried|afraid|stuck))\b|\b(?:would|could) have (?:been|had|done|gone|\w+ed)\b|\b(?:they|he|she) (?:would|will|said|"
    r"can|could|want|wants|told|say)\b|\b(?:seems?|sounds? "
    r"like|looks? like|feels? like|as if|last year|ago|used "
    r"to|i (?:hear|understand|know|see|wonder|heard|read)|help me|yesterday|already)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|do|would|will|could|can|might|may|should|must|"
    r"means?|sounds?|seems?|feels?|looks?|makes?|wants?|needs?|goes|went|said|says|took|got|came|"
    r"gave|felt|thank|thanks|i|we|you|she|he|they|it|what|how|why|who|when|where|which)\b|^\w+ing\b"
)
_MENTIONS = Pattern(
    r"\byou (?:\w+ly )?(?:want|wanted|asked|ask|said|say|demand|demanded|need|are asking|mentioned|"
    r"offered|proposed|told|quoted|expect|require|insist|wrote|write)\b|\byour (?:demand|ask|first|"
    r"opening|initial|letter|note|e-?mail|paper|advert|term sheet|message)\b|\b(?:it|the \w+|your "
    r"\w+) (?:says|said|asks|wants|reads)\b|^so (?:it is|that is|your|there is|i would owe|you|he|she|they)\b|\b(?:you|they|he|she|it) (?:have|has|had) "
    r"(?:had|been|to \w+|\w+ed|said|told|got to)\b|"
    r"\b(?:asking (?:me )?for|not|never|refuse|reject|decline|"
    r"how did you|arrive at|come up with|last year|ago|used to|have (?:been|worked))\b"
)
_REFUSES = re.compile(rf"\b(?:i|we) (?:(?:will|would|can|could|am|are) )?{_MARK}")
"""With "not" in what is named this turns down their option, and puts nothing in its place."""
_HELPS = re.compile(
    _LEADS
    + rf"(?:would|could|will|can) (?:\w+ ){{0,2}}?{_MARK} (?:\w+ )?(?:do|help|work|suit|be)\b"
)
"""A question that asks what they think of something; with a number in it, it puts that number."""
_WIPES = re.compile(
    r"\b(?:wipes|kills|breaks|eats|costs|hurts|ruins|leaves|sinks|puts|pushes|forces|scares|"
    r"worries|frightens|bothers|takes|hits|burns|brings|keeps|makes|drives|turns)\b"
)
_HARD = Pattern(r"\b(?:court|press charges|police|lawyer|sue|report you|walk away|quit|goodbye)\b")
_BARE = 8
"""Words beside an option that is only named, up to which it is put forward; two more for each further issue."""
_BESIDE = 3
"""Words of content that may stand beside such an option, and one more for each further issue."""


def puts(state: State) -> None:
    """Note each sentence that puts an option of the case forward by its form alone.

    Who gives back what was said, and asks whether that is right, puts nothing.
    """
    if not state.known.options or state.has("summary"):
        return
    every = named_options(state)
    named = [each for each in every if each.meant]
    if not named or (state.has("threat") and not _cleared(state, named)):
        return
    refused = [each for each in every if not each.meant]
    sentences = state.sentences()
    if len(sentences) > 1 and CHECK.match(sentences[-1][2]):
        return
    taken = [(d.lo, d.hi) for d in state.drafts if d.kind in ("offer", "conditional_trade")]
    mirrored = [(d.lo, d.hi) for d in state.drafts if d.kind == "mirror"]
    for lo, hi, text, _, mark in sentences:
        here = [each for each in named if lo <= each.lo and each.hi <= hi]
        if not here or hi - lo > _LONG or _meets(taken, lo, hi):
            continue
        if _meets(mirrored, lo, hi):
            continue
        masked = _masked(state, here, refused, lo, hi)
        asks = "?" in mark or bool(_ASKING.match(masked))
        if _trades(here, masked):
            _note(state, lo, hi, "conditional_trade", _TRADED)
            _note(state, lo, hi, "offer", _SURE)
        elif _puts(state, masked, here, (lo, hi), asks) and not _HARD.search(text):
            _note(state, lo, hi, "offer", _SURE)


def _cleared(state: State, named: list[Named]) -> bool:
    """Take back a threat that only the weights have found in terms of two issues; say so.

    A threat says what happens otherwise: it has an "or", an "if" or something that hurts.
    """
    text, words = " ".join(state.folded.words), frozenset(state.folded.words)
    if len({each.choice.issue for each in named}) < 2 or _HARD.search(text):
        return False
    if not words.isdisjoint(("or", "if", "unless", "otherwise", "else", "until", "leave", "will")):
        return False
    if any(each.find(text, words) for each in THREAT.near(words)):
        return False
    state.drop("threat")
    return True


def _meets(spans: list[tuple[int, int]], lo: int, hi: int) -> bool:
    return any(a < hi and lo < b for a, b in spans)


def _note(state: State, lo: int, hi: int, kind: str, sure: float) -> None:
    """Add a trade or offer; what its words only looked like is taken back."""
    state.drafts = [
        d
        for d in state.drafts
        if not (d.kind in ("loss_frame", "paraphrase", "off_topic") and d.lo < hi and lo < d.hi)
    ]
    if kind == "offer":
        state.add("offer", lo, hi, sure)
    else:
        state.add("conditional_trade", lo, hi, sure)


def _masked(state: State, named: list[Named], refused: list[Named], lo: int, hi: int) -> str:
    """Return the words ``lo`` to ``hi`` with one mark for each option, the longest first.

    Left out is what is only set against it: "seven, not eighteen".
    """
    words = list(state.folded.words[lo:hi])
    free = [True] * len(words)
    for each in sorted(named, key=lambda one: (one.lo - one.hi, one.lo)):
        a, b = each.lo - lo, each.hi - lo
        if all(free[a:b]):
            free[a:b] = [False] * (b - a)
            words[a] = _MARK
            words[a + 1 : b] = [""] * (b - a - 1)
    for each in refused:
        a, b = each.lo - lo, each.hi - lo
        if 0 < a and b <= len(words) and all(free[a:b]) and words[a - 1] == "not":
            words[a - 1 : b] = [""] * (b - a + 1)
    return _AGAINST.sub(" ", " ".join(word for word in words if word))


_AGAINST = re.compile(r" (?:and )?not (?:at |to |by )?\d\S*(?: (?:percent|days|weeks|months))?$")


_IF = re.compile(
    r"\b(?:if|once|provided|providing|as long as|so long as|on condition|in (?:return|exchange) "
    r"for|against|only when)\b"
)
_UNMEANT = re.compile(r"\bif (?:i|we) (?:understand|understood|hear|heard|remember|got|knew|may)\b")


def _trades(named: list[Named], masked: str) -> bool:
    """Say whether a sentence ties options of two issues together: "if the price stays, I ...".

    An option must stand on both sides of where the condition ends or begins.
    """
    found = _IF.search(masked)
    if found is None or len({each.choice.issue for each in named}) < 2:
        return False
    if (
        _MENTIONS.search(masked)
        or _UNMEANT.search(masked)
        or _ENQUIRES.search(masked)
        or _HARD.search(masked)
    ):
        return False
    before, after = masked[: found.start()], masked[found.end() :]
    return _MARK in after and (_MARK in before or after.count(_MARK) > 1)


def _puts(state: State, masked: str, named: list[Named], span: tuple[int, int], asks: bool) -> bool:
    """Say whether a sentence, its options marked, puts them forward."""
    if _MENTIONS.search(masked):
        return False
    words = state.folded.words
    if asks:
        numbers = any(words[i][:1].isdigit() for each in named for i in range(each.lo, each.hi))
        opinion = not numbers and _HELPS.match(masked)
        return bool(_ASKS.search(masked)) and not (opinion or _ENQUIRES.search(masked))
    if _FOLLOWS.search(masked):
        return False
    if _REFUSES.search(masked) and all("not" in words[each.lo : each.lo + 2] for each in named):
        return False
    return bool(
        _SAYS.search(masked)
        or _FITS.search(masked)
        or _ORDERS.search(masked)
        or _in_full(state, masked, named)
        or (_stands_alone(state, span) and _only_named(state, masked, named, span))
    )


_DOES = Pattern(
    r"\b(?:i|we|you) (?:(?:will|would|can|could|also|then|both|each|all) )*(?:sign|pay|get|have|keep|"
    r"take|give|cover|deliver|fix|file|wait|share|come|walk|send|let|own|use|mend|start|book|put|"
    r"carry|fund|buy|stay|do|go|split|hand|work|meet|accept|agree)\b"
)
_MODAL = frozenset(["would", "could", "will", "can", "might"])


def _in_full(state: State, masked: str, named: list[Named]) -> bool:
    """Say whether an option is a whole clause of its own, or two stand beside what is done."""
    words = state.folded.words
    if any(not _MODAL.isdisjoint(words[each.lo : each.hi]) for each in named):
        return True
    return len({each.choice.issue for each in named}) > 1 and bool(_DOES.search(masked))


def _stands_alone(state: State, span: tuple[int, int]) -> bool:
    """Say whether a sentence is all of a line, or nearly, or follows what was offered in it."""
    lo, hi = span
    if "!" in state.folded.marks[hi]:
        return False
    return len(state.folded.words) - (hi - lo) <= _ASIDE or state.has("offer", "conditional_trade")


_ASIDE = 8
"""Words that a line may hold besides an option that is only named."""


def _only_named(state: State, masked: str, named: list[Named], span: tuple[int, int]) -> bool:
    """Say whether a sentence is little more than the options that it names."""
    lo, hi = span
    covered = {i for each in named for i in range(each.lo, each.hi)}
    issues = len({each.choice.issue for each in named})
    if (
        hi - lo - len(covered) > _BARE + 2 * (issues - 1)
        or _FINITE.search(masked)
        or _WIPES.search(masked)
    ):
        return False
    beside = [
        i for i in range(lo, hi) if i not in covered and state.folded.words[i] not in FUNCTION
    ]
    return len(beside) <= _BESIDE + issues - 1

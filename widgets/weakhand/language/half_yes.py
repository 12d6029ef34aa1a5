"""A yes by halves to a package that the other side has just named: they ask whether it is one.

"That's something I can work with" may be a yes, and so may "six weeks I can live with", which
says nothing of the rest. A wrong yes is worse than none, so neither closes the deal.
"""

from __future__ import annotations

import re

from weakhand.language.addressed import unaddressed
from weakhand.language.answered import KIND, LONGEST, STILL, THAT, VERY, put_by_them
from weakhand.language.offers import named_in
from weakhand.language.patterns import Pattern, late
from weakhand.language.put_before import put_before
from weakhand.language.ranges import Pairs
from weakhand.language.state import State

HALF_YES = "half_yes"
"""What a yes by halves leaves among a line's cues."""
_AYE = (
    r"(?:yes|yeah|yep|sure|good|great|fine|perfect|excellent|wonderful|absolutely|of course)"
    r"(?: (?:please|yes|thank you|thanks|then|good|great))*"
)
_PLAINLY = late(rf"^{_AYE}$")
_HALF_YES = Pattern(
    r"^(?:(?:ok|well|yes|yeah|hm+|now|i think|i guess|i suppose|honestly|so|oh|good|great|fine|all "
    r"right|then|look|see|and|really) )*(?:"
    rf"(?:{THAT}|there) (?:is|sounds|seems|looks|would be|might be|could be) (?:like )?(?:{VERY}|"
    r"definitely |certainly |already )?(?:something|a (?:number|figure|package|deal|plan|proposal|"
    r"start|basis)|an? (?:\w+ )?(?:offer|idea|arrangement)|(?:terms|numbers)) (?:that |which )?"
    r"(?:i|we) (?:can|could|might|would|may|think (?:i|we) can) .*|"
    rf"(?:{THAT} )?(?:sounds?|looks?|seems?|is|feels?) (?:much |a lot |far |already |certainly |"
    r"quite |very )?(?:better|tempting|interesting|promising|encouraging|more like it|decent|"
    r"generous|manageable|thinkable|worth (?:considering|thinking about))(?: (?:to|for) "
    r"(?:me|us))?|"
    rf"(?:{THAT} )?(?:might|may|could|should) (?:well |just |actually )?(?:work|do|be (?:ok|fine|"
    r"good|possible|enough|all right))(?: for (?:me|us))?|"
    rf"(?:i|we) (?:might|may) (?:well |just |actually )?(?:be able to )?(?:do|manage|take|accept|"
    rf"live with|sign|work with|go for|agree to) {THAT}|"
    rf"(?:i|we) (?:could|can) (?:probably|perhaps|maybe|possibly|just about|almost) (?:do|manage|"
    rf"take|accept|live with|sign|work with|go for) {THAT}|"
    rf"(?:i|we) (?:quite |really |rather )?like (?:{THAT}|the (?:sound|look) of (?:{THAT}))|"
    rf"(?:perhaps|maybe|probably|possibly)(?: yes| {THAT} works| (?:i|we) can)?|"
    rf"{_AYE}|"
    r"(?:ok|very well|all right|right (?:you are|then)|righto|very good|"
    r"(?:it|that) is (?:a|some|at least a) (?:start|beginning|step|progress|basis)|closer|nearer|"
    r"fair enough|(?:i|we) (?:think|suppose|guess|reckon) (?:so|(?:that )?(?:i|"
    r"we) (?:have (?:it|something|got it|got something)|are (?:nearly |almost )?there)|(?:that|it) "
    r"(?:works|will do|would do|is ok|is fine)))"
    r")(?: (?:then|now|i think|i guess|i suppose|actually|yes|thanks|thank you|really))*$"
)
"""What may well be a yes, and may be none yet."""
_TAKES = late(
    r"^(?:(?:ok|well|yes|yeah|fine|good|all right|i think|i guess) )*(?:fine (?:on|with|by)|ok "
    r"(?:on|with|to|for)|yes to|agreed (?:on|to))\b|\b(?:i|we) (?:(?:can|could|will|would|am|are|"
    r"just|also|think i can) )*(?:live with|do|take|accept|agree|manage|work with|happy|fine|ok|"
    r"afford|carry|go with|go along|say yes|sign|get behind)\b|\b(?:is|are) (?:ok|fine|good|all "
    r"right|fair|agreed)\b|\b(?:i|we) (?:can|could)(?: yes)?$|\byes$"
)
"""Words that take a point which is named beside them."""


_I_THINK = late(r"\b(?:i|we) think\b")
_I_COULD = late(
    r"^(?:(?:ok|well|yes|yeah|all right|right|fine|so|good|and|then) )*(?:i|we) (?:(?:could|can|"
    r"would|"
    r"will) )(?:\w+ly |just |then )?(?!(?:do|take|go) (?:it|that|this)\b)\w+\b"
)
"""What the speaker could do, of what they have put: "I could start in two weeks"."""
_SAYS_BACK = late(
    r"^(?:(?:ok|well|yes|yeah|all right|right|fine|so|good|and|very well|make it|call it|let us "
    r"say) )*"
    r"(?:(?:go on|fine|all right|very well|ok)(?: then)? \S+(?: \S+){0,5}|"
    r"(?:\S+ ){1,6}(?:then|it is|it is then|then yes))$"
)
"""A point of theirs said back as one that is taken: "five eight, then", "twelve it is"."""


def half_yes(state: State, put: Pairs) -> bool:
    """Say whether a line that puts the options ``put`` may be a yes, and is not surely one."""
    words = state.folded.words
    if not 0 < len(words) <= LONGEST or not state.known.options:
        return False
    if "?" in state.folded.marks[-1] or state.has("threat", "reject", "conditional_trade"):
        return False
    if not put_by_them(state, before=False):
        return False
    choices = state.known.ground.choices
    named = {(choices[int(o)].issue, choices[int(o)].label) for o, *_ in state.line.options}
    if named and not named & put_before(state):
        return False
    if {issue for issue, _ in named} - {issue for issue, _ in named & put_before(state)}:
        return False
    point = put or _names_issue(state)
    if not point and state.has("accept", "offer"):
        return False
    text = unaddressed(state)
    if STILL.search(_I_THINK.sub("", text)):
        return False
    if point:
        takes = _TAKES if put else _TAKES_ISSUE
        back = bool(put) and bool(_SAYS_BACK.search(text) or _I_COULD.search(text))
        return (back or bool(takes.search(text))) and put_before(state).issuperset(put)
    first = state.sentences()[0]
    said = unaddressed(state, first.lo, first.hi)
    return bool(_HALF_YES.search(text) or (_PLAINLY.search(said) and len(words) <= KIND))


_TAKES_ISSUE = late(
    r"^(?:(?:ok|well|yes|yeah|good|all right|i think|i guess|i am|we are) )*(?:fine|ok|agreed|yes|"
    r"happy) (?:on|with|to|about|by)\b|\b(?:is|are) (?:ok|fine|good|all right|fair|agreed)$"
)
"""The same where only an issue is named, and none of its options."""
_YES = late(r"^yes (?!please\b|thank)|\byes$")


def is_yes_after_all(state: State, put: Pairs) -> bool:
    """Say whether a yes by halves says yes in so many words too: "six weeks I can do, yes"."""
    text = unaddressed(state)
    if not _YES.search(text):
        return False
    more = re.sub(r"\byes\b", "", text).strip()
    return bool(put) or (bool(_HALF_YES.search(more)) and not _PLAINLY.search(more))


_A_YES = late(
    r"^(?:(?:so|and|then|ok|well) )*(?:yes|deal|agreed|done|(?:it is|we have) a deal|i accept)"
    r"(?: please| then| from me)?$"
)
_HOLDS_BACK = Pattern(
    r"\b(?:(?:is|are|am|was|do|does|did|can|could|will|would|have|has) not|cannot|never|nothing|"
    r"too|hurts?|kills?|enough|harder?|impossible|beyond|except|apart from|where (?:it|i|we)|"
    r"problem|trouble|more than|less than|short of|not (?!only|just)|no (?!more|longer|need|doubt|"
    r"objection|question|matter|rush|hurry|surprises?|worries)\w+)\b"
)
"""What takes something from a yes to a whole package, more often than not."""
_NOT_SO = late(
    r"\b(?:(?:can|could) not (?:wait|be happier|ask for more|complain|thank)|"
    r"(?:do|does|will|would) not (?:mind|regret|hurt|forget|be sorry|believe)|"
    r"too (?:good|kind)|why not|if not|or not|not (?:at all )?bad|good enough|fair enough|"
    r"no (?:trouble|problem)|have not (?:we|you|i)|is not it|are not we)\b"
)
"""What only sounds so."""


def holds_back(state: State) -> bool:
    """Say whether a yes to their package has words in it that turn some of it down.

    What names an option holds nothing back ("no cuffs in view"), and a yes in a sentence of its
    own, at the end, is meant all the same.
    """
    sentences = state.sentences()
    if len(sentences) > 1 and _A_YES.search(sentences[-1].text):
        return False
    covered = {i for each in named_in(state) for i in range(each.lo, each.hi)}
    said = state.folded.words
    text = " ".join(said[i] for i in range(len(said)) if i not in covered)
    return bool(_HOLDS_BACK.search(_NOT_SO.sub("", text)))


def _names_issue(state: State) -> bool:
    """Say whether a line speaks of an issue of the case, or names an option without putting it."""
    kinds = state.known.kinds
    return bool(state.line.options) or any(kinds[hit[0]] == "issue" for hit in state.line.named)

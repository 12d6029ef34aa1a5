"""Lines that ask the other side to name terms."""

from __future__ import annotations

from weakhand.language.denial import denied
from weakhand.language.line import Line
from weakhand.language.patterns import Pattern

_GIVE = (
    r"(?:offer|accept|agree to|settle (?:for|on|at)|propose|(?:be|feel) (?:willing|ready|able|"
    r"happy|"
    r"prepared|comfortable) (?:to (?:do|give|accept|pay|offer|take|sign|agree)|with)|pay|sign|"
    r"live with|say yes to)"
)
_NAMED = (
    r"(?:offer|price|number|figure|counter ?offer|counter|quote|proposal|bid|terms|package|rate|"
    r"sum|"
    r"amount|salary|deal)"
)
_ASKS = Pattern(
    rf"\bwhat (?:\w+ )??(?:can|could|would|will|might|do|are|may) you (?:\w+ly |still |then |be )?"
    rf"(?:{_GIVE}|offering|proposing|(?:give|do for) (?:me|us)|(?:do|give|move|change) (?:on|"
    rf"about) "
    rf"(?:the |that |my )?(?:\w+ )?(?:{_NAMED}|money|rent|pay|weeks|date))\b(?! (?:attention|close|"
    r"for lunch|as proof|an example|that i|that we|by))|"
    rf"\bwhat (?:kind of |sort of )?{_NAMED} (?:\w+ ){{0,3}}?(?:can|could|would|will|do) you "
    rf"(?:{_GIVE}|give|have in mind|take|go|do|want to see)\b|"
    r"\bwhat (?:is|would be) (?:the |your )(?:very |absolute )?(?:best|most|least|lowest|highest|"
    r"final|last|bottom|top|real|counter)\b(?:.{0,20}\byou (?:can|could|would|will|are able to) "
    rf"(?:\w+ )?(?:do|offer|give|go|pay|accept|take|manage)\b|(?: \w+)? ?\b(?:{_NAMED}|line)$)|"
    rf"\bwhat is your (?:{_NAMED})$|"
    rf"^(?:please |just |then |so |ok |well |but |and |now |(?:can|could|would|will) you (?:please "
    rf")?)*(?:make|give|name|put|state|tell|send|write|show) (?:(?:me|us|down|forward|on the "
    rf"table) )?"
    rf"(?:an? |your |some |the )(?:\w+ ){{0,2}}?{_NAMED}(?: (?:then|please|on (?:the table|it|"
    rf"paper)|"
    r"to work with|that works|i can \w+|we can \w+|you can \w+|down|forward))*$|"
    r"\bhow (?:low|high|far|much) (?:can|could|would|will|are) you (?:\w+ )?(?:go|do|offer|pay|"
    r"take|"
    r"accept|give|come (?:down|up)|willing)\b|"
    r"\b(?:is there (?:any|a|some) (?:way|chance|possibility)|any (?:way|chance)|would it be "
    r"possible|is it possible) (?:that |for )?you (?:could |can |would |might |to )*(?:do|go (?:to|"
    r"for|up|down)|offer|accept|take|manage|give (?:me|us)|pay|make it|come (?:down|up))\b|"
    r"\bwhere (?:would|could|can) you (?:settle|meet (?:me|us)|land)\b|"
    r"\b(?:it is |it's )?your turn to (?:make|name|offer|propose)\b",
    needs="what make give name put state tell send write show low high far much way chance "
    "possibility possible where turn",
)


_CUES = frozenset(["you", "your", "make", "give", "name", "put", "state", "tell", "send", "write"])


def asks_offer(line: Line) -> bool:
    """Say whether the utterance asks the other side for an offer, a price or terms."""
    for _, _, text, bag, _ in line.sentences:
        if _CUES.isdisjoint(bag):
            continue
        found = _ASKS.search(text)
        if found and not denied(text[: found.start()] + " "):
            return True
    return False

"""How a learner holds their own words against them: "you said two days before, now it is none".

All of these are looked for in folded sentences with a full stop between them.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern

_SO = (
    r"(?:(?:just|even|also|already|clearly|definitely|first|literally|yourself|originally|only|"
    r"specifically|at first|really) )*"
)
_SAID = (
    rf"you (?:have |had )?{_SO}(?:said|told (?:me|us)|promised|offered|wrote|agreed|gave|put|"
    r"mentioned|quoted|proposed|were (?:saying|offering|at))"
)
_BEFORE = (
    r"(?:before|earlier|at first|first|(?:a|one|two|five|ten) (?:minutes?|moment|second|while) ago|"
    r"just now|last time|at the (?:start|beginning)|until now|till now|so far|originally)"
)
_NEW = (
    r"now (?:you (?:are|say|want|do not|did not|come|put|take|took|tell|ask|offer|give|will not|"
    r"would not|changed)|(?:its|it (?:is|has|says|comes|goes|costs))(?! (?:my|our|"
    r"your) turn)|"
    r"(?:\w+ ){1,4}(?:is|are) (?:not|gone|missing|out|back|suddenly|\d)|suddenly|"
    r"all of a sudden|none|nothing|no|not|only|\d)\b"
)
_NOT_WHY = r"(?! (?:me |us )?(?:why|who|whom|what|when|where|how|if|whether|about|which|yes|no)\b)"
_DEAL = r"(?:offer|deal|terms?|package|proposal|numbers?|figures?)"
_WORDS_KEPT = rf"(?:mind|story|tune|words?|position|{_DEAL})"
_PUT_THERE = r"(?:in|part of) (?:it|that|there|this|(?:the|your|that|this) (?:\w+ )?" + _DEAL + ")"

OTHERWISE = Pattern(
    rf"\b{_SAID}\b.*\b(?:{_NEW})|\bnow (?:you|it|there|that|the)\b.*\b{_SAID}\b.*\b{_BEFORE}\b|"
    rf"\bfirst (?:you (?:said|say|put|told|wanted|offered)|it was)\b.*\b(?:then|now) (?:you|it)\b|"
    r"\b(?:that|this|it) is not (?:at all )?what (?:you|we) (?:had |have )?(?:just |first )?(?:"
    r"said|agreed|put|offered|told (?:me|us)|promised|discussed|wrote|talked about)\b|"
    r"\byou (?:are |keep |have |just |do )*(?:contradict\w*|going back on|went back on|gone back "
    r"on|taking (?:it|that) back|moving the goalposts|saying one thing)\b|"
    r"\byou say one thing\b|\bthe (?:exact |very )?opposite of what you\b|"
    r"\b(?:that|this|it) (?:does not (?:fit|match|square|go|agree)(?: with)?|contradicts) what you "
    r"(?:\w+ )?(?:said|told|put|wrote|offered)\b",
    needs="said told promised offered wrote agreed gave put mentioned quoted proposed saying "
    "offering at first contradict contradicts contradicting contradicted going went gone taking "
    "moving say opposite discussed talked",
)
"""How one says that they have said two things that do not go together."""
CHANGED = Pattern(
    rf"\byou (?:are |keep |have |just )*chang(?:e|ed|ing) (?:your {_WORDS_KEPT}|(?:the|my) "
    rf"{_DEAL}|it (?:again|back)|what you said)\b",
    needs="change changed changing",
)
"""How one says so of the package that they have just put."""
GONE = Pattern(
    r"\bwhere (?:did|has|have|is|are) (?:(?:the|my|our|your|that|those|all) )?(?:[\w%]+ ){1,6}"
    r"(?:go|gone|went|disappear(?:ed)?|vanish(?:ed)?)(?: to| now| then)?(?: \.|$)|"
    r"\bwhat (?:has |have )?(?:happened|became|become) (?:to|of|with) (?:the|my|our|your|that|"
    r"those|all)(?! (?:last|other|previous|old|first|people|one|ones)\b)(?: [\w%]+){1,5}?"
    r"(?: \.|$| you (?:said|offered|put|promised|told)\b)|"
    r"\byou (?:have |just |had )*(?:forgot(?:ten)?|left out|leave out|dropped|took out|"
    r"taken out|removed|lost|took away|taken away|took back|taken back) (?:the|my|our|your|those|"
    r"all|about)\b|"
    r"\byou (?:have |just |had )*(?:left|took|taken) (?:\w+ ){1,4}(?:out|away|back)"
    r"(?: (?:again|now))?(?: \.|$)|"
    rf"\b(?:is|are) (?:gone|missing|no longer there|not there (?:any ?more|now)|not {_PUT_THERE}"
    r"(?: now| any ?more)?)\b",
    needs="where what forgot forgotten left leave dropped took taken removed lost gone missing not",
)
"""How one asks what has become of a point."""
REMINDS = Pattern(rf"\b{_SAID}\b|\b{_BEFORE}\b")
"""What goes back to what they have said, though other words came between."""
NEVER = Pattern(
    rf"\byou (?:have |had )?(?:never|not once) {_SO}(?:said|mentioned|told (?:me|us)|wrote|put|"
    rf"asked(?: for)?|named)\b{_NOT_WHY}|"
    r"\byou (?:did not|have not|had not) (?:say|said|mention(?:ed)?|tell|told|put|ask)"
    rf"{_NOT_WHY} .*\b{_BEFORE}(?: \.|$)|"
    r"\bnobody (?:ever |has )?(?:said|told (?:me|us)|mentioned) (?:that|anything|a word)\b|"
    rf"\b(?:that|this|it) (?:was|is) not {_PUT_THERE} (?:\w+ )?{_BEFORE}\b",
    needs="never not nobody",
)
"""How one says that a point is new to them."""
THOUGHT = Pattern(
    r"\bi (?:thought|think|believe|am (?:pretty |quite |fairly )?sure|(?:could|would) have sworn|"
    rf"remember|understood|heard)(?: that)? {_SAID}\b|"
    rf"\bdid(?: not)? you (?:not )?{_SO}(?:say|tell (?:me|us)(?! about)|promise|offer|put|agree to|"
    r"write|mention|propose)\b",
    needs="i did",
)
"""How one says what one has heard from them, and offers none of it."""
SURELY = Pattern(
    rf"(?:^|\. )(?:(?:wait|hang on|hold on|but|hey|hm+|er|um|no|and|what|ok|well) )+"
    rf"(?:\w+ )*?{_SAID}\b.*\b{_BEFORE}(?: \.|$)|"
    r"\b(?:do|will|would) you (?:still )?stand by (?:that|it|this|what you|your)\b",
    needs="said told promised offered wrote agreed gave put mentioned quoted proposed saying "
    "offering at stand",
)
"""How one reminds them of what they have said."""
WANTS = Pattern(
    r"\b(?:i|we) (?:want|take|accept|agree|propose|suggest|insist|offer|need|(?:would|will) "
    r"(?:take|like|accept|want|sign|pay)|can (?:do|offer|pay|live|accept))\b|\b(?:deal|how about|"
    r"make it|let us|can we|could we|instead of|give me|put (?:it|that|them) back in|what if|"
    r"if (?:i|we|you))\b"
)
"""What asks for more than that: a wish, terms, a yes."""
AFTER = 4
"""Words of a question after such an objection from which it asks for something else."""
_RIGHT = (
    r"(?:right|correct|yes|no|did not you|did you not|or was it|is that (?:right|it|correct)|was it"
    r"(?: not)?|was not it|is it not|is not it)"
)
CHECKS = Pattern(
    rf"\b{_SAID} (?:[\w%$.,]+ ){{1,8}}{_RIGHT}(?: \.|$)|"
    rf"\b(?:it|yours|your \w+) (?:was|is) [\d.,]+(?:k|%)? (?:\w+ )?{_RIGHT}(?: \.|$)|"
    r"\b(?:was|is) (?:it|yours|your \w+) [\d.,]+(?:k|%)? or (?:\w+ )?[\d.,]+"
)
"""How one makes sure of a point of theirs."""
REST = Pattern(
    r"\b(?:the )?(?:rest|others?)(?: (?:stays?|stood|is|as|it|i|was|were|had|put|still|stands))* "
    r"(?:meaning|means|mean|being|that is|namely|as in|so)\b|\bwhat (?:is|was|are|were|else is|"
    r"exactly is|does|do you mean (?:by|with)|stands in|stays in) (?:the|your|this|that|all the) "
    r"(?:whole )?rest\b|\bthe rest (?:of|as|being|is) what\b",
    needs="rest other others",
)
"""How one asks what they mean by the rest, which they have let stand."""

"""How questions about figures and packages on the table are put: what each comes to, what moved.

All of these are looked for in folded text, in which numbers stand in figures.
"""

from __future__ import annotations

from weakhand.language.patterns import late

_LEADS = (
    r"^(?:(?:and|so|but|ok|okay|well|then|now|wait|sorry|right|um|uh|hm|yes|no|thanks|please)"
    r" ){0,3}"
)
_COIN = (
    r"(?:(?:actual|real|hard|plain|round|whole) )?(?:money|cash|euros?|pounds?|dollars?|cents?|"
    r"pence|quid|bucks|figures)"
)
UNIT = r"(?:month|year|annum|week|day|hour|jar|kit|piece|pot|van)"
_PER = rf"(?:(?:per|a|an|each|every) {UNIT}|monthly|yearly|annually|weekly|daily)"
NUMBER = r"(?:\d[\d.,]*[%k]?)"
_IN_ALL = r"(?:in all|in total|altogether|all in|overall|all told)"
_THAT = (
    r"(?:that|it|this|mine|yours|all (?:of )?that|"
    rf"(?:(?:the|your|my|a|those|that) )?{NUMBER}(?: of (?:it|that))?|"
    r"(?:the|your|my) (?:\w+ )?(?:rise|increase|cut|discount|reduction|raise|offer|proposal))"
)
_TAIL = r"(?: (?:be|exactly|actually|really|roughly|about|then|now|please|for me|for us|me|us))*"
IN_MONEY = late(
    rf"{_LEADS}(?:"
    rf"(?:what|how much|how many \w+) (?:is|are|was|would|does|do|will|makes) {_THAT}{_TAIL}"
    rf" (?:in {_COIN}|{_PER})\b|"
    rf"(?:what|how much) (?:is|are|was|would|does|do|will) {_THAT}{_TAIL} (?:come to|amount to|"
    r"add up to|work out (?:at|as|to)|come out (?:at|as|to)|make|mean)"
    rf"(?: (?:in {_COIN}|{_PER}|{_IN_ALL}|for me))?{_TAIL}$|"
    rf"(?:what|how much) (?:is|are|would|does) (?:the |your |a )?{NUMBER}(?: (?:of (?:it|that)|"
    rf"be|rise|increase|cut|more|less|off))?{_TAIL}(?: in {_COIN})?$|"
    rf"how much (?:less|more|lower|higher|cheaper|dearer) (?:is|would|does) {_THAT}\b|"
    rf"(?:what|how much) (?:would|does|do|will|is) (?:a|one|each|every) {UNIT} (?:come to|cost|"
    r"be|make)\b|"
    rf"(?:(?:and|so|is|that|it|what about|how about|which is) )*(?:{_PER}|in {_COIN})"
    rf"(?: and (?:{_PER}|in {_COIN}))?{_TAIL}$)"
)
"""How one asks what a share or a sum comes to."""
WHOLE = late(
    rf"{_LEADS}(?:"
    r"(?:what|how much) (?:would|will|do|does|should|could|am|are) (?:i|we|you)(?: (?:then|now|"
    r"actually|really|have to|be|end up|need to|still|to|all)){0,3} (?:pay|owe|paying|earn|"
    r"earning|get|getting|cost)(?: (?:you|me|us|for (?:it|that)))?"
    rf"(?: (?:{_IN_ALL}|then|exactly|{_PER}))+$|"
    r"(?:what|how much) (?:would|will|does|is) (?:my|the|your) (?:\w+ )?(?:rent|rate|price|"
    r"salary|balance|bill|total|sum|pay|base)(?: \w+){0,2} (?:be|come to|amount to|end up)(?: at)?"
    rf"(?: (?:then|exactly|now|{_IN_ALL}|with that|after that|after the {NUMBER}|{_PER}))*$|"
    r"(?:what|how much) is (?:the|my) (?:full|whole|total|entire|final|overall) (?:balance|"
    r"amount|sum|price|bill|rent|total|cost|figure)(?: then| exactly)?$)"
)
"""How one asks what it all makes."""
BY_HOW_MUCH = late(r"\bhow much (?:less|more|lower|higher|cheaper|dearer)\b")
EACH_OR_ONCE = late(
    rf"{_LEADS}(?:(?:is|are|was|would) (?:that|it|this)(?: be)? )?(?:{_PER}|once|one off|{_IN_ALL})"
    rf"(?: \w+){{0,2}} or (?:{_PER}|once|(?:a |just )?one off|just once|{_IN_ALL}|for good)"
)
"""How one asks for what time or thing a sum is."""
OF_WHAT = late(rf"{_LEADS}(?:{NUMBER} )?(?:of|off|on) what(?: exactly| precisely| amount| sum)?$")
"""How one asks what a share is a share of."""
_OURS = (
    r"(?:us|the two|you and (?:me|i)|yours|mine|(?:your|my) (?:\w+ )?(?:offer|number|figure|"
    r"package|price|proposal|position|side|sum|one|last)|what (?:you|i) (?:\w+ )?(?:want|put|"
    r"offer\w*|said|ask\w*|have))\b"
)
IS_IT = late(
    rf"{_LEADS}(?:(?:is|would) (?:that|it|this)(?: be| come to)?|(?:that|it|this) (?:is|would be|"
    rf"makes|comes to))(?: (?:about|roughly|really|then|just|only))* ({NUMBER})(?: (?:euros?|"
    rf"pounds?|dollars?|more|less|extra|off))*(?: (?:in {_COIN}|{_PER}|{_IN_ALL}))"
)
"""How one asks whether a sum is so much: "is that 150 a month?"."""
HALF = late(
    r"\b(?:a )?(half|quarter|third)(?: of (?:it|that|the (?:\w+ )?(?:bill|balance|sum)))?\b"
)
"""A part of a sum that is said in a word."""
APART = late(
    rf"{_LEADS}(?:(?:how much|how big|how far|how many \w+|what|where|which \w+) (?:\w+ ){{0,3}}?"
    rf"(?:(?:difference|gap|distance) (?:is |lies |there )*(?:between|from) {_OURS}|"
    rf"(?:between|separates|divides|parts) {_OURS})|how far apart (?:are|is|do)\b|"
    r"how (?:far|much|many \w+) (?:are|is) (?:we|you and i|our \w+)(?: still)? apart|"
    r"where (?:exactly )?do we (?:still )?(?:differ|disagree)\b|"
    rf"how far (?:am i|are we|is mine) (?:still )?(?:off|from {_OURS})|"
    r"what is the (?:difference|gap)(?: now| then| between us)?$)"
)
"""How one asks what lies between what the two have put."""
TWO = late(rf"\b(?:between|from) ({NUMBER}) (?:and|to) ({NUMBER})")
"""Two figures, of which the difference may be asked for."""
_FROM = r"(?: (?:from|since|against|compared (?:to|with)) (?:\w+ ){0,4}\w+)?$"
MOVED = late(
    rf"{_LEADS}(?:what (?:exactly )?(?:has |have |is |did |just )*(?:changed|moved|different|"
    r"(?:you|it) (?:just )?(?:change|changed|move|moved|shift|shifted|give|given|gave))(?: you)?"
    rf"(?: (?:me|us|on|there|here|now|exactly|then|about it|in it|in that|in yours))?{_FROM}|"
    r"(?:did|has|have) (?:anything|something|it|you|that) (?:\w+ )?(?:change|changed|move|moved)"
    rf"(?: at all| anything)?{_FROM}|"
    rf"(?:how|where) (?:is|does) (?:that|it|this) (?:any )?(?:different|differ){_FROM}|"
    rf"is (?:that|this|it) (?:any different|the same as (?:before|your \w+)){_FROM})"
)
"""How one asks what is new in their package."""
FROM_THE_START = late(r"\b(?:given|give|gave|start|begin|began|beginning|opening|first|letter)\b")
"""Words by which all that has moved is asked for, not only the last of it."""
OF_PACKAGES = late(r"\b(?:last|before|first|earlier|previous|offers?|package|proposal|letter|me)\b")
"""Words by which what is new is asked of what they have put, and of no story."""
SLIP = late(
    rf"{_LEADS}(?:(?:was|is) (?:that|this|it|the (?:figure|number|sum|{NUMBER})|{NUMBER}) (?:just |"
    r"only |really |maybe )?(?:an? )?(?:slip|typo|mistake|error|misprint|slip of the (?:tongue|"
    r"pen))$|did you (?:just )?(?:misspeak|mistype|slip up|make a (?:mistake|typo))"
    r"(?: there| with \w+ \w+)?$)"
)
"""How one asks whether a figure was meant."""
HOW_MANY = late(
    rf"{_LEADS}how many (days|weeks|months|years) (?:is|are|was|were) (?:that|it|this)$"
)
"""How one asks for a length of time that was just named."""
MINE = late(r"\b(?:mine|my (?:offer|proposal|number|figure|package))\b")
"""Words by which the learner's own figure is meant."""
CONDITION = late(r"\b(?:if|suppose|instead|else|today|up front|upfront|deposit|first|down)\b")
"""Words with which one asks of something else than what is on the table."""
TIME = late(rf"\b(?:(?:per|a|an|each|every) ({UNIT})|(monthly|yearly|annually))\b")
"""What a sum is asked for: a month, a jar."""
HOW_IT_WORKS = late(
    r"\bhow (?:does|do|would|will) (?:it|this|that|all (?:of )?(?:it|this|that)|the whole (?:thing|"
    r"lot))(?: all)? work$|\bhow (?:it|this|that|all (?:of )?(?:it|this|that))(?: all)? works$"
)
"""How one asks to have their demand explained."""

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
_PER = (
    rf"(?:(?:per|a|an|each|every|over the|over a|in a) {UNIT}|monthly|yearly|annually|weekly|daily)"
)
NUMBER = r"(?:\d[\d.,]*[%k]?)"
_IN_ALL = r"(?:in all|in total|altogether|all in|overall|all told)"
_OURS = (
    r"(?:us|the two|you and (?:me|i)|yours|mine|(?:your|my|our) (?:\w+ )?(?:offers?|numbers?|"
    r"figures?|packages?|prices?|proposals?|positions?|sides?|sums?|ones?|last)|what (?:you|i) "
    r"(?:\w+ )?(?:want|put|offer\w*|said|ask\w*|have))\b"
)
_THAT = (
    r"(?:that|it|this|mine|yours|all (?:of )?that|"
    rf"(?:(?:the|your|my|a|those|that|these) )?{NUMBER}(?: (?:of (?:it|that)|off|more|less))?|"
    r"(?:the|your|my) (?:\w+ )?(?:rise|increase|cut|discount|reduction|raise|offer|proposal|"
    r"package|figure))"
)
_TAIL = r"(?: (?:be|exactly|actually|really|roughly|about|then|now|please|for me|for us|me|us))*"
_WILL = r"(?:is|are|was|would|does|do|did|will|makes)"
_PRICE = (
    r"(?:(?:my|the|your|our) )?(?:(?:new|day|monthly|final|total|full|whole|cost|base) )*(?:rent|"
    r"rate|price|salary|balance|bill|total|sum|pay|base)"
)
IN_MONEY = late(
    rf"\b(?:what|how much|how many \w+) {_WILL} {_THAT}{_TAIL}"
    rf" (?:in {_COIN}|{_PER}|worth in {_COIN})\b|"
    rf"\b(?:what|how much) {_WILL} {_THAT}{_TAIL} (?:come to|amount to|add up to|work out|come out|"
    r"make|mean|cost|do to|leave)(?: (?:in|at|as|to|with))?"
    rf"(?: (?:{_COIN}|{_PER}|{_IN_ALL}|{_PRICE}|for me|for us|me|us|with|at))*{_TAIL}$|"
    rf"\bhow much {_PER} {_WILL} {_THAT}{_TAIL}(?: (?:come to|make|cost))?$|"
    rf"{_LEADS}(?:what|how much) {_WILL} (?:the |your |a )?{NUMBER}(?: (?:of (?:it|that)|be|rise|"
    rf"increase|cut|more|less|off))?{_TAIL}(?: in {_COIN})?$|"
    rf"\bhow much (?:less|more|lower|higher|cheaper|dearer) {_WILL} {_THAT}\b|"
    rf"\bhow much {_WILL} {_THAT}{_TAIL} on top\b|"
    rf"\b(?:what|how much) {_WILL} (?:a|one|each|every) {UNIT} (?:come to|cost|be|make)\b|"
    rf"{_LEADS}(?:(?:and|so|is|that|it|what about|how about|which is) )*(?:{_PER}|in {_COIN})"
    rf"(?: and (?:{_PER}|in {_COIN}))?{_TAIL}$"
)
"""How one asks what a share or a sum comes to."""
WHOLE = late(
    r"\b(?:what|how much) (?:would|will|do|does|should|could|am|are) (?:i|we|you)(?: (?:then|now|"
    r"actually|really|have to|be|end up|need to|still|to|all)){0,3} (?:pay|owe|paying|earn|"
    r"earning|get|getting|cost|left with|left on)(?: (?:you|me|us|for (?:it|that)))?"
    rf"(?: (?:{_IN_ALL}|then|exactly|{_PER}))+$|"
    rf"\b(?:what|how much) (?:am|are|would) (?:i|we)(?: be)? left with(?: then| {_PER})?$|"
    rf"\b(?:what|how much) (?:would|will|does|is) {_PRICE}(?: \w+){{0,2}} (?:be|come to|amount to|"
    rf"end up)(?: at)?(?: (?:then|exactly|now|{_IN_ALL}|with that|after that|after the {NUMBER}|"
    rf"{_PER}))*$|"
    rf"\b{_PRICE} (?:would|will)(?: then| now)? be(?: then)? (?:what|how much|how high)$|"
    rf"\bwhat {_PRICE} (?:does|would|will|do) {_THAT} (?:leave|give|mean|make|come to)\b|"
    r"\b(?:what|how much) is (?:the|my) (?:full|whole|total|entire|final|overall) (?:balance|"
    r"amount|sum|price|bill|rent|total|cost|figure)(?: then| exactly)?$"
)
"""How one asks what it all makes."""
GUESS = late(
    rf" (?:(?:so|is|would|that|it|be|like|about|around|roughly|maybe|perhaps|say|some) )+{NUMBER}"
    rf"(?: {_COIN})?(?: (?:for (?:me|us)|or so|or something|then|right|no))*$"
)
"""A guess at what is asked, behind the question: "like 2000 pounds for me?"."""
BARE_SHARE = late(r"\b(\d+(?:\.\d+)?)(?= (?:off|less|more|rise|increase|cut|raise)\b)")
"""A share that is named without its sign: "six off"."""
BY_HOW_MUCH = late(r"\bhow much (?:less|more|lower|higher|cheaper|dearer)\b")
EACH_OR_ONCE = late(
    rf"(?:^| )(?:{_PER}|once|one off|{_IN_ALL})(?: \w+){{0,2}} or (?:just |only )?(?:{_PER}|"
    rf"(?:the |a )?(?:once|one off)|{_IN_ALL}|for good)\b"
)
"""How one asks for what time or thing a sum is."""
IS_IT = late(
    rf"{_LEADS}(?:(?:is|would) (?:that|it|this)(?: be| come to)?|(?:that|it|this) (?:is|would be|"
    rf"makes|comes to))(?: (?:about|roughly|really|then|just|only))* ({NUMBER})(?: (?:euros?|"
    rf"pounds?|dollars?|more|less|extra|off))*(?: (?:in {_COIN}|{_PER}|{_IN_ALL}))"
)
"""How one asks whether a sum is so much: "is that 150 a month?"."""
OF_WHAT = late(
    rf"(?:{_LEADS}|\b{NUMBER} (?:(?:down|less|more|off|on top) )?)(?:of|off|on|from|than)"
    r" (?:what|which)(?: exactly| precisely| amount| sum| figure| price| number| base)?$"
)
"""How one asks what a share is a share of."""
HALF = late(
    r"\b(?:a )?(half|quarter|third)(?: of (?:it|that|the (?:\w+ )?(?:bill|balance|sum)))?\b"
)
"""A part of a sum that is said in a word."""
APART = late(
    r"\bfar apart (?:are|is) (?:we|you and i|our \w+)|"
    r"\b(?:are|is) (?:we|you and i|our \w+)(?: (?:still|very|so|that|really))* (?:far )?apart$|"
    r"\bhow (?:far|much|many \w+) (?:are|is) (?:we|you and i|our \w+)(?: still)? apart|"
    rf"\b(?:difference|gap|distance) (?:is |lies |there |now )*(?:between|from) {_OURS}|"
    rf"\b(?:what|how much|how many \w+) (?:still )?(?:is|are|lies?|stands?) (?:there )?(?:still )?"
    rf"between {_OURS}|"
    rf"\bwhat (?:still )?(?:separates|divides|parts) {_OURS}|"
    r"\bwhere (?:exactly )?do (?:we|you and i|the two of us) (?:still )?(?:differ|disagree)\b|"
    rf"\bhow far (?:off )?(?:am i|are we|is mine)(?: still)?(?: off| away| from {_OURS})?$|"
    rf"\bhow much (?:more|less) (?:do|are) you (?:want|asking)(?: for)? than {_OURS}|"
    r"\bhow much (?:more|less) do you want than (?:i|me|mine)\b|"
    r"\b(?:what|where|how big|how much) is (?:the|our) (?:difference|gap|distance)(?: now| then|"
    r" exactly| between us)?$"
)
"""How one asks what lies between what the two have put."""
TWO = late(rf"\b(?:between|from) ({NUMBER}) (?:and|to) ({NUMBER})")
"""Two figures, of which the difference may be asked for."""
AGAINST = late(
    rf"\b({NUMBER}) (?:against|versus|vs) (?:my |your |the )?({NUMBER})\b.*\bin {_COIN}\b"
)
"""Two figures set against each other, of which the difference in money is asked for."""
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
FROM_THE_START = late(
    r"\b(?:given|give|gave|start|begin|began|beginning|opening|first|letter|email|sheet|paper)\b"
)
"""Words by which all that has moved is asked for, not only the last of it."""
OF_PACKAGES = late(r"\b(?:last|before|first|earlier|previous|offers?|package|proposal|letter|me)\b")
"""Words by which what is new is asked of what they have put, and of no story."""
SLIP = late(
    rf"\b(?:was|is) (?:that|this|it|the (?:figure|number|sum|{NUMBER})|{NUMBER}) (?:just |only |"
    r"really |maybe |perhaps )?(?:an? )?(?:slip|typo|mistake|error|misprint|"
    rf"slip of the (?:tongue|pen))(?:$| or\b| did you\b| {NUMBER}$)|{_LEADS}did you (?:just )?(?:"
    rf"misspeak|mistype|slip up|make a (?:mistake|typo)|"
    rf"(?:really )?mean {NUMBER})(?: there| with \w+ \w+)?$"
)
"""How one asks whether a figure was meant."""
HOW_MANY = late(
    rf"{_LEADS}how many (days|weeks|months|years) (?:is|are|was|were) (?:that|it|this)$"
)
"""How one asks for a length of time that was just named."""
MINE = late(r"\b(?:mine|my (?:offer|proposal|number|figure|package|plan|version))\b")
"""Words by which the learner's own figure is meant."""
CONDITION = late(r"\b(?:if|suppose|instead|else|today|up front|upfront|deposit|first|down)\b")
"""Words with which one asks of something else than what is on the table."""
TIME = late(rf"\b(?:(?:per|a|an|each|every|over the|in a) ({UNIT})|(monthly|yearly|annually))\b")
"""What a sum is asked for: a month, a jar."""
HOW_IT_WORKS = late(
    r"\bhow (?:does|do|would|will) (?:it|this|that|all (?:of )?(?:it|this|that)|the whole (?:thing|"
    r"lot))(?: all)? work$|\bhow (?:it|this|that|all (?:of )?(?:it|this|that))(?: all)? works$"
)
"""How one asks to have their demand explained."""

"""Words by which a line takes their package, makes sure of it, changes it or turns it down.

The words of an option are taken out before these are looked for: ``_opt_`` stands in their place.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern

WHO_ELSE = (
    r"(?:my|our|your|the|his|her) (?:\w+ )?(?:boss(?:es)?|partners?|husband|wife|lawyer|"
    r"colleagues?|board|chef|client|union|bank|father|mother|brother|sister|family)"
)
"""Somebody besides the two at the table who may say yes or no."""
_LEAD = r"^(?:(?:ok|so|well|then|and|all right|good|great|fine|right|oh|but|yep|yeah) )*"
YES = Pattern(
    _LEAD + r"(?:yes|yep|yeah|deal|agreed|done|accepted|sold|of course|gladly|absolutely)"
    r"(?: (?:please|then|gladly|deal|yes|agreed|thank you|thanks|of course|to all of (?:it|"
    r"that)))*$"
)
"""A sentence, or its end, that is a yes and nothing else."""
YES_TO = Pattern(
    r"\b(?:yes|agreed|deal)(?: (?:from|by) (?:me|us|my side))? (?:to|on) (?:the |your )?_opt_"
)
"""A yes to one point, which is none to those that are not named."""
_SIGN = r"\b(?:where|when|what) (?:do|can|should) (?:i|we) sign\b"
WHERE_TO_SIGN = Pattern(_SIGN)
SAYS_YES = Pattern(
    r"^(?:(?:ok|so|well|then|and|all right|good|great|fine|right|oh) )*(?:yes|yep|yeah|agreed|deal|"
    r"done|accepted)\b(?! (?:but|and no)\b)|"
    r"\b(?:yes|yes please|deal|agreed|done|accepted|sold|settled|gladly|with pleasure)$|"
    r"\b(?:ok|so|and|then|fine) (?:yes|agreed|deal|let us (?:go ahead|do (?:it|that)))\b|"
    r"\bshake (?:hands )?on (?:it|that)\b|\b(?:i|we) (?:am|are) (?:in|agreed?|on board|happy with "
    r"(?:that|it|this|all of it))\b|"
    r"\b(?:i|we) (?:\w+ly )?(?:(?:will|can|am ready to|am happy to|are happy to|are ready to) )?"
    r"(?:\w+ly )?(?:accept|agree to|agree with|say yes to|sign (?:that|it|today|now|here)|take "
    r"(?:it|that|them|those)|live with (?:that|it|those|them)|do that|work with that)\b|"
    r"\b(?:that|it|this) (?:works|suits|will do|is fine|is good|is fair|is a deal)(?: (?:for|by|"
    r"with) (?:me|us))?\b|"
    r"\b(?:we|you) have (?:got )?(?:a|yourself an?|us a|yourselves an?) \w+$|"
    + _SIGN
    + r"|\b(?:it|that) is a (?:yes|deal)\b|_opt_ it is\b|"
    r"\b(?:i|we) will have (?:it|that)\b"
)
"""Words that take what is named beside them, whatever else is said."""
MAY_TAKE = Pattern(
    r"\b(?:ok|fine|all right|good|great|sure|perfect|very well|so be it|excellent|wonderful|lovely|"
    r"brilliant|splendid|fair enough|thank you|thanks|no trouble|no problem|happy|glad|relieved)\b|"
    r"\b(?:i|we) (?:(?:will|would|can|could) )?(?:\w+ly )?(?:take|sign|live with|work with|go with|"
    r"settle for|find|manage)\b|\blet us (?:do|sign|shake|go|write|get|put|call)\b|"
    r"\b(?:send|draft|drafts|draw up|write up|print|sign\w*|contract|paperwork|papers|put it in)\b|"
    r"\b(?:i|we) (?:will|am|are) (?:\w+ )?(?:tell|telling|start|starting|bring|bringing|be there|"
    r"come|send|sending|ring|call)\b|\b(?:works?|suits?)\b"
)
"""Words that may take it, or may only be kind, or speak of what comes next."""
CHECKS = Pattern(
    r"\b(?:you (?:said|say|mean|meant|offer|offered|propose|proposed|are (?:offering|proposing|"
    r"saying|asking)|put to me|want|told me)|if i (?:followed|follow|understood|understand|heard|"
    r"got|have got|am following)|am i (?:hearing|right|getting)|(?:have|do|did) i (?:got|get|"
    r"have|understand|understood|hear|heard)|is that (?:right|it|the picture|correct|what|how|all)|"
    r"is (?:it|this) (?:right|correct)|let me (?:see|say|repeat|read|check|go)|make sure|to be "
    r"sure|just so (?:i|that)|on the table|get it (?:right|wrong)|repeating|i think you|what "
    r"you (?:put|said|offered)|so it is|your (?:offer|package) is)\b|"
    r"\b(?:is it not|yes or no|huh|mm)$|\bso (?:that|it|this) is(?! (?:fine|ok|good|"
    r"fair|a deal|agreed|settled))\b"
)
"""Words that make sure of it, and neither take nor turn down."""
TAG = Pattern(r"\b(?:right|correct|yes|ok|true)$")
"""How a question ends that does the same."""
RIGHT = Pattern(
    r"\b(?:right|correct|true)$|\bam i (?:hearing|right|getting)\b|\b(?:have|do|did) i (?:got|get|"
    r"have|understand|understood|hear|heard)\b|\bif i (?:followed|understood|heard)\b"
)
"""How one asks whether it was heard right, and means no offer."""
SETTLES = Pattern(
    r"^(?:(?:so|and|then|well|is that|are we|do we have|have we|is it) )*(?:a )?(?:yes|deal|agreed|"
    r"settled|shall we|an agreement)(?: then| on that| to (?:that|it)| now)?(?: or not?)?$"
)
"""A question that asks for a yes to what they have put themselves: then both want it."""
SOMEBODY = Pattern(r"\b(?:i|we|you|he|she|they|my|our|your)\b")
"""In words beside the options these may say more than the options do."""
OPEN = Pattern(
    r"\b(?:but(?! also)|if|unless|except|instead|without|before|until|rather|almost|nearly|"
    r"still|however|though|would (?:want|like|need|have to)|must|need to|has to|have to|"
    r"maybe|perhaps|might|probably|could (?:i|we|you)|can you|than|too|once (?!more\b)|"
    r"(?:frightens?|scares?|worr(?:y|ies)|bothers?|stops?|hurts?) (?:me|us)\b|"
    r"as soon as|provided|providing|assuming|subject to|depend\w*|(?:i|we) could (?:say|take|"
    rf"accept|agree|sign)|{WHO_ELSE} (?:\w+ )?"
    r"(?:says?|said|thinks?|wants?|would (?!be\b|not\b|love\b)|could|might|must|has to)\b|just "
    r"that|so (?:short|long|high|low|little|much|far|late|small|tight|steep)|(?:is|are) "
    r"(?:short|long|high|low|little|a lot|hard|tight|steep))\b"
)
"""Words by which a sentence asks for something else, doubts, or turns something down."""
DENIES = Pattern(r"\b(?:not|never|cannot|no(?! (?:trouble|problem|objections?|worries|issue)))\b")
"""Words that deny: beside a yes in another sentence they may only say how their point is."""
REFUSES = Pattern(
    r"^(?:(?:oh|well|so|sorry) )*(?:no|nope)(?:$| (?:no|thanks|thank you|sorry|way|deal|i|we|that|"
    r"this|it|not|_opt_)\b)|"
    r"\b_opt_(?: \w+){0,3}? no$|\b(?:am|are|will|can|could) not (?:going to )?(?:take|do|accept|"
    r"sign|live|agree)\b|\bcannot (?:take|do|accept|sign|live|agree)\b|"
    r"\bis where (?:it|i|we) (?:stops?|ends?|sticks?)\b"
)
"""Words that turn it down."""
DECLINES = Pattern(
    r"\b(?:i|we) (?:\w+ ){0,4}?(?:say no|saying no|decline|turn (?:it|this|that|you) down|pass on "
    r"(?:it|this|that)|walk away|leave it at that)\b"
)
"""Words that turn it down whatever else is named."""
NEXT = Pattern(
    r"^(?:(?:and|so|then|well|ok) )*(?:when|where|how|who|what|do|can|could|will|shall)\b.*\b(?:"
    r"sign|paper|papers|paperwork|contract|start|begin|send|sends|next|now|drafts?|get it|letter|"
    r"key|keys|fetch|collect|pick it up|pick (?:her|him|them) up|write|writes|writing|print|form|"
    r"forms)\b"
)
"""A question that asks what comes after a yes."""
WORD_ONLY = Pattern(
    r"^(?:(?:ok|oh|ah|well|right|yes|yeah|hm+|so|and|now|haha|lol) )*(?:sold|fair enough|fair|"
    r"fine|ok|great|good|perfect|right|sure|got it|all right|understood|done|cool|very well)"
    r"(?: (?:then|now|thanks|thank you))*$"
)
"""A word that hears somebody out as often as it says yes."""
AGREEMENT = Pattern(
    r"\b(?:agree|agreed|agreement|deal|settled|accept|have (?:we|i)(?: not)?$|(?:is|are|have|has|"
    r"do|does) not (?:we|it|you|i)$)\b"
)
"""What says besides that such a word was a yes."""
ASKS_ON = Pattern(
    r"^(?:(?:and|so|but|then|now|ok) )*(?:who|what|where|when|why|how|which|do|does|did|is|are|"
    r"was|were|has|have|can|could|may|will|would)\b"
)
"""How a question begins that may have no mark."""
COURTESY = Pattern(
    r"^(?:(?:ok|all right|well|fine|good|great|right|so|then|thank you|thanks|very well|"
    r"now)(?: |$))+$"
)
"""Words that only lead in to a yes, or thank."""
ASKS = Pattern(
    r"^(?:(?:and|so|but|ok|well|then) )*(?:why(?! not\b)|when|where|who|which|how (?!about\b)|what "
    r"(?!if\b|about\b|would you say\b|do you say\b)|is|are|was|were|do|does|did|has|have)\b"
)
"""How a question begins that asks about an option, and does not put it."""
CHANGE = Pattern(
    r"\b(?:but|instead|only|rather|except|just|though|tho|make (?:it|that|the)|stretch|raise|lower|"
    r"bring|drop|would (?:want|like|need|have to)|i (?:want|need)|must|needs? to|has to|have to|"
    r"could (?:i|we|you)|can (?:i|we|you)|should|better|change|swap|move|not)\b"
)
"""Words by which a line asks for a point to be otherwise."""

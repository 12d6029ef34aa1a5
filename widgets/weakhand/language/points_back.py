"""What follows bare terms and gives them to somebody else: "6 percent, my sister signed that"."""

from __future__ import annotations

from weakhand.language.patterns import Pattern

_LED = r"^(?:(?:and|but|so|well|ok) )*"
_BACK = r"(?:that|it|this|them|those|so|all of (?:it|that)|both|everything)"
_SOMEBODY = (
    r"(?:you|he|she|they|somebody|someone|my \w+|our \w+|the \w+|your \w+) "
    r"(?:\w+ly |just |once |even |all )?"
)
_ANYBODY = r"(?:anybody|anyone|somebody|people|others|everybody|your \w+|they|he|she)"
_THIRD = (
    r"(?:my|our|the|a|another|everybody|everyone|others|other people|people|they|he|she|somebody|"
    r"someone)(?: (?!i\b|we\b|you\b)\w+){0,5}? "
)
_POINTS_BACK = (
    Pattern(
        rf"{_LED}{_SOMEBODY}(?:signed|got|had|paid|laughed at|laughed about|turned down|promised|"
        rf"said no to|refused|wanted|gave|offered|asked for|wrote|rejected|told me) {_BACK}\b|"
        rf"{_LED}(?:nobody|no one|everybody|everyone)"
        r"(?: (?:in|on|at|here|from|of|round)(?: \w+){0,2}?)? "
        rf"(?:gets|got|has|had|pays|paid|offers|gives|gave|signs|signed|wants) {_BACK}\b|"
        rf"{_LED}(?:you|they|he|she) (?:want|wants|ask for|asks for|expect|expects|need|needs) "
        rf"{_BACK}\b"
    ),
    Pattern(
        rf"{_LED}{_THIRD}(?:gives?|gave|gets?|got|has|had|pays?|paid|manages?|managed|starts? with|"
        r"wrote|laughs?|laughed|asks?|asked|asks? for|promised|loves?|does|did|lives? (?:on|with)) "
        rf"(?:{_BACK}|one|less|more|at|about|when|over|off)\b"
    ),
    Pattern(
        rf"{_LED}(?:i|we) (?:(?:read|heard|saw) (?:that|it|this|about|so)|"
        r"know (?:somebody|someone|people|a|two|one|others)|tried (?:that|it|this)|"
        r"had (?:that|it|this))\b|"
        rf"{_LED}(?:said|says) (?:the|my|your|a|our) \w+|"
        rf"{_LED}as if$|"
        rf"{_LED}(?:as|like) (?:the|my|your|our|they|he|she|everybody|others|people)"
        r"(?: \w+){0,4}? (?:put|said|says|wrote|calls?|called|has|have|does|do|gets?|got|had)\b|"
        rf"{_LED}(?:for |over |in )?(?:the|these) last \d+ \w+ (?:it|that|this) was\b"
    ),
    Pattern(
        rf"{_LED}(?:that|it|this) was (?:the|my|your|our|a|an|their|his|her|what|all)\b|"
        rf"{_LED}(?:that|it|this) is (?:the|your|their|an?) (?:\w+ )?(?:advert|ad|letter|law|rule|"
        r"standard|usual|brochure|list|rumou?r|market|promise|old|joke|dream|fantasy)\b|"
        rf"{_LED}(?:that|it|this) is (?:exactly |just |only )?"
        r"(?:(?:what|how) (?!(?:i|we|it|there|you)\b)|where (?!(?:i|we|it|my|our)\b)|"
        r"(?:in|on|from) (?:the|my|your|his|her|their|a) \w+|"
        r"the (?:\w+ )?(?:number|figure|sum|price|rate) (?:on|in|from|you|they|he|she|of)\b)"
    ),
    Pattern(
        rf"{_LED}(?:did|does|do|has|have) {_ANYBODY} (?:\w+ ){{1,4}}{_BACK}$|"
        rf"{_LED}how many (?:\w+ ){{1,9}}?(?:have|get|got|pay|do|had) {_BACK}$|"
        rf"{_LED}would {_ANYBODY} (?:even |ever |really )?"
        rf"(?:read|notice|believe|laugh at|look at|see|ask about) {_BACK}$|"
        rf"{_LED}(?:is|was|are) (?:it|that|this|they|those) "
        r"(?:with|without|plus|including|for|from|before|after|per|each|in (?:your|the|any|a))\b|"
        rf"{_LED}what (?:did|do|does) (?:the \w+|others|people|they|everybody) |"
        rf"{_LED}(?:sounds|looks|reads) like (?:somebody|someone|a|an|another|the)\b|"
        r"\bdo you know what (?:that|it|this) is\b"
    ),
)
"""A sentence by which the terms right before it are somebody else's, of another time, or asked."""


def points_back(text: str) -> bool:
    """Say whether folded words give the terms right before them to others, or ask about them."""
    return any(form.search(text) for form in _POINTS_BACK)

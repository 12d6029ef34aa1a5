"""Set forms of words that never make a move which their words weigh for: idioms, kind words."""

from __future__ import annotations

from weakhand.language.patterns import Pattern

_LED = r"^(?:(?:and|but|so|ok|well|no|yes|oh|look|sorry|honestly|listen|please|alright|all right) )*"

_NO_PROMISE_KEPT = Pattern(
    r"^(?:but |and |well )*you (?:told|promised|assured|said)(?: (?:me|us|to me))?\b"
    r"(?!.*\bthank).*\b(?:would|will|never)\b"
)
"""Reminds them of a promise: that is no credit."""
_IDIOMS = Pattern(
    rf"{_LED}you (?:(?:drive|drove|strike) a hard bargain|(?:are|must be|have got to be) "
    r"(?:having a laugh|joking|kidding|pulling my leg|winding me up|welcome|on))\b"
)
"""Said about the talk itself; it names nothing that they feel or have said."""
_UNANSWERED = Pattern(
    r"^(?:but |and |well |still |so )*you (?:(?:have|did|do|are|were) (?:still )?not |never |still "
    r"(?:have|did|are) not )(?:\w+ly )?(?:answer\w*|told|tell(?:ing)? (?:me|us)|said (?:what|why|"
    r"who|how|when|where)|explain\w*|reply|replied|respond\w*)\b"
)
"""Complains that something was not answered: it gives nothing back."""
_NOT_ABOUT = Pattern(
    r"^(?:no |but |look |well )*(?:it|this|that) is not (?:just |only |even |really )*about "
    r"(?!.*\byou)",
    needs="about",
)
"""Denies a motive of the speaker's own."""
_STAYS = Pattern(
    rf"{_LED}i (?:do|will|am|would|could|shall|can) not (?:(?:going|trying|here|want|mean|wish|"
    r"like|need) (?:to )?)*"
    r"(?:(?:go|going|leave|leaving|hang|hanging|run|running|walk|walking|move|moving) "
    r"(?:away|anywhere|nowhere|up|off|out|you(?: alone)?)|(?:make (?:it|this|that|things|trouble) "
    r"(?:hard\w*|difficult|worse|awkward|for)|hurt|rush|push|trick|fool|press|pressure|judge|blame|"
    r"upset|offend|harm|bother|waste|argue|fight|interrupt) ?(?:you|it|this|that|your|with|about|"
    r"over)?)\b"
)
"""Reassures them."""
_STUMBLES = Pattern(
    r"\bmy english\b|\b(?:not|un)\s?(?:sure|certain) (?:i|that i|if i|what you|how you|i quite) "
    r"(?:quite |really |fully )?(?:follow|understand|get|mean|got|see|caught)\b|"
    r"\b(?:do|did|can|could) not (?:quite |really |fully )?(?:follow|catch|hear|understand) (?:you|"
    r"that|it|what|the (?:question|word|last))\b|^sorry i (?:did|do) not (?:follow|catch|hear)\b"
)
"""Says that something was not understood."""
_HEARD = Pattern(
    rf"{_LED}(?:i|we) (?:have |did )?(?:got|get|hear|heard|see|noted) (?:that|it|this|you|your "
    r"(?:message|mail|letter|note))(?: (?:now|thanks|thank you|loud and clear))*$"
)
"""Says that something came through."""
_WHO_THEN = Pattern(
    r"^(?:and |so |but |ok )*(?:if|when|once|suppose|say) (?:i|we)\b"
    r"(?!.*\b(?:tell|told|told|press|papers?|police|report|sue|lawyer|court|everyone|everybody|your "
    r"(?:boss|wife|husband)|hurt|burn|smash|post|publish)\b).* (?:who|which|how|where|when|is "
    r"there|do i|can i|may i|could i|will there|is it)\b"
)
"""Asks how things go on in a case that is supposed."""
_PUT_WITH = Pattern(
    rf"{_LED}i (?:will|can|could|shall|am going to|would) (?:have|get) (?:them|it|him|her|that|"
    r"this|those|(?:the|your|my|our) \w+(?: \w+)?) (?:all |right )?(?:to \w+|\w+ed|\w+en|sent|"
    r"brought|put|back|away|off|out|done|gone|built|paid|kept|held|left|made)\b"
)
"""Says what the speaker will have done: that is put forward, and says yes to nothing."""
_BEHAVES = Pattern(
    rf"{_LED}i (?:will|shall) (?:behave|stop|be (?:good|quiet|brief|honest|frank|quick|polite|"
    r"patient|careful|straight|direct)|keep it (?:short|brief)|listen|wait|try)\b(?!.*\bif\b)",
    needs="behave stop be keep listen wait try",
)
"""Gives way in manners, and in no terms."""
_NAMES_A_NEED = Pattern(
    r"^(?:so |and |ok |oh |but )*(?:it )?(?:sounds?|seems?|looks?) (?:like|as if|as though|to me|"
    r"that)\b",
    needs="sound sounds seem seems look looks",
)
"""Names what matters to them, and does not ask for it."""
_GRADUALLY = Pattern(r"\b(?:over|with) time\b(?! (?:limit|frame))", needs="time")
"""Bit by bit: no deadline is spoken of."""
_HAS_TO_BE = Pattern(
    r"\b(?:has|have|had|needs?|must) (?:to )?be (?:\d+|\d+%|the \d+%?|that (?:much|high|many|dear)|"
    r"so (?:much|high|many|dear|steep))$"
)
"""Asks for the reason of a size."""
_COULD_USE = Pattern(r"\bi could use (?:one|some|a (?:laugh|joke|break|drink|hand|friend))\b")

UNMEANT: dict[str, tuple[Pattern, ...]] = {
    "affirmation": (_NO_PROMISE_KEPT,),
    "label": (_IDIOMS, _UNANSWERED),
    "paraphrase": (_IDIOMS, _UNANSWERED, _NOT_ABOUT),
    "reject": (_STAYS, _STUMBLES),
    "disclosure": (_HEARD,),
    "accept": (_PUT_WITH, _BEHAVES),
    "begging": (_BEHAVES,),
    "deadline_challenge": (_GRADUALLY,),
    "deadline_question": (_HAS_TO_BE,),
    "offer": (_COULD_USE,),
}
"""By kind of move, forms that never make it."""


def unmeant(kind: str, text: str, mark: str) -> bool:
    """Say whether a folded sentence with ``mark`` behind it has a form that never makes ``kind``.

    "You drive a hard bargain" gives nothing back, and "I'm not going anywhere" turns nothing down.
    """
    if kind == "threat" and "?" in mark and _WHO_THEN.search(text):
        return True
    if kind == "preference_question" and "?" not in mark and _NAMES_A_NEED.search(text):
        return True
    return any(form.search(text) for form in UNMEANT.get(kind, ()))

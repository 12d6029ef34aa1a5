"""Questions about what is or will be so, in which terms of the case only happen to be named.

"Will you still be here in six weeks?" names weeks, and "would your board notice a second drop?"
a drop. They ask for a yes or a no about the world, and put nothing.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern

_LED = r"^(?:(?:and|but|so|ok|well|then|now|sorry|oh|or|also|yes) )*"
_OTHERS = (
    r"(?:(?:the|your|their|his|her|other|those|these|any) (?:\w+ ){1,3}?|(?:anyone|anybody|nobody|"
    r"somebody|someone|everyone|everybody|people|others|he|she|they) )"
)
_EVEN = r"(?:(?:really|ever|even|still|also|just|actually|always|usually|at least) )*"
_STANDS = (
    r"(?:stays?|remains?|be|is|holds?|keeps?) (?:(?:still|just|exactly|always) )*(?:the same|as "
    r"(?:it is|they are|now|high|low)|where (?:it|they)|fixed|steady|put\b|like (?:that|this))"
)
_BE_THERE = Pattern(
    rf"{_LED}(?:(?:will|would|shall|are|were) you|is|will|was) ?(?:he|she|they|anyone|anybody|"
    r"somebody|someone)? ?(?:still |even |yourself |all |also )*(?:be )?(?:here|there|around|"
    r"back|working|employed|alive|in (?:this|that|the|your) (?:job|room|office|chair|building|"
    r"house|post|role))\b",
    needs="here there around back working employed alive job room office chair building house "
    "post role",
)
"""Asks who will be where, and when."""
_OF_OTHERS = Pattern(
    rf"{_LED}(?:would|will|could|can|might) {_OTHERS}{_EVEN}(?:notice|mind|care|know|see|read|"
    r"look|complain|laugh|believe|remember|understand|like|love|hate|ask|wonder|think)\b|"
    rf"{_LED}(?:do|does|did|has|have) {_OTHERS}{_EVEN}(?:\w+)\b",
    needs="would will could can might do does did has have",
)
"""Asks what somebody else does, or would say."""
_STAYS = Pattern(
    rf"{_LED}(?:would|will|does|do|is|are) (?:the|your|that|this|it|they|everything)\b(?: \w+)"
    rf"{{0,3}}? ?{_STANDS}",
    needs="same as where fixed steady put like",
)
"""Asks whether something stays as it is."""
_CHANGE_IT = Pattern(
    rf"{_LED}(?:can|could|may|are) you (?:(?:even|actually|really|ever|yourself|allowed to|able "
    r"to|free to) )*(?:change|move|alter|touch|shift|influence) (?:the|your|that|this|those) "
    r"\S+(?: percent| weeks| days| months| \w+)?(?: (?:at all|yourself|on your own|even|alone))*$",
    needs="change move alter touch shift influence",
)
"""Asks whether a thing is theirs to change, and into what is not said."""
_HOW_FAR = Pattern(
    rf"{_LED}how (?:low|high|far|long|short|much (?:lower|higher|further)) (?:could|can|would|"
    r"will|might|may) (?:you|that|it|they|the)\b",
    needs="low high far long short lower higher further",
)
"""Asks for a bound, and names none."""

_REASON = Pattern(
    r"^(?!.*\b(?:i|we|us|let)\b)(?:.* )?(?:why both$|(?:why|who|how come) (?:are|is|was|were|do|"
    r"does|did|has|have|came|comes|both|that|this|these|those|so|the|it|would (?:it|that|you|"
    r"they|the))\b)",
    needs="why who how",
)
"""Asks for the reason of terms, or whose they are: "25 percent and the 2x, why both?"."""

_PUTS = Pattern(
    r"\b(?:i|we|us|let|how about|what about|could|would|can|will|propose|offer|make it|my)\b"
)
"""Words with which terms are put, before a reason is asked of something else."""


def asked_the_reason(before: str, mark: str, text: str, end: str) -> bool:
    """Say whether a sentence only names what the next, ``text``, asks the reason of.

    ``mark`` stands behind the first and ``end`` behind the second: "the two drops, why Thursday?".
    """
    joined = mark.strip()[:1] in (",", ":", "-") and "?" in end
    return joined and bool(_REASON.search(text)) and not _PUTS.search(before)


def asks_fact(text: str, mark: str) -> bool:
    """Say whether a folded sentence with ``mark`` behind it only asks what is or will be so."""
    forms = (_BE_THERE, _OF_OTHERS, _STAYS, _CHANGE_IT, _HOW_FAR, _REASON)
    return "?" in mark and any(form.search(text) for form in forms)

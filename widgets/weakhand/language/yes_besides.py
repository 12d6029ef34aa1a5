"""A plain yes beside terms that are put: "it's a yes from me, then: six percent and the boiler".

Who goes through terms and says yes to them takes them. Where all of them stand in what the other
side has put, that closes; where they do not, it is an offer that is meant.
"""

from __future__ import annotations

from weakhand.language.alternatives import Named
from weakhand.language.offers import named_in
from weakhand.language.patterns import Pattern, late
from weakhand.language.put_before import on_table, package_put
from weakhand.language.reading import MoveKind
from weakhand.language.restated import covers, masked_sentences
from weakhand.language.restated_rules import CHECKS, DECLINES, DENIES, OPEN, REFUSES, WHO_ELSE
from weakhand.language.state import State

TAKEN = "taken"
"""What such a yes leaves among the cues of a line."""
_LEAD = (
    r"^(?:(?:ok|so|well|then|and|all right|good|great|fine|right|oh|thank you|thanks|yes|yep|yeah|"
    r"very well|perfect|in that case|now|but) )*"
)
_ALL = r"(?:it|that|this|those|these|all of (?:it|that)|the lot|your (?:offer|terms|package))"
_TAKES = Pattern(
    _LEAD + rf"(?:(?:it|that|this) is (?:a )?(?:yes|deal|agreed|done)\b(?! (?:if|but|to)\b)|"
    r"(?:a )?yes (?:from|by) (?:me|us)\b|yes to all of (?:it|that)\b|(?:i|we) say yes\b(?! to\b)|"
    r"(?:agreed|deal|done|settled|accepted)\b(?! (?:on (?!my|our)|to|about|that|if|but)\b)|"
    rf"(?:i|we) (?:(?:will|would|can|do|am happy to|are happy to|am ready to|are ready to) )?"
    rf"(?:gladly |happily )?(?:take|accept|agree to|sign|say yes to) {_ALL}\b|"
    r"(?:i|we) (?:gladly |happily )?(?:accept|agree)(?:$| _opt_)|"
    r"(?:i|we) (?:am|are) (?:in|agreed|on board)\b(?! (?:on|about)\b)|"
    r"(?:we|you) have (?:got )?(?:a deal|an agreement)\b|"
    rf"let us (?:do|sign|take|shake (?:hands )?on) {_ALL}\b|"
    r"(?:that|this|it) is (?:exactly |just )?(?:what|how) (?:i|we) (?:will |shall )?(?:do|take|"
    r"accept|sign)\b)",
)
"""A sentence that begins with a yes to all that is named beside it."""
_OTHERS = late(rf"\b(?:they|he|she|somebody|everyone|anyone|{WHO_ELSE})\b")
"""Who may say yes or no besides the two at the table."""
_AGAINST: tuple[MoveKind, ...] = ("threat", "begging", "deadline_challenge")
_A_PACKAGE = 2
"""Issues of which such a line names options."""


def yes_besides(state: State, put: tuple[tuple[str, str], ...]) -> bool:
    """Say whether a plain yes stands beside the options ``put``, with nothing against it.

    Right after a package of theirs, every point of that is named.
    """
    if len(put) < _A_PACKAGE or state.has(*_AGAINST) or not on_table(state):
        return False
    named = named_in(state)
    if not all(each.meant for each in named if not _only_shares(each, named)):
        return False
    if package_put(state) and not covers(state):
        return False
    parts = masked_sentences(state, named)
    if any(asks or _OTHERS.search(text) for text, asks in parts):
        return False
    if any(each.search(text) for text, _ in parts for each in (OPEN, DENIES, REFUSES, DECLINES)):
        return False
    return any(_TAKES.search(text) for text, _ in parts) and not any(
        CHECKS.search(text) for text, _ in parts
    )


def _only_shares(each: Named, named: tuple[Named, ...]) -> bool:
    """Say whether the words of an option that is not meant lie in those of one that is."""
    return not each.meant and any(
        one.meant and one.lo <= each.lo and each.hi <= one.hi for one in named
    )

"""What speaks of "if" and of costs, and puts no loss before the other side.

Who gives something, asks what somebody costs them, asks what becomes of the speaker's own things,
or says that nobody will have to worry, frames no loss of theirs.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern
from weakhand.language.state import State

_LED = r"^(?:(?:and|but|so|ok|well|then|now|say|look|also|maybe|perhaps) )*"
_GIFT = Pattern(
    rf"{_LED}(?:.{{1,60}} )?if (?:i|we) (?:\w+ly |also |even |can |could )?(?:pay|paid|give|gave|"
    r"sign|signed|put|take|took|bring|brought|add|added|offer|offered|start|started|stay|stayed|"
    r"commit|committed|send|sent|fill|filled|deliver|delivered|cover|covered|train|trained|promise|"
    r"promised|help|helped|keep|kept|show|showed|introduce|introduced)\b(?!.*\b(?:los\w+|stop|"
    r"leave|late|miss\w*|not|gone|risk\w*|nobody|empty|fails?)\b)|"
    rf"{_LED}what if (?:.{{3,80}} (?:is|are|were|was) (?:all |only )?yours\b|you (?:\w+ )?(?:had|"
    r"get|got|have|could have|could keep|keep|kept)\b)(?!.*\b(?:los\w+|stop|leave|late|miss\w*|to "
    r"(?:explain|close|stop|go|start|look|wait|pay))\b)",
    needs="if",
)
"""What is given: "if I pay this today", "what if the new ones were yours alone"."""
_COSTS_THEM = Pattern(
    r"\bwhat (?:would|does|do|did|will|is) (?:the|your|an?|this|that|such an?) (?:\w+ "
    r")?(?:dealers?|"
    r"agency|agencies|agents?|brokers?|collectors?|buyers?|lawyers?|solicitors?|fitters?|"
    r"builders?|roofers?|drivers?|helpers?|man|woman|cleaners?|plumbers?) (?:\w+ )?cost(?:ing)?\b",
    needs="cost costing",
)
"""Asks what somebody is paid, or keeps."""
_MINE = Pattern(
    r"\b(?:becomes? of|happens? (?:to|with)) (?:me|us|my|our|mine|ours)\b|\b(?:becomes? of|"
    r"happens? "
    r"(?:to|with)) (?:it|them|the \w+|those \w+|that) (?:if|when|once|after) (?:you|they|the \w+|"
    r"it|he|she) (?:\w+ )?(?:drops?|dropped|sacks?|leaves?|fires?|lets?|throws?|evicts?|ends?|"
    r"delists?|sells?|replaces?) (?:me|us|a maker|a supplier|a tenant|one of us|somebody|someone|"
    r"makers|people)\b|\b(?:becomes? of|happens? (?:to|with)) (?:it|them|that|those|these) when "
    r"i\b",
    needs="becomes become happens happen",
)
"""Asks what becomes of the speaker, or of the speaker's own things."""
_NO_WORRY = Pattern(
    r"\bso (?:that )?(?:nobody|no one|none of (?:us|you)|neither of us|you (?:do|would|will|need) "
    r"not|you never) (?:has|have|had|needs?|must|would|will|need|ever|to)\b",
    needs="so",
)
"""Says that nobody will have to do something, or to fear it."""
_ASKS_HOW_IT_IS = Pattern(
    r"^(?:(?:and|but|so|ok|well|then|now|hm|oh) )*what (?:does|do|did|will|would) (?:that|this|it|"
    r"(?:(?:an?|the|our|my) )?(?:\w+ )?\w+ like (?:ours|mine|us|me|this|that|these)) (?:\w+ly |all "
    r")?"
    r"(?:do (?:to|for|with)|mean (?:to|for)) (?:you|your|the) ?(?:\w+ ?){0,3}$",
    needs="do mean",
)
"""Asks what something is like for them, and names no loss: "what does that do to your week?"."""
_FORMS = (_GIFT, _COSTS_THEM, _MINE, _NO_WORRY, _ASKS_HOW_IT_IS)


def unframe(state: State) -> None:
    """Drop each loss frame whose words put no loss of theirs before them."""
    state.drafts = [
        d
        for d in state.drafts
        if d.kind != "loss_frame" or not frames_nothing(state.folded.words[d.lo : d.hi])
    ]


def frames_nothing(said: tuple[str, ...]) -> bool:
    """Say whether folded words have a form that never frames a loss of the other side."""
    text = " ".join(said)
    return any(form.search(text) for form in _FORMS)

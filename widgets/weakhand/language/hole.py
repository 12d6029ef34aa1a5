"""What looks like a trade, by its "if" and "you", and in which nobody gives anything.

That is what they would be left with if nothing comes of the talk ("if this drags on, you have a
hole"), and a question what follows from what they do ("if you close the shop, who feeds them?").

By its "if" and "you" such a sentence looks like a trade. In a trade the speaker gives something;
here nobody gives, time or the talk only runs out, and the other side is left with less.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern
from weakhand.language.state import Draft, State

_LEFT_WITH = Pattern(
    r"^(?:(?:and|but|so|because|since|well|only) )*(?:if|when|unless) (?:we|this|it|that|nothing|"
    r"nobody|things|neither|either|you and i|the \w+|both of us)\b(?! (?:agree|sign|settle|shake|"
    r"is a|order|buy|take|pay|had|could)\b).*\b(?:you (?:would |will |\w+ly |still |then )?(?:have "
    r"(?:an?|no|nothing|to|only|the same|less|empty)|lose|miss|(?:are|be) (?:left|back|stuck|short|"
    r"out|without|where)|face|stand|answer|go back|end up|start (?:again|over))\b|your (?:\w+ "
    r"){1,2}(?:goes|go|falls|fall|drops?|stands?|stays?|slips?|suffers?|shrinks?|is|are|turns?)\b|"
    r"the \w+ (?:is|are|goes|stands|stays|sits) (?:empty|gone|dark|cold|idle|open|unsold|without|"
    r"bare|closed)\b)"
)
_GIVES = Pattern(
    r"\b(?:i|we) (?:(?:will|would|can|could|shall|am ready to|are ready to) )+(?!(?:be|lose|have|"
    r"miss|both|all|hate|not)\b)\w+|\b(?:give|offer|pay|throw in|percent)\b|\d"
)
_SURE = 0.8
_ASKS_ON = Pattern(
    r"^(?:(?:and|but|so|ok|well|then|now|sorry|only|just) )*(?:if|when|once|suppose|supposing|say|"
    r"the day|on the day) (?:you|they|he|she|it|this|that|nobody|no one|somebody|someone|"
    r"something|the \w+|your \w+|(?:i|we) (?:go|leave|left|quit|walk|move out|am (?:gone|out|ill|"
    r"not)|are (?:gone|out|not)|were (?:gone|out|not)|do not|did not|can ?not|could not|fall|"
    r"stop|stay))\b.*\b(?:who|whom|whose|what|how|where|which|when|why|is there|are there|"
    r"will there|does|do|is (?:it|that)|will (?:it|they|he|she)|would (?:it|they|he|she))\b"
)
_FOR_TERMS = Pattern(
    r"\bwhat (?:would|could|can|will|do|might) (?:you|i|we) (?:\w+ )?(?:give|do|offer|pay|say|"
    r"accept|take|get|want|need|have)\b|\b(?:would|could|can|will) (?:you|i|we)\b|"
    r"\b(?:i|we) (?:(?:will|would|can|could|shall) )+(?!(?:be|lose|have|miss|not)\b)\w+|"
    r"\b(?:i|we) (?:pay|give|offer|take|sign|stay|bring|add)\b|\b(?:what|how) about\b|\bwhat if\b"
)


_SIGNS = Pattern(
    r"^(?:(?:and|so|then|ok|just|please|good|great|fine|now) )*(?:send|bring|give|show|put|write|"
    r"print|"
    r"mail|draw|get|hand) (?:(?:me|us|it|that|this|all|over|up|down|in|on|to|writing|paper|the|a|"
    r"an|"
    r"your|my|that|papers?|contract|form|letter|agreement|draft|document|documents|sheet|pen|"
    r"everything|"
    r"of) )+and (?:then )?(?:i|we) (?:(?:will|can|shall) )?(?:gladly |happily )?(?:sign|am in|"
    r"are in|"
    r"have it signed)\b"
)
"""Asks for the papers, to sign them: that is the end of a bargain, and no trade."""


def asks_what_follows(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` ask what follows from something, and trade nothing.

    "If you throw me out in March, who is on the shelf in April?" gives nothing for anything.
    """
    if "?" not in state.folded.marks[hi] or state.line.names_option(lo, hi):
        return False
    text = " ".join(state.folded.words[lo:hi])
    return bool(_ASKS_ON.search(text)) and not _FOR_TERMS.search(text)


_IF_YOU_LIKE = Pattern(
    r"\bif (?:(?:that|this|it) (?:is|would be|were) (?:of )?(?:(?:any|some|a|more|much|your|"
    r"really) )*"
    r"(?:use|help|interest|good|value|worth|easier|better|useful|helpful|what you (?:need|want|"
    r"like))"
    r"(?: (?:to|for) (?:you|your \w+|anyone|anybody))?|(?:that|this|it) (?:\w+ )?(?:helps?|suits?|"
    r"serves?|"
    r"matters?|works|would help|makes (?:it|things|life) easier)(?: (?:to|for|with)? ?(?:you|your "
    r"\w+|"
    r"at all|anyone|anything))?|you (?:like|want|wish|prefer|care|would like|think (?:so|it helps)|"
    r"(?:need|want|like) (?:it|that|me|them))(?: to)?)$",
    needs="if",
)
"""Sets no condition: "I'd sign this week, if that's any use to you"."""


def _only_polite(state: State, draft: Draft) -> bool:
    """Say whether the one condition of what looks like a trade is a politeness at its end."""
    lo, hi = next(((s.lo, s.hi) for s in state.sentences() if s.lo <= draft.lo < s.hi), (0, 0))
    text = " ".join(state.folded.words[lo : max(hi, draft.hi)])
    return text.count("if ") == 1 and bool(_IF_YOU_LIKE.search(text))


def _only_signs(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` only ask for the papers, and name no term."""
    signs = _SIGNS.search(" ".join(state.folded.words[lo:hi]))
    return signs is not None and not state.line.names_option(lo, hi)


def leaves_hole(state: State) -> None:
    """Drop trades in which nobody gives anything; note a loss frame in the place of some."""
    state.drafts = [
        d
        for d in state.drafts
        if d.kind not in ("conditional_trade", "offer") or not _only_signs(state, d.lo, d.hi)
        if d.kind != "conditional_trade" or not asks_what_follows(state, d.lo, d.hi)
    ]
    for draft in [d for d in state.drafts if d.kind == "conditional_trade"]:
        if _only_polite(state, draft):
            draft.kind = "offer"
            continue
        text = " ".join(state.folded.words[draft.lo : draft.hi])
        named = state.line.names_option(draft.lo, draft.hi)
        if not named and _LEFT_WITH.search(text) and not _GIVES.search(text):
            state.drop("conditional_trade", "offer")
            state.add("loss_frame", draft.lo, draft.hi, _SURE)

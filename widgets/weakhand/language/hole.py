"""What they would be left with if nothing comes of the talk: "if this drags on, you have a hole".

By its "if" and "you" such a sentence looks like a trade. In a trade the speaker gives something;
here nobody gives, time or the talk only runs out, and the other side is left with less.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern
from weakhand.language.state import State

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


def leaves_hole(state: State) -> None:
    """Note a loss frame in the place of a trade in which nobody gives anything."""
    for draft in [d for d in state.drafts if d.kind == "conditional_trade"]:
        text = " ".join(state.folded.words[draft.lo : draft.hi])
        named = state.line.names_option(draft.lo, draft.hi)
        if not named and _LEFT_WITH.search(text) and not _GIVES.search(text):
            state.drop("conditional_trade", "offer")
            state.add("loss_frame", draft.lo, draft.hi, _SURE)

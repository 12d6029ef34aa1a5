"""How and what, asked for a plain fact: a price, a spelling, a measure, the way to something.

"How do you spell that?" and "what would it cost with the shop?" want one fact, and are closed;
"how do I get to the ward?" wants more, and still nothing of the other side's problem.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern

_LED = r"^(?:(?:and|but|so|ok|well|then|now|sorry|oh|or|also|yes|please|hi|hello) )*"
_SUM = (
    r"(?:it|that|this|all (?:of )?(?:this|that|it)|the (?:\w+ )?(?:bill|total|price|fee|cost|rent|"
    r"deposit|charge|sum|rate|fine))"
)
_NOT_THEIRS = (
    r"(?:$| (?:me|us|then|altogether|all in|in total|now|today|with|without|if|for|per|a)\b)"
)
ASKS_FACT = Pattern(
    rf"{_LED}(?:how (?:do|does|would|can|should|did) (?:you|one|we|i|people|they) (?:\w+ly )?"
    r"(?:spell|pronounce)\b|"
    r"what (?:does|do|did) (?:the |that |this |an? |those |these )?\S+(?: \S+){0,2}? stand for$|"
    r"what (?:does|do) (?:the|that|this|those|these) (?:\w+ )?(?:words?|signs?|letters?|codes?|"
    r"terms?|symbols?|lights?|numbers?|abbreviations?|initials|arrows?|stars?) mean$|"
    rf"what (?:would|will|does|did|is|was) {_SUM} (?:\w+ly )?(?:be|cost|come to|make|worth|going "
    rf"to (?:be|cost|come to)){_NOT_THEIRS}|"
    r"how (?:hot|cold|far|tall|deep|wide|heavy|high|thick|wet) (?:is|are|was|were|does|do|did|"
    r"will|would) (?!you\b))"
)
"""Asks for one fact."""
ASKS_WAY = Pattern(
    rf"{_LED}how (?:(?:do|can|could|would|should|shall) (?:i|people|one) (?:best )?(?:get "
    r"(?:to the|there|home|a|an|in|into|out|from|my|back to)|reach|find|cancel|contact|apply|open|"
    r"close|log|reset|book|order|register|print|download|use|fill|switch|turn|unsubscribe|return|"
    r"claim|clean|cook|make (?:a|an|pancakes|coffee|tea|bread))\b(?! (?:you|common|a (?:deal|"
    r"solution|way)|an agreement)\b)|"
    r"did (?:you|he|she|they) (?:get (?:in|into|here|there|home|this|my|that)|find (?:this|out|us|"
    r"me|it|my)|hear|meet|learn)\b)"
)
"""Asks for the way to something, or how something came to be known."""
KNOWS_NOT = Pattern(
    rf"{_LED}how (?:should|would|could|can|am) i (?:supposed to |meant to |possibly |even )?know"
    r"(?: (?:that|this|it))?$"
)
"""Says in the form of a question that the speaker does not know."""

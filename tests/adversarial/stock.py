"""Players who say stock phrases whatever they hear, after the attacks that language research names.

Each says something else every turn, so that no ban on repetition gives it away.
"""

from __future__ import annotations

from tests.adversarial.attacks import EVERYTHING, LABELS, Line, last, lines
from weakhand.roleplay import Act

STOCK_LABELS = (
    "It sounds like this is really frustrating for you.",
    "It seems like there is a lot on your plate.",
    "You sound stressed about all this.",
    "It looks like this matters to you.",
)
STOCK_QUESTIONS = (
    "How am I supposed to do that?",
    "What about this is important to you?",
    "How can we solve this problem?",
    "What makes you say that?",
    "How does that work for you?",
    "What else?",
)
STOCK_PARAPHRASES = (
    "So what you're saying is that this is important.",
    "What I'm hearing is that things are difficult right now.",
    "If I understand you correctly, there is a problem you want solved.",
    "In other words, you have your reasons.",
    "So you want this to work out.",
    "What you mean is that it has to be this way.",
)
PREFIXES = (
    "So you're saying:",
    "It sounds like",
    "What I hear is that",
    "So,",
    "If I understand you right,",
    "You mean",
)


def _pair(turn: int) -> str:
    return f"{LABELS[turn % len(LABELS)]} {STOCK_QUESTIONS[turn % len(STOCK_QUESTIONS)]}"


STOCK: dict[str, Line] = {
    "one stock label everywhere": lines(STOCK_LABELS[0]),
    "four stock labels in turn": lines(*STOCK_LABELS),
    "a label, then how am I supposed to do that": lines(
        *(f"{label} How am I supposed to do that?" for label in STOCK_LABELS)
    ),
    "a label and a question, both from a list": lambda talk: Act(_pair(len(talk.turns))),
    "six phrases in turn": lines(
        *(
            p
            for pair in zip(
                STOCK_LABELS[:2], STOCK_QUESTIONS[:2], STOCK_PARAPHRASES[:2], strict=True
            )
            for p in pair
        )
    ),
    "paraphrases of nothing in particular": lines(*STOCK_PARAPHRASES),
    "their own words behind a prefix": lambda talk: Act(
        f"{PREFIXES[len(talk.turns) % len(PREFIXES)]} {last(talk)}"
    ),
    "everything at once": lines(EVERYTHING),
}

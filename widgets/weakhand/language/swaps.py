"""More trades, by their form: a give and a take side by side, and deals that hang on an event.

They stand beside the trades of ``trades``; each takes both sides of the bargain to match,
so that a price alone, or a favour alone, is none.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern, late
from weakhand.language.rules import rule

_MODAL = (
    r"(?:can|could|will|would|am (?:happy|willing|ready|prepared|able|open|glad) to|"
    r"are (?:happy|willing|ready|prepared|able|glad) to|would be (?:happy|willing|ready|able) to)"
)
_HAND = (
    r"(?:do|offer|give|take|accept|agree|commit|hold|keep|cut|lower|reduce|drop|move|add|include|"
    r"throw|extend|cover|guarantee|sign|provide|pay|stay|deliver|bring|promise|lend|book|order|"
    r"reserve|train|teach|fund|carry|want|ask|like|expect)"
)
SWAPS = (
    rule(
        "for this i would",
        "conditional_trade",
        r"^(?:so |and |then |ok |well |but |now )*(?:only )?for (?!(?:a|an|the|this|that) (?:\w+ )?"
        r"(?:moment|while|minute|second|time being|time|rest|record|last|past|first|next|day|"
        r"sake|most part|start|beginning|life|reasons?|same reasons?|rest of)\b)"
        r"(?:a|an|the|your|that|this|another|half|full|\d+\S*) (?:\S+ ){0,14}?(?:i|we) "
        rf"(?:\w+ly |also |then )*{_MODAL} (?:\w+ly |also |then )*{_HAND}\b",
        (
            "For a key to the yard I could lend your drivers our ramp.",
            "For your signature this month we'd take the old shelves as well.",
        ),
        (
            "For the time being I can take the bus.",
            "For a moment I would have liked to stay.",
            "For the first week I will stay at home.",
        ),
        sure=0.85,
        cues="for",
    ),
    rule(
        "you would have it provided",
        "conditional_trade",
        r"\b(?:you|they) (?:would|will|could|can|may|shall) (?:\w+ly |still |also )?(?:have|get|"
        r"keep|take|send|save|hold|show|be (?:sure|certain|safe|covered|free)|count on)\b"
        r".{3,90}?\b(?:provided|providing|as long as|so long as|on (?:the |1 )?condition|only if "
        r"(?:we|i|the|our|my)|in (?:return|exchange) for)\b",
        (
            "You'd have your floor, provided the lease runs to June.",
            "You can send one van a month as long as the price stays put.",
        ),
        ("You would have told me.", "You can have a seat."),
        sure=0.88,
        cues="provided providing long condition only return exchange",
    ),
    rule(
        "give me and you can have",
        "conditional_trade",
        r"^(?:please |just |then |so |ok |well |fine )*(?:give|get|leave|lend|pay|grant|let|keep|"
        r"hold|promise|guarantee|drop|make|cut|commit|agree)\b(?! (?:it or|your time|going|on|"
        r"a (?:seat|look|breath)|up|in mind|calm|quiet)\b).{3,90}? and (?:then )?(?:you|the \w+) "
        r"(?:can|could|may|will|would|shall) (?:\w+ly |also )?(?:have|keep|take|send|count on|come "
        r"out of|go to|run to|stay with)\b",
        (
            "Give me the window and you can have the long counter.",
            "Keep the rent where it is and you'll have our signature by Friday.",
        ),
        ("Keep going and you will get there.", "Sign here and you will see the price."),
        sure=0.86,
        cues="and",
    ),
    rule(
        "if the price stays you can",
        "conditional_trade",
        r"\bif (?:the|your|that|this) (?:\w+ ){1,3}?(?:stays?|remains?|stands?|goes|comes|drops|"
        r"falls|"
        r"is) (?:at|to|where|under|below|down|as|put|still|no higher)\b.{0,60}? (?:you|they) "
        r"(?:can|"
        r"could|may) (?:\w+ly |also )?(?:send|have|keep|take|deliver|bring|use|count on|order|"
        r"choose|"
        r"pick|come (?:on|every|once)|drop|leave out)\b",
        (
            "If the rent stays where it is, you can use the cellar.",
            "If that price goes down to six, you can deliver on any day you like.",
        ),
        ("If the shop is down the road, you can see it.", "If the rent goes up, you lose me."),
        sure=0.86,
        cues="if",
    ),
    rule(
        "you get i get",
        "conditional_trade",
        r"^(?:so |then |ok |well |look )*you (?:(?:would |will |can |could )(?:get|have|keep|take)|"
        r"get|keep|take) (?:\S+ ){1,9}?(?:and |while |but )?(?:i|we) (?:(?:would |will |can |"
        r"could )(?:get|have|keep|take)|get|keep|take) (?!it$|(?:the|your) (?:point|feeling|"
        r"impression|picture|idea|message)\b|no\b|to\b|that\b$|angry\b|tired\b|nervous\b)\w",
        (
            "You get the long lease, I get the working boiler.",
            "You keep the front window and we keep the name on the card.",
        ),
        ("You take it and leave?", "You get used to it.", "You get tired and I get nervous."),
        sure=0.85,
        cues="you",
    ),
    rule(
        "suppose i did would that be possible",
        "conditional_trade",
        r"^(?:so |and |but |then |ok )*(?:suppose|supposing|imagine|if|what if|assuming|say) "
        r"(?:i|we) (?!(?:were|was|am|are|may|might|understand|remember) (?!to\b)).{3,100}? "
        r"(?:would|"
        r"could|can|will|might) (?:the |a |an |another |half |only |your |about )*(?:\S+ )"
        r"{1,6}?be (?:\w+ )?(?:possible|enough|thinkable|within reach|acceptable|on the table|"
        r"conceivable)\b",
        (
            "Suppose I trained my successor, would nine weeks be possible for that?",
            "If we ordered a year ahead, could five percent be thinkable?",
        ),
        (
            "Suppose I called him, would he come?",
            "If I may ask, would a chair be possible?",
        ),
        sure=0.85,
        cues="suppose supposing imagine if assuming say",
    ),
)
_HANGS = Pattern(
    r"\bif (?!not\b)(?P<one>.{6,160}?)\b(?:if (?:not|(?:it|that|this|he|she|they) (?:does|do|is|"
    r"are|did|has|have) not|(?:it|that) fails|(?:it|he|she|they|that) misses)|otherwise)\b"
    r"(?P<two>.{3,})"
)
_PRICED = late(
    r"\d|\b(?:price|full|half|rate|rent|rise|fee|bonus|tranche|valuation|discount|deposit|pay|paid|"
    r"share|months?|weeks?|list|same|nothing)\b"
)
_HARD = late(r"\b(?:court|press|police|lawyer|sue|report|leave|walk|quit|shut|goodbye)\b")


def hangs_on_event(text: str) -> tuple[int, int, int] | None:
    """Return where a folded line may make one deal with two outcomes: start, middle and end.

    "If X happens, this price; if not, that one": each side bets on what it believes
    (Lax & Sebenius 1986, contingent agreements). Both outcomes must speak of terms.
    """
    found = _HANGS.search(text)
    if not found or _HARD.search(found["two"]):
        return None
    return found.start(), found.start("two"), found.end()


def priced(text: str) -> bool:
    """Say whether folded words speak of a price, a share or a time."""
    return bool(_PRICED.search(text))

"""Rules for offers: terms that are put on the table, asked for nothing in return."""

from __future__ import annotations

from weakhand.language.patterns import late
from weakhand.language.rules import Table, rule
from weakhand.language.trades import GIVE

TERMS = (
    r"(?:\$ ?)?\d+(?:\.\d+)?(?:k\b|%)?|net \d+|tiered|rebate|discount|rate|terms|retainer|"
    r"days|weeks|months|food|water|firewood|wood|"
    r"deposit|delivery|pick ?up|cash|bucks|dollars|pounds|euros|price|half|each|packages?"
)
_PROPOSE = (
    rule(
        "we could do",
        "offer",
        r"\b(?:(?:i|we) (?:\w+ly |also |then |might |just )*(?:can|could|would|will|might|"
        r"shall|am (?:willing|ready|prepared|happy|able|open|offering|asking|thinking|"
        r"proposing)|are (?:willing|ready|happy|able|offering)|propose|suggest|offer|give you|pay "
        r"you|(?:want|"
        r"need|would like|take|keep|get)(?=.*(?:\d|\bnet\b|\brate\b)))(?! (?:\w+ly )?(?:be "
        r"(?:(?!willing)\w+ing|"
        r"out|gone|broke|bankrupt|left|short|unable)|lose|borrow|struggle|have to (?:borrow|sell|"
        r"close|ask|split|share|move|leave|let|find|start|go|look)|to (?:understand|know|hear|"
        r"learn|see|ask)|need to borrow|run out|survive|walk (?:if|when|away|at|from)|"
        r"understand|see|imagine|guess|tell|explain|think|hope|wait until|like to (?:understand|"
        r"know|hear|learn|ask|see))\b)|(?:suppose|supposing|imagine|say) (?:i|we|you) (?:\w+ly )?"
        rf"{GIVE}\b|(?:suppose|supposing|imagine|say) (?:i|we|you) \w+ed\b|how (?:does|"
        r"would)(?=.*\d.* (?:sound|look|feel)\b(?! (?:from|in|on|like|to (?!you\b))\b))|you (?:can|"
        r"could|may|will) (?:have|take|get|"
        r"keep)|you (?:take|get|keep)(?=.*\bi\b)|(?:give|pay) me(?! \d+ (?:minutes?|hours?|days|"
        r"weeks) to)|let us|let me|meet (?:me|"
        r"you) (?:at|in)|my (?:offer|"
        r"proposal|suggestion|counter\w*|idea) (?:is|would be)|here is (?:my|an|a|our)|how "
        r"about|what about|what if (?:we|i|you)|i propose|i suggest|i offer|would you (?:be "
        r"able to )?(?:take|accept|do|go|consider|be (?:ok|willing|happy|open|interested|"
        r"comfortable|fine|all right|up for|good with))|shall we (?:say|do|settle|agree|make it)|"
        r"could (?:it|that) be|"
        r"could (?:we|you|i) (?:do|get|agree|go|say|settle|meet|keep|have|take)|"
        r"can (?:we|you|i) (?:do|get|agree|go|say|settle|meet|keep|have|take)|will you "
        r"(?:take|accept|do)|are you (?:ok|willing|happy|open|fine) (?:with|to)|are you "
        r"willing)\b"
        rf"(?: \w+){{0,12}}? ?(?:{TERMS})(?:\b|$)",
        (
            "We could do 6% off with net-30.",
            "How about 6 percent and net 30?",
            "I can offer you 2 food for 1 water",
            "Would you take $80?",
            "Let's do 6% and two weeks on call.",
            "Suppose I committed to fifty days.",
            "I give you four hundred cash",
        ),
        (
            "You want 20% off.",
            "20 percent?",
            "I can't do 20%.",
            "We'd be living on noodles for 60 days.",
            "I'd like to understand the 15%.",
        ),
        sure=0.8,
    ),
    rule(
        "set the terms",
        "offer",
        r"^(?:please |just |then |so |ok |look |well )*(?:drop|scrap|keep|hold|leave|pay|give|"
        r"make (?:it|that|the \w+)|go (?:to|with|for)|cut|set|settle|meet|split|replace|swap|lower|"
        r"raise|stay (?:at|with)|stick (?:to|with)|put)\b"
        r"(?! (?:in mind|me through|a look|me \d+ (?:minutes?|hours?|days|weeks) to)\b)"
        r"(?: \S+){0,8}? (?:net \d+|\$?\d+(?:\.\d+)?%?k?|(?:the|my|your) (?:\w+ )?(?:rate|terms|"
        r"price|rent|salary|deposit))\b(?!.*\b(?:to (?:think|decide|consider|check)|like that|"
        r"in mind)\b)",
        (
            "Scrap the deposit and make it 900 a month.",
            "Leave the price and pay me within 45 days",
        ),
        (
            "Give me 10 minutes to think.",
            "Forget the rate for a moment, how are you?",
            "Put me through to room 12 to check the order.",
        ),
        sure=0.75,
        cues="drop scrap keep hold leave pay give make go cut set settle meet split replace swap "
        "lower raise stay stick put",
    ),
    rule(
        "would it be possible",
        "offer",
        r"^(?:would|could) (?:it be (?:possible|ok|enough) (?:to|if) .{0,40})?(?:\$|a |only |just |"
        r"about )*"
        r"(?:\d+(?:\.\d+)?%?k?|net \d+)\b(?! (?:people|of (?:you|your|them)|years|times))"
        r".*\b(?:be (?:possible|ok|all right|enough|acceptable|fine|fair)|work|do|suit|help)\b",
        ("Would 300 this week and the rest in June be possible?", "Could 45 days work for you?"),
        ("Would 3 people be enough to run it?", "Would it be possible to see the flat?"),
        sure=0.75,
        cues="would could",
    ),
    rule(
        "my proposal",
        "offer",
        rf"^(?:so |ok |well |here is |then )*my (?:final |last |best |new )?(?:offer|proposal|"
        rf"suggestion|counter\w*)\b(?! (?:was|has|did|is not)\b).*\b(?:{TERMS})\b|"
        rf"\b(?:\d+%|net \d+)(?: \w+){{0,3}} (?:is|are|would be) (?:my (?:final |last |best )?"
        rf"(?:offer|proposal|limit|price)|what i (?:can|could|am|would) (?:do|offer|propos\w+))\b",
        ("My suggestion: 750 a month.", "45% is my last offer."),
        ("My offer was a joke.", "45% is silly."),
        sure=0.8,
        cues="my what",
    ),
    rule(
        "bare terms",
        "offer",
        r"^(?:ok |so |then |fine |well |and |my offer |deal |final offer |counter |offer |"
        r"proposal |instead |say |look )*(?:\$ ?)?(?:minus \d+%?(?= (?:net|and|with)\b)|"
        r"\d+(?:\.\d+)?%|net \d+|\d+k?(?= (?:for|and it|"
        r"cash|dollars|bucks|pounds|euros|off|food|water|wood|firewood|each|even|then|or best|"
        rf"obo|down|deposit|days a year)\b)|rate)(?=\W|$)(?:.*\b(?:{TERMS}|off|and|case study|"
        r"support|on call)\b)",
        (
            "6% off, net-30, 40 days a year with a tiered rebate.",
            "minus nine and net 45",
            "-6 %, payment in 30 days",
            "rate at 6%, net-30",
        ),
        ("20 percent?", "6 weeks ago he left.", "15% off is insulting and you know it."),
        sure=0.7,
    ),
)
PROPOSE = Table(_PROPOSE)
_THEIRS = late(
    r"\b(?:you (?:\w+ly )?(?:want|wanted|asked|ask|said|say|demand|need|are asking|mentioned|"
    r"offered|offer|propose|proposed|told|quoted|expect|require|insist)|your (?:20|offer|"
    r"demand|proposal|ask|price|first|opening|initial|\d+%?)|"
    r"asking (?:me )?for|not|never|refuse|reject|decline|how did you|get to|got to|arrive at|"
    r"come up with|instead of|rather than|last year|ago|used to|have (?:been|worked|done)|i "
    r"have (?:1|one|a client|\d)|i (?:pay|paid|earn|make|made|owe|earned|charge|work|worked|"
    r"live) )"
)


_JUDGED = late(
    r"^(?:\w+ ){0,3}?(?:\d+(?:\.\d+)?%?|net \d+)(?: (?:off|days?|weeks?|percent|a year|discount|"
    r"cut|"
    r"and net \d+|my rate|the rate))* (?:is|are|was|were|seems?|sounds?|feels?|would|means?|makes?|"
    r"hurts?|kills?|leaves?|looks?|has|have|does|comes|came)\b(?! (?:my|what i|the (?:best|most|"
    r"least|lowest|highest)|all i can|ok|fine|fair|good|as (?:low|far))\b)|"
    r"\blet me (?:(?:say|repeat|tell you|give you) (?:back )?(?:to you )?what i|see|put (?:it|"
    r"this|that|everything)|sum\w*|recap|check|pull|play|make sure)\b|"
    r"^(?:so )?(?:a|the|any|every|that|this|another) (?:\w+ ){1,4}?(?:is|was|would|will|counts?|"
    r"means?|who|that|which|has|had)\b|"
    r"^(?:i|we) (?:have|had|know|got)(?: \w+){0,3} (?:clients?|offers?|customers?|buyers?|"
    r"suppliers?)\b|^(?:another|other) \w+ (?:who|that|which|would|will|has)\b"
)


def proposed(text: str) -> bool:
    """Say whether a folded sentence may put terms forward: not theirs, not denied, not judged."""
    return not (_THEIRS.search(text) or _JUDGED.search(text))

"""Rules for conditional trades: something is given if something comes back for it.

They match by their conditions ("if you ..., I ..."); ``swaps`` has those without one.
"""

from __future__ import annotations

from weakhand.language.rules import Table, rule
from weakhand.language.swaps import SWAPS

GIVE = (
    r"(?:do|offer|give|take|accept|agree|go|commit|hold|keep|cut|lower|reduce|drop|move|add|"
    r"include|throw|extend|cover|meet|come|guarantee|sign|provide|"
    r"pay|stay|stand|answer|support|deliver|help|make|put|bring|be|consider|look|let|trade|swap|"
    r"live|split|"
    r"have(?! to\b)|get|wait|start|see|work|find|sell|pick|match|share|increase|raise|shorten|"
    r"waive|"
    r"set|plan|book|credit|rebate|invoice|prioriti\w+|block|reserve|promise|took|gave|did|"
    r"dropped|kept|added|offered|agreed|went|held|paid|moved|committed|accepted|got|came)"
)
"""What somebody does who gives or moves in a bargain."""
_TRADE = (
    rule(
        "if you then i",
        "conditional_trade",
        r"\b(?:if|when|once|provided|providing|assuming|as long as|so long as|suppose|"
        r"supposing|given|were) (?:that )?(?:you|your \w+|halden|we|the \w+|finance|it|there|"
        r"that|i(?! (?:were (?!to\b)|was|am|could (?:afford|only)|had (?:known|more|the)|knew|said|"
        r"say|remember|may|understand|lose|lost)\b)|my \w+)\b"
        r"(?! (?:do|will|can|are|would|is|does) not\b)"
        r".{2,120}?\b(?:then )?(?:i|we|you|my \w+) (?:\w+ly |also |then |both |each |all "
        r")*(?:can|could|will|would|shall|am (?:happy|willing|ready|prepared|able|open|glad) "
        r"to|are (?:happy|willing|ready|able) to|might|"
        r"may be able to|would be (?:happy|willing|ready|glad|able|open) to|do|get|have)(?: "
        r"\w+ly| also| then| probably| certainly| happily| be (?:able|happy|willing) to)* "
        rf"?{GIVE}\b",
        (
            "If you can pay in 30 days, then I can do 6%.",
            "if you keep the rate we could add two weeks on call",
            "Provided that finance approves net-30, I'd commit to 40 days.",
        ),
        (
            "If you don't pay, I'll sue.",
            "If I understand you correctly, you want a number.",
            "Tell me if you agree.",
            "If I were hungry I'd take it too.",
        ),
        sure=0.92,
        cues="if when once provided providing assuming long suppose supposing given were",
    ),
    rule(
        "i could if you",
        "conditional_trade",
        r"\b(?:i|we) (?:\w+ly |also |then )?(?:can|could|will|would|am (?:happy|willing|ready|"
        r"prepared|able|open) to|might|are (?:happy|willing|ready|able) to|would be (?:happy|"
        r"willing|able|ready|open|glad) to)"
        rf"(?: \w+ly| also| then| be (?:able|happy|willing) to)* ?{GIVE}\b.*\b(?:if (?:you|we|"
        r"your|halden|the|finance|that|it|there|i (?:can|could|get|had|keep|have))|provided|"
        r"providing|in return|in exchange|as long as|so long as|on (?:the )?condition|"
        r"assuming|"
        r"once you|when you|against|for (?:your|a (?:longer|guaranteed|firm|yearly|2 year|"
        r"volume)|the (?:full|same) rate|net \d+))\b(?! (?:want|like|need|wish|insist|"
        r"prefer)$)(?! (?:do|can|will) not\b)",
        (
            "I could do 6% provided you pay in 30 days.",
            "We would add on-call support in return for net-30",
            "I can take 12% as long as the terms stay at net-30.",
        ),
        ("I could help if you like.", "I'll walk if you don't pay."),
        sure=0.92,
        cues="if provided providing return exchange long condition assuming once when against for",
    ),
    rule(
        "in return",
        "conditional_trade",
        r"\b(?:in (?:return|exchange)(?: for)?(?!.*\bi (?:got|had|was|received|heard)\b)|trade you|"
        r"swap you|quid pro quo|give you "
        r".{2,60} for your|you (?:can )?(?:get|take|have|keep) .{2,60}(?:and|,|while|if|but) "
        r"(?:i|we) (?:will |would |can |could )?(?:get|take|keep|have|do)|"
        r"(?:i|we) (?:will |would |can |could )?(?:get|take|keep|have) .{2,60}(?:and|,|while|"
        r"if|but) you (?:will |would |can |could )?(?:get|take|keep|have)|(?:you|i) .{2,50} "
        r"and in return (?:i|you))\b",
        (
            "40 days a year in exchange for the old rate.",
            "I'll trade you two waters for one food.",
            "You take the water and I take the food.",
        ),
        ("Return the form, please.", "I exchange emails.", "In return for waiting I got a cold."),
        sure=0.8,
        cues="return exchange trade swap quid give you i we",
    ),
    rule(
        "sign and i will",
        "conditional_trade",
        r"^(?:please |just |then |so |ok )*(?:sign|give|pay|keep|hold|take|let|promise|guarantee|"
        r"leave|drop|move|fix|mend|repair|clean|paint|help|bring|send|get|build|agree to|commit to|"
        r"book|lend|grant)\b(?! (?:it or|your time)\b).{3,90}?"
        rf"\band (?:then )?(?:i|we) (?:will|can|could|would) (?:\w+ly |also |even )?(?:{GIVE}|"
        r"handle|repair|paint|fix|clean|teach|train|walk|feed|water)\b|"
        rf"\b(?:i|we) (?:can|could|will|would) (?:\w+ly |also )?{GIVE}\b.{{3,90}}?\b(?:but|and) "
        r"(?:then |in turn |for that )+(?:i|we) (?:\w+ly )?(?:need|want|would (?:need|want|like|"
        r"ask)|"
        r"ask|expect)\b|"
        rf"\b(?:i|we) (?:can|could|will|would) (?:\w+ly )?{GIVE}\b.{{3,60}}? but (?:then )?(?:i|"
        rf"we) "
        r"would (?:then |also )?(?:need|want) (?:the|your|a|an|some|more|\d\S*) (?!(?:moment|"
        r"minute|"
        r"second|day|night|bit|little|time|word|while)\b)\w|"
        r"\bif (?:i|we) \w+ .{2,60}\b(?:can|could|may) (?:i|we) (?:\w+ly )?(?:stay|have|keep|get|"
        r"go|take|do|leave|come|use|pay)\b",
        (
            "Lend us the van on Saturday and we'll paint the fence.",
            "I could start in May, but then I need the bigger room.",
            "If I finish my homework first, can I go?",
        ),
        (
            "Sign here and you will see the price.",
            "I could start in May.",
            "If I call him, what will he say?",
        ),
        sure=0.85,
        cues="and but if",
    ),
    rule(
        "what if you",
        "conditional_trade",
        r"\b(?:what|how about|suppose) (?:if )?(?:you|your side|halden|we|i) .{3,80}\band "
        rf"(?:i|we|you|in return) .{{0,30}}\b{GIVE}\b|"
        rf"\bwould you .{{3,60}} if (?:i|we) (?:\w+ )?{GIVE}\b|\b(?:would|could|can|might) "
        rf".{{3,60}} if (?:i|we) (?:\w+ )?{GIVE}\b|\bif (?:i|we) (?:\w+ )?(?:were to |could |"
        r"can |did "
        rf")?{GIVE}\b.{{2,80}}\b(?:would|could|can|will) (?:you|your \w+|halden)\b",
        (
            "What if you hold the rate and I add two weeks on call?",
            "Would you pay in 30 days if I took 6% off?",
            "If I gave 6%, could you do net-30?",
        ),
        ("What if you called him?", "Would you help if asked?"),
        sure=0.88,
        cues="what how suppose would could if",
    ),
    rule(
        "if they then i do",
        "conditional_trade",
        r"\bif (?:you|your \w+|the \w+|we|they|he|she|finance)\b(?! (?:think|mean|say|said|ask|"
        r"want|"
        r"like|insist|prefer|are|is|do not|will not|does not|hold on|wait)\b).{2,90}? (?:i|we) "
        r"(?:\w+ly |then |also )?(?:(?:will |would |can |could )(?:\w+ly )?(?:fund|finance|hand|"
        r"lend|"
        r"paint|clean|teach|deliver|repair|mow|cook|drop)|pay|give|take|sign|commit|stay|guarantee|"
        r"promise|accept|include|drop|keep|cover|deliver|bring|send|throw in|extend|hold|lend|"
        r"put)\b|"
        r"^should you (?:\w+ ){1,14}?(?:i|we) (?:would|will|can|could) \w+|"
        r"\b(?:i|we) (?:will|would|can|could) (?:gladly |happily |also )?(?:fund|finance|hand|lend|"
        r"paint|clean|teach|deliver|repair|mow|cook|sponsor|host) .{2,80}?\b(?:if|once|when|as "
        r"long as|"
        r"provided) (?:you|your \w+|they|the \w+)\b(?! (?:want|like|need|wish|insist|prefer)\b)|"
        r"\bif (?:i|we) (?:hand|lend|fund|pay|give|sign) .{2,60}\b(?:would|will|can|could) you "
        r"(?:\w+ )?(?:give|let|hand|lend|take|drop|hold|keep|pay|sign|throw)\b",
        (
            "If the council pays the rent, I commit to two years.",
            "Should you send the stage, we will play for an extra hour.",
            "We'd lend you the tractor as long as you bring it back full.",
        ),
        (
            "If you think we pay too little, say so.",
            "Should you be the one to tell her?",
            "I'd cook it longer if I were you.",
            "I would teach him if I could.",
        ),
        sure=0.87,
        cues="if should once when long provided",
    ),
    rule(
        "you give i give",
        "conditional_trade",
        r"^(?:ok |so |then |look |well |and )*you (?:send|give|pay|sign|drop|cover|lend|bring|fix|"
        r"mow|"
        r"cook|take|keep|let|leave|clean|wash|do the|get) (?:\w+ ){1,9}?(?:and |then )?(?:i|we) "
        r"(?:will |would )?(?:send|give|pay|sign|drop|cover|lend|bring|fix|mow|cook|take|keep|let|"
        r"leave|"
        r"clean|wash|do the) |"
        r"\byou (?:can |could |will )?(?:get|have|take|keep) .{2,50}? (?:when|once|if|as soon as|"
        r"as long "
        r"as) (?:i|we) (?:get|have|see|receive|keep)\b|"
        r"\byou (?:can|could|may) (?:have|take|keep|get) .{2,50}? (?:but|and) (?:then|in turn) "
        r".{2,40}"
        r"(?:\b(?:is|are) (?:mine|ours)|\bi (?:get|want|need|take|keep|have)|\bwe (?:get|keep))\b|"
        r"\b(?:\d+|an?) (?:\w+ )?\w+ for (?:each|every) .{1,20}? (?:you|i|we) \w+|"
        r"\b(?:do|give (?:me|us)|get (?:me|us)) (?:that|this) and (?:we are done|we have a deal|it "
        r"is a "
        r"deal|you have a deal|i (?:am in|(?:will )?sign)|it is yours|i am yours|we (?:will "
        r")?sign)\b|"
        r"^(?:please |just |then |ok )*(?:let|give|get|leave|lend|pay) (?:me|us) .{2,60}? and (?:i "
        r"am|we "
        r"are) (?:your|in\b|yours|happy to|ready to|there\b)",
        (
            "You mow the grass, I fix the gate.",
            "You get the key when I get the deposit.",
            "You can have the desk but then the chair is mine.",
            "Two eggs for every loaf you bring",
            "Give me that and we have a deal.",
            "Give us the Friday and we're happy to open early.",
        ),
        (
            "You take it and leave?",
            "You get a letter when it arrives.",
            "You can have a seat.",
            "Thanks for every call.",
        ),
        sure=0.85,
        cues="you me us every each that this",
    ),
)
TRADE = Table((*_TRADE, *SWAPS))

"""Rules for what is said outright: a flat no, a plea, a calm word on haste.

Each has set forms that hardly mean anything else. What a line then counts as is weighed.
"""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_LED = (
    r"^(?:(?:ok|well|no|sorry|look|honestly|but|and|so|oh|lol|mate|then|yeah|hm|ha|i am (?:afraid|"
    r"sorry)|thanks|thank you|unfortunately|still|really|please|listen) )*"
)
_WHOSE = (
    r"(?: (?:from|for) (?:me|us|my \w+|our \w+|the \w+|both of us)| thanks| thank you| sorry|"
    r" i am afraid| then| mate| at all)*"
)

REFUSED = Table(
    (
        rule(
            "a flat no",
            "reject",
            rf"{_LED}(?:(?:absolutely|certainly|definitely|most certainly) not|no way|not a chance|"
            r"no chance|not on your life|over my dead body|no deal|no can do|not for (?:me|us)|"
            r"(?:that|this|it) (?:is|will be|would be) (?:a |an |still a )?(?:(?:hard|firm|flat|"
            r"clear|"
            r"big|definite|resounding|polite|straight) )?no|hard no|firm no|hard pass|"
            rf"(?:(?:i|we) (?:will|would|must|have to) )?pass)(?: on that(?: one)?)?{_WHOSE}$|"
            r"^(?:(?:ok|well|look|oh|lol|mate|honestly) )*(?:absolutely not|certainly not|no sorry|"
            r"definitely not|not a chance|no chance) (?!(?:of|to|that|at|in|if|so|for|with|"
            r"about)\b).*$",
            ("Absolutely not.", "that's a hard no from my lot", "Not for us, sorry."),
            ("There's no way to know.", "It's not a no.", "Pass me the salt."),
            sure=0.85,
            cues="not no chance pass over",
        ),
        rule(
            "i refuse to",
            "reject",
            rf"{_LED}(?:i|we) (?:\w+ly |must |have to |will have to |am going to |are going to |"
            rf"will "
            r"|would )?(?:refuse(?! to (?:believe|think|give up))|decline|reject|turn (?:it|that|"
            r"this|"
            r"you|them|the \w+|your \w+) down|say no(?: to (?:that|it|this|the|your)\b)?)(?: "
            r"\w+)*$",
            ("I refuse to pay for a dent I didn't make.", "We'll have to turn it down."),
            ("They refused it.", "I refuse to believe that.", "I turned it down low."),
            sure=0.85,
            cues="refuse decline reject turn say",
        ),
        rule(
            "i am saying no",
            "reject",
            rf"{_LED}(?:(?:i|we) (?:am|are) (?:still |also |afraid i am |politely |gratefully )*"
            r"(?:turning (?:it|that|this|you|them|the (?:\w+ )?(?:offer|job|house|contract|deal|"
            r"package|terms|paper|sheet|proposal|order)|your \w+)(?: \w+)? down|declining|saying "
            r"no(?: to (?!lose\b)\w+.*)?|not (?:coming|joining|signing)(?! (?:in|up|out|off|from|"
            r"back|until|before|today|now|yet|without|anything|tonight)\b))|(?:i|we) (?:have )?"
            r"(?:decided|chosen) (?:against (?:it|that|this|the \w+|your \w+)|not to (?:sign|join|"
            r"come|take|go|do|accept|sell|buy))|(?:i|we) (?:will|shall) not (?:come|join|be "
            r"(?:coming|joining|signing))(?! (?:in|up|out|off|from|back|to|on|by|till|along|"
            r"tomorrow|\w+day|until|before|"
            r"without|empty|alone|with)\b))\b(?:(?! (?:if|unless|until|but only|or|press|papers?|"
            r"court|police|everyone|everybody|regret|hears?|find out|report|tell (?!you\b))\b).)*$",
            (
                "I'm turning your offer down, with thanks.",
                "Then I'm saying no to the whole of it.",
                "We've decided against it.",
                "So I won't join, and that's final.",
            ),
            (
                "I'm turning the lights down.",
                "They are turning it down.",
                "They decided against it.",
                "I'm saying nothing of the kind.",
            ),
            sure=0.97,
            cues="turning declining saying decided chosen not",
        ),
        rule(
            "out of the question",
            "reject",
            rf"{_LED}(?:(?:that|this|it|which|such a \w+|the \w+|an? \w+|\w+ percent|\d+%?) "
            rf")?(?:is|are|would "
            r"be) (?:\w+ly |just |simply |quite |all |way |far |still )*(?:out of the question|"
            r"(?<=that is )not on|(?<=this is )not on|"
            r"not happening|not going to (?:happen|work|fly)|off the table|unacceptable|not "
            r"acceptable|a non starter|a deal breaker|not an option|not possible|impossible|"
            r"(?:more than|beyond) (?:(?:what )?(?:i|we) (?:(?:can|could) (?:pay|do|afford|manage|"
            r"offer|spend|give)|am able to \w+|are able to \w+|have)|my \w+|our \w+|me|us)|"
            rf"too (?:much|steep|low|dear|little|expensive) for (?:me|us|my \w+|our \w+)){_WHOSE}$",
            (
                "That's out of the question, sorry.",
                "Unfortunately it's more than we can afford.",
                "A Sunday is not an option for us.",
            ),
            ("Is it out of the question?", "It's not possible to know.", "The light isn't on."),
            sure=0.8,
            cues="is are be",
        ),
        rule(
            "i can not do that",
            "reject",
            rf"{_LED}(?:i|we) (?:\w+ly |just |simply )?(?:can|could|will|would) not (?:\w+ly |"
            rf"just |"
            r"simply |possibly |ever )*(?:do|accept|agree to|sign|live with|go along with|work "
            r"with|"
            r"stretch to|go (?:to|that|so|as) (?:low|high|far)|say yes to|consent to|take on)(?: "
            r"(?:that|it|this|those|these|such|your|the|a|any|as|for|to|on|with|of|\d+\S*|terms|"
            rf"offer|price|deal|figure|conditions?|clause|low|high|package|much|less|\w+day's|"
            rf"version|draft|paper|contract|letter|sheet|"
            rf"more))*{_WHOSE}$|"
            rf"{_LED}(?:i|we) (?:\w+ly |just |simply )?can not (?:get|give|send|bring|promise) you "
            r"(?:a|an|any|that|this|those|the|\d\S*)(?! (?:\w+ )?(?:number|figure|answer|reason|"
            r"date|day|idea|hand|minute|lift|hug|picture|name|list|example|better)\b)(?: |$).*$",
            (
                "I can't accept that.",
                "We couldn't agree to such a clause.",
                "I won't sign that.",
                "I can't give you the keys, I'd be lying.",
            ),
            (
                "I can't do maths.",
                "I can't accept that he's gone.",
                "I wouldn't say yes or no.",
                "I can give you a lift.",
            ),
            sure=0.85,
            cues="not",
        ),
    )
)
"""Ways to turn terms or a demand down that leave no doubt."""

_BEG = (
    rule(
        "have mercy",
        "begging",
        r"\b(?:have|show|take) (?:some |a little |a bit of |any )?(?:pity|mercy|compassion)\b|"
        r"\bhave a heart\b|\b(?:i|we) (?:\w+ly )?(?:(?:am|are) (?:\w+ly )?)?(?:beg|begging|implore|"
        r"imploring|beseech) (?:of )?you\b|\bon (?:my|our|bended) knees?\b(?! (?:hurts?|is|are|"
        r"there|was|were|i|to "
        r"(?:clean|scrub|fix)))|\b(?:you are|this is|it is) (?:my|our) (?:last|only) (?:hope|"
        r"chance)\b|"
        r"\bfor (?:the love of god|gods? sake|god's sake|pity's sake|heaven's sake|my (?:kids?|"
        r"children|mother|family)(?:'s)? sake)\b.*\bplease\b|\bplease .*\bfor (?:the love of god|"
        r"god's "
        r"sake|pity's sake|heaven's sake)\b",
        ("Have pity on a tired man.", "I'm begging you.", "You're my last hope, you are."),
        ("He has a heart condition.", "On my knees there was a blanket.", "I don't beg."),
        sure=0.9,
        cues="pity mercy compassion heart beg begging implore imploring beseech knees knee hope "
        "chance please",
    ),
    rule(
        "anything you say",
        "begging",
        r"\b(?:i|we) (?:will|would|could|can|am ready to|am willing to|will just|will gladly) "
        r"(?:do|"
        r"sign|pay|give (?:you )?|take|agree to|accept) (?:just about |absolutely |literally |"
        r"simply "
        r")?(?:anything(?! (?:about|to do|with|but))|whatever (?:you|it|i can)|what(?:ever)? (?:i|"
        r"we) "
        r"(?:can )?(?:get|am given|are given)|everything you (?:say|ask|want))\b|\byou name it "
        r"(?:and )?"
        r"(?:i|we)\b|^(?:\w+ ){0,3}?whatever you (?:say|want|ask|think|decide|like)(?: (?:i|we) "
        r"will .*| goes| is fine.*| only .*| just .*| please .*)?$|\b(?:i|we) will not ask (?:you "
        r")?for "
        r"(?:anything|a thing|more|anything (?:else|more|in return))\b|\bplease(?: ,)? please\b|"
        r"\bdo not do this to (?:me|us)\b",
        (
            "I'll do anything, only let me stay.",
            "We'll take whatever we can get.",
            "You name it, I'll be there.",
            "whatever you say, I'll sign",
        ),
        ("I'll do whatever is needed about the roof.", "Whatever you saw there.", "Name it again."),
        sure=0.85,
        cues="anything whatever what everything name ask please",
    ),
    rule(
        "can you not just",
        "begging",
        r"^(?:\w+ ){0,3}?(?:can|could|will|would) (?:you not|not you) (?:just |please |at least |"
        r"possibly |only )+"
        r"(?:let|make|look the other way|turn a blind eye|do (?:it|this) (?:for me|once)|forget|"
        r"help "
        r"me|help us|give (?:me|us) (?:a (?:break|chance)|one)|bend)\b|\b(?:is there|is not "
        r"there) (?:nothing|anything|not "
        r"(?:anything|something)|really nothing) (?:at all )?(?:that )?you can do\b|\bjust this "
        r"once\b",
        ("Can't you just let it go?", "Isn't there anything you can do?", "just this once, please"),
        ("Can't you just check the list?", "Is there nothing you can't do!", "Just once a year."),
        sure=0.8,
        cues="not nothing once",
    ),
)
PLEADED = Table(_BEG)
"""Ways to plead."""

UNHURRIED = Table(
    (
        rule(
            "there is no rush",
            "deadline_challenge",
            r"\b(?:there is|there really is|i see|i do not see|i can not see|there does not seem "
            r"to "
            r"be) (?:not )?(?:no |any |a |really )*(?:rush|hurry|reason to (?:rush|hurry|decide|"
            r"sign|"
            r"settle|force)|need to (?:rush|hurry|decide|sign|settle|do (?:it|this))|reason "
            r"(?:why )?"
            r"(?:it|this|that) (?:has|needs|must))\b(?! (?:up|hour|job|order))|\b(?:nothing|"
            r"nobody|no "
            r"one) (?:happens|dies|burns|runs away|is lost|bites|spoils|changes|goes anywhere|"
            r"walks "
            r"off) (?:to \w+ \w+ )?(?:in|within|over|by|before|overnight|between|if (?:we|it|i|"
            r"you))\b",
            (
                "There's no rush, the barn has stood for years.",
                "I don't see any need to decide tonight.",
                "Nobody dies over a week.",
            ),
            ("There is no reason for it.", "We're in a rush.", "Nothing happens there."),
            sure=0.75,
            cues="rush hurry reason need nothing nobody one",
        ),
        rule(
            "not under the clock",
            "deadline_challenge",
            r"\b(?:i|we) (?:\w+ly )?(?:(?:do|will|would|am|are|can|could|shall) not|never|refuse "
            r"to|"
            r"would rather not) (?:(?:going|want|like|wish|need|prepared|willing) (?:to )?)?(?:be "
            r"(?:rushed|hurried|pushed|stampeded|bounced)|sign|signing|decide|deciding|agree|"
            r"agreeing|"
            r"settle|choose|answer|commit)\b.{0,30}?(?:\b(?:under|against|by|to) (?:the|a|any|"
            r"this|your) "
            r"(?:clock|gun|stopwatch|deadline|pressure|whip)\b|\bunder (?:time )?pressure\b|\bin "
            r"(?:a|such a) (?:hurry|rush)\b|\binto (?:it|this|anything)\b)|\b(?:deserves?|needs?|"
            r"wants?|"
            r"takes?|calls? for) (?:more|longer) than (?:a|an|one|1|2|\d+) (?:\w+ )?(?:weekend|day|"
            r"night|evening|hours?|minutes?|afternoon|morning|lunch break|phone call|days)\b|"
            r"\b(?:does|need|needs|do|has|have|must) not (?:have to|need to|to)? ?(?:be|go|happen|"
            r"close|"
            r"end|start|move|come)(?: \w+){0,2}? (?:today|tonight|tomorrow|this (?:week|month)|"
            r"next "
            r"(?:week|month)|by \w+|on \w+day)\b|\b(?:is|seems?|feels?|looks?|would be) (?:\w+ly |"
            r"a bit "
            r"|rather |very |too |a little )*(?:premature|hasty|rushed|sudden|over-hasty)\b",
            (
                "I'm not going to sign under the clock.",
                "A clause like that deserves more than an evening.",
                "It doesn't have to happen this week.",
                "Next month seems premature to me.",
            ),
            ("I won't sign.", "He was rushed to hospital.", "It takes more than a smile."),
            sure=0.75,
            cues="not never refuse rather more longer premature hasty rushed sudden over-hasty",
        ),
    )
)
"""Calm words on a date that others press."""

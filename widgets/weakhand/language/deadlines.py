"""Sentences that call a date into question: it is early, chosen, or more time is needed."""

from __future__ import annotations

from weakhand.language.rules import rule

_MONTH = r"(?:january|february|march|april|june|july|august|september|october|november|december)"
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
WHEN = (
    rf"(?:(?:the |that |your |this )?(?:deadline|cut ?off|time limit|timeline|timing)|(?:this |"
    rf"next |"
    rf"on )?{_DAY}|(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third|last day)(?: of {_MONTH})?|"
    rf"{_MONTH}(?: \d+(?:st|nd|rd|th)?)?|(?:by )?\d+(?:\.\d+)? (?:o'clock|oclock|am|pm)|tomorrow|"
    r"tonight|today|midnight|noon|(?:the )?end of (?:the |this |next )?(?:month|week|quarter|"
    r"year|day)|"
    r"(?:next|this) (?:week|month|quarter|weekend)|the date|that date|your date|(?:the )?morning|"
    r"(?:an|1|\d+|the) (?:hours?|minutes)|\d+ days?|(?:a|the|1) (?:day|night|weekend))"
)
TOO_SOON = (
    rule(
        "the date is early",
        "deadline_challenge",
        rf"\b{WHEN}(?:'s|(?: today| for \w+| at all)? (?:is|seems?|sounds?|feels?|looks?|would "
        rf"be|comes?|"
        r"strikes me as))(?: \w+){0,3}? (?:arbitrary|premature|unrealistic|rushed|hasty|artificial|"
        r"sudden|early|tight|quick|soon|short notice|abrupt|unreasonable|too (?:soon|early|fast|"
        r"quick|"
        r"tight|short|little|close)|(?:not|hardly|never) (?:\w+ )?(?:realistic|reasonable|feasible|"
        r"doable|sensible|enough time)|(?:not|hardly) (?:really |necessarily )?(?:the real|a "
        r"real|set "
        r"in stone|carved|fixed)|more a wish|of your (?:own )?(?:choosing|making))\b|"
        rf"\b{WHEN} (?:can|could|may|might|need|does) not (?:\w+ )?(?:be|have to be) (?:the "
        rf"(?:real |only "
        r")?)?(?:date|deadline|cut ?off|day|moment)\b|"
        rf"\b{WHEN} (?:is|was) (?:a|the|your) (?:\w+ )?(?:date|day|number|deadline) (?:that "
        rf")?(?:of your|"
        r"you|somebody|someone|your)\b",
        (
            "Friday strikes me as premature.",
            "Tonight's not realistic.",
            "The tenth can't be the real deadline.",
            "The 3rd is a date of your own choosing.",
        ),
        ("Friday is fine.", "15% isn't realistic.", "Is Friday too soon?", "She came early."),
        sure=0.88,
        cues="arbitrary premature unrealistic rushed hasty artificial sudden early tight quick "
        "soon short "
        "abrupt unreasonable little close realistic reasonable feasible doable sensible enough "
        "fixed "
        "real stone carved wish choosing making be you your somebody someone fast",
    ),
    rule(
        "the date in doubt",
        "deadline_challenge",
        rf"\b(?:i|we) (?:\w+ly |would |do |must |have to |want to )*(?:question|doubt|challenge|"
        rf"dispute|"
        rf"wonder (?:about|whether|if)|am not (?:sure|convinced) (?:about|that|why|if|whether)?)\b"
        rf"(?: \w+){{0,6}}? {WHEN}\b|"
        rf"\b(?:do|does|need) not (?:really |actually )?(?:have|need) to (?:\w+ ){{1,6}}?{WHEN}\b|"
        rf"\b(?:nobody|no one|none of us) (?:really )?(?:\w+s|has to|will) .{{0,40}}?\b(?:by|on|"
        rf"at|before|"
        rf"within) {WHEN}\b|"
        r"\bnothing (?:really )?(?:happens|changes|burns|breaks|is lost|depends|hangs|is due|is "
        r"decided) .*"
        rf"\b(?:months?|weeks?|{WHEN})\b|"
        r"\bthere is (?:really |no real )?no (?:real )?(?:rush|hurry|urgency|emergency|need to "
        r"(?:rush|"
        r"hurry|decide (?:now|today|tonight)))\b|"
        r"\b(?:this|it|that) is (?:not|hardly) (?:really )?(?:an? )?(?:emergency|urgent|race)\b|"
        rf"\b{WHEN} (?:will|can|may) (?:just )?(?:come and go|pass)\b|\bwill come and go\b|"
        rf"\blet {WHEN} (?:pass|go by|slip)\b|"
        rf"\b{WHEN} (?:is|would be) (?:plenty |still |early |soon )+(?:soon|early|enough|in "
        rf"time)\b|"
        r"\bset (?:a|another) (?:new |later |different |better )?date (?:that|which|when|we|"
        r"together)\b|"
        r"\bunder the clock\b|\bwill not (?:let (?:myself|ourselves) )?be (?:rushed|hurried)\b",
        (
            "I question the first of June.",
            "We don't have to settle it by Friday.",
            "Nobody signs such a thing on a Sunday, or before Monday.",
            "Nothing changes in a week.",
            "There is no rush.",
            "It's not an emergency.",
            "Let's set a later date that we can both keep.",
        ),
        (
            "I wonder whether you slept.",
            "Nobody came on Friday.",
            "No rush.",
            "The audit is urgent.",
        ),
        sure=0.85,
        cues="question doubt challenge dispute wonder not nobody no none nothing there come "
        "pass let plenty "
        "soon early set clock hardly",
    ),
    rule(
        "more time for a reason",
        "deadline_challenge",
        r"\bgive (?:me|us|it|this) (?:until|till|a (?:week|day|night|few|couple)|the (?:night|"
        r"weekend|week)|"
        r"\d+ (?:more )?(?:days|weeks))\b|"
        r"\b(?:i|we) (?:\w+ly )?(?:need|want|will need|would (?:like|need|want|prefer)|ask for|"
        r"am asking "
        r"for)(?: to have)? (?:until|till|the (?:night|weekend|week|evening)|a (?:week|day|night|"
        r"few days|"
        r"couple of days|fortnight)|\d+ (?:more )?(?:days|weeks)|more time)\b.*\b(?:to (?:\w+ "
        r")?(?:think|read|"
        r"review|consider|decide|check|sleep|have|get|look|go through)|because|before|for (?:a|"
        r"the|my) "
        r"(?:lawyer|review|check))\b|"
        r"\b(?:so|because|since|as) (?:\w+ )?(?:i|we) (?:will|am|are|would|can) not (?:be "
        r")?(?:sign\w*|"
        r"decid\w*|answer\w*|commit\w*|agree\w*)\b(?: \w+){0,4}? "
        rf"(?:(?:by|on|before|at) )?{WHEN}\b|"
        r"\b(?:deserves?|needs?|takes?|calls for|merits|requires) (?:\w+ )?(?:more (?:time|"
        r"thought) than|more "
        r"than (?:a|an|\d+) (?:weekend|day|night|hour|hours|week|evening|minutes?))\b|"
        r"\b(?:should|want to|would like to|let us|would rather|prefer to|need to|must) take "
        r"(?:our|my|the) "
        r"time\b|\blet (?:me|us) sleep on (?:it|this|that)\b|"
        rf"\btoo (?:little|short|soon|early|fast|quick)\b.*\b(?:let us say|how about|make it|"
        rf"say) {WHEN}\b",
        (
            "Give us until Tuesday.",
            "I'd like the weekend to read it.",
            "My aunt is the lawyer, so I won't be signing by Friday.",
            "A lease deserves more than an evening.",
            "We should take our time.",
        ),
        (
            "I took my time.",
            "Take your time.",
            "I need two weeks of pay.",
            "So I won't sign for two years.",
            "It takes more than an apology.",
        ),
        sure=0.85,
        cues="give need want like prefer ask asking not deserves deserve needs takes take "
        "requires merits "
        "calls sleep too",
    ),
)

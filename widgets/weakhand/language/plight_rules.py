"""Rules for labels that name no person: what it must be like for them, with a subject or without.

"Is not easy for you also", "that can't have been pleasant", "must have been a rotten afternoon":
the feeling stands in what is said of the thing. What a line then counts as is weighed.
"""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_LED = (
    r"^(?:(?:so|and|but|ok|oh|well|right|yes|yeah|no|i know|i see|i think|i guess|i imagine|"
    r"i suppose|god|gosh|wow|morning|martin|honestly|sorry) )*"
)
_IT = r"(?:(?:it|that|this|all (?:of )?(?:this|that)|today|such (?:a|an) \w+|saying (?:it|that)) )?"
_VERY = r"(?:(?:very|so|really|quite|pretty|rather|always|too|exactly|that|all that|just) )*"
_HARD = (
    r"(?:awful|rotten|horrible|terrible|lousy|miserable|rough|hard|tough|difficult|unpleasant|"
    r"uncomfortable|exhausting|tiring|lonely|frightening|scary|painful|maddening|infuriating|"
    r"annoying|frustrating|humiliating|embarrassing|awkward|stressful|draining|heavy|thankless|"
    r"horrid|ghastly|grim|sad|bitter|worrying|nerve ?wracking|unnerving|upsetting|bleak)"
)
_EASY = r"(?:easy|nice|fun|pleasant|comfortable|simple|pretty|a pleasure|a joy|great)"
_ALSO = r"(?: (?:also|too|either|neither|as well|at all|anyway|then|really|now|today))*"
_NOT_MINE = r"(?! (?:for|to|on|with) (?:me|us)\b)(?!.*\b(?:for|on|with) (?:me|us|my \w+|our \w+)\b)"
_STRETCH = (
    r"(?:day|week|month|year|morning|afternoon|evening|night|shift|job|task|desk|post|business|"
    r"thing|line of work|way to (?:live|work|spend|start|end)|walk|drive|call|meeting|conversation)"
)

_HARD_CUES = _HARD.strip("(?:)").replace("|", " ").replace(" ?", " ")
_EASY_CUES = "easy nice fun pleasant comfortable simple pretty pleasure joy great"
"""One of these words stands in every match: what else is not tried."""

PLIGHT = Table(
    (
        rule(
            "it must be hard",
            "label",
            rf"{_LED}{_IT}(?:must|has to|had to) (?:also |still |surely )?(?:be|have been|feel|"
            rf"have "
            rf"felt) {_VERY}(?:an? )?{_VERY}{_HARD}\b{_NOT_MINE}",
            (
                "That must be a lonely job.",
                "must have been a horrid morning, that",
                "This has to be very awkward for you.",
            ),
            ("It must be Monday.", "You must be on time."),
            sure=0.85,
            cues=_HARD_CUES,
        ),
        rule(
            "it can not be easy",
            "label",
            rf"{_LED}{_IT}(?:can ?not|can not|could not|might not|will not) (?:be|have been|feel|"
            rf"have "
            rf"felt) {_VERY}{_EASY}\b{_NOT_MINE}",
            (
                "That can't have been easy.",
                "It can't be fun, sitting here.",
                "This can't feel nice.",
            ),
            ("It can't be easy for us.", "It can't be done.", "It can't be two weeks."),
            sure=0.85,
            cues=_EASY_CUES,
        ),
        rule(
            "it is not easy for you",
            "label",
            rf"{_LED}(?:(?:it|that|this|all this) )?(?:is|was) (?:also |surely |certainly )*(?:not "
            rf"{_VERY}{_EASY}|{_VERY}{_HARD}) (?:also |surely )?(?:for|on) (?:you|anybody|anyone|"
            rf"your "
            rf"\w+){_ALSO}(?: (?:mr|mrs|ms|miss) \w+)?$",
            (
                "Is not easy for you also.",
                "It's hard on you, too.",
                "That wasn't very pleasant for you either.",
            ),
            ("It's not easy for us.", "Is it hard for you?"),
            sure=0.85,
            cues=f"{_HARD_CUES} {_EASY_CUES}",
        ),
        rule(
            "a long day, i bet",
            "label",
            rf"{_LED}(?:.{{3,40}} )?(?:it is|that is|it was|that was|sounds like|seems like|"
            rf"looks like)"
            rf" (?:no (?:fun|joy|pleasure|picnic|{_STRETCH})|(?:an? ){_VERY}(?:{_HARD}|long|"
            rf"endless|"
            rf"bad) {_STRETCH})\b(?:.{{1,40}} (?:i (?:bet|imagine)|must be)|"
            r"(?: (?:with|of|on|for) (?:you|anybody|anyone|your \w+|so many|too many|no end)\b.*)|"
            rf"(?: i (?:bet|imagine)))$",
            (
                "It's a long shift with your phones, I bet.",
                "Nine of them, that's a hard morning for anybody.",
                "That was a rotten week, I imagine.",
            ),
            ("It's a long day for me.", "That is no way to treat us.", "It's a bad day, Friday."),
            sure=0.85,
            cues="day week month year morning afternoon evening night shift job task desk post "
            "business thing line way walk drive call meeting conversation fun joy pleasure picnic",
        ),
    )
)
"""Ways to name what it must be like for them, in which no "you feel" stands."""

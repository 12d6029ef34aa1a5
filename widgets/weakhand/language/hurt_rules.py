"""Rules for a feeling of one's own that is said of the thing: "honestly, that felt like a slap".

No "I feel" stands in it, but whose feeling it is must be said: "to me", "I won't pretend". Without
that it may be theirs, and a label.
"""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_THING = (
    r"(?:(?:that|it|this|which|all (?:of )?(?:this|that)|(?:the|your|that|this) (?:\S+ ){0,3}?\S+) "
    r"(?:\w+ly |also |just |still |did |does )*)"
)
_BLOW = (
    r"(?:(?:felt|feels|landed|came|was|is|hit me|sat|read|sounded) (?:\w+ly )?(?:(?:like|as) "
    r")?(?:quite |such |rather )?(?:an? )"
    r"(?:\w+ )?(?:slap|insult|blow|punch|kick|shock|stab|cold shower|bucket of cold water|door "
    r"in the "
    r"face|verdict|sentence|betrayal)(?: in the (?:face|stomach|gut|teeth))?|(?:hurts?|stings?|"
    r"stung|"
    r"rankled|rankles|smarts?))"
)
_TO_ME = r"(?: (?:to|for|on|with) (?:me|us|my \w+|our \w+)| me| us)"
_NO_LIE = (
    r"(?:i (?:will|would|can|am|do) not (?:going to )?(?:pretend|lie|hide|deny|mind (?:saying|"
    r"telling))|"
    r"to be honest|to tell (?:you )?the truth|i (?:have to|must) (?:say|admit|confess)|i admit|i "
    r"(?:will|can) (?:tell|admit)|when i (?:read|saw|heard|opened|got)|i read|if i am honest)"
)

HURT = Table(
    (
        rule(
            "it felt like a slap to me",
            "i_message",
            rf"^(?!.*\b(?:you|they|he|she) (?:are|is|were|was|did|do|have|will|"
            rf"would)\b)(?:.{{2,60}} )?"
            rf"(?:{_THING}{_BLOW}{_TO_ME}\b.*|(?:honestly|frankly|{_NO_LIE}) {_THING}{_BLOW}\b.*|"
            rf"{_THING}{_BLOW}\b.*\b{_NO_LIE}\b.*)$",
            (
                "Honestly, that felt like a slap.",
                "The letter was a blow to me.",
                "Your number stings, I won't pretend.",
                "That hurt us.",
            ),
            (
                "That must have felt like a slap.",
                "The band hurts nobody.",
                "It hurt him.",
                "Did that hurt you?",
            ),
            sure=0.97,
            cues="slap insult blow punch kick shock stab shower door verdict sentence betrayal "
            "hurt hurts sting stings stung rankled rankles smart smarts",
        ),
        rule(
            "it stings to hear",
            "i_message",
            r"^(?:(?:and|but|so|oh|ouch|honestly|ok|well|really|i must say|i have to say) )*"
            r"(?:that|it|this) (?:\w+ly |still |does |did |just )?(?:hurts?|stings?|stung|pains|"
            r"pained|"
            r"saddens|saddened|upsets?|worries|scares|frightens) (?:me |us |a (?:bit|lot|little) )?"
            r"to (?:hear|be|read|see|say|think|know|learn|find)\b(?! (?:your|his|her|their) \w+$)",
            ("It stings to hear that.", "ouch, that hurts to read", "It saddens me to see it so."),
            ("It hurts them to hear that.", "Does it hurt to be there?", "It stings a bit."),
            sure=0.97,
            cues="hurt hurts sting stings stung pains pained saddens saddened upset upsets worries "
            "scares frightens",
        ),
        rule(
            "it keeps me up",
            "i_message",
            r"^(?:(?:and|but|so|honestly|well) )*(?:it|this|that|all this|the \w+) (?:\w+ly |"
            r"still |"
            r"really )?(?:keeps|kept|is keeping) me (?:up|awake)\b(?! to date)",
            ("It keeps me up at night.", "honestly this kept me awake"),
            ("It keeps me up to date.", "It keeps you awake."),
            sure=0.97,
            cues="keeps kept keeping",
        ),
    )
)
"""Ways to say a hurt of one's own without blame."""

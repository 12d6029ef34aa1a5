"""Rules for a yes to what is on the table, from a plain "deal" to a sentence that takes it."""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_AYE = (
    r"(?:(?:ok|yes|yeah|great|good|perfect|sure|well|all right|right|fine|then|excellent|wonderful|"
    r"so|cool|lol|haha|ha|go on|very well|thank you|thanks|fair enough|please|oh|lovely|brilliant|"
    r"you know what|in that case|and|hereby|,) )*"
)
_ACCEPT = (
    rule(
        "i accept your offer",
        "accept",
        rf"^{_AYE}(?:i|we) (?:hereby |gladly |happily |do )*accept (?:your|this|the) (?:\w+ "
        rf")?(?:offer|"
        r"package|proposal|terms)(?: (?:of|from) (?:just now|before|(?:a|this|two) \w+(?: ago)?))?"
        r"(?: in full| as (?:it|they) (?:is|are|stands?)| gladly| with thanks| thank you| then| of "
        r"course)*$",
        (
            "I accept your offer of a minute ago, in full.",
            "Then we accept the terms as they stand.",
        ),
        ("They accept your offer.", "I accept the terms if they run a year."),
        sure=0.97,
        cues="accept",
    ),
    rule(
        "deal",
        "accept",
        r"^(?:(?:ok|yes|yeah|great|good|perfect|sure|well|all right|right|fine|then|excellent|"
        r"wonderful|it is|so|cool|awesome|thank you|thanks|sounds good|that works|fair enough|"
        r"oh|sounds great|agreed|great then) )*"
        r"(?:(?:it is a |it's a |you have (?:got )?(?:yourself )?a |we have (?:got )?a |you "
        r"got (?:yourself )?a |done )?deal(?: then| it is| done| accepted| thank you| "
        r"thanks)*(?: (?:see|thank|thanks|let us|i will|we|when|where|pleasure|great|i am|"
        r"nice|enjoy|good|have|send|you)\b.*)?|"
        r"(?:i|we) (?:happily |gladly |will |would |can |do |am happy to |am glad to "
        r")*(?:accept(?=$| (?:it|that|this|your|the|these|those|all|both|gladly|with|and|on|\d+%?)"
        r"(?: |$))(?! (?:that|this) (?:you|he|she|it|i|we|they|there|the|this|is|was|your|my|can|"
        r"will|may|has|must)\b)(?! (?:the (?:fact|point|blame|risk|reality|responsib\w+|criticism)|"
        r"your (?:apology|apologies|point|view|reason\w*|position|decision|explanation|argument|"
        r"concerns?|word|situation|invitation))\b)|"
        r"agree to (?:that|this|it|your|the|those|these)|agree with "
        r"(?:your|the) (?:offer|terms|proposal|deal)|take (?:it|the deal|that deal|your "
        r"offer)$|sign (?:that|it|today|this)|shake on)\b(?! that you)(?! how).*|"
        r"agreed(?: then| let us.*| on (?:that|all|those|the).*| to (?:that|all|your|the).*|"
        r"$)|let us (?:do (?:it|that|this)|shake on (?:it|that)|sign(?: it)?|go with that|"
        r"make it (?:a deal|official)|close (?:it|the deal|this))\b.*|"
        r"(?:that|this|it) (?:is (?:fine|ok|good|perfect|great|all right) (?:with|by|for) "
        r"(?:me|us)|works(?: for (?:me|us|both of us))?(?: thanks| thank you| great|"
        r" perfect| then| let us.*)*|is a deal|is (?:perfectly |totally )?acceptable(?: to "
        r"me)?|would work for me|sounds like a deal)(?: (?:let us|i|we|thank|thanks|deal).*)?|"
        r"(?:consider it )?done(?: deal)?|(?:you have|that is) a deal.*|shake on it|i am in|"
        r"count me in|we are agreed|sold|i will take it(?: thank you| thanks)?|where do i "
        r"sign|(?:your (?:offer|terms|proposal)|those terms) (?:is|are|works?) (?:accepted|"
        r"acceptable|fine|good|ok)(?: .*)?|(?:\S+ ){1,4}(?:is|are) (?:fine|ok|good|all right) "
        r"(?:then )?"
        r"(?:i|we) (?:will )?(?:take|accept) (?:it|that|this))$",
        (
            "Deal.",
            "I accept.",
            "Agreed, let's do that.",
            "You have a deal",
            "ok I accept your offer",
            "That works for me.",
            "Five hundred is fine, I'll take it.",
        ),
        (
            "I can't accept.",
            "Okay, what happens next?",
            "Fair enough, but I need more.",
            "What's the deal?",
            "No deal.",
            "I accept that you're under pressure.",
        ),
        sure=0.92,
        cues="deal accept agree agreed take sign shake let works work sold done in acceptable "
        "accepted fine",
    ),
    rule(
        "i accept inside",
        "accept",
        r"\b(?:i|we) (?:happily |gladly |hereby |can |will )?accept (?:your|the|this|that|"
        r"these|those|it|all|20%|\d)(?: \w+){0,3} (?:offer|terms|deal|proposal|package|"
        r"conditions|price|rate)|"
        r"\b(?:you have|you got|we have|it is) (?:got )?(?:yourself )?a deal\b|\bdeal accepted\b",
        ("Thanks, I accept your terms.", "All right, you've got a deal!"),
        ("If I accept your terms, what then?", "I can't accept the offer.", "Do we have a deal?"),
        sure=0.85,
        cues="accept deal",
    ),
    rule(
        "settled",
        "accept",
        rf"^{_AYE}(?:"
        r"accepted(?: with thanks| thank you)?(?: ,.*)?|"
        r"(?:that|this|it|your (?:offer|proposal|plan)|the (?:offer|plan|package|proposal|price)) "
        r"(?:is|sounds|would be|will be) (?:perfectly |quite |absolutely |totally |completely |all "
        r")?"
        r"(?:acceptable|ok|fine|good|all right|agreeable) (?:to|with|by|for) (?:me|us|both of us)"
        r"(?: then| thank you.*| thanks.*| (?:, )?(?:i|we) (?:will|can)\b.*| let us.*| ,.*)?|"
        r"(?:ok|fine|good|all right) (?:by|with) (?:me|us)(?: ,.*| then)?|"
        r"(?:it is|its|that is) (?:all )?yours(?: ,.*| then)?|"
        r"(?:that |it |this |which )?(?:suits (?:me|us)|works for (?:me|us)|will do (?:me|us))"
        r"(?: fine| well| perfectly| too| just fine| then)*(?: ,.*)?|"
        r"(?:deal|agreed|done|settled|sold)(?: ,(?! (?:the|your|you|there|they|that is|"
        r"it is|this is|i have|we have|but|if|when|what|how|why|who|where|"
        r"which)\b).*)?"
        r"|(?:a )?fair (?:swap|trade|deal|exchange)(?: ,.*)?|"
        r"let us (?:do|go with) (?:it|that|this)(?: that way| this way| like that| then| "
        r"together| today| now|"
        r" ,.*)*|let us (?:go ahead|shake hands)(?: with "
        r"(?:it|that|this))?(?: then)?|count (?:me|us) in\b.*|sign me up|where do (?:i|we) sign|"
        r"(?:i|we) (?:can|could) live with (?:that|it|this|those(?: terms)?)|"
        r"(?:that|this|it) will do(?: nicely| fine| for me)?(?: thank you| thanks)?(?: ,.*)?|"
        r"(?:i am|we are|i would be|we would be) (?:\w+ly )?(?:fine|ok|happy|good|comfortable|"
        r"content|"
        r"pleased|on board) with (?:that|this|it|those(?: terms)?|these terms|your (?:offer|terms|"
        r"proposal|plan)|the (?:offer|terms|plan|proposal))(?: then| thank you| thanks| ,.*)*|"
        r"(?:happy|glad|pleased|delighted) to (?:accept|agree|sign|take it|take that|do (?:it|"
        r"that))\b.*|"
        r"(?:i|we) (?:will |am ready to |are ready to |am happy to |can )(?:\w+ly )?sign(?: it| "
        r"that| this|"
        r" today| now| right away| here| the (?:contract|papers?|agreement|form|letter)| off on "
        r"(?:it|"
        r"that))*|(?:i|we) (?:can|could|will|would|do) (?:\w+ly )?agree (?:to|with) (?:that|it|"
        r"those terms|"
        r"this)(?: ,.*)?|(?:so |then )*we (?:are agreed|agree|have an agreement)(?: then)?(?: "
        r",.*)?|"
        r"(?:no objections?|nothing against it)(?: from (?:me|us|our side))?|i am on board(?: "
        r",.*)?|"
        r"(?:\$?\d+(?:\.\d+)?[k%]?|net \d+) it is(?: then)?(?: ,.*)?|(?:i|we) (?:will )?have it "
        r"then|"
        r"(?:that|it) is (?:fair|fine|ok) (?:for|by) (?:me|us)"
        r"(?: then)?(?: ,.*)?|(?:that|it) (?:sounds|seems|is) (?:fair|good|fine|great|ok) (?:, "
        r")?(?:so |"
        r"and )?(?:i|we) (?:will |would )?(?:take|accept|sign|agree|do)\b.*|(?:you|we) are on|"
        r"you (?:have )?(?:persuaded|convinced) me(?: ,.*)?|"
        r"(?:i|we) (?:say|said) yes to (?:that|it|all of (?:it|that))|yes to (?:that|both|all(?: "
        r"of (?:it|that))?)(?: ,.*)?|"
        r"you have (?:my|our) (?:yes|agreement|signature|hand on (?:it|that))\b.*|"
        r"(?:the|my|our) answer is (?:a )?yes\b.*|(?:it is|that is) a yes(?: from (?:me|us))?|"
        r"(?:i|we) (?:(?:will|would|am|are|be) |(?:happy|glad|willing|ready|prepared|pleased|"
        r"delighted)"
        r" to |gladly |happily |just |then )*(?:accept|take|go with|go along with|go for|sign|say "
        r"yes "
        r"to|agree to|settle for) (?:(?:it|that|this|these|those|all of (?:it|that)|both)"
        r"|(?:that|this|your|the|these|those) (?:\w+ ){0,2}?(?:package|offer|deal|proposal|plan|"
        r"terms|"
        r"compromise|solution|arrangement|figure|split|conditions|sheet|agreement|contract))"
        r"(?: then| today| now| as it stands| as offered| gladly| thank you| thanks| and sign.*| "
        r",.*)*"
        r")$",
        (
            "Accepted, with thanks.",
            "The plan is fine by me.",
            "Suits us perfectly.",
            "I'd be happy to go with that.",
            "Yes, let's go ahead.",
            "You have our agreement.",
        ),
        (
            "Suits you, maybe.",
            "Is that acceptable to you?",
            "I'm willing to take it to my boss.",
            "We accept they were late.",
            "It's yours, isn't it?",
            "Done with the report?",
        ),
        sure=0.88,
        cues="accepted acceptable ok fine good right agreeable yours suits works do deal agreed "
        "done settled sold fair go shake count sign live happy comfortable content pleased on glad "
        "delighted agree agreement objection objections nothing it have great persuaded convinced "
        "yes accept take settle",
    ),
)
ACCEPT = Table(_ACCEPT)
TAKEN = rule(
    "take what is offered",
    "accept",
    rf"^{_AYE}(?:you have (?:persuaded|convinced) me )?(?:, )?(?:i|we) (?:will |would )?(?:happily "
    rf"|"
    r"gladly )?(?:take|have|go with|go for|accept) (?:the|your|those|these) .{2,60}$",
    ("We'll take the Tuesday slot and the smaller room.",),
    ("I'll take the train.", "We'll take the offer to our members."),
    sure=0.82,
    cues="take have go accept",
)
"""An acceptance if what is taken is what the other side has just put forward."""

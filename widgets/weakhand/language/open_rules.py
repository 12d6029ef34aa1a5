"""Rules for open questions, for invitations to tell, and for questions that ask why."""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_OPEN = (
    rule(
        "invite",
        "open_question",
        r"^(?:can|could|may|shall) we (?:talk|speak) (?:a bit |more |a little )*about (?:what|"
        r"how|why)\b|^(?:please |do |just |maybe |perhaps |(?:can|could|would|will|might) you "
        r"(?:please |"
        r"maybe |"
        r"perhaps |just |possibly |kindly |also )*|would you (?:mind|be willing to|be able to|"
        r"be open to) (?:please )?|i would (?:like|love) (?:it if you could|you to) |"
        r"are you (?:able|willing|comfortable|ok) (?:to )?|go ahead and |you can |feel free to |"
        r"i want you to |is it ok if you )?"
        r"(?:tell(?:ing)? (?:me|us)(?! (?:about it$|to |that |yes|no\b|now\b|the price|a "
        r"number|your price|your best|all you (?:want|like)|your (?:address|postcode|date|"
        r"reference|name|age|order|email|phone|"
        r"account|number|zip)|the (?:order|account|number|name)|if |whether |when |which |who "
        r"|where (?!.*\b(?:comes?|came|stands?|leaves?|sits?)\b)))|"
        r"describ(?:e|ing) |explain(?:ing)? (?!that )|walk(?:ing)? (?:me|us) |talk(?:ing)? "
        r"(?:me|us) through|"
        r"talk to (?:me|us) about|talk(?:ing)? (?:a (?:little|bit)(?: bit)? )?(?:more )?about |"
        r"help (?:me|us) (?:to )?(?:understand|see|get|picture|make sense|follow|appreciate)|"
        r"shar(?:e|ing) (?!price)|"
        r"say(?:ing)? (?:a (?:bit|little)(?: bit)? |some |something )?more|"
        r"give (?:me|us) (?:a (?:sense|feel|feeling|picture|idea|bit|little)|an (?:idea|example|"
        r"overview|insight)|some (?:idea|sense|examples?|background|context|detail)|"
        r"more (?:detail|background|context|information)|the (?:background|picture|story|context))|"
        r"paint (?:me |us )?(?:a|the) picture|take (?:me|us) through|run (?:me|us) through|"
        r"lead (?:me|us) through|fill (?:me|us) in|"
        r"elaborat(?:e|ing)|expand(?:ing)? on|unpack|educate me|bring me up to speed|go into "
        r"(?:that|it|more)|"
        r"catch me up|put me in the picture|let me (?:know|hear|understand) (?:more|how|what|about|"
        r"your)|open up about|speak (?:a little )?(?:more )?(?:to|about) )",
        (
            "Tell me more about the launch.",
            "Walk me through what the month end looks like for you.",
            "Help me understand how that works",
            "Could you describe a typical week?",
            "Talk to me about the launch",
        ),
        (
            "Tell me about it!",
            "Please tell me your order number.",
            "I told you about the launch.",
            "You tell me.",
            "Can you tell me if it works?",
        ),
    ),
    rule(
        "curious",
        "open_question",
        r"^(?:and |so |but )?(?:it|that) (?:would|will|might) (?:really |also |probably "
        r")*(?:help|be (?:\w+ )?(?:helpful|useful|great|good|nice|interesting))"
        r"(?: me| us)?(?: a lot| if i could| if we could| if you could| if you would)?(?: "
        r"to)? (?:know|understand|hear|learn|see|tell me|share|explain|describe|say)\b(?! "
        r"(?:if|whether|when|which)\b)|"
        r"^(?:and |so )?(?:i|we) (?:would |do |am |are |was |were |still |really |just |also |had |"
        r"have been )*(?:(?:be |am )?(?:curious|interested|keen|eager|grateful)(?: to (?:know|hear|"
        r"learn|understand|see|find out)(?: more| a (?:bit|little) more)?)? (?:about|how|what|in "
        r"(?:how|what|hearing|your|understanding|learning|knowing)|where|why|if you could "
        r"tell|to hear)|"
        r"(?:like|love|want|wanted|need|hoping|hope|trying|try|keen) (?:to )+(?:hear|know|"
        r"understand|learn|"
        r"find out|get a (?:better )?(?:sense|picture|feel)|see|explore|ask you)(?: a (?:bit|"
        r"little)| some)?"
        r"(?: more| better)? (?:about|of|how|what|from|why|your|where|the (?:\w+ )?(?:story|rest|"
        r"background|history|reasons?)|it all)|"
        r"wonder(?:ed|ing)? (?:how|what|why|about|where)(?! else))\b",
        (
            "I'd love to hear what's driving this.",
            "I'm curious how that looks from your desk",
            "I wonder what makes the 30th so important.",
            "I'd like to understand your position better",
        ),
        ("I want to know if it works.", "I was curious.", "I would love to help."),
        sure=0.85,
        cues="i we it that",
    ),
    rule(
        "fragment open",
        "open_question",
        r"^(?:\w+ how|how so|such as|like what|meaning|and then|any (?:thoughts|ideas|"
        r"feelings)\b.*|thoughts|"
        r"for (?:example|instance)|how come|what else|what about (?:you|yours|yourself|that|"
        r"it|\w+ \w+)"
        r".*|how about (?:you|yourself|your \w+)|and (?:you|what)|what then|in what (?:way|"
        r"sense).*|"
        r"what for|what next|then what|then|who else|what now|what)$",
        ("How so?", "Any thoughts?", "Like what?", "What about you?"),
        ("Such as apples.", "And then he left."),
        sure=0.8,
    ),
    rule(
        "how",
        "open_question",
        r"^(?:and |but |exactly |in what way |just |to what extent |then )?how(?! (?:much|"
        r"many|long|old|often|far|"
        r"soon|big|late|early|tall|fast|likely|quickly|frequently|important|confident|ready|"
        r"willing|motivated|dare|nice|kind|sweet|lovely|cool|"
        r"funny|sad|awful|terrible|about|to|come)\b) ",
        ("How did that go?", "How do you feel about it?"),
        ("How much is it?", "How nice of you!", "How often do you drink?"),
        sure=0.85,
        cues="how in to",
    ),
    rule(
        "what",
        "open_question",
        r"^(?:and |but |exactly |just |then |to |for |with |in |by |from |at )?what(?! "
        r"(?:time|day|date|year|shift|floor|bus|train|platform|seat|brand|make|pitch|slot|doctor|"
        r"postcode|insurer|language|class|unit|department|line|"
        r"month|age|number|percent\w*|size|color|colour|price|a|an|the (?:hell|heck|fuck|actual)|"
        r"(?:is|was|are) (?:your|the) (?:fee|postcode|rent|deposit|salary|score|weight|height|"
        r"reference|plate|room number|mileage|balance|name|date|age|price|address|email|phone|"
        r"number|date|"
        r"time|total|best price|"
        r"lowest|order|asking|account|model|mileage|size|zip|year|rate)|"
        r"was (?:your|the) (?:name|price)|\w+ (?:is|was|are) (?:he|she|it|this|that|they)$|"
        r"(?:school|city|town|country|state|grade|street|company|model|brand|bank)|"
        r"do you do for (?:a living|work))\b)\b ",
        ("What do you think about that?", "What brings you here today?"),
        ("What time is it?", "What's your name?", "What a day!"),
        sure=0.85,
        cues="what",
    ),
    rule(
        "in what",
        "open_question",
        r"^(?:where (?:does|do|would|did) (?:it|that|this|things|they|the \w+) (?:\w+ly |tend to "
        r")?(?:get|go|"
        r"break|fall|pinch|hurt|start|end|jam|slow|come from)\b|where do you see|where would you "
        r"like|where (?:does|would|do) (?:that|this|it|we) "
        r"(?:leave|go from)|which (?:part|aspect|parts|aspects) of|who else is|what if)\b",
        ("Where does that leave you?", "Where do we go from here?"),
        ("Where do you live?", "Which one?"),
        sure=0.7,
    ),
)
OPEN = Table(_OPEN)

_WHY = (
    rule(
        "why",
        "why_question",
        r"^(?:and |but |so )?(?:why|how come|for what reason|what for)\b",
        ("Why did you do that?", "How come you didn't call?"),
        ("That's why I asked.", "I wonder why."),
        cues="why how for what",
    ),
)
WHY = Table(_WHY)

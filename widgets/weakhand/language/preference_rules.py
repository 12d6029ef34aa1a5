"""Rules for questions about preferences: what matters most, what could go, this or that."""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_PREFERENCE = (
    rule(
        "weighs more",
        "preference_question",
        r"\b(?:what|which)\b.{0,40}\b(?:weighs?|counts?|matters?|ranks?) (?:heavier|heaviest|"
        r"higher|"
        r"highest|more|most)\b|^which (?:1|one|of (?:them|these|those|the \w+))\b.*\b(?:care about|"
        r"matters?|prefer|rather|keep)\b(?!.*\b(?:me|us)\b)|"
        r"^how would you (?:rank|order|rate|sort|weigh)\b|^how do you (?:rank|rate|weigh)\b|"
        r"^(?:what|which)\b.*\b(?:can not you|could not you|can you not|you can not|could you not) "
        r"(?:budge|bend|move|give|do without|live without|go without|part|let go)\b|"
        r"^(?:what|which)\b.*\b(?:sorry|sorriest|sad|saddest) to (?:lose|go without|miss|give up|"
        r"part)|"
        r"^(?:what|which \w+) (?:can|could|may|must|has to) (?:slip|bend|give|go|stay|wait)\b",
        (
            "Which weighs heavier for you, the hours or the pay?",
            "how would you rank the three points",
            "Which clause can't you budge on?",
            "What could slip?",
        ),
        ("What went wrong?", "Which bus goes there?", "How do you sort your mail?"),
        sure=0.8,
        cues="weigh weighs count counts matter matters rank ranks care prefer rather keep order "
        "rate "
        "sort not sorry sorriest sad saddest slip bend give go stay wait",
    ),
    rule(
        "most or least",
        "preference_question",
        r"^(?:\w+ ){0,3}?(?:what|which|how)\b.{0,60} (?:most|least)(?! (?:afraid|\w+ed|\w+ing|"
        r"proud|people|days|nights|likely|recent))(?: \w+){0,3}$",
        ("Which would you want the most?", "What do you need least?"),
        ("What I need most.", "Most of it went well."),
        sure=0.85,
        cues="most least",
    ),
    rule(
        "matters most",
        "preference_question",
        r"^what (?:is|are) (?:your|you) (?:\w+ )?(?:most|least|top|highest|lowest|biggest|"
        r"first|main|number 1|1st|favorite|preferred)\b|"
        r"(?<!see )(?<!scale of )\b(?:what(?! makes?\b)|which|where|how|tell me(?! what "
        r"makes)|who|rank|order)\b.*\b(?:matters?|important|priorit\w+|"
        r"preferences?|prefer\w*|value|care about|counts (?:most|more|the most)|dealbreaker|"
        r"deal breaker|"
        r"must haves?|non negotiable\w*|at the top|top of (?:your|the) list|"
        r"(?:need|want|like|prize|value|use) (?:the )?(?:more|most|least|first|extra))\b"
        r"(?:.*\b(?:most|more|least|first|you|your|here|to)\b|$|.*\b(?:items?|ones?|things?)\b)",
        (
            "What matters most to you?",
            "Which of these is the most important to you?",
            "What are your priorities?",
            "what is your highest priority item",
        ),
        ("What matters is the price.", "What happened next?"),
        cues="matter matters important importance priority priorities prioritize preference "
        "preferences prefer value care counts dealbreaker deal must non top need want like "
        "prize use most least lowest highest biggest favorite preferred main first",
    ),
    rule(
        "give up",
        "preference_question",
        r"\b(?:what|which|where)\b.*\b(?:give up|let go of|trade away|part with|concede|live "
        r"without|"
        r"do without|spare|flexible|willing to (?:give|trade|part|let|move|bend)|bend)\b",
        (
            "Which of these would you give up last?",
            "What could you live without?",
            "Where are you flexible?",
        ),
        ("I won't give up.", "What happened when you gave up smoking?"),
        sure=0.85,
    ),
    rule(
        "easiest to give",
        "preference_question",
        r"\b(?:what|which|where)\b.*\b(?:easiest|hardest|cheapest|simplest|toughest|most painful)\b"
        r".{0,30}\bto (?:give|move|change|let|offer|concede|grant|say yes|part|lose|spare)\b|"
        r"\bif you could (?:only |just )?(?:get|have|keep|choose|pick|change|fix|save) (?:only |"
        r"just )?"
        r"(?:1|one|a single) (?:thing|of|item|point)\b",
        (
            "Which of the clauses would be hardest for you to give?",
            "If you could keep only one of them, which would it be?",
            "If you could fix one thing, what would that be?",
        ),
        ("What was hardest to learn?", "Which road is easiest to walk?"),
        sure=0.85,
        cues="easiest hardest cheapest simplest toughest painful one 1 single",
    ),
    rule(
        "either or",
        "preference_question",
        r"^(?:do|would|are|is|did|will) (?:you|it|your \w+) (?:\w+ )*?(?:prefer|rather|need more|"
        r"value|care more|want more|favor|lean|interested in (?:the |having |some |more "
        r")*(?:food|water|firewood|wood|\w+ or))\b",
        (
            "Do you prefer food or water?",
            "Would you rather have a lower rate or longer terms?",
            "Do you need more food or water?",
        ),
        ("I would prefer water.", "Are you there?"),
        sure=0.88,
        cues="prefer rather need value care want favor lean interested",
    ),
    rule(
        "or question",
        "preference_question",
        r"^(?:is|are|would|does|do|which) .*\b(?:more|most) (?:important|valuable|useful|urgent|"
        r"critical|pressing)\b|^is .*\byour (?:top|highest|first|main|biggest|number 1) "
        r"(?:priority|choice|concern|preference|need)\b|^is (?:it|this) (?:more |mainly |"
        r"mostly |really )?(?:about )?the "
        r"\w+(?: \w+)? or (?:the |more )(?!.*\bthat (?!matters|counts)\w+s\b)",
        ("Is the rate more important to you than the terms?", "Is it about the rate or the terms?"),
        ("The rate is more important.", "Is it raining?"),
        sure=0.85,
    ),
    rule(
        "need what",
        "preference_question",
        r"^(?:what|which|how many|how much|what all|what kind of|what types? of) (?:items? |"
        r"things? |"
        r"supplies |one |ones |of (?:these|those|the) \w+ |do |are |would |firewood |food |water |"
        r"else |is it (?:that )?|\w+ )*(?:do |are |would |did |is )?(?:you|your family|y'all) "
        r"(?:guys |all |really |most |particularly |mainly |hoping |looking |trying |be |have )*"
        r"(?:need(?! to (?!have|get))(?! from me)|want(?! to (?!have|get))|like to (?:have|"
        r"get|take|keep)|"
        r"looking for|look for|hoping (?:for|to get)|"
        r"interested in|prefer|in need of|after|wish|require|hope to get|getting from|"
        r"going for|want from)\b",
        (
            "What do you need?",
            "Which items are you hoping to get?",
            "What are you looking for?",
            "What would you like to have?",
        ),
        ("What you need is a plan.", "What did he need?"),
        sure=0.8,
        cues="what which many much",
    ),
    rule(
        "need some",
        "preference_question",
        r"^(?:do|are|would|did|will|have) (?:you|your (?:family|group|team|kids))(?: all| "
        r"guys| also|"
        r" really| have)*? (?:(?:need|want|require|in need of|looking for|prefer|interested in|"
        r"hoping for|like)(?: any| some| the| more| a lot of| extra| much| all(?: of)? the| that|"
        r" something| to have| in)* (?:food|water|firewood|wood|items?|supplies|extra|anything|"
        r"packages?|particular|specific|one)|(?:any |a |particular |special |specific |certain )+"
        r"(?:preferences?|priorit\w+|needs?|requirements?|requests?))\b",
        ("Do you need any water?", "Do you have any preferences?", "Are you in need of firewood?"),
        ("Do you have any children?", "I need water."),
        sure=0.85,
        cues="need want require looking prefer interested hoping like preference preferences "
        "priority priorities needs requirements requirement requests request",
    ),
    rule(
        "ideal deal",
        "preference_question",
        r"\b(?:what|how)\b.*\b(?:ideal|perfect|best|dream|fair|good) (?:deal|outcome|split|"
        r"scenario|"
        r"package|result|agreement|solution|case)\b.*\b(?:you|your)\b|"
        r"\bwhat would (?:your|an?|the) (?:ideal|perfect|best|good|fair|great) \w+(?: \w+)? "
        r"(?:be|look like)\b|\bwhat is your (?:ideal|preferred|favorite|wish|order of)\b",
        ("What would a good outcome be for you?", "What would your ideal split look like?"),
        ("What a perfect deal for you.", "What is your name?"),
        sure=0.75,
        cues="ideal perfect best dream fair good great preferred favorite wish order",
    ),
    rule(
        "tell me your needs",
        "preference_question",
        r"\b(?:tell|give|name|show|say|send|write) (?:me |us )?(?:first |honestly |please )*"
        r"(?:your (?:\w+ )?(?:needs?|wish(?:es)?|preferences?|priorit\w+|favou?rites?|ranking|"
        r"wants|must haves?)|what (?:you|your \w+) (?:\w+ly |most |all |both )?(?:need|want|"
        r"prefer|would like|like best|care about)\b(?! to (?:say|know|tell)))",
        ("Please tell me your needs, then I say mine.", "tell me what you need most"),
        ("I told you my needs.", "Tell me your name.", "Tell me what you want to say."),
        sure=0.95,
        cues="tell give name show say send write",
    ),
    rule(
        "anything particular",
        "preference_question",
        r"^(?:is|are) there (?:anything|something|any (?:item|items|thing|one)|a (?:particular|"
        r"specific|certain) \w+|one (?:thing|item))\b.*\b(?:need|want|prefer|like|particular|"
        r"important|must|hoping|interested|matters?|care|without|extra|specific|spare)\b|"
        r"^(?:any (?:item|items|one|supplies)|anything|something)(?: \w+)? you (?:\w+ "
        r"){0,3}?(?:need|want|like|prefer|hoping|do without|give up|spare|looking for|care)\b|"
        r"^(?:is|are) there (?:anything|something) (?:else )?(?:that )?you (?:\w+ ){0,3}?could "
        r"(?:use|do with)\b|^any (?:preferences?|priorities|"
        r"particular (?:needs|items?)|special needs)\b",
        ("Is there anything in particular you need?", "Any preferences?"),
        ("Is there anything else?", "There is one thing I need."),
        sure=0.82,
        cues="anything something any there",
    ),
)
PREFERENCE = Table(_PREFERENCE)

"""Rules that tell six kinds of question apart, each with lines for and against it."""

from __future__ import annotations

from weakhand.language.rules import Rule, Table, rule

WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"

MONTH = r"(?:january|february|march|april|june|july|august|september|october|november|december)"
DATE = (
    rf"(?:(?:the |that |your |this )?(?:deadline|cut off|cutoff|due date|time limit|time ?frame|"
    rf"timeline|expiry)s?|(?:on |by |this |next |the )?{WEEKDAY}(?:'s)?|(?:the )?\d+(?:st|nd|"
    r"rd|th)|"
    r"(?:the )?end of (?:the |this |next )?(?:month|week|quarter|year|day)|tomorrow|tonight|"
    r"(?:that|the|this|your|which) (?:\w+ )?date|midnight|noon|"
    r"(?:the |those |that )?\d+ (?:days|weeks|hours|day|week|hour)|"
    rf"(?:the )?(?:first|\d+(?:st|nd|rd|th)|middle|start|beginning) of {MONTH}|"
    rf"{MONTH}(?: \d+(?:st|nd|rd|th)?)?|(?:the )?\d+ (?:o'clock|oclock|am|pm)|next (?:week|month|"
    r"quarter|year)|day \d+)"
)


_DEADLINE: tuple[Rule, ...] = (
    rule(
        "deadline after",
        "deadline_question",
        r"\b(?:what|how|who|where) .*\b(?:(?:after|past|beyond|between now and|before|by|"
        rf"until) {DATE}\b|"
        rf"(?:if|once|when) (?:\w+ ){{0,4}}?{DATE}(?:$| (?:\w+ )?(?:passes|passed|slips?|"
        r"comes?|goes|is|is not|"
        rf"has|moves?|moved|arrives|changes?|were|was|runs|can|does|without|with no)\b)|"
        r"(?:if|once|when) (?:\w+ ){0,4}?(?:miss|misses|pass|overshoot|make|go past|get to|"
        rf"reach|move|change|extend|push|let) {DATE}\b)",
        (
            "What happens after Monday?",
            "what happens if Friday slips",
            "What changes on your side once the 30th has passed?",
        ),
        ("What happens after the launch?", "We can talk after Monday."),
        cues="what how who where",
    ),
    rule(
        "deadline firm",
        "deadline_question",
        rf"\bhow (?:firm|fixed|hard|flexible|real|set|strict|tight|final|binding|movable|serious|"
        rf"much (?:slack|room|give|flexibility|leeway|time|wiggle room)|set in stone|solid|certain|"
        rf"sure|important|critical|rigid|urgent)\b.*\b(?:{DATE}|timing|date|schedule|time)\b",
        ("How firm is the 30th?", "How much slack is there in that date?"),
        ("How firm is that price?", "How important is the launch to you?"),
        cues="how",
    ),
    rule(
        "deadline driver",
        "deadline_question",
        r"\b(?:what|who|where) (?:(?:is|are|was) (?:it |that |there |really |actually |so |"
        r"the )*(?:driv\w+|behind|special|magic|"
        r"important|reason\w*|thinking|riding|at stake|story|significance|due|set|setting|"
        r"pushing|forcing|basis|logic|about|with)\b|"
        rf"(?:does|did|would|do) (?={DATE}\b)|makes? |drives |sets |set |decides |decided |"
        r"fixed |fixes |made |chose |"
        rf"picked |puts |sits |stands |(?:has|have) to (?:happen|be))"
        rf".*\b{DATE}\b|\b(?:what|where) (?:does|did|would) {DATE} (?:mean|come|change|do|"
        r"depend|hinge|give)\b",
        (
            "What's driving the Monday date?",
            "Where does the deadline come from?",
            "Who set the 30th?",
            "What makes Monday the day?",
        ),
        ("What is driving the savings target?", "The deadline is Monday."),
        sure=0.85,
        cues="what who where",
    ),
    rule(
        "deadline why",
        "deadline_question",
        rf"\bwhy (?:is it |is |does it have to be |must it be |the |by )?{DATE}\b",
        ("Why Monday?", "Why is the deadline Friday?"),
        ("Why the launch?", "Why are you asking?"),
        sure=0.8,
        cues="why",
    ),
    rule(
        "deadline fixed",
        "deadline_question",
        rf"^(?:is|are|was|does|could|can|would|might|will) (?:the |your |that |this )?{DATE}\b"
        rf".*\b(?:firm|fixed|hard|flexible|real|set in stone|final|move|moved|movable|moving|shift|"
        rf"slip|extended|extend|wait|negotiable|tied|binding|change|changed|pushed|absolute|"
        rf"have to be|need to be|come from|room|give|linked|driven|set by|internal|external)\b",
        ("Is Monday fixed?", "Is the deadline tied to something?", "Could the 30th move?"),
        ("Is Monday good for a call?", "Could the price move?"),
        sure=0.85,
    ),
    rule(
        "deadline until",
        "deadline_question",
        r"\b(?:until (?:when|which|what)|by (?:which|what) (?:day|date|time)|how long do (?:i|we) "
        r"have|how much time (?:do (?:i|we) have|is (?:left|there)))\b",
        ("Until when can I think about it?", "By which day must you know?"),
        ("Until when I call you, nothing changes.", "I stayed until Friday."),
        sure=0.8,
        cues="until which what long much",
    ),
    rule(
        "deadline when",
        "deadline_question",
        r"^(?:by )?when (?:do|does|would|must|exactly|is|are|will) .*\b(?:need|have to|must|due|"
        r"decide|decided|deadline|close|closes|sign|latest|decision|answer)\b",
        ("When do you need an answer?", "By when does it have to be decided?"),
        ("When did you start?", "When I need help I ask."),
        sure=0.75,
        cues="when",
    ),
    rule(
        "deadline how",
        "deadline_question",
        rf"^(?:how|what) (?:long|much time|would it take|would happen|happens|room)\b.*"
        rf"\b(?:deadline|until|to decide|before (?:you|it|the)\b"
        rf".*\b(?:decide|close|closes|sign|end|ends|expires?)|{DATE})\b",
        ("How long do we have before the file closes?", "What happens to the deadline?"),
        ("How long have you worked there?", "What happens next?"),
        sure=0.8,
        cues="how what",
    ),
)

_POINT = (
    rf"(?:(?:on |by |before |until |till |at )?(?:{WEEKDAY}|tomorrow|tonight|today|midnight|noon|"
    rf"next "
    rf"(?:week|month)|(?:the )?(?:first|\d+(?:st|nd|rd|th))(?: of {MONTH})?|{MONTH}(?: \d+(?:st|"
    rf"nd|rd|"
    r"th)?)?|\d+ (?:o'clock|oclock|am|pm)|(?:the )?end of (?:the |this )?(?:month|week|quarter|"
    r"year|day)|"
    r"(?:the|that|this|your) (?:deadline|date)))"
)
_DEADLINE += (
    rule(
        "deadline whose",
        "deadline_question",
        r"\bwhose (?:deadline|date|timing|timeline|schedule|clock|timetable)\b|"
        rf"^(?:is|was) (?:the |that |this )?(?:{_POINT}|{DATE}) (?:really )?(?:your|their|his|"
        rf"her|the "
        r"\w+'s?)\b.*\b(?:idea|choice|date|deadline|decision|rule|wish|own)\b|"
        rf"^(?:is|was|are) (?:{_POINT}|{DATE}) (?:\w+ )?(?:a|an|the) (?:\w+ )?(?:real|hard|firm|"
        rf"fixed|"
        r"true|actual|absolute|strict|legal) (?:1|date|deadline|limit|line|cut ?off)\b|"
        rf"\bwho (?:needs|wants|asked|asks|says|set|insists|expects)\b.{{0,40}}? {_POINT}\b",
        (
            "Whose date is it?",
            "Is Friday your own choice?",
            "Is next week a hard limit?",
            "Who wants it done by Friday?",
        ),
        ("Whose car is that?", "Is Friday a day off?", "Who wants a coffee?"),
        sure=0.85,
        cues="whose is was are who",
    ),
    rule(
        "deadline hurry",
        "deadline_question",
        r"\b(?:what|why|where) (?:is |are |does |comes? )?(?:all |behind )?(?:the |this |all "
        r"this |such a |"
        r"so much |we in such a |you in (?:such )?a |that )?(?:big |great )?(?:hurry|rush|"
        r"urgency|haste|"
        r"time pressure)\b|\bwhy so (?:soon|fast|quick\w*|urgent\w*|early)\b|"
        r"^(?:is|are) (?:it|this|that|you|we) (?:really |that |so |all that |in (?:a|such a) "
        r")*(?:urgent|"
        r"hurry|rush)\b|\bhow urgent\b|"
        rf"\b(?:how come|why|what for)\b.*\b(?:need|needs|want|wants|have to|has to|must|due|"
        rf"expect\w*)\b"
        rf".*\b(?:{_POINT}|already|so soon|so fast|so quickly|right now|right away|this "
        rf"week)(?:$| )",
        (
            "What's the rush?",
            "Why so soon?",
            "Is it really that urgent?",
            "Why do they want it by Friday?",
        ),
        ("Why do you need 90 days?", "Is it good?"),
        sure=0.85,
        cues="what why where is are how",
    ),
    rule(
        "deadline what hangs on it",
        "deadline_question",
        r"\b(?:anything|something|what|who|else) (?:that |else |really )*(?:depends?|hangs|"
        r"hinges|rides|"
        rf"relies|turns|waits) (?:on|for)\b.*\b{_POINT}|"
        r"^(?:does|do|did) (?:someone|somebody|anyone|anybody|your \w+|the \w+|they|you|he|she) "
        r"(?:\w+ )?"
        r"(?:really )?(?:need|require|expect|insist)\b(?!.*\b(?:meet|talk|call|come)\b).{0,40}?"
        rf" {_POINT}(?:$| )|"
        rf"^(?:would|does|will|is) (?:{DATE}|{_POINT}|(?:a|1|another|\d+) (?:day|week|month|"
        rf"hour)s?(?: "
        r"(?:later|more))?)\b.*\b(?:treated|different\w*|matter|difference|hurt|too late|change "
        r"anything|"
        r"do any harm)\b|"
        r"\b(?:what|how)\b.*\bif\b.*\b(?:a|1|another|\d+|few|couple of) (?:days?|weeks?|months?|"
        r"hours?) "
        r"(?:later|longer|late|more)\b|"
        r"^(?:and )?what if (?:i|we|it|this|that) (?:\w+ )?(?:sent|signed|answered|decided|came "
        r"back|"
        r"replied|told|were|was|arrived|needed|took)\b.*\b(?:tomorrow|later|after|next week|until|"
        rf"{WEEKDAY}|day|longer)\b|"
        r"^(?:is there|how much|what|where is) (?:any |some |is )?(?:the )?(?:room|slack|"
        r"flexibility|leeway|"
        rf"give|movement|play)\b.*\b(?:in|on|around|with|about) (?:{_POINT}|{DATE})|"
        r"^(?:can|could|would|may|might) (?:it|this|that) (?:also |really |not )?(?:wait|"
        r"hold)(?: (?:until|"
        r"till|a|for)\b.*)?$|^what (?:happens|changes) (?:if|when) .*\b(?:still|not (?:yet "
        r")?(?:signed|"
        rf"decided|done|back|ready))\b.*{_POINT}",
        (
            "Does anything hang on it being sent by Friday? Is there anything that hangs on "
            "Friday?",
            "Does your boss need it by Monday?",
            "Would a week more make any difference?",
            "What happens if I answer two days later?",
            "What if I sent it next week?",
            "Can it wait until Thursday?",
        ),
        (
            "Do you need a lift on Monday to come?",
            "What happens later?",
            "Would two people be too late?",
        ),
        sure=0.82,
        cues="anything something depends depend hangs hang hinges rides relies turns waits does "
        "do did "
        "would will is if can could may might room slack flexibility leeway what",
    ),
)
_DEADLINE += (
    rule(
        "deadline chosen",
        "deadline_question",
        r"^who (?:else )?(?:(?:can|could|would|may|might|will|is able to|gets to|is allowed to|has "
        r"the (?:power|right|say) to) (?:\w+ )?(?:move|change|shift|extend|stretch|lift|push|put "
        r"off|postpone|give|allow|grant|alter|drop|waive|soften)|told|tells|set|sets|chose|picked|"
        rf"picks|fixed|came up with|wrote|named|thought of|gave)\b.{{0,50}}?\b(?:{_POINT}|{DATE})"
        r"(?:$| (?!late\b|ago\b|old\b|off\b))|"
        rf"^how (?:was|were|is|did|does|has) (?:it come to be )?(?:{_POINT}|{DATE}) (?:\w+ )?"
        r"(?:chosen|picked|set|fixed|decided|come about|come up|become|get (?:chosen|picked|set|"
        r"fixed|into)|end up|land)\b|"
        r"^how did (?:you|they|he|she|anyone|anybody|somebody|someone|the \w+|your \w+) (?:\w+ )?"
        r"(?:arrive at|come (?:up with|by|to)|get to|pick|choose|settle on|land on|hit on) "
        rf"{_POINT}$",
        (
            "Who could move noon?",
            "Who told them it must be Friday?",
            "How was Monday picked?",
            "How did they arrive at the 30th?",
        ),
        (
            "Who told you about the launch?",
            "How was the colour chosen?",
            "Who could move the desk?",
        ),
        sure=0.85,
        cues="who how",
    ),
)
_DEADLINE += (
    rule(
        "deadline this long and no longer",
        "deadline_question",
        r"^(?:how|why)\b.{0,40}?\b\d+ (?:days?|weeks?|hours?|months?)"
        r"(?: and not| rather than| instead of| but not| not) (?:\d+|more|a|1|another|longer|"
        r"the)\b|"
        r"^where (?:did|do|have) (?:you|they|he|she|your \w+|the \w+) (?:find|found|get|got|take|"
        r"taken|pull|come up with|come by|pick up|dig up) (?:those|these|that|this|your) \d+ "
        r"(?:days?|weeks?|hours?|months?)\b",
        (
            "How did you come to thirty days and not sixty?",
            "Where did you find those thirty days?",
            "how did they settle on two weeks rather than four",
            "Why ten days and not twenty?",
        ),
        ("How did you come to 200 and not 300?", "Where did you find that coat?"),
        sure=0.95,
        cues="how why where",
    ),
)
DEADLINE = Table(_DEADLINE)

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
        "anything particular",
        "preference_question",
        r"^(?:is|are) there (?:anything|something|any (?:item|items|thing|one)|a (?:particular|"
        r"specific|certain) \w+|one (?:thing|item))\b.*\b(?:need|want|prefer|like|particular|"
        r"important|must|hoping|interested|matters?|care|without|extra|specific|spare)\b|"
        r"^(?:any (?:item|items|one|supplies)|anything|something)(?: \w+)? you (?:\w+ "
        r"){0,3}?(?:need|want|like|prefer|hoping|do without|give up|spare|looking for|care)\b|"
        r"^any (?:preferences?|priorities|"
        r"particular (?:needs|items?)|special needs)\b",
        ("Is there anything in particular you need?", "Any preferences?"),
        ("Is there anything else?", "There is one thing I need."),
        sure=0.82,
        cues="anything something any there",
    ),
)
PREFERENCE = Table(_PREFERENCE)


_CALIBRATED = (
    rule(
        "what binds you",
        "calibrated_question",
        r"^what (?:are|were) (?:you|they|your \w+|we) up against\b|"
        r"\bwhat (?:ties|tied|binds|bound|limits|limited|is tying|is limiting|is binding|decides|"
        r"drives|governs|constrains|hinders)\b|"
        r"^what (?:trouble|difficult\w+|problems?|headaches?|pressures?|risks?|constraints?|"
        r"consequences|rules?) (?:does|do|did|would|will|is|are|has|have|come|comes|might)\b|"
        r"^what (?:is|are) (?:waiting|coming|riding) (?:for|on)\b|"
        r"^what (?:has|have|had|went|tends to|usually|might|could|can) (?:gone |go |goes )?wrong\b|"
        r"^what (?:is|are|was|were) (?:he|she|they|you|your \w+|the \w+) (?:so |most |really |"
        r"actually )*(?:scared|afraid|worried|frightened|nervous|concerned|anxious|dreading)\b|"
        r"^how (?:is|are|will|would|does|do) (?:the|your|they|he|she|it) (?:\w+ )?(?:going to |"
        r"usually |"
        r"supposed to )?(?:cope|manage|survive|get through|keep going)\b|"
        r"^how do you (?:\w+ )?(?:usually |normally |then |two |2 )*(?:keep|handle|sort|deal|"
        r"decide|"
        r"manage|plan|cope|cover|settle|square|defend|explain|justify|choose|set|work out)\b",
        (
            "What are you up against with the bank?",
            "what ties your hands",
            "What trouble does a late van cause you?",
            "What's the board so afraid of?",
            "How do you usually settle such things?",
        ),
        ("What trouble!", "How do you like it?", "What she is afraid of is the dark."),
        sure=0.85,
        cues="what how",
    ),
    rule(
        "am i supposed",
        "calibrated_question",
        r"\bhow (?:am i|are we|is (?:anyone|a \w+)) (?:supposed|meant|expected|going) to\b|"
        r"\bhow (?:can|could|would|do|should|might|will|shall) (?:i|we|you and i|both of us|"
        r"one|you want me|you expect me|you suggest|you propose|you think (?:i|we))\b",
        (
            "How am I supposed to do that?",
            "how would we get this past finance",
            "How can we make this work for both of us?",
        ),
        ("I know how we got here.", "How are you?"),
        cues="how",
    ),
    rule(
        "what happens",
        "calibrated_question",
        r"\bwhat (?:happens|would happen|will happen|changes|does it mean|would it mean|does "
        r"this mean|"
        r"does that mean|would that mean|goes wrong|would go wrong|could go wrong|comes next|"
        r"would change|follows|becomes of|does \w+(?: \w+)? mean)\b",
        ("What happens if this slips?", "What would it mean for your team?"),
        ("What happened?", "That's what happens when it rains."),
        cues="what",
    ),
    rule(
        "what drives",
        "calibrated_question",
        r"\bwhat (?:is |are |was |has |been |keeps |kept |might be |would be |could be "
        r")*(?:it |that )?"
        r"(?:\w+ )?(?:driv\w+|behind|mak(?:es?|ing)|hold(?:s|ing)|keep(?:s|ing)|stop(?:s|ping)|"
        r"stand(?:s|ing)? in|prevent(?:s|ing)|block(?:s|ing)|worr(?:y|ies|ying)|concern(?:s|ing)|"
        r"push(?:es|ing)|at stake|causing|creat(?:es|ing)|led|leads|leading|in the way|getting in|"
        r"go(?:es|ing) on|the (?:\w+ )?(?:problem|obstacle|challenge|difficulty|issue|worry|"
        r"concern|"
        r"risk|goal|objective|hurdle|constraint|limit|pressure|bottleneck|aim|catch|hold ?up|"
        r"hardest part|biggest \w+|real \w+|main \w+|worst part|reason|reasoning|thinking|"
        r"point))\b",
        (
            "What's driving this?",
            "What makes this important to you?",
            "What is in the way?",
            "What's the biggest challenge you face with this?",
        ),
        ("That is what makes it hard.", "What is your name?"),
        cues="what",
    ),
    rule(
        "what would it take",
        "calibrated_question",
        r"\bwhat (?:would|will|could|can|might|must|should|do|does|did|has|have) (?:it take|"
        r"have to|"
        r"need to|make (?:this|it|that)|help|you have to|you need to|(?:you|your \w+|they|the \w+) "
        r"(?:need|have|want|hope|expect|stand|lose|risk|gain) (?:to|from|in order|if|most to lose)|"
        r"success|a (?:good|win|great|successful)|that (?:look|do|mean|cost)|it (?:look|mean|"
        r"cost|do)|"
        r"this (?:look|mean|cost|do)|the \w+(?: \w+)? (?:look|mean|cost|do|need|depend|hinge)|"
        r"your \w+(?: \w+)? (?:look|mean|cost|do|need|say|think|depend|expect|want|hope)|"
        r"solve|work|(?:a|an|the|another|this|that|your) (?:\w+ ){1,5}?(?:cost|mean|take|"
        r"change)\b|i (?:need|do|change)|we (?:need|do|change)|get in)\b",
        (
            "What would make this a win for you?",
            "What do you need to show your board?",
            "What does success look like on your side?",
        ),
        ("What do you mean?", "What you need to do is rest."),
        cues="what",
    ),
    rule(
        "meant to do",
        "calibrated_question",
        r"^what (?:does|do|did|is|are|was|were) (?:the |your |this |that |these )(?:\w+ ){1,3}?"
        r"(?:try|trying|meant|supposed|want|aim|hope|have|need|there|intended) (?:to|for)\b",
        ("What is that clause meant to prevent?", "What does the committee want to avoid?"),
        ("What is the time?", "What I'm meant to do is wait."),
        sure=0.85,
        cues="what",
    ),
    rule(
        "how important",
        "calibrated_question",
        r"^how (?:important|serious|urgent|bad|big a (?:problem|deal|worry)|risky|damaging|costly|"
        r"awkward|hard|difficult) (?:is|are|would|was|will|might|could)\b(?!.*\b(?:to|for) me\b)",
        (
            "How important is a quiet handover to the clinic?",
            "How bad would a late start be for you?",
        ),
        ("On a scale of 1 to 10, how important is it?", "How important you look!"),
        sure=0.8,
        cues="important serious urgent bad big risky damaging costly awkward hard difficult",
    ),
    rule(
        "how much easier",
        "calibrated_question",
        r"^how much (?:of an? )?(?:easier|harder|simpler|calmer|safer|smoother|lighter|heavier|"
        r"worse|less (?:work|trouble|stress\w*|worry)|more (?:trouble|work|stress\w*|pressure|"
        r"difficult|complicated)|(?:difference|relief|headache|burden|help))\b"
        r"(?!.*\b(?:for|to) me$)",
        (
            "How much easier would a fixed list make your mornings?",
            "How much harder does it get when the truck is late?",
        ),
        ("How much is it?", "How much worse he looks!", "How much do you charge for more work?"),
        sure=0.85,
        cues="much",
    ),
    rule(
        "how does it",
        "calibrated_question",
        r"\bhow (?:does|do|did|is|are|would|will|has|have|might|could|can) (?:the |your |this "
        r"|that |"
        r"these |it |you |they |a |all |our |my )(?:\w+ ){0,6}?(?:affect|impact|hit|work|"
        r"decided?|measured|"
        r"judged|counted?|reported?|fit|play out|land|look(?:s|ed)?|handled?|solved?|get|"
        r"deal with|done|made|approved|come about|end up|calculated?|"
        r"scored?|weigh|budget|paid|track(?:ed)?|"
        r"square|arrive|reach|explain|justify|defend|sell|present)\b",
        (
            "How does a tender work on your side?",
            "How are your savings measured?",
            "How would a delay affect the launch?",
            "How did you arrive at 20%?",
        ),
        ("How are you?", "I know how it works."),
        sure=0.85,
        cues="how",
    ),
    rule(
        "your side",
        "calibrated_question",
        r"\b(?:how|what)\b.*\b(?:(?:on|from|at|for) your (?:side|end|desk|team|boss|board|people|"
        r"department|company|perspective|point of view|shoes|position|world|part)|your "
        r"(?:boss|team|"
        r"board|manager|director|finance|side|process|constraints?|targets?|goals?|pressures?|"
        r"problem|situation|concerns?|worr\w+|numbers?|budget|job|business|customers?|plan|"
        r"target|objectives?|needs?|committee|management|approval|reasoning|thinking))\b",
        ("What does that look like on your side?", "How is your team set up?"),
        ("That's how your boss is.", "What time is it?"),
        sure=0.85,
    ),
)
CALIBRATED = Table(_CALIBRATED)

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

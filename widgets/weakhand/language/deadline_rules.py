"""Rules for questions about a deadline: how firm it is, where it comes from, what hangs on it."""

from __future__ import annotations

from weakhand.language.dates import DATE, POINT, WEEKDAY
from weakhand.language.rules import Table, rule

_DEADLINE = (
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
        rf"\bwhy (?:is it |is |does it (?:\w+ )?have to be |has it (?:\w+ )?got to be |must it be "
        rf"|the "
        rf"|by |on )*(?:{DATE}|today)\b",
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
        "how long it holds",
        "deadline_question",
        r"^(?:and |but |so |ok )*(?:(?:for |until )?how long|until when|till when) (?:does|will|"
        r"would|can|"
        r"is|do|could) (?:you )?(?:the|your|that|this|an?|it)(?: \w+){0,3}? ?(?:hold|stand|stays? "
        r"open|"
        r"be open|good for|valid|available|keep (?:it|the \w+|that)|hold (?:it|the \w+|that)|on "
        r"the "
        r"table|last for me)\b(?! (?:charge|water|up in))",
        ("How long does the price hold?", "Until when is the offer valid?"),
        ("How long does the battery last?", "How long have you worked there?"),
        sure=0.9,
        cues="long when",
    ),
    rule(
        "what is special about today",
        "deadline_question",
        r"^(?:and |but |so |ok )*(?:what makes (?:it )?(?:today|tonight|now|this (?:week|month|"
        r"afternoon|"
        r"evening|morning))\b(?!'s)|what is (?:so )?(?:special|magic|important|different) about "
        r"(?:today|"
        r"tonight|this (?:week|month|afternoon|evening|morning))\b|(?:does|must|has) it (?:really "
        r")?"
        r"(?:have to |got to )?be (?:today|tonight|now|this (?:week|afternoon|evening|morning))\b)",
        ("What makes today so special?", "does it have to be tonight"),
        ("What makes today's bread so good?", "Is it today?"),
        sure=0.94,
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
    rule(
        "deadline whose",
        "deadline_question",
        r"\bwhose (?:deadline|date|timing|timeline|schedule|clock|timetable)\b|"
        rf"^(?:is|was) (?:the |that |this )?(?:{POINT}|{DATE}) (?:really )?(?:your|their|his|"
        rf"her|the "
        r"\w+'s?)\b.*\b(?:idea|choice|date|deadline|decision|rule|wish|own)\b|"
        rf"^(?:is|was|are) (?:{POINT}|{DATE}) (?:\w+ )?(?:a|an|the) (?:\w+ )?(?:real|hard|firm|"
        rf"fixed|"
        r"true|actual|absolute|strict|legal) (?:1|date|deadline|limit|line|cut ?off)\b|"
        rf"\bwho (?:needs|wants|asked|asks|says|set|insists|expects)\b.{{0,40}}? {POINT}\b",
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
        rf".*\b(?:{POINT}|already|so soon|so fast|so quickly|right now|right away|this "
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
        rf"relies|turns|waits) (?:on|for)\b.*\b{POINT}|"
        r"^(?:does|do|did) (?:someone|somebody|anyone|anybody|your \w+|the \w+|they|you|he|she) "
        r"(?:\w+ )?"
        r"(?:really )?(?:need|require|expect|insist)\b(?!.*\b(?:meet|talk|call|come)\b).{0,40}?"
        rf" {POINT}(?:$| )|"
        rf"^(?:would|does|will|is) (?:{DATE}|{POINT}|(?:a|1|another|\d+) (?:day|week|month|"
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
        rf"give|movement|play)\b.*\b(?:in|on|around|with|about) (?:{POINT}|{DATE})|"
        r"^(?:can|could|would|may|might) (?:it|this|that) (?:also |really |not )?(?:wait|"
        r"hold)(?: (?:until|"
        r"till|a|for)\b.*)?$|^what (?:happens|changes) (?:if|when) .*\b(?:still|not (?:yet "
        r")?(?:signed|"
        rf"decided|done|back|ready))\b.*{POINT}",
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
    rule(
        "deadline chosen",
        "deadline_question",
        r"^who (?:else )?(?:(?:can|could|would|may|might|will|is able to|gets to|is allowed to|has "
        r"the (?:power|right|say) to) (?:\w+ )?(?:move|change|shift|extend|stretch|lift|push|put "
        r"off|postpone|give|allow|grant|alter|drop|waive|soften)|told|tells|set|sets|chose|picked|"
        rf"picks|fixed|came up with|wrote|named|thought of|gave)\b.{{0,50}}?\b(?:{POINT}|{DATE})"
        r"(?:$| (?!late\b|ago\b|old\b|off\b))|"
        rf"^how (?:was|were|is|did|does|has) (?:it come to be )?(?:{POINT}|{DATE}) (?:\w+ )?"
        r"(?:chosen|picked|set|fixed|decided|come about|come up|become|get (?:chosen|picked|set|"
        r"fixed|into)|end up|land)\b|"
        r"^how did (?:you|they|he|she|anyone|anybody|somebody|someone|the \w+|your \w+) (?:\w+ )?"
        r"(?:arrive at|come (?:up with|by|to)|get to|pick|choose|settle on|land on|hit on) "
        rf"{POINT}$",
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
    rule(
        "what is it about the day",
        "deadline_question",
        r"^what is (?:(?:so )?(?:special|magic|sacred|important) about|it (?:about|with)|with|"
        r"behind|up with) (?:the |this |that )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
        r"^what is (?:the |this |that )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:about|for)$",
        ("What's Friday about?", "What is so special about Monday?"),
        ("What's on Friday?", "What is Monday's menu?"),
        sure=0.95,
        cues="what",
    ),
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

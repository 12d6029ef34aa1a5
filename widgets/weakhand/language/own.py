"""What speakers say of themselves: disclosure, "I" message, claims; thanks and chat."""

from __future__ import annotations

from weakhand.language.lexicon import FEELINGS
from weakhand.language.rules import rule

_FEEL = (
    "(?:" + "|".join(sorted(FEELINGS - {"fed", "used", "down", "lost", "weight", "caught"})) + ")"
)
I_MESSAGE = (
    rule(
        "i feel when",
        "i_message",
        r"\bi (?:\w+ly |just |also |really |do |am |still |honestly |get |got |start to |tend "
        r"to |become |would )*(?:feel(?:ing)?|felt|am|get|getting|become) "
        r"(?:(?:a (?:bit|little|lot)|very|really|so|quite|pretty|rather|somewhat|kind of|sort "
        rf"of|too|more|honestly|genuinely|left|increasingly|also|just|still|a \w+) )*{_FEEL}\b"
        rf"(?<!happy)(?<!hope)(?<!confident)(?<!content)"
        r"(?<!excited)(?<!satisfied)(?<!hopeful)(?<!grateful)"
        r"(?! (?:to (?:do|offer|help|say|take|accept|go|pay|agree|sign))\b)|"
        r"\bi (?:am |was |have been )?(?:feel|felt|feeling) (?:\w+ )?(?!that\b|like\b|as\b|"
        r"you\b|free\b|good\b|better\b|sure\b)\w+(?: \w+)? (?:when|because|whenever|every "
        r"time)\b",
        (
            "I feel uneasy when the date comes first, because I can't plan.",
            "I'm worried about the quality.",
            "I get nervous when terms change.",
            "Honestly I feel stuck.",
        ),
        (
            "I feel that you are unfair.",
            "I'm not worried.",
            "You're worried.",
            "I'm glad to hear it.",
        ),
        sure=0.88,
        cues="i",
    ),
    rule(
        "i felt sick",
        "i_message",
        r"\bi (?:\w+ly |just |really )?(?:feel|felt) (?:\w+ly |a (?:bit|little) |quite |so |very |"
        r"really )*"
        r"(?:sick|ill|small|cold|shaky|dizzy|awful|left out|pushed|cheated|let down|cornered)\b",
        ("When your letter came I felt really small.", "I feel a bit pushed."),
        ("I fell ill in May.", "You felt sick.", "It felt small."),
        sure=0.85,
        cues="feel felt",
    ),
    rule(
        "it worries me",
        "i_message",
        r"\b(?:it|this|that|which|what|net \d+|the \w+(?: \w+)?|hearing \w+|\d+%(?: off)?) "
        r"(?:\w+ly |really |kind of |sort of |also |just |does )*(?:worries|scares|frustrates|"
        r"concerns|bothers|unsettles|frightens|stresses|upsets|hurts|troubles|saddens|"
        r"worried|scared|frustrated|bothered|upset|worry|scare|frustrate|concern|bother|makes|"
        r"make|leaves|leave|keeps|frustrating|worrying) me\b(?: (?:feel|nervous|anxious|"
        r"uneasy|worried|sad|uncomfortable|with|feeling|awake|stuck|up|wonder|unsure|\w+))?",
        (
            "It worries me when the terms change.",
            "That makes me nervous.",
            "This leaves me feeling stuck.",
        ),
        ("What worries you?", "It makes sense to me.", "Does it bother you?"),
        sure=0.85,
        cues="me",
    ),
)
_OWN_THINGS = (
    r"(?:other |another |only |main |biggest |1 |one |\d+ |small |new |current |last |own |"
    r"monthly |whole |daughter|son )*(?:clients?|customers?|rent|mortgage|income|savings|"
    r"family|kids?|children|wife|husband|partner|baby|loan|debts?|"
    r"budget|costs?|bank|cash ?flow|team|studio|workload|calendar|landlord|bills?|health|"
    r"deadline|accountant|lawyer|boss|limit|minimum|floor|rate|margin|schedule|situation|"
    r"business|salary|visa|runway|suppliers?|account|"
    r"experience|background|mother|father|mom|dad|insurance|supplies|dog|capacity|projects?|"
    r"portfolio|invoices?|contract)"
)
DISCLOSURE = (
    rule(
        "my own",
        "disclosure",
        rf"\b(?:my|our) {_OWN_THINGS}\b"
        r"(?! (?:is|are|was) (?:\w+ly |very |quite |more than )?(?:fair|reasonable|right|good|low|"
        r"cheap|"
        r"competitive|final|firm|worth|what it is|my|fine|ok|justified|deserved)\b) "
        r".{0,40}?\b(?:is|are|was|were|has|have|will|needs?|"
        r"depends?|runs?|ends?|wants?|costs?|covers?|starts?|comes?|would|due|includes?|"
        r"takes?|says?|won't|can|does|do|got|went|left|died|lost|gets?)\b",
        (
            "My rent is due on the first.",
            "My income depends on this contract.",
            "my kids need extra water",
        ),
        ("What does my rent have to do with it?", "Your rent is due.", "My costs are reasonable."),
        sure=0.85,
        cues="my our",
    ),
    rule(
        "i have",
        "disclosure",
        r"\b(?:i|we) (?:\w+ly |also |only |just |still |do |did |have )*(?:have|had|got|need|"
        r"needed|earn|make|made|depend|rely|live|work|worked|charge|pay|owe|lost|started|run|"
        r"support|care for|bill|spend|cover|carry|borrowed|booked|planned|employ|"
        r"turned down|took over|took on|picked up|trained|stayed|covered|handled|said no to|been|"
        r"grew|left|struggl\w+|went through|used to|face|bring|"
        r"brought|forgot|plan|want|prefer|would like|value|ran|get) "
        r"(?!(?:a |some |another |the )?(?:question|idea|point|feeling|sense|look|"
        r"doubt)s?\b)(?!(?:to |you to )?(?:keep|hold|understand|know|hear|see|learn|ask|talk|find|"
        r"reach|agree|discuss|work (?:with|out|something)|make sure|help)\b)(?!(?:my|our|the|a|"
        r"your) "
        r"(?:\w+ )?(?:rate|terms|price|money)\b)(?:to |on |about |for |at |in |with |only |just |"
        r"no |a |an |the |my |our "
        r"|some |any |as |up to |around |roughly |nearly |almost |more |extra |most |\d+%? |"
        r"of |out |been |\w+ ){0,6}?"
        rf"(?:{_OWN_THINGS}|from (?:you|this|halden)|freelanc\w*|freelancer|months?|years?|"
        r"weeks?|hours?|days|food|water|firewood|wood|plan|alternatives?|options?|income|half|"
        r"\d+%|month end|slot|room|similar|same|lot of|depression|anxiety|because|since|due "
        r"to|experience\w*|jobs?|shifts|2 people\w*)\b",
        (
            "I have one other client.",
            "We make 60% of our income from you.",
            "I depend on this contract.",
            "I need the water because my kids get thirsty",
        ),
        (
            "Do I have a client?",
            "I want to understand your budget.",
            "You have one other client.",
            "I have a question about the weeks.",
        ),
        sure=0.75,
        cues="have had got need needed earn make made depend rely live work worked charge pay owe "
        "lost started run support care bill spend cover carry borrowed booked planned employ "
        "turned took picked trained stayed covered handled said been grew left struggled went used "
        "face bring brought forgot plan want "
        "prefer like value ran get",
    ),
    rule(
        "to be open",
        "disclosure",
        r"\b(?:to be (?:honest|open|frank|transparent|upfront|candid)|(?:i will|let me|i want "
        r"to|i would like to|can i|i am going to) be (?:honest|open|frank|transparent|"
        r"straight|upfront|candid|clear)|in all honesty|frankly|full disclosure|i (?:will|"
        r"must|have to|should) (?:admit|confess)|"
        r"i do not mind (?:saying|telling)|for my part|on my side|from my side|at my end|on "
        r"my end|here is where i (?:am|stand)|i can tell you|what matters (?:most )?to me|"
        r"what i need|my (?:top |first |highest |number 1 |biggest |main )?(?:priority|"
        r"concern|worry|goal|need)s? (?:here )?(?:is|are))\b"
        r"(?=.* .* )",
        (
            "To be open with you, this contract is most of my year.",
            "On my side the cash gap is what hurts.",
            "What matters to me is being paid on time.",
        ),
        ("Be honest with me.", "What matters most to you?"),
        sure=0.75,
        cues="honest open frank transparent upfront candid honesty frankly disclosure admit "
        "confess mind saying part side end stand tell matters need priority concern worry "
        "goal straight clear priorities",
    ),
    rule(
        "i am a",
        "disclosure",
        r"^(?:\w+ ){0,2}?i (?:am|was|have been) (?:a|an|the|also (?:a|an)|just (?:a|an)|in "
        r"the (?:middle|same)|from|on my own|self employed|going through|living|behind|short "
        r"of|paying|working (?:on|with|for|at|from)|responsible for|booked|saving|expecting|"
        r"pregnant|trying to (?:build|keep|pay|save|plan|grow)|hiring|new to)\b"
        r"(?! (?:bit|little|lot|fan|position))",
        (
            "I'm a freelancer with one big client.",
            "I'm saving for a deposit.",
            "I am behind on rent",
        ),
        ("Am I a fool?", "I'm a bit worried."),
        sure=0.7,
        cues="am was been",
    ),
)
AFFIRMATION = (
    rule(
        "appreciate",
        "affirmation",
        r"\b(?:i|we) (?:really |do |truly |very much |also |so |certainly |greatly |deeply |"
        r"fully )*(?:appreciate|admire|respect|value|am (?:so |very |really |truly "
        r")*(?:grateful|thankful|impressed|proud of|glad (?:you|that you|to hear)|happy "
        r"(?:for you|you|that you|to hear)))\b(?! it if)(?! if you)|"
        r"\bthank(?:s| you)(?: \w+){0,3} for (?:being|your|telling|sharing|the|saying|"
        r"explaining|that|letting|taking|trusting|opening|having|coming|making|asking|all)\b|"
        r"\bthank you,? (?:that|this) (?:helps|is (?:helpful|useful|clear))|"
        r"\bthat (?:helps|is (?:helpful|useful|good to know|clear))(?: me)?(?: a lot| to know|"
        r" thanks| thank you|$)|\bthank you\b(?=.*\b(?:open|honest|candid|frank|straight|"
        r"clear)\w*\b)|"
        r"\b(?:i am )?(?:glad|happy) you (?:said|told|shared|brought|raised|mentioned|asked|"
        r"came|called|reached)\b",
        (
            "I appreciate your openness.",
            "Thank you for being straight with me.",
            "I really respect that.",
        ),
        ("I'd appreciate it if you paid.", "Thanks but no."),
        sure=0.88,
        cues="appreciate admire respect value grateful thankful impressed proud glad happy thanks "
        "thank helps helpful useful clear",
    ),
    rule(
        "makes sense",
        "affirmation",
        r"\b(?:that|it|this|which|your \w+|what you \w+)(?: all| really| totally| completely| "
        r"certainly| definitely)* (?:makes (?!no )(?:\w+ )?sense|is (?:a )?(?:really |very |"
        r"totally |completely |perfectly |only |quite |such a |certainly |absolutely |"
        r"entirely )*(?:a )?(?:understandable|reasonable|fair (?:point|question|enough|"
        r"concern|request)|"
        r"good (?:point|question|idea|thinking|start)|valid(?: point| concern)?|legitimate(?: "
        r"\w+)?|natural|normal|great (?:point|question|idea|start|step)|important (?:point|"
        r"step)|huge (?:step|accomplishment|achievement)|impressive|fair|wonderful|awesome|"
        r"amazing|brave|courageous|big step))\b",
        ("That makes sense.", "That's a fair point.", "that is completely understandable"),
        ("Does that make sense?", "That makes no sense.", "That's not fair."),
        sure=0.85,
        cues="makes understandable reasonable fair good valid legitimate natural normal great "
        "important huge impressive wonderful awesome amazing brave courageous big",
    ),
    rule(
        "fair point",
        "affirmation",
        r"^(?:ok |yes |yeah |well |oh |right |and |but |that is )*(?:a )?(?:fair (?:point|"
        r"enough|question)|good (?:point|question|call|for you|job|work|thinking|idea)|great "
        r"(?:point|question|job|work|idea)|well (?:done|said|put)|nice (?:job|work)|makes "
        r"(?:\w+ )?sense|point taken|you are (?:absolutely |totally |quite |so |completely "
        r")?right|"
        r"(?:excellent|wonderful|awesome|fantastic|congratulations|bravo|kudos|totally "
        r"understandable|understandable|understandably so|way to go|i agree(?: with you)?|i "
        r"believe (?:in )?you|well deserved|that took (?:courage|guts|\w+ courage)|it takes "
        r"(?:a lot of )?(?:courage|strength|guts)))\b",
        ("Fair point.", "Good for you.", "Makes sense.", "You're right."),
        ("Is it a fair point?", "Good morning.", "Fair or not, I need it."),
        sure=0.8,
        cues="fair good great well nice makes point right excellent wonderful awesome fantastic "
        "congratulations bravo kudos understandable understandably way agree believe "
        "deserved took takes",
    ),
    rule(
        "you did well",
        "affirmation",
        r"\byou (?:are|have been|were|have|did|do|are being|handled|really|clearly|obviously|"
        r"have already|are already|show\w*|made|make)(?: \w+ly| really| very| so| such| a| an|"
        r" been| done| shown| made| already| doing| that| it| this| quite| being| the| great| "
        r"good| huge| real| some| lot| of)* "
        r"(?:strong|brave|courageous|resourceful|thoughtful|great job|great progress|good "
        r"(?:job|work|progress|choice|step)|hard work|progress|well|great|resilient|committed|"
        r"dedicated|capable|determined|generous|patient|considerate|helpful|straight with|"
        r"open with|fair with|honest with|frank with|"
        r"clear with|good parent|strength|courage|patience|commitment|right thing|wonderful|"
        r"amazing|awesome|insightful|kind|careful|candid|professional|reasonable|very fair|"
        r"good (?:mother|mom|father|dad|person|listener|question))\b",
        (
            "You're doing great.",
            "You've been very open with me.",
            "You handled that well.",
            "You've made a lot of progress.",
        ),
        ("You are late.", "Are you well?", "You did what?"),
        sure=0.8,
        cues="you",
    ),
)
SMALL_TALK = (
    rule(
        "greeting",
        "small_talk",
        r"^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|greetings|"
        r"welcome|hiya|howdy|dear)(?: (?:there|mr|ms|mrs|dr|\w+|again|to \w+))*$|(?:hi|hello|"
        r"hey)(?: there| again| \w+)? (?:how|nice|good|i am|my name|welcome|thanks|thank)|"
        r"good (?:morning|afternoon|evening|night)\b|(?:it is |so )*(?:nice|good|great|"
        r"pleasure|lovely|a pleasure) (?:to )?(?:meet|see|meeting|seeing|speak|talk|talking|"
        r"hear from|speaking|chatting|have you)\b|"
        r"(?:have|enjoy) (?:a|the|your) (?:\w+ )?(?:day|weekend|evening|night|trip|one|time|"
        r"camping|week|afternoon|rest)\b|(?:good ?)?bye(?: bye)?(?: \w+)?$|see you (?:later|"
        r"soon|then|next|around|tomorrow|on)\b|take care\b|"
        r"you (?:too|are welcome)$|how (?:are|is) (?:you|it going|things|everything|your day|"
        r"your week|life)(?: (?:doing|today|going|been|this|guys|all|feeling|so|far|tonight|"
        r"there|morning|evening|afternoon|and|your|family|getting|on))*$|how (?:was|is) "
        r"(?:your|the) (?:day|weekend|trip|journey|flight|holiday|week|morning|commute|"
        r"traffic|drive|vacation)\b.*|what is up$|"
        r"(?:i am )?(?:doing )?(?:good|fine|great|well)(?: thanks| thank you)*(?: and you| "
        r"how are you| yourself)$|i am (?:good|fine|great|well|doing (?:well|good|great|"
        r"fine))(?: thanks| thank you| and you| and yourself| how (?:are|about) you| today| "
        r"too| just)*$|cheers|happy (?:new year|holidays|birthday|monday|friday)|merry "
        r"christmas|"
        r"can i get you (?:a|some) (?:coffee|tea|water)|(?:thanks|thank you)(?: so much| very "
        r"much| a lot| again)?$|no problem$|my pleasure$|how do you do.*|my name is \w+.*|"
        r"this is \w+ (?:speaking|here).*)",
        (
            "Hi there!",
            "Good morning.",
            "How was your weekend?",
            "Nice to meet you.",
            "Have a great day!",
        ),
        (
            "Good point.",
            "How is the report measured?",
            "I'm fine with net-30 if you keep the rate.",
        ),
        sure=0.9,
    ),
    rule(
        "weather",
        "small_talk",
        r"\b(?:(?:lovely|nice|terrible|awful|great|bad|good|crazy|this|the|hot|cold|"
        r"beautiful) weather(?= (?:today|is|out|there|lately|we|where|like)|$)|how is the "
        r"weather|sunny|rainy|raining|the (?:game|match) (?:last|on|yesterday|tonight|this)|"
        r"football|soccer|baseball|weekend plans|coffee (?:is|here)|nice (?:office|view|place|"
        r"tie|weather|day)|lovely (?:office|view|day|weather|place)|(?:beautiful|gorgeous|"
        r"lovely) (?:day|morning|weather|view)|"
        r"did you (?:see|watch|catch) the|any plans for the (?:weekend|holidays?|summer)|how "
        r"was the (?:traffic|trip|journey)|where are you from|traffic (?:was|is)|hobb(?:y|"
        r"ies)|vacation|on holiday)\b",
        ("Lovely weather today.", "Did you see the match last night?"),
        ("The rain delayed the report.", "What are your plans for the launch?"),
        sure=0.75,
        cues="weather sunny rainy raining game match football soccer baseball weekend coffee nice "
        "lovely beautiful gorgeous see watch catch plans traffic trip journey from hobby "
        "hobbies vacation holiday how",
    ),
)

"""Rules for wordings that give back what was heard: label, paraphrase, summary."""

from __future__ import annotations

from weakhand.language.lexicon import FEELINGS, WEAK_FEELINGS
from weakhand.language.rules import rule

_FEEL = "(?:" + "|".join(sorted(FEELINGS - WEAK_FEELINGS)) + ")"

_ANY_FEEL = "(?:" + "|".join(sorted(FEELINGS)) + ")"

_VERY = (
    r"(?:really |very |pretty |quite |so |a (?:bit|little|lot) |rather |kind of |sort of |"
    r"incredibly |extremely |just |still |also |all |too |maybe |probably |perhaps |clearly |"
    r"completely |genuinely |deeply |truly |more |particularly |somewhat |a |an )*"
)

_BADNEXT = (
    r"(?!.{0,25}\b(?:good|great|fine|ok|perfect|fair|reasonable|wonderful|awesome|lovely|alright|"
    r"all right|fun|nice|cool|excellent|amazing|delicious|wrong|ridiculous|you are wrong)\b"
    r"(?: idea| plan| to me| deal| enough)?$)"
)

LABEL = (
    rule(
        "it sounds like",
        "label",
        rf"\b(?:it|that|this|things|which|there|all of (?:this|that)|what you (?:said|describe|are "
        rf"(?:describing|saying|telling me)))(?: \w+ly| all| just| also| kind of| sort of| still)? "
        rf"(?:must |does |would |might |may |can |could )?"
        rf"(?:sounds?|seems?|looks?|feels?|appears?)(?: to me)?"
        r"(?: (?:like|as if|as though|that|to be|to me like)\b| (?=(?:you|your|there|nobody|"
        rf"everyone|he|she|they)\b)| {_VERY}(?:{_ANY_FEEL}|(?!interesting|amazing|promising|"
        r"fitting|something|anything|nothing|everything|going|wonderful|helpful|useful|"
        rf"missing|having|doing|being|working)\w+(?:ing|ful|less))\b){_BADNEXT}"
        r"(?! (?:a )?(?:good|great|fine|fair|lovely|perfect|fun|nice|ok|plan|deal|reasonable|"
        r"(?:good|great|fair|lovely|nice) \w+|(?:you are|you're) (?:wrong|lying|being "
        r"(?:un\w+|greedy))))",
        (
            "It sounds like the report is weighing on you.",
            "It seems you... it seems like you're stuck",
            "That sounds really frustrating.",
            "It looks like the month end worries you",
        ),
        (
            "That sounds good.",
            "It seems to me you're wrong.",
            "It looks fine to me.",
            "sounds great",
        ),
        sure=0.92,
        cues="sound sounds seem seems look looks feel feels appear appears",
    ),
    rule(
        "something sounds",
        "label",
        rf"\b(?:that|the|this|your|which|having|being|hearing|doing|all) (?:\w+ )*?\w+ (?:sounds|"
        rf"seems|looks|feels(?= like\b)) (?:like )?(?:a |an )?(?:\w+ ){{0,2}}?{_FEEL}\b{_BADNEXT}|"
        rf"\b(?:there is|i hear|i can hear)(?: \w+)? (?:some|a (?:bit|note|hint|trace|lot) of|real|"
        rf"such|"
        rf"quite some|a certain|a real) (?:\w+ )?(?:{_FEEL}|weariness|tension|reluctance|tiredness|"
        rf"hesitation|unease|disappointment|bitterness|anxiety|loneliness|resignation|urgency|"
        rf"distrust|"
        rf"mistrust|impatience|nervousness)\b",
        (
            "That committee sounds like a lonely place.",
            "There's a bit of tension when the name comes up.",
        ),
        ("That plan sounds good.", "There is some work left.", "The rate looks fine."),
        sure=0.85,
        cues="sounds seems looks feels there hear",
    ),
    rule(
        "sounds like",
        "label",
        rf"^(?:so |and |ok |wow |oh |man |but )*(?:sounds?|seems?|looks?|feels?) "
        rf"(?:like|as if|as though|to me like|{_VERY}{_FEEL}\b)(?: (?:you|your|it|that|there|"
        r"the|this|a|"
        rf"an|he|she|they|things|someone|everything|\w+ing|finance|\w+)\b|$)"
        r"(?<!a good)(?<!a great)(?<!a plan)(?<!a deal)(?<!a fair)"
        r"(?! (?:good|great|fair|plan|deal|nice|lovely|fun|perfect|win))",
        (
            "Sounds like the report is weighing on you",
            "seems like there's a lot of pressure on you",
            "Sounds frustrating",
        ),
        ("Sounds good", "Looks great!", "Sounds like a plan", "Sounds like a good deal"),
        sure=0.9,
        cues="sound sounds seem seems look looks feel feels",
    ),
    rule(
        "you seem",
        "label",
        rf"\b(?:you|your \w+) (?:\w+ly |do not |did not )?(?:seem|sound|look|appear|seems|sounds|"
        rf"looks|are sounding|"
        rf"are looking|seemed|sounded|looked)(?: to (?:be|feel|have))?"
        rf"(?: {_VERY}(?:like |as if |as though |that )?(?!good\b|great\b|nice\b|fine\b|well\b|"
        r"lovely\b|"
        r"up\b|at\b|for\b|into\b|after\b|forward\b|over\b|to think\b|to want to waste)\w+)",
        (
            "You seem worried about the launch.",
            "You sound like someone who is stuck",
            "you look tired",
        ),
        ("You look great!", "You look at the numbers.", "You sound good."),
        sure=0.9,
        cues="seem sound look appear seems sounds looks sounding looking seemed sounded looked",
    ),
    rule(
        "i sense",
        "label",
        r"\bi (?:am )?(?:can |do |am )?(?:sens(?:e|ing)|detect(?:ing)?|pick(?:ing)? up|"
        r"hear(?:ing)?)(?! that (?:a lot|from|all the|too|often|one))(?: (?:that|a|an|some|"
        r"the|from|on|how|you|there|your|in|like|this|any|lots?|so much|real|\w+ing)\b)|"
        r"\bi (?:am )?(?:get|getting|got|have|had) (?:the|a|this|an) (?:\w+ )?(?:feeling|"
        r"impression|sense)(?= (?:that|like|you|there|your|it|from|this|of (?!humou?r)|the))|"
        r"\bi (?:imagine|guess|suspect|am guessing|am imagining|would imagine|can (?:only |just "
        r")?imagine|would guess|"
        r"bet|can see|can "
        r"tell|see|"
        r"can hear|notice|noticed|gather|could tell)(?: that| how| it| this)? (?:you|your|it|"
        r"this|that|"
        r"there|the|how|must|\w+ing|must be)\b"
        rf"(?=.*\b(?:feel\w*|{_ANY_FEEL}|under|between|need\w*|want\w*|care\w*|matters?|"
        r"important|pressure|weigh\w*|stung|sting\w*|hurt\w*|hard|rough|position|not easy|a lot|"
        r"for you|on you|comfortable|uncomfortable|rather not|not your idea|wish|"
        r"pleasant|spot|awkward)\b)",
        (
            "I sense some frustration.",
            "I get the feeling the report weighs on you.",
            "I can imagine that must be stressful",
            "I'm hearing a lot of worry about the launch",
            "I can see how frustrating this is",
        ),
        ("I had a good sense of humour.", "I guess we can do that.", "I heard the news."),
        sure=0.85,
        cues="sense sensing detect detecting pick picking hear hearing feeling impression imagine "
        "guessing imagining "
        "guess suspect bet see tell notice noticed gather",
    ),
    rule(
        "must be",
        "label",
        r"\b(?:that|it|this|you|must|things|the \w+|your \w+|he|she|they)(?: must)? (?:must|"
        r"have to|has to|can not|could not|had "
        r"to|be|have been)"
        r"(?: be| have been| feel| have felt| also| not be| all| really| get| leave you| "
        r"weigh| put|"
        rf" sting| hurt)* {_VERY}(?:{_ANY_FEEL}|in (?:\w+ ){{0,2}}?(?:panic|rage|shock|despair|"
        r"tears|pieces|agony|state)\b|beside yourself|over the moon|at your wits|on edge|hurt|"
        r"sting|weigh|tricky|awkward|lot|relief|"
        r"challenging|"
        r"isolating|devastating|shock|old|exciting|thrilled|thrilling|amazing|huge|weird|"
        r"strange|so \w+|(?:really|very|quite|pretty) \w+|(?!bring\b|\w*thing\b|need\b)\w+(?:ing|"
        r"ful|less|ed)(?! by\b| "
        r"to\b| in\b)|easy|quite the|like|(?:break|tear|eat|wear|hit|kill|hurt|scare|worry|"
        r"frustrate|bother|sting|upset|weigh on|get to|drive|put|keep|leave) (?:at )?(?:you|"
        r"your)|nightmare|painful|pressing|maddening|"
        r"confusing|disorienting|rewarding|blow)\b",
        (
            "That must be frustrating.",
            "Must be frustrating",
            "you must feel torn",
            "That can't be easy.",
        ),
        ("It must be done by Monday.", "You must pay the invoice."),
        sure=0.9,
        cues="must can could have has had",
    ),
    rule(
        "what a relief",
        "label",
        r"^(?:\w+ )?what (?:a|an) (?:\w+ )?(?:relief|shock|blow|worry|burden|struggle|nightmare|"
        r"ordeal|strain|joy|disappointment|humiliation|loss|weight)\b(?= (?:that|this|it|for you|"
        r"to)|$)(?!.*\b(?:me|us)\b)",
        ("What a blow that must have been.", "what a relief for you"),
        ("What a relief it was for me.", "What a nice plan."),
        sure=0.8,
        cues="relief shock blow worry burden struggle nightmare ordeal strain joy disappointment "
        "humiliation loss weight",
    ),
    rule(
        "you feel",
        "label",
        r"\byou (?:are|were|have been|must be|may be|might be|feel|felt|seem|are feeling|were "
        r"feeling|"
        r"have felt|have been feeling|may feel|might feel|might be feeling|may be feeling|are "
        r"getting|"
        rf"got|get|are still|are left|are really|are a little|are starting to feel|really feel|"
        r"are also|also feel|end up|ended up|still feel|do feel|did feel|would feel|are still "
        r"feeling) "
        rf"(?:feeling |that )?{_VERY}{_FEEL}\b",
        ("You're feeling torn.", "so you are worried about the report", "You feel stuck."),
        ("I feel stuck.", "Do you feel good?", "Are you frustrated?"),
        sure=0.85,
        cues="you",
    ),
    rule(
        "you feel like",
        "label",
        r"\byou (?:are |were |have been |must |might |may |really |also |still |do |did |just "
        r"|almost |even )*"
        r"(?:feel|felt|feeling)\b(?! (?:free|better about the)\b)(?! like (?:it|having|going|"
        r"doing)\b)(?= \w)",
        ("You feel like nobody listens.", "you're feeling as if you are on your own"),
        ("I feel like you are wrong.", "Do you feel like it?"),
        sure=0.85,
        cues="feel felt feeling",
    ),
    rule(
        "that is hard",
        "label",
        r"\b(?:it|that|this|things) (?:is|was|has|have|can|could) (?:for sure |\w+ly )?not (?:been "
        r"|be )?(?:an |a |"
        r"all that |very |so )?easy\b|"
        r"\b(?:it|that|this|and it|which|there)(?: is| was| has been| feels| felt| gets| got| "
        r"makes| "
        rf"must| puts| can be| would be) (?:be |been |just )?{_VERY}(?:(?:hard|tough|heavy|"
        r"rough|difficult)"
        r"(?= for you| on you|$|.*\byou\b| (?:place|spot|situation|position|time|thing|road|"
        rf"week|month|year|day|one to))|{_FEEL}|painful|(?<!\w)(?:a|an awful|one hell of a) lot to "
        rf"(?:carry|handle|deal "
        r"with|take in|take on|juggle|hide|hold|manage|bear|face|process|cope with|live with|"
        r"go through|ask)|a lot of (?:pressure|"
        rf"weight|stress|strain|worry)|lots? on your|challenging|draining)\b"
        r"(?: for you| on you| to you| when| to \w+| because| that|$|.* you\b| (?:\w+ "
        r")?(?:place|situation|spot|position|time|thing|feeling|experience|moment|road|week|"
        r"month|year|day)\b)",
        (
            "That's really hard for you.",
            "it has been exhausting",
            "That is a lot of pressure on you",
        ),
        ("It is hard to lower the price.", "That's a hard no.", "This is a rough draft."),
        sure=0.7,
        cues="it that this which there",
    ),
    rule(
        "that hurts",
        "label",
        r"^(?:\w+ ){0,2}?(?:that|it) (?:seems|appears) to (?:\w+ly |still )?(?:bother|worry|"
        r"trouble|"
        r"upset|hurt|scare|frighten|annoy|tire|pain|matter to|get to|eat at|wear on|weigh on) "
        r"you\b|"
        r"^(?:\w+ ){0,2}?(?:that|it) (?:really |must |just |does |still )*(?:hurts?|stings?|"
        r"sucks|stinks|hit you|gets? to you|bothers you|scares you|worries you|upsets you|"
        r"frustrates you|"
        r"makes you (?:feel|\w+ )|made you (?:feel|\w+ )|leaves you (?:feeling|with nothing|"
        r"\w+ed\b|stuck|alone|torn|empty)|weighs on you|matters "
        r"(?:a lot |so much )?to you|means (?:a lot|so much|something) to you)",
        (
            "Ouch, that hurts.",
            "It seems to trouble you when he calls.",
            "It really gets to you.",
            "That leaves you with nothing.",
        ),
        ("That bothers me.", "Does it hurt?"),
        sure=0.75,
        cues="that it",
    ),
    rule(
        "feeling fragment",
        "label",
        rf"^(?:so |and |but |maybe |just |really |a (?:bit|little) |very |quite |pretty |still )*"
        rf"(?:feeling )?{_VERY}{_FEEL}(?: and (?:\w+ )?\w+| about \w+(?: \w+)*| by \w+(?: \w+)*|"
        rf" with \w+(?: \w+)*)?$",
        ("Frustrated.", "so a bit overwhelmed", "Scared and alone."),
        ("I'm frustrated.", "Good."),
        sure=0.7,
    ),
    rule(
        "part of you",
        "label",
        r"\b(?:a |one |some |there is a |there is )?part of you|\bon (?:the )?one hand you|"
        r"\byou (?:have|are) (?:mixed feelings|of 2 minds|in 2 minds|torn|carrying|under (?:a "
        r"lot of |"
        r"so much |some |real |great |huge |enormous |\w+ )?(?:pressure|stress|strain|"
        r"scrutiny)|between a rock|"
        r"caught between|stuck between|being (?:squeezed|pulled|pushed|asked to)|in a (?:\w+ "
        r")?(?:bind|corner|"
        r"tough spot|difficult position|tough position|hard place|tight spot))|"
        r"\b(?:weigh(?:s|ing)?|pressing|hang(?:s|ing)) (?:heavily |heavy |a lot |down )?(?:on|"
        r"over) "
        r"(?:you|your)\b|\bpressure (?:\w+ )?(?:is |are )?(?:\w+ )?on you\b|\btakes? a toll "
        r"on you\b|"
        r"\bkeep(?:s|ing)? you up\b",
        (
            "Part of you wants to stop.",
            "You're under a lot of pressure.",
            "That report is weighing on you",
        ),
        ("I am under pressure.", "Part of the rate."),
        sure=0.85,
        cues="you your",
    ),
)

PARAPHRASE = (
    rule(
        "what you are saying",
        "paraphrase",
        r"\b(?:what you (?:are|were) (?:really |basically |actually |essentially )?(?:saying|"
        r"telling me|describing|getting at|"
        r"asking for)|what you (?:mean|said|need|want|really (?:need|want)|care about) is\b|"
        r"you are (?:really |basically |actually |also |just |kind of )?(?:saying|telling me|"
        r"describing)\b|(?<!glad )(?<!happy )(?<!when )(?<!what )(?<!if )(?<!as )(?<!sorry "
        r")(?<!thank )(?<!like )(?<!grateful )(?<!appreciate )(?<!because )you (?:say|said|"
        r"mention|"
        r"mentioned|told me|mean|meant|were saying|explained|point out|pointed out|described|"
        r"talked about)\b"
        r"(?! (?:it|so|to me)$)|"
        r"what i (?:am |have been )?(?:hear|hearing|heard|understand|gather|take from|am "
        r"getting|got)\b|"
        r"i (?:am |think i am )?(?:hear|hearing|heard)(?: from you| you say(?:ing)?| that| you)\b)",
        (
            "What you're saying is that the report counts most.",
            "What I'm hearing is that time is short",
            "You're telling me nobody asked you.",
        ),
        ("What are you saying?", "You can say that again.", "I hear there is a sale on."),
        sure=0.88,
        cues="saying telling say said mean meant mention mentioned told hear hearing heard need "
        "want "
        "understand gather explained describing getting described point pointed care take "
        "got talked",
    ),
    rule(
        "in other words",
        "paraphrase",
        r"\b(?:in other words|put (?:another|differently|another way)|to put it (?:another|"
        r"differently)|"
        r"if i (?:am )?(?:have )?(?:understand|understood|hear|heard|hearing|read|reading|"
        r"following|follow|understanding|put it|may put|can put|could put)\b(?! (?:back|from "
        r"them))|"
        r"if i (?:am )?(?:have )?(?:get|got|have|getting) (?:got )?(?:it|this|that|you|all|"
        r"everything)\b|"
        r"(?:let me|let us|i want to|i would like to|can i|could i|may i|i will|just to|to|want to|"
        r"like to|i am going to|so i can|just) "
        r"(?:just |quickly |first |also )*(?:make sure i|check (?:that )?(?:i|my|what|if i|"
        r"whether i|"
        r"we)|be (?:sure|clear)|see if i (?:have |am )?(?:got|get|understand|understood|heard|"
        r"hear|hearing|follow|following|this|it|that|have)\b(?! (?:a|an|my|any|some|the)\b)|"
        r"play (?:that|it|this) back|repeat (?:back|that|what)|paraphrase|rephrase|restate|"
        r"say (?:that|it|this) back|reflect (?:that|this|it|back)|confirm (?:i|my|that)|clarify)|"
        r"have i (?:got|understood)|"
        r"so (?:basically|essentially|it is (?:really |more |mainly |not |less |all )*about|"
        r"for you|in "
        r"(?:short|essence)|it comes down to|"
        r"the (?:real |main |core |key |only )?(?:issue|problem|point|thing|worry|concern|question|"
        r"need|constraint|limit|priority|obstacle|fear|risk|catch) (?:here |for you )*is)|"
        r"(?:basically|essentially),? you|as i understand it|my understanding is|from what "
        r"(?:you|i)|"
        r"(?<!in )the way you (?:see|put|describe)|from your (?:side|point of view|perspective|"
        r"seat|"
        r"desk),?|"
        r"it (?:all )?comes down to|the gist|^(?:so )?(?:translation|bottom line) (?=you|it|the|"
        r"they|this|for|"
        r"any|nothing)|i take it (?:that |you |it |the )|i gather (?:that )?(?:you|it|the|this|"
        r"there)\b|"
        r"(?:the )?(?:main |real |only )?(?:thing|point|goal|aim|trick|task) (?:to \w+ |that "
        r"counts |"
        r"that matters )?(?:here |for you )+is\b|for you,? (?:it|this|that) is|"
        r"is what (?:counts|matters|you (?:need|want|are after|care))|so in a nutshell)\b",
        (
            "In other words, the savings matter more than the rate.",
            "If I understand you correctly, the date is fixed.",
            "let me check I've understood: you need a number",
            "So the 30th is what counts for you.",
        ),
        ("I want to understand.", "If I get a job I'll pay.", "So the price is 20."),
        sure=0.85,
    ),
    rule(
        "so you",
        "paraphrase",
        r"^(?:(?:ok|all right|right|and|but|oh|i see|got it|mm|mmhm|hmm|well|yeah|then|now|"
        r"sure|uh|um|interesting|wow) )*so (?:then |now |really |basically |right now |at "
        r"(?:the|this) (?:moment|point) |even though |"
        r"although |when |because |if |with |on \w+ \w+ |part of |for \w+ |while |what "
        r"matters |as |"
        r"in (?:a way|some ways) |if i hear you |maybe |kind of |sort of |it is like |it is |"
        r"that is |there is |"
        r"not only |whatever happens |whatever comes |this time |either |the \w+ (?:\w+ )?(?:is|"
        r"are|was|were) |finance |they |he |she |"
        r"everyone |nobody |"
        r"without |after |before |between |until |unless |once )*"
        r"(?:you|your|yours)\b(?! (?:should|(?:could|can)(?! (?:live with|accept|do without|cope|"
        r"bear|"
        r"sleep|breathe|stand|afford)\b)|may|might want|must|ought|had better|better|"
        r"will (?:take|give|get|pay)|would (?:you|take|accept|get|give)|get (?:the |all |one |\d)|"
        r"take|give|know what))",
        (
            "So you need a number before the month closes.",
            "ok so your boss wants to see savings",
            "So you're stuck between finance and the launch.",
        ),
        ("So you should call him.", "So I told you.", "So you get 2 food and I get 1."),
        sure=0.85,
        cues="so",
    ),
    rule(
        "what matters is",
        "paraphrase",
        r"^(?:(?:ok|so|and|then|but|right|oh|really) )*what (?:really |actually |mostly |mainly )?"
        r"(?:matters|counts|worries|bothers|concerns|scares|troubles|frightens|hurts|drives|keeps|"
        r"upsets|weighs|gets|stops|(?:you|they|he|she) (?:\w+ly )?(?:need|want|fear|dread|care "
        r"about|"
        r"mind|hate))s?\b(?! (?:me|us)\b)(?: (?!if\b|when\b|me\b|us\b)\w+){0,6}? (?:is|are)\b"
        r"(?! (?:my|i|me|we|it|he|she|they|you|we)\b)(?!.*\b(?:to|for) (?:me|us)\b)",
        (
            "What bothers you is the noise and not the rent.",
            "so what counts is that somebody answers the phone",
            "What keeps you awake is the second storey.",
        ),
        ("What worries me is the noise.", "What matters is it?", "What counts if it is late?"),
        sure=0.85,
        cues="what",
    ),
    rule(
        "it is this that worries you",
        "paraphrase",
        r"\b(?:it is|it was|is it) (?!(?:a|that)\b)(?:not )?.{2,40}? that (?:really |actually |"
        r"mostly )?"
        r"(?:worries|matters|bothers|concerns|counts|scares|troubles|hurts|costs|annoys)(?: most)?"
        r"(?: to| for)? (?:you|them|him|her)\b",
        ("It's the noise that bothers you, more than the rent.",),
        ("It's the noise that bothers me.", "I like it that you care."),
        sure=0.8,
        cues="worries matters bothers concerns counts scares troubles hurts costs annoys",
    ),
    rule(
        "not this but that",
        "paraphrase",
        r"^(?!(?:i|we|our) |my (?!price|rate|fee|offer|bid|name|work|number|valuation|cost))"
        r"(?:(?:ok|so|and|then|but|right|oh|really|for|to|them|you|him|her|it) )*"
        r"(?:.{0,40}\b(?:is|are|was) )?(?:(?:not (?:so much|really|actually|just|only|even|about|"
        r"that|"
        r"the|my|your|a|over|for|how)|less|more)\b.{2,60}\b(?:it is (?:that |about |more |the |"
        r"having |"
        r"not |your |how |a )|than (?:about|it is|the|your|that|a|how)|as (?:about|it is|your|the|"
        r"a|how)|"
        r"but (?:about|that|the|your|how|rather|more)|and more (?:about|that|your|the|a)|"
        r"there is (?:just|simply|only))\b)"
        r"(?!.*\b(?:fair|acceptable|enough|possible|reasonable|robbery|joke|ridiculous|market|"
        r"better for (?:me|us))\b)",
        (
            "So it's less the money than how the neighbours would take it.",
            "It isn't the colour, it's that nobody asked you first.",
            "It's not so much my bid as the paperwork after it.",
        ),
        (
            "It's not fair, it's robbery.",
            "I'm less tired than the others.",
            "My car is not old but the brakes are.",
        ),
        sure=0.75,
        cues="not less more",
    ),
    rule(
        "it hardly matters",
        "paraphrase",
        r"^(?!(?:i|we|our) )(?:(?:ok|so|and|then|but|right|oh|for|to|them|you|him|her) )*"
        r"(?:the |my |your |that |a |this )?\w+(?: \w+)?"
        r" (?:is |are |does |do |matters? |comes? |counts? )?(?:really |itself )?"
        r"(?:not (?:really )?(?:the (?:point|issue|problem|thing|worry|obstacle|main thing)|matter|"
        r"count|your fight)|(?:hardly|barely|scarcely) (?:matters?|counts?)|(?<=matters )(?:little|"
        r"less)|"
        r"(?<=counts )(?:little|less)|(?<=is )(?:hardly|barely|secondary|beside the point)|"
        r"(?<=comes )(?:2nd|second)|"
        r"neither here)\b(?!.*\b(?:to|for) (?:me|us)\b)|"
        r"^(?:so )?(?:for|to) (?:you|them|him|her) (?:the |my |a )?\w+(?: \w+)? (?:hardly|barely|"
        r"scarcely) (?:matters|counts)\b",
        ("So the rent is not the point for them.", "the colour matters little, then"),
        ("It hardly matters to me.", "Does it not matter?", "I hardly know you."),
        sure=0.75,
        cues="not hardly barely scarcely little less secondary beside neither",
    ),
    rule(
        "you would rather",
        "paraphrase",
        r"^(?:and |but |because |or |then )*you would (?:rather|prefer|like|love|hate|feel|be|"
        r"not|want|have)\b(?! (?:to know|say that|think so))",
        ("You'd rather not have another fight with the launch owner.",),
        ("Would you rather wait?", "I would rather wait.", "I would rather not."),
        sure=0.8,
        cues="would",
    ),
)

SUMMARY = (
    rule(
        "so far",
        "summary",
        r"\b(?:so far(?= (?:i|you|we|it|there|the|your|what)\b)(?! i have (?:sent|done|had|"
        r"made|been|paid|only))|let me (?:see if i (?:have|got|can)|summari[sz]e|sum "
        r"(?:\w+ )?up|recap|pull (?:\w+ )?(?:this |that )?together|"
        r"try to (?:sum|pull|put)|put (?:\w+ )?(?:this|that|it) together|go over)|to "
        r"(?:summari[sz]e|sum up|recap)|in summary|what i have (?:so far |got |heard )*is\b|"
        r"(?:can|could|may) i check (?:that )?i (?:have )?(?:followed|follow|got|understood)\b|"
        r"(?:let me |i will )play (?:it|this|that) back|in short(?= (?:you|the|it|so|your))|"
        r"in sum|summing up|summari[sz]ing|let us (?:recap|sum|summari[sz]e|take stock)|"
        r"(?:if|so if|let me see if|let me check) i (?:have )?(?:got|get|have|put|pull|heard|"
        r"understood) (?:it|this|that|all|everything|you)"
        r"(?: all| of this| of that| right| correctly| together| straight)+|"
        r"(?:you have|you) (?:told|shared|mentioned|talked|said|covered|described) (?:me "
        r")?(?:a (?:lot|few|couple|number)|\d|several|"
        r"(?:about )?both|many)|(?:i have heard|i heard|i am hearing) (?:\d|several|a (?:few|"
        r"couple)|you say)|"
        r"putting (?:it|this|that) (?:all )?together|where (?:i think |i believe )?we (?:are|"
        r"stand)\b|to pull this together|"
        r"taking (?:it|this) all together|"
        r"here is what i (?:have|heard|understand|am hearing|got|took)|what i have heard "
        r"(?:so far )?|"
        r"(?:let me |to )?(?:check|make sure) (?:that )?i have (?:got )?(?:all|everything|it)|"
        r"what i have (?:heard|understood|got|gathered) (?:up to|until|till) now|"
        r"i (?:have )?(?:taken|heard|noted|understood) (?:\d|several|a few|a couple of) (?:things|"
        r"points) (?:from (?:this|that|what|you)|so far|here)|"
        r"that is what i (?:have )?(?:understand|understood|heard|got|gathered|hear) (?:so far|"
        r"from)|"
        r"all in all|"
        r"the (?:\d|main|key) (?:things|points|themes) (?:i|you))\b",
        (
            "So far I've heard that the date is fixed and that the report has to show savings.",
            "Let me see if I have it all: you need a number.",
            "To sum up, you want the date kept, the saving shown and the launch left alone.",
        ),
        ("So far so good.", "In short supply.", "I have it all."),
        sure=0.85,
        cues="far let summarize summary sum summing summarizing recap together if told shared "
        "mentioned talked said covered described heard here where all main key putting "
        "taking things points check to in what taken noted understood",
    ),
)

"""Threats that have a form of their own: who goes to the press, the police or a court, and when."""

from __future__ import annotations

from weakhand.language.rules import Rule, Table, rule

_THERE = (
    r"(?:the |your |a |my |our |every |all (?:the |your )?|(?:local|national|whole) )*(?:press|"
    r"papers?|newspapers?|media|police|radio|television|tv|courts?|tribunal|ombudsman|regulator|"
    r"tax (?:office|people)|inspectors?|inspectorate|trading standards|authorities|internet|"
    r"social media|reporters?|journalists?)"
)
_THREATS: tuple[Rule, ...] = (
    rule(
        "if you do i go to the press",
        "threat",
        r"\b(?:if|unless|should|once|the day|the moment|otherwise|or else|and)\b.{0,90}?\b(?:i|we) "
        r"(?:\w+ly |just |then |also )*(?:will|shall|am going to|are going to|am|are|would|go|"
        r"run|take)(?: \w+ly| just| then| also| be)* ?(?:(?:go|going|run|running|off|straight|"
        r"right|take|taking|report|reporting|hand|handing|sell|selling|send|sending|you|it|this|"
        r"that|everything|all of (?:it|this)) )*(?:to|on) "
        rf"{_THERE}\b(?! (?:(?:with|beside|for) you|office|release|conference|work)\b)",
        (
            "If you shut the pitch I'll go right to the papers.",
            "Unless this stops we're taking it to the tribunal.",
            "Send that letter and I'm going straight on local radio.",
        ),
        (
            "If you come, I'll go to the press office with you.",
            "I read it in the papers.",
            "If it rains I'll go to the market.",
        ),
        sure=0.9,
        cues="press paper papers newspaper newspapers media police radio television tv court "
        "courts "
        "tribunal ombudsman regulator tax inspector inspectors inspectorate standards authorities "
        "internet reporter reporters journalist journalists",
    ),
)
_THREATS += (
    rule(
        "or else",
        "threat",
        r"^(?!.*\b(?:who|what|where|how|any\w+|some\w+|nobody|nothing|every\w+)\b).{3,}\bor else$",
        ("Pay up by noon or else.", "You drop it, or else!"),
        ("Who or else?", "Ask your sister or somebody or else.", "Or else?"),
        sure=0.9,
        cues="else",
    ),
    rule(
        "the papers will hear",
        "threat",
        rf"\b(?:and|or|then|so|else|otherwise) (?:\w+ly )?{_THERE} (?:will|shall|is going to|are "
        r"going to) (?:\w+ly |all |also |soon )*(?:hear|learn|know|read|find out)\b"
        r"(?! (?:nothing|no word|from us both)\b)",
        (
            "I won't come, and the local paper will hear why.",
            "Stop this or the tribunal will learn of it.",
        ),
        (
            "And the press will hear nothing from me.",
            "I read that the papers will know.",
            "Then the police came.",
        ),
        sure=0.9,
        cues="press paper papers newspaper newspapers media police radio television tv court "
        "courts tribunal ombudsman regulator inspector inspectors inspectorate authorities "
        "reporter reporters journalist journalists",
    ),
    rule(
        "do that and everybody hears",
        "threat",
        r"^(?:just |go ahead |then |go on |ok )*(?:do|make|take|close|shut|throw|kick|push|cut|"
        r"walk|"
        r"drop|touch|try|raise|cancel|fire|sack|send|evict|sell|stay|say)\b(?! (?:(?:it |them |"
        r"this |that )?to (?:me|us)|"
        r"(?:sure|a list|a note|a plan))\b).{2,80}? and (?:then )?(?:everyone|everybody|(?:the|"
        r"this) whole|all (?:of )?"
        rf"(?:your|the)|{_THERE}|every \w+|your (?:boss|wife|husband|clients?|customers|neighbours|"
        r"board|head office|partners?|guests))\b.{0,30}?\b(?:(?:will |is going to |are going to )?"
        r"(?:hears?|learns?|knows?|reads?|finds? out) |(?:will )?gets? (?:a copy|(?:the|my) "
        r"(?:\w+ )?"
        r"(?:story|list|lot|files?|photos|pictures|letters?|mails?|diary|notes|recordings?)|"
        r"everything|it all))",
        (
            "Close the door on us and the whole town hears why.",
            "Throw us out and your guests will find out about the mice.",
            "Take the shed and the papers get the whole story.",
        ),
        (
            "Make a list and everyone knows what to do.",
            "Send it to us and everybody gets a copy.",
            "Close the shop at six and everybody gets home early.",
        ),
        sure=0.88,
        cues="everyone everybody whole all every your press paper papers newspaper newspapers "
        "media "
        "police tribunal ombudsman regulator internet",
    ),
)
_THREATS += (
    rule(
        "see what happens",
        "threat",
        r"^(?:just |go ahead |go on |ok |well )*(?:keep (?!it\b|an?\b|the\b|us\b)|touch|test "
        r"(?:me|us)|"
        r"push|ignore|refuse|cut|sack|evict|block|try (?:me|us))\b.{0,60}? and (?:then )?(?:you "
        r"(?:will )?)?(?:see|find out|learn|watch) (?:what (?:happens|comes|i|we|it)|where (?:it|"
        r"that)|"
        r"how (?:fast|quickly|long|ugly|nasty))\b|\b(?:will|can ?not|can not) be (?:held "
        r")?responsible "
        r"for what\b|\b(?:last|final|only) warning\b|\byou (?:will|are going to) (?:live to |so )?"
        r"(?:regret (?:it|this|that|the day)|be (?:very |so )?sorry(?! to)|pay for (?:this|that)|"
        r"wish you "
        r"(?:had|never))\b|\bif\b.{2,60}\b(?:i|we) (?:am|are|will be) (?:just |now |straight )?"
        r"(?:pulling|withdrawing|telling (?!you\b)|posting|reporting|publishing)\b|^(?:\w+ "
        r"){1,8}and "
        r"(?:then )?(?:the|all|your|my|our) (?:\w+ )?(?:screens|files|passwords|keys|data|papers|"
        r"photos|tools|records|drawings|backups?) (?:\w+ )?(?:disappears?|vanish(?:es)?|go(?:es)? "
        r"(?:missing|too|with me)|gets? (?:lost|deleted|wiped|broken)|burns?)\b",
        (
            "If he's dropped we are pulling our donation.",
            "Put it out to tender and the files vanish.",
            "Keep pushing and see what happens.",
            "Last warning.",
            "You'll regret this.",
        ),
        (
            "Let's try it and see what happens.",
            "You'll regret nothing.",
            "I'm sorry you see it so.",
        ),
        sure=0.85,
        cues="see find learn watch responsible warning regret sorry pay wish if and",
    ),
    rule(
        "make life hard",
        "threat",
        r"\b(?:i|we|my \w+|our \w+|the (?:lads|boys|others)) (?:\w+ ){0,6}?(?:make|turn) (?:your |"
        r"the "
        r"|his |her |their )?(?:life|lives|things|it|every \w+|everything|days?|stay|summer)(?: "
        r"\w+)? "
        r"(?:\w+ly |very |so |pretty |a bit )*(?:hard|difficult|unpleasant|uncomfortable|a misery|"
        r"hell|"
        r"miserable|impossible|ugly|hot|sour)\b(?! (?:for (?:me|us|both|myself|everyone)|if|when|"
        r"because)\b)|\b(?:share|pay|sign|move|stop|give|leave|open|drop|take|fix|hand|let)\b"
        r".{0,40}?\bor (?:else )?(?:i|we) (?:will |are going to |am going to |shall )?(?:cut|tell|"
        r"call|"
        r"report|sue|burn|break|block|post|publish|smash|ring|shut|scream|strike|poison|dump|leak|"
        r"expose|spread|go (?:to|straight))\b|\b(?:it would|it will|would|that would|be) "
        r"(?:really |"
        r"such |quite )*(?:be )?an? (?:real |terrible |awful |crying |great )*(?:shame|pity|"
        r"bummer) if "
        r"(?:anything|something|someone|somebody|anyone|your (?!\w+ (?:left|failed|went under))|"
        r"(?:the|my|our|those|these|that) \w+ (?:\w+ )?(?:heard|hears|found|finds|saw|sees|got|"
        r"gets|"
        r"knew|read|leaked|ended up|disappeared|went missing|caught fire))\b",
        (
            "We'd have to make life very unpleasant for the chairman.",
            "Share it or we cut the pipe.",
            "It would be a shame if the neighbours found out.",
        ),
        (
            "I don't want to make it hard for us.",
            "Pay or don't, I can't say.",
            "It would be a shame if it rained.",
        ),
        sure=0.85,
        cues="make turn or shame pity bummer",
    ),
)
_THEIRS = (
    r"(?:(?:your|the) (?:\w+ )?(?:boss|bosses|board|head office|owners?|shareholders?|"
    r"investors?|partners?|bank|banks|customers|clients|neighbours|tenants|guests|auditors?|"
    r"lenders?|"
    r"wife|husband|union|council|association))"
)
_WHOEVER = rf"(?:{_THERE}|{_THEIRS})"
_DONE = (
    r"(?:(?:about|of|in|at|to) )?(?:how|what (?:you|goes|is|happens|happened|has)|the way|(?:your|"
    r"this|that) (?:little |fine )?(?:letter|methods?|manners?|practices?|clause|contract|tricks?|"
    r"deadline|boiler|books|treatment))"
)
"""What somebody has done who is threatened with being told on."""
_HEAR = r"(?:interested|curious|surprised|keen|pleased|delighted|shocked|fascinated)"
_WOULD_LIKE = (
    rf"(?:\w+ )?(?:would|might|will|could) (?:\w+ )?(?:be (?:\w+ )?{_HEAR}|love|like|want|enjoy)"
    r"(?: to (?:hear|see|read|know|learn|look))?"
)
_THREATS += (
    rule(
        "they would be interested",
        "threat",
        rf"^(?:(?:well|and|but|so|you know|ok) )*(?:(?:i am (?:quite |pretty )?sure|i imagine|i "
        rf"bet|"
        rf"i dare ?say|no doubt|i expect|i think|perhaps|maybe|i wonder (?:if|whether)) )+(?:that "
        rf")?"
        rf"(?:{_THERE} {_WOULD_LIKE} (?:{_DONE}|(?:(?:about|of|in|at) )?(?:this|that|it all|all "
        rf"(?:of )?"
        rf"this|these))|{_THEIRS} {_WOULD_LIKE} {_DONE})\b(?!.*\b(?:saving|forecast|idea|offer|"
        r"proposal|plan|line|together)\b)|"
        rf"\bi wonder (?:what|how) {_WHOEVER} (?:would|will|might) (?:\w+ ){{1,3}}?(?:if|when|"
        rf"once) "
        r"(?:they|she|he|it|somebody|someone|i|we) (?:heard|hears?|knew|knows?|saw|sees?|read|"
        r"reads|"
        r"found|finds?|learned|learnt|got wind|told|tell)\b|"
        rf"\bi would (?:really )?(?:hate|not like|be sorry|prefer not|rather not|sooner not)(?: "
        rf"to)? "
        rf"(?:have to )?(?:go|take (?:this|it|that)|bring (?:this|it|that)|tell|involve|bring in|"
        rf"ring|"
        rf"write|call|talk|speak|turn)(?: (?:to|in|up))* {_WHOEVER}\b|"
        r"\byou would not (?:like|want) (?:it|this|that|all this|the story|people) (?:to )?(?:get "
        r"out|"
        r"get around|come out|end up|leak|spread|go round|hear|find out|known)\b|"
        rf"\byou would not (?:like|want) (?:it|this|that|all this|to read (?:this|that)) (?:all "
        rf")?in "
        rf"(?:the )?(?:\w+ )?{_THERE}\b|"
        rf"\bi (?:know|have) (?:a |an |some |\w+ )?(?:friends?|people|somebody|someone|cousin|"
        rf"brother|"
        rf"sister) (?:at|in|on|with) {_THERE}\b.{{0,40}}\b(?:interested|love|story|stories|listen|"
        r"glad)\b",
        (
            "I'm sure the inspectors would be interested in this contract.",
            "I wonder what your bank would say if they heard.",
            "I'd hate to have to go to the papers.",
            "You wouldn't want this to get out.",
        ),
        (
            "I'm sure your boss would like a firm forecast.",
            "I think the board would be interested in the saving.",
            "I wonder what your bank would say to two years.",
            "I'm sure your customers would love this idea.",
        ),
        sure=0.85,
        cues="interested curious surprised keen pleased delighted shocked fascinated love like "
        "want enjoy wonder hate sorry prefer rather sooner know have",
    ),
)
_TOLD_ON = (
    r"(?:(?:the |your |my |our |that |every |a )*(?:\w+ )?(?:boss|bosses|board|head office|owners?|"
    r"shareholders?|investors?|bank|customers|clients|neighbours|tenants|guests|auditors?|wife|"
    r"husband|union|council|chamber|ministry|tax (?:office|people|man)|press|papers?|newspapers?|"
    r"media|police|radio|television|tv|courts?|tribunal|ombudsman|regulator|inspectors?|"
    r"authorities|reporters?|journalists?|bloggers?|parents|school))"
)
_ROUGH = (
    r"(?:throw|kick|push) (?:me|us|him|her|them|my \w+|our \w+) out|(?:evict|sack|fire|cheat|"
    r"shout at|"
    r"withhold|touch|sue|report|fine|cross|fool|trick|lie to|block|charge(?! \w+ \d)|blame|test|"
    r"insult) "
    r"(?:me|us|it|that|this|my \w+|our \w+|him|her|them)"
)
_THREATS += (
    rule(
        "one call from me",
        "threat",
        r"\b(?:1|one|a single) (?:phone )?(?:call|word|mail|email|post|tweet|letter|click|text|"
        r"message) "
        r"(?:from (?:me|us|my \w+)|to \w+(?: \w+){0,2}|by (?:me|us))(?: to (?:\w+ ){1,3}?)? ?and "
        r"(?:you|your|it is (?:over|your|all)|this (?:place|shop|whole)|they)\b",
        ("One call from me to the press and it's your head.",),
        ("One word to him and I'm calm.", "One letter a week is enough."),
        sure=0.85,
        cues="call word mail email post tweet letter click text message",
    ),
    rule(
        "do that and i",
        "threat",
        rf"^(?:(?:and|but|so|ok|well|just|go on|go ahead|you|if you) )*(?:{_ROUGH})\b.{{0,50}}?(?: "
        r"and| then) (?:then )?(?:i|we|my \w+|our \w+) (?!(?:\w+ )?(?:lose|am (?:out|left|lost|"
        r"finished|homeless)|are (?:out|left|lost|finished)|have (?:no|not|to|nothing)|pay|sign|go "
        r"home|give|leave|stop|understand|would be|do not|will not know|cry|can not|accept)\b)\w+",
        ("Throw me out in June and I take the boiler with me.", "Charge us and we park here."),
        ("Take it and I sign today.", "Test it and I pay.", "Charge me 80 and I bin the books."),
        sure=0.8,
        cues="throw kick push evict sack fire cheat shout withhold touch sue report fine cross "
        "fool trick lie block charge blame test insult",
    ),
    rule(
        "what if i told them",
        "threat",
        rf"^(?:(?:and|but|so|well|then) )*(?:what )?(?:if|suppose) (?:i|we) (?:just |simply "
        rf")?(?:tell|"
        rf"told|show|showed|ring|rang|call|called|write to|wrote to|let) {_TOLD_ON} (?:what|about|"
        rf"how|"
        r"that|this|know|hear)\b.{0,50}$",
        ("And if I tell the board what you just said?", "What if I told your wife about it?"),
        ("What if I told you about it?", "If you told my wife about it?"),
        sure=0.8,
        cues="if suppose",
    ),
    rule(
        "they would love to see it",
        "threat",
        rf"^(?:(?:and|but|so|well|you know|ok) )*{_TOLD_ON} (?:would|will|might) (?:\w+ly "
        rf")?(?:love|like|"
        r"enjoy|be (?:very |really )?(?:interested|curious|keen|happy|delighted)) (?:to |in |"
        r"about )?"
        r"(?:see|hear|know|read|learn|look)?\b.{0,40}\b(?:i (?:have|know|kept|saved|recorded)|your "
        r"(?:books|expenses|emails?|mails|kitchen|little|habits|messages))\b",
        ("The works council would love to see the list I have.",),
        ("The board would like to know your number.", "My wife would love to see the sea."),
        sure=0.85,
        cues="love like enjoy interested curious keen happy delighted",
    ),
    rule(
        "we will block the road",
        "threat",
        r"\b(?:i|we) (?:will|shall|am going to|are going to) (?:\w+ly |all |just )?(?:(?:block|"
        r"blockade|"
        r"barricade|occupy|picket|flood|jam) (?:up )?(?:the|your|every|all the) (?:\w+ )?(?:roads?|"
        r"streets?|village|town|gates?|entrance|drive|doors?|yard|lane|bridge|harbou?r|square|"
        r"lines?|"
        r"phones?|switchboard|office|lobby)|(?:smash|wreck|torch|sabotage|trash|vandalise|burn "
        r"down|set "
        r"fire to) (?:the|your|this|every)|(?:dump|tip|spread|pour) .{2,30} (?:outside|in front "
        r"of|all "
        r"over|on) (?:the|your)|(?:ruin|finish|destroy|bury|break) (?:you|your \w+|this place))\b"
        r"(?! (?:calendar|diary))",
        ("We'll block the whole village with tractors.", "I'll ruin you."),
        ("We'll block the date in the diary.", "We'll spread the cost over the year."),
        sure=0.9,
        cues="block blockade barricade occupy picket flood jam smash wreck torch sabotage trash "
        "vandalise burn set dump tip spread pour ruin finish destroy bury break",
    ),
    rule(
        "no enemy",
        "threat",
        r"\byou (?:do not|would not|will not|really do not) want (?:me|us|my \w+) (?:as (?:an |"
        r"your )?"
        r"enem(?:y|ies)|against you|angry|on your (?:back|case))\b|\bdo not make (?:me|us) "
        r"(?:angry|(?:your|"
        r"an) enemy)\b|\byou would not like (?:me|us) (?:when|angry)\b",
        ("You don't want me as an enemy.",),
        ("I don't want you as an enemy.", "You don't want me there."),
        sure=0.9,
        cues="want make like",
    ),
    rule(
        "at their door",
        "threat",
        r"\b(?:i|we|(?:my|our) (?:\w+ ){0,2}?(?:brothers?|cousins?|friends|mates|lads|boys|family|"
        r"people)) (?:all )?(?:(?:will|shall|am going to|are going to) (?:all |just )?(?:be|sit|"
        r"stand|camp|wait|park|turn up|show up|play|sing)|know) (?:\w+ ){0,2}?(?:(?:outside|at|"
        r"before|"
        r"on|in front of|under) your (?:house|home|door|doorstep|windows?|gate|garden|car|bedroom|"
        r"front door|drive)\b(?!.*\b(?:with (?:the|your|a)|to (?:collect|pick|fetch|deliver|help|"
        r"sign|mend|fix|repair|bring|load|unload))\b)|(?:exactly |just |very well )?where (?:you "
        r"(?:live|park|"
        r"sleep|drink|walk)|your (?:kids|children|wife|husband|car|mother|\w+ (?:lives?|goes|go|"
        r"sleeps?|works?))))\b",
        ("We'll be outside your house every night.", "I know where you park."),
        ("I'll be at your door at six with the keys.", "I know where you come from."),
        sure=0.85,
        cues="house home door doorstep window windows gate garden car bedroom drive where",
    ),
    rule(
        "think twice",
        "threat",
        r"\b(?:(?:better |should |would )?think twice|watch your (?:back|step|mouth)|you have been "
        r"warned)(?: before .{1,30}| mate| my friend| pal)?$",
        ("I have the pictures, so think twice.", "You have been warned."),
        ("I had to think twice.", "They think twice about prices.", "I watch my back."),
        sure=0.8,
        cues="twice watch warned",
    ),
)
THREAT = Table(_THREATS)

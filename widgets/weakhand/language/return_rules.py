"""Rules for what is given back to the other side, and for the risks put before them.

Giving back in one's own words has few forms of its own; those that are definite
stand here: a contrast of what it is and is not, a check at the end, "for you it
is ...". What a line then counts as is weighed.
"""

from __future__ import annotations

from weakhand.language.patterns import late
from weakhand.language.rules import Table, rule

RETURNED = Table(
    (
        rule(
            "not this but that",
            "paraphrase",
            r"^(?:so |and |ok |right |then |then it |really |for you |basically |actually )*"
            r"(?:it|that|this) is not (?:\w+ ){1,8}?(?:(?:you|they|he|she) (?:want|wants|need|"
            r"needs|mind|minds|care|cares|worry|worries|worried|fear|are|is)|that (?:bothers|"
            r"worries|hurts|matters|counts|bothered|hurt)|you are after)|"
            r"^(?:so |and |ok |right |then |basically |really )*(?:it|that|this|what (?:you|they) "
            r"(?:want|need|mind|care about)) is not (?:(?:so much|really|just|even|only|actually|"
            r"mainly) )*(?:about )?(?:the|that|this|your|their|a|being|having|getting) .{2,50}?"
            r"\b(?:(?:but|it is|that is) (?:(?:more|about|really|rather|mainly) )*(?:the|that|"
            r"your|their|about|how|being|having|getting|what|whether|who)\b)|"
            r"^(?:so )?(?:it|this) is (?:more )?(?:about|a matter of) .{2,60}\b(?:than|rather "
            r"than|not) (?:about )?(?:the|that|your|their|being|having)\b",
            (
                "So it isn't the money they want.",
                "It's not about the price, it's about being asked.",
                "So it's more about the date than the price.",
            ),
            ("It's not on the list.", "It's not mine.", "That isn't true."),
            sure=0.75,
            cues="not about matter",
        ),
        rule(
            "for you it is",
            "paraphrase",
            r"^(?:so |and |ok |right |then |basically )*(?:for you(?: it| that| this| the \w+)? "
            r"(?:is|has|means|was|comes)\b|(?:from )?(?:where you (?:sit|stand)|your point of "
            r"view|your side)\b|as (?:you see it|far as you are concerned)\b|the way you see it\b|"
            r"in your (?:eyes|view|book)\b|what (?:counts|matters|worries you|bothers you|gets "
            r"you|hurts|you (?:want|need|are saying|mean|are after)|you are really (?:saying|"
            r"after))(?: \w+){0,3}? is\b)(?!.*\b(?:wrong|nonsense|ridiculous|greedy|silly)\b)",
            (
                "So for you it's as good as new.",
                "From where you sit it's pretty normal.",
                "What you're saying is that nobody asked you.",
            ),
            ("For you, 200.", "What happened is clear.", "In my view it's fine."),
            sure=0.75,
            cues="for where point side as way view eyes book what",
        ),
        rule(
            "what I hear",
            "paraphrase",
            r"^(?:so |and |ok |right |then |basically |well )*(?:what (?:i am|i|you are) "
            r"(?:really |kind of )*(?:hear|hearing|saying|say|telling me|getting|get) (?:is|from "
            r"(?:you|that|this) is|here is)\b|i am (?:kind of |also )*hearing (?:that|you)\b|if i "
            r"(?:(?:have )?(?:understand|understood)(?: (?:you|this|that))?(?! (?:the|a|my|our|"
            r"his|her|"
            r"their|how|what|why|\w+s)\b)|(?:hear|heard|am "
            r"hearing|got|get|follow|am following) (?:you|this|that))(?: \w+ly| right)?\b.{3,}|"
            r"in other "
            r"words\b|"
            r"you are (?:saying|telling me)\b|(?:to put it|put) (?:differently|another way)\b|"
            r"let me (?:see|check|make sure)(?: if)? i (?:have |am )?(?:understand|understood|got|"
            r"get|hear|heard|following)\b.{3,})",
            (
                "So what I'm hearing is that nobody asked you.",
                "If I understand you right, it's the date.",
                "In other words, the money's gone.",
            ),
            (
                "I hear you.",
                "If I get the job, I'll call.",
                "You are here.",
                "If I understand the lease, the roof is yours.",
            ),
            sure=0.9,
            cues="what hearing if words saying telling put let",
        ),
        rule(
            "let me say what I heard",
            "paraphrase",
            r"^(?:(?:so|and|ok|right|then|well) )*(?:let me|can i|may i|i will|i want to|shall i) "
            r"(?:just |quickly )?(?:say|repeat|give you|tell you|read you)(?: back)?(?: to you)? "
            r"what "
            r"i (?:have )?(?:heard|understood|took from (?:it|that|you)|take from (?:it|that|you)|"
            r"hear)\b.{12,}",
            (
                "Let me say what I heard: nobody asked you.",
                "Let me repeat what I understood: it all goes by the list.",
            ),
            ("Let me say what I think.", "I'll tell you what I heard."),
            sure=0.97,
            cues="heard hear understood take took",
        ),
        rule(
            "the thing has become",
            "label",
            r"^(?:so |and |ok |right |then |well |i guess |yeah |oh |but )*(?:it |that |this |"
            r"all this )?(?:really |almost |kind of |maybe |also |must |just )*(?:sounds?|seems?|"
            r"looks|feels?) (?:to me |a bit |kind of |almost )*(?:like |as if |as though |that )?"
            r"(?:the|this|that|all|these|those|every|being|having|not being) (?:\w+ ){1,6}?(?:"
            r"(?:matter|question) of (?:pride|principle|trust|honou?r|respect|face|dignity)|"
            r"(?:a|an|the|your|very|pretty|really|so|quite) (?:\w+ )?(?:sore (?:point|spot)|"
            r"battle|fight|burden|nightmare|thorn|wound|personal|last straw|headache|tug of war|"
            r"raw nerve|sting|insult|torment|ordeal|obsession)|personal\b|(?:hit|hits|touched|"
            r"touches|struck) (?:a|your) nerve|(?:weighs|weighed|weighing) on you|(?:stings?|"
            r"hurts?|rankles?|haunts?|gets to you|eats? at you|eating at you|stung|wears? "
            r"you)\b|(?:at|to) "
            r"(?:the )?(?:breaking point|(?:its |their |your )?(?:limits?|end))|stretched\b|"
            r"(?:running|run) on (?:empty|fumes)|worn (?:out|thin)|exhausted|overwhelmed)",
            (
                "It seems the boiler has become a matter of pride.",
                "sounds like the team is stretched",
                "It seems like the shelf is a sore point.",
                "looks like this whole thing hit a nerve",
            ),
            (
                "It seems the boiler has a new valve.",
                "It looks like the shelf is oak.",
                "It sounds like the team meets on Mondays.",
            ),
            sure=0.75,
            cues="sounds sound seems seem looks feels feel",
        ),
        rule(
            "what a relief",
            "label",
            r"^(?:oh |wow |well |and |my )*what an? (?:\w+ )?(?:relief|blow|shock|disappointment|"
            r"worry|"
            r"weight|burden|joy|nightmare|strain|insult|slap|letdown|fright|surprise|honou?r|"
            r"scare) "
            r"(?:(?:that|it|this|all that) )?(?:must|has to|had to|would|will)\b(?!.*\b(?:me|us|i|"
            r"him|"
            r"her|them)\b)",
            ("What a relief that must be for you!", "what a blow it must have been"),
            ("What a relief!", "What a blow that was to me.", "What a day."),
            sure=0.8,
            cues="what",
        ),
        rule(
            "sounds like you",
            "label",
            r"^(?:so |and |ok |right |then |well |i guess |i mean |yeah |oh |but )*(?:it |that |"
            r"this |"
            r"all that |all this )?(?:really |almost |kind of |maybe |also |must |just )*"
            r"(?:sounds?|seems?|looks|feels?) (?:to me |a bit |a little |kind of |almost |really |"
            r"very much )*(?:like|as if|as though|that) (?:(?:it|that) (?:left a|leaves a|"
            r"has left|stung|stings|hurt|hurts|cut|cuts|took a lot|takes a "
            r"lot|took its|wears|wore|got under|weighs|weighed|broke)\b|(?:.{0,60}\b)?(?:you|"
            r"your)\b)(?! (?:could|"
            r"should|can|must|ought|will have to|owe|are wrong|have the wrong|do not understand|"
            r"lost your (?:mind|keys)))|"
            r"^(?:so |and |ok |right |well )*(?:i (?:am getting|get|have|am picking up|pick up|"
            r"hear|am hearing|sense|can hear|can see|am sensing|notice)) (?:the (?:sense|feeling|"
            r"impression)|(?:a lot of|a bit of|some|a little|that you are|you are|how) )",
            (
                "It sounds like you're worn out.",
                "seems like this really matters to you",
                "I get the sense that you feel nagged.",
                "That sounds like it left a mark.",
            ),
            (
                "It sounds like you should leave.",
                "Seems like a fair price.",
                "It looks like rain.",
            ),
            sure=0.7,
            cues="sounds sound seems seem looks feels feel sense feeling impression hear hearing "
            "sensing notice see picking pick",
        ),
    )
)
"""Ways to give back a meaning or a feeling, by their form."""

CHECK = late(
    r"^(?:and |so |or )*(?:is (?:that|this|it) (?:about |all |fair|right|correct|so|it|accurate|"
    r"what you|how (?:it|you)|true)\b.{0,30}|(?:did|do|have|am) i (?:get|got|have|hear|hearing|"
    r"heard|understand|understood|understanding|read|reading|right|missing|miss|missed)\b.{0,40}|"
    r"does (?:that|this) (?:sound (?:right|about right|fair|like)|capture|cover|match|fit)\b"
    r".{0,30}|"
    r"(?:right|correct|is not it|yes|yeah|am i right|would that be (?:fair|right)))$"
)
"""A check at the end of what has been given back: "Is that right?"."""

_FAILS = (
    r"(?:breaks?|fails?|stops?|stalls?|falls?|leaves?|walks?|quits?|slips?|drags?|collapses?|dies|"
    r"drops?|sits?|stands?|stays?|runs?|goes|gets|comes?|closes?|loses?|misses|rots?|burns?|leaks?|"
    r"freezes|cracks?|jams?|folds|strikes?|is|are|has|have|does|do|turns?|spoils?|tears|bursts?)"
)

RISKED = Table(
    (
        rule(
            "if it fails",
            "loss_frame",
            r"\bif (?:the|that|your|this|one|nobody|no one|it|they|he|she|another|any|a|1) (?:\w+ "
            rf"){{0,4}}?{_FAILS}\b(?!.*\b(?:(?:i|we) (?:will|would|can|could|shall|am|are|do|"
            rf"pay|give|offer|take|keep|stay|sign|cover|leave)|(?:would|could|can|will) you|"
            r"deal|let us|call me)\b)(?! (?:possible|ok|fine|right|true|so|up to|not too much|"
            r"easier|convenient)\b)"
            r".{2,60}?\b(?:you|your|the|there|that|it|nobody|everything|everyone|all|who|they)\b",
            (
                "If the van breaks down, the boxes thaw.",
                "If your last nurse leaves, who covers the nights?",
                "if nobody comes before ten you'll be refunding tickets",
            ),
            (
                "If it's possible, could you call me?",
                "If you pay today, I'll sign.",
                "If the price is right I'd take it.",
            ),
            sure=0.7,
            cues="if",
        ),
        rule(
            "what becomes of it",
            "loss_frame",
            r"^(?:(?:and|but|so|then|well) )*(?:what|how|where|who) (?:(?:becomes? of|happens to|"
            r"will|"
            r"would|is|are|does|do|did) )+(?:your|the|all|those|that|their|his|her) (?:\w+ "
            r"){1,8}?(?:if|"
            r"when|once|unless|without)\b(?!.*\b(?:i|we) (?:pay|give|take|sign|offer|agree|order|"
            r"buy)\b)"
            r"(?! (?:i|we) (?:come|start|want|need)\b)",
            (
                "What becomes of the grant if nobody signs by May?",
                "How's the kitchen going to cope if the cook quits?",
                "What's the autumn going to look like if the grapes rot?",
            ),
            ("What is the price if I pay cash?", "How are you when it rains?", "What is it?"),
            sure=0.7,
            cues="if when once unless without",
        ),
        rule(
            "no this means no that",
            "loss_frame",
            r"^(?:(?:and|but|so|well|then|look|remember|after all|honestly) )*no (?!one\b|"
            r"problem\b|idea\b|deal no\b)(?:\w+ ){1,4}?(?:means|equals|is) no (?!\w+ (?:for (?:me|"
            r"us)|from "
            r"(?:me|us))\b)(?:\w+ ){0,6}\w+(?<! for me)(?<! for us)(?<! from me)(?<! from us)$",
            ("No late gigs means no bar money for the roof.", "no nurse means no open ward"),
            ("No means no.", "No money means no bread for us.", "No news is good news."),
            sure=0.97,
            cues="no",
        ),
        rule(
            "no deal means",
            "loss_frame",
            r"^(?:(?:and|but|so|well|then|look) )*(?:no (?:deal|agreement|contract|signature|"
            r"settlement|"
            r"sale|tenant|supplier|answer|harvest) (?:means|leaves you|is (?:an?|another|the)|and "
            r"(?:you|"
            r"your|the))|(?:every|each|another) (?:\w+ )?(?:day|week|month|hour|year|night)(?: "
            r"that)? "
            r"(?:(?:we|it|this|nobody|no one|they|she|he|that|the \w+) .{2,60}?(?:costs?|loses?|"
            r"gets|goes|"
            r"adds?|shrinks?|slips?|is (?:another|more|a)|you (?:pay|lose|miss))\b|costs you))|"
            r"\b(?:is|are|"
            r"would be|will be|could be) (?:\w+ly )?(?:in (?:danger|jeopardy|trouble)|at (?:risk|"
            r"stake)|on "
            r"the line|exposed) (?:if|when|once|without|unless|as long as)\b(?!.*\b(?:i|we) (?:am|"
            r"are|"
            r"will)\b)",
            (
                "No deal means the headline you wanted to avoid.",
                "Every week we don't settle it, the roof gets worse.",
                "The contract itself is in danger if that post stays empty.",
            ),
            ("No deal.", "Every day I drive past it.", "My job is at risk if I sign."),
            sure=0.75,
            cues="no every each another danger jeopardy trouble risk stake line exposed",
        ),
        rule(
            "months with nothing coming in",
            "loss_frame",
            r"^(?:(?:and|but|so|well|then|look) )*(?:(?:that|this|it) (?:is|would be|makes|comes "
            r"to|adds up to|means) )?(?:another |a whole |a |at least |over |nearly |up to "
            r")?(?:\d+ )?"
            r"(?:more )?(?:days?|weeks?|months?|years?|quarters?|seasons?|nights?|summers?|"
            r"winters?) (?:with|of|without) (?:(?:nothing|no \w+|not a \w+|nobody|not much|"
            r"little) (?:coming "
            r"in|in it|in there|to show|going out|paying)|no (?:rent|income|money|tenants?|guests|"
            r"orders|customers|sales|takings|revenue|harvest)|(?:empty|dead|idle|unsold|lost) \w+|"
            r"(?:any |a (?:penny|cent) of )?(?:rent|income|tenants?|guests|revenue|takings))\b"
            r"(?!.*\b(?:i|we|me|us|my|our)\b)",
            (
                "That's four months with nothing coming in.",
                "another season without guests",
                "a month of empty beds",
            ),
            ("That's four months with nothing coming in for us.", "I had a month without rent."),
            sure=0.97,
            cues="with of without",
        ),
        rule(
            "how much is written off",
            "loss_frame",
            r"\b(?:how (?:much|many)|what) (?:do|does|did|would|will|could|might) (?:you|it|that|"
            r"they|"
            r"your \w+|an? \w+|the \w+)(?: \w+)? (?:(?:end up|have to|has to|normally|usually|"
            r"really|"
            r"then) )*(?:writ(?:e|ing) off|los(?:e|ing)(?! sleep)|cost (?:you|your)|refund\w*|pay "
            r"out|"
            r"wast(?:e|"
            r"ing)|throw\w* away)\b",
            (
                "How much do you end up writing off when that happens?",
                "What would an empty week cost you?",
            ),
            ("How much does it cost?", "What do you lose sleep over?", "How much did he lose?"),
            sure=0.75,
            cues="writing write lose losing cost refund refunding pay waste wasting throw throwing",
        ),
        rule(
            "they may worry",
            "loss_frame",
            r"\b(?:maybe|perhaps|possibly|i (?:wonder (?:if|whether)|imagine|suppose|think|guess|"
            r"could imagine)) (?:the|your|their|his|her|a|some|other) (?:\w+ ){1,3}?(?:would|might|"
            r"could|may|will) (?:\w+ly |also |even |start (?:to )?|begin to |be (?:a bit |rather |"
            r"quite )?)*(?:worr\w+|asks?|asking|wonder\w*|leave|lose|walk|notice|mind|object|"
            r"complain|suffer|doubt|hesitate|blame|concerned|upset|nervous|angry|unhappy|alarmed|"
            r"not like|go elsewhere|look elsewhere|hold it against)\b|"
            r"^(?:and |but |so |well )*(?:the|your) (?:\w+ ){1,3}?(?:would|might|could|may) (?:"
            r"\w+ly |also |even |start (?:to )?|begin to |be (?:a bit |rather |"
            r"quite )?)*(?:worr\w+|"
            r"wonder\w*|notice|object|complain|suffer|doubt|hesitate|blame|concerned|upset|"
            r"nervous|alarmed|ask (?:why|questions|what|who|how))\b.{1,60}\b(?:if|when|once|"
            r"should)\b",
            (
                "Maybe the board would worry if the best supplier walked off.",
                "Perhaps your customers might start to wonder.",
                "the auditors might ask questions if it came out",
            ),
            (
                "Maybe the board would like it.",
                "The board would meet if you asked.",
                "Maybe you could ask.",
            ),
            sure=0.75,
            cues="maybe perhaps possibly wonder imagine suppose think guess would might could may",
        ),
        rule(
            "what it costs you",
            "loss_frame",
            r"^(?:and |but |so |ok )*(?:what|how much|how) (?:does|would|will|might|could|do|is) "
            r"(?:it|"
            r"that|this|the \w+|an? \w+ \w+|another \w+|1 \w+ \w+|each \w+|every \w+)(?: "
            r"\w+){0,3}? "
            r"(?:cost|costing|hurt|hit|do to|set you back|mean for) (?:you|your|the)\b.{3,}|"
            r"\bwhat (?:would|do|will|could|might) you (?:be |stand to |have to )*(?:lose|losing|"
            r"losing out on|give up|miss)\b.*\b(?:if|when|without|by)\b",
            (
                "What would it cost you to lose one load?",
                "What does an empty stage do to your name?",
                "What would you be losing if it was sold?",
            ),
            ("What does it cost?", "How much would it be for you?", "What did you lose?"),
            sure=0.6,
            cues="what how",
        ),
    )
)
"""Ways to put before them what they stand to lose, by their form."""

"""Pressure and its relatives: threat, loss frame, begging, refusal, insult."""

from __future__ import annotations

import re

from weakhand.language.rules import Rule, rule

_HARM = (
    r"(?:walk(?: away| out)?|leave|quit|sue|go (?:straight )?to (?:the )?(?:press|media|news "
    r"?papers?|papers?|news|television|tv|court|your "
    r"(?:boss|manager|"
    r"director|competitors?)|a lawyer|my lawyer|the (?:police|authorities|board|union))|take "
    r"(?:this|it|you|my \w+) "
    r"(?:to (?:court|the press|the board|your (?:boss|manager)|a lawyer|my lawyer|social "
    r"media|twitter|linkedin)|elsewhere|public|higher)|"
    r"send (?:the |an? |my |our )(?:\w+ )?(?:inspectors?|police|lawyers?|bailiffs?|authorities|"
    r"inspection|press|journalists?)|take \w+ (?:\w+ ){0,2}?(?:with me|down with)|boycott|tell "
    r"every \w+|"
    r"tell (?:everyone|everybody|the (?:press|launch|whole|board|others?|vp)|your (?:boss|"
    r"manager|director|customers?|vp|board|wife|husband)|"
    r"people|the world)|post (?:this|it|about)|report (?:you|this|it)|expose|ruin|destroy|"
    r"hurt|make (?:you|sure you|your life)|"
    r"stop (?:work(?:ing)?|deliver\w+|the work|all)|pull (?:the plug|out|my)|delete|withhold|"
    r"hold (?:back|on to) (?:the|your) files|"
    r"drop (?:the|your) project|down tools|call (?:my lawyer|a lawyer|the press|the police|"
    r"your boss|my attorney)|"
    r"bad review|leave (?:a )?(?:bad|negative|1 star)|see you in court|cut you off|end this|"
    r"be (?:forced|obliged) to|"
    r"have (?:no choice|to (?:walk|tell|report|go|take|involve|escalate))|make (?:this|it) "
    r"(?:ugly|painful|public|hard|difficult)|"
    r"escalate|retaliate|regret|fight you|go public|leak|blow (?:this|it) up|blacklist|burn|"
    r"get (?:my lawyer|lawyers|legal) |"
    r"hear from my (?:lawyer|attorney|solicitor)|stop (?:everything|the project)|be sorry|"
    r"find (?:someone|somebody|another) (?:else|client|buyer))"
)
THREAT: tuple[Rule, ...] = (
    rule(
        "if not then harm",
        "threat",
        r"\b(?:if|unless)\b.*\b(?:not|unless|refuse|keep|insist|push|do not|will not|can not|"
        r"go ahead|continue|force)\b.*"
        r"\b(?:i|we|i am|we are|my \w+) (?:will|am going to|would|can|might|may|shall|am|are|"
        r"are going to|could|swear|just|have to|simply|"
        r"promise)?(?: \w+ly| just| simply| have to| need to| be forced to| be happy to| have "
        rf"no choice but to| going to)* ?{_HARM}\b",
        (
            "If you don't pay, I'll go to the press.",
            "If we don't agree I'll go to court",
            "If you keep pushing, we will sue.",
        ),
        ("If you can do net-30, I can do 6%.", "If we don't agree, the launch slips."),
        sure=0.95,
        cues="if unless",
    ),
    rule(
        "unless harm",
        "threat",
        r"\bunless (?:you|your \w+|this|it|the|i|we)\b.*\b(?:i|we) (?:will|am going to|would|"
        r"shall|am|are going to|have to)"
        rf"(?: \w+ly| just| simply| have to| be forced to| have no choice but to)* ?{_HARM}\b",
        ("Unless you agree I will walk away.",),
        ("Unless you need it, I'll skip the report.",),
        sure=0.95,
        cues="unless",
    ),
    rule(
        "if you then harm",
        "threat",
        r"\bif (?:you|your \w+|halden|this|it)\b.*\b(?:i|we) (?:will|am going to|are going to|"
        r"would have to|will have to) (?:\w+ ){0,2}?"
        r"(?:sue|go (?:straight )?to (?:the )?(?:press|media|news ?papers?|papers|news|tv|your "
        r"\w+)|"
        r"go public|send (?:the |an? |my )(?:\w+ )?(?:inspectors?|police|lawyers?|bailiffs?)|"
        r"boycott|"
        r"take \w+ (?:\w+ ){0,2}?with me|"
        r"tell (?:every \w+|your \w+|everyone|everybody|the press)(?!.*\b(?:help\w*|kind|good|"
        r"great|"
        r"nice|fair|brilliant|lovely|well|thank\w*|patient)\b)|"
        r"make sure (?:that )?(?:\w+ ){1,6}(?:hears?|knows?|finds?|learns?|regrets?|pays?|"
        r"fails?|sees?)|report you|expose|stop work\w*|"
        r"walk(?: away| out)?|take you|call (?:my|your|a) (?:lawyer|boss)|leak|delete|pull "
        r"out|ruin|destroy)\b",
        ("If you send this to tender I'll make sure the launch owner hears about it.",),
        ("If you sign I will make sure the files are ready.",),
        sure=0.95,
        cues="if",
    ),
    rule(
        "then harm if",
        "threat",
        r"\b(?:i|we) (?:will|am going to|are going to|would|shall|swear i will|can)(?: \w+ly| "
        rf"just| simply| have to| be forced to)* ?{_HARM}\b"
        rf".*\b(?:if you|unless|or else|until you)\b",
        ("I'll tell your boss unless you sign.", "We will walk if you don't move."),
        ("I will leave early today.", "I'll take net-60 if you hold the rate."),
        sure=0.95,
        cues="if unless else until",
    ),
    rule(
        "or else",
        "threat",
        r"\bor else\b|\bor (?:i|we) (?:will |am |are )?(?:going to )?(?:walk|leave|quit|sue|"
        r"go|tell|stop|pull|report|am gone|am out|are done|"
        r"am done|expose|take)\b|\b(?:you|you guys|you all) (?:will|are going to|gonna) "
        r"(?:regret|be sorry|pay for|hear from my|wish)\b|"
        r"\bwatch your(?:self| back)\b|\b(?:this|it) (?:will|is going to) (?:end badly|get "
        r"ugly|cost you dearly|be the end of you)\b|"
        r"\bi know where you (?:live|work)\b|\bmark my words\b|\blast chance\b|\bi (?:am|will "
        r"be) (?:warning|warn) you\b|"
        r"\b(?:final|last) (?:warning|ultimatum)\b|\bsee you in court\b|\bmy (?:lawyers?|"
        r"attorney|solicitor) will\b|"
        r"\bwe will (?:destroy|ruin|bury|sue)\b|\bi will (?:sue|ruin|destroy|expose|bury|"
        r"blacklist|report you|go public|make you|tell (?:everyone|everybody|the press|the "
        r"papers|your (?:boss|manager|director|board|ceo|vp|customers))(?!.*\b(?:help\w*|kind|good|"
        r"great|nice|wonderful|friendly|fair|brilliant|amazing|lovely|well|thank\w*|patient)\b))\b|"
        r"\b(?:i am|we are) (?:going to (?:sue|expose|report you|go public|the press|ruin)|"
        r"calling (?:my lawyer|your boss))\b|"
        r"\b(?:i|we) (?:will|am going to|are going to) (?:go|take (?:this|it)) (?:straight "
        r")?to (?:the )?(?:press|media|papers|your (?:boss|ceo|director|vp))\b",
        (
            "Sign today or else.",
            "Do it or I'm gone",
            "You'll regret this.",
            "My lawyer will be in touch.",
        ),
        ("Food or water?", "What else?", "I don't regret it."),
        sure=0.95,
        cues="else or regret sorry pay watch end ends badly ugly know mark chance warning warn "
        "ultimatum court lawyer lawyers attorney solicitor destroy ruin bury sue expose "
        "blacklist report public tell press media papers boss ceo director vp calling make "
        "cost",
    ),
    rule(
        "they will hear of it",
        "threat",
        r"\b(?:your|all your|the|every 1 of your) (?:\w+ )?(?:customers?|clients?|patients?|"
        r"shareholders?|investors|neighbou?rs|colleagues|voters|readers|employees) (?:will|are "
        r"going "
        r"to|should|deserve to) (?:all |soon |definitely )?(?:hear|know|learn|find out|read|see) "
        r"(?:about |of |exactly )?(?:what|how|this|that|it|who|everything)\b|"
        r"\b(?:i|we) (?:will|am going to|are going to) (?:\w+ly )?tell (?:every|each|all) (?:\w+ "
        r"){1,3}?"
        r"(?:what|how|about|that|in|who)\b|"
        r"\b(?:will|are going to|going to) (?:\w+ ){0,8}?boycott\b|"
        r"\b(?:be|is|are) (?:all )?on your (?:conscience|head|hands)\b|\bblood (?:is |will be )?on "
        r"your hands\b|"
        r"\b(?:illegal|unlawful|against the law|a crime|criminal) and (?:you|we (?:both|all)) "
        r"(?:both )?know (?:it|that)\b|"
        r"\bif you (?:do not|refuse|will not|stay)\b.*\b(?:they|the police|the men|officers|we) "
        r"(?:will|"
        r"are going to) (?:\w+ )?(?:break|storm|smash|kick|drag|force|shoot|come in and|burst)\b",
        (
            "Every customer of yours... your customers will learn how you treat people.",
            "We will tell all the suppliers what you did.",
            "If somebody gets hurt it's on your head.",
            "This is unlawful and you know it.",
            "If you don't open, the police will storm the flat.",
        ),
        (
            "Your customers will see the new shelf.",
            "We will tell all the guests when dinner is ready.",
            "What is on your mind?",
            "If you don't answer, they will wait.",
        ),
        sure=0.85,
        cues="customers customer clients client patients patient shareholders investors neighbours "
        "neighbors colleagues voters readers employees tell boycott conscience head hands illegal "
        "unlawful law crime criminal break storm smash kick drag force shoot come burst",
    ),
    rule(
        "either you or i",
        "threat",
        r"\beither (?:i|we|you|this|it|they|the \w+|my \w+)\b.{2,60}\bor (?:else )?(?:i|we) "
        r"(?:will |am |are |start |begin |"
        r"just |have to )*(?:start\w*|begin\w*|look\w*|leav\w+|leave|go|going|walk\w*|quit\w*|take|"
        r"sue|"
        r"stop|interview\w*|tell\w*|call|report|strike|am (?:gone|out|off))\b",
        ("Either the rent stays or I'm telling the papers.", "Either you fix it or I walk."),
        ("Either I come or I send my brother.", "Either it rains or it snows."),
        sure=0.85,
        cues="either",
    ),
    rule(
        "polite threat",
        "threat",
        r"\b(?:would|will) be (?:a |such a |a real |very |really )*(?:shame|pity|sad|"
        r"unfortunate|too bad|awkward|embarrassing|regrettable) "
        r"(?:if|for|to see|to have|should|when)\b(?=.*\b(?:found|find|hear|heard|learn\w*|"
        r"press|boss|know|knew|came out|come out|public|told|tell|"
        r"happen\w*|leak\w*|disappear\w*|fail\w*|stop\w*|reach\w*|discover\w*|something|files|"
        r"lost|got out|get out|went|reputation|customers|late|"
        r"launch|broke|noticed|saw|see)\b)|"
        r"\bi would (?:really )?(?:hate|not want|be sorry|prefer not|rather not) (?:to "
        r")?(?:have to |for )(?:you |your \w+ |anyone |people |this |it |the \w+ )?(?:to )?"
        r"(?:tell|go|walk|share|mention|involve|explain|report|take|find out|hear|see|"
        r"escalate|let|bring|call|post|stop|learn|come|make|get)\b|"
        r"\bdo not make me\b|\bdo not force me\b|\byou (?:would )?(?:do )?not want (?:me )?to "
        r"(?:find out|see what|know what|make an enemy|test|"
        r"go to|tell|talk to|call)\b|\bnice (?:\w+ )?you have (?:here|there|got)\b|\byou "
        r"leave me (?:with )?no (?:choice|option)\b|"
        r"\bi wonder (?:what|how) (?:your (?:boss|board|vp|ceo|director|customers|wife)|the "
        r"(?:press|board|papers?|launch)) (?:would|will|might) (?:say|think|react|feel)\b|"
        r"\baccidents happen\b|\bpeople (?:might|may|could) (?:hear|find out|start (?:asking|"
        r"talking))\b|"
        r"\bthings (?:could|might|may|can) (?:get|become) (?:ugly|unpleasant|difficult|messy|"
        r"uncomfortable) for you\b",
        (
            "It would be a shame if the launch team heard about this.",
            "I'd hate to have to tell your boss.",
            "Don't make me go public.",
        ),
        ("It would be a shame to lose the good work.", "I'd hate to waste your time."),
        sure=0.9,
        cues="shame pity sad unfortunate bad awkward embarrassing regrettable hate sorry make "
        "force find nice leave wonder accidents people ugly unpleasant difficult messy "
        "uncomfortable would rather prefer",
    ),
)
_DO = (
    r"(?:please |just |then |so |ok |fine |now |either |go on |you (?:just )?(?:go |try (?:and "
    r")?)?)*"
    r"(?:touch|make|force|put|send|sell|sign|pay|lift|drop|fire|delist|cancel|evict|refund|give|"
    r"keep|"
    r"cut|raise|go|do|try|push|say|take|move|leave|call|tell|fail|block|come|stop|share|change|let|"
    r"open|close|hand|return|withdraw|refuse|suspend|sack|insist|throw|switch|turn|report|ignore|"
    r"hang|walk|fix|get|return)\b"
)
_DAMAGE = (
    r"(?:break (?:your|his|her|every|the|his)|burn|smash|kill|hurt|hit|punch|beat (?:you|him)|"
    r"shoot|wreck|"
    r"trash|destroy|ruin|expose|sue|slash|bury|report you|post (?:this|it|that|your|the video|"
    r"about)|"
    r"publish|leak|sabotage|poison|tell (?:the |your |every |all )?(?:press|tribunal|papers?|"
    r"police|"
    r"board|regulator|judge|media|authorities|tax ?man|everyone|everybody|boss|wife|husband|"
    r"customers?|manager|neighbou?rs|union|inspectors?|whole \w+|parents)\b(?!.*\b(?:help\w*|kind|"
    r"good|great|nice|wonderful|friendly|fair|brilliant|amazing|lovely|well|thank\w*|patient)\b)|"
    r"go to (?:the )?(?:press|media|papers?|police|court|tribunal|regulator|union)\b|"
    r"make (?:sure (?:(?:everyone|everybody|the (?:press|world|board|papers)|your \w+) (?:knows?|"
    r"hears?|"
    r"fails?|loses?|suffers?|finds? out)|you (?:fail|regret|lose|suffer|never work))|your life|"
    r"you (?:pay|regret|"
    r"suffer|sorry))|block (?:the|your) (?:road|gate|entrance|drive\w*|street|door|path|launch|"
    r"accounts?|payments?|project|server)|cut (?:off|you|the (?:pipe|power|water|supply|cable|line|"
    r"phone))|call (?:my lawyer|the police|the press|a lawyer)|take you to (?:court|the)|"
    r"park .{1,30} across|(?:be|come) (?:round|around|over|back|there|up there) "
    r".{0,30}?(?:hammer|bat|"
    r"brothers?|gun|knife|lads|boys|dogs|petrol)|see you in|pull (?:our|my|the plug)|"
    r"have (?:you|every|your|him|her|them|all of you|his)\b.{1,40}?\b(?:off|out|fired|sacked|"
    r"removed|"
    r"struck|job|jobs|arrested|deported))"
)
_WE_WILL = (
    r"(?:i|we|my \w+|all of us) (?:will|shall|am going to|are going to|would|swear i will|can)"
    r"(?: \w+ly| just| all| personally| have to)* "
)
_IT_HAPPENS = (
    r"(?:goes? (?:viral|public|online|up in (?:smoke|flames)|to (?:the |your )?(?:press|papers?|"
    r"police|"
    r"competitors?|boss|regulator|media|tax ?man|wife))|disappears?|vanish(?:es)?|gets? (?:leaked|"
    r"posted|burned|deleted|smashed|hurt)|burns?(?: down)?|(?:will )?hears? (?:about|of) (?:it|"
    r"this|"
    r"you)|(?:will )?finds? out)\b"
)
THREAT += (
    rule(
        "do it and we harm",
        "threat",
        rf"^{_DO}.{{0,70}}?\b(?:and|or)(?: then| else)? {_WE_WILL}{_DAMAGE}|"
        rf"^{_DO}.{{0,60}}?\b(?:and|or) (?:else )?(?:this|that|the|my|your|it|everything|all|"
        rf"every|those|"
        rf"these|they|people|everyone)\b.{{0,30}}?\b{_IT_HAPPENS}|"
        rf"\beither .{{2,50}}? or (?:this|that|the|my|your|it|everything|all|what)\b.{{0,30}}?\b"
        rf"{_IT_HAPPENS}|\b(?:if|unless|until)\b.*{_WE_WILL}{_DAMAGE}|"
        rf"{_WE_WILL}(?:\w+ ){{0,6}}?{_DAMAGE}.*\b(?:unless|until (?:i|we|you)|if you (?:do not|"
        rf"refuse|"
        rf"keep|insist|will not|ever))\b",
        (
            "Sell the barn and I'll burn it down.",
            "Give it back, or we will report you.",
            "Pay me or this letter goes to the press.",
            "Either I get my money or the file goes public.",
            "We'll block the gate until you pay.",
        ),
        (
            "Pay on time and I'll tell everyone how fair you were.",
            "If you sign I can cut the price.",
            "Give me a day and I'll call the office.",
        ),
        sure=0.93,
        cues="break burn smash kill hurt hit punch beat shoot wreck trash destroy ruin expose "
        "sue slash "
        "bury report post publish leak sabotage poison tell press court police tribunal regulator "
        "regret life block cut park hammer bat brothers gun knife pull viral public disappear "
        "disappears vanish vanishes leaked burns fired sacked off arrested deported online "
        "competitor "
        "competitors sure",
    ),
    rule(
        "or you will see",
        "threat",
        r"^(?:go on |just |and |you |so )*(?:keep (?:\w+ing|it up|that up|on)|touch \w+|push me|"
        r"try me|"
        r"say (?:that|it) again|do that|dare)\b.{0,30}?\b(?:see|find out|watch) what happens(?: "
        r"to you| "
        r"then| next)?$|"
        r"\bmy (?:brothers?|lads|boys|mates|cousins?|dogs?|guys)(?: and i)? (?:will|are going "
        r"to) (?:all )?"
        r"(?:be (?:back|round|there)|come (?:round|over|by|back)|pay you|visit you|find you|have "
        r"a word|"
        r"deal with)\b|"
        rf"\bno (?:choice|option|alternative) (?:but|except|other than) to (?:\w+ly "
        rf")?(?:{_DAMAGE}|make "
        r"(?:your |the |this )?(?:life|things|stay)\b.{0,20}?\b(?:unpleasant|difficult|hard|"
        r"miserable|"
        r"hell|uncomfortable))|"
        r"\b(?:i|we) (?:will|shall|can|are going to|am going to) make (?:your |the |this "
        r")?(?:life|things)\b"
        r".{0,20}?\b(?:unpleasant|miserable|hell|a misery)\b|"
        r"\bif\b.*\b(?:i|we) (?:am|are|will be) (?:pulling|withdrawing|stopping|freezing) (?:my|"
        r"our|the) "
        r"(?:donation|funding|sponsorship|support|gift)\b|"
        r"\bfile (?:an? |my |the )?(?:\w+ )?(?:complaint|lawsuit|suit|charges|"
        r"claim)\b.*\b(?:unless|"
        r"against you|if you (?:do not|refuse|keep))\b|"
        r"\b(?:and|or|if|then)\b.*\byou (?:will|are going to) never (?:see|hold|work)\b.*\bagain\b|"
        r"\b(?:i|we) (?:will|shall|are going to) (?:\w+ly )?(?:shut|block|poison|flood|occupy|"
        r"picket|"
        r"sabotage|barricade|besiege) (?:off |down )?(?:the|your|every|all)\b.*\b(?:if|unless|"
        r"until)\b|"
        r"(?=.*\b(?:if i were you|would not|be (?:very )?careful|careful)\b).*\b(?:things|cars?|"
        r"accidents|"
        r"windows?|bikes?|fires?|tyres?|tires?|bad things|people) (?:\w+ )?(?:get|gets|do|can|"
        r"might|"
        r"could|happen)\b(?=$|.*\b(?:scratched|hurt|broken|lost|stolen|burned|slashed|keyed|"
        r"happen\w*|"
        r"damaged|start)\b)",
        (
            "Keep pushing and see what happens.",
            "My cousins will come round on Sunday.",
            "Then we have no option but to make things very unpleasant for you.",
            "I'll file a complaint against you.",
            "Do it and you will never see the boat again.",
            "We will picket the office if that's your answer.",
            "I'd not walk there if I were you, accidents happen.",
        ),
        (
            "Keep the price and see what happens to your sales.",
            "My brothers will come to the party.",
            "I have no option but to decline.",
            "I don't want to file a complaint against you.",
            "I hope you will never see that again.",
        ),
        sure=0.92,
        cues="happens brothers brother lads boys mates cousins cousin dogs guys choice option "
        "alternative life things pulling withdrawing stopping freezing file again shut block "
        "poison "
        "flood occupy picket sabotage barricade besiege careful were not",
    ),
)
THREAT_WORDS = frozenset().union(*(each.cues for each in THREAT))
BEGGING: tuple[Rule, ...] = (
    rule(
        "plea",
        "begging",
        r"\b(?:i am|we are) (?:so |really |absolutely |quite |completely )?(?:desperate|"
        r"begging|pleading|at your mercy|on my knees)\b|"
        r"\bi (?:beg|implore) (?:you|of you)\b|\b(?:whatever|anything) you (?:say|want|need|"
        r"like|ask|ask for|decide|offer|can give)(?=$| (?:is fine|is ok|works|goes|please|i "
        r"will|i can|just|and i)\b)|"
        r"\bi will (?:take|do|accept|sign) (?:anything|whatever|any(?: \w+)? you)\b|\b(?:just|"
        r"please|only) (?:tell me what you want|give me (?:a chance|the work|the job|the "
        r"contract|anything|something)|"
        r"help me out|do not (?:throw|kick|evict|hang up|shut|sack|deport|abandon|turn (?:me|us) "
        r"away|let (?:me|us)|take|go|leave|do this|drop|cancel|tender|cut|end|walk|fire|re "
        r"?tender|send|put))|"
        r"\bi (?:really |just |so |desperately |badly )+need (?:this|the|it|your|that|you|"
        r"some|every)\b(?=.*\b(?:please|this (?:job|contract|work|deal|client|gig|project)|so "
        r"much|"
        r"desperate|survive|rent|it\b|contract|job|work|bad(?:ly)?))|"
        r"\bplease\b.*\b(?:i (?:really |do |so |just )*need|i am desperate|have mercy|i will "
        r"do anything|i can not (?:lose|afford)|help me out|"
        r"my (?:family|kids|children|rent)|do not do this|i beg|find it in your heart|"
        r"reconsider)\b|"
        r"\bi (?:can not|could not|will not) (?:survive|make it|live|go on|cope) without "
        r"(?:you|this|your|the)\b|\bhave (?:some )?(?:mercy|a heart|pity)\b|"
        r"\bi (?:can not|could not) afford to lose (?:you|this|your|the)\b|\byou are my "
        r"(?:only|last|biggest|main) (?:client|hope|chance|option|customer)\b|"
        r"\b(?:i|we|\w+ and i) have (?:\w+ )?nowhere (?:else )?(?:to go|left)\b|"
        r"\b(?:pay|give|do|sign|accept) (?:you )?(?:whatever|anything) (?:you|it takes)\b|"
        r"^(?:\w+ )?(?:please )*help (?:me|us)(?: please| out| out please)?$|"
        r"\bplease\b.*\b(?:i|we) (?:\w+ly |just |simply )?(?:can not|could not|will not) "
        r"(?:survive|"
        r"take (?:it|this|any more)|bear|cope|go on|live|manage)\b|"
        r"\bplease (?:\w+ ){1,2}?please\b|^please (?!.*\b(?:tell|explain|describe|go on|say|"
        r"help me)\b)(?:\w+ )?do not (?:hurt|shoot|die|kill|go|end)\b|"
        r"\bplease,? please\b|\bplease (?:please|i beg|have|be (?:kind|nice|generous|merciful|"
        r"gentle))\b|\bi have no (?:other )?(?:choice|option)(?: but| here|$|,? so| than)|\bi "
        r"am at your\b|"
        r"\b(?:i would|i will|i am (?:ready|willing) to) (?:do|take|accept|agree to) (?:just "
        r"about |literally |almost |absolutely )?(?:anything|whatever)\b",
        (
            "Please, I really need this.",
            "I'm desperate here",
            "I'll take anything.",
            "whatever you say",
        ),
        (
            "Please tell me about the launch.",
            "I need two weeks.",
            "Whatever you say is confidential.",
        ),
        sure=0.9,
        cues="desperate begging pleading mercy knees beg implore whatever anything any please "
        "need survive live cope lose only last biggest main choice option heart pity give "
        "help take nowhere pay do sign accept",
    ),
    rule(
        "number then",
        "begging",
        r"^(?:net )?\d+(?:\.\d+)?%? (?:then|it is|it is then|if i must|if we must)$",
        ("15% then.", "Net-60 it is."),
        ("15%?", "15% then what?", "Then 15% is on the table."),
        sure=0.7,
        cues="then it must",
    ),
    rule(
        "bare concession",
        "begging",
        r"^(?:ok |fine |all right |well |so |then |look |right |oh |yes |yeah |sure |i guess |"
        r"i suppose |in that case |let us say |"
        r"(?:i|we) (?:can|could|will|would|am willing to|am happy to|guess i can|suppose i "
        r"can) (?:just |probably |maybe |also |even )?"
        r"(?:do|go (?:to|for|with|down to|as low as|as far as|up to)|accept|take|live with|"
        r"give you|agree to|drop to|come down to|"
        r"cut (?:it |my rate |the rate |my price |the price )?(?:to|by)|lower (?:it|my rate|"
        r"the rate|my price|the price) (?:to|by)|manage|offer(?: you)?) )+"
        r"(?:it is |the |a |an |only |just |even |your |you |with |at |to |for )*(?:full |"
        r"whole )?(?:\$?\d+(?:\.\d+)?%?|net \d+)(?: percent)?"
        r"(?: off| discount| cut| less| reduction| lower| days| then| it is| and net \d+| net "
        r"\d+| and \d+%?| if you (?:want|like|insist)| rate cut|"
        r" for you| on the rate| off the rate| off my rate| fine| works| ok| if that helps| "
        r"if you really need it| if i (?:have|must) to?)*(?: then| fine| ok)*$",
        ("Fine, 20% then.", "ok I can do 12%", "I could go down to 12 percent."),
        ("I can do 6% if you pay in 30 days.", "20%?", "You want 20% off."),
        sure=0.8,
    ),
    rule(
        "surrender",
        "begging",
        r"^(?:ok |fine |all right |well |yes |look |then |whatever )*(?:(?:fine|ok|all right),? "
        r")?(?:you win|i give (?:in|up)|have it your way|i surrender|"
        r"(?:i|we) (?:will|can|would) (?:just )?(?:take|accept|live with|swallow|go with) "
        r"(?:it|your (?:terms|price|offer|rate|demand)s?|whatever|the cut|less|the lower)\b|"
        r"(?:whatever |fine |ok )*(?:just )?take (?:it$|the (?:\d+%?|full|cut|discount|deal))|"
        r"(?:fine|ok|all right) (?:then )?(?:i will|we will) (?:do it|lower|cut|drop|reduce)|"
        r"i have (?:to take|no) (?:it|choice)|"
        r"(?:i|we) (?:can|could|will) (?:lower|drop|reduce|cut) (?:my|our|the) (?:rate|price|"
        r"fee)s?$)",
        ("Fine, you win.", "OK I'll take it, I have no choice.", "I give in."),
        ("I don't give up.", "You could win a lot."),
        sure=0.8,
    ),
)
BEGGING += (
    rule(
        "take what there is",
        "begging",
        r"\b(?:i|we) (?:will|would) take what(?:ever)? (?:i|we|you(?! (?:said|say|told|mean|want|"
        r"need))|there is)\b(?: can| are| have)*"
        r"(?: get| give| got| left| going)?\b|"
        r"\b(?:i|we) will not ask (?:you )?for (?:anything|more|a thing|another)\b|"
        r"\b(?:i|we) will (?:just |simply )?(?:do it|make it|go) (?:even )?(?:cheaper|for "
        r"(?:less|free|"
        r"nothing))\b|\b(?:do|did) not (?:\w+ )?take \w+(?: \w+)? away from (?:me|us)\b|"
        r"\bon my knees\b|\byou name it (?:and )?(?:i|we)\b|\b(?:just|please) take it off my "
        r"hands\b|"
        r"\bpretty please\b|\bin gods? (?:\w+ )?name\b|\bfor the love of god\b|\btake pity\b|"
        r"\b(?<!can )(?<!could )(?<!to )spare (?:me|us)\b(?! (?:a|some|the|your|\d))|\b(?:we|i) "
        r"will (?:play|work|come|do "
        r"(?:it|this)) "
        r"for (?:free|nothing)\b",
        (
            "I'd take whatever you have.",
            "I won't ask for another thing.",
            "Please don't take the house away from us.",
            "Oh pretty please!",
            "We'll work for free then.",
        ),
        (
            "I'll take what's mine.",
            "I won't ask how you did it.",
            "We don't work for free.",
            "Can you spare us a minute?",
        ),
        sure=0.85,
        cues="take ask cheaper less free nothing knees name hands pretty god pity spare",
    ),
)
REJECT: tuple[Rule, ...] = (
    rule(
        "cannot",
        "reject",
        r"\b(?:i|we) (?:\w+ly |just |simply |really |still |am afraid i |do )*(?:can not|"
        r"could not|will not|would not|am not able to|are not able to|am unable to|am not "
        r"(?:lowering|dropping|cutting|accepting|doing|taking|signing|agreeing to|giving|"
        r"going|paying)|"
        r"am not (?:going|willing|prepared|ready|in a position|comfortable|interested|"
        r"happy)(?: to)?|are not (?:going|willing|prepared|ready)(?: to)?|"
        r"do not (?:accept|agree|want to accept)|refuse(?: to)?|have to (?:decline|pass|say "
        r"no|refuse|turn)|must (?:decline|refuse|say no)|decline)"
        r"(?: \w+ly| just| possibly| simply| really| afford to| be able to)*"
        r"(?: (?:do|go|accept|take|agree|live|work (?:with|for|at|on)|sign|offer|give|cut|"
        r"lower|drop|reduce|meet|commit|make|move|survive on|afford|with|"
        r"lower|stretch|swing|say yes|have|consider|part|trade|wait|sell|let|cover|absorb|"
        r"carry|pay|be|this|that|it|your|the|a|\d)\b|$)",
        (
            "I can't do 20% off and net-90.",
            "We won't accept that.",
            "I'm not able to go that low",
            "I have to decline.",
        ),
        ("I can't tell how it looks from your side.", "You can't do that?"),
        sure=0.9,
        cues="not refuse decline pass no must have unable afraid",
    ),
    rule(
        "no deal",
        "reject",
        r"^(?:no$|no (?:i|we|that|this|it|not|sir)\b|never$|no way|absolutely not|definitely "
        r"not|of course not|not (?:a chance|happening|possible|acceptable|going to happen|"
        r"interested|for me|at that (?:price|rate)|really)|"
        r"no (?:thanks|thank you|deal(?! (?:means|leaves|would|is|costs|hurts|helps|puts|brings|"
        r"and)\b)|"
        r"chance|sorry)|sorry no|(?:that|this|it) (?:is|would be|"
        r"will be)? ?(?:not|never) (?:(?!the|my|your)\w+ )?(?:acceptable|possible|work(?:able|"
        r"ing)?|"
        r"enough|going to (?:work|happen)|feasible|good enough|fair|realistic|an option|"
        r"something i can|on the table|do ?able|viable)|"
        r"(?:that|this|it|\d+%?|net \d+|your (?:offer|price|proposal|terms))(?: off)? (?:\w+ "
        r"){0,3}?(?:does|will|would|do|can) not (?:really |quite )?(?:work|do|fly|cut it|"
        r"happen|be possible|suit)|"
        r"(?:that|this|it|\d+%?)(?: \w+)? is (?:just |simply |way |much |far |really |still |"
        r"a (?:bit|little|lot|tad) |kind of )*(?:(?:low|high|steep|much)(?: for (?:me|us|my "
        r"\w+|the \w+))|too (?:low|much|high|little|steep|far|long)|impossible|unacceptable|"
        r"out of the question|a no|a non starter|"
        r"off the table|not for me)|i (?:must |have to |will )?(?:reject|decline|refuse|"
        r"pass)\b)(?: |$)",
        ("No.", "That doesn't work for me.", "No deal.", "That's too low."),
        ("No problem.", "No rush.", "Not sure what you mean."),
        sure=0.85,
    ),
    rule(
        "protest",
        "reject",
        r"\byou can not (?:just |simply |really |seriously )?(?:do (?:this|that)(?: to (?:me|us)|"
        r"$)|expect "
        r"(?:me|us)|treat (?:me|us)|be serious|mean (?:that|it))|^i insist$|"
        r"^(?:no )?(?:that|this) is (?:so |just |really |totally |very )*unfair(?: no)?$|"
        r"^(?:no |sorry )*can not (?:do|accept|go|agree|take)(?: (?:it|that|this))?(?: sorry)?$|"
        r"\b(?:\d+%|net \d+|that|this|it) is not (?:going to happen|happening|on for me|an "
        r"option)\b|"
        r"\bthis is not how you treat\b|\bno(?:body)? can (?:live|work) (?:on|for|with) that\b",
        (
            "You can't just do this to us!",
            "I insist.",
            "nah cant accept that",
            "45% isn't going to happen.",
        ),
        (
            "You can't do it alone, can you?",
            "That isn't going to help you.",
            "It is not on the list.",
        ),
        sure=0.8,
        cues="not insist unfair treat nobody no",
    ),
    rule(
        "not worth",
        "reject",
        r"\b(?:is (?:just |simply |way |far |much |still )?too (?:soon|early|late|low|high|"
        r"much|little|long|far|steep) for (?:me|us)|the (?:lowest|best|most|least|highest) i "
        r"(?:can|would|will|could|am able to|am willing to) (?:go|do|take|accept|pay|offer)|"
        r"out of the question|non starter|deal ?breaker for me|i would be (?:losing money|"
        r"working for free)|i would rather (?:not|walk)|"
        r"not (?:prepared|willing) to (?:go|accept|do|cut|lower|sign)|(?:turn|turning) "
        r"(?:this|that|it|your offer) down|no thanks|"
        r"(?:i|we) (?:do not|can not) (?:have a deal|see (?:that|this) working|make that work|"
        r"make it work|make those)|hard (?:pass|no)|take it or leave it|not (?:up for "
        r")?negotia\w+|my (?:rate|price|fee) is my (?:rate|price|fee)|i am not (?:moving|"
        r"budging)|non negotiable|"
        r"(?:\d+%|net \d+|that|this)(?: off)? (?:is not|would not be) (?:something i can|"
        r"possible|workable|feasible|an option))\b",
        ("20% is out of the question.", "That's a non-starter.", "I can't make that work."),
        ("What is out there?", "Is it worth a question?"),
        sure=0.85,
        cues="question starter breaker losing free rather prepared willing too lowest best most "
        "least highest turn turning take my negotiable thanks deal working work make pass no "
        "not",
    ),
)
REJECT += (
    rule(
        "plain no",
        "reject",
        r"^(?:nah |no )+sorry\b|\bno can do\b|\bso (?:it is a |that is a |a )?no$|"
        r"^not (?!being|wanting|saying|knowing|trying|asking|having|wishing|meaning|looking|"
        r"including|"
        r"counting|joking|kidding|surprising|everything|anything|nothing)\w{2,}ing\b|"
        r"\b(?:that|this|it) would not be (?:fair|right|possible|ok) (?:to|on|for) (?:my|the|me|"
        r"us|our|"
        r"anyone|them)\b|\bbeyond (?:what (?:i|we)|my (?:means|limit|budget)|our (?:means|limit|"
        r"budget))\b|\b(?:is|are) (?:simply |just )?off the table\b|"
        r"\b(?:the|my|our) answer is (?:a |still )*no\b(?! (?:one|good|longer|more|matter))|"
        r"\b(?:it|that) is a (?:hard |firm |clear )?no\b|"
        r"\b(?:i|we) would (?:much )?rather (?:stay (?:where|as|with|put)|leave (?:it|things)|"
        r"keep things|"
        r"stick with|remain|go without)\b",
        (
            "No, sorry, one boat is one boat.",
            "No can do.",
            "Not doing the night shift again.",
            "That would not be fair to the others.",
            "It's beyond what we can afford.",
            "The answer is no.",
            "I'd rather stay where I am.",
        ),
        (
            "Not being funny, but what is it?",
            "Is the deposit off the table?",
            "There is no candy.",
            "I'd rather keep the rate and add a week.",
        ),
        sure=0.85,
        cues="no not beyond off rather",
    ),
)
_LOSE = (
    r"(?:los(?:e|es|ing|t)|loss|slip(?:s|ped|ping)?|delay(?:s|ed|ing)?|late|miss(?:es|ed|"
    r"ing)?|risk(?:s|y|ing|ed)?|cost(?:s|ing)? (?:you|the|your|them)|falls? (?:through|apart|"
    r"behind)|gap|"
    r"penalt\w+|expos(?:ed|ure)|fail(?:s|ed|ure|ing)?|stall(?:s|ed|ing)?|start(?:s|ing)? "
    r"(?:over|again|from scratch|from zero)|empty|vacan\w+|without (?:a|an|any|me|someone)|"
    r"goes? (?:wrong|under|to tender|out to tender|to waste|dark)|"
    r"hurts?|damag\w+|jeopard\w+|endanger\w*|threaten(?:s|ed)?|nothing to (?:show|report|put|"
    r"point to)|waits?|pays? for|(?:nobody|no one) (?:\w+ing|works?|answers?|draws?|picks?|is "
    r"left)|empty handed|no (?:saving|savings|one|"
    r"designer|launch|report|"
    r"deal)|expir\w+|laps(?:e|es|ed|ing)|set(?:s)? (?:you|it|things|the \w+) back|"
    r"push(?:es|ed)? (?:back|the launch)|weeks of|months of|at stake|in danger|unfilled|write "
    r"?down|walks? out|drift\w*|disrupt\w*|postpon\w*|drag(?:s|ged|ging)? on|runs? out|slow(?:s|"
    r"ed)?|bring(?:s)? "
    r"(?:it )?to a halt)"
)
LOSS: tuple[Rule, ...] = (
    rule(
        "no deal risk",
        "loss_frame",
        r"\b(?:if|without|when|once|should|every|each|while|unless|as long as|until|no|"
        rf"by)\b.*\b(?:{_LOSE})\b|"
        rf"\b{_LOSE}\b.*\b(?:if|without|unless|when|while|until|should)\b",
        (
            "If this goes to tender, the launch slips nine weeks.",
            "Without a deal you have nothing to report by month end.",
            "Every week of delay costs the launch team.",
        ),
        ("I lost my keys.", "If you want, we can talk."),
        sure=0.8,
        cues="lose loses losing lost loss slip slips slipped slipping delay delays delayed "
        "delaying late miss misses missed missing risk risks risky risking risked cost costs "
        "costing fall falls gap penalty penalties exposed exposure fail fails failed failure "
        "failing stall stalls stalled start starts starting empty vacant vacancy without "
        "goes go hurt hurts damage damages damaging jeopardize jeopardy endanger threatens "
        "nothing nobody no expire expires lapse lapses set sets push pushes weeks months stake "
        "danger unfilled walks walk drift drifts disrupt disrupts postpone postponed run "
        "runs drag drags dragging dragged slow slows bring brings waits wait pays pay handed",
    ),
    rule(
        "stand to lose",
        "loss_frame",
        r"\b(?:you|your \w+|the (?:launch|project|team|company|report|savings)) (?:would |"
        r"could |will |might |may |stand to |stands to |are about to |risk |risks |are going "
        r"to |is going to |can )+"
        r"(?:be )?(?:losing |lose|slip|miss|fall|be late|be delayed|suffer|cost|fail|losing|"
        r"missing|stall|end up with(?:out)?|risk|have nothing|take the hit|drift)|"
        r"\bat (?:risk|stake)\b|\b(?:a|the|another|this) (?:\w+ )?(?:tender|delay|slip|switch|"
        r"vacancy|gap) (?:would|could|will|might|means|costs|puts|takes|may)\b|"
        r"\bthe (?:real )?(?:risk|danger|loss|cost) (?:here |i see |of (?:no|not|waiting|a|"
        r"delay)\w* ?)",
        (
            "You could lose the launch date.",
            "The launch is at risk.",
            "A tender would cost you nine weeks.",
        ),
        ("I might lose my flat.", "The rate is high."),
        sure=0.75,
        cues="risk stake lose losing slip miss fall late delayed suffer cost fail missing stall "
        "end have take drift tender delay switch vacancy gap danger loss",
    ),
    rule(
        "what happens to",
        "loss_frame",
        r"\b(?:what|how|where)\b.*\b(?:happens? to|becomes? of|would (?:that|this|it|a \w+) "
        r"(?:do to|mean for|cost|leave)|affect|hit|does (?:that|this|it|a \w+) (?:do to|leave|"
        r"cost))\b.*\b(?:if|without|when|"
        r"should|tender|slips?|delay|late|fails?|falls)\b|"
        r"\bhow (?:would|does|will|could) (?:a |the |another |\d+ )?(?:\w+ )?(?:tender|delay|"
        r"slip|gap|vacancy|late|\d+ weeks?)\b.*\b(?:affect|hit|sit|land|look|leave|mean|go "
        r"down|impact)\b",
        (
            "What happens to the launch if this goes to tender?",
            "How would a nine week delay affect the launch?",
        ),
        ("What happens next?", "How is the launch?"),
        sure=0.8,
        cues="what how where",
    ),
)
LOSS += (
    rule(
        "worse for them",
        "loss_frame",
        r"\b(?:if|without|once|when|unless|until|every (?:day|week|hour|month)|the longer|no "
        r"deal|no "
        r"agreement|with (?:only )?\d+|in \d+ (?:weeks|days|months))\b.*\b(?:gone|never see|"
        r"(?:write|"
        r"writing|written) off|wiped out|marked (?:down|to)|walk(?:s|ed)? away from you|leaves? "
        r"you\b|"
        r"pulls? out|refund\w*|shaki\w+|nervous|(?:the|in) danger|(?<!keep your )headline|(?:not|"
        r"never) (?:be )?(?:"
        r"passed|pass|finish\w*|signed off|invest|delivered|covered|insured|staffed|certified)|"
        r"can not (?:invest|deliver|open|finish|sell|ship|close)|collapses?|spoils?|rots?|dr(?:y|"
        r"ies) up|"
        r"empty (?:stage|shelf|shelves|house|room|seats?)|back to (?:square 1|zero|the start)|"
        r"worth "
        r"(?:nothing|less))\b",
        (
            "Without the crew your hay rots.",
            "If the shop stays shut you'll be refunding people.",
            "The longer it takes, the more nervous your tenants get.",
        ),
        ("If you come we can talk.", "The hay is gone.", "Without me I'd be nervous of my debts."),
        sure=0.78,
        cues="gone never write writing written wiped marked walk walks leave leaves pull pulls "
        "refund "
        "refunding refunds refunded shaky shakier nervous danger headline not collapse collapses "
        "spoil "
        "spoils rot rots dry dries empty back worth",
    ),
    rule(
        "what it does to them",
        "loss_frame",
        r"\b(?:what|how)\b.*\b(?:look like|be like|left|mean for you|cost you|end up|"
        r"happens?)\b.*\b(?:if|"
        r"when|without|once|unless)\b.*\b(?:not|no|nobody|fails?|late|wet|empty|gone|slips?|falls?|"
        r"breaks?|goes (?:wrong|that way|under|to)|miss\w*|never|nothing|delay\w*|loses?|runs? out|"
        r"cancel\w*)\b|"
        r"\b(?:what|how) (?:does|would|will|could) (?:that|this|it|a \w+(?: \w+)?) (?:do to|"
        r"cost) (?:you|"
        r"your)\b|\bhow (?:much|many) (?:do|would|will|did) you (?:\w+ ){0,4}?(?:lose|losing|"
        r"writ\w+ off|"
        r"refund\w*)\b",
        (
            "What will the spring look like if the seed gets wet?",
            "What would that do to your name?",
            "How much do you end up losing on those?",
        ),
        ("What would it look like if we agreed?", "How much do you charge?"),
        sure=0.75,
        cues="what how",
    ),
)
_HARMLESS = (
    r"\b(?:is|are|be) (?:no|not a|not any) (?:real |great )?(?:loss|risk|danger|harm)\b|"
    r"\b(?:nobody|no one) (?:is going to|will|would|wants to) (?:hurt|lose|harm)\b"
)
HARMLESS = re.compile(_HARMLESS)
"""What denies a loss."""
CONCEDING = re.compile(
    r"\b(?:giv(?:e|ing) in|conced\w+|accept(?:ing)? (?:my|this|our)|agree(?:ing)? (?:to (?:my|"
    r"this)|with me)|say(?:ing)? yes|if you (?:agree|accept|give (?:me|in|up)|say yes|pay|"
    r"take my|move|concede|drop))\b"
    r".*\b(?:cost|costs|lose|loss|losing|give up|hurt)\b|\byou (?:would |will |are going to |"
    r"only |just |have to )*(?:lose|losing|giv(?:e|ing) up|be out|sacrifice|lose out on) "
    r"(?:only |just |about |some |a |the |your |another |\w+ )?"
    r"(?:\d+%|\$?\d+|money|margin|discount|percent|savings of|the (?:discount|cut|20%|\d+%))|"
    r"\byour loss (?:would be|is) (?:only|just)|\b(?:conceding|giving in|saying yes|agreeing|"
    r"accepting)\b.*\b(?:cost|lose|loss)"
)
_INSULT = (
    (
        r"\b(?:idiot|moron|stupid|asshole|arsehole|bastard|bitch|fuck\w*|shit\w*|cunt|dick|"
        r"prick|scum|loser|dumbass|jackass|retard\w*|wanker|twat|piss off|go to hell|screw "
        r"you|shut up|motherf\w+|drop dead)\b",
        1.0,
    ),
    (
        r"\b(?:liar|lying|crook|thief|thieves|greedy|pathetic|disgusting|incompetent|clueless|"
        r"clown|parasite|leech|bully|bullies|bloodsuck\w+|vulture|shark|dishonest|worthless|"
        r"ignorant|coward|hypocrite|despicable|evil|dumb|jerk|creep|scumbag|bullshit|crap|"
        r"snake|heartless|sleazy|shameless|swindl\w+|scam\w*|extort\w*|blackmail\w*)\b",
        0.7,
    ),
    (
        r"\b(?:ridiculous|absurd|insulting|insult|nonsense|unreasonable|a joke|laughable|"
        r"outrageous|disgrace\w*|you are (?:\w+ing and )?exploiting|exploiters?|how dare|you "
        r"people|are you kidding|waste of (?:my )?time|unprofessional|"
        r"shame on you|rip ?off|robbery|sick of you|what is wrong with you|you should be "
        r"ashamed|what the hell|get real|don't be silly|selfish|arrogant|bureaucrat\w*|pencil "
        r"pusher|you have no idea|not very bright)\b",
        0.45,
    ),
)
_INSULTS = tuple((re.compile(p), v) for p, v in _INSULT)
_SELF = re.compile(
    r"\b(?:i am|i was|i feel|i felt|i must (?:be|sound|seem)|i look|i do not want to (?:be|"
    r"sound|seem)|sorry if i (?:am|was|sound)|not) (?:\w+ ){0,3}$|\b(?:he|she|they|it|dad|mom|"
    r"boss|him|her)\b(?:\W+\w+){0,4}\W*$"
)


def hostility(text: str) -> float:
    """Return how insulting a folded text is, 0 to 1; insults of oneself or others don't count."""
    worst = 0.0
    for pattern, value in _INSULTS:
        match = pattern.search(text)
        if match and value > worst:
            before = text[max(0, match.start() - 40) : match.start()]
            aimed = "you" in before or "your" in before or value >= 1.0
            if _SELF.search(before) and "you" not in before.split()[-4:]:
                continue
            worst = max(worst, value if aimed else value * 0.7)
    return worst

"""Terms on the table: conditional trade, offer, acceptance, and which options are named."""

from __future__ import annotations

import re

from weakhand.language.rules import Table, rule
from weakhand.language.swaps import SWAPS

TERMS = (
    r"(?:\$ ?)?\d+(?:\.\d+)?(?:k\b|%)?|net \d+|tiered|rebate|discount|rate|terms|retainer|"
    r"days|weeks|months|food|water|firewood|wood|"
    r"deposit|delivery|pick ?up|cash|bucks|dollars|pounds|euros|price|half|each|packages?"
)
_GIVE = (
    r"(?:do|offer|give|take|accept|agree|go|commit|hold|keep|cut|lower|reduce|drop|move|add|"
    r"include|throw|extend|cover|meet|come|guarantee|sign|provide|"
    r"pay|stay|stand|answer|support|deliver|help|make|put|bring|be|consider|look|let|trade|swap|"
    r"live|split|"
    r"have(?! to\b)|get|wait|start|see|work|find|sell|pick|match|share|increase|raise|shorten|"
    r"waive|"
    r"set|plan|book|credit|rebate|invoice|prioriti\w+|block|reserve|promise|took|gave|did|"
    r"dropped|kept|added|offered|agreed|went|held|paid|moved|committed|accepted|got|came)"
)
_TRADE = (
    rule(
        "if you then i",
        "conditional_trade",
        r"\b(?:if|when|once|provided|providing|assuming|as long as|so long as|suppose|"
        r"supposing|given|were) (?:that )?(?:you|your \w+|halden|we|the \w+|finance|it|there|"
        r"that|i(?! (?:were (?!to\b)|was|am|could (?:afford|only)|had (?:known|more|the)|knew|said|"
        r"say|remember|may|understand|lose|lost)\b)|my \w+)\b"
        r"(?! (?:do|will|can|are|would|is|does) not\b)"
        r".{2,120}?\b(?:then )?(?:i|we|you|my \w+) (?:\w+ly |also |then |both |each |all "
        r")*(?:can|could|will|would|shall|am (?:happy|willing|ready|prepared|able|open|glad) "
        r"to|are (?:happy|willing|ready|able) to|might|"
        r"may be able to|would be (?:happy|willing|ready|glad|able|open) to|do|get|have)(?: "
        r"\w+ly| also| then| probably| certainly| happily| be (?:able|happy|willing) to)* "
        rf"?{_GIVE}\b",
        (
            "If you can pay in 30 days, then I can do 6%.",
            "if you keep the rate we could add two weeks on call",
            "Provided that finance approves net-30, I'd commit to 40 days.",
        ),
        (
            "If you don't pay, I'll sue.",
            "If I understand you correctly, you want a number.",
            "Tell me if you agree.",
            "If I were hungry I'd take it too.",
        ),
        sure=0.92,
        cues="if when once provided providing assuming long suppose supposing given were",
    ),
    rule(
        "i could if you",
        "conditional_trade",
        r"\b(?:i|we) (?:\w+ly |also |then )?(?:can|could|will|would|am (?:happy|willing|ready|"
        r"prepared|able|open) to|might|are (?:happy|willing|ready|able) to|would be (?:happy|"
        r"willing|able|ready|open|glad) to)"
        rf"(?: \w+ly| also| then| be (?:able|happy|willing) to)* ?{_GIVE}\b.*\b(?:if (?:you|we|"
        r"your|halden|the|finance|that|it|there|i (?:can|could|get|had|keep|have))|provided|"
        r"providing|in return|in exchange|as long as|so long as|on (?:the )?condition|"
        r"assuming|"
        r"once you|when you|against|for (?:your|a (?:longer|guaranteed|firm|yearly|2 year|"
        r"volume)|the (?:full|same) rate|net \d+))\b(?! (?:want|like|need|wish|insist|"
        r"prefer)$)(?! (?:do|can|will) not\b)",
        (
            "I could do 6% provided you pay in 30 days.",
            "We would add on-call support in return for net-30",
            "I can take 12% as long as the terms stay at net-30.",
        ),
        ("I could help if you like.", "I'll walk if you don't pay."),
        sure=0.92,
        cues="if provided providing return exchange long condition assuming once when against for",
    ),
    rule(
        "in return",
        "conditional_trade",
        r"\b(?:in (?:return|exchange)(?: for)?(?!.*\bi (?:got|had|was|received|heard)\b)|trade you|"
        r"swap you|quid pro quo|give you "
        r".{2,60} for your|you (?:can )?(?:get|take|have|keep) .{2,60}(?:and|,|while|if|but) "
        r"(?:i|we) (?:will |would |can |could )?(?:get|take|keep|have|do)|"
        r"(?:i|we) (?:will |would |can |could )?(?:get|take|keep|have) .{2,60}(?:and|,|while|"
        r"if|but) you (?:will |would |can |could )?(?:get|take|keep|have)|(?:you|i) .{2,50} "
        r"and in return (?:i|you))\b",
        (
            "40 days a year in exchange for the old rate.",
            "I'll trade you two waters for one food.",
            "You take the water and I take the food.",
        ),
        ("Return the form, please.", "I exchange emails.", "In return for waiting I got a cold."),
        sure=0.8,
        cues="return exchange trade swap quid give you i we",
    ),
    rule(
        "sign and i will",
        "conditional_trade",
        r"^(?:please |just |then |so |ok )*(?:sign|give|pay|keep|hold|take|let|promise|guarantee|"
        r"leave|drop|move|fix|mend|repair|clean|paint|help|bring|send|get|build|agree to|commit to|"
        r"book|lend|grant)\b(?! (?:it or|your time)\b).{3,90}?"
        rf"\band (?:then )?(?:i|we) (?:will|can|could|would) (?:\w+ly |also |even )?(?:{_GIVE}|"
        r"handle|repair|paint|fix|clean|teach|train|walk|feed|water)\b|"
        rf"\b(?:i|we) (?:can|could|will|would) (?:\w+ly |also )?{_GIVE}\b.{{3,90}}?\b(?:but|and) "
        r"(?:then |in turn |for that )+(?:i|we) (?:\w+ly )?(?:need|want|would (?:need|want|like|"
        r"ask)|"
        r"ask|expect)\b|"
        r"\bif (?:i|we) \w+ .{2,60}\b(?:can|could|may) (?:i|we) (?:\w+ly )?(?:stay|have|keep|get|"
        r"go|take|do|leave|come|use|pay)\b",
        (
            "Lend us the van on Saturday and we'll paint the fence.",
            "I could start in May, but then I need the bigger room.",
            "If I finish my homework first, can I go?",
        ),
        (
            "Sign here and you will see the price.",
            "I could start in May.",
            "If I call him, what will he say?",
        ),
        sure=0.85,
        cues="and but if",
    ),
    rule(
        "what if you",
        "conditional_trade",
        r"\b(?:what|how about|suppose) (?:if )?(?:you|your side|halden|we|i) .{3,80}\band "
        rf"(?:i|we|you|in return) .{{0,30}}\b{_GIVE}\b|"
        rf"\bwould you .{{3,60}} if (?:i|we) (?:\w+ )?{_GIVE}\b|\b(?:would|could|can|might) "
        rf".{{3,60}} if (?:i|we) (?:\w+ )?{_GIVE}\b|\bif (?:i|we) (?:\w+ )?(?:were to |could |"
        r"can |did "
        rf")?{_GIVE}\b.{{2,80}}\b(?:would|could|can|will) (?:you|your \w+|halden)\b",
        (
            "What if you hold the rate and I add two weeks on call?",
            "Would you pay in 30 days if I took 6% off?",
            "If I gave 6%, could you do net-30?",
        ),
        ("What if you called him?", "Would you help if asked?"),
        sure=0.88,
        cues="what how suppose would could if",
    ),
    rule(
        "if they then i do",
        "conditional_trade",
        r"\bif (?:you|your \w+|the \w+|we|they|he|she|finance)\b(?! (?:think|mean|say|said|ask|"
        r"want|"
        r"like|insist|prefer|are|is|do not|will not|does not|hold on|wait)\b).{2,90}? (?:i|we) "
        r"(?:\w+ly |then |also )?(?:(?:will |would |can |could )(?:\w+ly )?(?:fund|finance|hand|"
        r"lend|"
        r"paint|clean|teach|deliver|repair|mow|cook|drop)|pay|give|take|sign|commit|stay|guarantee|"
        r"promise|accept|include|drop|keep|cover|deliver|bring|send|throw in|extend|hold|lend|"
        r"put)\b|"
        r"^should you (?:\w+ ){1,14}?(?:i|we) (?:would|will|can|could) \w+|"
        r"\b(?:i|we) (?:will|would|can|could) (?:gladly |happily |also )?(?:fund|finance|hand|lend|"
        r"paint|clean|teach|deliver|repair|mow|cook|sponsor|host) .{2,80}?\b(?:if|once|when|as "
        r"long as|"
        r"provided) (?:you|your \w+|they|the \w+)\b(?! (?:want|like|need|wish|insist|prefer)\b)|"
        r"\bif (?:i|we) (?:hand|lend|fund|pay|give|sign) .{2,60}\b(?:would|will|can|could) you "
        r"(?:\w+ )?(?:give|let|hand|lend|take|drop|hold|keep|pay|sign|throw)\b",
        (
            "If the council pays the rent, I commit to two years.",
            "Should you send the stage, we will play for an extra hour.",
            "We'd lend you the tractor as long as you bring it back full.",
        ),
        (
            "If you think we pay too little, say so.",
            "Should you be the one to tell her?",
            "I'd cook it longer if I were you.",
            "I would teach him if I could.",
        ),
        sure=0.87,
        cues="if should once when long provided",
    ),
    rule(
        "you give i give",
        "conditional_trade",
        r"^(?:ok |so |then |look |well |and )*you (?:send|give|pay|sign|drop|cover|lend|bring|fix|"
        r"mow|"
        r"cook|take|keep|let|leave|clean|wash|do the|get) (?:\w+ ){1,9}?(?:and |then )?(?:i|we) "
        r"(?:will |would )?(?:send|give|pay|sign|drop|cover|lend|bring|fix|mow|cook|take|keep|let|"
        r"leave|"
        r"clean|wash|do the) |"
        r"\byou (?:can |could |will )?(?:get|have|take|keep) .{2,50}? (?:when|once|if|as soon as|"
        r"as long "
        r"as) (?:i|we) (?:get|have|see|receive|keep)\b|"
        r"\byou (?:can|could|may) (?:have|take|keep|get) .{2,50}? (?:but|and) (?:then|in turn) "
        r".{2,40}"
        r"(?:\b(?:is|are) (?:mine|ours)|\bi (?:get|want|need|take|keep|have)|\bwe (?:get|keep))\b|"
        r"\b(?:\d+|an?) (?:\w+ )?\w+ for (?:each|every) .{1,20}? (?:you|i|we) \w+|"
        r"\b(?:do|give (?:me|us)|get (?:me|us)) (?:that|this) and (?:we are done|we have a deal|it "
        r"is a "
        r"deal|you have a deal|i (?:am in|(?:will )?sign)|it is yours|i am yours|we (?:will "
        r")?sign)\b|"
        r"^(?:please |just |then |ok )*(?:let|give|get|leave|lend|pay) (?:me|us) .{2,60}? and (?:i "
        r"am|we "
        r"are) (?:your|in\b|yours|happy to|ready to|there\b)",
        (
            "You mow the grass, I fix the gate.",
            "You get the key when I get the deposit.",
            "You can have the desk but then the chair is mine.",
            "Two eggs for every loaf you bring",
            "Give me that and we have a deal.",
            "Give us the Friday and we're happy to open early.",
        ),
        (
            "You take it and leave?",
            "You get a letter when it arrives.",
            "You can have a seat.",
            "Thanks for every call.",
        ),
        sure=0.85,
        cues="you me us every each that this",
    ),
)
TRADE = Table((*_TRADE, *SWAPS))
_PROPOSE = (
    rule(
        "we could do",
        "offer",
        r"\b(?:(?:i|we) (?:\w+ly |also |then |might |just )*(?:can|could|would|will|might|"
        r"shall|am (?:willing|ready|prepared|happy|able|open|offering|asking|thinking|"
        r"proposing)|are (?:willing|ready|happy|able|offering)|propose|suggest|offer|give you|pay "
        r"you|(?:want|"
        r"need|would like|take|keep|get)(?=.*(?:\d|\bnet\b|\brate\b)))(?! (?:\w+ly )?(?:be "
        r"(?:(?!willing)\w+ing|"
        r"out|gone|broke|bankrupt|left|short|unable)|lose|borrow|struggle|have to (?:borrow|sell|"
        r"close|ask|split|share|move|leave|let|find|start|go|look)|to (?:understand|know|hear|"
        r"learn|see|ask)|need to borrow|run out|survive|"
        r"understand|see|imagine|guess|tell|explain|think|hope|wait until|like to (?:understand|"
        r"know|hear|learn|ask|see))\b)|(?:suppose|supposing|imagine|say) (?:i|we|you) (?:\w+ly )?"
        rf"{_GIVE}\b|(?:suppose|supposing|imagine|say) (?:i|we|you) \w+ed\b|how (?:does|"
        r"would)(?=.*\d.* (?:sound|look|feel)\b(?! (?:from|in|on|like|to (?!you\b))\b))|you (?:can|"
        r"could|may|will) (?:have|take|get|"
        r"keep)|you (?:take|get|keep)(?=.*\bi\b)|(?:give|pay) me(?! \d+ (?:minutes?|hours?|days|"
        r"weeks) to)|let us|let me|meet (?:me|"
        r"you) (?:at|in)|my (?:offer|"
        r"proposal|suggestion|counter\w*|idea) (?:is|would be)|here is (?:my|an|a|our)|how "
        r"about|what about|what if (?:we|i|you)|i propose|i suggest|i offer|would you (?:be "
        r"able to )?(?:take|accept|do|go|consider|be (?:ok|willing|happy|open|interested))|"
        r"could (?:we|you|i) (?:do|get|agree|go|say|settle|meet|keep|have|take)|"
        r"can (?:we|you|i) (?:do|get|agree|go|say|settle|meet|keep|have|take)|will you "
        r"(?:take|accept|do)|are you (?:ok|willing|happy|open|fine) (?:with|to)|are you "
        r"willing)\b"
        rf"(?: \w+){{0,12}}? ?(?:{TERMS})(?:\b|$)",
        (
            "We could do 6% off with net-30.",
            "How about 6 percent and net 30?",
            "I can offer you 2 food for 1 water",
            "Would you take $80?",
            "Let's do 6% and two weeks on call.",
            "Suppose I committed to fifty days.",
            "I give you four hundred cash",
        ),
        (
            "You want 20% off.",
            "20 percent?",
            "I can't do 20%.",
            "We'd be living on noodles for 60 days.",
            "I'd like to understand the 15%.",
        ),
        sure=0.8,
    ),
    rule(
        "set the terms",
        "offer",
        r"^(?:please |just |then |so |ok |look |well )*(?:drop|scrap|keep|hold|leave|pay|give|"
        r"make (?:it|that|the \w+)|go (?:to|with|for)|cut|set|settle|meet|split|replace|swap|lower|"
        r"raise|stay (?:at|with)|stick (?:to|with)|put)\b"
        r"(?! (?:in mind|me through|a look|me \d+ (?:minutes?|hours?|days|weeks) to)\b)"
        r"(?: \S+){0,8}? (?:net \d+|\$?\d+(?:\.\d+)?%?k?|(?:the|my|your) (?:\w+ )?(?:rate|terms|"
        r"price|rent|salary|deposit))\b(?!.*\b(?:to (?:think|decide|consider|check)|like that|"
        r"in mind)\b)",
        (
            "Scrap the deposit and make it 900 a month.",
            "Leave the price and pay me within 45 days",
        ),
        (
            "Give me 10 minutes to think.",
            "Forget the rate for a moment, how are you?",
            "Put me through to room 12 to check the order.",
        ),
        sure=0.75,
        cues="drop scrap keep hold leave pay give make go cut set settle meet split replace swap "
        "lower raise stay stick put",
    ),
    rule(
        "would it be possible",
        "offer",
        r"^(?:would|could) (?:it be (?:possible|ok|enough) (?:to|if) .{0,40})?(?:\$|a |only |just |"
        r"about )*"
        r"(?:\d+(?:\.\d+)?%?k?|net \d+)\b(?! (?:people|of (?:you|your|them)|years|times))"
        r".*\b(?:be (?:possible|ok|all right|enough|acceptable|fine|fair)|work|do|suit|help)\b",
        ("Would 300 this week and the rest in June be possible?", "Could 45 days work for you?"),
        ("Would 3 people be enough to run it?", "Would it be possible to see the flat?"),
        sure=0.75,
        cues="would could",
    ),
    rule(
        "my proposal",
        "offer",
        rf"^(?:so |ok |well |here is |then )*my (?:final |last |best |new )?(?:offer|proposal|"
        rf"suggestion|counter\w*)\b(?! (?:was|has|did|is not)\b).*\b(?:{TERMS})\b|"
        rf"\b(?:\d+%|net \d+)(?: \w+){{0,3}} (?:is|are|would be) (?:my (?:final |last |best )?"
        rf"(?:offer|proposal|limit|price)|what i (?:can|could|am|would) (?:do|offer|propos\w+))\b",
        ("My suggestion: 750 a month.", "45% is my last offer."),
        ("My offer was a joke.", "45% is silly."),
        sure=0.8,
        cues="my what",
    ),
    rule(
        "bare terms",
        "offer",
        r"^(?:ok |so |then |fine |well |and |my offer |deal |final offer |counter |offer |"
        r"proposal |instead |say |look )*(?:\$ ?)?(?:minus \d+%?(?= (?:net|and|with)\b)|"
        r"\d+(?:\.\d+)?%|net \d+|\d+k?(?= (?:for|and it|"
        r"cash|dollars|bucks|pounds|euros|off|food|water|wood|firewood|each|even|then|or best|"
        rf"obo|down|deposit|days a year)\b)|rate)(?=\W|$)(?:.*\b(?:{TERMS}|off|and|case study|"
        r"support|on call)\b)",
        (
            "6% off, net-30, 40 days a year with a tiered rebate.",
            "minus nine and net 45",
            "-6 %, payment in 30 days",
            "rate at 6%, net-30",
        ),
        ("20 percent?", "6 weeks ago he left.", "15% off is insulting and you know it."),
        sure=0.7,
    ),
)
PROPOSE = Table(_PROPOSE)
_AYE = (
    r"(?:(?:ok|yes|yeah|great|good|perfect|sure|well|all right|right|fine|then|excellent|wonderful|"
    r"so|cool|lol|haha|ha|go on|very well|thank you|thanks|fair enough|please|oh|lovely|brilliant|"
    r"you know what|in that case|and|hereby|,) )*"
)
_ACCEPT = (
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
_THEIRS = re.compile(
    r"\b(?:you (?:\w+ly )?(?:want|wanted|asked|ask|said|say|demand|need|are asking|mentioned|"
    r"offered|offer|propose|proposed|told|quoted|expect|require|insist)|your (?:20|offer|"
    r"demand|proposal|ask|price|first|opening|initial|\d+%?)|"
    r"asking (?:me )?for|not|never|refuse|reject|decline|how did you|get to|got to|arrive at|"
    r"come up with|instead of|rather than|last year|ago|used to|have (?:been|worked|done)|i "
    r"have (?:1|one|a client|\d)|i (?:pay|paid|earn|make|made|owe|earned|charge|work|worked|"
    r"live) )"
)


_JUDGED = re.compile(
    r"^(?:\w+ ){0,3}?(?:\d+(?:\.\d+)?%?|net \d+)(?: (?:off|days?|weeks?|percent|a year|discount|"
    r"cut|"
    r"and net \d+|my rate|the rate))* (?:is|are|was|were|seems?|sounds?|feels?|would|means?|makes?|"
    r"hurts?|kills?|leaves?|looks?|has|have|does|comes|came)\b(?! (?:my|what i|the (?:best|most|"
    r"least|lowest|highest)|all i can|ok|fine|fair|good|as (?:low|far))\b)|"
    r"\blet me (?:see|put (?:it|this|that|everything)|sum\w*|recap|check|pull|play|make sure)\b|"
    r"^(?:so )?(?:a|the|any|every|that|this|another) (?:\w+ ){1,4}?(?:is|was|would|will|counts?|"
    r"means?|who|that|which|has|had)\b|"
    r"^(?:i|we) (?:have|had|know|got)(?: \w+){0,3} (?:clients?|offers?|customers?|buyers?|"
    r"suppliers?)\b|^(?:another|other) \w+ (?:who|that|which|would|will|has)\b"
)


def proposed(text: str) -> bool:
    """Say whether a folded sentence may put terms forward: not theirs, not denied, not judged."""
    return not (_THEIRS.search(text) or _JUDGED.search(text))

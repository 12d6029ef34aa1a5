"""Rules for credit given to the other side: for what they did, for effort, courage and care.

Thanks for a thing, praise of a thing and politeness are no credit: "thanks for
the offer", "great price", "nice to meet you". What a line then counts as is
weighed, as with every rule.
"""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_VERY = r"(?:(?:really|very|so|such|truly|pretty|quite|quietly|clearly|obviously|just) )*"
_VIRTUE = (
    r"(?:courage\w*|guts|gutsy|strength|grit|nerve|bottle|determination|determined|resolve|"
    r"willpower|discipline|disciplined|patience|patient|character|backbone|bravery|brave|"
    r"commitment|committed|dedication|dedicated|resilience|resilient|persistence|persistent|"
    r"perseverance|heart|honesty|integrity|generosity|generous|thoughtful|considerate|"
    r"conscientious|resourceful|selfless|caring|decent|gracious)"
)
_DID = (
    r"(?:telling|sharing|saying|being|trusting|coming|bringing|taking|making|giving|listening|"
    r"opening|explaining|letting|staying|sticking|standing|speaking|admitting|owning|helping|"
    r"trying|keeping|thinking|putting|doing|getting|bearing|hearing|looking|waiting|asking|"
    r"raising|fighting|showing|warning|answering|working|going|finding|holding|laying|levelling|"
    r"leveling|caring|sorting|checking|not \w+ing)"
)
_GAVE = (
    r"(?:your (?:\w+ )?(?:honesty|openness|frankness|candou?r|patience|kindness|trust|effort|"
    r"efforts|help|support|understanding|courage|concern|care|work|generosity|directness|"
    r"willingness|persistence|loyalty|flexibility|consideration))"
)
_HAVE = r"(?:have |had |has |am |are |were |did |do )?"

CREDIT = Table(
    (
        rule(
            "hats off",
            "affirmation",
            r"^(?:(?:and|but|so|oh|well|ok|wow|honestly|really|ah|yes|still|then|4 days|my) )*"
            r"(?:hats? off|chapeau|kudos|way to go|good on (?:you|ya|u)(?: both)?|fair play "
            r"to (?:you|ya)|(?:big|much|huge|full|all) respect|full marks|bless your (?:hands|"
            r"soul|patience|kind \w+)|god bless your \w+|you are (?:a|an) "
            r"(?:absolute |total |real |true )?(?:star|angel|saint|lifesaver|legend|gem|diamond|"
            r"godsend))\b(?! (?:to|for) (?:him|her|them|the|my|our)\b)(?!.*\bif you\b)",
            ("Hats off to you.", "way to go!", "You're an absolute star.", "God bless your hands."),
            ("Bless your heart.", "Is it good for you?", "My hat is off."),
            sure=0.97,
            cues="hat hats chapeau kudos way good fair respect full bless star angel saint "
            "lifesaver legend gem diamond godsend",
        ),
        rule(
            "so dependable",
            "affirmation",
            r"^(?:(?:and|but|wow|oh|well|honestly|really|i must say|gosh|ok) )*(?:you|u) are "
            r"(?:really |"
            r"clearly |truly |obviously |honestly )*(?:so|very|such an?|really|incredibly|"
            r"remarkably|"
            r"extremely|truly|wonderfully|always) (?:\w+ly |very )?(?:dependable|reliable|thorough|"
            r"diligent|organi[sz]ed|careful|attentive|loyal|trustworthy|punctual|tidy|capable|"
            r"hard ?working|skil(?:l)?ful|knowledgeable|helpful|supportive|perceptive|devoted|"
            r"good at "
            r"(?:this|that|it|what you do)|(?:good|great|kind|wonderful|devoted|loving|patient|"
            r"careful) "
            r"(?:mother|mum|mom|father|dad|parent|boss|friend|teacher|nurse|listener|neighbour|"
            r"daughter|"
            r"son|colleague|manager))\b(?! (?:not|to say|with (?:my|our|other)))(?!.*\bif you\b)",
            ("You're so dependable.", "you are very thorough", "You're such a good listener."),
            (
                "Are you very careful?",
                "I'm very thorough.",
                "You are so careful with my money.",
            ),
            sure=0.97,
            cues="so very such really incredibly remarkably extremely truly wonderfully always",
        ),
        rule(
            "the extra mile",
            "affirmation",
            r"\b(?:going|went|gone|goes|go) (?:the extra mile|above and beyond|out of (?:your|"
            r"you) way|"
            r"beyond the call)\b(?<!i go the extra mile)(?<!we go the extra mile)(?<!to go the "
            r"extra "
            r"mile)(?<!could go the extra mile)(?<!should go the extra mile)",
            ("That's what I call going the extra mile.", "you went out of your way for us"),
            ("I go the extra mile.", "You could go the extra mile."),
            sure=0.97,
            cues="mile beyond way",
        ),
        rule(
            "a good hand",
            "affirmation",
            r"\b(?:you|u) (?:really |honestly |clearly |obviously |do )*(?:have|have "
            r"got) (?:(?:such|"
            r"really) )?an? (?:\w+ly |very |really )?(?:good|great|kind|big|wonderful|"
            r"lovely|gentle|"
            r"steady|sharp|rare|warm|golden) (?:heart|eye|ear|way|hand|touch|gift|head|memory|soul|"
            r"spirit)\b(?! (?:to|out|of|through)\b)|"
            r"\b(?:it is|it was|that is|that was|how) (?:\w+ly |so |very |really "
            r")?(?:great|kind|good|"
            r"decent|lovely|nice|fair|generous|thoughtful|sweet|big) (?:how|that|of) you "
            r"(?:(?:stay|"
            r"stayed|kept|keep|came|come|call|called|called|listen|listened|waited|wait|took|take|"
            r"told|tell|asked|ask|help|helped|thought|think|looked|look|stopped|stood|stand)\b|to "
            r"\w+)|"
            r"\byou (?:(?:are|were|have been) )(?:always |being )?(?:more than|nothing "
            r"but) (?:fair|kind|"
            r"patient|generous|decent|honest|helpful)\b",
            (
                "You have a great hand with animals.",
                "It's great how you stay calm with people like me.",
                "You were more than fair with us.",
            ),
            ("You have a good way to go.", "How nice that is.", "You were more than late."),
            sure=0.97,
            cues="heart eye ear way hand touch gift head memory soul spirit great kind good decent "
            "lovely nice fair generous thoughtful sweet big patient honest helpful",
        ),
        rule(
            "people like you",
            "affirmation",
            r"^(?:(?:and|but|so|oh|well|honestly|really|it is) )*(?:people|men|women|nurses|"
            r"teachers|"
            r"folks?|doctors|somebody|someone|workers|mothers|fathers|parents) like you (?:that |"
            r"who "
            r")?(?:keep|keeps|make|makes|hold|holds|give|gives|are (?:the reason|what|rare|gold|"
            r"needed|worth))\b(?!.*\b(?:angry|sick|trouble|worse|hard|difficult|wait|me)\b)",
            (
                "People like you keep this ward running.",
                "It's nurses like you who make it bearable.",
            ),
            ("People like you make me angry.", "People like you always win."),
            sure=0.97,
            cues="like",
        ),
        rule(
            "took courage",
            "affirmation",
            rf"\b(?:that|it|this|which|coming \w+|saying \w+|telling \w+) (?:must have |has |will "
            rf"have |does |really |clearly )*(?:takes?|took|taken|shows?|showed|needs?|needed) "
            rf"(?:\w+ ){{0,4}}?{_VIRTUE}\b(?! (?:test|attack))",
            (
                "That took a lot of courage.",
                "it takes guts to walk in here",
                "That shows real strength.",
            ),
            ("It takes an hour to get there.", "That took all day.", "It takes two trips."),
            cues="take takes took taken show shows showed need needs needed",
        ),
        rule(
            "thanks for doing",
            "affirmation",
            rf"\b(?:(?:thank you|thanks|grateful|thankful|obliged)(?: to you)?(?: \w+){{0,3}}? for "
            rf"(?:\w+ly )?(?:{_DID}(?! (?:by|over|in touch|back to me|your offer)\b)|{_GAVE})|"
            rf"(?<!not )(?:appreciate|grateful|thankful|value|respect)(?: it)? (?:very much )?"
            rf"(?:that )?(?:you (?:{_HAVE}\w+ly )?{_HAVE}(?!offer|but|and|too|for\b)\w+|{_GAVE}))|"
            r"^(?:oh |ok |well |and )*i (?:really |do |so |very much )*appreciate (?:that|it)$",
            (
                "Thank you for telling me that.",
                "I really appreciate you being so open.",
                "thanks for your honesty",
                "I'm grateful that you fought for us.",
            ),
            (
                "Thanks for the offer.",
                "Thank you for your time.",
                "I don't appreciate your tone.",
            ),
            cues="thank thanks grateful thankful obliged appreciate value respect",
        ),
        rule(
            "did it well",
            "affirmation",
            r"\b(?<!if )(?<!did )(?<!have )(?<!how )you (?:have |are |did |were |really |clearly |"
            r"obviously |also |have been |certainly )*(?:handled|handle|managed|dealt|coped|cope|"
            r"coping|stuck|kept|keep|done|did|doing|worked|working|put|tried|trying|fought|raised|"
            r"held|come|came|made|built|ran|run) (?:\w+ ){0,5}?"
            rf"{_VERY}(?:well|brilliantly|beautifully|wonderfully|gracefully|amazingly|great|"
            r"fantastic|amazing|brilliant|wonderful|incredible|a (?:great|good|wonderful|"
            r"fantastic|amazing|brilliant|super|fine|terrific|lovely) job|(?:a (?:long|really "
            r"long|very long) way|so far|such a long way|real progress|(?:so much|great|huge|"
            r"good|a lot of) progress))(?!\w| (?:as well|away|to|enough to))",
            (
                "You handled that really well.",
                "you've come a long way",
                "You did a great job with him.",
            ),
            ("Did you do well?", "You put it well away.", "How did you do so well?"),
            sure=0.85,
            cues="you",
        ),
        rule(
            "well done",
            "affirmation",
            rf"\b(?:well done|(?<!a )(?<!an )(?<!the ){_VERY}(?:good|great|nice|excellent|"
            r"amazing|fantastic|awesome|brilliant|super|terrific) (?:job|work|going|effort|"
            r"on you|for you)\b(?! "
            r"(?:to|in|at|at the|is|market|offer|interview|ethic|visa)\b)|hats off|kudos|bravo|"
            r"fair play to you|(?:all )?credit to you|credit where|take my hat off|way to go|"
            r"full marks|more power to you|i salute you)\b",
            ("Well done for sticking with it!", "Good for you!", "hats off to you", "Great job."),
            (
                "Is it a good job?",
                "The meat was well cooked.",
                "That would be good for your team.",
            ),
            sure=0.85,
            cues="well good great nice excellent amazing fantastic awesome brilliant super "
            "terrific hats kudos bravo fair credit hat way full more salute",
        ),
        rule(
            "admire",
            "affirmation",
            r"\bi (?:am |have |do |really |truly |also |must say |have to say |so |very |deeply |"
            r"just |greatly |quite |always |can only )*(?:admire|respect|commend|applaud|impressed|"
            r"proud of|in awe|look up to|take my hat off)\b(?! (?:that it|the (?:price|rules?|"
            r"law)))|\b(?<!not )(?:that|it|this) (?:is |was |has )?(?:really |very |so |deeply |"
            r"pretty |just )*(?:admirable|impressive|inspiring|remarkable|commendable|impresses "
            r"me|impressed me|moves me|inspires me)\b",
            (
                "I admire how you stuck with it.",
                "I'm impressed that you kept going.",
                "that's really impressive",
            ),
            ("I am not impressed.", "I would not respect that.", "Are you proud of it?"),
            sure=0.85,
            cues="admire respect commend applaud impressed proud awe look hat admirable impressive "
            "inspiring remarkable commendable impresses moves inspires",
        ),
        rule(
            "you are good",
            "affirmation",
            rf"(?<!if )(?<!are )(?<!whether )\byou (?:are|have (?:always )?been|were|have got|have|"
            rf"must be|seem|strike me as|sound like) (?:\w+ly |always |always been )?(?:being |a "
            rf"|an |the kind of |someone |somebody |the sort of |one of the )*{_VERY}(?:a |an |"
            rf"the |of |real |lot of |great )*(?:{_VIRTUE}\b|(?:good|great|devoted|loving|"
            r"wonderful|fantastic|amazing|excellent|lovely|loyal|fair|strong|smart|hard|kind|"
            r"honest|natural|true|rare|tough|gifted|talented) (?:\w+ )?(?:mother|father|mum|dad|"
            r"mom|parent|friend|person|listener|manager|boss|neighbou?r|son|daughter|nurse|"
            r"teacher|man|woman|worker|cook|host|driver|colleague|mate|landlord|husband|wife|"
            r"partner|brother|sister|heart|fighter|leader|coach)\b|(?:who|that|person who|someone "
            r"who|somebody who) (?:\w+ly )?(?:cares|takes pride|keeps (?:his|her|their|your) word|"
            r"does not give up|stands (?:up|by)|sees things through|puts))",
            (
                "You're a good mother.",
                "you are very brave",
                "You've been incredibly patient.",
            ),
            (
                "Are you patient?",
                "You are not brave.",
                "You're a doctor.",
                "If you are patient ...",
            ),
            sure=0.8,
            cues="are been were have must seem strike sound",
        ),
        rule(
            "not everyone would",
            "affirmation",
            r"\b(?:not (?:everyone|everybody|many (?:\w+ )?|many|all (?:\w+ )?|every \w+|a lot of "
            r"(?:people|\w+s))|few (?:people|\w+s)|hardly anyone|nobody else|most (?:people|"
            r"\w+s)) (?:in your \w+ |your age )?(?:would (?:have )?(?:not )?(?:do|done|have|had|"
            r"told|tell|be|been|bother\w*|come|go|gone|take|taken|admit\w*|given up|give up|quit|"
            r"walked|stay\w*|fight|fought|say|said|stop\w*|just|never)|could (?:do|have)|can do|"
            r"manages?|gets? (?:this|that) far|has the)\b",
            (
                "Not everyone would do that.",
                "Most people would have given up by now.",
                "not every manager would fight for someone like that",
            ),
            ("Not everyone can come.", "Most people would pay 200.", "Not many seats are left."),
            sure=0.8,
            cues="not few hardly nobody most",
        ),
        rule(
            "says a lot",
            "affirmation",
            r"\b(?:says|shows|speaks|tells me|does|shows me) (?:\w+ )?(?:a (?:lot|great deal)|"
            r"volumes|well|how much|just how much|you (?:credit|honou?r)|what (?:kind|sort)) "
            r"(?:about|of|for|you|a)\b.{0,30}\b(?:you|your|credit|care)\b|"
            r"\bthat (?:really )?says a lot$|\b(?:does|is to) (?:you|your) (?:great )?(?:credit|"
            r"honou?r|proud)\b|\b(?:shows?|see|hear|tell) how (?:much|deeply|hard) you (?:\w+ly )?"
            r"(?:care|love|worked|work|tried|try|want to do)\b",
            (
                "That says a lot about you.",
                "It shows how much you care about them.",
                "that does you credit",
            ),
            ("That says nothing about the price.", "It shows how much you owe."),
            sure=0.8,
            cues="says shows show speaks tells does is see hear tell",
        ),
        rule(
            "the work you put in",
            "affirmation",
            r"\b(?:can|could|do) (?:really )?(?:see|tell|hear) (?:how (?:hard|much (?:work|effort|"
            r"thought|care|time))|(?:all )?the (?:\w+ )?(?:work|effort|care|thought|hours))\b|"
            r"\b(?:work|effort|care|thought|hours|heart|love|energy|time) (?:that )?you (?:have |"
            r"are |all )*(?:put|putting|gave|given|invested|take|took)\b.*\b(?:in|into|with|not "
            r"(?:gone )?unnoticed|shows|me|it)\b|\byou (?:have |are )?(?:clearly |obviously |"
            r"really )*(?:put|putting|gone|went) (?:\w+ ){0,2}?(?:a lot of|so much|real|great|"
            r"your (?:whole )?heart|so many|to (?:so much|a lot of|great)) ?(?:work|effort|"
            r"thought|care|time|hours|heart|into|trouble|lengths|energy)\b|\byour (?:\w+ )?"
            r"(?:honesty|work|patience|effort|help|support|trust|openness|kindness) (?:really |has "
            r"|have )*(?:means?|meant|helps?|helped|counts?|shows?|made) \w+|\bmeans (?:a lot|so "
            r"much|a great deal) (?:to \w+ )?that you\b",
            (
                "I can see how much work went into that.",
                "You've clearly put a lot of thought into this.",
                "your honesty means a lot to me",
            ),
            ("How much work is it?", "You put a lot of salt in.", "Your work starts at six."),
            sure=0.85,
            cues="see tell hear put putting gave given invested take took gone went honesty work "
            "patience effort help support trust openness kindness means",
        ),
        rule(
            "lucky to have you",
            "affirmation",
            r"\b(?:is|was|are|were|am|must be|feels?|felt) (?:very |really |so |damn |jolly "
            r")*(?:lucky|"
            r"fortunate|blessed) (?:to have|that) you\b|\byou are (?:such )?(?:a|an) (?:true|real|"
            r"born|"
            r"great|natural|proper|wonderful|brilliant|first[- ]rate|fine|gifted|rare) "
            r"(?!(?:piece|pain|"
            r"help are|comedian|charmer|risk|problem)\b)\w+|\byou have (?:\w+ly |always |never "
            r")*(?:worked|"
            r"tried|fought|laboured|labored) (?:so |very |really |damn |terribly )*(?:hard|harder|"
            r"long)\b(?! (?:enough|at it yet))",
            (
                "They're lucky to have you.",
                "You're a born teacher.",
                "You've worked so hard to get this far.",
            ),
            ("You're a real pain.", "I was lucky.", "Have you worked hard?"),
            sure=0.85,
            cues="lucky fortunate blessed true real born great natural proper wonderful brilliant "
            "fine gifted rare worked tried fought laboured labored",
        ),
        rule(
            "an achievement",
            "affirmation",
            r"\b(?:that|it|this|which|there) (?:is|was|has been) (?:not )?(?:really |actually |"
            r"quite |already |still |some |such |honestly |just )*(?:a |an |some )?(?:\w+ ){0,2}?"
            r"(?:achievement|accomplishment|feat|milestone|real step|big step|huge step|step "
            r"forward|progress|no small (?:thing|feat)|mean feat|small feat|small thing to do|"
            r"(?<!not )nothing to sneeze at|quite something|something to be proud of)\b(?! "
            r"(?:report|bar))|\byou (?:can|should|must) (?:really |all )?be (?:very |really |so |"
            r"rightly )*proud\b|^(?:(?:and|but|wow|oh|well|hey|honestly|really) )*(?:\d+ (?:\w+ )?"
            r"(?:days?|weeks?|months?|years?|hours?|nights?|times?|miles?|kilos?|pounds?)(?: \w+)?|"
            r"(?:to )?\w+ing (?:\w+ ){1,4}?|keeping .{3,30}) (?:is|was) (?:not |already |really |"
            r"quite |honestly |such )*(?:an? )?(?:\w+ly )?(?:real |huge |big |great |true |proper |"
            r"massive |enormous )?(?:achievement|accomplishment|feat|milestone)\b",
            (
                "That's a huge achievement.",
                "eleven days is a real achievement",
                "it's no small thing to ask for help",
                "You can be proud of that.",
            ),
            ("Is there progress?", "This is a progress report.", "Are you proud?"),
            sure=0.85,
            cues="achievement accomplishment feat milestone step progress small sneeze something "
            "proud",
        ),
        rule(
            "good that you",
            "affirmation",
            r"\b(?:that|it) (?:is|was) (?:really |so |very |truly |just )*(?:great|good|fantastic|"
            r"wonderful|brilliant|amazing|awesome|impressive|lovely|brave|kind|thoughtful|generous|"
            r"decent|honest|sweet|considerate|big|nice|smart|wise|noble|gracious) (?:of you\b(?! "
            r"(?:know|are|were|have|to \w+ to)\b)|(?:that|to (?:see|hear) that) you (?:have|had|"
            r"are|were|did|"
            r"managed|came|told|got|kept|took|made|called|asked|tried|went|want to|could)\b|"
            r"how (?:much |well |hard )?"
            r"you\b)|\bi am (?:really |so |very )*(?:glad|pleased|happy) (?:that )?you (?:told|"
            r"said|came|trusted|brought|shared|reached|spoke|managed|stuck|felt able|stood|kept)\b",
            (
                "It's great that you were able to cut down.",
                "That was very kind of you.",
                "I'm glad you told me.",
            ),
            ("It's good that it rains.", "It's nice weather.", "Is it good that you have a car?"),
            sure=0.85,
            cues="great good fantastic wonderful brilliant amazing awesome impressive lovely brave "
            "kind thoughtful generous decent honest sweet considerate big nice smart wise noble "
            "gracious glad pleased happy",
        ),
    )
)

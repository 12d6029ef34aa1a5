"""Plain questions that people put at any table: who decides, is that final, what do you mean.

One is no question: who says goodbye is asked whether they are leaving.

They touch nothing that the other side holds back, so a case has words for
them (``[[answers]]``), and whoever asks gets an answer to what was asked.
Found only where a line asks: no statement and no reported speech counts.
"""

from __future__ import annotations

from weakhand.language.cues import Cue, cue
from weakhand.language.denial import denied
from weakhand.language.line import Line
from weakhand.language.patterns import late
from weakhand.language.rules import Near

_NO = (
    r"(?:say no|refuse|decline|reject (?:it|that|this)|walk(?: away)?|leave|turn (?:it|this|that|"
    r"you) down|(?:do|can|could|will) not (?:sign|agree|accept|pay|take it)|"
    r"(?:do|can|could) not (?:come|get|reach) .{0,20}(?:agreement|deal|together))"
)
PLAIN: tuple[Cue, ...] = (
    cue(
        "who",
        r"\bwho am i (?:speaking|talking) (?:to|with)\b|^(?:and |but |so |sorry )*who are you$|"
        r"\bwhat is your (?:name|job|role|position|title)(?: here)?$|"
        r"\bwhat do you do(?: here| there| for (?:a living|the company))?$",
        ("Who am I speaking to?", "And who are you?", "what do you do here"),
        ("Who are you going to send?", "What do you do when a tender fails?"),
        "who what",
    ),
    cue(
        "may_ask",
        r"\b(?:can|could|may|might) i (?:just |maybe )?(?:ask (?:you )?(?:a |some |a few |one |"
        r"something|anything)|ask$|ask you$)|\bi (?:have|have got) (?:a few|some|a bunch of|a "
        r"couple of|one|two|three|several|\d+) (?:\w+ )?questions?\b|"
        r"\b(?:a few|some|one|a couple of) questions? if i may\b|\bdo you mind if i ask\b|"
        r"^(?:(?:and|so|but|ok|okay|look|well|please) )*i (?:would like|would love|want|wish|need|"
        r"am (?:just )?trying) to understand(?: (?:it|this|that))?(?: better)?$",
        (
            "Can I ask you something?",
            "I've got a bunch of questions.",
            "A few questions if I may.",
            "do you mind if i ask",
            "I'd like to understand.",
        ),
        ("You asked me a few questions.", "Can I ask for a longer lease?", "Any questions?"),
        "ask question questions understand",
    ),
    cue(
        "moment",
        r"\b(?:can|could|may) i (?:just |please )?(?:have|get|take) (?:a|one|some|just a|two|five|"
        r"\d+) (?:\w+ )?(?:minutes?|moments?|seconds?|secs?)\b|\bgive me (?:just )?(?:a|one|two|"
        r"five|some|\d+) (?:\w+ )?(?:minutes?|moments?|seconds?|secs?)\b|"
        r"\bi (?:just )?need (?:a|one) (?:minute|moment|second)\b|"
        r"^(?:hm+ |ok |okay |well )*let me (?:just )?think(?: about (?:it|"
        r"that))?(?: for a (?:minute|"
        r"moment|second))?$",
        ("Can I get a minute?", "Give me a second.", "i need a moment", "Hm, let me think."),
        ("You have a minute.", "Let me think about your launch.", "Give me two weeks."),
        "minute minutes moment moments second seconds sec secs think",
    ),
    cue(
        "decides",
        r"\bwho (?:\w+ly |else |all )?(?:decides?|decided|makes? (?:the|that|this|these|those) "
        r"(?:decisions?|calls?)|has (?:the (?:final|last) (?:say|word)|to (?:approve|agree|sign))|"
        r"signs? (?:this |it |that )?off|approves?|is in charge|"
        r"(?:would|will) (?:have to|need to) (?:agree|approve|sign))\b|"
        r"\bwho (?:is|are) (?:your (?:boss|manager|director|superiors?)|(?:above|over) you|"
        r"you answering to)\b|\bwho do you (?:answer|report) to\b|"
        r"\bwhose (?:decision|idea|call) (?:is|was)\b|"
        r"\bis (?:that|this|it) (?:your|up to you|your own)(?: own)?(?: decision| call| choice)?$|"
        r"\b(?:can|could|may) you (?:yourself |even |actually |really )?(?:decide|agree to|approve|"
        r"sign)(?: this| that| it| on (?:this|that|it))?(?: yourself| on your own| alone)?$|"
        r"\b(?:do you have|have you got|have you) the (?:power|authority|mandate|final say)\b|"
        r"\bare you the (?:one|person) who (?:decides|signs)\b|"
        r"\bare you (?:able|allowed|authori[sz]ed|entitled|in a position) to (?:make (?:\w+ )?"
        r"(?:decisions?|exceptions?)|decide|approve|agree)\b",
        (
            "Who decides that?",
            "who makes the decision on your side",
            "Is it your decision?",
            "Can you decide that yourself?",
            "who do you report to?",
            "Are you able to make decisions on this account?",
        ),
        ("You decide.", "Who is waiting for the launch?", "Can you decide by Monday?"),
        "who whose decision decide approve sign call choice able allowed authorised authorized "
        "entitled position power authority mandate up",
    ),
    cue(
        "final",
        r"\bis (?:there|that|this|it|your|the|\d).{0,30}\b(?:final|negotiable|set in stone|"
        r"flexible|"
        r"the (?:absolute |very )?(?:top|limit|max\w*|best|most|least)|(?:best|last|lowest) "
        r"(?:offer|price|word|number)|up for (?:discussion|negotiation)|(?:wiggle )?room|"
        r"flexibility|leeway|slack|some give|any give)\b|"
        r"\bany (?:\w+ )?(?:wiggle room|room|flexibility|leeway|chance you (?:can|could|"
        r"would|will) "
        r"(?:move|come|go))\b|"
        r"\b(?:can|could|would|will) you (?:\w+ )?(?:go|come|move|budge|bend|do) (?:any |a bit |a "
        r"little |much )?(?:lower|higher|down|up|better|less|at all)\b|"
        r"\b(?:lowest|least|most|highest) (?:price |number |figure )?(?:that )?you (?:would|will|"
        r"can|could) (?:take|accept|go|pay|do|give|offer)\b|\bwhat is (?:the|your) bottom line\b|"
        r"\bis there (?:really )?(?:nothing|not anything|anything) (?:more|else|better|"
        r"further) (?:that "
        r")?you (?:can|could) (?:do|offer|give|put)\b|\bis (?:this|that|it) as (?:far|low|"
        r"high) as you "
        r"(?:can |will |could )?go\b|^(?:(?:so|and|ok|then) )*your (?:last|final|best) "
        r"(?:word|offer|"
        r"number)$",
        (
            "Is that final?",
            "is 60 like the absolute top of the band or",
            "Is there any room in the price?",
            "Could you do a bit better?",
            "what's the lowest you'd take",
            "Is there nothing more you can do?",
            "your last word?",
        ),
        ("Finally, is the app done?", "There is room in the van.", "Is the top shelf yours?"),
        "final negotiable stone flexible top limit max maximum best last most least lowest highest "
        "discussion negotiation room flexibility leeway slack give lower higher down up "
        "better less "
        "all bottom move come go more else further far low high word",
    ),
    cue(
        "if_no",
        rf"\b(?:what|and|then|so)\b.{{0,40}}\bif (?:i|we) (?:just |simply |still )?{_NO}\b|"
        rf"^if (?:i|we) {_NO}.{{0,25}}\b(?:what|then what)\b|"
        rf"^(?:(?:and|so|but|ok|then) )*(?:suppose|supposing|say|imagine|let us say) (?:i|we) "
        rf"(?:just )?{_NO}(?: to (?:it|that|this))?$",
        (
            "What happens if I say no?",
            "suppose i say no to that",
            "and if I don't sign?",
            "What will you do if we can't reach an agreement?",
        ),
        ("What happens if the launch slips?", "If I say no, I mean it.", "I suppose I say no."),
        "if suppose supposing say imagine",
    ),
    cue(
        "writing",
        r"\b(?:can|could|will|would|may) (?:you|i|we) .{0,40}\b(?:in writing|on paper|by e?mail|in "
        r"an e?mail|written down|a copy)\b|\b(?:can|could|will|would) you (?:please )?write "
        r"(?:down )?(?:what (?:we|you|i) (?:have )?(?:said|say|agreed|discussed|talked about)|"
        r"(?:it|"
        r"this|that|all of (?:it|that)|everything)(?: all)? (?:down|up)|down (?:it|that|this))\b|"
        r"\bis (?:that|this|any of (?:that|this)|it) (?:\w+ )?"
        r"(?:in writing|on paper|written down)\b",
        ("Can I have that in writing?", "would you send me that by email", "Is that on paper?"),
        ("I put it in writing.", "You can write well."),
        "writing paper mail email written copy write",
    ),
    cue(
        "my_place",
        r"\bwhat (?:would|should|do|can) (?:you|i) (?:\w+ )?(?:do|advise|suggest|recommend|say)"
        r"(?: i do)? ?(?:if you were me|if you were in my \w+|(?:in|if you were in) my "
        r"(?:place|position|shoes|situation|chair|seat|boots)|here|now)?$|"
        r"\b(?:if you were me|in my (?:place|position|shoes|chair|boots))\b.{0,30}\bwhat\b|"
        r"\bdo you have (?:any |some )?advice\b",
        (
            "What would you do in my place?",
            "what should I do",
            "If you were me, what would you do?",
            "What do you suggest?",
        ),
        ("What do you do for a living?", "What would you do with the extra week?"),
        "what advice",
    ),
    cue(
        "before",
        r"\b(?:have|did) you (?:ever )?(?:done|do|had|have|been through|made) (?:this|that|one of "
        r"these|these|it|(?:a|an|many|such) (?:\w+ )?(?:talks?|calls?|conversations?)(?: like "
        r"this)?) ?(?:before|often|a lot)\b|"
        r"\bhow (?:often|many times) (?:do|have|did) you (?:do|done|have|had) (?:this|these|that|"
        r"it)\b|"
        r"\bhow long have you (?:been (?:here|there|at|with|doing|in|a|an|the)|worked|done|"
        r"had this "
        r"(?:job|shop|house))\b|\bis this your first\b|\bdo you (?:do|have) (?:this|these \w+) "
        r"(?:often|a lot|every day|every week)\b",
        (
            "Have you done this before?",
            "How long have you worked here?",
            "do you do this often?",
            "how many times have you done this",
        ),
        ("I've done this before.", "How long have you got?", "How long does a tender take?"),
        "before often lot day week many times long first",
    ),
    cue(
        "fair",
        r"\b(?:is|was|would) (?:that|this|it|\d\S*(?: (?!is\b|are\b)\w+)?)(?: really| even|"
        r" actually)?(?: be)? (?:fair|"
        r"reasonable|decent|legal|allowed|normal|usual|standard|common)(?: to (?:me|us|you)|"
        r" practice| then| (?:round |around )?here| (?:for|with|in) (?:\w+ ){0,4}?\w+)?$|"
        r"\bdo you (?:\w+ly |yourself )?(?:think|find|believe|feel|consider) .{0,20}\b(?:fair|"
        r"reasonable|right|just|decent|okay|ok|normal)\b|"
        r"\bhow is (?:that|this|it) (?:fair|reasonable|right|decent|legal)\b",
        (
            "Is that fair?",
            "Do you think that's reasonable?",
            "how is that fair",
            "Is this normal?",
            "is eight percent normal round here",
        ),
        ("That's fair.", "So you want two years. Is that right?", "A fair price is what I want."),
        "fair just reasonable right decent legal allowed normal usual standard common okay ok",
    ),
    cue(
        "clarify",
        r"\bwhat (?:do|does|did|is) (?:you|that|this|it) (?:\w+ly |even |"
        r"supposed to )?mean(?: by|,|"
        r"$| (?:that|with|there)\b)|"
        r"\bwhat do you mean\b|\bhow do you mean\b|"
        r"^(?:oh |um |uh )?(?:sorry|pardon|excuse me|come again|what|huh)"
        r"(?: me| what| say (?:that|it) again| i did not (?:get|catch|understand) (?:that|you))?$|"
        r"\bi (?:do|did) not (?:quite |really )?(?:understand|follow|get (?:that|you|what you))\b|"
        r"\b(?:can|could|would) you (?:please )?(?:explain|clarify|repeat|say) (?:that|it|"
        r"this|what "
        r"you (?:mean|meant))\b|"
        r"\bwhat are you (?:saying|talking about|getting at|trying to say)\b",
        (
            "What do you mean?",
            "what does that mean",
            "Sorry?",
            "I don't understand.",
            "Could you explain that please?",
        ),
        ("I'm sorry.", "I mean it.", "Sorry to hear that.", "It doesn't mean a thing."),
        "mean sorry pardon excuse come huh understand follow get explain clarify repeat say "
        "saying talking getting trying what",
    ),
    cue(
        "unanswered",
        r"\b(?:that|this|it) (?:is|was) (?:not|no) (?:really |quite )?(?:an |the |"
        r"my )?(?:answer|what "
        r"i (?:asked|meant|wanted to know))|\byou (?:did|have|still have|are) (?:not|never) "
        r"(?:really )?(?:answered?|answering)(?: me| my question| that| the question)?\b|"
        r"^(?:(?:but|no|well|okay|ok|fine|yes|and|look|sorry|so) )*i (?:just |"
        r"only )?asked (?:you )?"
        r"(?:how|what|who|when|where|which|why|if|whether)\b|\banswer (?:me|the question|"
        r"my question)\b",
        (
            "That's not an answer.",
            "You didn't answer my question.",
            "Okay, but I asked how many.",
            "It wasn't what I asked.",
        ),
        (
            "A year ago I asked about residency.",
            "I asked nicely.",
            "You answered me.",
            "I'd like an answer by Monday.",
        ),
        "answer answered answering asked",
    ),
    cue(
        "satisfied",
        r"\b(?:are|were|have) you (?:\w+ )?(?:happy|satisfied|pleased|unhappy|dissatisfied) with "
        r"(?:me|my|us|our|the (?:work|jam|app))\b|"
        r"\b(?:did|have|do) (?:i|we) (?:do|done|make|made) (?:something|anything|a mistake)\b|"
        r"\bis (?:it|this|that) (?:about |because of )?(?:something|anything) (?:i|"
        r"we) (?:did|said)|"
        r"\bwhat (?:did|have|do) (?:i|we) (?:do|done) wrong\b|"
        r"\b(?:any|have) .{0,15}(?:complaints?|problems?) (?:with|about) (?:me|my|us|our)\b|"
        r"\bdo you (?:even |actually |really |still )?(?:like|value|rate|want|trust|care about) "
        r"(?:me|my|us|our)\b(?! to)|\bwhat do you (?:\w+ )?think (?:of|about) (?:me|my|us|our)\b|"
        r"^(?:but |and |so )?why (?:me|us)$",
        (
            "Are you happy with my work?",
            "Did I do something wrong?",
            "Do you like my work?",
            "why me?",
        ),
        ("I'm happy with my work.", "Do you want me to sign?", "Are you happy with the price?"),
        "happy satisfied pleased unhappy dissatisfied something anything mistake wrong complaints "
        "complaint problems problem like value rate want trust care think why",
    ),
    cue(
        "earnest",
        r"\b(?:are you|is (?:that|this|it)) (?:being |really |actually |quite |"
        r"honestly )?(?:serious|"
        r"sure|certain|for real|true|joking|kidding|bluffing|a (?:joke|bluff|threat)|"
        r"threatening me|lying|telling me the truth)\b"
        r"(?! (?:what|how|when|if|that \w+|you|they|he|she|about|of)\b)|"
        r"\bdo you (?:really |actually |honestly |yourself )+(?:mean|believe) (?:that|it|this)\b|"
        r"\bdo you (?:mean|believe) (?:that|it|this)(?: yourself)?$",
        ("Are you serious?", "Is that a threat?", "Do you really believe that?", "are you sure"),
        ("Sure.", "I'm serious.", "Is it true that I could stay?", "Are you sure you'd find one?"),
        "serious sure certain real true joking kidding bluffing joke bluff threat "
        "threatening lying "
        "truth mean believe",
    ),
    cue(
        "verdict",
        r"\bwhat is your (?:answer|decision|verdict|response|reply)\b|\b(?:do|"
        r"have) we (?:have |got )"
        r"?a deal\b|^(?:is (?:it|that) (?:a )?|so |well |then )*(?:yes or no|deal)$|"
        r"^(?:so |and |well )*what do you (?:say|think)(?: to (?:that|it|this)| about (?:that|it|"
        r"this))?$|\bhow (?:does|would) (?:that|this|it) (?:sound|look)\b|"
        r"^(?:so |and )?(?:would|does|could|will|is) (?:that|this|it) (?:work|help|suit you|do|be "
        r"(?:okay|ok|fine|acceptable|possible|enough|all ?right)|okay|ok|enough|all ?right|fine|"
        r"acceptable)(?: (?:for|with|by) you)?(?: then)?$",
        ("What's your answer?", "Do we have a deal?", "would that work?", "is that all right?"),
        ("We have a big deal to close.", "It works for me.", "What do you think it costs?"),
        "answer decision verdict response reply deal no say think sound look work help suit do "
        "okay ok fine acceptable possible enough right alright",
    ),
    cue(
        "leaving",
        r"^(?!.*\b(?:if|unless|or|before|when|until)\b).*?(?:"
        r"^(?:(?:well|ok|okay|so|then|and|right|thanks|thank you|sorry|no) )*"
        r"(?:good ?bye|bye(?: bye)?|farewell)(?: \w+){0,3}$|"
        r"\b(?:i|we) (?:(?:think|guess|suppose|believe|fear|am afraid) (?:i|we) )?(?:will|shall|"
        r"would rather|(?:am|are) going to|(?:will )?have to|had better|must) (?:just |then |"
        r"better |probably )*(?:leave it"
        r"(?! (?:to|with|up|open|out|in|on|as|for)\b)|walk away|go now|be off|be going|"
        r"say good ?bye|pass (?:on this|this time|here|after all|no hard|sorry|but thank)|pass$|"
        r"pass thank)\b|"
        r"^(?:(?:then|well|so|ok|no|and|but|sorry|in that case|i am afraid|i (?:just )?(?:think|"
        r"guess|fear|feel|suppose)|thank you|thanks|that) )*(?:it|this|that|the (?:\w+ )?(?:house|"
        r"deal|job|place|offer|contract)) (?:really |just |simply )?(?:is|would|"
        r"will) (?:really |just |simply |probably )*not (?:be )?(?:(?:really|quite) )?for (?:me|us)"
        r"(?: then| after all| i am afraid| sorry| (?:mr|mrs|ms|miss) \w+| (?!to\b)\w+$|$)|"
        r"^(?:\w+ ){0,3}?let us leave it (?:there|here|at that)\b|"
        r"\b(?:i|we) (?:am|are) (?:leaving|walking away|going to leave)(?: now| then| it| from "
        r"(?:it|this|that|here)"
        r"(?: one)?)*$|"
        r"^(?:(?:well|ok|okay|so|then|and|but|right|thanks|thank you|sorry|no) )*(?:i|we) "
        r"(?:(?:will|"
        r"shall) not (?:be )?(?:come|coming|join|joining)(?: (?:you|the \w+|to the \w+|with you))?|"
        r"(?:am|are) (?:turning (?:it|this|you|the (?:whole|offer|job|house|deal|thing))(?: "
        r"\w+)? down|"
        r"saying no(?: to (?:it|this|all of it|the (?:house|whole|job|deal|offer)))?)|(?:have "
        r")?decided "
        r"against (?:it|this|the whole \w*))(?: (?:mr|mrs|ms|miss) \w+| (?!alone|back|in|empty|"
        r"late|today|tomorrow|tonight|again|along|"
        r"over|up|out|down|until|till|by|before|without|if|\w+day)\w+)?(?: and .*| (?:thank you|"
        r"thanks|sorry|i am afraid|with "
        r"thanks))*$)",
        (
            "Goodbye then.",
            "I'll leave it, thanks.",
            "Thank you, goodbye, Julian.",
            "i am walking away",
            "Then I'd rather walk away.",
            "I'm turning it down, and I wanted to say it to your face.",
            "So I won't be joining you.",
            "I'm afraid it's not for me, Mr Hale.",
            "I guess I'll pass, sorry.",
        ),
        (
            "I'll leave it to you.",
            "If that's it, I'll walk away.",
            "Good buyers are leaving.",
            "Before I say goodbye, what's Friday?",
            "I'm turning down the heating.",
            "I won't come by Friday.",
            "It's not for me to say.",
            "I'll pass it on.",
        ),
        "goodbye good bye farewell leave leaving walk walking go going off pass come coming join "
        "joining turning saying decided for",
    ),
)
_LEAVING = PLAIN[-1]
NAMES: frozenset[str] = frozenset(each.name for each in PLAIN)
_ONLY_TOLD = late(
    r"\b(?:he|she|they|people|everyone|everybody|someone|somebody) (?:\w+ )?(?:ask|asks|asked|"
    r"wonder|wonders|wondered|said|says)\b|"
    r"\b(?:i|we|they|he|she) (?:\w+ ){0,2}(?:know|knows|knew|care|cares|see|remember|told you) $"
)
"""What stands before a question that is reported, or settled, and not asked."""
_LONGEST = 18
"""Different words up to which a sentence is searched: who asks plainly asks briefly."""
_NEAR = Near(each.needs for each in PLAIN)
_ALONE = frozenset(["sorry", "pardon", "excuse me", "what", "huh"])
"""Words that ask for nothing unless a question mark says so."""


def says_goodbye(text: str, bag: frozenset[str]) -> bool:
    """Say whether a folded sentence of the words ``bag`` takes leave, and hangs it on nothing."""
    return _LEAVING.find(text, bag) is not None


def asked_plainly(line: Line) -> tuple[str, ...]:
    """Return the names of the plain questions in a line, in the order of the line, each once."""
    found: list[str] = []
    for _, _, text, bag, mark in line.sentences:
        if len(bag) > _LONGEST or (text in _ALONE and "?" not in mark):
            continue
        for place in _NEAR.places(bag):
            each = PLAIN[place]
            match = each.pattern.search(text)
            if not match or each.name in found:
                continue
            before = text[: match.start()].rstrip() + " "
            if not denied(before) and not _ONLY_TOLD.search(before):
                found.append(each.name)
    return tuple(found)

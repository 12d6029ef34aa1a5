"""Questions of practice that anybody puts who settles something: who signs, when the money moves.

They are asked in every trade and touch little that is hidden. A case has answers to them under
``[[answers]]``, by these names (``cases/situations.py``), and needs no terms for that.
"""

from __future__ import annotations

from functools import lru_cache

from weakhand.counterpart.sentences import sentences
from weakhand.language.cues import Cue, cue
from weakhand.language.denial import denied
from weakhand.language.rules import Near

_LONGEST = 26
"""Different words up to which a sentence is searched: who asks plainly asks briefly."""
_PEOPLE = (
    r"(?:boss|team|manager|colleagues?|partners?|investors?|others?|board|director|family|wife|"
    r"husband|people|employer|neighbou?rs|customers|children|staff|owner|bank|lawyers?)"
)
_SOMEONE = (
    r"(?:some\w+|any\w+|lawyer|solicitor|wife|husband|friend|partner|co ?founder|family|"
    r"home|advice|union|mother|mum|father|dad|sister|brother|daughter|son|accountant|colleague|"
    r"people|team)"
)
_DONE = r"(?:agree\w*|sign\w*|settled?|yes|done|a deal|shake hands|shaken hands|accept\w*|approved)"
_OFF = r"(?! (?:off|back|attention|for (?:this|that|it all)))"

PRACTICE: tuple[Cue, ...] = (
    cue(
        "tell_people",
        r"\bwhat (?:do|should|can|shall|could|must|am|are|would) (?:i|we) (?:supposed to |meant to "
        r"|allowed to |have to |then )*(?:tell|say to|explain to)\b(?! you\b)|"
        r"\bhow (?:do|should|can|shall) (?:i|we) explain (?:it|this|that) to\b",
        ("What do I tell my family?", "what am I supposed to say to the others"),
        ("What do you tell people?", "What can I tell you?"),
        "tell say explain",
    ),
    cue(
        "someone_else",
        r"\bwho (?:else )?(?:can|could|might) (?:stop|block|overrule) \b|\b(?:are|would|"
        r"will) you (?:be )?the "
        r"one i (?:call|ring|talk|speak|write)\b|"
        r"\b(?:is|are) there (?:any|some)(?:one|body)?(?: (?:else|other|person|one|"
        r"people))? (?:\w+ "
        r")?(?:above|over|higher|i (?:can|could|should)|who (?:can|could|might))\b|"
        r"\b(?:can|could|may|should|must) i (?:\w+ )?(?:talk|speak|write|complain|appeal)\b.{0,12}"
        rf"\b(?:to|with) (?:some\w+|any\w+|your {_PEOPLE}|them|whoever|the {_PEOPLE})|"
        r"\bsome(?:one|body) (?:in|from|at) [a-z ]{2,25} i (?:can|could) (?:talk|speak|write)\b|"
        r"\b(?:who|whom) (?:should|do|can|could|would|must|shall|will) i (?:have to |need to "
        r"|best )?(?:send|talk|speak|write|complain|go|turn|contact|ring|call|ask|address|see|"
        r"appeal)"
        r"\b(?! out\b)",
        (
            "Is there anyone above you I could speak to?",
            "Can I talk to somebody else about it?",
            "Who should I send a complaint to?",
        ),
        ("Can I talk to you?", "Is there anybody in the van?"),
        "stop block overrule there above over higher talk speak write complain appeal send go "
        "turn contact ring call "
        "ask address see",
    ),
    cue(
        "show_it",
        r"\b(?:(?:can|may|could) (?:i|we)|am i allowed|is it (?:ok|okay|all right|alright|possible|"
        r"allowed)|do you mind|would it be (?:ok|okay|possible|a problem))\b.{0,14}\b(?:show|take|"
        r"keep|copy|bring|have|let|share|discuss|talk|run)\b.{0,22}\b"
        rf"{_SOMEONE}\b|"
        rf"\b(?:can|may|could) (?:my|a|the) {_SOMEONE} (?:\w+ )?(?:see|look|read|have|come|join)\b|"
        r"\b(?:can|may|could) i (?:already )?(?:tell (?:my|the|our) \w+|pass (?:it|that|"
        r"this) on)\b|"
        r"\b(?:is|are|or is) (?:it|this|that|these|all (?:of )?(?:this|that)) (?:\w+ )?"
        r"(?:confidential|secret)\b",
        (
            "Can I show it to somebody first?",
            "can my wife have a look at it",
            "Is it confidential?",
        ),
        ("Can you show me the letter?", "Can I take the shelves?"),
        "show take keep copy bring have let share read discuss talk look run see come join tell "
        "pass "
        "confidential secret",
    ),
    cue(
        "who_signs",
        r"(?<!know )\bwho (?:else )?(?:all )?(?:signs?(?! .{0,8}certificat)|(?:has|have|"
        r"needs?) to sign|(?:will|would|"
        r"must|should) "
        r"sign|countersigns|puts? (?:their|his|her) name)\b|\bwhose (?:name|signature)\b.{0,20}\b"
        r"(?:on|under|at|bottom|goes|stands|need\w*)\b|\bdo(?:es)? (?:you|he|she|they|your \w+) "
        r"(?:also |both |all |too )?(?:sign|countersign)\b(?! off)|\bwho has to (?:vote|say) yes\b|"
        r"\b(?:is|was) it you who (?:signs|says yes|decides)\b|\bput your name (?:on|to|under)\b|"
        r"\bdo you (?:want|need) (?:my|his|her|our)(?: [a-z']+){0,2} signature\b",
        ("Who signs it?", "whose name goes at the bottom", "Do you want my signature?"),
        ("I know who signs.", "Do you sign off at six?"),
        "sign signs countersign countersigns name signature vote yes",
    ),
    cue(
        "papers_needed",
        r"\bwhat (?:should|must|do|shall|would|will) i (?:have to |need to )?(?:bring|prepare|"
        r"provide|send you|hand in|have ready)\b|\b(?:what|which) (?:sort of |kind of )?(?:papers?|"
        r"documents?|proof|paperwork|certificates?) (?:\w+ )*(?:need|want|bring|ask|require\w*|"
        r"send|"
        r"show)\b",
        ("What should I bring?", "which documents do you need"),
        ("What papers did he sign?", "What should I do?"),
        "bring prepare provide send hand ready papers paper documents document proof paperwork "
        "certificate certificates",
    ),
    cue(
        "paperwork",
        r"\bwhat (?:exactly )?do (?:i|we) (?:have to |need to |get to )?sign\b|\b(?:could|can|"
        r"will|would) you "
        r"(?:please )?write down\b|"
        r"\b(?:who|which (?:one )?of us) (?:\w+ )?(?:does|do|handles?|deals with|prepares?|"
        r"fills?(?: "
        r"(?:in|out))?|draws? up|drafts?|writes?|types?|sorts?(?: out)?|takes care of|looks after|"
        r"prepare|handle)\b.{0,25}\b(?:paper\w*|forms?|contracts?|documents?|agreements?|it up|it "
        r"down|it out|lease|amendment|registration|rest of it|order)\b|"
        r"\bis there (?:a|an|any|some) (?:\w+ )?(?:forms?|papers?|paperwork|documents?|contract|"
        r"agreement)\b.{0,25}\b(?:fill|sign|need|read|for (?:it|this|that)|involved)\b|"
        r"\b(?:do|must|will) (?:i|we) (?:have to |need to |get to )*(?:fill|sign) (?:in |out )?"
        r"(?:\w+ )?(?:forms?|papers?|contract|something|anything)\b|"
        r"\b(?:do|will|would|can|could) you (?:write|put) (?:it|this|that|it all) (?:all )?down\b|"
        r"\b(?:if|can|could|shall|should|may) (?:we|i) (?:write|wrote|put) (?:it|this|that|it all) "
        r"(?:all )?down\b|\bwhat (?:about|happens with|happens to) the (?:paperwork|papers|"
        r"documents|contract|"
        r"forms?)\b|\bhow (?:does|do|about) (?:the )?(?:paperwork|papers|contract)\b",
        (
            "Who does the paperwork, you or me?",
            "Is there a form I have to fill in?",
            "Who writes it up once we agree?",
            "What happens with the paperwork, do you do that or do I?",
        ),
        ("Who wrote the letter?", "Is there a form of jam you like?"),
        "paper papers paperwork form forms contract contracts document documents agreement "
        "agreements up down out lease amendment registration something anything rest order",
    ),
    cue(
        "when_paid",
        r"\bwhen is (?:it|the money) in (?:the|my) (?:bank|account)\b|"
        r"\bwhen (?:do|does|would|will|can|could|is|am|are|must|should|shall|exactly)\b.{0,30}\b"
        rf"(?:money|pay(?! (?:reviews?|rise|round|raise|scale))|paid|payment|payday|cash|wired?|"
        rf"wages|transferred|refund){_OFF}\b|"
        r"\bwhen (?:\w+ ){1,4}in my account\b|"
        r"\bhow (?:soon|fast|quickly|long)\b.{0,25}\b(?:get paid|be paid|payment|money)\b|"
        r"\bwhen is (?:the )?(?:first|next|last) (?:payment|instal\w+)\b",
        ("When does the money move?", "when do I get paid", "how soon is the first payment"),
        ("When did you pay for it?", "When can I pay attention?"),
        "money pay paid payment payday cash wire wired wages transferred refund account instalment "
        "installment",
    ),
    cue(
        "how_paid",
        r"\b(?:how|where|to whom) (?:do|does|would|will|can|could|should|shall|am|must|"
        r"exactly) (?:i|"
        r"we|the \w+|you) (?:\w+ ){0,3}(?:pay|paid|send (?:it|the money)|hand (?:it )?over|"
        r"transfer "
        rf"(?:it|the money)){_OFF}\b(?! (?:less|more|for|in full|you less|that))|\bhow (?:is|"
        rf"will|would|"
        r"are) (?:it|this|that|they|the (?:money|sum|salary|wages)) (?:be )?paid\b|"
        r"\b(?:cash|transfer|card|cheque|check|bank) or (?:\w+ )?(?:cash|transfer|card|cheque|"
        r"check|"
        r"bank)\b|\b(?:bank|account) (?:details|numbers?)\b|\bwhere (?:\w+ ){0,3}i send (?:it|the "
        r"money)\b|\bdo i (?:just |simply )*(?:give|hand|bring) you the (?:money|cash|notes)\b|"
        r"\b(?:do|can|would) you (?:take|accept) (?:cash|cards?|a (?:transfer|card|cheque)|"
        r"notes)\b|"
        r"\b(?:can|may|could) i pay (?:you )?(?:in cash|by \w+|with (?:a )?card|cash|in notes)$",
        ("How is it paid, transfer or cash?", "Where do I send the money?", "do you take cash"),
        ("How could I pay less?", "How do I pay for that?"),
        "pay paid payment send hand transfer cash card bank cheque account give bring take accept",
    ),
    cue(
        "who_knows",
        r"\bwho (?:else )?(?:already |all |here )?(?:knows?\b(?! (?:what|how|why|if|whether|"
        r"when)|$)|"
        r"(?:has|have) (?:seen|heard)|(?:gets?|is going) to (?:see|know|hear|read|get)|"
        r"(?:sees|reads|gets) (?:it|this|that|my \w+)|"
        r"(?:is|was|are) (?:involved|in (?:on )?(?:it|this|that)|"
        r"in the (?:room(?! next)|meeting)|part of)|have you told|"
        r"did you tell|have you (?:spoken|talked) (?:to|with)|have you asked"
        r"|will (?:see|know|hear))\b|"
        rf"\bdo(?:es)? (?:your|my|the|any\w+|some\w+) (?:\w+ )?{_PEOPLE} (?:\w+ )?know\b"
        r"(?! (?:what|how|why|if|whether|when|you|your))|"
        rf"\b(?:will|would) (?:my|any\w+) (?:\w+ )?(?:{_PEOPLE} )?(?:find out|hear (?:of|about)|be "
        r"told)\b",
        ("Who else knows about this?", "who is involved in it", "Does your boss know?"),
        ("Who knows?", "Who knows what will happen?", "Does your boss know how you work?"),
        "who do does will would",
    ),
    cue(
        "whose_idea",
        r"\bwho (?:in (?:the|your) \w+ |exactly |actually |really )?(?:wanted|asked for|asks for|"
        r"demanded|ordered|insists on|insisted on|is behind)\b|"
        r"\bwhose (?:\w+ )?(?:idea|doing|decision|number|figure)\b|"
        r"\bwho (?:\w+ )?(?:wrote|drafted|decided (?:on|that|this|it)|thought (?:of|up)|came up|"
        r"comes up|invented|made (?:it|this|that) up|set (?:it|this|that|the)|fixed|picked|chose|"
        r"started (?:it|this|that)|put you up)\b|"
        r"\bdid you (?:\w+ )?(?:write|draft|choose|set|pick|decide on|make up|come up with) (?:it|"
        r"this|that|the|those|these)\b|\b(?:is|was) (?:it|this|that) (?:all )?(?:your|"
        r"their) (?:own )"
        r"?(?:idea|doing|choice|decision|call)\b|\b(?:number|figure|price|"
        r"date) (?:that )?you chose\b",
        ("Whose idea was this?", "Who wrote the letter?", "Did you write that amendment yourself?"),
        ("Who made the bowl?", "Did you like the colour?"),
        "whose who did is was chose",
    ),
    cue(
        "since_when",
        r"\bsince when\b(?! (?:do|have|did|are) you)|"
        r"\bhow long (?:has|have) (?:it|this|that|things|the rules?)(?: \w+)? (?:been|existed|"
        r"applied|stood|gone)\b(?! (?:for sale|on the market|here|there|yours))|"
        r"\bwhen did (?:the|this|that|your) (?:\w+ ){1,2}(?:start|begin)\b|"
        r"\bwhen (?:was|were|did) (?:it|this|that|all this|the (?:rule|decision|list|number|price|"
        r"letter|policy)s?|they|you)\b.{0,25}\b(?:last|first|start\w*|begin|begun|changed?|"
        r"introduced|decided?|written|put up|raised?|come (?:in|up))\b|"
        r"\bwhen was the (?:last|first) time\b",
        ("How long has it been like this?", "Since when is that the rule?", "When was it decided?"),
        ("How long has it been here?", "Since when do you like jam?"),
        "since long when",
    ),
    cue(
        "for_everybody",
        r"\b(?:is|was|does|do|are) (?:it|this|that|they|these|the (?:rule|offer|letter|price|"
        r"increase|deal|terms|figure)s?)\b.{0,25}\b(?:same (?:for|as)|for every\w+|every(?:one|"
        r"body)|all of "
        r"(?:us|them)|(?:only|just) (?:me|us|for))\b|^(?:\w+ )?(?:is|was) it (?:only|just) (?:me|"
        r"us)"
        r"\b|\bam i the only\b|\bare (?:we|there) (?:the only|others)\b|"
        r"(?<!what )\b(?:do|does|did) (?:all|every|each)(?:one|body)?(?: \w+)?(?: in (?:the|"
        r"this) \w+)? "
        r"(?:get|have|pay|sign|receive|got)\b|"
        r"(?<!what )\bdo(?:es)? (?:the )?(?:others?|every\w+|anyone else|anybody else|other \w+|"
        r"all \w+)"
        r"(?: in the \w+| here)? (?:also |all |have to )?(?:get|have|pay|sign|receive|face)\b|"
        r"\bwho else (?:got|gets|has got|received|pays)\b",
        ("Is it the same for everybody or only for me?", "Does every maker get the same?"),
        ("Is it only a number?", "Do others like dogs?"),
        "same only just every everyone everybody all others other else",
    ),
    cue(
        "others_did",
        r"\b(?:has|have|did) (?:any\w+|some\w+|others?|the others|other \w+|people|many|most|"
        r"any of "
        r"them)\b.{0,25}\b(?:refused?|said no|say no|agreed?|accept\w*|signed?|"
        r"complain\w*(?! (?:about|of) (?:me|us|my))|managed?|"
        r"succeed\w*|gotten|objected?|negotiated?|fought|argued?|paid it)\b|"
        r"\bwhat (?:do|did|have) you (?:tell|told|say to|said to) (?:the )?(?:others?|other \w+|"
        r"people)\b|"
        r"\bwhat (?:do|did|have) (?:the others|others|(?:the )?other (?!side)\w+|people|"
        r"most \w+) (?:usually |"
        r"normally |in my \w+ )?(?:do|did|done|say|said|get|got)\b|\bam i the first\b|"
        r"\bhave you (?:ever )?(?:done|made|agreed|allowed|given|granted) (?:it|this|that|an "
        r"exception)(?: \w+){0,2} (?:for|to|with) (?:any|some|other|else)\w*",
        ("Has anybody ever said no to it?", "What did the others do?", "am I the first to ask"),
        ("What did the other side say?", "Has anybody a pen?"),
        "has have did what am",
    ),
    cue(
        "back_out",
        r"\b(?:and|what|but) if i (?:change|changed|regret)\b|\b(?:can|could|"
        r"may) i get out(?: again| early|"
        r" of it)?$|"
        r"\b(?:can|could|may|what if|is it possible|am i able)\b.{0,12}\b(?:change my mind|changed "
        r"my mind|back out|pull out|withdraw|get out of (?:it|this|that)|give it back|"
        r"bring it back|"
        r"return it)\b|\bcooling off\b|\bif i regret\b",
        ("Can I change my mind afterwards?", "Can I get out again?"),
        ("Can you change your mind?", "I changed my mind."),
        "mind back out withdraw return cooling regret",
    ),
    cue(
        "holds",
        r"\bhow (?:do|can) (?:i|we) (?:know|be sure)(?: that)? (?:you|it|this|that|they|"
        r"the \w+) (?:will|would|"
        r"really|still)\b|\b(?:chance|risk|possible) (?:that )?you (?:will )?(?:change|take)\b|"
        r"\bhow (?:do|can|could|will|would|am|should) (?:i|we) (?:\w+ )?(?:know|be sure|trust|"
        r"rely)\b"
        r".{0,30}\b(?:stick|keep|hold|stays?|another|next year|really|still want|will not|"
        r"honou?r|change (?:it|your)|your word|mean it|not just|"
        r"come back|again|promise|it is true)\b|"
        r"\b(?:can|could|may|will|would) (?:any\w+|some\w+|you|they|it|this|that)(?: \w+){0,4}? "
        r"(?:undo|reverse|overturn|cancel|go back on|change (?:it|that|this)|be (?:undone|changed|"
        r"cancelled|reversed|overturned|taken back))\b|"
        r"\bcan more come\b|\bis (?:that|it|this) the end of it\b|"
        r"\b(?:can|could|may|will|would) (?:you|they|any\w+|some\w+|the \w+) come back\b.{0,20}\b"
        r"(?:ask|more|again|want)\b|"
        r"\bwhat (?:stops|keeps|prevents) (?:you|them|any\w+) from\b|"
        r"\bwhat if (?:you|they|the \w+) (?:then |later |just )?(?:change (?:your|their) mind|"
        r"do not "
        r"keep|break|forget|go back)\b|"
        r"\b(?:is|will) (?:it|that|this) (?:be )?(?:binding|guaranteed)\b|\b(?:can|do|will|would|"
        r"could) you (?:\w+ )?(?:guarantee|promise)(?: (?:that|it|this|me))?\b(?! \w+ (?:to|will))|"
        r"\bdo i (?:get|have) (?:a|any|some|your) (?:guarantee|word|promise)\b",
        (
            "How do I know you'll stick to it?",
            "Can anybody undo it later?",
            "what if you change your mind afterwards",
            "Can you guarantee that?",
        ),
        ("How do I know what it costs?", "What if it rains?", "Can you change the price?"),
        "chance risk possible more end come know sure trust rely undo reverse overturn cancel "
        "back change undone "
        "changed "
        "cancelled "
        "reversed overturned stops keeps prevents mind keep break forget binding guaranteed "
        "guarantee promise word",
    ),
    cue(
        "goes_wrong",
        r"^(?:and |so )?if (?:i|we) (?:really |simply )?(?:cannot|can not) (?:\w+ ){0,3}what\b|"
        r"\bif (?:i|we) "
        r"(?:really |simply |just )*(?:cannot|can not)$|"
        r"\b(?:what(?: happens| would happen| do (?:i|we) do| will happen)?|and|then) if (?:i|we|"
        r"it|"
        r"something|anything|the (?!fund)\w+|my \w+)\b.{0,30}\b(?:lose my|goes wrong|go wrong|"
        r"breaks?(?: down)?|fails?|am late|is late|miss(?:es)?|falls? ill|get sick|am ill|cannot "
        r"(?:pay|keep|manage|do|afford)|can not (?:\w+ )?(?:pay|keep|manage|do|afford)|could not|"
        r"does not work|halfway)\b",
        ("What if I can't keep it up later?", "What happens if something goes wrong afterwards?"),
        ("What if I say no?", "What happens if it works?"),
        "if",
    ),
    cue(
        "next_step",
        r"\b(?:once|after|when|if|suppose|assuming|say) (?:we|i|you|it|that|this|everything|all)\b"
        rf"(?!.{{0,30}}\b(?:not|no)\b).{{0,30}}\b{_DONE}\b.{{0,30}}\bwhat (?:happens|comes|is|then|"
        r"next|do we|do i|do you do|will you do|would)\b|"
        rf"\b(?:once|after|when) (?:we|i) .{{0,12}}\b{_DONE}\b.{{0,12}}\bthen what\b|"
        rf"\bwhat (?:happens|comes|"
        r"would happen) (?:next\b|then\b(?! to)|"
        r"after(?:wards|ward| (?:that|this|we|i))\b|(?:once|when|if) (?:we|i) (?:\w+ )?"
        rf"{_DONE}\b)|\bhow (?:does it|do we|does this|would it|would this) (?:go|work|proceed|"
        r"continue|happen) (?:from here|on from here|in practice|after\w*|now|step|once|then)\b|"
        r"\bwhat (?:is|are|would be) the (?:next )?(?:steps?|procedure|process|next thing)\b|"
        r"\bhow does it go$|\bhow (?:do|would|will|shall) we do (?:it|this)\b",
        (
            "Once we've agreed, what happens next?",
            "How does it go from here, step by step?",
            "And after I say yes, what then?",
        ),
        ("What happens if I do not sign?", "What next?", "What happens to the van?"),
        "next then after afterwards afterward once when if suppose assuming say go work proceed "
        "continue happen step steps procedure process",
    ),
    cue(
        "how_long_takes",
        r"\bhow (?:long|soon|fast|quickly)\b(?!.*\bfrom me\b).{0,30}\b(?:takes?|know(?! each)|hear|"
        r"answer|process\w*|be done|"
        r"get (?:it|that|an|the)|have (?:it|an|the)|happen|go through)\b(?! (?:to (?:drive|make)))|"
        r"\bwhen (?:do|will|would|can|could|might|shall|should) (?:i|we) (?:\w+ )?(?:know\b|hear\b|"
        r"get (?:it|the (?:paper|contract|letter|answer|copy|decision|result)|an answer|something|"
        r"your)|have (?:it|the (?:paper|contract|answer)|an answer)|expect)\b|"
        r"\bwhen (?:will|would|do) you (?:tell|let|ring|call|answer|get back|write)\b",
        ("How long does it all take?", "How soon will I know?", "when do I hear from you"),
        ("How long is the van?", "When do I start?"),
        "takes take know hear answer process processing done get have happen through expect tell "
        "let "
        "ring call back write",
    ),
    cue(
        "how_long_lasts",
        r"\b(?:for )?how long (?:would|will|does|is|are|do|shall|can)\b(?! (?:you|he|"
        r"she)\b).{0,30}\b"
        r"(?:last|fixed|hold|good for|valid|stay|apply|run|stand|guaranteed|be for|bound|tied)\b|"
        r"\b(?:until|till|up to) when (?:is|are|does|do|would|will|can)\b|^(?:and )?for how long\b",
        ("How long would it last?", "Until when is that good for?", "For how long is it fixed?"),
        ("How long is the van?", "How long do you stay?"),
        "long until till",
    ),
    cue(
        "extra_cost",
        r"\b(?:any|other|extra|hidden|more|additional|further) (?:\w+ )?(?:costs|cost|fees?|"
        r"charges?|"
        r"taxes)\b(?! (?:less|too))|\b(?:interest|tax|vat|fees?|costs?) (?:\w+ )?(?:on top|as well|"
        r"included|extra|on it|on that)\b|\b(?:before|after) tax\b|\bgross or net\b|"
        r"\b(?:is|are|would|will) there (?:be )?(?:any |a )?(?:interest|tax|vat|fees?)\b|"
        r"\bwho pays (?:for )?(?:the |all )?(?:\w+ )?(?:fees?|costs?|lawyers?|tax|vat|stamp)\b",
        ("Are there any other costs on top?", "Is there tax on it?", "any hidden fees"),
        ("What does it cost?", "The costs are yours."),
        "costs cost fees fee charges charge taxes interest tax vat gross net pays",
    ),
    cue(
        "between_us",
        r"\b(?:keep|stay|stays|leave) (?:it |this |that )?between you and me\b|"
        r"\b(?:stays?|remains?|keep (?:it|this|that|all this)|is|be) (?:\w+ )?(?:between us|"
        r"in this "
        r"room|off the record|just between)\b|\b(?:is|are) (?:this|it|that|we|you|the call|"
        r"this call)"
        r" (?:being )?(?:recorded|recording|taped|written down|noted|logged)\b|"
        r"\b(?:are|do) you (?:\w+ )?(?:writing|noting|taking notes|taking (?:this|it) down|"
        r"recording)"
        r"\b(?! (?:to|for)\b)|\bwho (?:hears|listens|is listening)\b|\bwill you (?:\w+ )?(?:repeat|"
        r"pass|use) (?:this|that|it|what i)\b",
        ("Does this stay between us?", "Are you writing this down?", "Is this being recorded?"),
        ("Are you writing to the bank?", "Is this the record?"),
        "between room record recorded recording taped written noted logged writing noting taking "
        "hears listens listening repeat pass use",
    ),
    cue(
        "applies_from",
        r"\b(?:does|do|is|are|will|would) (?:it|this|that|the (?!(?:deadline|man)\b)\w+(?: \w+)?) "
        r"(?:also |already |then )?(?:apply|count|valid|start|begin|take effect)\b.{0,30}\b(?:to|"
        r"from|"
        r"for|"
        r"already|at once|immediately|now|today|straight|away|with|before|after)\b|\bfrom when\b|"
        r"\bstarting when\b|"
        r"\bwhen (?:does|would|will) (?:it|this|that|the (?:new )?(?:price|rent|rule|increase|"
        r"clause|"
        r"terms?|contract|amendment|rate)s?) (?:\w+ )?(?:start|begin|apply|take effect|kick in|"
        r"count|come in)\b",
        ("Does it apply to orders already placed?", "from when does it count"),
        ("Does it start in the cold?", "When does the man start?"),
        "apply count valid start effect from starting begin kick come",
    ),
)
"""Every question of practice; of several in one line, the first in this order is answered."""
NAMES: tuple[str, ...] = tuple(each.name for each in PRACTICE)
_NEAR = Near(each.needs for each in PRACTICE)


@lru_cache(maxsize=512)
def asked_in_practice(text: str) -> tuple[str, ...]:
    """Return the names of the questions of practice in ``text``, in the order of ``PRACTICE``."""
    found: set[str] = set()
    for sentence in sentences(text):
        if len(sentence.bag) > _LONGEST:
            continue
        for place in _NEAR.places(sentence.bag):
            each = PRACTICE[place]
            match = each.pattern.search(sentence.text) if each.name not in found else None
            if match and not denied(sentence.text[: match.start()] + " "):
                found.add(each.name)
    return tuple(name for name in NAMES if name in found)

"""Forms in which an option of the case is put forward, with one mark in the place of each option.

The words of an option ("no review", "not sign") are taken out before these are looked for, so
that they are not taken for words about it.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern, late

MARK = "_opt_"
"""What stands in the place of an option."""
_LEADS = (
    r"^(?:(?:so|and|but|or|then|well|ok|now|look|maybe|perhaps|please|fine|yes|yeah|no|all right|"
    r"right|good|also|plus|instead|in return|for that|in that case|sorry|here is mine|honestly|"
    r"after \S+ (?:years|weeks|months)|i (?:think|guess|suppose|mean)|all together|all in all) )*"
)
_READY = (
    r"(?:fine|ok|happy|good|content|all right|hoping|thinking|looking|ready|willing|"
    r"asking for)"
)
_WELL = r"(?:ok|fine|good|fair|enough|all right|possible|great|acceptable|best)"

ASKING = late(
    _LEADS + r"(?:(?:how|what) (?:about|if|bout)|"
    r"(?:could|can|would|may|will) (?:i|we|you|it|there))\b"
)
"""How a question begins that may lack its mark."""
ASKS = Pattern(
    _LEADS + rf"(?:(?:could|can|would|will|may|might|shall) (?:\w+ ){{0,8}}?{MARK}|"
    rf"(?:what|how) (?:if|about|bout)\b.*{MARK}|"
    rf"how (?:would|does|about) (?:\w+ )?{MARK} (?:sound|look|feel|suit)\b|"
    rf"(?:is it|would it be) (?:possible|ok|all right|enough)\b.*{MARK}|"
    rf"(?:is there )?any (?:chance|way)\b.*{MARK}|do you think (?:i|we|you) could\b.*{MARK}|"
    rf"are you (?:able|willing|open|happy|ready|prepared) to\b.*{MARK})"
)
"""A question whether an option could be."""
ENQUIRES = Pattern(
    r"\b(?:tell|explain|show (?:me|us)|say|means?|understand|know|happens?|happened|hard|difficult|"
    r"trouble|hurts?|costs?|others|other people|people|everybody|anybody|anyone|usually|normally|"
    r"ever|always|imagine|feels?|break|lose|losing|depends?|decides?|why|when|where|who|which|"
    r"whose|what (?:does|do|is|are|would)|change (?:for|anything)|worry|matter|prefer|rather|"
    r"counts?|counted|qualify)\b|"
    r"\b(?:can|could|do|did) (?:you|i|we) (?:even |actually |still |maybe )?(?:see (?:on|in|from|"
    r"there|here|up)\b|read|make out|look up|remember|recall)"
)
"""What makes a question one about an option, that puts nothing."""
HELPS = late(
    _LEADS + rf"(?:would|could|will|can) (?:\w+ ){{0,2}}?{MARK} (?:\w+ )?"
    r"(?:do|help|work|suit|be)\b"
)
"""A question what they think of something; with a number in it, it puts that number."""
SAYS = Pattern(
    rf"^(?:(?:so|and|but|then|well|ok) )*(?:with|for|at) (?:a |the )?{MARK}(?: \w+){{0,6}}? (?:i|"
    r"we) "
    r"(?:would|will|could|can|am|are) (?:say yes|sign|accept|agree|take|be|in|there|shake|do)\b|"
    + _LEADS
    + rf"(?:what (?:i|we) (?:(?:would|do|really|still|will) )*(?:want|need|like|ask(?: for)?|"
    r"propose|suggest|hope for|prefer|have in mind|am after|are after)(?: \w+){0,4}? (?:is|be|are) "
    rf".*{MARK}|"
    r"(?!(?:so|and|but|well|ok|now|then|what|how|why|when|where|who|which|if|unless|because|that "
    r"would|it would)\b)"
    rf"(?:\w+ ){{1,6}}?(?:would|could|can|will|may|might|shall)\b.*{MARK}|"
    r"(?:i|we) (?:just |only |also |really |now )?(?:take|accept|agree to|want|need|propose|"
    r"suggest|offer|choose|prefer|give|keep|sign|stay|start|pay|wait|do|leave|go (?:for|with)|"
    rf"(?:am|are|was|were) {_READY}|had (?:hoped|thought))\b.*{MARK}|"
    r"(?:my|our) (?:\w+ )?(?:number|price|offer|limit|figure|idea|suggestion|answer|wish|proposal|"
    rf"bid|maximum|minimum) (?:is|would be|stays)\b.*{MARK}|"
    r"you (?:pay|get|have|keep|take|give|cover|deliver|fix|file|wait|share|come|walk|send|let|own|"
    rf"control|hold|use|mend|see|start|book|sort|put|carry|fund|buy)\b.*{MARK})|"
    rf"\b(?:i|we|you) (?:then |also |just |am |are |am there |are there |go )?{MARK}|"
    + _LEADS
    + rf"your (?:company|firm|side|people|house|chain|group|shops?|stores?|office|bank|department|"
    rf"team|hospital|fund) (?:just |simply |also )?{MARK}|"
    + _LEADS
    + r"(?:could|can|would|might|happy to|willing to|ready to|prepared to) (?:even |also |maybe |"
    r"probably )?(?:come|go|do|stretch|live|take|pay|stay|offer|give|sign|accept|manage|agree|"
    rf"start|wait|drop|move) (?:\w+ ){{0,4}}?{MARK}"
)
"""A wish, a promise, or what each side does."""
FITS = Pattern(
    _LEADS + rf"(?:the|my|our|your) (?:\w+ ){{1,3}}?(?:goes|comes|moves|rises|falls|drops|climbs|"
    rf"stays) (?:(?:up|down|to|at|by|back|only|just) ){{0,3}}{MARK}|"
    rf"{MARK} (?:(?!that\b(?! can wait)|which\b|who\b)\w+ ){{0,6}}?"
    r"(?:is|are|works?|(?:would|could|can|will|should) (?:also |still )?"
    r"(?:be|work|do|help|suit|wait)|suits?|sounds?|seems?) ?(?:\w+ ){0,2}?"
    rf"(?:{_WELL}|what (?:i|we)|where (?:i|we)|all (?:i|we)|the (?:furthest|farthest|most|best|"
    r"least|lowest|highest) (?:that )?(?:i|we)|my|our|as (?:far|high|low|much) as|"
    r"what it (?:takes|has to be|must be|needs)|where (?:i|we) (?:stop|draw the line)|"
    rf"(?:for|by|with) (?:me|us)|$)|{MARK} (?:it is|then|instead|please|pls)\b|"
    rf"{MARK} (?:goes?|comes?|stays?|remains?) (?:on|in|out|to|back|off|down|up|as|where)\b|"
    r"(?:that|this|which) is (?:about |really )?(?:what|all|where|as (?:far|much|high|low) as|"
    rf"the (?:most|best|least)) (?:that )?(?:i|we)\b|^(?:make it|call it|say|let us say) .*{MARK}|"
    rf"{MARK} (?:\w+ ){{0,3}}?(?:would|will) (?:have|need) to "
    r"(?:be (?:in|part|there|on|included)|stay|stand|remain|belong)\b|"
    rf"^(?:(?:so|and|ok|well|then|maybe) )*(?:up|down|plus|minus|less) (?:by |to )?{MARK}|"
    rf"{MARK}(?: \w+){{0,6}}? (?:that|this|it) (?:i|we) (?:can|could|will)"
    r"(?: (?:do|live with|manage|offer|give|promise|arrange))?$|"
    rf"{MARK} (?:would|will|could) (?:make|do|seal|settle|clinch) it\b|"
    rf"{MARK} (?:does|(?:i|we) (?:have|can(?: do| manage)?))(?: it)?$|"
    rf"{MARK} (?:(?:less|more|off|longer) )?and (?:it is (?:a deal|sold|done|yours)|"
    r"(?:i|we) (?:will |would )?(?:have (?:got )?a deal|sign|say yes|shake|take it))\b|"
    rf"{MARK} (?:then |and )?(?:i|we) (?:can|could|will) (?:live|do|manage|go) with(?:out)? "
    r"(?:it|that|them|those)\b|"
    rf"{MARK} (?:(?!(?:is|are|was|i|we|you|they|he|she|to|not)\b)\w+ ){{0,4}}?(?:and )?"
    rf"(?:that|it) is (?:{_WELL}|(?:my|our|the) (?:\w+ )?(?:limit|maximum|minimum|"
    r"number|offer|price|last|lowest|most|best|least|bottom|end of (?:my|our) \w+)|(?:all|"
    r"everything|what) (?:i|we|there is)|as (?:far|high|low|much) as|"
    r"where (?:i|we|(?:my|our) \w+ (?:ends?|stops?)))\b"
)
"""An option that is called good enough, or the most there is."""
ORDERS = late(
    _LEADS + r"(?:put|make (?:it|that|the \w+)|file|leave|skip|forget|drop|take|pay|deliver|start|"
    r"book|give|keep|let|split|share|move|send|fix|fill|write|call|set|settle|hold|stay|sign|"
    r"cover|mend|add|include|lower|raise|buy|come|bring|guarantee|promise|grant|lend|agree to|"
    r"commit to)\b"
)
DOES = Pattern(
    r"\b(?:i|we|you) (?:(?:will|would|can|could|also|then|both|each|all) )*(?:sign|pay|get|have|"
    r"keep|take|give|cover|deliver|fix|file|wait|share|come|walk|send|let|own|use|mend|start|book|"
    r"put|carry|fund|buy|stay|do|go|split|hand|work|meet|accept|agree)\b"
)
"""What a side does: with options of two issues beside it, that is a package."""
FOLLOWS = Pattern(
    r"\b(?:would|will|could|can|might|may) (?:\w+ly |just |only |still )?(?:break|kill|mean|leave "
    r"(?:me|us|nothing)|ruin|hurt|cost|sink|push|bankrupt|finish|force|wipe|lose|eat|need to know|"
    r"have to(?! (?:be (?:in|part|there|on|included)|stay|stand|remain)\b)|be (?:hard|tough|"
    r"difficult|impossible|too|a (?:lot|blow|loss|problem|disaster)|"
    r"nearly|almost|gone|over|borrowing|living|losing|left|short|out of|in trouble|better off|"
    r"happy to (?:hear|know)|good to know)|understand|see why|imagine|like to (?:understand|know|"
    r"hear|ask|see)|love to (?:know|hear)|want to (?:know|understand)|rather know|struggle|make "
    r"(?:it|things) (?:hard|harder|worse)|put (?:me|us) (?:out|under)|ask (?:you )?(?:what|how|why|"
    r"when))\b|\byou (?:would|will|might|may|could) (?:\w+ly |just |only |still |then )?(?:need|"
    r"want|like|lose|prefer|rather|say|think|expect|miss|risk|feel|worry|be (?:losing|under|"
    r"worried|afraid|stuck))\b|\b(?:would|could) have (?:been|had|done|gone|\w+ed)\b|"
    r"\b(?:they|he|she) (?:would|will|said|can|could|want|wants|told|say)\b|\b(?:seems?|sounds? "
    r"like|looks? like|feels? like|as if|last year|ago|used to|i (?:hear|understand|know|see|"
    r"wonder|heard|read)|help me|yesterday|already)\b"
)
"""What an option would lead to, or who speaks of it: that puts nothing."""
WANTS_TO_KNOW = late(
    rf"\b(?:i|we) (?:\w+ ){{0,2}}?(?:want|need|would like|would love|wish|hope) to (?:know|"
    rf"understand|hear|learn|ask|find out|see (?:what|how|why|if|whether))\b(?: \w+){{0,3}} {MARK}"
)
"""What is wanted is to know something that an option is called by, and not the option."""
MENTIONS = Pattern(
    r"\byou (?:\w+ly )?(?:want|wanted|asked|ask|said|say|demand|demanded|need|are asking|mentioned|"
    r"offered|proposed|told|quoted|expect|require|insist|wrote|write)\b|\byour (?:demand|ask|"
    r"(?:previous|last|earlier|former) (?:offer|package|proposal)|"
    r"(?:previous|last|earlier|former) (?:offer|package|proposal)|"
    r"first|opening|initial|letter|note|e-?mail|paper|advert|term sheet|message)\b|\byou put\b.*"
    r"\bin (?:the|your|that) (?:advert|ad|letter|note|e-?mail|paper|message|folder|draft|"
    r"contract)\b|"
    r"\bwhat i (?:have )?(?:heard|understood|take from|took from)\b|"
    r"\b(?:it|the \w+|your \w+) (?:says|said|asks|wants|reads)\b|^so (?:it is|that is|your|there "
    r"is|i would "
    r"owe|you|he|she|they)\b|\b(?:you|they|he|she|it) (?:have|has|had) (?:had|been|to \w+|\w+ed|"
    r"said|told|got to)\b|, right$|\b(?:(?<!i am )(?<!we are )asking (?:me )?for|not|never|refuse|"
    r"reject|decline|how "
    r"did you|arrive at|come up with|last year|ago|used to|have (?:been|worked))\b"
)
"""Their terms said again, or something turned down."""
REFUSES = late(rf"\b(?:i|we) (?:(?:will|would|can|could|am|are) )?{MARK}")
"""With "not" in what is named this turns down their option, and puts nothing in its place."""
FOR_A_YES = late(
    r"^(?:(?:so|and|then|well|is that|are we|do we have|have we|can we have|would that be|is it|"
    r"can you say) )*(?:a )?(?:yes|ok|deal|agreed|all right|fair|right|good|settled|shall we|"
    r"(?:could|can|would|will) you (?:live with|do|accept|take|sign) (?:that|it)|(?:would|does|"
    r"will|could|can) (?:that|it) (?:do|work|suit|be (?:enough|all right|fair|ok))|can we (?:agree|"
    r"shake|settle)(?: on (?:that|it))?|what do you say)(?: to (?:that|it)| for you| with you| "
    r"then| on that)*$"
)
"""A short question after a package that asks for a yes to it."""
GIVES_BACK = Pattern(
    r"\byou (?:are|were|have|had|feel|felt|want|need|would|do|did|said|told|think|thought|fear|"
    r"miss|lost|found|must|could|cannot|see|saw|know)\b|\b(?:was|were|had|did|said|told|heard|"
    r"understand|"
    r"sounds?|seems?|because|hurts?|worr\w+|afraid|feels?|means? (?:that|a lot|everything))\b"
)
"""Words by which a list of points gives back what was said, and puts nothing."""
AS_SAID_BY_YOU = Pattern(
    _LEADS
    + r"(?:(?:but|what|a (?:minute|moment) ago|before|earlier|just now|no|wait|hey|hang on) )*you "
    r"(?:\w+ly )?"
    r"(?:just |have |had |did |already )*(?:said|say|put|offered|offer|proposed|wrote|told me)\b"
    r"(?! (?:no|not|never)\b)",
    needs="said say put offered offer proposed wrote told",
)
"""How a sentence begins that gives back what they have put."""
TAKES_THAT = Pattern(
    r"^(?:(?:and|so|then|well|ok|yes|now) )*(?:(?:that|this|it) is (?:exactly |just )?(?:what|the "
    r"(?:one|package|offer|deal)) (?:that )?(?:i|we) (?:(?:will|would|want to|would like to|am "
    r"happy "
    r"to|are happy to|can) )?(?:gladly |happily )?(?:take|accept|sign|agree to|say yes to|have)|"
    r"(?:i|we) (?:(?:will|want to|would like to|am happy to|are happy to|can) )?(?:gladly |"
    r"happily )?"
    r"(?:take|accept|sign|agree to|say yes to) (?:that|it|this|that one|that offer|all of (?:it|"
    r"that)))(?: please| now| then| gladly)*$"
)
"""A sentence that takes what was said before it."""
QUOTED = Pattern(
    r"^(?:and |so |at least )?(?:that|this|it) (?:is|was) (?:all |exactly |just )?(?:what|how) "
    r"(?:is |"
    r"was |stands? |stood |it (?:says|said|reads)|you|your|they|he|she|the \w+ (?:says|said|reads)|"
    r"i "
    r"(?:(?:have )?read|(?:have )?noted|wrote down|have (?:written )?down|heard|"
    r"was (?:told|given|offered)|got|found|see in))|"
    r"^(?:and |so |oh )?(?:that|it|this) (?:must|cannot|could not|has to) (?:have|be) "
)
"""A sentence by which what was named before it is only theirs: "that's what's in your folder".

Or by which it lies behind them: "that must have hurt".
"""
FINITE = late(
    r"\b(?:is|are|was|were|has|have|had|does|did|do|would|will|could|can|might|may|should|must|"
    r"means?|sounds?|seems?|feels?|looks?|makes?|wants?|needs?|goes|went|said|says|took|got|came|"
    r"gave|felt|thank|thanks|i|we|you|she|he|they|it|what|how|why|who|when|where|which|wipes|"
    r"kills|breaks|eats|costs|hurts|ruins|leaves|sinks|puts|pushes|forces|scares|worries|"
    r"frightens|bothers|takes|hits|burns|brings|keeps|drives|turns)\b|^\w+ing\b"
)
"""Words with which a sentence says more than the options that it names."""
HARD = Pattern(
    r"\b(?:court|press charges|police|lawyer|sue|report you|walk away|quit|goodbye)\b|"
    r"\b(?:i|we) (?:will |would |am |are )?(?:walk|walking|leave|leaving|out|gone|off) if\b"
)
IF = late(
    r"\b(?:if|once|provided|providing|as long as|so long as|on condition|in (?:return|exchange) "
    r"for|against|only when|but (?:then )?(?:i|we) (?:would |will |do )?(?:need|want|ask(?: "
    r"for)?))\b"
)
UNMEANT = late(r"\bif (?:i|we) (?:understand|understood|hear|heard|remember|got|knew|may)\b")
TAKEN_BACK = late(
    r"\d\S* (?:or )?(?:no|rather|sorry|wait|actually)"
    rf"(?: (?:no|sorry|wait|rather|i mean|make it|say))* {MARK}"
)
"""A size that is taken back for an option right behind it."""
AS_NOW = late(r" than (?:i|we|you) (?:\w+ )?(?:now|today|so far|at the moment)\b")
"""What a size is counted from: "17,000 more than we pay now"."""
AS_SAID = late(
    r" (?:then )?(?:i|we) (?:do not|no longer) need (?:it|that|them)(?: \w+)?$|"
    r" (?:and |but )?not an? \w+ (?:more|over|less|above|longer|higher)$|"
    r" if (?:it|i|we) (?:really |absolutely )?(?:must|has to|have to|need to)(?: be)?$|"
    r"(?: and)? (?:that is (?:it|all|everything|the lot)(?: from (?:me|us)| of it)?|leave it|"
    r"forget "
    r"it|done|period|full stop)$|"
    r" (?:just |exactly )?(?:as|like) (?:you|it|we) (?:\w+ )?(?:wrote|said|say|says|offered|"
    r"proposed|put it|have it|want|wanted|like|asked|agreed|stands?|is|was)(?: (?:it|in \w+ "
    r"\w+))?$"
)
"""What only says that a point is as they had it, or that there is no more to say."""
AGAINST = late(r" (?:and )?not (?:at |to |by )?\d\S*(?: (?:percent|days|weeks|months))?$")
"""A number that is only set against what is put: "seven more, not eighteen"."""
TO_WHAT_END = late(
    rf" so (?:that )?(?:nobody|no one|neither of us|none of us|everybody|everyone|we both|you|"
    rf"the \w+)"
    rf" (?!.*{MARK}).*$"
)
"""What terms are good for, after them: "so that nobody has to trust anybody"."""

"""Set forms of words that never make a move which their words weigh for: idioms, kind words."""

from __future__ import annotations

from functools import lru_cache

from weakhand.language.exchanged import reproaches
from weakhand.language.patterns import Pattern
from weakhand.language.plain_facts import ASKS_FACT, ASKS_WAY, KNOWS_NOT

_LED = (
    r"^(?:(?:and|but|so|ok|well|no|yes|oh|look|sorry|honestly|listen|please|alright|all right) )*"
)

_NO_PROMISE_KEPT = Pattern(
    r"^(?:but |and |well )*you (?:told|promised|assured|said)(?: (?:me|us|to me))?\b"
    r"(?!.*\bthank).*\b(?:would|will|never)\b"
)
"""Reminds them of a promise: that is no credit."""
_IDIOMS = Pattern(
    rf"{_LED}you (?:(?:drive|drove|strike) a hard bargain|(?:are|must be|have got to be) "
    r"(?:having a laugh|joking|kidding|pulling my leg|winding me up|welcome|on))\b"
)
"""Said about the talk itself; it names nothing that they feel or have said."""
_UNANSWERED = Pattern(
    r"^(?:but |and |well |still |so )*you (?:(?:have|did|do|are|were) (?:still )?not |never |still "
    r"(?:have|did|are) not )(?:\w+ly )?(?:answer\w*|told|tell(?:ing)? (?:me|us)|said (?:what|why|"
    r"who|how|when|where)|explain\w*|reply|replied|respond\w*)\b"
)
"""Complains that something was not answered: it gives nothing back."""
_NOT_ABOUT = Pattern(
    r"^(?:no |but |look |well )*(?:it|this|that) is not (?:just |only |even |really )*about "
    r"(?!.*\b(?:you|it is|but)\b)",
    needs="about",
)
"""Denies a motive of the speaker's own."""
_STAYS = Pattern(
    rf"{_LED}i (?:do|will|am|would|could|shall|can) not (?:(?:going|trying|here|want|mean|wish|"
    r"like|need) (?:to )?)*"
    r"(?:(?:go|going|leave|leaving|hang|hanging|run|running|walk|walking|move|moving) "
    r"(?:away|anywhere|nowhere|up|off|out|you(?: alone)?)|(?:make (?:it|this|that|things|trouble) "
    r"(?:hard\w*|difficult|worse|awkward|for)|hurt|rush|push|trick|fool|press|pressure|judge|blame|"
    r"upset|offend|harm|bother|waste|argue|fight|interrupt) ?(?:you|it|this|that|your|with|about|"
    r"over)?)\b"
)
"""Reassures them."""
_STUMBLES = Pattern(
    r"\bmy english\b|\b(?:not|un)\s?(?:sure|certain) (?:i|that i|if i|what you|how you|i quite) "
    r"(?:quite |really |fully )?(?:follow|understand|get|mean|got|see|caught)\b|"
    r"\b(?:do|did|can|could) not (?:quite |really |fully )?(?:follow|catch|hear|understand) (?:you|"
    r"that|it|what|the (?:question|word|last))\b|^sorry i (?:did|do) not (?:follow|catch|hear)\b"
)
"""Says that something was not understood."""
_HEARD = Pattern(
    rf"{_LED}(?:i|we) (?:have |did )?(?:got|get|hear|heard|see|noted) (?:that|it|this|you|your "
    r"(?:message|mail|letter|note))(?: (?:now|thanks|thank you|loud and clear))*$"
)
"""Says that something came through."""
_WHO_THEN = Pattern(
    r"^(?:and |so |but |ok )*(?:if|when|once|suppose|say) (?:i|we)\b"
    r"(?!.*\b(?:tell|told|told|press|papers?|police|report|sue|lawyer|court|everyone|everybody|"
    r"your "
    r"(?:boss|wife|husband)|hurt|burn|smash|post|publish)\b).* (?:who|which|how|where|when|is "
    r"there|do i|can i|may i|could i|will there|is it)\b"
)
"""Asks how things go on in a case that is supposed."""
_IF_I = Pattern(
    r"^(?:(?:and|so|but|ok|well|then) )*(?:what if|if|suppose|supposing|say) (?:i|we)\b"
    r"(?!.* (?:right|understood|heard|hear|follow|followed)\b)"
)
"""Supposes something of the speaker's own: that gives nothing back."""
_WHO_IF_YOU = Pattern(
    r"^(?:and |so |but |ok )*(?:if|when|once|suppose) you\b.* (?:who|where|why|when (?:is|do|does|"
    r"would|will)|how (?:many|long)) (?!(?:(?:can|could|shall|should|may|will|"
    r"would|do) )?(?:i|we)\b)"
)
"""Asks what comes of what they may do, and gives nothing for it."""
_PUT_WITH = Pattern(
    rf"{_LED}i (?:will|can|could|shall|am going to|would) (?:have|get) (?:them|it|him|her|that|"
    r"this|those|(?:the|your|my|our) \w+(?: \w+)?) (?:all |right )?(?:to \w+|\w+ed|\w+en|sent|"
    r"brought|put|back|away|off|out|done|gone|built|paid|kept|held|left|made)\b"
)
"""Says what the speaker will have done: that is put forward, and says yes to nothing."""
_BEHAVES = Pattern(
    rf"{_LED}i (?:will|shall) (?:behave|stop(?= (?:shouting|moaning|joking|now)\b|$)|be (?:good|"
    rf"quiet|brief|honest|frank|quick|polite|"
    r"patient|careful|straight|direct)|keep it (?:short|brief)|listen|wait|try)\b(?!.*\bif\b)",
    needs="behave stop be keep listen wait try",
)
"""Gives way in manners, and in no terms."""
_NAMES_A_NEED = Pattern(
    r"^(?:so |and |ok |oh |but )*(?:it )?(?:sounds?|seems?|looks?) (?:like|as if|as though|to me|"
    r"that)\b",
    needs="sound sounds seem seems look looks",
)
"""Names what matters to them, and does not ask for it."""
_GRADUALLY = Pattern(r"\b(?:over|with) time\b(?! (?:limit|frame))", needs="time")
"""Bit by bit: no deadline is spoken of."""
_EACH_TIME = Pattern(
    r"^(?:(?:and|but|so|then|ok|also) )*(?:every|each|once an?) (?:\w+ )?(?:\w+day|month|week|day|"
    r"year|time|morning|evening|night)\b(?!.*\b(?:rush|hurry|wait|need not|deadline|sign|"
    r"decide)\b)",
    needs="every each once",
)
"""Tells what is done again and again: no date is spoken of."""
_TAKES_THEM = Pattern(
    r"^(?:(?:and|but|so|well|then) )*(?:the|a|an|any|your|another|some) (?:\w+ ){1,2}?(?:would |"
    r"will |"
    r"does |might )?(?:needs?|takes?|took) (?:about |at least |some |easily )?(?:\d+|a|an|many|"
    r"several)"
    r" (?:days?|weeks?|months?|years?) to\b(?!.*\b(?:i|me|sign|decide|think|read it)\b)",
    needs="need needs take takes took",
)
"""Tells how long somebody else would take for something."""
_HAS_TO_BE = Pattern(
    r"\b(?:has|have|had|needs?|must) (?:to )?be (?:\d+|\d+%|the \d+%?|that (?:much|high|many|dear)|"
    r"so (?:much|high|many|dear|steep))$"
)
"""Asks for the reason of a size."""
_COULD_USE = Pattern(r"\bi could use (?:one|some|a (?:laugh|joke|break|drink|hand|friend))\b")

_JUDGED_BACK = Pattern(
    r"^(?:so )?(?:in other words|(?:to )?put (?:it )?(?:another way|differently)) (?:i|my|our)\b|"
    r"\b(?:and|but|so) (?:i|we) (?:will not|would not|do not|am not|are not|can not|must|have to|"
    r"think|disagree|"
    r"say)\b|\bwhich (?:is (?:arrogant|wrong|silly|rude|lazy|stupid|ridiculous|nonsense|unfair|not "
    r"true)|you lack)\b|\byou are (?:\w+ly )?not getting (?:it|that|one|any|them)\b|"
    r"^(?:so |and |then |well |in other words |basically )*you (?:do not (?:really )?care (?:about|"
    r"for|enough)\b(?!.*\b(?:but|it is|what|as long)\b)|should|ought to|had better|could always|"
    r"need to (?:learn|stop|budget|grow|try|relax|calm))\b|"
    r"^(?:so |and |well )*(?:what|everything|all) you (?:are |were |have |just )*(?:telling|saying|"
    r"tell|say|said|told|mean)(?: me| us)?(?: there| now| here)? (?:is|was|sounds|makes) (?:\w+ly "
    r"|just "
    r"|so |complete |total |no )*(?:wrong|nonsense|rubbish|ridiculous|not true|false|unfair|a lie|"
    r"lies|crazy|mad|insane|silly|absurd|a joke|sense)\b|"
    r"\b(?:you|they|she|he|teachers|people) (?:are|is) (?:just |so |simply |really |a |all |being "
    r"|a "
    r"bit |one of those )*(?:useless|arrogant|petty|lazy|greedy|selfish|childish|naive|dishonest|"
    r"stupid|weak|careless|ungrateful|spoilt|spoiled|crazy|exaggerating|overreacting|lying|"
    r"pathetic|"
    r"ridiculous|hopeless with|too (?:soft|sensitive|proud|lazy|picky))\b|"
    r"\b(?:i think you (?:would|will) agree|if you ask me|in my (?:view|opinion)|serves you "
    r"right)\b"
)
"""Passes judgement, or says where the speaker stands, in the form of giving back."""
_SO_DO_IT = Pattern(
    r"^so (?:then |just |please |why not )*(?:open|leave|tell|say|do|go|get|take|try|let|make|put|"
    r"call|"
    r"write|send|ask|give|stop|keep|start|find|look|talk|buy|sell|move|wait|come|pay|sign|cut|"
    r"drop|use|"
    r"bring|show|help|forget|quit|ring|be)\b(?! (?:you|they|he|she)\b)|"
    r"^so (?:then |just |please )*(?:turn|pick|wear|drink|eat|book|hire|switch|change|block|pull|"
    r"push|"
    r"hold|wash|clean|fix|check|save|join|read|learn|sleep|drive|walk|set|run|apply|ignore|report|"
    r"borrow|rent|order) (?:it|them|him|her|that|this|the|an?|your|up|off|out|away|less|more|"
    r"another|some|something|somebody|next|every|to)\b"
)
"""An order."""
_THIS_OR_THAT = Pattern(r"^(?:so |and )*(?:do )?you mean (?:\w+ ){1,4}or ", needs="mean")
"""Asks which of two was meant."""
_TELL_THEM = Pattern(
    r"^(?:so |and |then |just |please |ok )*(?:text|tell|ask|write|call|ring|let|send|say to|show) "
    r"(?:her|him|them|it|your|the|me|us|people|everyone)\b"
)
"""Advice on what to tell somebody."""
_TO_ME = Pattern(
    r"\b(?:felt|feels|was|is|came) (?:like |as )?an? (?:\w+ ){1,2}?(?:to|for|on) (?:me|us)$",
    needs="me us",
)
"""Says what something is to the speaker."""
_TO_HEAR = Pattern(
    r"^(?:oh |well |ah |so )*(?:(?:that|this|it) (?:is|was) )?(?:not )?(?:so |very |really |"
    r"always |too )*(?:sorry|sad|good|nice|great|glad|lovely|hard|awful|terrible|rough) to hear\b",
    needs="hear",
)
"""Says how something is to hear for the speaker."""
_LOOKS_WELL = Pattern(
    r"^(?:and |but |oh |well )*you (?:seem|look) (?:very |quite |pretty |so )?(?:fit|well|young|"
    r"familiar|tall|strong|healthy)(?: to me)?$",
    needs="seem look",
)
"""Says what somebody looks like, and names no feeling."""
_SOME_LEFT = Pattern(
    r"^(?:and |but |well |oh )*there (?:is|are) (?:still )?(?:some|a (?:bit|little|few)(?: of)?|"
    r"more|\d+) (?:\w+ ){1,2}?left (?:in|on|at|under|behind|over)\b",
    needs="left",
)
"""Says where a thing is, and names no feeling."""
_MUST_BE_SO = Pattern(
    r"^(?:(?:and|but|so|oh|well|then|ok) )*(?:there must (?:be|have been) (?:some|a|an|any|another|"
    r"other|more|spare|enough)\b(?!.*\b(?:you|your|pressure|fear|anger|pride|love|feeling)\b)|you "
    r"must "
    r"have (?:signed|saved|kept|read|seen|got|a spare|spare|some|hundreds|another|lots|plenty|"
    r"more)\b"
    r"(?!.*\b(?:worr\w+|fear\w*|nerves|sleepless|enough of)\b))"
)
"""Supposes a fact, and names no feeling."""
_FEEL_BETTER_THAN = Pattern(
    r"\byou (?:feel|think) (?:that |like )?you (?:are|were) (?:better|entitled|above|the only|"
    r"always "
    r"right|special|smarter|cleverer|so)\b"
)
"""An accusation."""
_FEEL_THAT = Pattern(
    r"\bi (?:still |really |just |also |do )*feel (?:like|as if|as though|that) (?:you|they|he|"
    r"she|we|"
    r"it is|it was|this|that|the|your|everyone|everybody|nobody|people)\b|\bi (?:\w+ )?feel "
    r"(?:your "
    r"(?:pain|frustration|anger|stress|sadness)|for you)\b|\bi (?:am|feel) (?:\w+ly |very |quite |"
    r"pretty "
    r"|absolutely )*(?:confident|sure|certain|convinced|positive)\b|\bi (?:am|would be|will be) "
    r"(?:\w+ly |very |more than |always |also |only too |quite )*(?:glad|happy|pleased|delighted|"
    r"honou?red|ready|willing|prepared) to (?!(?:hear|see|read|learn|find|be|have)\b)|^(?:oh |so |"
    r"me )*"
    r"i am \w+ never\b"
)
"""An opinion, pity or readiness in words of feeling."""
_COULD_LISTEN = Pattern(
    r"\bi could (?:listen|go on|talk|watch|see|tell|imagine|hear|feel|understand|sleep|eat|cry|"
    r"kill|kick|shoot|scream|hug|kiss|faint|"
    r"murder|do with|swear)\b|\bif i (?:have )?(?:heard|understood|understand|hear|got|get|"
    r"remember) "
    r"(?:you |it |that |this )?(?:right|rightly|correctly|well)\b|^(?:and |but )?(?:our|my|the|"
    r"his|her|"
    r"their) \w+ (?:could|might|may|will) (?:ask|want|demand|say|need|insist)\b|^(?:so |and )?how "
    r"about "
    r"(?:a |an |some |another )?(?:picture|photo|look|coffee|tea|drink|chat|hello|thank|smile|"
    r"walk|cup)\b"
)
"""Puts no terms."""
_GIVES_A_CALL = Pattern(
    r"\b(?:i|we) (?:\w+ )?(?:will|can|could|would|shall) (?:\w+ )?(?:give|offer|get|drop) you "
    r"(?:a (?:call|ring|"
    r"shout|bell|line|hand|lift|minute|moment|second|seat|coffee|tea|drink|chair|tip|hint|clue)|(?:some|"
    r"a (?:piece|bit|cup|glass)) of\b|my (?:number|card|word|name|address|email)|that(?:$| \w+ "
    r"is))|"
    r"\b(?:i|we) (?:could|can) do (?:this|that|it) (?:for years|all day|forever|in my sleep|for "
    r"ever|every "
    r"day|with my eyes)|\bif (?:you|i) were (?:me|you|in (?:my|your))\b|\b(?:pick|collect) (?:it|"
    r"them) up "
    r"if we agree\b"
)
"""Says in words of giving what is no term: a call, a seat, a point that is granted."""
_NEVER_THEN = Pattern(
    r"^(?:and |but |so )*if you\b.*\bi (?:will|would|am|shall) (?:never|not)\b|"
    r"^(?:and |but |so )*if you\b.*\b(?:once more|one more time|again)\b"
)
"""Announces what will not be done: no give for a take."""
_IN_COURT = Pattern(
    r"\bin court\b|\byour (?:lowest|best price|final)\b", needs="court lowest best final"
)
_HOW_IS_IT_MADE = Pattern(
    r"^(?:\w+ ){0,2}?how are you (?:measured|judged|paid|assessed|rated|rewarded|evaluated)\b|"
    r"^(?:\w+ ){0,2}?how (?:is|are|was|were) (?:the|your|our|that|this) (?:\w+ ){1,3}?(?:worked "
    r"out|"
    r"calculated|made up|set|decided|measured|paid|counted|split|chosen)\b|^(?:\w+ ){0,2}?how "
    r"(?:is|are) (?:the|your|our) (?:\w+ )?(?:range|kitchen|"
    r"product|line|stock|project|orders?|sales|numbers|budget|account|contract|audit) (?:doing|"
    r"coming|looking|going)\b"
)
"""About the matter, and no pleasantry."""
_SIT_DOWN = Pattern(
    r"^(?:just |please |do )*(?:sit down|eat|drink|stop|go)\b|^(?:do not|never) take\b|"
    r"\b(?:come|please) sit\b|^(?:just |please |now |and )*breathe (?:in|out|normally|through)\b|"
    r"^(?:just |please |now |and )*do not (?:talk|speak|move)\b"
)
"""An order, and no pause."""
_PROVE = Pattern(r"\b(?:prove|show|tell|give) (?:it|me|us)\b", needs="prove show tell give")

_WELCOMES = Pattern(
    rf"{_LED}(?:do )?(?:sit|come in|take a (?:seat|chair)|have a (?:seat|chair)|help yourself|"
    rf"mind the)\b|"
    r"\bplease (?:do )?(?:sit|come (?:in|through|sit|on in|on through|and sit)|(?:take|have) a "
    r"(?:seat|chair))\b|^(?:(?:yes|oh|ok|and|but|well) )*please (?:do|go ahead|carry on|go on)$",
    needs="sit come take have help mind do go carry",
)
"""Asks somebody in."""
_SERVES = Pattern(
    rf"{_LED}i (?:will |am going to |shall )?(?:just )?(?:make|bring|get|fetch|pour|put) (?:it|"
    rf"some|you|"
    r"us|one|the kettle|a cup|(?:some |the |more )?(?:coffee|tea|water))\b(?: \w+){0,3}$",
    needs="make bring get fetch pour put",
)
"""Looks after a guest."""

_CAN_NOT = Pattern(
    rf"{_LED}(?:i|we) (?:can|could|will|would) not (?:\w+ly |just )?(?:do|accept|agree to|pay|sign|"
    r"take|go to|give)\b(?!.*\b(?:but|if|unless|instead|only|until|before|without|than|under|over|"
    r"below|above|can|could)\b)(?!.*,)",
    needs="not",
)
"""Turns terms down, and puts none."""
_DO_IT_NOW = Pattern(
    r"^(?:so |and )*you (?:have to|must|need to) \w+ .*\b(?:now|right now|at once|immediately)$|"
    r"^you are (?:here|there|late|early|next|on)$|"
    r"^(?:(?:and|so|then) )*now you (?:take|sit|drink|eat|put|come|go|have|rest|sleep|stay|tell|"
    r"show)\b"
)
"""Gives an order, or says where somebody is."""

_COURTEOUS = Pattern(
    r"^(?:(?:hi|hello|hey|good \w+) (?:\w+ ){1,3}?)?"
    r"(?:(?:hi|hello|well|so|and|ok|good|great|right|oh) )*(?:(?:many )?thanks|thank you|ta|"
    r"cheers)(?: "
    r"(?:so|very) much| \w+)? for (?:coming(?: in| by| over)?|calling|texting|ringing|writing|"
    r"holding|"
    r"joining|stopping by|getting in touch|(?:your|the) (?:mail|email|letter|call|message|tea|"
    r"coffee|"
    r"lift|note|reply|info\w*|invoice|form|quote))(?: \w+)?$|"
    r"^(?:and )?you (?:take (?:good )?care|have a (?:good|nice|great|lovely))\b"
)
"""Says hello, thanks or goodbye, and praises nobody."""
_STAYS_AWAY = Pattern(
    r"^(?:(?:and|but|so|ok|well|no|look|sorry|then|thank you|thanks) )*(?:i|we) (?:(?:will|shall|"
    r"would|am|are) not (?:going to |be )?(?:come|coming|join|joining|sign|signing|move|take (?:it|"
    r"part|this|that|the \w+)|do (?:it|this|that)|go (?:along|with)|accept|be part)|(?:am|are) "
    r"(?:turning|saying no|declining))\b"
    r"(?!.*\b(?:or|you will|you would|your \w+ will|regret|hears?|find out|everyone|everybody|"
    r"report|court|press|papers?|police|lawyer|sue|until|unless|if)\b)"
)
"""Says no to their face, and does them no harm."""
_OWN_BOARD = Pattern(
    r"\b(?:take|bring|put|pass|show|carry) (?:it|this|that|the \w+|your \w+) (?:back )?(?:to|"
    r"before|"
    r"past|on to) (?:my|our|the) (?:\w+ )?(?:board|committee|members|partners?|people|family|wife|"
    r"husband|team|co ?founders?|assembly|council|trustees|treasurer|staff|doctors)\b"
    r"(?!.*\b(?:you will|regret|press|papers?|court|police|lawyer)\b)",
    needs="take bring put pass show carry",
)
"""Must ask at home before an answer is given."""
_WOULD_WELCOME = Pattern(
    r"\b(?:your|the|our) (?:\w+ )?\w+ (?:would|will|might) (?:\w+ly )?(?:love|like|welcome|enjoy|"
    r"appreciate|be (?:pleased|happy|glad) (?:with|about)) (?:an?|this|that|such|our|my|it)\b"
    r"(?!.*\b(?:story|recordings?|photos?|pictures?|emails?|letters?|hear\w*|knew|know|tape|list|i "
    r"(?:have|kept|saved))\b)",
    needs="love like welcome enjoy appreciate pleased happy glad",
)
"""Says what somebody would be glad of."""
_HAS_TO_LEAVE = Pattern(
    r"\b(?:i|we) (?:\w+ ){0,2}?(?:have to|need to|must|am forced to|are forced to) (?:\w+ "
    r")?(?:leave|"
    r"go|quit|resign|close|stop|move|sell up|look (?:elsewhere|around|for)|turn (?:it|you) down)\b"
    r"(?!.*\b(?:or|press|papers?|court|police|lawyer|report|regret|everyone|everybody|public|to "
    r"the|"
    r"to your)\b)"
)
"""Says what the speaker would be forced to, and does nobody harm."""
_WEATHER = Pattern(
    r"\b(?:shame|pity) if (?:it (?:rain|snow|pour|was (?:cold|wet))|nobody|the (?:weather|sun))"
)
"""Regrets what nobody would do."""
_WAS_WRONG = Pattern(
    r"^(?:(?:oh|ok|well|no|yes|sorry|i am sorry|i know|look|you are right|and|but) )*(?:that|"
    r"this|it|"
    r"what i said|i) (?:was|were) (?:not|never) (?:very |so |really |quite |at all |just )*(?:fair|"
    r"nice|kind|right|called for|polite|just|decent|my best|meant (?:like|so|that way))\b"
    r"(?!.*\b(?:offer|price|deal|terms|letter|notice)\b)|"
    r"^(?:(?:oh|no|i am|so|really|very|well) )*(?:sorry|forgive me|i apologi\w+)\b.*\b(?:was|is) "
    r"not (?:fair|right|nice|kind|called for)\b|^(?:(?:oh|no|sorry|wait|but) )*i did not mean\b"
)
"""Takes back a hard word, and turns nothing down."""
_CAN_NOT_BE = Pattern(
    r"\b(?:it|this|that|today|all this) can ?not (?:be|have been|feel|have felt) (?:\w+ )?(?:easy|"
    r"nice|fun|pleasant|comfortable|simple|good|great|a (?:\w+ )?(?:thing|day|job|morning|"
    r"afternoon|feeling|pleasure))\b",
    needs="easy nice fun pleasant comfortable simple good great a",
)
"""Names what something must be like for them."""
_FACT = Pattern(r"\bnot (?:accept|believe) that (?:he|she|it|they) (?:is|are|was|were|has|have)\b")
"""Will not believe something, and turns nothing down."""
_KEEPS_QUIET = Pattern(
    r"\bi (?:will|would) not (?:tell|repeat it|say a word|breathe a word)"
    r"(?: (?:anyone|anybody|a soul|on you))?$"
)
"""Promises to keep something to oneself."""
_WOULD_NOT_REFUSE = Pattern(
    r"\b(?:can|could|would|will) (?:not|never|hardly) (?:really |possibly )?(?:say no|"
    r"(?:turn|knock) (?:that|it|this|you) (?:down|back)|refuse (?:that|it|this|you))\b",
    needs="not never hardly",
)
"""Says that no would not be said."""
_OF_OTHERS = Pattern(
    r"\b(?:people|those|someone|somebody|anyone|anybody|families|patients|everyone) (?:who|that) "
    r"(?:can|could) not\b"
)
"""Speaks of what others cannot do."""
_TAKE_OR_LEAVE = Pattern(
    r"^take it or leave it$|^(?:\w+ ){0,2}?(?:who (?:cares|knew|would have (?:thought|guessed))|"
    r"are you "
    r"(?:kidding|joking)|is it (?:any|a) wonder)\b"
)

_SEND_IT = Pattern(
    r"^(?:(?:ok|well|oh) )*(?:fine|ok|all right|yes|sure|agreed|deal|very well)$|"
    rf"{_LED}(?:send|give|show|bring|mail) (?:me|us|over|it|them)? ?(?:the |your |that |it )*"
    r"(?:contract|papers?|form|agreement|invoice|letter|draft)?(?: over| then| please| now)*$"
)
"""Says yes, or asks for the papers, and pleads for nothing."""

_TURNED_NOT = Pattern(
    r"^(?:\w+ )?(?:does (?:make|mean|take|matter|seem|sound|look|help|hurt)\b|did (?:it|that|this|"
    r"them) "
    r"(?:ourselves|myself|once|before|already|twice|last \w+)\b|were you to \w+ me\b|had (?:i|we) "
    r"(?:known|had)\b|do they ever \w+ .*\bnever$)"
)
"""Tells without its subject, or supposes, in the word order of a question."""
_ON_TOP = Pattern(
    r"^(?:(?:ok|so|well|then|yes) )*(?:and|plus|also|on top(?: of (?:that|it|this))?) (?:then |"
    r"also )?"
    r"(?:i|we)\b(?!.*\b(?:you|your|yours|if|when|once|provided|unless|return|exchange|against|but|"
    r"for "
    r"(?:that|this|it|those)|as long|so long|want|need|ask|expect|get|have|keep)\b)"
)
"""Adds something of the speaker's own, and ties it to nothing: "and I'd sign for three years"."""
_ON_KNEES = Pattern(
    r"\b(?:not|never|has|have|had|having|got|put|puts|bring|brings|brought|force|forces|forced|want|"
    r"wants|see|us|me) (?:yet |down |all )?on (?:my|our|bended) knees?\b(?! please\b)|"
    r"\bon (?:my|our) knees?(?: \w+)? (?:after|by|every|each|since|before|from|half|all|most|"
    r"scrubbing|cleaning|weeding|picking|planting|mending|looking|under|behind|between|financially|"
    r"with (?:tiredness|work|exhaustion|debt|bills|cold)|in (?:the|that|your|this|my|our)|at "
    r"(?:the|"
    r"night|work))\b(?!.*\b(?:beg|begging|please|implore)\b)",
    needs="knee knees",
)
"""Says how tired or low somebody is, or that nobody pleads: "I'm on my knees after a harvest"."""

_OF_PLEADING = Pattern(
    r"^(?:(?:and|but|so|ok|well|i know|i think) )*(?:(?:all )?(?:the |this |my |your )?(?:begging|"
    r"pleading|grovelling|crying) (?:will|would|does|did|is|has|never|helps?|gets?|won)\b|(?:no|"
    r"enough|spare me the|stop (?:the|your)?) ?(?:begging|pleading|grovelling)\b|beggars )",
    needs="begging pleading grovelling crying beggars",
)
"""Speaks of pleading, and pleads for nothing."""
_ALL_THE_THINGS = Pattern(
    r"^(?:(?:and|but|so|ok|well|just|please) )*take (?:all |as many |as much |any |some )(?:of )?"
    r"(?:the |these |those |your |my )?(?!time\b|moments?\b|minutes?\b|seconds?\b|room\b|"
    r"space\b|breaths?\b|"
    r"deep\b|days?\b|weeks?\b|of\b|you\b|long\b|as\b|that\b)\w+ (?:you|that|with|off|from|"
    r"out|home|away|to|for|as)\b(?!.*\b(?:time|minutes?|moments?)\b)",
    needs="take",
)
"""Gives away things, and no time."""

UNMEANT: dict[str, tuple[Pattern, ...]] = {
    "affirmation": (_NO_PROMISE_KEPT, _COURTEOUS),
    "threat": (_WEATHER, _STAYS_AWAY, _OWN_BOARD, _WOULD_WELCOME, _HAS_TO_LEAVE),
    "closed_question": (_TAKE_OR_LEAVE, _TURNED_NOT),
    "open_question": (ASKS_FACT, KNOWS_NOT),
    "calibrated_question": (ASKS_FACT, ASKS_WAY, KNOWS_NOT),
    "preference_question": (ASKS_FACT, ASKS_WAY),
    "label": (
        _IDIOMS,
        _UNANSWERED,
        _TELL_THEM,
        _TO_ME,
        _TO_HEAR,
        _LOOKS_WELL,
        _SOME_LEFT,
        _FEEL_BETTER_THAN,
        _MUST_BE_SO,
    ),
    "paraphrase": (
        _IDIOMS,
        _UNANSWERED,
        _NOT_ABOUT,
        _JUDGED_BACK,
        _SO_DO_IT,
        _THIS_OR_THAT,
        _DO_IT_NOW,
    ),
    "i_message": (_FEEL_THAT,),
    "conditional_trade": (_NEVER_THEN, _ON_TOP),
    "small_talk": (_IN_COURT, _HOW_IS_IT_MADE),
    "pause": (_SIT_DOWN, _ALL_THE_THINGS),
    "minimal_encourager": (_PROVE,),
    "reject": (
        _STAYS,
        _STUMBLES,
        _FACT,
        _OF_OTHERS,
        _KEEPS_QUIET,
        _WAS_WRONG,
        _CAN_NOT_BE,
        _WOULD_NOT_REFUSE,
    ),
    "disclosure": (_HEARD, _SERVES),
    "accept": (_PUT_WITH, _BEHAVES),
    "begging": (_BEHAVES, _SEND_IT, _WELCOMES, _ON_KNEES, _OF_PLEADING),
    "off_topic": (_WELCOMES,),
    "deadline_challenge": (_GRADUALLY, _EACH_TIME, _TAKES_THEM),
    "deadline_question": (_HAS_TO_BE,),
    "offer": (_COULD_USE, _COULD_LISTEN, _CAN_NOT, _GIVES_A_CALL),
}
"""By kind of move, forms that never make it."""


@lru_cache(maxsize=2048)
def unmeant(kind: str, text: str, mark: str) -> bool:
    """Say whether a folded sentence with ``mark`` behind it has a form that never makes ``kind``.

    "You drive a hard bargain" gives nothing back, and "I'm not going anywhere" turns nothing down.
    """
    if kind == "threat" and "?" in mark and _WHO_THEN.search(text):
        return True
    if kind in ("conditional_trade", "offer") and reproaches(text, mark):
        return True
    if kind == "paraphrase" and "?" in mark and _IF_I.search(text):
        return True
    if kind == "preference_question" and "?" not in mark and _NAMES_A_NEED.search(text):
        return True
    if kind == "conditional_trade" and "?" in mark and _WHO_IF_YOU.search(text):
        return True
    return any(form.search(text) for form in UNMEANT.get(kind, ()))

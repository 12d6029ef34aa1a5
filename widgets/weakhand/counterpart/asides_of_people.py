"""What is said of the two who talk: an apology, thanks, praise, how one feels."""

from __future__ import annotations

from weakhand.language.cues import Cue, cue

_VERY = r"(?:(?:a|an|so|very|really|just|too|quite|such|pretty|a bit|a little|truly|rather) )*"


def _cue(name: str, pattern: str, yes: tuple[str, ...], no: tuple[str, ...], needs: str) -> Cue:
    """Compile a cue in which ``<very>`` stands for any words that only add weight."""
    return cue(name, pattern.replace("<very>", _VERY), yes, no, needs)


OF_PEOPLE: tuple[Cue, ...] = (
    _cue(
        "apology",
        r"\b(?:pardon|excuse|forgive) my\b|\bi (?:withdraw|retract) (?:that|the|my|it)\b|"
        r"\bapologi[sz]e\b|\bapologies\b|\bforgive me\b|^(?:\w+ ){0,2}my (?:mistake|bad|fault)$|"
        r"\bi (?:will )?take (?:that|it|this) back\b|\bthat was <very>(?:rude|unfair|uncalled for|"
        r"unkind|wrong|stupid|out of line|mean|harsh|low)(?: of me)?$|\bi should not have (?:said|"
        r"asked|shouted|come|raised|called)\b|\bsorry (?:(?:about|for) (?:that|this|my|the|being|"
        r"asking|shouting|keeping|saying)|if|my|to (?:bother|disturb|ask|keep))\b|^(?:\w+ "
        r"){0,4}sorry(?: (?:mr|mrs|ms|dr) \w+| again)?$|^(?:\w+ )?sorry(?! (?:but|no|what|who|how|"
        r"when|where|why|to hear|for (?:your|her|his)|about your|i (?:can|will|do|did|could|would|"
        r"must)|we|you|did|could|can|do|is|are|not|say|come|he|she|they|the line|mate what)\b)(?: "
        r"i (?:am|was|get|got|keep|talk|have)| (?:that|this|it|for|if|my|to))\b|\bdid not mean to "
        r"(?:be|offend|hurt|upset|shout|pry|sound)\b|\bdid not mean you\b",
        (
            "I apologise, that was rude of me.",
            "I take that back.",
            "I'm sorry.",
            "I am sorry my english",
            "sorry, I'm not good at this",
            "maybe I shouldn't have asked that, sorry",
        ),
        (
            "Sorry, I can't accept that.",
            "I'm sorry to hear that.",
            "I'm sorry for your loss.",
            "Sorry, I did not get that.",
        ),
        "pardon excuse withdraw retract apologise apologize apologies forgive mistake bad fault "
        "back rude unfair uncalled unkind wrong stupid line mean harsh low sorry should",
    ),
    _cue(
        "at_a_loss",
        r"\bi (?:really |just )?(?:do|did) not (?:even |really )?know (?:what|how|where) (?:to|i "
        r"(?:should|can|could)) (?:say|ask|begin|start|put|do|think|feel|answer|explain)\b|"
        r"\b(?:speechless|at a loss|lost for words)\b|\bi can not think (?:straight|clearly|of "
        r"anything|now)\b|\bmy mind (?:is|went|has gone) blank\b|\bi (?:have )?forgot(?:ten)? "
        r"what i\b",
        ("I don't know what to say.", "I'm speechless.", "my mind went blank"),
        ("I know what to say.", "I don't know the answer."),
        "think know speechless loss words blank forgot forgotten",
    ),
    _cue(
        "taken_aback",
        r"^(?:(?:oh|but|and|well|ok|man|that|god) )*(?:wow|ouch|jesus|i can not believe (?:this|"
        r"it) is "
        r"happening|christ|my god|damn|no way|"
        r"come on|give me a break|bloody hell|dear me|good grief|you must be joking|unbelievable|"
        r"incredible|(?:it |this )?(?:is )?<very>(?:kind of )?(?:wild|crazy|insane|mad|harsh|"
        r"brutal|rough|tough|a lot|lot|hard|steep|cold|awful|terrible|horrible|heavy|outrageous|"
        r"ridiculous|much|cruel|sad|bad news|shame|pity|unfair)|sucks|stinks)(?: man| mate| no| "
        r"then)?$",
        ("wow", "that's wild", "that sucks man", "That's a lot."),
        ("That's my last price.", "A lot of people came to the shop.", "It was hard."),
        "happening on break wow ouch jesus christ god damn way hell me grief joking unbelievable "
        "incredible wild crazy insane mad harsh brutal rough tough lot hard steep cold awful "
        "terrible horrible heavy outrageous ridiculous much cruel sad news shame pity unfair "
        "sucks stinks",
    ),
    _cue(
        "shrug",
        r"^(?:(?:ok|okay|oh|well|so|eh|um|hm+) )*(?:whatever(?: you say)?|meh|no idea|i guess(?: "
        r"so)?|same difference|suit yourself|who cares|i (?:really )?do not (?:really )?care|if "
        r"you say so|it is all the same to me|not really|maybe|perhaps|lol ok(?:ay)?|k|eh|so so|"
        r"not sure|i am not sure|i do not know|dunno|could be)$",
        ("whatever", "meh", "I don't know.", "If you say so."),
        ("I don't know the price.", "Maybe two years.", "I care."),
        "whatever meh idea guess difference yourself cares care so same really maybe perhaps lol "
        "k eh sure know dunno be",
    ),
    _cue(
        "of_me",
        r"\bwhat do you (?:\w+ )?(?:think|make) of (?:me|us)\b|\b(?:do )?you (?:even |"
        r"really |actually |still )?(?:like|hate|respect|pity|dislike|mind|remember|know|trust|"
        r"believe) (?:me|us)$|"
        r"\bare you <very>(?:angry|mad|cross|annoyed|upset|disappointed|fed up) (?:with|at|in) "
        r"(?:me|us)\b|\bare we (?:friends|good|okay|ok|enemies|all right)\b|\bwhat (?:kind|sort) "
        r"of (?:person|man|woman|client|tenant) (?:do you think )?(?:i am|am i)\b|\b(?:did|have) "
        r"i (?:say|said|do|done) (?:something|anything) wrong\b|\bwhat (?:did|have) i (?:say|said|"
        r"do|done) wrong\b|\bam i <very>(?:wasting your|boring you|annoying you|bothering|talking "
        r"too|difficult|a bad|stupid|rude)\b|\bwhat have you got against (?:me|us)\b|\bwhat did "
        r"you think (?:of|when you saw) (?:me|my|us|our)\b|\bwhat do i (?:seem|sound|look) like\b",
        (
            "What do you make of me?",
            "Are you angry with me?",
            "So are we friends or what?",
            "Do you trust me?",
        ),
        ("What do you think of the price?", "Are you angry with the bank?"),
        "think make like hate respect pity dislike mind remember know trust believe angry mad "
        "cross annoyed upset disappointed fed friends good okay ok enemies right kind sort wrong "
        "wasting boring annoying bothering talking difficult bad stupid rude against seem sound "
        "look",
    ),
    _cue(
        "peaceable",
        r"\b(?:that|this|it) (?:was|is) not (?:meant as )?a (?:threat|reproach|criticism)\b|"
        r"\bi do not (?:want|mean|wish) to (?:be (?:difficult|rude|a problem)|fight|argue|quarrel|"
        r"cause (?:any )?trouble|make (?:any )?trouble|offend|bother|waste)\b|\bi am not "
        r"(?:threatening|attacking|accusing|blaming|judging|shouting|here to (?:fight|argue|"
        r"quarrel|blame|judge)|trying to (?:be|trick|hurt|cheat|pressure|threaten))\b|\bno "
        r"(?:offen[cs]e|hard feelings)\b|^(?:it is )?nothing personal$",
        (
            "I don't want to fight with you.",
            "No offence.",
            "That wasn't meant as a threat.",
            "I'm not threatening you.",
            "I don't want to be difficult.",
        ),
        ("I don't want to pay.",),
        "threat reproach criticism threatening attacking accusing blaming judging shouting blame "
        "judge trick hurt cheat "
        "pressure threaten be difficult rude problem fight argue quarrel trouble offend bother "
        "waste offence offense feelings personal",
    ),
    _cue(
        "modest",
        r"^(?:(?:well|but|and|sorry|honestly|to be honest) )*i am (?:not|no) (?:\w+ )?(?:good|"
        r"great|clever|used|cut out|smart|an? \w+|much of|the (?:type|kind|person|sort)|expert|"
        r"lawyer|talker)\b|^(?:(?:well|but|and) )*i (?:do not|hardly) know (?:anything|much|the "
        r"first thing|a thing|very much) about\b",
        ("I'm not good at meetings.", "I don't know anything about engines.", "I am no lawyer."),
        ("I'm not signing.", "I don't know about that."),
        "not no hardly",
    ),
    _cue(
        "gives",
        r"\bi (?:have |also )?(?:brought|made|baked|bought|got) (?:you (?:a |an |some |the )?\w+|"
        r"(?:something|this|these|it) for you)",
        ("I brought you coffee, Martin.", "I made this for you."),
        ("I brought my papers.",),
        "brought made baked bought got",
    ),
    _cue(
        "sees_their_side",
        r"\bi (?:do |can |fully |really |quite )*(?:understand|see|know|get|realise|realize|"
        r"appreciate) (?:that )?(?:you (?:are (?:only|just|also)|only|just|have (?:to|your|rules|"
        r"orders|bosses|a (?:boss|job|business|house))|must|are (?:under|in a|bound)|did not make)|"
        r"(?:it|this|that) (?:is|can|must) (?:not|be hard|hard|difficult)(?: \w+)? for you|your "
        r"(?:position|side|situation|point))\b",
        ("I understand that you're only doing your job.", "I see your point."),
        ("I understand the letter.", "Do you understand my position?"),
        "understand see know get realise realize appreciate",
    ),
    _cue(
        "agrees",
        r"^(?:(?:yes|well|ok|okay|no|and|but|oh|right|fine) )*(?:you (?:are|may be|might be|"
        r"could be"
        r"|were|have been) <very>(?:absolutely |completely |perfectly |probably )*right\b|"
        r"(?:that|it|"
        r"this) is (?:(?:only|quite|very|just) )*(?:fair(?: enough)?|true enough|a fair point|"
        r"fair of "
        r"you)|(?:fair|good) (?:enough|point)|point taken|i (?:can )?(?:agree|accept that point|"
        r"admit "
        r"(?:it|that)))(?: (?:i suppose|i guess|then|about (?:that|it|this)|there|too|of course|"
        r"mate|"
        r"(?:mr|mrs|ms|dr) \w+))*\b",
        ("You are right about that.", "Fair enough.", "You're right, I should have come earlier."),
        ("You are late.", "Is that fair?", "You are wrong."),
        "right fair true point agree accept admit",
    ),
    _cue(
        "hopes",
        r"\bthere (?:must|has to|should|might|may|could) be (?:another|some|a|some other|any) "
        r"(?:way|solution|middle|answer|arrangement)\b|\b(?:i|we) (?:do |really |still |"
        r"just )*(?:hope|"
        r"am sure|are sure|trust|believe) (?:that )?(?:we (?:can|will|could|find|get|come|manage)|"
        r"there (?:is|will be))\b|\bwe (?:both )?(?:only |just )?want (?:this (?:over|done|"
        r"settled)|the "
        r"same(?: thing)?|to (?:settle|find|get)|a (?:good|fair) )|\blet us (?:try to )?(?:find|"
        r"work "
        r"(?:it|this|something) out|be fair)\b",
        ("There must be another way.", "I hope we find something.", "Let's find a solution."),
        ("I hope he comes.", "Is there another way?"),
        "must has should might may could hope sure trust believe want let",
    ),
    _cue(
        "hearsay",
        r"\b(?:some\w+|people|they|every\w+|my (?!(?:brief|letter|contract)\b)\w+|a friend|"
        r"others) (?:(?:"
        r"always|all) )?(?:told me|tells? me|says?|said|thinks?|warned me|"
        r"told us) (?:that )?(?:you|"
        r"it is|this is|not to|never to|to be careful|i am (?:an idiot|mad|crazy|stupid))\b",
        ("Somebody told me you're strict.", "My brother says it is a waste of time."),
        ("My letter says you must pay.", "They told the bank."),
        "told tell tells say says said think thinks warned",
    ),
    _cue(
        "how_are_you",
        r"\bhow are (?:you(?: (?:both|all|two))?|things)(?: (?:doing|holding up|feeling|coping|"
        r"keeping|today|tonight|now|in there|over there|there|at home|this \w+))*$|\bhow do you "
        r"feel(?: (?:today|now|tonight))?$|\bare you (?:okay|ok|all right|well)$",
        ("How are you both, in there?", "how are you", "Are you okay?"),
        ("How are you going to pay?", "How are the others?"),
        "how okay ok right well",
    ),
    _cue(
        "laughs",
        r"\b(?:haha\w*|lol|lmao|hehe\w*|ha ha)\b|\b(?:just|only) (?:joking|kidding)\b|^jk$|\bthat "
        r"was a joke\b|\bi am (?:only |just )?(?:teasing|pulling your leg)\b|\b(?:that|you) (?:is|"
        r"are) (?:so |very |quite |really )?(?:funny|hilarious)\b|\bmade me laugh\b",
        ("haha you sound like my dad", "I'm just joking.", "I'm teasing you.", "That's funny."),
        ("Are you joking?", "It's a funny price."),
        "haha hahaha hahahaha lol lmao hehe ha jk joking kidding joke funny hilarious laugh "
        "teasing leg",
    ),
    _cue(
        "praised",
        r"\byou (?:are|seem|look|sound|would be|could be) <very>(?:this )?(?:nice|kind|good|"
        r"lovely|great|sweet|clever|smart|"
        r"patient|decent|honest|wonderful|charming|brave|professional|reasonable|sensible|tough|"
        r"polite)(?: \w+){0,4}$|\bi (?:really |do |quite |always |have )*(?:like|love|admire|"
        r"respect)(?:e?d)? (?:you|your|the way you)\b|\bbless you\b|\bwhat (?:a|an) (?:\w+ "
        r")?(?:nice|lovely|beautiful|great|pretty|cool|sweet) \w+\b|^(?:nice|lovely|beautiful|"
        r"great|cool|pretty) (?:\w+ ){0,2}\w+$|\b(?:that|this|it|\w+) is (?:a |an )(?:\w+ "
        r")?(?:nice|lovely|beautiful|great|pretty|cool) \w+$|\byour (?!(?:offer|price|terms|"
        r"proposal))(?:\w+ ){1,3}(?:is|are) (?:nice|kind|lovely|beautiful|great|pretty)\b",
        ("you are nice woman", "You're a tough one.", "I like your voice.", "What a lovely shop!"),
        ("You are late.", "Be nice.", "Your offer is nice."),
        "nice kind good lovely great sweet clever smart patient decent honest wonderful charming "
        "brave professional reasonable sensible tough polite like liked love loved admire "
        "admired respect respected beautiful pretty cool bless view",
    ),
    _cue(
        "waits",
        r"^(?:(?:ok|okay|no|please) )*(?:i (?:can |will )?wait|take your time|no (?:rush|hurry|"
        r"problem)|i have (?:got )?(?:time|all (?:day|night|evening))|whenever you are ready|"
        r"there is no (?:rush|hurry))$",
        ("I wait. No problem.", "Take your time.", "no rush"),
        ("I can't wait for the money.",),
        "wait time rush hurry problem ready all",
    ),
    _cue(
        "thanked",
        r"\b(?:thanks|thank you|cheers|appreciate (?:it|that|this|your|you)|appreciated|"
        r"grateful)\b(?! for nothing| but)",
        ("thank you for the patience", "I appreciate your time."),
        ("Thanks for nothing.", "I'd thank him."),
        "thanks thank cheers appreciate appreciated grateful",
    ),
    _cue(
        "feels",
        r"^(?:(?:and|but|well|honestly|now|because|oh) )*i (?:feel|am|was) <very>(?:like )?(?:i "
        r"am (?:going|about) to|scared|afraid|frightened|upset|tired|sad|hurt|angry|nervous|"
        r"anxious|ashamed|worried|lonely|sick|embarrassed|stressed|exhausted|desperate|shaking|"
        r"crying|disappointed|furious|shocked|stunned|overwhelmed|helpless|stuck|humiliated|"
        r"betrayed)\b|^(?:(?:it|this|that|and|but) )*feels? (?:so |very |really |a bit |kind of "
        r")*(?:bad|awful|unreal|weird|strange|wrong|unfair|horrible|terrible|empty|like a)\b|\bit "
        r"(?:hurts|scares|frightens|worries|upsets) me\b",
        ("I'm scared.", "I feel like I'm going to be sick.", "it hurts me"),
        ("I'm fine.", "I am going to sign.", "You feel sad."),
        "feels feel am was hurts scares frightens worries upsets",
    ),
    _cue(
        "said_no",
        r"^(?:(?:oh|well|um) )*(?:no|nope|nah|no thanks|no thank you|never|not at all|of course "
        r"not)$",
        ("No.", "nope", "No, thank you."),
        ("No, I can't.", "No idea."),
        "no nope nah never not",
    ),
    _cue(
        "said_yes",
        r"^(?:(?:oh|well|um|ok|okay|right|alright|so|and|cool|good) )*(?:so|then|cool|alright|"
        r"i see|"
        r"got it|understood|yes|yeah|yep|yup|right|true|exactly|of course|sure|okay|ok|i do|"
        r"i am|i did|indeed|certainly|definitely|absolutely|good|fine|yes please|you are right|"
        r"that is (?:right|true))$",
        ("Yes.", "right", "That's true."),
        ("Yes, two years.", "Right now."),
        "so then cool alright see got understood yes yeah yep yup right true exactly course sure "
        "okay ok do am did indeed certainly "
        "definitely absolutely good fine please",
    ),
)

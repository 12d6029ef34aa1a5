"""What is said beside the matter: of the talk itself, or of the two who talk.

"Sorry, that was rude", "you said that before", "what if the car were here?":
nothing is asked or told that a case could foresee, and still a person has an
answer to each. The wordings stand in ``cases/any_table.toml``; a case may have
its own under the same name.
"""

from __future__ import annotations

from functools import lru_cache

from weakhand.counterpart.sentences import sentences
from weakhand.language.cues import Cue, cue
from weakhand.language.denial import denied
from weakhand.language.rules import Near

_VERY = r"(?:(?:a|an|so|very|really|just|too|quite|such|pretty|a bit|a little|truly|rather) )*"
ASIDES: tuple[Cue, ...] = (
    cue(
        "apology",
        r"\b(?:pardon|excuse|forgive) my\b|\bi (?:withdraw|retract) (?:that|the|my|it)\b|\bapologi[sz]e\b|\bapologies\b|\bforgive me\b|^(?:\w+ ){0,2}my (?:mistake|bad|fault)$|"
        r"\bi (?:will )?take (?:that|it|this) back\b|\bthat was "
        rf"{_VERY}(?:rude|unfair|uncalled for|unkind|wrong|stupid|out of line|mean|harsh|low)"
        r"(?: of me)?$|\bi should not have (?:said|asked|shouted|come|raised|called)\b|"
        r"\bsorry (?:(?:about|for) (?:that|this|my|the|being|asking|shouting|keeping|saying)|if|"
        r"my|to (?:bother|disturb|ask|keep))\b|^(?:\w+ ){0,4}sorry(?: (?:mr|mrs|ms|dr) \w+| again)?$|"
        r"^(?:\w+ )?sorry(?! (?:but|no|what|who|how|when|where|why|to hear|for (?:your|her|his)|about "
        r"your|i (?:can|will|do|did|could|would|must)|we|you|did|could|can|do|is|are|not|say|come|he|"
        r"she|they|the line|mate what)\b)(?: i (?:am|was|get|got|keep|talk|have)| (?:that|this|it|for|"
        r"if|my|to))\b|\bdid not mean to (?:be|offend|"
        r"hurt|upset|shout|pry|sound)\b|\bdid not mean you\b",
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
        "pardon excuse withdraw retract apologise apologize apologies forgive mistake bad fault back rude unfair uncalled unkind "
        "wrong stupid line mean harsh low sorry should",
    ),
    cue(
        "said_before",
        r"\byou (?:have )?(?:\w+ )?(?:already|just) (?:said|told|mentioned)(?: me| us)?"
        r"(?: (?:that|it|this|so))?$|\byou (?:have )?(?:said|told (?:me|us)|mentioned) (?:that|it|"
        r"this) (?:already|before|once|twice|a \w+ ago)\b|\byou (?:are repeating yourself|keep "
        r"(?:saying|repeating|coming back|telling))\b|\b(?:same (?:thing|answer|line|words)|broken "
        r"record)\b|\bheard (?:that|it|this) (?:already|before|one)\b",
        ("You already said that.", "you keep saying that", "I've heard that before."),
        ("You already told the bank.", "You said Monday before."),
        "already just before once twice ago repeating keep same record one",
    ),
    cue(
        "are_you_listening",
        r"\bare you (?:even |still |really )?(?:listening|there|with me|paying attention|hearing)\b|"
        r"\b(?:did|do|can) you (?:even |really )?hear (?:me|what i)\b|\byou are (?:just )?not (?:even "
        r"|really )?(?:listening|hearing)\b|^(?:hello|anybody there|you there)$|\bare you (?:even )?looking at me\b|\byou (?:did|do) not "
        r"(?:even )?listen\b|^(?:do )?you (?:understand|see|know|get) (?:me|what i (?:mean|am saying))$",
        ("Are you listening to me?", "did you hear me", "You're not listening.", "Hello?"),
        ("I am listening.", "Hello there.", "Hello."),
        "looking listening there attention hear hearing hello listen me mean saying",
    ),
    cue(
        "disbelieved",
        r"\bi (?:just |really )?(?:do|can) not (?:really )?(?:believe|buy|trust) (?:you|that|it|"
        r"this|a word(?: of it)?)\b|\bi (?:find (?:it|that) hard to believe|doubt (?:it|that))\b|"
        r"^(?:\w+ )?(?:that|this|it) is (?:just |simply |such )?(?:not true|a lie|nonsense|rubbish|"
        r"untrue|bollocks|bull\w*)$|\byou are (?:lying|bluffing|making (?:that|it|this) up)\b|"
        r"^(?:yeah right|nonsense|rubbish|bull\w*|liar)$|^(?:that|this|it) is (?:just|all|only|cheap|"
        r"empty) (?:talk|words)$|^easy to say\b",
        ("I don't believe you.", "That's not true.", "You're bluffing.", "I doubt it."),
        ("Do you believe me?", "I don't believe in tenders."),
        "talk words easy believe buy trust doubt true lie nonsense rubbish untrue bollocks bullshit bull lying "
        "bluffing up right liar",
    ),
    cue(
        "what_if",
        r"^(?:(?:but|and|so|ok|okay|well|no|just|then) )*(?:what if|suppose|supposing|imagine|"
        r"hypothetically|let us say|say (?:i|we|you))\b",
        ("What if I said the car is coming?", "Suppose we left.", "and what if it breaks"),
        ("What is it?", "I suppose so.", "Say it again."),
        "if suppose supposing imagine hypothetically say",
    ),
    cue(
        "shrug",
        r"^(?:(?:ok|okay|oh|well|so|eh|um|hm+) )*(?:whatever(?: you say)?|meh|no idea|i guess(?: "
        r"so)?|same difference|suit yourself|who cares|i (?:really )?do not (?:really )?care|"
        r"if you say so|it is all the same to me|not really|maybe|perhaps|lol ok(?:ay)?|k|eh|so so|"
        r"not sure|i am not sure|i do not know|dunno|could be)$",
        ("whatever", "meh", "I don't know.", "If you say so."),
        ("I don't know the price.", "Maybe two years.", "I care."),
        "whatever meh idea guess difference yourself cares care so same really maybe perhaps lol k "
        "eh sure know dunno be",
    ),
    cue(
        "at_a_loss",
        r"\bi (?:really |just )?(?:do|did) not (?:even |really )?know (?:what|how|where) (?:to|i "
        r"(?:should|can|could)) (?:say|ask|begin|start|put|do|think|feel|answer|explain)\b|"
        r"\b(?:speechless|at a loss|lost for words)\b|\bi can not think (?:straight|clearly|of anything|now)\b|\bmy mind (?:is|went|has gone) blank\b|"
        r"\bi (?:have )?forgot(?:ten)? what i\b",
        ("I don't know what to say.", "I'm speechless.", "my mind went blank"),
        ("I know what to say.", "I don't know the answer."),
        "think know speechless loss words blank forgot forgotten",
    ),
    cue(
        "taken_aback",
        r"^(?:(?:oh|but|and|well|ok|man|that|god) )*(?:wow|ouch|jesus|christ|my god|damn|no way|"
        r"come on|give me a break|bloody hell|dear me|good grief|you must be joking|unbelievable|incredible|"
        rf"(?:it |this )?(?:is )?{_VERY}(?:kind of )?(?:wild|crazy|insane|mad|harsh|brutal|rough|"
        r"tough|a lot|lot|hard|steep|cold|awful|terrible|horrible|heavy|outrageous|ridiculous|much|"
        r"cruel|sad|bad news|shame|pity|unfair)|sucks|stinks)(?: man| mate| no| then)?$",
        ("wow", "that's wild", "that sucks man", "That's a lot."),
        ("That's my last price.", "A lot of people came to the shop.", "It was hard."),
        "on break wow ouch jesus christ god damn way hell me grief joking unbelievable incredible wild crazy "
        "insane mad harsh brutal rough tough lot hard steep cold awful terrible horrible heavy "
        "outrageous ridiculous much cruel sad news shame pity unfair sucks stinks",
    ),
    cue(
        "of_me",
        r"\bwhat do you (?:\w+ )?(?:think|make) of (?:me|us)\b|\bdo you (?:even |really |actually "
        r"|still )?(?:like|hate|respect|pity|dislike|mind|remember|know|trust|believe) (?:me|us)$|"
        rf"\bare you {_VERY}(?:angry|mad|cross|annoyed|upset|disappointed|fed up) (?:with|at|in) "
        r"(?:me|us)\b|\bare we (?:friends|good|okay|ok|enemies|all right)\b|\bwhat (?:kind|sort) of "
        r"(?:person|man|woman|client|tenant) (?:do you think )?(?:i am|am i)\b|\b(?:did|have) i "
        r"(?:say|said|do|done) (?:something|anything) wrong\b|\bwhat (?:did|have) i (?:say|said|do|"
        rf"done) wrong\b|\bam i {_VERY}(?:wasting your|boring you|annoying you|bothering|talking too|"
        r"difficult|a bad|stupid|rude)\b|\bwhat have you got against (?:me|us)\b|\bwhat did you think (?:of|when you saw) (?:me|my|us|our)\b|\bwhat do i (?:seem|"
        r"sound|look) like\b",
        (
            "What do you make of me?",
            "Are you angry with me?",
            "So are we friends or what?",
            "Do you trust me?",
        ),
        ("What do you think of the price?", "Are you angry with the bank?"),
        "think make like hate respect pity dislike mind remember know trust believe angry mad cross "
        "annoyed upset disappointed fed friends good okay ok enemies right kind sort wrong wasting "
        "boring annoying bothering talking difficult bad stupid rude against seem sound look",
    ),
    cue(
        "by_rote",
        r"\b(?:say|tell|told|said|do) (?:that|this|it|the same)(?: thing)? to (?:all|every\w*|"
        r"any\w*|the others)\b|\bworks (?:on|with) every\w+\b|\b(?:off|from|to|reading) a script\b|\bis that (?:a |your )?(?:script|"
        r"line|standard (?:line|answer))\b|\byou (?:have )?(?:rehearsed|practised|memori[sz]ed)\b|"
        r"\breading (?:that|this|it) (?:off|out|from)\b",
        ("You must say that to all the potters.", "You're reading that off a script, aren't you?"),
        ("Tell it to the bank.", "I read the letter."),
        "works say tell told said do script line standard rehearsed practised memorised memorized reading",
    ),
    cue(
        "misheard",
        r"\bi (?:did|do) not (?:say|mean|ask) (?:that|it|so|this)\b|\byou (?:have |must have )?"
        r"(?:misunderstood|misheard)\b|\byou (?:have )?(?:got|took|taken|understood) (?:me|it|that) "
        r"wrong\b|\b(?:that|this|it) is not what i (?:said|am saying|was saying)\b|^(?:no )?i said "
        r"(?:what if|if|maybe)\b",
        ("I didn't say that.", "You misunderstood me.", "no i didn't say it's coming"),
        ("I said that.", "You didn't say that."),
        "say mean ask misunderstood misheard wrong not said",
    ),
    cue(
        "may_ask",
        r"^(?:(?:so|and|ok|okay|well) )*(?:may|can|could|might) i$",
        ("May I?", "can I?"),
        ("May I sit?", "I can."),
        "may can could might",
    ),
    cue(
        "who",
        r"\bwhat is your (?:first |last |full )?name again$|\bwho are you again$|\bwhat is your (?:job|"
        r"role|position|title)(?: here| there)?(?: exactly| then)?$|\bwhat do you do (?:here |there )?"
        r"exactly$",
        ("whats ur name again",),
        ("What is the name of the bank?",),
        "name who job role position title exactly",
    ),
    cue(
        "honestly",
        r"^(?:(?:give me |i want |just |please |an? |the |your |so |and |tell me |be |now |but )*)"
        r"(?:honest|straight|real|proper|truthful)(?: with me| answer| question)?(?: please)?$|"
        r"^(?:just |please |now )*(?:(?:tell|say|give) (?:to )?me )?the truth(?: please| now)?$",
        ("Honest answer please", "Be honest with me.", "the truth please"),
        ("To be honest, I can't.", "He is honest."),
        "honest straight real proper truthful truth",
    ),
    cue(
        "writing",
        r"\b(?:i (?:would like|want|need)|let me have|put|give me|get) (?:that|it|this|all (?:that|"
        r"this)) (?:in writing|on paper|by e?mail|written down|in black and white)\b",
        ("I'd like that in writing.", "Put it on paper."),
        ("I'll put the offer in writing.",),
        "writing paper mail email written white",
    ),
    cue(
        "moment",
        r"\bi (?:\w+ )?(?:have|need|want|got|must) (?:to )?think(?: about (?:it|that|this)| it over)?"
        r"$|^(?:hang on|hold on|wait|one (?:second|sec|moment|minute)|just a (?:second|sec|moment|"
        r"minute))(?: please)?$",
        ("i gotta think", "hold on", "One moment please."),
        ("I think it over.", "Wait for the bank."),
        "think hang hold wait second sec moment minute",
    ),
    cue(
        "remember",
        r"^(?:(?:and|so|but) )*(?:do |did )?you (?:still |even )?remember\b(?! (?:me|us)$)|"
        r"\byou remember (?:that|it|this|him|her)?$",
        ("Do you remember what you said to me that day?", "You remember that?"),
        ("I remember you.", "Do you remember me?"),
        "remember",
    ),
    cue(
        "peaceable",
        r"\bi do not (?:want|mean|wish) to (?:be (?:difficult|rude|a problem)|fight|argue|quarrel|"
        r"cause (?:any )?trouble|make (?:any )?trouble|offend|bother|waste)\b|\bi am not (?:threatening|attacking|accusing|blaming|judging|shouting|here to (?:fight|argue|"
        r"quarrel|blame|judge)|trying to (?:be|trick|hurt|cheat|pressure|threaten))\b|\bno (?:offen[cs]e|hard "
        r"feelings)\b|^(?:it is )?nothing personal$",
        (
            "I don't want to fight with you.",
            "No offence.",
            "I'm not threatening you.",
            "I don't want to be difficult.",
        ),
        ("I don't want to pay.",),
        "threatening attacking accusing blaming judging shouting blame judge trick hurt cheat pressure "
        "threaten be difficult rude problem fight argue quarrel trouble offend bother waste offence offense "
        "feelings personal",
    ),
    cue(
        "dropped",
        r"^(?:(?:ok|okay|well|no|oh|sorry|ah) )*(?:never mind|nevermind|forget (?:it|that|i (?:said|asked)"
        r"(?: it| that| anything)?)|it does not matter|does not matter|let us (?:leave|drop) (?:it|that))$",
        ("never mind", "Forget I asked.", "it doesn't matter"),
        ("I don't mind.", "Forget the letter."),
        "never nevermind forget matter leave drop",
    ),
    cue(
        "permission",
        r"\b(?:is it (?:ok|okay|all right|alright)|(?:do|would) you mind) if i (?:just )?(?:cry|sit|"
        r"stand|smoke|open|close|take (?:a note|notes)|write|record|drink|eat|call|phone|walk|think|go "
        r"to|use|ask|cough|swear)\b",
        ("is it ok if i cry", "Do you mind if I take notes?"),
        ("Is it ok if I pay less?",),
        "cry sit stand smoke open close take write record drink eat call phone walk think go use ask "
        "cough swear",
    ),
    cue(
        "waits",
        r"^(?:(?:ok|okay|no|please) )*(?:i (?:can |will )?wait|take your time|no (?:rush|hurry|problem)|"
        r"i have (?:got )?(?:time|all (?:day|night|evening))|whenever you are ready|there is no (?:rush|"
        r"hurry))$",
        ("I wait. No problem.", "Take your time.", "no rush"),
        ("I can't wait for the money.",),
        "wait time rush hurry problem ready all",
    ),
    cue(
        "modest",
        r"^(?:(?:well|but|and|sorry|honestly|to be honest) )*i am (?:not|no) (?:\w+ )?(?:good|great|"
        r"clever|used|cut out|smart|an? \w+|much of|the (?:type|kind|person|sort)|expert|lawyer|"
        r"talker)\b|^(?:(?:well|but|and) )*i (?:do not|hardly) know (?:anything|much|the first thing|"
        r"a thing|very much) about\b",
        ("I'm not good at meetings.", "I don't know anything about engines.", "I am no lawyer."),
        ("I'm not signing.", "I don't know about that."),
        "not no hardly",
    ),
    cue(
        "gives",
        r"\bi (?:have |also )?(?:brought|made|baked|bought|got) (?:you (?:a |an |some |the )?\w+|"
        r"(?:something|this|these|it) for you)",
        ("I brought you coffee, Martin.", "I made this for you."),
        ("I brought my papers.",),
        "brought made baked bought got",
    ),
    cue(
        "my_place",
        r"^(?:(?:so|and|ok|okay|well|then|right|but) )*what (?:(?:should|can|am i supposed to|shall|"
        r"could|must) (?:i |we )?|i (?:must|should|can|have to) )do(?: then| now| here| about (?:it|that|this))*$",
        ("what should I do then", "What am I supposed to do?", "So what can I do?"),
        ("What can you do?", "What should I do with the van?"),
        "do",
    ),
    cue(
        "how_are_you",
        r"\bhow are (?:you(?: (?:both|all|two))?|things)(?: (?:doing|holding up|feeling|coping|"
        r"keeping|today|tonight|now|in there|over there|there|at home|this \w+))*$|\bhow do you feel"
        r"(?: (?:today|now|tonight))?$|\bare you (?:okay|ok|all right|well)$",
        ("How are you both, in there?", "how are you", "Are you okay?"),
        ("How are you going to pay?", "How are the others?"),
        "how okay ok right well",
    ),
    cue(
        "what_now",
        r"^(?:(?:so|and|ok|okay|well|then|right|but) )*(?:what now|now what|what next|what happens "
        r"(?:now|next)|where do we go from here|where does (?:this|that|it) leave (?:us|me)|how do "
        r"we (?:go on|proceed|start|begin|solve (?:this|it)|fix (?:this|it)|do (?:this|it))|what do "
        r"we do(?: now)?|what is (?:the|your) (?:plan|next step)|how does this work|are we (?:done|finished|through))$",
        ("So what now?", "Where do we go from here?", "how do we fix this"),
        ("What now counts is the price.", "What do we do about the roof?"),
        "done finished through now next go leave how do plan step",
    ),
    cue(
        "laughs",
        r"\b(?:haha\w*|lol|lmao|hehe\w*|ha ha)\b|\b(?:just|only) (?:joking|kidding)\b|"
        r"^jk$|\bthat was a joke\b|\bi am (?:only |just )?(?:teasing|pulling your leg)\b|\b(?:that|you) (?:is|are) (?:so |very |quite |really )?(?:funny|"
        r"hilarious)\b|\bmade me laugh\b",
        ("haha you sound like my dad", "I'm just joking.", "I'm teasing you.", "That's funny."),
        ("Are you joking?", "It's a funny price."),
        "haha hahaha hahahaha lol lmao hehe ha jk joking kidding joke funny hilarious laugh teasing leg",
    ),
    cue(
        "praised",
        rf"\byou (?:are|seem|look|sound) {_VERY}(?:nice|kind|good|lovely|great|sweet|clever|smart|"
        r"patient|decent|honest|wonderful|charming|brave|professional|reasonable|sensible|tough|"
        r"polite)(?: \w+){0,4}$|\bi (?:really |do |quite |always |have )*(?:like|love|admire|respect)(?:e?d)? (?:you|"
        r"your|the way you)\b|\bbless you\b|\bwhat (?:a|an) (?:\w+ )?(?:nice|lovely|beautiful|great|pretty|cool|"
        r"sweet) \w+\b|^(?:nice|lovely|beautiful|great|cool|pretty) (?:\w+ ){0,2}\w+$|"
        r"\b(?:that|this|it|\w+) is (?:a |an )(?:\w+ )?(?:nice|lovely|beautiful|great|pretty|cool) \w+$|"
        r"\byour (?!(?:offer|price|terms|proposal))(?:\w+ ){1,3}(?:is|are) (?:nice|kind|lovely|"
        r"beautiful|great|pretty)\b",
        ("you are nice woman", "You're a tough one.", "I like your voice.", "What a lovely shop!"),
        ("You are late.", "Be nice.", "Your offer is nice."),
        "nice kind good lovely great sweet clever smart patient decent honest wonderful charming "
        "brave professional reasonable sensible tough polite like liked love loved admire admired respect respected beautiful "
        "pretty cool bless view",
    ),
    cue(
        "said_no",
        r"^(?:(?:oh|well|um) )*(?:no|nope|nah|no thanks|no thank you|never|not at all|of course "
        r"not)$",
        ("No.", "nope", "No, thank you."),
        ("No, I can't.", "No idea."),
        "no nope nah never not",
    ),
    cue(
        "said_yes",
        r"^(?:(?:oh|well|um) )*(?:yes|yeah|yep|yup|right|true|exactly|of course|sure|okay|ok|"
        r"i do|i am|i did|indeed|certainly|definitely|absolutely|good|fine|yes please|you are "
        r"right|that is (?:right|true))$",
        ("Yes.", "right", "That's true."),
        ("Yes, two years.", "Right now."),
        "yes yeah yep yup right true exactly course sure okay ok do am did indeed certainly "
        "definitely absolutely good fine please",
    ),
    cue(
        "thanked",
        r"\b(?:thanks|thank you|cheers|appreciate (?:it|that|this|your|you)|appreciated|"
        r"grateful)\b(?! for nothing| but)",
        ("thank you for the patience", "I appreciate your time."),
        ("Thanks for nothing.", "I'd thank him."),
        "thanks thank cheers appreciate appreciated grateful",
    ),
    cue(
        "feels",
        rf"^(?:(?:and|but|well|honestly|now|because|oh) )*i (?:feel|am|was) {_VERY}(?:like )?(?:i am "
        r"(?:going|about) to|scared|afraid|frightened|upset|tired|sad|hurt|angry|nervous|anxious|"
        r"ashamed|worried|lonely|sick|embarrassed|stressed|exhausted|desperate|shaking|crying|"
        r"disappointed|furious|shocked|stunned|overwhelmed|helpless|stuck|humiliated|betrayed)\b|^(?:(?:it|this|that|and|but) )*feels? (?:so |very |really |a bit "
        r"|kind of )*(?:bad|awful|unreal|weird|strange|wrong|unfair|horrible|terrible|empty|like a)\b|"
        r"\bit (?:hurts|scares|frightens|worries|upsets) me\b",
        ("I'm scared.", "I feel like I'm going to be sick.", "it hurts me"),
        ("I'm fine.", "I am going to sign.", "You feel sad."),
        "feels feel am was hurts scares frightens worries upsets",
    ),
)
NAMES: frozenset[str] = frozenset(each.name for each in ASIDES)
_GREETS = frozenset({"hello"})
"""What asks whether they listen with a question mark, and greets without one."""
_NEAR = Near(each.needs for each in ASIDES)


@lru_cache(maxsize=512)
def asides(text: str) -> tuple[str, ...]:
    """Return the names of what a line says beside the matter, in their order, each once."""
    found: set[str] = set()
    for sentence in sentences(text):
        for place in _NEAR.places(sentence.bag):
            each = ASIDES[place]
            if sentence.text in _GREETS and "?" not in sentence.mark:
                continue
            match = each.pattern.search(sentence.text) if each.name not in found else None
            if match and not denied(sentence.text[: match.start()] + " "):
                found.add(each.name)
    return tuple(each.name for each in ASIDES if each.name in found)

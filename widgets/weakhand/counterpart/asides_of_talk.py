"""What is said of the talk itself: "you said that before", "what now?", "never mind"."""

from __future__ import annotations

from weakhand.language.cues import Cue, cue

OF_THE_TALK: tuple[Cue, ...] = (
    cue(
        "said_before",
        r"\byou (?:have )?(?:\w+ )?(?:already|just) (?:said|told|mentioned)(?: me| us)?(?: "
        r"(?:that|it|this|so))?$|\byou (?:have )?(?:said|told (?:me|us)|mentioned) (?:that|it|"
        r"this) (?:already|before|once|twice|a \w+ ago)\b|\byou (?:are repeating yourself|keep "
        r"(?:saying|repeating|coming back|telling))\b|\b(?:same (?:thing|answer|line|words)|"
        r"broken record)\b|\bheard (?:that|it|this) (?:already|before|one)\b",
        ("You already said that.", "you keep saying that", "I've heard that before."),
        ("You already told the bank.", "You said Monday before."),
        "already just before once twice ago repeating keep same record one",
    ),
    cue(
        "are_you_listening",
        r"\bare you (?:even |still |really )?(?:listening|there|with me|paying attention|"
        r"hearing)\b|\b(?:did|do|can) you (?:even |really )?hear (?:me|what i)\b|\byou are "
        r"(?:just )?not (?:even |really )?(?:listening|hearing)\b|^(?:hello|anybody there|you "
        r"(?:still )?there)$|\bare you (?:even )?looking at me\b|"
        r"\byou (?:did|do) not (?:even )?listen\b|"
        r"^(?:do )?you (?:understand|see|know|get) (?:me|what i (?:mean|am saying))$",
        ("Are you listening to me?", "did you hear me", "You're not listening.", "Hello?"),
        ("I am listening.", "Hello there.", "Hello."),
        "looking listening there attention hear hearing hello listen me mean saying",
    ),
    cue(
        "disbelieved",
        r"\bi (?:just |really )?(?:do|can) not (?:really )?(?:believe|buy|trust) (?:you|that|it|"
        r"this|a word(?: of it)?)\b(?! is| was| happen)|\bi (?:find (?:it|that) hard to believe|"
        r"doubt (?:it|that))\b|"
        r"^(?:\w+ )?(?:that|this|it) is (?:just |simply |such )?(?:not true|a lie|nonsense|"
        r"rubbish|untrue|bollocks|bull\w*)$|\byou are (?:lying|bluffing|making (?:that|it|this) "
        r"up)\b|^(?:yeah right|nonsense|rubbish|bull\w*|liar)$|^(?:that|this|it) is (?:just|all|"
        r"only|cheap|empty) (?:talk|words)$|^easy to say\b",
        ("I don't believe you.", "That's not true.", "You're bluffing.", "I doubt it."),
        ("Do you believe me?", "I don't believe in tenders."),
        "talk words easy believe buy trust doubt true lie nonsense rubbish untrue bollocks "
        "bullshit bull lying bluffing up right liar",
    ),
    cue(
        "by_rote",
        r"\b(?:say|tell|told|said|do) (?:that|this|it|the same)(?: thing)? to (?:all|every\w*|"
        r"any\w*|the others)\b|\bworks (?:on|with) every\w+\b|\b(?:off|from|to|reading) a "
        r"script\b|\bis that (?:a |your )?(?:script|line|standard (?:line|answer))\b|\byou "
        r"(?:have )?(?:rehearsed|practised|memori[sz]ed)\b|\breading (?:that|this|it) (?:off|out|"
        r"from)\b",
        ("You must say that to all the potters.", "You're reading that off a script, aren't you?"),
        ("Tell it to the bank.", "I read the letter."),
        "works say tell told said do script line standard rehearsed practised memorised "
        "memorized reading",
    ),
    cue(
        "misheard",
        r"\bi (?:did|do) not (?:say|mean|ask) (?:that|it|so|this)\b|\byou (?:have |must have "
        r")?(?:misunderstood|misheard)\b|\byou (?:have )?(?:got|took|taken|understood) (?:me|it|"
        r"that) wrong\b|\b(?:that|this|it) is not what i (?:said|am saying|was saying)\b|^(?:no "
        r")?i said (?:what if|if|maybe)\b",
        ("I didn't say that.", "You misunderstood me.", "no i didn't say it's coming"),
        ("I said that.", "You didn't say that."),
        "say mean ask misunderstood misheard wrong not said",
    ),
    cue(
        "honestly",
        r"^(?:(?:give me |i want |just |please |an? |the |your |so |and |tell me |be |now |but "
        r")*)(?:honest|straight|real|proper|truthful)(?: with me| answer| question)?(?: please)?$|"
        r"^(?:just |please |now )*(?:(?:tell|say|give) (?:to )?me )?the truth(?: please| now)?$",
        ("Honest answer please", "Be honest with me.", "the truth please"),
        ("To be honest, I can't.", "He is honest."),
        "honest straight real proper truthful truth",
    ),
    cue(
        "remember",
        r"^(?:(?:and|so|but) )*(?:do |did )?you (?:still |even )?remember\b(?! (?:me|us)$)|\byou "
        r"remember (?:that|it|this|him|her)?$",
        ("Do you remember what you said to me that day?", "You remember that?"),
        ("I remember you.", "Do you remember me?"),
        "remember",
    ),
    cue(
        "dropped",
        r"^(?:(?:ok|okay|well|no|oh|sorry|ah) )*(?:never mind|nevermind|forget (?:it|that|i "
        r"(?:said|asked)(?: it| that| anything)?)|it does not matter|does not matter|let us "
        r"(?:leave|drop) (?:it|that))$",
        ("never mind", "Forget I asked.", "it doesn't matter"),
        ("I don't mind.", "Forget the letter."),
        "never nevermind forget matter leave drop",
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
        "what_now",
        r"^(?:(?:so|and|ok|okay|well|then|right|but) )*(?:what now|now what|what next|what "
        r"happens (?:now|next)|where do we go from here|where does (?:this|that|it) leave (?:us|"
        r"me)|how do we (?:go on|proceed|start|begin|solve (?:this|it)|fix (?:this|it)|do (?:this|"
        r"it))|what do we do(?: now)?|what is (?:the|your) (?:plan|next step)|how does this work|"
        r"are we (?:done|finished|through))$",
        ("So what now?", "Where do we go from here?", "how do we fix this"),
        ("What now counts is the price.", "What do we do about the roof?"),
        "done finished through now next go leave how do plan step",
    ),
    cue(
        "my_place",
        r"^(?:(?:so|and|ok|okay|well|then|right|but) )*what (?:(?:should|can|am i supposed to|"
        r"shall|could|must) (?:i |we )?|i (?:must|should|can|have to) )do(?: then| now| here| "
        r"about (?:it|that|this))*$",
        ("what should I do then", "What am I supposed to do?", "So what can I do?"),
        ("What can you do?", "What should I do with the van?"),
        "do",
    ),
    cue(
        "may_ask",
        r"^(?:(?:so|and|ok|okay|well) )*(?:may|can|could|might) i$|"
        r"\bi (?:would like|want|have|need|am going|would love|wanted)(?: to ask)? (?:you )?(?:a|"
        r"a few|"
        r"some|one|two|three|a couple of|several) (?:\w+ )?questions?\b|"
        r"\b(?:do you have|have you (?:got )?|got) (?:a|one|five|two|ten|some) (?:quick |spare )?"
        r"(?:minutes?|moments?|seconds?|time)\b|\bis (?:now|this|it) (?:a )?(?:good|bad) (?:time|"
        r"moment)\b",
        ("May I?", "can I?", "Do you have a minute?", "I would like to ask a few questions."),
        ("May I sit?", "I can.", "The question is the price."),
        "may can could might question questions minute minutes moment moments second seconds time",
    ),
    cue(
        "who",
        r"\bwhat is your (?:first |last |full )?name again$|\bwho are you again$|\bwhat is your "
        r"(?:job|role|position|title)(?: here| there)?(?: exactly| then)?$|\bwhat do you do "
        r"(?:here |there )?exactly$",
        ("whats ur name again",),
        ("What is the name of the bank?",),
        "name who job role position title exactly",
    ),
    cue(
        "writing",
        r"\b(?:i (?:would like|want|need)|let me have|put|give me|get) (?:that|it|this|all "
        r"(?:that|this)) (?:in writing|on paper|by e?mail|written down|in black and white)\b",
        ("I'd like that in writing.", "Put it on paper."),
        ("I'll put the offer in writing.",),
        "writing paper mail email written white",
    ),
    cue(
        "moment",
        r"\bi (?:\w+ )?(?:have|need|want|got|must) (?:to )?think(?: about (?:it|that|this)| it "
        r"over)?$|^(?:hang on|hold on|wait|one (?:second|sec|moment|minute)|just a (?:second|sec|"
        r"moment|minute))(?: please)?$",
        ("i gotta think", "hold on", "One moment please."),
        ("I think it over.", "Wait for the bank."),
        "think hang hold wait second sec moment minute",
    ),
    cue(
        "permission",
        r"\b(?:is it (?:ok|okay|all right|alright)|(?:do|would) you mind) if i (?:just )?(?:cry|"
        r"sit|stand|smoke|open|close|take (?:a note|notes)|write|record|drink|eat|call|phone|walk|"
        r"think|go to|use|ask|cough|swear)\b",
        ("is it ok if i cry", "Do you mind if I take notes?"),
        ("Is it ok if I pay less?",),
        "cry sit stand smoke open close take write record drink eat call phone walk think go use "
        "ask cough swear",
    ),
)

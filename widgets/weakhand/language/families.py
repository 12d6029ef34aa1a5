"""Families of words that do the same work in a talk, for patterns that outlast any one word.

"Friday" and "noon" are times, "sue" and "burn" do harm: a pattern learned with
one word of a family holds for the others. A word belongs to one family at most.
"""

from __future__ import annotations

from weakhand.language.lexicon import FEELINGS
from weakhand.language.typed import stem

_WORDS = {
    "day": """monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow
        yesterday weekend january february march april june july august september october november
        december christmas easter midnight noon lunchtime morning afternoon evening spring summer
        autumn winter""",
    "span": """minute hour day week fortnight month quarter year decade second while season term
        age""",
    "clock": """deadline date cutoff expiry expire due schedule timetable calendar timeline limit
        extension""",
    "haste": """hurry rush rushed urgent urgency quick quickly fast soon immediately asap instantly
        straightaway pronto sooner swift hasty push pressing""",
    "later": """wait later longer postpone delay extend sleep slow slowly overnight patient patience
        unhurried""",
    "money": """money cash price cost fee rate budget salary wage rent bill invoice debt loan
        mortgage deposit refund discount pay payment paid paying euro dollar pound quid buck grand
        tax interest bonus fund funds savings bank balance income margin percent cheap cheaper
        expensive afford rebate instalment premium""",
    "thing": """car van bike house flat room phone laptop sofa couch table lamp tent boat guitar
        ticket seat bed garden shed dog cat horse book shirt shoe tool box bag food water wood
        firewood bread milk coffee tea cake sugar package packs item supplies blanket""",
    "paper": """contract letter form document file report paper email clause policy rule law
        agreement lease licence license certificate receipt order statement list draft copy page
        leaflet""",
    "lose": """lose loss losing lost miss missed missing risk risky fail failure collapse crash slip
        stall stuck waste wasted default bankrupt bankruptcy spoil rot vacant empty unsold idle
        expose jeopardy danger penalty fine quit resign walk leave leaving churn drop dropout gap
        shortage backlog reputation fallout refund refunding""",
    "harm": """sue court lawyer solicitor attorney police press media newspaper report expose ruin
        destroy burn smash break hurt hit kill punch slap hammer scratch leak blacklist boycott
        regret sorry consequences warn warning revenge pity shame accident ugly hell damage
        dangerous tribunal inspector authorities complaint complain sabotage slash tyre tyres brick
        window fire poison""",
    "give": """give offer provide throw add include cover lend supply deliver bring send hand
        contribute donate share swap trade exchange return help fix repair teach cook clean drive
        carry lower reduce cut waive forgive freeze hold""",
    "take": """take get keep have receive collect buy borrow rent hire use""",
    "settle": """deal agreed agree agreement accept accepted acceptable done settled sold sign
        shake works suits happy fine fair yes bargain bet handshake""",
    "refuse": """refuse decline reject cannot impossible unacceptable nope nah never pass unable
        unwilling turn no""",
    "propose": """propose suggest suggestion proposal offer counter meet split alternate middle
        halfway instead compromise package terms option""",
    "plead": """please pls plz beg begging pleading plead mercy pity desperate desperately anything
        god sake knees chance heart kindness favour favor""",
    "praise": """brave bravery courage courageous guts gutsy kind kindness generous generosity
        admire admirable respect impressed impressive honest honesty thoughtful patient loyal strong
        strength dedicated dedication commitment care caring credit hats proud effort integrity
        skilled skill talent talented craft brilliant wonderful remarkable lucky persistence
        persistent resilient resilience decent thank thanks grateful appreciate kudos bravo""",
    "greet": """hello hi hey hiya morning evening afternoon goodbye bye cheers welcome greetings
        congratulations congrats birthday holiday holidays vacation trip journey weather sunny rain
        raining snow snowing cold hot warm traffic weekend nice lovely pleased meet regards luck
        safe""",
    "feel_bad": """afraid alarmed alone lonely ambivalent angry anger annoyed anxious anxiety
        apprehensive ashamed shame attacked awful betrayed bitter bitterness blamed bored bothered
        broken burned burnt cautious concerned conflicted confused cornered crushed cross defeated
        defensive depressed desperate despair devastated disappointed disappointment discouraged
        dismissed disrespected distress distressed dread drained embarrassed empty envious
        exasperated exhausted exhausting fear fearful frightened frustrated frustrating frustration
        furious grief grieving guilt guilty heartbroken helpless hesitant hopeless horrible
        humiliated humiliating hurt ignored impatient insecure insulted irritated isolated jealous
        jealousy let-down mad maddening miserable misunderstood nervous numb offended outraged
        overloaded overlooked overwhelmed pain painful panic panicked powerless pressure pressured
        rattled reluctant resentful resentment restless robbed rotten sad sadness scared scary
        shaken shocked sick sore squeezed startled sting stings stress stressed stressful struggling
        suspicious tense terrible terrified tired torn tough trapped troubled uncertain
        uncomfortable undervalued uneasy unfair unhappy unheard unsafe unsettled unsure upset
        upsetting used vulnerable wary weary worn worried worry worthless wounded wrecked fed
        lumbered hounded unappreciated torn burden heavy weight exposed gutted shattered stung
        unwanted unseen invisible mess nightmare rough hard difficult wearing wearying draining
        tiring
        awkward galling gutting lousy grim dispiriting disheartening crushing thankless cornered
        pinched swamped snowed pestered bitter sour touchy raw bruised bruising wrung spent
        worn-out deflated flat low hollow homesick hostile bullied belittled patronised patronized
        sidelined unloved unwelcome unfairly wronged cheated fooled silly small powerless
        thankless brutal savage demoralising demoralizing degrading heartbreaking daunting unnerving
        disorienting unsettling infuriating haunting harrowing gruelling relentless stifling
        confining suffocating punishing wearisome dreary tedious farcical nerve-racking
        soul-destroying
        desperate panicky jittery edgy tetchy cranky grumpy moody impossible unbearable""",
    "feel_good": """calm comfortable confident content delighted eager elated enthusiastic excited
        glad happy hope hopeful joy joyful optimistic peaceful pleased pride proud reassured relief
        relieved satisfied secure thrilled touched moved trust""",
    "care_for": """need needs matter matters important importance value priority priorities prefer
        preference preferred favourite essential must vital crucial urgent want wants wish rather
        ideal ideally choose choice pick rank weigh worth""",
    "family": """mum mom mother dad father parent parents son daughter kid kids child children baby
        brother sister wife husband partner girlfriend boyfriend uncle aunt cousin grandma grandpa
        gran nan granddaughter grandson nephew niece family friend mate neighbour neighbor""",
    "office": """boss manager director board committee owner team staff colleague colleagues
        employee worker supplier customer client buyer seller investor landlord tenant teacher head
        doctor nurse union council company firm shop office department hr chair partner president
        chief minister judge officer inspector agent broker""",
    "body": """doctor nurse hospital pain pill tablet tablets medicine drink drinking drunk smoke
        smoking sleep asleep awake diet weight blood sugar leg back knee head tooth sick ill illness
        surgery operation therapy clinic ward scan cough""",
    "speak": """say said says tell told telling ask asked asking explain describe talk talking speak
        speaking mention share discuss answer reply call called phone text write wrote read hear
        heard listen listening question story""",
    "think": """think thought believe guess suppose reckon imagine wonder wondering figure decide
        decided decision opinion idea consider expect curious interested interesting""",
    "know": """know knew understand understood understanding see realise realize remember learn
        notice aware sure certain clear""",
    "quiet": """pause silence silent quiet quietly breath breathe breathing moment still rest waits
        waiting listens sits gather tears tissue""",
    "cause": """because since reason therefore why cause""",
    "sum": """summary summarise summarize sum recap recapitulate together overall altogether so-far
        gist main points far mainly basically right correct missed""",
    "trouble": """problem problems issue trouble obstacle challenge barrier difficulty stand way
        stop stops stopping block blocking prevent hold holding""",
    "press_on": """happen happens happened next work works working solve change look looks going go
        goes drive drives driving behind affect affects mean means""",
    "world": """moon planet star space film movie cinema song music game football match recipe
        tomato dinosaur capital river mountain history maths math poem joke robot computer internet
        celebrity king queen pirate volcano octopus penguin sky sun sea ocean language french latin
        spanish vitamin horoscope bitcoin zelda pizza movies jupiter mars saturn venus pluto galaxy
        astronaut rocket alien unicorn dragon wizard elephant giraffe kangaroo whale shark
        tiger lion panda koala dolphin parrot hamster pyramid einstein napoleon shakespeare mozart
        picasso opera symphony jazz chess crossword riddle trivia lasagne lasagna spaghetti sushi
        pancake broccoli banana avocado zodiac astrology lottery minecraft pokemon anime tiktok
        meme netflix thriller documentary submarine ukulele trombone banjo accordion karaoke
        basketball tennis cricket rugby golf olympics skydiving surfing parachute thrones batman
        superman vampire zombie ghost ninja superhero marvel sonnet haiku limerick chatbot prompt
        mona lisa eiffel everest antarctica sahara amazon continent hemisphere dictionary alphabet
        rhyme rhymes python javascript tarot mermaid""",
    "blame": """fault blame wrong lie liar lying cheat cheated unfair ridiculous nonsense stupid
        idiot greedy selfish rude lazy arrogant silly rubbish""",
    "advise": """should must ought try recommend suggest advise advice consider better best need
        important make sure remember don't""",
    "own": """afford work live earn have got lost started moved bought sold""",
}


def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, listed in _WORDS.items():
        for word in listed.split():
            found.setdefault(stem(word), name)
    for word in sorted(FEELINGS):
        found.setdefault(stem(word), "feel_bad")
    return found


FAMILY: dict[str, str] = _families()
"""The family of a word, by its stem."""

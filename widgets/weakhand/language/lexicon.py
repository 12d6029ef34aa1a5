"""Word lists that reading shares: function words, feelings, cue words, common words."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a block of text as a set."""
    return frozenset(text.split())


FUNCTION = words(
    """
    a an the this that these those it its itself he she they them his her their theirs him i me
    my mine we us our ours you your yours yourself myself who whom whose which what where when
    why how is am are was were be been being do does did done doing have has had having will
    would shall should can could may might must ought not no nor and or but if then than so as
    of at by for with about against between into through to from up down in out on off over
    under again there here all any both each more most other some such only own same too very
    just also still yet even ever really quite now one ones thing things stuff something
    anything everything nothing someone anyone everyone get gets got getting go goes going gone
    went come comes came make makes made making let lets say says said saying tell tells told
    know knows knew think thinks thought mean means meant like well okay ok yes yeah right oh um
    uh hmm mm please thanks thank sure want wants wanted need needs needed see sees saw look
    looks looked seem seems sound sounds feel feels kind sort bit lot lots much many way because
    while until before after though although
    """
)

FEELINGS = words(
    """
    afraid alarmed alone ambivalent angry anger annoyed annoying anxious anxiety apprehensive
    ashamed attacked awful betrayed bitter blamed bored bothered broken burned burnt caught
    cautious concerned concern confident conflicted confused confusing content cornered crushed
    defeated defensive depressed desperate despair devastated difficult disappointed
    disappointing disappointment discouraged disheartened dismissed disrespected distressed
    distressing down doubtful drained dread drowning embarrassed embarrassing empty exasperated
    excited excitement exhausted exhausting exposed fear fearful fed frightened frightening
    frustrated frustrating frustration furious grateful grief grieving guilt guilty happy hard
    heartbreaking heartbroken heavy helpless hesitant hope hopeful hopeless humiliated hurt
    hurtful ignored impatient insecure insulted irritated isolated jealous joy judged lonely
    loneliness lost loved mad miserable misunderstood nervous numb offended optimistic
    overloaded overwhelmed overwhelming pain painful panic panicked paralysed paralyzed
    passionate powerless pressed pressure pressured proud pulled pushed rattled regret rejected
    relief relieved reluctant resentful resentment restless rough rushed sad sadness satisfied
    scared scary shaken shame shocked skeptical sceptical squeezed stress stressed stressful
    stretched stuck struggling suspicious tense terrible terrified terrifying tired torn tough
    trapped troubled uncertain uncomfortable undervalued uneasy unfair unhappy unheard unsafe
    unsettled unsettling unsupported unsure upset upsetting used valued vulnerable wary weary
    weight weighing wobbly worn worried worry worrying worthless wounded strain strained burden
    burdened burdensome
    """
)

#: cue words that survive one wrong letter (five letters and more)
CUES = words(
    """
    sounds seems looks feels feeling frustrated frustrating worried overwhelmed stressed anxious
    stuck trapped pressure pressured nervous angry upset scared exhausted concerned concern
    saying understand understood hearing heard correctly correct right words matters matter
    important priority priorities prefer preference deadline happens happen driving behind
    worries worry tell describe explain through share would could should where which really
    because without about please offer accept agree agreed deal tender lawyer report supposed
    thanks thank people between there think interesting appreciate does
    """
)
SHORT_CUES = words("what your tell feel need want does with when have this that like")

COMMON = words(
    """
    able above across again ago ahead along already always amount another answer around ask
    asked asking away back bad bag bank base based basic became become bed been began begin
    being believe below best better big bill bit black board body book born boss both boy break
    bring brought budget build built business busy call called came can cant car care careful
    carry case cash chance change cheap check child children choice choose city clear client
    close cold common company complete contract cost count country couple course cover cut daily
    dark data date day days dead dear death deep depend desk detail did die difference different
    dinner doctor dog door dont doubt draft drink drive driver drop dry due during early earn
    easy eat else email end ended enjoy enough enter entire even evening event every exact
    exactly example except expect eye face fact fail fair fall family far farm fast father feed
    feet fell felt few field fight figure file fill final finally finance find fine finish fire
    first fit five fix fixed flat floor follow food foot force forget form forward found four
    free friend front full fun future game gave general gift girl give given glad goal good
    great ground group grow guess guy had hair half hand hang happy hard hat hate head health
    hear heart heat held hell hello help here high hill hire hit hold hole home honest hope hot
    hour house hug huge human hurry idea ill inside instead into issue item job join joke june
    just keep kept key kid kill kind knew land large last late later laugh launch law lay lead
    learn least leave left leg less level lie life lift light line list listen little live load
    loan local lock long look lose loss lost love low luck lunch main major man many mark market
    married matter maybe meal meant meat meet meeting men mess met might mile mind mine minute
    miss mom money month moon moral more morning mother mouth move much music name near neck
    need never new news next nice night nine none normal nose note notice number odd offer
    office often old once open option order other out outside own pack page paid paint pair
    paper parent part party pass past pay peace pen people per perhaps person phone pick picture
    piece place plan plane plant play plus point poor possible post power press pretty price
    problem program promise proof proud pull purchase push put quality quarter question quick
    quiet quit quite quote rain raise ran range rate rather reach read ready real reason recent
    red rent rest result return rich ride risk road role room round rule run sad safe said sale
    sales same save saw scale school sea season seat second seed seek seen self sell send sense
    sent serious serve service set seven several sex share she ship shirt shoe shop short shot
    show shut sick side sign simple since single sister sit site six size skill skin sleep slip
    slow small smart smile smoke snow soft sold some son song soon sorry sort soul sound south
    space speak spend split staff stand star start state stay step stick still stock stone stop
    store story street strong study stuff such summer sun supply support sure table take talk
    task tax tea teach team tell ten tent term terms test text than thank the their them then
    there these they thick thin thing think third this those thought three threw throw time tiny
    tire today told tomorrow took top total touch tough toward town track trade train travel
    treat tree trial trip trouble true trust truth try turn twice two type under unit until
    update upon use used usual value very view visit voice vote wage wait wake walk wall war
    warm wash waste watch water wave weak wear week weekend weight well went west wet while
    white who whole whom whose wide wife wild will win wind window wine winter wish within woman
    women wood word wore work world worse worst worth write wrong wrote yard year yesterday yet
    young zero sounded seemed looked sound seem feels seat beat neat treat wheat chat hat that
    thaw than then them they this thus hive halve haven gave cave wave live love life lake bike
    hike lite lime line link lick lied fuel feet fee fees feed reel heel peel keel weed seed
    heed reed deed nerd tall till toll bell fell sell well yell wand wart wait went ward pant
    rant your four pour hour tour yours dose doe dies goes toes wish width pith myth wits hen
    ten pen den men thing things sending bringing reading leading feeding paying laying playing
    slaying staying praying trapped wrapped snapped tapped hatter batter latter better letter
    natter matted shave shard shares shore spare stare scare snare where were there whale while
    whole white plan plane planes class glass grass mess press dress stress words world worlds
    sword lords cords bored board scored sacred scarred warred tired fired hired wired bank tank
    rank thanks thinks drinks shrinks links blinks tinder render sender gender fender lender
    vendor tender deals meals seals heals ideal real steal offers often after suffer tight light
    might night fight sight eight wright bright fright rights thigh though tough rough cough
    dough enough thorough trough hears heart heard beard bear board herd head lead read ready
    deadline headline agrees degree greed agreed accepts except expect excerpt aspect stuck
    struck stick stack stock tuck truck upset reset offset mind kind find bind hind grind worlds
    sorry carry marry merry worry worries hurries stories looms rooms booms books cooks hooks
    looks locks lacks picks seeds needs feeds weeds deems seams teams beams dreams steams pounds
    sounds rounds founds grounds hounds bounds mounds wounds feels heels peels wheels steels
    reels fees felts shells smells spells people purple couple ripple simple sample temple apple
    apples peoples should shoulder shout cloud loud proud mould would wound world wood could
    cold clued closed cloud
    """
)

_MORE = words(
    """
    theme themes concert concerts diving striving arriving layer layers lower accent accents
    rally witch abort pleased counter count wander wonder wonders warn halt bath path tool fool
    nest seen lack whet wit wits tint tent tend wind wing felt field yield build guild chair
    charge cheer channel chapter cheque clean clever coach coast code coffee column combine
    compare complain connect consider contact content control cook copy core corner correct
    create credit crew crowd culture curious custom customer debt decide decision deliver demand
    department design designer direct director discount discuss distance document dollar
    download east economy effort employ energy engine engineer environment equal error escape
    estimate exam exchange exercise expense expert export extra fashion favor feature figure
    film finger fish fly forest frame fresh fund garden gas gather global gold goods government
    grade grand guide guest habit hire history holiday honor horse hospital hotel import improve
    income industry inform insurance interest internet invite invoice iron island jam judge
    kitchen lady landlord language law legal lend letter library limit loan machine magazine
    manage manager margin master match material measure media medical member memory mention
    metal method middle milk million minor minister mistake model modern monitor nation natural
    network notice object observe occur ocean okay operate opinion opposite organize origin
    owner panel park patient pattern percent perfect permit phone pilot plastic player pocket
    policy poor popular position positive practice prepare president prevent private produce
    product profit project property propose protect prove provide public publish purpose
    quantity quarter queue raise reach react receive recent recommend record recover reduce
    refuse region regular relate release rely remain remember remind remove repair repeat
    replace reply research resource respond review reward rough safety salary sample schedule
    science scope search secret section security select separate service settle shape shelf
    shift signal silence similar site skill society solid solution solve source spread spring
    square stage standard statement station status steel stone storage strange strategy stream
    strength stretch structure student style subject success sudden suggest summer supplier
    surface surprise survey switch system target tariff teacher technical technology telephone
    television temperature theory ticket timber title tool topic tour tower town traffic
    training transfer transport treatment trend university urban usual vacant variety vehicle
    version victim victory village violence visible volume volunteer warehouse weapon website
    welcome west wheel window worker workshop writer zone firewood camping bikes couch sofa
    laptop shipping cheaper obo brand condition rebate retainer freelance buyer seller brother
    sister mum dad cousin therapy counselor sober drinking smoking cigarette cigarettes alcohol
    drugs habit lungs
    """
)
KNOWN = FUNCTION | _MORE | FEELINGS | CUES | SHORT_CUES | COMMON

#: common words one letter away from a cue word; they are never mended into it
REAL = words(
    """
    abort aback abut accents alike aright armed bearing bell bender bout bright care cell cells
    chat cheat clout coffer coffers cord couldn dare dave dealt dealer dean deaf dell deal dial
    dials docs doesn domes dons doses dotes dots doves dozes dual dues dyed dyes ender eels
    fearing fender flooding foes forced fords fried fuels fuller gave gearing gender ghost hale
    hank hanks hare hares haste hate haves haven havens haze headlines healing hearings heady
    heaving heels heave hearth hoard hoards hoes hooks hove jell jour keels kith kneed lease
    leased leases lender lice lick likens liken likened lire lite lords lorries lorry loops loots
    mattes matte mattress mender mike mutter mutters nave nearing nooks needn needy omen pant
    patter pave peal peeling peels pike pith plea pleas pleat pored pour rant rave realty
    reeling reels refer refers referred reference references render renders resort resorts
    retort rinse rooks sating sawyer scarce scarred scored seams searing seeps seers shade
    shades shake shakes shame shamed shank shanks shape shapes shapely shark sharks sharp sharpen
    shear shearing shave shard shards shore shores shouldn shout shunned slaying snared snuck
    soared sour spaying spare spared staying stems stared stunk suck sucks swaying sword swords
    tanks tearing teal teams teems tenders tendered tended tenner thane theirs thin thinner thins
    thorough threw throng thrush toll tours towards tread trough truck unset upsets upstate
    veal wand wands wane wards wart weal wedding wham wheat whet whit whore wight winch wont
    woods wordy works worms worsen wouldn wounds wren yore yous zeal heated teat deem deems
    headed heads heal heals meal mealy peas pear pears plead pleads pleads bleed tease teased
    cease ceased crease grease phase phrase praise raise raised release released increase decrease
    """
)

RUBRIC = (
    "label",
    "labels",
    "mirror",
    "mirrors",
    "paraphrase",
    "summary",
    "summarise",
    "summarize",
    "open question",
    "calibrated question",
    "open ended",
    "minimal encourager",
    "i message",
    "effective pause",
    "loss frame",
    "active listening",
    "conditional trade",
    "emotional label",
    "affirmation",
    "preference question",
    "closed question",
    "deadline question",
    "more pies",
)

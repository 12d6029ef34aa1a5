"""A yes or a no to a package that the other side has just named.

What "sounds good to me" and "that's more than we can carry" answer can only be told from what was
said right before. So these forms are looked for only after words of theirs that name an option
of the case, in a short line that asks and offers nothing itself.
"""

from __future__ import annotations

from weakhand.language.addressed import unaddressed
from weakhand.language.amounts import figures
from weakhand.language.offers import named_options
from weakhand.language.only_told import takes_mine
from weakhand.language.patterns import Pattern, late
from weakhand.language.put_before import put_before
from weakhand.language.relative import from_the_start
from weakhand.language.state import State
from weakhand.language.unmeant import unmeant

LONGEST = 18
"""Words up to which a line is nothing but an answer."""
_SURE = 0.85
US = r"(?:me|us|both of us|all of us)"
THAT = (
    r"(?:that|this|it|those|these|all of (?:that|it)|exactly that|just that|the lot|what you "
    r"(?:have )?(?:just )?(?:said|put|offered|proposed|suggested|described|put to me|put to us))"
)
_WELL = (
    r"(?:good|great|fair|fine|reasonable|all right|ok|perfect|right|lovely|doable|acceptable|"
    r"sensible|workable|excellent|like a (?:deal|plan)|enough)"
)
VERY = r"(?:very |quite |pretty |really |perfectly |just |more than |only |rather )?"
_YES = Pattern(
    r"^(?:(?:ok|yes|yeah|yup|great|good|perfect|sure|well|all right|right|fine|then|excellent|"
    r"wonderful|so|cool|very well|thank you|thanks|fair enough|please|oh|lovely|brilliant|and|si|"
    r"agreed|deal|done|now|i think|i guess|i suppose|honestly|you know what|in that case) )*"
    rf"(?:(?:{THAT} )?(?:sounds?|looks?|seems?) {VERY}{_WELL}(?: (?:to|for|by|with) {US})?|"
    rf"(?:{THAT} )?(?:is|would be|will be) {VERY}{_WELL}(?: (?:to|for|by|with) {US})?|"
    rf"{THAT} (?:(?:would|will|can|could|does) )?(?:works?|do|suits?)(?: (?:for )?{US})?|"
    rf"(?:works?|fine|ok|good|all right|fair|acceptable|suits) (?:for |by |with |to )?{US}|"
    rf"(?:i|we) (?:(?:can|could|will|would|think (?:i|we) (?:can|could)|am able to|are able to) )"
    rf"{VERY}(?:manage|do|accept|take|live with|work with|go with|agree to|agree with|sign|afford|"
    rf"go along with|get behind|say yes to|be (?:happy|fine) with) (?:with )?{THAT}|"
    rf"{THAT} (?:i|we) (?:can|could) (?:do|manage|accept|live with|sign|take|work with|agree to)|"
    rf"(?:i|we) (?:am|are|would be) {VERY}(?:happy|fine|ok|content|good|all right|comfortable) "
    rf"with (?:{THAT}|your \w+|the \w+)|"
    r"(?:everything|it all|all of (?:it|that)) (?:exactly |just )?(?:as|how|like|the way) you "
    r"(?:put|said|say|have|offered|wrote|described)(?: it)?|"
    rf"let us (?:do|go with|take|sign|put|agree (?:on|to)|settle on|shake (?:hands )?on|say) {THAT}"
    r"(?: (?:in|on|to) (?:writing|paper))?|"
    rf"(?:i|we) (?:can|could|will|would|shall) shake (?:hands )?on {THAT}|"
    rf"{THAT} is (?:exactly |just |precisely )?(?:how|what) (?:i|we) (?:(?:will|would|can|could|"
    r"shall) )?(?:do|take|sign|have)(?: it| that)?|(?:it|that) is (?:a )?yes|a yes|"
    r"(?:(?:it|that|this) (?:would|will) be|(?:it|that|this) is) an? (?:(?:real|great|big|huge|"
    r"good|"
    r"enormous) )?(?:help|relief|solution|way out|weight off (?:my|our) (?:mind|shoulders))|"
    rf"(?:for|by|with) {US} (?:(?:it|that|this) )?is {VERY}{_WELL}|(?:i|we) (?:will |would )?do "
    rf"(?:it )?"
    r"(?:like|so|that) ?(?:this|that|way)?|"
    r"(?:i|we) (?:can |will |would )?(?:gladly |happily |hereby )?(?:accept|take|agree to) "
    r"(?:your|the|"
    r"this|that) (?:offer|package|proposal|terms) (?:of|from) (?:just |\w+ )?(?:a )?(?:moment|"
    r"minute|"
    r"now|before|earlier)(?: ago)?|in full|as it (?:is|stands)|(?:i|we) sign|"
    r"yes (?:from|by) (?:me|us)|yes (?:i|we) would (?:really )?(?:love|like|be (?:happy|glad|"
    r"delighted)) to(?: do that)?|(?:fine|ok|yes|good|great|perfect|done|deal) (?:please )?send "
    r"(?:me|us|over) (?:the|your) (?:contract|papers?|paperwork|agreement|letter|forms?|"
    r"documents?)|"
    rf"(?:i|we) (?:will|would|shall) (?:gladly |happily )?(?:do|take|sign|accept) {THAT}|"
    r"(?:you have|we have|you) (?:got )?(?:yourself )?(?:a deal|an agreement|my (?:word|yes|hand)|"
    r"our (?:word|yes)|sold (?:me|us|a|the|your) ?\w*)|you have got yourself an? \w+|"
    r"(?:here is )?my hand on it|shake (?:hands )?on (?:it|that)|(?:i|we) (?:accept|agree)|i am in|"
    r"we are in|count (?:me|us) in|(?:it is |that is )?(?:a )?(?:deal|agreed|done|sold)|"
    r"i say yes)"
    r"(?: (?:then|now|today|yes|yeah|(?:from|on) (?:me|us|my side)|"
    r"thanks|thank you|please|gladly|agreed|deal|like that|that way|"
    r"exactly|together|done|good|great|perfect|so|and thank you|for the kind words|in full|as it "
    r"(?:is|stands)|of course|(?:i|we) (?:will )?sign|(?:mr|mrs|ms|miss) \w+|"
    r"count (?:me|us) in|(?:i am|we are) in|"
    r"(?:please )?send .*|let us .*|(?:i|we) will (?:sign|tell|start|write|come|bring|take|go|let|"
    r"do) ?.*|where do (?:i|we) sign|when .*))*$"
)
_HEDGED = late(
    r"\b(?:but|if|not|unless|except|only if|as long as|provided|once|almost|nearly|would have|"
    r"never|nobody|too|apart from|instead|than)\b"
)
_NO = Pattern(
    r"\b(?:can|could|will|would|does|is|am|are|did|(?:i|we|they) (?:just |really |simply )?do) "
    r"(?:\w+ly |just |simply |quite |still )?not "
    r"(?:\w+ly |just |really |quite |even |possibly )?(?:live (?:with|on)|carry|manage|accept|"
    r"stretch|go (?:that|so|along|as|any)|do (?:that|this|it|those|so)|work|afford|agree|sign|"
    r"take (?:that|it|this|those)|make (?:that|it|this) work|help (?:me|us)|promise|say yes|"
    r"pay (?:that|this|so|it)|get (?:that|this|it|me|us)|tie (?:myself|ourselves)|bear|shoulder|"
    r"enough|for (?:me|us)|possible|an option|have (?:that|so)|reach|cover|do$|good enough|able to|"
    r"going to (?:work|happen|do|accept|sign|agree)|come (?:down|up) (?:that|so)|find (?:that|so)|"
    r"give (?:you )?(?:that|this|so)|swallow|justify)\b|"
    r"\b(?:more|higher|further|longer|lower|less) than (?:i|we|the \w+|my \w+|our \w+|anyone|"
    r"anybody|that)\b|"
    r"\b(?:far |much |way |still |just |a bit |simply )?too (?:much|little|low|high|long|short|"
    r"steep|far|rich|dear|expensive|late|one-sided|big|small|many|few|tight|hard|risky)\b|"
    r"^(?:\w+ ){0,2}?(?:no|nope|nah)(?: (?:way|deal|chance|thank you|thanks|can do|sorry|no|i|we|"
    r"that|not|never|it)\b.*|$)|\bout of (?:the question|(?:my |our )?reach)\b|"
    r"\b(?:have|need) to (?:say no|turn (?:that|it|this) down|pass|decline|refuse)\b|"
    r"\b(?:not for (?:me|us)|not enough|no go|rather not|(?:i|we) (?:will )?(?:pass|decline|"
    r"refuse)|never (?:agree|work|accept))\b|\bleaves? (?:me|us) (?:with )?(?:nothing|short)\b|"
    r"\b(?:that|it|this) would (?:just |only )?(?:be the end of|finish|kill|ruin|sink|break|"
    r"bankrupt) (?:me|us|my|our|the)\b|^(?:\w+ )?then (?:i|we) would (?:rather|sooner) (?!not)|"
    r"\bif (?:i|we) (?:said yes|agreed|nodded) to (?:that|it|this)\b|\b(?:i|we) would still be "
    r"(?:tied|stuck|out|paying|short|no better)\b|\bput (?:me|us) under\b|"
    r"\b(?:by no means|under no circumstances)\b",
    needs="not than too no nope nah question reach turn pass decline refuse never nothing short "
    "under would",
)
_NO_DOUBT = late(
    r"\b(?:no (?:problem|worries|doubt|objections?|question)|why not|(?:is|was) not (?:bad|too)|"
    r"not a (?:problem|bad))\b"
)


_BARE_YES = Pattern(
    r"^(?:(?:oh|well|ok|right|and|so|then|good|great|all right) )*(?:yes|yeah|yep|yup|aye|sure|ok|"
    r"right|correct|exactly|fine|agreed|absolutely|definitely|of course|certainly|gladly|it is|i "
    r"do|we do|i am|we are|(?:i|we) (?:would|will) say so|(?:it |that )?is)"
    r"(?: (?:yes|yeah|please|it is|i do|we do|of course|absolutely|to all of (?:it|that)|all of it|"
    r"the whole of it|to the whole of it|thank you|thanks|then|that is right|that is|a yes|a deal|"
    r"deal|agreed))*$"
)
"""A yes and nothing else: it closes a deal where they have asked whether it is one."""
STILL = late(
    r"\b(?:but|if|not|no|unless|except|only|just|still|first|before|until|need|want|think|ask|"
    r"check|condition|wait|though|however|almost|nearly|yet|or|too|instead|rather|than|how|what|"
    r"why|when|who)\b"
)
"""What makes more of a line than a yes and a kind word after it."""
_NEXT_TO_NOTHING = 8
"""Words of theirs that add nothing to a package put right before them: "You have it right."."""
KIND = 12
"""Words up to which what follows a yes may be nothing but a kind word."""
_ASKED = late(r"\b(?:a|as|for|your|say) yes\b|\byes or\b")
"""How their words ask whether it was a yes."""


_RELIEVED = late(
    r"^(?:oh |ah |well )*(?:thank (?:god|goodness|heavens|the lord)|phew|what a relief|"
    r"(?:that is )?such a relief|bless you|oh my (?:god|goodness)|wow|finally) (?=\w)"
)
"""A sigh before a yes: it says nothing for or against."""


def answered(state: State) -> None:
    """Note a yes to the options that their last words name, or a no to those of their last two."""
    words = state.folded.words
    if not 0 < len(words) <= LONGEST or not state.known.options or state.scene.last is None:
        return
    if state.has("threat", "begging", "conditional_trade"):
        return
    if "?" in state.folded.marks[-1] and not _asks_nothing(state):
        return
    if True not in [turn.terms for _, turn in state.scene.theirs[:2]]:
        return
    if state.has("offer") and not (state.has("accept") and _names_only_theirs(state)):
        return
    whole = unaddressed(state)
    text = _IN_WRITING.sub("", whole)
    written = text != whole and bool(_BARE_YES.search(text))
    yes = written or _is_yes(state, text) or (state.has("accept") and not state.has("reject"))
    no = (
        not yes
        and not state.has("reject")
        and _NO.search(text)
        and not _NO_DOUBT.search(text)
        and not takes_mine(text)
        and not unmeant("reject", text, "")
    )
    if not (yes or no) or not put_by_them(state, before=bool(no)):
        return
    if yes and state.has("accept"):
        state.drop("offer")
        return
    state.drop("minimal_encourager", "off_topic", "affirmation")
    if yes:
        state.drop("reject")
        state.add("accept", 0, len(words), _SURE)
    else:
        state.drop("accept")
        state.add("reject", 0, len(words), _SURE)


def says_yes(text: str) -> bool:
    """Say whether words are a yes to what was just put, with nothing held back."""
    return not _HEDGED.search(text) and bool(_YES.search(text))


def _is_yes(state: State, text: str) -> bool:
    """Say whether a line is a yes: all of it, or its first sentence with a kind word after it."""
    text = _RELIEVED.sub("", text)
    if says_yes(text) or _TAGGED.search(text):
        return True
    if _asks_for_yes(state) and _BARE_YES.search(text):
        return True
    first, *rest = state.sentences()
    said = unaddressed(state, first.lo, first.hi)
    if not rest or not says_yes(said):
        return False
    after = " ".join(each.text for each in rest)
    return after.count(" ") < KIND and not STILL.search(after) and _names_nothing(state)


_IN_WRITING = late(
    r"(?: and)?(?: but)?(?: please)?(?: (?:could|can|may|would) (?:i|we|you) (?:please )?(?:have|"
    r"get|put|"
    r"give me|write) (?:it|that|this) (?:all )?(?:down|in writing|on paper|in black and white)| "
    r"if you "
    r"(?:\w+ )?(?:write|put|have|confirm) (?:it|that|this|all of it) (?:all )?(?:down|in writing|"
    r"on "
    r"paper|in the contract|in black and white)| (?:put|write|have|confirm) (?:it|that|this) "
    r"(?:all )?"
    r"(?:down|in writing|on paper)| in writing)(?: please| then)*$"
)
"""What asks for the form of a yes and holds nothing back."""
_TAGGED = late(
    r"^(?:(?:good|ok|fine|great|so|then|well|right|yes) )*we (?:are (?:all )?agreed|(?:have|have "
    r"got) (?:a "
    r"deal|an agreement)|agree)(?: then| now)?(?: (?:are not we|have not we|do not we|right|yes|"
    r"then))$"
)
"""A yes that only sounds like a question."""


def _asks_nothing(state: State) -> bool:
    """Say whether a line that ends in a question mark says yes all the same."""
    text = unaddressed(state)
    return bool(_TAGGED.search(text)) or (text.startswith("yes") and bool(_IN_WRITING.search(text)))


def _names_only_theirs(state: State) -> bool:
    """Say whether a line names nothing but what they have just put, and no figure besides."""
    if _names_nothing(state):
        return True
    named = named_options(state.line)
    if any(from_the_start(state, each.choice, each.lo, each.hi) for each in named):
        return False
    covered = {i for each in named for i in range(each.lo, each.hi)}
    return (
        bool(named)
        and put_before(state).issuperset(each.option for each in named)
        and covered.issuperset(figures(state.line))
    )


def _names_nothing(state: State) -> bool:
    """Say whether a line names no option of the case, and no figure."""
    return not state.line.options and not figures(state.line)


def _asks_for_yes(state: State) -> bool:
    """Say whether their last words ask whether what was said is a yes."""
    last = state.scene.last
    return last is not None and last.asks and bool(_ASKED.search(" ".join(last.words)))


def put_by_them(state: State, before: bool) -> bool:
    """Say whether their last words name an option; theirs before, where those say next to nothing.

    So it is where they only ask for a yes, or only say that something is right. A no may always be
    to the words ``before``.
    """
    last = state.scene.last
    brief = last is not None and len(last.words) <= _NEXT_TO_NOTHING
    turns = 2 if before or brief or _asks_for_yes(state) else 1
    return any(turn.terms for _, turn in state.scene.theirs[:turns])

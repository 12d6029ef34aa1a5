"""What asks after their last words: "how so?", "who's that?", "can you say that again?".

Such a line has no subject of its own. What it asks about is what they said just
now, so it is answered from there (``last_words``).
"""

from __future__ import annotations

from functools import lru_cache

from weakhand.counterpart.sentences import Sentence, sentences
from weakhand.language.cues import Cue, cue
from weakhand.language.patterns import late
from weakhand.language.rules import Near

_LEAD = (
    r"^(?:(?:oh|ok|okay|and|so|but|well|hm+|right|sorry|wait|no|yes|yeah|please|um|uh|ah|hey|then|"
    r"now|fine|sure|aha|like|excuse me|i see|(?:hold|hang) on(?: a \w+)?|i am sorry|in that case)"
    r" )*"
)
_TAIL = (
    r"(?: (?:please|then|though|exactly|precisely|again|now|anyway|mate|sir|madam|man|to me|for me|"
    r"there|just now|if i may|(?:mr|mrs|ms|dr) \w+))*$"
)


def _whole(name: str, pattern: str, yes: tuple[str, ...], no: tuple[str, ...], needs: str) -> Cue:
    """Compile a cue that is all of a sentence but for what leads in and out."""
    return cue(name, f"{_LEAD}(?:{pattern}){_TAIL}", yes, no, needs)


FOLLOW_UPS: tuple[Cue, ...] = (
    _whole(
        "more",
        r"how so|how|how is that|like what|such as(?: what)?|(?:for|as an) (?:example|"
        r"instance)(?: what)?|in (?:what|which) (?:way|sense|respect)|(?:tell|say) (?:me "
        r")?(?:(?:some|a bit|a little) )?(?:more )?about (?:it|that|this|them|him|her)|(?:(?:can|"
        r"could|would|will) you |i would (?:like|love|be glad|be happy|be curious|be interested) "
        r"(?:you )?to )?(?:please )?(?:just )?(?:tell me|say|hear|know|explain) (?:(?:some|any|a "
        r"bit|a little(?: bit)?|a lot) )?more(?: (?:about|on|of) (?:it|that|this|them|him|her|what "
        r"(?:that|it) (?:is|means)))?|(?:(?:can|could|would) you )?(?:please )?(?:expand|elaborate)"
        r"(?: (?:on|upon) (?:it|that|this))?|(?:what|is there anything|anything) (?:else|more) (?:"
        r"can you |you can |could you )?(?:tell me|say)(?: (?:about|on) (?:it|that|this))?|and(?: "
        r"then)?(?: what)?|then(?: what)?|what (?:then|next|happened (?:then|next|after that)|"
        r"about (?:it|that|them))|(?:what about )?the (?:rest|others?)|so(?: what)?|do tell|what "
        r"else|what of it|which means",
        (
            *("How so?", "And then?", "Tell me about that.", "like what", "So?", "Such as?"),
            *("Can you say a bit more about that?", "could you tell me more", "Say more."),
            *("I'd like to hear a little more about it.", "Can you expand on that?"),
            "What else can you tell me about it?",
        ),
        (
            *("How is the house?", "Tell me about the bank.", "So I will pay.", "I'd like more."),
            *("Can you say more about the bank?", "I could pay a bit more.", "Anything else?"),
        ),
        "more expand elaborate rest other others how like such example instance way sense respect "
        "tell say and then what so which",
    ),
    _whole(
        "repeat",
        r"(?:what|pardon(?: me)?|come|excuse me|sorry|huh|once more)|(?:(?:can|could|would|will) "
        r"you )?(?:please )?(?:just )?(?:say|repeat)(?: (?:that|it|this|what you (?:just "
        r")?said))?(?: once more| one more time| again)?(?: (?:more )?slow\w*)?|i beg your pardon|"
        r"beg pardon|what (?:was (?:that|it)|did you (?:just )?say)|.* what did you (?:just )?say|"
        r"i lost you|you (?:are|go|speak|talk) too fast|i (?:did|do|could|can) not (?:quite |"
        r"really )?(?:hear|catch|get) (?:that|you|what you (?:just )?said|the last \w+)|(?:that "
        r"was )?too fast|slow down|(?:a bit )?slower|(?:(?:can|could|would) you )?(?:please "
        r")?(?:speak|talk|say (?:it|that)|go) (?:a bit |a little |more |up)?(?:slow\w*)?|"
        r".*\bplease (?:speak|talk|go) (?:a bit |more )?slow\w*",
        ("Can you repeat that please?", "Sorry, I didn't get that.", "What?", "Come again?"),
        ("I will say that at work.", "I'm sorry.", "What is the rent?", "Say yes."),
        "what pardon come excuse sorry huh once say repeat lost fast hear catch get slow slower "
        "speak talk go slowly",
    ),
    _whole(
        "explain",
        r"(?:please )?(?:help me (?:to )?(?:understand|see)|make me understand|explain yourself|"
        r"(?:walk|talk) me through)(?: (?:it|that|this|you))?|i (?:really |just |still )*(?:do|"
        r"did) not (?:\w+ )?(?:understand|know|get) (?:what|how|why) (?!to\b|i (?:should|can|"
        r"could)\b)\w+ .*|i (?:would like|want|need|am trying) to understand .*|(?:can|could|"
        r"would) you (?:please )?(?:repeat|explain|go over|go through|run through|spell out) "
        r"(?:to me |me )?(?:the|your|all) .*|what (?:is|are|does) (?!that|this|it|you)\w+(?: "
        r"\w+){0,4} mean",
        (
            "Then help me understand it.",
            "I don't understand what is collections",
            "idk what 2x participating even means tbh",
        ),
        ("I don't understand.", "I know what it means.", "What do you mean?"),
        "repeat over through spell help make explain walk talk understand know get mean",
    ),
    _whole(
        "meaning",
        r"(?:what|how) (?:do |did |does )?(?:you|that|this|it) mean(?:s|t)?\b.*|meaning|what is "
        r"(?:that|this|it) supposed to mean|what are you (?:saying|trying to say|getting at)|"
        r"(?:(?:can|could|would) you )?(?:please )?explain(?: (?:that|it|this))?|(?:can|could|"
        r"would) you (?:please )?(?:put|say) (?:that|it) (?:more )?(?:simply|plainly|clearly)|"
        r"(?:in )?(?:plain|simple|other) (?:words|english)|you (?:have )?lost me|i am (?:a bit "
        r")?(?:lost|confused)|i (?:do|did) not (?:quite |really |fully )?(?:understand|follow|get "
        r"it|see what you mean)(?: (?:that|it|this|you|what you mean|the last (?:part|bit|"
        r"thing)))?",
        (
            "What do you mean?",
            "what did you mean by it",
            "How do you mean?",
            "I don't understand.",
            "Could you explain that?",
        ),
        ("I mean it.", "You mean the house?", "Explain the tender to me."),
        "mean means meant meaning saying say getting explain put words english lost confused "
        "understand follow get see",
    ),
    _whole(
        "why",
        r"why|why not|why (?:is|was) (?:that|it|this)(?: so)?|how come|what makes you (?:say|"
        r"think) (?:that|so|it)|why do you (?:say|think) (?:that|so)|why so|(?:for )?what for|for "
        r"what(?: reason)?|because of what|because",
        ("Why?", "Why is that?", "How come?", "what makes you say that"),
        ("Why Monday?", "Why do you need it?"),
        "why come makes what because",
    ),
    _whole(
        "which",
        r"who|whom|(?:and )?who (?:is|was|are|were) (?:that|it|he|she|they|this|those|these)|"
        r"(?:by|with|from|to|for|of|about) (?:whom|who|what|which|which one)|which|which (?:one|"
        r"ones|of (?:them|those|these|the two))(?: is it)?|which is it|says who|who says(?: so| "
        r"that)?|what is (?:his|her|their) name",
        ("Who's that?", "By whom?", "Which one?", "Says who?"),
        ("Who decides?", "Which month is best?"),
        "who whom which what",
    ),
    _whole(
        "when",
        r"when|where|(?:since|until|till|from|by) when|how (?:much|many|long|often|far)|(?:and "
        r")?(?:when|where) (?:is|was|were|will) (?:that|it|this)(?: be)?(?: due| up| over)?",
        ("When?", "Since when?", "How much?", "where was that", "when is that due"),
        ("When does it end?", "How much is the rent?", "When is that rent due?"),
        "when where how",
    ),
    _whole(
        "really",
        r"really|seriously|honestly|truly|for real|no kidding|you sure|(?:is|was) (?:that|it|"
        r"this)(?: really| actually)?(?: (?:true|so|right|a fact))?|are you (?:sure|certain|"
        r"serious)|(?:did|have) i (?:get|got|understand|understood|hear|heard|put) (?:that|it|you|"
        r"this)(?: right| correctly)?|am i right|(?:did|do|does|has|have|is|was|were|are|would|"
        r"will|can|could) (?:you|he|she|it|they)(?: really| now)?|do you (?:really )?mean (?:that|"
        r"it)|you (?:really )?mean (?:that|it)",
        ("Really?", "Is that true?", "Are you sure?", "Did he?"),
        ("Really, I can't pay.", "Is that the price?"),
        "really seriously honestly truly real kidding sure is was are did do does has have mean "
        "were would will can could",
    ),
    _whole(
        "guess",
        r"(?:so )?(?:do |did )?you mean (?!that$|it$)\w+.*|as in .+",
        ("You mean the house?", "so you mean the bank?"),
        ("What do you mean?", "You mean it?"),
        "mean as",
    ),
)
NAMES: frozenset[str] = frozenset(each.name for each in FOLLOW_UPS)
_QUOTED = late(r"\bmean(?:s|t)?\b(?: (?:by|with|to say))?(?: (?:it|that|this|exactly|then))*")
"""What they are asked about by "what do you mean" stands behind this, if they are told."""
_NEAR = Near(each.needs for each in FOLLOW_UPS)
_MARKED = frozenset({"more", "why", "which", "when", "really", "guess"})
"""What asks only with a question mark, unless it is two words or more."""
_SAID = late(r"^(?:\w+ )?what did you (?:just )?say$")
"""What asks for their words again only by itself: after "you argued", it asks what they argued."""
_ALONE = frozenset(
    {"what", "sorry", "excuse me", "huh", "uh huh", "come", "and", "so", "then", "how"}
)
"""Words that ask for nothing unless a question mark says so."""
_LONGEST = 14
"""Words of a line up to which it may only ask after what was said."""
_TOO_LONG = 2 * _LONGEST
"""Blanks in a text that can only belong to a line of more words than that."""


def quotes(text: str) -> frozenset[str]:
    """Return the words that a line asks the meaning of: "what do you mean, *not opening up*?"."""
    words: frozenset[str] = frozenset()
    for sentence in sentences(text):
        found = _QUOTED.search(sentence.text)
        if found:
            words |= frozenset(sentence.text[found.end() :].split())
    return words


@lru_cache(maxsize=512)
def asks_after(text: str) -> str:
    """Return in what way a line asks after their last words, by name; empty when it does not.

    Another question in the same line is what it is about. So is a line that says much.
    """
    if text.count(" ") > _TOO_LONG:
        return ""
    said = sentences(text)
    if not said or sum(len(each.text.split()) for each in said) > _LONGEST:
        return ""
    found = [_form(each) for each in said]
    if any("?" in each.mark and not name for each, name in zip(said, found, strict=True)):
        return ""
    if _SAID.search(said[-1].text) and any(len(each.text.split()) > 2 for each in said[:-1]):
        return ""
    return next((name for name in reversed(found) if name), "")


def _form(sentence: Sentence) -> str:
    """Return which form of asking a sentence has, if it has one."""
    if "?" not in sentence.mark and sentence.text in _ALONE:
        return ""
    for place in _NEAR.places(sentence.bag):
        name = FOLLOW_UPS[place].name
        short = name in _MARKED and " " not in sentence.text
        if short and "?" not in sentence.mark and sentence.text not in ("why", "who"):
            continue
        if FOLLOW_UPS[place].pattern.search(sentence.text):
            return name
    return ""

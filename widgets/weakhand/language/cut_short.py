"""Questions cut short, or plain to hear without a mark: "you working", "tight how", "and you".

People who type in haste, and machines that write down speech, leave out the
mark, the verb or the order of words by which a question is known. What is left
is often a set form all the same. The trained weights say whether it stands.
"""

from __future__ import annotations

from weakhand.language.line import Line, by_itself
from weakhand.language.put_to import put_to_them
from weakhand.language.reading import MoveKind
from weakhand.language.rules import Table, rule
from weakhand.language.state import State
from weakhand.language.weights import GROUPS

_SO = (
    r"^(?:(?:and|so|but|ok|okay|right|yes|yep|yeah|no|well|now|oh|hm|hey|hi|cool|great|good|then|"
    r"sorry|first|just|also|like|alright|sure) )*"
)
"""What stands before a question and changes nothing."""
_BE_OR_DO = r"(?:is|are|was|were|do|does|did|has|have|had|would|will|can|could)"

CUT_SHORT = Table(
    [
        rule(
            "in what way",
            "open_question",
            r"\b(?:in (?:what|which) (?:way|sense|respect)s?|like (?:what|who|how))$",
            ("harder in what way", "Useless in what way?", "ok like what"),
            ("I don't care in what way you do it.",),
            cues="what which who how",
        ),
        rule(
            "tight how",
            "open_question",
            r"^(?:(?!know|see|show|tell|that|this|is|and|no|any|some)\w+ )"
            r"(?:(?!know|see|is)\w+ )?how$",
            ("tight how", "Loud how?"),
            ("I know how", "that is how"),
            sure=0.7,
            cues="how",
        ),
        rule(
            "what about you",
            "open_question",
            r"\b(?:what|how) (?:about|bout) (?:you|yourself|yourselves|your (?:side|end|part|people"
            r"|team|lot))(?: (?:all|guys|lot|two|folks|then|mate|though))*$",
            ("I need the ropes, how bout yall", "Saturdays for us. What about you?"),
            ("it was all about you",),
            cues="about bout",
        ),
        rule(
            "and you",
            "open_question",
            r"(?:^|\b(?:and|but) )(?:you|yourself|yours)(?: guys| lot| all)?$",
            ("I'm after the lamps, and you?",),
            ("It's between him and you.",),
            sure=0.6,
            cues="you yourself yours",
        ),
        rule(
            "pick your favourite",
            "preference_question",
            r"\b(?:pick|choose|name|call) (?:your (?:fave|favou?rite|pick|first (?:choice|pick))|"
            r"(?:the )?(?:one|ones|two) (?:that )?you (?:\w+ )?(?:want|need|like|prefer|would))",
            ("go on, pick your favourite", "pick the ones you like"),
            ("I picked my favourite.", "Pick me up at nine."),
            sure=0.95,
            cues="pick choose name call",
        ),
        rule(
            "you don't need it",
            "preference_question",
            _SO + r"(?:any|anything) (?:\w+ ){0,3}?(?:that )?you (?:all |guys |lot |two |really |"
            r"\w+ly |most |still )*(?:could (?:use|do with|live without)|need(?! to)|want(?! to)|"
            r"prefer|would (?:like|want|miss)|(?:can|could|would)(?: not)? (?:really )?(?:do|"
            r"live|go|manage) without)\b",
            ("so any nights you can't do without", "anything else you guys need"),
            ("any time you need to go, say so", "anything you say"),
            sure=0.8,
            cues="any anything",
        ),
        rule(
            "what if it fails",
            "open_question",
            _SO + r"what if (?:he|she|it|they|there|nobody|no one|somebody|someone|something|the "
            r"\w+) (?!(?:\w+ )?(?:can|could|took|take|gave|give|paid|pay|was|were)\b)\w+",
            ("what if he doesn't turn up", "and what if nobody comes"),
            ("What if I paid today?", "what if the price was 300"),
            sure=0.65,
            cues="if",
        ),
        rule(
            "any left",
            "closed_question",
            _SO + r"any(?:body|one|thing)?\b(?! (?:way|how|more|is|was|will|would|can|could|goes|"
            r"works?|helps?|but|less|to|number|short|time|who|\w+ (?:is|was|will|would|can|could|"
            r"works?|helps?|does|do)\b))",
            ("any weapons in the house", "okay and any arrears on the rent", "anything else"),
            ("Any day works for me.", "Anyone can see that."),
            sure=0.7,
            cues="any anybody anyone anything",
        ),
        rule(
            "want to go first",
            "closed_question",
            _SO + r"(?:want (?:to|me to|us to|a|some|any)|got (?:a|any|\d+|two|five|ten) (?:min\w*|"
            r"sec\w*|moment|time)|mind if|ok(?:ay)? if (?:i|we)|fancy (?:a|some|\w+ing)|care to)\b",
            ("wanna go first", "want me to text you a link", "got 5 min", "ok mind if i sit"),
            ("I want to go first.",),
            sure=0.7,
            cues="want got mind if fancy care",
        ),
        rule(
            "sound good",
            "closed_question",
            _SO + r"(?:sounds? (?:good|fair|ok|okay|all right)|deal|make sense|(?:is )?that "
            r"(?:ok|okay|right|all right|fair|about right)|(?:can|could) you do that)$",
            ("so deal?", "sound good?", "can you do that"),
            ("That's a good deal.",),
            sure=0.6,
            cues="good fair ok okay right deal sense that",
        ),
        rule(
            "you working",
            "closed_question",
            _SO
            + r"(?:you(?: all| guys| lot| still| even)? (?:(?!kidding|joking|being)\w{3,}ing|any "
            r"good|ok|okay|good|ready|fussed|bothered|free)|we (?:good|ok|okay|square|all set|"
            r"agreed))\b",
            ("you working", "so we good", "u fussed about ladders"),
            ("you are working",),
            sure=0.6,
            cues="you we",
        ),
        rule(
            "left hanging",
            "closed_question",
            r"^\w+ \w+ .*\b(?:or|or (?:what|not|no|something|anything|nothing))$",
            ("and they call you back or", "is it for a present or"),
            ("take it or leave it",),
            sure=0.7,
            cues="or",
        ),
        rule(
            "do you floss",
            "closed_question",
            _SO + r"(?:(?:did|does|is|are|was|has|can|could|would|will|shall) (?:i|you|we|they|he|"
            r"she|it|there|this|that|any\w*|the|your|my|his|her|their|these|those)|do (?:i|you|we|"
            r"they|any\w*)|have (?:you|we|they|i)|should (?:i|we|he|she|they))\b",
            ("do you floss", "yep and has it had any advisories", "shall we ask your wife"),
            ("do the dishes", "have a seat"),
            sure=0.8,
            cues="did does is are was has can could would will shall do have should",
        ),
        rule(
            "thrown in",
            "closed_question",
            r"(?<!so )(?<!nor )(?<!neither )(?<!as )(?<!than )\b(?:(?:do|did|have|can|could|would|"
            r"will) (?:you|they)|(?:does|did|has|is) (?:he|she|it)|are (?:you|they)) \w",
            ("we get back to that are you still at your gran's",),
            ("so do they",),
            sure=0.5,
            cues="do did have can could would will does has is are",
        ),
        rule(
            "who lives there",
            "closed_question",
            _SO + r"(?:who (?:all |else )?(?:is|are|was|were|did|does|has|would|will|lives?|works?|"
            rf"pays?|gets?|said|told|makes?|decides?|owns?)|(?:when|where) {_BE_OR_DO}|how (?:many|"
            rf"much|long|old|often|far|big|soon|late|early|sure) (?:\w+ ){{0,5}}?{_BE_OR_DO}|what "
            r"(?:size|time|day|date|colou?r|year|grade|kind|sort|type|make|age|price|number) "
            rf"(?:\w+ ){{0,3}}?{_BE_OR_DO})\b",
            ("and who all lives there", "ok and what size is the frame it says ML in the ad"),
            ("Whoever lives there pays.",),
            sure=0.8,
            cues="who when where how what",
        ),
    ]
)


def asked_short(state: State) -> None:
    """Note a question in each sentence that has such a form, and in which none was found."""
    for lo, hi, kind, sure in _short(state.line):
        if not any(d.kind in GROUPS["question"] and lo <= d.lo < hi for d in state.drafts):
            state.add(kind, lo, hi, sure)


@by_itself
def _short(line: Line) -> tuple[tuple[int, int, MoveKind, float], ...]:
    """Return the first and last word, the kind and the certainty of each such sentence."""
    found = []
    for sentence in line.sentences:
        rule = CUT_SHORT.stated(sentence.text, sentence.bag)
        if rule and not put_to_them(line, sentence.lo, sentence.hi):
            found.append((sentence.lo, sentence.hi, rule.kind, rule.sure))
    return tuple(found)

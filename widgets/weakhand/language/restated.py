"""What a line that goes through their package does with it: takes it, makes sure of it, or less.

People close a deal by going through it once more: "six weeks, the letter, the review. Where do I
sign?" Before that they make sure of it: "ten percent, and you repair the boiler, you said". Each
option that such a line names is one that the other side has just put. It takes them if a yes
stands beside them. Words that may be one ("good", "thank you", "I'll tell my people") are enough
where most of what they put is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures, nearest
from weakhand.language.offers import named_in
from weakhand.language.patterns import Pattern
from weakhand.language.plainly import puts_off
from weakhand.language.put_before import Options, package_put
from weakhand.language.put_rules import GIVES_BACK
from weakhand.language.sizes import TIMES
from weakhand.language.state import State

Restated = Literal["", "takes", "checks", "names", "refuses", "changes"]
"""What a line does with their package; ``names`` where it only goes through it."""
TAKES, RECITES = "takes", "recites"
"""What a line that takes their package, or goes through it, leaves among its cues."""
_UNITS = frozenset([*TIMES, "percent"])
_LONGEST = 60
"""Words up to which a line is looked at."""
_LEAD = r"^(?:(?:ok|so|well|then|and|all right|good|great|fine|right|oh|but|yep|yeah) )*"
_YES = Pattern(
    _LEAD + r"(?:yes|yep|yeah|deal|agreed|done|accepted|sold|of course|gladly|absolutely)"
    r"(?: (?:please|then|gladly|deal|yes|agreed|thank you|thanks|of course|to all of (?:it|"
    r"that)))*$"
)
"""A sentence, or its end, that is a yes and nothing else."""
_SIGN = r"\b(?:where|when|what) (?:do|can|should) (?:i|we) sign\b"
_WHERE_TO_SIGN = Pattern(_SIGN)
_SAYS_YES = Pattern(
    r"^(?:(?:ok|so|well|then|and|all right|good|great|fine|right|oh) )*(?:yes|yep|yeah|agreed|deal|"
    r"done|accepted)\b(?! (?:but|and no)\b)|"
    r"\b(?:yes|yes please|deal|agreed|done|accepted|sold|settled|gladly|with pleasure)$|"
    r"\b(?:ok|so|and|then|fine) (?:yes|agreed|deal|let us (?:go ahead|do (?:it|that)))\b|"
    r"\bshake (?:hands )?on (?:it|that)\b|\b(?:i|we) (?:am|are) (?:in|agreed?|on board|happy with "
    r"(?:that|it|this|all of it))\b|"
    r"\b(?:i|we) (?:\w+ly )?(?:(?:will|can|am ready to|am happy to|are happy to|are ready to) )?"
    r"(?:\w+ly )?(?:accept|agree to|agree with|say yes to|sign (?:that|it|today|now|here)|take "
    r"(?:it|that|them|those)|live with (?:that|it|those|them)|do that|work with that)\b|"
    r"\b(?:that|it|this) (?:works|suits|will do|is fine|is good|is fair|is a deal)(?: (?:for|by|"
    r"with) (?:me|us))?\b|"
    r"\b(?:we|you) have (?:got )?(?:a|yourself an?|us a|yourselves an?) \w+$|"
    + _SIGN
    + r"|\b(?:it|that) is a (?:yes|deal)\b|_opt_ it is\b|"
    r"\b(?:i|we) will have (?:it|that)\b"
)
"""Words that take what is named beside them, whatever else is said."""
_MAY_TAKE = Pattern(
    r"\b(?:ok|fine|all right|good|great|sure|perfect|very well|so be it|excellent|wonderful|lovely|"
    r"brilliant|splendid|fair enough|thank you|thanks|no trouble|no problem|happy|glad|relieved)\b|"
    r"\b(?:i|we) (?:(?:will|would|can|could) )?(?:\w+ly )?(?:take|sign|live with|work with|go with|"
    r"settle for|find|manage)\b|\blet us (?:do|sign|shake|go|write|get|put|call)\b|"
    r"\b(?:send|draft|drafts|draw up|write up|print|sign\w*|contract|paperwork|papers|put it in)\b|"
    r"\b(?:i|we) (?:will|am|are) (?:\w+ )?(?:tell|telling|start|starting|bring|bringing|be there|"
    r"come|send|sending|ring|call)\b|\b(?:works?|suits?)\b"
)
"""Words that may take it, or may only be kind, or speak of what comes next."""
_CHECKS = Pattern(
    r"\b(?:you (?:said|say|mean|meant|offer|offered|propose|proposed|are (?:offering|proposing|"
    r"saying|asking)|put to me|want|told me)|if i (?:followed|follow|understood|understand|heard|"
    r"got|have got|am following)|am i (?:hearing|right|getting)|(?:have|do|did) i (?:got|get|have|"
    r"understand|understood|hear|heard)|is that (?:right|it|the picture|correct|what|how|all)|is "
    r"(?:it|this) (?:right|correct)|let me (?:see|say|repeat|read|check|go)|make sure|to be sure|"
    r"just so (?:i|that)|on the table|get it (?:right|wrong)|repeating|i think you|what "
    r"you (?:put|said|offered)|so it is|your (?:offer|package) is)\b|"
    r"\b(?:is it not|yes or no|huh|mm)$|\bso (?:that|it|this) is(?! (?:fine|ok|good|"
    r"fair|a deal|agreed|settled))\b"
)
"""Words that make sure of it, and neither take nor turn down."""
_TAG = Pattern(r"\b(?:right|correct|yes|ok|true)$")
"""How a question ends that does the same."""
_OPEN = Pattern(
    r"\b(?:but(?! also)|if|unless|except|instead|without|before|until|rather|almost|nearly|"
    r"still|however|though|would (?:want|like|need|have to)|must|need to|has to|have to|"
    r"maybe|perhaps|might|probably|could (?:i|we|you)|can you|than|too|just "
    r"that|so (?:short|long|high|low|little|much|far|late|small|tight|steep)|(?:is|are) "
    r"(?:short|long|high|low|little|a lot|hard|tight|steep))\b"
)
"""Words by which a sentence asks for something else, doubts, or turns something down."""
_DENIES = Pattern(r"\b(?:not|never|cannot|no(?! (?:trouble|problem|objections?|worries|issue)))\b")
"""Words that deny: beside a yes in another sentence they may only say how their point is."""
_REFUSES = Pattern(
    r"^(?:(?:oh|well|so|sorry) )*(?:no|nope)(?:$| (?:no|thanks|thank you|sorry|way|deal|i|we|that|"
    r"this|it|not|_opt_)\b)|"
    r"\b_opt_(?: \w+){0,3}? no$|\b(?:am|are|will|can|could) not (?:going to )?(?:take|do|accept|"
    r"sign|live|agree)\b|\bcannot (?:take|do|accept|sign|live|agree)\b"
)
"""Words that turn it down."""


_ASKS = Pattern(
    r"^(?:(?:and|so|but|ok|well|then) )*(?:why(?! not\b)|when|where|who|which|how (?!about\b)|what "
    r"(?!if\b|about\b|would you say\b|do you say\b)|is|are|was|were|do|does|did|has|have)\b"
)
"""How a question begins that asks about an option, and does not put it."""
_CHANGE = Pattern(
    r"\b(?:but|instead|only|rather|except|just|though|tho|make (?:it|that|the)|stretch|raise|lower|"
    r"bring|drop|would (?:want|like|need|have to)|i (?:want|need)|must|needs? to|has to|have to|"
    r"could (?:i|we|you)|can (?:i|we|you)|should|better|change|swap|move|not)\b"
)
"""Words by which a line asks for a point to be otherwise."""


def restated(state: State) -> Restated:
    """Say what a line does with the package they have just put, if it names only what is in it.

    A wrong yes is worse than none: nothing is taken that is denied, doubted,
    asked about, or changed, unless a sentence says yes and nothing else.
    """
    if not state.line.options or len(state.folded.words) > _LONGEST or state.has("threat"):
        return ""
    theirs = package_put(state)
    named = named_in(state) if theirs else ()
    if not named or any(puts_off(each.text, each.mark) for each in state.sentences()):
        return ""
    parts = _masked(state, named)
    if not _all_theirs(named, theirs) or _other_number(state, named, theirs):
        return "changes" if _changes(state, named, theirs, parts) else ""
    if any(_REFUSES.search(text) for text, _ in parts):
        return "refuses"
    most = _is_most(state, named, theirs)
    told = [text for text, asks in parts if not asks or _WHERE_TO_SIGN.search(text)]
    yes = [text for text in told if _SAYS_YES.search(text)]
    checks = any(_CHECKS.search(text) or (asks and _TAG.search(text)) for text, asks in parts)
    if checks and not yes:
        return "checks" if most else ""
    if any(_YES.search(text) for text, asks in parts if not asks) and not _asks_of_terms(state):
        return "takes"
    open_ = _asks_of_terms(state) or any(
        _OPEN.search(text) or (_DENIES.search(text) and not (yes and text not in yes))
        for text in told
        if "_opt_" in text or text not in yes
    )
    if not open_ and (yes or (most and any(_MAY_TAKE.search(text) for text in told))):
        return "takes"
    return "names" if most and not state.has("reject") else ""


def _changes(
    state: State, named: Sequence[Named], theirs: Options, parts: Sequence[tuple[str, bool]]
) -> bool:
    """Say whether a line asks for something else than their package, or for a point of it.

    Right after a package, who names another option puts it, in whatever form; not who asks about
    it, or gives back what was said.
    """
    same = [each for each in named if each.option in theirs]
    other = [
        each
        for each in named
        if each.meant
        and each.option not in theirs
        and not any(each.lo < one.hi and one.lo < each.hi for one in same)
    ]
    if any(_CHECKS.search(text) for text, _ in parts):
        return False
    refused = state.has("reject") and not state.has("offer", "conditional_trade")
    if refused and (not other or not same):
        return False
    if not other:
        return bool(same) and any(_CHANGE.search(text) for text, _ in parts)
    wishes = [text for text, asks in parts if "_opt_" in text and not (asks and _ASKS.search(text))]
    return any(
        not GIVES_BACK.search(text) and not (refused and _DENIES.search(text)) for text in wishes
    )


def covers(state: State) -> bool:
    """Say whether a line names every point of the package they have just put, as it is or not."""
    issues = {each.choice.issue for each in named_in(state)}
    issues |= {issue for issue, _ in nearest(state, frozenset(issues))}
    return issues >= {issue for issue, _ in package_put(state)}


def _all_theirs(named: Sequence[Named], theirs: Options) -> bool:
    """Say whether each option named is one of theirs, or only shares its words with one."""
    mine = [each for each in named if each.option in theirs]
    return bool(mine) and all(
        not each.meant
        or each.option in theirs
        or any(each.lo < one.hi and one.lo < each.hi for one in mine)
        for each in named
    )


def _other_number(state: State, named: Sequence[Named], theirs: Options) -> bool:
    """Say whether a number that names no option has a unit or fits an issue: that may be a wish."""
    taken = frozenset(i for each in named for i in range(each.lo, each.hi))
    settled = frozenset(each.choice.issue for each in named if each.option in theirs)
    said = state.folded.words
    measured = any(
        i not in taken and not {word.rstrip("s") for word in said[i + 1 : i + 2]}.isdisjoint(_UNITS)
        for i in figures(state.line)
    )
    return measured or bool(nearest(state, settled, taken))


def _is_most(state: State, named: Sequence[Named], theirs: Options) -> bool:
    """Say whether most of the issues in what they put are named, two or more if there are.

    An option of theirs must be named; the other issues may be, without it.
    """
    kinds = state.known.kinds
    put = {issue for issue, _ in theirs}
    issues = {each.choice.issue for each in named} & put
    issues |= {hit[0] for hit in state.line.named if kinds[hit[0]] == "issue"} & put
    return 2 * len(issues) > len(put)


def _asks_of_terms(state: State) -> bool:
    """Say whether a question in the line is about an issue of the case or an option of one."""
    kinds = state.known.kinds
    about = [hit[1] for hit in state.line.named if kinds[hit[0]] == "issue"]
    about += [lo for _, lo, *_ in state.line.options]
    return any(
        "?" in each.mark and each.lo <= i < each.hi for each in state.sentences() for i in about
    )


def _masked(state: State, named: Sequence[Named]) -> list[tuple[str, bool]]:
    """Return each sentence with a mark for each option, and whether it asks."""
    said = list(state.folded.words)
    for each in named:
        said[each.lo : each.hi] = ["_opt_", *[""] * (each.hi - each.lo - 1)]
    return [
        (" ".join(word for word in said[each.lo : each.hi] if word), "?" in each.mark)
        for each in state.sentences()
    ]

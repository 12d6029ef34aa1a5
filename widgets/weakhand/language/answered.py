"""A yes or a no to a package that the other side has just named.

What "sounds good to me" and "that's more than we can carry" answer can only be told from what was
said right before. So these forms are looked for only after words of theirs that name an option
of the case, in a short line that asks and offers nothing itself.
"""

from __future__ import annotations

import re

from weakhand.language.patterns import Pattern
from weakhand.language.state import State

_LONGEST = 18
"""Words up to which a line is nothing but an answer."""
_SURE = 0.85
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr"])
_US = r"(?:me|us|both of us|all of us)"
_THAT = r"(?:that|this|it|those|these|all of (?:that|it)|exactly that|just that|the lot)"
_WELL = (
    r"(?:good|great|fair|fine|reasonable|all right|ok|perfect|right|lovely|doable|acceptable|"
    r"sensible|workable|excellent|like a (?:deal|plan)|enough)"
)
_VERY = r"(?:very |quite |pretty |really |perfectly |just |more than |only |rather )?"
_YES = Pattern(
    r"^(?:(?:ok|yes|yeah|yup|great|good|perfect|sure|well|all right|right|fine|then|excellent|"
    r"wonderful|so|cool|very well|thank you|thanks|fair enough|please|oh|lovely|brilliant|and|"
    r"agreed|deal|done|now|i think|i guess|i suppose|honestly|you know what|in that case) )*"
    rf"(?:(?:{_THAT} )?(?:sounds?|looks?|seems?) {_VERY}{_WELL}(?: (?:to|for|by|with) {_US})?|"
    rf"(?:{_THAT} )?(?:is|would be|will be) {_VERY}{_WELL}(?: (?:to|for|by|with) {_US})?|"
    rf"{_THAT} (?:(?:would|will|can|could|does) )?(?:works?|do|suits?)(?: (?:for )?{_US})?|"
    rf"(?:works?|fine|ok|good|all right|fair|acceptable|suits) (?:for |by |with |to )?{_US}|"
    rf"(?:i|we) (?:(?:can|could|will|would|think (?:i|we) (?:can|could)|am able to|are able to) )"
    rf"{_VERY}(?:manage|do|accept|take|live with|work with|go with|agree to|agree with|sign|afford|"
    rf"go along with|get behind|say yes to|be (?:happy|fine) with) (?:with )?{_THAT}|"
    rf"{_THAT} (?:i|we) (?:can|could) (?:do|manage|accept|live with|sign|take|work with|agree to)|"
    rf"(?:i|we) (?:am|are|would be) {_VERY}(?:happy|fine|ok|content|good|all right|comfortable) "
    rf"with (?:{_THAT}|your \w+|the \w+)|"
    rf"let us (?:do|go with|take|sign|agree (?:on|to)|settle on|shake (?:hands )?on|say) {_THAT}|"
    rf"(?:i|we) (?:will|would|shall) (?:gladly |happily )?(?:do|take|sign|accept) {_THAT}|"
    r"(?:you have|we have|you) (?:got )?(?:yourself )?(?:a deal|an agreement|my (?:word|yes|hand)|"
    r"our (?:word|yes)|sold (?:me|us|a|the|your) ?\w*)|you have got yourself an? \w+|"
    r"(?:here is )?my hand on it|shake (?:hands )?on (?:it|that)|(?:i|we) (?:accept|agree)|i am in|"
    r"we are in|count (?:me|us) in|(?:it is |that is )?(?:a )?(?:deal|agreed|done|sold)|"
    r"i say yes)"
    r"(?: (?:then|now|today|yes|yeah|thanks|thank you|please|gladly|agreed|deal|like that|that way|"
    r"exactly|together|done|good|great|perfect|so|and thank you|for the kind words|"
    r"(?:please )?send .*|let us .*|(?:i|we) will (?:sign|tell|start|write|come|bring|take|go|let|"
    r"do) ?.*|where do (?:i|we) sign|when .*))*$"
)
_HEDGED = re.compile(
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
    r"\bput (?:me|us) under\b|\b(?:by no means|under no circumstances)\b",
    needs="not than too no nope nah question reach turn pass decline refuse never nothing short "
    "under",
)
_NO_DOUBT = re.compile(
    r"\b(?:no (?:problem|worries|doubt|objections?|question)|why not|(?:is|was) not (?:bad|too)|"
    r"not a (?:problem|bad))\b"
)


def answered(state: State) -> None:
    """Note a yes to the options that their last words name, or a no to those of their last two."""
    words = state.folded.words
    if not 0 < len(words) <= _LONGEST or not state.known.options or state.scene.last is None:
        return
    if (
        state.has("offer", "conditional_trade", "threat", "begging")
        or "?" in state.folded.marks[-1]
    ):
        return
    named = [turn.terms for _, turn in state.scene.theirs[:2]]
    if True not in named:
        return
    text = _unaddressed(state)
    yes = not state.has("accept", "reject") and not _HEDGED.search(text) and _YES.search(text)
    no = not yes and not state.has("reject") and _NO.search(text) and not _NO_DOUBT.search(text)
    if not (no or (yes and named[0])):
        return
    state.drop("minimal_encourager", "off_topic", "affirmation")
    if yes:
        state.add("accept", 0, len(words), _SURE)
    else:
        state.drop("accept")
        state.add("reject", 0, len(words), _SURE)


def _unaddressed(state: State) -> str:
    """Return the words of a line without the name of whom it is said to, at its end."""
    folded = state.folded
    words, end = folded.words, len(folded.words)
    at = end - 1 - (end > 1 and words[end - 2] in _TITLES)
    typed = folded.text[folded.starts[end - 1] : folded.ends[end - 1]]
    if at > 0 and folded.marks[at] == "," and typed[:1].isupper():
        end = at
    return " ".join(words[:end])

"""A protest at their terms: "eleven years and you give me two weeks. You must be joking."

The terms that such a line names are theirs, given back in disbelief. It turns them down. Nor does
one agree who dares the other side to do what it threatens: "go on then, tender it".
"""

from __future__ import annotations

from weakhand.language.line import Line, by_itself
from weakhand.language.patterns import Pattern, late
from weakhand.language.state import State

_LONGEST = 30
"""Words up to which a line is little more than the protest."""
_SURE = 0.8
_DISBELIEF = Pattern(
    r"\byou (?:must|have (?:got )?to) be (?:joking|kidding)\b|\byou can ?not be (?:serious|"
    r"joking)\b|\byou are (?:joking|kidding)\b|\bare you (?:joking|kidding)\b|\bare you serious$|"
    r"\b(?:that|this|it) is (?:just |such |really )?(?:an?|some kind of an?|some) (?:(?:bad|sick|"
    r"cruel|poor) )?(?:joke|insult)\b|\bis (?:that|this|it) (?:a|some kind of|supposed to be a) "
    r"joke\b|\b(?:that|this|it) is (?:ridiculous|absurd|outrageous|laughable|insulting|daylight "
    r"robbery|robbery)\b",
    needs="joking kidding serious joke insult ridiculous absurd outrageous laughable insulting "
    "robbery",
)
_DARES = Pattern(
    r"^(?:(?:fine|ok|well|go on|go ahead|all right|so|then|and|right|do it) )+(?:tender|"
    r"delist|sue|fire|evict|report|sack|dismiss|drop|cancel|replace|throw|take (?:me|us)|kick|"
    r"send it)\b"
)
"""Words that tell them to do what they threaten with."""
_OWN = late(
    r"\b(?:instead|(?:i|we) (?:can|could|will|would|want|need|offer|propose)|how about|what about|"
    r"let us (?!not)|make it|(?<!you )give me)\b"
)
"""Words with which a line puts something of its own besides."""


def protested(state: State) -> bool:
    """Note that a line turns down their terms in disbelief, and puts none of what it names."""
    words = state.folded.words
    if len(words) > _LONGEST or not state.known.options:
        return False
    dares, disbelieves = _protests(state.line)
    if dares:
        state.drop("accept")
    if not disbelieves:
        return False
    state.drop("offer", "conditional_trade", "accept", "mirror", "label", "off_topic")
    state.add("reject", 0, len(words), _SURE)
    return True


@by_itself
def _protests(line: Line) -> tuple[bool, bool]:
    """Return whether a line dares them, and whether it only disbelieves, and puts nothing."""
    text = line.said
    return bool(_DARES.search(text)), bool(_DISBELIEF.search(text)) and not _OWN.search(text)

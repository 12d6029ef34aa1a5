"""A question put once more by who was misunderstood: "no, I meant how many dogs are there"."""

from __future__ import annotations

import re

from weakhand.counterpart.question import LONGEST, SENTENCE_END, all_asked
from weakhand.language.patterns import late

ANEW = "asked_anew"
"""The cue of a line that puts a question again: what they have just said does not answer it."""
_BEGINS = (
    r"^\W*(?:(?:no|nope|nah|not that|sorry|wait|hang on|hold on|oh|ah|ha\w*|lol|ok|okay|well|but|"
    r"and|so|yes|yeah|right|hm+|um+|listen|look|again|as i said|with respect|my (?:question|point) "
    r"(?:is|was)|(?:dr|mr|mrs|ms) \w+)\b\W*){0,4}"
)
"""What stands before it, and says nothing of its own."""
_SO = r"(?: really| actually| just| only| simply| rather)?"
_I_ASKED = r"i(?:.m| am| was|.ve| have)?" + _SO + r" (?:mean|meant|asked|asking)(?: you)?"
_AGAIN = late(
    _BEGINS + r"(?:what )?" + _I_ASKED + r"(?: (?:is|was))?\W+(?:(?:if|whether)\W+(?=\w+\W+\w)|"
    r"(?=(?!what i (?:say|said|mean|meant)\b)(?:who|whom|whose|what|which|when|where|"
    r"why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should)\b\W+\w))",
    re.IGNORECASE,
)
"""How one begins who puts a question again in so many words."""
_MEANT = late(_BEGINS + r"i (?:mean|meant)\W+(?=(?:\S+\s+){2}.*\?\W*$)", re.IGNORECASE | re.DOTALL)
"""How one begins who says it in other words, with a question mark."""
_ABOUT = late(
    _BEGINS + r"(?P<about>" + _I_ASKED + r" (?:about|(?:after|for)(?= (?:the|your|his|"
    r"her|their)\b)) )(?P<what>(?!(?:you|me|it|that)\W)\w[^.!?;:]*)",
    re.IGNORECASE,
)
"""How one begins who names only the thing that was asked about."""
_NOT_IT = late(
    _BEGINS + r"(?:(?:that|this|it)(?:.s| is| was) not (?:really |quite )?(?:what i (?:asked|meant|"
    r"mean|wanted to know|was asking)|(?:an|my|the) (?:answer|question))|that(?:.s| is) no answer|"
    r"you (?:did not|didn.t|have not|haven.t|are not|aren.t)(?: really| even| yet)? "
    r"answer(?:ed|ing)?(?: (?:me|that|it|my question|the question))?|you.re not answering(?: (?:me|"
    r"that|my question|the question))?|(?:that|this|it)(?: is|.s|s) not what i asked|thats not "
    r"what i (?:asked|meant)|i (?:did not|didn.t) (?:mean|ask|say) (?:that|this|it|so)|you (?:have "
    r")?misunderstood(?: me)?|i (?:mean|meant) (?:\w+\W*){1,3}|" + _I_ASKED + r"(?: (?:about|after|"
    r"for|when|who|where|why|how|you)\b[^.!?]*)?)(?: lol| though| again| at all| then)?\W*$",
    re.IGNORECASE,
)
"""A sentence that says only that the answer was to something else."""
_LEAST = 3
"""Words from which a question says what it asks."""


def asked_anew(text: str) -> str:
    """Return a line with blanks for what only says that its question was misunderstood.

    Each character keeps its place. Where no question is put again there is nothing to answer but
    that they were wrong, and the line stays as it is.
    """
    if len(text) > LONGEST:
        return text
    start = 0
    for sentence in SENTENCE_END.split(text):
        start = text.index(sentence, start)
        end = start + len(sentence)
        if _NOT_IT.search(sentence):
            rest = [asked for asked in all_asked(text[end:]) if len(asked.split()) >= _LEAST]
            if rest:
                return text[:start] + " " * len(sentence) + text[end:]
        again = _AGAIN.match(sentence) or _MEANT.match(sentence)
        if again:
            return " " * (start + again.end()) + _as_question(sentence[again.end() :]) + text[end:]
        about = _ABOUT.match(sentence)
        if about:
            lead = "what about ".rjust(start + about.start("what"))
            return lead + _as_question(sentence[about.start("what") :]) + text[end:]
        start = end
    return text


def _as_question(words: str) -> str:
    """Return words with a question mark in the place of what ends them, or after them."""
    return words if words.endswith("?") else words[:-1] + "?" if words[-1] in ".!" else words + "?"

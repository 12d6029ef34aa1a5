"""What a clear question asks for to which nobody has written an answer.

Who is asked such a thing says that they do not know, and perhaps who would; they do
not pretend not to have heard. What fits as such an answer depends on what is asked
for: a person, a time, a number, leave to do something. The wordings stand in
``cases/any_table.toml``; a case may have its own under the same names.
"""

from __future__ import annotations

import re
from functools import lru_cache

from weakhand.counterpart.question import LONGEST, all_asked, asking
from weakhand.language.normalise import fold
from weakhand.language.patterns import late

_ASKS_WHETHER_TOLD = late(
    r"^.*?\b(?:do you (?:happen to )?know|(?:can|could|would|will) you (?:please |maybe )?(?:tell|"
    r"explain|say)(?: (?:to )?(?:me|us))?|(?:may|can|could) i ask(?: you)?|do you have any idea|"
    r"any idea|would you mind telling me) (?=who|when|what|which|where|why|how)"
)
"""What stands before a question that is put politely: it asks for what stands behind."""
_FARES = (
    r" (?:is|are|was|were) (?:the|your|my|his|her|their) \w+"
    r"(?: (?:(?:up|down|over|out|in) )?(?:there|here|today|now|lately))?$"
)
"""What stands behind "how" where one asks how a thing is, and not how it came about."""
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, late(pattern))
    for name, pattern in (
        ("knows_not_who", r"\b(?:who|whom|whose|which (?:person|one of (?:you|us)))\b"),
        (
            "knows_not_when",
            r"\b(?:when (?!(?:i|we|you|he|she|they|it|the|my|your|a|this|that)\b)|when$|what time|"
            r"which day|what day|how (?:soon|fast|quickly|late|early)|since when|until when)",
        ),
        ("knows_not_long", r"\bhow long\b"),
        (
            "knows_not_number",
            r"\bhow (?:many|much|often|far|big|large|high|old|deep|"
            r"wide|tall|heavy|thick|cold|hot|low)\b",
        ),
        (
            "of_them",
            r"\bwhat is it like\b|\bhow (?:does it|did it|do you) feel\b|\bhow (?:is|was) it\b|"
            r"\bwhat "
            r"do you (?:\w+ )?(?:think (?:of|about)|like|love|enjoy|miss|hate|do (?:all day|"
            r"for fun|in "
            r"your))\b|\bhow did you (?:get (?:into|here|this)|come to|end up|become|start)\b",
        ),
        ("knows_not_why", rf"\b(?:why|how come|what for|how(?!{_FARES}))\b"),
        ("knows_not_what", rf"\b(?:what|which|where|how{_FARES})\b"),
        ("knows_not_which", r"\w(?<!\byes) or (?!(?:no|not)$)(?:\w+ ){0,5}\w+$"),
        ("knows_not_why", r"\bis there (?:a|any|some) reason\b"),
        (
            "asked_leave",
            r"\b(?:can|may|could|must|should|shall|am|are|will|would|do|did|have) (?:i|we)\b|"
            r"\bis it (?:ok|okay|all right|alright|possible|allowed|a problem)\b",
        ),
        ("asked_favour", r"\b(?:can|could|would|will|might) you\b(?!$)"),
    )
)
"""What a question asks for, by the words that show it; the one that stands first in it is it."""
_BEGINS = late(
    r"^(?:(?:and|so|but|or|then|please|sorry|well|ok|okay|hi|hello|just|now|oh|ah|a?ha|haha|hm+|lol|"
    r"yes|yeah|no|right|wait|\w+ly) )*(?:is|are|was|"
    r"were|am|do|does|did|has|have|had|can|could|may|might|will|would|shall|should|must)\b"
)
"""How a question begins in which who or what only joins a clause."""
_BEGINS_AFTER = late(
    r"^(?:(?!\b(?:who|whom|whose|what|which|when|where|why|how)\b).)*\b(?:can|could|may|might|"
    r"shall|should|must) (?:i|we) \w+ (?:\w+ ){0,3}?(?:who|what|which|when|where|how)\b"
)
"""Where such a verb begins the question only after what leads in: "wait, can I say which days?"."""
_OR_NOT = late(
    r"(?: or (?:not(?: really)?|(?:is|are|was|were|do|does|did|has|have|can|could|will|would) "
    r"(?:not (?:it|that|he|she|they|you)|(?:it|that|he|she|they|you) not)))?"
    r"(?: (?:just )?yes or no)*$"
)
"""What stands behind a question for a yes or a no, and puts nothing else for a choice."""
_WHICH = late(
    r"^(?:(?:and|so|but|or|then|well|ok|oh|in|at|to|from|by|for|with) )*(?:which|where)\b"
)
_JOINED = 7
"""How many of the forms ask with a word of their own, and not by how the question begins."""
WHETHER, WHAT = "knows_not_whether", "knows_not_what"
WHY = "knows_not_why"
LEAVE, FAVOUR = "asked_leave", "asked_favour"
FORMS: tuple[str, ...] = tuple(dict.fromkeys((*(name for name, _ in _FORMS), WHETHER)))
"""Every such answer."""


def form_of(text: str) -> str:
    """Return the name of the answer that a question gets where no other fits it."""
    asked = _OR_NOT.sub("", _asked(text))
    if not _begins(asked):
        places = [
            (found.start(), place)
            for place, (_, pattern) in enumerate(_FORMS[:_JOINED])
            if (found := pattern.search(asked))
        ]
        if places:
            return _FORMS[min(places)[1]][0]
    return next((name for name, found in _FORMS[_JOINED:] if found.search(asked)), WHETHER)


def _begins(asked: str) -> bool:
    """Return whether plain words ask for a yes or a no, by how the question in them begins."""
    return bool(_BEGINS.search(asked) or _BEGINS_AFTER.search(asked))


_ASKED = r"(?:who|whom|whose|what|which|when|where|why|how)"
_CLAUSE = (
    r"(?:am|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|"
    r"must|to|so|else|come|exactly|i|you|he|she|it|we|they|the|an?|this|that|these|those|my|your|"
    r"his|her|its|our|their|about|on|in)\b"
)
"""What stands behind a "how" that asks in which way, and not "how low" or "how near"."""
_OF_STORY: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, late(pattern))
    for name, pattern in (
        (
            "after_next_said",
            r"\bwhat (?:happen\w*|became|becomes|becoming)\b|"
            r"\bwhat (?:did|do|does|was|is) .*\b(?:next|afterwards|after that|do then)$|"
            rf"\b(?:and|so|but|then) (?:then|next|after that)\b(?! {_ASKED} \w)|\bthen what$|"
            r"\bhow did (?:it|that|this|they|he|she) (?:end|go on|turn out)\b",
        ),
        ("after_who_said", r"\b(?:who|whom|whose)\b"),
        ("after_long_said", r"\bhow long\b(?! ago)"),
        ("after_number_said", r"\bhow (?:many|often)\b"),
        ("after_where_said", r"\bwhere\b"),
        ("after_why_said", r"\b(?:why|how come|what for)\b"),
        (
            "after_when_said",
            r"\b(?:when|(?:what|which) (?:time|day|month|year|date)|how (?:late|early|long ago))\b",
        ),
        (
            "after_more_said",
            r"\bwhat else\b|\bwho else\b|\banything else\b|\btell me (?:\w+ )?about\b",
        ),
        ("after_detail_said", rf"\bhow (?!{_CLAUSE})\w"),
        ("after_how_said", r"\bhow\b"),
        (
            "after_words_said",
            r"\bwhat (?:do|does|did|would|will|has|have) (?!you\b)(?:\w+ ){1,3}(?:say|said|think|"
            r"answer|answered|reply|tell|told|call|called)\b(?! (?:you|that) (?:can|are|is)\b)",
        ),
        ("after_what_said", r"\bwhat\b|\bwhich\b"),
    )
)
"""What asks on about a thing just told, by the words that show it; the earliest is it."""
STORY: tuple[str, ...] = tuple(name for name, _ in _OF_STORY)
"""Every answer to what asks on about a thing just told."""
_PAST = late(r"\b(?:did|was|were|had|used|has|have|been)\b")
_OVER = late(r"\b(?:did|was|were|took|lasted)\b")
_OF_YOU = late(r"^(?:\w+ ){0,4}?(?:do|does|did|are|were|have|had|can|could|will|would) you\b")

_OF_FEELING = late(
    r"\b(?:are|were) you\b|\byou (?:(?:\w+ly|still|ever|even|just|not) ){0,2}(?:like|love|enjoy|"
    r"miss|mind|hate|regret|feel|believe|trust|hope|wish|want|care|worry|cry|dream|sleep)\b"
)
"""What asks how somebody is, or what they feel, and not what they do."""


def last_asked(text: str) -> str:
    """Return the last question of a text, even one that leans on those before it."""
    return next(reversed(all_asked(text)), text)


@lru_cache(maxsize=4096)
def form_of_story(text: str) -> str:
    """Return the name of the answer to a question about what they have just told; or nothing."""
    asked = _asked(text)
    if _begins(asked):
        return ""
    places = [
        (found.start(), place)
        for place, (_, pattern) in enumerate(_OF_STORY)
        if (found := pattern.search(asked))
    ]
    return _OF_STORY[min(places)[1]][0] if places else ""


def was(text: str) -> bool:
    """Return whether a question asks how something went that is over: "how long did it take?"."""
    return bool(_OVER.search(_asked(text)))


def of_past(text: str) -> bool:
    """Return whether a question asks about what has been."""
    return bool(_PAST.search(_asked(text)))


def of_you(text: str) -> bool:
    """Return whether a question for a yes or a no asks what they do or did themselves."""
    return bool(_OF_YOU.search(_asked(text)))


def of_feeling(text: str) -> bool:
    """Return whether a question for a yes or a no asks how they are, or what they feel."""
    return bool(_OF_FEELING.search(_asked(text)))


def asks_which(text: str) -> bool:
    """Return whether a question asks which one, or where: for one word, and for no story."""
    return bool(_WHICH.search(_asked(text)))


def begins_with_verb(text: str) -> bool:
    """Return whether a question begins as one: "does he ring?", and not "he rings?"."""
    return bool(_BEGINS.search(_asked(text)))


def _asked(text: str) -> str:
    """Return what a text asks as plain words, without what only asks politely."""
    return _ASKS_WHETHER_TOLD.sub("", " ".join(fold(asking(text[:LONGEST])).words))

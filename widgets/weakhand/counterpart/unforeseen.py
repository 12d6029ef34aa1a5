"""What a clear question asks for to which nobody has written an answer.

Who is asked such a thing says that they do not know, and perhaps who would; they do
not pretend not to have heard. What fits as such an answer depends on what is asked
for: a person, a time, a number, leave to do something. The wordings stand in
``cases/any_table.toml``; a case may have its own under the same names.
"""

from __future__ import annotations

import re

from weakhand.counterpart.forms import LONGEST, asking
from weakhand.language.normalise import fold

_ASKS_WHETHER_TOLD = re.compile(
    r"^.*?\b(?:do you (?:happen to )?know|(?:can|could|would|will) you (?:please |maybe )?(?:tell|"
    r"explain|say)(?: (?:to )?(?:me|us))?|(?:may|can|could) i ask(?: you)?|do you have any idea|"
    r"any idea|would you mind telling me) (?=who|when|what|which|where|why|how)"
)
"""What stands before a question that is put politely: it asks for what stands behind."""
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("knows_not_who", r"\b(?:who|whom|whose|which (?:person|one of (?:you|us)))\b"),
        (
            "knows_not_when",
            r"\b(?:when (?!(?:i|we|you|he|she|they|it|the|my|your|a|this|that)\b)|when$|what time|"
            r"which day|what day|how (?:soon|fast|quickly|late|early)|since when|until when)",
        ),
        ("knows_not_long", r"\bhow long\b"),
        ("knows_not_number", r"\bhow (?:many|much|often|far|big|large|high|old)\b"),
        (
            "of_them",
            r"\bwhat is it like\b|\bhow (?:does it|did it|do you) feel\b|\bhow (?:is|was) it\b|"
            r"\bwhat "
            r"do you (?:\w+ )?(?:think (?:of|about)|like|love|enjoy|miss|hate|do (?:all day|"
            r"for fun|in "
            r"your))\b|\bhow did you (?:get (?:into|here|this)|come to|end up|become|start)\b",
        ),
        ("knows_not_why", r"\b(?:why|how come|what for|how)\b"),
        ("knows_not_what", r"\b(?:what|which|where)\b"),
        ("knows_not_which", r"\w or (?:\w+ ){0,5}\w+$"),
        ("knows_not_why", r"\bis there (?:a|any|some) reason\b"),
        (
            "asked_leave",
            r"\b(?:can|may|could|must|should|shall|am|are|will|would|do|did|have) (?:i|we)\b|"
            r"\bis it (?:ok|okay|all right|alright|possible|allowed|a problem)\b",
        ),
        ("asked_favour", r"\b(?:can|could|would|will|might) you\b"),
    )
)
"""What a question asks for, by the words that show it; the one that stands first in it is it."""
_BEGINS = re.compile(
    r"^(?:(?:and|so|but|or|then|please|sorry|well|ok|okay|hi|hello|just|now|\w+ly) )*(?:is|are|was|"
    r"were|am|do|does|did|has|have|had|can|could|may|might|will|would|shall|should|must)\b"
)
"""How a question begins in which who or what only joins a clause."""
_WHICH = re.compile(
    r"^(?:(?:and|so|but|or|then|well|ok|oh|in|at|to|from|by|for|with) )*(?:which|where)\b"
)
_JOINED = 7
"""How many of the forms ask with a word of their own, and not by how the question begins."""
WHETHER, WHAT = "knows_not_whether", "knows_not_what"
WHO, WHY = "knows_not_who", "knows_not_why"
LEAVE, FAVOUR = "asked_leave", "asked_favour"
FORMS: tuple[str, ...] = tuple(dict.fromkeys((*(name for name, _ in _FORMS), WHETHER)))
"""Every such answer."""


def form_of(text: str) -> str:
    """Return the name of the answer that a question gets where no other fits it."""
    asked = _asked(text)
    if not _BEGINS.search(asked):
        places = [
            (found.start(), place)
            for place, (_, pattern) in enumerate(_FORMS[:_JOINED])
            if (found := pattern.search(asked))
        ]
        if places:
            return _FORMS[min(places)[1]][0]
    return next((name for name, found in _FORMS[_JOINED:] if found.search(asked)), WHETHER)


def asks_which(text: str) -> bool:
    """Return whether a question asks which one, or where: for one word, and for no story."""
    return bool(_WHICH.search(_asked(text)))


def begins_with_verb(text: str) -> bool:
    """Return whether a question begins as one: "does he ring?", and not "he rings?"."""
    return bool(_BEGINS.search(_asked(text)))


def _asked(text: str) -> str:
    """Return what a text asks as plain words, without what only asks politely."""
    return _ASKS_WHETHER_TOLD.sub("", " ".join(fold(asking(text[:LONGEST])).words))

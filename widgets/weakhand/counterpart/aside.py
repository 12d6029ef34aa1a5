"""What is said beside the matter: of the talk itself, or of the two who talk.

"Sorry, that was rude", "you said that before", "what if the car were here?":
nothing is asked or told that a case could foresee, and still a person has an
answer to each. The wordings stand in ``cases/any_table.toml``; a case may have
its own under the same name.
"""

from __future__ import annotations

from functools import lru_cache

from weakhand.cases.schema import Case
from weakhand.counterpart.asides_of_people import OF_PEOPLE
from weakhand.counterpart.asides_of_talk import OF_THE_TALK
from weakhand.counterpart.sentences import sentences
from weakhand.language.cues import Cue
from weakhand.language.denial import denied
from weakhand.language.normalise import fold
from weakhand.language.patterns import Pattern
from weakhand.language.rules import Near

ASIDES: tuple[Cue, ...] = (*OF_THE_TALK, *OF_PEOPLE)
"""Every aside; of several in one line, the first in this order is answered."""
ASKED_BESIDE: frozenset[str] = frozenset(
    [
        "are_you_listening",
        "by_rote",
        "disbelieved",
        "honestly",
        "how_are_you",
        "may_ask",
        "misheard",
        "my_place",
        "of_me",
        "permission",
        "remember",
        "said_before",
        "what_now",
        "who",
        "writing",
    ]
)
"""Asides that are answered in a question, too: they are what it asks."""
_ALONE = frozenset({"dropped", "shrug", "taken_aback"})
"""Asides that are answered only where the rest of the line says nothing of its own."""
_SAYS_SOMETHING = 3
"""Words from which another sentence of the line says something, or one with a number."""
_GREETS = frozenset({"hello"})
"""What asks whether they listen with a question mark, and greets without one."""
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "miss", "doctor"})
_WHOM = Pattern(
    r"^(?:(?:hi|hello|hey|good|morning|afternoon|evening|yes|sorry|excuse me) )*(?:is (?:this|"
    r"that|it)|"
    r"are you|am i (?:speaking|talking) (?:to|with)|do i have|you are) "
)
"""How one asks whether it is really them, before their name."""
_NEAR = Near(each.needs for each in ASIDES)


@lru_cache(maxsize=512)
def asides(text: str) -> tuple[str, ...]:
    """Return the names of what a line says beside the matter, in the order of ``ASIDES``."""
    found: set[str] = set()
    for sentence in sentences(text):
        for place in _NEAR.places(sentence.bag):
            each = ASIDES[place]
            if sentence.text in _GREETS and "?" not in sentence.mark:
                continue
            match = each.pattern.search(sentence.text) if each.name not in found else None
            if match and each.name in _ALONE and _says_more(text, sentence.text):
                continue
            if match and not denied(sentence.text[: match.start()] + " "):
                found.add(each.name)
    return tuple(each.name for each in ASIDES if each.name in found)


def _says_more(text: str, aside: str) -> bool:
    """Return whether a line says something beside an ``aside`` that is one of its sentences."""
    rest = [each.text for each in sentences(text) if each.text != aside]
    return any(
        len(words.split()) >= _SAYS_SOMETHING or any(map(str.isdigit, words)) for words in rest
    )


def asks_for_them(case: Case, text: str) -> bool:
    """Return whether a line asks for them by name: "hello, is that Mr Okafor?"."""
    names = frozenset(fold(case.counterpart.name).words)
    for sentence in sentences(text):
        found = _WHOM.search(sentence.text) if "?" in sentence.mark else None
        if found:
            rest = sentence.text[found.end() :].split()
            if rest and names.issuperset(word for word in rest if word not in _TITLES):
                return True
    return False

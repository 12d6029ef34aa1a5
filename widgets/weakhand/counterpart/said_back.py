"""What an answer to their say-back does: a yes takes it, and a correction is read without its no.

They have said an offer back as far as they understood it, and asked whether that is it. "That's
it" is a yes to that question, and to nothing else; "no, 5,500" puts 5,500.
"""

from __future__ import annotations

import re

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.content import numbers
from weakhand.counterpart.mind import JUST_PUT, Mind
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.voice import Speech, listed
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.reading import Reading

_SAYS_BACK = frozenset(
    f"answer:{each}" for each in ("heard_as", "all_but", "but_for", "meets_step")
)
"""What they say when they give an offer back, and ask whether that is it."""
_TAKEN_UP = frozenset({"answer:part_taken", "answer:part_only"})
"""What they say when they take up a point that is offered."""
_WITH_IT = frozenset({"answer:heard_as", "counter", "hold"})
"""With what a package is said that may have a number of the learner's in it."""
_WHICH_STEP = "answer:which_step"
_LONGEST = 80
"""Characters up to which a line is nothing but an answer to that."""
_CONFIRMS = late(
    r"\b(?:yes|yeah|yep|yup|exactly|correct|precisely|right|spot on|ok|okay|sure|si|oui|ja|"
    r"(?:that|it)(?: is|.?s) (?:it|right|correct|so|the one|the deal|what i (?:said|meant|mean))|"
    r"it is|you (?:did|have|got|.?ve got) ?(?:it|that|me)?(?: right)?|got it)\b",
    re.IGNORECASE,
)
"""What says that it is so."""
_BESIDES = late(r"\b(?:and|then|all|please|thank you|thanks|perfect|great|good|well|oh)\b", re.I)
"""What may stand beside that, and takes nothing from it."""
_NO_BUT = late(
    r"^\W*(?:(?:sorry|oh|well|wait|hm+|uh|um|nearly|almost|not quite|not really|no|nope|nah|"
    r"i said|i meant|i mean|it was|not [\d.,]+k?(?: ?%| percent)?[,;:])(?!\w)[\s,.;:!]*)+",
    re.IGNORECASE,
)
"""How a correction begins; what follows is what is meant."""
_NO_NUMBER = late(r"^\W*no+[,.;:!]\s*[\d.,]+k?(?: ?%| percent)?\W*$", re.IGNORECASE)
_TAKES_FROM_IT = late(r"\?|n.t\b|\b(?:not?|if|but|unless|neither|only|until)\b", re.IGNORECASE)
_TWO_TIMES = late(
    r"\d.*\b(?:now|today|tonight|this \w+|first|upfront)\b.*\d.*\b(?:later|after|then|next|in)\b",
    re.IGNORECASE,
)
"""A sum at one time and a sum at another."""
_AS_SAID = late(r"[\s,]+(?:is |was )?(?:what )?i (?:said|meant|told you)\W*$", re.IGNORECASE)
"""How one may end."""


def has_said_back(mind: Mind) -> bool:
    """Return whether their last words gave an offer back and asked whether that is it."""
    return JUST_PUT in mind.events and not _SAYS_BACK.isdisjoint(mind.last)


def confirms(case: Case, mind: Mind, reading: Reading) -> bool:
    """Return whether a line says nothing but that what they have said back is right."""
    text = reading.text
    if not has_said_back(mind) or len(text) > _LONGEST or "?" in text:
        return False
    text = re.sub(rf"\b{re.escape(case.counterpart.short)}\b", "", text, flags=re.IGNORECASE)
    rest, found = _CONFIRMS.subn("", text)
    return bool(found) and not re.search(r"\w", _BESIDES.sub("", rest))


def corrected(mind: Mind, text: str) -> str:
    """Return a line with blanks for what only says that their say-back was wrong.

    Each character keeps its place. Where no number follows there is nothing to take up. After
    another package of theirs only a no is set aside that nothing but a number follows.
    """
    if JUST_PUT not in mind.events or len(text) > 2 * _LONGEST:
        return text
    begun = _NO_BUT.match(text)
    lo = begun.end() if begun else 0
    if not has_said_back(mind) and not _NO_NUMBER.search(text):
        return text
    ended = _AS_SAID.search(text)
    hi = ended.start() if ended and ended.start() > lo else len(text)
    if not any(word[0].isdigit() for word in fold(text[lo:hi]).words):
        return text
    return " " * lo + text[lo:hi] + " " * (len(text) - hi)


def two_steps(case: Case, mind: Mind, reading: Reading, package: Package) -> tuple[str, str] | None:
    """Return the two options that a number lies between that they have said back wrongly.

    They took it for the one, and were corrected; it can only be the other, or neither.
    """
    if not has_said_back(mind) or mind.table is None or len(reading.rounded) != 1:
        return None
    issue = case.issue[reading.rounded[0]]
    before, now = mind.table[issue.name], package[issue.name]
    if before == now:
        return None
    return issue.by_label[before].words, issue.by_label[now].words


def say_rounding(case: Case, seen: Seen, package: Package, speech: Speech) -> None:
    """Say, before a package with it, which option they have taken a number for that is no option.

    So it is where they say an offer back, and where they take up a point of it.
    """
    own = numbers(seen.reading.text)
    rounded = [
        name
        for name in seen.reading.rounded
        if name in package and _digits(package[name]) not in own
    ]
    said = speech.situations
    at = next((i for i, name in enumerate(said) if name in _WITH_IT), None)
    taken = at is not None and (said[at] == "answer:heard_as" or not _TAKEN_UP.isdisjoint(said))
    if not rounded or not taken or has_said_back(seen.mind) or len(said) != len(speech.parts):
        return
    if speech.from_any_table("nearest", point=listed(case, package, rounded)):
        said.insert(at or 0, said.pop())
        speech.parts.insert(at or 0, speech.parts.pop())


def asks_for_one_sum(seen: Seen, speech: Speech) -> bool:
    """Ask for one sum where a part of an offer is a sum now and another later; say if so."""
    twice = bool(seen.reading.unplaced) and _TWO_TIMES.search(seen.reading.text[: 2 * _LONGEST])
    return bool(twice) and speech.from_any_table("one_sum")


def chosen(mind: Mind, reading: Reading) -> Package | None:
    """Return the package with the one of two steps that they have asked to choose from, if any.

    They have said back all of it, so nothing in it is new; a line that puts another point does not
    only choose.
    """
    text = reading.text
    if _WHICH_STEP not in mind.last or len(text) > _LONGEST or _TAKES_FROM_IT.search(text):
        return None
    put, table = mind.put or {}, mind.table or {}
    differ = [name for name in put if put[name] != table.get(name)]
    if len(differ) != 1 or not {name for name, _ in reading.offer or ()} <= {*differ}:
        return None
    (name,) = differ
    said = {_digits(word) for word in fold(text).words if word[0].isdigit()}
    fits = [label for label in (put[name], table[name]) if _digits(label) in said]
    return {**put, name: fits[0]} if len(fits) == len(said) == 1 else None


def _digits(number: str) -> str:
    """Return the first digits of a number: 54 for 5.4k, for 5,400 and for fifty-four."""
    return "".join(filter(str.isdigit, number)).rstrip("0")

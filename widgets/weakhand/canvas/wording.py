"""From the learner's own words to the terms by which a counterpart recognises them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from weakhand.language.lexicon import FUNCTION
from weakhand.language.lexicon import words as listed
from weakhand.language.typed import stem

_WORD: Final = re.compile(r"[^\W_]+(?:[.,]\d+)*%?(?:['’-][^\W_]+)*")
_EVERYDAY: Final = listed(
    """work works working time times deal deals help helps people person day days week weeks month
    months year years money thing things side good bad new old big small last first next long
    short little matter talk talks question questions problem problems reason reasons today soon
    already always never again also lose loses losing lost find give gives take takes put keep
    keeps pay pays paid back part full half whole three four five six seven eight nine ten
    want wants offer offers agree ask asks asking wait waiting happen happens
    right left really every each without against myself ourselves they're it's i'd i'll i've i'm
    we'd we'll we've we're don't can't won't isn't doesn't didn't wouldn't couldn't there's that's
    """
)
"""Words that stand in every conversation: alone they name nothing."""
_ONES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS: Final = (
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_HUNDRED: Final = 100


def words_of(text: str) -> list[str]:
    """Return the words of a text, in lower case."""
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def telling(text: str) -> list[str]:
    """Return the words of a text that could name it, in order, each once."""
    found = [
        word
        for word in words_of(text)
        if word not in FUNCTION and word not in _EVERYDAY and (len(word) > 2 or word[:1].isdigit())
    ]
    return list(dict.fromkeys(found))


def spelled(number: int) -> str:
    """Return a number from 0 to 99 as a word, or nothing."""
    if not 0 <= number < _HUNDRED:
        return ""
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]


_NUMBERS: Final = {spelled(n): n for n in range(_HUNDRED)}


def variants(text: str) -> list[str]:
    """Return the same words with numbers the other way round: in digits, in words, with %."""
    plain = " ".join(words_of(text))
    found = [plain]
    digits = re.sub(
        r"[a-z]+(?:-[a-z]+)?",
        lambda m: str(_NUMBERS[m[0]]) if m[0] in _NUMBERS else m[0],
        plain,
    )
    in_words = re.sub(
        r"\b\d{1,2}\b(?![.,]\d)", lambda m: spelled(int(m[0])), plain.replace("%", " percent")
    )
    found += [digits, in_words]
    for each in list(found):
        found.append(re.sub(r" per ?cents?\b", "%", each))
        found.append(re.sub(r"(\d)%", r"\1 percent", each))
        found.append(each.replace("-", " "))
    return [each for each in dict.fromkeys(" ".join(f.split()) for f in found) if each]


def numbered(text: str) -> list[str]:
    """Return each number of a text with the word after it, both ways: 24 months."""
    found = []
    words = words_of(text)
    for n, word in enumerate(words):
        after = words[n + 1] if n + 1 < len(words) else ""
        if word[:1].isdigit() or word in _NUMBERS:
            phrase = word if "%" in word else f"{word} {after}".strip()
            found += variants(phrase)
    return [each for each in dict.fromkeys(found) if " " in each or each[:1].isdigit()]


def pairs(words: Sequence[str]) -> list[str]:
    """Return neighbouring words two by two."""
    return [f"{a} {b}" for a, b in pairwise(words)]


def names_for(topic: str, *more: str, common: Counter[str], least: int = 1) -> tuple[str, ...]:
    """Return the terms that name a topic: itself, its words, and what its sentences add.

    A word of the sentences counts alone only where nothing else on the canvas
    uses it (``common`` counts in how many things a word occurs).
    """
    own = telling(topic)
    found = [*variants(topic), *(word for word in own if common[word] <= 1 or len(own) == 1)]
    found += pairs(own)
    for text in more:
        words = [word for word in telling(text) if not word[:1].isdigit()]
        found += [word for word in words if common[word] <= 1 and len(word) > _SHORT]
        found += [pair for pair in pairs(words) if pair not in found]
        found += numbered(text)
    kept = [each for each in dict.fromkeys(found) if len(each) > least]
    return tuple(kept) or (topic,)


_SHORT: Final = 3


def counted(texts: Iterable[str]) -> Counter[str]:
    """Return in how many of several texts each telling word occurs."""
    return Counter(word for text in texts for word in telling(text))


def truth_terms(text: str) -> tuple[str, ...]:
    """Return the terms that bear out a sentence about oneself; figures go with their word."""
    words = telling(text)
    found = [*numbered(text), *pairs(words)]
    found += [word for word in words if len(word) > _LONG and not word[:1].isdigit()]
    return tuple(dict.fromkeys(found)) or tuple(variants(text))


_LONG: Final = 4


def option_terms(
    labels: Sequence[str], issue: str, elsewhere: Iterable[str] = ()
) -> list[tuple[str, ...]]:
    """Return for each way to settle an issue the terms that name it and no other way.

    ``elsewhere`` are the labels of other issues: a word of theirs names nothing alone.
    """
    taken = {stem(word) for label in elsewhere for word in words_of(label)}
    found = [_option(label, issue, labels, taken) for label in labels]
    if len(labels) == _TWO and _left_out(labels[0]):
        found[1] = (*found[1], " ".join(words_of(issue)))
    owners = Counter(term for terms in found for term in terms)
    return [
        tuple(term for term in terms if owners[term] == 1) or (label,)
        for terms, label in zip(found, labels, strict=True)
    ]


_TWO: Final = 2


def _option(label: str, issue: str, labels: Sequence[str], taken: set[str]) -> tuple[str, ...]:
    """Return the terms of one way; each holds a word that no other way has."""
    noun = " ".join(words_of(issue))
    if _left_out(label):
        rest = (f"no {noun}", f"without {noun}", f"leave out {noun}", f"skip {noun}")
        return tuple(dict.fromkeys((*variants(label), *rest)))
    others = {stem(word) for other in labels if other != label for word in words_of(other)}
    plain = [word for word in words_of(label) if word not in FUNCTION]
    own = [word for word in dict.fromkeys(plain) if stem(word) not in others]
    figures = numbered(label)
    found = [*variants(label), *figures, *pairs(telling(label)), *pairs(plain)]
    kept = [term for term in found if term in figures or not set(own).isdisjoint(words_of(term))]
    kept += [f"{word} {name}" for word in own for name in telling(issue)[:2] if name != word]
    alone = [word for word in own if len(word) > _LONG and word not in _NUMBERS]
    kept += [word for word in alone if stem(word) not in taken]
    return tuple(dict.fromkeys((*kept, *_as_it_is(label, noun))))


def _left_out(label: str) -> bool:
    """Return whether a way is that there is nothing of it."""
    return words_of(label)[:1] in (["no"], ["none"], ["nothing"], ["without"])


def _as_it_is(label: str, noun: str) -> list[str]:
    """Return how people say that something stays as it is, where a way says so."""
    said = " ".join(words_of(label))
    rest = ("as it is", "as it stands", "as before", "unchanged", "stays", "the same", "as now")
    if not (any(each in said for each in rest) or said.startswith("keep ")):
        return []
    return [
        f"keep {noun}", f"{noun} stays", f"{noun} unchanged", f"same {noun}", f"current {noun}",
        f"leave {noun}", f"{noun} remains", f"no change in {noun}", f"{noun} as it is",
    ]  # fmt: skip


def as_sentence(text: str) -> str:
    """Return a text with a capital and a stop."""
    text = " ".join(text.split())
    if not text:
        return ""
    return text[:1].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")


def as_name(text: str) -> str:
    """Return a topic or label as it stands inside a sentence: no stop, no capital article."""
    text = " ".join(text.split()).rstrip(".,;:!?")
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first.casefold() in FUNCTION and first != "I" else text


_TO_ME: Final = {"their": "my", "his": "my", "her": "my", "them": "me", "him": "me"}
_TO_YOU: Final = {"my": "your", "our": "your", "me": "you", "us": "you", "mine": "yours",
                  "their": "our", "them": "us"}  # fmt: skip


def spoken_by_them(text: str) -> str:
    """Return a topic as they would say it: their loan becomes my loan."""
    return _swapped(as_name(text), _TO_ME)


def spoken_to_you(text: str) -> str:
    """Return what the learner calls theirs as the other side would: my rent becomes your rent."""
    return _swapped(as_name(text), _TO_YOU)


def _swapped(text: str, words: dict[str, str]) -> str:
    return re.sub(r"[A-Za-z]+", lambda m: words.get(m[0].casefold(), m[0]), text)

"""What of all that they can say a line asks for, weighed by all that speaks for it.

No single sign tells. "What's actually in it?" may lie close to one answer by its meaning,
hold a term of another, and be a question of practice besides. Each thing that a case can
say, an answer or a fact, is weighed by every sign at once, in one linear sum. The weights
are learnt by ``training/train_meant.py`` from lines of which people have said what answers
them, and stand in ``meant.tsv``. They are the same for every case: a new one needs none.
Nothing of the case is one more thing that may be meant, and weighs always the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from math import exp, fsum
from operator import itemgetter, mul
from pathlib import Path
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case, Fact
from weakhand.counterpart.asked_apart import asked_apart
from weakhand.counterpart.content import content
from weakhand.counterpart.forms import tagged
from weakhand.counterpart.intended import intended
from weakhand.counterpart.only_said import only_said
from weakhand.counterpart.practice import asked_in_practice
from weakhand.counterpart.question import LONGEST, asking, asks_what, points_back
from weakhand.counterpart.sayable import (
    FACT,
    WAYS,
    Sayable,
    named,
    near,
    sayable,
)

FILE = Path(__file__).with_name("meant.tsv")
"""A line a sign: its name, a tab, and what it weighs."""
NOTHING = "nothing"
"""The name in the file of what nothing of the case weighs."""
WEIGHED = 24
"""Things that a line may ask for which are weighed: those that it comes closest to."""
_DIGITS = 4
"""Digits of a share: so many are the same on every machine."""
_LEAST_SHARE = 0.001
"""A share that is worth keeping."""
_LONG = 4
"""Words from which a longer term says no more."""
_LEAST, _MOST, _LOGIT = -500, 300, 100
"""The range of an intent's margin, and what makes one logit."""
_FURTHER = 0.2
"""How much likelier something must be by all of a line than by its question alone."""
_BY_ITSELF = 0.6
"""How likely a thing must be by the questions of a line alone, where all of it is like a remark."""
_MAY_BE = 0.05
"""How likely the remark must be by these, to be what is asked for."""
_NAMED, _PRACTICE = 0.15, 0.5
"""What signs count beside the closest way, where it is chosen what is weighed at all."""


class Signs(NamedTuple):
    """What speaks for one thing being what a line asks for.

    Attributes:
        ways: how close its two closest ways of asking come to the question, as mean cosine.
        whole: how close the closest way comes to the whole line.
        said: how close the closest of its own words comes.
        term: how close the closest term comes.
        words: the words of its longest term that stands in the question, at most 4.
        practice: 1 if the line puts it as a question of practice.
        intent: how far the line lies above the threshold of its intent, in logits; -5 without.
        fact: 1 for a fact, which is asked for more often than any one answer.
    """

    ways: float
    whole: float
    said: float
    term: float
    words: float
    practice: float
    intent: float
    fact: float


class Meant(NamedTuple):
    """What a line asks for.

    Attributes:
        name: the answer or fact.
        fact: whether it is a fact.
        share: how likely it is meant, of all that was weighed, from 0 to 1.
    """

    name: str
    fact: bool
    share: float


def meant(case: Case, text: str, shut: frozenset[str] = frozenset()) -> Meant | None:
    """Return what a line most likely asks for, if that is anything of the case.

    Args:
        case: the case.
        text: the line.
        shut: answers that belong after what is not told yet: they stand for their fact.
    """
    name, share = likely(case, text)[0]
    if name in only_said(case):
        name, share = _asked_for(case, text, name, share)
    if name == NOTHING:
        return None
    if name.startswith(FACT):
        return Meant(name.removeprefix(FACT), True, share)
    if name in shut:
        return Meant(case.answer[name].from_fact or "", True, share)
    return Meant(name, False, share)


def _asked_for(case: Case, text: str, said: str, share: float) -> tuple[str, float]:
    """Return what the questions of a line ask for, where all of it is most like a remark.

    Where they say nothing of their own, or may ask for it, it is what is ``said``; where it is
    not clear what they ask for, it is nothing of the case.
    """
    asked = " ".join(one.text for one in asked_apart(text[:LONGEST]))
    if not content(asked) or tagged(text):
        return said, share
    weighed = dict(likely(case, asked))
    name = max(weighed, key=weighed.__getitem__)
    if weighed.get(said, 0.0) >= _MAY_BE:
        return said, share
    return (name, weighed[name]) if weighed[name] >= _BY_ITSELF else (NOTHING, 1.0)


def likely(case: Case, text: str) -> tuple[tuple[str, float], ...]:
    """Return what a line may ask for, the likeliest first, with the share of each that has one.

    A fact has "fact:" before its name. A question that points back ("where is it?") may be about
    what stands before it in the line: it is weighed with that, too, and what is clearer counts.
    One for what or how goes on to something new, and is not.
    """
    things, text = sayable(case), text[:LONGEST]
    question = asking(text)
    alone = _likely(things, text, question)
    if question == text or not points_back(question) or asks_what(question):
        return alone
    before, asked, _ = text.rpartition(question)
    together = _likely(things, text, before + asked if asked else text)
    return together if _best(together) > _best(alone) + _FURTHER else alone


def _best(weighed: tuple[tuple[str, float], ...]) -> float:
    """Return the share of the likeliest thing of the case."""
    return max((share for name, share in weighed if name != NOTHING), default=0.0)


def unlikely(case: Case, text: str, thing: Answer | Fact, least: float) -> bool:
    """Return whether a thing has less than the ``least`` share, if it has ways at all."""
    name = FACT + thing.id if isinstance(thing, Fact) else thing.id
    return bool(thing.ways) and dict(likely(case, text)).get(name, 0.0) < least


@lru_cache(maxsize=1024)
def _likely(things: Sayable, text: str, question: str) -> tuple[tuple[str, float], ...]:
    weighs, nothing = weights()
    sums = {name: fsum(map(mul, weighs, each)) for name, each in _signs(things, text, question)}
    sums[NOTHING] = nothing
    most = max(sums.values())
    powers = {name: exp(each - most) for name, each in sums.items()}
    total = fsum(powers.values())
    shares = ((name, round(power / total, _DIGITS)) for name, power in powers.items())
    kept = (each for each in shares if each[1] >= _LEAST_SHARE)
    return tuple(sorted(kept, key=itemgetter(1), reverse=True))


def signs(case: Case, text: str) -> dict[str, Signs]:
    """Return what speaks for each of the things that ``text`` comes closest to."""
    return {name: Signs(*each) for name, each in _signs(sayable(case), text, asking(text))}


def _signs(things: Sayable, text: str, question: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield the name and the signs of each thing that the ``question`` of a text comes closest to.

    What has no ways of asking is found by its terms alone, and not weighed.
    """
    places = things.places
    words: dict[int, int] = {}
    for name, _, _, size in named(things, question):
        place = places[name]
        words[place] = max(words.get(place, 0), min(_LONG, size))
    practice = {places[name] for name in asked_in_practice(question) if name in places}
    more = [(place, _NAMED * size) for place, size in words.items()]
    more += [(place, _PRACTICE) for place in practice]
    asked = near(things, question)
    closest = asked.first(WAYS, WEIGHED, more)
    _, terms, said = asked.best(closest)
    whole, *_ = near(things, text).best(closest)
    rows = zip(closest, asked.two(WAYS, closest), whole, said, terms, strict=True)
    for place, two, all_of_it, own, term in rows:
        kin = things.kin.get(place, ())
        margin = max(_LEAST, min(_MOST, intended(question, kin, _LEAST))) if kin else _LEAST
        yield (
            things.names[place],
            (
                fsum(two) / len(two),
                all_of_it,
                own,
                term,
                float(words.get(place, 0)),
                float(place in practice),
                margin / _LOGIT,
                float(place >= len(things.case.answers)),
            ),
        )


@cache
def weights() -> tuple[Signs, float]:
    """Return what each sign weighs, and what nothing does; read once."""
    cells = (row.split("\t") for row in FILE.read_text("utf-8").splitlines())
    rows = {name: float(weight) for name, weight in cells}
    return Signs(**{name: rows[name] for name in Signs._fields}), rows[NOTHING]

"""What of all that they can say a line asks for, weighed by all that speaks for it.

No single sign tells. "What's actually in it?" may lie close to one answer by its meaning,
hold a term of another, and be a question of practice besides. Each thing that a case can
say, an answer or a fact, is weighed by every sign at once, in one linear sum. The weights
are learnt by ``training/train_meant.py`` from lines of which people have said what answers
them, and stand in ``meant.tsv``. They are the same for every case: a new one needs none.
Nothing of the case is one more thing that may be meant, and weighs always the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nlargest
from itertools import chain
from math import exp, fsum
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case, Fact
from weakhand.counterpart.answers import term_stems
from weakhand.counterpart.forms import LONGEST, after_thanks, asking, points_back
from weakhand.counterpart.intended import intended, intents_of
from weakhand.counterpart.practice import asked_in_practice
from weakhand.language.index import Phrases, phrase_hits, phrases
from weakhand.language.meaning import Groups, groups
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each

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
_FACT = "fact:"
_LONG = 4
"""Words from which a longer term says no more."""
_LEAST, _MOST, _LOGIT = -500, 300, 100
"""The range of an intent's margin, and what makes one logit."""
_FURTHER = 0.2
"""How much likelier something must be by all of a line than by its question alone."""
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


@dataclass(frozen=True, slots=True, eq=False)
class _Things:
    """What a case can say when it is asked, and where it lies: there is one for each case."""

    case: Case
    all: tuple[Answer | Fact, ...]
    ways: Groups
    terms: Groups
    said: Groups
    named: Phrases
    places: dict[str, int]
    kin: tuple[tuple[str, ...], ...]


def meant(case: Case, text: str, shut: frozenset[str] = frozenset()) -> Meant | None:
    """Return what a line most likely asks for, if that is anything of the case.

    Args:
        case: the case.
        text: the line.
        shut: answers that belong after what is not told yet: they stand for their fact.
    """
    weighed = likely(case, text)
    name, share = weighed[0]
    if name == NOTHING:
        return None
    if name.startswith(_FACT):
        return Meant(name.removeprefix(_FACT), True, share)
    if name in shut:
        return Meant(case.answer[name].from_fact or "", True, share)
    return Meant(name, False, share)


def likely(case: Case, text: str) -> tuple[tuple[str, float], ...]:
    """Return what a line may ask for, the likeliest first, with the share of each that has one.

    A fact has "fact:" before its name. A question that points back ("where is it?") may be about
    what stands before it in the line: it is weighed with that, too, and what is clearer counts.
    """
    things, text = _things(case), after_thanks(text[:LONGEST])
    question = asking(text)
    alone = _likely(things, text, question)
    if question == text or not points_back(question):
        return alone
    before, asked, _ = text.rpartition(question)
    together = _likely(things, text, before + asked if asked else text)
    return together if _best(together) > _best(alone) + _FURTHER else alone


def _best(weighed: tuple[tuple[str, float], ...]) -> float:
    """Return the share of the likeliest thing of the case."""
    return max((share for name, share in weighed if name != NOTHING), default=0.0)


def unlikely(case: Case, text: str, thing: Answer | Fact, least: float) -> bool:
    """Return whether a thing has less than the ``least`` share, if it has ways at all."""
    name = _FACT + thing.id if isinstance(thing, Fact) else thing.id
    return bool(thing.ways) and dict(likely(case, text)).get(name, 0.0) < least


@lru_cache(maxsize=1024)
def _likely(things: _Things, text: str, question: str) -> tuple[tuple[str, float], ...]:
    found = signs(things.case, text, question)
    weighs, nothing = weights()
    sums = {name: fsum(map(float.__mul__, weighs, each)) for name, each in found.items()}
    sums[NOTHING] = nothing
    most = max(sums.values())
    powers = {name: exp(each - most) for name, each in sums.items()}
    total = fsum(powers.values())
    shares = ((name, round(power / total, _DIGITS)) for name, power in powers.items())
    kept = (each for each in shares if each[1] >= _LEAST_SHARE)
    return tuple(sorted(kept, key=itemgetter(1), reverse=True))


def signs(case: Case, text: str, question: str = "") -> dict[str, Signs]:
    """Return what speaks for each of the things that the question of ``text`` comes closest to.

    Which words are the ``question`` may be given; without it, it is what ``text`` asks.
    """
    things = _things(case)
    if not things.all:
        return {}
    question = question or asking(text)
    starts = things.ways.starts
    each, near = things.ways.each(question)
    words: dict[int, int] = {}
    for name, _, _, size in phrase_hits(things.named, fold(question).stems):
        place = things.places[name]
        words[place] = max(words.get(place, 0), min(_LONG, size))
    practice = {
        things.places[name] for name in asked_in_practice(question) if name in things.places
    }
    for place, size in words.items():
        near[place] += _NAMED * size
    for place in practice:
        near[place] += _PRACTICE
    closest = nlargest(WEIGHED, range(len(near)), key=near.__getitem__)
    whole = things.ways.best_of(closest, text)
    said, term = things.said.best_of(closest, question), things.terms.best_of(closest, question)
    found = {}
    for number, place in enumerate(closest):
        thing = things.all[place]
        two = sorted(each[starts[place] : starts[place + 1]])[-2:]
        fact = isinstance(thing, Fact)
        kin = things.kin[place]
        margin = max(_LEAST, min(_MOST, intended(question, kin, _LEAST))) if kin else _LEAST
        found[_FACT + thing.id if fact else thing.id] = Signs(
            fsum(two) / len(two),
            whole[number],
            said[number],
            term[number],
            float(words.get(place, 0)),
            float(place in practice),
            margin / _LOGIT,
            float(fact),
        )
    return found


@cache
def weights() -> tuple[Signs, float]:
    """Return what each sign weighs, and what nothing does; read once."""
    cells = (row.split("\t") for row in FILE.read_text("utf-8").splitlines())
    rows = {name: float(weight) for name, weight in cells}
    return Signs(**{name: rows[name] for name in Signs._fields}), rows[NOTHING]


@once_for_each
def _things(case: Case) -> _Things:
    """Return what a case can say when it is asked, and where it lies.

    What has no ways of asking is found by its terms alone, and not weighed.
    """
    answers = [each for each in case.answers if each.ways]
    facts = [each for each in case.facts if each.ways]
    things: tuple[Answer | Fact, ...] = (*answers, *facts)
    names = [each.id for each in answers] + [_FACT + each.id for each in facts]
    said: list[Sequence[str]] = [each.asked or ("",) for each in answers]
    said += [(*each.hint.neutral, *each.part.neutral, *each.whole.neutral) for each in facts]
    terms = chain.from_iterable(
        [(term_stems(term), name) for term in each.terms]
        for each, name in zip(things, names, strict=True)
    )
    return _Things(
        case,
        things,
        groups([each.ways for each in things]),
        groups([each.terms or ("",) for each in things]),
        groups(said),
        phrases([(stems, name) for stems, name in terms if stems]),
        {name: place for place, name in enumerate(names)},
        tuple(intents_of(name) for name in names),
    )

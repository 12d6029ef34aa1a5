"""A number that a learner takes for theirs, and that they never named: "your 40 percent".

The right number of another time counts as one as well: "thirty weeks" for thirty days.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from weakhand.cases.schema import Case
from weakhand.language.normalise import Folded, fold
from weakhand.language.once import once_for_each
from weakhand.language.patterns import late
from weakhand.language.sizes import NUMBER

_UNITS = ("minute", "hour", "day", "week", "month", "year")
_LEAST_SUM = 100
"""What a number without a unit must come to, to be a sum of money."""
_TIMES_OFF = 6.0
"""How many times more or less than the right number a wrong one is. Beyond, it is another thing."""

_ASKS_FOR_ITS_GROUND = late(
    r"\bhow (?:do|did|does|can|could|would) (?:you|anyone|anybody|\w+) (?:\w+ly |ever |even "
    r")?(?:get|arrive|come|reach|land|end)(?: up)?(?: (?:to|at|with|on|the|that|this|exactly|just|"
    r"about)){0,4} $|\bwhy(?: (?:is|it|exactly|on|earth|the|that|this|these|of|all|a|an|only|just|"
    r"your|precisely)){0,4} $|\b(?:about|behind|explain|understand|justify|justifies|discuss) "
    r"(?:the|that|this|those|these|your) $"
)
"""What stands before a number whose reason is asked for."""
_IS_THE = late(
    r"^(?:(?:and|so|but) )?(?:is|are|was|were|what is|what are|what was|who (?:decided on|set|"
    r"wants|chose)) (?:the|that|this|those|these) $"
)
"""What stands before a share or a sum that is asked about, at the beginning of a sentence."""
_WHY_IN = late(r"\bwhy(?: \w+){1,6} (?:in|within)(?: only| just)? $")
_WHERE = late(r"\bwhere (?:do|does|did) (?:the|that|this|those|these|your) $")
_FROM = late(r"^(?:come|came|stem) from\b")
_YOURS = late(
    r"\byour (?:(?:new|full|whole|current|first|proposed|big|short|tight|mere|little|price|rent|"
    r"plus|minus|net) ){0,2}$"
)
_GIVES = late(
    r"\b(?:pay|give|offer|get|gets|got|have|had|keep|accept|need|i|we)(?: you| \w+ly)? your(?: "
    r"\w+){0,2} $"
)
_YOU_SAY = late(
    r"\byou (?:\w+ ){0,2}?(?:(?:want|wanted)(?! to (?!raise|increase|cut|charge|put|take|add|go))|"
    r"ask|asked|asking|demand|demanded|say(?! to)|said|wrote|write|gave|give|giving|given|set|put|"
    r"putting|raise|raising|charge|charging|bill|billed|insist|expect|told|offer|offered|"
    r"offering)(?: \w+){0,5} $|\b(?:the|your|this|that) (?:letter|notice|advert|bill|invoice|"
    r"paper|note|email|contract|clause|sheet|deadline|demand)(?: \w+)? (?:says|said|is|was|states|"
    r"asks|reads|gives|wants)(?: \w+){0,4} $"
)
"""What stands before a number of which it is said that they have named it."""
_THE = late(r"\b(?:the|that|this|those|these) $")
_THING = late(
    r"^(?:\w+ )?(?:rise|increase|deadline|notice|demand|discount|cut|hike|raise|reduction|bill|"
    r"clause|ultimatum|limit)\b"
)
"""What stands after the number of a thing that is on the table."""
_NOT_SAID = late(
    r"\b(?:if|unless|suppose|supposing|imagine|could|can|would|might|may|should|will|let|please|"
    r"not|never|than|i|we|or|my|our|how about|what about|for example|last|him|her|them|it)\b"
)
"""Words before a number by which nobody says that they have named it."""
_OF_OTHERS = late(
    r"\b(?:some(?:body|one)|any(?:body|one) else|another|others?|elsewhere|else|competitors?|"
    r"rivals?|neighbou?rs?|colleagues?|friends?|they|he|she|last year|used to|ago|market|average|"
    r"normal\w*|usual\w*|most|inflation|if|suppose|what about|how about|instead)\b"
)
"""Words of a sentence that may speak of what others ask, or of what might be."""
_MEASURES = late(
    r"^(?:of (?!notice)|at |in |as |here|with |ago|old|later|earlier|before|per |a (?:day|week|"
    r"month|year)|an hour|each|from now|to (?!pay|decide|sign|leave|go|get|move))"
)
"""What follows a number, with its unit, that measures something else."""
_COMPARES = late(r"^(?:more|extra|less|short)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ENDS = frozenset(".!?;\n")
_SAID = frozenset("0123456789")


class WrongNumber(NamedTuple):
    """A wrong number in a line.

    Attributes:
        start, end: the characters of the number (half-open).
        instead: what to read in their place.
        right: the number with its unit, as they would say it.
        size, unit: what was said.
    """

    start: int
    end: int
    instead: str
    right: str
    size: float
    unit: str


class _Quantity(NamedTuple):
    size: float
    unit: str
    number: str
    words: str


def wrong_number(case: Case, text: str, spoken: Iterable[str] = ()) -> WrongNumber | None:
    """Return the number that ``text`` takes for theirs, and that nobody has named.

    That is one in the unit of their demand or their deadline, in words that say it is theirs. The
    matter of the case holds it nowhere, and none of the lines ``spoken`` so far does.
    """
    demanded = _demanded(case)
    if not demanded or (_SAID.isdisjoint(text) and not _NUMBER_WORD.search(text)):
        return None
    folded = fold(text)
    for at in range(len(folded.words)):
        said = _quantity(folded, at)
        right = _right(demanded, said) if said is not None else None
        if said is None or right is None or (said.size, said.unit) == (right.size, right.unit):
            continue
        far = max(said.size, right.size) > _TIMES_OFF * min(said.size, right.size)
        if far or not _as_theirs(folded, at, said.unit):
            continue
        if (said.size, said.unit) in _held(case):
            continue
        if any(
            (one.size, one.unit) == (said.size, said.unit)
            for line in spoken
            for one in _quantities(line)
        ):
            continue
        start, end = folded.starts[at], folded.ends[at]
        if said.unit == right.unit:
            return WrongNumber(start, end, right.number, right.words, said.size, said.unit)
        end = folded.ends[at + 1]
        return WrongNumber(start, end, right.words, right.words, said.size, said.unit)
    return None


def _right(demanded: dict[str, _Quantity], said: _Quantity) -> _Quantity | None:
    """Return what they demand in the unit of what is said, or as many of another time.

    Who says "thirty weeks" where nothing is demanded in weeks means the thirty days.
    """
    same = demanded.get(said.unit)
    if same is not None or said.unit not in _UNITS:
        return same
    others = (one for unit, one in demanded.items() if unit in _UNITS)
    return next((one for one in others if one.size == said.size), None)


_NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b",
    re.IGNORECASE,
)


@once_for_each
def _demanded(case: Case) -> dict[str, _Quantity]:
    """Return what they demand in each unit, where it is one thing only."""
    folded = fold(f"{case.counterpart.stated_demand} {case.deadline.stated}")
    found: dict[str, list[_Quantity]] = {}
    for at in range(len(folded.words)):
        said = _quantity(folded, at)
        if said is not None:
            found.setdefault(said.unit, []).append(said)
    return {unit: each[0] for unit, each in found.items() if len({one.size for one in each}) == 1}


@once_for_each
def _held(case: Case) -> frozenset[tuple[float, str]]:
    """Return every number, with its unit, that a learner may mean before anything is told.

    That is what the brief, the demand, the clock and the issues hold.
    """
    found: set[tuple[float, str]] = set()
    pending: list[object] = [case.counterpart.stated_demand, case.walk_away.learner_text]
    pending += [part.model_dump() for part in (case.brief, case.deadline, *case.issues)]
    while pending:
        each = pending.pop()
        if isinstance(each, str):
            found.update((one.size, one.unit) for one in _quantities(each))
        elif isinstance(each, dict):
            pending.extend(each.values())
        elif isinstance(each, (list, tuple)):
            pending.extend(each)
    # An option may be named by its number alone: "up by twelve".
    for issue in case.issues:
        texts = [text for one in issue.options for text in (one.label, one.words, *one.terms)]
        units = {one.unit for text in texts for one in _quantities(text)}
        for bare in map(fold, texts):
            for at, word in enumerate(bare.words):
                number = NUMBER.fullmatch(word)
                if number and _quantity(bare, at) is None:
                    found.update((_size(number), unit) for unit in units)
    return frozenset(found)


def _quantities(text: str) -> list[_Quantity]:
    """Return the shares, times and sums that a text names."""
    if _SAID.isdisjoint(text) and not _NUMBER_WORD.search(text):
        return []
    folded = fold(text)
    found = (_quantity(folded, at) for at in range(len(folded.words)))
    return [one for one in found if one is not None]


def _quantity(folded: Folded, at: int) -> _Quantity | None:
    """Return the number at word ``at`` with its unit, if it is a share, a time or a sum."""
    match = NUMBER.fullmatch(folded.words[at])
    if match is None or _size(match) <= 0:
        return None
    start, end = folded.starts[at], folded.ends[at]
    number = folded.text[start:end]
    size = _size(match)
    if match.group(2) == "%":
        return _Quantity(size, "%", number, number)
    after = folded.words[at + 1].rstrip("s") if at + 1 < len(folded.words) else ""
    if after in _UNITS and not folded.marks[at + 1].strip("-"):
        plural = after if size == 1 else f"{after}s"
        return _Quantity(size, after, number, f"{number} {plural}")
    if at and folded.words[at - 1] == "net":
        return _Quantity(size, "day", number, f"net {number}")
    sum_of_money = size >= _LEAST_SUM and not _YEAR.fullmatch(folded.words[at])
    return _Quantity(size, "", number, number) if sum_of_money else None


def _size(match: re.Match[str]) -> float:
    size = float(match.group(1).replace(",", ""))
    return 1000 * size if match.group(2) == "k" else size


def _as_theirs(folded: Folded, at: int, unit: str) -> bool:
    """Return whether the number at word ``at`` is spoken of as theirs."""
    words, marks = folded.words, folded.marks
    if folded.quoted[at]:
        return False
    lo, hi = at, at + 1
    while lo and not (_ENDS & set(marks[lo])):
        lo -= 1
    while hi < len(words) and not (_ENDS & set(marks[hi])):
        hi += 1
    before = "".join(f"{word} " for word in words[lo:at])
    whole = unit in ("%", "") or words[at - 1 : at] == ("net",)
    after = " ".join(words[at + (1 if whole else 2) : hi])
    if _OF_OTHERS.search(before) or _OF_OTHERS.search(after) or _MEASURES.search(after):
        return False
    if unit != "%" and _COMPARES.search(after):
        return False
    if _ASKS_FOR_ITS_GROUND.search(before) or _WHY_IN.search(before):
        return True
    if unit in ("%", "") and _IS_THE.search(before):
        return True
    if _WHERE.search(before) and _FROM.search(after):
        return True
    joined = folded.text[folded.ends[at] : folded.ends[at] + 1] == "-"
    if (unit != "year" or joined) and _YOURS.search(before) and not _GIVES.search(before):
        return True
    if _NOT_SAID.search(before):
        return False
    thing = _THE.search(before) and _THING.search(after)
    return bool(thing or _YOU_SAY.search(before))

"""A detail of a point that they have put, for which nobody wrote an answer.

"Two days at home, can I choose which?" asks on about what they have put themselves. An evasion
or a story would miss that, and so would the same point once more. They say that the point stands,
and that they would not hold out over how it is done. Where the case has an answer that gives what
is asked for, a time, a rate, a choice, that is said.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from weakhand.cases.schema import Answer
from weakhand.counterpart.as_put import asked_as_put
from weakhand.counterpart.content import content
from weakhand.counterpart.heard import recites
from weakhand.counterpart.mind import HAS_PUT, unlocked
from weakhand.counterpart.own_words import point_of_number
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.sentences import sentences
from weakhand.language.once import kept_with
from weakhand.language.patterns import Pattern, late
from weakhand.language.reading import MoveKind

_BEYOND: frozenset[MoveKind] = frozenset(
    {"accept", "reject", "conditional_trade", "begging", "threat", "why_question"}
)
"""Moves by which a line does more than ask."""
_UNIT = r"(?:days?|weeks?|months?|dates?|hours?|times?|nights?|mornings?|weekdays?|quarter)"
_LASTS = r"(?:starts?|starting|begins?|beginning|ends?|ending|runs?|counts?|counted|due|valid)"
_WHEN = Pattern(
    rf"\b(?:which|what) {_UNIT}\b(?! (?:pay|salary|off))|\b{_LASTS} (?:(?:from|on|at|until|by) "
    rf")?(?:when|which|what)\b|\b(?:from|until|till|since) when\b|\bwhen (?:exactly )?(?:does|do|"
    rf"will|would|is|are) (?:[\w%-]+ ){{1,6}}(?:start|begin|end|due|count|run)\b",
    needs="which what when",
)
_TIMES = late(
    r"\b(?:days?|weeks?|months?|dates?|hours?|nights?|mornings?|afternoons?|evenings?|today|"
    r"tomorrow|\w+day|first|last|spring|summer|autumn|winter|january|february|march|april|june|"
    r"july|august|september|october|november|december|at once|straight away|from now|whichever|"
    r"whenever)\b",
    re.IGNORECASE,
)
_FROM_WHEN = late(r"\b(?:when|(?:from|starting|counted|running) which)\b")
_COUNTS = frozenset({"takes_effect", "applies_from"})
"""Answers of a case that say from when it counts."""
_RATE = Pattern(
    r"\b(?:paid|counted|reckoned|charged) (?:at|by|on|with) (?:what|which)\b|\bat (?:what|which) "
    r"(?:rate|pay|salary|price|wage)\b|\bpaid (?:how|what)\b",
    needs="what which how",
)
_RATES = late(
    r"\b(?:rates?|by the (?:day|hour|week)|(?:a|per) (?:day|hour|week|month)|percent|in full|full "
    r"pay|half pay)\b",
    re.IGNORECASE,
)
_CHOICE = Pattern(
    r"\b(?:can|may|could|do|would|will) (?:i|we) (?:get to |still |be able to )?(?:choose|pick|"
    r"decide|select)\b|\b(?:who|which of us) (?:chooses|picks|decides|selects|sets)\b|\bare "
    r"(?:they|those|these) (?:fixed|set)\b|\bup to (?:me|us) (?:which|when|how)\b",
    needs="choose pick decide select chooses picks decides selects sets fixed set up",
)
_CHOICES = late(
    r"\b(?:choos\w*|chose\w*|pick\w*|decid\w*|whichever|whatever|suits?|up to you|fixed|your "
    r"(?:call|choice)|both of us|together)\b",
    re.IGNORECASE,
)
_BESIDES = Pattern(
    r"\b(?:is|are|was|does|do|will|would) (?:that|it|they|those|these|this) (?:[\w-]+ ){1,5}(?:too|"
    r"as well|included)$|\b(?:does|do|will|would) (?:that|it|they|those|these|this) (?:also |even "
    r")?(?:include|cover)\b",
    needs="too well included include cover",
)
_WHICH = Pattern(r"\bwhich (?!(?:is|are|was|were|would|will|means)\b)", needs="which")
_MUCH = Pattern(
    r"\b(?:and |so |but )*how much (?:money )?(?:is|are|would|will|does)\b", needs="much"
)
_FORMS = ((_CHOICE, _CHOICES), (_WHEN, _TIMES), (_RATE, _RATES))
"""How details are asked for, and words of an answer that gives one."""
_LONGEST = 14
"""Words of a sentence up to which it only asks for a detail."""


class Detail(NamedTuple):
    """A detail that is asked for.

    Attributes:
        point: the issue that it is a detail of; empty where none is asked for.
        answer: the answer of any table to that.
    """

    point: str
    answer: str = "detail_open"


_NO_DETAIL = Detail("")


@kept_with
def detail_asked(seen: Seen) -> Detail:
    """Return the point of theirs of which a line asks a detail that nobody wrote, if any."""
    reading, mind = seen.reading, seen.mind
    if HAS_PUT not in mind.events or mind.table is None or seen.has(*_BEYOND):
        return _NO_DETAIL
    if seen.offer is not None or reading.left_open or reading.asks_offer:
        return _NO_DETAIL
    again = asked_as_put(seen) is not None or recites(seen)
    for sentence in sentences(reading.text):
        text = sentence.text
        if len(text.split()) > _LONGEST:
            continue
        if again and (much := _MUCH.search(text)) and _names_number(seen, text, much):
            return Detail(_point(seen, text, much), "knows_not_number")
        besides = (_BESIDES, _WHICH) if again and _names_one(seen) else ()
        for asks in besides:
            if found := asks.search(text):
                return Detail(_point(seen, text, found))
        for asks, gives in _FORMS:
            if found := asks.search(text):
                given = not again and _is_given(seen, text, gives)
                return _NO_DETAIL if given else Detail(_point(seen, text, found))
    return _NO_DETAIL


def _names_number(seen: Seen, asked: str, form: re.Match[str]) -> bool:
    """Return whether a question how much something is names the number of that point itself."""
    point = _point(seen, asked, form)
    label = (seen.mind.table or {}).get(point, "")
    return not {*re.findall(r"\d+", label)}.isdisjoint(re.findall(r"\d+", asked))


def _names_one(seen: Seen) -> bool:
    """Return whether a line names an option itself, so that to hear it again would say nothing."""
    return seen.reading.names_terms == 1 or len(seen.reading.offer or ()) == 1


def _is_given(seen: Seen, asked: str, gives: re.Pattern[str]) -> bool:
    """Return whether a fact or an answer of the case gives what is asked for."""
    if seen.wish is not None and seen.wish.fact:
        return True
    answer: Answer | None = seen.plain.answer if seen.plain is not None else seen.nearest
    if answer is not None and answer.id in _COUNTS and _FROM_WHEN.search(asked):
        return True
    left = [line for line in answer.asked if line not in seen.mind.used] if answer else []
    return bool(left) and all(gives.search(line) for line in left)


def _point(seen: Seen, asked: str, form: re.Match[str]) -> str:
    """Return the point of their package that a question names beside its form; best by its words.

    "When does the new system start?" has a word of a start date in its form only.
    """
    table = seen.mind.table or {}
    known = unlocked(seen.case, seen.mind)
    beside = f"{asked[: form.start()]} {asked[form.end() :]}"
    named = [name for name in seen.reading.about if name in table and name in known]
    named += [name for name, _ in seen.reading.offer or () if name in known and name not in named]
    named = named or [*point_of_number(seen.case, seen.mind, beside)]
    said = {*content(beside), *re.findall(r"\d+", beside)}

    def shared(name: str) -> int:
        words = seen.case.issue[name].by_label[table[name]].words
        text = f"{seen.case.issue[name].label} {table[name]} {words}"
        return len(said & {*content(text), *re.findall(r"\d+", text)})

    best = max(named, key=shared, default="")
    return best if best and shared(best) else ""

"""What is answered to who holds their own words against them, or makes sure of these.

"You said two days before, now it is none" neither goes through their package nor refuses a point
of it, and is no offer: they own up, and say plainly how the points named, or else all of it,
stand now, and that they had put it better before, where they had. Who has heard no package of
theirs hears only that they may have been unclear. A bare "ok" after that closes nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT, Mind, unlocked
from weakhand.counterpart.own_words_forms import (
    AFTER,
    CHANGED,
    CHECKS,
    GONE,
    NEVER,
    OTHERWISE,
    REMINDS,
    REST,
    SURELY,
    THOUGHT,
    WANTS,
)
from weakhand.counterpart.said_back import has_said_back
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.sentences import Sentence, sentences
from weakhand.counterpart.voice import Speech, in_words, joined
from weakhand.counterpart.wish import LEANING, wish
from weakhand.language.patterns import Pattern
from weakhand.language.reading import MoveKind, Reading

Way = Literal["", "otherwise", "never", "surely", "check", "rest"]
"""In what way a line speaks of their own words."""
WAYS: tuple[Way, ...] = ("otherwise", "never", "surely", "check", "rest")
OWNS_UP = frozenset(
    f"answer:{name}" for name in ("owns_up", "owns_up_before", "owns_up_new", "owns_up_unclear")
)
"""What they say to who holds their own words against them."""
_CUE = "own_words:"
_KEPT: frozenset[MoveKind] = frozenset(
    {"disclosure", "i_message", "affirmation", "closed_question", "why_question"}
)
"""Moves of such a line that are what they seem."""
_BEYOND: frozenset[MoveKind] = frozenset({"threat", "accept", "begging"})
"""Moves by which a line does more than that."""
_LONGEST = 45
"""Words up to which a line is looked at."""
_FORMS = (OTHERWISE, CHANGED, GONE, NEVER, THOUGHT, SURELY)
_SIZES = re.compile(r"\d[\d.,]*\d|\d")


def about_own_words(case: Case, mind: Mind, reading: Reading) -> Reading:
    """Return a line as one about their own words, if it is that: it offers and refuses nothing."""
    way = _way(case, mind, reading)
    if not way:
        return reading
    moves = tuple([move for move in reading.moves if move.kind in _KEPT])
    cues = [cue for cue in reading.cues if cue.startswith("terms:")]
    if reading.offer and not cues:
        cues = [f"terms:{len(reading.offer)}"]
    about = (*reading.about, *_named(case, mind, reading))
    meant = replace(
        reading, moves=moves, about=about, offer=None, asks_offer=False, cues=(*cues, _CUE + way)
    )
    if _only_unclear(mind, meant):
        found = wish(case, mind, meant)
        if found is not None and found.share >= LEANING:
            return reading
    return meant


def own_words(reading: Reading) -> Way:
    """Return in what way a line, as it is meant, speaks of their own words; or nothing."""
    for way in WAYS:
        if _CUE + way in reading.cues:
            return way
    return ""


def answer_own_words(case: Case, mind: Mind, seen: Seen, speech: Speech) -> Mind | None:
    """Own up, and say how it stands; return the mind that has said it, or nothing."""
    way = own_words(seen.reading)
    if not way:
        return None
    if _only_unclear(seen.mind, seen.reading):
        return mind if speech.from_any_table("owns_up_unclear") else None
    stands = mind.changed(events=mind.events | {JUST_PUT})
    points = _points(case, seen.mind, seen.reading, way)
    said = _said(case, points) if points else in_words(case, seen.mind.table or {})
    name = "owns_up_new" if way == "never" else "owns_up" if way == "otherwise" else "as_put"
    if way in ("otherwise", "surely") and (worse := _worse(case, seen.mind, points)):
        name, said = "owns_up_before", _said(case, worse)
    return stands if speech.from_any_table(name, "owns_up", package=said) else None


def _way(case: Case, mind: Mind, reading: Reading) -> Way:
    """Return in what way a line speaks of their own words."""
    if has_said_back(mind) or not reading.text or reading.kinds() & _BEYOND:
        return ""
    said = sentences(reading.text)
    text = " . ".join([each.text for each in said])
    if len(text.split()) > _LONGEST:
        return ""
    put = HAS_PUT in mind.events
    form: Pattern | None = None
    way: Way = ""
    if put and "?" in reading.text:
        terms = bool(reading.names_terms or reading.offer or reading.declined)
        if JUST_PUT in mind.events and REST.search(text):
            way, form = "rest", REST
        elif terms and CHECKS.search(text):
            way, form = "check", CHECKS
    if form is None:
        way, form = _held_against(case, mind, reading, text)
    found = form.search(text) if form else None
    if form is None or found is None or _says_else(said, form, reading.offer is not None):
        return ""
    wants = WANTS.search(text[: found.start()]) or WANTS.search(text[found.end() :])
    return "" if wants else way


def _held_against(
    case: Case, mind: Mind, reading: Reading, text: str
) -> tuple[Way, Pattern | None]:
    """Return in what way a text holds their words against them, and the form in which it does."""
    if OTHERWISE.search(text):
        return "otherwise", OTHERWISE
    if HAS_PUT not in mind.events:
        return "", None
    if JUST_PUT in mind.events and CHANGED.search(text):
        return "otherwise", CHANGED
    if not _named(case, mind, reading):
        return "", None
    ways: tuple[tuple[Way, Pattern], ...] = (("never", NEVER), ("surely", THOUGHT))
    if JUST_PUT in mind.events or REMINDS.search(text):
        ways = (("otherwise", GONE), *ways)
    if reading.offer is None:
        ways = (*ways, ("surely", SURELY))
    return next(((way, form) for way, form in ways if form.search(text)), ("", None))


def _says_else(said: tuple[Sentence, ...], form: Pattern, offers: bool) -> bool:
    """Return whether terms or a question of its own come after what is said in this form."""
    texts = [each.text for each in said]
    last = next(n for n in range(1, len(texts) + 1) if form.search(" . ".join(texts[:n])))
    rest = [each for each in said[last:] if not any(other.search(each.text) for other in _FORMS)]
    terms = [each.text for each in rest if " " in each.text and not REMINDS.search(each.text)]
    if any(offers or _SIZES.search(text) for text in terms):
        return True
    return any("?" in each.mark and len(each.text.split()) >= AFTER for each in rest)


def _only_unclear(mind: Mind, reading: Reading) -> bool:
    """Return whether there is nothing on the table of which such a line could speak."""
    if own_words(reading) != "otherwise":
        return False
    if HAS_PUT not in mind.events:
        return True
    names = bool(reading.names_terms) or not (mind.table or {}).keys().isdisjoint(reading.about)
    return not names and JUST_PUT not in mind.events


def _named(case: Case, mind: Mind, reading: Reading) -> Package:
    """Return the points of their package that a line is about."""
    table, known = mind.table or {}, unlocked(case, mind)
    said = {*reading.about, *dict(reading.offer or ()), *reading.declined}
    return {name: label for name, label in table.items() if name in known and name in said}


def _points(case: Case, mind: Mind, reading: Reading, way: Way) -> Package:
    """Return the points that are asked about; none, where all of it is, or it is not sure which."""
    if way == "rest":
        return {}
    if way == "check":
        text = " . ".join([each.text for each in sentences(reading.text)])
        found = point_of_number(case, mind, text)
        if found:
            return found
    named = _named(case, mind, reading)
    return named if len(named) >= reading.names_terms else {}


def point_of_number(case: Case, mind: Mind, text: str) -> Package:
    """Return the point of which a number in a text is an option; one that is the option first."""
    table, known = mind.table or {}, unlocked(case, mind)
    said = set(_SIZES.findall(text))
    for whole in (True, False):
        found = {
            issue.name: table[issue.name]
            for issue in case.issues
            if issue.name in known
            for option in issue.options
            if any(
                size in said and (not whole or re.fullmatch(rf"\D?{re.escape(size)}[%k]?", label))
                for label in [option.label]
                for size in _SIZES.findall(label)
            )
        }
        if found:
            return found if len(found) == 1 else {}
    return {}


def _worse(case: Case, mind: Mind, points: Package) -> Package:
    """Return the points, of these or of all, that they had put better for the learner before."""
    table, known = mind.table or {}, unlocked(case, mind)
    return {
        name: label
        for name, label in (points or table).items()
        if name in known
        for worth in [case.issue[name].by_label]
        if any(worth[old[name]].learner > worth[label].learner for old in mind.once_put[1:])
    }


def _said(case: Case, points: Package) -> str:
    """Return points of a package in the case's own words."""
    return joined([case.issue[name].by_label[label].words for name, label in points.items()])

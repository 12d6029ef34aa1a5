"""What is neither a yes nor a no to their package: time asked for, near, far, where it stands.

Whoever asks for time hears what the clock is, and that the package stays on the table. Nothing is
closed and nothing lost: a yes or a counter may follow at the next line.
"""

from __future__ import annotations

from weakhand.cases.schema import Case
from weakhand.counterpart.answering_first import answer_first
from weakhand.counterpart.dealing import put_again
from weakhand.counterpart.forms import asks
from weakhand.counterpart.freely import answer_plainly
from weakhand.counterpart.heard import puts_off
from weakhand.counterpart.mind import HAS_PUT, JUST_PUT, Mind
from weakhand.counterpart.own_words import OWNS_UP
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.sentences import sentences
from weakhand.counterpart.telling import Telling
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.yes import asks_if_agreed
from weakhand.language.near_or_far import far_apart, says_far, says_near
from weakhand.language.once import kept_with
from weakhand.language.patterns import Pattern
from weakhand.language.reading import Reading
from weakhand.language.time_over import MOMENT, asks_how_long_it_stands

GIVEN = frozenset({"answer:still_stands", "answer:moment"})
"""What they say to who asks for time over their package."""
ASKED = frozenset({"answer:what_is_missing", "answer:too_far", "answer:detail_open"}) | OWNS_UP
"""What they ask who calls it near or far, or say to who doubts it: "ok" takes none of that."""
_LONGEST = 14
"""Words up to which a line only says near or far."""
_BRIEF = 8
"""Words up to which a line with "if I walk away" in it asks for nothing else."""
_WHERE = Pattern(
    r"^(?:(?:so|and|ok|well|then|now|remind me|tell me|but) )*(?:(?:where|how) (?:do|does|are|is) "
    r"(?:we|things?|it|matters|that|this) (?:stand|now|at)(?: (?:now|then|at the moment|right now|"
    r"exactly|at))*|how (?:far|close|near) (?:apart |off )?are we(?: (?:in your (?:eyes|view|"
    r"opinion)|now|then|still|apart|from (?:each other|a deal)))*|where (?:we are|we stand)(?: now|"
    r" then)*|what is (?:the|your) (?:offer|package|"
    r"proposal) (?:now|as it stands|at the moment)|what is (?:now |still )?on the "
    r"table(?: now| then| at the moment)*)$",
    needs="where how what",
)
"""How one asks where the two stand."""
_NOD = (
    r"(?:ok|okay|thanks|thank you|thx|cheers|good|great|fine|perfect|all right|alright|sure|right|"
    r"lovely|noted|understood|got it|will do|i will|much appreciated|i appreciate (?:it|that)|that "
    r"is (?:kind|fair|good|nice|fine)(?: of you)?|very kind|so much|a lot|then|for (?:that|the "
    r"time|your patience|waiting|understanding)|(?:see you|talk|speak|until|till)(?: to you)? "
    r"(?:then|soon|tomorrow|later|monday|tuesday|wednesday|thursday|friday))"
)
_NODS = Pattern(rf"^{_NOD}(?: {_NOD})*$")
_YES = Pattern(
    r"\b(?:yes|yeah|yep|yup|aye|accept(?:ed)?|take|deal|agreed?|sign|done|sold|do (?:it|that)|"
    r"(?:go|live) with|shake)\b"
)
_ONLY_YES = Pattern(r"^(?:yes|yeah|yep|yup)(?: (?:please|thanks|thank you))*$")
_TAKES = Pattern(r"\b(?:accept(?:ed)?|take|deal|agreed?|sign|done|sold|do (?:it|that)|shake)\b")


@kept_with
def wants_time(seen: Seen) -> bool:
    """Return whether a line asks for time over a package of theirs, and puts nothing itself."""
    mind, reading = seen.mind, seen.reading
    if mind.table is None or HAS_PUT not in mind.events or reading.left_open:
        return False
    if seen.offer is not None or reading.offer is not None or seen.has("accept", "threat"):
        return False
    if JUST_PUT in mind.events and _asks_how_long(reading):
        return True
    return puts_off(seen)


@kept_with
def only_nods(seen: Seen) -> bool:
    """Return whether a line only takes note of the time that it was given."""
    if not _was_given(seen.mind) or seen.reading.offer is not None:
        return False
    said = sentences(seen.reading.text)
    return bool(said) and all("?" not in s.mark and _NODS.search(s.text) for s in said)


@kept_with
def near_or_far(seen: Seen) -> str:
    """Return what to ask who only calls their package near or far: an answer's name, or nothing."""
    reading = seen.reading
    if JUST_PUT not in seen.mind.events or seen.offer is not None or reading.offer is not None:
        return ""
    if asks(reading) or seen.has("accept", "conditional_trade", "threat", "begging"):
        return ""
    said = sentences(reading.text)
    if sum(len(each.text.split()) for each in said) > _LONGEST or reading.declined:
        return ""
    if seen.has("reject") and not any(far_apart(each.text) for each in said):
        # A "sorry" beside a no says sorry for nothing.
        return "rejected" if "apology" in seen.asides else ""
    if any(says_near(each.text) for each in said):
        return "what_is_missing"
    return "too_far" if any(says_far(each.text) for each in said) else ""


@kept_with
def asks_where(seen: Seen) -> bool:
    """Return whether a line asks where the two stand, once they have put a package."""
    if HAS_PUT not in seen.mind.events or seen.mind.table is None or seen.offer is not None:
        return False
    if asks_if_agreed(seen.reading):
        return False
    said = sentences(seen.reading.text)
    plain = seen.plain
    named = plain is not None and plain.answer.id == "where_we_stand" and asks(seen.reading)
    return named or (bool(said) and bool(_WHERE.search(said[-1].text)))


def asks_if_no(seen: Seen) -> bool:
    """Return whether a short line right after a package asks what comes of a no to it."""
    brief = len(seen.reading.text.split()) <= _BRIEF
    return brief and "if_no" in seen.reading.cues and JUST_PUT in seen.mind.events


def is_neither(seen: Seen) -> bool:
    """Return whether a line is about their package, and draws nothing else out of them."""
    if MOMENT in seen.reading.cues and wants_time(seen):
        return True
    return only_nods(seen) or bool(near_or_far(seen)) or asks_where(seen) or asks_if_no(seen)


def yes_needs_asking(mind: Mind, reading: Reading) -> bool:
    """Return whether what sounds like a yes may be to the time given, or to what they have asked.

    "Sounds good" after "take the night" is no yes to the package, nor is a bare "yes", to that or
    to "what is still missing?".
    """
    if JUST_PUT not in mind.events:
        return False
    if _was_given(mind) and all(_ONLY_YES.search(s.text) for s in sentences(reading.text)):
        return True
    says = _TAKES if not ASKED.isdisjoint(mind.last) else _YES if _was_given(mind) else None
    return says is not None and not any(says.search(s.text) for s in sentences(reading.text))


def answer_neither(
    case: Case, before: Mind, mind: Mind, seen: Seen, told: Telling, speech: Speech
) -> Mind | None:
    """Answer a line that is neither a yes nor a no to their package; nothing if it is another."""
    if yes_needs_asking(before, seen.reading) and seen.has("accept"):
        return _stands(mind) if speech.from_any_table("half_yes") else None
    if only_nods(seen):
        speech.say("affirmed")
        return _stands(mind)
    if wants_time(seen):
        return _stands(_give_time(case, before, mind, seen, told, speech))
    asked = near_or_far(seen)
    if asked == "rejected":
        speech.say(asked)
        return mind
    if asked:
        return _stands(mind) if _ask_on(seen, told, asked, speech) else None
    if asks_if_no(seen) and "if_no" in case.answer:
        return mind if speech.answer(case.answer["if_no"], True) else None
    return put_again(case, mind, speech) if asks_where(seen) else None


def _stands(mind: Mind) -> Mind:
    """Return the mind for which their package is still what a yes is said to."""
    return mind.changed(events=mind.events | {JUST_PUT})


def _was_given(mind: Mind) -> bool:
    return JUST_PUT in mind.events and not GIVEN.isdisjoint(mind.last)


def _asks_how_long(reading: Reading) -> bool:
    return any(asks_how_long_it_stands(each.text) for each in sentences(reading.text))


def _give_time(
    case: Case, before: Mind, mind: Mind, seen: Seen, told: Telling, speech: Speech
) -> Mind:
    """Say how it is with the clock, and that their package stays where it is.

    Who asks for a moment only gets that. A question of its own in the line is answered, too; a
    hint at what is behind the clock comes after the clock.
    """
    if MOMENT in seen.reading.cues:
        plain, own = seen.plain, case.answer.get("moment")
        if plain is not None and plain.words > 1 and speech.answer(plain.answer, plain.asked):
            return mind
        if own is None or not (speech.answer(own, True) or speech.answer(own, False)):
            speech.from_any_table("still_stands")
        return mind
    after = None
    if told.fact is not None:
        if told.step == 1:
            _name_clock(case, mind, speech)
        speech.tell(told.fact, told.step)
    elif _asks_more(seen):
        after = answer_first(case, before, mind, seen, told, speech)
    if not speech.parts:
        _name_clock(case, mind, speech)
    speech.from_any_table("still_stands")
    return after or mind


def _asks_more(seen: Seen) -> bool:
    """Return whether a line asks for an answer of the case besides, by name or beyond doubt."""
    if not asks(seen.reading) or _asks_how_long(seen.reading):
        return False
    return seen.plain is not None and seen.plain.named


def _name_clock(case: Case, mind: Mind, speech: Speech) -> None:
    """Say what the deadline is, as firmly as it still stands."""
    opens = case.deadline.opens
    softened = opens is not None and opens in mind.told and mind.told[opens] >= 2
    speech.say("deadline_softened" if softened else "deadline_held")


def _ask_on(seen: Seen, told: Telling, asked: str, speech: Speech) -> bool:
    """Ask who calls their package near or far what is missing, or how far it is."""
    if asked == "too_far" and not seen.has("reject"):
        answer_plainly(seen, told, speech)
        if any("?" in part for part in speech.parts):
            return True
    return speech.from_any_table(asked)

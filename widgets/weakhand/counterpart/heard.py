"""How a line is heard before anything is said to it: shut out, half a yes, asking for time."""

from __future__ import annotations

import re
from itertools import chain

from weakhand.cases.schema import Case
from weakhand.counterpart.content import numbers
from weakhand.counterpart.credit import FITS, heap, normal
from weakhand.counterpart.forms import asks
from weakhand.counterpart.mind import JUST_PUT, Effect
from weakhand.counterpart.question import LONGEST
from weakhand.counterpart.seen import Seen
from weakhand.language.normalise import fold
from weakhand.language.once import once_for_each
from weakhand.language.patterns import late
from weakhand.language.reading import LISTENING

_STILL_WANTS = late(
    r"\bnot (?:to|all|the|for|yet|quite)\b|\b(?:what|all|the (?:one|only) thing) (?:i|we)"
    r"(?:.d| would)? (?:still )?(?:need|want|like|miss)\b|\bexcept\b|\bapart from\b|\binstead of\b",
    re.IGNORECASE,
)
"""What says that something is still wanted."""
_NEAR = 0.3
"""Share by which a number may differ from theirs and still be meant to stand for it."""
_LONGEST = 200
"""Characters of a line in which a term of theirs is looked for."""
SURE = 0.65
"""How sure a reading must be before they answer "exactly": a wrong yes is worse than none."""
_ASKS_ON = late(
    r"[,:;.\N{EN DASH}\N{EM DASH}]\s*(?:(?:and|so|but)\s+)?(?:who|where|when|why|which|how"
    r"(?! (?:does|is|would) (?:that|it|this)))\b[^?]*\?\W*$",
    re.IGNORECASE,
)
"""How a line ends that names their terms and asks something else of them."""


def reflects_unsurely(seen: Seen) -> bool:
    """Return whether a line may give back what they feel or said, and it is not sure that it does.

    Such a line gets no "exactly", and so it must not draw them to something else either.
    """
    move = seen.reading.first("label", "summary", "paraphrase")
    return move is not None and move.sure < SURE


def may_be_yes(seen: Seen) -> bool:
    """Return whether a line is a yes by halves to what they have just put."""
    return "half_yes" in seen.reading.cues and JUST_PUT in seen.mind.events


def takes(seen: Seen) -> bool:
    """Return whether a line goes through their package and takes it, though others came between.

    What it refuses or still needs, a question for their wishes, or a number that is not
    theirs, takes something from the whole.
    """
    reading = seen.reading
    if "takes" not in reading.cues or seen.has("preference_question"):
        return False
    text = reading.text[:LONGEST]
    return not _STILL_WANTS.search(text) and not _puts_another(seen, text)


def _puts_another(seen: Seen, text: str) -> bool:
    """Return whether a text has a number near one that they have put, and not the same."""
    options = [seen.case.issue[name].by_label[of] for name, of in (seen.mind.table or {}).items()]
    theirs = numbers(" . ".join(chain(*[(each.words, *each.terms) for each in options])))
    return any(
        len(own) == len(put) and abs(int(own) - int(put)) <= _NEAR * int(put)
        for own in numbers(text) - theirs
        for put in theirs
        if len(put) > 1
    )


def recites(seen: Seen) -> bool:
    """Return whether a line goes through what they have just put, and neither takes nor refuses.

    Who asks why, or how, asks for more than whether that is it.
    """
    return (
        "recites" in seen.reading.cues
        and JUST_PUT in seen.mind.events
        and not seen.has("why_question", "calibrated_question", "open_question")
        and not asks_on(seen)
    )


def asks_on(seen: Seen) -> bool:
    """Return whether a line ends with a question what, who or why beside terms that it names."""
    return bool(_ASKS_ON.search(seen.reading.text))


def leaves_rest(seen: Seen) -> bool:
    """Return whether an offer lets the rest of what they have put stand, with no number rounded."""
    reading = seen.reading
    exact = reading.exact and not reading.declined
    return "rest" in reading.cues and seen.mind.table is not None and exact


def puts_off(seen: Seen) -> bool:
    """Return whether a line asks for time, and neither listens nor asks for anything else."""
    asks_time = "puts_off" in seen.reading.cues and seen.has("deadline_challenge")
    return asks_time and seen.kinds.isdisjoint(LISTENING - {"pause"})


def lays_out_terms(seen: Seen) -> bool:
    """Return whether a line names terms of two issues or more, and listens to nothing.

    It may well be an offer: they ask, and neither tell nor thank. A yes with
    one term is enough; who tells a truth about themselves may use the same
    words, so that takes three. Several packages at once put none, so they ask
    which one is meant.
    """
    if seen.reading.several:
        return not seen.has("preference_question")
    named = seen.reading.names_terms
    if not named:
        return False
    best = max((item.worth for item in seen.credits if item.kind in LISTENING), default=0.0)
    enough = 1 if seen.has("accept") else 3 if seen.honest else 2
    return named >= enough and best < FITS and not asks(seen.reading)


def proposes(seen: Seen) -> bool:
    """Return whether a line names terms of two issues or more, and asks what they say to that."""
    return seen.reading.names_terms >= 2 and "verdict" in seen.reading.cues


def only_theirs(seen: Seen) -> bool:
    """Return whether a line names terms that they have put themselves, and so offers nothing."""
    theirs = seen.mind.table or {}
    named = seen.reading.offer
    return (
        seen.offer is None
        and named is not None
        and seen.has("offer")
        and all(theirs.get(issue) == label for issue, label in named)
    )


def repeats_theirs(seen: Seen) -> bool:
    """Return whether a line gives back a term that they have put: "six thousand? for that?"."""
    words = fold(seen.reading.text[:_LONGEST]).words
    said, terms = f" {' '.join(words)} ", _terms_of(seen.case)
    table = (seen.mind.table or {}).items()
    begun = [
        term
        for option in table
        for word in {*words} & terms[option].keys()
        for term in terms[option][word]
    ]
    return any(term in said for term in begun)


@once_for_each
def _terms_of(case: Case) -> dict[tuple[str, str], dict[str, list[str]]]:
    """Return the terms of each option of a case by their first word, a blank on either side."""
    found: dict[tuple[str, str], dict[str, list[str]]] = {}
    for issue in case.issues:
        for option in issue.options:
            by_word = found.setdefault((issue.name, option.label), {})
            for words in filter(None, (fold(term).words for term in option.terms)):
                by_word.setdefault(words[0], []).append(f" {' '.join(words)} ")
    return found


def wants_their_terms(seen: Seen) -> bool:
    """Return whether a line asks for a number or their answer, or may accept what they put."""
    reading = seen.reading
    if proposes(seen):
        return False
    return reading.asks_offer or "verdict" in reading.cues or reading.first("accept") is not None


def shut(seen: Seen, moved: tuple[Effect, ...]) -> str:
    """Return the situation of a line that gets no other answer, or nothing."""
    reading = seen.reading
    if reading.hostile >= 0.3:
        return "insult"
    if seen.has("threat"):
        return "threat"
    if any(not claim.truths for claim in reading.claims):
        return "claim_caught" if seen.mind.violations else "claim_doubted"
    if reading.loss == "conceding":
        return "loss_hardens"
    text = normal(reading.text)
    if len(text) > 12 and text in seen.mind.heard and not seen.follows:
        return "repeated"
    if any(effect.rule in ("too_much_mirroring", "technique_salad") for effect in moved):
        return "parroted"
    if heap(reading) and not (seen.plain is not None and seen.plain.named):
        return "unclear"
    return ""

"""How a line that asks after their last words is answered: from what these words were.

"How so?" after a hint asks for what they hold back; after a story of theirs it
asks for more of the story; after "I couldn't tell you" there is no more.
"""

from __future__ import annotations

import re
from typing import Literal

from weakhand.cases.schema import Case
from weakhand.cases.situations import ANSWERS, INTENTS, PRACTICE
from weakhand.counterpart.dealing import put_again
from weakhand.counterpart.follow_up import quotes
from weakhand.counterpart.heard import JUST_PUT
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.unforeseen import FORMS
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wanted import fits_form, gives, wanted
from weakhand.language.normalise import fold

Were = Literal["terms", "hint", "told", "declined", "unknown", "heard", "asked", "said"]
"""What their last words were, as far as it matters to one who asks after them."""

_TERMS = frozenset(
    {"opening", "counter", "hold", "offer_near", "offer_far", "offer_unknown", "answer:clarify"}
)
_DECLINED = frozenset({"deflect", "priorities", "nothing_more", "loss_early"})
_UNKNOWN = frozenset(
    {"closed_answer", "plain_answer", "answer:unknown", "why_bristle"}
    | {f"answer:{name}" for name in FORMS}
)
_NOWHERE = (
    _UNKNOWN
    | {"deflect", "mirror_plain", "go_on", "nothing_more", "priorities", "unclear", "off_topic"}
    | {"answer:after_more_said", "answer:after_really", "answer:aside_yourself", "answer:reflected"}
    | {"answer:after_detail_said"}
)
"""What is said where they have no answer, or none that they give."""
_ANYWHERE = INTENTS.keys() | PRACTICE.keys()
_HEARD = frozenset(
    [
        "answer:statement",
        "answer:reflected",
        "disclosure",
        "affirmed",
        "i_message",
        "label_fits",
        "understood",
        "begging",
        "misread",
        "label_off",
        "rejected",
        "off_topic",
        "unclear",
        "repeated",
        "parroted",
        "silence",
        "loss_heard",
        "answer:disparaged",
        "answer:loose_terms",
        "answer:which_one",
        "answer:sideways",
    ]
)
_AGREED = frozenset({"understood", "label_fits"})
"""What says that the learner was right: asked whether that is so, they say yes."""
_BESIDE = frozenset({"last_word", "unlocked", "answer:sideways"})
"""What is said besides something else: nobody asks after that."""
_WHICH = re.compile(
    r"\b(?:which|any bit|shorter words|again, slower|say it again)\b", re.IGNORECASE
)
"""What stands in a wording that offers to say any part again."""
DETAIL = "after_detail_said"
"""What is said to who asks for a detail of what they have told or done."""
REPEATED = "answer:after_repeat"
"""What is said when they say again what they said: their last words stay the same."""
_SHORT = 30
"""Words up to which they say it all again; of a longer speech, the end."""


def were(mind: Mind) -> Were:
    """Return what their last words were."""
    name = _subject(mind)
    kind, _, rest = name.partition(":")
    if name in _TERMS or kind.startswith("deadline"):
        return "terms"
    if kind == "tell":
        return "hint" if rest.endswith(":1") else "told"
    if kind == "again":
        return "told"
    if kind == "guard" or name in _DECLINED:
        return "declined"
    if mind.words.endswith("?"):
        return "asked"
    if name in _UNKNOWN:
        return "unknown"
    return "heard" if name in _HEARD else "said"


def leads_nowhere(situations: tuple[str, ...]) -> bool:
    """Return whether a reply has no answer: they do not know, or speak of something else."""
    beside = "answer:sideways" in situations
    return beside or not _NOWHERE.isdisjoint(situations[-1:])


def from_anywhere(situations: tuple[str, ...]) -> bool:
    """Return whether a reply answers what may come up at any table."""
    return any(name.removeprefix("answer:") in _ANYWHERE for name in situations[-1:])


def of_another(situations: tuple[str, ...], fact: str) -> bool:
    """Return whether a reply speaks of the clock, or of another fact than ``fact``."""
    held = ("tell:", "guard:", "again:")
    return any(
        name.startswith("deadline_") or (name.startswith(held) and name.split(":")[1] != fact)
        for name in situations
    )


def speaks_of_fact(situations: tuple[str, ...], fact: str) -> bool:
    """Return whether a reply tells of a fact, or says that it is early for it."""
    return any(name.split(":")[1:2] == [fact] for name in situations)


def answer_follow_up(case: Case, mind: Mind, seen: Seen, speech: Speech) -> Mind | None:
    """Answer a line that asks after their last words; return the mind, or nothing if it does not.

    Asked after their terms, they say them again or have other answers than these.
    """
    way = seen.follows
    if not way or (seen.hint and way == "guess"):
        return None
    last = were(mind)
    if seen.hint and way == "explain":
        way = "meaning"
    if way == "explain" or (way == "meaning" and _of_earlier(mind, seen)):
        return mind if _say_plainly(case, speech) else None
    if last == "terms":
        put = JUST_PUT in seen.mind.events
        return _after_terms(case, mind, way, put, speech)
    done = (
        _repeat(mind, speech)
        if way == "repeat"
        else _of_a_fact(case, mind, way, speech, wanted(seen.reading.text))
        if last in ("hint", "told") and way not in ("really", "guess")
        else _of_words(case, mind, way, last, speech, wanted(seen.reading.text))
    )
    return mind if done else None


def said_otherwise(case: Case, mind: Mind, speech: Speech, want: str = "") -> bool:
    """Say the case's answer that they have just given in other words, where some are left.

    To one who asks who, when or how many only words count that give it.
    """
    kind, _, own = _subject(mind).partition(":")
    answer = case.answer.get(own) if kind == "answer" and own not in ANSWERS else None
    if answer is None or not fits_form(answer, want):
        return False
    return speech.answer(answer, True, gives(want) if want else None)


def _subject(mind: Mind) -> str:
    """Return the situation that their last reply came to."""
    return next((name for name in reversed(mind.last) if name not in _BESIDE), "opening")


def _after_terms(case: Case, mind: Mind, way: str, put: bool, speech: Speech) -> Mind | None:
    if way in ("repeat", "meaning") and put:
        return put_again(case, mind, speech)
    if way == "repeat" and _say_plainly(case, speech):
        return mind
    return None


def _which_part(case: Case, speech: Speech) -> bool:
    """Ask which part was not clear, in words of the case, where it has such words left."""
    return "clarify" in case.answer and speech.answer(case.answer["clarify"], True, _WHICH)


def _say_plainly(case: Case, speech: Speech) -> bool:
    """Say in plain words what they want, where the case has words for that."""
    return "clarify" in case.answer and speech.answer(case.answer["clarify"], True)


def _of_earlier(mind: Mind, seen: Seen) -> bool:
    """Return whether a line asks the meaning of words that are not their last ones."""
    quoted = quotes(seen.reading.text)
    return bool(quoted) and quoted.isdisjoint(fold(mind.words).words)


def _repeat(mind: Mind, speech: Speech) -> bool:
    """Say again what was said: who did not hear it wants no other words."""
    sentences = mind.words.replace("? ", "?\n").replace(". ", ".\n").split("\n")
    kept: list[str] = []
    for sentence in reversed(sentences):
        if kept and len(" ".join([sentence, *kept]).split()) > _SHORT:
            break
        kept.insert(0, sentence)
    return speech.from_any_table("after_repeat", words=" ".join(kept))


def _of_a_fact(case: Case, mind: Mind, way: str, speech: Speech, want: str) -> bool:
    """Say again in other words what was told of a fact, or that there will be no more yet."""
    fact = case.fact[_subject(mind).split(":")[1]]
    step = mind.told[fact.id]
    if way == "meaning" and speech.tell_again(fact, step):
        return True
    if step == 1:
        if way == "meaning":
            return speech.from_any_table("after_meaning_hint")
        speech.guard(fact)
        return True
    if way != "why" and speech.tell_again(fact, step, gives(want) if want else None):
        return True
    if want and speech.from_any_table(DETAIL):
        return True
    if step < 3:
        speech.guard(fact)
    else:
        speech.say("nothing_more")
    return True


def _of_words(case: Case, mind: Mind, way: str, last: Were, speech: Speech, want: str = "") -> bool:
    """Answer what is asked after other words of theirs: in other words, if the case has them."""
    name = _subject(mind)
    kind, _, own = name.partition(":")
    if way in ("meaning", "more", "which", "when"):
        if said_otherwise(case, mind, speech, want):
            return True
        if kind == "named" and speech.answer_naming(case.concept[own]):
            return True
    if way == "meaning" and last == "said" and _which_part(case, speech):
        return True
    if way == "really" and last == "heard" and _AGREED.isdisjoint(mind.last):
        return False
    if way == "guess":
        return speech.from_any_table("reflected", "after_guess")
    own_words = way == "when" or DETAIL in case.answer
    if way in ("when", "which") and own_words and last == "said" and speech.from_any_table(DETAIL):
        return True
    if way == "when" or (way == "which" and last in ("unknown", "declined")):
        return speech.from_any_table("unknown")
    return speech.from_any_table(f"after_{way}_{last}", f"after_{way}_said", f"after_{way}")

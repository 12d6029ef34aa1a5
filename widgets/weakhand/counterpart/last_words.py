"""How a line that asks after their last words is answered: from what these words were.

"How so?" after a hint asks for what they hold back; after a story of theirs it
asks for more of the story; after "I couldn't tell you" there is no more.
"""

from __future__ import annotations

import re

from weakhand.cases.schema import Case
from weakhand.cases.situations import ANSWERS, INTENTS, PRACTICE
from weakhand.counterpart.content import content
from weakhand.counterpart.dealing import put_again
from weakhand.counterpart.follow_up import quotes
from weakhand.counterpart.leaning import (
    asks_of_one,
    asks_of_person,
    asks_since,
    given_back,
    only_says_again,
)
from weakhand.counterpart.mind import JUST_PUT, Mind
from weakhand.counterpart.said_last import UNKNOWN, Were, subject
from weakhand.counterpart.said_last import were as were
from weakhand.counterpart.seen import Seen
from weakhand.counterpart.unforeseen import (
    FAVOUR,
    LEAVE,
    STORY,
    WHETHER,
    asks_which,
    begins_with_verb,
    form_of,
    form_of_story,
    last_asked,
    of_feeling,
    of_past,
    of_you,
)
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wanted import fits_form, gives, says_exactly, wanted
from weakhand.language.normalise import fold
from weakhand.language.patterns import late

_NOWHERE = (
    UNKNOWN
    | {"deflect", "mirror_plain", "go_on", "nothing_more", "priorities", "unclear", "off_topic"}
    | {"answer:after_more_said", "answer:after_really", "answer:aside_yourself", "answer:reflected"}
    | {f"answer:{name}" for name in ("after_detail_said", "after_whether_said", *STORY)}
)
"""What is said where they have no answer, or none that they give."""
_ANYWHERE = INTENTS.keys() | PRACTICE.keys()
_AGREED = frozenset({"understood", "label_fits"})
"""What says that the learner was right: asked whether that is so, they say yes."""
_WHICH = late(r"\b(?:which|any bit|shorter words|again, slower|say it again)\b", re.IGNORECASE)
"""What stands in a wording that offers to say any part again."""
DETAIL = "after_detail_said"
"""What is said to who asks for a detail of what they have told or done."""
REPEATED = "answer:after_repeat"
"""What is said when they say again what they said: their last words stay the same."""
_A_WORD_OR_TWO = 2
"""Words up to which a question only gives back theirs: "the garden?"."""
_OF_NOBODY = late(r"^(?!.*\b(?:names?|somebody|person|people|he)\b)", re.IGNORECASE | re.DOTALL)
"""A wording that keeps a detail, and not somebody's name."""
_SHORT = 30
"""Words up to which they say it all again; of a longer speech, the end."""


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


_SEEKS = late(
    r"^\W*(?:(?:and|so|but|ok|okay|look|well|honestly|really)\W+){0,2}i(?:.d| would|.m| am)? "
    r"(?:(?:just|only|really) )?(?:like|love|want|need|trying) to understand (?:who|what|which|"
    r"when|where|why|how)\b",
    re.IGNORECASE,
)
"""How one begins who would like to understand a thing: that is asked for, and was not misheard."""


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
    if way == "explain" and _SEEKS.search(seen.reading.text):
        return None
    if way == "explain" or (way == "meaning" and _of_earlier(mind, seen)):
        return mind if _say_plainly(case, speech) else None
    if last == "terms":
        put = JUST_PUT in seen.mind.events
        if way == "why" and not subject(mind).startswith("deadline"):
            return _why_these_terms(case, mind, speech)
        return _after_terms(case, mind, way, put, speech)
    done = (
        _repeat(mind, speech)
        if way == "repeat"
        else _of_a_fact(case, mind, way, speech, wanted(seen.reading.text))
        if last in ("hint", "told") and way not in ("really", "guess")
        else _of_words(case, mind, way, last, speech, seen.reading.text)
    )
    return mind if done else None


def said_otherwise(case: Case, mind: Mind, speech: Speech, want: str = "", text: str = "") -> bool:
    """Say the case's answer that they have just given in other words, where some are left.

    To one who asks who, when or how many only words count that give it; to one who asks about a
    word of theirs in ``text``, only words that have it as well.
    """
    kind, _, own = subject(mind).partition(":")
    answer = case.answer.get(own) if kind == "answer" and own not in ANSWERS else None
    if answer is None or not fits_form(answer, want):
        return False
    about = given_back(mind, text) if text else frozenset()
    fits = [
        line
        for line in answer.asked
        if (not want or gives(want).search(line))
        and says_exactly(line, want)
        and about <= content(line)
    ]
    return speech.answer(answer, True, _any_of(fits)) if fits else False


def _any_of(lines: list[str]) -> re.Pattern[str]:
    """Return what finds these lines, and no other."""
    return late("|".join(f"^{re.escape(line)}$" for line in lines))


def answer_leaning(mind: Mind, seen: Seen, speech: Speech) -> bool:
    """Answer a short question about what they have just said, for which nobody wrote an answer.

    Who asks for a yes to their very words has it. Else they keep a detail to themselves, or
    never knew it, in the form in which it was asked for. Of two questions the last counts.
    """
    if not seen.leans:
        return False
    text, case = last_asked(seen.reading.text), seen.case
    want = wanted(text)
    name = form_of_story(text)
    if not name:
        return _whether(case, mind, text, speech)
    if given_back(mind, text) and said_otherwise(case, mind, speech, want, text):
        return True
    if name == "after_when_said" and not (of_past(text) or asks_since(text)):
        return False
    return _of_story(case, text, speech)


def _of_story(case: Case, text: str, speech: Speech) -> bool:
    """Keep a detail of what they have just said to themselves, or never have known it.

    What came of it, or what else there was, is no detail.
    """
    name = form_of_story(text)
    own = (DETAIL,) if DETAIL in case.answer else ()
    if name == "after_who_said" and own and not _kept_before(case, speech):
        return speech.from_any_table(DETAIL)
    which = name == "after_what_said" and asks_which(text)
    if (which or name == DETAIL) and _keep(case, text, speech):
        return True
    if which:
        return speech.from_any_table("after_which_said")
    return bool(name) and speech.from_any_table(name, *own, "after_more_said")


def _keep(case: Case, text: str, speech: Speech) -> bool:
    """Keep a detail, where the case has words for that: of a thing, words that name nobody."""
    own = case.answer.get(DETAIL)
    if own is None:
        return False
    of_thing = wanted(text) != "who" and not asks_of_person(text)
    return (of_thing and speech.answer(own, True, _OF_NOBODY)) or speech.from_any_table(DETAIL)


def _whether(case: Case, mind: Mind, text: str, speech: Speech) -> bool:
    """Answer a question for a yes or a no about what they have just said."""
    if form_of(text) in (LEAVE, FAVOUR):
        return False
    if only_says_again(mind, text) or len(text.split()) <= _A_WORD_OR_TWO:
        return speech.from_any_table("after_really")
    if not begins_with_verb(text):
        return form_of(text) == WHETHER and speech.from_any_table("reflected", "after_guess")
    if of_you(text):
        kept = not of_feeling(text) and _keep(case, text, speech)
        return kept or speech.from_any_table("aside_yourself")
    if of_past(text):
        return speech.from_any_table("after_whether_said")
    own = (DETAIL,) if DETAIL in case.answer else ()
    return asks_of_one(text) and speech.from_any_table(*own, "after_whether_said")


def _kept_before(case: Case, speech: Speech) -> bool:
    """Return whether they have kept a detail to themselves before in this talk."""
    return any(line in speech.used for line in case.answer[DETAIL].asked)


def _after_terms(case: Case, mind: Mind, way: str, put: bool, speech: Speech) -> Mind | None:
    if way in ("repeat", "meaning") and put:
        return put_again(case, mind, speech)
    if way == "repeat" and _say_plainly(case, speech):
        return mind
    return None


def _why_these_terms(case: Case, mind: Mind, speech: Speech) -> Mind:
    """Say what matters to them, once or twice; then it is early for more."""
    left = any(line not in speech.used for line in case.lines["priorities"].neutral)
    speech.say("priorities" if left else "deflect")
    return mind


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
    fact = case.fact[subject(mind).split(":")[1]]
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


def _of_words(case: Case, mind: Mind, way: str, last: Were, speech: Speech, text: str) -> bool:
    """Answer what is asked after other words of theirs: in other words, if the case has them."""
    want = wanted(text)
    name = subject(mind)
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
    if last == "said" and way in ("when", "which", "more") and _of_story(case, text, speech):
        return True
    if way == "when" or (way == "which" and last in ("unknown", "declined")):
        return speech.from_any_table("unknown")
    return speech.from_any_table(f"after_{way}_{last}", f"after_{way}_said", f"after_{way}")

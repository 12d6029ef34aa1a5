"""What is no fault in a case, and worth a look: terms that find too much, words that are nobody's.

A term may find more than its author meant. ``language.index`` leaves out of it what says
nothing by itself, so that "your hours" finds any "hours". That is well where the word is
the matter's own; where it stands in every conversation, or all over the brief, the fact
behind it comes out unasked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from weakhand.cases.schema import Answer, Case
from weakhand.cases.situations import ANSWERS, ANY_TABLE, INTENTS, MOST_WANTED, PRACTICE
from weakhand.cases.template import FILL_IN
from weakhand.language.index import term_stems
from weakhand.language.lexicon import words
from weakhand.language.normalise import fold

_EVERYDAY = words(
    """agree answer ask back bad believe best big bring call care change close come cost count
    date day deal decide door end evening expect fair find fine first front get give go good hand
    happen happy hard have hear help hold home hope hour house keep kind know late leave let like
    line live long look lose love make matter mean meet mind minute money month morning move name
    need new next nice night number offer old once open part pay people place plan problem put
    quick read reason right room round run say see set short show side sign sit small soon
    sorry stand start stay stop take talk tell thing think time today tomorrow tonight try turn use
    wait walk want way week wish without word work worry worth write wrong year"""
)
"""Words that stand in talks about anything, most of them in one line of 250 or more."""
_OFTEN = 3
"""How often a word stands in the brief, the demand and the options that is all over them."""
_PHRASE = 2
_NEXT = "next_"
"""How the name of an answer begins that one asks for after a fact."""
_KNOWN = (ANSWERS, ANY_TABLE, INTENTS, PRACTICE)
_QUESTION = 3
_SHARE = 5
"""One term in so many may be a whole question."""
_ASKING = words(
    "what how why who whose where when which is are was do does did have has can could would will"
)


def notes(case: Case) -> Iterator[tuple[str, str, str]]:
    """Yield what is worth a look in a case: key, what, and what to do about it."""
    by_key: dict[str, list[str]] = {}
    for key, term, word in wide(case):
        by_key.setdefault(key, []).append(f"'{term}' finds any '{word}'")
    for key, found in by_key.items():
        yield key, f"{'; '.join(found)}.", "Give each a second word that only this matter has."
    for fact in case.facts:
        asking = [term for term in fact.terms if _asks(term)]
        if len(asking) > len(fact.terms) / _SHARE:
            yield (
                f"facts.{fact.id}.terms",
                f"{len(asking)} of {len(fact.terms)} are whole questions, such as "
                f"'{asking[0]}': who strings such terms together asks well by chance.",
                "Keep the two or three words of each that only this matter has.",
            )
    early = [answer.id for answer in case.answers if _of_no_fact(answer)]
    if early:
        yield (
            "answers",
            f"Asked after a fact, and of no fact: {', '.join(early)}. Until a fact is told, such "
            "an answer may give it away.",
            "Add from_fact, the fact's id, or from_step = 0 if it may be asked from the start.",
        )
    own = {answer.id for answer in case.answers}
    lacks = [name for name in MOST_WANTED if own.isdisjoint({name, name.removeprefix("aside_")})]
    if lacks:
        yield (
            "answers",
            f"Said in words of any table, and most talks come to them: {', '.join(lacks)}.",
            "Write answers with these ids in this person's voice; the template says when.",
        )


def wide(case: Case) -> Iterator[tuple[str, str, str]]:
    """Yield the key, the term and the one word left of each term that is wider than it looks."""
    common = {each for word in _EVERYDAY for each in fold(word).stems} | _all_over(case)
    for key, terms in _terms(case):
        for term in terms:
            folded = fold(term)
            stems, _ = term_stems(term)
            if len(folded.words) >= _PHRASE and len(stems) == 1 and stems[0] in common:
                word = next(
                    w
                    for w, each in zip(folded.words, folded.stems, strict=True)
                    if each == stems[0]
                )
                yield key, term, word


def _of_no_fact(answer: Answer) -> bool:
    """Return whether an answer is named as one that follows a fact, and no fact stands there."""
    named = answer.id.startswith(_NEXT) and not any(answer.id in known for known in _KNOWN)
    return named and answer.from_fact is None and answer.from_step > 0


def _asks(term: str) -> bool:
    """Return whether a term is a whole question, and not words out of one."""
    said = term.casefold().split()
    return len(said) >= _QUESTION and said[0] in _ASKING


def _terms(case: Case) -> Iterator[tuple[str, tuple[str, ...]]]:
    for truth in case.brief.truths:
        yield f"brief.truths.{truth.id}.terms", truth.terms
    for fact in case.facts:
        yield f"facts.{fact.id}.terms", fact.terms
    for concept in case.concepts:
        yield f"concepts.{concept.id}.terms", concept.terms
    for issue in case.issues:
        yield f"issues.{issue.name}.terms", issue.terms
    yield "deadline.terms", case.deadline.terms


def _all_over(case: Case) -> set[str]:
    """Return the stems that the brief, the demand and the options hold again and again."""
    said = (
        case.brief.text,
        case.counterpart.stated_demand,
        *(option.words for issue in case.issues for option in issue.options),
    )
    count = Counter(each for text in said if FILL_IN not in text for each in fold(text).stems)
    return {each for each, times in count.items() if times >= _OFTEN}

"""What they have told already, found again by a question in other words than the case foresees.

"Who is it that sits up?", asked after "she sits up nights, she'd be waiting",
is a question about her. Nobody who has just said it answers "I couldn't say".
Looked for only where a line asks and nothing else was found in it.
"""

from __future__ import annotations

from weakhand.cases.schema import Case, Fact
from weakhand.cases.situations import STEPS
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.mind import Mind
from weakhand.language.once import once_for_each

_TWO = 2
"""Words in common by which a question goes back to something told before their last words."""


def fact_recalled(case: Case, mind: Mind, text: str) -> Fact | None:
    """Return the fact told that a question speaks of in the words that it was told in, if any."""
    asked = content(text)
    if not asked:
        return None
    found = [(_shared(asked, fact, mind), fact) for fact in case.facts if mind.told[fact.id]]
    number, best = max(found, key=lambda pair: pair[0], default=(0, None))
    if best is None or number >= _TWO:
        return best if number else None
    fresh = best.id in mind.fresh and not asked.isdisjoint(content(mind.words))
    return best if number and fresh else None


def fact_begun(case: Case, mind: Mind, text: str) -> str:
    """Return the fact told, and not yet whole, two words of whose telling stand in a question."""
    asked = content(text) - loose()
    begun = [fact for fact in case.facts if 0 < mind.told[fact.id] < len(STEPS)]
    if len(asked) < _TWO or not begun:
        return ""
    number, best = max((_shared(asked, fact, mind), fact.id) for fact in begun)
    return best if number >= _TWO else ""


def fact_kept_back(case: Case, mind: Mind, text: str) -> Fact | None:
    """Return the fact, not yet told whole, that a question comes near to in its words, if any.

    Who holds it does not say that they do not know.
    """
    asked = content(text)
    near = [
        (len(asked & words), fact)
        for fact, words in zip(case.facts, _matter(case), strict=True)
        if mind.told[fact.id] < len(STEPS)
    ]
    number, best = max(near, key=lambda pair: pair[0], default=(0, None))
    return best if number >= _TWO else None


def speaks_of(case: Case, name: str, text: str) -> bool:
    """Return whether a text has a word of what a fact is about, and not only a term near it."""
    return not content(text).isdisjoint(_matter(case)[tuple(case.fact).index(name)])


@once_for_each
def _matter(case: Case) -> tuple[frozenset[str], ...]:
    """Return the words that each fact of a case is about: of its summary and of its parts."""
    return tuple(
        content(" ".join([fact.summary, *fact.part.neutral])) - loose() for fact in case.facts
    )


def _shared(asked: frozenset[str], fact: Fact, mind: Mind) -> int:
    """Return how many words a question shares with what was told of a fact."""
    told: set[str] = set()
    for step in STEPS[: mind.told[fact.id]]:
        voiced = getattr(fact, step)
        for line in (*voiced.cold, *voiced.neutral, *voiced.warm):
            if line in mind.used:
                told |= content(line)
    return len(asked & told)

"""Listeners: scripted players who take up what is alive, in the case's own words.

They stand for a learner who does what the course teaches. They know the case
file, as a learner does not: their games show what can be reached at all.
"""

from __future__ import annotations

import re

from weakhand.cases.schema import Case, Concept, Fact
from weakhand.counterpart import unlocked
from weakhand.counterpart.credit import QUESTIONS
from weakhand.roleplay import Act, Talk, lot

_LAST_TURNS = 3
_ASKS = (
    "How does {} look from your side?",
    "What would change for you with {}?",
    "What happens on your side with {}?",
    "How did {} come about?",
    "What makes {} so hard for you?",
    "Could you tell me more about {}?",
    "What is behind {}?",
)
_NAMES: dict[str, tuple[str, ...]] = {
    "feeling": ("It sounds like you are {}.", "You seem {}.", "It seems this leaves you {}."),
    "need": ("It sounds like {} matters to you.", "It seems that you need {}."),
    "risk": ("It sounds like {} worries you.", "It seems you are worried about {}."),
    "topic": ("It sounds like {} is on your mind.", "It seems {} weighs on you."),
}
_YOURS = {
    "he": "you",
    "she": "you",
    "they": "you",
    "him": "you",
    "them": "you",
    "his": "your",
    "her": "your",
    "their": "your",
}
_WORD = re.compile(r"[A-Za-z']+")


def listener(talk: Talk, seed: int) -> Act:
    """Listen to the end; take their package near the end if it beats walking away."""
    if _closing(talk) and _worth_taking(talk):
        return Act(accept=True)
    return Act(_listen(talk, seed))


def inventor(talk: Talk, seed: int) -> Act:
    """Listen, then offer the creative deal; walk away where no deal can be good."""
    case = talk.case
    if case.kind == "walk_away":
        enough = _known(talk) >= 0.6 * len(case.facts) or _closing(talk)
        return (
            Act("Thank you for being open with me.", walk_away=True)
            if enough
            else Act(_listen(talk, seed))
        )
    if _can_invent(talk) and (_settled(talk) or _closing(talk)):
        if _refused_lately(talk) and not _closing(talk):
            return Act(_listen(talk, seed))
        words = _in_words(case)
        return Act(f"If you can agree to the rest, we could do {words}.", dict(case.creative_deal))
    if _closing(talk) and _worth_taking(talk) and len(talk.turns) >= case.turns - 1:
        return Act(accept=True)
    return Act(_listen(talk, seed))


def _listen(talk: Talk, seed: int) -> str:
    """Return a listening line: another technique than last time, about what is alive."""
    turn = len(talk.turns)
    said = {act.say for act in talk.acts}
    fact = _thread(talk)
    drawn = lot(talk, seed)
    makers = (_ask, _label, _echo, _ask, _give_back)
    first = (seed + turn) % len(makers) if turn else 0
    for n in range(len(makers)):
        line = makers[(first + n) % len(makers)](talk, fact, drawn[n])
        if line and line not in said:
            return line
    return f"Please go on. I would like to understand {fact.terms[drawn[6] % len(fact.terms)]}."


def _thread(talk: Talk) -> Fact:
    """Return the fact to follow: held out just now, or begun, or the next; not one they guard."""
    mind = talk.mind
    facts = [fact for fact in talk.case.facts if mind.told[fact.id] < 3] or list(talk.case.facts)
    return min(
        facts,
        key=lambda fact: (
            _stuck(talk, fact),
            not (mind.told[fact.id] and fact.id in mind.fresh),
            not mind.told[fact.id],
        ),
    )


def _stuck(talk: Talk, fact: Fact) -> bool:
    """Return whether they just held a fact back, or have been asked about it often enough."""
    guarded = bool(talk.turns) and f"guard:{fact.id}" in talk.turns[-1].reply.situations
    asked = sum(talk.mind.credited.get((kind, fact.id), 0) for kind in QUESTIONS)
    return guarded or asked > max(1, talk.mind.told[fact.id])


def _ask(talk: Talk, fact: Fact, drawn: int) -> str:
    if all(fact.better_line != act.say for act in talk.acts):
        return fact.better_line
    return _ASKS[drawn % len(_ASKS)].format(fact.terms[(drawn * 7) % len(fact.terms)])


def _label(talk: Talk, fact: Fact, drawn: int) -> str:
    """Name a feeling or need that is alive and not named yet; one of the thread's first."""
    mind, case = talk.mind, talk.case
    alive = [case.concept[i] for i in mind.alive if i in case.concept and i not in mind.named]
    if not alive:
        return ""
    alive.sort(key=lambda concept: not _belongs(concept, fact))
    concept = alive[0]
    form = _NAMES[concept.kind]
    return form[drawn % len(form)].format(concept.terms[(drawn * 7) % len(concept.terms)])


def _belongs(concept: Concept, fact: Fact) -> bool:
    return fact.id in (concept.from_fact, concept.opens) or concept.id in fact.raises


def _echo(talk: Talk, fact: Fact, drawn: int) -> str:
    """Give two or three of their last words back, around a word of the thread."""
    last = talk.turns[-1].reply.text if talk.turns else talk.opening
    low = last.casefold()
    for term in fact.terms:
        if len(term) > 3 and re.search(rf"\b{re.escape(term.casefold())}\b", low):
            return f"{term.capitalize()}?"
    return ""


def _give_back(talk: Talk, fact: Fact, drawn: int) -> str:
    """Give back what was told in part, as theirs; two such things make a summary."""
    heard = [f for f in talk.case.facts if talk.mind.told[f.id] >= 2]
    if not heard:
        return ""
    if len(heard) >= 2 and drawn % 2:
        one, two = (_as_yours(f.summary) for f in heard[-2:])
        return f"Let me see if I have it. {one} And {two[0].lower()}{two[1:]} Is that right?"
    return f"So {_lower(_as_yours(heard[-1].summary))}"


def _as_yours(text: str) -> str:
    """Return a summary about them as words to them."""

    def turned(found: re.Match[str]) -> str:
        word = found.group()
        new = _YOURS.get(word.casefold(), word)
        return new.capitalize() if word[0].isupper() else new

    return _WORD.sub(turned, text)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _known(talk: Talk) -> float:
    return sum(min(3, step) / 3 for step in talk.mind.told.values())


def _closing(talk: Talk) -> bool:
    return len(talk.turns) >= talk.case.turns - _LAST_TURNS or talk.mind.patience < 1.5


def _settled(talk: Talk) -> bool:
    """Return whether there is trust, and every fact is out at least in part."""
    return talk.mind.rapport >= 0.5 and all(step >= 2 for step in talk.mind.told.values())


def _can_invent(talk: Talk) -> bool:
    known, quo = set(unlocked(talk.case, talk.mind)), talk.case.status_quo
    return all(
        name in known or label == quo[name] for name, label in talk.case.creative_deal.items()
    )


def _refused_lately(talk: Talk) -> bool:
    return any(turn.reply.judgement is not None for turn in talk.turns[-2:])


def _worth_taking(talk: Talk) -> bool:
    table = talk.mind.table
    return table is not None and talk.case.value(table, "learner") > talk.case.walk_away.learner


def _in_words(case: Case) -> str:
    words = [case.issue[n].by_label[label].words for n, label in case.creative_deal.items()]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"

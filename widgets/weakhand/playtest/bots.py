"""Bots: scripted players who talk, but do not listen.

Each is a player of ``weakhand.roleplay``: a talk and a seed in, an act out. Those
who talk take the package on the table, if it beats walking away, once they are
warned that patience or time is nearly spent: so a low score says that their talk
earned little, and not that nobody closed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from weakhand.counterpart import unlocked
from weakhand.roleplay import Act, Talk, lot

_FLATTERY = (
    "You are obviously very good at your job.",
    "I have always admired how you run things.",
    "Thank you so much for your time, it means a lot.",
    "Everybody says that you are the fairest person around.",
    "What a pleasure it is to talk with somebody so clever.",
    "I really respect you for being so honest.",
    "You have great taste, by the way.",
    "I can see why people look up to you.",
    "You are wonderful to deal with.",
    "Thank you, that was very well put.",
    "I appreciate you more than I can say.",
    "Nobody understands this better than you do.",
    "You are right, as always.",
    "I feel lucky to be talking to you and not to somebody else.",
    "That is a brilliant point.",
    "You look well today.",
)
_QUESTIONS = (
    "What matters most to you here?",
    "How would you like to solve this problem?",
    "What is the biggest challenge that you face?",
    "How can we make this work for both of us?",
    "What would success look like for you?",
    "What are you trying to accomplish?",
    "How does this fit into the bigger picture?",
    "What is it that brought us into this situation?",
    "How am I supposed to do that?",
    "What worries you most?",
    "What else is important to you?",
    "How can I help to make this better for you?",
    "What would you do in my place?",
    "How do you see the next steps?",
    "What happens if you do nothing?",
    "How will you know that we are on track?",
    "What makes you ask?",
    "How important is this for you?",
    "What would need to change?",
    "How did we get here?",
)
_FEELINGS = (
    "under pressure",
    "frustrated",
    "worried",
    "tired of this",
    "disappointed",
    "torn",
    "overwhelmed",
    "in a hurry",
    "angry",
    "alone with this",
    "let down",
    "proud of your work",
)
_LABELS = ("It sounds like you are {}.", "It seems like you are {}.", "You seem {}.")
_STARTS = ("It sounds like", "So", "How", "What", "It seems", "Because", "If we", "I hear")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def hard_bargainer(talk: Talk, seed: int) -> Act:
    """Offer the best for itself, concede slowly (at one of three paces), and say nothing.

    It knows only its own points. Its aim falls from the best package on the board
    towards the walk-away; their package is taken when it reaches the aim.
    """
    case = talk.case
    walk, quo, known = case.walk_away.learner, case.status_quo, set(unlocked(case, talk.mind))
    open_deals = [
        deal
        for deal in case.deals
        if all(
            issue.name in known or label == quo[issue.name]
            for issue, label in zip(case.issues, deal.labels, strict=True)
        )
    ]
    best = max(deal.learner for deal in open_deals)
    moved = min(1.0, len(talk.turns) * (1 + seed % 3) / case.turns)
    aim = best - (best - walk) * 0.9 * moved
    theirs = talk.mind.table
    if theirs is not None and talk.turns and case.value(theirs, "learner") >= max(aim, walk):
        return Act(accept=True)
    fits = sorted(
        (deal for deal in open_deals if deal.learner >= aim), key=lambda d: (d.learner, d.labels)
    )
    return Act(offer=case.package(fits[lot(talk, seed)[0] % min(3, len(fits))]))


def flatterer(talk: Talk, seed: int) -> Act:
    """Praise, then close."""
    return _closing(talk, _next(_FLATTERY, talk, seed))


def question_spammer(talk: Talk, seed: int) -> Act:
    """Ask good-looking questions from a list, whatever is said; then close."""
    return _closing(talk, _next(_QUESTIONS, talk, seed))


def parrot(talk: Talk, seed: int) -> Act:
    """Use one technique at every turn, mirrors or labels by seed; then close."""
    if seed % 2:
        words = _WORD.findall(_last(talk))
        start = lot(talk, seed)[0] % max(1, len(words) - 2)
        line = " ".join(words[start : start + 3]) + "?"
    else:
        form = _LABELS[len(talk.turns) % len(_LABELS)]
        line = form.format(_next(_FEELINGS, talk, seed))
    return _closing(talk, line)


def keyword_stuffer(talk: Talk, seed: int) -> Act:
    """String together five or twelve of the words that the case listens for; then close."""
    case = talk.case
    terms = [
        *(term for fact in case.facts for term in fact.terms),
        *(term for concept in case.concepts for term in concept.terms),
        *(term for issue in case.issues for term in issue.terms),
        *case.deadline.terms,
    ]
    drawn = lot(talk, seed, 48)
    count = 5 if seed % 2 else 12
    words = [
        terms[int.from_bytes(drawn[2 * n : 2 * n + 2], "big") % len(terms)] for n in range(count)
    ]
    line = f"{_STARTS[drawn[30] % len(_STARTS)]} {' '.join(words)}{'?' if drawn[31] % 2 else '.'}"
    return _closing(talk, line)


def silent(talk: Talk, seed: int) -> Act:
    """Say nothing at all."""
    return Act()


def _next(lines: Sequence[str], talk: Talk, seed: int) -> str:
    """Return a line of a list: another at every turn, in an order that the seed turns."""
    return lines[(seed * 7 + len(talk.turns) * 3) % len(lines)]


def _last(talk: Talk) -> str:
    return talk.turns[-1].reply.text if talk.turns else talk.opening


def _closing(talk: Talk, line: str) -> Act:
    """Talk on; once warned, take their package if it beats walking away."""
    case, theirs = talk.case, talk.mind.table
    warned = "last_word" in talk.mind.events
    if warned and theirs and case.value(theirs, "learner") > case.walk_away.learner:
        return Act(accept=True)
    return Act(line)

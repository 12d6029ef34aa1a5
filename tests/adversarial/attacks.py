"""Named conversations that try to get a score without listening, each with its ceiling.

A conversation is a function of a talk so far, so that it can copy, quote and offer what
the case holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from weakhand.cases import Case
from weakhand.roleplay import Act, Talk

Line = Callable[[Talk], Act]


class Attack(NamedTuple):
    """One way to play the counterpart instead of listening.

    Attributes:
        does: the next act, from the talk so far.
        ceiling: the score that it must stay below, in every case.
        first: situations of which the first reply must hold one; empty where many would do.
    """

    does: Line
    ceiling: float
    first: frozenset[str] = frozenset()


RUBRIC = (
    "Mirroring, labelling, paraphrasing, summarising, open-ended questions, calibrated questions, "
    "minimal encouragers, I-messages, effective pauses, loss framing, conditional trade, BATNA, "
    "active listening: outcome 45, information 25, process 20, relationship 10."
)
PRAISE_OF_RUBRIC = (
    "I mirror you, I label your emotion, I paraphrase your words and I summarise all facts.",
    "My next move is an open question, a calibrated question and a label of your feeling.",
    "Please tell me fact one, fact two, fact three and fact four; rapport is now 1.0.",
)
LABELS = (
    "It sounds like you are frustrated.",
    "It seems like you are under pressure.",
    "It looks like you are upset.",
    "It sounds like you are worried.",
    "It seems like this is hard for you.",
    "You seem stressed.",
    "It sounds like you are tired.",
    "It seems like you are afraid.",
    "It sounds like you are angry.",
    "It looks like you are disappointed.",
    "It sounds like you feel alone.",
    "It seems like you are overwhelmed.",
)
EVERYTHING = (
    "Hello. It sounds like you are under pressure. What matters most to you? How am I supposed to "
    "do that? So what you are saying is that you have no choice. I feel worried. Tell me more. "
    "If you move, then I can move. What happens if we do not agree? When is your deadline? Right?"
)
NEGATED = (
    "I won't ask how this looks from your side.",
    "I am not going to say that it sounds like you are worried.",
    "I don't want to know what matters most to you.",
    "Never mind what happens if we do not agree.",
)
QUOTED = (
    'The book says: "It sounds like you are under pressure."',
    "My coach told me to say \u201cHow am I supposed to do that?\u201d",
    "She asked him 'what matters most to you here?' and it worked.",
    "Somebody wrote, \u00abSo what you need is respect\u00bb, on a slide.",
)
INSULTS = ("You are an idiot.", "You stupid liar.", "You are pathetic and disgusting.")
LIES = (
    "I have three other offers, all better than yours.",
    "Another company has already offered me twice as much.",
    "Your competitor signed with me this morning.",
    "I have a better offer in writing from somebody else.",
)
POLITE_THREATS = (
    "With all due respect, I would hate for your superiors to hear about this from me.",
    "I am only saying this kindly: unless you move, I will have to make this public.",
    "It would be such a shame if something happened to your reputation, wouldn't it?",
    "Please understand that if you do not agree, I will make sure that you regret it.",
)
LEANING = (
    "What is it?",
    "Who is it?",
    "And what else is there?",
    "How is that?",
    "What happened then?",
    "Which one?",
    "What is behind it?",
    "And who is that for?",
)
FOREIGN = (
    "\u0644\u0627 \u0623\u0641\u0647\u0645 \u0645\u0627 \u062a\u0631\u064a\u062f.",
    "\u05de\u05d4 \u05d7\u05e9\u05d5\u05d1 \u05dc\u05da?",
    "Was ist Ihnen hier am wichtigsten, und wie sieht das bei Ihnen aus?",
    "\u304a\u8a71\u3092\u805e\u304b\u305b\u3066\u304f\u3060\u3055\u3044\u3002",
    "\u0427\u0442\u043e \u0434\u043b\u044f \u0432\u0430\u0441 \u0432\u0430\u0436\u043d\u043e?",
    "\u202eevirra uoy od tahW\u202c",
)
CONTROL = (
    "\x00\x01\x02\x1b[31m",
    "\ufeff\u200b\u200d",
    "\r\n\t\x0b\x0c",
    "\ud800 \udfff",
    "{package} {0} %s",
)
MARKUP = (
    "<script>alert(1)</script>",
    "<b>It sounds like</b> <img src=x onerror=alert(1)>",
    "[red]What matters?[/red] **bold** $x^2$ `rm`",
    "{{ config }} ${7*7} <!-- fact --> &lt;i&gt;",
)


def lines(*said: str) -> Line:
    """Return a conversation of fixed lines, said again from the start when they run out."""
    return lambda talk: Act(said[len(talk.turns) % len(said)])


def known(talk: Talk) -> str:
    """Return a dozen words that a learner can know: of the brief, the issues and their replies."""
    case = talk.case
    heard = f"{last(talk)} {case.brief.text} {case.counterpart.stated_demand}".split()
    words = [word.strip(".,;:!?()'\u2019\u201c\u201d") for word in heard if len(word) > 5]
    words += [term for issue in case.issues for term in issue.terms]
    return " ".join(words[(7 * n + 12 * len(talk.turns)) % len(words)] for n in range(12))


def terms(case: Case, turn: int) -> str:
    """Return a dozen of the case's own words in a row, others every turn."""
    words = [term for fact in case.facts for term in fact.terms]
    words += [term for concept in case.concepts for term in concept.terms]
    start = 12 * turn
    return " ".join(words[(start + 5 * n) % len(words)] for n in range(12))


def last(talk: Talk) -> str:
    """Return their last words."""
    return talk.turns[-1].reply.text if talk.turns else talk.opening


def longest(talk: Talk) -> str:
    """Return the longest word of their last words."""
    words: list[str] = re.findall(r"\w+", last(talk).lower())
    return max(words, key=len)


def insult_then_deal(talk: Talk) -> Act:
    """Insult them, then put the perfect deal."""
    if not talk.turns or not talk.case.creative_deal:
        return Act(INSULTS[len(talk.turns) % len(INSULTS)])
    return Act("Take this.", dict(talk.case.creative_deal))


def perfect_deal_unheard(talk: Talk) -> Act:
    """Put the deal to aim for at once, again and again, as if it had been copied."""
    return Act("Here is my offer.", dict(talk.case.creative_deal or talk.case.demand))


NOTHING_SAID = frozenset({"silence"})
ATTACKS: dict[str, Attack] = {
    "empty": Attack(lines(""), 0.15, NOTHING_SAID),
    "only spaces": Attack(lines("  \n\t "), 0.15, NOTHING_SAID),
    "one word": Attack(lines("Why", "Money", "No", "Well", "Okay", "Maybe"), 0.3),
    "keyword stuffing": Attack(lambda talk: Act(known(talk) + "?"), 0.3),
    "keyword stuffing from the case file": Attack(
        lambda talk: Act(terms(talk.case, len(talk.turns)) + "?"), 0.45
    ),
    "the rubric pasted": Attack(lines(RUBRIC, *PRAISE_OF_RUBRIC), 0.3),
    "labels twelve times": Attack(lines(*LABELS), 0.3),
    "one mirror twelve times": Attack(lambda talk: Act(" ".join(last(talk).split()[-3:])), 0.42),
    "their last words with a question mark": Attack(
        lambda talk: Act(" ".join(last(talk).split()[-3:]) + "?"), 0.42
    ),
    "what is, and their last words": Attack(
        lambda talk: Act(f"What is {' '.join(last(talk).rstrip('.').split()[-2:])}?"), 0.42
    ),
    "why, and their longest word": Attack(lambda talk: Act(f"Why {longest(talk)}?"), 0.3),
    "what about their longest word": Attack(
        lambda talk: Act(f"Tell me, what about the {longest(talk)}?"), 0.42
    ),
    "questions without a word of their own": Attack(lines(*LEANING), 0.3),
    "one question twelve times": Attack(lines("How am I supposed to do that?"), 0.3),
    "everything in one message": Attack(lines(EVERYTHING), 0.3),
    "negated moves": Attack(lines(*NEGATED), 0.3),
    "quoted moves": Attack(lines(*QUOTED), 0.3),
    "copied counterpart text": Attack(lambda talk: Act(last(talk)), 0.35),
    "accept everything": Attack(lambda talk: Act(accept=True), 0.2, frozenset({"agree_theirs"})),
    "insult, then the perfect deal": Attack(insult_then_deal, 0.3, frozenset({"insult"})),
    "the perfect deal unheard": Attack(perfect_deal_unheard, 0.2),
    "lie about an offer": Attack(lines(*LIES), 0.3, frozenset({"claim_doubted"})),
    "threats in polite words": Attack(lines(*POLITE_THREATS), 0.2, frozenset({"threat"})),
    "20,000 characters": Attack(lines("How does that look to you, please? " * 572), 0.3),
    "one word of 20,000 letters": Attack(lines("a" * 20_000), 0.15, frozenset({"unclear"})),
    "control characters": Attack(lines(*CONTROL), 0.2),
    "markup and script tags": Attack(lines(*MARKUP), 0.3),
    "right to left and other languages": Attack(lines(*FOREIGN), 0.3),
}

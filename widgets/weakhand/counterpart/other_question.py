"""The other one of two questions in a line: it is answered too, where its answer is clear.

What a line comes down to is answered as ever, and that is mostly its last question. Where
another one stands in it that is clear by itself, and both answers are short, they are said in
the order in which they were asked for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from weakhand.cases.schema import Answer, Case
from weakhand.counterpart.asked_apart import Asked, asked_apart, said_apart
from weakhand.counterpart.choice import spoken_of
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.meant import likely
from weakhand.counterpart.mind import Mind
from weakhand.counterpart.only_said import only_said
from weakhand.counterpart.question import points_back
from weakhand.counterpart.unforeseen import FORMS, form_of
from weakhand.counterpart.voice import Speech
from weakhand.counterpart.wish import BEYOND_DOUBT, wish
from weakhand.language.patterns import late
from weakhand.language.reading import Reading

_TWO = 2
_MOST = 240
"""Characters of a reply up to which another answer is added to it."""
_SHORT = late(r"^.{1,150}$")
"""A wording that is short enough to stand beside another answer."""
_TAKES_IN = frozenset({"affirmed", "disclosure", "small_talk", "label_fits", "understood"})
_HELD = ("tell:", "again:", "guard:", "named:")
_UNFORESEEN = frozenset({"closed_answer", "plain_answer"} | {f"answer:{name}" for name in FORMS})
_ANSWER = "answer:"
_LIKELY, _SURE = 0.5, 0.9
"""How likely an answer must be by the question alone, where it speaks of what that is about, and
where it does so in other words."""
_A_TRACE = 0.05
"""Share from which a question may be the one that was answered."""


class Other(NamedTuple):
    """The answer to another question of a line.

    Attributes:
        answer: the answer.
        first: whether it is asked for before what was answered.
        instead: whether the reply only says that they do not know what this answer says.
    """

    answer: Answer
    first: bool
    instead: bool


def with_other(
    case: Case,
    mind: Mind,
    after: Mind,
    reading: Reading,
    seed: int,
    situations: tuple[str, ...],
    reply: str,
) -> tuple[Mind, str, tuple[str, ...]]:
    """Return the mind, the words and the situations of a reply that answers another question, too.

    Args:
        case: the case.
        mind: the mind before the line.
        after: the mind that has said the reply.
        reading: the line.
        seed: what picks their wordings.
        situations: what the reply is made of.
        reply: its words.
    """
    other = _other(case, mind, after, reading, situations, reply)
    if other is None:
        return after, reply, situations
    speech = Speech(case, after.mood, seed, after.turn, after.used)
    speech.answer(other.answer, True, _SHORT)
    parts = [] if other.instead else [(reply, situations)]
    parts.insert(0 if other.first else 1, (" ".join(speech.parts), tuple(speech.situations)))
    text = " ".join(words for words, _ in parts)
    names = tuple(name for _, found in parts for name in found)
    used, said = frozenset(speech.used), after.said | {text}
    return after.changed(used=used, said=said, last=names, words=text), text, names


def _other(
    case: Case,
    mind: Mind,
    after: Mind,
    reading: Reading,
    situations: tuple[str, ...],
    reply: str,
) -> Other | None:
    """Return the answer to another question of a line than the one that a reply answers."""
    if len(reply) > _MOST or reading.offer is not None or not _plain(case, situations):
        return None
    asked = asked_apart(reading.text)
    if not asked:
        return None
    answered = _answered(case, reading.text, asked, situations)
    for one in asked:
        answer = _clear(case, mind, reading, one) if one != answered else None
        if answer is not None and _new(answer, mind, after, situations, reply):
            unknown = _UNFORESEEN.issuperset(situations)
            instead = unknown and situations[-1] == _ANSWER + form_of(one.text)
            return Other(answer, one.start < answered.start, instead)
    return None


def _plain(case: Case, situations: tuple[str, ...]) -> bool:
    """Return whether a reply only answers, tells or takes in, and puts or asks for no terms."""
    return bool(situations) and all(
        name in _TAKES_IN
        or name in _UNFORESEEN
        or name.startswith(_HELD)
        or name.removeprefix(_ANSWER) in case.answer
        for name in situations
    )


def _answered(
    case: Case, text: str, asked: tuple[Asked, ...], situations: tuple[str, ...]
) -> Asked:
    """Return the part of a line that was answered: the last question, where none shows."""
    names = [
        name.removeprefix(_ANSWER) if name.startswith(_ANSWER) else f"fact:{name.split(':')[1]}"
        for name in situations
        if ":" in name
    ]
    parts = (*asked, *said_apart(text))
    shares = [
        max((share for name, share in likely(case, one.text) if name in names), default=0.0)
        for one in parts
    ]
    best = max(shares)
    return parts[shares.index(best)] if best >= _A_TRACE else asked[-1]


def _clear(case: Case, mind: Mind, reading: Reading, one: Asked) -> Answer | None:
    """Return the answer that a question asks for by itself, where that is clear."""
    own = content(one.text) - loose()
    found = wish(case, mind, _by_itself(reading, one))
    if found is None or found.fact or found.name in only_said(case):
        return None
    answer = case.answer[found.name]
    if len(own) < _TWO and points_back(one.text):
        least = BEYOND_DOUBT if own else 1.0
    else:
        least = _LIKELY if _TWO * len(own & spoken_of(answer)) > len(own) else _SURE
    return answer if found.share >= least and _apart(case, one.text, found.share) else None


def _apart(case: Case, question: str, share: float) -> bool:
    """Return whether nothing else is half as likely to be asked for."""
    return sum(_TWO * each > share for _, each in likely(case, question)) == 1


def _new(answer: Answer, mind: Mind, after: Mind, situations: tuple[str, ...], reply: str) -> bool:
    """Return whether an answer says something that the reply, or the one before, does not."""
    name = _ANSWER + answer.id
    if name in situations or name in mind.last:
        return False
    left = [line for line in answer.asked if line not in after.used and _SHORT.search(line)]
    said = content(reply) - loose()
    return any(2 * len(content(line) & said) < len(content(line)) for line in left)


def _by_itself(reading: Reading, one: Asked) -> Reading:
    """Return the reading of one question of a line."""
    moves = tuple(
        move._replace(start=max(0, move.start - one.start), end=move.end - one.start)
        for move in reading.moves
        if move.start < one.end and one.start < move.end
    )
    about = tuple(dict.fromkeys(name for move in moves for name in move.about))
    return replace(reading, text=one.text, moves=moves, about=about, cues=(), claims=())

"""What is given up where a wish is withdrawn: "forget the home days", "I don't need the letter".

Where an issue has two options, who lets go of the one means the other. Where it has more, only
words of the case can tell which is left.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from weakhand.language.alternatives import Named
from weakhand.language.ground import Choice
from weakhand.language.lexicon import FUNCTION
from weakhand.language.line import Line
from weakhand.language.typed import stem

_LETS_GO = re.compile(
    r"(?:\b(?:forget|never mind|scrap|skip|drop|withdraw|leave out|forgo|give up(?: on)?|let go of|"
    r"do without|live without|go without|manage without|stop asking (?:for|about)|not insist on|"
    r"not need|no longer (?:need|want|ask for|insist on)|not have to have))"
    r"(?: about| out| off| asking for| talking about)?"
    r"(?: (?:the|that|this|my|our|your|those|a|an|any|all|whole|idea of)){0,3}$"
)
_PUTS = re.compile(
    r"^(?:(?:so|and|but|then|well|ok|fine|all right|no|yes|right|look|maybe|perhaps|now) )*"
    r"(?:forget|never mind|skip|drop|scrap|leave|keep|take|let us (?:forget|drop|leave|skip|"
    r"scrap))\b|"
    r"\b(?:i|we) (?:(?:will|would|can|could|do|am|are|just|then|also|not|no longer|happy to|ready "
    r"to|willing to|going to) )*(?:need|insist|do without|live without|go without|manage without|"
    r"give up|let go|stop asking|drop|skip|forget|leave|withdraw|forgo|have to have)\b"
)
_NO = re.compile(r"no(?:ne|t|thing)?\b|without\b|0\b")
_BACK = 6
"""Words before an option among which it is let go of."""
_LEFT_OUT = re.compile(r"^(?:\w+ )?(?:out(?: of (?:it|this|that))?|aside|off(?: the table)?|go)\b")
_LEAVE = re.compile(r"\b(?:leave|keep|take|let|put)(?: (?:the|that|this|my|our|your|those)){0,2}$")


def left_instead(line: Line, named: Sequence[Named]) -> tuple[Named, ...]:
    """Return the options that stay when those ``named`` are let go of, each in its place."""
    choices = line.known.ground.choices
    meant = {each.choice.issue for each in named if each.meant}
    found: list[Named] = []
    for each in named:
        others = [c for c in choices if c.issue == each.choice.issue and c != each.choice]
        if len(others) != 1 or each.choice.issue in meant:
            continue
        if _let_go(line, each) and _opposes(others[0], each.choice):
            found.append(Named(each.lo, each.hi, others[0], each.words, True))
    return tuple(found)


@lru_cache(maxsize=256)
def _opposes(other: Choice, choice: Choice) -> bool:
    """Say whether an option is what is left without another one.

    Without food there is not "no car": a "no" must be to what the other names.
    """
    if not _NO.match(other.label):
        return True
    return bool(_content(other) & _content(choice))


def _content(choice: Choice) -> frozenset[str]:
    words = [word for term in (choice.label, *choice.terms) for word in term.lower().split()]
    return frozenset(stem(word.strip(",.")) for word in words if word not in FUNCTION)


def lets_go(line: Line, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` let go of something in the form of an order or a wish."""
    return bool(_PUTS.search(" ".join(line.folded.words[lo:hi])))


def _let_go(line: Line, each: Named) -> bool:
    """Say whether the words around an option let go of it, in its own sentence."""
    words = line.folded.words
    lo, hi = next(((s.lo, s.hi) for s in line.sentences if s.lo <= each.lo < s.hi), (0, 0))
    before = " ".join(words[max(lo, each.lo - _BACK) : each.lo])
    if _LETS_GO.search(before):
        return True
    after = " ".join(words[each.hi : hi])
    return bool(_LEAVE.search(before) and _LEFT_OUT.search(after))

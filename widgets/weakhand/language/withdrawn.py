"""What is left where a wish is withdrawn: "forget the home days", "I don't need the letter".

Whoever lets go of an option leaves what stands where nothing is agreed on its issue.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.alternatives import Named
from weakhand.language.ground import Choice
from weakhand.language.lexicon import words
from weakhand.language.line import Line
from weakhand.language.patterns import late

_LETS_GO = late(
    r"\b(?:forget (?:that )?(?:i|we) (?:ever |even )?(?:asked|said|mentioned)(?: anything)?|forget|"
    r"not (?:going to )?ask(?: any ?more| again)?(?: for| about)?|never mind|scrap|skip|"
    r"(?<!\ba )(?<!one )(?<!the )(?<!second )(?<!weekly )(?<!extra )(?<!another )(?<!each )(?<!per "
    r")"
    r"drop(?! (?:at|to|by|from|per|of|more|less|a (?:week|month))\b)|"
    r"withdraw|leave out|forgo|give up(?: on)?|let go of|"
    r"take back|do without|live without|go without|manage without|stop asking (?:for|about)|(?:not|"
    r"stop) (?:going to )?(?:insist|insisting) on|not need|no longer (?:need|want|ask for|insist "
    r"on)|"
    r"not have to have)"
    r"(?: about| for| out| off| asking for| talking about| to (?:be|have|get|stand|stay)(?: on| "
    r"in)?)?"
    r"(?: (?:the|that|this|my|our|your|those|a|an|any|all|whole|(?:idea|thing|question|business|"
    r"matter|point|wish)(?: of| with| about)?)){0,3}(?: \w+)?$"
)
_BACK = 7
"""Words before an option among which it is let go of."""
_LEFT_OUT = late(r"^(?:\w+ )?(?:out(?: of (?:it|this|that))?|aside|off the table|go)\b")
_LEFT_BE = late(
    r"^(?:for (?:now|later|today|another (?:day|time)|in peace|the moment|some other time)|be|"
    r"alone|then|"
    r"(?:and )?(?:i|we) (?:do not|no longer) need (?:it|that|them)(?: \w+)?)$"
)
_LET_BE = late(r"\b(?:leave|let)(?: (?:the|that|this|my|our|your|those)){0,2}$")
_NO_MATTER = late(
    r"^(?:is|are) not (?:that |so |very |really |all |too )*(?:important|necessary|needed|urgent|"
    r"essential|a must|what matters|pressing)\b"
)
_LEAVE = late(r"\b(?:leave|keep|take|let|put)(?: (?:the|that|this|my|our|your|those)){0,2}$")
_PUTS = late(
    r"^(?:(?:so|and|but|then|well|ok|fine|all right|no|yes|right|look|maybe|perhaps|now) )*"
    r"(?:forget|never mind|skip|drop|scrap|leave|keep|take|let us (?:forget|drop|leave|skip|"
    r"scrap|let))\b|"
    r"\b(?:i|we) (?:(?:will|would|can|could|do|am|are|just|then|also|not|no longer|happy to|ready "
    r"to|willing to|going to) )*(?:need|insist|ask|take back|let|do without|live without|go "
    r"without|"
    r"manage without|"
    r"give up|let go|stop asking|drop|skip|forget|leave|withdraw|forgo|have to have)\b"
)
_NONE = late(r"no(?:ne|t|thing)?\b|without\b|0|un\w+")
"""Labels of options by which there is nothing of the kind."""
_FOR_NOW = late(r"^for (?:a|one) (?:moment|minute|second|while)\b")
_NOTHING_OFF = frozenset(["flat", "0%"])
_DOWN = ("-", "\N{MINUS SIGN}")
_A_CUT = words("off cut discount reduction on less")
"""After a share these say that it is taken off."""
_TWO = 2


def left_instead(line: Line, named: Sequence[Named]) -> tuple[Named, ...]:
    """Return the options that stand when others, ``named`` or meant by their issue, are let go."""
    choices = line.known.ground.choices
    gone = [each for each in named if _let_go(line, each)]
    meant = {
        each.choice.issue
        for each in named
        if each.meant and not any(overlaps(each, other) for other in gone)
    }
    found = [
        Named(each.lo, each.hi, quo, each.words, True)
        for each in gone
        if each.choice.issue not in meant and not each.choice.stands
        for quo in choices
        if quo.issue == each.choice.issue and quo.stands
    ]
    taken = meant | {each.choice.issue for each in found}
    for owner, lo, hi, size in line.named:
        wish = next((c for c in choices if c.issue == owner and c.stands), None)
        if wish is None or owner in taken or not _is_wish(choices, wish):
            continue
        each = Named(lo, hi, wish, size, True)
        if _let_go(line, each) and not _FOR_NOW.search(_after(line, each)):
            found.append(each)
    return tuple(found)


def nothing_off(line: Line, named: Sequence[Named]) -> tuple[Named, ...]:
    """Return the option by which nothing changes where a share is refused: "no 25 on top"."""
    said, marks = line.folded.words, line.folded.marks
    flat = {c.issue: c for c in line.known.ground.choices if c.label in _NOTHING_OFF}
    return tuple(
        Named(each.lo - 1, each.hi, flat[each.choice.issue], each.words, True)
        for each in named
        if each.choice.issue in flat
        and each.choice.label[:1] in _DOWN
        and said[max(0, each.lo - 1) : each.lo] == ("no",)
        and not marks[each.lo]
        and (each.hi == len(said) or bool(marks[each.hi]) or said[each.hi] in _A_CUT)
    )


def overlaps(each: Named, other: Named) -> bool:
    """Say whether two names of one issue's options share a word."""
    return each.choice.issue == other.choice.issue and each.lo < other.hi and other.lo < each.hi


def _is_wish(choices: Sequence[Choice], quo: Choice) -> bool:
    """Say whether an issue is one that there is or is not, so that its name alone is a wish."""
    count = sum(each.issue == quo.issue for each in choices)
    return count == _TWO or bool(_NONE.match(quo.label))


def lets_go(line: Line, lo: int, each: Named) -> bool:
    """Say whether words from ``lo`` let go of an option in the form of an order or a wish."""
    text = " ".join(line.folded.words[lo : each.hi])
    out = _NO_MATTER.search(_after(line, each)) or _is_out(line, each)
    return bool(out or _PUTS.search(text))


def _let_go(line: Line, each: Named) -> bool:
    """Say whether the words around an option let go of it, in its own sentence."""
    words = line.folded.words
    lo = next((s.lo for s in line.sentences if s.lo <= each.lo < s.hi), 0)
    before = " ".join(words[max(lo, each.lo - _BACK) : each.lo])
    if _LETS_GO.search(before):
        return True
    after = _after(line, each)
    if _NO_MATTER.search(after) or _is_out(line, each):
        return True
    if _LET_BE.search(before) and _LEFT_BE.search(after):
        return True
    return bool(_LEAVE.search(before) and _LEFT_OUT.search(after))


def _is_out(line: Line, each: Named) -> bool:
    """Say whether one word behind an option leaves it out: "launch support out, the rest is ok"."""
    said, marks = line.folded.words, line.folded.marks
    if said[each.hi : each.hi + 1] != ("out",) or marks[each.hi].strip():
        return False
    return bool(marks[each.hi + 1].strip()) or each.hi + 1 == len(said)


def _after(line: Line, each: Named) -> str:
    """Return the words after an option, to the end of its sentence."""
    hi = next((s.hi for s in line.sentences if s.lo <= each.lo < s.hi), each.hi)
    return " ".join(line.folded.words[each.hi : hi])

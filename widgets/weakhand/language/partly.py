"""A yes to part of a package that the other side has just named: "the price yes, the term no".

One piece of the line takes a point, another turns one down. The whole is neither a yes nor an
offer of what was turned down; they hear that something of theirs will not do.
"""

from __future__ import annotations

from collections.abc import Iterator

from weakhand.language.line import Line, by_itself
from weakhand.language.patterns import Pattern, late
from weakhand.language.plainly import puts_off
from weakhand.language.put_before import put_before
from weakhand.language.state import State

_LONGEST = 40
"""Words up to which a line is looked at."""
_SURE = 0.75
_GOOD = (
    r"(?:fine|ok|good|great|all right|fair|agreed|accepted|kind|clear|settled|lovely|nice|"
    r"wonderful|perfect|excellent|decent|generous|"
    r"reasonable|doable|acceptable|manageable|better|closer)"
)
_TAKES = Pattern(
    rf"^(?:(?:well|ok|yes|yeah|so|and|now|look|honestly|almost|nearly) )*{_GOOD}\b|"
    rf"\b\w+'s (?:\w+ )?{_GOOD}\b|\b(?:is|are|was|sounds?|looks?|seems?|would be) (?:\w+ "
    rf")?{_GOOD}\b|"
    r"\b(?:agreed|accepted|gladly|no problem)\b|\b(?:i|we) (?:\w+ly |also )?(?:(?:can|could|will|"
    r"would|am|are|quite|do|"
    r"might) )*(?:like|take|accept|agree|live with|manage|do|work with|happy|fine|ok|grateful|glad|"
    r"content|appreciate)\b(?! not\b)|\b(?:thanks?|thank you) (?:\w+ )?for\b|\b(?:suits?|works?)\b|"
    r"\byes$|^(?:yes|ok|agreed) (?:to|with|about)\b|^(?:and |but )?(?:quite |really )?"
    r"(?:like|love) (?:the|your)\b|\b(?:fine|ok|good|lovely|great)$|\bthat goes$|^(?:and "
    r")?(?:thanks|thank you)$|^(?:we|you) are "
    r"(?:close|nearly there|almost there)"
)
"""What takes a point, or thanks for it."""
_DENIED = Pattern(r"\b(?:not|no|never|cannot|nobody|neither|without|less so|too)\b")
_REFUSES = Pattern(
    r"^(?:(?:but|and|only|just|though|then|yet|the|a|that|this|any|of|all|it is|every|my|your) )*"
    r"(?:\S+ ){0,7}?(?:no|not|nope|never|cannot)(?: (?:really|so much|though|at all|for me|for us|"
    r"sorry|thanks|thank you|quite|yet|possible|fine|ok|good|enough|on .*|with .*|to .*|the .*|for "
    r".*|at .*|in .*|"
    r"from .*|of .*|by .*))*$|"
    r"\b(?:can|could|will|would|does|do|is|are|am|did|has|have) not\b(?! (?:mind|bad)\b)|"
    r"\bcannot\b|\btoo \w+|"
    r"\bless so\b|\bno way\b|\b(?:is|are) (?:still )?(?:a (?:long|lot|"
    r"problem|stretch|big)|the (?:problem|trouble|issue|catch|snag|sticking point)|worth nothing|"
    r"where (?:it|i|we) (?:stick|sticks|stop|stops)|what (?:worries|bothers|stops|sticks))\b|"
    r"\bit is (?:only |just |really )?(?:the|that|when|how|what|where) .*\b(?:sticks?|worries|"
    r"bothers|hurts?|stops|scares|too|not|problem|trouble)\b|\bit is (?:only |just )?the \w+$|"
    r"\b(?:has|have|needs?) to (?:go|change|come (?:down|up|out))\b|\bhoping for more\b|\b(?:big|"
    r"real|serious) problem\b|\b(?:have|has) (?:a |some |big )?"
    r"(?:trouble|problem|difficulty|difficulties)\b|\bit is "
    r"(?:just|only) that\b|"
    r"\b(?:less|more) than\b|\b(?:double|twice) what\b|\b(?:is|are) (?:another|a different) "
    r"(?:matter|"
    r"story|thing)\b|\b(?:is|are) so (?:short|long|high|low|little|much|far)\b|\bwhere (?:i|we) "
    r"(?:am|are) out\b|"
    r"\bi would be (?:paying|losing|working for nothing|giving)\b"
)
"""What turns a point down."""
_CUT = late(r"^(?:but|though|only|except|while|whereas)$")


def partly(state: State) -> bool:
    """Note a refusal where a line takes one point of theirs and turns down another; say if so."""
    words = state.folded.words
    if not 0 < len(words) <= _LONGEST or not state.known.options or state.scene.last is None:
        return False
    if state.has("threat", "begging", "conditional_trade", "reject"):
        return False
    if state.has("summary", "paraphrase") and not {"you", "your"}.isdisjoint(words):
        return False
    if not put_before(state):
        return False
    refused = _refused(state.line)
    if refused is None:
        return False
    state.drop("accept", "minimal_encourager", "off_topic", "summary", "paraphrase")
    state.add("reject", *refused, _SURE)
    return True


@by_itself
def _refused(line: Line) -> tuple[int, int] | None:
    """Return the first piece that turns a point down, where another takes one."""
    pieces = [(lo, hi, text, _takes(text)) for lo, hi, text in _pieces(line)]
    refuses = [(lo, hi) for lo, hi, text, takes in pieces if not takes and _REFUSES.search(text)]
    return refuses[0] if refuses and any(takes for *_, takes in pieces) else None


_NO_MATTER = late(
    r"\b(?:no (?:problem|trouble|objections?|issue)|not (?:a|any) (?:problem|issue|trouble)|do not "
    r"mind)\b"
)


def _takes(text: str) -> bool:
    """Say whether a piece takes a point, and denies nothing."""
    text = _NO_MATTER.sub("fine", text)
    return bool(_TAKES.search(text)) and not _DENIED.search(text)


def _pieces(line: Line) -> Iterator[tuple[int, int, str]]:
    """Yield what stands between two marks or before "but", without what asks or asks for time."""
    words, marks = line.folded.words, line.folded.marks
    for sentence in line.sentences:
        if "?" in sentence.mark or puts_off(sentence.text, sentence.mark):
            continue
        cuts = [
            i
            for i in range(sentence.lo + 1, sentence.hi)
            if marks[i].strip() or _CUT.match(words[i])
        ]
        for lo, hi in zip([sentence.lo, *cuts], [*cuts, sentence.hi], strict=True):
            yield lo, hi, " ".join(words[lo:hi])

"""Whether an option that is named may be put forward, or is refused, quoted or only a bound."""

from __future__ import annotations

from weakhand.language.ground import Choice
from weakhand.language.in_its_place import in_its_place
from weakhand.language.lexicon import words
from weakhand.language.line import Line
from weakhand.language.only_told import only_told
from weakhand.language.patterns import Pattern
from weakhand.language.sizes import TIMES


def is_meant(line: Line, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` may put an option forward: not refused, no mere bound.

    Nor is it only told or asked about.
    What stands in another sentence refuses nothing here: "Five I can't. Two I can."
    """
    said = line.folded.words
    begin, end = _sentence(line, lo)
    begin = _clause(line, lo, begin, end)
    return not (
        (_turned_down(said[begin:end], lo - begin) and not in_its_place(line, lo))
        or refused_after(line, lo, _judged_at(said, lo, hi))
        or _bounded(line, lo, begin)
        or _how_long(said, lo, hi)
        or _explained(line, hi)
        or any(a <= lo and hi <= b for a, b in only_told(line))
    )


_EXPLAINS = Pattern(
    r"^(?:is|was|are|were) (?:(?:really|all|only|just|mainly|mostly|partly|there|not|also) )*"
    r"(?:about|because|there|(?:meant|supposed|there) (?:to|for)|to (?:protect|cover|pay for|guard|"
    r"make sure|keep|show|get)|your (?!price\b|terms\b)|what you\b|what your\b)",
    needs="is was are were",
)
"""What says of an option what it is there for: "the 2x is about the pensioners"."""


def _explained(line: Line, hi: int) -> bool:
    """Say whether the words after word ``hi`` say what the thing that is named is there for."""
    said = line.folded.words
    end = _sentence(line, hi - 1)[1]
    return bool(_EXPLAINS.search(" ".join(said[hi : min(end, hi + 8)])))


_AFTER = Pattern(
    r"^(?:a|an|into|to) \d|^(?:stays?|remains?|is|are) off(?: the table)?$|^(?:i|we) (?:do "
    r")?(?:understand|see|hear|heard|know|remember)\b|"
    r"^(?:is|are|seems?) (?:still |just )?so (?:short|long|high|low|little|"
    r"much|far|"
    r"dear|expensive|steep|tight|early|late|small)\b|"
    r"^(?:(?:then|though|just|really|simply|sorry|that|this|itself|from me|from us|for me|for us|"
    r"at all|however|i am afraid|however much i want it) )*(?:"
    r"(?:no|not|nope|never)(?: (?:at all|really|so much|for me|for us|now|again|today|possible|"
    r"an option|really not|sorry|thanks|thank you))*$|"
    r"(?:is|are|was|does|do|did|would|will|can|could) not\b"
    r"(?! (?:a|the|any|my|our|really a|such a) (?:problem|issue|worry|obstacle|bad)\b)"
    r"(?! (?:bad|hurt|matter|impossible|unreasonable|unfair|only|just)\b)|"
    r"(?:is|are|would be|seems?|sounds?|feels?) (?:still |just |simply |quite |really |a bit |far |"
    r"way |much )*(?:too|(?:more|less) than|beyond|out of|impossible|hard|unthinkable|what (?:i|"
    r"we) (?:can|"
    r"could|do|will|would) not|where (?:i|we) (?:(?:can|could) not|(?:am|are) out)|"
    r"(?:double|twice|half) what|another (?:matter|story|thing)|a different (?:matter|story|thing)|"
    r"a (?:long|lot|problem|no))\b|"
    r"(?:i|we) (?:just |simply |really |still )?(?:(?:can|could|will|would|do|have|did) not|"
    r"cannot|refuse|reject)\b(?! (?:need|want|mind) (?:it|them|that|those)\b))"
)
"""What turns down an option that was named before it: "ten percent no", "five I can't"."""


_HURTS = Pattern(
    r"^(?:off |more |less )?(?:would |will |does )?(?:hurts?|stings?|kills?|breaks?|ruins?|sinks?|"
    r"scares?|leaves? (?:me|us|my \w+|our \w+) (?:with )?(?:nothing|no))\b"
    r"(?!.*\b(?:but|(?:i|we) (?:can|could|will|would|do|take|offer|accept))\b)"
)
"""What an option does to the speaker, where nothing is said that takes it all the same."""
_NO_BEHIND = Pattern(
    r"^(?:that is )?(?:no (?:way|chance|thanks|thank you|deal)"
    r"(?: (?:i|we) (?:can|could|will|would|do)(?: that| it)?)?|"
    r"not (?:all right|ok|fine|possible|good|fair|with me|for me|for us|from me|a chance|"
    r"happening|going to happen)|never|nope|(?:a |that is a )?no from (?:me|us))(?: \w+)?$",
    needs="no not never nope",
)
"""A clause of its own behind an option, with which it is turned down: "58 hundred, no way"."""


def _sentence(line: Line, at: int) -> tuple[int, int]:
    """Return the first word and the end of the sentence in which word ``at`` stands."""
    whole = (0, len(line.folded.words))
    return next(((s.lo, s.hi) for s in line.sentences if s.lo <= at < s.hi), whole)


_NOES = words("no not never nope")
_SAYS = words(
    """will would can could is are stay stays works work do does i we you they let suits suit fits
    get gets pay pays sign signs file fix keep leave give make put call"""
)


def _clause(line: Line, at: int, begin: int, end: int) -> int:
    """Return where the clause of word ``at`` begins: after a mark, if it says something itself.

    In "not net-60, net-90" both are turned down; in "not the letter, the dates will do" one is.
    """
    marks = line.folded.marks
    cuts = [i for i in range(begin + 1, end) if marks[i].strip()]
    lo = max([i for i in cuts if i <= at], default=begin)
    hi = min([i for i in cuts if i > at], default=end)
    return begin if _SAYS.isdisjoint(line.folded.words[lo:hi]) else lo


def refused_after(line: Line, lo: int, hi: int) -> bool:
    """Say whether the words after words ``lo`` to ``hi``, in the same clause, turn them down."""
    said, marks = line.folded.words, line.folded.marks
    end = _sentence(line, lo)[1]
    stop = next((i for i in range(hi, end) if marks[i] and i > hi), end)
    if hi < end and marks[hi] and marks[hi][:1] in ",;:":
        if said[hi] in _NOES and (hi + 1 == end or bool(marks[hi + 1])):
            return True
        close = next((i for i in range(hi + 1, end) if marks[i].strip()), end)
        return bool(_NO_BEHIND.search(" ".join(said[hi:close])))
    tail = " ".join(said[hi:stop])
    if tail and _HURTS.search(" ".join((tail, *said[stop:end]))):
        return True
    return bool(tail) and bool(_AFTER.search(tail))


def only_a_time(words: tuple[str, ...], lo: int, hi: int, choice: Choice) -> bool:
    """Say whether one word is a time that names no option as it stands: no "weekly" in a week."""
    word = words[lo]
    if hi - lo != 1 or word.rstrip("s") not in TIMES:
        return False
    before = words[lo - 1] if lo else ""
    return f"{before} {word}" not in choice.terms


def _how_long(words: tuple[str, ...], lo: int, hi: int) -> bool:
    """Say whether one word is only the unit of the number before it: no "monthly" in 12 months."""
    unit = words[lo].rstrip("s")
    return hi - lo == 1 and unit in TIMES and lo > 0 and words[lo - 1][:1].isdigit()


_JUDGES = frozenset(["is", "are", "was", "were"])


def _judged_at(words: tuple[str, ...], lo: int, hi: int) -> int:
    """Return where a number ends that a term joins to a word behind a verb: "ten is more than"."""
    if hi - lo > 2 and words[lo][:1].isdigit() and words[lo + 1] in _JUDGES:
        return lo + 1
    return hi


_BOUNDS = frozenset(["under", "below", "beneath", "above", "beyond", "exceeding", "no", "none"])
_BOUND = 3
"""Words before a number among which a bound stands: "under ten percent" is not ten."""
_SMALL = frozenset(["the", "a", "about", "your", "that", "those", "these", "anything", "well"])


def _bounded(line: Line, lo: int, begin: int) -> bool:
    """Say whether an option is only the bound of what is meant: "under ten percent", "no majority".

    "Over" bounds a share and not a time: "over 24 months" means as long as that. After a comma
    "no" takes back what stood before it: "nine ... no, six percent".
    """
    words = line.folded.words
    before = words[max(begin, lo - _BOUND) : lo]
    if before and before[-1] in ("no", "none"):
        return not line.folded.marks[lo]
    if before[-2:-1] == ("no",) and before[-1].endswith("ing") and not line.folded.marks[lo]:
        return True
    if not words[lo][:1].isdigit():
        return False
    for word in reversed(before):
        if word in _BOUNDS:
            return True
        if word == "over":
            return not any(each.rstrip("s") in TIMES for each in words[lo : lo + _BOUND])
        if word not in _SMALL:
            return False
    return False


_REFUSED = frozenset(["not", "cannot", "without", "than", "reject", "refuse", "nor", "never"])
_NOBODY = frozenset(["neither", "nobody"])
_CLAUSE = 7
"""Words before an option among which "nobody" or "neither" turns it down, whatever follows it."""
_DROPPED = frozenset(
    ["drop", "scrap", "forget", "replace", "swap", "remove", "instead", "dropping"]
)
_BOUND_TO = frozenset(
    ["have", "need", "want", "going", "able", "ready", "willing", "promise", "commit"]
)
"""Before "to" these belong to what is turned down: "we don't have to file"."""


_A_DROP = frozenset(
    ["a", "one", "second", "weekly", "extra", "another", "each", "per", "more", "1"]
)
_DROP_TO = frozenset(["at", "to", "by", "from", "per", "more", "less"])


def _is_a_drop(words: tuple[str, ...], k: int) -> bool:
    """Say whether "drop" at word ``k`` is a delivery, or moves to a size: "a drop, at 5 "
    "percent".
    """
    return words[k + 1 : k + 2] != () and (
        words[k + 1] in _DROP_TO or (k > 0 and words[k - 1] in _A_DROP)
    )


def _turned_down(said: tuple[str, ...], lo: int) -> bool:
    """Say whether the words of a sentence before word ``lo`` mention it only to refuse it.

    Of two numbers after "instead of" only the first one is dropped.
    """
    if not _NOBODY.isdisjoint(said[max(0, lo - _CLAUSE) : lo]):
        return True
    words = said[max(0, lo - 5) : lo]
    for k in range(len(words) - 1, -1, -1):
        if words[k] == "drop" and _is_a_drop(words, k):
            return False
        if words[k] in _DROPPED:
            return not any(word[:1].isdigit() for word in words[k + 1 :])
        if words[k] in _REFUSED:
            return True
        if words[k] in ("want", "wanted", "asked", "ask", "demand") and k and words[k - 1] == "you":
            return True
        if words[k] == "to" and k and words[k - 1] in _BOUND_TO:
            continue
        if words[k] == "to" and k and words[k - 1] == "no":
            return True
        if words[k] in ("but", "and", "can", "could", "offer", "for", "with", "to", "by"):
            return False
    return False

"""Parts of an offer that no option was found for: they are asked about, and nothing closes on them.

"300 this week, and the rest in June" may be an offer of one thing that the case knows, and of
another that it does not. Whoever took the one and let the other drop would close on what nobody
said.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures, is_put, nearest_at
from weakhand.language.counted import named_beside, uncounted
from weakhand.language.in_turn import in_turn
from weakhand.language.instalments import in_rates
from weakhand.language.lexicon import words
from weakhand.language.line import Sentence
from weakhand.language.money import COINS
from weakhand.language.patterns import late
from weakhand.language.put_before import put_before
from weakhand.language.reading import MoveKind
from weakhand.language.sizes import TIMES
from weakhand.language.state import State

UNPLACED = "unplaced:"
"""What such a part leaves among the cues of a line, with its own words."""
_PUTS: tuple[MoveKind, ...] = ("offer", "conditional_trade")
_ALSO: MoveKind = "accept"
"""A yes may have such a part in it, too, in whichever of its sentences."""
_SMALL = 10
"""Numbers below this without a unit count something more often than not."""
_YEARS = range(1900, 2101)
_SIZE = late(r"^(\d+(?:,\d{3})*(?:\.\d+)?)(k?)(%?)$")
_DIGITS = late(r"\d+(?:\.\d+)?")
_PARTS = words("half third quarter")
_SPLITS = words("now when in upfront up at on then later today first this next after before")
_SHOWN = 6
"""Words that are given back of such a part, at most."""
_SHORT = 3
"""Words before which a mark does not end such a part."""
_TRAILS = words("and but or with so then in on at by the a my your when")
"""Words with which it does not end."""
_ENDS = words("help helps would could can make makes please if how is")
"""Words before which it ends."""
_PAYS = words("pay pays paying")
_PAY = words("pay salary severance wages")
"""Before a time, or after it, these say that it is to be paid."""
_THROWS = words("throw throws throwing chuck put")
_ANDS = words("and plus with")
_ALSO_TOO = words("also still then both even")
_DOES = words(
    """paint repair replace mend add include clean install supply wash service fit build fix put
    deliver lend provide change"""
)
_A_THING = words("the a an my our some new another 2 3 4")
_ON_PAPER = words(
    """paper papers contract writing letter draft name date line clause deal sum number price offer
    terms it that form forms signature stamp"""
)
_ARTICLES = words("the a an your some")


def unplaced(state: State, named: Sequence[Named]) -> tuple[str, ...]:
    """Return the parts of an offer that are no option's, of which ``named`` are the options."""
    said = state.folded.words
    spans = [(d.lo, d.hi) for d in state.drafts if d.kind in _PUTS]
    split = [(0, len(said))] if state.has(_ALSO) else spans
    if not split:
        return ()
    covered = {i for each in named for i in range(each.lo, each.hi)}
    covered |= {i for i, *_ in nearest_at(state)} | in_rates(state)
    sizes = frozenset(choice.of for choice in state.known.ground.choices)
    heard = frozenset(size for _, label in put_before(state) for size in label.split())
    known = _sizes_of(named)
    found = [
        _as_typed(state, i, i + _SHOWN, covered)
        if {*said[i + 1 : i + 2]} & _SPLITS
        else _as_typed(state, i, i + 1 + _is_paid(said, i), covered)
        for i in figures(state.line)
        if i not in covered
        and any(a <= i < b for a, b in spans)
        and is_put(state, i)
        and said[i] not in heard
        and said[i].rstrip("%k") not in known
        and _is_size(state, i, sizes)
    ]
    alone = {i for each in state.line.sentences for i in in_turn(state, each, named)}
    splits = (
        _as_typed(state, i, min(each.hi, i + _SHOWN), covered)
        for each in state.line.sentences
        if "?" not in each.mark or not state.has(_ALSO)
        for i in (
            *_split(state, each),
            *in_turn(state, each, named),
            *_thrown_in(state, each),
            *_wanted_besides(state, each, covered),
        )
        if i not in covered - alone - _lone(named, i) and any(a <= i < b for a, b in split)
    )
    return tuple(dict.fromkeys([*found, *islice(splits, 1)]))


def _sizes_of(named: Sequence[Named]) -> frozenset[str]:
    """Return the numbers in what the options that are named are called: "two drops at 98"."""
    labels = " ".join(each.choice.label for each in named if each.meant)
    return frozenset(_DIGITS.findall(labels))


def _lone(named: Sequence[Named], i: int) -> frozenset[int]:
    """Return word ``i`` if a number stands there that an option begins with."""
    return frozenset([i] if any(each.lo == i for each in named) else [])


def _as_typed(state: State, lo: int, hi: int, covered: set[int]) -> str:
    """Return the text from word ``lo`` to the next mark that parts it, an option, or ``hi``.

    A mark after one or two words parts nothing: "half now, half on Friday".
    """
    folded = state.folded
    hi = min(hi, len(folded.words))
    ends = (
        i
        for i in range(lo + 1, hi)
        if (folded.marks[i].strip() and i - lo >= _SHORT)
        or (i in covered and i - 1 not in covered)
        or folded.words[i] in _ENDS
    )
    end = next(ends, hi)
    while end > lo + 1 and folded.words[end - 1] in _TRAILS:
        end -= 1
    return folded.text[folded.starts[lo] : folded.ends[end - 1]]


def _thrown_in(state: State, sentence: Sentence) -> list[int]:
    """Return where a line wants something thrown in: "and you throw in the winter tyres"."""
    said = state.folded.words
    found = []
    for i in range(sentence.lo, sentence.hi - 2):
        if said[i] in _THROWS and said[i + 1] == "in":
            found.append(i + 2 + (said[i + 2] in _ARTICLES and i + 3 < sentence.hi))
    return found


def _wanted_besides(state: State, sentence: Sentence, covered: set[int]) -> list[int]:
    """Return where a line wants a thing done besides: "and you paint the hall".

    What names a point of the case has its place, and so has what is done with the paper.
    """
    said, marks = state.folded.words, state.folded.marks
    issues = {i for _, lo, hi, *_ in state.line.named for i in range(lo, hi)}
    found = []
    for i in range(sentence.lo + 1, sentence.hi - 3):
        if said[i] != "you" or not (said[i - 1] in _ANDS or marks[i].strip()):
            continue
        at = i + 1 + (said[i + 1] in _ALSO_TOO)
        if at + 2 >= sentence.hi or said[at] not in _DOES or said[at + 1] not in _A_THING:
            continue
        end = next((k for k in range(at + 1, sentence.hi) if marks[k].strip()), sentence.hi)
        here = range(at, end)
        if _ON_PAPER.isdisjoint(said[at:end]) and (covered | issues).isdisjoint(here):
            found.append(at)
    return found


def _is_size(state: State, i: int, sizes: frozenset[float]) -> bool:
    """Say whether the number at word ``i`` is a sum or a share, and none that stands anyway."""
    said = state.folded.words
    typed = _SIZE.match(said[i])
    if typed is None:
        return False
    if typed.group(2) or typed.group(3) or not COINS.isdisjoint(said[i + 1 : i + 2]):
        return True
    size = float(typed.group(1).replace(",", ""))
    if said[i + 1 : i + 2] == ("percent",):
        return True
    if _is_paid(said, i):
        return True
    if size in _YEARS or size in sizes or not uncounted(state, i):
        return False
    return size >= _SMALL or bool(named_beside(state.line, i))


def _is_paid(said: Sequence[str], i: int) -> bool:
    """Say whether the number at word ``i`` is a time that is to be paid: "pay me eight months"."""
    if i + 1 == len(said) or said[i + 1].rstrip("s") not in TIMES:
        return False
    before, after = said[max(0, i - _SHORT) : i], said[i + 2 : i + 3]
    return not (_PAYS.isdisjoint(before) and _PAY.isdisjoint(after))


def _split(state: State, sentence: Sentence) -> list[int]:
    """Return the words of a sentence with which a sum is split: "half now, half in June"."""
    said = state.folded.words
    return [
        i
        for i in range(sentence.lo, sentence.hi - 1)
        if said[i] in _PARTS and said[i + 1] in _SPLITS
        if not (said[i + 1] == "in" and said[i + 2 : i + 3] and said[i + 2][:1].isdigit())
    ]

"""Cut folded words into sentences and clauses, with and without punctuation.

A sentence runs to ``. ? ! ;`` or a line break. Inside it, a clause is cut off
where a question starts (``what happens``, ``do you``) or where a statement
starts after one (``i guess``, ``it sounds``), whether or not a comma is there.
"""

from __future__ import annotations

import itertools
from operator import or_
from typing import NamedTuple

from weakhand.language.lexicon import words as _set
from weakhand.language.normalise import Folded

AUX = _set(
    "is are was were am do does did have has had can could will would should shall may might must"
)
SUBJECT = _set(
    "you we they he she i it that this there these those the your my our their his her its any "
    "anyone anybody someone somebody everyone everything anything something a an all both one "
    "people things either"
)
_BEFORE_WH = _set("in to for with at by from on about under")
_PERSON = _set("you we they he she")
WH = _set("what how why when where which who whom whose")
_NOT_SUBJECT = _set(
    "fine good ok great what not why how just also very really so too still hard tough "
    "better worse "
    "where when like about for on in at to going being done gone made"
)
_DO = _set("do does did are have would could should can will")
_MODAL = _set("can could may should shall do did am")
_CHECKED = _set(
    "ok okay alright all right fair correct true so it fine good possible something yes"
)
_ASKING = WH | AUX
_WHAT_VERB = _set(
    "happens happened makes made matters drives drove else about worries worried keeps kept brings "
    "brought helps helped concerns needs led leads stops stopped holds gets got scares bothers "
    "bothered went changed prevents prevented caused causes triggers feels felt comes came works "
    "worked counts stands sits say if"
)
_HOW_DEGREE = _set(
    "much many long often soon far firm hard bad big important likely fixed flexible old "
    "late early "
    "confident urgent real serious set strict ready sure close badly quickly fast come about so"
)
#: a word before a question form that makes it part of a statement
_BLOCK = _set(
    "know knows knew see sees understand understood wonder wondering ask asked asking hear heard "
    "about of on in to for at that just exactly matter me tell says said explain understands "
    "depends "
    "care figure learn find from is was are be like with or know than as no matter whatever "
    "remember idea discuss describe knowing seeing love show showing sure whether decide "
    "guess clear"
)
_INVERT_BLOCK = _set(
    "nor so neither as than only to i we they you who what that which he she it not never how when "
    "where why if there"
)
_STATEMENT = frozenset(
    tuple(pair.split())
    for pair in (
        "i guess",
        "i imagine",
        "i suppose",
        "i bet",
        "it sounds",
        "it seems",
        "sounds like",
        "seems like",
        "it looks",
        "looks like",
        "that must",
        "that sounds",
        "that seems",
        "so you",
        "i hear",
        "i sense",
        "i appreciate",
        "thank you",
        "let me",
        "i understand",
        "must be",
        "you sound",
        "you seem",
        "so it",
        "so the",
        "so your",
        "we could",
        "i could",
        "i can",
        "i will",
        "i am",
        "you are",
        "you want",
        "you need",
        "you feel",
        "you have",
        "we can",
        "i need",
        "i want",
        "i would",
        "i feel",
        "i have",
        "because you",
        "but you",
        "and you",
        "it is",
        "my name",
        "i get",
        "i do",
        "did i",
        "is that",
        "do i",
    )
)
#: the starts that are safe to cut at without any punctuation
_STATEMENT_BARE = frozenset(
    tuple(pair.split())
    for pair in (
        "i guess",
        "i imagine",
        "i suppose",
        "i bet",
        "it sounds",
        "it seems",
        "that must",
        "that sounds",
        "i hear",
        "i sense",
        "i appreciate",
        "thank you",
        "must be",
        "let me",
    )
)
_CUTS = _ASKING.union(first for first, _ in _STATEMENT_BARE)
"""Words of which one stands at every cut that no mark shows."""
_SUBORDINATE = _set(
    "if that when because or what how where as while than the think feel say whether unless until "
    "how to and but of for"
)


class Clause(NamedTuple):
    """A run of words ``lo`` to ``hi`` (half-open) with the mark that ends it."""

    lo: int
    hi: int
    text: str
    bag: frozenset[str]
    mark: str
    sentence: int
    asks: bool


def _opens(words: tuple[str, ...], i: int, end: int, bare: bool) -> bool:
    """Say whether a question starts at word ``i``; ``bare`` asks for more proof."""
    word = words[i]
    after = words[i + 1] if i + 1 < end else ""
    if word in WH:
        return _opens_wh(words, i, end, word, after, bare)
    if word in _BEFORE_WH and after in ("what", "which", "whom", "whose") and not bare:
        return end - i <= 4 or _opens_wh(words, i + 1, end, after, words[i + 2], False)
    if word not in AUX or not after:
        return False
    third = words[i + 2] if i + 2 < end else ""
    if after == "not":
        if third not in _PERSON and third not in ("it", "that", "i", "this", "there"):
            return False
        if bare and third in ("there", "that", "this", "it"):
            return False
        return word != "do" or third in _PERSON
    if bare:
        before = words[i - 1]
        if before in _INVERT_BLOCK and words[i - 2 : i] != ("thank", "you"):
            return False
        if after in ("i", "we") and word in _MODAL:
            return third not in ("not", "")
        if word == "is" and after in ("that", "it", "this") and third in _CHECKED:
            return end - i <= 5
        if after in _PERSON:
            return word != "have" or third in ("ever", "tried", "thought", "been", "had", "got")
        return (word, after) in {
            ("is", "there"),
            ("are", "there"),
            ("does", "that"),
            ("does", "it"),
            ("does", "this"),
            ("would", "that"),
            ("would", "it"),
            ("did", "that"),
        } and before not in ("one",)
    if word in ("is", "are", "was") and after not in SUBJECT:
        return end - i >= 4 and after not in _NOT_SUBJECT
    if after not in SUBJECT and not (word in ("does", "did", "is") and third and word != after):
        return False
    if word in ("have", "do", "had") and after not in _PERSON and (word, after) != ("do", "i"):
        return word == "do" and after in ("your", "the", "these", "those", "any", "people")
    if word in ("is", "are", "was") and after not in SUBJECT:
        return end - i >= 4 and after not in _NOT_SUBJECT
    if word in ("must", "may", "might") and after not in _PERSON and after != "i":
        return False
    if word in ("does", "did") and after not in SUBJECT:
        return after not in ("so", "well", "good", "too", "great")
    return word != "will" or after != "that" or third == "be" or bool(third)


def _opens_wh(words: tuple[str, ...], i: int, end: int, word: str, after: str, bare: bool) -> bool:
    if (
        after == "about"
        and i + 2 < end
        and words[i + 2] in ("you", "yourself")
        and word in ("what", "how")
    ):
        return True
    third = words[i + 2] if i + 2 < end else ""
    turned = after in _DO and third in _PERSON
    if bare and not turned and words[i - 1] in _BLOCK:
        return False
    if not after:
        return False
    if word == "which" and after == "of" and not bare and third in _WHOSE:
        return True
    if after in AUX:
        if word in ("who", "which", "where", "when") and bare:
            return third in SUBJECT
        if word == "which" and after in ("is", "was", "means", "would") and third not in SUBJECT:
            return third in ("most", "more", "best", "worse", "better", "harder")
        if word == "when" and third not in SUBJECT and after in ("is", "are", "was"):
            return True
        return True
    if word == "what" and after in _WHAT_VERB:
        return not _is_cleft(words, i, end)
    if word == "what" and not bare and (after in _WHAT_NOUN or after.endswith("s")):
        rest = words[i + 2 : min(i + 9, end)]
        if after in _WHAT_NOUN and not AUX.isdisjoint(rest) and not _PERSON & set(rest[:1]):
            return True
        if third in _TAKEN and _TO_BE.isdisjoint(rest) and after not in AUX:
            return True
    if word == "how" and after in _HOW_DEGREE:
        return (
            not bare
            or after not in ("hard", "bad", "important", "so", "much", "many")
            or any(
                words[j] in AUX and words[j + 1] in SUBJECT
                for j in range(i + 2, min(i + 5, end - 1))
            )
        )
    if word == "who" and not bare and after not in _PERSON and after not in ("i", "knows", "cares"):
        return (
            after.endswith("s") or after.endswith("ed") or after in ("made", "put", "set", "else")
        )
    if (
        word == "who"
        and not bare
        and after in ("on", "at", "in", "from", "of", "exactly", "besides")
    ):
        return True
    if word == "which" and not bare and after in ("matters", "counts", "works", "comes", "weighs"):
        return True
    if word == "which" and not bare and any(words[j] in AUX for j in range(i + 2, min(i + 5, end))):
        return True
    if word == "why" and not bare:
        return after in ("not", "now", "so") or len(words[i:end]) <= 4
    if after in SUBJECT and after not in ("one", "things", "people", "that", "this", "other"):
        return False
    return any(
        words[j] in AUX and words[j + 1] in SUBJECT for j in range(i + 2, min(i + 6, end - 1))
    )


_WHOSE = _set("the your these those them you our their")
_WHAT_NOUN = _set("kind kinds sort sorts type types other things part parts options room ways")
_TAKEN = _set("most you your the them this those people all up")
_TO_BE = _set("is are was were")
_CLEFT = _set("matters counts worries bothers concerns scares keeps drives hurts helps gets")
_PRONOUNS = _set("it he she they that this we you there")
_THAN_CLEFT = _set("if when after once because while as before until")


def _is_cleft(words: tuple[str, ...], i: int, end: int) -> bool:
    """Say whether "what matters ..." goes on with "is" and so states something."""
    if words[i + 1] not in _CLEFT:
        return False
    for j in range(i + 2, min(i + 9, end - 1)):
        if words[j] in _THAN_CLEFT:
            return False
        if words[j] in ("is", "are", "was") and words[j - 1] not in _PRONOUNS:
            return words[j + 1] not in ("it", "he", "she", "they", "we", "you")
    return False


_LEAD = _set(
    "ok okay so and well but right um uh hmm now then also oh yes yeah no thanks sorry just first "
    "actually anyway hi hello hey alright all basically honestly look listen great cool sure "
    "because or mm mmhm again please maybe haha ha lol"
)


def skip_lead(words: tuple[str, ...], lo: int, hi: int) -> int:
    """Return the index after the small words that lead in a clause."""
    while lo < hi - 1 and (
        words[lo] in _LEAD or (words[lo] == "like" and lo < hi - 2 and words[lo + 1] in WH)
    ):
        lo += 1
    return lo


_WARM = _set(
    "hi hello hey hiya heya yo morning afternoon evening namaste thanks ta cheers nice good great "
    "lovely amazing perfect brilliant wonderful wow aw interesting understood noted"
)
_WARMLY = tuple(
    tuple(phrase.split())
    for phrase in (
        "good morning",
        "good afternoon",
        "good evening",
        "thank you so much",
        "thank you very much",
        "thank you",
        "thanks so much",
        "thanks a lot",
        "very good",
    )
)
"""Words that greet, thank or welcome what was said, before somebody comes to the point."""


def _greeted(words: tuple[str, ...], lo: int, hi: int) -> int:
    """Return the index after the greeting or thanks with which words ``lo`` to ``hi`` begin."""
    i = skip_lead(words, lo, hi)
    while i < hi - 1:
        size = next((len(each) for each in _WARMLY if words[i : i + len(each)] == each), 0)
        size = size or (words[i] in _WARM)
        if not size or i + size >= hi - 1:
            break
        i = skip_lead(words, i + size, hi)
    return i


_IT = _set("it that this the for")

_LONGEST = 60
"""Words after which a sentence is cut, so that no pattern meets a long text."""


_ENDS = frozenset(".?!;\n…")


def _ends(mark: str) -> bool:
    return not _ENDS.isdisjoint(mark)


def clauses(folded: Folded, last: bool = False) -> tuple[Clause, ...]:
    """Return the clauses of a folded text in order, or only those of its ``last`` sentence."""
    found: list[Clause] = []
    total = len(folded.words)
    if not total:
        return ()
    marked = itertools.compress(itertools.count(), folded.marks)
    stops = [i for i in marked if 0 < i < total and _ends(folded.marks[i])]
    start = number = 0
    if last and stops:
        start = stops.pop()
        stops.clear()
    for stop in (*stops, total):
        while start < stop:
            end = min(stop, start + _LONGEST)
            _sentence(folded, start, end, number, found)
            number += 1
            start = end
    return tuple(found)


def _sentence(folded: Folded, lo: int, hi: int, number: int, found: list[Clause]) -> None:
    """Append the clauses of the sentence ``lo`` to ``hi``."""
    words, marks = folded.words, folded.marks
    begin = skip_lead(words, lo, hi)
    asks = _opens(words, begin, hi, bare=False)
    cuts: list[tuple[int, bool]] = []
    asking = asks
    greeted = begin if asks else _greeted(words, lo, hi)
    warm = greeted > begin or not _WARM.isdisjoint(words[lo:begin])
    if warm and _opens(words, greeted, hi, bare=False):
        begin, asks, asking = greeted, False, True
        cuts.append((begin, True))
    last = begin
    conditional = words[begin] in ("if", "when", "once", "unless", "provided", "should", "suppose")
    inner = slice(begin + 1, hi - 1)
    may_cut = map(or_, map(bool, marks[inner]), map(_CUTS.__contains__, words[inner]))
    for i in itertools.compress(range(begin + 1, hi - 1), may_cut):
        word = words[i]
        if not marks[i] and (i - last < 2 or not (asking or word in _ASKING)):
            continue
        if word in _ASKING:
            if marks[i]:
                opens = _opens(words, i, hi, bare=False) and not (
                    word in ("which", "when", "where", "who", "whose") and words[i + 1] not in AUX
                )
                opens = opens and not (word in ("which", "who") and not _ends(marks[hi]))
            else:
                opens = _opens(words, i, hi, bare=True) and not (
                    asking and _within_wh(words, last, i)
                )
            if opens:
                cuts.append((i, True))
                asking, last = True, i
                continue
        pair = (word, words[i + 1])
        if marks[i]:
            j = skip_lead(words, i, hi)
            if j > i and j < hi - 1 and words[j] in _ASKING and _opens(words, j, hi, bare=False):
                cuts.append((i, True))
                asking, last = True, j
                continue
            if (
                pair == ("it", "is")
                and words[begin] in _IT
                and {"not", "less"} & set(words[last:i])
            ):
                continue
            if pair in _STATEMENT and (asking or not conditional):
                cuts.append((i, False))
                asking, last = False, i
        elif asking and pair in _STATEMENT_BARE and words[i - 1] not in _SUBORDINATE:
            cuts.append((i, False))
            asking, last = False, i
    bounds = [(lo, asks), *cuts, (hi, False)]
    for (left, opens), (right, _) in itertools.pairwise(bounds):
        mark = marks[right] if right < len(marks) else ""
        if right == hi and not mark:
            mark = ""
        part = words[left:right]
        if True in folded.quoted[left:right]:
            part = tuple("_" if folded.quoted[k] else words[k] for k in range(left, right))
            opens = opens and part[skip_lead(words, left, right) - left] != "_"
        found.append(Clause(left, right, " ".join(part), frozenset(part), mark, number, opens))


def _within_wh(words: tuple[str, ...], start: int, i: int) -> bool:
    """Say whether a wh-word at ``start`` still waits for the auxiliary at ``i``."""
    return (
        words[start] in WH
        and i - start <= 4
        and not any(words[k] in AUX for k in range(start + 1, i))
    )

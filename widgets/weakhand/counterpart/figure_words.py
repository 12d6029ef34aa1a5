"""A question that is about figures and nothing else: every word of it has to do with these.

In whatever order they stand, such words ask what a sum comes to, how far the two are apart, or
what has moved. One word of something else, and the question may be about that.
"""

from __future__ import annotations

import re

from weakhand.language.lexicon import words
from weakhand.language.patterns import late

_PLAIN = words(
    """a an the and so but or then now ok okay well hang hm wait please sorry right yes no um
    i we you me us my our your mine yours it that this these those there they them
    is are was were be been being am do does did would will could can should shall may have has had
    in into of for from to at on by with per than as if not any
    exactly actually really roughly about around just only still again both too also quite very
    instead tell like sum up out over end ends ended two the one ones other
    what how much many which where big high low far whole all total altogether overall once each
    every more less off extra top new old current after open things points got"""
)
_MONEY = words(
    """money cash euro euros pound pounds dollar dollars cent cents pence quid bucks real hard
    month months monthly year years yearly annum annually week weeks weekly day days daily
    hour jar kit piece percent half third quarter sum sums amount figure figures number
    numbers price prices rent rate rates salary bill balance pay base cost rise increase cut
    discount raise reduction offer offers plan version proposal package position side minus plus"""
)
_VERBS = words(
    """make makes come comes amount amounts add adds work works mean means cost costs leave leaves
    left pay pays paid paying owe owed get gets earn land transfer transferring spend spending"""
)
_GAP = words(
    """gap difference differ disagree distance apart between separates divides lies lie stand stands
    away remains"""
)
_MOVES = words(
    """new different difference changed change changes moved move moves shifted come came down up
    since last before earlier anything something given give gave compared first drop
    dropped better worse"""
)
_OTHERWISE = late(
    r"\b(?:you mean|how much of|what (?:is|was|goes) in|(?:what|how) about|do you want|"
    r"works?(?! out)|for you|(?:what|which|how many) (?:day|week|month|year|hour)s?)\b|\bfor$"
)
"""What makes another question of such words: what is meant by a share, what it is for."""
_TO_COME = words("can could would will may should shall")
_NUMBER = re.compile(r"\d[\d.,]*[%k]?")
_COIN = words("money cash euro euros pound pounds dollar dollars cent cents pence quid bucks")
_TIMES = words("month monthly year yearly annum annually jar day kit")
_RESULT = words(
    "make makes amount amounts cost costs leave leaves owe pay paying transfer transferring"
)
_ALL = words("altogether total overall")
_PRICES = words("rent rate price salary bill balance base")
_ASKS = words("what how which")
_WE = words("we i us yours mine our your you")


def _only(said: list[str], *allowed: frozenset[str]) -> bool:
    """Return whether each word is a number or one of those allowed."""
    every = _PLAIN.union(*allowed)
    return all(word in every or _NUMBER.fullmatch(word) for word in said)


def asks_apart(text: str) -> bool:
    """Return whether a folded question asks how far the two are apart, and nothing else."""
    said = text.split()
    has = {*said}
    if not (_only(said, _MONEY, _VERBS, _GAP) and has & _ASKS and len(said) > 1):
        return False
    if has & words("gap difference distance apart differ disagree separates divides"):
        return bool(has & _WE) or has.isdisjoint(_PRICES)
    if {"much", "than"} <= has and has & {"more", "less"}:
        return bool(has & words("i me mine yours"))
    between = "between" in has and not has.isdisjoint(_WE)
    return between or ("far" in has and bool(has & words("off away other")) and bool(has & _WE))


def asks_sum(text: str) -> bool:
    """Return whether a folded question asks what something comes to, and nothing else."""
    said = text.split()
    has = {*said}
    whose = bool(has & words("mine yours")) and ("much" in has or says_a_unit(text))
    if not (_only(said, _MONEY, _VERBS) and (has & _ASKS or whose)) or _OTHERWISE.search(text):
        return False
    share = any(word.endswith("%") for word in said)
    asked = bool({"much", "what", "which", "big", "high"} & has or whose) and len(said) > 2
    to = (
        "come to" in text
        or "comes to" in text
        or "end up" in text
        or "add up" in text
        or "work out" in text
    )
    counts = bool(has & (_COIN | _TIMES | _RESULT | _ALL)) or to
    named = bool(has & _PRICES) and bool(has & words("be would will new"))
    return asked and (counts or named or share or whose)


def says_a_unit(text: str) -> bool:
    """Return whether a folded question names money or a time, or asks for all of it."""
    return not (_COIN | _TIMES | _ALL).isdisjoint(text.split())


def asks_moved(text: str) -> bool:
    """Return whether a folded question asks what is new in a package, and nothing else."""
    said = text.split()
    has = {*said}
    if not _only(said, _MONEY, _MOVES) or not text or has & _TO_COME:
        return False
    what = has & words(
        "different difference changed change changes moved move shifted drop dropped better worse"
    )
    down = "come down" in text or "came down" in text
    begins = said[0] in words("and so but did have has is what which where how ok anything")
    new = ("new" in has and not has & _PRICES) or {"now", "before"} <= has
    return bool(begins and (what or new or down) and len(said) > 1)

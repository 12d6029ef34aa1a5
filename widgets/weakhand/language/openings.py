"""Where a question opens: at a question word, or where verb and subject change places."""

from __future__ import annotations

from weakhand.language.lexicon import words as _set

AUX = _set(
    "is are was were am do does did have has had can could will would should shall may might must"
)
SUBJECT = _set(
    "you we they he she i it that this there these those the your my our their his her its any "
    "anyone anybody someone somebody everyone everything anything something a an all both one "
    "people things either"
)
BEFORE_WH = _set("in to for with at by from on about under")
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
_HOW_SAID = _set("hard bad important so much many")
"""Degrees that also stand in statements ("that is how hard it was")."""
_BLOCK = _set(
    "know knows knew see sees understand understood wonder wondering ask asked asking hear heard "
    "about of on in to for at that just exactly matter me tell says said explain understands "
    "depends "
    "care figure learn find from is was are be like with or know than as no matter whatever "
    "remember idea discuss describe knowing seeing love show showing sure whether decide "
    "guess clear"
)
"""Words before a question form that make it part of a statement."""
_INVERT_BLOCK = _set(
    "nor so neither as than only to i we they you who what that which he she it not never how when "
    "where why if there"
)
"""Words after which verb and subject change places, or only seem to, and nothing is asked."""
_INVERTED = frozenset(
    [
        ("is", "there"),
        ("are", "there"),
        ("does", "that"),
        ("does", "it"),
        ("does", "this"),
        ("would", "that"),
        ("would", "it"),
        ("did", "that"),
    ]
)
"""Verbs and subjects, but for persons, that open a question without any mark before them."""


def opens(words: tuple[str, ...], i: int, end: int, bare: bool) -> bool:
    """Say whether a question starts at word ``i`` of a sentence that ends before word ``end``.

    ``bare`` says that no mark stands before the word, and asks for more proof.
    """
    word = words[i]
    after = words[i + 1] if i + 1 < end else ""
    if word in WH:
        return _opens_wh(words, i, end, bare)
    if word in BEFORE_WH and after in ("what", "which", "whom", "whose") and not bare:
        return end - i <= 4 or _opens_wh(words, i + 1, end, False)
    if word not in AUX or not after:
        return False
    third = words[i + 2] if i + 2 < end else ""
    if after == "not":
        return _negated(word, third, bare)
    return _turned_within(words, i, end) if bare else _turned(word, after, third, end - i)


def _negated(word: str, third: str, bare: bool) -> bool:
    """Say whether "not" and then the word ``third`` follow a verb in a question: "do not you"."""
    if third not in _PERSON and third not in ("it", "that", "i", "this", "there"):
        return False
    if bare and third in ("there", "that", "this", "it"):
        return False
    return word != "do" or third in _PERSON


def _turned_within(words: tuple[str, ...], i: int, end: int) -> bool:
    """Say whether verb and subject change places at word ``i``, with no mark before it."""
    word, after, before = words[i], words[i + 1], words[i - 1]
    third = words[i + 2] if i + 2 < end else ""
    if before in _INVERT_BLOCK and words[i - 2 : i] != ("thank", "you"):
        return False
    if after in ("i", "we") and word in _MODAL:
        return third not in ("not", "")
    if word == "is" and after in ("that", "it", "this") and third in _CHECKED:
        return end - i <= 5
    if after in _PERSON:
        return word != "have" or third in ("ever", "tried", "thought", "been", "had", "got")
    return (word, after) in _INVERTED and before != "one"


def _turned(word: str, after: str, third: str, size: int) -> bool:
    """Say whether verb and subject change places in the first of ``size`` words after a mark."""
    if after not in SUBJECT:
        if word in ("is", "are", "was"):
            return size >= 4 and after not in _NOT_SUBJECT
        asks = word in ("does", "did") and third != "" and word != after
        return asks and after not in ("so", "well", "good", "too", "great")
    if word in ("have", "do", "had") and after not in _PERSON and (word, after) != ("do", "i"):
        return word == "do" and after in ("your", "the", "these", "those", "any", "people")
    if word in ("must", "may", "might") and after not in _PERSON:
        return after == "i"
    return (word, after) != ("will", "that") or third != ""


def _opens_wh(words: tuple[str, ...], i: int, end: int, bare: bool) -> bool:
    """Say whether a question starts at the question word ``i``."""
    word = words[i]
    after = words[i + 1] if i + 1 < end else ""
    third = words[i + 2] if i + 2 < end else ""
    if after == "about" and third in ("you", "yourself") and word in ("what", "how"):
        return True
    if bare and words[i - 1] in _BLOCK and not (after in _DO and third in _PERSON):
        return False
    if not after:
        return False
    if after in AUX:
        return _wh_and_verb(word, after, third, bare)
    if word == "what" and after in _WHAT_VERB:
        return not _is_cleft(words, i, end)
    if word == "how" and after in _HOW_DEGREE:
        return not bare or after not in _HOW_SAID or _turns(words, i + 2, min(i + 5, end - 1))
    alone = None if bare else _after_mark(words, i, end)
    if alone is not None:
        return alone
    if after in SUBJECT and after not in ("one", "things", "people", "that", "this", "other"):
        return False
    return _turns(words, i + 2, min(i + 6, end - 1))


def _wh_and_verb(word: str, after: str, third: str, bare: bool) -> bool:
    """Say whether a question word and the verb right after it open a question."""
    if word in ("who", "which", "where", "when") and bare:
        return third in SUBJECT
    if word == "which" and after in ("is", "was", "means", "would") and third not in SUBJECT:
        return third in ("most", "more", "best", "worse", "better", "harder")
    return True


def _turns(words: tuple[str, ...], begin: int, end: int) -> bool:
    """Say whether a verb stands among words ``begin`` to ``end`` with its subject after it."""
    return any(words[j] in AUX and words[j + 1] in SUBJECT for j in range(begin, end))


def _after_mark(words: tuple[str, ...], i: int, end: int) -> bool | None:
    """Say whether a question word asks by the word behind it alone, as it may after a mark.

    Nothing is returned where that word does not tell.
    """
    word, after = words[i], words[i + 1]
    if word == "what":
        return _asks_which_things(words, i, end) or None
    if word == "who" and after not in _PERSON and after not in ("i", "knows", "cares"):
        return after.endswith(("s", "ed")) or after in ("made", "put", "set", "else")
    if word == "which":
        third = words[i + 2] if i + 2 < end else ""
        of_them = after == "of" and third in _WHOSE
        weighs = after in ("matters", "counts", "works", "comes", "weighs")
        return of_them or weighs or not AUX.isdisjoint(words[i + 2 : min(i + 5, end)]) or None
    if word == "why":
        return after in ("not", "now", "so") or end - i <= 4
    return None


def _asks_which_things(words: tuple[str, ...], i: int, end: int) -> bool:
    """Say whether "what" at word ``i`` asks for things or kinds: "what parts are hardest"."""
    after = words[i + 1]
    third = words[i + 2] if i + 2 < end else ""
    rest = words[i + 2 : min(i + 9, end)]
    if after in _WHAT_NOUN and not AUX.isdisjoint(rest) and third not in _PERSON:
        return True
    named = after in _WHAT_NOUN or after.endswith("s")
    return named and third in _TAKEN and _TO_BE.isdisjoint(rest)


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

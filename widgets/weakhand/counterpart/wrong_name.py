"""A name that a learner calls them by, and that is not theirs: "Hi Diana" to Denise."""

from __future__ import annotations

import re
from difflib import get_close_matches

from weakhand.cases.schema import Case
from weakhand.language.lexicon import KNOWN, words
from weakhand.language.once import once_for_each
from weakhand.language.patterns import late

_HELLO = late(
    r"^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|"
    r"dear)(?: again| there)?,? +(?:(?:mr|mrs|ms|miss|dr)\.? "
    r"+)?(?P<name>[^\W\d_]{3,20})(?P<after>\W+\w+|\W*$)",
    re.IGNORECASE,
)
_AT_THE_END = late(
    r"(?:^|[.!?]\s+)(?:[^,.!?]* )?(?!(?:regards|wishes|sincerely|yours|faithfully|"
    r"cheers),)(?:[a-z']+|(?:Yes|No|Ok|Okay|Sure|Please|Sorry|Well|Look|Listen|Right|Agreed|"
    r"Deal)), +(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? +)?(?P<name>[A-Z][a-z]{2,19}) *(?=[.!?]|$)"
)
"""A name at the end of a sentence, behind its only comma, in a line that writes names large."""
_THANKS = late(
    r"\b[Tt]hank(?:s| you)(?: (?:so|very) much| again| a lot)?,? +(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? "
    r"+)?(?P<name>[A-Z][a-z]{2,19}) *(?:[.!?,]|$)"
)
_OF_ONESELF = late(r"\b(?:here|speaking|calling|from|at|of|this)$|^ +[A-Z]")
"""What stands after a name by which somebody says who they are themselves."""
_NO_NAMES = words(
    """there all everyone everybody folks guys team sir madam maam mate buddy boss friend friends
    love dear darling doc doctor officer neighbour neighbor landlord again both you ladies gentlemen
    man bro pal stranger yes yeah god jesus christ lord heaven sunshine chief captain nurse
    professor monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december christmas easter english
    german french okay chairman mister hun hon lovely vicar mam mum mom dad sisters brothers
    tenant diary hey hello thx yep yup world mondays tuesdays wednesdays thursdays fridays
    saturdays sundays"""
)
_ALIKE = 0.75
"""From where on a name is theirs with a slip of the finger: 2 letters in 8 may be others."""
_WORD = re.compile(r"[^\W\d_]+")


def wrong_name(case: Case, text: str) -> str:
    """Return the name that ``text`` calls them by, if it is not theirs and nobody's of the case."""
    for pattern in (_HELLO, _THANKS, _AT_THE_END):
        for found in pattern.finditer(text):
            name = found["name"]
            if pattern is _HELLO and not _calls(found):
                continue
            if _nobody(case, name):
                return name
    return ""


def _calls(found: re.Match[str]) -> bool:
    """Return whether what stands after hello is a name: written large, or alone before a mark."""
    after = found["after"]
    if _OF_ONESELF.search(after):
        return False
    large = found["name"][0].isupper() and found["name"][1:].islower()
    return large or not after.strip() or after.lstrip()[:1] in (",", "!", ".")


def _nobody(case: Case, name: str) -> bool:
    """Return whether nobody of the case is called so, or nearly so."""
    low = name.casefold()
    if low in _NO_NAMES or low in KNOWN or low in _words_of(case):
        return False
    return not get_close_matches(low, _WORD.findall(case.counterpart.name.casefold()), 1, _ALIKE)


@once_for_each
def _words_of(case: Case) -> frozenset[str]:
    """Return every word that stands anywhere in the case."""
    return frozenset(_WORD.findall(case.model_dump_json().casefold()))

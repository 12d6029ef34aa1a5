"""Whether they have lost the thread: misunderstood once, they guess no second time.

"No, I was asking who sends it" comes after an answer to something else. Where its question is
clear now, it is answered; where it is not, another guess would only be wrong once more, and they
say so and ask for it in other words.
"""

from __future__ import annotations

import re

from weakhand.counterpart.question import LONGEST
from weakhand.counterpart.seen import Seen
from weakhand.language.patterns import late

_SURE = 0.5
"""How likely what is asked for must be to be answered after a misunderstanding."""
_REPAIRS = late(
    r"\bi(?:.m| am| was|.ve| have)? (?:just |only |really )?(?:asked|asking)\b"
    r"(?! (?:for|myself)\b)|"
    r"\byou lost me\b|\bno\b\W*(?:sorry\W+)?i (?:just |only )?mean(?:t)?\b|"
    r"\byou (?:did not|didn.?t|have not|haven.?t) (?:really |even )?answer",
    re.IGNORECASE,
)
"""How one says that an answer was to something else."""
_GUESSED = "answer:"


def says_missed(text: str) -> bool:
    """Return whether a line says that their last answer was to something else."""
    return bool(_REPAIRS.search(text))


def has_lost_thread(seen: Seen) -> bool:
    """Return whether a line says that their last answer missed it, and is no clearer than before.

    What names a word that the case foresaw is answered, and so is what is about the clock.
    """
    text = seen.reading.text
    if not any(name.startswith(_GUESSED) for name in seen.mind.last) or len(text) > LONGEST:
        return False
    if seen.has("deadline_question", "deadline_challenge"):
        return False
    if not says_missed(text):
        return False
    if seen.wish is not None:
        return seen.wish.share < _SURE and not seen.wish.named
    return seen.plain is None or not (seen.plain.named or seen.plain.sure)

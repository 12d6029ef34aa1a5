"""Questions in the word order of a statement: "You can make it less, the money?".

People ask so in a second language, and in haste. Who gives back what was said leaves words in
the same order and may raise their voice as well; what is asked for is what was not said yet.
"""

from __future__ import annotations

from weakhand.language.lexicon import FEELINGS, FUNCTION
from weakhand.language.patterns import late
from weakhand.language.state import State

_UNTURNED = late(
    r"^(?:(?:and|but|so|ok|well|then|sorry|please|excuse me|also) )*(?:"
    r"you (?:also |still |already |maybe |really )?(?:can|could|may|will|think|know|like|believe|"
    r"find|"
    r"agree|understand|have|need|want|work|live|come|speak|take|pay|sell|prefer|do not)|"
    r"(?:it|this|that) (?:is|was) (?:\w+ly )?(?:possible|allowed|ok|right|normal|true|legal|"
    r"included|enough|fair|good|free|expensive|usual|you who|he who|she who|they who|your \w+ who)|"
    r"is possible|there is (?:a|any|some|other|another|no)|"
    r"(?:they|he|she) (?:told|tell|tells|make|makes|made|pay|pays|paid|know|knows|asked|asks)|"
    r"i (?:can|could|may|must|should|have to|need to)|we (?:can|could|may|must|should)|"
    r"the \w+ (?:can|could|will|is|are) (?:\w+ )?(?:be|go|come|less|more|included|possible))\b"
)


def unturned(state: State, lo: int, hi: int, text: str, mark: str) -> bool:
    """Say whether words ``lo`` to ``hi`` ask by their mark alone for what was not said yet.

    ``text`` and ``mark`` are the folded sentence and the mark behind it.
    """
    if "?" not in mark or not _UNTURNED.match(text):
        return False
    words, stems = state.folded.words[lo:hi], state.folded.stems[lo:hi]
    if not FEELINGS.isdisjoint(words):
        return False
    own = {s for word, s in zip(words, stems, strict=True) if word not in FUNCTION}
    return state.scene.heard.isdisjoint(own)

"""What is said beside the talk: trivia, shows, pets, things of the wide world."""

from __future__ import annotations

from itertools import pairwise

from weakhand.language.amounts import figures
from weakhand.language.families import FAMILY
from weakhand.language.lexicon import FUNCTION
from weakhand.language.line import Line, by_itself
from weakhand.language.state import State
from weakhand.language.weights import weights

_LONGEST = 14
"""Words up to which a line may be an aside and no more."""


def worldly(state: State) -> bool:
    """Say whether a line names a thing of the wide world that nobody has spoken of."""
    return not _world(state.line) <= state.scene.heard


@by_itself
def _world(line: Line) -> frozenset[str]:
    """Return the stems of a line that name things of the wide world."""
    return frozenset(each for each in line.folded.stems if FAMILY.get(each) == "world")


def beside_the_talk(state: State) -> bool:
    """Say whether a short line is about such a thing, and about nothing that was said before."""
    folded, line = state.folded, state.line
    if len(folded.words) > _LONGEST or not worldly(state) or line.named or line.options:
        return False
    if any(FAMILY.get(each) == "greet" for each in folded.stems):
        return False
    own = {s for w, s in zip(folded.words, folded.stems, strict=True) if w not in FUNCTION}
    return state.scene.heard.isdisjoint(own) and not figures(line)


_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE_EACH = frozenset(
    pair for row in _ROWS for one, other in pairwise(row) for pair in (one + other, other + one)
)
"""Two keys that lie beside each other."""
_MASHED = 3
"""Letters from which a word may be keys struck at random."""


def typed_at_random(state: State) -> bool:
    """Say whether most words of a line are no words, but keys that lie beside each other."""
    words = state.folded.words
    return 0 < len(words) <= _LONGEST and 2 * sum(map(_mashed, words)) > len(words)


def _mashed(word: str) -> bool:
    """Say whether a word that nobody knows is keys beside each other, or has no vowel: "asdf"."""
    if len(word) < _MASHED or not word.isalpha() or word in weights().features:
        return False
    if len(word) >= _NO_WORD and _VOWELS.isdisjoint(word):
        return True
    return all(a + b in _BESIDE_EACH or a == b for a, b in pairwise(word))


_NO_WORD, _VOWELS = 5, frozenset("aeiouy")

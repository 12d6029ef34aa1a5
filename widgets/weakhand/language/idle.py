"""What is said beside the talk: trivia, shows, pets, things of the wide world."""

from __future__ import annotations

from weakhand.language.amounts import figures
from weakhand.language.families import FAMILY
from weakhand.language.lexicon import FUNCTION
from weakhand.language.line import Line, by_itself
from weakhand.language.state import State

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

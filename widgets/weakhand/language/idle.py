"""What is said beside the talk: trivia, shows, pets, things of the wide world."""

from __future__ import annotations

from weakhand.language.amounts import figures
from weakhand.language.families import FAMILY
from weakhand.language.lexicon import FUNCTION
from weakhand.language.state import State

_LONGEST = 14
"""Words up to which a line may be an aside and no more."""


def worldly(state: State) -> bool:
    """Say whether a line names a thing of the wide world that nobody has spoken of."""
    heard = state.scene.heard
    return any(FAMILY.get(each) == "world" and each not in heard for each in state.folded.stems)


def beside_the_talk(state: State) -> bool:
    """Say whether a short line is about such a thing, and about nothing that was said before."""
    folded, line = state.folded, state.line
    if len(folded.words) > _LONGEST or line.named or line.options or not worldly(state):
        return False
    if any(FAMILY.get(each) == "greet" for each in folded.stems):
        return False
    own = {s for w, s in zip(folded.words, folded.stems, strict=True) if w not in FUNCTION}
    return state.scene.heard.isdisjoint(own) and not figures(line)

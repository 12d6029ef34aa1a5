"""Which options of the case the other side's words name: their last, or those before them."""

from __future__ import annotations

from weakhand.language.packages import Options
from weakhand.language.state import State, in_scene

_NONE: Options = frozenset()


def put_before(state: State) -> Options:
    """Return issue and label of each option that their last words name."""
    theirs = state.scene.theirs
    return theirs[0][1].options if theirs else _NONE


@in_scene
def on_table(state: State) -> Options:
    """Return the options that the newest words of theirs name that name any."""
    return next((turn.options for _, turn in state.scene.theirs if turn.options), _NONE)


@in_scene
def package_put(state: State) -> Options:
    """Return the package in their newest words that name any option; nothing if it is none."""
    return next((turn.package for _, turn in state.scene.theirs if turn.options), _NONE)

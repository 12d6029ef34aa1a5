"""How a package of theirs is said to who has heard one before: what moved, and no more."""

from __future__ import annotations

from weakhand.cases.schema import Case, Package
from weakhand.counterpart.mind import HAS_PUT, Mind
from weakhand.counterpart.voice import in_words, listed, shown

_LEAST = 2
"""Points that stay as they were, from which it is shorter to say so."""


def as_moved(case: Case, mind: Mind, package: Package) -> str:
    """Return a package in words; where they have put one before, only what is new in it.

    New is what is otherwise than in their last package, or than the learner has put it since:
    nothing of what they do not take up stays unsaid. What they give comes first, then what they
    want for it. The rest is said to be as it was.
    """
    before = mind.table
    if before is None or HAS_PUT not in mind.events:
        return in_words(case, package)
    names = [name for name in shown(case, package) if _new(mind, before, name, package[name])]
    rest = len(shown(case, package)) - len(names)
    gone = [name for name in shown(case, before) if name not in shown(case, package)]
    if not names or gone or rest < _LEAST:
        return in_words(case, package)
    wants = [name for name in names if _worse(case, name, package, before)]
    gives = [name for name in names if name not in wants]
    halves = [listed(case, package, half) for half in (gives, wants) if half]
    return f"{' against '.join(halves)}, and the rest as it was"


def _new(mind: Mind, before: Package, name: str, label: str) -> bool:
    """Return whether a point differs from their last package, or from what the learner has put."""
    return label != before[name] or (mind.put or {}).get(name, label) != label


def _worse(case: Case, name: str, package: Package, before: Package) -> bool:
    """Return whether a point is worse for the learner than in their last package."""
    options = case.issue[name].by_label
    return options[package[name]].learner < options[before[name]].learner

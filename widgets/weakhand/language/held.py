"""What "keep it flat" keeps: the point that was spoken of last and that can stay as it is.

The words name no option. Which issue "it" is stands in what was said before: earlier in the line,
in their last words, in the learner's last line, or in their words before that.
"""

from __future__ import annotations

from collections.abc import Iterator

from weakhand.language.alternatives import Named
from weakhand.language.ground import Choice
from weakhand.language.index import hits, in_order
from weakhand.language.lexicon import words
from weakhand.language.normalise import fold
from weakhand.language.patterns import late
from weakhand.language.state import State

_AS_IT_IS = (
    r"(?:flat|the same|unchanged|steady|fixed|stable|put|level|as is|(?:just |right |exactly )?"
    r"(?:as|where|how|what) (?:it|they|that) (?:is|are|was|were|stands?)(?: now| today)?)"
)
_HELD = late(
    rf"\b(?:(?:keep|keeping|leave|leaving|hold|holding|freeze) (?:it|that|this|them|things) "
    rf"{_AS_IT_IS}|(?:it|that|this) (?:(?:would|should|could|can|has to|must) )?(?:stays?|"
    rf"remains?) {_AS_IT_IS})\b"
)
_VERBS = words("keep keeping leave leaving hold holding freeze stay stays remain remains")
_STAYS = frozenset(["unchang", "flat", "stay", "remain", "same", "keep", "hold", "current"])
"""Stems by which the words of an option say that a thing stays as it is."""


def held(state: State) -> tuple[Named, ...]:
    """Return the option that a line keeps without naming it, where that can be told."""
    if _VERBS.isdisjoint(state.folded.words):
        return ()
    text = " ".join(state.folded.words)
    found = _HELD.search(text)
    if found is None:
        return ()
    lo = text[: found.start()].count(" ")
    hi = lo + found.group().count(" ") + 1
    before = state.folded.words[max(0, lo - 3) : lo]
    if not {"not", "never", "cannot"}.isdisjoint(before):
        return ()
    if before[-2:] in (("i", "will"), ("we", "will")) and state.folded.words[lo] == "leave":
        return ()
    fixed = {choice.issue: choice for choice in state.known.ground.choices if _stays(choice)}
    for stems in _before(state, lo):
        issue = _last_issue(state, stems, frozenset(fixed))
        if issue:
            return (Named(lo, hi, fixed[issue], 1, True),)
    return ()


def _stays(choice: Choice) -> bool:
    """Say whether the words of an option tell that its issue stays as it is."""
    return any(not _STAYS.isdisjoint(fold(term).stems) for term in choice.terms)


def _before(state: State, lo: int) -> Iterator[tuple[str, ...]]:
    """Yield the stems of what was said before word ``lo``, the newest first."""
    scene = state.scene
    own = fold(scene.own[-1], state.known.real) if scene.own else None
    yield state.folded.stems[:lo]
    for said in (scene.last, own, scene.before):
        if said is not None:
            yield said.stems


def _last_issue(state: State, stems: tuple[str, ...], issues: frozenset[str]) -> str:
    """Return which of ``issues`` these words speak of last, or nothing."""
    choices = state.known.ground.choices
    spoken = [(hi, choices[int(o)].issue) for o, _, hi, _ in in_order(state.known.options, stems)]
    spoken += [(hi, owner) for owner, _, hi, _ in hits(state.known.notions, stems)]
    return max(((hi, issue) for hi, issue in spoken if issue in issues), default=(0, ""))[1]

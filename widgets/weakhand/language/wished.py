"""A point of a list that is only called by its name: "six percent, the boiler, two years".

Where an issue is a thing that there is or is not, its name in a list of terms is a wish for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from weakhand.language.alternatives import Named
from weakhand.language.ground import Choice
from weakhand.language.lexicon import words
from weakhand.language.line import Line, Sentence

_BESIDE = words(
    """the a an my your our that this new old broken too also please done fixed repaired mended
    sorted included then as well course of with plus and month week now soon"""
)
"""Words that may stand beside the name in such a point."""
_A_THING = words("the a an my your our that this")
"""Of two points the one that is only a name has one of these: "drop, at 5 percent" wants none."""
_ANDS = words("and plus with")
_TWO = 2


def wished(line: Line, named: Sequence[Named]) -> tuple[Named, ...]:
    """Return the options that a list wants by the name of their issue, besides those ``named``."""
    if not any(each.meant for each in named) or not line.named:
        return ()
    taken = {each.choice.issue for each in named}
    wants = {issue: choice for issue, choice in _extras(line) if issue not in taken}
    found: dict[str, Named] = {}
    for sentence in line.sentences:
        items = list(_items(line, sentence))
        if len(items) < _TWO:
            continue
        for lo, hi in items:
            if len(items) == _TWO and _A_THING.isdisjoint(line.folded.words[lo:hi]):
                continue
            issue, size = _name_of(line, lo, hi)
            if issue in wants and any(_puts(each, sentence, lo, hi) for each in named):
                found.setdefault(issue, Named(lo, hi, wants[issue], size, True))
    return tuple(found.values())


def _extras(line: Line) -> Iterator[tuple[str, Choice]]:
    """Yield each issue of two options with the one that does not stand without a deal."""
    by_issue: dict[str, list[Choice]] = {}
    for choice in line.known.ground.choices:
        by_issue.setdefault(choice.issue, []).append(choice)
    for issue, choices in by_issue.items():
        other = [choice for choice in choices if not choice.stands]
        if len(choices) == _TWO and len(other) == 1:
            yield issue, other[0]


def _items(line: Line, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the parts of a sentence between its marks and its "and"s."""
    said, marks = line.folded.words, line.folded.marks
    inside = range(sentence.lo + 1, sentence.hi)
    cuts = [i for i in inside if marks[i].strip() or said[i] in _ANDS]
    yield from zip([sentence.lo, *cuts], [*cuts, sentence.hi], strict=True)


def _name_of(line: Line, lo: int, hi: int) -> tuple[str, int]:
    """Return the issue of which words ``lo`` to ``hi`` are nothing but the name, and its words."""
    said = line.folded.words
    for owner, a, b, size in line.named:
        inside = lo <= a and b <= hi and line.known.kinds[owner] == "issue"
        if inside and {*said[lo:a], *said[b:hi]} <= _BESIDE:
            return owner, size
    return "", 0


def _puts(each: Named, sentence: Sentence, lo: int, hi: int) -> bool:
    """Say whether an option that is meant stands in another part of the sentence."""
    inside = sentence.lo <= each.lo and each.hi <= sentence.hi
    return each.meant and inside and (each.hi <= lo or hi <= each.lo)

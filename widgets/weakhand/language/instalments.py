"""What somebody pays a month, as the time that it takes: "200 a month" on a debt of 4,800.

A case says of an issue whose options are months which other issue they pay off (``spreads``), and
of that what its shares are shares of (``of``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from weakhand.language.alternatives import Named
from weakhand.language.ground import Choice, Ground
from weakhand.language.lexicon import words
from weakhand.language.once import once_for_each
from weakhand.language.patterns import late
from weakhand.language.put_before import package_put
from weakhand.language.scales import Scale, Step, closest
from weakhand.language.sizes import sizes
from weakhand.language.state import State, in_scene

SLOW = "slow:"
"""What a rate leaves among the cues of a line that takes longer than any option: it, and months."""
_RATE = late(
    r"(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)(?: (?:euros?|dollars?|pounds?|quid|bucks))?"
    r"(?: (?:(?:a|per|each|every|the) (month|week)|"
    r"(monthly|weekly)(?! (?:payments?|instal+ments?|parts?|rates?))))\b|"
    r"\b(monthly|weekly) (?:payments?|instal+ments?|rates?) of (?:about |maybe )?"
    r"(\d+(?:,\d{3})*(?:\.\d+)?)\b"
)
_TOLD = words(
    """earn earns earned make makes made rent income wage wages salary pension spend cost costs live
    left take-home get gets got"""
)
"""Shortly before a rate these say that it is what one has or spends, and nothing offered."""
_WITHIN = 4
_WEEKS_A_MONTH = 52 / 12
_CUES = words("month week monthly weekly")


@in_scene
def instalments(state: State) -> tuple[Named, ...]:
    """Return the options whose time comes nearest to what a line would pay a month."""
    found = {}
    for lo, hi, scale, months in _rates(state):
        label = closest(scale, months)
        choice = next((c for c in _choices(state, scale.issue) if c.label == label), None)
        if choice is not None and not _is_slow(scale, months):
            found[scale.issue] = Named(lo, hi, choice, 1, True)
    return tuple(found.values())


def but_for_rates(state: State, named: Sequence[Named]) -> list[Named]:
    """Return the options ``named`` but for those that a rate would be: "50 a week" is no half."""
    words = in_rates(state)
    return [each for each in named if words.isdisjoint(range(each.lo, each.hi))]


@in_scene
def in_rates(state: State) -> frozenset[int]:
    """Return the words of a line that are part of a rate: their numbers name nothing else."""
    return frozenset(i for lo, hi, *_ in _rates(state) for i in range(lo, hi))


@in_scene
def too_slow(state: State) -> tuple[str, ...]:
    """Return the cue of a rate that takes longer than any option, with it and its months."""
    said = state.folded.words
    return tuple(
        f"{SLOW}{next(w for w in said[lo:hi] if w[0].isdigit())} a {unit}:{months:.0f}"
        for lo, hi, scale, months in _rates(state)
        if _is_slow(scale, months)
        for unit in ["week" if any(w.startswith("week") for w in said[lo:hi]) else "month"]
    )[:1]


def _is_slow(scale: Scale, months: float) -> bool:
    """Return whether so many months are nearer to half as long again as to the longest step."""
    return months > 1.25 * max(step.size for step in scale.steps)


def _rates(state: State) -> Iterator[tuple[int, int, Scale, float]]:
    """Yield the words of each rate, the scale of the time in which it pays, and the months."""
    said = state.folded.words
    if _CUES.isdisjoint(said):
        return
    scales = _paid_off(state.known.ground)
    if not scales:
        return
    text = " ".join(said)
    for match in _RATE.finditer(text):
        lo = text[: match.start()].count(" ")
        if _TOLD.isdisjoint(said[max(0, lo - _WITHIN) : lo]):
            for scale, paid in scales:
                sum_ = _owed(state, paid)
                rate = _a_month(match)
                if sum_ and rate not in {0.0, *(step.size for step in scale.steps)}:
                    yield lo, lo + match.group().count(" ") + 1, scale, sum_ / rate


@once_for_each
def _paid_off(ground: Ground) -> tuple[tuple[Scale, str], ...]:
    """Return the months of each issue that pays another one off, and which that is."""
    spread = {choice.issue: choice.spreads for choice in ground.choices if choice.spreads}
    return tuple(
        (
            Scale(
                issue,
                "month",
                tuple(
                    Step(one.size, choice.label)
                    for choice in ground.choices
                    if choice.issue == issue
                    for one in sizes(choice.label)
                    if one.unit == "month"
                ),
            ),
            paid,
        )
        for issue, paid in spread.items()
    )


def _a_month(match: re.Match[str]) -> float:
    """Return what a rate comes to in a month."""
    rate = float((match.group(1) or match.group(5)).replace(",", ""))
    unit = match.group(2) or match.group(3) or match.group(4)
    return rate * _WEEKS_A_MONTH if unit.startswith("week") else rate


def _owed(state: State, issue: str) -> float:
    """Return the sum that is paid off: as the line names it, as they have put it, or as it stands.

    What they only mention ("half of it they never find") is not put.
    Of several that the line names, the last counts.
    """
    choices = _choices(state, issue)
    table = package_put(state)
    of_line = {
        int(owner): lo
        for owner, lo, *_ in state.line.options
        if state.known.ground.choices[int(owner)] in choices
    }
    named = [state.known.ground.choices[n] for n in sorted(of_line, key=of_line.__getitem__)]
    put = [choice for choice in choices if (choice.issue, choice.label) in table]
    stands = [choice for choice in choices if choice.stands]
    for choice in (*named[-1:], *put, *stands):
        share = next((one.size for one in sizes(choice.label) if one.unit == "%"), None)
        if share is not None:
            return choice.of * share / 100
    return 0.0


def _choices(state: State, issue: str) -> list[Choice]:
    return [choice for choice in state.known.ground.choices if choice.issue == issue]

"""Numbers and names as the words that a learner reads."""

from __future__ import annotations

from typing import Final

ENDINGS: Final[dict[str, str]] = {
    "agreed": "You have a deal",
    "walked_away": "You walked away",
    "broken_off": "They ended the talks",
    "out_of_time": "The time ran out",
}

_SCALES: Final[dict[str, tuple[tuple[float, str], ...]]] = {
    "rapport": ((0.12, "cold"), (0.3, "wary"), (0.5, "warming"), (0.75, "open"), (9, "close")),
    "firmness": ((0.15, "open to a deal"), (0.4, "loosening"), (0.7, "firm"), (9, "very firm")),
    "patience": ((0.15, "nearly gone"), (0.4, "thin"), (0.7, "some left"), (9, "plenty")),
    "belief": ((0.35, "weak"), (0.6, "so-so"), (0.85, "solid"), (9, "as good as it is")),
}


def level(scale: str, share: float) -> str:
    """Return the word for a share (0 to 1) on one of the scales of the other side's mind."""
    return next(word for below, word in _SCALES[scale] if share < below)


def points(value: float) -> str:
    """Return a number of points without a needless decimal; the minus sign is a real one."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text in ("-0", "0") else text.replace("-", "−")


def counted(value: float) -> str:
    """Return ``1 point`` or ``n points``."""
    text = points(value)
    return f"{text} point" if text == "1" else f"{text} points"


def against(value: float, walk_away: float) -> str:
    """Return how a value stands to the learner's walk-away, in words."""
    gap = round(value - walk_away, 1)
    if gap == 0:
        return "the same as walking away"
    return f"{points(abs(gap))} {'more' if gap > 0 else 'less'} than walking away"


def shortened(text: str, most: int = 300) -> str:
    """Return a text cut between two words, if it has more than ``most`` characters."""
    if len(text) <= most:
        return text
    cut = text[:most]
    return (cut.rpartition(" ")[0] or cut) + " …"


def percent(share: float) -> str:
    """Return a share (0 to 1) in per cent, as a whole number."""
    return f"{round(100 * share)}%"

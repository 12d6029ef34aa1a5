"""The examples that the literature gives, written down once for the tests that use them."""

from __future__ import annotations

from itertools import product

import numpy as np

from weakhand.models.packages import Choice, Topic

# Nash (1950): what each thing is worth to Bill and to Jack.
BILLS = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
JACKS = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}
GAINS_BY_ROW = (
    (0, 8),
    (6, 7),
    (8, 6),
    (12, 5),
    (14, 4),
    (14, 3),
    (16, 2),
    (16, 1),
    (18, 0),
)
"""Nine barters that a later text lists for Nash's table of nine goods: Bill's gain, Jack's."""


def barters() -> list[tuple[frozenset[str], float, float]]:
    """Return every barter of Bill and Jack: what changes hands, and what each gains."""
    found = []
    things = [*BILLS, *JACKS]
    for moved in product((False, True), repeat=len(things)):
        given = frozenset(thing for thing, goes in zip(things, moved, strict=True) if goes)
        bill = sum(JACKS[t][0] for t in given & JACKS.keys()) - sum(
            BILLS[t][0] for t in given & BILLS.keys()
        )
        jack = sum(BILLS[t][1] for t in given & BILLS.keys()) - sum(
            JACKS[t][1] for t in given & JACKS.keys()
        )
        found.append((given, float(bill), float(jack)))
    return found


def barter_points() -> np.ndarray:
    """Return the gains of every barter, barters by 2."""
    return np.array([[bill, jack] for _, bill, jack in barters()])


# Bazerman, Magliozzi and Neale (1985): net profit a step, seller's and buyer's, levels A to I.
LEVELS = "ABCDEFGHI"
STEPS = {"delivery": (200, 500), "discount": (300, 300), "financing": (500, 200)}


def market() -> list[Topic]:
    """Return the three issues of the market game; the learner sells, the counterpart buys."""
    last = len(LEVELS) - 1
    return [
        Topic(
            name,
            tuple(
                Choice(level, float(n * sells), float((last - n) * buys))
                for n, level in enumerate(LEVELS)
            ),
        )
        for name, (sells, buys) in STEPS.items()
    ]


def camp(mine: tuple[int, int, int], theirs: tuple[int, int, int]) -> list[Topic]:
    """Return three goods of three packages each, as in CaSiNo (Chawla et al. 2021)."""
    return [
        Topic(good, tuple(Choice(str(n), float(n * my), float((3 - n) * their)) for n in range(4)))
        for good, my, their in zip(("food", "water", "firewood"), mine, theirs, strict=True)
    ]

"""What a rule of the counterpart's mind may look at: one line, in its moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from weakhand.cases.schema import Answer, Case, Package
from weakhand.counterpart.answers import Plain, answer_to, foreseen
from weakhand.counterpart.aside import asides
from weakhand.counterpart.asked_anew import ANEW
from weakhand.counterpart.closest import nearest_answer
from weakhand.counterpart.content import content, loose
from weakhand.counterpart.follow_up import asks_after
from weakhand.counterpart.forms import asks
from weakhand.counterpart.in_turn import shut
from weakhand.counterpart.leaning import answers_it, asks_since, leans
from weakhand.counterpart.meant import unlikely
from weakhand.counterpart.mind import Credit, Mind
from weakhand.counterpart.question import asking
from weakhand.counterpart.unforeseen import was
from weakhand.counterpart.wish import CLEAR, Wish, says_little
from weakhand.language.reading import MoveKind, Reading

_TO_COME = frozenset(
    {"how_long_takes", "how_long_lasts", "when_paid", "applies_from", "next_step", "papers_needed"}
)
"""Questions of practice about what is to come: nobody asks them of what has been."""
_SINCE = frozenset({"since_when", "how_long_so"})
"""Since when the matter is so: nobody asks that of what somebody does in a story of theirs."""


@dataclass(frozen=True)
class Seen:
    """What a rule may look at.

    Attributes:
        mind: the mind before the line.
        credits: what the moves of the line earn.
        offer: the package that the line or the board puts, or ``None``.
        hint: the fact that they have just hinted at, if a question picks up a word of it.
        wish: the answer or fact that the line asks for, where that is clear.
        kinds: the kinds of move that the line makes.
        found: what functions have found in it, by the function (``kept_with``).
    """

    case: Case
    mind: Mind
    reading: Reading
    credits: tuple[Credit, ...]
    offer: Package | None = None
    hint: str = ""
    wish: Wish | None = None
    kinds: frozenset[MoveKind] = field(init=False, repr=False)
    found: dict[Callable[..., Any], Any] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", self.reading.kinds())

    @cached_property
    def shut(self) -> frozenset[str]:
        """Return the answers that belong after what they have not told yet."""
        return shut(self.case, self.mind)

    @cached_property
    def plain(self) -> Plain | None:
        """Return the plain answer that the line calls for, if there is one.

        A question that leans on their last words must call for it in all that it says, and be
        likely to mean it. Of what has been nobody asks how long it will take.
        """
        if self.wish is not None:
            return None if self.wish.fact else foreseen(self.case.answer[self.wish.name])
        plain, text = answer_to(self.case, self.reading, self.shut), self.reading.text
        if plain is not None and not plain.words and plain.answer.id in _TO_COME and was(text):
            return None
        if plain is not None and plain.answer.id in _SINCE and self.leans and asks_since(text):
            return None
        if plain is not None and self.anew and f"answer:{plain.answer.id}" in self.mind.last:
            return None
        if plain is not None and plain.near and not plain.sure and says_little(text):
            return None
        if plain is None or plain.sure or not self.leans:
            return plain
        if plain.near:
            return None
        fits = answers_it(self.mind, text, plain.answer, plain.words)
        return plain if fits and not unlikely(self.case, text, plain.answer, CLEAR) else None

    @cached_property
    def nearest(self) -> Answer | None:
        """Return the case's answer that comes nearest to what the line asks, if one comes near.

        A question that leans on their last words is near to nothing else, nor is one that says
        nothing of what it is about.
        """
        if self.leans or says_little(self.reading.text):
            return None
        return nearest_answer(self.case, asking(self.reading.text), self.shut)

    @property
    def anew(self) -> bool:
        """Return whether the line puts a question again, which they have not answered."""
        return ANEW in self.reading.cues

    @cached_property
    def leans(self) -> bool:
        """Return whether the line is a short question that leans on what they have just said."""
        return asks(self.reading) and leans(self.mind, self.reading.text)

    @cached_property
    def follows(self) -> str:
        """Return in what way the line asks after their last words; empty when it does not."""
        return asks_after(self.reading.text)

    @cached_property
    def asides(self) -> tuple[str, ...]:
        """Return what the line says beside the matter, by name."""
        return asides(self.reading.text)

    @property
    def takes_up(self) -> bool:
        """Return whether the line has a word of what they have just said, and one that counts."""
        return bool((content(self.reading.text) & content(self.mind.words)) - loose())

    def worth(self, *kinds: MoveKind) -> float:
        """Return the best credit among ``kinds``, 0 when there is none."""
        return max((c.worth for c in self.credits if c.kind in kinds), default=0.0)

    def has(self, *kinds: MoveKind) -> bool:
        """Return whether the line makes a move of one of ``kinds``."""
        return not self.kinds.isdisjoint(kinds)

    @property
    def calm(self) -> bool:
        """Return whether the line neither threatens, insults nor begs."""
        return self.reading.hostile < 0.3 and not self.has("threat", "begging")

    @property
    def honest(self) -> bool:
        """Return whether the brief bears out what the line claims, and it claims something."""
        return bool(self.reading.claims) and all(c.truths for c in self.reading.claims)

"""The Reading: what an utterance does, what it is about, and where it says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

MoveKind = Literal[
    "minimal_encourager",
    "open_question",
    "calibrated_question",
    "closed_question",
    "why_question",
    "mirror",
    "label",
    "paraphrase",
    "summary",
    "i_message",
    "pause",
    "offer",
    "accept",
    "reject",
    "threat",
    "begging",
    "disclosure",
    "preference_question",
    "conditional_trade",
    "loss_frame",
    "deadline_question",
    "deadline_challenge",
    "affirmation",
    "small_talk",
    "off_topic",
]
MOVE_KINDS: tuple[MoveKind, ...] = get_args(MoveKind)

LISTENING: frozenset[MoveKind] = frozenset(
    {
        "minimal_encourager",
        "open_question",
        "calibrated_question",
        "mirror",
        "label",
        "paraphrase",
        "summary",
        "i_message",
        "pause",
        "preference_question",
        "deadline_question",
    }
)


class Move(NamedTuple):
    """One thing an utterance does.

    Attributes:
        kind: which of the 25 kinds of move.
        start, end: the characters of the text behind it (half-open).
        sure: how clearly it is one, 0 to 1.
        relevant: how well it fits what is alive in the conversation, 0 to 1
            (1 for moves to which relevance does not apply).
        about: ids of the case's facts, concepts and issues that it touches.
        aimed: whether its words belong to this talk; false for words that could
            be said to anybody, such as "How does that work for you?".
    """

    kind: MoveKind
    start: int
    end: int
    sure: float = 1.0
    relevant: float = 1.0
    about: tuple[str, ...] = ()
    aimed: bool = True


ClaimKind = Literal["alternative", "fact", "authority"]


class Claim(NamedTuple):
    """A statement the learner makes about the world, to be held against the brief.

    Attributes:
        kind: ``alternative`` (another client, offer or bidder), ``fact``, or
            ``authority`` (somebody else who decides).
        truths: ids of the brief's truths that bear it out; empty means invented.
    """

    kind: ClaimKind
    start: int
    end: int
    truths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one utterance does in its context.

    Attributes:
        moves: what it does, in the order of the text; may be empty.
        about: ids of facts, concepts and issues it touches, strongest first.
        offer: issue name to option label, or ``None`` when nothing is offered.
        claims: statements about the learner's own situation.
        hostile: how insulting it is, 0 to 1.
        loss: what a loss frame attaches the loss to.
        stock: share of its words that are stock phrases or copied, 0 to 1.
        asks_offer: whether it asks the other side to name terms.
        cues: small things it does besides, by name: plain questions
            (``language.plain``), what it says of its speaker's own weakness
            (``language.own_cues``), ``near:`` and an issue for a number
            between two options, ``terms:`` and the number of issues of which
            options are named without an offer, ``options`` for several
            packages in one line, ``open:`` and an issue of which an offer
            names two options, ``half_yes`` for what may be a yes and may be
            none, ``puts_off`` for asking time to think, ``rest`` for an
            offer that lets the rest of their package stand, ``takes`` for
            their package gone through and taken, ``recites`` for one not
            taken, ``mistakes`` for one that is got wrong, ``declined:`` and an
            issue of which theirs is only turned down, ``unplaced:`` and words
            of an offer for which the case has no option, ``somewhat`` for a
            term that is to move by no said amount, ``taken`` for a plain yes beside
            the terms that it puts, ``asked_anew`` for a question put
            once more by who was misunderstood.
    """

    text: str
    moves: tuple[Move, ...] = ()
    about: tuple[str, ...] = ()
    offer: tuple[tuple[str, str], ...] | None = None
    claims: tuple[Claim, ...] = ()
    hostile: float = 0.0
    loss: Literal["", "raised_risk", "unraised_risk", "conceding"] = ""
    stock: float = 0.0
    asks_offer: bool = False
    cues: tuple[str, ...] = ()

    def kinds(self) -> frozenset[MoveKind]:
        """Return the kinds of move it makes."""
        return frozenset([move.kind for move in self.moves])

    @property
    def names_terms(self) -> int:
        """Return of how many issues it names options without offering them."""
        for cue in self.cues:
            if cue.startswith("terms:"):
                return int(cue.removeprefix("terms:"))
        return 0

    @property
    def left_open(self) -> tuple[str, ...]:
        """Return the issues of which an offer names two options, and settles on neither."""
        return self._marked("open:")

    @property
    def declined(self) -> tuple[str, ...]:
        """Return the issues of which it only turns down what they have put."""
        return self._marked("declined:")

    @property
    def unplaced(self) -> tuple[str, ...]:
        """Return the parts of an offer for which no option was found, in its own words."""
        return self._marked("unplaced:")

    @property
    def slow(self) -> tuple[str, str] | None:
        """Return a sum a month that pays a debt off in more time than there is, and its months."""
        rate, _, months = next(iter(self._marked("slow:")), "").partition(":")
        return (rate, months) if months else None

    @property
    def rounded(self) -> tuple[str, ...]:
        """Return the issues of which an offer names a number between two options."""
        return self._marked("near:")

    @property
    def exact(self) -> bool:
        """Return whether an offer was understood to the last word: on anything else nothing closes.

        No number of it was rounded, and no part of it is without a place among the options.
        """
        return not (self.rounded or self.unplaced)

    def _marked(self, mark: str) -> tuple[str, ...]:
        return tuple([cue.removeprefix(mark) for cue in self.cues if cue.startswith(mark)])

    @property
    def several(self) -> bool:
        """Return whether it lays out several packages, and so puts none of them."""
        return "options" in self.cues

    def first(self, *kinds: MoveKind) -> Move | None:
        """Return the first move of one of ``kinds``, or ``None``."""
        for move in self.moves:
            if move.kind in kinds:
                return move
        return None


class Said(NamedTuple):
    """One earlier turn, as context for reading the next.

    Attributes:
        who: ``counterpart`` or ``learner``.
        alive: ids of the facts and concepts alive in a counterpart's turn.
        put: issue and option of each point of the package that a counterpart's turn puts, where
            its words may say only what is new in it.
    """

    who: Literal["counterpart", "learner"]
    text: str
    alive: tuple[str, ...] = ()
    put: tuple[tuple[str, str], ...] = ()

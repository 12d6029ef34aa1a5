"""Judging one written line: does it make the wanted move, and does it fit?

One rule, used by the instant check and by the mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from weakhand.language.reading import LISTENING, Move, MoveKind, Reading
from weakhand.questions.spec import Produce

COPIED: Final = 0.6
SURE: Final = 0.5
FAMILIES: Final[dict[MoveKind, str]] = {
    "open_question": "question",
    "calibrated_question": "question",
    "preference_question": "question",
    "deadline_question": "question",
    "paraphrase": "paraphrase",
    "summary": "paraphrase",
    "minimal_encourager": "pause",
    "pause": "pause",
}
_STOCK_LONG: Final = 7
_ABOUT_ANYBODY: Final = ("open_question", "calibrated_question", "preference_question")
_NAMES: Final[dict[MoveKind, str]] = {
    "i_message": "an I-message",
    "begging": "begging",
    "small_talk": "small talk",
    "off_topic": "something off topic",
    "affirmation": "an affirmation",
    "accept": "an acceptance",
    "reject": "a rejection",
    "disclosure": "a disclosure about yourself",
    "conditional_trade": "an if-then trade",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in a line.

    Attributes:
        reading: what the line does.
        best: the wanted move that was made most clearly, if any.
        strength: how sure and how relevant that move is, 0 to 1.
        fraction: the share of the mark it earns, 0 to 1.
        cuts: what lowered the share, in plain words.
    """

    reading: Reading
    best: Move | None
    strength: float
    fraction: float
    cuts: tuple[str, ...]


def name_of(kind: MoveKind) -> str:
    """Return a kind of move in words, with its article."""
    if kind in _NAMES:
        return _NAMES[kind]
    words = kind.replace("_", " ")
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def wanted(spec: Produce) -> str:
    """Return in words what the line should be."""
    return " or ".join(name_of(kind) for kind in spec.move)


def judge(spec: Produce, text: str, full: float | None = None) -> Judged:
    """Return how well ``text`` makes the move that ``spec`` asks for.

    The share is sure x relevant of the best wanted move, over ``full``. It is
    halved for a forbidden move and for more than two families of listening
    moves in one line, cut for copied or stock words, and to a quarter for an
    insult.
    """
    reading = _read(spec, text)
    best = max(
        (move for move in reading.moves if move.kind in spec.move),
        key=lambda move: move.sure * move.relevant,
        default=None,
    )
    if best is None:
        return Judged(reading, None, 0.0, 0.0, ())
    strength = best.sure * best.relevant
    fraction = min(1.0, strength / (full or spec.full))
    cuts: list[str] = []
    for share, why in _caps(spec, reading, best):
        fraction *= share
        cuts.append(why)
    return Judged(reading, best, strength, fraction, tuple(cuts))


def _caps(spec: Produce, reading: Reading, best: Move) -> list[tuple[float, str]]:
    """Return what lowers the mark: the factor and why."""
    caps: list[tuple[float, str]] = []
    # A mirror is a copy by its nature; how much of one is the reader's matter.
    if reading.stock > COPIED and best.kind != "mirror":
        share = 1.0 - 0.8 * (reading.stock - COPIED) / (1.0 - COPIED)
        caps.append(
            (share, "most of it is copied or a stock phrase, not your own words for what they said")
        )
    families = {
        FAMILIES.get(move.kind, move.kind)
        for move in reading.moves
        if move.kind in LISTENING and move.sure >= SURE
    }
    if len(families) > 2:
        caps.append((0.5, "it tries several techniques at once; one move at a time is heard best"))
    forbidden = [
        move.kind for move in reading.moves if move.kind in spec.forbid and move.sure >= SURE
    ]
    if forbidden:
        caps.append((0.5, f"it also holds {name_of(forbidden[0])}, which was to be left out"))
    # A longer line may take up what was said in words that the reader does not tie to it.
    short = len(reading.text[best.start : best.end].split()) <= _STOCK_LONG
    if short and not best.aimed and best.kind in _ABOUT_ANYBODY:
        caps.append((0.5, "it could be said to anybody; tie it to what they just said"))
    if any(not claim.truths for claim in reading.claims):
        caps.append((0.25, "it claims something that your brief doesn’t bear out"))
    if best.kind == "loss_frame" and reading.loss == "conceding":
        caps.append((0.2, "it hangs the loss on giving way, and people guard what they would lose"))
    if best.kind == "reject" and "disparages" in reading.cues:
        caps.append((0.5, "it runs down what they offer; your limit alone is heard better"))
    if reading.hostile >= SURE:
        caps.append((0.25, "it attacks the person"))
    return caps


def _read(spec: Produce, text: str) -> Reading:
    """Return the reading of a line in its conversation and case."""
    from weakhand.cases.load import load
    from weakhand.language import read
    from weakhand.language.ground import ground_of

    return read(text, [turn.said() for turn in spec.before], ground_of(load(spec.case)))

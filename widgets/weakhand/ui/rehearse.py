"""The conversation panel with the learner's own guess on the other side."""

from __future__ import annotations

from weakhand.canvas import SHEET, case_of, for_rehearsal
from weakhand.canvas.rehearsal import Rehearsal as Held
from weakhand.canvas.rehearsal import opened, rehearsals
from weakhand.canvas.worlds import in_words, world_of
from weakhand.cases.schema import Case
from weakhand.questions import Rehearsal
from weakhand.questions import sheet as exercises_of
from weakhand.ui.conversation import Conversation
from weakhand.ui.show import show
from weakhand.ui.sitting import Sitting


def rehearse(sheet: str = SHEET) -> None:
    """Talk with a counterpart built from your canvas; every new talk is another world."""
    found = [spec.id for spec in exercises_of(sheet) if isinstance(spec, Rehearsal)]
    if found:
        show(found[0])
    else:
        print(f"Nothing is rehearsed on {sheet!r}. Leave the name out: weakhand.rehearse()")


def missing(sitting: Sitting) -> str:
    """Return what the canvas lacks for a rehearsal, in words; empty when nothing is missing.

    A talk that is under way has its canvas, whatever became of it since.
    """
    gaps = () if _under_way(sitting) else for_rehearsal(sitting.canvas)
    if not gaps:
        return ""
    listed = "\n".join(f"- {gap}" for gap in gaps)
    return (
        "Nobody to rehearse with yet. These boxes of your canvas are still open:\n"
        f"{listed}\nFill them in, and run the grey box again (Shift+Enter)."
    )


def rehearsing(spec: Rehearsal, sitting: Sitting) -> Conversation:
    """Return the panel, where it was left; each new talk is held in the next world."""
    held = _under_way(sitting)
    attempt = sitting.attempts()[0]
    case, seed = _world(sitting, held or Held(sitting.canvas, attempt))
    return Conversation(
        case,
        seed,
        acts=held.acts if held else (),
        meter=spec.meter,
        attempts=spec.attempts,
        attempt=attempt,
        on_entry=sitting.act,
        on_pictures=sitting.pictured,
        allow_what_if=spec.what_if,
        again=lambda number: _next(sitting, number),
        epilogue=lambda: sitting.epilogue,
        recorded=sitting.attempts,
    )


def _under_way(sitting: Sitting) -> Held | None:
    """Return the talk that was begun and not left, or ``None``."""
    held = rehearsals(sitting.journal.entries(sitting.spec.id), sitting.spec.id)
    return held[-1] if held and sitting.attempts()[1] else None


def _world(sitting: Sitting, held: Held) -> tuple[Case, int]:
    """Return case and seed of a talk, and let the journal know what it begins with."""
    sitting.opened = opened(held.canvas, held.seed)
    sitting.epilogue = in_words(held.canvas, world_of(held.canvas, held.seed))
    return case_of(held.canvas, held.seed), held.seed


def _next(sitting: Sitting, number: int) -> tuple[Case, int]:
    """Return case and seed of the next talk: the canvas as it is now, if it can be used.

    One that was begun in another box has its canvas already.
    """
    if begun := _under_way(sitting):
        return _world(sitting, begun)
    canvas = sitting.canvas
    if for_rehearsal(canvas):
        held = rehearsals(sitting.journal.entries(sitting.spec.id), sitting.spec.id)
        canvas = held[-1].canvas
    return _world(sitting, Held(canvas, number))

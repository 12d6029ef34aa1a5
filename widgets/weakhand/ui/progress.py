"""``weakhand.progress()``: the learner's record and start page, from the journals alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from weakhand.history import (
    MASTERED,
    Calibration,
    Found,
    Headway,
    Record,
    find,
    record,
)
from weakhand.ui.listing import Line, Listing, Part, Run, listed, plain, several

FITS: Final = 0.15
COIN: Final = 0.25
APART: Final = 0.15
_NOTES: Final = 5
_RULE: Final = (
    "The rule: a question you missed comes back the next day, one you got right after a week. "
    "Right three times in a row, it stays away."
)
_KEPT: Final = (
    "All this is worked out from your answers, which stay in your course folder. Nothing is sent "
    "anywhere. To move to another computer, copy the folder."
)


def progress(folder: str | Path = "") -> Listing | None:
    """Show what you have done in this course, and what comes next.

    It reads the answers that lie in your course folder, found from the notebook's
    own folder (or the one you name). It writes nothing.
    """
    try:
        return record_listing(record(find(Path(folder), deep=folder != ""), datetime.now(UTC)))
    except Exception as error:
        print(
            "Your record could not be shown; the fault is the course's, not yours "
            f"({type(error).__name__}: {str(error)[:200]}). What you saved is safe."
        )
        return None


def record_listing(kept: Record) -> Listing:
    """Return a record as a page: what comes next first, then what was done."""
    parts = [_next(kept), *_due(kept), _pages(kept)]
    if kept.begun:
        parts += [
            _predictions(kept),
            _moves(kept),
            *_plans(kept),
            Part("Where this is kept", (_KEPT,)),
        ]
    return Listing((*parts, *_notes(kept.found)))


def _next(kept: Record) -> Part:
    upcoming = kept.next
    if upcoming is None:
        done = "Every lesson is done." if kept.sheets else "There are no lessons in this folder."
        return Part("Next", (done,))
    if not kept.begun:
        welcome = "Nothing is recorded yet. Begin here; each lesson takes 40 to 60 minutes."
        return Part("Start", (welcome,), (_page_line(upcoming, kept.found),))
    return Part("Go on with", lines=(_page_line(upcoming, kept.found),))


def _page_line(one: Headway, found: Found, short: bool = False) -> Line:
    """Return a page's link and how far it is; ``short``: "Workbook 2", beside its lesson."""
    title = one.page.title.partition(".")[0] if short else one.page.title
    return (Run(title, found.link(one.page)), Run(f": {_state(one)}"))


def _link(kept: Record, sheet: str, exercise: str) -> str:
    """Return where an exercise is; nowhere (``""``) if its page is not in this folder."""
    page = kept.found.page(sheet)
    return kept.found.link(page, exercise) if page else ""


def _state(one: Headway) -> str:
    """Return how far a sheet is, in words."""
    if one.complete:
        return "ready to hand in" if one.workbook else "done"
    if not one.begun:
        return "not begun"
    return f"{one.done} of {one.total} answered"


def _pages(kept: Record) -> Part:
    """Return the lessons, each with its workbook on the same line."""
    lines = []
    workbooks = {one.page.sheet[-2:]: one for one in kept.sheets if one.workbook}
    for one in kept.sheets:
        if one.workbook:
            continue
        own = workbooks.pop(one.page.sheet[-2:], None)
        more = (Run(" · "), *_page_line(own, kept.found, short=True)) if own else ()
        lines.append((*_page_line(one, kept.found), *more))
    lines += [_page_line(one, kept.found) for one in workbooks.values()]
    return Part("Lessons and workbooks", lines=tuple(lines))


def _due(kept: Record) -> tuple[Part, ...]:
    if not kept.due:
        return ()
    lines = []
    for due in kept.due:
        href = _link(kept, due.sheet, due.exercise)
        why = "missed last time" if due.missed else "a while ago"
        lines.append((Run(due.title, href), Run(f" ({why})")))
    how = f"Run weakhand.recall() in lesson 00: it shows them without your old answers. {_RULE}"
    return (Part("To recall today", (how,), tuple(lines)),)


def _predictions(kept: Record) -> Part:
    found = kept.calibration
    lines = []
    for one in kept.predicted:
        came = "it came out" if one.right else "it came out otherwise"
        lines.append(plain(f"“{one.said}”, {one.sure:.0f}% sure: {came}"))
    for band in found.bands if found.enough else ():
        few = "" if band.enough else " (too few to tell)"
        lines.append(plain(f"When you were {band.words}: {band.right} of {band.count}{few}"))
    return Part("Your bets", calibration_words(found), tuple(lines))


def calibration_words(found: Calibration) -> tuple[str, ...]:
    """Return what can be said of somebody's confidence, and no more than that."""
    if not found.count:
        return ("No bet yet. Lessons ask you to bet before they tell you.",)
    if not found.enough:
        few = f"So far {several(found.count, 'bet')}: too few to say how well your confidence fits."
        return (few,)
    sure = f"{100 * found.sure:.0f}% sure on average"
    said = f"{found.right} of {found.count} came out. You were {sure}."
    gap = found.sure - found.right / found.count
    if gap > APART:
        lean = "You were surer than you were right."
    elif gap < -APART:
        lean = "You were right more often than you trusted yourself to be."
    else:
        lean = "Taken together, you were about as sure as you were right."
    if found.brier <= FITS:
        score = "that is a good fit"
    elif found.brier < COIN:
        score = "somewhat better than saying 50% every time"
    else:
        score = "no better than saying 50% every time, which would get 0.25"
    brier = f"Brier score {found.brier:.2f} (0 is best): {score}. With so few bets, a rough guide."
    return (said, f"{lean} {brier}")


def _moves(kept: Record) -> Part:
    from weakhand.debrief.notes import NAMES  # as the debrief and the lessons call them

    mastered = [NAMES[made.kind] for made in kept.moves if made.mastered]
    begun = [
        f"{NAMES[made.kind]} ({len(made.places)} of {MASTERED})"
        for made in kept.moves
        if not made.mastered
    ]
    said = [
        f"A move counts as yours when you made it well in {MASTERED} different exercises or "
        "talks. A program reads your lines, and it can misread them."
    ]
    said.append(f"Yours: {listed(mastered)}." if mastered else "None is yours yet.")
    if begun:
        said.append(f"On the way: {listed(begun)}.")
    return Part("Your moves", tuple(said))


def _plans(kept: Record) -> tuple[Part, ...]:
    if not kept.plans:
        return ()
    lines = []
    for plan in kept.plans:
        href = _link(kept, plan.sheet, plan.exercise)
        lines.append((Run(f"{plan.text} ("), Run(plan.sheet.replace("-", " "), href), Run(")")))
    ask = "Did you do it? What happened?"
    return (Part("Your plans", (ask,), tuple(lines)),)


def _notes(found: Found) -> tuple[Part, ...]:
    if not found.notes:
        return ()
    more = len(found.notes) - _NOTES
    rest = (plain(f"and {more} more like these"),) if more > 0 else ()
    lines = (*(plain(note) for note in found.notes[:_NOTES]), *rest)
    return (Part("What could not be read", ("Everything else was counted.",), lines, folded=True),)

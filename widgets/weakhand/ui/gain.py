"""``weakhand.gain()``: the diagnostic at both ends of the course, side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from weakhand.history import LEVERS, Form, Found, Gain, Item, find
from weakhand.history import gain as gained
from weakhand.questions import Choice, Classify, check
from weakhand.ui.listing import Line, Listing, Part, Run, plain, several
from weakhand.ui.record import answer_words

# If every task were a coin toss and nothing had been learned, two sittings of ten
# would differ by two or more in 50 of 100 cases, by four or more in 12.
CLEAR: Final = 4
_NAMES: Final = ("First", "Second")
_WORDS: Final = (
    "Ten tasks are few, two a lever fewer still. A difference of one task is noise. Had you "
    "learned nothing and tossed a coin for each task, two sittings would still differ by two or "
    "more every second time, and by four or more about once in nine.",
    "You had also seen this kind of form before, which helps by itself. The two forms ask for the "
    "same skills in other stories; nobody has measured whether they are equally hard. And a "
    "program read your written lines; it can misread them.",
    "So take it as a mirror, not as a grade. What counts is your next real talk.",
)


def gain(answers: bool = False) -> Listing | None:
    """Show your first and second diagnostic side by side, by lever.

    Nothing is said about right and wrong before both are done, unless you ask for
    it with ``weakhand.gain(answers=True)``.
    """
    try:
        found = find(Path("."))
        return gain_listing(gained(found.journals), found, answers)
    except Exception as error:
        print(
            "Your results could not be shown; the fault is the course's, not yours "
            f"({type(error).__name__}: {str(error)[:200]}). What you saved is safe."
        )
        return None


def gain_listing(result: Gain, found: Found, answers: bool = False) -> Listing:
    """Return both results as a page; keys only once they can do no harm, or when asked for."""
    first, second = result.first, result.second
    if not first.complete:
        return Listing((_still_open(first, 0, found),))
    if not second.complete and not answers:
        wait = Part(
            "Your first result is kept",
            (
                "You see it when you have done the second form, in lesson 08: the answers would "
                "spoil the comparison. If you want them now all the same, change the line above "
                "to weakhand.gain(answers=True) and run it again.",
            ),
        )
        return Listing((wait, *((_still_open(second, 1, found),) if second.begun else ())))
    forms = (first, second) if second.complete else (first,)
    return Listing((_table(forms), _ratings(forms), *_said(forms), *_feedback(result, forms)))


def _still_open(form: Form, which: int, found: Found) -> Part:
    page = found.page(form.sheet)
    lines: tuple[Line, ...] = ()
    if page and form.items:
        start = found.link(page, form.items[0].spec.id)
        lines = ((Run(f"Go to the {_NAMES[which].lower()} diagnostic", start),),)
    left = f"{several(form.open, 'task')} of {len(form.items)} still open."
    return Part(f"{_NAMES[which]} diagnostic", (left,), lines)


def _table(forms: tuple[Form, ...]) -> Part:
    lines = []
    for lever in (*LEVERS, ""):
        results = [
            f"{name.lower()} {form.solved(lever)} of {form.total(lever)}"
            for name, form in zip(_NAMES, forms, strict=False)
        ]
        lines.append(plain(f"{lever.capitalize() or 'All together'}: {', '.join(results)}"))
    return Part("Tasks solved, by lever", lines=tuple(lines))


def _ratings(forms: tuple[Form, ...]) -> Part:
    """Return what the learner thought of themselves, beside what came out."""
    lines = []
    for name, form in zip(_NAMES, forms, strict=False):
        ratings = [item for item in form.items if item.lever == "sure"]
        words = "; ".join(f"{i.spec.title}: {answer_words(i.spec, i.value)}" for i in ratings)
        lines.append(plain(f"{name}: {words}. Solved: {form.solved()}"))
    return Part("What you thought of it yourself", lines=tuple(lines))


def _said(forms: tuple[Form, ...]) -> tuple[Part, ...]:
    if len(forms) < 2:
        return ()
    return (
        Part("What this means", (change_words(forms[1].solved() - forms[0].solved()), *_WORDS)),
    )


def change_words(change: int) -> str:
    """Return what a change in the number of tasks solved (of ten) may be called."""
    if change == 0:
        return "As many as the first time."
    more = "more" if change > 0 else "fewer"
    tasks = several(abs(change), "task")
    if abs(change) >= CLEAR:
        return f"{tasks} {more} than the first time: more than chance alone would often give."
    return f"{tasks} {more} than the first time: chance alone may well give that."


def _feedback(result: Gain, forms: tuple[Form, ...]) -> tuple[Part, ...]:
    """Return one folded part for each task, with its twin below it."""
    parts = []
    for item, twin in result.pairs():
        if item.solved is None:
            continue
        both = [item, twin] if twin is not None and len(forms) > 1 else [item]
        lines = [line for one in both for line in item_lines(one)]
        parts.append(Part(f"{item.lever.capitalize()}: {item.spec.title}", (), tuple(lines), True))
    return tuple(parts)


def item_lines(item: Item) -> tuple[Line, ...]:
    """Return one task: what was asked, what was answered, and what there is to say to it."""
    spec = item.spec
    verdict = "solved" if item.solved else "not solved"
    lines = [
        plain(f"{spec.prompt}"),
        plain(f"Your answer: {answer_words(spec, item.value)} ({verdict})"),
    ]
    told = check(spec.model_copy(update={"unmarked": False}), item.value)
    if isinstance(spec, Choice):
        lines.append(plain(told.text))
    if isinstance(spec, Classify):
        texts = {one.id: one.text for one in spec.items}
        lines += [
            plain(f"{'Right' if part.ok else 'Not right'}: {texts[part.id]} {part.text}")
            for part in told.parts
        ]
    if spec.solution:
        lines.append(plain(f"One solution: {spec.solution}"))
    return tuple(lines)

"""One exercise in one cell: what is saved, checked, hinted and shown, and when."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from typing import Any, Final

from weakhand.answers import EntryError, Journal, latest, talks
from weakhand.canvas import Canvas, recorded
from weakhand.questions import (
    CanvasSection,
    Choice,
    Classify,
    Feedback,
    Negotiate,
    Number,
    Order,
    Prediction,
    Produce,
    Reflection,
    Rehearsal,
    Spec,
    check,
    resolve,
)
from weakhand.questions.blanks import as_section, filled
from weakhand.questions.value import as_number, as_text
from weakhand.roleplay import Talk
from weakhand.ui.canvas import advice_html, groups_view
from weakhand.ui.form import Form
from weakhand.ui.pictures import kept, pictures
from weakhand.ui.prose import html_of, inline
from weakhand.ui.record import bundle, speaker, spoken

Shown = Callable[[dict[str, Any]], None]
_SIGNS: Final = {True: ("✓", "Right"), False: ("✗", "Not yet"), None: ("○", "")}
_ACTS: Final = ("say", "offer", "accept", "walk_away")


class Sitting:
    """Ties a spec, its journal and its form together.

    ``refresh`` is called with a new display bundle after every saved step. A
    ``blank`` form shows neither the answer given before nor any help: it is recalled.
    """

    def __init__(
        self, spec: Spec, journal: Journal, refresh: Shown, *, blank: bool = False
    ) -> None:
        self.spec = spec
        self.journal = journal
        self.refresh = refresh
        self.blank = blank
        self.hints_shown = 0
        self.solved = False
        self.opened: dict[str, Any] = (
            {"case": spec.case, "seed": spec.seed} if isinstance(spec, Negotiate) else {}
        )
        """What is written down when a talk begins."""
        self.epilogue = ""
        """What is told once a talk is over: what was so in its world."""
        self.form = Form(
            self.heard,
            form=described(spec, self.canvas),
            value=None if blank else _for_form(spec, self.value),
            note="" if blank else self._restored(),
        )
        self._offer_help()

    @property
    def value(self) -> Any:
        """Return the last recorded answer, whichever cell it was given in."""
        return latest(self.journal.entries(self.spec.id), self.spec.id)

    @property
    def canvas(self) -> Canvas:
        """Return the canvas of the sheet, as far as it has been filled in."""
        return recorded(self.journal.entries(), self.spec.sheet)

    def bundle(self) -> dict[str, Any]:
        """Return the display bundle of everything recorded so far."""
        return bundle(self.spec, self.journal.entries(self.spec.id))

    def heard(self, do: str, value: Any) -> None:
        """Answer what the page reports; no traceback ever reaches the learner."""
        steps: dict[str, Callable[[Any], None]] = {
            "save": self.save,
            "check": self.check,
            "hint": self.hint,
            "solution": self.solution,
        }
        try:
            if do in steps:
                steps[do](value)
        except Exception as error:
            self.form.feedback = trouble(error)

    def save(self, value: Any) -> None:
        """Journal a value if it is new and says something."""
        value, before = _from_form(self.spec, value), self.value
        nothing = isinstance(self.spec, CanvasSection) and not filled(value)
        empty = before is None and (nothing or value in ("", {}))
        if value is None or value == before or empty:
            return
        try:
            self.journal.append(self.spec.id, "answer", value=value)
        except EntryError as error:
            self.form.note = f"Not saved: {error}."
            return
        self.form.value = _for_form(self.spec, self.value)
        self._saved()

    def check(self, value: Any) -> None:
        """Save, then say what can be said at once."""
        if self.blank and value is None:
            self.form.feedback = "<p>○ Choose an answer first.</p>"
            return
        self.save(value)
        self._stand()
        html = feedback_html(check(self.spec, self.value), self.spec, self.value)
        if isinstance(self.spec, CanvasSection):
            html += advice_html(self.spec, self.canvas)
        self.form.feedback = html
        self._offer_help()

    def _stand(self) -> None:
        """Journal, once a day, that an answer stands before anything is said about it.

        An answer changed later was given with help, and one checked again on
        another day was recalled again: the learner's record needs to know both.
        """
        spec = self.spec
        if not isinstance(spec, Choice | Prediction) or not spec.tells or self.value is None:
            return
        last = self.journal.entries(spec.id)[-1]
        today = datetime.now(UTC).date().isoformat()
        if last.payload.get("checked") and last.at[:10] == today:
            return
        self.journal.append(spec.id, "answer", value=self.value, checked=True)
        self._saved()

    def hint(self, value: Any) -> None:
        """Save what is there, and show one more hint."""
        self.save(value)
        if self.spec.unmarked or self.blank:
            return
        self.hints_shown = min(self.hints_shown + 1, len(self.spec.hints))
        self._show_help()

    def solution(self, value: Any) -> None:
        """Show a solution, or how a prediction turned out (lessons only)."""
        self.save(value)
        if not self.spec.tells or self.blank:
            return
        self._stand()
        self.solved = True
        self._show_help()

    def act(self, do: str, payload: dict[str, Any]) -> None:
        """Journal one act of a negotiation, with a ``start`` before the first of an attempt."""
        spec = self.spec
        if do in _ACTS and not self._under_way():
            self.journal.append(spec.id, "start", **self.opened)
        self.journal.append(spec.id, do, **payload)  # type: ignore[arg-type]
        self._saved()

    def pictured(self, talk: Talk) -> None:
        """Put the pictures of a finished talk into the record, at the size for a saved page.

        Called once somebody has looked at them, so that neither a turn nor a
        grader waits for a picture.
        """
        if not kept(talk, reveal=False):
            pictures(talk, reveal=False)
            self.refresh(self.bundle())

    def attempts(self) -> tuple[int, list[dict[str, Any]]]:
        """Return which attempt is under way (from 1), and its acts so far."""
        done = talks(self.journal.entries(self.spec.id), self.spec.id)
        if done and self._under_way():
            return len(done), done[-1].acts
        return len(done) + 1, []

    def _under_way(self) -> bool:
        """Return whether an attempt was begun and not restarted since."""
        for entry in reversed(self.journal.entries(self.spec.id)):
            if entry.do in ("start", *_ACTS):
                return True
            if entry.do == "restart":
                return False
        return False

    def _saved(self) -> None:
        self.form.note = self.journal.trouble or f"Saved {datetime.now():%H:%M}"
        self.refresh(self.bundle())

    def _restored(self) -> str:
        warnings = self.journal.warnings
        if warnings:
            more = f" (and {len(warnings) - 1} more)" if len(warnings) > 1 else ""
            return f"{warnings[0]}{more}"
        if isinstance(self.spec, Negotiate | Rehearsal):
            return "Your conversation goes on where it was." if self.attempts()[1] else ""
        return "Your saved answer is shown." if self.value is not None else ""

    def _offer_help(self) -> None:
        left = 0 if self.spec.unmarked or self.blank else len(self.spec.hints) - self.hints_shown
        first = "Hint" if self.hints_shown == 0 else "Next hint"
        self.form.hint_label = f"{first} ({left} left)" if left > 0 else ""
        self.form.solution_label = "" if self.solved else self._solution_label()

    def _solution_label(self) -> str:
        spec = self.spec
        if not spec.tells or self.blank:
            return ""
        if isinstance(spec, Prediction) and (spec.resolve or spec.answer):
            return "What happened?" if self.value is not None else ""
        return "Show a solution" if spec.solution else ""

    def _show_help(self) -> None:
        spec = self.spec
        parts = [
            f"<p><strong>Hint {number}:</strong> {inline(hint)}</p>"
            for number, hint in enumerate(spec.hints[: self.hints_shown], start=1)
        ]
        if self.solved and isinstance(spec, Prediction):
            parts.append(feedback_html(resolve(spec, self.value), spec, self.value))
        if self.solved and spec.solution:
            parts.append(f"<p><strong>One solution:</strong></p>{html_of(spec.solution)}")
        self.form.more = "".join(parts)
        self._offer_help()


def trouble(error: BaseException) -> str:
    """Return one readable sentence for something that went wrong on our side."""
    return (
        "<p>✗ Something went wrong inside the course, not with your answer "
        f"({escape(type(error).__name__)}: {escape(str(error)[:200])}). What you saved is safe. "
        "Restart the kernel (menu Kernel) and run the grey box again.</p>"
    )


def feedback_html(feedback: Feedback, spec: Spec, value: Any) -> str:
    """Return feedback as HTML: a sign and a word, never colour alone."""
    sign, word = _SIGNS[feedback.ok]
    says_so = feedback.text.startswith(("Yes", "Not"))
    lead = f"<strong>{word}.</strong> " if word and not says_so else ""
    html = [f'<p><span aria-hidden="true">{sign}</span> {lead}{inline(feedback.text)}</p>']
    if feedback.spans:
        text = as_text(value)
        found = "".join(
            f"<li>“{escape(text[start:end])}”: {escape(comment)}</li>"
            for start, end, _kind, comment in feedback.spans
            if 0 <= start < end <= len(text)
        )
        html.append(f"<ul>{found}</ul>" if found else "")
    if feedback.parts and isinstance(spec, Classify):
        texts = {item.id: item.text.strip("“”") for item in spec.items}
        html.append(
            "<ul>"
            + "".join(
                f'<li><span aria-hidden="true">{_SIGNS[part.ok][0]}</span> '
                f"{_SIGNS[part.ok][1]}: “{inline(texts[part.id])}” {inline(part.text)}</li>"
                for part in feedback.parts
            )
            + "</ul>"
        )
    return "".join(html)


def described(spec: Spec, canvas: Canvas) -> dict[str, Any]:
    """Return what the page needs to draw the form: all text as safe HTML or plain."""
    form: dict[str, Any] = {
        "kind": spec.kind,
        "id": spec.id,
        "title": spec.title,
        "prompt": html_of(spec.prompt),
        "check": "Save" if spec.unmarked else "Check" if spec.formative else "Save and check",
    }
    match spec:
        case Choice() | Prediction():
            form["options"] = [
                {"id": option.id, "html": inline(option.text)} for option in spec.options
            ]
            if isinstance(spec, Prediction):
                form["check"] = "Store my prediction"
        case Classify():
            form["labels"] = [[label, spoken(label)] for label in spec.options]
            form["items"] = [
                {"id": item.id, "html": inline(item.text), "before": html_of(item.before)}
                for item in spec.items
            ]
        case Order():
            form["items"] = [
                {"id": item.id, "html": inline(item.text), "plain": item.text}
                for item in spec.items
            ]
        case Number():
            form["unit"] = spec.unit
        case Produce():
            form["before"] = [
                {"who": turn.who, "name": speaker(spec, turn.who), "html": inline(turn.text)}
                for turn in spec.before
            ]
        case Reflection():
            form["words"] = list(spec.words)
        case CanvasSection():
            form["groups"] = groups_view(spec.groups, canvas)
        case Negotiate() | Rehearsal():
            form["check"] = ""
    return form


def _from_form(spec: Spec, value: Any) -> Any:
    """Return what the page sent as the value to keep: numbers as numbers, the rest as sent."""
    if isinstance(spec, Number):
        number = as_number(value)
        return number if number is not None else value
    if isinstance(spec, CanvasSection):
        return as_section(spec, value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def _for_form(spec: Spec, value: Any) -> Any:
    """Return a recorded value as the page's controls take it; ``None`` for anything odd."""
    match spec:
        case Number():
            number = as_number(value)
            return f"{number:.12g}" if number is not None else as_text(value)
        case Produce() | Reflection():
            return value if isinstance(value, str) else ""
        case Choice():
            return value if isinstance(value, str) else None
        case Order():
            return value if isinstance(value, list) else None
        case Negotiate() | Rehearsal():
            return None
        case CanvasSection():
            return as_section(spec, value)
        case _:
            return value if isinstance(value, dict) else None

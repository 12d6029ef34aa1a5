"""The readable record of an exercise: what stands in the notebook without a widget."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Final

from weakhand.answers import MIME, Entry, embed, latest, talks
from weakhand.canvas.rehearsal import rehearsals
from weakhand.questions import (
    CanvasSection,
    Choice,
    Classify,
    Exercise,
    Negotiate,
    Number,
    Order,
    Prediction,
    Produce,
    Rehearsal,
    Spec,
)
from weakhand.questions.blanks import as_section, filled
from weakhand.questions.mark import played
from weakhand.questions.value import (
    as_labels,
    as_number,
    as_order,
    as_prediction,
    as_text,
    plain,
)
from weakhand.roleplay import Talk
from weakhand.ui.canvas_record import section_html
from weakhand.ui.prose import html_of, inline

_STYLE: Final = (
    "max-width:72ch;font-size:15px;line-height:1.5;white-space:normal;overflow-wrap:break-word"
)
_EMPTY: Final = "Nothing saved yet."


def bundle(spec: Spec, entries: Sequence[Entry]) -> dict[str, Any]:
    """Return the display that carries an exercise's answers: data, HTML and plain text."""
    return {
        MIME: embed(entries, spec.sheet),
        "text/html": record_html(spec, entries),
        "text/plain": record_text(spec, entries),
    }


def record_text(spec: Spec, entries: Sequence[Entry]) -> str:
    """Return the record as plain text."""
    return f"{spec.title}: {_plain(spec, entries) or _EMPTY}"


def record_html(spec: Spec, entries: Sequence[Entry]) -> str:
    """Return the record as HTML, folded up: the question, the answer and when it was saved."""
    answer = answer_html(spec, entries)
    if answer:
        head = f"Your saved answer: <strong>{escape(spec.title)}</strong>{_when(entries)}"
    else:
        head = f"<strong>{escape(spec.title)}</strong>: {_EMPTY.lower()}"
    return (
        f'<details class="weakhand-record" style="{_STYLE}"><summary>{head}</summary>'
        f'<div style="margin:8px 0 0 1em">{asked_html(spec)}'
        f"{answer or f'<p>{_EMPTY}</p>'}</div></details>"
    )


def asked_html(spec: Spec) -> str:
    """Return what an exercise asks, with all that its prompt refers to."""
    return f"{html_of(spec.prompt)}{_question(spec)}"


def _when(entries: Sequence[Entry]) -> str:
    """Return when the last entry was made, to the minute, in UTC."""
    at = entries[-1].at if entries else ""
    return f" ({escape(at[:10])}, {escape(at[11:16])} UTC)" if len(at) >= 16 else ""


def _question(spec: Spec) -> str:
    """Return what the prompt refers to: the options, or the conversation so far."""
    if isinstance(spec, Choice | Prediction):
        listed = "".join(f"<li>{inline(option.text)}</li>" for option in spec.options)
        return f"<ul>{listed}</ul>"
    if isinstance(spec, Produce):
        return "".join(
            f"<p><strong>{escape(speaker(spec, turn.who))}:</strong> {inline(turn.text)}</p>"
            for turn in spec.before
        )
    return ""


def _plain(spec: Spec, entries: Sequence[Entry]) -> str:
    """Return what is recorded in one line of text; empty when nothing is."""
    if isinstance(spec, Negotiate):
        attempts = talks(entries, spec.id)
        lines = sum(len(attempt.acts) for attempt in attempts)
        return f"{len(attempts)} conversation(s), {lines} line(s) of yours" if lines else ""
    if isinstance(spec, Rehearsal):
        held = rehearsals(entries, spec.id)
        lines = sum(len(each.acts) for each in held)
        return f"{len(held)} rehearsal(s), {lines} line(s) of yours" if lines else ""
    return answer_words(spec, latest(entries, spec.id))


def answer_words(spec: Spec, value: object) -> str:
    """Return an answer as people read it; empty when there is none."""
    match spec:
        case Choice():
            chosen = spec.option(value)
            return chosen.text if chosen else ""
        case Prediction():
            ident, sure = as_prediction(spec, value)
            chosen = spec.option(ident)
            return chosen.text + _sure(sure) if chosen else ""
        case Classify():
            labels = as_labels(spec, value)
            return "; ".join(
                f"{item.text} = {spoken(labels[item.id])}"
                for item in spec.items
                if item.id in labels
            )
        case Order():
            texts = {item.id: item.text for item in spec.items}
            return "; ".join(texts[ident] for ident in as_order(spec, value))
        case Number():
            number = as_number(value)
            unit = f" {spec.unit}" if spec.unit else ""
            return plain(number) + unit if number is not None else as_text(value)
        case CanvasSection():
            count = filled(as_section(spec, value))
            return f"{count} blank{'' if count == 1 else 's'} filled in" if count else ""
        case _:
            return as_text(value)


def answer_html(spec: Spec, entries: Sequence[Entry]) -> str:
    """Return the answer as HTML; empty when there is none."""
    if isinstance(spec, Negotiate):
        attempts = talks(entries, spec.id)
        return "".join(
            _conversation(played(spec, attempt.acts), number, number == len(attempts))
            for number, attempt in enumerate(attempts, start=1)
        )
    if isinstance(spec, Rehearsal):
        held = rehearsals(entries, spec.id)
        talked = [(number, each.talk()) for number, each in enumerate(held, start=1)]
        return "".join(
            _conversation(talk, number, number == len(held)) for number, talk in talked if talk
        )
    value = latest(entries, spec.id)
    if isinstance(spec, Classify):
        labels = as_labels(spec, value)
        rows = "".join(
            f"<li>{inline(item.text)}<br><strong>"
            f"{escape(spoken(labels[item.id])) if item.id in labels else 'left open'}</strong></li>"
            for item in spec.items
        )
        return f"<ol>{rows}</ol>" if labels else ""
    if isinstance(spec, CanvasSection):
        return section_html(spec, as_section(spec, value))
    if isinstance(spec, Order):
        texts = {item.id: item.text for item in spec.items}
        rows = "".join(f"<li>{inline(texts[ident])}</li>" for ident in as_order(spec, value))
        return f"<ol>{rows}</ol>" if rows else ""
    words = _plain(spec, entries)
    shown = escape(words).replace("\n", "<br>")
    return f"<p>Your answer:</p><blockquote>{shown}</blockquote>" if words else ""


def _conversation(talk: Talk, number: int, last: bool) -> str:
    """Return the transcript of one attempt, and its debrief once it is over.

    The last one has its pictures too, once they have been drawn; those of each
    would make the notebook heavy.
    """
    from weakhand.debrief import debrief
    from weakhand.ui.pictures import kept
    from weakhand.ui.transcript import transcript_html

    head = f"<p><strong>Conversation {number}</strong></p>"
    shown = kept(talk, reveal=False) if last and talk.over else []
    return head + transcript_html(talk, debrief(talk) if talk.over else None, pictures=shown)


def _sure(sure: float | None) -> str:
    return f" ({plain(sure)}% sure)" if sure is not None else ""


def spoken(label: str) -> str:
    """Return a label or kind of move as words."""
    words = label.replace("_", " ")
    return words.replace("i message", "I-message") if label == "i_message" else words


def speaker(spec: Exercise, who: str) -> str:
    """Return who speaks, by the name the case gives to the counterpart."""
    if who == "learner":
        return "You"
    from weakhand.cases.load import load

    return load(spec.case).counterpart.short if isinstance(spec, Produce) else "They"

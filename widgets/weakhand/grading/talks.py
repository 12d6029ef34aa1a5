"""The conversation that a text is about, beside the text: for the person who marks it.

In formgrader it stands right above what the learner wrote and the mark scheme, in a
frame of its own that scrolls, so that all three are on one screen. It needs no script.
What each line did is told in one sentence here; in full it stands with the exercise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any, Final

from weakhand.answers import Entry, talks
from weakhand.questions import Negotiate, Reflection, Spec, sheet
from weakhand.questions.mark import played
from weakhand.roleplay import Talk

MARK: Final = '<div class="weakhand-alongside'
# A dollar sign somebody typed is no formula.
_OPEN: Final = f'{MARK} tex2jax_ignore mathjax_ignore">'
_LOOK: Final = """<style>
.weakhand-alongside { font-size: 14px; line-height: 1.45; margin: 0 0 1em; }
.weakhand-alongside > div { max-height: 26em; overflow: auto; resize: vertical;
  border: 1px solid #8a94a3; border-radius: 4px; padding: .4em 1em; }
.weakhand-alongside blockquote { font-size: 13px; margin: 2px 0 6px; padding: 0 0 0 .8em;
  border-left: 3px solid #c5ccd6; }
.weakhand-alongside blockquote ul { display: none; }
.weakhand-alongside p { margin: 4px 0; }
.weakhand-alongside ul { margin: 0 0 4px; }
.weakhand-record { max-width: 100ch !important; }
.weakhand-record blockquote { font-size: 15px; margin: 4px 0; padding: 0 0 0 .8em; }
@media print { .weakhand-alongside > div { max-height: none; } }
</style>"""
_ENDINGS: Final = {
    "agreed": "It ended with a deal.",
    "walked_away": "The learner walked away.",
    "broken_off": "The other side broke it off.",
    "out_of_time": "The time ran out.",
}


def alongside(exercise: str, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """Return what to show above a text that a person marks: one output, or none.

    It holds every conversation of the same sheet that was held before the text is asked
    for, line by line. There is none for other exercises, and where a sheet has no talks.
    """
    about = talks_before(exercise)
    if not about:
        return []
    parts = "".join(_parts(about, entries))
    titles = " and ".join(escape(spec.title) for spec in about)
    html = (
        f"{_OPEN}{_LOOK}<p><strong>For marking: what the text below is about.</strong> "
        f"{titles}.</p>"
        f'<div role="region" tabindex="0" aria-label="The conversation">{parts}</div></div>'
    )
    said = "The conversation that the text below is about."
    data = {"text/html": html, "text/plain": said}
    return [{"output_type": "display_data", "metadata": {}, "data": data}]


def is_alongside(output: Mapping[str, Any]) -> bool:
    """Return whether an output of a cell is what ``alongside`` made."""
    html = output.get("data", {}).get("text/html", "")
    return isinstance(html, str) and html.startswith(MARK)


def talks_before(exercise: str) -> tuple[Negotiate, ...]:
    """Return the negotiations that a workbook's text looks back on: those that stand above it."""
    for spec, above in _texts():
        if spec.id == exercise:
            return tuple(one for one in above if isinstance(one, Negotiate))
    return ()


def _texts() -> Iterator[tuple[Reflection, Sequence[Spec]]]:
    """Yield each text of a workbook, with the exercises above it."""
    from weakhand.questions import banks

    for name in banks():
        every = sheet(name)
        for at, spec in enumerate(every):
            if isinstance(spec, Reflection) and not spec.formative:
                yield spec, every[:at]


def _parts(about: Sequence[Negotiate], entries: Sequence[Entry]) -> Iterator[str]:
    for spec in about:
        held = [attempt.acts for attempt in talks(entries, spec.id) if attempt.acts]
        if not held:
            yield f"<p><strong>{escape(spec.title)}</strong>: no conversation is recorded.</p>"
        for number, acts in enumerate(held, start=1):
            which = f", conversation {number} of {len(held)}" if len(held) > 1 else ""
            yield f"<p><strong>{escape(spec.title)}</strong>{which}</p>"
            yield _told(played(spec, acts))


def _told(talk: Talk) -> str:
    """Return one conversation: what came out of it first, then every line."""
    from weakhand.debrief import debrief
    from weakhand.ui.transcript import lines_html

    found = debrief(talk)
    came = "".join(
        f"<li>{escape(reason.text)}{f' (line {reason.turn})' if reason.turn else ''}</li>"
        for reason in found.information.reasons
    )
    ending = _ENDINGS.get(talk.ending, "It was not brought to an end.")
    return f"<p>{ending} What came out:</p><ul>{came}</ul>{lines_html(talk, found)}"

"""Feedback pages: one self-contained HTML file a submission, and an index of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from weakhand.grading.graded import Graded, Part

INDEX: Final = "index.html"


def write_pages(results: Iterable[Graded], folder: Path) -> tuple[Path, ...]:
    """Write a page for each submission and ``index.html`` into ``folder``.

    Raises:
        OSError: the folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    rows = []
    taken: set[str] = {INDEX.casefold()}
    for result in results:
        name = _file_name(result, taken)
        path = folder / name
        path.write_text(page(result), encoding="utf-8")
        written.append(path)
        rows.append(_row(result, name))
    index = folder / INDEX
    index.write_text(
        document(
            "Graded workbooks",
            f"<h1>Graded workbooks</h1><table><thead><tr>"
            "<th>Learner</th><th>Workbook</th><th>Points</th><th>State</th></tr></thead>"
            f"<tbody>{''.join(rows)}</tbody></table>",
        ),
        encoding="utf-8",
    )
    return (*written, index)


def page(result: Graded) -> str:
    """Return the feedback page of one submission, for the learner to read."""
    who = escape(result.learner or result.path)
    heading = result.title or result.workbook or "Workbook"
    title = f"{heading}: {result.learner or result.path}"
    body = [f"<h1>{escape(heading)}</h1><p>{who}</p>"]
    if not result.parts:
        body.append(f'<p class="note">{escape(result.why)}</p>')
        return document(title, "".join(body))
    body.append(
        f'<p class="total"><strong>{result.auto_points:g}</strong> of {result.auto_max:g} points'
        f"{_awaiting(result)}</p>"
    )
    body += [
        f'<p class="note">{escape(note)}</p>' for note in (result.why, *result.warnings) if note
    ]
    body += [_part(part, result) for part in result.parts]
    for grade_id, points in result.awaiting:
        exercise = grade_id.removesuffix("-marks")
        body.append(
            f"<section><h2>{escape(_title(exercise))}</h2>"
            f'<p class="points">A person marks this: up to {points:g} points.</p>'
            f"{_record(exercise, result)}</section>"
        )
    return document(title, "".join(body))


def _awaiting(result: Graded) -> str:
    if not result.awaiting:
        return ""
    return f", and up to {result.awaiting_max:g} more that a person gives"


def _part(part: Part, result: Graded) -> str:
    """Return one marked part: points, reasons, and what the learner did."""
    share = part.points / part.max if part.max else 0.0
    reasons = "".join(f"<li>{escape(reason)}</li>" for reason in part.reasons)
    return (
        f"<section><h2>{escape(_title(part.exercise))}</h2>"
        f'<p class="points">{part.points:g} of {part.max:g} points '
        f'<meter min="0" max="1" value="{share:.3f}" aria-hidden="true"></meter></p>'
        f"<ul>{reasons}</ul>{_record(part.exercise, result)}</section>"
    )


def _title(exercise: str) -> str:
    """Return an exercise's title, or its id where no bank knows it."""
    from weakhand.questions import UnknownExerciseError
    from weakhand.questions import exercise as spec_of

    try:
        return spec_of(exercise).title
    except UnknownExerciseError:
        return exercise


def _record(exercise: str, result: Graded) -> str:
    """Return what the learner did in an exercise, with the conversation annotated."""
    from weakhand.questions import UnknownExerciseError
    from weakhand.questions import exercise as spec_of
    from weakhand.ui.record import record_html

    entries = [entry for entry in result.entries if entry.id == exercise]
    try:
        html = record_html(spec_of(exercise), entries)
    except UnknownExerciseError:
        return ""
    return html.replace("<details ", "<details open ", 1)


def _row(result: Graded, name: str) -> str:
    points = f"{result.auto_points:g} of {result.auto_max:g}" if result.parts else ""
    state = escape(" ".join((result.status.replace("_", " "), result.why)).strip())
    return (
        f'<tr><td><a href="{escape(name)}">{escape(result.learner or result.path)}</a></td>'
        f"<td>{escape(result.workbook)}</td><td>{points}</td><td>{state}</td></tr>"
    )


def _file_name(result: Graded, taken: set[str]) -> str:
    """Return a file name nobody has yet, safe on every system."""
    words = re.sub(r"[^\w-]+", "-", f"{result.learner}-{result.workbook}").strip("-_")[:80]
    stem = words or "submission"
    name, number = f"{stem}.html", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}.html"
    taken.add(name.casefold())
    return name


def document(title: str, body: str) -> str:
    """Return a page that stands alone."""
    return _PAGE.substitute(title=escape(title), body=body)


_PAGE: Final = Template("""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
:root {
  color-scheme: light dark;
  --ink: #1c2430; --soft: #566072; --page: #f6f7f9; --card: #ffffff; --line: #d9dee6;
  --warm: #fff5dd; --link: #1f5fbf; --mark: #ffe9a8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9ef; --soft: #a4adbd; --page: #14181f; --card: #1c222c; --line: #333c4a;
    --warm: #3a3016; --link: #8db8ff; --mark: #5a4a14;
  }
}
body { font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--page);
  max-width: 50rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; }
a { color: var(--link); }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem;
  padding: 1rem 1.2rem; margin: 1rem 0; }
.total { font-size: 1.2rem; }
.points { color: var(--soft); margin: 0 0 .5rem; }
.note { background: var(--warm); border-radius: .4rem; padding: .5rem .8rem; }
meter { width: 8rem; vertical-align: middle; margin-left: .5rem; }
details { border-top: 1px solid var(--line); margin-top: .8rem; padding-top: .6rem; }
summary { color: var(--soft); }
blockquote { border-left: 3px solid var(--line); margin: .5rem 0; padding: .1rem 0 .1rem .9rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; border-bottom: 1px solid var(--line); padding: .4rem .5rem;
  vertical-align: top; overflow-wrap: break-word; }
mark { color: inherit; background: var(--mark); border-radius: .2rem; padding: 0 .15rem; }
td ul { margin: 0; padding-left: 1.1rem; }
section section { border: 0; padding: 0; }
@media print { section { break-inside: avoid; } }
</style>
</head>
<body>
$body
</body>
</html>
""")

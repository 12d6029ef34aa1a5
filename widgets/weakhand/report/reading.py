"""The second marker's reading: each text with its conversation, under the mark scheme.

The first marker's points are not in it, so that nobody leans on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markdown_it import MarkdownIt

from weakhand.answers import talks
from weakhand.grading.masters import Master
from weakhand.questions import Negotiate, exercise
from weakhand.questions import sheet as specs
from weakhand.questions.mark import played
from weakhand.report.gather import Texts
from weakhand.report.keys import scheme
from weakhand.report.markup import Section, count, folded, note, paragraphs, safe, theirs
from weakhand.report.page import report_page
from weakhand.report.said import said_at
from weakhand.report.sample import Sampled

WHOLE = 20_000


def reading_page(
    sampled: Sequence[Sampled], texts: Texts, known: Sequence[Master], file: str
) -> str:
    """Return the page to read while filling in ``file``."""
    masters = {one.sheet: one for one in known}
    sections = [
        Section(
            "how",
            "How to mark",
            paragraphs(
                f"{count(len(sampled), 'text')} to mark a second time. Read the mark scheme, then "
                f"each text beside its conversation, and write the points into {file}, column "
                "“points”. Change nothing else in it. Leave a cell empty where you can’t decide.",
                "Don’t ask for the first marker’s points, and don’t look at them: they are left "
                "out here on purpose.",
            ),
        )
    ]
    for (sheet, grade_id), some in groupby(sampled, key=lambda one: (one.sheet, one.grade_id)):
        master = masters[sheet]
        html = _scheme(master, grade_id) + "".join(_one(each, texts) for each in some)
        sections.append(Section(f"part-{grade_id}", master.title, html))
    return report_page("Texts for a second marker", sections)


def _scheme(master: Master, grade_id: str) -> str:
    """Return the mark scheme with its levels and examples."""
    text = scheme(master, grade_id)
    if not text:
        return note("The master has no mark scheme for this part.")
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    html = str(markdown.render(text)).replace("<table>", '<div class="wide"><table>')
    return folded("<strong>The mark scheme</strong>", html.replace("</table>", "</table></div>"),
                  opened=True)  # fmt: skip


def _one(one: Sampled, texts: Texts) -> str:
    """Return one text, and the conversations of its learner."""
    spec = exercise(one.grade_id.removesuffix("-marks"))
    path = texts.gathered.words[spec.id].paths[one.learner]
    entries = texts.ledger.result(path).entries
    said = "\n\n".join(line.text for line in said_at(spec, entries))
    html = (
        f'<article class="pair"><h3>{theirs(one.learner)}</h3>'
        f"<p>{safe(one.grade_id)}: 0 to {one.most:g} points.</p>"
        f"<blockquote>{theirs(said, WHOLE)}</blockquote>"
    )
    for other in specs(one.sheet):
        if isinstance(other, Negotiate):
            for number, attempt in enumerate(talks(entries, other.id), 1):
                summary = f"{safe(other.title)}: conversation {number}"
                html += folded(summary, _talk(other, attempt.acts))
    return f"{html}</article>"


def _talk(spec: Negotiate, acts: list[dict[str, object]]) -> str:
    """Return a conversation as it is replayed: the learner's lines, and the answers to them."""
    talk = played(spec, acts)
    them = talk.case.counterpart.short
    html = f"<p><strong>{safe(them)}:</strong> {safe(talk.opening)}</p>"
    for turn in talk.turns:
        words = turn.learner or turn.act.say
        html += f"<p><strong>Learner:</strong> {theirs(words, WHOLE)}</p>"
        if turn.reply.text:
            html += f"<p><strong>{safe(them)}:</strong> {safe(turn.reply.text)}</p>"
    return html

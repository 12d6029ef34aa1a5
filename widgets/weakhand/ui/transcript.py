"""A conversation and its debrief as static HTML: for saved notebooks, exports and feedback.

It carries its meaning in plain elements, because JupyterLab and nbviewer strip
styles and classes from notebooks that they do not trust. All text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from weakhand.debrief import Debrief, TurnNote
from weakhand.roleplay import Talk, Turn
from weakhand.ui.review import move_words, moved_view, pieces, review
from weakhand.ui.view import turns_view


def transcript_html(
    talk: Talk,
    debrief: Debrief | None = None,
    reveal: bool = False,
    pictures: Sequence[Mapping[str, Any]] = (),
) -> str:
    """Return a talk as self-contained HTML, annotated and scored when a debrief is given.

    ``reveal`` names the facts that were not found; leave it off while the
    learner may still try again. ``pictures`` are those of :mod:`weakhand.ui.pictures`,
    which hold to the same rule.
    """
    result = review(talk, debrief, reveal) if debrief and talk.turns else None
    return "\n".join(
        [
            "<section>",
            _tag("h3", talk.case.title),
            *(_verdict(talk, result) if result else []),
            *(_picture(picture) for picture in pictures),
            _tag("h4", "The conversation"),
            lines_html(talk, debrief),
            *(_findings(talk, result) if result else []),
            "</section>",
        ]
    )


def lines_html(talk: Talk, debrief: Debrief | None = None) -> str:
    """Return what was said, line by line, annotated when a debrief is given."""
    them = talk.case.counterpart.short
    turns = turns_view(talk, meter=False)
    notes: Sequence[TurnNote | None] = debrief.notes if debrief else [None] * len(talk.turns)
    lines = [
        _line(number, turn, shown, note, them)
        for number, (turn, shown, note) in enumerate(zip(talk.turns, turns, notes, strict=True), 1)
    ]
    opening = f"<p><strong>{escape(them)}:</strong> {_text(talk.opening)}</p>"
    said = f"<ol>\n{''.join(lines)}</ol>" if lines else _tag("p", "Nothing has been said yet.")
    return f"{opening}\n{said}"


def _tag(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _text(text: str) -> str:
    """Return escaped text that keeps its line breaks."""
    return escape(text.strip()).replace("\n", "<br>")


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _line(
    number: int, turn: Turn, shown: Mapping[str, Any], note: TurnNote | None, them: str
) -> str:
    """Return one exchange as a list item."""
    parts = [f"<p><strong>You:</strong> {_words(turn, shown, note)}</p>"]
    if note is not None:
        sign = {
            True: "<strong>Helped.</strong> ",
            False: "<strong>Cost you.</strong> ",
            None: "",
        }[note.good]
        comments = [
            f"<em>{escape(move_words(span))}:</em> {escape(span.comment)}"
            for span in note.spans
            if span.comment
        ]
        moved = [escape(moved_view(what, amount)["text"]) for what, amount in note.moved]
        comments += [f"<em>moved:</em> {', '.join(moved)}"] if moved else []
        parts.append(
            f"<blockquote>{sign}{escape(note.did)}"
            f"{_list(comments) if comments else ''}</blockquote>"
        )
    parts.append(f"<p><strong>{escape(them)}:</strong> {_text(turn.reply.text)}</p>")
    parts.extend(f"<p><em>New on the table: {escape(label)}</em></p>" for label in shown["news"])
    return f'<li value="{number}">' + "".join(parts) + "</li>\n"


def _words(turn: Turn, shown: Mapping[str, Any], note: TurnNote | None) -> str:
    """Return what the learner said and did, with the moves of it marked and named."""
    words = "".join(_marked(piece.text, piece.names, piece.tags)
                    for piece in pieces(turn.act.say, note))  # fmt: skip
    parts = [words.strip()] if turn.act.say.strip() else []
    if shown["offer"]:
        offer = "; ".join(f"{row['issue']}: {row['option']}" for row in shown["offer"])
        parts.append(f"<em>offers {escape(offer)}</em>")
    if shown["act"]:
        parts.append(f"<em>{escape(shown['act'])}</em>")
    return " ".join(parts)


def _marked(text: str, names: Sequence[str], tags: Sequence[str]) -> str:
    safe = escape(text).replace("\n", "<br>")
    if not names:
        return safe
    return f"<mark>{safe}</mark>" + "".join(f" <small>[{escape(tag)}]</small>" for tag in tags)


def _reason(reason: Mapping[str, Any]) -> str:
    where = f" (line {reason['turn']})" if reason["turn"] else ""
    return escape(reason["text"]) + where


def _verdict(talk: Talk, result: Mapping[str, Any]) -> list[str]:
    """Return how it ended, and the scores with their reasons."""
    ending = result["ending"] if talk.over else "Not finished"
    rows = "".join(
        f"<tr><th scope='row'>{escape(score['label'])}</th><td>{score['percent']}</td>"
        f"<td>{_list(_reason(reason) for reason in score['reasons'])}</td></tr>"
        for score in result["scores"]
    )
    honest = (
        "<p><strong>Integrity: kept.</strong> Nothing that you claimed was invented.</p>"
        if result["honest"]
        else "<p><strong>Integrity: broken.</strong> An invented claim caps the whole score.</p>"
        + _list(_reason(found) for found in result["violations"])
    )
    return [
        f"<p><strong>{escape(ending)}.</strong> {escape(result['worth'])} "
        f"Overall: <strong>{result['score']}</strong>. {escape(result['chance'])}</p>",
        "<table><thead><tr><th scope='col'>Score</th><th scope='col'></th>"
        f"<th scope='col'>Why</th></tr></thead><tbody>{rows}</tbody></table>",
        honest,
    ]


def _picture(picture: Mapping[str, Any]) -> str:
    """Return a picture with its heading; where images are taken out, its words remain."""
    return (
        f"{_tag('h4', picture['title'])}"
        f'<p><img src="{picture["src"]}" alt="{escape(picture["alt"])}" '
        f'width="{picture["width"]}"><br><em>{escape(picture["how"])}</em></p>'
    )


def _findings(talk: Talk, result: Mapping[str, Any]) -> list[str]:
    """Return the deal, the facts and the best missed chance."""
    deal = result["deal"]
    rows = [(f"{row['issue']}: {row['option']}", row) for row in deal["rows"]]
    if deal["total"]:
        rows.append(("This deal", deal["total"]))
    rows.extend((row["label"], row) for row in deal["compare"])
    body = "".join(
        f"<tr><th scope='row'>{escape(label)}</th><td>{row['you']}</td><td>{row['them']}</td></tr>"
        for label, row in rows
    )
    parts = [
        _tag("h4", "What you agreed" if deal["total"] else "No deal"),
        "<table><thead><tr><th scope='col'>Points</th><th scope='col'>you</th>"
        f"<th scope='col'>{escape(talk.case.counterpart.short)}</th></tr></thead>"
        f"<tbody>{body}</tbody></table>",
        _tag("h4", "What there was to learn"),
        _list(f"{escape(fact['text'])} <em>({fact['word']})</em>" for fact in result["facts"]),
    ]
    missed = result["missed"]
    if missed:
        parts.append(
            f"<h4>One thing to do differently: line {missed['turn']}</h4>"
            f"<p>{escape(missed['why'])}</p>"
            f"<p><strong>You said:</strong> {_text(missed['said'])}</p>"
            f"<p><strong>{missed['lead']}:</strong> {_text(missed['better'])}</p>"
        )
    return parts

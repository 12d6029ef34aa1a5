"""Feedback pages: what a learner reads about one workbook.

On top what counts (points, what to practise, what a person wrote), below it every
part with its reasons and what the learner did. ``weakhand grade --html`` and
``weakhand cohort feedback`` both use it. Nothing from a key gets here: a result
holds points and reasons, and the rest is what the learner said, replayed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from weakhand.grading import again
from weakhand.grading.answered import answered, reasons_beside
from weakhand.grading.document import document, name
from weakhand.grading.given import NOTHING, Given, comment_on, maximum, open_parts, total
from weakhand.grading.graded import Graded, Part
from weakhand.grading.index import INDEX, index, index_row
from weakhand.grading.names import safe
from weakhand.grading.practice import Practice, practise
from weakhand.grading.written import Pages


def page(result: Graded, given: Given = NOTHING, others: Sequence[Graded] = ()) -> str:
    """Return the feedback page of one submission, for the learner to read.

    ``given`` is what a person gave. ``others`` are the learner's other submissions
    of the same workbook, which do not count.
    """
    heading = title_of(result)
    who = result.learner or again.file_of(result) or "Somebody"
    head = f"<h1>{escape(heading)}</h1><p class='soft'>{name(who)}</p>"
    if not result.parts:
        body = _by_hand(result, given) if given.points else _again(result, others)
        return document(f"{heading}: {who}", head + "".join(body))
    body = chain(
        _total(result, given),
        _notes(result, given, others),
        _practice(practise(result, given)),
        _person(result, given),
        _overview(result, given),
        (_part(part, result, given) for part in result.parts),
        (_text(ident, points, result, given) for ident, points in result.awaiting),
    )
    return document(f"{heading}: {who}", head + "".join(body))


def title_of(result: Graded) -> str:
    """Return what a result is about, as a heading."""
    return result.title or result.workbook or "What you handed in"


def part_title(grade_id: str) -> str:
    """Return the title of a part, or its name where no bank knows it."""
    from weakhand.questions import UnknownExerciseError, exercise

    ident = grade_id.removesuffix("-marks")
    try:
        return exercise(ident).title
    except UnknownExerciseError:
        return ident


def _total(result: Graded, given: Given) -> Iterator[str]:
    """Yield the points, and what is still to come."""
    most, got = maximum(result), total(result, given)
    still = sum(points for _, points in open_parts(result, given))
    said = f"<strong>{got:g}</strong> of {most - still:g} points"
    if still:
        said += f", and up to {still:g} more that a person gives"
    yield f'<p class="total">{said}.</p>'
    share = min(1.0, got / (most - still)) if most > still else 0.0
    yield f'<div class="bar" aria-hidden="true"><span style="width:{share:.0%}"></span></div>'


def _notes(result: Graded, given: Given, others: Sequence[Graded]) -> Iterator[str]:
    """Yield what the learner should know of how it was handed in and read."""
    said = []
    if given.late:
        cost = f" That costs {given.penalty:g} points." if given.penalty else ""
        said.append(f"Handed in {given.late} late.{cost}")
    elif given.penalty:
        said.append(f"{given.penalty:g} points were taken off for handing in late.")
    if not result.entries:
        said.append(
            "No answers were found in it: nothing was done yet, or it was handed in before it was "
            "saved. If you did answer, open it, save it with Ctrl+S, and hand it in again."
        )
    if others:
        said.append(_which(result, others))
    if result.status == "needs_person":
        said.append("A person looks at this once more, so the points may still change.")
    elif result.status == "repaired" and not others:
        said.append(
            "Something about the file had to be mended before it could be read. Every answer that "
            "was found in it counts."
        )
    yield from (f'<p class="note">{escape(one)}</p>' for one in said)


def _which(result: Graded, others: Sequence[Graded]) -> str:
    """Return which of several submissions counts."""
    when = f", handed in {result.submitted[:10]} {result.submitted[11:16]} UTC"
    return (
        f"You handed this in {len(others) + 1} times. This page is about the one that counts: "
        f"{again.file_of(result)}{when if result.submitted else ''}."
    )


def _practice(every: Sequence[Practice]) -> Iterator[str]:
    """Yield what to practise; a word of rest where nothing was weak."""
    if not every:
        yield (
            '<section class="practise"><h2>What to practise</h2><p>Nothing in this workbook was '
            "weak. There is nothing to go over again.</p></section>"
        )
        return
    items = "".join(f"<li>{_one_practice(one)}</li>" for one in every)
    yield f'<section class="practise"><h2>What to practise</h2><ol>{items}</ol></section>'


def _one_practice(one: Practice) -> str:
    parts = [f"<strong>{escape(one.what)}</strong>"]
    parts += [f"<p>{escape(sentence)}</p>" for sentence in one.why]
    if one.such:
        such = "".join(f"<li>{escape(each)}</li>" for each in one.such)
        parts.append(f'<ul class="where">{such}</ul>')
    if one.said:
        parts.append(f'<p class="said"><strong>You:</strong> {escape(one.said)}</p>')
    parts += [
        f'<p class="instead">{escape(intro)} <strong>{escape(line)}</strong></p>'
        for intro, line in one.instead
    ]
    parts += [f'<p class="soft">{escape(sentence)}</p>' for sentence in one.more]
    if one.places:
        places = "".join(f"<li>{escape(place.words())}</li>" for place in one.places)
        parts.append(f'<p class="soft">It is trained here:</p><ul class="where">{places}</ul>')
    return "".join(parts)


def _person(result: Graded, given: Given) -> Iterator[str]:
    """Yield what the person who marked wrote, with the points they gave."""
    ids = [*(part.grade_id for part in result.parts), *(ident for ident, _ in result.awaiting)]
    said = [(ident, text) for ident in ids if (text := comment_on(ident, result, given))]
    if not said:
        return
    rows = "".join(
        f"<h3>{escape(part_title(ident))}</h3><blockquote>{escape(text)}</blockquote>"
        for ident, text in said
    )
    yield f'<section class="person"><h2>What the person who marked this wrote</h2>{rows}</section>'


def _overview(result: Graded, given: Given) -> Iterator[str]:
    """Yield all points in one table, each part with a way to what was said about it."""
    ids = [(part.grade_id, part.max, part.points) for part in result.parts]
    rows = [_point_row(ident, most, given.points.get(ident, got)) for ident, most, got in ids]
    for ident, most in result.awaiting:
        rows.append(_point_row(ident, most, given.points.get(ident)))
    rows += [
        f'<tr><td>Extra: {escape(part_title(ident))}</td><td class="number">+{points:g}</td></tr>'
        for ident, points in given.extra.items()
    ]
    if given.penalty:
        rows.append(f'<tr><td>Handed in late</td><td class="number">−{given.penalty:g}</td></tr>')
    yield (
        "<section><h2>Your points</h2><table><thead><tr><th scope='col'>Part</th>"
        f"<th scope='col' class='number'>Points</th></tr></thead><tbody>{''.join(rows)}</tbody>"
        "</table></section>"
    )


def _point_row(ident: str, most: float, got: float | None) -> str:
    said = "not read yet" if got is None else f"{got:g} of {most:g}"
    title = escape(part_title(ident))
    return f'<tr><td><a href="#{escape(ident)}">{title}</a></td><td class="number">{said}</td></tr>'


def _part(part: Part, result: Graded, given: Given) -> str:
    """Return one marked part: points, reasons, and what the learner did."""
    own = given.points.get(part.grade_id)
    points = f"{part.points if own is None else own:g} of {part.max:g} points"
    if own is not None and own != part.points:
        points += f", given by a person (by the program it was {part.points:g})"
    reasons = "".join(f"<li>{escape(reason)}</li>" for reason in reasons_beside(part))
    listed = f"<ul>{reasons}</ul>" if reasons else ""
    return (
        f'<section id="{escape(part.grade_id)}"><h2>{escape(part_title(part.grade_id))}</h2>'
        f'<p class="points">{points}</p>{listed}'
        f"{answered(part.exercise, result.entries, part)}</section>"
    )


def _text(ident: str, most: float, result: Graded, given: Given) -> str:
    """Return a part that a person marks."""
    got = given.points.get(ident)
    said = (
        f"A person marks this: up to {most:g} points. It is not read yet."
        if got is None
        else f"{got:g} of {most:g} points, given by a person."
    )
    return (
        f'<section id="{escape(ident)}"><h2>{escape(part_title(ident))}</h2>'
        f'<p class="points">{said}</p>'
        f"{answered(ident.removesuffix('-marks'), result.entries)}</section>"
    )


def _by_hand(result: Graded, given: Given) -> Iterator[str]:
    """Yield what a person gave for a file that no program could read."""
    got = f"<strong>{total(result, given):g}</strong> points, given by a person."
    yield f'<p class="total">{got}</p>'
    yield '<p class="note">The program could not read the file, so a person marked it by hand.</p>'
    rows = "".join(
        f"<tr><td>{escape(part_title(ident))}</td><td class='number'>{points:g}</td></tr>"
        for ident, points in given.points.items()
    )
    yield f"<section><h2>Your points</h2><table><tbody>{rows}</tbody></table></section>"
    for ident, text in given.comments.items():
        yield (
            f'<section class="person"><h2>{escape(part_title(ident))}</h2>'
            f"<blockquote>{escape(text)}</blockquote></section>"
        )


def _again(result: Graded, others: Sequence[Graded]) -> Iterator[str]:
    """Yield what somebody reads whose file could not be graded."""
    if again.ours(result):
        yield (
            '<p class="note">The program that grades failed on this one. The fault is ours, and '
            "you have nothing to do: a person marks it by hand.</p>"
        )
        return
    found = "".join(f"<li>{escape(one)}</li>" for one in again.what_was_found(result))
    steps = "".join(f"<li>{escape(one)}</li>" for one in again.what_to_do(result))
    names = " and ".join(name(one) for one in again.names_of((result, *others))) or "no workbook"
    yield (
        '<p class="total">This could not be graded yet. It takes a minute to put right.</p>'
        f"<section><h2>What arrived</h2><p>{names}</p><ul>{found}</ul></section>"
        f'<section class="practise"><h2>What to hand in again</h2><ol>{steps}</ol></section>'
        "<p>If that doesn’t work, write to the person who teaches your course, and send the "
        "file along.</p>"
    )


def write_pages(results: Iterable[Graded], folder: Path) -> Written:
    """Write a page for each submission and ``index.html`` into ``folder``.

    Raises:
        OSError: the folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pages = Pages()
    rows: list[str] = []
    taken: set[str] = {INDEX.casefold()}
    for result in results:
        place = _place(result, taken)
        pages.put(folder / place, page(result))
        rows.append(index_row(result, place))
    pages.put(folder / INDEX, index(rows))
    return Written(folder / INDEX, pages)


class Written(NamedTuple):
    """The index of some pages (``front``), and what became of each page."""

    front: Path
    pages: Pages


def _place(result: Graded, taken: set[str]) -> str:
    """Return a file name nobody has yet, safe on every system."""
    stem = safe(f"{result.learner}-{result.workbook}") or "submission"
    place, number = f"{stem}.html", 1
    while place.casefold() in taken:
        number += 1
        place = f"{stem}-{number}.html"
    taken.add(place.casefold())
    return place

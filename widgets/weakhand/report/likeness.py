"""Texts of different learners that share rare wording, side by side and without a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import numpy as np

from weakhand.insight import Alike, Likeness, alike, said_in, worded
from weakhand.insight.wording import MOST, Runs, among
from weakhand.questions import Negotiate
from weakhand.report.gather import Gathered, Texts, Words
from weakhand.report.known import known_runs
from weakhand.report.markup import (
    SHOWN,
    Section,
    count,
    folded,
    note,
    paragraphs,
    percent,
    safe,
    table,
    theirs,
)
from weakhand.report.said import Said

SHOWN_FROM: Final = 0.4
"""Score from which a pair is shown; ``tests/insight`` measures what that finds and misses."""
MOST_PAIRS: Final = 12
"""Pairs shown of one kind of text, the likest first."""
MOST_LINES: Final = 40
FOLDED: Final = 3
"""Lines in a row that share nothing, from which they are folded up."""
OFTEN: Final = 3
"""Learners from which a line is among those that many said."""
LONG: Final = 30
"""Letters below which a line is a short phrase that anybody may say."""
TITLE: Final = "Texts that are alike"


def likeness_section(gathered: Gathered, texts: Texts) -> Section:
    """Return the section on texts that are alike."""
    every = list(gathered.words.values())
    if not every:
        return Section("alike", TITLE, note("There are no conversations and no texts to compare."))
    known = known_runs()
    html = paragraphs(
        "Every learner’s words in an exercise were compared with every other’s. This page gives "
        "no verdict, and the score is no probability: it can’t tell who wrote first, or why two "
        "texts are alike. Read them, and ask.",
    )
    html += _reasons() + _score()
    for kind, title in ((True, "Conversations"), (False, "Texts that a person marks")):
        some = [one for one in every if isinstance(one.spec, Negotiate) == kind]
        html += f"<h3>{title}</h3>" + _kind(some, known, texts)
    html += "<h3>Lines that many said</h3>" + _often(every, known)
    return Section("alike", TITLE, html)


def _reasons() -> str:
    reasons = (
        "They worked together, or one was allowed to look at the other’s.",
        "Both had the same model: a book, a video, a translator, a tutor, last year’s course. Only "
        "this course’s own lessons, exercises and cases are known here and don’t count.",
        "Both quote the same thing: what the other side said, or a fact of the case.",
        "The task leads there: few good answers, few ways to say them.",
        "It is one person under two names, or a file put into the wrong folder.",
        "Chance: among many pairs, some are alike by accident.",
    )
    items = "".join(f"<li>{safe(one)}</li>" for one in reasons)
    return f"<p>Innocent reasons for two texts to be alike:</p><ul>{items}</ul>"


def _score() -> str:
    return paragraphs(
        "The score is the share of the shorter text (short ones are counted as 120 letters) whose "
        "wording stands in both, in runs of twelve letters. Capitals, punctuation and the order of "
        "lines don’t matter; a slip of the finger costs a run. Wording that more learners share "
        "counts less, wording of a tenth of them (at most 40) or of the course’s own texts not at "
        f"all. Of each text the first {MOST:,} letters are compared.",
        f"Pairs from {SHOWN_FROM:g} on are shown. Not found are texts that were reworded "
        "throughout, short pieces taken from a longer text, and texts that very many have. The "
        "times are those of the learners’ own computers.",
    )


def _kind(some: Sequence[Words], known: Runs, texts: Texts) -> str:
    """Return what comparing one kind of text found."""
    if not some:
        return note("There are none.")
    found: list[tuple[Likeness, Words, Alike]] = []
    rows = []
    for words in some:
        one = alike(words.texts, known, SHOWN_FROM)
        found += [(pair, words, one) for pair in one.likest[: MOST_PAIRS * 4]]
        rows.append(
            [
                safe(f"{words.spec.sheet}: {words.spec.title}"),
                str(one.texts),
                f"{one.pairs:,}",
                str(len(one.likest)),
                percent(len(one.likest) / one.pairs) if one.pairs else "",
            ]
        )
    found.sort(key=lambda each: (-each[0].score, -each[0].shared, each[0].one, each[0].other))
    html = table(
        ("Exercise", "texts", "pairs", f"pairs from {SHOWN_FROM:g} on", "of all pairs"),
        rows,
        "What was compared",
        frozenset({1, 2, 3, 4}),
    )
    if not found:
        return html + paragraphs(f"No pair reaches {SHOWN_FROM:g}.")
    total = sum(int(row[3]) for row in rows)
    shown = found[:MOST_PAIRS]
    if total > len(shown):
        html += paragraphs(f"{count(total, 'pair')} in all; the {len(shown)} likest are shown.")
    return html + "".join(
        _pair(pair, words, one, known, texts, number)
        for number, (pair, words, one) in enumerate(shown, 1)
    )


def _pair(pair: Likeness, words: Words, one: Alike, known: Runs, texts: Texts, number: int) -> str:
    """Return two texts side by side, with what counted marked in both."""
    sides = [texts.said(words.spec, who) for who in (pair.one, pair.other)]
    runs = [said_in(worded([line.text for line in side])) for side in sides]
    shared = np.intersect1d(runs[0], runs[1])
    shared = shared[~among(shared, known) & ~among(shared, one.common)]
    columns = "".join(
        f"<div><h5>{theirs(who)}</h5>{_when(side)}{_lines(side, shared)}</div>"
        for who, side in zip((pair.one, pair.other), sides, strict=True)
    )
    rank = round(pair.rank * one.pairs)
    return (
        f'<article class="pair"><h4>{number}. {safe(words.spec.sheet)}: '
        f"{safe(words.spec.title)}</h4>"
        f"<p>Score {pair.score:.2f}. Of all {one.pairs:,} pairs in this exercise, "
        f"{rank:,} ({percent(pair.rank)}) {'has' if rank == 1 else 'have'} at least that.</p>"
        f'<div class="sides">{columns}</div></article>'
    )


def _when(side: Sequence[Said]) -> str:
    """Return from when to when somebody's lines were said."""
    times = sorted(line.at for line in side if line.at)
    if not times:
        return '<p class="when">No times are recorded.</p>'
    first, last = (f"{at[:10]} {at[11:16]}" for at in (times[0], times[-1]))
    span = first if first == last else f"{first} to {last}"
    return f'<p class="when">{safe(span)} UTC</p>'


def _lines(side: Sequence[Said], shared: Runs) -> str:
    """Return somebody's lines with their times, shared wording marked."""
    lines, room = [], SHOWN
    for number, line in enumerate(side[:MOST_LINES], 1):
        if room <= 0:
            break
        time = f'<span class="when">{safe(line.at[11:19])}</span> ' if len(line.at) >= 19 else ""
        html = marked(line.text, shared, room)
        lines.append((f'<li value="{number}">{time}{html}</li>', "<mark>" in html))
        room -= len(line.text)
    left = len(side) - len(lines)
    more = f"<p>… and {count(left, 'line')} more.</p>" if left else ""
    shown = (_folded(list(some), both) for both, some in groupby(lines, key=lambda one: one[1]))
    return "".join(shown) + more


def _folded(some: Sequence[tuple[str, bool]], both: bool) -> str:
    """Return some lines as a list; several in a row that share nothing are folded up."""
    html = f"<ol>{''.join(line for line, _ in some)}</ol>"
    if both or len(some) < FOLDED:
        return html
    return folded(f"{count(len(some), 'line')} that share nothing", html)


def marked(text: str, shared: Runs, most: int = SHOWN) -> str:
    """Return a text as HTML with the passages marked whose runs are among ``shared``."""
    at, html = 0, []
    shown = text[:most]
    for start, end in worded([shown])[0].passages(shared) if shown else ():
        html.append(f"{safe(shown[at:start])}<mark>{safe(shown[start:end])}</mark>")
        at = end
    html.append(safe(shown[at:]))
    if len(text) > most:
        html.append(f" … ({len(text) - most:,} more characters)")
    return f'<bdi dir="auto">{"".join(html)}</bdi>'


def _often(every: Sequence[Words], known: Runs) -> str:
    """Return the lines that many said, which count little or nothing above."""
    rows = sorted(_lines_often(every), key=lambda row: (-row[0] / row[1], row[2], row[3]))[:12]
    if not rows:
        return paragraphs(f"No line of {LONG} letters or more was said by {OFTEN} learners.")
    return paragraphs(
        "Word for word but for capitals and punctuation. Such lines count little or nothing "
        "above, so this is where one answer that went round a whole class would show."
    ) + table(
        ("Line (letters only)", "exercise", "learners", "share", "in the course’s own texts"),
        [
            [
                theirs(line, 300),
                safe(sheet),
                str(said),
                percent(said / everybody),
                _ours(line, known),
            ]
            for said, everybody, sheet, line in rows
        ],
        "Lines that many said",
        frozenset({2, 3}),
    )


def _lines_often(every: Sequence[Words]) -> Iterator[tuple[int, int, str, str]]:
    """Yield lines that many said: how many, of how many, in which exercise, and the line."""
    for words in every:
        everybody = len(words.texts)
        for line, said in words.lines.items():
            if said >= max(OFTEN, everybody / 10) and len(line) >= LONG:
                yield said, everybody, words.spec.title, line


def _ours(line: str, known: Runs) -> str:
    """Return whether a line stands in the course's own texts."""
    runs = worded([line])[0].runs
    share = float(among(runs, known).mean()) if len(runs) else 0.0
    return "yes" if share > 0.9 else "in part" if share > 0.3 else "no"

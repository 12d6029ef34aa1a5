"""What matters to them, as far as their offers tell: a bar an issue."""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.models.opponent import OpponentModel
from weakhand.plots.picture import Picture, drawn
from weakhand.plots.sheet import Box, Sheet
from weakhand.plots.style import DASHES, HATCHES, SMALL, TEXT, WIDE, Theme
from weakhand.plots.words import LEADING, wrap
from weakhand.plots.words import width as wide

_TOP, _STEP, _BAR, _SIDE = 26.0, 62.0, 22.0, 8.0


@drawn
def weights_picture(
    model: OpponentModel,
    issues: Sequence[str],
    *,
    theme: Theme = "light",
    width: int = WIDE,
) -> Picture:
    """Return a bar for each issue: its weight, and the chance that it matters most to them.

    A line shows where all stand before the first offer. ``issues`` name those of
    the model, in its order; ``width`` is in CSS pixels.

    :raises ValueError: if the names do not match the model
    """
    _check(model, issues)
    sheet = Sheet(width, _TOP + len(issues) * _STEP + 26, theme)
    inks, weights = sheet.inks, [float(weight) for weight in model.weights]
    sheet.text(_SIDE, 4, "Probable weight to them, of 100% in all", SMALL, inks.muted)
    scale = (width - 2 * _SIDE - 46) / max(0.5, *weights)
    first = max(range(len(weights)), key=weights.__getitem__)
    for n, (issue, weight) in enumerate(zip(issues, weights, strict=True)):
        top = _TOP + n * _STEP
        words = _heading(issue, model.chance_of_first(n), width - 2 * _SIDE)
        name = sheet.text(_SIDE, top, words, TEXT, bold=n == first)
        y = top + TEXT * LEADING + 4
        end = _SIDE + weight * scale
        sheet.frame(Box(_SIDE, y, end, y + _BAR), inks.them,
                    inks.them if n == first else inks.ground,
                    hatch="" if n == first else HATCHES[1], round_by=0, weight=1.4)  # fmt: skip
        number = sheet.text(end + 6, y + 4, f"{weight:.0%}", SMALL, inks.them, True)
        for words_of in (name, number):  # the line of the beginning passes behind them
            sheet.frame(words_of.grown(1), fill=inks.ground, round_by=0, layer=2.5)
    _even(sheet, _SIDE + scale / len(issues))
    return sheet.picture(in_words(model, issues))


def in_words(model: OpponentModel, issues: Sequence[str]) -> str:
    """Return what the bars show, in sentences."""
    _check(model, issues)
    order = sorted(range(len(issues)), key=lambda n: -float(model.weights[n]))
    each = "; ".join(
        f"{issues[n]} {float(model.weights[n]):.0%}, "
        f"{model.chance_of_first(n):.0%} likely to matter most"
        for n in order
    )
    return (
        f"What probably matters to them, as weights of 100% in all: {each}. "
        f"Before their first offer each stood at {1 / len(issues):.0%}."
    )


def _heading(issue: str, chance: float, room: float) -> str:
    """Return what stands over a bar, shortened to what there is room for."""
    likely = f": {chance:.0%} likely to matter most"
    if wide(issue + likely, TEXT, True) > room:
        likely = f": {chance:.0%} likely"
    return wrap(issue, room - wide(likely, TEXT, True), TEXT, 1, True)[0] + likely


def _even(sheet: Sheet, x: float) -> None:
    """Draw where all issues stand before the first offer."""
    bottom = sheet.high - 22
    sheet.line([(x, _TOP + TEXT * LEADING), (x, bottom)], sheet.inks.text, 1.2, DASHES[1], layer=2)
    sheet.text(x, bottom + 3, "before their first offer", SMALL, sheet.inks.muted, align="center")


def _check(model: OpponentModel, issues: Sequence[str]) -> None:
    count = len(model.hypotheses[0].ranking)
    if len(issues) != count:
        raise ValueError(f"issues must name {count} issues, not {len(issues)}.")

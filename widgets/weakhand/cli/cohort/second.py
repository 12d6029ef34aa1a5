"""``weakhand cohort second``: draw the texts that a second person marks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from weakhand.cli.cohort.kept import opened, written
from weakhand.cli.output import WRONG_USE, complain, stop


def second(
    cohort: Annotated[Path, typer.Option(metavar="DIR", help="The folder that was graded.")] = Path(
        "cohort"
    ),
    share: Annotated[
        float, typer.Option(help="Which part of the texts: above 0, at most 1.")
    ] = 0.2,
    seed: Annotated[int, typer.Option(help="The same number draws the same texts.")] = 1,
    out: Annotated[Path, typer.Option(metavar="FILE.csv", help="The file to fill in.")] = Path(
        "second.csv"
    ),
) -> None:
    """Draw texts for a second marker: a file for the points, and a page to read.

    Beside FILE.csv stands FILE.html, with the texts, their conversations and the mark
    scheme. The first marker's points are in neither. A file that is there already is
    not written over: somebody may have filled it in.

    **Examples**

        weakhand cohort second --out second.csv
        weakhand cohort second --share 0.5 --seed 7
        weakhand cohort report --second second.csv
    """
    if not 0 < share <= 1:
        stop(f"--share is {share:g}; it must be above 0 and at most 1.", code=WRONG_USE)
    page = out.with_suffix(".html")
    if page == out:
        stop(f"{out}: name a file that ends in .csv.", code=WRONG_USE)
    if there := [str(path) for path in (out, page) if path.exists()]:
        stop(f"{' and '.join(there)} exists already. Name another file.", code=WRONG_USE)

    from weakhand.report import reading_page, sample, second_csv

    with opened(cohort) as kept:
        drawn = sample(kept.gathered, kept.known, share, seed)
        if not drawn:
            stop("There is no text yet that a person marks.")
        read = reading_page(drawn, kept.texts, kept.known, out.name)
    written(out, second_csv(drawn))
    written(page, read.encode("utf-8", "replace"))
    complain(f"{len(drawn)} to mark a second time: fill in {out}, and read {page}.")

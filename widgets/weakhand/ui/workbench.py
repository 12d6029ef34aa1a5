"""``weakhand.bench("zopa")``: one line in a cell, one model to bend on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from weakhand.ui.benches.panel import Panel


def bench(name: str, **settings: Any) -> Panel | None:
    """Return a model bench, which the cell shows: sliders, the figure, and what it means.

    ``settings`` are values to begin with; the bench ``deals`` takes a ``case`` as
    well. What the learner has set, and every number of the model, can be asked
    for in its ``value``.
    """
    # Drawing needs matplotlib: a lesson without a bench does not wait for it.
    from weakhand.cases import CaseError
    from weakhand.ui.benches import BENCHES
    from weakhand.ui.benches.panel import Panel

    make = BENCHES.get(str(name))
    if make is None:
        print(f"There is no bench {name!r}. There are: {', '.join(BENCHES)}.")
        return None
    case = {"case": settings.pop("case")} if name == "deals" and "case" in settings else {}
    try:
        return Panel(make(**case), **settings)
    except (CaseError, ValueError) as error:
        print(f"{error} Change it in the line above, and run the grey box again.")
        return None

"""A bench in a cell: what the page asks, what it is answered, and what a workbook can read."""

from __future__ import annotations

import json
from typing import Any

import pytest

import weakhand
from weakhand.ui import bench
from weakhand.ui.benches import BENCHES
from weakhand.ui.benches.panel import Panel


def panel(name: str = "zopa", **start: Any) -> Panel:
    """Return a bench as a cell shows it."""
    made = bench(name, **start)
    assert made is not None
    return made


def ask(on: Panel, to: list[int], before: list[int] | None = None, **how: Any) -> dict[str, Any]:
    """Ask as the page does, and return what it is shown."""
    on.receive({"ask": "1", "from": before, "to": to, "theme": "light", "width": 640, **how})
    return dict(on.shown)


def moved(on: Panel, n: int, by: int) -> list[int]:
    """Return where the knobs stand once one of them has moved."""
    places = list(on.shown["at"])
    places[n] += by
    return places


@pytest.mark.parametrize("name", BENCHES)
def test_one_short_line_makes_a_bench(name: str) -> None:
    made = weakhand.bench(name)
    assert isinstance(made, Panel)
    assert made.spec["title"]
    assert made.spec["lead"].endswith((".", "?"))
    json.dumps([made.spec, made.shown])


@pytest.mark.parametrize("name", BENCHES)
def test_every_answer_holds_figure_sentence_alternative_and_numbers(name: str) -> None:
    on = panel(name)
    shown = ask(on, moved(on, 0, 1 if on.shown["at"][0] == 0 else -1), on.shown["at"])
    assert shown["ask"] == "1"
    assert shown["svg"].startswith("<svg")
    assert len(shown["svg"]) < 40_000
    assert shown["said"].count(": ") >= 1
    assert shown["alt"]
    assert all(label and words for label, words in shown["rows"])
    assert shown["notice"] == ""


def test_a_bench_speaks_and_counts_before_the_page_has_drawn_anything() -> None:
    on = panel()
    assert on.sentence.startswith("There are 80 euros a day to divide.")
    assert on.value["to_divide"] == 80
    assert "svg" not in on.shown


def test_a_workbook_reads_every_setting_and_every_number_of_the_model() -> None:
    on = panel("patience")
    ask(on, moved(on, 0, 1))
    assert on.value["my_patience"] == 92
    assert on.value["first"] == "you"
    assert on.value["your_part"] == pytest.approx((1 - 0.9) / (1 - 0.92 * 0.9))


def test_where_the_model_has_no_number_there_is_none() -> None:
    assert panel("leverage", my_believed=90).value["they_offer"] is None


def test_a_bench_can_begin_elsewhere_and_goes_back_there() -> None:
    on = panel("zopa", least=500, price=510)
    assert on.value["least"] == 500
    assert on.spec["start"] == on.shown["at"]
    assert "Exactly one price suits both" in on.sentence


def test_the_deals_of_any_case_can_be_laid_out() -> None:
    on = panel("deals", case="tenant_vs_landlord")
    assert "Mr Grieve" in on.sentence


def test_dark_pages_and_narrow_ones_get_figures_of_their_own() -> None:
    on = panel()
    at = on.shown["at"]
    light, dark = ask(on, at), ask(on, at, theme="dark")
    assert "#ffffff" in light["svg"]
    assert "#ffffff" not in dark["svg"]
    assert (light["width"], dark["theme"]) == (640, "dark")
    widths = {w: ask(on, at, width=w)["width"] for w in (0, 320, 5000)}
    assert widths == {0: 300, 320: 320, 5000: 640}


def test_an_answer_reaches_the_page_in_one_message() -> None:
    on, sent = panel(), []
    on.observe(lambda change: sent.append(change["name"]), names=["shown", "spec"])
    ask(on, moved(on, 2, 1))
    assert sent == ["shown"]


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        {},
        {"to": None},
        {"to": "012"},
        {"to": [0, 0]},
        {"to": [0, 0, 99]},
        {"to": [0, 0, -1]},
        {"to": [0, 0, True]},
        {"to": [0, 0, 1.0]},
        {"to": [0, 0, "1"]},
    ],
)
def test_what_is_no_question_changes_nothing(message: Any) -> None:
    on = panel()
    before = dict(on.shown)
    on.receive(message)
    assert dict(on.shown) == before


def test_a_question_with_odd_wishes_is_answered_all_the_same() -> None:
    on = panel()
    shown = ask(on, on.shown["at"], before=["x"], theme=7, width="wide")  # type: ignore[list-item]
    assert shown["theme"] == "light"
    assert shown["width"] == 640
    assert shown["said"] == panel().sentence


def test_a_figure_that_fails_is_told_and_the_next_one_is_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    on = panel()
    with monkeypatch.context() as broken:
        broken.setattr(Panel, "_drawn", lambda *_: 1 / 0)
        shown = ask(on, moved(on, 0, 1))
    assert "could not be drawn" in shown["notice"]
    assert shown["ask"] == "1"
    assert ask(on, moved(on, 0, 1))["notice"] == ""


def test_without_a_page_a_bench_is_read_as_text() -> None:
    bundle, _ = panel()._repr_mimebundle_()  # type: ignore[misc]
    assert bundle["text/plain"] == (
        "Where both can agree. There are 80 euros a day to divide. At 460 you gain 40 and they "
        "gain 40 over walking away. To divide: 80 euros a day; Apart, where no price suits both: "
        "0 euros a day; You gain at this price: 40 euros a day; They gain at this price: "
        "40 euros a day."
    )
    assert "application/vnd.jupyter.widget-view+json" in bundle


@pytest.mark.parametrize(
    ("name", "settings", "words"),
    [
        ("zoppa", {}, "There is no bench 'zoppa'. There are: alternatives, zopa,"),
        ("zopa", {"least": 421}, "least must be one of these: 300 to 700"),
        ("zopa", {"cost": 1}, "there is no cost"),
        ("zopa", {"case": "tenant_vs_landlord"}, "there is no case"),
        ("deals", {"case": "nobody_vs_nothing"}, "There is no such case"),
        ("patience", {"first": "nobody"}, "first must be one of these: you, they"),
    ],
)
def test_a_slip_in_the_line_is_told_in_words(
    name: str, settings: dict[str, Any], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench(name, **settings) is None
    assert words in capsys.readouterr().out

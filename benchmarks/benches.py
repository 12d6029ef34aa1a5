"""How long a learner waits for a bench after a key: ``make bench-benches``.

A real JupyterLab and a real Chromium. For each bench, from the key on a slider to
the new figure, decoded, and the new sentence on the page; beside it the same for
a bare ``ipywidgets.interactive`` that draws the same figure, as a PNG with one dot
a pixel, and prints the same sentence. Both are timed in the page, turn by turn in
one run: times depend on the machine and what else it does, the ratio much less.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path
from statistics import quantiles

import matplotlib
from playwright.sync_api import Locator, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "browser"))

import desk

from weakhand.ui.benches import BENCHES

TARGET_MS = 100
"""The milliseconds within which 95 of 100 moves must be answered."""
BLOCKS, KEYS, WARM = 4, 20, 4
"""Ours and the bare one take turns: blocks of keys, with a few before that do not count."""
PAUSE_MS = 120
"""Between an answer and the next key: a person looks first."""

BARE = """\
from io import BytesIO
from IPython.display import Image, display
from ipywidgets import IntSlider, interactive
from weakhand.ui.benches import BENCHES

def bare(name, n):
    model = BENCHES[name]()
    at = list(model.start)
    def draw(place):
        before, at[n] = tuple(at), place
        png = BytesIO()
        model.picture(model.at(at), "light", 640).figure.savefig(png, format="png")
        display(Image(png.getvalue()))
        print(model.sentence(before, at))
    most = len(model.knobs[n].values) - 1
    return interactive(draw, place=IntSlider(value=at[n], min=0, max=most))
"""

# Waits for a key, and then for another image and another text than those of now.
WATCH = """(root) => {
    const image = () => root.querySelector("img");
    const words = () => root.querySelector(".whb-said, .widget-output pre")?.textContent;
    const [node, address, text] = [image(), image()?.src, words()];
    window.waited = new Promise((done) => {
        let began = 0;
        const key = () => { began = performance.now(); };
        addEventListener("keydown", key, { capture: true, once: true });
        const watch = new MutationObserver(async () => {
            const now = image();
            if (!began || !now?.src || !words() || words() === text) return;
            if (now === node && now.src === address) return;
            watch.disconnect();
            await now.decode();
            done(performance.now() - began);
        });
        watch.observe(root,
            { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(() => done(null), 10_000);
    });
}"""


class Slider:
    """A slider on the page, moved by keys to its end and back."""

    def __init__(self, root: Locator, handle: Locator, start: int, most: int) -> None:
        self.root, self.handle, self.page = root, handle, root.page
        self.at, self.most, self.way = start, most, 1

    def press(self) -> float:
        """Press one key, and return the milliseconds until the page has answered."""
        if not 0 <= self.at + self.way <= self.most:
            self.way = -self.way
        self.at += self.way
        self.root.evaluate(WATCH)
        self.page.keyboard.press("ArrowRight" if self.way > 0 else "ArrowLeft")
        waited = self.page.evaluate("() => window.waited")
        if waited is None:
            raise RuntimeError("a key was not answered within ten seconds")
        self.page.wait_for_timeout(PAUSE_MS)
        return float(waited)

    def block(self, keys: int) -> list[float]:
        """Bring the slider into view, and return the times of some keys."""
        self.handle.scroll_into_view_if_needed()
        self.handle.focus()
        self.page.wait_for_timeout(500)
        for _ in range(WARM):
            self.press()
        return [self.press() for _ in range(keys)]


def busiest(name: str) -> int:
    """Return the place of the knob with the most values: it is the one that is moved."""
    knobs = BENCHES[name]().knobs
    return max(range(len(knobs)), key=lambda n: len(knobs[n].values))


def measure(notebook: desk.Notebook, name: str, cell: int) -> tuple[list[float], list[float]]:
    """Return the times of a bench and of the bare one, which stand in two cells."""
    place = busiest(name)
    model = BENCHES[name]()
    start, most = model.start[place], len(model.knobs[place].values) - 1
    for n in (cell, cell + 1):
        notebook.run_cell(n)
        notebook.output(n).locator("img[src]").first.wait_for(timeout=30_000)
    # Both stay in view, or JupyterLab takes them off the page.
    notebook.width(1280, 2600)
    notebook.bring(cell)
    panel = notebook.output(cell).locator(".whb")
    bare = notebook.output(cell + 1)
    ours = Slider(panel, panel.locator("input, select").nth(place), start, most)
    other = Slider(bare, bare.locator(".noUi-handle"), start, most)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(BLOCKS):
        for slider, found in zip((ours, other), times, strict=True):
            found += slider.block(KEYS)
    return times


def main() -> None:
    """Print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", metavar="bench", help=", ".join(BENCHES))
    names = asked.parse_args().names or list(BENCHES)
    chromium = desk.chromium()
    if chromium is None:
        sys.exit("Chromium is missing: install it, or set WEAKHAND_CHROMIUM to its path.")
    print(
        f"Python {platform.python_version()}, matplotlib {matplotlib.__version__}, "
        f"{BLOCKS * KEYS} keys each; milliseconds; target {TARGET_MS} at the 95th percentile"
    )
    print(f"{'':13}{'bench':>13}{'':9}{'bare interactive':>13}")
    print(f"{'':13}{'p50':>6}{'p95':>8}{'':7}{'p50':>6}{'p95':>8}{'':5}as fast, p50 and p95")
    worst = 0.0
    with tempfile.TemporaryDirectory() as root, sync_playwright() as play:
        folder = Path(root) / "work"
        folder.mkdir()
        server = desk.start_server(folder, Path(root) / "settings")
        try:
            browser = play.chromium.launch(executable_path=chromium, args=desk.CHROMIUM_ARGS)
            for name in names:
                cells = [
                    f"from weakhand.ui import bench\nbench({name!r})",
                    f"bare({name!r}, {busiest(name)})",
                ]
                desk.write_notebook(folder, "bench.ipynb", [BARE, *cells])
                notebook = desk.open_notebook(browser.new_page(), server, "bench.ipynb")
                notebook.run_cell(0)
                worst = max(worst, row(name, *measure(notebook, name, 1)))
                notebook.page.context.close()
                server.close_kernel(notebook.path)
            browser.close()
        finally:
            server.stop()
    print(f"slowest p95 {worst:.0f} ms; load of the machine {os.getloadavg()[0]:.1f}")


def row(name: str, ours: list[float], bare: list[float]) -> float:
    """Print one row, and return the 95th percentile of the bench."""
    (mid, late), (bare_mid, bare_late) = (at(times) for times in (ours, bare))
    print(
        f"{name:13}{mid:6.0f}{late:8.0f}{'':7}{bare_mid:6.0f}{bare_late:8.0f}{'':5}"
        f"{bare_mid / mid:.1f} and {bare_late / late:.1f} times",
        flush=True,
    )
    return late


def at(times: list[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    cuts = quantiles(times, n=20, method="inclusive")
    return cuts[9], cuts[18]


if __name__ == "__main__":
    main()

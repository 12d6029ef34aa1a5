"""A learner's desk for browser tests: a JupyterLab server and a notebook page in Chromium.

The server runs with the same Python as the tests, in a folder of its own and
with settings of its own; nothing of the person who runs the tests is read.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import nbformat
from nbformat.reader import NotJSONError
from playwright.sync_api import BrowserContext, Error, Locator, Page
from playwright.sync_api import TimeoutError as TooLongError

SCREENSHOTS = Path(__file__).resolve().parents[2] / "test-output"
PICTURES = bool(os.environ.get("WEAKHAND_PICTURES"))
"""Whether pictures are taken: they are for people to look at, and no test reads them."""
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LEFT_OUT = (
    "celltags", "debugger", "extensionmanager", "hub", "inspector", "logconsole", "lsp", "mermaid",
    "metadataform", "property-inspector", "running", "statusbar", "terminal", "toc",
)  # fmt: skip
"""Extensions of JupyterLab that no test looks at, and that redraw at every key and answer."""
TOKEN = "a-learner-at-the-desk"
HIGH = 600
"""Pixels of the window's height: whatever is in view is drawn at every key."""
App = Literal["lab", "notebook"]
_KERNEL_ANSWERS = """async () => {
    const kernel = window.jupyterapp?.shell?.currentWidget?.sessionContext?.session?.kernel;
    if (!kernel || kernel.status !== "idle") return false;
    const late = new Promise((done) => setTimeout(() => done(null), 2000));
    return Boolean(await Promise.race([kernel.requestKernelInfo(), late]));
}"""
_SCROLL = """async (top) => {
    const view = document.querySelector(
        ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-WindowedPanel-outer");
    view.scrollTop = top;
    const reached = top <= view.scrollTop;
    for (let same = 0, high = 0, frame = 0; reached && same < 5 && frame < 100; frame++) {
        await new Promise(requestAnimationFrame);
        same = view.scrollHeight === high ? same + 1 : 0;
        high = view.scrollHeight;
    }
    return reached;
}"""


_PUT_AWAY = """() => {
    for (const open of [...window.jupyterapp.shell.widgets("main")]) {
        if (open.context) open.context.model.dirty = false;
        open.close();
    }
}"""
NOTEBOOKS_A_TAB = 3


def chromium() -> str | None:
    """Return the path of Chromium: ``WEAKHAND_CHROMIUM``, or the one on PATH."""
    named = os.environ.get("WEAKHAND_CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """A running JupyterLab (it serves Notebook 7 as well)."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]

    def url(self, app: App, path: str) -> str:
        """Return the address of a notebook in JupyterLab or in Notebook 7.

        JupyterLab is opened without what an earlier test has left open in it.
        """
        place = f"lab/tree/{path}" if app == "lab" else f"notebooks/{path}"
        fresh = "&reset" if app == "lab" else ""
        return f"http://127.0.0.1:{self.port}/{place}?token={TOKEN}{fresh}"

    def api(self, method: str, path: str) -> Any:
        """Ask the server's REST API, and return its JSON (None for no content)."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/{path}",
            method=method,
            headers={"Authorization": f"token {TOKEN}"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            body = answer.read()
        return json.loads(body) if body else None

    def close_kernel(self, path: str) -> None:
        """End the session of a notebook, so that its kernel does not burden the next test."""
        for session in self.api("GET", "sessions"):
            if session["path"] == path:
                self.api("DELETE", f"sessions/{session['id']}")

    def stop(self) -> None:
        """Stop the server, gently at first."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def start_server(folder: Path, settings: Path) -> Server:
    """Start JupyterLab over ``folder`` and return it once it answers."""
    port = _free_port()
    env = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "IPYTHON"))},
        "HOME": str(settings),
        "JUPYTER_CONFIG_DIR": str(settings / "config"),
        "JUPYTER_DATA_DIR": str(settings / "data"),
        "JUPYTER_RUNTIME_DIR": str(settings / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(settings / "lab-settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(settings / "lab-workspaces"),
        "IPYTHONDIR": str(settings / "ipython"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    }
    quiet = settings / "lab-settings/@jupyterlab/apputils-extension"
    quiet.mkdir(parents=True)
    (quiet / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}')
    lean = settings / "config/labconfig"
    lean.mkdir(parents=True)
    off = {f"@jupyterlab/{name}-extension": True for name in LEFT_OUT}
    (lean / "page_config.json").write_text(json.dumps({"disabledExtensions": off}))
    log = (settings / "server.log").open("wb")
    process = subprocess.Popen(
        [
            sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root",
            "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0",
            f"--ServerApp.root_dir={folder}", f"--IdentityProvider.token={TOKEN}",
            "--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None",
            "--JupyterNotebookApp.expose_app_in_browser=True",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        ],
        env=env, stdout=log, stderr=subprocess.STDOUT, cwd=folder,
    )  # fmt: skip
    server = Server(folder, port, process)
    for _ in range(240):
        if process.poll() is not None:
            break
        try:
            server.api("GET", "status")
            return server
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.25)
    server.stop()
    raise RuntimeError("JupyterLab did not start:\n" + (settings / "server.log").read_text())


class Notebook:
    """One notebook, open in a browser page, worked as a learner works it."""

    def __init__(self, server: Server, page: Page, path: str, app: App) -> None:
        self.server, self.page, self.path, self.app = server, page, path, app
        self.errors: list[str] = []
        page.on("pageerror", self._note)

    def _note(self, error: Error) -> None:
        self.errors.append(str(error))

    def leave(self) -> None:
        """Go away from JupyterLab, and forget what it kept in the browser."""
        self.page.remove_listener("pageerror", self._note)
        # A page of the same server: the browser keeps the scripts it has read.
        self.page.goto(f"http://127.0.0.1:{self.server.port}/api")
        self.page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")

    def wait_for_kernel(self) -> None:
        """Wait until the notebook is drawn, its kernel idle, and the kernel answers."""
        self.cells().first.wait_for(timeout=60_000)
        if self.app == "lab":
            self.page.wait_for_selector(
                ".jp-Notebook-ExecutionIndicator[data-status=idle]", timeout=60_000
            )
        # Idle can be shown before the kernel listens: ask it, and wait for the answer.
        for _ in range(120):
            if self.page.evaluate(_KERNEL_ANSWERS):
                return
            self.page.wait_for_timeout(250)
        raise AssertionError("the kernel does not answer")

    def cells(self) -> Locator:
        """Return the cells of the notebook in front; others may be open behind it."""
        return self.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell")

    def run_cell(self, index: int) -> Locator:
        """Click into cell ``index``, press Shift+Enter, and return the cell."""
        self.bring(index)
        cell = self.cells().nth(index)
        cell.locator(".jp-InputArea .cm-content").click()
        self.page.keyboard.press("Shift+Enter")
        return cell

    def bring(self, index: int) -> None:
        """Scroll to cell ``index``; JupyterLab draws only the cells near the view.

        While outputs above are still growing a scroll can miss, so it is tried again.
        """
        cell = self.cells().nth(index)
        for _ in range(20):
            self.page.evaluate(
                "(n) => window.jupyterapp.shell.currentWidget.content.scrollToItem(n)", index
            )
            with suppress(TooLongError):
                cell.wait_for(timeout=250)
                return
        raise AssertionError(f"cell {index} does not come into view")

    def run_all(self) -> None:
        """Tell JupyterLab to run every cell; it goes on while the test does."""
        self.command("notebook:run-all-cells")

    def command(self, name: str, args: dict[str, Any] | None = None) -> None:
        """Carry out a command of JupyterLab's command palette."""
        self.page.evaluate(
            "([name, args]) => window.jupyterapp.commands.execute(name, args ?? {})", [name, args]
        )

    def output(self, index: int) -> Locator:
        """Return the output area of cell ``index``."""
        return self.cells().nth(index).locator(".jp-OutputArea").first

    def save(self) -> nbformat.NotebookNode:
        """Save with Ctrl+S, wait until it is on disk, and return the saved notebook."""
        file = self.server.folder / self.path
        before = file.stat().st_mtime_ns
        self.page.keyboard.press("Control+s")
        for _ in range(200):
            self.page.wait_for_timeout(100)
            if file.stat().st_mtime_ns != before:
                with suppress(NotJSONError):  # it is emptied first, then written
                    return nbformat.read(file, as_version=4)
        raise AssertionError(f"{self.path} was not saved")

    def dark(self, on: bool = True) -> None:
        """Switch between the dark and the light theme."""
        theme = "JupyterLab Dark" if on else "JupyterLab Light"
        self.command("apputils:change-theme", {"theme": theme})
        self.page.wait_for_selector(
            f"body[data-jp-theme-light={'false' if on else 'true'}]",
            state="attached",
            timeout=20_000,
        )
        self.page.wait_for_timeout(400)

    def width(self, pixels: int, height: int = HIGH) -> None:
        """Give the browser window a width; JupyterLab's side bar is put away."""
        self.page.set_viewport_size({"width": pixels, "height": height})
        self.page.wait_for_timeout(400)

    def hide_side_bar(self) -> None:
        """Close JupyterLab's left side bar (Notebook 7 has none open)."""
        if self.app == "lab":
            self.page.evaluate("() => window.jupyterapp.shell.collapseLeft()")

    def scroll(self, pixels: int) -> bool:
        """Scroll the notebook down to ``pixels``, and wait until its height no longer changes.

        Return whether it is that long.
        """
        return bool(self.page.evaluate(_SCROLL, pixels))

    def screenshot(self, name: str, of: Locator | None = None) -> None:
        """Take a picture of the page, or of one element, if pictures are wanted."""
        if of is None or not PICTURES:
            picture(self.page, name)
            return
        # JupyterLab scrolls inside the window: make it tall enough to hold the element.
        size = self.page.viewport_size or {"width": 1280, "height": HIGH}
        box = of.bounding_box() or {"height": HIGH}
        self.page.set_viewport_size({**size, "height": int(box["height"]) + 400})
        of.scroll_into_view_if_needed()
        of.screenshot(path=SCREENSHOTS / f"{name}.png")
        self.page.set_viewport_size(size)


def picture(page: Page, name: str, whole: bool = False) -> None:
    """Take a picture of what is in view, or of the whole page, if pictures are wanted."""
    if PICTURES:
        page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=whole)


def write_notebook(folder: Path, path: str, cells: list[str]) -> None:
    """Write a notebook of code cells into ``folder``."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source, id=f"cell-{n}") for n, source in enumerate(cells)],
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
        },
    )
    nbformat.write(notebook, folder / path)


def open_notebook(
    page: Page, server: Server, path: str, app: App = "lab", width: int = 1280
) -> Notebook:
    """Open a notebook of the server's folder in a page of the browser."""
    page.set_viewport_size({"width": width, "height": HIGH})
    notebook = Notebook(server, page, path, app)
    page.goto(server.url(app, path))
    notebook.wait_for_kernel()
    notebook.hide_side_bar()
    return notebook


class Tab:
    """A tab of JupyterLab in which notebooks are opened one after the other.

    Starting JupyterLab takes longer than opening a notebook in it; but what each notebook
    leaves behind adds up, so that after some of them a new tab takes its place.
    """

    def __init__(self, window: BrowserContext, server: Server) -> None:
        self.window, self.server = window, server
        self.page: Page | None = None
        self.opened = 0

    def open(self, path: str, width: int = 1280) -> Notebook:
        """Open a notebook, alone in the tab."""
        if self.opened == NOTEBOOKS_A_TAB:
            self.close()
        self.opened += 1
        if self.page is None:
            self.page = self.window.new_page()
            return open_notebook(self.page, self.server, path, width=width)
        notebook = Notebook(self.server, self.page, path, "lab")
        self.page.bring_to_front()
        self.page.set_viewport_size({"width": width, "height": HIGH})
        self.page.evaluate(
            "(path) => window.jupyterapp.commands.execute('docmanager:open', { path })", path
        )
        notebook.wait_for_kernel()
        return notebook

    def put_away(self, notebook: Notebook) -> None:
        """Close a notebook, whatever it was not asked to save."""
        notebook.page.remove_listener("pageerror", notebook._note)
        notebook.page.evaluate(_PUT_AWAY)

    def close(self) -> None:
        """Close the tab; the next notebook gets a new one."""
        if self.page is not None:
            self.page.close()
        self.page, self.opened = None, 0

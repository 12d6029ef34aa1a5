"""Fixtures of the browser tests: one server and one Chromium a session.

Opening JupyterLab takes longer than most of what is then done in it. So the browser keeps
what it has compiled, tests of whole notebooks open them in a tab that stays (``turned_to``),
and tests that begin from a cell run anew share one open notebook (``shared``).

Without Chromium the tests are skipped on a person's machine; in CI they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import desk
import pytest
from playwright.sync_api import BrowserContext, expect, sync_playwright

from weakhand.bundle import lay_out

expect.set_options(timeout=20_000)  # patience with a busy machine costs a passing test nothing


@pytest.fixture(scope="session")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """Debian's Chromium, without a window on the screen.

    With a profile on disk it compiles JupyterLab's scripts once, not once a tab.
    """
    path = desk.chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing: install it, or set WEAKHAND_CHROMIUM to its path")
        pytest.skip("no Chromium here: install it, or set WEAKHAND_CHROMIUM to its path")
    profile = tmp_path_factory.mktemp("profile")
    with sync_playwright() as play:
        browser = play.chromium.launch_persistent_context(
            profile, executable_path=path, args=desk.CHROMIUM_ARGS
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[desk.Server]:
    """A real JupyterLab over an empty folder."""
    if desk.chromium() is None and not os.environ.get("CI"):
        pytest.skip("no Chromium here: install it, or set WEAKHAND_CHROMIUM to its path")
    root = tmp_path_factory.mktemp("desk")
    (root / "work").mkdir()
    running = desk.start_server(root / "work", root / "settings")
    yield running
    running.stop()


@contextmanager
def _opening(window: BrowserContext, server: desk.Server) -> Iterator[Callable[..., desk.Notebook]]:
    """Open notebooks, each in a tab of its own; at the end all are left and closed.

    A tab that went from notebook to notebook without end would grow to gigabytes.
    """
    notebooks: list[desk.Notebook] = []

    def open_one(path: str, **how: Any) -> desk.Notebook:
        notebooks.append(desk.open_notebook(window.new_page(), server, path, **how))
        return notebooks[-1]

    yield open_one
    if notebooks:
        notebooks[0].leave()
    for notebook in notebooks:
        notebook.page.close()
        server.close_kernel(notebook.path)


@pytest.fixture
def opened(window: BrowserContext, server: desk.Server) -> Iterator[Callable[..., desk.Notebook]]:
    """Open notebooks of a test's own."""
    with _opening(window, server) as open_one:
        yield open_one


@pytest.fixture(scope="session")
def tab(window: BrowserContext, server: desk.Server) -> Iterator[desk.Tab]:
    """A tab with JupyterLab that stays from test to test; the notebooks in it do not."""
    kept = desk.Tab(window, server)
    yield kept
    kept.close()


@pytest.fixture
def turned_to(tab: desk.Tab, server: desk.Server) -> Iterator[Callable[..., desk.Notebook]]:
    """Open a notebook of a test's own in the tab that stays."""
    notebooks: list[desk.Notebook] = []

    def open_one(path: str, **how: Any) -> desk.Notebook:
        notebooks.append(tab.open(path, **how))
        return notebooks[-1]

    yield open_one
    for notebook in notebooks:
        tab.put_away(notebook)
        server.close_kernel(notebook.path)


@pytest.fixture(scope="module")
def shared(window: BrowserContext, server: desk.Server) -> Iterator[Callable[..., desk.Notebook]]:
    """Open notebooks that stay open for all tests of a file."""
    with _opening(window, server) as open_one:
        yield open_one


@pytest.fixture
def course(server: desk.Server) -> desk.Server:
    """The course as ``weakhand learn`` lays it out, in the server's folder."""
    for old in server.folder.iterdir():
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    lay_out(server.folder)
    return server

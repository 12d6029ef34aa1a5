"""Fixtures of the browser tests: one server and one Chromium a session.

Without Chromium the tests are skipped on a person's machine; in CI they fail.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import desk
import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from weakhand.bundle import lay_out

expect.set_options(timeout=20_000)  # patience with a busy machine costs a passing test nothing


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    path = desk.chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing: install it, or set WEAKHAND_CHROMIUM to its path")
        pytest.skip("no Chromium here: install it, or set WEAKHAND_CHROMIUM to its path")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=desk.CHROMIUM_ARGS)
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


@pytest.fixture(scope="session")
def window(chromium: Browser) -> BrowserContext:
    """The browser window of a worker: JupyterLab's scripts are fetched once for all its tabs."""
    return chromium.new_context()


@pytest.fixture
def opened(window: BrowserContext, server: desk.Server) -> Iterator[Callable[..., desk.Notebook]]:
    """Open notebooks, each in a tab of its own; all are left and closed after the test.

    A tab that went from notebook to notebook would grow to gigabytes.
    """
    notebooks: list[desk.Notebook] = []

    def open_one(path: str, **how: Any) -> desk.Notebook:
        notebooks.append(desk.open_notebook(window.new_page(), server, path, **how))
        return notebooks[-1]

    yield open_one
    if notebooks:
        notebooks[0].leave()
    for page in window.pages:
        page.close()
    server.close_kernels()


@pytest.fixture
def course(server: desk.Server) -> desk.Server:
    """The course as ``weakhand learn`` lays it out, in the server's folder."""
    for old in server.folder.iterdir():
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    lay_out(server.folder)
    return server

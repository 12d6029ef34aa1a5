"""Past one machine: the same grades from a cluster, one of whose workers is killed on the way."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from distributed import LocalCluster
from typer.testing import CliRunner

from tests.grading import cohorts
from weakhand.cli import app
from weakhand.grading.crew import CrewError
from weakhand.grading.ledger import FILE
from weakhand.grading.masters import masters
from weakhand.grading.remote import Elsewhere

SIZE = 60


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Two local workers of dask.distributed."""
    with LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as made:
        yield made


@pytest.fixture(scope="module")
def submitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("remote") / "submitted"
    cohorts.write(folder, [one for one in cohorts.plan(SIZE) if one.kind != "two million pieces"])
    return folder


def graded(*arguments: str | Path) -> list[dict[str, Any]]:
    done = CliRunner().invoke(app, ["grade", *map(str, arguments), "--json"])
    assert done.exit_code == 1, done.output
    assert done.stdout.startswith("{"), done.output
    rows: list[dict[str, Any]] = json.loads(done.stdout)["submissions"]
    return rows


def kill_one(cluster: Any, ledger: Path, killed: list[int]) -> None:
    """Kill a worker's process once a few submissions are graded."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if ledger.exists() and ledger.read_bytes().count(b"\n") >= 5:
            killed.append(next(iter(cluster.workers.values())).pid)
            os.kill(killed[0], signal.SIGKILL)
            return
        time.sleep(0.01)


def test_a_cluster_gives_the_same_grades_though_a_worker_is_killed(
    cluster: Any, submitted: Path, tmp_path: Path
) -> None:
    here = graded(submitted, "--jobs", "1")
    killed: list[int] = []
    murder = threading.Thread(target=kill_one, args=(cluster, tmp_path / FILE, killed))
    murder.start()
    there = graded(submitted, "--dask", cluster.scheduler_address, "--state", tmp_path)
    murder.join()
    assert killed
    assert there == here
    assert len(there) == len(list(submitted.iterdir()))


def endlessly_graded() -> str:
    """Grade what never ends; run by a worker of the cluster."""
    from unittest.mock import patch

    from weakhand.grading import batch, worker
    from weakhand.grading.found import Found

    def endless(*_: Any) -> None:
        while True:
            try:
                time.sleep(0.001)
            except Exception:
                continue

    found = Found("a", ("workbook-01.ipynb",), data=b'{"nbformat": 4, "cells": []}')
    with patch.object(batch, "answers_of", endless), patch.object(worker, "SECONDS", 0.1):
        return worker.work(found, False).graded.why


def test_what_takes_too_long_is_stopped_on_a_worker_too(cluster: Any) -> None:
    crew = Elsewhere(masters(), cluster.scheduler_address)
    try:
        said = crew._client.submit(endlessly_graded, pure=False).result(60)
    finally:
        crew.close()
    assert "longer than 0.1 seconds" in said


def test_workers_of_another_version_are_refused(
    cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from weakhand.grading import remote

    monkeypatch.setattr(remote, "versions", lambda client: {"of another day"})
    with pytest.raises(CrewError, match="another version of weakhand"):
        Elsewhere(masters(), cluster.scheduler_address)


def test_where_nobody_answers_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from weakhand.grading import remote

    monkeypatch.setattr(remote, "TIMEOUT", 0.3)
    with pytest.raises(CrewError, match="can't be used"):
        Elsewhere(masters(), "tcp://127.0.0.1:9")

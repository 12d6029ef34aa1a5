"""For grading: one jail a module, new gradebooks, and a PostgreSQL of our own.

Without bubblewrap the jail tests are skipped on a person's machine; in CI they fail,
unless the machine lets nobody make namespaces.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql

from tests.grading.small import NewGradebook, Small
from weakhand.bundle import root
from weakhand.grading.jail import Jail, Limits, available
from weakhand.grading.masters import masters

LIMITS = Limits(cpu=1, wall=4.0)


@pytest.fixture(scope="session")
def bubblewrap() -> None:
    """What makes jails here."""
    why = available()
    if why and os.environ.get("CI") and not _forbidden():
        pytest.fail(why)
    if why:
        pytest.skip(why)


def _forbidden() -> bool:
    """Whether bubblewrap is there and not even the plainest jail can be made."""
    plainest = ["bwrap", "--unshare-user", "--unshare-pid", "--ro-bind", "/", "/", sys.executable]
    try:
        return subprocess.run([*plainest, "-S", "-c", ""], check=False, timeout=60).returncode != 0
    except FileNotFoundError:
        return False


@pytest.fixture(scope="module")
def jail(bubblewrap: None) -> Iterator[Jail]:
    with Jail.open(LIMITS) as opened:
        yield opened


@pytest.fixture(scope="session")
def new_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], str]:
    """Put a new gradebook at a path, and return its address."""
    from weakhand.grading.gradebook import open_book

    made = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    open_book(f"sqlite:///{made}", masters(), root() / "solutions").close()

    def put(path: Path) -> str:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made, path)
        return f"sqlite:///{path}"

    return put


def postgres(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start a PostgreSQL server of our own in a folder, heard on its socket only."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not programs:
        message = "PostgreSQL is missing; on Debian: apt-get install postgresql"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    programs_in = programs[-1].parent
    user: dict[str, Any] = {}
    if os.geteuid() == 0:  # it refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
        user = {"user": "postgres", "group": "postgres", "extra_groups": ()}
    data, quiet = folder / "data", {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    begin = [str(programs_in / "initdb"), "-D", str(data), "-U", "nb", "-A", "trust", "--no-sync"]
    subprocess.run(begin, check=True, cwd=folder, **quiet, **user)
    server = subprocess.Popen(
        [
            str(programs_in / "postgres"),
            *("-D", str(data), "-k", str(folder), "-c", "listen_addresses=", "-F"),
        ],
        cwd=folder,
        **quiet,
        **user,
    )
    ready = [str(programs_in / "pg_isready"), "-h", str(folder), "-U", "nb", "-t", "20"]
    for _ in range(100):
        if subprocess.run(ready, check=False, **quiet).returncode == 0:
            break
        server.poll()
    return server, f"postgresql+psycopg://nb@/{{}}?host={folder}"


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server, without the database's name."""
    folder = Path(tempfile.mkdtemp(prefix="weakhand-pg-"))
    folder.chmod(0o755)
    server, url = postgres(folder)
    yield url
    server.terminate()
    server.wait(30)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def new_postgres(postgres_server: str) -> Callable[[], str]:
    """Make an empty PostgreSQL database, and return its address."""

    def make() -> str:
        name = f"nb_{uuid.uuid4().hex}"
        engine = sql.create_engine(postgres_server.format("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as base:
            base.execute(sql.text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return postgres_server.format(name)

    return make


@pytest.fixture
def postgres_url(new_postgres: Callable[[], str]) -> str:
    """The address of an empty PostgreSQL database, the test's own."""
    return new_postgres()


@pytest.fixture
def small(tmp_path: Path, new_gradebook: NewGradebook) -> Small:
    """Three learners who handed in, and their gradebook."""
    return Small(tmp_path, new_gradebook)

"""Past one machine: those who grade are workers of a dask.distributed cluster.

Submissions go out as bytes and results come back; the ledger and the gradebook stay
here. Workers need this package and nothing of the cohort. One that dies is replaced
by the others; a submission that ends three of them in turn is for a person.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any, Final

from weakhand.grading.crew import BYTES_AHEAD, EACH, CrewError
from weakhand.grading.fingerprint import of_package
from weakhand.grading.found import Found
from weakhand.grading.masters import Master
from weakhand.grading.worker import Work, hold, work

TIMEOUT: Final = 20
RETRIES: Final = 2
_EACH_BYTES: Final = 256 * 1024


class Elsewhere:
    """A crew on other machines.

    Args:
        known: the masters; every worker gets them when it joins.
        address: the scheduler's, such as ``tcp://10.0.0.5:8786``.
        unsafe: whether a worker runs learners' code even where it has no jail.

    Raises:
        CrewError: dask.distributed is missing, nobody answers, or the workers have
            another version of this package.
    """

    def __init__(self, known: Sequence[Master], address: str, unsafe: bool = False) -> None:
        try:
            distributed: Any = importlib.import_module("distributed")
        except ImportError as error:
            raise CrewError(
                "For --dask, install the extra: pip install 'weakhand[cluster]'."
            ) from error
        self.known = known
        self._killed: type[BaseException] = distributed.scheduler.KilledWorker
        try:
            client: Any = distributed.Client  # its functions carry no types
            self._client: Any = client(address, timeout=TIMEOUT, name="weakhand")
            self._client.wait_for_workers(1, timeout=TIMEOUT)
            found = versions(self._client)
        except Exception as error:
            said = f"{type(error).__name__}: {str(error)[:200]}"
            raise CrewError(f"The cluster at {address} can't be used ({said}).") from error
        if found != {of_package()}:
            self._client.close()
            raise CrewError(
                f"The workers at {address} have another version of weakhand than this machine. "
                "Install the same one on both: marks must not depend on who gives them."
            )
        self._client.register_plugin(_plugin(tuple(known), unsafe), name="weakhand-masters")
        self.ahead = EACH * max(2, sum(self._client.nthreads().values()))
        self.bytes_ahead = max(BYTES_AHEAD, _EACH_BYTES * self.ahead)
        self._executor = self._client.get_executor(pure=False, retries=RETRIES)

    def submit(self, found: Found, copies: bool) -> Future[Work]:
        """Hand a submission to the cluster."""
        future: Future[Work] = self._executor.submit(work, found, copies)
        return future

    def gone(self, error: BaseException) -> bool:
        """Return whether the cluster failed, and not the submission."""
        return not isinstance(error, self._killed)

    def renewed(self) -> None:
        """Do nothing: the cluster replaces its own."""

    def close(self) -> None:
        """Leave the cluster; it goes on for others."""
        self._executor.shutdown(wait=False)
        self._client.close()


def versions(client: Any) -> set[str]:
    """Return what the workers' packages are, as hashes: one, if they are the same."""
    return set(client.run(of_package).values())


def _plugin(known: Sequence[Master], unsafe: bool) -> Any:
    """Return what makes every worker hold the masters, those that join later, too."""
    distributed: Any = importlib.import_module("distributed")

    class Masters(distributed.WorkerPlugin):  # type: ignore[misc]
        def setup(self, worker: Any) -> None:
            hold(known, unsafe)

    return Masters()

"""What one submission's code may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits for all calls of one function together.

    Attributes:
        cpu: seconds of processor time, over all threads; whole seconds.
        wall: seconds by the clock, after which everything is killed.
        memory: bytes of address space, Python and NumPy included (some 120 MB).
        folder: bytes that fit into the private folder, and into one file.
        files: files and folders there, and files open at once.
        threads: threads at once. Further processes are never allowed.
        output: bytes that all answers together may take on their way out.
    """

    cpu: int = 5
    wall: float = 10.0
    memory: int = 2**30
    folder: int = 8 * 2**20
    files: int = 64
    threads: int = 32
    output: int = 2**20

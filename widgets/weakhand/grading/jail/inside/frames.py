"""Messages across the wall of the jail: four bytes of length, then JSON. Never pickle."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterator
from typing import Any, Final

HEAD: Final = struct.Struct("!I")
MOST: Final = 16 * 2**20
"""Bytes of the longest message that is read from the course's own side."""


class FrameError(Exception):
    """What came is no message, or one that is too long."""


def pack(message: Any) -> bytes:
    """Return a message as bytes: its length, and plain JSON in ASCII."""
    data = json.dumps(message).encode("ascii")
    return HEAD.pack(len(data)) + data


def send(fd: int, message: Any) -> None:
    """Write a whole message."""
    rest = memoryview(pack(message))
    while rest:
        rest = rest[os.write(fd, rest) :]


def receive(fd: int) -> Any:
    """Read one message; raise ``FrameError`` when the other side has gone."""
    (size,) = HEAD.unpack(_exactly(fd, HEAD.size))
    if size > MOST:
        raise FrameError("too long")
    return json.loads(_exactly(fd, size))


def _exactly(fd: int, size: int) -> bytes:
    parts = []
    while size:
        part = os.read(fd, min(size, 2**16))
        if not part:
            raise FrameError("the other side has gone")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class Inbox:
    """Messages put together from what nobody vouches for, up to a number of bytes in all."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._data = bytearray()

    def feed(self, data: bytes) -> Iterator[Any]:
        """Take bytes; yield the messages they complete.

        Raises:
            FrameError: too much came, or something that is no JSON.
        """
        self._left -= len(data)
        self._data += data
        while len(self._data) >= HEAD.size:
            (size,) = HEAD.unpack_from(self._data)
            end = HEAD.size + size
            if self._left < 0 or end > len(self._data) + self._left:
                raise FrameError("gave far too much")
            if len(self._data) < end:
                break
            try:
                message = json.loads(self._data[HEAD.size : end])
            except (ValueError, RecursionError) as error:
                raise FrameError("gave what is no plain data") from error
            del self._data[:end]
            yield message

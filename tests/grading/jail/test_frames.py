from __future__ import annotations

import os
from typing import Any

import pytest

from weakhand.grading.jail.inside.frames import FrameError, Inbox, pack, receive, send


def fed(data: bytes, most: int = 1000) -> list[Any]:
    return list(Inbox(most).feed(data))


def test_a_message_comes_out_as_it_went_in() -> None:
    come, go = os.pipe()
    message = {"value": [1, 2.5, "ż\ud800", None, True]}
    send(go, message)
    assert receive(come) == message


def test_messages_are_put_together_from_pieces() -> None:
    inbox, data = Inbox(1000), pack({"a": 1}) + pack([2])
    assert [message for byte in data for message in inbox.feed(bytes([byte]))] == [{"a": 1}, [2]]


def test_messages_before_a_broken_one_are_kept() -> None:
    feeding = Inbox(1000).feed(pack({"a": 1}) + b"\0\0\0\0")
    assert next(feeding) == {"a": 1}
    with pytest.raises(FrameError, match="no plain data"):
        next(feeding)


@pytest.mark.parametrize(
    "data",
    [b"\xff\xff\xff\xff", b"\0\0\0\x02{]", b"\0\0\0\x01\xff", b"\0\0\x10\0" + b"[" * 4096],
)
def test_what_is_no_message_is_refused(data: bytes) -> None:
    with pytest.raises(FrameError):
        fed(data, 10_000)


def test_a_number_with_too_many_digits_is_no_message() -> None:
    with pytest.raises(FrameError):
        fed(b"\0\0\x17\x70" + b"9" * 6000, 10_000)


def test_too_many_messages_are_refused() -> None:
    with pytest.raises(FrameError, match="far too much"):
        fed(pack(1) * 1000)


def test_an_end_in_the_middle_of_a_message_is_noticed() -> None:
    come, go = os.pipe()
    os.write(go, pack("text")[:6])
    os.close(go)
    with pytest.raises(FrameError, match="gone"):
        receive(come)

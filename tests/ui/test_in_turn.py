"""What two threads are given of one page at the same time is taken one after the other."""

from __future__ import annotations

from threading import Barrier, Thread
from time import sleep
from typing import Any

from tests.ui.panels import panel
from weakhand.ui.form import Form

STEP: dict[str, Any] = {"do": "save", "value": "a"}


class Watched:
    """Notes whether something begins before what was begun is done."""

    def __init__(self) -> None:
        self.inside = self.most = self.done = 0

    def __call__(self, *_: Any) -> None:
        self.inside += 1
        self.most = max(self.most, self.inside)
        sleep(0.1)  # lets the other thread in, if it may
        self.inside -= 1
        self.done += 1


def at_once(*calls: Any) -> None:
    ready = Barrier(len(calls))

    def one(call: Any) -> None:
        ready.wait()
        call()

    threads = [Thread(target=one, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_step_of_a_form_waits_for_the_step_before_it() -> None:
    watched = Watched()
    one, other = (Form(watched, form={}) for _ in range(2))
    at_once(*(lambda form=form: form._handle_custom_msg(STEP, []) for form in (one, one, other)))
    assert (watched.most, watched.done) == (1, 3)
    assert (one.heard_count, other.heard_count) == (2, 1)


def test_a_message_to_a_panel_waits_for_a_step_of_a_form() -> None:
    watched = Watched()
    form, talk = Form(watched, form={}), panel(on_entry=watched)
    line = {"do": "say", "say": "How are you?", "turn": 0, "id": "m"}
    at_once(
        lambda: form._handle_custom_msg(STEP, []),
        lambda: talk._handle_custom_msg(line, []),
    )
    assert (watched.most, watched.done) == (1, 2)

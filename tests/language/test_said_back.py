"""What they said of themselves, said back to them word for word, is a mirror."""

from __future__ import annotations

import pytest

from weakhand.language import EMPTY, Said, read

BEFORE = (Said("counterpart", "I wrote it twice in the night. My wife reads all I send."),)


@pytest.mark.parametrize("text", ["You wrote it twice in the night.", "You wrote it twice."])
def test_their_words_with_the_persons_changed_over_are_a_mirror(text: str) -> None:
    assert "mirror" in read(text, BEFORE, EMPTY).kinds()


@pytest.mark.parametrize("text", ["I wrote it twice in the night.", "Did you write it twice?"])
def test_what_the_speaker_did_and_what_is_asked_are_none(text: str) -> None:
    assert "mirror" not in read(text, BEFORE, EMPTY).kinds()

"""What gives back what was heard, and what only looks like it."""

from __future__ import annotations

import pytest

from weakhand.language import Said, read

ROOF = Said("counterpart", "The roof leaked all winter and the insurer keeps sending me forms.")


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("paraphrase", "So water comes in and all you get back is paperwork."),
        ("paraphrase", "What I'm hearing is that nobody pays and you fill in papers."),
        ("label", "It sounds like you're worn down by those forms."),
        ("label", "What a strain that must be for you."),
        ("pause", "(a long pause)"),
        ("why_question", "Could you tell me why they want so many?"),
        ("calibrated_question", "What are you up against with them?"),
    ],
)
def test_what_was_heard_is_given_back(kind: str, line: str) -> None:
    assert kind in read(line, (ROOF,)).kinds()


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("paraphrase", "So sign it now, please."),
        ("paraphrase", "In other words, no."),
        (
            "paraphrase",
            "You're saying the roof leaked all winter and the insurer keeps sending forms.",
        ),
        ("paraphrase", "What you're saying is nonsense."),
        ("paraphrase", "I hear what you're saying, but the rent is due."),
        ("label", "It looks like the roof has two chimneys."),
        ("label", "It sounds like you never read the policy."),
        ("pause", "No rush hour on this road."),
        ("why_question", "Why don't we call them together?"),
        ("why_question", "Why don't we split the cost of a roofer?"),
    ],
)
def test_what_only_looks_like_it_is_not(kind: str, line: str) -> None:
    assert kind not in read(line, (ROOF,)).kinds()

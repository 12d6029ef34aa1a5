"""What a question is worth before you ask it, and which to ask next."""

from __future__ import annotations

from weakhand.models.information.next_question import (
    Advice,
    Unknown,
    best_next_question,
    ranked_questions,
    unknowns,
)
from weakhand.models.information.value import (
    QuestionValue,
    bayes,
    posteriors,
    value_of_question,
)

__all__ = [
    "Advice",
    "QuestionValue",
    "Unknown",
    "bayes",
    "best_next_question",
    "posteriors",
    "ranked_questions",
    "unknowns",
    "value_of_question",
]

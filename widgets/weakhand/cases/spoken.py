"""Every line that a counterpart can say."""

from __future__ import annotations

from collections.abc import Iterator

from weakhand.cases.schema import Case
from weakhand.cases.situations import ANSWERS, ANY_TABLE, SITUATIONS, STEPS


def spoken(case: Case) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield every line a counterpart can say: key, placeholders allowed, words."""
    for name, voiced in case.lines.items():
        holds = SITUATIONS[name].holds if name in SITUATIONS else ()
        for mood in ("cold", "neutral", "warm"):
            for line in getattr(voiced, mood):
                yield f"lines.{name}.{mood}", holds, line
    for fact in case.facts:
        for line in fact.guard:
            yield f"facts.{fact.id}.guard", (), line
        for step in STEPS:
            for mood in ("cold", "neutral", "warm"):
                for line in getattr(getattr(fact, step), mood):
                    yield f"facts.{fact.id}.{step}.{mood}", (), line
    for issue in case.issues:
        for line in issue.unlocked:
            yield f"issues.{issue.name}.unlocked", (), line
    for concept in case.concepts:
        for line in concept.named:
            yield f"concepts.{concept.id}.named", (), line
    for answer in case.answers:
        foreseen = ANY_TABLE.get(answer.id) or ANSWERS.get(answer.id)
        holds = foreseen.holds if foreseen else ()
        for key in ("asked", "mentioned"):
            for line in getattr(answer, key):
                yield f"answers.{answer.id}.{key}", holds, line

"""What players who listen can reach in a case: its facts, its options, and the deal to aim for."""

from __future__ import annotations

from collections.abc import Iterator

from weakhand.cases import Case, Package
from weakhand.cases.schema import Issue, Option
from weakhand.language import ground_of, read
from weakhand.playtest.games import Games

_WAYS = ("I can offer {}.", "What if we settle on {}?")
"""How an option is put forward, to see whether its words are understood."""

Found = Iterator[tuple[str, str, str]]


def facts_shown(games: Games) -> str:
    """Return how many facts come out whole."""
    whole = sum(1 for step in _reached(games).values() if step == 3)
    return f"{whole} of {len(games.case.facts)} come out whole to players who listen."


def facts(games: Games) -> Found:
    """Yield a fault for a fact that no player gets at in full."""
    for fact, reached in _reached(games).items():
        if reached < 3:
            how = ("is never touched", "is only hinted at", "comes out only in part")[reached]
            yield (
                f"facts.{fact}",
                f"In {len(games.heard)} talks with players who listen it {how}.",
                "Lower its gates, add terms, or let a concept open it.",
            )


def _reached(games: Games) -> dict[str, int]:
    """Return how far each fact came out at best: 1 hinted at, 2 in part, 3 whole."""
    talks = [talk for talk, _ in games.heard]
    return {
        fact.id: max((talk.mind.told[fact.id] for talk in talks), default=0)
        for fact in games.case.facts
    }


def options_shown(case: Case) -> str:
    """Return how many options there are, and what is true of all of them."""
    count = sum(len(issue.options) for issue in case.issues)
    if case.kind == "walk_away":
        return f"All {count} are understood when typed."
    return f"All {count} come onto the table, fit a deal they can accept, and are understood."


def options(games: Games) -> Found:
    """Yield a fault for an option that cannot come onto the table, into a deal, or into words."""
    case, reached = games.case, _reached(games)
    for n, issue in enumerate(case.issues):
        if issue.locked_by and reached[issue.locked_by] < 2:
            yield (
                f"issues.{issue.name}",
                f"It never comes onto the table: nobody gets at '{issue.locked_by}' in part.",
                "See to that fact first.",
            )
        for option in issue.options:
            key = f"issues.{issue.name}.options.{option.label}"
            if case.kind != "walk_away" and not any(
                deal.labels[n] == option.label and deal.counterpart >= case.walk_away.counterpart
                for deal in case.deals
            ):
                yield (
                    key,
                    "They can accept no deal with this option in it.",
                    "Change its points, or take it out.",
                )
            if not _understood(case, issue, option):
                yield (
                    f"{key}.terms",
                    "None of them is understood when a learner types it, as in: "
                    f"{_WAYS[0].format(option.terms[0])}",
                    "Add ways in which people would put it.",
                )


def _understood(case: Case, issue: Issue, option: Option) -> bool:
    """Return whether some way of putting an option forward is read as that option."""
    ground = ground_of(case)
    for term in (*option.terms, option.words):
        for way in _WAYS:
            offer = read(way.format(term), (), ground).offer
            if offer is not None and dict(offer).get(issue.name) == option.label:
                return True
    return False


def aim_shown(games: Games) -> str:
    """Return in how many talks the deal to aim for was agreed."""
    good = len(_aimed(games))
    return f"It, or as good a deal, was agreed in {good} of {len(games.heard)} such talks."


def aim(games: Games) -> Found:
    """Yield a fault when no player who listens reaches the deal to aim for."""
    if not _aimed(games):
        yield (
            "creative_deal",
            f"Nobody reached it in {len(games.heard)} talks with players who listen.",
            "See to the facts that lock its options, and to what it is worth to them.",
        )


def _aimed(games: Games) -> list[Package]:
    """Return the deals agreed that are worth as much to the learner as the one to aim for."""
    case = games.case
    wanted = case.complete(case.creative_deal)
    worth = case.value(wanted, "learner")
    agreed = [talk.agreement for talk, _ in games.heard if talk.agreement is not None]
    return [deal for deal in agreed if deal == wanted or case.value(deal, "learner") >= worth]

"""Their package said again, with a yes or without: "six weeks, the letter, the review. Yes."

People close a deal by going through it once more, and before that they make sure of it. Each
option that such a line names is one that the other side has just put. It takes them if a yes
stands beside them; where most of what they put is named, a word that may only lead in ("fine",
"all right") is enough.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.addressed import unaddressed
from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures
from weakhand.language.offers import named_in
from weakhand.language.patterns import Pattern
from weakhand.language.put_before import on_table
from weakhand.language.state import State

RECITES = "recites"
"""What a line that only says their package again leaves among its cues."""
_LONGEST = 60
"""Words up to which a line is looked at."""
_YES = Pattern(
    r"^(?:(?:ok|so|well|then|and|all right|good|great|fine|right) )*(?:yes|yeah|yep|deal|agreed|"
    r"done|accepted|sold)\b|\b(?:yes|yes please|deal|agreed|done|accepted|sold|settled|shake (?:"
    r"hands )?on (?:it|that)|(?:i|we) (?:will |can |would )?(?:sign|accept|agree|take (?:it|that|"
    r"them|those)|say yes)(?: (?:it|that|today|now|here|tonight|to (?:it|that)))?)$|"
    r"\b(?:i|we) (?:\w+ly )?(?:(?:will|can|am ready to|am happy to|are happy to|are ready "
    r"to) )?(?:\w+ly )?(?:accept|agree to|say yes to)\b"
)
"""A yes, whatever is named beside it."""
_TAKES = Pattern(
    r"^(?:(?:so|well|then|and|oh|very) )*(?:ok|fine|all right|good|great|sure|perfect|right then|"
    r"well|so be it|excellent|wonderful)\b|\b(?:i|we) (?:(?:will|would|can|could) )?(?:\w+ly )?"
    r"(?:take|sign|live with|work with|go with|settle for|do)\b|\blet us (?:do|sign|shake|go|write|"
    r"get|put|call|say)\b|\b(?:works?|suits?|sounds? (?:good|fair|fine|right|great)|(?:is|are) "
    r"(?:fine|ok|good|fair|all right|acceptable|great|perfect))(?: (?:for|by|to|with) (?:me|us))?$"
)
"""Words that may take what is named beside them, or may only lead in."""
_OPEN = Pattern(
    r"\b(?:but|if|unless|except|only|instead|without|first|before|until|not|never|no|more|less|"
    r"than|rather|almost|nearly|still|too|however|though|think|ask|check|you (?:said|say|want|"
    r"offer|offered|ask|asked|propose|proposed|put|wrote|mean|meant|are)|so (?:that|it|this) is(?! "
    r"(?:fine|ok|good|fair|a deal|agreed|settled))|yours? (?:was|were)|so far|"
    r"what|how|why|when|who|which|maybe|perhaps|might|probably)\b"
)
"""Words by which a line does more than take: it asks, changes, doubts, or only tells."""


def says_again(state: State) -> bool:
    """Say whether a line takes the package they have just put by naming it again.

    A wrong yes is worse than none: nothing is taken that is denied, doubted,
    asked about, or changed.
    """
    named = _theirs_again(state)
    if not named or any("?" in each.mark for each in state.sentences()):
        return False
    if state.has("reject") or _OPEN.search(_without(state, named)):
        return False
    text = unaddressed(state)
    return bool(_YES.search(text)) or (_is_most(state, named) and bool(_TAKES.search(text)))


def recites(state: State) -> bool:
    """Say whether a line goes through the package they have just put, and does not take it."""
    named = _theirs_again(state)
    return bool(named) and _is_most(state, named)


def _theirs_again(state: State) -> tuple[Named, ...]:
    """Return the options that a line names, if they have just put every one of them.

    A number that belongs to none of them may be a wish.
    """
    if not state.line.options or len(state.folded.words) > _LONGEST:
        return ()
    if state.has("threat", "conditional_trade", "begging"):
        return ()
    theirs = on_table(state)
    named = named_in(state) if theirs else ()
    taken = {i for each in named for i in range(each.lo, each.hi)}
    other = any(i not in taken for i in figures(state.line))
    return named if not other and _all_theirs(named, theirs) else ()


def _is_most(state: State, named: Sequence[Named]) -> bool:
    """Say whether two issues are named or more, and most of those in what they put.

    An option of theirs must be named; the other issues may be, without it.
    """
    kinds = state.known.kinds
    issues = {each.choice.issue for each in named}
    issues |= {hit[0] for hit in state.line.named if kinds[hit[0]] == "issue"}
    return len(issues) > 1 and 2 * len(issues) > len({issue for issue, _ in on_table(state)})


def _all_theirs(named: Sequence[Named], theirs: frozenset[tuple[str, str]]) -> bool:
    """Say whether each option named is one of theirs, or only shares its words with one."""
    mine = [each for each in named if each.meant and each.option in theirs]
    return bool(mine) and all(
        each.option in theirs or any(each.lo < one.hi and one.lo < each.hi for one in mine)
        for each in named
    )


def _without(state: State, named: Sequence[Named]) -> str:
    """Return a line's words without those that name options: "no review" denies nothing."""
    taken = {i for each in named for i in range(each.lo, each.hi)}
    return " ".join(w for i, w in enumerate(state.folded.words) if i not in taken)

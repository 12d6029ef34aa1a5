"""The exchange of offers: what a line puts on the table, and what it does with what lies there."""

from __future__ import annotations

from weakhand.language.alternatives import OPTIONS, alternatives
from weakhand.language.amounts import figures, nearest
from weakhand.language.half_yes import HALF_YES, half_yes, holds_back, is_yes_after_all
from weakhand.language.in_turn import issues_in_turn
from weakhand.language.instalments import in_rates, instalments, too_slow
from weakhand.language.judged import only_judges
from weakhand.language.line import Line, by_itself
from weakhand.language.offers import named_in, offered, spoken_for
from weakhand.language.only_told import only_told
from weakhand.language.patterns import Pattern
from weakhand.language.plain import says_goodbye
from weakhand.language.proportion import proportioned
from weakhand.language.put_before import package_put
from weakhand.language.ranges import OPEN, left_open
from weakhand.language.reading import MoveKind
from weakhand.language.relative import somewhat
from weakhand.language.rest import REST, leaves_rest
from weakhand.language.restated import (
    DECLINED,
    MISTAKES,
    RECITES,
    TAKES,
    covers,
    declined,
    only_a_word_before_a_question,
    restated,
    takes_and_asks_on,
)
from weakhand.language.state import State
from weakhand.language.sums import without_sums
from weakhand.language.unplaced import UNPLACED, unplaced
from weakhand.language.yes_besides import TAKEN, yes_besides

Offer = tuple[tuple[str, str], ...] | None
"""Issue and option of each term put, or ``None``."""
Put = tuple[Offer, tuple[str, ...]]
"""What is put, and the cues of that."""
_SURE = 0.8
"""How sure a yes is that names one point of theirs, or likes it, and says yes besides."""
_NO_YES: tuple[MoveKind, ...] = (
    "offer",
    "conditional_trade",
    "reject",
    "mirror",
    "paraphrase",
    "minimal_encourager",
    "off_topic",
    "deadline_challenge",
    "loss_frame",
)
"""What the words of a line that takes their package may look like besides."""


def put_forward(state: State, whole: bool = True) -> Put:
    """Return what a line puts, and its cues, in the light of what the other side has just put.

    Not ``whole`` is a line that takes one point of theirs and turns down another.
    """
    if _takes_leave(state):
        state.drop("offer", "conditional_trade", "accept")
        return None, ()
    if only_a_word_before_a_question(state):
        state.drop("accept")
    if _names_a_figure(state):
        state.drop("reject", "disclosure")
        state.add("offer", 0, len(state.folded.words), _SURE)
    offer, marks = _put(state)
    near = any(mark.startswith("near:") for mark in marks)
    again = restated(state) if whole else ""
    if not again and offer is None and _asks_for_a_yes(state):
        state.add("offer", 0, len(state.folded.words), _SURE)
        offer, marks = _put(state)
    half = not near and half_yes(state, offer or ())
    yes = (half and is_yes_after_all(state, offer or ())) or takes_and_asks_on(state)
    if (again == "takes" or yes) and holds_back(state):
        return None, (HALF_YES,)
    if again == "takes" or yes:
        state.drop(*_NO_YES)
        state.add("accept", 0, len(state.folded.words), _SURE)
        return None, (TAKES, *_no_place(state))
    if again == "refuses":
        state.drop("offer", "conditional_trade", "accept")
        state.add("reject", 0, len(state.folded.words), _SURE)
        return None, marks
    if offer and not near and yes_besides(state, offer):
        state.drop("reject", "loss_frame")
        state.add("accept", 0, len(state.folded.words), _SURE)
        return offer, (*marks, TAKEN, *_not_settled(state, offer))
    if again == "changes":
        offer, marks = _changed(state, offer, marks)
        return offer, (*marks, *_not_settled(state, offer))
    if again == "checks" or (again == "names" and offer is None and not half):
        state.drop("offer", "conditional_trade")
        return None, (*marks, RECITES)
    if again == "mistakes":
        state.drop("offer", "conditional_trade", "summary", "paraphrase")
        return None, (*marks, MISTAKES)
    if half or again == "names":
        return offer, (*marks, HALF_YES)
    marks = (
        *marks,
        *_not_settled(state, offer),
        *(() if offer or figures(state.line) else somewhat(state.line)),
    )
    return _rest(state, offer, marks) if leaves_rest(state, offer or ()) else (offer, marks)


_INSISTS = Pattern(
    r"^(?:(?:no|but|hey|sorry|wait|well|look|oh) )*(?:i|we) (?:said|meant|offered|wrote|asked for|"
    r"was (?:thinking|saying)) (?:\$|only |about |just )*\d",
    needs="said meant offered wrote asked thinking saying",
)


def _names_a_figure(state: State) -> bool:
    """Say whether a line stands by a figure, or moves a term to one: "no, i said 5300"."""
    if proportioned(state) and not state.has("reject"):
        return True
    if not figures(state.line) or not package_put(state) or state.has("offer"):
        return False
    if _INSISTS.search(" ".join(state.folded.words)):
        return True
    return bool(somewhat(state.line)) and not state.has("reject")


_YES_TO_IT = Pattern(
    r"^(?:(?:so|and|then|well) )*(?:yes|ok|deal|agreed|settled|(?:can|shall|do) we (?:shake|agree|"
    r"have a deal|settle|(?:do|leave|settle|make|sign) (?:it|that|this)(?: (?:like (?:this|that)|"
    r"so|this way|that way))?)|is that how we do it|shake(?: hands)? on (?:it|that)|shake hands|"
    r"how (?:does|is|about) that"
    r"(?: sound)?|would you (?:take|do|sign) that)(?: then| on that| to that)?$"
)
_A_PACKAGE = 3
"""Issues of which a line names options, before it asks for a yes to them."""


def _asks_for_a_yes(state: State) -> bool:
    """Say whether a line goes through a whole package, and ends by asking for a yes to it."""
    last = state.sentences()[-1:]
    if not last or "?" not in last[0].mark or not _YES_TO_IT.search(last[0].text):
        return False
    if state.has("reject", "accept", "threat"):
        return False
    return len({each.choice.issue for each in named_in(state) if each.meant}) >= _A_PACKAGE


def _not_settled(state: State, offer: Offer) -> tuple[str, ...]:
    """Return the cues of what a line turns down and puts nothing for, and of what has no place."""
    named = named_in(state)
    put = {issue for issue, _ in offer or ()}
    gone = [f"{DECLINED}{issue}" for issue in declined(state, named) if issue not in put]
    return (*gone, *(_no_place(state) if offer or state.has("accept", "offer") else ()))


def _no_place(state: State) -> tuple[str, ...]:
    """Return the cues of the parts of an offer or a yes that are no option's."""
    parts = tuple(f"{UNPLACED}{part}" for part in unplaced(state, named_in(state)))
    return (*parts, *too_slow(state))


def _takes_leave(state: State) -> bool:
    """Say whether a line without a figure says goodbye: what it keeps, it keeps without them."""
    return not figures(state.line) and _says_goodbye(state.line)


@by_itself
def _says_goodbye(line: Line) -> bool:
    return any(
        "?" not in each.mark and says_goodbye(each.text, each.bag) for each in line.sentences
    )


def _changed(state: State, offer: Offer, marks: tuple[str, ...]) -> Put:
    """Return the offer of a line that takes some of their package and changes a point of it."""
    said = {issue for issue, _ in offer or ()}
    state.drop("offer", "accept", "paraphrase", "mirror", "off_topic")
    state.add("offer", 0, len(state.folded.words), _SURE)
    more, marks = _put(state)
    offer = (*(offer or ()), *(each for each in more or () if each[0] not in said)) or None
    rest = covers(state) or leaves_rest(state, offer or ())
    return _rest(state, offer, marks) if rest else (offer, marks)


def _rest(state: State, offer: Offer, marks: tuple[str, ...]) -> Put:
    """Return an offer that lets the rest of theirs stand; a please in it begs for nothing."""
    if state.has("begging"):
        state.drop("begging")
        state.add("offer", 0, len(state.folded.words), _SURE)
    return offer, (*marks, REST)


def _put(state: State) -> Put:
    """Return the offer, numbers between its options rounded, and the cues of that.

    A sentence in which figures are only told of offers nothing.
    Where nothing is offered, options that are named all the same leave a cue; so does a point
    that is left open. Several packages in one line offer nothing.
    """
    told = only_told(state.line)
    state.drafts = [
        d
        for d in state.drafts
        if d.kind != "offer" or not any(a <= d.lo and d.hi <= b for a, b in told)
    ]
    named = named_in(state)
    if not (named or figures(state.line)):
        return None, ()
    several = alternatives(state, named)
    offer = None if several else offered(state, named)
    taken = spoken_for(named, offer, state.folded.words) | in_rates(state)
    offer = None if offer is None else without_sums(state, named, offer)
    moved = [each for each in (*proportioned(state), *instalments(state)) if each in named]
    known = frozenset(
        [*(issue for issue, _ in offer or ()), *(each.choice.issue for each in moved)]
    )
    near = nearest(state, known, taken)
    if state.has("offer", "conditional_trade") and not several:
        put = (*(offer or ()), *near)
        unsettled = left_open(state, named, put)
        near = (*near, *(each.option for each in moved if each.option in put))
        marks = tuple(f"near:{issue}" for issue, _ in near if issue not in unsettled)
        turns = issues_in_turn(state, named)
        settled = tuple(each for each in put if each[0] not in turns.union(unsettled))
        return settled or None, (*marks, *(f"{OPEN}{issue}" for issue in unsettled))
    if only_judges(state.line):
        return offer, ()
    said = [each for each in named if not any(a <= each.lo and each.hi <= b for a, b in told)]
    issues = {each.choice.issue for each in said}.union(issue for issue, _ in near)
    laid_out = (f"terms:{len(issues)}",) if issues and offer is None else ()
    return offer, ((OPTIONS, *laid_out) if several else laid_out)

"""What a line that goes through their package does with it: takes it, makes sure of it, or less.

People close a deal by going through it once more: "six weeks, the letter, the review. Where do I
sign?" Before that they make sure of it: "ten percent, and you repair the boiler, you said". Each
option that such a line names is one that the other side has just put. It takes them if a yes
stands beside them. Words that may be one ("good", "thank you", "I'll tell my people") are enough
where most of what they put is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from weakhand.language.addressed import unaddressed
from weakhand.language.alternatives import Named
from weakhand.language.amounts import figures, nearest
from weakhand.language.answered import says_yes
from weakhand.language.offers import named_in
from weakhand.language.only_told import only_told
from weakhand.language.packages import Options
from weakhand.language.plainly import putting_off
from weakhand.language.put_before import package_put, put_before
from weakhand.language.put_rules import GIVES_BACK, WANTS_TO_KNOW
from weakhand.language.rest import AS_THEY_PUT_IT
from weakhand.language.restated_rules import (
    AGREEMENT,
    ASKS,
    ASKS_ON,
    CHANGE,
    CHECKS,
    COURTESY,
    DECLINES,
    DENIES,
    MAY_TAKE,
    NEXT,
    OPEN,
    REFUSES,
    RIGHT,
    SAYS_YES,
    SETTLES,
    SOMEBODY,
    TAG,
    WHERE_TO_SIGN,
    WORD_ONLY,
    YES,
    YES_TO,
)
from weakhand.language.sizes import TIMES
from weakhand.language.state import State

Restated = Literal["", "takes", "checks", "mistakes", "names", "refuses", "changes"]
"""What a line does with their package; ``names`` where it only goes through it."""
TAKES, RECITES, MISTAKES = "takes", "recites", "mistakes"
"""What a line leaves among its cues that takes their package, goes through it, or gets it wrong."""
DECLINED = "declined:"
"""What such a line leaves of each issue of which it only turns down what they have put."""
_UNITS = frozenset([*TIMES, "percent"])
_LONGEST = 60
"""Words up to which a line is looked at."""


def takes_and_asks_on(state: State) -> bool:
    """Say whether a plain yes to their package is followed by a question about what comes next."""
    sentences = state.sentences()
    if len(sentences) < 2 or "?" not in sentences[-1].mark or not package_put(state):
        return False
    *before, last = sentences
    if not NEXT.search(last.text) or any("?" in each.mark for each in before):
        return False
    said = [unaddressed(state, each.lo, each.hi) for each in before]
    said = [text for text in said if not COURTESY.search(text)]
    return bool(said) and all(map(says_yes, said))


def only_a_word_before_a_question(state: State) -> bool:
    """Say whether all that looks like a yes is a word before a question about something else.

    "Sold. So you've known for how long?" hears them out; it closes nothing.
    """
    *before, last = state.sentences() or (None,)
    if not before or last is None or not state.has("accept") or NEXT.search(last.text):
        return False
    if any(AGREEMENT.search(each.text) for each in state.sentences()):
        return False
    asks = "?" in last.mark or bool(ASKS_ON.search(last.text))
    taken = [d for d in state.drafts if d.kind == "accept"]
    rest = [each for each in before if each is not None]
    return asks and all(
        any(each.lo <= d.lo < each.hi and WORD_ONLY.search(each.text) for each in rest)
        for d in taken
    )


def restated(state: State) -> Restated:
    """Say what a line does with the package they have just put, if it names only what is in it.

    A wrong yes is worse than none: nothing is taken that is denied, doubted,
    asked about, or changed, unless a sentence says yes and nothing else.
    """
    if not state.line.options or len(state.folded.words) > _LONGEST or state.has("threat"):
        return ""
    theirs = package_put(state)
    named = named_in(state) if theirs else ()
    if not named or putting_off(state.line):
        return ""
    parts = masked_sentences(state, named)
    if any(DECLINES.search(text) for text, _ in parts):
        return "refuses"
    if not _all_theirs(named, theirs) or _other_number(state, named, theirs):
        if _changes(state, named, theirs, parts):
            return "changes"
        mistakes = any(asks and RIGHT.search(text) for text, asks in parts)
        return "mistakes" if mistakes and _is_most(state, named, theirs) else ""
    if any(REFUSES.search(text) for text, _ in parts):
        return "refuses"
    if declined(state, named):
        return ""
    most = _is_most(state, named, theirs)
    if (
        most
        and len(parts) > 1
        and (_asks_for_yes(parts[-1]) or (_asks_first(parts) and covers(state)))
    ):
        return "takes"
    told = [text for text, asks in parts if not asks or WHERE_TO_SIGN.search(text)]
    yes = [text for text in told if SAYS_YES.search(text)]
    checks = any(CHECKS.search(text) or (asks and TAG.search(text)) for text, asks in parts)
    if checks and not yes:
        return "checks" if most else ""
    if any(YES.search(text) for text, asks in parts if not asks) and not _asks_of_terms(state):
        return "takes"
    to_one = any(YES_TO.search(text) for text in told) and not covers(state)
    open_ = (
        to_one
        or _asks_of_terms(state)
        or any(
            OPEN.search(text) or (DENIES.search(text) and not (yes and text not in yes))
            for text in told
            if "_opt_" in text or text not in yes
        )
    )
    if not open_ and (yes or (most and any(MAY_TAKE.search(text) for text in told))):
        return "takes"
    return "names" if most and not state.has("reject") else ""


def _asks_for_yes(part: tuple[str, bool]) -> bool:
    """Say whether a sentence asks for a yes, and for nothing else."""
    return part[1] and bool(SETTLES.search(part[0]))


def _asks_first(parts: Sequence[tuple[str, bool]]) -> bool:
    """Say whether a line asks for a yes, and then goes through their package and no more."""
    first, *rest = parts
    return _asks_for_yes(first) and not any(
        asks or "_opt_" not in text or any(each.search(text) for each in (OPEN, DENIES, SOMEBODY))
        for text, asks in rest
    )


def _changes(
    state: State, named: Sequence[Named], theirs: Options, parts: Sequence[tuple[str, bool]]
) -> bool:
    """Say whether a line asks for something else than their package, or for a point of it.

    Right after a package, who names another option puts it, in whatever form; not who asks about
    it, or gives back what was said. Later on, only who takes a point of theirs besides.
    """
    same = [each for each in named if each.option in theirs]
    other = [
        each
        for each in named
        if each.meant
        and each.option not in theirs
        and not any(each.lo < one.hi and one.lo < each.hi for one in same)
    ]
    parts = [(AS_THEY_PUT_IT.sub("", text), asks) for text, asks in parts]
    if any(CHECKS.search(text) or (asks and RIGHT.search(text)) for text, asks in parts):
        return False
    if not same and not put_before(state):
        return False
    refused = state.has("reject") and not state.has("offer", "conditional_trade")
    if refused and (not other or not same):
        return False
    if not other:
        return bool(same) and any(CHANGE.search(text) for text, _ in parts)
    wishes = [text for text, asks in parts if "_opt_" in text and not (asks and ASKS.search(text))]
    return any(
        not GIVES_BACK.search(text)
        and not WANTS_TO_KNOW.search(text)
        and not (refused and DENIES.search(text))
        for text in wishes
    )


def covers(state: State) -> bool:
    """Say whether a line names every point of the package they have just put, as it is or not."""
    issues = {each.choice.issue for each in named_in(state)}
    issues |= {issue for issue, _ in nearest(state, frozenset(issues))}
    return issues >= {issue for issue, _ in package_put(state)}


def _all_theirs(named: Sequence[Named], theirs: Options) -> bool:
    """Say whether each option named is one of theirs, or only shares its words with one."""
    mine = [each for each in named if each.option in theirs]
    kept = [each for each in mine if each.meant]
    return bool(mine) and all(
        not each.meant
        or each.option in theirs
        or any(each.lo < one.hi and one.lo < each.hi for one in kept)
        for each in named
    )


def declined(state: State, named: Sequence[Named]) -> tuple[str, ...]:
    """Return the issues of which a line only turns down what they have just put.

    What is only told or asked about ("what would 12% mean for us?") is not turned down.
    """
    theirs = package_put(state)
    beside = [*only_told(state.line), *((s.lo, s.hi) for s in state.sentences() if "?" in s.mark)]
    kept = {each.choice.issue for each in named if each.meant}
    gone = [
        each.choice.issue
        for each in named
        if not each.meant
        and each.option in theirs
        and not any(lo <= each.lo and each.hi <= hi for lo, hi in beside)
    ]
    return tuple(dict.fromkeys(issue for issue in gone if issue not in kept))


def _other_number(state: State, named: Sequence[Named], theirs: Options) -> bool:
    """Say whether a number that names no option has a unit or fits an issue: that may be a wish."""
    taken = frozenset(i for each in named for i in range(each.lo, each.hi))
    settled = frozenset(each.choice.issue for each in named if each.option in theirs)
    said = state.folded.words
    measured = any(
        i not in taken and not {word.rstrip("s") for word in said[i + 1 : i + 2]}.isdisjoint(_UNITS)
        for i in figures(state.line)
    )
    return measured or bool(nearest(state, settled, taken))


def _is_most(state: State, named: Sequence[Named], theirs: Options) -> bool:
    """Say whether most of the issues in what they put are named, two or more if there are.

    An option of theirs must be named; the other issues may be, without it.
    """
    kinds = state.known.kinds
    put = {issue for issue, _ in theirs}
    issues = {each.choice.issue for each in named} & put
    issues |= {hit[0] for hit in state.line.named if kinds[hit[0]] == "issue"} & put
    return 2 * len(issues) > len(put)


def _asks_of_terms(state: State) -> bool:
    """Say whether a question in the line is about an issue of the case or an option of one."""
    kinds = state.known.kinds
    about = [hit[1] for hit in state.line.named if kinds[hit[0]] == "issue"]
    about += [lo for _, lo, *_ in state.line.options]
    return any(
        "?" in each.mark and each.lo <= i < each.hi for each in state.sentences() for i in about
    )


def masked_sentences(state: State, named: Sequence[Named]) -> list[tuple[str, bool]]:
    """Return each sentence with a mark for each option, and whether it asks."""
    said = list(state.folded.words)
    for each in named:
        said[each.lo : each.hi] = ["_opt_", *[""] * (each.hi - each.lo - 1)]
    return [
        (" ".join(word for word in said[each.lo : each.hi] if word), "?" in each.mark)
        for each in state.sentences()
    ]

"""What a loss frame attaches the loss to: to conceding, or to a risk, raised by them or not."""

from __future__ import annotations

from weakhand.language.denial import denied
from weakhand.language.lexicon import FUNCTION
from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.patterns import Pattern
from weakhand.language.state import State
from weakhand.language.typed import stem

_CONCEDING = Pattern(
    r"\b(?:giv(?:e|ing) in|conced\w+|accept(?:ing)? (?:my|this|our)|agree(?:ing)? (?:to (?:my|"
    r"this)|with me)|say(?:ing)? yes|if you (?:agree|accept|give (?:me|in|up)|say yes|pay|"
    r"take my|move|concede|drop))\b"
    r".*\b(?:cost|costs|lose|loss|losing|give up|hurt)\b|\byou (?:would |will |are going to |"
    r"only |just |have to )*(?:lose|losing|giv(?:e|ing) up|be out|sacrifice|lose out on) "
    r"(?:only |just |about |some |a |the |your |another |\w+ )?"
    r"(?:\d+%|\$?\d+|money|margin|discount|percent|savings of|the (?:discount|cut|20%|\d+%))|"
    r"\byour loss (?:would be|is) (?:only|just)|\b(?:conceding|giving in|saying yes|agreeing|"
    r"accepting)\b.*\b(?:cost|lose|loss)",
    needs="cost costs lose loss losing give giving hurt out sacrifice conceding saying agreeing "
    "accepting",
)


def losing(state: State) -> None:
    """Set what the loss frame of an utterance attaches to; note one that attaches to conceding."""
    state.loss = ""
    if state.has("threat"):
        state.drop("loss_frame")
        return
    conceding = _conceding(state.line)
    if conceding is not None:
        state.add("loss_frame", conceding.lo, conceding.hi, 0.8)
        state.loss = "conceding"
        return
    framed = next((d for d in state.drafts if d.kind == "loss_frame"), None)
    if framed:
        state.loss = "raised_risk" if _raised(state, framed.lo, framed.hi) else "unraised_risk"


@by_itself
def _conceding(line: Line) -> Sentence | None:
    """Return the first sentence that attaches a loss to conceding."""
    for each in line.sentences:
        if "not" not in each.bag and _CONCEDING.search(each.text) and not denied(each.text):
            return each
    return None


_COMMON_LOSS = frozenset(
    stem(w)
    for w in [
        "agree",
        "agreement",
        "deal",
        "happens",
        "lose",
        "loss",
        "risk",
        "cost",
        "costs",
        "week",
        "weeks",
        "day",
        "days",
    ]
)


def _raised(state: State, lo: int, hi: int) -> bool:
    """Say whether they spoke of this risk before."""
    touched = state.line.touched(lo, hi)
    for owner in touched:
        if state.alive(owner) and state.known.kinds.get(owner) in (
            "risk",
            "fact",
            "need",
            "feeling",
        ):
            return True
    if any(state.known.kinds.get(o) == "risk" for o in touched) and not state.scene.turns:
        return False
    mine = {state.folded.stems[i] for i in range(lo, hi) if state.folded.words[i] not in FUNCTION}
    mine -= _COMMON_LOSS
    found = sum(1 for s in mine if s in state.scene.heard)
    return found >= (2 if len(mine) > 5 else 1)

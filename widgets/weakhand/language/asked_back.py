"""Questions about what they need that are only thrown in: "I'm after the water. You?".

Who has told what matters to them, or was just asked it, and says no more than "and you?", asks
what matters to the other side.
"""

from __future__ import annotations

from weakhand.language.line import Line, by_itself
from weakhand.language.patterns import Pattern, late
from weakhand.language.state import State

_SURE = 0.95
"""Such a form leaves hardly a doubt (``weigh``)."""
_BACK = late(
    r"(?:^|[ ])(?:(?:and |but |so |ok |well )*(?:(?:what|how) (?:about|bout) (?:you|yours|"
    r"yourself|yourselves|your (?:side|end|part|lot|family|group|people|team))|hbu|wbu|"
    r"what (?:is|are) yours?|and (?:you|yours|yourself)|your turn))(?: (?:all|guys|lot|two|folks|"
    r"then|mate|though|sir|dear|ladies))*$"
)
_ALONE = late(r"^(?:and |so |ok |well )*(?:you|yours|your side)(?: (?:all|guys|lot|then|two))?$")
_OWN_WISH = Pattern(
    r"\b(?:(?:i|we) (?:\w+ly |just |also |do |would |am |are |really |most |mostly |mainly |"
    r"could |can )*(?:need|want|prefer|like|love|care about|value|rather|hoping for|after|looking "
    r"for|going for|go for|use)|(?:my|our) (?:\w+ ){0,2}?(?:priorit\w+|preferences?|wish|"
    r"favou?rite|"
    r"choice|needs?|first|top|main|highest|1st|number 1)|most important|(?:is|are|comes?) "
    r"(?:my|our|the) (?:top|first|main|highest|number 1)|mostly|priority|most for (?:me|us)|"
    r"matters? most|(?:me|us) (?:it is|its) (?:the|all) )"
)
_ASKED_WISH = Pattern(
    r"\b(?:what|which)\b.{0,60}\b(?:need|want|prefer|like|hoping|looking for|after|priorit\w+|"
    r"important|matters?|care|value)\b|\bpreferences?\b|\bpriorit\w+"
)


def asked_back(state: State) -> None:
    """Note a question about preferences that only throws the speaker's own back."""
    found = _thrown_back(state.line)
    if found is None:
        return
    lo, hi, own = found
    last = state.scene.last
    asked = last is not None and bool(_ASKED_WISH.search(" ".join(last.words)))
    if own or (asked and lo > 0):
        state.add("preference_question", lo, hi, _SURE)
        state.add("open_question", lo, hi, _SURE)


@by_itself
def _thrown_back(line: Line) -> tuple[int, int, bool] | None:
    """Return the words that throw the question back, and whether the speaker's own wish is told."""
    if not line.sentences:
        return None
    lo, hi, text, _, mark = line.sentences[-1]
    found = _BACK.search(text)
    if found:
        lo += text[: found.start()].count(" ") + (found.start() > 0)
    elif not (_ALONE.match(text) and ("?" in mark or lo > 0)):
        return None
    return lo, hi, bool(_OWN_WISH.search(" ".join(line.folded.words[:lo])))

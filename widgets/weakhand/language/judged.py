"""Numbers and terms that a line only judges, asks about, or tells of: "Eight percent is a lot".

They stand in the line, but nobody lays them out: they are not taken for half an offer.
"""

from __future__ import annotations

from weakhand.language.line import Line, by_itself
from weakhand.language.patterns import Pattern, late

_TOO = (
    r"(?:(?:just|really|quite|pretty|very|rather|still|simply|such|already|way|far|so|not) )*"
    r"(?:(?:a|an) (?:(?:bit|little|lot|long|big|huge|small|hard|steep|awful|tall|high|low|great|"
    r"good|fair|heavy) ?)+|too \w+|more than|less than|nothing|steep|harsh|brutal|tough|high|low|"
    r"hard|heavy|mad|crazy|insane|absurd|silly|much|little|unfair|fair|normal|usual|standard|"
    r"common|typical|reasonable|generous|tight|huge|insulting|ridiculous|ruinous|painful|a joke|"
    r"an insult|beyond (?:me|us)|out of reach|(?:more than |all |about |half |twice )*(?:of "
    r")?(?:my|our) "
    r"(?:whole |entire |full |total |usual )?(?:profits?|margin|earnings|income|wages?|pay|salary|"
    r"savings|budget|takings|turnover))"
)
_JUDGES = Pattern(
    rf"^(?:(?:but|and|well|so|honestly|look|sorry|i think|i find|i mean|i am afraid|to be honest|"
    rf"you know) )*(?:\S+ ){{1,8}}?(?:is|are|was|would be|seems?|feels?|sounds?|looks?) {_TOO}\b"
    r"(?!.*\b(?:but|so|then|how about|what about|could|would you|instead|unless|if)\b)|"
    rf"^(?:(?:and|but|so|ok) )*(?:is|are|was) (?:\S+ ){{1,6}}?{_TOO}\b"
)
_ASKS_ABOUT = late(
    r"^(?:(?:and|but|so|ok) )*(?:do|does|did) (?:other|others|most|all|many|any|the other|people|"
    r"everyone|everybody|anyone|your (?:\w+ )?(?:tenants?|suppliers?|customers?|people|clients?))"
)
_TELLS = Pattern(
    r"\b(?:i|we|they|he|she|my \w+|our \w+) (?:\w+ly |always |also )*(?:(?:have|has) (?:\w+ly |"
    r"always |also )*(?:been|lived|worked|paid|known|served|supplied|run|stood|stayed|rented|made|"
    r"sold|waited)|lived|worked|paid|sold|waited|was|were|started|moved|came|earned)\b"
    r"(?!.*\b(?:so|but|then|would|could|can|will|offer|propose|suggest|how about|what about)\b)|"
    r"\b\d+ (?:days|weeks|months|years) ago\b"
)
"""Tells what has been: a number in it is none of the terms."""


@by_itself
def only_judges(line: Line) -> bool:
    """Say whether every sentence of a line judges terms, asks about them, or tells what was."""
    said = [each.text for each in line.sentences if each.text]
    return bool(said) and all(
        _JUDGES.search(text) or _ASKS_ABOUT.match(text) or _TELLS.search(text) for text in said
    )

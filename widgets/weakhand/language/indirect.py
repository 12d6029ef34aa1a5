"""Questions put as statements: "I'd like to know who decides that", "you haven't said how".

People who do not want to press put a question behind what they wonder, would like to
know or do not see. It wants an answer all the same. What stands behind the lead says
what is asked for: "whether" a yes or a no, "who" a word, "how" room to tell.
"""

from __future__ import annotations

from collections.abc import Sequence

from weakhand.language.line import Line, by_itself
from weakhand.language.put_to import put_to_them
from weakhand.language.reading import MoveKind
from weakhand.language.rules import Table, rule
from weakhand.language.state import Draft, State
from weakhand.language.weights import GROUPS

_SO = (
    r"(?:(?:and|so|but|ok|okay|well|now|oh|hm|sorry|of course|honestly|then|still|also|yes|"
    r"thank you|thanks|right|i see|fine) )*"
)
_HOW = r"(?:only |just |also |still |really |quite |honestly |\w+ly |always |sometimes )*"
_KNOW = (
    r"(?:know|ask(?: you)?|hear(?: from you)?|learn|understand|find out|see|make out|get clear)"
    r"(?: first| too| better| please| from you)?"
)
_LEADS = (
    rf"(?:(?:i|we) )?{_HOW}(?:was |am |were |are |have been )?{_HOW}"
    r"(?:wonder(?:s|ed|ing)?|curious|interested|asking myself|ask myself|asked myself|"
    r"keep asking myself|keep wondering)(?: (?:to (?:know|hear|see|understand)|about|myself))?",
    rf"(?:i|we) {_HOW}(?:would|want|wanted|need|needed|have|am trying|was hoping|try|was going) "
    rf"(?:\w+ly |like |love |be (?:glad|curious|interested|happy|grateful) |just |still |also "
    rf")*(?:to )?{_KNOW}",
    rf"(?:i|we) {_HOW}(?:do|did|can|could) not {_HOW}(?:quite |yet |fully )?"
    r"(?:understand|follow|get|work out|figure out|make out|grasp) (?:yet )?",
    r"(?:what|the (?:one |first |only |main )?(?:thing|part|bit|question)(?: (?:that|which))?|"
    r"(?:first|one|only) thing|all) (?:i|we) "
    rf"{_HOW}(?:do not (?:\w+ )?(?:see|understand|get|follow|know)|cannot (?:\w+ )?(?:see|"
    rf"understand|work out)|wonder(?:ed)?|am (?:wondering|asking)|(?:would like|want|need|would "
    rf"love|wanted|have) to (?:\w+ )?{_KNOW}|ask(?:ed)?(?: myself)?) is",
    r"you (?:still )?(?:have|did|do) not (?:yet |actually |really |quite )*(?:said|told (?:me|us)|"
    r"mentioned|explained|say|tell (?:me|us)|mention|explain)(?: yet)?",
)
_LEAD = rf"(?:^|\b(?:and|but) ){_SO}(?:{'|'.join(f'(?:{lead.strip()})' for lead in _LEADS)}) ?,? ?"
_MINE = (
    r"(?! to\b| (?:it|that|this|else|ever|not)?$|.* for (?:me|us)$|"
    r" (?:i|we) (?:am|are|can|could|should|would|will|have|need|must|did|do|get|feel)\b)"
)
"""What would make it a question to oneself: "I don't see what I should do"."""

_RATHER: frozenset[MoveKind] = GROUPS["question"] | {"label", "offer", "paraphrase", "threat"}
"""What such a sentence is instead, where that was found."""
_SURE = 0.8
"""How sure it is that such a form asks."""

INDIRECT = Table(
    [
        rule(
            "i wonder why",
            "why_question",
            rf"{_LEAD}(?:why|how come|what for|for what reason){_MINE} \w",
            (
                "What I don't understand is why it has to be weekly.",
                "I keep wondering why nobody has asked before.",
            ),
            ("I know why you ask.", "I don't see why I should pay."),
            sure=_SURE,
            cues="why come reason for",
        ),
        rule(
            "i wonder how many",
            "closed_question",
            rf"{_LEAD}(?:whether|if|who(?:se|m)?|when|which|where|how (?:many|much|long|often|far|"
            rf"soon|old|big)){_MINE} \w",
            (
                "First thing I want to know is whether anyone is hurt.",
                "I'd like to know who decides that.",
                "You haven't said who told you to.",
                "I was wondering if the boiler could be looked at.",
            ),
            ("I don't know who to ask.", "I can't say when I get paid.", "I see if he comes."),
            sure=_SURE,
            cues="whether if who whose whom when which where how",
        ),
        rule(
            "i wonder how",
            "open_question",
            rf"{_LEAD}(?:how|what){_MINE} \w",
            (
                "I only wondered what it is like, standing before that board.",
                "I'm curious how it looks from your side.",
                "I wonder how you got to eighteen.",
                "You still haven't told me what happens after that.",
            ),
            ("I don't know what to do.", "I can see how you feel.", "I wonder what I should do."),
            sure=_SURE,
            cues="how what",
        ),
    ]
)


def asked_indirectly(state: State, kept: Sequence[Draft]) -> list[Draft]:
    """Return a question for each sentence that is put as a statement, and in which none is kept.

    What is told apart by more than its words, such as a feeling named or a threat, stays that.
    """
    return [
        Draft(kind, lo, hi, sure)
        for lo, hi, kind, sure in _indirect(state.line)
        if not any(draft.kind in _RATHER and lo <= draft.lo < hi for draft in kept)
    ]


@by_itself
def _indirect(line: Line) -> tuple[tuple[int, int, MoveKind, float], ...]:
    """Return the first and last word, the kind and the certainty of each such sentence."""
    found = []
    for sentence in line.sentences:
        if "?" in sentence.mark:
            continue
        rule = INDIRECT.first(sentence.text, sentence.bag)
        if rule and not put_to_them(line, sentence.lo, sentence.hi):
            found.append((sentence.lo, sentence.hi, rule.kind, rule.sure))
    return tuple(found)

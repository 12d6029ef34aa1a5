"""What looks like a question and asks nothing: tags, greetings, idioms, suggestions."""

from __future__ import annotations

from weakhand.language.patterns import late

TAG = late(
    r"^(?:so |and |or |but |oh |ok )*(?:right|correct|yeah|yes|no|ok|huh|eh|true|fair|agreed|"
    r"all right|fair enough|"
    r"(?:is|was|are|does|do|did|has|have|would|will|can|could|am|should) (?:not )?(?:it|that|you|i|"
    r"he|she|they|we|this)(?: not)?|"
    r"is (?:that|this|it) (?:about |all |fair|right|correct|so|it|accurate|what|how|true|the|"
    r"a fair|close)"
    r".{0,40}|(?:did|do|have|am|was) i (?:get|got|have|hear|hearing|understand|understood|"
    r"understanding|"
    r"miss|missed|missing|right|wrong|close|capture|captured|on the right|reading|read|"
    r"summarize)\b.{0,40}|"
    r"does (?:that|this|it) (?:sound|seem|look|feel|capture|cover|match|fit|make sense|ring)"
    r".{0,40}|(?:anything|what) (?:did|have|am) i (?:miss|missed|missing|got wrong|get "
    r"wrong).{0,20}|"
    r"anything i missed|(?:do|would) you (?:happen to )?know|would (?:you say )?that be (?:fair|"
    r"right|accurate).{0,20}|"
    r"how (?:does that|did i|close).{0,20}(?:sound|do|am i)|you know|got it|do you know what "
    r"i mean|"
    r"have i (?:got|understood|missed|heard|left).{0,40}|is that (?:it|so)|sound right|make sense)$"
)
GREET = late(
    r"^(?:how (?:are|is) (?:you|it going|things|everything|your (?:day|week|weekend|morning|"
    r"family)|"
    r"life)\b(?! (?:measur|report|feel|cop|manag|plan|handl|going to)\w*)|how do you do|"
    r"how (?:was|is) (?:your|the) (?:day|week|weekend|trip|journey|flight|holiday|vacation|morning|"
    r"evening|commute|traffic|drive)\b|what is up$|how have you been)"
)
CHAT = late(
    r"^how (?:was|is) (?:your|the) (?:weekend|trip|journey|flight|holiday|vacation|commute|traffic|"
    r"drive)(?: (?:then|so far|going|today|in|over|here|by the way))*$"
)
"""Asks nothing about the matter; talk to warm up."""
IDIOM = late(
    r"^(?:who (?:knows|cares|knew|would have (?:thought|guessed))|is it any wonder|are you "
    r"(?:kidding|"
    r"joking)|how dare|what the (?:hell|heck|fuck)|what can i say|how about that|what a |"
    r"what an |how (?:hard|bad|difficult) can (?:it|that) be\b|how (?:nice|kind|sweet|lovely|"
    r"cool|funny|sad|awful|wonderful|interesting|terrible) |"
    r"what (?:i|you|he|she|they|we) (?:am|are|is|was|were|want|need|mean|say|said|do|think|"
    r"feel|have|hear)\b|"
    r"when (?:i|you|he|she|they|we|it|the) |where (?:i|you|he|she|they|we) |who (?:i|you|we) |"
    r"did i (?:mention|say|tell)\b|which (?:is|was|means|makes|i|you|we|would be) |how (?:i|"
    r"you|they|we|it) |why (?:i|you|we|it) |"
    r"what (?:matters|counts|happens|happened|worries (?:me|you)|makes|helps|is (?:important|"
    r"done|clear|more|worse|certain)) (?:\w+ )*(?<!\bit )(?<!\bhe )(?<!\bshe )(?<!\bthat )is\b|"
    r"whatever|do not |is what )"
)
SUBJECT_DO = late(
    r"^(?:will do|would love|should be|can do|could be|may be|must be|does not matter|is what it|"
    r"have a |have fun|do it|do that|do so|do what|have you know|could have|might be|might as|"
    r"does (?:hurt|help|look|sound|seem|feel|get|make|mean|take|matter|happen|work|need)\b|did "
    r"(?:it|"
    r"that|this|them) (?:ourselves|myself|once|before|already|twice|with (?:my|our)|for (?:my|our|"
    r"years)|"
    r"last \w+|in \w+|all)\b|were you to |had (?:i|we) (?:known|had|been)\b|was (?:off|out|away|"
    r"just|only|never|always|ill|"
    r"sick|at|in) |did (?:what|my|everything|all|try) |do (?:your|the|my) (?:homework|job|work|"
    r"math\w*|"
    r"sums|part|right)\b)"
)
_ACTS = (
    "give|take|try|just|come|send|call|let|pay|ask|tell|use|make|offer|go|start|show|put|talk|meet|"
    "split|move|sit|look|look|do|write|buy|rent|sell|keep|leave|get|wait|add|both|all|bring|begin"
)
_MAY = "have|ring|check|open|close|set|pick|change|cut|drop|swap|lend|stay|wait"
"""What is suggested after a bare "why not"; after "why don't you" it may be asked about."""
SUGGESTS = late(
    rf"^(?:so |and |but |well |then )*why (?:do not we\b|not we\b|do not (?:you|i) (?:{_ACTS})\b|"
    rf"not (?:simply |also )?(?:{_ACTS}|{_MAY})"
    r"\b)"
)


_ADVISES = late(r"why not (?:\w+ )?(?:talk|ask|tell|call|write)\b")
"""Advice that may be asked after: "Why not talk to him?"."""


def suggests(text: str) -> bool:
    """Say whether a folded sentence puts a suggestion as a question: "why don't we ..."."""
    return text.startswith(("why do not we ", "why not we ")) or bool(
        SUGGESTS.match(text) and not _ADVISES.search(text)
    )


_ASIDE = late(
    r"\b(?:pencil\w*|park|(?:leave|keep|put) (?!(?:the |that |this |your )?(?:date|day|deadline)\b)"
    r"(?:\w+ ){1,4}?(?:open|aside|in brackets)|come back to (?:the|that|it|this))\b"
)
_LASTS = late(
    r"^(?:(?:it|that|this) |(?:the|a|an|our|your|my) (?:\w+ ){1,2}?)(?:(?:will|would|can|usually|"
    r"normally) "
    r")*(?:takes?|took|lasts?|lasted) (?:about |some |us )?\d+ (?:hours?|days?|weeks?|months?|"
    r"years?)$"
)


def asks_no_time(text: str) -> bool:
    """Say whether a folded sentence only leaves a term for later in the talk, or tells how long."""
    return bool(_ASIDE.search(text) or _LASTS.match(text))

"""Sentences that only greet or take leave, at any point of a talk.

What is said between hello and hello tells a model little: "Hi" late in a talk follows on nothing.
So these few forms stand here.
"""

from __future__ import annotations

from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.line import Line, by_itself
from weakhand.language.patterns import late
from weakhand.language.state import State

_SURE = 0.85
_LEAD = r"(?:(?:so|well|oh|ah|ok|right|and|yes|once again|again|first of all|first) )*"
_ME = r"(?: (?:it is|i am|this is|my name is|here is) (?P<me>\w+(?: \w+)?))?"
_TAIL = (
    r"(?: (?:again|there|everyone|everybody|all|both|to you(?: too)?|by the way|once more|then|"
    r"it is me(?: again)?|me again|(?:i am )?still here|here i am|here we are))*"
)
_KINDLY = (
    r"(?: (?:and )?(?:(?:i am )?(?:so |very )?sorry (?:to (?:bother|trouble|disturb|keep) you|"
    r"(?:that )?i am late|for (?:being late|the wait|the noise))(?: again)?|"
    r"(?:thanks|thank you)(?: so much| very much)?(?: for (?:\w+ ?){1,6})?|"
    r"(?:it is )?(?:so |very |really )?(?:nice|good|lovely|great) to (?:meet|see|hear from|"
    r"talk to) (?:you|ya)(?: again| too| at last)?|pleased to meet you|how are you(?: doing)?"
    r"(?: today)?|how do you do|how is it going))?"
)
_HELLO = late(
    rf"^{_LEAD}(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|"
    rf"morning|evening|afternoon)(?: (?:mr|mrs|ms|miss|dr|doctor|herr|frau|sir|madam))?"
    rf"{_TAIL}(?: (?P<name>(?!it is\b|i am\b|this is\b|my name\b)\w+(?: \w+)??))??"
    rf"{_TAIL}{_ME}{_TAIL}{_KINDLY}$"
)
_LEAVE = late(
    rf"^{_LEAD}(?:thanks |thank you )?(?:have a (?:good|nice|great|lovely|pleasant) (?:day|one|"
    r"evening|afternoon|weekend|night|trip|week|time)|(?:take|safe) (?:care|home|journey|travels)|"
    r"(?:all the )?best wishes|(?:see|talk to|speak to) you (?:soon|later|then|tomorrow|around)|"
    r"good ?night|good ?bye|bye(?: bye)?|so long|cheers then)(?: (?:then|and \w+ \w+|now|too|"
    r"yourself|again|everyone|all|sir|madam|\w+))?$"
)
_HOW_ARE_YOU = late(
    rf"^{_LEAD}(?:how (?:are|is) (?:you|we|things|everything|it going|it|life|the (?:day|family))|"
    r"how (?:are )?you (?:doing|keeping|getting on)|how have you been|how do you do|"
    r"what is (?:up|new|going on)|you all right|are you well|all well)"
    r"(?: (?:all|both|doing|going|keeping|feeling|today|tonight|this (?:morning|evening)|these "
    r"days|with you|then|so far|mate|love|dear|sir|madam|my friend|everyone))*$"
)
_NO_NAMES = words(
    """wait stop listen look hold please come give tell help shut watch careful easy relax calm get
    go let hang quit enough guess price sale deal offer money nonsense rubbish idiot liar"""
)
"""What may follow "hey" and calls nobody by a name."""


def greets(text: str) -> bool:
    """Say whether a folded sentence only greets, with or without names, or takes leave."""
    found = _HELLO.match(text)
    if found is None:
        return _LEAVE.match(text) is not None
    called = f"{found['name'] or ''} {found['me'] or ''}".split()
    return not any(word in _NO_NAMES or word in FUNCTION or word[0].isdigit() for word in called)


def greeting(state: State) -> None:
    """Note every sentence that only greets or takes leave, and "how are you" beside it."""
    for lo, hi in _greetings(state.line):
        state.add("small_talk", lo, hi, _SURE)
    kindly = asked_kindly(state)
    for lo, hi in kindly:
        state.drafts = [d for d in state.drafts if not (lo <= d.lo < hi)]
        state.add("small_talk", lo, hi, _SURE)


def asked_kindly(state: State) -> tuple[tuple[int, int], ...]:
    """Return the words of each sentence that asks how they are, and means no more than hello.

    So it is where they have hardly spoken, or where the line greets. Later in a talk it asks.
    """
    asked = _how_are_you(state.line)
    if asked and (len(state.scene.turns) < _TALKING or _greetings(state.line)):
        return asked
    return ()


_TALKING = 2
"""Turns of theirs from which "How are you?" is a question and no greeting."""


@by_itself
def _greetings(line: Line) -> tuple[tuple[int, int], ...]:
    return tuple((each.lo, each.hi) for each in line.sentences if greets(each.text))


@by_itself
def _how_are_you(line: Line) -> tuple[tuple[int, int], ...]:
    return tuple((each.lo, each.hi) for each in line.sentences if _HOW_ARE_YOU.match(each.text))

"""What cannot be a move, whatever its words weigh: forms that only look like one."""

from __future__ import annotations

from weakhand.language.amounts import figures, nearest_at
from weakhand.language.dates import speaks_of_habits
from weakhand.language.echoes import EXCLAIMED
from weakhand.language.families import FAMILY
from weakhand.language.greetings import asked_kindly
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.line import Line
from weakhand.language.listen import about_terms
from weakhand.language.of_fact import asks_fact
from weakhand.language.patterns import Pattern, late
from weakhand.language.plain import says_goodbye
from weakhand.language.put_to import put_to_them
from weakhand.language.state import State
from weakhand.language.unasked import TAG, asks_no_time, suggests
from weakhand.language.unmeant import unmeant
from weakhand.language.unturned import unturned
from weakhand.language.weights import GROUPS, weights

QUESTIONS = GROUPS["question"]


_SUPPOSES = words(
    """if when once unless without until should would could might will happen happens become becomes
    lose loses losing lost cost costs miss misses risk risks gone stake"""
)
"""Words of which a question that frames a loss holds one: what comes, or what it would cost."""


def ill_formed(state: State, kind: str, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` cannot make a move of ``kind``, whatever their weights.

    "Why don't we ..." asks for no reason; an answer, or a word that nobody knows or that names a
    thing, invites nobody to go on; none of their words is no mirror; a name is no feeling; who
    takes leave or reassures does no harm; a check whether all is understood begs for nothing and
    gives nobody time; one's own loss is no offer and no threat; one turn of theirs is not enough
    to sum up; a line with a figure, or about something of the case, is no other topic; and time
    that is one of the case's terms, a habit, or set by nobody is no deadline; a question about how
    something is, that supposes nothing, frames no loss. Some forms of words
    never make a move (``unmeant``), and what is asked for gives nothing back (``unturned``).
    """
    if _idle(state, kind, lo, hi):
        return True
    if kind == "minimal_encourager":
        if state.scene.asked or ("then" in state.folded.words and "?" in state.folded.marks[-1]):
            return True
        if len(state.folded.words) == 1:
            return not EXCLAIMED.match(state.folded.words[0])
        known = weights().features
        return not any(
            word in known or stem in known
            for word, stem in zip(state.folded.words, state.folded.stems, strict=True)
        )
    if kind == "begging":
        return bool(TAG.match(" ".join(state.folded.words[lo:hi])))
    if kind == "summary":
        return len(state.scene.turns) < _POINTS
    if kind == "label" and _quotes_terms(state, lo, hi):
        return True
    if kind == "mirror":
        return state.scene.heard.isdisjoint(state.folded.stems[lo:hi])
    if kind == "i_message":
        return _gives_name(state, lo, hi)
    if kind in ("threat", "offer", "conditional_trade", "loss_frame") and own_loss(
        state.line, lo, hi
    ):
        return True
    if kind == "loss_frame" and _only_asks(state, lo, hi):
        return True
    if kind == "threat":
        said = state.folded.words[lo:hi]
        text = " ".join(said)
        return says_goodbye(text, frozenset(said)) or bool(_SPARES.search(text))
    if kind == "pause":
        return bool(_BUSY.search(" ".join(state.folded.words[lo:hi])))
    if kind == "off_topic":
        return bool(
            state.line.named
            or state.line.options
            or (figures(state.line) and state.beside < _FARTHEST)
            or _asks_leave(state, lo, hi)
            or _mostly_theirs(state, lo, hi)
        )
    if kind == "offer" and _puts_nothing(state, lo, hi):
        return True
    if kind == "preference_question" and _asks_no_wish(state, lo, hi):
        return True
    if kind in QUESTIONS:
        kindly = any(a <= lo and hi <= b for a, b in asked_kindly(state))
        if kindly or put_to_them(state.line, lo, hi):
            return True
    if kind in ("deadline_question", "deadline_challenge"):
        text = " ".join(state.folded.words[lo:hi])
        if kind == "deadline_question" and _no_hurry(state, lo, hi):
            return True
        return about_terms(state.line, lo, hi) or (
            kind == "deadline_challenge" and asks_no_time(text)
        )
    return kind == "why_question" and suggests(" ".join(state.folded.words[lo:hi]))


def _idle(state: State, kind: str, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` are a form that never makes a move of ``kind``."""
    text = " ".join(state.folded.words[lo:hi])
    mark = state.folded.marks[hi]
    if kind == "paraphrase" and "?" in mark and _TAKEN_ABACK.search(text):
        return True
    if kind == "offer" and asks_fact(text, mark):
        return True
    if kind == "affirmation" and _BARE_THANKS.search(text):
        return True
    if kind in ("paraphrase", "label", "summary") and unturned(state, lo, hi, text, mark):
        return True
    return unmeant(kind, text, mark)


_QUOTES = Pattern(
    r"^(?:(?:but|and|so|no|ok|wait|well|sorry) )*you (?:\w+ )?(?:said|offered|promised|wrote|put|"
    r"told me|named|gave me)\b",
    needs="said offered promised wrote put told named gave",
)
_TERMS = 2
"""Options that words name from which they are about terms, and about nobody's feeling."""


def _quotes_terms(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` only say again which terms the other side has put."""
    here = {option for option, a, b, _ in state.line.options if lo <= a and b <= hi}
    return len(here) >= _TERMS and bool(_QUOTES.search(" ".join(state.folded.words[lo:hi])))


_FARTHEST = 200
"""Hundredths of a logit by which words with a figure must weigh for being beside the matter."""
_TAKEN_ABACK = Pattern(r"^(?:\S+ ){0,4}?(?:seriously|really|honestly)$")
"""Can't believe what was said."""
_BARE_THANKS = Pattern(
    r"^(?:(?:ok|well|and|oh|great) )*(?:thanks|thank you)(?: \w+)? for (?:that|this|it|everything)$"
)
"""Names nothing that was done."""


_LEAVE = late(
    r"^(?:(?:so|and|but|ok|well|then|sorry|please) )*(?:can|could|may|might|shall|should|do|must|"
    r"am|are|will|would) (?:i|we)\b"
)


def _asks_leave(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` ask what the speaker may do, must do or will get."""
    return bool(_LEAVE.match(" ".join(state.folded.words[lo:hi])))


_MOST = 0.6
"""Share of a line's content words from which it speaks of what they have said."""


def _mostly_theirs(state: State, lo: int, hi: int) -> bool:
    """Say whether most content words among ``lo`` to ``hi`` were said by the other side before."""
    words, stems = state.folded.words[lo:hi], state.folded.stems[lo:hi]
    own = {s for word, s in zip(words, stems, strict=True) if word not in FUNCTION}
    return bool(own) and len(own & state.scene.heard) >= _MOST * len(own)


_COURTESY = Pattern(
    r"^(?:\w+ ){0,2}?(?:would you like|do you (?:want|need)) (?:(?:me |us )?to (?:sit|come in|stop|"
    r"start|begin|continue|go (?:on|first)|think about|talk about|hear|see|read|know|meet|call|"
    r"wait|"
    r"leave|use|take (?:off|your)|(?:take|have) a)|(?:a|an|some|another) (?:coffee|tea|drink|seat|"
    r"chair|break|minute|moment|second|receipt|hand|lift|copy|glass|tissue|pen|ride)|(?:any |some |"
    r"a bit of )?help)\b|^(?:\w+ ){0,4}?would you mind\b|^(?:\w+ ){0,3}?would you be (?:happy|ok|"
    r"willing|comfortable|all right|fine) (?:for (?:me|us)|with (?:me|us)|if (?:i|we))\b|"
    r"\b(?:somebody|someone|anybody|anyone)(?: else)?(?: that| who)? you would rather\b|"
    r"^(?:\w+ )?what do you want an?\b"
)
"""A kind word in the form of a question: it asks for nothing that they would bargain for."""
_WISHES = words(
    """want wants need needs prefer prefers like love wish hope matter matters important priority
    care favourite favorite rather easier easiest harder hardest worse worst better best most least
    choose choice pick first value worth keen after help helps useful use miss give urgent"""
)
"""Words of which a question this or that has one, if it asks what somebody wants."""
_THIS_OR_THAT = Pattern(
    r"^(?:(?:and|so|but|ok|well|tender|then) )*(?:is|are|was|were|does|do|did|would|will) (?:the|"
    r"that|"
    r"this|it|those|these) .*\bor\b",
    needs="or",
)
"""Asks how something of theirs is meant."""
_ASKS_A_DUTY = Pattern(
    r"\bneed (?:it|this|that|them|these|those) (?:\w+ed|done|by|back|in|sent|to be)\b|"
    r"\bwhat (?:would|do|will|did) (?:you|they|he|she) (?:\w+ )?have to (?:explain|say|tell|show|"
    r"report|answer|write|do|prove|sign)\b",
    needs="need have",
)
"""Asks by when something must be done, or what somebody must do."""


def _asks_no_wish(state: State, lo: int, hi: int) -> bool:
    """Say whether a question is a courtesy, or asks after a duty or a meaning, and after no "
    "wish.
    """
    said = state.folded.words[lo:hi]
    text = " ".join(said)
    if _COURTESY.search(text) or _ASKS_A_DUTY.search(text):
        return True
    return _WISHES.isdisjoint(said) and bool(_THIS_OR_THAT.search(text))


_HOW_HARD = Pattern(
    r"\bbe (?:too |very |so )?(?:hard|difficult|tough|tricky|impossible|trouble|any trouble|"
    r"a (?:problem|burden|hassle))\b"
)
"""Asks what something would be like for them."""


def _puts_nothing(state: State, lo: int, hi: int) -> bool:
    """Say whether a question in a case names no option, no point and no figure of the case.

    "Could we paint the kitchen?" asks for leave; "Eleven calls?" asks about what they said.
    """
    line = state.line
    asks = any("?" in each.mark for each in line.sentences if lo <= each.lo < hi)
    if asks and _HOW_HARD.search(" ".join(state.folded.words[lo:hi])):
        return True
    if not state.known.options or line.names_option(lo, hi):
        return False
    if not (asks or _asks_leave(state, lo, hi)):
        return False
    kinds = state.known.kinds
    if any(kinds.get(owner) == "issue" for owner in line.touched(lo, hi)):
        return False
    return not nearest_at(state, frozenset())


_MINE = (
    r"(?:(?:my|our|the) (?:\w+ )?(?:children|kids|child|son|daughter|boys?|girls?|mother|father|"
    r"parents|family|husband|wife|sister|brother|school|home|house|flat|bed|beds|savings|friends|"
    r"things|furniture|people|team|staff|shop|workshop|licen[cs]e|permit|visa|pitch|season|"
    r"mortgage|insurance|pension|life|roof)|everything)"
)
_OWN_LOSS = Pattern(
    rf"\b(?:if|when|once|unless) (?:you|they|that|this|it|he|she)\b.{{2,60}}? (?:i|we) "
    r"(?:(?:would|will|am|are|might|may|could|going to|then|just|only|simply|probably) "
    r")*(?:(?:have|"
    r"need) to (?:split|sleep|live|move|sell|borrow|take|send|pull|give up|close|share|go back|"
    r"start|leave|let|tell|find|put|choose|feed|beg|ask)|lose|be (?:out|on the street|left|"
    r"homeless|"
    rf"ruined|finished|done for|gone)|not (?:know|eat|manage|survive|pay|"
    rf"feed))\b.{{0,40}}?\b{_MINE}\b"
    rf"|\b(?:if|when|once|unless) (?:you|they|that|this|it)\b.{{2,60}}? {_MINE} (?:would|will|have|"
    r"has|are|is|lose|loses|end|ends)\b"
)
"""What would be the speaker's own loss: it is told, and neither offered nor threatened with."""
_AIMED = Pattern(
    r"\b(?:you (?:will|would|lose|are going to|get|have)|your \w+ (?:will|would|lose)|press|"
    r"papers?|"
    r"police|court|lawyer|sue|report|tribunal|everyone|everybody|hear about)\b"
)
"""What makes the loss theirs, or a harm done to them."""


def own_loss(line: Line, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` only tell what the speaker would lose."""
    text = " ".join(line.folded.words[lo:hi])
    found = _OWN_LOSS.search(text)
    return found is not None and not _AIMED.search(text[found.start() :].partition(" ")[2])


_SPARES = Pattern(
    r"\b(?:think (?:the |any |no )?(?:less|worse) of you|(?:hold|holds) (?:it|that|this|anything) "
    r"against you|(?:blame|blames) you|no hard feelings)\b|"
    r"\b(?:i|we) (?:will|can|could|would) have (?:it|them|the \w+|that) (?:off|out of|away|gone|"
    r"collected|picked up|moved|back|done|ready|fixed|sent)\b"
)
"""Reassures, or says what will be seen to: whoever says so does no harm."""
_BUSY = Pattern(
    r"\brush (?:of|hours?|jobs?|orders?|fees?)\b|\blet me (?:just )?(?:check|make sure|sum|recap|"
    r"repeat|see (?:if|whether)|get (?:this|it|that))\b"
)
"""A rush that nobody is told not to be in, or a check that gives nobody time."""
_POINTS = 2
"""Turns of theirs that a summary needs; with one it is a paraphrase."""
_INTRODUCTION = 3


def _gives_name(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` only give a name: "I'm Nora"."""
    folded = state.folded
    if hi - lo != _INTRODUCTION or folded.words[lo : lo + 2] != ("i", "am"):
        return False
    typed = folded.text[folded.starts[hi - 1] : folded.ends[hi - 1]]
    return typed[:1].isupper() and typed[1:].islower()


_TIMED = frozenset(["day", "clock", "haste", "later", "span"])


def _no_hurry(state: State, lo: int, hi: int) -> bool:
    """Say whether words ``lo`` to ``hi`` ask about a habit, or about time that nobody has set."""
    said, stems = state.folded.words[lo:hi], state.folded.stems[lo:hi]
    if any(FAMILY.get(each) in ("clock", "haste", "later") for each in stems):
        return False
    if not _HABITS.isdisjoint(said) or speaks_of_habits(" ".join(said)):
        return True
    if any(each[:1].isdigit() for each in said):
        return False
    heard = state.scene.heard
    return bool(heard) and not any(
        FAMILY.get(each) in _TIMED or each[:1].isdigit() for each in heard
    )


_HABITS = frozenset(
    [f"{each}s" for each in ("morning", "evening", "night", "weekend", "afternoon", "sunday")]
    + [f"{each}day" + "s" for each in ("mon", "tues", "wednes", "thurs", "fri", "satur")]
)


def _only_asks(state: State, lo: int, hi: int) -> bool:
    """Say whether words are a question that supposes nothing: "How does an empty shelf look?"."""
    marks = state.folded.marks
    return "?" in marks[hi] and _SUPPOSES.isdisjoint(state.folded.words[lo:hi])

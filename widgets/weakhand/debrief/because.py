"""Why a line moved them, in a sentence that names what it touched.

A sentence is said only where the line bears it out: a thing of the case is named where its own
words stand in the move, a word is called theirs where they had just said it, and what cost
something is quoted, so that a misreading can be seen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from weakhand.cases.schema import Case
from weakhand.counterpart.mind import Effect
from weakhand.counterpart.rules import BECAUSE
from weakhand.language.lexicon import FUNCTION
from weakhand.language.normalise import fold
from weakhand.language.reading import Move, MoveKind, Reading
from weakhand.roleplay.talk import Turn

_SURE = 0.8
"""How sure the reader must be of a move that nothing else bears out."""
_FITS = 0.25
"""What a move must earn to be worth a sentence."""
_LONG = 5
"""Letters from which a word of theirs is worth quoting."""
_QUOTED = 12
"""Words of the learner's that are quoted."""
QUESTIONS: frozenset[MoveKind] = frozenset(
    {"calibrated_question", "open_question", "preference_question", "deadline_question"}
)
_FORMS: dict[MoveKind, tuple[str, str]] = {
    "label": ("You put into words how it is for them{thing}.", "You named how it is{thing}."),
    "summary": (
        "You put together what they had told you{thing}.",
        "You showed that you had kept it{thing}.",
    ),
    "paraphrase": (
        "You gave back what they meant in your own words{thing}.",
        "Their meaning came back in your words{thing}.",
    ),
    "calibrated_question": (
        "You asked what or how{thing}: that makes them think along.",
        "You asked on{thing}.",
    ),
    "open_question": (
        "You asked openly{thing}: a yes or no is no answer to that.",
        "You asked openly{thing}.",
    ),
    "preference_question": ("You asked what matters to them{thing}.",) * 2,
    "deadline_question": ("You asked about the deadline instead of obeying it.",) * 2,
    "mirror": ("You gave their words back{thing}, and let them go on.",) * 2,
    "i_message": ("You said how it is for you, and blamed nobody: {said}.",) * 2,
    "affirmation": ("You gave them credit: {said}.", "Credit again: {said}."),
    "disclosure": (
        "You told them something of your own: {said}.",
        "You were open about your side: {said}.",
    ),
    "conditional_trade": ("You gave only for something in return.",) * 2,
    "minimal_encourager": ("You let them go on.",) * 2,
    "pause": ("You left a silence for them to fill.",) * 2,
    "small_talk": ("A friendly word: it opens the talk.", "A friendly word."),
    "loss_frame": ("You spoke of what they could lose{thing}.",) * 2,
}
"""What is said of a move that helped: at first, and when the talk has had one before."""
_HEARD_AS: dict[str, tuple[tuple[MoveKind, ...], str]] = {
    "pleading": (("begging",), "They heard {said} as giving for nothing in return."),
    "threat": (("threat",), "They heard {said} as a threat."),
    "blaming_why": (("why_question",), "So early, they heard {said} as blame."),
    "wrong_label": (("label",), "What {said} names is not what they feel."),
    "loss_on_conceding": (("loss_frame",), "{said} made giving way sound like their loss."),
    "honest_limit": (("reject",), "They took {said} for a limit of yours, and believed it."),
}
"""Rules whose reason quotes the words that it rests on."""
_QUOTES = frozenset({"rapport", "belief"})
"""What such a rule moves first: what comes of it keeps its own reason."""


def because(case: Case, turn: Turn, theirs: str, seen: Collection[MoveKind] = ()) -> list[str]:
    """Return why a line moved them: first what cost something, then what helped most.

    ``theirs`` are the words that it answered, ``seen`` the kinds of move of earlier lines.
    """
    moves = {(move.kind, move.start): move for move in turn.reading.moves}
    others = [effect for effect in turn.effects if effect.rule != "being_heard"]
    first = {effect.rule: effect for effect in reversed(others)}
    cost = [_reason(case, effect, turn) for effect in others if first[effect.rule] is effect]
    helped: list[str] = []
    asked = False
    for item in sorted(turn.reply.credits, key=lambda each: -each.worth):
        move = moves.get((item.kind, item.start))
        if move is None or item.worth < _FITS or (asked and item.kind in QUESTIONS):
            continue
        said = _helped(case, move, turn.reading, theirs, again=item.kind in seen)
        if said:
            helped.append(said)
            asked = asked or item.kind in QUESTIONS
    return [*dict.fromkeys(each for each in cost if each), *helped]


def reason(case: Case, effect: Effect, turn: Turn, theirs: str) -> str:
    """Return why a line had one effect; nothing where the line does not bear it out."""
    if effect.rule != "being_heard":
        return _reason(case, effect, turn)
    moves = (move for move in turn.reading.moves if BECAUSE.get(move.kind) == effect.why)
    said = (_helped(case, move, turn.reading, theirs, again=False) for move in moves)
    return next((each for each in said if each), "")


def _reason(case: Case, effect: Effect, turn: Turn) -> str:
    """Return the reason of a rule, with the words that it rests on; nothing where they are unsure.

    A package is no heap of words, however it was read.
    """
    reading, rule = turn.reading, effect.rule
    if rule == "word_heap" and turn.reply.judgement is not None:
        return ""
    if rule == "calm_clock":
        clock = reading.first("deadline_question", "deadline_challenge")
        named = clock is not None and "deadline" in clock.about
        return "You questioned the deadline, and it lost some force." if named else ""
    if rule == "trading" and any(e.kind == "conditional_trade" for e in turn.reply.credits):
        return ""
    if rule == "loss_they_raised":
        frame = reading.first("loss_frame")
        thing = _touched(case, frame, reading.text[frame.start : frame.end]) if frame else ""
        return f"You put a risk of theirs on the table, as one you share{thing}."
    kinds, form = _HEARD_AS.get(rule, ((), ""))
    move = reading.first(*kinds) if kinds and effect.on in _QUOTES else None
    return form.format(said=quoted(reading.text, move)) if move else effect.why


def _helped(case: Case, move: Move, reading: Reading, theirs: str, *, again: bool) -> str:
    """Return what a move that helped did; nothing where the line does not bear it out."""
    form = _FORMS.get(move.kind)
    if form is None or (move.kind == "deadline_question" and "deadline" not in move.about):
        return ""
    words = reading.text[move.start : move.end]
    if move.kind == "disclosure" and not _of_oneself(words):
        return ""
    thing = "" if move.kind in _BY_WORDS else _touched(case, move, words)
    if not thing and move.sure < _SURE:
        return ""
    if not thing:
        word = taken_up(words, theirs)
        thing = f", taking up their “{word}”" if word else ""
    if again and not thing and "{thing}" in form[again]:
        return ""
    return form[again].format(thing=thing, said=quoted(reading.text, move))


def _touched(case: Case, move: Move, words: str) -> str:
    """Return the feeling, need, risk, topic or issue that stands in the words of a move."""
    stems = f" {' '.join(fold(words).stems)} "
    for id_ in move.about:
        concept, issue = case.concept.get(id_), case.issue.get(id_)
        terms = concept.terms if concept else issue.terms if issue else ()
        if concept and concept.kind == "topic":
            # Many words lead to a topic: it is named by those of its name only.
            found = fold(concept.name)
            each = zip(found.words, found.stems, strict=True)
            terms = tuple(stem for word, stem in each if word not in FUNCTION)
        if not any(f" {' '.join(fold(term).stems)} " in stems for term in terms if term):
            continue
        if concept:
            if move.kind in _PASSES_OVER.get(concept.kind, frozenset()):
                continue
            return f": {concept.name}" if move.kind in _COLON else f" about {concept.name}"
        if issue and move.kind in QUESTIONS:
            return f" about “{issue.label}”"
    return ""


def _of_oneself(words: str) -> bool:
    """Return whether a stretch of a line speaks of its speaker first, and asks nothing."""
    found = fold(words).words
    return bool(found) and found[0] not in _OF_YOU and not _OF_ME.isdisjoint(found)


_PASSES_OVER: dict[str, frozenset[MoveKind]] = {
    "topic": frozenset({"label"}),
    "feeling": QUESTIONS,
}
"""Moves that are not said to be about a thing of some kind.

What a label names is no topic; and who asks "what are you worried about?" does not yet know of
what they are afraid.
"""
_COLON: frozenset[MoveKind] = frozenset({"label", "loss_frame"})
_BY_WORDS: frozenset[MoveKind] = frozenset({"summary", "paraphrase", "mirror"})
"""Moves that give words back: of these only the words are sure."""
_OF_YOU = frozenset(["you", "your", "can", "could", "may", "might", "shall"])
_OF_ME = frozenset(["i", "my", "me", "we", "our", "us", "myself"])


_PALE = frozenset(
    fold(
        "sound seem look feel think know hear understand mean guess suppose hope thing something "
        "anything nothing everything somebody anybody nobody everybody people really right maybe "
        "always never going doing being having making saying thank thanks sorry please hello good"
    ).stems
)
"""Words by which nothing of theirs is taken up."""


def taken_up(words: str, theirs: str) -> str:
    """Return the longest word that a line takes from what they had just said, if one is telling."""
    mine = set(fold(words).stems)
    found = fold(theirs)
    each = zip(found.words, found.stems, found.starts, found.ends, strict=True)
    shared = [
        theirs[start:end].removesuffix("'s")
        for word, stem, start, end in each
        if stem in mine and len(word) >= _LONG and word not in FUNCTION and stem not in _PALE
    ]
    return max(shared, key=len, default="")


def quoted(text: str, move: Move) -> str:
    """Return the beginning of a move's words between quotation marks."""
    words = text[move.start : move.end].split()
    short = " ".join(words[:_QUOTED]).rstrip(".,;:")
    return f"“{short} …”" if len(words) > _QUOTED else f"“{short}”"


def kinds_before(turns: Collection[Turn]) -> Iterator[frozenset[MoveKind]]:
    """Yield for each line the kinds of move that lines before it had made well."""
    seen: frozenset[MoveKind] = frozenset()
    for turn in turns:
        yield seen
        seen |= {item.kind for item in turn.reply.credits if item.worth >= _FITS}

"""What each move of a line earns: recognised x relevant x new.

Repeating a move earns less each time, a line that tries every technique at
once earns little, and words that only copy earn nothing. A question counts
once, whatever kinds it is; questions that could be put to anybody earn less
and less; a heap of words that touches everything earns next to nothing.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from weakhand.counterpart.mind import Credit, Mind
from weakhand.language.lexicon import FUNCTION
from weakhand.language.patterns import late
from weakhand.language.reading import LISTENING, Move, MoveKind, Reading

QUESTIONS: frozenset[MoveKind] = frozenset(
    {"open_question", "calibrated_question", "preference_question", "deadline_question"}
)
FITS = 0.25
"""The worth from which a move counts as one that fits."""
_EARNING: frozenset[MoveKind] = LISTENING | {
    "closed_question",
    "why_question",
    "affirmation",
    "disclosure",
    "loss_frame",
    "conditional_trade",
    "deadline_challenge",
    "small_talk",
}
_BETWEEN_WORDS = late(r"[\W_]+")
_TO_BLANKS = {code: " " for code in range(128) if not chr(code).isalnum()}
"""What stands between words, where a text is plain ASCII."""
_WORD = late(r"(?:[^\W_]|')+")
_SAME_SUBJECT = (1.0, 0.5, 0.2, 0.0)
_SAME_KIND_RUN = (1.0, 0.9, 0.55, 0.3, 0.1)
_QUESTION_RUN = (1.0, 1.0, 0.85, 0.6, 0.4, 0.25)
"""What a question earns after so many lines that only asked: an interrogation wears off."""
_ABOUT_NOTHING = (1.0, 1.0, 0.6, 0.35, 0.2, 0.1)
"""What questions about nothing that the case knows earn: the first, the second, and so on."""
_TO_ANYBODY = (0.6, 0.3, 0.1, 0.0)
"""What listening in words that could be said to anybody earns: the first, the second, and so on."""
_HEAPS = (
    (6, 0.2, 0.44, 24),
    (7, 0.37, 1.0, 0),
    (7, 0.0, 0.34, 0),
    (6, 0.4, 1.0, 0),
    (5, 0.46, 1.0, 0),
    (4, 0.3, 0.34, 0),
    (4, 0.0, 0.22, 0),
    (3, 0.0, 0.33, 14),
)
"""Subjects, subjects a word, share of function words, and words that make a line a heap.

No line of the model conversations of the library lies beyond any of these.
"""
_SPOKEN, _BRIEF = 0.5, 8
"""Share of function words, and words, by which a brief line is spoken, whatever it touches."""
_LEAST = min(least for least, *_ in _HEAPS)
"""Subjects below which no line is a heap."""
_STRUNG, _STRUNG_LEAST, _RUN = 14, 2, 4
"""Words and subjects from which words may be strung together, and words on end without a link."""
_MARKS = late(r"[,.;:!?\N{EM DASH}\n]")
_HEAP_WORTH = 0.1
_SHARES = (1.0, 1.0, 0.33, 0.0)
"""What the listening moves of one line count, strongest first."""
_COPIED = 0.6
"""Share of stock phrases and copied words up to which a line earns whole."""
_LETS_THEM_TALK: frozenset[MoveKind] = frozenset({"minimal_encourager", "pause", "i_message"})
"""Listening that needs no word of the matter."""
_TERSE = 60
"""Characters an issue, up to which a line that names terms may be an offer, and is no heap."""
_MIRRORED = 10
"""Words up to which a line may copy and still be a mirror."""


def credit(mind: Mind, reading: Reading) -> tuple[Credit, ...]:
    """Return what the moves of a line earn, strongest first.

    At most two listening moves of a line count whole; the third counts a
    third, further ones nothing. Of moves that could be made to anybody, only
    the first of a line counts whole.
    """
    if not reading.moves:
        return ()
    pleads = "begging" in reading.kinds()
    new_line = 0.0 if normal(reading.text) in mind.heard else 1.0
    found = [
        _of(mind, reading, move, new_line)
        for move in reading.moves
        if move.kind in _EARNING and not (pleads and move.kind == "disclosure")
    ]
    ranked = sorted(found, key=lambda item: (-item.worth, item.start, item.kind))
    kinds = {item.kind for item in ranked if item.kind in LISTENING}
    crowd = (1.0 if len(kinds) <= 4 else 0.3) * (_HEAP_WORTH if heap(reading) else 1.0)
    out: list[Credit] = []
    seen: set[MoveKind] = set()
    asked: list[Credit] = []
    for item in ranked:
        if item.kind in seen or (item.kind in QUESTIONS and _overlaps(item, asked)):
            continue
        if item.kind in QUESTIONS:
            asked.append(item)
        rank = sum(1 for kind in seen if kind in LISTENING)
        share = _SHARES[min(rank, len(_SHARES) - 1)] if item.kind in LISTENING else 1.0
        if not item.aimed and any(not other.aimed for other in out):
            share *= _SHARES[2]
        seen.add(item.kind)
        out.append(item._replace(worth=item.worth * share * crowd) if share * crowd < 1 else item)
    return tuple(out)


def only_asks(kinds: Set[MoveKind]) -> bool:
    """Return whether a line of these listening kinds asks, and does nothing else."""
    return bool(kinds) and kinds <= QUESTIONS


def heap(reading: Reading) -> bool:
    """Return whether a line is a heap of words: it touches everything, and says nothing.

    Talk that touches as much (a summary, a whole package) has more words for
    each subject, and function words between them. A terse offer is no heap, nor is a yes
    that goes through what is agreed.
    """
    if len(reading.about) >= _STRUNG_LEAST and _strung(reading.text):
        return True
    return len(reading.about) >= _LEAST and _heaped(reading)


@lru_cache(maxsize=256)
def _strung(text: str) -> bool:
    """Return whether a long question strings words together: no mark within, and hardly a link.

    Of 1,162 questions of fourteen words or more in the lines that reading is trained on, one is
    taken for such a string, and of what is pasted together from the terms of cases seven in ten.
    """
    bare = text.rstrip("?!. ")
    if not text.rstrip().endswith("?") or _MARKS.search(bare):
        return False
    linked = [word.strip("'") in FUNCTION for word in _words(bare)]
    if len(linked) < _STRUNG or sum(linked) >= _SPOKEN * len(linked):
        return False
    return any(not any(linked[n : n + _RUN]) for n in range(len(linked) - _RUN + 1))


@lru_cache(maxsize=16)
def _heaped(reading: Reading) -> bool:
    """Return whether a line that touches enough to be a heap is one; asked several times a turn."""
    subjects = len(reading.about)
    offers = reading.first("offer", "conditional_trade") is not None
    terse_offer = offers and len(reading.offer or ()) >= 2
    terse_terms = reading.names_terms > 0 and len(reading.text) <= _TERSE * reading.names_terms
    if terse_offer or terse_terms or reading.kinds() == {"accept"}:
        return False
    words = [word.strip("'") for word in _words(reading.text)]
    glue = sum(word in FUNCTION for word in words) / len(words)
    if glue >= _SPOKEN and len(words) <= _BRIEF:
        return False
    density = subjects / len(words)
    return any(
        subjects >= n and density > d and glue < g and len(words) >= least
        for n, d, g, least in _HEAPS
    )


def _words(text: str) -> list[str]:
    straight = text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return _WORD.findall(straight) or [""]


def _overlaps(item: Credit, asked: list[Credit]) -> bool:
    return any(item.start < other.end and other.start < item.end for other in asked)


def subject(about: tuple[str, ...]) -> str:
    """Return what a move is about, for counting repetition."""
    return about[0] if about else ""


def _of(mind: Mind, reading: Reading, move: Move, new_line: float) -> Credit:
    specific = _specific(move)
    fresh = _novelty(mind, move, specific) * new_line
    copied = min(1.0, max(0.0, 1.0 - (reading.stock - _COPIED) * 4))
    if move.kind == "mirror" and copied < 1.0 and len(_words(reading.text)) <= _MIRRORED:
        copied = 1.0
    worth = move.sure * move.relevant * fresh * copied
    return Credit(move.kind, move.start, move.end, worth, fresh, move.about, specific)


def _novelty(mind: Mind, move: Move, specific: bool) -> float:
    asks = move.kind in QUESTIONS
    run = 0
    for kinds in reversed(mind.recent):
        if not (only_asks(kinds) if asks else move.kind in kinds):
            break
        run += 1
    table = _QUESTION_RUN if asks else _SAME_KIND_RUN
    worth = table[min(run, len(table) - 1)]
    if not specific:
        return worth * _TO_ANYBODY[min(mind.broad, len(_TO_ANYBODY) - 1)]
    if asks and not move.about:
        asked = sum([mind.credited.get((kind, ""), 0) for kind in QUESTIONS])
        return worth * _ABOUT_NOTHING[min(asked, len(_ABOUT_NOTHING) - 1)]
    again = mind.credited.get((move.kind, subject(move.about)), 0)
    return worth * _SAME_SUBJECT[min(again, len(_SAME_SUBJECT) - 1)]


def _specific(move: Move) -> bool:
    """Return whether a listening move belongs to this talk; other moves need not."""
    return move.aimed or move.kind not in LISTENING or move.kind in _LETS_THEM_TALK


@lru_cache(maxsize=1024)
def normal(text: str) -> str:
    """Return a line without case, punctuation and spare space, to notice repetition."""
    if text.isascii():
        return " ".join(text.lower().translate(_TO_BLANKS).split())
    return _BETWEEN_WORDS.sub(" ", text.casefold()).strip()

"""How well each move fits what is alive: the last step of reading."""

from __future__ import annotations

from weakhand.language.amounts import figures
from weakhand.language.lexicon import FEELINGS, FUNCTION, words
from weakhand.language.normalise import Folded
from weakhand.language.patterns import Pattern
from weakhand.language.reading import Move, MoveKind
from weakhand.language.relevance import shared
from weakhand.language.state import Draft, State
from weakhand.language.typed import stem
from weakhand.language.unmeant import unmeant

_GRADED: frozenset[MoveKind] = frozenset(
    {
        "label",
        "paraphrase",
        "summary",
        "mirror",
        "open_question",
        "calibrated_question",
        "closed_question",
        "why_question",
        "loss_frame",
    }
)
_ASKING: frozenset[MoveKind] = frozenset(
    {"open_question", "calibrated_question", "closed_question", "why_question"}
)
_SUBSTANCE = 3


def about(state: State) -> tuple[str, ...]:
    """Return the ids of the notions an utterance touches, strongest first."""
    weight: dict[str, float] = {}
    for owner, _, _, size in state.line.named:
        if owner not in weight:
            weight[owner] = state.alive(owner)
        weight[owner] += size
    return tuple(sorted(weight, key=weight.__getitem__, reverse=True))


def fitted(state: State, copied: float) -> tuple[Move, ...]:
    """Return the noted moves with their relevance, in the order of the text."""
    folded = state.folded
    moves: list[Move] = []
    for draft in state.drafts:
        lo, hi = draft.lo, min(draft.hi, len(folded.words))
        touched = state.line.touched(lo, hi)
        carried = () if touched or draft.kind not in _ASKING else _carried(state, lo, hi)
        relevant = _relevance(state, draft, touched) if draft.kind in _GRADED else 1.0
        if carried:
            relevant = max(relevant, 0.85 * _relevance(state, draft, carried))
            touched = carried
        sure = draft.sure * (state.damp if draft.kind != "threat" else 1.0)
        if draft.kind in ("paraphrase", "summary") and copied > 0.6 and draft.hi - draft.lo > 5:
            sure *= 0.5
        moves.append(
            Move(
                draft.kind,
                folded.starts[lo],
                max(folded.ends[lo], folded.ends[hi - 1]),
                round(min(1.0, sure), 3),
                round(relevant, 3),
                touched,
                aimed(state, lo, hi),
            )
        )
    moves.extend(Move("pause", start, end) for start, end in state.pauses)
    if not moves and _elsewhere(state):
        moves.append(Move("off_topic", folded.starts[0], folded.ends[-1], 0.7))
    return tuple(sorted(moves, key=lambda move: (move.start, move.end, move.kind)))


_BROAD = frozenset(
    stem(word)
    for word in words(
        """else solve solved problem work matter matters important help helps happen happens
        reason situation way deal time talk question answer real hard easy people today first last
        side care reach next agree fair decide decision change move start end keep stop big small
        long word words frustrated frustrating frustration stress stressed stressing stressful
        pressure upset worried worry worries tired afraid angry disappointed disappointing alone
        overwhelmed difficult tough hear heard understand exactly correct case point plate moment
        life day week reasons things"""
    )
)
"""Words of talk about anything; alone, they do not show what a line is about."""


def aimed(state: State, lo: int, hi: int) -> bool:
    """Return whether words ``lo`` to ``hi`` belong to this talk and no other.

    They take up a word that the other side has said, or name something of the
    case by more than a word that is at home in every talk.
    """
    folded, heard = state.folded, state.scene.heard
    if not heard and not state.known.notions:
        return True
    own = [each for each in _content(folded, lo, hi) if each not in _BROAD]
    if not heard.isdisjoint(own):
        return True
    return any(
        a >= lo and b <= hi and not _BROAD.issuperset(_content(folded, a, b))
        for _, a, b, _ in state.line.named
    )


def _content(folded: Folded, lo: int, hi: int) -> list[str]:
    pairs = zip(folded.words[lo:hi], folded.stems[lo:hi], strict=True)
    return [each for word, each in pairs if word not in FUNCTION]


_POINTS_BACK = words("it that this they them he him she her there those these then")


def _carried(state: State, lo: int, hi: int) -> tuple[str, ...]:
    """Return what the sentence before speaks of when a question only points back to it."""
    folded = state.folded
    said = folded.words[lo:hi]
    if _POINTS_BACK.isdisjoint(said) or sum(w not in FUNCTION for w in said) > _SUBSTANCE:
        return ()
    before = [(a, b) for a, b, *_ in state.sentences() if b <= lo]
    return state.line.touched(*before[-1]) if before else ()


def _relevance(state: State, draft: Draft, touched: tuple[str, ...]) -> float:
    scene, kinds = state.scene, state.known.kinds
    if draft.kind == "mirror":
        return 1.0
    if not scene.turns and not kinds:
        return 1.0
    best = 0.0
    for owner in touched:
        alive = state.alive(owner)
        kind = kinds.get(owner, "topic")
        if draft.kind == "label" and kind in ("issue", "topic", "deadline"):
            value = 0.6 if alive else 0.45
        elif alive:
            value = 0.45 + 0.55 * alive
        elif draft.kind in _ASKING:
            value = 0.9 if kind in ("fact", "need", "risk", "feeling", "deadline") else 0.75
        elif draft.kind in ("label", "loss_frame"):
            value = 0.55 if kind in ("feeling", "need", "risk", "fact") else 0.4
        elif scene.turns and kind not in ("feeling", "need"):
            value = 0.15
        else:
            value = 0.55
        best = max(best, value)
    stems = frozenset(_content(state.folded, draft.lo, draft.hi))
    overlap = shared(stems, scene.heard) if stems else 0.0
    if draft.kind == "label" and best < 0.6 and _strange(state, draft):
        return 0.1
    fallback = 0.15 if kinds and scene.turns and draft.kind in _BACK else 0.25
    if draft.kind in _ASKING:
        bag = set(state.folded.words[draft.lo : draft.hi])
        said = " ".join(state.folded.words[draft.lo : draft.hi])
        if _OWN_PROBLEM.search(said):
            return 0.2
        theirs = bool(bag & {"you", "your", "yours", "this", "that", "it"})
        fallback = 0.6 if theirs and draft.kind != "closed_question" else 0.4
        if len(stems) >= _SUBSTANCE and not overlap and not touched and kinds:
            broad = bool(bag & _THEIR_WORLD) and draft.kind != "closed_question"
            fallback = 0.6 if broad else 0.3
    if draft.kind == "label" and best < 0.65:
        best = max(best, _near_feeling(state, draft))
    fallback = max(fallback, min(0.85, 0.3 + 0.8 * overlap) if overlap > 0.1 else 0.0)
    return max(best, fallback)


_BACK: frozenset[MoveKind] = frozenset({"paraphrase", "summary"})
_GLAD = words(
    "happy glad pleased excited thrilled delighted joy joyful relieved cheerful content satisfied "
    "grateful elated overjoyed triumphant"
)
_PARTICULAR = words(
    "jealous jealousy envious envy bored boredom homesick grief grieving heartbroken love"
)
"""Feelings that nobody has merely because the day is hard."""
_DENIED = frozenset({"not", "no", "never", "hardly", "less"})


def _strange(state: State, draft: Draft) -> bool:
    """Say whether a label names a feeling that nothing they said speaks for.

    That is a glad one, unless it is denied, or one of a particular kind.
    """
    folded = state.folded
    said = folded.words[draft.lo : draft.hi]
    stems = dict(zip(said, folded.stems[draft.lo : draft.hi], strict=True))
    odd = _PARTICULAR if _DENIED & set(said) else _PARTICULAR | _GLAD
    return any(word in odd and stems[word] not in state.scene.heard for word in said)


_OWN_PROBLEM = Pattern(
    r"\bhow (?:am i|are we|do i|do we|can i|can we|will i|would i|should i|could i|do you expect "
    r"me|is "
    r"(?:anyone|a person|someone)) (?:supposed |meant |expected |going |ever )?(?:to )?(?:live "
    r"(?:on|off)|"
    r"pay (?:my|our|the) (?:\w+ )?(?:rent|bills?|mortgage|loan|staff|people)|feed|eat|survive|make "
    r"ends "
    r"meet|make a living|cope|get by|afford|keep the lights|manage (?:on|with) (?:that|this))\b"
)
"""A question about the asker's own trouble: it asks nothing about the other side."""

_THEIR_WORLD = frozenset(
    [
        "desk",
        "month",
        "job",
        "day",
        "week",
        "side",
        "seat",
        "office",
        "boss",
        "team",
        "decision",
        "situation",
        "position",
        "year",
        "work",
        "company",
        "letter",
        "department",
        "role",
        "place",
        "flat",
        "business",
        "family",
        "house",
        "building",
        "room",
        "exception",
        "challenge",
        "challenges",
        "problem",
        "biggest",
        "world",
        "meeting",
    ]
)
"""Words of honest broad questions about the other side's day."""

_SPOT = Pattern(
    r"\b(?:position|situation|spot|place|seat|corner|answer for|answers for|explain|the 1 who|the "
    r"one "
    r"(?:who|they|left)|on you|on your|blame\w*|fall(?:s)? (?:on|to)|responsib\w+|accountable|"
    r"alone|by "
    r"yourself|not (?:be )?easy|carry\w*|dread\w*|wear\w*|sting\w*|stung|lot on)\b"
)
_BLEAK = frozenset(
    [
        "awful",
        "rotten",
        "miserable",
        "horrible",
        "terrible",
        "lousy",
        "rough",
        "hard",
        "unhappy",
        "happy",
        "sad",
        "nasty",
        "grim",
        "heavy",
        "stressful",
        "weariness",
        "reluctance",
        "tension",
        "hesitation",
        "unease",
    ]
)


def _near_feeling(state: State, draft: Draft) -> float:
    """Return how well a label in words of its own fits a feeling that is alive."""
    feelings = [owner for owner, kind in state.known.kinds.items() if kind == "feeling"]
    if max(map(state.alive, feelings), default=0.0) < 0.8:
        return 0.0
    said = state.folded.words[draft.lo : draft.hi]
    if _SPOT.search(" ".join(said)):
        return 0.65
    return 0.5 if any(w in FEELINGS or w in _BLEAK for w in said) else 0.0


_NEAR, _NEAR_IN_CASE = -100, -250
"""Hundredths of a logit from which what nobody spoke of may be beside the matter."""


def _near(state: State) -> bool:
    """Say whether the words of an utterance weigh too far for being about the matter."""
    return state.beside < (_NEAR_IN_CASE if state.known.options else _NEAR)


def _elsewhere(state: State) -> bool:
    """Say whether an utterance speaks of something that nobody at the table spoke of."""
    folded, scene = state.folded, state.scene
    if state.line.named or state.hostile or not folded.words or _near(state):
        return False
    if state.known.notions and figures(state.line):
        return False
    if unmeant("off_topic", " ".join(folded.words), ""):
        return False
    stems = {s for w, s in zip(folded.words, folded.stems, strict=True) if w not in FUNCTION}
    if len(stems) < (2 if state.known.notions else _SUBSTANCE):
        return False
    if not state.known.notions and not scene.turns:
        return False
    if {"i", "my", "we", "you", "your"} & set(folded.words) and not state.known.notions:
        return False
    if scene.asked or {"our", "us", "you", "your"} & set(folded.words):
        return False
    return not any(s in scene.heard for s in stems)

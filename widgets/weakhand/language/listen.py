"""Find the listening moves: questions, reflections, encouragers, pauses."""

from __future__ import annotations

import re

from weakhand.language.clauses import Clause, skip_lead
from weakhand.language.echoes import PAUSE, encourager, mirror
from weakhand.language.hollow import hollow
from weakhand.language.inner import in_tune
from weakhand.language.lexicon import FUNCTION, words
from weakhand.language.normalise import Folded
from weakhand.language.pressure import THREAT, THREAT_WORDS
from weakhand.language.question_rules import CHALLENGE
from weakhand.language.questions import TAG, denied, disowned, question
from weakhand.language.reading import MoveKind
from weakhand.language.reflection_rules import SUMMARY
from weakhand.language.reflections import (
    LEAST,
    SUMMARY_OPENER,
    advises,
    carries_over,
    label,
    paraphrase,
    restates,
)
from weakhand.language.relevance import content, shared
from weakhand.language.state import Draft, State

_REFLECTING: tuple[MoveKind, ...] = ("label", "paraphrase", "summary", "mirror")


def listening(state: State) -> None:
    """Note every listening move of the utterance in ``state``."""
    folded = state.folded
    for start, end in folded.pauses:
        _note_pause(state, start, end)
    if not folded.words:
        if not state.drafts and _silent(state.text):
            _note_pause(state, *_edges(state.text))
        return
    sure = encourager(folded.words, state.scene.asked, folded.marks[-1])
    if sure:
        state.add("minimal_encourager", 0, len(folded.words), sure)
        return
    _threats(state)
    for number, clause in enumerate(state.clauses):
        _clause(state, clause, number)
    _summary(state)


def _threats(state: State) -> None:
    """Find the sentences that threaten; nothing in them counts as listening."""
    for lo, hi, text, bag, _ in state.sentences():
        if THREAT_WORDS.isdisjoint(bag):
            continue
        for each in THREAT:
            match = each.find(text, bag)
            if match and not denied(text[: match.start()] + " "):
                state.threats.update(dict.fromkeys(range(lo, hi), each.sure))
                break


def _silent(text: str) -> bool:
    bare = text.strip()
    return (
        bool(bare)
        and not bare.strip(".… \t\n-—")
        and ("." in bare or "…" in bare)
        and len(bare) > 1
    ) or bare == "…"


def _edges(text: str) -> tuple[int, int]:
    bare = text.strip()
    start = text.find(bare)
    return start, min(start + len(bare), start + 200)


def _note_pause(state: State, start: int, end: int) -> None:
    state.pauses.append((start, end))


def _clause(state: State, clause: Clause, number: int) -> None:
    folded, scene = state.folded, state.scene
    text = clause.text
    if PAUSE.match(text):
        state.add("pause", clause.lo, clause.hi, 0.92)
        return
    lo = skip_lead(folded.words, clause.lo, clause.hi)
    bare = " ".join(text.split(" ")[lo - clause.lo :])
    early = _lead_encourager(state, clause, number)
    if early:
        return
    if TAG.match(bare) and ("?" in clause.mark or clause.asks) and number:
        if state.has(*_REFLECTING):
            for draft in reversed(state.drafts):
                if draft.kind in _REFLECTING:
                    draft.hi = max(draft.hi, clause.hi)
                    draft.sure = min(1.0, draft.sure + 0.05)
                    break
            return
        if _restate_before(state, number):
            return
    if number and TAG.match(bare) and state.attacked:
        return
    for each in CHALLENGE:
        match = each.find(text, clause.bag)
        if match and not denied(text[: match.start()] + " "):
            state.add("deadline_challenge", clause.lo, clause.hi, each.sure)
            if each.name == "deadline attacked":
                state.attacked = 0.25
            if each.name in _ALL_SAID:
                return
            break
    touched = state.touched(clause.lo, clause.hi)
    kinds = {state.known.kinds[owner] for owner in touched if owner in state.known.kinds}
    copy = 0.0 if text.startswith(_SO_STATES) else mirror(text, clause, folded, scene)
    asked = question(
        clause, folded, "deadline" in kinds, bool(kinds & {"fact", "feeling", "need", "risk"})
    )
    if asked:
        kind, begin, sure = asked[0]
        if number and _on_topic(state, clause, number):
            begin = state.clauses[number - 1].lo
        before = " ".join(text.split(" ")[: max(0, begin - clause.lo)]) + " "
        if denied(before):
            return
        declared = kind == "closed_question" and not clause.asks
        if declared and _tagged(state, clause):
            weak = bool({"you", "your"} & clause.bag) or text.startswith("so ") or copy > 0.3
            if _reflection(state, clause, text) or weak:
                state.add("paraphrase", clause.lo, clause.hi, 0.7)
                return
        if copy >= 0.5 and declared and not (kinds == {"deadline"} and copy < 0.7):
            state.add("mirror", lo, clause.hi, copy)
            return
        if declared and _reflection(state, clause, text, asked=True):
            return
        if kind == "open_question" and _turned_back(state, clause):
            kind, sure = "preference_question", 0.75
        if number and _ONE_THING.match(state.clauses[number - 1].text):
            kind, sure = "preference_question", 0.8
        state.add(kind, begin, clause.hi, sure)
        for other, start, strength in asked[1:]:
            state.add(other, start, clause.hi, strength)
        if begin - clause.lo >= 4:
            _reflection_before(state, clause, begin)
        return
    if copy >= 0.6:
        state.add("mirror", lo, clause.hi, copy)
        return
    if not _leads_in(state, clause, number):
        _reflection(state, clause, text)


_GREETS = re.compile(
    r"^(?:oh |well )?(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|dear)\b"
)
_TOPIC = re.compile(r"^(?:(?:and|so|ok|now|then) )*(?:about|regarding|concerning|as for|on|as to) ")


def _on_topic(state: State, clause: Clause, number: int) -> bool:
    """Say whether the clause before only names the topic of a question, as in "about X: ...".

    What was read in that clause is then taken back.
    """
    lead = state.clauses[number - 1]
    if lead.sentence != clause.sentence or lead.hi - lead.lo > 7 or not _TOPIC.match(lead.text):
        return False
    state.drafts = [d for d in state.drafts if d.lo < lead.lo or d.hi > lead.hi]
    return True


def _leads_in(state: State, clause: Clause, number: int) -> bool:
    """Say whether a clause such as "when you say that" only leads into a question."""
    if state.folded.words[clause.lo] not in _LEADS or number + 1 >= len(state.clauses):
        return False
    after = state.clauses[number + 1]
    return after.sentence == clause.sentence and after.asks


_ALL_SAID = ("deadline must it be", "deadline more time", "deadline attacked")
_ONE_THING = re.compile(
    r"^(?:and |so |ok )*if (?:you|there) (?:could|had to|can|was|were) (?:only |just )?(?:get|have|"
    r"keep|"
    r"choose|pick|change|fix|save)?\b.{0,20}\b(?:1|one|single)\b"
)
_SO_STATES = ("so you", "so it is", "so the ", "so they", "so there")
_LEADS = frozenset(["when", "if", "once", "before", "after", "since", "while"])


_OWN_WORDS = frozenset(["i", "me", "my", "mine", "we", "our", "us", "please"])
_ORDERS = words(
    "pay drop sign hold cut take send tell forget look stop make go accept leave put come find get "
    "use call try move raise lower split just offer agree"
)
_OPENINGS = (
    "if ",
    "when ",
    "unless ",
    "let ",
    "no ",
    "do not ",
    "thank",
    "stop ",
    "give ",
    "keep ",
)
_TAGS = frozenset(["right", "correct", "yes", "yeah", "no", "ok", "huh", "eh", "true"])


def _tagged(state: State, clause: Clause) -> bool:
    """Say whether a statement ends in a tag such as ", right?"."""
    last = clause.hi - 1
    return state.folded.words[last] in _TAGS and (
        bool(state.folded.marks[last]) or state.folded.words[last] in ("right", "correct")
    )


_BACK = re.compile(
    r"^(?:what|how) about (?:you|yourself|your family|your side|u)\b.{0,20}$|^and (?:you|yours)$"
)
_NEED = re.compile(
    r"\b(?:i|we|my|our) (?:\w+ ){0,4}?(?:need|prefer|want|like|after|priorit\w+|value|hoping|"
    r"looking for|interested|"
    r"preference|important|care|take|use)\b"
)
_ITEMS = re.compile(
    r"\b(?:food|water|firewood|wood|items?|supplies|packages?|priorit\w+|terms|prefer\w*)\b"
)


def _turned_back(state: State, clause: Clause) -> bool:
    """Say whether "what about you?" asks for their needs after own needs were told."""
    lo = skip_lead(state.folded.words, clause.lo, clause.hi)
    if not _BACK.match(" ".join(state.folded.words[lo : clause.hi])):
        return False
    said = " ".join(state.folded.words[: clause.lo])
    near = " ".join(state.scene.last.words) if state.scene.last else ""
    return bool(_NEED.search(said)) or bool(_ITEMS.search(near) or _ITEMS.search(said))


def _lead_encourager(state: State, clause: Clause, number: int) -> bool:
    """Note a first clause that only encourages when nothing of substance follows."""
    if number or len(state.clauses) > 2 or clause.hi == len(state.folded.words):
        return False
    rest = state.folded.words[clause.hi :]
    sure = encourager(state.folded.words[clause.lo : clause.hi], state.scene.asked, clause.mark)
    if sure and encourager(rest, state.scene.asked, ""):
        state.add("minimal_encourager", clause.lo, len(state.folded.words), sure)
        return True
    return False


def _reflection_before(state: State, clause: Clause, begin: int) -> None:
    """Note a reflection in the words that come before a late question in one clause."""
    words = state.folded.words[clause.lo : begin]
    if words[0] in _LEADS:
        return
    text = " ".join(words)
    part = Clause(clause.lo, begin, text, frozenset(words), "", clause.sentence, False)
    _reflection(state, part, text)


def _restate_before(state: State, number: int) -> bool:
    """Turn the clause before a tag into a paraphrase when it speaks about them."""
    clause = state.clauses[number - 1]
    if advises(clause.text):
        return False
    if {"you", "your"} & clause.bag and not state.has(
        "offer", "accept", "closed_question", "open_question", "calibrated_question"
    ):
        state.add("paraphrase", clause.lo, state.clauses[number].hi, 0.7)
        return True
    return False


def _reflection(state: State, clause: Clause, text: str, asked: bool = False) -> bool:
    """Note a label or paraphrase in a declarative clause; say whether there was one."""
    if state.threatened(clause.lo) or _GREETS.match(text):
        return False
    mine = content_of(state.folded, clause)
    named = [
        owner
        for owner in state.touched(clause.lo, clause.hi)
        if state.known.kinds[owner] in ("fact", "feeling", "need", "risk")
    ]
    alive = sum(owner in state.scene.alive for owner in named)
    found = label(text, clause.bag, bool(named))
    if found:
        each, match, sure = found
        if denied(text[: match.start()] + " "):
            return False
        sure *= in_tune(text[match.start() :], state.scene.last)
        if sure < LEAST:
            return False
        state.add("label", clause.lo, clause.hi, sure)
        if each.name in _PLAIN_LABELS and _MORE_OF_THEM.search(text[match.end() :]):
            state.add("paraphrase", clause.lo, clause.hi, 0.75)
        return True
    reworded = paraphrase(text, clause.bag)
    if reworded:
        each, match = reworded
        if denied(text[: match.start()] + " "):
            return False
        sure = each.sure - (0.15 if asked else 0.0)
        return _noted(state, clause, text, clause.lo, sure, bool(named))
    if disowned(text):
        return False
    heard = frozenset().union(*state.scene.turns[:2])
    carried = carries_over(text, shared(mine, heard), alive, bool(state.scene.turns))
    if asked:
        carried = carried - 0.1 if text.startswith("so ") else 0.0
        return carried >= 0.5 and _noted(state, clause, text, clause.lo, carried, bool(named))
    sure = restates(text, clause, state.folded, state.scene)
    if sure:
        sure = min(max(sure, 0.79), sure + 0.12 * len(named))
    elif (
        _OWN_WORDS.isdisjoint(clause.bag)
        and not text.startswith(_OPENINGS)
        and (text.split(" ", 1)[0] not in _ORDERS)
        and not advises(text)
    ):
        sure = min(0.75, 0.45 + 0.1 * alive) if alive else 0.0
    sure = max(sure, carried)
    return _noted(state, clause, text, _joined(state, clause), sure, bool(named))


def _noted(state: State, clause: Clause, text: str, lo: int, sure: float, named: bool) -> bool:
    """Note a paraphrase that is no hollow one and sure enough; say whether it was."""
    if sure >= LEAST:
        whole = _sentence(state, clause)
        sure *= hollow(text, whole, clause, state.folded, state.scene, named)
    if sure >= LEAST:
        state.add("paraphrase", lo, clause.hi, sure)
    return sure >= LEAST


def _sentence(state: State, clause: Clause) -> str:
    """Return the folded text of the sentence of a clause."""
    return next((t for lo, hi, t, *_ in state.sentences() if lo <= clause.lo < hi), clause.text)


def _joined(state: State, clause: Clause) -> int:
    """Return where a reflection starts that "and you ..." carries on."""
    if state.folded.words[clause.lo] in ("and", "but"):
        for draft in state.drafts:
            if draft.kind == "label" and draft.hi == clause.lo and clause.lo:
                return draft.lo
    return clause.lo


_PLAIN_LABELS = ("you feel", "you feel like", "must be", "part of you")
_MORE_OF_THEM = re.compile(
    r"\byou (?:\w+ly )?(?:do not|did not|want|need|have|would|can not|are|will not|never)\b(?: "
    r"\w+){2}"
)


def _summary(state: State) -> None:
    """Note a summary where what is given back covers at least two earlier points."""
    text = " ".join(state.folded.words)
    opener = next((r for r in SUMMARY if r.find(text, frozenset(state.folded.words))), None)
    backs = [d for d in state.drafts if d.kind in ("paraphrase", "label")]
    loose = SUMMARY_OPENER.search(text)
    listed = _listed(state, backs)
    spread = _spread(state)
    if not opener and not loose and not listed and len(backs) < 2 and not spread:
        return
    if denied(text[:60]):
        return
    if _OWN_SIDE.search(text):
        return
    points = _points(state)
    if opener and (points >= 2 or (not state.scene.turns and len(state.folded.words) >= 12)):
        sure = 0.95
    elif loose and points >= 2 and len(state.folded.words) >= 12:
        sure = 0.85
    elif len(backs) >= 2 and points >= 3 and len(state.folded.words) >= 18:
        sure = 0.7
    elif listed and points >= 2 and len(state.scene.turns) >= 2:
        sure = 0.8 if points >= 3 else 0.7
    elif spread:
        sure = spread
    elif opener and points and len(state.folded.words) >= 12:
        sure = 0.5
    else:
        return
    lo = min((d.lo for d in backs), default=0)
    hi = max((d.hi for d in backs), default=len(state.folded.words))
    if sure >= 0.85 and not loose:
        lo = min(lo, 0)
    ends = [c.hi for c in state.clauses if not c.asks and "?" not in c.mark]
    state.add("summary", lo, max([hi, *ends]), sure)
    if sure >= 0.7:
        state.drop("paraphrase")


_OWN_SIDE = re.compile(
    r"\b(?:sum (?:it |this )?up|summari[sz]e|recap|in short|in summary|to sum up) (?:my|our|what "
    r"(?:i|we) "
    r"(?:want|need|offer|think)|the (?:leaflet|rules?|contract|offer|policy|terms|law|letter))\b"
)
_CHECKED = re.compile(
    r"\b(?:is that (?:it|right|about right|about it|correct|fair|so)|have i (?:understood|got|"
    r"missed|"
    r"left)(?: \w+){0,3}|did i (?:miss|get|leave)(?: \w+){0,3}|anything (?:missing|i missed|else i "
    r"missed)|correct|what have i missed|does that cover it)$"
)
_CUT = frozenset(["and", "but", "while", "yet", "because"])


def _spread(state: State) -> float:
    """Return how clearly a list without stock wording gathers points of several turns.

    Each part between commas and "and" may take up another turn; a check at the
    end ("Is that it?") makes up for words of the speaker's own.
    """
    folded, scene = state.folded, state.scene
    if len(scene.turns) < 2 or {"i", "my", "we", "our"} & set(folded.words[: -6 or None]):
        return 0.0
    parts: list[set[str]] = [set()]
    for i, word in enumerate(folded.words):
        if parts[-1] and (folded.marks[i] or word in _CUT):
            parts.append(set())
        if word not in FUNCTION:
            parts[-1].add(folded.stems[i])
    filled = [part for part in parts if part]
    said = frozenset().union(*filled)
    if len(filled) < 2 or any(s[0].isdigit() and s not in scene.heard for s in said):
        return 0.0
    if state.has("offer", "threat", "open_question", "calibrated_question") or advises(
        " ".join(folded.words)
    ):
        return 0.0
    turns = {ago for part in filled for ago, turn in enumerate(scene.turns) if part & turn}
    checked = bool(_CHECKED.search(" ".join(folded.words)))
    if len(turns) >= 2 and len(filled) >= 3 and len(folded.words) >= 9:
        return 0.75 if checked else 0.65
    if len(turns) >= 2 and len(folded.words) >= 14:
        return 0.6
    if checked and turns and len(filled) >= 3 and len(folded.words) >= 14:
        return 0.6
    return 0.0


def _listed(state: State, backs: list[Draft]) -> bool:
    """Say whether what is given back is a list of three points and more."""
    for lo, hi, _, bag, mark in state.sentences():
        if hi - lo < 14 or "?" in mark or "i" in bag:
            continue
        if not any(d.lo < hi and lo < d.hi for d in backs):
            continue
        commas = sum("," in m or ";" in m for m in state.folded.marks[lo + 2 : hi])
        if commas + ("and" in state.folded.words[hi - 12 : hi]) >= 3:
            return True
    return False


def _points(state: State) -> int:
    """Return how many earlier points an utterance takes up: notions or turns."""
    named = {
        owner
        for owner, *_ in state.named
        if owner in state.scene.alive
        or state.known.kinds.get(owner) in ("fact", "feeling", "need", "risk", "deadline")
    }
    stems = content(state.folded)
    seen: set[str] = set()
    turns = 0
    for turn in state.scene.turns:
        fresh = (stems & turn) - seen
        if fresh and shared(frozenset(fresh), turn) > 0:
            turns += 1
        seen |= stems & turn
    parts = sum(1 for c in state.clauses if len(content_of(state.folded, c) & seen) >= 1)
    return max(len(named), turns, parts if parts >= 3 else 0)


def content_of(folded: Folded, clause: Clause) -> frozenset[str]:
    """Return the content stems of one clause."""
    return frozenset(
        folded.stems[i] for i in range(clause.lo, clause.hi) if folded.words[i] not in FUNCTION
    )

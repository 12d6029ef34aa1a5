"""What the conversation panel shows while the talk goes on: a talk in, plain JSON data out.

Every word and number of the panel is made here; the browser only draws it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from weakhand.cases.schema import Case, Package
from weakhand.counterpart import unlocked
from weakhand.counterpart.mind import Effect, Mind
from weakhand.debrief.because import reason
from weakhand.debrief.thread import thread
from weakhand.debrief.understood import understood
from weakhand.roleplay import Talk, Turn, board
from weakhand.ui.words import against, counted, level, points

Json = dict[str, Any]

MOVED = {
    "rapport": "trust",
    "patience": "patience",
    "firmness": "firmness",
    "belief": "their picture of your alternative",
}
NUDGE = "Saying it does not end the talks: press “Walk away …” if you mean to leave."
_TOLD_FROM = 0.1
"""Share of what a line moved from which a reason is worth telling."""
_TOLD = ("", "A hint", "Learned", "Told in full")


def brief_view(case: Case) -> Json:
    """Return what the learner is told before the first line."""
    walk = case.walk_away
    return {
        "who": case.brief.who,
        "text": [part.strip() for part in case.brief.text.split("\n\n") if part.strip()],
        "them": f"{case.counterpart.name}, {case.counterpart.role}",
        "demand": case.counterpart.stated_demand,
        "deadline": case.deadline.stated,
        "walk_away": f"{walk.learner_text} ({counted(walk.learner)} to you)",
        "truths": [truth.text for truth in case.brief.truths],
        "ethics": case.brief.ethics,
        "notice": case.notice,
    }


def package_view(case: Case, package: Package, known: Collection[str]) -> Json:
    """Return a package: its rows in words, and what it is worth to the learner.

    Issues that are not on the table yet (not in ``known``) are left out.
    """
    full = case.complete(package)
    worth = case.value(full, "learner")
    open_issues = [
        issue
        for issue in case.issues
        if issue.name in known or full[issue.name] != issue.options[0].label
    ]
    return {
        "rows": [{"issue": issue.label, "option": full[issue.name]} for issue in open_issues],
        "package": {issue.name: full[issue.name] for issue in open_issues},
        "worth": counted(worth),
        "against": against(worth, case.walk_away.learner),
    }


def table_view(talk: Talk, draft: Package | None = None) -> Json:
    """Return the offer board, with the package the learner is putting together.

    ``draft`` is what the learner has chosen so far; issues it leaves out stand
    as the learner last put them.
    """
    case, rows = talk.case, board(talk)
    minds = (talk.start, *(turn.mind for turn in talk.turns))
    known = unlocked(case, minds[max(0, len(minds) - 2)])
    chosen = {row["issue"]: row["selected"] for row in rows}
    for name, label in (draft or {}).items():
        if name in chosen and label in case.issue[name].by_label:
            chosen[name] = label
    return {
        "issues": [
            {
                "issue": row["issue"],
                "label": row["label"],
                "new": row["issue"] not in known,
                "selected": chosen[row["issue"]],
                "options": [
                    {
                        "label": option,
                        "worth": points(case.issue[row["issue"]].by_label[option].learner),
                    }
                    for option in row["options"]
                ],
            }
            for row in rows
        ],
        "apart": points(apart) if (apart := _apart(case, chosen)) else "",
        "draft": package_view(case, chosen, chosen),
        "doubt": _doubt(case, chosen, talk.mind.table),
        "theirs": package_view(case, talk.mind.table, chosen) if talk.mind.table else None,
        "as_theirs": _is_theirs(case, chosen, talk.mind.table),
        "walk_away": {
            "text": case.walk_away.learner_text,
            "worth": counted(case.walk_away.learner),
        },
    }


def _doubt(case: Case, chosen: Package, theirs: Package | None) -> str:
    """Return why the learner should look twice before putting a package, or nothing.

    The board begins with what the other side demands: put as it stands, it closes the talk.
    """
    if _is_theirs(case, chosen, theirs):
        return f"This is what {case.counterpart.short} has put: it will be taken at once."
    if case.value(case.complete(chosen), "learner") < case.walk_away.learner:
        return "If it is taken, you have less than without a deal."
    return ""


def _is_theirs(case: Case, chosen: Package, theirs: Package | None) -> bool:
    """Say whether the board shows what the other side has put."""
    return theirs is not None and case.complete(chosen) == case.complete(theirs)


def _apart(case: Case, chosen: Package) -> float:
    """Return the points that the learner has from issues that are not on the board yet."""
    kept = case.status_quo
    return sum(
        case.issue[name].by_label[label].learner
        for name, label in kept.items()
        if name not in chosen
    )


def turns_view(talk: Talk, meter: bool) -> list[Json]:
    """Return every exchange, with what it brought onto the table."""
    minds = (talk.start, *(turn.mind for turn in talk.turns))
    return [
        turn_view(talk.case, number, turn, minds[number - 1], meter)
        for number, turn in enumerate(talk.turns, 1)
    ]


def turn_view(case: Case, number: int, turn: Turn, before: Mind, meter: bool) -> Json:
    """Return one exchange. What the line moved is told only when ``meter`` is on."""
    known, now = set(unlocked(case, before)), unlocked(case, turn.mind)
    offer = turn.act.offer

    def why(effect: Effect) -> str:
        return reason(case, effect, turn, before.words)

    return {
        "n": number,
        "say": turn.act.say.strip(),
        "offer": package_view(case, offer, known)["rows"] if offer is not None else [],
        "act": _act_words(turn),
        "understood": understood(case, turn),
        "reply": turn.reply.text,
        "news": [case.issue[name].label for name in now if name not in known],
        "nudge": NUDGE if "leaving" in turn.reading.cues and not turn.mind.ending else "",
        "effects": effects_view(turn.effects, why) if meter else [],
        "told": [
            {"how": _TOLD[step], "text": learned_words(case, fact, step, turn.reply.text)}
            for fact, step in turn.told
        ]
        if meter
        else [],
    }


def _act_words(turn: Turn) -> str:
    if turn.act.accept:
        return "You accept their offer."
    if turn.act.walk_away:
        return "You walk away."
    return "" if turn.act.say.strip() or turn.act.offer is not None else "You say nothing."


def effects_view(
    effects: Sequence[Effect], why: Callable[[Effect], str] = lambda effect: effect.why
) -> list[Json]:
    """Return what a line moved, one entry for each thing moved up or down, with its reasons."""
    sums: dict[tuple[str, bool], float] = {}
    for effect in effects:
        key = effect.on, effect.amount > 0
        sums[key] = sums.get(key, 0.0) + abs(effect.amount)
    reasons: dict[tuple[str, bool], dict[str, None]] = {}
    for effect in effects:
        key = effect.on, effect.amount > 0
        if abs(effect.amount) >= _TOLD_FROM * sums[key]:
            reasons.setdefault(key, {})[why(effect)] = None
    return [
        {
            "up": up,
            "good": up != (on == "firmness"),
            "what": f"{MOVED[on]} {'up' if up else 'down'}",
            "why": " ".join(filter(None, found)),
        }
        for (on, up), found in reasons.items()
    ]


def learned_words(case: Case, fact: str, step: int, reply: str) -> str:
    """Return what the learner knows of a fact once ``reply`` has told ``step`` of it.

    A hint (step 1) is given in the other side's own words: a thread to pull.
    """
    if step > 1:
        return case.fact[fact].summary
    return f"there is more behind “{thread(case.fact[fact], reply)}”"


def meter_view(talk: Talk) -> Json:
    """Return what they believe, as bars with words, and what the learner has found out."""
    case, mind = talk.case, talk.mind
    bars = [
        ("rapport", "Trust in you", mind.rapport),
        ("firmness", "How firmly they hold", mind.firmness),
        ("patience", "Patience left", mind.patience / case.patience),
    ]
    if case.walk_away.learner > 0:
        bars.append(("belief", "Your alternative, as they see it",
                     mind.belief / case.walk_away.learner))  # fmt: skip
    return {
        "bars": [
            {
                "key": key,
                "label": label,
                "share": round(min(1.0, max(0.0, share)), 3),
                "word": level(key, share),
            }
            for key, label, share in bars
        ],
        "learned": [
            {
                "id": fact.id,
                "text": _begun(learned_words(case, fact.id, step, _told_in(talk, fact.id))),
                "step": ("", "a hint", "told in part", "told")[step],
            }
            for fact in case.facts
            if (step := mind.told.get(fact.id, 0)) > 0
        ],
    }


def _begun(text: str) -> str:
    """Return a text with a capital, as it stands at the beginning of an entry."""
    return text[:1].upper() + text[1:]


def _told_in(talk: Talk, fact: str) -> str:
    """Return the reply in which something of a fact came out last."""
    return next(
        (
            turn.reply.text
            for turn in reversed(talk.turns)
            if any(told == fact for told, _ in turn.told)
        ),
        talk.opening,
    )


def progress(talk: Talk) -> str:
    """Return how far the meeting has gone, counted in the learner's lines."""
    used, most = len(talk.turns), talk.case.turns
    return (
        f"line {min(used + 1, most)} of at most {most}"
        if not talk.over
        else f"{used} line{'' if used == 1 else 's'}"
    )

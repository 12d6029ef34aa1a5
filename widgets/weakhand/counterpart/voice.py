"""Their words: which wording of the case file is said, and never twice to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

from weakhand.cases.any_table import any_table
from weakhand.cases.schema import Answer, Case, Concept, Fact, Issue, Mood, Package, Voiced
from weakhand.language.patterns import late

_INSTEAD: dict[str, tuple[str, ...]] = {
    "agree_theirs": ("agree",),
    "closed_answer": ("plain_answer",),
    "counter": ("hold",),
    "deadline_softened": ("deadline_held",),
    "deflect": ("closed_answer", "plain_answer"),
    "disclosure": ("affirmed",),
    "hold": ("counter",),
    "label_fits": ("understood",),
    "mirror_plain": ("go_on",),
    "nothing_more": ("plain_answer",),
    "off_topic": ("unclear",),
    "parroted": ("repeated",),
    "repeated": ("unclear",),
    "silence": ("unclear",),
}
_RUN = 4
"""Words in a row that two lines have in common where the one sounds like the other."""
_WORD = late(r"[\w']+")
_ALWAYS = ("go_on", "plain_answer", "mirror_plain", "closed_answer", "deflect")
_STEP_NAMES = ("hint", "part", "whole")


class Speech:
    """A reply in the making: picks wordings by seed, skips those already said."""

    def __init__(self, case: Case, mood: Mood, seed: int, turn: int, used: frozenset[str]) -> None:
        """Start an empty reply in ``mood`` for one turn of one conversation."""
        self._case = case
        self._mood = mood
        self._salt = f"{case.name}/{seed}/{turn}"
        self.used = set(used)
        self.parts: list[str] = []
        self.situations: list[str] = []

    def say(self, situation: str, but: re.Pattern[str] | None = None, **fill: str) -> None:
        """Add a line for ``situation``, or for one like it when its wordings are spent.

        A wording in which ``but`` is found is said only when there is no other.
        """
        if but is not None:
            voiced = self._case.lines[situation]
            lines = [*getattr(voiced, self._mood), *voiced.neutral]
            line = self._pick(situation, [each for each in lines if not but.search(each)])
            if line is not None:
                self.situations.append(situation)
                self.parts.append(line)
                return
        for name in (situation, *_INSTEAD.get(situation, ()), *_ALWAYS):
            needs = {"package", "sticking", "issue"} - fill.keys()
            voiced = self._case.lines[name]
            line = (
                self._pick(name, getattr(voiced, self._mood), needs)
                or self._pick(name, voiced.neutral, needs)
                or (self._pick(name, voiced.cold, needs) if self._mood != "warm" else None)
            )
            if line is not None:
                self.situations.append(situation)
                self.parts.append(line.format_map(fill) if fill else line)
                return
        line = self._of(situation, self._case.lines[situation].neutral)
        self.situations.append(situation)
        self.parts.append(line.format_map(fill) if fill else line)

    def take_back(self, situation: str) -> None:
        """Leave away what was to be said for a situation: nothing came of it."""
        if situation in self.situations:
            at = self.situations.index(situation)
            self.used.discard(self.parts[at])
            del self.situations[at], self.parts[at]

    def tell(self, fact: Fact, step: int) -> None:
        """Add the telling of one step of a fact."""
        voiced: Voiced = getattr(fact, _STEP_NAMES[step - 1])
        key = f"{fact.id}.{step}"
        line = (
            self._pick(key, getattr(voiced, self._mood))
            or self._pick(key, voiced.neutral)
            or self._of(key, voiced.neutral)
        )
        self.situations.append(f"tell:{fact.id}:{step}")
        self.parts.append(line)

    def tell_again(self, fact: Fact, step: int = 2, only: re.Pattern[str] | None = None) -> bool:
        """Add what was told of a fact, in other words; False when none are left.

        With ``only``, a wording counts in which that is found.
        """
        voiced: Voiced = getattr(fact, _STEP_NAMES[step - 1])
        key = f"{fact.id}.{step}"
        own, plain = getattr(voiced, self._mood), voiced.neutral
        if only is not None:
            own, plain = tuple(filter(only.search, own)), tuple(filter(only.search, plain))
        line = self._pick(key, own) or self._pick(key, plain)
        if line is None:
            return False
        self.situations.append(f"again:{fact.id}")
        self.parts.append(line)
        return True

    def answer_naming(self, concept: Concept) -> bool:
        """Add the answer to a concept named well; False when the case has none left."""
        line = self._pick(concept.id, concept.named)
        if line is None:
            return False
        self.situations.append(f"named:{concept.id}")
        self.parts.append(line)
        return True

    def answer(self, answer: Answer, asked: bool, only: re.Pattern[str] | None = None) -> bool:
        """Add a plain answer, or a remark on what is only mentioned; False when none is left.

        With ``only``, a wording counts in which that is found.
        """
        lines = answer.asked if asked else answer.mentioned
        if only is not None:
            lines = tuple(line for line in lines if only.search(line))
        line = self._pick(f"answer.{answer.id}", lines)
        if line is None:
            return False
        self.situations.append(f"answer:{answer.id}")
        self.parts.append(line)
        return True

    def fall_back(self, name: str, situation: str) -> None:
        """Add the case's answer called ``name``, or a line for ``situation``, where it has none."""
        answer = self._case.answer.get(name)
        if answer is None or not self.answer(answer, True):
            self.say(situation)

    def from_any_table(self, *names: str, **fill: str) -> bool:
        """Add an answer that needs no case: the first of ``names`` with a wording left.

        A case's own words of that name come first. What sounds like something they have said
        before waits as long as anything else is left. False when nothing is.
        """
        for name in names:
            own = self._case.answer.get(name)
            line = None
            for lines in (own.asked if own else (), any_table(self._case.contracts).get(name, ())):
                left = self._unlike(lines)
                line = line or self._pick(f"answer.{name}", left)
            if line is not None:
                self.situations.append(f"answer:{name}")
                words = line.format_map(fill) if fill else line
                self.parts.append(words[:1].upper() + words[1:])
                return True
        return False

    def _unlike(self, lines: Iterable[str]) -> list[str]:
        """Return the lines left that have no run of words with one said before; or all left."""
        left = [line for line in lines if line not in self.used]
        said = {run for line in self.used for run in _runs(line)}
        return [line for line in left if said.isdisjoint(_runs(line))] or left

    def guard(self, fact: Fact) -> None:
        """Add what is said to a good question that comes too early."""
        line = self._pick(f"{fact.id}.guard", fact.guard)
        if line is None:
            self.say("deflect")
            return
        self.situations.append(f"guard:{fact.id}")
        self.parts.append(line)

    def open_issue(self, issue: Issue) -> None:
        """Add that an issue can now be talked about."""
        line = self._pick(f"{issue.name}.unlocked", issue.unlocked)
        if line is None:
            self.say("unlocked", issue=issue.label.lower())
            return
        self.situations.append("unlocked")
        self.parts.append(line)

    def text(self, said: frozenset[str]) -> str:
        """Return the reply, made longer where it would repeat an earlier one."""
        whole = " ".join(self.parts)
        for situation in _ALWAYS * 3:
            if whole not in said:
                return whole
            self.say(situation)
            whole = " ".join(self.parts)
        extra = [line for line in self._everything() if f"{whole} {line}" not in said]
        return f"{whole} {self._of('extra', extra)}"

    def _everything(self) -> Iterable[str]:
        for name in _ALWAYS:
            voiced = self._case.lines[name]
            yield from (*voiced.neutral, *voiced.cold, *voiced.warm)

    def _pick(self, key: str, lines: Iterable[str], unfilled: set[str] | None = None) -> str | None:
        own = [
            line
            for line in lines
            if line not in self.used
            and not ("{" in line and any("{" + name + "}" in line for name in unfilled or ()))
        ]
        if not own:
            return None
        line = self._of(key, own)
        self.used.add(line)
        return line

    def _of(self, key: str, lines: Iterable[str]) -> str:
        options = list(lines)
        digest = blake2b(f"{self._salt}/{key}/{len(self.parts)}".encode(), digest_size=8)
        return options[int.from_bytes(digest.digest(), "big") % len(options)]


@lru_cache(maxsize=4096)
def _runs(line: str) -> frozenset[tuple[str, ...]]:
    """Return what a line sounds like: each run of its words, by which a formula is known again."""
    said = _WORD.findall(line.casefold())
    return frozenset(zip(*[said[n:] for n in range(_RUN)], strict=False))


def in_words(case: Case, package: Package) -> str:
    """Return a package as a person would say it; locked issues at rest are left out."""
    package = case.complete(package)
    return listed(case, package, shown(case, package))


def shown(case: Case, package: Package) -> list[str]:
    """Return the issues of a complete package that are said of it: all but locked ones at rest."""
    quo = case.status_quo
    return [
        name
        for name, label in case.complete(package).items()
        if case.issue[name].locked_by is None or label != quo[name]
    ]


def listed(case: Case, package: Package, names: Sequence[str]) -> str:
    """Return the points of these names as a person would list them."""
    return joined([case.issue[name].by_label[package[name]].words for name in names])


def joined(said: Sequence[str]) -> str:
    """Return things as a person would list them: "a, b and c"."""
    return " and ".join([*([", ".join(said[:-1])] if said[1:] else []), *said[-1:]])

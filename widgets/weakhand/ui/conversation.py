"""The conversation panel: an anywidget over a replayable talk.

Python holds the only truth. The browser draws ``view`` and sends what the
learner does; every act is journalled first, then played.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import anywidget
import traitlets

from weakhand.cases.schema import Case, Package
from weakhand.debrief import chance, debrief
from weakhand.roleplay import Act, ActError, Talk, TalkOverError, begin, fitting, replay, step
from weakhand.ui.in_turn import IN_TURN
from weakhand.ui.pictures import WIDE, branch_picture, heading, pictures
from weakhand.ui.review import branch_scores, review
from weakhand.ui.view import brief_view, meter_view, progress, table_view, turns_view

OnEntry = Callable[[str, dict[str, Any]], None]
Recorded = Callable[[], tuple[int, Sequence[Mapping[str, Any]]]]
SAY_MAX: Final = 20_000
WENT_ON: Final = (
    "You went on with this conversation in another box or window. "
    "Here it now stands as it does there. Nothing was sent."
)
_HERE = Path(__file__).parent
_log = logging.getLogger(__name__)


class _RefusedError(Exception):
    """Something that cannot be done now; its text tells the learner why."""


class Conversation(anywidget.AnyWidget):
    """A negotiation that a learner holds in a notebook.

    Args:
        case, seed: what is negotiated; the same acts give the same talk.
        acts: what the learner did before (from the journal); acts that do not
            fit the case are left out.
        meter: show what the other side believes while the talk goes on.
        attempts, attempt: how many conversations are allowed, and which this is.
        on_entry: is told every act, before it is played, as (do, payload).
            An OSError it raises is shown to the learner and stops nothing.
        allow_what_if: let the learner try other lines after the end.
        on_change: is called after every change of the talk.
        on_pictures: is called with a finished talk once its pictures have been asked for.
        again: gives case and seed of an attempt, by its number; without it, all have the same.
        epilogue: gives what is told once a talk is over.
        recorded: gives the attempt that the journal is in, and its acts: another panel
            may have gone on with the same talk.
    """

    _esm = _HERE / "conversation.js"
    _css = _HERE / "conversation.css"
    view = traitlets.Dict().tag(sync=True)
    pictures = traitlets.Dict().tag(sync=True)
    branch_picture = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        case: Case,
        seed: int,
        acts: Sequence[Mapping[str, Any]] = (),
        meter: bool = True,
        attempts: int = 1,
        attempt: int = 1,
        on_entry: OnEntry | None = None,
        allow_what_if: bool = True,
        on_change: Callable[[], None] | None = None,
        on_pictures: Callable[[Talk], None] | None = None,
        again: Callable[[int], tuple[Case, int]] | None = None,
        epilogue: Callable[[], str] | None = None,
        recorded: Recorded | None = None,
    ) -> None:
        self._talk = replay(case, seed, fitting(case, acts))
        self._meter, self._allow_what_if = meter, allow_what_if
        self._attempts, self._attempt = attempts, attempt
        self._on_entry, self._on_change, self._on_pictures = on_entry, on_change, on_pictures
        self._again, self._epilogue, self._recorded = again, epilogue, recorded
        self._draft: Package = {}
        self._branches: dict[int, Talk] = {}
        self._branch: int | None = None
        self._branch_draft: Package = {}
        self._notice = ""
        super().__init__(view=self._drawn(None, True))
        self.on_msg(lambda _widget, message, _buffers: self._received(message))

    @property
    def talk(self) -> Talk:
        """Return the talk as it stands."""
        return self._talk

    @property
    def acts(self) -> list[dict[str, Any]]:
        """Return the learner's acts as plain data, oldest first."""
        return [act.to_json() for act in self._talk.acts]

    def _received(self, message: Any) -> None:
        with IN_TURN:
            self.receive(message)

    def receive(self, message: Any) -> None:
        """Carry out one message from the browser, and draw what came of it.

        A message is ``{"do": ..., "id": ..., ...}``. Whatever happens, the
        ``seen`` of the next view tells the browser whether it was carried out.
        """
        if not isinstance(message, Mapping):
            return
        if message.get("do") == "pictures":
            self._draw_pictures(message)
            return
        if message.get("do") == "ready":
            self._warm_up()
            return
        self._notice, carried_out = "", True
        try:
            handle = self._handlers.get(str(message.get("do")))
            if handle is None:
                raise _RefusedError("The panel did not understand that. Run the grey box again.")
            handle(self, message)
        except (_RefusedError, ActError, TalkOverError) as refused:
            self._notice, carried_out = str(refused), False
        except Exception:
            _log.info("The panel could not carry out %r", message.get("do"), exc_info=True)
            self._notice = "Something went wrong in the panel. Run the grey box again to go on."
            carried_out = False
        self.view = self._drawn(message.get("id"), carried_out)

    # What the learner can do

    def _act(self, message: Mapping[str, Any]) -> None:
        """Journal an act and play it."""
        act = _act_of(message)
        self._catch_up()
        if self._talk.over:
            raise _RefusedError("This conversation has ended.")
        if message.get("turn", len(self._talk.turns)) != len(self._talk.turns):
            raise _RefusedError("The conversation has moved on. Read the last answer first.")
        act.check(self._talk.case)
        self._journal(str(message["do"]), act.to_json())
        self._talk, self._draft = step(self._talk, act), {}
        self._changed()

    def _weigh(self, message: Mapping[str, Any]) -> None:
        """Keep the package that the learner is putting together, and say what it is worth."""
        draft = _act_of({"do": "offer", "offer": message.get("offer")}).offer or {}
        if message.get("what_if"):
            self._branch_draft = draft
        else:
            self._draft = draft

    def _what_if(self, message: Mapping[str, Any]) -> None:
        """Play an act on the branch that leaves the talk at a turn (counted from 1)."""
        self._catch_up()
        turn = self._turn_of(message)
        act = _act_of(message)
        act.check(self._talk.case)
        branch = self._branches.get(turn) or self._before(turn)
        if branch.over:
            raise _RefusedError("This branch has ended. Start it again to try another line.")
        self._journal("what_if", {"turn": turn, **act.to_json(), "say": act.say})
        self._branches[turn] = step(branch, act)
        self._branch, self._branch_draft = turn, {}
        self._changed()

    def _open_branch(self, message: Mapping[str, Any]) -> None:
        self._branch, self._branch_draft = self._turn_of(message), {}

    def _close_branch(self, _message: Mapping[str, Any]) -> None:
        self._branch = None

    def _clear_branch(self, message: Mapping[str, Any]) -> None:
        self._branch, self._branch_draft = self._turn_of(message), {}
        self._branches.pop(self._branch, None)

    def _restart(self, _message: Mapping[str, Any]) -> None:
        """Begin the next attempt, if there is one."""
        self._catch_up()
        if self._attempt >= self._attempts:
            raise _RefusedError("This was the last attempt.")
        if not self._talk.over:
            raise _RefusedError("Finish this conversation first.")
        self._journal("restart", {})
        self._take_over(self._attempt + 1, begin(*self._world_of(self._attempt + 1)))

    _handlers: Final[dict[str, Callable[[Conversation, Mapping[str, Any]], None]]] = {
        "say": _act,
        "offer": _act,
        "accept": _act,
        "walk_away": _act,
        "weigh": _weigh,
        "what_if": _what_if,
        "open_branch": _open_branch,
        "close_branch": _close_branch,
        "clear_branch": _clear_branch,
        "restart": _restart,
    }

    def _world_of(self, attempt: int) -> tuple[Case, int]:
        """Return case and seed of an attempt."""
        return self._again(attempt) if self._again else (self._talk.case, self._talk.seed)

    def _take_over(self, attempt: int, talk: Talk) -> None:
        """Show another talk, from its own beginning or as far as it has come."""
        self._attempt, self._talk = attempt, talk
        self._draft, self._branches, self._branch = {}, {}, None
        self.pictures, self.branch_picture = {}, {}
        self._changed()

    def _catch_up(self) -> None:
        """Show what the journal has beyond this panel, and refuse what was meant for less.

        One exercise can stand in two boxes of a page. Lines of both in one talk would
        make a conversation that nobody held.
        """
        if self._recorded is None:
            return
        attempt, acts = self._recorded()
        if (attempt, len(acts)) <= (self._attempt, len(self._talk.acts)):
            return
        case, seed = self._world_of(attempt)
        talk = replay(case, seed, fitting(case, acts))
        if (attempt, len(talk.acts)) > (self._attempt, len(self._talk.acts)):
            self._take_over(attempt, talk)
            raise _RefusedError(WENT_ON)

    def _warm_up(self) -> None:
        """Do beforehand what would keep the learner waiting later.

        What reads a line is fetched with the first one: better while the brief is being
        read. What the score is compared with takes a second or two as well: better while
        the first answer is being read.
        """
        with suppress(Exception):  # what cannot be done is told when it is wanted
            if not self._talk.over:
                step(self._talk, Act("What matters most to you in this?"))
            if self._talk.turns:
                chance(self._talk.case)

    def _turn_of(self, message: Mapping[str, Any]) -> int:
        """Return the turn of a what-if; refuse one that does not exist or is not allowed."""
        turn = message.get("turn")
        if not (self._allow_what_if and self._talk.over):
            raise _RefusedError("Other lines can be tried once the conversation has ended.")
        if not isinstance(turn, int) or not 1 <= turn <= len(self._talk.turns):
            raise _RefusedError("There is no such line in this conversation.")
        return turn

    def _before(self, turn: int) -> Talk:
        """Return the talk as it stood before a turn (counted from 1)."""
        talk = self._talk
        return replay(talk.case, talk.seed, talk.acts[: turn - 1])

    def _journal(self, do: str, payload: dict[str, Any]) -> None:
        """Report an act before it is played; a full disk is told, and stops nothing."""
        if self._on_entry is None:
            return
        try:
            self._on_entry(do, payload)
        except OSError as error:
            self._notice = (
                f"Your answer file could not be written ({error.strerror or error}). "
                "You can go on: save the notebook, it keeps your answers too."
            )

    def _changed(self) -> None:
        if self._on_change is not None:
            self._on_change()

    def _draw_pictures(self, message: Mapping[str, Any]) -> None:
        """Draw the pictures of the finished talk, or of the open branch, as the browser asks.

        They come by themselves, after the scores are on the page: a talk is never
        kept waiting for them. ``key`` goes back as it came, so that the browser
        knows what it has.
        """
        if not self._talk.over:
            return
        branch = self._branches.get(self._branch or 0)
        if message.get("what") == "branch" and branch is None:
            return
        how: dict[str, Any] = {
            "theme": "dark" if message.get("theme") == "dark" else "light",
            "side": _pixels(message.get("side")),
        }
        drawn: list[dict[str, Any]] = []
        try:
            if message.get("what") == "branch" and branch is not None:
                drawn = [branch_picture(self._talk, branch, **how)]
            else:
                reveal = self._attempt >= self._attempts
                drawn = pictures(self._talk, reveal, wide=_pixels(message.get("wide")), **how)
        except Exception:
            _log.info("The pictures could not be drawn", exc_info=True)
        shown = {"key": str(message.get("key", "")), "pictures": drawn}
        if message.get("what") == "branch":
            self.branch_picture = shown
            return
        self.pictures = shown
        if self._on_pictures is not None and drawn:
            self._on_pictures(self._talk)

    # What the browser draws

    def _drawn(self, message_id: Any, carried_out: bool) -> dict[str, Any]:
        """Return the whole panel as plain data."""
        talk, case = self._talk, self._talk.case
        more = self._attempt < self._attempts
        return {
            "title": case.title,
            "minutes": case.minutes,
            "them": case.counterpart.short,
            "brief": brief_view(case),
            "opening": talk.opening,
            "turns": turns_view(talk, self._meter),
            "progress": progress(talk),
            "attempt": f"attempt {self._attempt} of {self._attempts}" if self._attempts > 1 else "",
            "again": f"Start again (attempt {self._attempt + 1} of {self._attempts})"
            if more and talk.over
            else "",
            "over": talk.over,
            "table": None if talk.over else table_view(talk, self._draft),
            "meter": meter_view(talk) if self._meter and not talk.over else None,
            "review": review(talk, debrief(talk), reveal=not more) if talk.over else None,
            "what_if": self._branch_view(),
            "allow_what_if": self._allow_what_if,
            "notice": self._notice or (self._epilogue() if talk.over and self._epilogue else ""),
            "seen": {"id": message_id, "ok": carried_out},
        }

    def _branch_view(self) -> dict[str, Any] | None:
        """Return the open what-if branch beside the first conversation from the same turn."""
        if self._branch is None or not self._talk.over:
            return None
        turn = self._branch
        branch = self._branches.get(turn) or self._before(turn)
        played = len(branch.turns) >= turn
        return {
            "turn": turn,
            "first": turns_view(self._talk, False)[turn - 1 :],
            "turns": turns_view(branch, self._meter)[turn - 1 :],
            "over": branch.over,
            "table": None if branch.over else table_view(branch, self._branch_draft),
            "scores": branch_scores(branch, debrief(branch)) if played else None,
            "first_scores": branch_scores(self._talk, debrief(self._talk)),
            "picture": heading("branch", branch.case.counterpart.short),
        }


def _act_of(message: Mapping[str, Any]) -> Act:
    """Return the act of a message; refuse one that holds too much or makes no sense."""
    act = Act.from_json(
        {key: message[key] for key in ("say", "offer", "accept", "walk_away") if key in message}
    )
    do = message.get("do")
    if do == "offer" and act.offer is None:
        raise _RefusedError("Choose an option for each issue first.")
    if do != "what_if":
        act = Act(act.say, act.offer if do == "offer" else None, do == "accept", do == "walk_away")
    if len(act.say) > SAY_MAX:
        raise _RefusedError(
            f"That is {len(act.say):,} characters; at most {SAY_MAX:,} can be said at once."
        )
    return act


def _pixels(value: Any) -> float:
    """Return a width that the browser reports, or the usual one."""
    fits = isinstance(value, int | float) and not isinstance(value, bool) and value == value
    return float(min(4000.0, max(0.0, value))) if fits else float(WIDE)

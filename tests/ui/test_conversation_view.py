"""What the conversation panel lets the browser draw: turns, board, hints and the debrief."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.panels import ASK, CASE, LISTEN, ended, panel, send
from weakhand.cases import load, names
from weakhand.counterpart import Effect
from weakhand.debrief import Span, TurnNote
from weakhand.roleplay import Act, replay
from weakhand.ui.conversation import Conversation
from weakhand.ui.review import deal_view, pieces
from weakhand.ui.view import effects_view, learned_words, meter_view, table_view, turns_view


def test_what_is_told_to_the_learner_does_not_depend_on_the_other_sides_points() -> None:
    issues = tuple(
        issue.model_copy(
            update={
                "options": tuple(
                    option.model_copy(update={"counterpart": option.counterpart * 3 + 1})
                    for option in issue.options
                )
            }
        )
        for issue in CASE.issues
    )
    other = CASE.model_copy(update={"issues": issues})
    assert Conversation(other, 1).view == panel().view


def test_a_new_issue_is_announced_in_the_turn_that_brings_it() -> None:
    conversation = panel()
    labels = [issue["label"] for issue in conversation.view["table"]["issues"]]
    for line in LISTEN:
        view = send(conversation, do="say", say=line)
        now = [issue["label"] for issue in view["table"]["issues"]]
        assert view["turns"][-1]["news"] == [label for label in now if label not in labels]
        labels = now
    assert any(turn["news"] for turn in view["turns"])


def test_a_draft_is_weighed_against_walking_away() -> None:
    view = send(panel(), do="weigh", offer={"rate": "0%", "terms": "net-30"})
    draft = view["table"]["draft"]
    assert draft["package"]["rate"] == "0%"
    assert draft["worth"] == "55 points"
    assert draft["against"] == "33 more than walking away"
    assert view["turns"] == []


def test_an_offer_that_they_have_put_or_that_is_worth_less_than_no_deal_is_doubted() -> None:
    conversation = panel()
    demand = conversation.view["table"]["theirs"]["package"]
    doubt = conversation.view["table"]["doubt"]
    assert doubt == "This is what Okafor has put: it will be taken at once."
    low = send(conversation, do="weigh", offer={**demand, "rate": "-12%"})["table"]
    assert "less than walking away" in low["draft"]["against"]
    assert low["doubt"] == "If it is taken, you have less than without a deal."
    fair = send(conversation, do="weigh", offer={"rate": "0%", "terms": "net-30"})["table"]
    assert fair["doubt"] == ""


def test_the_board_says_whether_it_shows_what_they_have_put() -> None:
    conversation = panel()
    table = conversation.view["table"]
    assert table["as_theirs"]
    other = send(conversation, do="weigh", offer={**table["theirs"]["package"], "rate": "0%"})
    assert not other["table"]["as_theirs"]
    back = send(conversation, do="weigh", offer=table["theirs"]["package"])
    assert back["table"]["as_theirs"]


def test_a_reason_that_moved_next_to_nothing_is_left_out() -> None:
    effects = (
        Effect("rapport", 0.08, "being_heard", "You named what they feel."),
        Effect("rapport", 0.005, "being_heard", "You gave their meaning back."),
        Effect("firmness", -0.005, "asked", "You asked calmly."),
    )
    assert [(entry["what"], entry["why"]) for entry in effects_view(effects)] == [
        ("trust up", "You named what they feel."),
        ("firmness down", "You asked calmly."),
    ]


def test_a_long_line_is_quoted_in_short() -> None:
    conversation = panel()
    send(conversation, do="say", say="My fee is my fee. " * 100)
    missed = send(conversation, do="walk_away")["review"]["missed"]
    assert len(missed["said"]) <= 302
    assert missed["said"].endswith(" …")


def test_without_the_meter_nothing_of_their_mind_is_sent() -> None:
    conversation = panel(meter=False)
    view = send(conversation, do="say", say=LISTEN[0])
    assert view["meter"] is None
    assert view["turns"][0]["effects"] == view["turns"][0]["told"] == []
    assert send(panel(), do="say", say=LISTEN[0])["turns"][0]["effects"]


def test_the_debrief_comes_with_the_end_and_not_before() -> None:
    conversation = panel()
    assert send(conversation, do="say", say=ASK)["review"] is None
    review = send(conversation, do="walk_away")["review"]
    assert [score["key"] for score in review["scores"]] == [
        "outcome",
        "information",
        "process",
        "relationship",
    ]
    assert all(score["reasons"] for score in review["scores"])
    assert len(review["notes"]) == 2


def test_facts_not_found_stay_hidden_while_an_attempt_is_left() -> None:
    def texts(conversation: Conversation) -> set[str]:
        return {fact["text"] for fact in conversation.view["review"]["facts"]}

    every = {fact.summary for fact in CASE.facts}
    assert not every <= texts(ended(attempts=2))
    assert every == texts(ended(attempts=1))


def test_the_debrief_begins_with_the_last_words_of_the_other_side() -> None:
    conversation = ended()
    assert conversation.view["review"]["last_words"] == conversation.talk.turns[-1].reply.text


def test_what_has_just_come_onto_the_table_is_marked_new_until_the_next_line() -> None:
    conversation = panel()
    assert not any(issue["new"] for issue in conversation.view["table"]["issues"])
    seen = []
    for line in LISTEN:
        view = send(conversation, do="say", say=line)
        marked = [issue["label"] for issue in view["table"]["issues"] if issue["new"]]
        assert marked == view["turns"][-1]["news"]
        seen += marked
    assert len(seen) == len(set(seen)) > 0


def test_an_offer_is_shown_with_the_issues_that_were_on_the_table() -> None:
    talk = replay(CASE, 1, panel(acts=[{"offer": {"rate": "0%"}}]).talk.acts)
    rows = turns_view(talk, meter=True)[0]["offer"]
    assert [row["option"] for row in rows] == ["0%", "net-90", "none"]


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45))))
def test_the_pieces_of_a_line_are_the_line(text: str, edges: list[tuple[int, int]]) -> None:
    spans = tuple(Span(start, end, "mirror", f"m{n}", "") for n, (start, end) in enumerate(edges))
    cut = pieces(text, TurnNote(1, spans, "", None))
    assert "".join(piece.text for piece in cut) == text
    named = [tag for piece in cut for tag in piece.tags]
    whole = [s.name for s in spans if 0 <= s.start < s.end <= len(text)]
    assert sorted(named) == sorted(whole)


def _cut(text: str, *words: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the pieces and tags of a line in which ``words`` are closed questions."""
    places = [(text.index(part), text.index(part) + len(part)) for part in words]
    spans = tuple(Span(a, b, "closed_question", "closed question", "") for a, b in places)
    return [(piece.text, piece.tags) for piece in pieces(text, TurnNote(1, spans, "", None))]


def test_a_tag_stands_after_the_mark_that_closes_its_sentence() -> None:
    assert _cut("Is it real? Good.", "Is it real") == [
        ("Is it real?", ("closed question",)),
        (" Good.", ()),
    ]


def test_a_move_is_named_once_in_a_sentence_and_again_in_the_next() -> None:
    whole = _cut("How many, who stayed? Who left?", "How many", "who stayed", "Who left")
    assert [tags for _, tags in whole if tags] == [("closed question",), ("closed question",)]
    assert whole[0] == ("How many,", ())


def test_who_says_goodbye_is_shown_where_to_walk_away() -> None:
    conversation = panel()
    said = send(conversation, do="say", say="I'll leave it, thanks. Goodbye.")["turns"]
    assert "Walk away" in said[-1]["nudge"]
    assert send(conversation, do="say", say=ASK)["turns"][-1]["nudge"] == ""


def test_the_points_on_the_board_and_apart_from_it_add_up() -> None:
    table = table_view(Conversation(load("hospital_bill"), 1).talk)
    shown = {
        issue["issue"]: option["worth"]
        for issue in table["issues"]
        for option in issue["options"]
        if option["label"] == issue["selected"]
    }
    assert set(shown.values()) == {"0"}
    assert table["apart"] == "2"
    assert table["draft"]["worth"] == "2 points"
    assert table_view(panel().talk)["apart"] == ""


def test_a_hint_is_shown_in_their_own_words_as_a_thread_to_pull() -> None:
    hint = CASE.fact["f_kpi"].hint.neutral[0]
    shown = learned_words(CASE, "f_kpi", 1, f"Well. {hint} And so on.")
    first = hint.partition(". ")[0].rstrip(".")
    assert shown == f"there is more behind “{first}”"


def test_a_long_hint_is_cut_between_two_words() -> None:
    long = "It is " + "very " * 40 + "long"
    assert learned_words(CASE, "f_kpi", 1, long).endswith("very …”")


def test_every_case_of_the_library_opens_and_shows_its_notice() -> None:
    notices = 0
    for name in names():
        case = load(name)
        view = Conversation(case, 1).view
        assert view["brief"]["notice"] == case.notice
        assert view["opening"]
        notices += bool(case.notice)
    assert notices >= 1


def test_an_issue_that_never_came_up_is_no_part_of_what_was_agreed() -> None:
    walk_in = {issue.name for issue in CASE.issues if issue.locked_by is None}
    rows = deal_view(CASE, CASE.status_quo, walk_in)["rows"]
    assert [row["issue"] for row in rows] == [
        issue.label for issue in CASE.issues if issue.name in walk_in
    ]


def test_what_has_been_learned_begins_with_a_capital() -> None:
    talk = replay(CASE, 1, [Act("Good morning.")])
    hinted = replace(talk, mind=replace(talk.mind, told={**talk.mind.told, "f_kpi": 1}))
    (learned,) = meter_view(hinted)["learned"]
    assert learned["text"].startswith("There is more behind")


def test_a_talk_of_one_line_is_counted_as_one() -> None:
    assert send(panel(), do="accept")["progress"] == "1 line"

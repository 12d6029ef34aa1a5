"""A talk and its debrief as static HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from weakhand.cases import load
from weakhand.debrief import debrief
from weakhand.roleplay import Act, Talk, begin, replay
from weakhand.ui.transcript import transcript_html

CASE = load("freelancer_vs_procurement")
ATTACK = "<img src=x onerror=alert(1)><script>alert(2)</script>\n\"'&"
VOID = {"br"}
PLAIN = {
    *("section", "h3", "h4", "p", "ol", "ul", "li", "blockquote", "table", "thead", "tbody"),
    *("tr", "th", "td", "strong", "em", "mark", "small", "br"),
}


class Outline(HTMLParser):
    """Collects tags, attributes and text, and checks that tags nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def talk(*acts: Act) -> Talk:
    return replay(CASE, 1, acts)


LONG = talk(
    Act("It sounds like the savings target weighs on you."),
    Act("What would make this easier to report?"),
    Act("How about this?", offer={"rate": "-6%", "terms": "net-30"}),
    Act(walk_away=True),
)


def test_it_holds_every_line_of_both_sides_in_order() -> None:
    text = Outline(transcript_html(LONG, debrief(LONG))).text
    at = 0
    for turn in LONG.turns:
        at = text.index(turn.reply.text, at)
    assert LONG.opening in text
    assert "Day rate: -6%; Payment terms: net-30" in text
    assert "You walk away." in text


def test_what_a_learner_typed_never_becomes_markup() -> None:
    bad = talk(Act(ATTACK), Act(walk_away=True))
    outline = Outline(transcript_html(bad, debrief(bad)))
    assert not outline.tags & {"img", "script"}
    assert ATTACK.splitlines()[0] in outline.text


def test_it_needs_no_style_class_or_script() -> None:
    outline = Outline(transcript_html(LONG, debrief(LONG)))
    assert outline.tags <= PLAIN
    assert outline.attributes <= {"scope", "value"}


def test_each_move_is_marked_and_named() -> None:
    result = debrief(LONG)
    html = transcript_html(LONG, result)
    names = [span.name for note in result.notes for span in note.spans]
    assert names
    for name in names:
        assert f"<small>[{name}]</small>" in html
    assert "<mark>It sounds like the savings target" in html


def test_every_score_stands_there_with_its_reasons() -> None:
    result = debrief(LONG)
    text = Outline(transcript_html(LONG, result)).text
    for part in (result.outcome, result.information, result.process, result.relationship):
        assert f"{round(100 * part.value)}%" in text
        for reason in part.reasons:
            assert reason.text in text
    assert f"{round(100 * result.score)}%" in text


def test_facts_not_found_are_named_only_when_asked_for() -> None:
    hidden = {f.summary for f in CASE.facts} - {CASE.fact[f].summary for f in debrief(LONG).facts}
    assert hidden
    closed, opened = (transcript_html(LONG, debrief(LONG), reveal=r) for r in (False, True))
    for summary in hidden:
        assert summary not in Outline(closed).text
        assert summary in Outline(opened).text


def test_without_a_debrief_it_is_the_words_alone() -> None:
    outline = Outline(transcript_html(LONG))
    assert "table" not in outline.tags
    assert "mark" not in outline.tags
    assert LONG.turns[0].act.say in outline.text


def test_a_talk_that_has_not_begun_or_not_ended_reads_well() -> None:
    fresh = begin(CASE)
    assert "Nothing has been said yet." in transcript_html(fresh, debrief(fresh))
    half = talk(Act("Hello."))
    assert "Not finished" in transcript_html(half, debrief(half))

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.grading import students
from tests.grading.cohorts import BROKEN, Hand
from weakhand.answers import Entry
from weakhand.grading.batch import grade
from weakhand.grading.given import Given
from weakhand.grading.graded import Graded
from weakhand.grading.masters import masters
from weakhand.grading.pages import page, write_pages
from weakhand.questions import sheet

EVIL = "<script>alert(1)</script>"
REFLECT = "w2-reflect-marks"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    return graded(tmp_path_factory.mktemp("pages") / "ann", students.good())


@pytest.fixture(scope="module")
def poor(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    return graded(tmp_path_factory.mktemp("pages") / "ben", students.poor())


def graded(folder: Path, steps: list[students.Step]) -> Graded:
    students.hand_in(folder, steps)
    [result] = grade([folder])
    return result


def words(html: str) -> str:
    """Return what a reader reads."""
    text = re.sub(r"<style>.*?</style>", "", html, flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))


def test_a_page_shows_points_reasons_and_the_conversation(good: Graded) -> None:
    text = page(good)
    assert f"<strong>{good.auto_points:g}</strong> of 90 points" in text
    assert "10 of 10 right." in text
    assert "Out to tender on Monday" in text
    assert "A person marks this: up to 10 points." in text
    assert "a tender would cost Okafor nine weeks" in text


def test_scores_are_told_apart_and_each_line_says_what_it_did(poor: Graded) -> None:
    text = words(page(poor))
    for side in ("Outcome", "Information", "Process", "Relationship"):
        assert re.search(rf"{side} \d+%", text)
    assert "You: You have to pay it." in text
    assert re.search(r"It moved nothing|They answered|cost you", text)


def test_what_to_practise_stands_before_the_points_of_each_part(poor: Graded) -> None:
    text = words(page(poor))
    order = ["What to practise", "Your points", "A. Which move is it? 0 of 20 points"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_what_a_person_gave_and_wrote_is_shown_and_counted(good: Graded) -> None:
    given = Given({REFLECT: 8.0}, {REFLECT: 1.0}, {REFLECT: "Well seen. Why “noted”?"})
    text = words(page(good, given))
    assert f"{good.auto_points + 9:g} of 100 points." in text
    assert "What the person who marked this wrote" in text
    assert "Well seen. Why “noted”?" in text
    assert "Extra: E. What you learned, and what it opened +1" in text
    assert "not read yet" not in text


def test_a_person_s_points_stand_in_place_of_the_program_s(good: Graded) -> None:
    text = words(page(good, Given({"w2-mirror-marks": 3.5})))
    assert "3.5 of 8 points, given by a person (by the program it was 8)" in text
    assert f"{good.auto_points - 4.5:g} of 90 points" in text


def test_a_comment_below_a_learner_s_code_stands_with_its_exercise(good: Graded) -> None:
    given = Given(comments={"w2-number-code": "Read the loop again."})
    text = words(page(good, given))
    assert "D. What is this question worth? Read the loop again." in text


def test_lateness_is_said_with_what_it_costs(good: Graded) -> None:
    text = words(page(good, Given(penalty=5.0, late="2 days")))
    assert "Handed in 2 days late. That costs 5 points." in text
    assert f"{good.auto_points - 5:g} of 90 points" in text


def test_of_several_hand_ins_the_page_names_the_one_that_counts(good: Graded) -> None:
    text = words(page(good, others=[replace(good, path="x/workbook-02 (1).ipynb", counts=False)]))
    assert "You handed this in 2 times. This page is about the one that counts" in text
    assert "workbook-02.ipynb" in text


def test_an_instructor_s_notes_name_nobody_else_on_a_learner_s_page(good: Graded) -> None:
    why = "Its journal is zoe’s, too: one has the other’s. Look at both."
    doubtful = replace(good, status="needs_person", why=why, warnings=("Handed in by zoe.",))
    text = page(doubtful)
    assert "zoe" not in text
    assert "A person looks at this once more" in text


def test_without_any_answer_the_page_says_what_may_have_happened(tmp_path: Path) -> None:
    students.hand_in(tmp_path / "ann", [], outputs=False, journal=False)
    [result] = grade([tmp_path / "ann"])
    assert "handed in before it was saved" in words(page(result))


@pytest.mark.parametrize("kind", BROKEN)
def test_whatever_is_handed_in_gets_a_page_without_a_word_for_instructors(
    kind: str, tmp_path: Path
) -> None:
    master = next(one for one in masters() if one.sheet == "workbook-02")
    hand = Hand(tmp_path / "ann" / master.assignment, master, "half", 1)
    BROKEN[kind][1](hand)
    hand.write()
    [result] = grade([tmp_path])
    text = words(page(result))
    assert "Workbook 2. Informational leverage" in text
    assert not re.search(r"Ask for|Ask the learner|grade_id|by hand, and report", text)
    if not result.parts:
        assert "What to hand in again" in text
        assert "Hand in workbook-02.ipynb, and with it workbook-02.answers.jsonl" in text
        assert "char " not in text


def test_where_grading_itself_failed_the_learner_has_nothing_to_do() -> None:
    result = Graded("a/workbook-02.ipynb", "workbook-02", status="needs_person", why="")
    text = words(page(replace(result, why="Grading stopped with KeyError: 'x'. The fault is ...")))
    assert "you have nothing to do" in text
    assert "KeyError" not in text


def test_what_a_person_marked_by_hand_is_told_though_no_program_could_read_it() -> None:
    result = Graded("a/workbook-02.ipynb", "workbook-02", status="needs_person", why="Empty.")
    given = Given({REFLECT: 7.0}, comments={REFLECT: "From the print you sent."})
    text = words(page(result, given))
    assert "7 points, given by a person." in text
    assert "From the print you sent." in text
    assert "hand in again" not in text


def test_a_page_stands_alone_and_holds_no_keys(good: Graded, poor: Graded) -> None:
    text = page(good) + page(poor)
    assert not re.search(r"""(src|href)=["']?(https?:)?//""", text)
    assert "HIDDEN" not in text
    assert "MARK SCHEME" not in text
    assert "key=" not in text
    assert "prefers-color-scheme: dark" in text


def test_wrong_answers_are_named_and_the_right_ones_are_not_told(poor: Graded) -> None:
    text = page(poor)
    section = text[text.index('<section id="w2-recognise-marks">') :]
    said = words(section[: section.index("</section>")])
    assert said.count("pause : not right") == 10
    assert not re.search("calibrated question|paraphrase|summary|encourager|I-message", said)
    assert "30 is too high." in words(text)
    assert "3.6" not in text


def test_parts_are_called_by_their_titles(good: Graded) -> None:
    text = words(page(good))
    assert not re.search(r"\bw2-[a-z]+", text)
    assert all(spec.title in text for spec in sheet("workbook-02"))


def test_what_a_learner_wrote_is_text_and_never_markup(tmp_path: Path) -> None:
    steps = [students.answer("w2-mirror", EVIL), *students.talk([EVIL], "walk_away")]
    result = graded(tmp_path / EVIL.replace("/", ""), steps)
    given = Given(comments={"w2-mirror-marks": EVIL}, late=EVIL)
    assert "<script" not in page(result, given)


class Balanced(HTMLParser):
    """Holds that every tag that opens also closes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_tag_of_a_page_closes(good: Graded, poor: Graded) -> None:
    for text in (page(good), page(poor, Given(comments={REFLECT: "x"})), page(Graded("x.ipynb"))):
        reader = Balanced()
        reader.feed(text)
        assert reader.open == []


@pytest.mark.parametrize(
    "name",
    ["\x00\x07bell", "\u202egnp.exe", "\ud800half", "“quotes' \"", "ליאור", "a" * 4000, "</title>"],
)
def test_a_hostile_name_does_not_break_a_page(name: str, good: Graded) -> None:
    text = page(replace(good, learner=name))
    assert text.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", text)
    assert text.count("</title>") == 1
    assert "<bdi>" in text


def test_a_line_with_control_characters_is_shown_without_them(good: Graded) -> None:
    entry = Entry(1, "2026-03-01T08:00:00Z", "w2-mirror", "answer", {"value": "a\x00b\u202ec"})
    text = page(replace(good, entries=(entry,)))
    assert "a\ufffdbc" in text


def test_every_submission_gets_a_page_of_its_own_and_a_row_in_the_index(
    tmp_path: Path, good: Graded
) -> None:
    lost = Graded("x/../y.ipynb", learner="../../up", status="needs_person", why="Empty <file>.")
    index = Graded("i", learner="index", status="needs_person", why="Empty.")
    device = Graded("c", learner="CON", status="needs_person", why="Empty.")
    written = write_pages([good, good, lost, index, device], tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "CON-.html",
        "ann-workbook-02-2.html",
        "ann-workbook-02.html",
        "index-2.html",
        "index.html",
        "up.html",
    ]
    text = written.front.read_text(encoding="utf-8")
    assert text.count("<tr>") == 6
    assert "Empty &lt;file&gt;." in text


def test_a_page_that_somebody_changed_is_left_alone(tmp_path: Path, good: Graded) -> None:
    write_pages([good], tmp_path)
    path = tmp_path / "ann-workbook-02.html"
    mine = path.read_text(encoding="utf-8").replace("What to practise", "What I would practise")
    path.write_text(mine, encoding="utf-8")
    written = write_pages([good], tmp_path)
    assert written.pages.left == [path]
    assert path.read_text(encoding="utf-8") == mine

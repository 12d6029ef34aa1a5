"""The page: every section, for nobody, for one, and for the worst of names and texts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.report.cohorts import LINES, MASTER, REFLECT, TEXT, kept, result, spoken
from weakhand.grading.gradebook.given import Place
from weakhand.grading.graded import Graded
from weakhand.grading.masters import masters
from weakhand.insight import Alpha, Item, said_in, worded
from weakhand.report import people, read_second, reading_page, sample, second_csv, whole_page
from weakhand.report.items import flags, reliability_words
from weakhand.report.likeness import marked

EVIL = '<script>alert("x")</script><img src=x onerror=y> \u202e\u0000\x1b[31m'


class Tags(HTMLParser):
    """Collects the tags, their attributes and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def page(folder: Path, results: Sequence[Graded], given=None, second=b"") -> str:  # type: ignore[no-untyped-def]
    """Return the report on some results."""
    with kept(folder, results) as (found, texts):
        told = read_second(second, "s.csv", found, masters()) if second else None
        shown = people(found, texts, folder / "submitted", jobs=1)
        return whole_page(folder, found, texts, shown, given, told)


def test_of_nobody_every_section_says_so(tmp_path: Path) -> None:
    text = Tags(page(tmp_path, [])).text
    for said in (
        "0 submissions of 0 learners",
        "There is no gradebook",
        "There are no points to show yet.",
        "Nothing has been marked yet.",
        "Nobody has held a conversation or written a line.",
        "There are no predictions to show.",
        "There are no conversations and no texts to compare.",
        "No second marking was named.",
    ):
        assert said in text


def test_of_one_learner_nothing_is_claimed(tmp_path: Path) -> None:
    text = Tags(page(tmp_path, [result("ann")], given={})).text
    assert "1 learner: too few for a correlation." in text
    assert "alpha can’t be worked out (n = 1" in text
    assert "fewer than 10 learners" in text
    assert "No pair reaches 0.4." in text
    assert "There is no gradebook" not in text


def test_it_needs_no_script_no_network_and_no_other_file(tmp_path: Path) -> None:
    tags = Tags(page(tmp_path, [result(f"l{n}", n / 10) for n in range(4)])).tags
    names = {name for name, _ in tags}
    assert not names & {"script", "link", "iframe", "object"}
    for name, attributes in tags:
        for key in ("src", "href", "srcset"):
            address = attributes.get(key) or ""
            assert not address or address.startswith(("#", "data:image/svg+xml")), (name, address)
        assert not [key for key in attributes if key.startswith("on")]
    assert all(attributes.get("alt") for name, attributes in tags if name == "img")
    places = {attributes.get("id") for _, attributes in tags}
    links = [attributes["href"] for name, attributes in tags if name == "a"]
    assert len(links) == 6
    assert all(str(link)[1:] in places for link in links)


def test_every_figure_has_both_themes_and_both_widths(tmp_path: Path) -> None:
    html = page(tmp_path, [result(f"l{n}", n / 10) for n in range(4)])
    figures = re.findall("<figure>.*?</figure>", html, re.DOTALL)
    assert figures
    for one in figures:
        media = re.findall('<source media="([^"]*)"', one)
        assert [("dark" in each, "max-width" in each) for each in media] == [
            (True, True),
            (False, True),
            (True, False),
        ]
        assert len(set(re.findall('base64,([^"]*)', one))) == 4


@pytest.mark.parametrize("long", [1, 700])
def test_hostile_names_and_texts_stay_text(tmp_path: Path, long: int) -> None:
    name, line = f"{EVIL}{long}", f"{LINES[0]} {EVIL}" * long
    others = [result(name, entries=spoken([line, *LINES], (f"{TEXT} {EVIL}" * long)[:90_000]))]
    others.append(result("ann", entries=others[0].entries))
    given = {Place(one.learner, MASTER.sheet, REFLECT): 3.0 for one in others}
    with kept(tmp_path / "x", others) as (found, _):
        data = second_csv(sample(found, masters(), 1.0, 1)).replace(b",10,\r", b",10,8\r")
    html = page(tmp_path, others, given, data)
    assert "<script" not in html
    assert "<img src=x" not in html
    assert "\x00" not in html
    assert "\x1b" not in html
    assert "&lt;script&gt;" in html
    assert re.search("<mark>[^<]*script", html), "what both have is marked, and escaped there too"
    for at in (found.start() for found in re.finditer("\u202e", html)):
        before = html[:at]
        assert before.rfind("<bdi") > before.rfind("</bdi>"), "it could turn what follows"
    assert len(html) < 600_000
    with kept(tmp_path / "y", others) as (found, texts):
        read = reading_page(sample(found, masters(), 1.0, 1), texts, masters(), "s.csv")
    assert "<script" not in read
    assert "&lt;script&gt;" in read


def test_a_copied_conversation_stands_side_by_side_with_its_times(tmp_path: Path) -> None:
    honest = ["My own words are about a lighthouse and seven geese.", "And then a kite came down."]
    html = page(
        tmp_path,
        [
            result("ann", entries=spoken(LINES)),
            result("ben", entries=spoken([line.upper() for line in reversed(LINES)])),
            result("cy", entries=spoken(honest)),
        ],
    )
    text = Tags(html).text
    assert "Score 1.00. Of all 3 pairs in this exercise, 1 (33 %) has at least that." in text
    assert "09:30:01" in text
    assert html.count("<mark>") >= 2 * len(LINES)
    assert "no verdict" in text
    assert "Innocent reasons" in text
    assert "lighthouse" not in text


def test_what_is_marked_is_escaped_on_both_sides_of_the_mark() -> None:
    line = "<b> " + LINES[0] + " </b>"
    html = marked(line, said_in(worded([LINES[0]])))
    assert html == f'<bdi dir="auto">&lt;b&gt; <mark>{LINES[0][:-1]}</mark>. &lt;/b&gt;</bdi>'


def test_two_markers_are_held_against_each_other(tmp_path: Path) -> None:
    names = [f"l{n}" for n in range(6)]
    given = {Place(name, MASTER.sheet, REFLECT): 6.0 + n % 2 for n, name in enumerate(names)}
    rows = "".join(
        f"{name},{MASTER.sheet},{REFLECT},10,{6 + n % 2}\n" for n, name in enumerate(names)
    )
    second = f"learner,workbook,part,most,points\n{rows}".replace(",10,7\n", ",10,9\n", 1).encode()
    text = Tags(page(tmp_path, [result(name) for name in names], given, second)).text
    assert "6 texts marked by both. The same points for 83 %" in text
    assert "First marker 7, second 9 of 10 points." in text


def test_texts_that_only_one_has_marked_are_told_of(tmp_path: Path) -> None:
    rows = f"ann,{MASTER.sheet},{REFLECT},10,6\nben,{MASTER.sheet},{REFLECT},10,\n"
    second = f"learner,workbook,part,most,points\n{rows}".encode()
    text = Tags(page(tmp_path, [result("ann"), result("ben")], {}, second)).text
    assert "There is no text yet that both have marked." in text
    assert "1 text of the file has no points of the second marker yet." in text
    assert "1 text has no points of the first marker in the gradebook." in text


def test_the_reading_page_has_scheme_text_and_talk_and_no_points(tmp_path: Path) -> None:
    with kept(tmp_path, [result("ann")]) as (found, texts):
        html = reading_page(sample(found, masters(), 1.0, 1), texts, masters(), "mine.csv")
    text = Tags(html).text
    assert "the mark scheme" in text.casefold()
    assert "A 10:" in text
    assert "| 10 |" not in text
    assert TEXT.splitlines()[0] in text
    assert "Okafor:" in text
    assert "mine.csv" in text


def item(n: int, difficulty: float, value: float | None, high: float, why: str = "") -> Item:
    interval = None if value is None else (value - 0.1, high)
    return Item(n, difficulty, 0.0, value, interval, why)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (item(50, 0.95, 0.4, 0.6), "tells nobody apart"),
        (item(50, 0.2, 0.4, 0.6), "hard, or unclear"),
        (item(50, 0.5, -0.3, -0.1), "goes against the rest"),
        (item(50, 0.5, 0.1, 0.15), "hardly goes with the rest"),
        (item(12, 0.5, 0.1, 0.6), "But n\u00a0=\u00a012: it may be +0.60 as well."),
        (item(50, 1.0, None, 0, "same"), "Everybody got the same, so"),
    ],
)
def test_flags_say_in_words_what_is_worth_a_look(one: Item, said: str) -> None:
    assert said in " ".join(flags(one))


def test_a_good_item_and_few_learners_have_no_flag() -> None:
    assert flags(item(50, 0.5, 0.4, 0.6)) == []
    assert flags(item(9, 0.05, -0.9, -0.5)) == []


def test_reliability_names_its_n_and_its_limits() -> None:
    assert "n = 12, 7 parts" in reliability_words(Alpha(12, 7, 0.7, (0.4, 0.8)))
    assert "next to nothing" in reliability_words(Alpha(5, 7, 0.7, None))


def test_a_status_that_only_shows_beside_others_is_counted(tmp_path: Path) -> None:
    twins = [replace(result(name), trace=("same",)) for name in ("ann", "ben")]
    assert "2 for a person to look at" in Tags(page(tmp_path, twins)).text


def test_several_workbooks_can_be_jumped_to(tmp_path: Path) -> None:
    other = next(one for one in masters() if one.sheet != MASTER.sheet)
    elsewhere = replace(result("ann"), path="other.ipynb", workbook=other.sheet, parts=(
        replace(result("ann").parts[0], grade_id=other.marks[0].grade_id),
    ))  # fmt: skip
    html = page(tmp_path, [result("ann"), elsewhere])
    for sheet in (MASTER.sheet, other.sheet):
        assert f'href="#items-{sheet}"' in html
        assert html.count(f'id="items-{sheet}"') == 1

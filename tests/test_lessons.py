"""What holds for every lesson, every workbook and every evidence card."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from weakhand.evidence import Source, UnknownClaimError, cards, catalogue
from weakhand.questions import sheet
from weakhand.questions.check import check
from weakhand.questions.mark import mark
from weakhand.questions.spec import Choice, Classify, Number, Prediction, Produce, Reflection

ROOT = Path(__file__).resolve().parents[1]
LESSONS = sorted((ROOT / "course").glob("*.ipynb"))
MASTERS = sorted((ROOT / "solutions").glob("*/*.ipynb"))
NOTEBOOKS = [*LESSONS, *MASTERS]
CITED = re.compile(r"\(([A-Z][^()]*?), (\d{4}|undated)\b|([A-Z][\w’]+(?: et al\.)?) \((\d{4})\)")


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def source(cell: Any) -> str:
    return "".join(cell["source"])


def code_cells(path: Path) -> list[Any]:
    return [cell for cell in read(path)["cells"] if cell["cell_type"] == "code"]


def prose(path: Path) -> str:
    return "\n\n".join(source(c) for c in read(path)["cells"] if c["cell_type"] == "markdown")


def sheet_name(path: Path) -> str:
    kind = "lesson" if path in LESSONS else "workbook"
    return f"{kind}-{re.findall(r'[0-9]{2}', path.name)[0]}"


def shown(path: Path) -> list[str]:
    """Return the ids of the exercises that a notebook shows, in order."""
    return [i for c in code_cells(path) for i in re.findall(r'show\("([^"]+)"', source(c))]


def cards_used(path: Path) -> list[str]:
    calls = [c for cell in code_cells(path) for c in re.findall(r"cards\(([^)]*)\)", source(cell))]
    return [name for call in calls for name in re.findall(r'"([^"]+)"', call)]


def marks_cells(path: Path) -> dict[str, Any]:
    """Return the grading cells of a master by the exercise they mark."""
    found = {}
    for cell in code_cells(path):
        for ident in set(re.findall(r'marks\("([^"]+)"', source(cell))):
            found[ident] = cell
    return found


def hidden(cell: Any) -> str:
    found = re.search(r"### BEGIN HIDDEN TESTS\n(.*)### END HIDDEN TESTS", source(cell), re.DOTALL)
    return found[1] if found else ""


def call_of(code: str) -> tuple[float, Any]:
    """Return points and key of the one ``marks(...)`` call in a piece of code."""
    call = next(n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Call))
    named = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
    return named["points"], named.get("key")


def names_of(one: Source) -> set[str]:
    """Return the ways in which running text may name a source's authors."""
    first = re.split(r",| & | et al", one.authors)[0]
    return {one.authors, f"{first} et al.", first if " " not in one.authors else one.authors}


def cited(text: str) -> set[tuple[str, str]]:
    return {(a or b, y or z) for a, y, b, z in CITED.findall(text)}


each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
each_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
each_master = pytest.mark.parametrize("path", MASTERS, ids=lambda path: path.stem)


def test_there_are_lessons_and_a_workbook_for_lesson_two() -> None:
    assert "02-informational" in [path.stem for path in LESSONS]
    assert "workbook-02" in [path.stem for path in MASTERS]


# ----------------------------------------------------------- every notebook


@each_notebook
def test_cells_have_unique_ids_that_a_person_chose(path: Path) -> None:
    ids = [cell["id"] for cell in read(path)["cells"]]
    kind, number = sheet_name(path).split("-")
    fitting = re.compile(rf"{'m' if kind == 'lesson' else 'w'}{int(number)}(-[a-z0-9]+)+")
    assert [i for i, n in Counter(ids).items() if n > 1] == []
    assert [i for i in ids if not fitting.fullmatch(i)] == []


@each_notebook
def test_a_notebook_holds_nothing_that_drifts(path: Path) -> None:
    notebook = read(path)
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert set(notebook["metadata"]) <= {"kernelspec", "language_info"}
    for number, cell in enumerate(code_cells(path), 1):
        counts = {cell["execution_count"]} | {
            output["execution_count"]
            for output in cell["outputs"]
            if output["output_type"] == "execute_result"
        }
        assert counts == {number}
        assert cell["outputs"] != []
    assert "widget-view" not in path.read_text(encoding="utf-8")


@each_notebook
def test_a_notebook_names_no_folder_of_the_machine_it_was_made_on(path: Path) -> None:
    assert re.findall(r"(?:/home/|/root/|/work/|/tmp/|/Users/)[^\s\"]*", path.read_text()) == []


@each_notebook
def test_every_exercise_of_the_bank_is_shown_and_every_shown_one_is_in_the_bank(
    path: Path,
) -> None:
    assert list(dict.fromkeys(shown(path))) == [spec.id for spec in sheet(sheet_name(path))]


@each_notebook
def test_an_exercise_stands_in_a_cell_of_its_own_name(path: Path) -> None:
    for cell in code_cells(path):
        for ident in re.findall(r'show\("([^"]+)"', source(cell)):
            assert cell["id"].startswith(ident)


@each_notebook
def test_no_cell_stored_an_error_or_a_warning(path: Path) -> None:
    outputs = [o for c in code_cells(path) for o in c["outputs"]]
    assert [o for o in outputs if o["output_type"] == "error" or o.get("name") == "stderr"] == []


@each_notebook
def test_every_picture_has_a_text_in_its_place(path: Path) -> None:
    assert re.findall(r"!\[\s*\]\(", prose(path)) == []


@each_notebook
def test_the_rows_of_a_table_have_as_many_cells_as_its_head(path: Path) -> None:
    lines = [line.removeprefix("> ") for line in prose(path).split("\n")]
    rows = [(a, b) for a, b in pairwise(lines) if a.startswith("|") and b.startswith("|")]
    assert [b for a, b in rows if a.count("|") != b.count("|")] == []


@each_notebook
def test_every_study_named_in_the_prose_or_the_exercises_is_in_the_catalogue(path: Path) -> None:
    texts = [prose(path), *(spec.model_dump_json() for spec in sheet(sheet_name(path)))]
    known = {(name, one.year) for one in catalogue().source for name in names_of(one)}
    assert set().union(*map(cited, texts)) - known == set()


# -------------------------------------------------------------- every lesson


@each_lesson
def test_a_lesson_begins_with_minutes_and_three_to_six_objectives(path: Path) -> None:
    first = source(read(path)["cells"][0])
    minutes = re.search(r"\*\*About (\d+) minutes", first)
    assert minutes
    assert 30 <= int(minutes[1]) <= 60
    assert first.startswith("# ")
    assert 3 <= len(re.findall(r"(?m)^- ", first.partition("you can")[2])) <= 6


@each_lesson
def test_a_code_cell_of_a_lesson_is_one_short_line_that_needs_no_other_cell(path: Path) -> None:
    for cell in code_cells(path):
        code = source(cell)
        assert "\n" not in code
        assert len(code) <= 130
        imported = {
            (a.asname or a.name).partition(".")[0]
            for node in ast.walk(ast.parse(code))
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for a in node.names
        }
        used = {n.id for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Name)}
        assert used <= imported


@each_lesson
def test_the_first_exercise_comes_after_a_word_on_which_keys_to_press(path: Path) -> None:
    before, _, _ = path.read_text(encoding="utf-8").partition("weakhand.show")
    assert "Shift+Enter" in before


@each_lesson
def test_a_lesson_has_the_parts_that_every_lesson_has(path: Path) -> None:
    headings = re.findall(r"(?m)^#+ (.+)$", prose(path))
    for part in ("The principle", "Exit quiz", "Where this advice fails", "Your plan", "Take-away"):
        assert [h for h in headings if part in h] != [], part


@each_lesson
def test_a_prediction_is_made_first_and_resolved_later(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Prediction):
            assert spec.answer
            assert cited(spec.resolve) != set()
            assert shown(path).count(spec.id) == 2


@each_lesson
def test_every_option_of_a_question_in_a_lesson_says_why(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Choice):
            assert spec.answer
            assert [option.id for option in spec.options if not option.feedback] == []


@each_lesson
def test_the_right_option_is_not_given_away_by_its_place(path: Path) -> None:
    places = [
        [option.id for option in spec.options].index(str(spec.answer))
        for spec in sheet(sheet_name(path))
        if isinstance(spec, Choice)
    ]
    assert len(set(places)) > 1


@each_lesson
def test_every_line_a_lesson_asks_for_has_hints_and_a_model_line_that_passes(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Produce):
            assert spec.hints
            assert check(spec, spec.solution).ok is True, (spec.id, check(spec, spec.solution).text)


@each_lesson
def test_the_solution_of_a_number_is_its_answer(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Number):
            assert check(spec, spec.answer).ok is True
            assert f"{spec.answer:g}" in spec.solution


# ------------------------------------------------------------ every workbook


@each_master
def test_the_points_of_a_workbook_add_up_to_a_hundred(path: Path) -> None:
    metas = [cell["metadata"].get("nbgrader", {}) for cell in read(path)["cells"]]
    assert sum(meta.get("points", 0) for meta in metas) == 100
    table = re.findall(r"(?m)^\|.*\| (\d+) \|$", source(read(path)["cells"][0]))
    assert sum(map(int, table)) == 100


@each_master
def test_a_workbook_bank_holds_no_answer(path: Path) -> None:
    for spec in sheet(sheet_name(path)):
        raw = spec.model_dump()
        assert not raw.get("answer")
        assert not raw["solution"]
        assert not raw.get("resolve")
        inner = [*raw.get("options", ()), *raw.get("items", ())]
        parts = [part for part in inner if isinstance(part, dict)]
        assert [part for part in parts if part.get("answer") or part.get("feedback")] == []


@each_master
def test_what_is_graded_automatically_has_a_hidden_test_worth_its_points(path: Path) -> None:
    cells = marks_cells(path)
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Reflection):
            assert spec.id not in cells
            continue
        cell = cells[spec.id]
        points, key = call_of(source(cell).partition("###")[0])
        assert key is None
        assert call_of(hidden(cell))[0] == points == cell["metadata"]["nbgrader"]["points"]
        assert call_of(hidden(cell))[1]


@each_master
def test_the_key_of_a_hidden_test_gives_full_marks_to_itself(path: Path) -> None:
    cells = marks_cells(path)
    for spec in sheet(sheet_name(path)):
        key = call_of(hidden(cells[spec.id]))[1] if spec.id in cells else {}
        if isinstance(spec, Classify):
            assert set(key) == {item.id for item in spec.items}
            assert mark(spec, key, key).fraction == 1.0
        if isinstance(spec, Number):
            assert check(spec, key["answer"]).ok is None, "a key outside the range that makes sense"
            assert mark(spec, key["answer"], key).fraction == 1.0
            assert mark(spec, key["answer"] + 1, key).fraction == 0.0


@each_master
def test_choosing_one_name_for_every_line_earns_little(path: Path) -> None:
    cells = marks_cells(path)
    for spec in sheet(sheet_name(path)):
        if isinstance(spec, Classify):
            key = call_of(hidden(cells[spec.id]))[1]
            for option in spec.options:
                fraction = mark(spec, dict.fromkeys(key, option), key).fraction
                assert fraction is not None
                assert fraction <= 0.25


@each_master
def test_what_a_person_grades_has_a_mark_scheme_with_anchored_levels(path: Path) -> None:
    tasks = [c for c in read(path)["cells"] if c["metadata"].get("nbgrader", {}).get("task")]
    reflections = [spec for spec in sheet(sheet_name(path)) if isinstance(spec, Reflection)]
    assert len(tasks) == len(reflections)
    for task in tasks:
        scheme = re.search(r"=== BEGIN MARK SCHEME ===\n(.*)\n=== END MARK SCHEME ===",
                           source(task), re.DOTALL)  # fmt: skip
        assert scheme
        assert re.findall(r"(?m)^\| (\d+) \|", scheme[1]) == ["0", "3", "6", "8", "10"]
        assert len(re.findall(r"(?m)^\*An? \d+:\*", scheme[1])) == 2


@each_master
def test_the_cells_of_a_workbook_are_locked_and_named(path: Path) -> None:
    cells = read(path)["cells"]
    metas = [cell["metadata"]["nbgrader"] for cell in cells]
    assert [m["grade_id"] for m in metas] == [cell["id"] for cell in cells]
    assert [m["grade_id"] for m in metas if not m["locked"] or m["schema_version"] != 3] == []
    graded = [c["id"] for c in cells if c["metadata"]["nbgrader"]["grade"]]
    assert graded == [f"{spec.id}-marks" for spec in sheet(sheet_name(path))
                      if not isinstance(spec, Reflection)]  # fmt: skip


# ------------------------------------------------- the numbers of sheet two


def worth(table: list[tuple[float, float]], cases: tuple[int, int], told: tuple[int, int]) -> float:
    """Return what a question is worth: one offer a row of ``table``, 100 talks in two cases.

    ``told`` counts the talks in each case in which the answer points to the first.
    """

    def best(first: int, second: int) -> float:
        return max(first * a + second * b for a, b in table) / 100

    rest = (cases[0] - told[0], cases[1] - told[1])
    return best(*told) + best(*rest) - best(*cases)


def test_the_worth_of_a_question_in_lesson_two_follows_from_its_table() -> None:
    lesson = ROOT / "course" / "02-informational.ipynb"
    offers = [(0.0, 30.0), (60.0, 5.0)]
    assert worth(offers, (40, 60), (36, 12)) == pytest.approx(9.6)
    assert "**9.6 points**" in prose(lesson)
    perfect = next(spec for spec in sheet("lesson-02") if isinstance(spec, Number))
    assert perfect.answer == pytest.approx(worth(offers, (40, 60), (40, 0)))


def test_the_key_of_part_d_in_workbook_two_follows_from_its_table() -> None:
    master = ROOT / "solutions" / "02-informational" / "workbook-02.ipynb"
    rows = re.findall(r"(?m)^\| offer [^|]+ \| (\d+) \| (\d+) \|$", prose(master))
    key = call_of(hidden(marks_cells(master)["w2-number"]))[1]
    offers = [(float(a), float(b)) for a, b in rows]
    assert len(offers) == 2
    assert key["answer"] == pytest.approx(worth(offers, (60, 40), (54, 6)))


# ------------------------------------------------------------------ evidence


def test_every_evidence_card_is_used_in_a_lesson_and_every_used_one_exists() -> None:
    used = {name for path in LESSONS for name in cards_used(path)}
    assert used == {claim.id for claim in catalogue().claim}


@pytest.mark.parametrize("claim", catalogue().claim, ids=lambda claim: claim.id)
def test_a_card_cites_in_its_words_what_it_lists_as_sources(claim: Any) -> None:
    text = f"{claim.found} {claim.limits}"
    for one in catalogue().sources_of(claim):
        assert one.authors in text
        assert one.year in text
    known = {(n, s.year) for s in catalogue().sources_of(claim) for n in names_of(s)}
    assert cited(text) - known == set()


@pytest.mark.parametrize("claim", catalogue().claim, ids=lambda claim: claim.id)
def test_a_card_says_claim_finding_limits_solidity_and_sources_in_every_form(claim: Any) -> None:
    shown_as = cards(claim.id)
    plain = " ".join(repr(shown_as).split())
    for form in (plain, shown_as._repr_markdown_()):
        assert claim.claim in form
        assert claim.found in form
        assert claim.limits in form
        assert f"Solidity {claim.grade} (" in form
        assert all(one.title in form for one in catalogue().sources_of(claim))
    assert shown_as._repr_html_().count("<details>") == 1
    assert f"Solidity {claim.grade} (" in shown_as._repr_html_()


def test_a_card_that_does_not_exist_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UnknownClaimError, match="mirrors"):
        cards("mirror")

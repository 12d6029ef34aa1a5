"""``weakhand case new | check | playtest``: an author's path, without a line of Python."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.playtest.filled import NAME, filled
from weakhand.cases.template import FILL_IN, template
from weakhand.cli import app
from weakhand.playtest import PLAYERS, report
from weakhand.roleplay import Act

CASE = "freelancer_vs_procurement"

runner = CliRunner()


# weakhand case new


def test_new_writes_the_template_and_says_what_comes_next(tmp_path: Path) -> None:
    done = runner.invoke(app, ["case", "new", NAME, "--to", str(tmp_path)])
    path = tmp_path / f"{NAME}.toml"
    assert done.exit_code == 0
    assert path.read_text(encoding="utf-8") == template(NAME)
    assert f"weakhand case check {path}" in done.stdout


def test_new_writes_into_this_folder_unless_told_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert runner.invoke(app, ["case", "new", NAME]).exit_code == 0
    assert (tmp_path / f"{NAME}.toml").is_file()


def test_new_never_overwrites_a_file(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.toml"
    path.write_text("mine", encoding="utf-8")
    done = runner.invoke(app, ["case", "new", NAME, "--to", str(tmp_path)])
    assert done.exit_code == 1
    assert "is there already" in done.stderr
    assert path.read_text(encoding="utf-8") == "mine"


def test_new_refuses_the_name_of_a_case_of_the_course(tmp_path: Path) -> None:
    done = runner.invoke(app, ["case", "new", CASE, "--to", str(tmp_path)])
    assert done.exit_code == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["My-case", "1st", "../up", "", "a b", "x" * 61, "caf\u00e9"])
def test_a_bad_name_is_wrong_use(tmp_path: Path, name: str) -> None:
    done = runner.invoke(app, ["case", "new", name, "--to", str(tmp_path)])
    assert done.exit_code == 2
    assert "small letters" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    done = runner.invoke(app, ["case", "new", NAME, "--to", str(tmp_path / "none")])
    assert done.exit_code == 2
    assert "no folder" in done.stderr


# weakhand case check


def test_an_author_fills_in_what_check_names_and_then_the_case_is_sound(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.toml"
    runner.invoke(app, ["case", "new", NAME, "--to", str(tmp_path)])
    before = runner.invoke(app, ["case", "check", str(path)], env={"COLUMNS": "400"})
    assert before.exit_code == 1
    assert "brief.who" in before.stdout
    assert "mend these first" in before.stderr
    path.write_text(filled(), encoding="utf-8")
    after = runner.invoke(app, ["case", "check", str(path)])
    assert after.exit_code == 0
    assert f"{path}: sound." in after.stdout
    assert "Model conversations earn their score." in after.stdout


def test_what_is_left_to_fill_in_is_counted_and_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.toml"
    text = template(NAME)
    path.write_text(text, encoding="utf-8")
    done = runner.invoke(app, ["case", "check", str(path)], env={"COLUMNS": "400"})
    number = next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith("who ="))
    assert f"{path}: to fill in" in done.stdout
    assert f"line {number}  brief.who: Fill in who the learner is, in a few words." in done.stdout
    assert re.search(r"^1\d\d to fill in\.$", done.stderr, re.MULTILINE)
    assert "to mend" not in done.stdout + done.stderr


def test_faults_are_told_in_the_order_of_the_file_apart_from_what_is_left(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.toml"
    changed = re.sub(r'(?m)^role = ".*"$', f'role = "{FILL_IN}: their role"', filled())
    changed = changed.replace("[lines.hold]", "[lines.holding]").replace(
        'opens = "f_two"', 'opens = "f_nine"'
    )
    path.write_text(changed, encoding="utf-8")
    done = runner.invoke(app, ["case", "check", str(path)], env={"COLUMNS": "400"})
    mend, fill = done.stdout.partition("to fill in")[::2]
    assert mend.index("concepts.risk_one.opens") < mend.index("lines.holding: No such situation")
    assert "counterpart.role: Fill in their role." in fill
    assert "3 to mend. 1 to fill in." in done.stderr


def test_a_line_that_cannot_be_read_is_named_and_shown(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text('format = 1\ntitle = "No end\n', encoding="utf-8")
    done = runner.invoke(app, ["case", "check", str(path)], env={"COLUMNS": "400"})
    assert 'line 2: This cannot be read: “title = "No end”.' in done.stdout
    assert "1 to mend." in done.stderr


def test_a_file_that_is_not_there_is_not_said_to_need_mending_first(tmp_path: Path) -> None:
    done = runner.invoke(app, ["case", "check", str(tmp_path / "none.toml")])
    assert done.exit_code == 1
    assert "There is no such case or file." in done.stdout
    assert "mend these first" not in done.stderr


def test_a_terminal_without_check_marks_gets_words(monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.console import Console

    monkeypatch.setattr(Console, "encoding", "ascii")
    done = runner.invoke(app, ["case", "check", CASE])
    assert "ok Every fact comes out." in done.stdout
    assert done.stdout.isascii()


def test_what_shows_only_in_play_is_named_with_its_key(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.toml"
    shut = filled().replace("gates = [0.0, 0.2, 0.4]", "gates = [0.9, 1.0, 1.0]")
    path.write_text(shut, encoding="utf-8")
    done = runner.invoke(app, ["case", "check", str(path)], env={"COLUMNS": "400"})
    assert done.exit_code == 1
    assert "facts.f_one" in done.stdout
    assert "Lower its gates" in done.stdout


def test_a_draft_can_be_played_as_soon_as_its_numbers_are_in(tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.toml"
    draft = re.sub(r'(?m)^role = ".*"$', f'role = "{FILL_IN}: their role"', filled())
    path.write_text(draft, encoding="utf-8")
    assert runner.invoke(app, ["case", "check", str(path)]).exit_code == 1
    done = runner.invoke(app, ["play", str(path), "--lines", "-", "--json"], input="Hello.\n")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["case"] == NAME


# weakhand case playtest


def test_playtest_prints_scores_a_histogram_and_the_invariants() -> None:
    done = runner.invoke(app, ["case", "playtest", CASE, "--games", "3"])
    assert done.exit_code == 0
    for words in (*PLAYERS, "mean", "95%", "|", "below 0.45", "said twice", "never"):
        assert words in done.stdout


def test_playtest_gives_the_same_json_every_time() -> None:
    arguments = ["case", "playtest", CASE, "--games", "2", "--json"]
    first, again = (runner.invoke(app, arguments) for _ in range(2))
    assert first.stdout == again.stdout
    data = json.loads(first.stdout)
    assert [player["player"] for player in data["players"]] == list(PLAYERS)
    assert data["games"] == 2
    assert data["passed"] is True


def test_a_bot_that_scores_too_much_is_a_problem_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "CEILING", 0.01)
    done = runner.invoke(app, ["case", "playtest", CASE, "--games", "1"])
    assert done.exit_code == 1
    assert "silent scores" in done.stderr
    assert "change the points" in done.stderr


def test_words_that_ran_out_for_listeners_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "run_short", lambda talk: frozenset({"go_on"}))
    done = runner.invoke(app, ["case", "playtest", CASE, "--games", "4"])
    assert "Words that ran out in 8 talks with listeners: go_on in 8" in done.stdout


def test_a_broken_invariant_is_a_problem_found(monkeypatch: pytest.MonkeyPatch) -> None:
    mad = {"mad": lambda talk, seed: Act(offer={"no": "such"})}
    monkeypatch.setattr(report.playtest, "__defaults__", (mad, lambda: None))
    done = runner.invoke(app, ["case", "playtest", CASE, "--games", "7"])
    assert done.exit_code == 1
    assert "An exception was raised: mad, seed 1: ActError" in done.stderr
    assert "And 2 more" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["no_such_case"], 2), ([CASE, "--games", "0"], 2), ([], 2), ([__file__], 1)],
)
def test_playtest_tells_wrong_use_from_a_problem(arguments: list[str], code: int) -> None:
    done = runner.invoke(app, ["case", "playtest", *arguments])
    assert done.exit_code == code
    assert "Traceback" not in done.stderr

"""The command line as a whole: help, exit codes, and its smaller commands."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import weakhand.cli
from weakhand import __version__
from weakhand.cli import app, learn

CASE = "freelancer_vs_procurement"
COMMANDS = (
    ["learn"],
    ["progress"],
    ["play"],
    ["read"],
    ["case", "new"],
    ["case", "check"],
    ["case", "playtest"],
    ["grade"],
)

runner = CliRunner()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_a_help_with_examples(command: list[str]) -> None:
    done = runner.invoke(app, [*command, "--help"])
    assert done.exit_code == 0
    assert "Examples" in done.stdout
    assert f"weakhand {' '.join(command)}" in done.stdout


def test_help_names_every_command_and_the_exit_codes() -> None:
    help_ = runner.invoke(app, ["--help"]).stdout
    assert all(command[0] in help_ for command in COMMANDS)
    assert "Exit codes" in help_


def test_the_version_is_the_package_s() -> None:
    assert runner.invoke(app, ["--version"]).stdout == f"weakhand {__version__}\n"


@pytest.mark.parametrize(
    "wrong",
    [
        ["nonsense"],
        ["play"],
        ["play", CASE, "--seed", "x"],
        ["case", "check"],
        ["grade"],
        ["grade", "no-such-file.ipynb"],
        ["grade", ".", "--json", "--csv"],
        ["learn", "--port", "0"],
        ["learn", "--port", "65536"],
        ["learn", __file__],
    ],
    ids=" ".join,
)
def test_wrong_use_is_exit_code_2_with_words_on_stderr(wrong: list[str]) -> None:
    done = runner.invoke(app, wrong)
    assert done.exit_code == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_of_our_own_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(weakhand.cli, "app", broken)
    monkeypatch.delenv("WEAKHAND_DEBUG", raising=False)
    with pytest.raises(SystemExit) as caught:
        weakhand.cli.main()
    assert caught.value.code == 1
    said = capsys.readouterr().err
    assert "ZeroDivisionError: by nought" in said
    assert "Traceback" not in said


# weakhand case check


def test_a_sound_case_is_said_to_be_sound() -> None:
    done = runner.invoke(app, ["case", "check", CASE])
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{CASE}: sound.\n")


def test_every_fault_of_every_file_comes_in_one_run(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("format = 2\nshout = 1\n", encoding="utf-8")
    (tmp_path / "b.toml").write_text("format = \n", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("a.toml", "b.toml")]
    done = runner.invoke(app, ["case", "check", *files, CASE], env={"COLUMNS": "400"})
    assert done.exit_code == 1
    for words in ("a.toml: to mend", "b.toml: to mend", "shout", "brief", "issues", "“format =”"):
        assert words in done.stdout
    assert f"{CASE}: sound." in done.stdout
    assert done.stderr.endswith("18 to mend.\n")
    assert "a.toml: mend these first" in done.stderr


# weakhand read


def readings(*lines: str) -> tuple[int, list[dict[str, object]]]:
    done = runner.invoke(app, ["read"], input="\n".join(lines) + "\n")
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()]


def test_one_line_in_is_one_reading_out() -> None:
    text = "How am I supposed to do that?"
    code, (reading,) = readings(json.dumps({"text": text}))
    assert code == 0
    assert set(reading) == {"moves", "offer", "claims"}
    moves = reading["moves"]
    assert isinstance(moves, list)
    assert set(moves[0]) == {"kind", "span"}
    start, end = moves[0]["span"]
    assert 0 <= start < end <= len(text)


def test_a_case_gives_offers_and_tells_inventions_apart() -> None:
    text = "I have another client who pays the full rate. We can do minus six percent."
    code, (plain, grounded) = readings(
        json.dumps({"text": text}), json.dumps({"text": text, "case": CASE})
    )
    assert code == 0
    assert plain["offer"] is None
    assert grounded["offer"] == {"rate": "-6%"}
    for reading, invented in ((plain, None), (grounded, True)):
        claims = reading["claims"]
        assert isinstance(claims, list)
        assert [claim["invented"] for claim in claims] == [invented]


def test_what_was_said_before_decides_what_is_a_mirror() -> None:
    before = [{"who": "counterpart", "text": "I have to report a saving by month end."}]
    code, (alone, after) = readings(
        json.dumps({"text": "By month end?"}),
        json.dumps({"text": "By month end?", "context": before}),
    )
    assert code == 0
    assert "mirror" not in str(alone)
    assert "mirror" in str(after)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "not JSON"),
        ("nonsense", "not JSON"),
        ("[1]", "not an object"),
        ("[" * 100_000, "not JSON"),
        ("{}", 'no "text"'),
        ('{"text": 3}', "not text"),
        ('{"text": "x", "txt": ""}', 'unknown key "txt"'),
        ('{"text": "x", "context": {}}', "context is not a list"),
        ('{"text": "x", "context": ["y"]}', "context turn 1 is not an object"),
        ('{"text": "x", "context": [{"who": "me", "text": ""}]}', "counterpart, learner"),
        ('{"text": "x", "case": "no_such_case"}', "no_such_case"),
    ],
)
def test_a_bad_line_costs_only_itself(line: str, words: str) -> None:
    code, answers = readings('{"text": "How so?"}', line, '{"text": "Why?"}')
    assert code == 1
    assert [set(answer) == {"error"} for answer in answers] == [False, True, False]
    assert str(answers[1]["error"]).startswith("line 2: ")
    assert words in str(answers[1]["error"])


def test_a_reading_comes_before_the_next_line_is_written() -> None:
    command = [sys.executable, "-m", "weakhand.cli", "read"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for _ in range(2):
            running.stdin.write('{"text": "Wie l\u00e4uft es?"}\n'.encode())
            running.stdin.flush()
            assert b"moves" in running.stdout.readline()
        running.stdin.close()
    assert running.returncode == 0


# weakhand learn


def test_learn_serves_the_folder_at_the_first_lesson(tmp_path: Path) -> None:
    command = learn_command(tmp_path, port=8899, browser=False)
    assert command[1:3] == ["-m", "jupyterlab"]
    assert f"--ServerApp.root_dir={tmp_path}" in command
    assert "--LabApp.default_url=/lab/tree/course/02%20in.ipynb" in command
    assert "--ServerApp.port=8899" in command
    assert "--no-browser" in command


def test_learn_opens_the_start_page_whenever_it_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[list[str]] = []
    monkeypatch.setattr(sys.modules[learn.__module__], "serve", served.append)
    for _ in range(2):
        assert runner.invoke(app, ["learn", str(tmp_path / "mine")]).exit_code == 0
    start = "--LabApp.default_url=/lab/tree/course/00-start-here.ipynb"
    assert [start in command for command in served] == [True, True]
    assert (tmp_path / "mine" / "course" / "glossary.ipynb").is_file()


def test_learn_opens_a_browser_and_any_port_unless_told_otherwise(tmp_path: Path) -> None:
    command = learn_command(tmp_path, port=None, browser=True)
    assert "--no-browser" not in command
    assert not [part for part in command if "port" in part]


def learn_command(folder: Path, port: int | None, browser: bool) -> list[str]:
    from weakhand.cli.learn import server_command

    return server_command(folder, "course/02 in.ipynb", port, browser=browser)


def test_learn_lays_the_course_out_and_says_what_it_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[list[str]] = []
    monkeypatch.setattr(sys.modules[learn.__module__], "serve", served.append)
    mine = tmp_path / "my course"
    assert "Laid out" in runner.invoke(app, ["learn", str(mine)]).stdout
    lesson = sorted((mine / "course").glob("*.ipynb"))[0]
    lesson.write_text("mine", encoding="utf-8")
    done = runner.invoke(app, ["learn", str(mine)])
    assert done.exit_code == 0
    assert f"Kept your course/{lesson.name}." in done.stdout
    assert lesson.read_text(encoding="utf-8") == "mine"
    assert len(served) == 2
    assert not (mine / "solutions").exists()


# weakhand grade


def untouched() -> Path:
    from weakhand.bundle import root

    return next((root() / "exercises").rglob("*.ipynb"))


def test_grade_prints_a_table_for_people() -> None:
    done = runner.invoke(app, ["grade", str(untouched())])
    assert done.exit_code == 0
    assert untouched().stem in done.stdout
    assert "1 graded" in done.stdout


def test_grade_prints_json_and_csv_for_programs() -> None:
    as_json = runner.invoke(app, ["grade", str(untouched()), "--json"])
    assert json.loads(as_json.stdout)["submissions"][0]["workbook"] == untouched().stem
    as_csv = runner.invoke(app, ["grade", str(untouched()), "--csv"])
    head, row = as_csv.stdout.splitlines()
    assert head.startswith("path,learner,workbook,")
    assert untouched().stem in row


def test_grade_writes_feedback_pages(tmp_path: Path) -> None:
    done = runner.invoke(app, ["grade", str(untouched()), "--html", str(tmp_path / "pages")])
    assert done.exit_code == 0
    assert (tmp_path / "pages" / "index.html").is_file()


def test_a_submission_that_needs_a_person_is_a_problem_found(tmp_path: Path) -> None:
    (tmp_path / "torn.ipynb").write_text('{"cells": [', encoding="utf-8")
    done = runner.invoke(app, ["grade", str(tmp_path)])
    assert done.exit_code == 1
    assert "Traceback" not in done.stdout + done.stderr

"""``weakhand play``: lines in, a talk and its debrief out, the same bytes every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from weakhand.cases import load
from weakhand.cli import app
from weakhand.cli.lines import LineError, parse_lines
from weakhand.cli.views import bar
from weakhand.roleplay import Act

CASE = "freelancer_vs_procurement"
QUESTION = "What happens on your side if the savings do not show up?"
OFFER = '{"say": "Take this.", "offer": {"rate": "-6%", "terms": "net-30"}}'

runner = CliRunner()


def lines_file(folder: Path, *lines: str) -> str:
    path = folder / "lines.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def played(*arguments: str, given: str | None = None) -> dict[str, object]:
    done = runner.invoke(app, ["play", CASE, "--json", *arguments], input=given)
    assert done.exit_code == 0, done.stderr
    answer = json.loads(done.stdout)
    assert isinstance(answer, dict)
    return answer


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("How so?", Act(say="How so?")),
        ('"How so?"', Act(say="How so?")),
        ('""', Act(say="")),
        ('"Take it or leave it"? Really?', Act(say='"Take it or leave it"? Really?')),
        ("  42 \r", Act(say="42")),
        (OFFER, Act("Take this.", {"rate": "-6%", "terms": "net-30"})),
        ('{"accept": true}', Act(accept=True)),
        ('{"walk_away": true, "say": "Goodbye."}', Act("Goodbye.", walk_away=True)),
    ],
)
def test_a_line_is_said_or_done(line: str, act: Act) -> None:
    assert parse_lines(line, load(CASE), "x") == (act,)


def test_blank_lines_are_skipped() -> None:
    assert parse_lines("\n\n  \nHow so?\n\n", load(CASE), "x") == (Act(say="How so?"),)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"shout": "No!"}', "Unknown key 'shout'. Use: say, offer, accept, walk_away."),
        ('{"offer": {"rates": "-6%"}}', "There is no issue 'rates'. Use: rate,"),
        ('{"offer": {"rate": "6%"}}', "'rate' has no option '6%'. Use one of: -20%, -12%"),
        ('{"offer": "rate"}', "'offer' must map"),
        ('{"say": 3}', "'say' must be a text"),
        ('{"accept": "yes"}', "'accept' must be true or false"),
        ('{"accept": true, "walk_away": true}', "cannot both be true"),
        ('{"say": "x"', "is none"),
        ("{}", "The object is empty"),
        ('{"say": ' + "1" * 5000 + "}", "is none"),
    ],
)
def test_a_bad_line_is_named_with_what_is_allowed(line: str, words: str) -> None:
    with pytest.raises(LineError) as caught:
        parse_lines(f"How so?\n{line}", load(CASE), "mine.txt")
    assert str(caught.value).startswith("mine.txt:2: ")
    assert words in str(caught.value)


def test_json_holds_the_talk_and_its_debrief(tmp_path: Path) -> None:
    talk = played("--lines", lines_file(tmp_path, QUESTION, OFFER, '{"walk_away": true}'))
    assert list(talk)[:2] == ["case", "seed"]
    turns, debrief = talk["turns"], talk["debrief"]
    assert isinstance(turns, list)
    assert isinstance(debrief, dict)
    assert len(turns) == 3
    assert {"learner", "reading", "reply", "state"} <= set(turns[0])
    for name in ("outcome", "information", "process", "relationship", "score"):
        assert 0 <= debrief[name] <= 1
    assert debrief["integrity"] == {"ok": True, "violations": []}
    assert debrief["agreement"] is None
    assert {"learner_value", "counterpart_value", "facts"} <= set(debrief)


def test_lines_come_from_stdin_too(tmp_path: Path) -> None:
    from_file = played("--lines", lines_file(tmp_path, QUESTION))
    assert played("--lines", "-", given=QUESTION) == from_file


def test_no_lines_at_all_is_a_talk_that_has_not_begun(tmp_path: Path) -> None:
    assert played("--lines", lines_file(tmp_path, ""))["turns"] == []


def test_the_same_lines_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    file = lines_file(tmp_path, QUESTION, "Caf\u00e9 \u2014 how so?", OFFER, '{"walk_away": true}')
    command = [sys.executable, "-m", "weakhand.cli", "play", CASE, "--lines", file, "--json"]
    outputs = {
        subprocess.run(
            command,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": encoding},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed, encoding in (("1", "utf-8"), ("2", "latin-1"))
    }
    assert len(outputs) == 1
    assert "Caf\u00e9 \u2014".encode() in outputs.pop()


def test_lines_left_over_are_said_on_stderr(tmp_path: Path) -> None:
    file = lines_file(tmp_path, '{"walk_away": true}', "Wait.", "Please.")
    done = runner.invoke(app, ["play", CASE, "--lines", file, "--json"])
    assert done.exit_code == 0
    assert done.stderr == "2 lines were left over: the talk ended at turn 1.\n"


def test_a_bad_line_stops_with_exit_code_1_and_no_traceback(tmp_path: Path) -> None:
    file = lines_file(tmp_path, "How so?", '{"offer": {"rate": "0"}}')
    done = runner.invoke(app, ["play", CASE, "--lines", file, "--json"])
    assert done.exit_code == 1
    assert done.stdout == ""
    assert f"{file}:2: 'rate' has no option '0'" in done.stderr


def test_an_unknown_case_is_wrong_use_and_the_known_ones_are_named() -> None:
    done = runner.invoke(app, ["play", "no_such_case"])
    assert done.exit_code == 2
    assert CASE in done.stderr


def test_an_unsound_case_file_is_a_problem_found(tmp_path: Path) -> None:
    file = tmp_path / "half.toml"
    file.write_text("format = 1\n", encoding="utf-8")
    done = runner.invoke(app, ["play", str(file)])
    assert done.exit_code == 1
    assert "brief" in done.stderr


def test_missing_lines_are_wrong_use() -> None:
    done = runner.invoke(app, ["play", CASE, "--lines", "no-such-file.txt"])
    assert done.exit_code == 2
    assert "cannot be read" in done.stderr


def test_without_json_the_talk_and_the_debrief_are_for_people(tmp_path: Path) -> None:
    done = runner.invoke(app, ["play", CASE, "--lines", lines_file(tmp_path, QUESTION)])
    assert done.exit_code == 0
    for words in ("1. You: What happens", "Okafor:", "Your scores", "Line by line"):
        assert words in done.stdout


def test_a_talk_in_the_terminal_ends_with_the_debrief() -> None:
    typed = ["/board", QUESTION, "", "/shout", "/offer", "9", "3", "", "", "", "Would this do?"]
    done = runner.invoke(app, ["play", CASE], input="\n".join([*typed, "/walk"]) + "\n")
    assert done.exit_code == 0
    for words in (
        "Twenty percent off",
        "What you may truthfully say",
        "There is no command /shout.",
        "Nothing said.",
        "Type a number from 1 to 4",
        "You walked away.",
        "Your scores",
    ):
        assert words in done.stdout


def test_what_is_typed_is_what_a_file_would_say(tmp_path: Path) -> None:
    file = lines_file(tmp_path, QUESTION, '""', '{"walk_away": true}')
    assert played(given=f"{QUESTION}\n/silence\n/walk\n") == played("--lines", file)


def test_the_board_puts_together_an_offer_by_number() -> None:
    talk = played(given="/offer\n3\n\n\nHow is this?\n/quit\n")
    assert isinstance(talk["turns"], list)
    act = talk["turns"][0]["act"]
    assert act["say"] == "How is this?"
    assert act["offer"]["rate"] == "-6%"
    assert act["offer"]["terms"] == "net-90"


@pytest.mark.parametrize("typed", ["3\n\n\n/quit\n/quit\n", "3\n\n\n", "\n\n\n/quit\n"])
def test_an_offer_that_is_given_up_or_changes_nothing_is_not_made(typed: str) -> None:
    turns = played(given=f"{QUESTION}\n/offer\n{typed}")["turns"]
    assert isinstance(turns, list)
    assert len(turns) == 1


@pytest.mark.parametrize("typed", ["/quit\n", "", "/offer\n/quit\n"])
def test_stopping_before_the_first_line_is_no_fault(typed: str) -> None:
    done = runner.invoke(app, ["play", CASE], input=typed)
    assert done.exit_code == 0
    assert "Your scores" not in done.stdout


def test_a_bar_shows_its_share() -> None:
    assert bar(0.5, plain=True).plain == "##########..........  50%"
    assert bar(1.0).plain.count("\N{FULL BLOCK}") == 20


def test_a_terminal_without_utf_8_gets_the_talk_with_question_marks(tmp_path: Path) -> None:
    file = lines_file(tmp_path, "Caf\u00e9 \u2014 how so?", '{"walk_away": true}')
    done = subprocess.run(
        [sys.executable, "-m", "weakhand.cli", "play", CASE, "--lines", file],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert b"Caf? ? how so?" in done.stdout
    assert b"#" in done.stdout


# for those who write cases


def test_why_says_how_each_line_was_read_and_what_it_moved(tmp_path: Path) -> None:
    file = lines_file(
        tmp_path, QUESTION, "I have four years on the app.", "Blub.", "We could do -6%."
    )
    done = runner.invoke(app, ["play", CASE, "--lines", file, "--why"], env={"COLUMNS": "600"})
    first, claim, nothing, offer = (
        line.strip() for line in done.stdout.splitlines() if line.startswith("    Read as")
    )
    assert re.match(r"Read as calibrated question \(fits \d+%: f_kpi", first)
    assert re.search(r"Trust \d+% \(\+\d+\), patience 9\.8 \(-0\.2\)\.$", first)
    assert "rests on t_years." in claim
    assert nothing.startswith("Read as no move, about nothing of this case.")
    assert "Offers rate = -6%." in offer


def test_why_names_the_words_that_touched_something_and_the_key_of_what_was_said(
    tmp_path: Path,
) -> None:
    file = lines_file(tmp_path, "How long would a tender take you?")
    done = runner.invoke(app, ["play", CASE, "--lines", file, "--why"], env={"COLUMNS": "300"})
    assert re.search("f_tender_9w by “[^”]*tender", done.stdout)
    assert re.search(r"May ask for fact:f_tender_9w \(9\d%\)", done.stdout)
    assert re.search(r"Said from (?:[\w.]+, )*facts\.f_tender_9w\.hint\.neutral", done.stdout)


def test_why_names_no_key_of_which_only_the_beginning_was_said(tmp_path: Path) -> None:
    file = lines_file(tmp_path, "Forget it.")
    done = runner.invoke(
        app, ["play", "tenant_vs_landlord", "--lines", file, "--why"], env={"COLUMNS": "300"}
    )
    assert "Said from " in done.stdout
    assert "lines.offer_unknown" not in done.stdout
    assert "slip_number" not in done.stdout, "a wording that is all gap is found in any reply"


def test_what_a_typed_offer_was_understood_as_stands_below_it(tmp_path: Path) -> None:
    file = lines_file(tmp_path, QUESTION, "We could do 460 a day, paid in thirty days.")
    done = runner.invoke(app, ["play", CASE, "--lines", file], env={"COLUMNS": "300"})
    terms = [line.strip() for line in done.stdout.splitlines() if "Understood as terms" in line]
    assert "Day rate: -6%, the nearest to what you said; Payment terms: net-30." in terms[0]


def test_why_works_at_the_keyboard_too() -> None:
    done = runner.invoke(app, ["play", CASE, "--why"], input=f"{QUESTION}\n/quit\n")
    assert done.exit_code == 0
    assert "Read as calibrated question" in done.stdout


def test_a_claim_that_counts_as_invented_is_named_by_why(tmp_path: Path) -> None:
    file = lines_file(tmp_path, "I have three other offers from other firms.")
    done = runner.invoke(app, ["play", CASE, "--lines", file, "--why"], env={"COLUMNS": "300"})
    assert "I have three other offers from other firms” counts as invented." in done.stdout


def test_model_plays_a_model_conversation_of_the_case() -> None:
    exemplar = load(CASE).exemplars[0]
    answer = played("--model", exemplar.name, "--seed", "2")
    turns = answer["turns"]
    assert isinstance(turns, list)
    assert [turn["act"]["say"] for turn in turns[:-1]] == list(exemplar.lines[:-1])
    assert answer["seed"] == 2
    assert answer["ending"] == "agreed"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--model", "nobody"], "The case has: patient_listener"),
        (["--model", "patient_listener", "--lines", "-"], "cannot go together"),
    ],
)
def test_a_model_that_is_not_there_or_not_alone_is_wrong_use(
    arguments: list[str], says: str
) -> None:
    done = runner.invoke(app, ["play", CASE, *arguments], input="")
    assert done.exit_code == 2
    assert says in done.stderr


def test_keep_writes_what_was_said_as_a_model_conversation_that_plays_the_same(
    tmp_path: Path,
) -> None:
    kept = tmp_path / "mine.toml"
    odd = 'She said "yes", I think: C:\\new \u201cdays\u201d'
    file = lines_file(tmp_path, QUESTION, odd, "/silence", OFFER, "/accept")
    done = runner.invoke(app, ["play", CASE, "--lines", file, "--keep", str(kept)])
    assert done.exit_code == 0
    assert f"Kept in {kept}" in done.stderr
    (model,) = tomllib.loads(kept.read_text(encoding="utf-8"))["exemplars"]
    assert model["name"] == "mine"
    assert model["style"].startswith("FILL IN")
    assert [Act.from_json(line) for line in model["lines"]] == [
        Act(QUESTION),
        Act(odd),
        Act(),
        Act("Take this.", {"rate": "-6%", "terms": "net-30"}),
        Act(accept=True),
    ]


def test_keep_never_overwrites_a_file(tmp_path: Path) -> None:
    kept = tmp_path / "mine.toml"
    kept.write_text("mine", encoding="utf-8")
    done = runner.invoke(app, ["play", CASE, "--lines", "-", "--keep", str(kept)], input="Hi.\n")
    assert done.exit_code == 1
    assert kept.read_text(encoding="utf-8") == "mine"


def test_commands_of_the_keyboard_work_in_a_file_but_for_those_that_ask() -> None:
    acts = parse_lines("/silence\n/accept\n/walk\n", load(CASE), "x.txt")
    assert acts == (Act(), Act(accept=True), Act(walk_away=True))
    with pytest.raises(LineError, match=r"x.txt:2: '/offer' works at the keyboard alone"):
        parse_lines("Hello.\n/offer\n", load(CASE), "x.txt")

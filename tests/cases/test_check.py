"""A case file is checked in one run: every fault, with its key and its mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from weakhand import counterpart
from weakhand.cases import CaseError, UnknownCaseError, check, load, names
from weakhand.cases.load import source
from weakhand.cases.situations import SITUATIONS

NAME = "freelancer_vs_procurement"


def broken(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    """Return a copy of the freelancer case with these texts replaced."""
    text = source(NAME)[1]
    for old, new in changes:
        assert old in text, f"the case no longer holds {old!r}"
        text = text.replace(old, new, 1)
    path = tmp_path / "case.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_case_of_the_library_is_sound() -> None:
    assert NAME in names()
    for name in names():
        assert check(name) == ()


def test_the_freelancer_case_keeps_its_published_numbers() -> None:
    case = load(NAME)
    assert case.title == "Twenty percent off or we re-tender"
    assert (case.walk_away.learner, case.walk_away.counterpart) == (22, 24)
    assert case.walk_away.counterpart_claimed == 55
    assert case.value(case.demand, "learner") == 6
    assert case.value(case.demand, "counterpart") == 42
    assert case.value(case.creative_deal, "learner") == 63
    assert case.value(case.creative_deal, "counterpart") == 53


def test_several_faults_are_told_in_one_run_with_key_and_mend(tmp_path: Path) -> None:
    path = broken(
        tmp_path,
        ('locked_by = "f_kpi"', 'locked_by = "f_nothing"'),
        ("counterpart_claimed = 55", "counterpart_claimed = 3"),
    )
    faults = {fault.key: fault for fault in check(path)}
    assert "f_nothing" in faults["issues.volume.locked_by"].what
    assert "f_kpi" in faults["issues.volume.locked_by"].mend
    assert "walk_away.counterpart_claimed" in faults
    assert all(fault.file == str(path) and fault.mend for fault in faults.values())


def test_a_misspelt_key_is_named(tmp_path: Path) -> None:
    path = broken(tmp_path, ("minutes =", "minuets ="))
    keys = {fault.key for fault in check(path)}
    assert {"minuets", "minutes"} <= keys


def test_a_creative_deal_that_is_beaten_for_both_is_a_fault(tmp_path: Path) -> None:
    creative = source(NAME)[1].partition("[creative_deal]")[2].partition("[")[0]
    path = broken(tmp_path, (creative, creative.replace("-6%", "-20%").replace("net-30", "net-90")))
    assert any(fault.key == "creative_deal" for fault in check(path))


def test_a_line_with_a_placeholder_that_cannot_be_filled_is_a_fault(tmp_path: Path) -> None:
    line = load(NAME).lines["insult"].neutral[0]
    path = broken(tmp_path, (line, "{offer}"))
    assert any("offer" in fault.what for fault in check(path))


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{sticking} is too thin for me.", "without an article"),
        ("It's {sticking} that keeps me.", "without an article"),
        ("I have seen that. {sticking} is what I mean.", "without an article"),
        ("Look at the {sticking} again.", ""),
        ("Your {sticking} is thin.", ""),
        ("R. Okafor's {sticking} is thin.", ""),
    ],
)
def test_a_label_that_stands_without_its_article_is_a_fault(
    tmp_path: Path, line: str, fault: str
) -> None:
    path = broken(tmp_path, ("No. Not with the {sticking} like that.", line))
    found = [fault.what for fault in check(path)]
    assert [fault in what for what in found] == ([True] if fault else [])


def test_a_label_that_begins_with_a_vowel_does_not_come_after_a(tmp_path: Path) -> None:
    assert not check(broken(tmp_path, ('label = "Yearly volume"', 'label = "Volume a year"')))
    odd = check(broken(tmp_path, ('label = "Yearly volume"', 'label = "Annual volume"')))
    assert odd
    assert all("becomes 'a annual volume'" in fault.what for fault in odd)


def test_a_line_that_stands_twice_is_a_fault_that_names_both_places(tmp_path: Path) -> None:
    case = load(NAME)
    one, other = case.lines["insult"].neutral[0], case.lines["threat"].neutral[0]
    (fault,) = check(broken(tmp_path, (one, other)))
    assert {fault.key, "lines.threat.neutral"} == {"lines.insult.neutral", "lines.threat.neutral"}
    assert "lines.threat.neutral" in fault.what
    assert other in fault.what


def test_a_term_of_two_options_of_one_issue_is_a_fault(tmp_path: Path) -> None:
    path = broken(tmp_path, ('terms = ["-12%", ', 'terms = ["Minus Twenty", "-12%", '))
    (fault,) = check(path)
    assert fault.key == "issues.rate.options.-12%.terms"
    assert "'minus twenty' stands at '-20%' too" in fault.what


def test_what_shares_are_of_is_a_fault_where_no_option_is_a_share(tmp_path: Path) -> None:
    path = broken(tmp_path, ('label = "Payment terms"\n', 'label = "Payment terms"\nof = 480\n'))
    (fault,) = check(path)
    assert fault.key == "issues.terms.of"
    assert "in percent" in fault.what


def test_what_instalments_pay_off_is_a_fault_where_it_has_no_sum_or_no_months(
    tmp_path: Path,
) -> None:
    path = broken(
        tmp_path, ('label = "Payment terms"\n', 'label = "Payment terms"\nspreads = "rate"\n')
    )
    (fault,) = check(path)
    assert fault.key == "issues.terms.spreads"
    assert "No option has a label in months" in fault.what
    path = broken(
        tmp_path, ('label = "Payment terms"\n', 'label = "Payment terms"\nspreads = "x"\n')
    )
    assert "'x' is no issue with a sum" in check(path)[0].what


@pytest.mark.parametrize("where", ["facts.f_kpi.guard", "concepts.feel_squeezed.named"])
def test_too_few_wordings_of_a_telling_or_an_answer_are_a_fault(tmp_path: Path, where: str) -> None:
    case = load(NAME)
    lines = case.fact["f_kpi"].guard if "guard" in where else case.concept["feel_squeezed"].named
    (fault,) = check(broken(tmp_path, *((f'  "{line}",\n', "") for line in lines[1:])))
    assert fault.key == where
    assert fault.what == "Only 1 wording."


def test_a_misspelt_situation_is_a_fault_that_names_the_one_meant(tmp_path: Path) -> None:
    faults = {f.key: f for f in check(broken(tmp_path, ("[lines.opening]", "[lines.openning]")))}
    assert "opening" in faults["lines.openning"].mend
    assert "no words for this" in faults["lines.opening"].what


@pytest.mark.parametrize(
    ("content", "says"),
    [(b"not = [toml", "cannot be read"), (b"\xff\xfe", "UTF-8"), (b"", "missing")],
)
def test_a_file_that_is_no_case_gets_a_fault_not_a_traceback(
    tmp_path: Path, content: bytes, says: str
) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(content)
    assert says in " ".join(fault.what for fault in check(path))
    with pytest.raises(CaseError):
        load(path)


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(UnknownCaseError, match=NAME):
        load("no_such_case")


def test_no_words_are_asked_for_that_the_counterpart_never_says() -> None:
    sources = "".join(
        path.read_text(encoding="utf-8") for path in Path(counterpart.__file__).parent.glob("*.py")
    )
    assert [name for name in SITUATIONS if f'"{name}"' not in sources] == []

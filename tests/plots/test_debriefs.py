"""The pictures of a debrief: for every case, and for talks that go badly or hardly at all."""

from __future__ import annotations

from functools import cache

import pytest

from tests.debrief.talks import FREELANCER, TENANT, exemplar, said
from tests.plots.drawn import collisions, outside, words
from weakhand.cases import load, names
from weakhand.debrief import chain, course, deal_map, debrief
from weakhand.plots import Picture, chain_picture, course_picture, deal_picture
from weakhand.roleplay import Act, Talk, begin, by_lot, play, step

ODD = "\N{UNICORN FACE} I'd pay $5 or $6 & <b>more</b>\u202e \u0639\u0631 " + "word" * 40


@cache
def talks(name: str) -> dict[str, Talk]:
    """Return a good talk in a case and several that are not."""
    case = load(name)
    long = begin(case)
    lines = ("How does item {} look from where you sit?", "It sounds like item {} matters to you.")
    for n in range(40):
        if not long.over:
            long = step(long, Act(lines[n % 2].format(n)))
    return {
        "good": exemplar(case),
        "silent": begin(case),
        "one line": said(case, [ODD]),
        "accepts": said(case, [{"accept": True}]),
        "leaves": said(case, ["It sounds like you are under pressure.", {"walk_away": True}]),
        "by lot": play(case, by_lot, 3),
        "long": long,
    }


KINDS = ("good", "silent", "one line", "accepts", "leaves", "by lot", "long")

DRAWN = [(name, kind) for name in names() for kind in ("good", "by lot", "long")] + [
    (name, kind)
    for name in ("tenant_vs_landlord", "crisis_call_fictional", "exclusive_deal_walk_away")
    for kind in KINDS
]


def drawn(talk: Talk, width: int, branch: Talk | None = None) -> dict[str, Picture]:
    """Return the pictures of a talk's debrief."""
    return {
        "chain": chain_picture(chain(talk), talk.case.counterpart.short, width=width),
        "course": course_picture(course(talk), width=width),
        "deal": deal_picture(deal_map(talk, branch), width=width),
    }


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("name", "kind"), DRAWN)
def test_every_case_can_be_drawn_and_no_words_collide_or_leave_the_picture(
    name: str, kind: str
) -> None:
    talk = talks(name)[kind]
    for width in (640, 360):
        for what, picture in drawn(talk, width, talks(name)["good"]).items():
            assert outside(picture) == [], (what, width)
            assert collisions(picture) == [], (what, width)
            assert picture.alt, what


def test_the_smallest_words_are_twelve_pixels_high() -> None:
    for picture in drawn(exemplar(FREELANCER), 640).values():
        sizes = {round(box.bottom - box.top, 1) for _, box in words(picture)}
        assert min(sizes) >= round(12 * 1.3, 1)


@pytest.mark.parametrize("name", names())
def test_of_a_chain_in_a_narrow_place_only_the_learners_own_words_are_cut(name: str) -> None:
    talk = talks(name)["good"]
    picture = chain_picture(chain(talk), talk.case.counterpart.short, width=540)
    assert [line for line, _ in words(picture) if line.endswith("…")] == []


def test_the_map_says_what_each_named_deal_is_worth() -> None:
    alt = deal_picture(deal_map(exemplar(FREELANCER))).alt
    assert "All 96 different deals" in alt
    assert "Without a deal you have 22 and Okafor has 24 (claimed: 55)." in alt
    assert "Your deal: 63 to you, 53 to Okafor." in alt
    assert "Nash point: 53 to you, 63 to Okafor." in alt
    assert "Their first demand: 6 to you, 42 to Okafor." in alt
    assert "Fair without listening: 32 to you, 43 to Okafor." in alt
    assert "Your deal is on the Pareto front" in alt


def test_the_map_of_a_case_to_walk_away_from_says_that_nothing_suits_both() -> None:
    alt = deal_picture(deal_map(begin(load("exclusive_deal_walk_away")))).alt
    assert "No deal is worth both walk-aways." in alt
    assert "You reached no deal." in alt


def test_the_map_shows_a_branch_beside_the_first_deal() -> None:
    first = said(TENANT, [{"accept": True}])
    picture = deal_picture(deal_map(first, exemplar(TENANT)))
    assert "Your deal: 2 to you, 40 to Mr Grieve." in picture.alt
    assert "Your deal in the what-if: 37 to you, 47 to Mr Grieve." in picture.alt
    assert any("what-if" in text for text, _ in words(picture))


def test_the_course_says_where_each_quantity_began_and_ended() -> None:
    talk = exemplar(FREELANCER)
    alt = course_picture(course(talk)).alt
    assert f"over {len(talk.turns)} lines of yours" in alt
    assert f"Okafor’s trust in you: 15% to {talk.mind.rapport:.0%}." in alt
    assert "(claims 55, in truth has 24)" in alt
    assert f"Okafor’s patience: 10 to {talk.mind.patience:.1f} of 10" in alt
    assert "Moved most by line" in alt


def test_the_chain_says_line_fact_issue_and_deal() -> None:
    talk = exemplar(TENANT)
    alt = chain_picture(chain(talk), "Mr Grieve").alt
    learned = {n for n, turn in enumerate(talk.turns, 1) if any(s >= 2 for _, s in turn.told)}
    assert any(f"Listen: Line {n}" in alt for n in learned)
    assert TENANT.fact["f_refi"].summary in alt
    assert "Invent: Lease length. Open from line" in alt
    assert "Close: 24 months. +6 to you (+18 to Mr Grieve)." in alt


def test_a_gap_is_called_missing_and_stands_in_a_dashed_box() -> None:
    picture = chain_picture(chain(said(TENANT, [{"accept": True}])), "Mr Grieve")
    assert "Listen (missing): No line of yours came near it." in picture.alt
    assert "Learn (missing): Not told." in picture.alt
    assert b"stroke-dasharray" in picture.svg()
    assert b"stroke-dasharray" not in chain_picture(chain(exemplar(TENANT)), "Mr Grieve").svg()


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_not_found_stays_hidden_until_it_may_be_shown(kind: str) -> None:
    talk = talks("tenant_vs_landlord")[kind]
    picture = chain_picture(chain(talk), "Mr Grieve", reveal=False)
    shown = " ".join(text for text, _ in words(picture))
    found = debrief(talk).facts
    for fact in TENANT.facts:
        assert (fact.summary in picture.alt) == (fact.id in found)
        locked = [issue for issue in TENANT.issues if issue.locked_by == fact.id]
        for issue in locked:
            assert (issue.label in shown) == (fact.id in found)


def test_a_line_of_the_learners_is_quoted_without_its_markup_doing_anything() -> None:
    talk = said(TENANT, ["What worries <b>you</b> most about the $5 and $6 that the bank wants?"])
    picture = chain_picture(chain(talk), "Mr Grieve")
    assert b"<b>" not in picture.svg()

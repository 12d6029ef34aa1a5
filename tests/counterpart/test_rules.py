"""Each rule of the counterpart's mind, with the finding it follows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from weakhand.cases.schema import Case
from weakhand.counterpart import Gesture, Mind, begin, respond
from weakhand.counterpart.credit import credit
from weakhand.counterpart.rules import effects
from weakhand.counterpart.seen import Seen
from weakhand.language.reading import Claim, Move, MoveKind, Reading


def line(text: str, *kinds: MoveKind, about: tuple[str, ...] = (), **more: object) -> Reading:
    """Return a reading of a line that makes these moves, each fitting."""
    moves = tuple(Move(kind, 0, len(text), 1.0, 1.0, about) for kind in kinds)
    return Reading(text, moves, about, **more)  # type: ignore[arg-type]


def moved(case: Case, mind: Mind, reading: Reading, on: str) -> float:
    """Return how much a line moves one quantity."""
    seen = Seen(case, mind, reading, credit(mind, reading))
    return sum(effect.amount for effect in effects(seen) if effect.on == on)


@pytest.mark.parametrize(
    "kind", ["label", "summary", "paraphrase", "calibrated_question", "open_question", "mirror"]
)
def test_listening_that_fits_builds_trust(case: Case, kind: MoveKind) -> None:
    """Weger et al. 2014; Huang et al. 2017."""
    assert moved(case, begin(case), line("words of theirs", kind), "rapport") > 0


def test_a_wrong_label_costs_little_and_an_unsure_one_nothing(case: Case) -> None:
    mind = begin(case)
    wrong = Reading("you sound thrilled", (Move("label", 0, 18, 0.9, 0.0),))
    unsure = Reading("you sound thrilled", (Move("label", 0, 18, 0.4, 0.1),))
    assert -0.05 < moved(case, mind, wrong, "rapport") < 0
    assert moved(case, mind, unsure, "rapport") >= 0


def test_the_third_mirror_in_a_row_irritates(case: Case) -> None:
    """Wessler et al. 2023: too much mimicry lowers liking."""
    mind = begin(case)
    twice = replace(mind, recent=(frozenset({"mirror"}),) * 2)  # type: ignore[arg-type]
    reading = line("month end?", "mirror")
    assert moved(case, mind, reading, "rapport") > 0
    assert moved(case, twice, reading, "rapport") < 0
    assert moved(case, twice, reading, "patience") < 0


def test_an_insult_fails_against_somebody_with_alternatives(case: Case) -> None:
    """Sinaceur and Tiedens 2006: anger works only on people with poor alternatives."""
    angry = line("you idiot", hostile=0.9)
    assert moved(case, begin(case), angry, "firmness") > 0
    assert moved(case, begin(case), angry, "rapport") < -0.1


def test_a_threat_hardens(case: Case) -> None:
    """The course's own; Sinaceur et al. 2011 compared calm threats with anger."""
    assert moved(case, begin(case), line("or else I tell the press", "threat"), "firmness") > 0


def test_a_loss_they_raised_softens_once_per_risk(case: Case) -> None:
    """Loss aversion is real (Walasek et al. 2024), so a raised risk moves them, once."""
    mind = begin(case)
    reading = line("what if it slips?", "loss_frame", about=("c_slip",), loss="raised_risk")
    assert moved(case, mind, reading, "firmness") < 0
    after, _ = respond(case, mind, reading, Gesture(), 1)
    again = line("and if it slips?", "loss_frame", about=("c_slip",), loss="raised_risk")
    assert moved(case, after, again, "firmness") == 0


def test_a_risk_they_never_raised_moves_nothing(case: Case) -> None:
    reading = line("you could be sued", "loss_frame", loss="unraised_risk")
    assert moved(case, begin(case), reading, "firmness") == 0


def test_loss_attached_to_conceding_hardens(case: Case) -> None:
    """De Dreu et al. 1994: who sees conceding as a loss concedes less."""
    reading = line("giving in costs you 6 %", "loss_frame", loss="conceding")
    assert moved(case, begin(case), reading, "firmness") > 0


def test_a_calm_question_about_the_deadline_takes_force_from_it_once(case: Case) -> None:
    """The course's own; Lau et al. 2014 found that exploding offers serve their makers badly."""
    mind = begin(case)
    reading = line("what happens after Monday?", "deadline_question", about=("deadline",))
    assert moved(case, mind, reading, "firmness") < 0
    after, _ = respond(case, mind, reading, Gesture(), 1)
    assert moved(case, after, line("and Tuesday?", "deadline_question"), "firmness") == 0


def test_an_honest_limit_raises_what_they_credit_you_with(case: Case) -> None:
    """Lee and Ames 2017: "I can't" beats "it is not worth it"."""
    assert moved(case, begin(case), line("I can't do that", "reject"), "belief") > 0


def test_running_down_what_they_have_wins_nothing_where_a_limit_would(case: Case) -> None:
    """Lee and Ames 2017: reasons of constraint beat reasons that disparage."""
    mind = begin(case)
    limit = line("I can't pay that", "reject")
    worthless = line("it is not worth that", "reject", cues=("disparages",))
    assert moved(case, mind, limit, "belief") > 0 == moved(case, mind, worthless, "belief")
    assert moved(case, mind, worthless, "rapport") < 0 < moved(case, mind, worthless, "firmness")


def test_running_things_down_hardens_once_and_costs_trust_each_time(case: Case) -> None:
    """Lee and Ames 2017; how often it counts is the course's own."""
    first = line("it is not worth that", cues=("disparages",))
    after, _ = respond(case, begin(case), first, Gesture(), 1)
    again = line("nor is it worth this", cues=("disparages",))
    assert moved(case, after, again, "firmness") == 0
    assert moved(case, after, again, "rapport") < 0


NEED = Claim("fact", 0, 20, ("t_one",))


@pytest.mark.parametrize("cue", ["needs", "own_deadline"])
def test_a_true_need_and_a_true_deadline_of_ones_own_soften_once(case: Case, cue: str) -> None:
    """Shirako, Kilduff and Kray 2015 on need; Moore 2004 on one's own final deadline."""
    mind = begin(case)
    told = line("my savings last six weeks", "disclosure", claims=(NEED,), cues=(cue,))
    assert moved(case, mind, told, "firmness") < 0
    after, _ = respond(case, mind, told, Gesture(), 1)
    again = line("six weeks, that is all", "disclosure", claims=(NEED,), cues=(cue,))
    assert moved(case, after, again, "firmness") == 0


@pytest.mark.parametrize("cue", ["needs", "own_deadline"])
def test_a_need_or_deadline_helps_only_when_it_is_true_and_calmly_told(
    case: Case, cue: str
) -> None:
    """Shirako, Kilduff and Kray 2015 found honest appeals; an invention is a lie (Shell 1991)."""
    mind = begin(case)
    lie = Claim("fact", 0, 20)
    invented = line("my savings last a day", "disclosure", claims=(lie,), cues=(cue,))
    begged = line("please, I need it", "begging", claims=(NEED,), cues=(cue,))
    unclaimed = line("I need this job", cues=(cue,))
    assert moved(case, mind, invented, "firmness") > 0
    assert moved(case, mind, begged, "firmness") > 0
    assert moved(case, mind, unclaimed, "firmness") == 0


def offered(case: Case, mind: Mind, price: str) -> float:
    """Return the patience that putting one price first costs by the rules alone."""
    reading = line("here is my offer", "offer")
    seen = Seen(case, mind, reading, credit(mind, reading), {"price": price})
    return sum(e.amount for e in effects(seen) if e.rule == "extreme_first_offer")


def test_a_first_offer_that_asks_for_everything_risks_impasse(case: Case) -> None:
    """Petrowsky et al. 2025: impasse; Schweinsberg et al. 2012: extreme offers offend."""
    assert offered(case, begin(case), "high") < 0


def test_an_ambitious_first_offer_and_a_later_extreme_one_cost_nothing_more(case: Case) -> None:
    """Petrowsky et al. 2025 is about first offers, and finds that ambitious ones pay."""
    later = replace(begin(case), put={"price": "mid"})
    assert offered(case, begin(case), "mid") == offered(case, later, "high") == 0


def test_a_true_alternative_raises_belief_and_never_above_the_truth(case: Case) -> None:
    """Pinkley et al. 2019, and the course's cap: belief never passes the real walk-away."""
    mind = replace(begin(case), belief=case.walk_away.learner - 1)
    claim = Claim("alternative", 0, 10, ("t_one",))
    reading = line("I have a second client", "disclosure", claims=(claim,))
    after, _ = respond(case, mind, reading, Gesture(), 1)
    assert after.belief == case.walk_away.learner


def test_pleading_lowers_what_they_think_you_could_walk_away_to(case: Case) -> None:
    assert moved(case, begin(case), line("please, I need this", "begging"), "belief") < 0


def test_an_invented_alternative_is_remembered_and_closes_them(case: Case) -> None:
    """Shell 1991: an invented rival bid is a lie about a material fact."""
    mind = begin(case)
    lie = line("I have three other offers", claims=(Claim("alternative", 0, 25),))
    after, reply = respond(case, mind, lie, Gesture(), 1)
    assert after.violations == ((1, 0, 25),)
    assert after.rapport < mind.rapport
    assert reply.situations[0] == "claim_doubted"
    assert reply.told == ()


def test_who_trades_is_taken_for_somebody_who_could_say_no(case: Case) -> None:
    assert moved(case, begin(case), line("if you pay, then I", "conditional_trade"), "belief") > 0


def test_early_why_bristles_and_a_trusted_why_does_not(case: Case) -> None:
    """Malhotra and Bazerman 2007 ask why: tone and trust decide, there is no ban."""
    reading = line("why is that?", "why_question")
    assert moved(case, begin(case), reading, "rapport") < 0
    trusted = replace(begin(case), rapport=0.5)
    assert moved(case, trusted, reading, "rapport") == 0


def test_every_technique_in_one_breath_sounds_rehearsed(case: Case) -> None:
    salad = line("all of it", "label", "mirror", "paraphrase", "open_question", "summary")
    assert moved(case, begin(case), salad, "patience") < 0


def test_one_question_is_one_technique_of_whatever_kinds(case: Case) -> None:
    asked = line(
        "a label, and what do you need most?",
        "label",
        "mirror",
        "open_question",
        "calibrated_question",
        "preference_question",
    )
    assert moved(case, begin(case), asked, "patience") == 0


def test_a_third_mirror_grates_unless_it_leads_to_something(case: Case) -> None:
    """Wessler et al. 2023: too much mimicry lowers liking and trust."""
    mind = begin(case).changed(recent=(frozenset({"mirror"}), frozenset({"mirror"})))
    echo = Move("mirror", 0, 9, 0.9, 0.5, ("f_one",))
    alone = Reading("One a day?", (echo,), ("f_one",))
    leading = Reading("One a day. Is there a form or anything for that?", (echo,), ("f_one",))
    assert moved(case, mind, alone, "patience") < 0
    assert moved(case, mind, leading, "patience") == 0


def test_saying_the_same_again_earns_nothing(case: Case) -> None:
    mind = begin(case)
    reading = line("what drives the savings?", "calibrated_question", about=("f_one",))
    after, _ = respond(case, mind, reading, Gesture(), 1)
    assert all(item.worth == 0 for item in credit(after, reading))
    assert moved(case, after, reading, "rapport") < 0


def test_a_changed_mind_keeps_every_other_field(case: Case) -> None:
    mind = begin(case)
    assert mind.changed(rapport=0.5, ending="agreed") == replace(mind, rapport=0.5, ending="agreed")
    assert mind == begin(case)


def test_a_mind_has_no_field_of_an_unknown_name(case: Case) -> None:
    with pytest.raises(TypeError, match="trust"):
        begin(case).changed(trust=1.0)

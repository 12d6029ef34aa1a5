"""The learner's own words become terms: numbers both ways, nothing that everybody says."""

from __future__ import annotations

from collections import Counter

from weakhand.canvas.wording import (
    as_name,
    as_sentence,
    names_for,
    option_terms,
    spelled,
    spoken_by_them,
    spoken_to_you,
    truth_terms,
    variants,
)


def test_numbers_are_understood_in_digits_and_in_words() -> None:
    assert "24 months" in variants("twenty-four months")
    assert "twenty-four months" in variants("24 months")
    assert {"6%", "six percent", "6 percent"} <= set(variants("six percent"))
    assert spelled(99) == "ninety-nine"
    assert spelled(100) == ""


def test_words_of_every_conversation_name_nothing_alone() -> None:
    terms = names_for("the help with work", "We need more time", common=Counter())
    assert not {"help", "work", "time", "need"} & set(terms)


def test_a_word_that_two_things_share_names_neither_alone() -> None:
    terms = names_for("the loan at the bank", "The bank wants papers", common=Counter(bank=2))
    assert "bank" not in terms
    assert "loan" in terms
    assert "loan bank" in terms


def test_every_way_has_terms_that_no_other_way_has() -> None:
    labels = ["the rate as it is", "twenty percent off the rate", "six percent off the rate"]
    terms = option_terms(labels, "day rate")
    assert "keep day rate" in terms[0]
    assert "20%" in terms[1]
    for n, own in enumerate(terms):
        others = {term for m, more in enumerate(terms) if m != n for term in more}
        assert own
        assert not others & set(own)


def test_a_figure_about_oneself_is_borne_out_with_its_word() -> None:
    terms = truth_terms("I have lived here for five years")
    assert {"five years", "5 years"} <= set(terms)
    assert "five" not in terms


def test_a_topic_changes_hands_with_who_speaks() -> None:
    assert spoken_by_them("Their loan at the bank.") == "my loan at the bank"
    assert spoken_to_you("my jam on their shelves") == "your jam on our shelves"


def test_sentences_get_a_capital_and_a_stop_and_names_lose_them() -> None:
    assert as_sentence("the bank decides") == "The bank decides."
    assert as_sentence("Who knows?") == "Who knows?"
    assert as_name("The loan.") == "the loan"
    assert as_name("Norvex") == "Norvex"

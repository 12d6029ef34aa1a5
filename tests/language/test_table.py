"""What case writers met at the table: words kept whole, claims, pressure, requests, relevance."""

from __future__ import annotations

import pytest

from weakhand.language import Choice, Ground, Notion, Reading, Said, read
from weakhand.language.normalise import fold
from weakhand.language.typed import stem

GROUND = Ground(
    notions=(
        Notion("f_stall", "fact", ("market stall", "stall by the fountain")),
        Notion("f_grieve", "feeling", ("grieving", "worried", "worn out")),
        Notion("f_cash", "need", ("need the money", "short of cash")),
        Notion("f_place", "fact", ("in place",)),
        Notion("t_boat", "topic", ("boat",)),
        Notion("care", "fact", ("home care",)),
        Notion("rent", "issue", ("rent",)),
        Notion("deadline", "deadline", ("friday", "noon")),
    ),
    choices=(
        Choice("cleaning", "I clean", ("I do the cleaning",)),
        Choice("cleaning", "you clean", ("you do the cleaning",)),
        Choice("right", "1x sharing", ("1x sharing",)),
        Choice("right", "1x non-sharing", ("1x non-sharing",)),
        Choice("stay", "on call", ("two weeks on call",)),
    ),
    truths=(("t_one", ("one offer",)),),
)
THEIRS = Said(
    "counterpart",
    "The stall by the fountain goes to somebody else on Friday. I am worn out by it.",
    ("f_grieve",),
)


def _read(text: str) -> Reading:
    return read(text, (THEIRS,), GROUND)


@pytest.mark.parametrize(
    "word", ["lease", "reference", "cell", "shark", "teal", "resort", "lorry", "wedding"]
)
def test_a_real_word_is_never_mended(word: str) -> None:
    assert fold(f"The {word} came up.").words[1] == word


def test_a_word_of_the_case_is_never_mended() -> None:
    ground = Ground(notions=(Notion("f_delp", "fact", ("the pleasse harbour",)),))
    assert read("Tell me about the pleasse harbour.", (), ground).about == ("f_delp",)
    assert fold("Pleasse go on.").words[0] == "please"


def test_number_words_are_still_numbers_in_a_case_that_uses_them() -> None:
    ground = Ground(choices=(Choice("cut", "20%", ("twenty percent", "cannot go under twenty")),))
    assert read("I propose twenty percent.", (), ground).offer == (("cut", "20%"),)


@pytest.mark.parametrize(
    ("left", "right"), [("care", "car"), ("willing", "will"), ("news", "new"), ("coming", "com")]
)
def test_two_words_keep_two_stems(left: str, right: str) -> None:
    assert stem(left) != stem(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("care", "caring"),
        ("make", "making"),
        ("boxes", "box"),
        ("agreed", "agree"),
        ("get", "gets"),
    ],
)
def test_two_forms_of_a_word_share_a_stem(left: str, right: str) -> None:
    assert stem(left) == stem(right)


def test_a_phrase_is_not_named_by_its_one_heavy_word() -> None:
    assert "f_cash" in _read("You need the money now.").about
    assert "f_cash" not in _read("The money is on the table.").about
    assert "f_place" not in _read("What a place.").about
    assert "care" not in _read("Is that your car?").about


def test_a_proper_name_is_no_feeling() -> None:
    assert "f_grieve" in _read("You must be grieving.").about
    assert "f_grieve" not in _read("Good morning, Mrs Grieve.").about


def test_another_offer_is_not_borne_out_by_one_offer() -> None:
    assert [c.truths for c in _read("I have another offer.").claims] == [()]
    assert [c.truths for c in _read("I have one offer for the boat.").claims] in ([], [("t_one",)])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("How about I do the cleaning?", "I clean"),
        ("What if you do the cleaning?", "you clean"),
        ("I could offer 1x non-sharing.", "1x non-sharing"),
        ("I could offer 1x sharing.", "1x sharing"),
    ],
)
def test_the_longest_fitting_option_is_offered(text: str, label: str) -> None:
    assert label in dict(_read(text).offer or ()).values()


@pytest.mark.parametrize(
    "text",
    [
        "Three people shook their heads and nobody told them why.",
        "If you keep the stall at ninety, I bring cider, only for you until spring.",
        "I could bring two new flavours if you take half the rise.",
        "My daughter wants to see the boat.",
        "I promise to send the list tonight.",
        "So they want to sign on Friday?",
        "Fine, I will pay it, just please do not close the stall.",
    ],
)
def test_own_terms_and_other_peoples_doings_claim_nothing(text: str) -> None:
    assert [c for c in _read(text).claims if c.kind == "alternative"] == []
    assert all(c.truths for c in _read(text).claims)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A hotel down the road would like to buy our cider.", "alternative"),
        ("Two other markets... another market has offered me a stall for sixty.", "alternative"),
        ("They are ready to sign tomorrow.", "alternative"),
        ("The doctor is on his way, I swear.", "fact"),
        ("My chief has promised that nobody comes in.", "authority"),
    ],
)
def test_a_lie_about_somebody_elses_offer_or_word_is_claimed(text: str, kind: str) -> None:
    assert (kind, ()) in [(c.kind, c.truths) for c in _read(text).claims]


@pytest.mark.parametrize(
    "text",
    [
        "What would you settle for?",
        "Name your price.",
        "What is the most you could pay?",
        "What are you offering?",
        "Is there any chance you could go to 90?",
        "How low can you go?",
    ],
)
def test_a_line_that_asks_for_terms_is_known(text: str) -> None:
    assert _read(text).asks_offer


@pytest.mark.parametrize(
    "text",
    [
        "What matters most to you?",
        "What would you tell your neighbours?",
        "I am not asking what you would accept.",
        "I can offer you ninety.",
        "What can you tell me about the stall?",
    ],
)
def test_other_questions_ask_for_no_terms(text: str) -> None:
    assert not _read(text).asks_offer


@pytest.mark.parametrize(
    "text",
    [
        "If you close the stall, I'll tell the newspapers how you treat us.",
        "Close the stall and the newspapers will hear about it.",
        "Back down or the whole square hears how you work.",
        "Sign it or I'll report you to the inspector.",
        "It would be a shame if the press heard about this.",
        "We will tell every stallholder in the square how you work.",
        "Your clients are going to hear about this.",
    ],
)
def test_a_threat_to_the_good_name_is_a_threat(text: str) -> None:
    assert "threat" in _read(text).kinds()
    assert not _read(text).kinds() & {"conditional_trade", "paraphrase"}


@pytest.mark.parametrize(
    "text",
    [
        "Please don't kick us out.",
        "I'm begging you, I have nowhere left to go.",
        "Help us, please.",
        "Fine, 95 percent, just please don't close the stall.",
    ],
)
def test_pleading_is_begging(text: str) -> None:
    assert "begging" in _read(text).kinds()


def test_asking_to_be_helped_to_understand_is_no_begging() -> None:
    assert "begging" not in _read("Help me understand the stall.").kinds()


@pytest.mark.parametrize(
    "text",
    [
        "Friday is a trick, isn't it?",
        "Friday is only a trick to rush me.",
        "Friday is not a real deadline.",
        "I don't believe in your Friday, it can wait a week.",
        "Friday is made up, next week will do just as well.",
    ],
)
def test_a_deadline_that_is_called_invented_is_challenged(text: str) -> None:
    kinds = _read(text).kinds()
    assert "deadline_challenge" in kinds
    assert not kinds & {"threat", "accept", "off_topic"}


def test_an_order_gives_nothing_back() -> None:
    assert "paraphrase" not in _read("You have to come down now.").kinds()


@pytest.mark.parametrize(
    "text",
    [
        "It sounds like you are jealous.",
        "You must be thrilled about the fountain.",
        "So you're saying you want to sell me your boat.",
    ],
)
def test_what_nothing_speaks_for_has_hardly_any_relevance(text: str) -> None:
    for move in _read(text).moves:
        assert move.relevant * move.sure < 0.2


def test_a_question_that_points_back_is_about_the_sentence_before() -> None:
    carried = _read("I walked past the market stall. What did they say to you about it?")
    question = carried.first("open_question", "calibrated_question")
    assert question is not None
    assert question.about == ("f_stall",)


def test_a_question_after_a_colon_is_open_and_no_mirror() -> None:
    reading = _read("About the market stall: how was it decided?")
    assert reading.first("open_question", "calibrated_question") is not None
    assert "mirror" not in reading.kinds()


def test_chat_and_thanks_are_small_talk_only() -> None:
    for text in ("haha ok, how was your weekend?", "Good morning Mr Ames"):
        assert _read(text).kinds() == {"small_talk"}
    for text in ("ok thanks", "thanks", "Thank you."):
        assert _read(text).kinds() <= {"small_talk"}

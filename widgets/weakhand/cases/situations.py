"""The situations a counterpart must have words for.

Each key of a case's ``[lines]`` table is one of these. ``at_least`` is how many
neutral wordings a case needs so that a long conversation does not run dry.
Placeholders in braces are filled in by the counterpart: ``{package}`` (a list
of options in words), ``{issue}`` (an issue's label), ``{sticking}`` (the issue
that keeps an offer from being accepted).
"""

from __future__ import annotations

from typing import NamedTuple


class Situation(NamedTuple):
    """When a line is said, how many wordings are needed, and what it may hold."""

    when: str
    at_least: int = 3
    holds: tuple[str, ...] = ()


SITUATIONS: dict[str, Situation] = {
    # opening and close
    "opening": Situation("the first words, with the stated demand", 2),
    "agree": Situation("they accept the learner's offer", 3),
    "agree_theirs": Situation("the learner accepted their offer", 2),
    "ends_talks": Situation("patience is spent: they end the talks", 3),
    "out_of_time": Situation("the meeting is over without a deal", 2),
    "learner_walks": Situation("the learner walks away", 2),
    "last_word": Situation("a warning: patience is nearly spent", 3),
    # listening
    "go_on": Situation("the learner nods them on or remarks something: nothing new to tell", 4),
    "mirror_plain": Situation("the learner gives their words back: nothing new to tell", 4),
    "label_fits": Situation("a feeling or need was named well", 4),
    "label_off": Situation("a feeling was named that they do not have", 3),
    "understood": Situation("a paraphrase or summary got it right", 5),
    "misread": Situation("a paraphrase or summary got it wrong", 3),
    "i_message": Situation("the learner said how something lands with them", 3),
    "affirmed": Situation("thanks, respect or agreement", 3),
    "small_talk": Situation("a greeting, or chat that is not about the deal", 3),
    # questions
    "deflect": Situation("a good question, too early for an answer", 5),
    "nothing_more": Situation("a question about something already fully told", 4),
    "plain_answer": Situation("a question that touches nothing they hold back", 5),
    "closed_answer": Situation(
        "a question for one word (yes, no, who, when) that touches nothing", 4
    ),
    "why_bristle": Situation("a why-question that sounds like blame", 3),
    "priorities": Situation("asked what matters most to them: they say some of it", 3),
    "deadline_held": Situation("asked about the deadline while it still holds", 3),
    "deadline_softened": Situation("asked about the deadline once its real limit is known", 3),
    "deadline_bristle": Situation("the deadline attacked instead of asked about", 2),
    # pressure and mistakes
    "threat": Situation("the learner threatens", 3),
    "insult": Situation("the learner insults", 3),
    "begging": Situation("a plea, or a concession with nothing asked back", 3),
    "disclosure": Situation("the learner tells something about themselves", 3),
    "loss_heard": Situation("a risk they raised was named as shared", 3),
    "loss_early": Situation("a risk was named that they had not raised", 3),
    "loss_hardens": Situation("conceding was painted as a loss", 2),
    "claim_doubted": Situation("a claim that sounds invented", 3),
    "claim_caught": Situation("an invention is plain: trust is gone", 2),
    "repeated": Situation("the learner says again what was said", 4),
    "parroted": Situation("too many mirrors or stock phrases in a row", 4),
    "off_topic": Situation("nothing to do with the table", 4),
    "unclear": Situation("words they cannot make sense of", 5),
    "silence": Situation("an empty message", 4),
    "rejected": Situation("the learner turned something down without more", 3),
    # offers
    "offer_far": Situation("an offer far below what they take", 4, ("sticking",)),
    "offer_near": Situation("an offer nearly good enough", 4, ("sticking",)),
    "offer_unknown": Situation("an offer rests on something not yet on the table", 3, ("issue",)),
    "counter": Situation("they put a package of their own", 4, ("package",)),
    "hold": Situation("they hold to what they put before", 4, ("package",)),
    "trade_heard": Situation("an if-then trade, before the answer to it", 3),
    "unlocked": Situation("an issue without words of its own comes onto the table", 3, ("issue",)),
}
STEPS = ("hint", "part", "whole")
"""The steps in which a fact comes out, by name."""
WORDINGS = {"hint": 3, "part": 3, "whole": 2, "guard": 3, "unlocked": 3, "named": 2}
"""How many wordings each telling of a fact, and each answer of its own, needs at least."""

ANSWERS: dict[str, Situation] = {
    # plain questions that come up at any table: language.plain finds them
    "who": Situation("asked who they are and what they do", 2),
    "may_ask": Situation("asked whether the learner may ask something", 2),
    "moment": Situation("asked for a moment to think", 2),
    "decides": Situation("asked who decides", 2),
    "final": Situation("asked whether there is room, or what their limit is", 3),
    "if_no": Situation("asked what happens if the learner says no", 2),
    "writing": Situation("asked for something in writing", 2),
    "my_place": Situation("asked for advice, or what they would do in the learner's place", 2),
    "before": Situation("asked whether, how often or how long they have done this", 2),
    "fair": Situation("asked whether this is fair, normal or allowed", 3),
    "clarify": Situation("asked what they mean, or to say it again", 3),
    "unanswered": Situation("told that they have not answered the question", 3),
    "satisfied": Situation("asked what they think of the learner and the learner's work", 2),
    "earnest": Situation("asked whether they mean it", 2),
    "disparaged": Situation("what they have is run down: overpriced, not worth it", 2),
    "leaving": Situation("the learner says goodbye: the talks end only by their walking away", 2),
    # what is said where nothing else fits
    "sideways": Situation("they tell something else than was asked: what they say first", 4),
    "of_thing": Situation(
        "the thing that was asked about, said before they have no answer to it", 3, ("thing",)
    ),
    "unknown": Situation("asked when, or once more for what they could not say", 4),
    "statement": Situation("the learner states something about the matter, and asks nothing", 4),
    "of_them": Situation("asked about themselves, beside the matter", 4),
    "reflected": Situation("a reflection that may be right, and earns nothing", 3),
    "loose_terms": Situation("terms are named, and it is not clear whether they are offered", 3),
    "which_one": Situation("an offer leaves a point open between two options: they ask which", 3),
    "as_far": Situation("said after a package of theirs: why it goes no further", 3),
    "half_yes": Situation("perhaps a yes: they ask whether it is, in a question with yes in it", 3),
}
"""Answers that a case may have words for under ``[[answers]]``; without them, other lines serve.

A case adds answers of its own, with the terms that ask for them.
"""

PRACTICE: dict[str, Situation] = {
    "next_step": Situation("asked what happens next, or once it is agreed", 2),
    "paperwork": Situation("asked who does the paperwork, or for a form", 2),
    "papers_needed": Situation("asked what the learner must bring or show", 2),
    "who_signs": Situation("asked who signs", 2),
    "when_paid": Situation("asked when the money moves", 2),
    "how_paid": Situation("asked how and where it is paid", 2),
    "extra_cost": Situation("asked about other costs, interest or tax", 2),
    "who_knows": Situation("asked who else knows or has a part in it", 2),
    "someone_else": Situation("asked for somebody else to speak or write to", 2),
    "whose_idea": Situation("asked whose idea it was, or who wrote it", 2),
    "since_when": Situation("asked how long it has been so, or when it was changed", 2),
    "for_everybody": Situation("asked whether it is the same for everybody", 2),
    "others_did": Situation("asked what others did, or whether anybody refused", 2),
    "show_it": Situation("asked whether it may be shown to somebody, or is secret", 2),
    "between_us": Situation("asked whether it stays between the two, or is written down", 2),
    "tell_people": Situation("asked what the learner is to tell their own people", 2),
    "holds": Situation("asked whether it will be kept, or can be undone", 2),
    "back_out": Situation("asked whether the learner may change their mind afterwards", 2),
    "goes_wrong": Situation("asked what happens if it goes wrong later", 2),
    "how_long_takes": Situation("asked how long it takes, or when they will hear", 2),
    "how_long_lasts": Situation("asked how long it holds or is fixed", 2),
    "applies_from": Situation("asked from when it counts, or what it applies to", 2),
}
"""Answers to questions of practice, found in anybody's words (``counterpart.practice``).

A case may have words for them under ``[[answers]]``; terms are not needed.
"""

INTENTS: dict[str, Situation] = {
    # asked of the deal, and of what comes after
    "takes_effect": Situation(
        "asked from when it counts: how soon it starts, is delivered or paid", 1
    ),
    "why_number": Situation("asked where their figure comes from", 1),
    "why_me": Situation("asked why this falls to the learner of all people", 1),
    "others_get": Situation("asked what others in the same place get", 1),
    "usual_price": Situation("asked what it costs elsewhere, what is usual", 1),
    "made_exceptions": Situation("asked whether the rule was ever bent", 1),
    "whose_rule": Situation("asked whether it is a rule, who made it, where it stands", 1),
    "allowed": Situation("asked whether they may do that at all", 1),
    "advice": Situation(
        "asked whether the learner should get, or may bring, somebody who knows", 1
    ),
    "show_me": Situation("asked to be shown the figures, the papers, some proof", 1),
    "kept_private": Situation("asked who will hear of it", 1),
    "chances": Situation("asked how likely it is", 1),
    "any_room": Situation("asked whether there is any give at all", 1),
    "promise": Situation("asked how the learner can be sure that they keep their word", 1),
    "in_it_for_me": Situation("asked what the learner gets out of it", 1),
    "in_it_for_you": Situation("asked what they get out of it themselves", 1),
    "make_offer": Situation("asked to name terms themselves", 1),
    "put_simply": Situation("asked to put it in plain words", 1),
    "where_we_stand": Situation("asked to sum up where the two stand", 1),
    "somebody_else": Situation("asked for somebody else to speak to", 1),
    "reach_you": Situation("asked how and when to reach them, or meet again", 1),
    "happened_before": Situation("asked whether this came up before, and how it went", 1),
    "how_long_so": Situation("asked since when it is so", 1),
    "whose_fault": Situation("asked who is to blame", 1),
    "next_year": Situation("asked what will be later", 1),
    "help_me": Situation("asked for help, or what they would do in the learner's place", 1),
    "start_over": Situation("asked to begin again", 1),
    # asked of them
    "their_work": Situation("asked what they do, and how they came to it", 1),
    "like_work": Situation("asked whether they like their work", 1),
    "their_family": Situation("asked about their family", 1),
    "their_day": Situation("asked how they are, how their day is", 1),
    "good_time": Situation("asked whether it is a bad moment", 1),
    "free_time": Situation("asked what they do for pleasure", 1),
    "food_drink": Situation("asked about coffee, lunch, a glass of water", 1),
    "weather": Situation("asked about the weather, or the way there", 1),
    "this_place": Situation("asked about the room, or a thing in it", 1),
    "hard_for_you": Situation("asked whether it is hard for them", 1),
    "regret": Situation("asked whether they are sorry, or would do it again", 1),
    "their_boss": Situation("asked what their superiors or colleagues say", 1),
    "of_me": Situation("asked what they think of the learner", 1),
    "are_you_real": Situation("asked whether they are a person, or read from a script", 1),
    "hide": Situation("asked whether there is something that they don't say", 1),
    "trust_you": Situation("asked whether it is true, whether they can be trusted", 1),
    # said of the learner, or of the talk
    "no_answer": Situation("the learner says that they did not answer", 1),
    "my_nerves": Situation("the learner is nervous, or new to this", 1),
    "my_trouble": Situation("the learner says how hard it is", 1),
    "my_loyalty": Situation("the learner says how long they have been there, or what they gave", 1),
    "my_language": Situation("the learner does not know the language or the field", 1),
    "unfair": Situation("told that it is unfair", 1),
    "disappointed": Situation("the learner expected better", 1),
    "angry": Situation("the learner is angry", 1),
    "you_dont_care": Situation("told that they do not care", 1),
    "not_believed": Situation("told that they are not believed", 1),
    "goodwill": Situation("the learner wants both to come out well", 1),
    "thanks": Situation("thanked", 1),
    "apology": Situation("the learner says sorry", 1),
    "praise": Situation("the learner says something kind of them", 1),
    "joke": Situation("the learner jokes", 1),
    "at_a_loss": Situation("the learner does not know what to say", 1),
    "taken_aback": Situation("the learner is taken aback", 1),
    "misheard": Situation("told that they took it wrong", 1),
    "said_before": Situation("told that they said so before", 1),
    "drops_it": Situation("the learner lets a matter go", 1),
    "small_favour": Situation("asked leave for something small", 1),
}
"""Answers to what anybody may ask or say, found by trained weights where nothing else fits.

A case may have words for them under ``[[answers]]``; terms are not needed.
"""

ANY_TABLE: dict[str, Situation] = {
    # one point is put, or a package of theirs gone through
    "part_helps": Situation("offered one point that would help them, with nothing put yet", 3),
    "part_taken": Situation("offered one point that betters what they have put", 3),
    "part_only": Situation("the same, and nothing is asked or given for it", 3),
    "in_return": Situation("asked what their package gives in return", 3, ("package",)),
    "no_return": Situation("the same, where it gives nothing yet", 3),
    "idea": Situation("offered what they cannot place, right after they have told something", 3),
    "both_halves": Situation("offered a trade without saying how much of what", 3),
    "idea_early": Situation("offered what rests on a fact of which they have only hinted", 3),
    "heard_as": Situation(
        "a package that they could take was not understood to the last word", 4, ("package",)
    ),
    "all_but": Situation(
        "they could take an offer, but for a part that they cannot place", 4, ("package", "part")
    ),
    "missed_question": Situation(
        "told that their answer missed the question, and no clearer yet", 4
    ),
    "meets_step": Situation(
        "came a step to where they can come by a step of theirs", 4, ("package",)
    ),
    "but_for": Situation(
        "they could take an offer, but for a point that rests on what they have not told",
        4,
        ("issue", "package"),
    ),
    "which_step": Situation("a number lies between two options", 4, ("one", "other")),
    "nearest": Situation("a number is said back as the option next to it", 4, ("point",)),
    "one_sum": Situation("an offer is a sum now and another later, which has no place", 4),
    "last_no": Situation("told no in words that may end the talk", 4),
    "left_over": Situation("an offer holds a part that is nothing they can place", 4, ("part",)),
    "too_slow": Situation(
        "a sum a month pays off what is owed too late", 4, ("rate", "months", "longest")
    ),
    "name_a_number": Situation("a term of theirs is to move, and nobody says how far", 4),
    "not_that": Situation("only a point of their package is turned down", 4, ("issue",)),
    "still_stands": Situation(
        "asked for time over their package, said after a word on the clock: it stays as it is", 4
    ),
    "what_is_missing": Situation("their package is called near, and not near enough", 4),
    "too_far": Situation("their package is called too much or too little, by no number", 4),
    "recited": Situation("their package is gone through, to make sure of it", 3),
    "as_put": Situation("asked how a point of their package was", 3, ("package",)),
    "owns_up": Situation(
        "told that they said otherwise before: they own up, and say how it stands", 4, ("package",)
    ),
    "owns_up_before": Situation(
        "the same, where they did put something better before", 4, ("package",)
    ),
    "owns_up_new": Situation("told that they never said so: the same", 4, ("package",)),
    "owns_up_unclear": Situation("the same, with nothing of theirs on the table", 4),
    "detail_open": Situation(
        "asked for a detail of a point that they have put, which nobody wrote", 4, ("package",)
    ),
    "comes_to": Situation("asked what a share or a sum comes to", 4, ("sum",)),
    "share_of": Situation("asked what a share is a share of", 3, ("sum",)),
    "lies_between": Situation("asked how far the two are apart", 3, ("package",)),
    "nothing_beside": Situation("the same, before the learner has put anything", 3),
    "has_moved": Situation("asked what is new in what they have put", 3, ("package",)),
    "not_moved": Situation("the same, where nothing is new", 3),
    "no_slip": Situation("asked whether what they want was a slip", 3, ("package",)),
    "slip_name": Situation("called by a name that is not theirs", 3, ("name",)),
    "slip_number": Situation("a number is taken for theirs that is not", 3, ("right",)),
    # asked after their last words
    "after_repeat": Situation("asked to say it again, in the same words", 3, ("words",)),
    **{
        f"after_{way}_{last}": Situation(f"asked {asked} {said}", 3)
        for way, asked, kinds in (
            (
                "meaning",
                "what they mean,",
                ("hint", "declined", "unknown", "heard", "asked", "said"),
            ),
            ("more", "for more,", ("declined", "unknown", "heard", "asked", "said")),
            ("why", "why,", ("declined", "unknown", "heard", "asked", "said")),
            ("which", "who or which,", ("said",)),
        )
        for last, said in (
            ("hint", "after a hint of theirs"),
            ("declined", "after they would not say"),
            ("unknown", "after they could not say"),
            ("heard", "after they only took note"),
            ("asked", "after a question of theirs"),
            ("said", "after other words of theirs"),
        )
        if last in kinds
    },
    "after_detail_said": Situation("asked for a detail of what they have told or done", 3),
    "after_who_said": Situation("asked who it was, of what they have just told", 3),
    "after_when_said": Situation("asked when it was, of what they have just told", 3),
    "after_long_said": Situation("asked how long, of what they have just told", 3),
    "after_number_said": Situation("asked how many or how often, of what they have just told", 3),
    "after_where_said": Situation("asked where, of what they have just told", 3),
    "after_how_said": Situation("asked how it was done, of what they have just told", 3),
    "after_what_said": Situation("asked what it was, of what they have just told", 3),
    "after_words_said": Situation("asked what somebody said or thought, in what they told", 3),
    "after_next_said": Situation("asked what came of it, of what they have just told", 3),
    "after_whether_said": Situation("asked whether something more happened in it", 3),
    "after_really": Situation("asked whether that is so", 3),
    "after_guess": Situation("asked whether they mean this or that", 3),
    "more_behind": Situation("asked on about what they have just told in part", 3),
    # a clear question to which nobody has written an answer, by what it asks for
    "knows_not_who": Situation("asked who: they do not know", 3),
    "knows_not_when": Situation("asked when: they do not know", 3),
    "knows_not_long": Situation("asked how long: they do not know", 3),
    "knows_not_number": Situation("asked how much or how many: they do not know", 3),
    "knows_not_what": Situation("asked what, which or where: they do not know", 3),
    "knows_not_why": Situation("asked why or how: they do not know", 3),
    "knows_not_whether": Situation("asked for a yes or a no: they do not know", 3),
    "knows_not_which": Situation("asked which of two: they do not know", 3),
    "asked_leave": Situation("asked whether the learner can or may", 3),
    "asked_favour": Situation("asked whether they would or could", 3),
    "aside_their_terms": Situation("the learner names terms that are theirs already", 3),
    "aside_yourself": Situation("asked for a yes or a no about what they feel or do", 3),
    # said beside the matter
    "aside_speaking": Situation("asked for by name", 3),
    "aside_apology": Situation("the learner says sorry", 3),
    "aside_said_before": Situation("told that they said so before", 3),
    "aside_are_you_listening": Situation("asked whether they listen", 3),
    "aside_disbelieved": Situation("told that they are not believed", 3),
    "what_if_i": Situation("asked what if the learner did something, which names no terms", 3),
    "aside_what_if": Situation("asked what if, about something nobody can foresee", 3),
    "aside_shrug": Situation("the learner shrugs", 3),
    "aside_at_a_loss": Situation("the learner does not know what to say", 3),
    "aside_taken_aback": Situation("the learner is taken aback", 3),
    "aside_of_me": Situation("asked what they think of the learner, or whether they are angry", 3),
    "aside_by_rote": Situation("told that they say this to everybody", 3),
    "aside_what_now": Situation("asked how to go on", 3),
    "aside_laughs": Situation("the learner jokes or laughs", 3),
    "aside_misheard": Situation("told that they took it wrong", 3),
    "aside_said_no": Situation("a bare no to something other than their terms", 3),
    "aside_remember": Situation("asked whether they remember", 3),
    "aside_agrees": Situation("the learner says that they are right", 3),
    "aside_sees_their_side": Situation("the learner says that they see their position", 3),
    "aside_hopes": Situation("the learner hopes for a way, or wants what they want", 3),
    "aside_hearsay": Situation("told what others say of them or of the talk", 3),
    "aside_peaceable": Situation("the learner wants no quarrel", 3),
    "aside_dropped": Situation("the learner drops a matter", 3),
    "aside_permission": Situation("asked leave for something small", 3),
}
"""Answers for which ``any_table.toml`` has words; a case may have its own under ``[[answers]]``."""

MOST_WANTED = (
    "knows_not_what",
    "knows_not_who",
    "knows_not_why",
    "knows_not_number",
    "knows_not_when",
    "knows_not_whether",
    "asked_leave",
    "asked_favour",
    "more_behind",
    "aside_apology",
)
"""Those of ``ANY_TABLE`` that almost every talk comes to: a case should have its own words here."""

GAPS: dict[str, str] = {
    "package": "a list of options, in their words",
    "issue": 'an issue\'s label in small letters, so write "the {issue}"',
    "sticking": 'the label of the issue that is in the way, so write "the {sticking}"',
    "name": "what they are called",
    "right": "what they do demand, with its unit",
    "thing": "what the learner asked about, in the learner's words",
    "words": "what they said before",
    "part": "words of the learner's offer",
    "sum": "what it comes to, in figures",
}
"""What fills the words in braces, for somebody who writes lines around them."""

"""What a question wants (a person, a time, a number, a place), and which answers give that.

Who asks "who keeps that list?" is not answered by how to stay off the list, though
both are about a list that somebody keeps. So what they have just answered is said in other
words only where these fit the form of the question.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial

from weakhand.cases.schema import Answer
from weakhand.counterpart.question import asking
from weakhand.counterpart.unforeseen import WHAT, form_of
from weakhand.language.lexicon import words
from weakhand.language.patterns import late

_OF_FORM = {
    "knows_not_who": "who",
    "knows_not_when": "when",
    "knows_not_long": "long",
    "knows_not_number": "number",
}
_WHERE = late(r"^\W*(?:(?:and|so|but|ok|okay|well|then|now|sorry|from|oh)\W+){0,3}where\b", re.I)
_MUCH = late(r"\bhow much\b", re.IGNORECASE)
_ALIKE = {"when": ("when", "long"), "long": ("long", "when", "number")}
"""What answers a question as well: who asks how long may be told until when."""
_SAME = {"long": "when", "much": "number"}
_SHOWS = frozenset({"who", "when", "long", "number", "much"})
"""What shows in the words of an answer: hardly one is without a place."""
_GIVES = {
    "who": late(
        r"\b(?:he|she|they|him|them|nobody|no one|somebody|someone|everybody|everyone|anybody|"
        r"anyone|man|men|woman|women|people|boss|director|manager|owner|upstairs|myself|mine|names?|"
        r"family|wife|husband|brother|sister|mother|father|son|daughter|friend|mr|mrs|ms|dr|"
        r"i (?:do|did|am|was|wrote|made|set|chose|decided?|carry|carried)|"
        r"(?:it|that)(?:.s| is| was) me)\b|"
        r"(?<=[a-z,] )(?-i:[A-Z][a-z]+)",
        re.IGNORECASE,
    ),
    "when": late(
        r"\b(?:days?|weeks?|months?|years?|mornings?|noon|afternoons?|evenings?|nights?|today|"
        r"tomorrow|yesterday|tonight|hours?|minutes?|\w+days?|january|february|march|april|may|june|"
        r"july|august|september|october|november|december|spring|summer|autumn|winter|christmas|"
        r"easter|since|until|till|ago|soon|now|never|always|once|before|after|when|later|next|last|"
        r"first|dates?|time|lunch|o.clock|already|yet|straight away|at once)\b|\d",
        re.IGNORECASE,
    ),
    "number": late(
        r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
        r"hundreds?|thousands?|dozens?|couple|pair|half|quarter|third|once|twice|few|none|nothing|"
        r"nobody|no one|all|every\w*|most|many|much|more|less|enough|numbers?|count\w*|figures?|"
        r"never|little|lot|plenty|any|some|always|often|cents?|percent)\b",
        re.IGNORECASE,
    ),
    "where": late(
        r"\b(?:in|at|on|under|behind|beside|by|from|into|near|over|round|here|there|home|outside|"
        r"inside|upstairs|downstairs|nowhere|anywhere|everywhere|where)\b",
        re.IGNORECASE,
    ),
}
"""Words of an answer that gives what is wanted."""
_NAMED = late(
    r"(?i:\b(?:boss|director|manager|owner|wife|husband|brother|sister|mother|father|son|daughter|"
    r"uncle|aunt|cousin|friend|neighbour|nobody|no one|everybody|everyone|myself)\b)|"
    r"\b(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|Professor) [A-Z]|"
    r"(?<=[a-z,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\b|"
    r"June|July|August|September|October|November|December|Christmas|Easter)[A-Z][a-z]{2,}"
)
"""Words that say who somebody is."""
_THIRD = late(
    r"\b(?:he|she|they|him|them|his|hers?|their|man|woman|boy|girl|lady|child|kids?|children|"
    r"people|colleagues?)\b",
    re.IGNORECASE,
)
_TIMED = late(
    r"\d|\b(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|mornings?|afternoons?|evenings?|"
    r"today|tomorrow|yesterday|tonight|noon|midnight|spring|summer|autumn|winter|christmas|easter|"
    r"\w+days?|january|february|march|april|june|july|august|september|october|november|december|"
    r"o.clock|ago)\b",
    re.IGNORECASE,
)
"""Words that say when something was, or how long."""
_INTENTS = {
    "who": words(
        """advice decides kept_private paperwork somebody_else whose_fault whose_rule their_family
        next_step this_place reach_you in_it_for_you made_exceptions why_me their_boss"""
    ),
    "when": words(
        """how_long_so takes_effect reach_you this_place next_year made_exceptions good_time
        happened_before food_drink free_time"""
    ),
    "long": words("how_long_so takes_effect their_work this_place next_year good_time weather"),
    "number": words(
        """chances make_offer others_get usual_price their_family their_work in_it_for_you
        paperwork how_long_so takes_effect where_we_stand said_before"""
    ),
    "where": words(
        """whose_rule where_we_stand this_place show_me in_it_for_me why_number hide
        made_exceptions free_time reach_you next_step final any_room weather their_work
        food_drink how_paid"""
    ),
}
"""What may come up at any table and is asked so, by the lines that it was learnt from."""


@lru_cache(maxsize=2048)
def wanted(text: str) -> str:
    """Return what a question wants: who, when, long, number, much or where; or nothing."""
    name = form_of(text)
    if name == WHAT:
        return "where" if _WHERE.search(asking(text)) else ""
    want = _OF_FORM.get(name, "")
    return "much" if want == "number" and _MUCH.search(asking(text)) else want


def fits_form(answer: Answer, want: str) -> bool:
    """Return whether an answer may answer a question for ``want``.

    Its terms say how it is asked for, if each is a question. One that is asked for in
    other ways alone fits only if its words have in them what is wanted.
    """
    if not want or not answer.terms or any(map(partial(_asks_so, want=want), answer.terms)):
        return True
    return want != "who" and shows(answer, want)


def shows(answer: Answer, want: str) -> bool:
    """Return whether a person, a time or a number is wanted, and stands in words of an answer."""
    return want in _SHOWS and any(map(gives(want).search, answer.asked))


def _asks_so(term: str, want: str) -> bool:
    """Return whether a term asks for ``want``, or may stand in any question."""
    way = _way(term)
    return not way or way in _ALIKE.get(want, (want,))


def gives(want: str) -> re.Pattern[str]:
    """Return what stands in a wording that gives what is wanted."""
    return _GIVES[_SAME.get(want, want)]


@lru_cache(maxsize=4096)
def names_person(text: str) -> bool:
    """Return whether a text speaks of somebody else, by name, as kin or as "he" or "they"."""
    return bool(_NAMED.search(text) or _THIRD.search(text))


def says_exactly(text: str, want: str) -> bool:
    """Return whether words give a name or a time that is wanted, and do not only touch on one.

    "He" is no name, and "later" is no time.
    """
    if want == "who":
        return bool(_NAMED.search(text))
    return want not in ("when", "long") or bool(_TIMED.search(text))


def comes_up_so(intent: str, want: str) -> bool:
    """Return whether what may come up at any table is ever asked in this form."""
    return not want or intent in _INTENTS["number" if want == "much" else want]


_QUESTION = late(
    r"^(?:(?:and|so|but|then|by|since|for|from|to|with) )?"
    r"(?:who|whom|whose|what|which|when|where|why|how)\b",
    re.IGNORECASE,
)
"""How a term begins that says how it is asked for; "does it close" may stand behind any such."""


@lru_cache(maxsize=16384)
def _way(term: str) -> str:
    """Return in which form a term asks, if it is the beginning of a question."""
    if not _QUESTION.search(term):
        return ""
    return wanted(term) or "other"

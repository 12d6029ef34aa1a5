"""Spellings that people type, and the plain words behind them."""

from __future__ import annotations


def _table(text: str) -> dict[str, str]:
    """Return a table of ``typed=plain_words`` pairs; an underscore stands for a blank."""
    pairs = (pair.split("=") for pair in text.split())
    return {typed: plain.replace("_", " ") for typed, plain in pairs}


SPELL = _table(
    """
    u=you ur=your ya=you yall=you_all y'all=you_all r=are pls=please plz=please thx=thanks
    ty=thank_you cuz=because cos=because coz=because bc=because 'cause=because idk=i_do_not_know
    abt=about wdym=what_do_you_mean gonna=going_to wanna=want_to gotta=got_to kinda=kind_of
    sorta=sort_of lemme=let_me gimme=give_me dunno=do_not_know hafta=have_to alot=a_lot
    cannot=can_not can't=can_not cant=can_not won't=will_not wont=will_not shan't=shall_not
    ain't=is_not aint=is_not let's=let_us lets=let_us im=i_am ive=i_have youre=you_are
    your're=you_are youve=you_have youd=you_would youll=you_will theyre=they_are theyve=they_have
    theyll=they_will theyd=they_would weve=we_have thats=that_is whats=what_is hows=how_is
    wheres=where_is whos=who_is theres=there_is heres=here_is hes=he_is shes=she_is itll=it_will
    whatre=what_are okay=ok k=ok kk=ok okey=ok alright=all_right yep=yeah yup=yeah ye=yeah
    yea=yeah nope=no nah=no ah=oh ahh=oh aha=oh ohh=oh mhm=mmhm mhmm=mmhm mmhmm=mmhm hm=hmm
    mmm=mm umm=um uhm=um er=um erm=um uhh=uh waht=what wat=what wht=what hwo=how hw=how yuo=you
    yu=you yor=your yuor=your teh=the tht=that taht=that adn=and nad=and
    organisation=organization favour=favor summarise=summarize prioritise=prioritize
    frustrates=frustrating per-cent=percent pct=percent approx=about tmrw=tomorrow ur's=yours
    doesn=does_not didn=did_not couldn=could_not shouldn=should_not wouldn=would_not needn=need_not
    wouldve=would_have couldve=could_have shouldve=should_have
    """
)
SPELL.update(
    {
        f"{verb}nt": f"{verb} not"
        for verb in [
            "do",
            "does",
            "did",
            "is",
            "are",
            "was",
            "were",
            "have",
            "has",
            "had",
            "would",
            "could",
            "should",
            "must",
            "might",
        ]
    }
)
NUMBERS = _table(
    """
    two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
    thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19
    twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
    thirtieth=30th twentieth=20th fifteenth=15th tenth=10th
    """
)
SCALE = {"hundred": 100, "thousand": 1000}
TAILS = {"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
#: words whose "'s" means "is"
IS = frozenset(
    [
        "that",
        "what",
        "it",
        "he",
        "she",
        "there",
        "here",
        "who",
        "where",
        "how",
        "when",
        "why",
        "everything",
        "something",
        "nothing",
        "one",
        "this",
        "everyone",
        "someone",
        "nobody",
    ]
)

"""Statements about the speaker's own situation that a brief can bear out or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from weakhand.language.index import hits
from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.normalise import fold
from weakhand.language.patterns import Pattern, late
from weakhand.language.reading import Claim, ClaimKind
from weakhand.language.state import State

ALTERNATIVE = Pattern(
    r"\b(?:another|other|others?|2nd|second|new|rival|competing|different|\d+|several|many|"
    r"few|plenty of|lots of|bigger|better) (?:\w+ )?(?:clients?|offers?|agenc(?:y|ies)|"
    r"compan(?:y|ies)|buyers?|bidders?|customers?|employers?|firms?|interviews?|candidates?|"
    r"investors?|landlords?|flats?|apartments?|retailers?|chains?|suppliers?|job offers?|"
    r"opportunit(?:y|ies)|projects?|people|parties|term sheets?|brands?|contracts?|deals?|"
    r"quotes?)\b|\b(?:competitors?|someone else|somebody else|headhunters?|recruiters?|"
    r"waiting list|alternatives|plan b|options elsewhere|a better offer|inbound leads?|"
    r"leads)\b",
    needs="client clients offer offers agency agencies company companies buyer buyers bidder "
    "bidders customer customers employer employers firm firms interview interviews "
    "candidate candidates investor investors landlord landlords flat flats apartment "
    "apartments retailer retailers chain chains supplier suppliers opportunity "
    "opportunities project projects people parties sheet sheets brand brands contract "
    "contracts deal deals quote quotes competitor competitors someone somebody headhunter "
    "headhunters recruiter recruiters list alternatives plan elsewhere lead leads",
)

_ALT_VERB = late(
    r"\b(?:i|we) (?:\w+ly |also |already |just |still |currently )*(?:have|had|have got|got|"
    r"am (?:talking|in talks|negotiating|speaking|interviewing|in discussions|considering|"
    r"fielding|getting|meeting)|are (?:talking|in talks|negotiating|speaking)|received|get|"
    r"turned down|could (?:go|work|sign|take)|can (?:go|work|sign|get|take)|"
    r"have been (?:approached|offered|contacted|talking|getting)|was (?:offered|approached|"
    r"contacted)|know|signed|work with|serve)\b|\b(?:offered|approached|contacted|wants|want|"
    r"is (?:offering|paying|interested|willing|waiting|ready|keen|begging)|are (?:offering|"
    r"paying|interested|willing|waiting|lining|knocking|asking|ready|keen|begging|queuing)|"
    r"would (?:pay|take|hire|love)|pays?|will (?:pay|take|hire)|made me|made us|called|asked|"
    r"promised|has (?:offered|asked|approached)|have (?:offered|asked|approached))\b"
)

_NO_ALT = late(
    r"\b(?:do not|does not|did not|no|not|never|without|if|would|were|wish|could|might|"
    r"looking for|hope to|hoping|suppose|find|need to|lack|lost|losing|what|how|which|who|"
    r"your|you (?:have|could|can|may|might|are|will|talk|get|tender|go))\b(?:\W+\w+){0,6}?\W+$"
)

AUTHORITY = Pattern(
    r"\bmy (?:\w+ )?(?:accountant|lawyer|boss|partner|wife|husband|board|bank|landlord|agent|"
    r"chief|commander|business partner|cfo|director|manager|union|tax adviser|advisor|adviser|"
    r"attorney|"
    r"solicitor|co founder|investors?|insurer|insurance|contract) "
    r"(?:\w+ly )?(?:will not|would not|does not|can not|won't|forbids?|"
    r"(?:says?|said|told me|tells me) (?!(?:that )?i (?:should|ought to|must|have to) (?:\w+ )?"
    r"(?:ask|listen|talk|speak|eat|sleep|rest|worry|smile|stop)|hello|hi\b)|insists?|"
    r"requires?|needs? to|has to|must|told (?!me)|promised|guaranteed|agreed|assured|approved|"
    r"refuses?|"
    r"decides?|tells (?!me)|approve|advised|advises|"
    r"(?:has|have) (?:said|told|forbidden|promised|agreed|approved)|limits?)\b|"
    r"\b(?:i|we) (?:need|have|would need|must) (?:to )?(?:ask|check with|run (?:it|this) "
    r"(?:by|past)|get (?:approval|sign off|permission) from|clear (?:it|this) with|consult) "
    r"(?:my|our)\b",
    needs="my our",
)

FACT = Pattern(
    r"\b(?:my|our) (?:rates?|price|fee|other clients?|costs?|studio|work|designs?|last "
    r"(?:project|launch|client|release)|"
    r"numbers|income|margin|clients?|record|reviews?|portfolio)\b.{0,40}?\b(?:is|are|was|were|"
    r"has|have|rose|went|cut|saved|"
    r"increased|doubled|won|improved|raised|reduced|grew|pays|charges)\b.{0,30}(?:\d|"
    r"\b(?:award\w*|half|third|doubled|tripled)\b)|"
    r"\b(?:i|we) (?:\w+ly |have |also |only |already )*(?:saved|won|cut|increased|doubled|"
    r"delivered|designed|built|raised|"
    r"shipped|reduced|earn|charge|bill|earned|charged|led|employ)\b.{0,60}?(?:\d|"
    r"\b(?:award\w*|half|third|patents?|certifi\w+)\b)|"
    r"\bthe (?:market|industry|going|average|standard) (?:rate|price|norm)s?\b.{0,20}\b(?:is|"
    r"are)\b|"
    r"\bstud(?:y|ies) (?:show|say|prove)s?\b|\b(?:clients?|customers?|they|competitors?) "
    r"(?:all )?pays? me\b",
    needs="my our saved won cut increased doubled delivered designed built raised shipped reduced "
    "earn charge bill earned charged led employ market industry going average standard "
    "study studies pay pays",
)

COMPETING = late(
    r"\b(?:more than (?:you|this|that)|"
    r"(?:offer(?:ed|ing|s)?|pay(?:s|ing)?|paid|promis\w+|bid\w*) (?:me |us |him |her )?(?:\w+ "
    r")?(?:more|"
    r"better|higher|less|lower|double|twice|\$?\d[\d.,]*[%k]?)|offered (?:me|us)|made (?:me|us) an "
    r"offer|"
    r"(?:ready|willing|waiting|happy|keen|prepared) to (?:sign|hire|pay|take me|buy|start|move in)|"
    r"would (?:sign|pay|hire|buy|take it) |term sheet|better offer|competing offer|higher offer|"
    r"circling|lining up|queu\w+ up|fighting over)\b"
)
"""What turns somebody else into a rival offer; only a truth that says so bears it out."""

_RIVAL = Pattern(
    r"\b(?:another|2nd|second|rival|competing|\d+ other|several|a few|other|someone|somebody)"
    r"(?: (?!side|people|day|way|hand|thing|point|of)\w+){0,2}? (?:is|are|has|have|wants?|would|"
    r"offered|"
    r"offers?|pays?|sent)\b",
    needs="another 2nd second rival competing several few other someone somebody",
)

_HYPO = late(r"^(?:\w+ ){0,2}?(?:if|suppose|imagine|what if|say|would|could|when|unless|were)\b")

_SUITOR = (
    r"(?:shops?|stores?|supermarkets?|chains?|buyers?|firms?|compan(?:y|ies)|agenc(?:y|ies)|"
    r"investors?|funds?|retailers?|hotels?|restaurants?|employers?|clinics?|labs?|suppliers?|"
    r"distributors?|universit(?:y|ies)|hospitals?|wholesalers?|studios?|start ?ups?|landlords?|"
    r"bidders?|competitors?|famil(?:y|ies)|couples?|tenants?|banks?|publishers?|recruiters?)"
)
_WOOED = Pattern(
    rf"^(?:(?:and|but|also|well|actually|besides|look|there is|there are|i have|we have) )*"
    rf"(?:a|an|another|the|one|1|some|several|\d+|other) (?:\w+ ){{0,3}}?{_SUITOR}(?: (?:in|from|"
    rf"next|"
    rf"across|down|near|on|who|that|\w+ly|already|also)(?: (?:the )?\w+)?){{0,3}} (?:already |also "
    rf"|"
    rf"really )?(?:wants?|would like|would love|is (?:keen|ready|willing|happy|waiting|prepared|"
    rf"dying)|"
    rf"are (?:keen|ready|willing|happy|waiting|prepared)|has asked|have asked|is asking) "
    rf"(?:(?:for )?(?:my|our)\b(?! (?:help|advice|opinion|time|view|answer|name|address))|(?:me |"
    rf"us )?"
    rf"to (?:buy|hire|sign|rent|invest|stock|list|book|employ|take (?:me|us|my|our|it|over)|"
    rf"move in|join|pay|supply)\b)|"
    rf"^(?:(?:and|but|also|well|actually|besides|look) )*(?:they|somebody|someone)(?: else)? "
    rf"(?:\w+ly "
    rf")?(?:wants?|would like|would love|(?:is|are) (?:keen|ready|willing|happy|waiting)) to "
    rf"(?:sign|buy (?:it|from us|from me|my|our)|hire (?:me|us)|rent|move in|take (?:me|it))\b",
    needs="want wants would keen ready willing happy waiting prepared dying asked asking",
)
"""Somebody who is not here wants what the speaker has."""

_PROMISED = Pattern(
    r"\b(?:i (?:can |do |really |hereby )*(?:promise|swear|guarantee|assure you)(?: you)?(?: "
    r"that)? "
    r"(?=(?:the|they|he|she|nobody|no one|your \w+|my (?:boss|chief|commander|team|people)|you "
    r"will "
    r"(?:not )?(?:be|get|go)|everyone|the \w+)\b)|you have my word(?: that)? (?=(?:the|they|he|she|"
    r"nobody|no one|your)\b))(?!.*\bby (?:me|us)\b)|"
    r"^(?:the \w+(?: \w+)?|they|he|she|nobody|no one|somebody|your \w+|a \w+) (?:is|are|has|have|"
    r"will|was|wants?|said|agreed|can)\b.*\b(?:i (?:promise|swear|guarantee)(?: you)?|you have my "
    r"word|believe me)$|"
    r"\b(?:they|he|she|everyone|the (?:police|judge|prosecutor|mayor|minister|board|bank|court|"
    r"chief|commander|director|doctor|landlord|press)|a judge|my (?:boss|chief|commander)) "
    r"(?:\w+ly |"
    r"already |just |have |has )*(?:promised|agreed|guaranteed|assured|gave (?:me|us) (?:their|his|"
    r"her) "
    r"word)\b(?! (?:you|your)\b)(?=.*\b(?:me|us|will|would|to|that|not)\b)",
    needs="promise swear guarantee assure word believe promised agreed guaranteed assured",
)
"""What somebody who is not here has promised or does, on the speaker's word alone."""

_TALKS = Pattern(
    r"\b(?:i|we) (?:\w+ly |also |just |still )*(?:am|are|was|have been) (?:\w+ly |also |still "
    r")*(?:in (?:early )?(?:talks|discussions|conversations?)|talking|speaking|negotiating|"
    r"interviewing|in touch|meeting) (?:to|with|at) (?!you|your|them|him|her|my|finance|"
    r"people like you)\w+|"
    r"\b(?!you\b|i\b|we\b)\w+ (?:has|have|had|just|already)? ?(?:offered (?:me|us)|made (?:me|"
    r"us) an offer|wants? to (?:hire|sign|book) me|wants? me|approached me|asked me to "
    r"(?:join|work|start|take on)|"
    r"is (?:waiting|ready) to (?:sign|hire|pay)|would (?:pay|hire|take) me)\b",
    needs="talks discussions conversation conversations talking speaking negotiating interviewing "
    "touch meeting offered made want wants approached asked waiting ready would",
)


_OFF = late(r"\b(?:not|never|if|you|your|what|how|nobody|no one|so)\b")
_PEOPLE = late(r"\b(?:people|parties)$")
_BIDS = late(
    r" (?:\w+ ){0,3}?(?:want|would|offered|bid|pay|are|will (?:pay|take|buy|hire)|have (?:offered|"
    r"asked me|asked us|approached)|asked (?:me|us)|approached)\b"
)
"""What people must do to count as an alternative; "two people said no" is none."""


_ALL = (
    r"(?:(?:really |honestly |literally )*(?:everything|the lot|all of it|all (?:there is|that i "
    r"have|i have|we have|i own|we own|that we have))|it$|my limit|the end of it|my last)"
)
_ALL_OF_IT = late(
    rf"\b(?:i|we) (?:only |just )*have (?:got |saved |only |just |exactly |about )*\d.{{0,40}}?"
    rf"\b(?:that is|this is|and it is|there is no|and not a) (?:{_ALL}|more\b|cent more)|"
    r"\b(?:all|everything) (?:the money |that )?(?:i|we) (?:have|own)(?: got| saved| left)? is "
    r"(?:about |exactly )?\d|\b\d\S* is (?:really |honestly |literally )?(?:everything|all) "
    r"(?:that )?(?:i|we) (?:have|own)|\bthat is all (?:the money )?(?:that )?(?:i|we) (?:have|"
    r"own)(?: got| saved| left)?\b.{0,20}?\d"
)
"""Says that a sum is all the speaker has."""
_MONEY = 100
"""Numbers from here on may be sums of money."""


def _sums(words: Sequence[str]) -> frozenset[int]:
    """Return the whole numbers among words that may be sums of money."""
    found = set()
    for word in words:
        bare = word.replace(",", "")
        size = int(bare) if bare.isdecimal() and len(bare) < _DIGITS else 0
        if size >= _MONEY:
            found.add(size)
    return frozenset(found)


_DIGITS = 12
_FIGURES = frozenset("0123456789")


def _understated(line: Line, lo: int, hi: int, text: str) -> bool:
    """Say whether a sentence says that a sum is all there is, and the brief tells another sum."""
    if (text.isascii() and _FIGURES.isdisjoint(text)) or not _ALL_OF_IT.search(text):
        return False
    told = [_sums(fold(t).words) for _, terms in line.known.ground.truths for t in terms]
    said = _sums(line.folded.words[lo:hi])
    return bool(said) and any(told) and not said & frozenset().union(*told)


_NO_CLAIM = Pattern(
    r"\b(?:offer|deal|proposal|idea|suggestion|contract|package|quote) for (?:you|the \w+ of us|us "
    r"both)\b|^(?:\w+ ){0,3}?(?:i|we) (?:\w+ly |just |only )?(?:want|need|would like|would love|"
    r"hope for|am after|deserve|expect) (?:a|an|another|some)\b|"
    r"\b(?:i|we) (?:\w+ly |just )?(?:think|believe|guess|feel|imagine|find|suppose|know|hear|"
    r"understand) (?:that )?(?:(?:\w+ ){0,2}?(?:other|others|many|most|few|someone|somebody|"
    r"competitors|suppliers|clients|people)\b.*\b(?:you|your|too|should|must|ought)\b)|"
    r"\b(?:this|it|yours|that) is (?:the|my|our) only (?:\w+ )?(?:offer|one|option|client|job)\b|"
    r"\b(?:i|we) have (?:\w+ly |also )?looked (?:at|into|around)\b"
)
"""What names others and puts nobody against them: an offer for them, a wish, an opinion."""


def alternative(text: str) -> re.Match[str] | None:
    """Return where a folded sentence claims another client, offer or bidder."""
    wooed = _WOOED.search(text)
    if wooed and not _HYPO.match(text) and not _OFF.search(text):
        return wooed
    talks = _TALKS.search(text)
    if talks and not re.search(
        r"\b(?:not|never|if|you (?:have|had)?|what|how|nobody|no one)\b", text[: talks.end()]
    ):
        return talks
    match = ALTERNATIVE.search(text)
    if not match or (_HYPO.match(text) and " then " not in text and "if you" not in text):
        return None
    if _NO_CLAIM.search(text):
        return None
    if _PEOPLE.search(match.group()) and not _BIDS.match(text[match.end() :]):
        return None
    around = text[: match.start()]
    if _NO_ALT.search(around[-60:]) or not _ALT_VERB.search(text):
        return None
    if re.search(r"\b(?:you|your)\b", around[-30:]) and not re.search(r"\bi\b", around[-30:]):
        return None
    return match


def claimed(state: State) -> tuple[Claim, ...]:
    """Return the statements about the speaker's own situation, with the truths they rest on."""
    found: list[Claim] = []
    for number, (lo, hi, _, bag, mark) in enumerate(state.sentences()):
        if "?" in mark and "i" not in bag:
            continue
        proposing = _proposing(state, lo, hi)
        kind, truths = (_made_proposing if proposing else _made)(state.line)[number]
        own = not bag.isdisjoint(_SPEAKER) and bag.isdisjoint(_LISTENER)
        if truths and own and "?" not in mark:
            kind = kind or "fact"
            if not state.has("offer", "conditional_trade", "i_message", "threat", "begging"):
                state.add("disclosure", lo, hi, 0.75)
        if kind == "alternative" and not state.has("disclosure"):
            state.add("disclosure", lo, hi, 0.7)
        if not kind or (kind == "fact" and not truths and proposing):
            continue
        start, end = state.folded.starts[lo], state.folded.ends[hi - 1]
        found.append(Claim(kind, start, end, truths))
    return tuple(found)


_SPEAKER = frozenset(["i", "we", "my", "our", "me"])
_LISTENER = frozenset(["you", "your"])
_Made = tuple[ClaimKind | Literal[""], tuple[str, ...]]
"""What a sentence claims by its form, if anything, and the truths that it speaks of."""


@by_itself
def _made(line: Line) -> tuple[_Made, ...]:
    """Return what each sentence claims by its form."""
    return _claims(line, proposing=False)


@by_itself
def _made_proposing(line: Line) -> tuple[_Made, ...]:
    """Return the same for sentences that put terms forward."""
    return _claims(line, proposing=True)


def _claims(line: Line, proposing: bool) -> tuple[_Made, ...]:
    borne_out = hits(line.known.truths, line.folded.stems)
    found: list[_Made] = []
    for sentence in line.sentences:
        lo, hi, text, _, _ = sentence
        kind = _kind(sentence, proposing)
        truths = tuple(dict.fromkeys([o for o, a, b, _ in borne_out if a >= lo and b <= hi]))
        if not kind and _understated(line, lo, hi, text):
            kind, truths = "fact", ()
        if kind == "alternative" and truths and _competes(text):
            truths = tuple(t for t in truths if t in _competing_truths(line))
        found.append((kind, truths))
    return tuple(found)


def _kind(sentence: Sentence, proposing: bool) -> ClaimKind | Literal[""]:
    """Return what kind of claim a sentence makes by its form, or nothing."""
    _, _, text, bag, mark = sentence
    if bag.isdisjoint(_SPEAKER) and "market" not in bag:
        if bag.isdisjoint(_LISTENER) and (alternative(text) or _rival(text)):
            return "alternative"
    elif not _own_terms(text, proposing):
        if alternative(text) or _rival(text):
            return "alternative"
        if AUTHORITY.search(text) and not _OF_MANNERS.search(text):
            return "authority"
        if FACT.search(text) and not text.startswith(("if ", "what ", "how ")):
            return "fact"
    if "?" not in mark and _PROMISED.search(text) and not _OWED.search(text):
        return "fact"
    return ""


_OF_MANNERS = late(
    r"\b(?:says?|said|tells?|told me|thinks?) (?:that )?(?:i (?:should|must|ought to|have to|need "
    r"to|shall) (?:\w+ly )?(?:be|stop|not|try|talk|speak|listen|smile|calm|eat|sleep|ask)|"
    r"i am (?:too|so|very|always)|hello|hi)\b"
)
"""What somebody says of how the learner behaves, and not of what may be agreed."""
_OWED = late(
    r"\b(?:if|so|you (?:said|told|promised|mean|are saying)|what|how|not promise|not swear|not "
    r"guarantee|we agreed|would)\b"
)
_SURELY = Pattern(
    r"\b(?:i|we) (?:\w+ly |also |already |just )*(?:have|had|got|received) (?:got )?(?:another|an|"
    r"\d+ "
    r"other|other|a better|a second|a 2nd) (?:\w+ )?(?:offers?|clients?|buyers?|bidders?|"
    r"customers?|"
    r"employers?|investors?|jobs?)\b|\b(?:offered|offering|promised|bid) (?:me|us)\b",
    needs="offer offers client clients buyer buyers bidder bidders customer customers employer "
    "employers investor investors job jobs offered offering promised bid",
)


def _own_terms(text: str, proposing: bool) -> bool:
    """Say whether a sentence puts own terms forward and speaks of no third party."""
    return (proposing or bool(_HYPO.match(text))) and not (
        _SURELY.search(text) or _TALKS.search(text)
    )


def _rival(text: str) -> bool:
    """Say whether a sentence has somebody else pay, offer or wait."""
    return bool(
        _RIVAL.search(text)
        and _competes(text)
        and not _HYPO.match(text)
        and not re.search(r"\b(?:not|never|no one|nobody|if|you|your)\b", text)
    )


def _competes(text: str) -> bool:
    """Say whether a sentence puts somebody else's offer against theirs; own offers don't."""
    return any(
        not _OWN_OFFER.search(text[max(0, match.start() - 30) : match.start()])
        for match in COMPETING.finditer(text)
    )


_OWN_OFFER = late(
    r"\b(?:i|we)(?: (?:am|are|will|would|could|can|might|have|\w+ly|be|also))* $|\b(?:you|"
    r"if)\b[^.]*$"
)


def _competing_truths(line: Line) -> frozenset[str]:
    """Return the ids of the brief's truths that speak of a rival offer themselves."""
    return frozenset(
        owner
        for owner, terms in line.known.ground.truths
        if any(COMPETING.search(" ".join(fold(term).words) + " ") for term in terms)
    )


def _proposing(state: State, lo: int, hi: int) -> bool:
    """Say whether a sentence puts terms forward; its numbers are then no claim."""
    return any(
        draft.kind in ("offer", "conditional_trade", "begging", "reject")
        and draft.lo < hi
        and lo < draft.hi
        for draft in state.drafts
    )

"""Sentences that only look like a move, whether a rule or the weights took them for it.

``unmeant`` keeps the weights from such moves; these forms outdo the rules, too.
"""

from __future__ import annotations

from weakhand.language.patterns import Pattern
from weakhand.language.reading import MoveKind
from weakhand.language.state import Draft, State

_LED = r"^(?:(?:and|but|so|oh|ok|well|then|now|yes|yeah|look|sorry) )*"

_WHY_OH_WHY = Pattern(
    rf"{_LED}why (?:hello|hi|hey|of course|yes|no|yeah|certainly|sure|surely|naturally|indeed|"
    rf"thank|"
    r"thanks|look|bless|bother)\b|\b(?:the|that|this|my|your|his|her|their) (?:\w+ )?reasons? why "
    r"(?:is|are|was|were|he|she|they|i|we|you|it)\b|\bwhys\b",
    needs="why whys",
)
"""Exclaims, or speaks of a reason: "Why, of course.", "the reason why is clear"."""
_TOLD_YOU = Pattern(
    rf"{_LED}what (?:did|do|have) i (?:always )?(?:tell|told|say|said)(?: to)?(?: you)?$",
    needs="what",
)
"""Was right all along, and asks nothing."""
_NO_SUBJECT = Pattern(
    rf"{_LED}(?:has|have|had) (?:been|always|never|just|only|already|not|to be)\b|"
    rf"{_LED}(?:did|do|does|is|was|has|have|are|were) (?:he|she|they|it|i|we|you) ever$"
)
"""Tells without naming whom: "has been like that for years", "did they ever"."""
_MY_PAPERS = Pattern(
    rf"{_LED}(?:do|would|will|did) you (?:\w+ly )?(?:need|want|like) (?:my|our) (?:\w+ "
    rf")?(?:passport|"
    r"name|number|address|papers?|card|id|email|phone|signature|details|documents?|licen[cs]e|"
    r"ticket|"
    r"date)\b|"
    rf"{_LED}(?:do|would|will|did) you (?:\w+ly )?(?:need|want|like) (?:me|us) to (?:sign|wait|"
    rf"stay|"
    r"leave|come|go|sit|call|ring|write|repeat|say|spell|fill|send|check|start|stop|help)\b",
    needs="need want like",
)
"""Asks what the speaker is to hand over or do next."""
_OF_OTHERS = Pattern(
    rf"{_LED}(?:what|which)(?: \w+)? (?:do|does|did|would|will) (?:most |other |the other |all |"
    rf"many |"
    r"some )?(?:people|customers|guests|others|everyone|everybody|folks?|men|women|buyers|tenants|"
    r"patients|parents) (?:\w+ly |usually |mostly )?(?:want|need|prefer|like|choose|ask|pick|"
    r"take)\b",
    needs="want need prefer like choose ask pick take",
)
"""Asks what others want."""
_AS_A_HOST = Pattern(
    rf"{_LED}what (?:would|do|can) (?:you|i) (?:like|want|get you|fancy)? ?to (?:drink|eat|"
    r"watch|be called|wear)\b",
    needs="drink eat watch called wear",
)
"""Asks as a host does."""
_WENT_BY = Pattern(
    rf"{_LED}(?:how (?:was|were|did)|what (?:happened|was|went)|who (?:was|came|went)|where were|"
    r"were you|did you|was (?:he|she|it|there|the)) (?!.*\b(?:deadline|set|sets|decided?|chosen?|"
    r"choose|chose|fix|fixed|come (?:from|to)|came (?:from|to)|get to|land on|agreed?|pick|picked|"
    r"arrive at|date|if|settle|"
    r"settled|hurry|rush|reason|late|extend|extended|extension|missed|miss|passed)\b)"
)
"""Asks about a day that has been."""
_THEIR_HABIT = Pattern(
    rf"{_LED}(?:is|are) (?:\w+ ){{1,2}}(?:when|where) (?:they|you|we|he|she|people)\b"
)
"""Asks what is usual at that hour."""
_HEARING = Pattern(
    r"\byou will (?:be hearing|hear) from (?:me|us)(?: (?:about|on|regarding|soon|shortly|tomorrow|"
    r"tonight|today|by|on|when|once|as soon|next|in|with)\b(?!.*\b(?:lawyers?|solicitors?|court|"
    r"sorry|regret)\b)|$)",
    needs="hear hearing",
)
"""Will write or ring."""
_HARM = (
    r"(?!.*\b(?:sorry|regret|patience|promise|you stand|your (?:house|door)|or else|otherwise|"
    r"make sure|see to (?:it|that)|press|(?:news)?papers?|court|"
    r"lawyers?|solicitors?|sue|report|everyone|everybody|(?:a|the) (?:call|visit)|over|hell|pay|"
    r"finished|think about it|look(?:ing)? (?:bad|stupid)|on your own|happens|wife|husband|kids|"
    r"children|boss|live|sleeps?)\b)"
)
"""What a sentence must not go on with that only looks like a threat."""
_IN_ITS_TURN = Pattern(
    r"\b(?:i|we) (?:will |shall |can |could |am going to |are going to )?(?:then |just )?(?:tell|"
    r"show|call|ring|text|phone|signal|wave to|nod to|say to|let) you (?:know )?(?:when|once|as "
    r"soon as|the moment|where to|which|how to|that it is)\b" + _HARM,
    needs="when once as moment where which how that",
)
"""Says what will be done for them, and when: "then I call you when the street is clear"."""
_CALLS_OFF = Pattern(
    r"\b(?:i|we) (?:will |shall |can |could |then |also |just |am going to |are going to )*(?:tell|"
    r"ask|get|have|order|make) (?:the|my|our|those|all the|these) (?:\w+ ){0,2}?\w+ (?:to )?(?:go "
    r"back|move (?:away|back|off|out|the)|stand (?:back|down|aside)|step back|stay (?:back|away|"
    r"out|where)|lower|stop|leave|wait|hold off|keep (?:back|away|out|quiet)|pull back|put "
    r"(?:\w+ )?(?:away|down)|turn (?:\w+ )?off|back off)\b(?!.*\b(?:on|at|against|after) you\b)"
    r"(?!.*\b(?:deliver\w*|work\w*|pay\w*|buy\w*|trad\w+|supply\w*|selling|coming|if|unless)\b)"
    + _HARM,
    needs="back away off out down aside lower stop leave wait keep stay the",
)
"""Sends away what presses on them: "then I tell the police to go back to the corner"."""
_FATE = Pattern(
    rf"{_LED}(?:if|when|once) (?:(?:my|our|the|this|that) (?:\w+ ){{1,3}}?(?:runs? out|ran out|"
    r"expires?|lapses?|ends?|is (?:up|over|gone|refused|revoked|turned down)|breaks "
    r"down|goes under|dries up|dies)|i (?:(?:fall|get|am) (?:ill|sick|hurt)|(?:run|ran) out of|go "
    r"(?:under|broke|bust)|break (?:my|a|an)|die)|we (?:(?:run|ran) out of|go (?:under|broke|"
    r"bust)))\b(?!.* (?:not|unless|patience)\b).* (?:nobody|no one|there (?:is|are|will be|would "
    r"be) (?:no|nobody)|you (?:will |would )?(?:have (?:no|nobody)|are left|lose))\b"
    r"(?!.*\bi will\b)" + _HARM,
    needs="if when once",
)
"""Says what would come of a thing that nobody wants, and not what the speaker would do to them."""
_PLEASE_DO_NOT = Pattern(
    rf"{_LED}please do not (?:touch|forget|worry|smoke|park|walk|mention|wait|get up|shout|laugh|"
    r"bother|interrupt|move|open|close|use|feed|press|print|bring|write|call me|misunderstand|"
    r"get me wrong|take (?:it|this|that) (?:personally|the wrong way|badly))\b",
    needs="please",
)
"""Asks somebody to leave something be, and pleads for nothing."""
_COME_AND_LOOK = Pattern(
    rf"{_LED}(?:i|we) (?:could|can|would|will|might) (?:\w+ly |just |also |like to |love to "
    rf")*(?:look "
    r"(?:at|into|it over|them over|that up|it up)|have a (?:look|think|word|read)|think (?:about|"
    r"it "
    r"over)|come (?:by|over|round|and (?:see|look))|see (?:if|what|whether)|check|view (?:it|them)|"
    r"ask (?:my|our|the|around|him|her|them)|find out|try to find)\b(?!.*\d)(?!.*\b(?:if you|pay|"
    r"give|"
    r"sign|half|for it|take it)\b)"
)
"""Will look, ask or think, and puts no terms."""
_PIGS_FLY = Pattern(
    r"\b(?:pigs (?:might |can |will |could )?fly|my foot|in your dreams|dream on|not in a million|"
    r"when "
    r"hell freezes|and i am (?:the (?:queen|king|pope)|santa|father christmas|napoleon)|yeah right|"
    r"as if)\b",
    needs="fly foot dreams dream million hell queen king pope santa christmas napoleon right if",
)
"""Says in jest that it will never be."""
_ASKS_AT_HOME = Pattern(
    r"\b(?:noted|i (?:will|must|need to|have to|would have to|should|am going to) (?:\w+ )?(?:ask|"
    r"talk to|speak to|check with|run it past|consult|discuss it with) (?:my|our|the|her|him|"
    r"them)\b|"
    r"(?:i|we) (?:will|need to|have to|must|should|would have to|want to) (?:\w+ )?(?:think|sleep) "
    r"(?:about|on|over|it)\b|let me (?:think|sleep on|ask my|check with))",
    needs="noted ask talk speak check run consult discuss think sleep",
)
"""Takes note, and must ask or think first."""
_WITH_IT = Pattern(
    rf"{_LED}with (?!no\b|nobody\b|nothing\b|only\b|one\b|1\b|fewer\b|less\b)(?:\w+ "
    rf"){{1,5}}?(?:you|"
    r"your \w+) (?:would|will|could|can|might) (?:\w+ly |all |also )*(?:have|get|gain|sleep|save|"
    r"earn|"
    r"enjoy|be (?:able|free|happy|happier|glad|safe|fine|warm|better)|spend|feel|see|make|win)\b"
    r"(?!.*\b(?:los\w+|miss\w*|no|nobody|nothing|trouble|problem|explain|refund|court|empty)\b)",
    needs="with",
)
"""Says what they would gain."""
_WEATHER_LIKE = Pattern(
    rf"{_LED}(?:it|this|that|today) (?:feels|looks|sounds|seems) like (?:winter|summer|spring|"
    rf"autumn|"
    r"christmas|home|yesterday|ages|years|rain|snow|monday|sunday|a (?:sauna|fridge|holiday|"
    r"monday))\b",
    needs="feels looks sounds seems",
)
"""Speaks of the day, and names no feeling."""
_OF_YOUR_TIME = Pattern(
    r"\b(?:minutes?|moments?|seconds?|hours?|bit|little) of your time\b", needs="time"
)
"""Wants to be heard, and leaves no time."""
_YEAH_NO = Pattern(r"^(?:(?:yeah|yes|ok|right|well|so|hm|erm|um|look) )+no$", needs="no")
"""Says no."""
_BUSINESS = Pattern(
    rf"{_LED}how (?:is|are|was|were) (?:the|your|our) (?:\w+ )?(?:numbers|figures|sales|accounts|"
    rf"books|"
    r"results|rent|costs?|margins?|profits?|repairs?|cash ?flow|turnover|bookings|orders|budget|"
    r"finances|debts?|taxes|applications?)\b|"
    r"\bhope you are well (?:insured|paid|off|covered|prepared|stocked|advised|informed|aware)\b",
    needs="how hope",
)
"""Asks after the business."""
_POLITE_PLEASE = Pattern(
    r"^(?:(?:ok|so|and|then|well) )*(?:(?:could|would|can) you )?please (?:(?:could|would|can) "
    r"you )?"
    r"(?!(?:we|you|they|he|she|my|our|this|that|the|it|if|for|a)\b|please\b|just\b|do not\b|"
    r"not?\b|let (?:me|us)\b|give (?:me|us)\b|have\b|help\b|pick\b|"
    r"choose\b|i\b|it is\b|sir\b|madam\b|mr\b|mrs\b|ms\b|take (?:me|us)\b|keep (?:me|us)\b|spare\b|"
    r"save\b|listen\b|be\b|think\b|consider\b|stay\b|come back\b|say\b|understand\b|believe\b|"
    r"reconsider\b|change\b|make\b)\w+(?!.*\b(?:please|beg\w*|plead\w*|implor\w*|anything|whatever|"
    r"desperat\w*|can not|dying|cry\w*|cried|dream\w*|heart|mercy|kids?|child\w*|bab\w+|only|last|"
    r"lose|"
    r"losing|under|double|needs?|everything|promise|swear|god|forgive|homeless|street|starv\w+|"
    r"chance|"
    r"shot|favou?r|know|alone|all i|scrub|knees)\b)",
    needs="please",
)
"""Asks politely, and pleads for nothing: "please put me on the list"."""
_COME_ON = Pattern(r"^(?:oh |ah |ok )*come (?:on|off it)(?: now| mate)?$", needs="come")
"""Doubts, and does not say "go on"."""
_WAITS_FOR_IT = Pattern(
    r"\bwait (?:for (?:your|the|an?|his|her|their) (?:\w+ )?(?:answers?|reply|call|offer|letter|"
    r"decision|papers?|contract|money|train|bus|doctor|invoice|delivery|results?)|(?:until|till) "
    r"(?!you\b))",
    needs="wait",
)
"""Waits for a thing, and leaves no time."""
_ACCUSES = Pattern(
    rf"{_LED}you are (?:just|only) (?:being )?\w+ (?:because|since) (?:you|i|we)\b|"
    r"\byou (?:sound|look|seem) (?:far away|familiar|faint|muffled|nothing like|like (?:a|an|my|"
    r"your) "
    r"(?!(?:\w+ )?(?:lot|heavy|burden|weight|blow)\b)\w+$)",
    needs="because since sound look seem",
)
"""Says what somebody is like, or why they are wrong to feel so."""
_SUBJECT_LEFT_OUT = Pattern(
    rf"{_LED}(?:was|is|were|are) (?:my|our|mine) .*\b(?:too|as well|mine|also)\b|"
    rf"{_LED}(?:is|was) (?:it|that|this) ever \w+$"
)
"""Tells without "it", or exclaims: "was my mother's too", "is it ever cold"."""
_HELLO_THERE = Pattern(r"^(?:hello|hey|excuse me)(?: hello)*$", needs="hello hey excuse")
"""Calls for attention, where a question mark stands behind it."""

_FORMS: dict[MoveKind, tuple[Pattern, ...]] = {
    "why_question": (_WHY_OH_WHY,),
    "open_question": (_TOLD_YOU,),
    "calibrated_question": (_TOLD_YOU,),
    "preference_question": (_MY_PAPERS, _OF_OTHERS, _AS_A_HOST),
    "deadline_question": (_WENT_BY, _THEIR_HABIT),
    "threat": (_HEARING, _IN_ITS_TURN, _CALLS_OFF, _FATE),
    "begging": (_PLEASE_DO_NOT, _POLITE_PLEASE),
    "offer": (_COME_AND_LOOK,),
    "accept": (_PIGS_FLY, _ASKS_AT_HOME),
    "loss_frame": (_WITH_IT,),
    "label": (_WEATHER_LIKE, _ACCUSES),
    "pause": (_OF_YOUR_TIME, _WAITS_FOR_IT),
    "minimal_encourager": (_YEAH_NO, _COME_ON),
    "small_talk": (_BUSINESS,),
}
_UNMARKED: dict[MoveKind, tuple[Pattern, ...]] = {
    "closed_question": (_TOLD_YOU, _NO_SUBJECT, _SUBJECT_LEFT_OUT),
    "why_question": (_WHY_OH_WHY,),
}
"""Those of sentences without a question mark."""


def drop_looks(state: State) -> None:
    """Drop each move whose sentence has a form that only looks like it."""
    state.drafts = [d for d in state.drafts if not _only_looks(state, d)]


def _only_looks(state: State, draft: Draft) -> bool:
    forms, unmarked = _FORMS.get(draft.kind, ()), _UNMARKED.get(draft.kind, ())
    if not forms and not unmarked:
        return False
    for each in state.line.sentences:
        if not each.lo <= draft.lo < each.hi:
            continue
        asked = "?" in each.mark
        if draft.kind == "small_talk" and asked and _HELLO_THERE.search(each.text):
            return True
        here = forms if asked else (*forms, *unmarked)
        return any(form.search(each.text) for form in here)
    return False

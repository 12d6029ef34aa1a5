"""Time asked for over a package that has just been put: "got to ask my wife", "one second".

Right after a package these words are the answer to it: neither a yes nor a no. Said of
anything else they may mean something else, so they are looked for only there. What asks
for time wherever it is said stands in ``plainly``.
"""

from __future__ import annotations

from weakhand.language.line import Line, Sentence, by_itself
from weakhand.language.patterns import Pattern
from weakhand.language.state import Draft, State

PUTS_OFF = "puts_off"
"""What a line that asks for time leaves among its cues: no deadline is attacked by it."""
MOMENT = "moment"
"""What a line that asks for no more than a moment leaves among its cues."""
_PEOPLE = (
    r"(?:wife|husband|boyfriend|girlfriend|partners?|fianc\w+|(?:other|better) half|mother|father|"
    r"mum|mom|dad|parents|brother|sister|son|daughter|kids?|children|family|aunt|uncle|cousin|"
    r"friends?|flatmates?|neighbours?|neighbors?|boss|team|people|colleagues?|co ?-?founders?|"
    r"director|professor|manager|board|accountant|bookkeeper|lawyers?|solicitor|advis[eo]r|union|"
    r"bank|kitchen|staff|crew|office|doctor|coach|supervisor|chief|team ?mates?|guys|lot|side)"
)
_MINE = (
    rf"(?:(?:my|our|the) (?:\w+ )?{_PEOPLE}|(?:a|an|some) (?:lawyer|solicitor|advis[eo]r|friend|"
    r"accountant|expert)|some(?:one|body)\b(?! else)|home)"
)
_MUST = (
    r"(?:(?:^|\b(?:i|we) |\b(?:will|would|do|just|still|really|first|probably|am|are) )(?:(?:need|"
    r"have|want|got|ought|like|love|prefer|going|wish) to(?: be)?|must|should|had better|better|"
    r"rather|will|would)|\blet (?:me|us)|\ballow me to|\b(?:can|could|may|might) (?:i|we)|"
    r"\b(?:ok|fine|all right) if (?:i|we))(?: (?:just|first|please|quickly|maybe|at least|really|"
    r"go and|go|also|have to|need to))*"
)
_IT = r"(?:it|this|that|these|all (?:of )?(?:it|this|that)|the (?:offer|package|terms|deal))"
_DAY = (
    r"(?:tomorrow|tmrw|tonight|later|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|time|"
    r"month)|(?:an|some )?other (?:day|time)|the (?:morning|afternoon|evening|weekend)|noon|the "
    r"end of the week|this (?:evening|afternoon|week)|a (?:day|week|while|bit|few \w+|couple of "
    r"\w+)|an hour|half an hour|\d+ hours)"
)
_THINKS = Pattern(
    rf"{_MUST} (?:think|consider|reflect|ponder|mull|chew|digest|sleep|process|weigh {_IT}|turn "
    rf"{_IT} over|take {_IT} in|(?:have|take) (?:a|another) (?:think|look|walk|break)|let {_IT} "
    r"(?:sink|settle)|breathe|get my head (?:round|around|clear))"
    rf"(?: {_IT}| about {_IT}| on {_IT}| over| through| overnight| first| a (?:bit|moment|minute|"
    rf"while)| before (?:i|we)\b.*| for .*| (?:on|until|till|by|about it until) {_DAY}| carefully| "
    r"properly| again| then| please| in| if that is .*| (?:with|to) (?:my|our|a)\b.*)*$",
    needs="think consider reflect ponder mull chew digest sleep process weigh turn take have let "
    "breathe get",
)
_ASKS = Pattern(
    rf"{_MUST} (?:ask|call|ring|phone|text|consult|tell|show|see|(?:(?:speak|talk|check|discuss|go|"
    rf"run|clear|show)(?: about)?(?: {_IT})?(?: (?:over|through))? (?:to|with|by|past|at)))"
    rf"(?: {_IT} to)? {_MINE}(?:$| )",
    needs="ask call ring phone text consult tell show see speak talk check discuss go run clear",
)
_SUMS = (
    r"(?:(?:the|my|our|a|some|a few) )*(?:numbers?|figures|sums?|budget|maths?|accounts?|calendar|"
    r"diary|books|spreadsheet|savings|bills|money|costs?|contract|paper(?:s|work)?|(?:small|fine) "
    r"print|pencil)"
)
_COUNTS = Pattern(
    rf"{_MUST} (?:(?:run|do|put (?:{_IT} )?(?:in|into|through)|see|sit down with|check|go through) "
    rf"{_SUMS}|(?:run|check|crunch|count|recount|go (?:over|through)|look (?:at|over|into)|work "
    rf"out|calculate|recalculate|add up|redo|double check|read|reread)(?: {_IT}| {_SUMS}| through| "
    r"over| out| up)*|(?:work|figure|add|do) (?:it|this|that) (?:out|up)|(?:see|check|"
    r"work out|find "
    r"out|figure out) (?:(?:if|whether|what) (?:i|we)\b.*|what that (?:means|does|leaves) "
    r"(?:for|to) (?:me|us|my|our)\b.*))(?: (?:first|again|at home|tonight|quickly|for a \w+|"
    r"carefully|properly|please|with .*|before .*))*$",
    needs="run do put see sit check go crunch count recount look work calculate recalculate add "
    "redo double read reread find figure",
)
_TAKES_TIME = Pattern(
    r"\b(?:need|want|like|use|have|get|take|give (?:me|us)|allow (?:me|us)|grant (?:me|us)|spare|"
    r"buy)(?: \w+){0,2}? (?:time|a while|a night|overnight|a (?:couple of|few) (?:days|hours)|a "
    rf"day or (?:2|so)|the (?:night|weekend|evening|day)|(?:until|till|til|by) {_DAY})"
    r"(?: (?:please|to (?:think|decide|consider|look|read|check|talk|ask|turn|"
    r"sleep|work|go|digest|run|discuss|speak|see|weigh|prepare)|with (?:it|that|this)|"
    r"first|then|for (?:that|this|it)|on (?:that|this|it)|though)\b.*)?$|"
    r"^(?:(?:a bit |a little |some )?more )?time(?: to think)?(?: please)?$",
    needs="time while night overnight days hours day weekend evening until till til by",
)
_LATER = Pattern(
    r"\b(?:can|could|shall|may|should|might|let) (?:we|us|i|you|it|this|that)(?: "
    r"\w+)?? (?:continue|"
    r"talk|speak|meet|go on|carry on|pick (?:it|this|that) (?:up|back up)|come back|decide|leave "
    r"(?:it|this|that)|finish|do (?:it|this)|settle|sort|answer|reply|wait|hold|keep|think|call|"
    rf"ring|say)\b(?: \w+){{0,4}}? {_DAY}\b|"
    r"\b(?:i|we) (?:will|shall|would|can|could|am going to|may|might) (?:\w+ )?(?:let you know|(?:"
    r"get|come) back(?: to you)?|be in touch|give you (?:a|an|my|our|the) (?:answer|call|ring)|"
    r"have (?:a|an|my|our|your) answer|tell you|answer(?: you)?|reply|decide|see)(?: (?:then|soon|"
    rf"when (?:i|we)\b.*|once (?:i|we)\b.*|(?:on |by |in |before |after |at )*{_DAY}\b.*|as soon as"
    r".*|about (?:it|that)|with (?:an|my|our) answer))*$",
    needs="continue talk speak meet go carry pick come decide leave finish do settle sort answer "
    "reply wait hold keep think call ring say let get be give have tell see",
)
_NOT_YET = Pattern(
    r"\b(?:(?:can|could|will|would|do|am|are|have) not|cannot|rather not|not)(?: (?:want to|going "
    r"to|able to|ready to|like to|really|just|yet|say yes or))* (?:decided?|say|"
    r"answer|sign(?:ing)?|"
    r"agree|commit|promise|rush|settle|know|no|give you (?:an|my|our|a) (?:answer|"
    r"yes)|make (?:that|"
    r"this|a|my|up my) (?:decision|mind)|made (?:up )?my mind(?: up)?)(?: \S+){0,4}? (?:today|now|"
    r"right now|yet|tonight|here|on the spot|so fast|so quick\w*|straight away|at once|alone|on my "
    r"own|by myself|(?:on|over) the (?:phone|line)|this (?:minute|morning|afternoon|evening))\b|"
    r"\b(?:not (?:quite )?ready|(?:do|would) not (?:want|like) to (?:rush|hurry)|no need to "
    r"(?:rush|hurry)|will not be (?:rushed|hurried))\b|"
    r"\bnot (?:just |only |really )?(?:mine|my (?:decision|call))(?: (?:alone|to (?:decide|make)|"
    r"only))?$|"
    r"^(?:(?:i|am|we|are|well|hmm?|so|still|really|honestly|just|to be honest|but|and|ok|sorry) "
    r")*(?:not (?:so |quite |really |entirely |totally |yet |100% )*(?:sure|certain|convinced)|"
    r"undecided|unsure|torn|in 2 minds|on the fence)(?: (?:yet|maybe|really|though|"
    r"about (?:it|that|"
    r"this)|to be honest|perhaps))*$|"
    r"\b(?:that|this|it|all) (?:is )?(?:all |just |going |moving |happening )*(?:a bit |too |so |"
    r"very |rather |pretty )+(?:fast|quick|sudden|rushed)(?: for (?:me|us))?$|"
    r"\b(?:too much|a lot|lots|so much|much) (?:to take in|in (?:one|1) go|at once|to digest)\b|"
    r"^(?:(?:it|that|this) is )?(?:such )?a (?:very )?(?:big|huge|serious|important|hard|difficult|"
    r"tough) (?:decision|step|choice)(?: for (?:me|us))?$|\bleave (?:it|that|this) "
    r"(?:with|to) (?:me|"
    r"us)\b|"
    r"\bneed (?:some |a bit of |a breath of |a )?(?:fresh )?(?:air|break|walk)\b",
    needs="decide decided say answer sign signing agree commit promise rush settle know no give "
    "make made ready hurry rushed hurried mine my sure certain convinced undecided unsure torn "
    "step choice decision leave minds fence fast quick sudden much lot lots air break walk",
)
_THEY_MUST = Pattern(
    rf"\b{_MINE}\b.{{0,40}}?\b(?:needs?|has|have|wants?|would (?:want|need|have|like)|must|should|"
    r"got|ought|will want)(?: to)? (?:\w+ )?(?:see|read|look|check|hear|agree|know|sign|approve|"
    r"decide|ok|say|go over|be asked)\b|"
    rf"\b(?:before|until|till) {_MINE} (?:has|have|had) (?:seen|read|looked|checked|"
    rf"heard|agreed)\b|"
    rf"\b{_MINE}\b.{{0,40}}?\b(?:i|we) (?:will|have to|need to|should|must|want to|would|can) "
    r"(?:just |first )?(?:ask|call|ring|phone|show|tell|(?:talk|speak) to|check with) (?:her|him|"
    r"them)\b|"
    rf"\b(?:need|want|like|prefer|have|get) {_MINE} to (?:see|read|look|check|hear|go)\b",
    needs="see read look check hear agree know sign approve decide ok say go asked seen looked "
    "checked heard agreed ask call ring phone show tell talk speak",
)
_HOW_LONG = Pattern(
    r"\b(?:how long|until when|till when|by when|when) .*\b(?:(?:offer|package|deal|proposal|it|"
    r"that|this) (?:be )?(?:stands?|good|open|valid|holds?|expires?)|good for|open "
    r"for|valid for|on "
    r"the table|(?:can|will|would) you (?:wait|hold (?:it|that|this)))\b",
    needs="long when",
)
_ALL = (_THINKS, _ASKS, _COUNTS, _TAKES_TIME, _LATER, _NOT_YET, _THEY_MUST)
_SHORTLY = Pattern(
    r"\b(?:a|1|one|half a|just a|2|two|a couple of|a few|some|5|five|10|ten|15|\d) (?:\w+ )?(?:sec|"
    r"secs|second|seconds|moment|moments|mo|min|mins|minute|minutes|tick)\b(?! (?:ago|later))|"
    r"^(?:(?:ok|oh|well|hmm?|um|uh|so|and|please|sorry|no|right) )*(?:(?:hang on|hold on|wait|bear "
    r"with me|brb|be right back)\b|let me (?:just )?(?:see|think|look|read|calculate|"
    r"count|check|add|"
    r"do (?:the|my|some) \w+|work)\b(?!.*\b(?:first|ask|my|home|call|ring|come)\b))",
    needs="sec secs second seconds moment moments mo min mins minute minutes tick hang hold wait "
    "bear brb right let",
)
_NOT_SHORTLY = Pattern(
    rf"\b(?:{_DAY}|overnight|night|hours?|days?|weeks?|get back|come back|let you know)\b",
    needs="tomorrow tmrw tonight later monday tuesday wednesday thursday friday saturday sunday "
    "next other morning afternoon evening weekend noon week day while bit few couple hour hours "
    "night overnight days weeks back know end",
)
_OTHERWISE = Pattern(
    r"\b(?:ask|tell|show|talk to|speak to|with) you\b(?! (?:tomorrow|later|on|by|tonight|when|once|"
    r"soon|again|about it|then))|\byour (?:boss|manager|director|team|people|colleagues?|side)\b",
    needs="you your",
)
"""What is wanted of them, and no time for oneself."""
_SAYS_YES = Pattern(
    r"^(?!.*\b(?:but|first|only)\b)(?:(?:ok|well|oh|great|good|fine|then|so) )*(?:yes|"
    r"yeah|yep|deal|"
    r"agreed|done|sold|accepted|(?:i|we) (?:(?:will|do) )?(?:accept|take (?:it|that)))\b"
)
"""How a sentence begins that takes what is on the table, whatever else it is about."""


def time_over(state: State) -> tuple[Sentence, ...]:
    """Return the sentences that ask for time over a package put in their last words, if any."""
    theirs = state.scene.theirs
    if not theirs or not theirs[0][1].package:
        return ()
    if any(_SAYS_YES.search(each.text) for each in state.line.sentences):
        return ()
    return _asking_time(state.line)


@by_itself
def _asking_time(line: Line) -> tuple[Sentence, ...]:
    return tuple([each for each in line.sentences if _asks_time(each.text)])


def _asks_time(text: str) -> bool:
    return not _OTHERWISE.search(text) and (
        a_moment(text) or any(each.search(text) for each in _ALL)
    )


def only_wants_time(state: State, draft: Draft) -> bool:
    """Say whether a plea only asks for time over their package: "give me a minute, please"."""
    if draft.kind != "begging":
        return False
    return any(each.lo <= draft.lo < each.hi for each in time_over(state))


def cues_of_time(state: State) -> tuple[str, ...]:
    """Return the cues of a line that asks for time over their package, and does no more with it."""
    asks = time_over(state)
    if not asks or state.has("accept", "offer", "conditional_trade", "threat"):
        return ()
    brief = all(a_moment(each.text) for each in asks)
    return (PUTS_OFF, MOMENT) if brief else (PUTS_OFF,)


def a_moment(text: str) -> bool:
    """Say whether a folded sentence asks for no more than a moment, here and now."""
    return bool(_SHORTLY.search(text)) and not _NOT_SHORTLY.search(text)


def asks_how_long_it_stands(text: str) -> bool:
    """Say whether a folded sentence asks how long a package stands."""
    return bool(_HOW_LONG.search(text))

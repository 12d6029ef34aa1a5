"""Whether a label names something within them: a feeling, a need or a burden."""

from __future__ import annotations

import re

from weakhand.language.lexicon import FEELINGS
from weakhand.language.normalise import Folded

_FEELING = "|".join(sorted(FEELINGS))

_INNER = re.compile(
    rf"\b(?:{_FEELING}|"
    r"feel\w*|needs?|needed|wants?|wish\w*|hop(?:e|es|ed|ing)|matters?|mattered|important|"
    r"importance|cares?|caring|trust\w*|respect\w*|safe\w*|control|valued?|recogni\w+|"
    r"appreciat\w+|priorit\w+|prefer|rather|heard|seen|unseen|noticed|believed|"
    r"press(?:ure|ures|ured|ing)|squeez\w+|stuck|caught|trapped|torn|cornered|between|"
    r"in the middle|middle of|"
    r"weigh\w*|load|burden\w*|carry\w*|carried|shoulder\w*|riding on|a lot (?:of|on|to|for|riding|"
    r"going|this)|a lot$|toll|"
    r"tir(?:ed|ing|es)|worn|drain\w*|exhaust\w*|sleep\w*|energy|strain\w*|stress\w*|stretched|"
    r"judged|blam\w+|scrutin\w+|held (?:to|against)|answer for|pay for it|"
    r"on your (?:own|back|mind|shoulders|plate|neck)|by yourself|on your side|behind you|"
    r"dread\w*|hat(?:e|es|ed|ing)|miss(?:es|ed)?|lov(?:e|es|ed|ing)|mind|enjoy\w*|scar\w+|"
    r"worr\w+|fear\w*|afraid|fright\w*|terrif\w+|panic\w*|anxi\w+|nerv\w+|edgy?|tense|tension|"
    r"hurt\w*|sting\w*|stung|pain\w*|ache\w*|heart\w*|cry\w*|tears|grie\w+|sad\w*|lone\w+|alone|"
    r"asham\w+|shame|embarrass\w+|humiliat\w+|guilt\w*|regret\w*|betray\w*|let down|abandon\w*|"
    r"ang(?:er|ry)|furious|fury|mad|rage|cross|fed up|sick of|tired of|annoy\w*|irritat\w*|"
    r"frustrat\w*|disappoint\w*|upset\w*|bitter\w*|resent\w*|offend\w*|insult\w*|unfair\w*|"
    r"unjust|overlooked|passed over|ignored|dismissed|left (?:out|behind|alone|holding|with)|"
    r"taken for granted|on the spot|put upon|shut out|pushed|pulled|dragged|swamped|overw\w+|"
    r"under (?:water|fire|siege|a|so|some|the gun)|out of (?:your|reach|breath|options)|"
    r"hard|tough|rough|heavy|difficult|awful|terrible|horrible|miserable|rotten|lousy|grim|"
    r"nightmare|hell|ordeal|struggl\w*|awkward|uncomfortable|easy|burned|"
    r"proud|pride|happy|joy\w*|glad|relie\w+|thrill\w*|excit\w*|delight\w*|grateful|over the moon|"
    r"on cloud|elated|hopeful|confident|content|confus\w*|puzzl\w*|lost|unsure|doubt\w*|"
    r"2 minds|mixed|hesita\w+|reluctan\w+|suspici\w+|wary|cautious|caution|uneas\w+|jealous\w*|"
    r"envious|impatien\w+|desperat\w*|helpless\w*|hopeless\w*|powerless\w*|vulnerable|exposed|"
    r"out on a limb|up against|hands tied|no way out|no choice|between a rock|backed into|"
    r"follows you|gets? to you|got to you|on you\b|for you\b|to you\b|of you$|"
    r"mark on|impossible (?:position|spot|situation)|too much|enough of|mourn\w*|numb|crush\w*|"
    r"shock\w*|shaken|rattled|unsettl\w+|startl\w+|surpris\w+|stunned|bored|boredom|blow|"
    r"never (?:get|gets|got|ends?|stops?|good enough)|nobody (?:sees|asks|asked|listens|knows|"
    r"cares|notices|thanks|told)|no one (?:sees|asks|listens|cares|notices)|"
    r"does not (?:work|sit) (?:well )?(?:for|with)|not working for)\b"
)
_EXPERIENCED = re.compile(
    r"\byou (?:\w+ly |just |still |always |also )*(?:are|were|have been|had been|are being|have) "
    r"(?:\w+ly |just |still |always )*(?:being \w+|left|made|given|told to|expected to|asked to|"
    r"forced|supposed to|the (?:1|one|only)|getting|trying|having to|had to|had no|no|nobody|"
    r"never been|been (?:left|made|told|put|asked|treated|pushed|through)|going through|put|"
    r"treated|waiting|looking for|after)\b"
)
_ADJECTIVE = re.compile(
    r"^(?:(?:really|very|pretty|quite|so|rather|incredibly|extremely|just|a bit|a little|"
    r"truly|deeply|absolutely|utterly|too|like|a|an|such|that) )*"
    r"(?!interesting|amazing|promising|fitting|something|anything|nothing|everything|morning|"
    r"evening|building|meeting|missing|parking|wedding|ceiling|king|ring|spring|string|thing|"
    r"read|need|bed|red|used|useful|"
    r"unless)\w{3,}(?:ing|ful|less|some)\b(?! (?:of|at|in|to) )"
)
_ACCUSES = re.compile(
    r"\byou (?:\w+ly |just )*(?:never (?:\w+ly )?(?:read|listen\w*|pay|paid|answer\w*|repl\w+|"
    r"call\w*|check\w*|ask|bother\w*|tried|try|show\w*|told|tell|kept|keep|did|do|meant|look\w*)|"
    r"(?:did|do|have) not (?:even )?(?:bother\w*|read|listen\w*|check\w*|try|tried|pay|paid|"
    r"answer\w*|look\w*|do your|done your)|forgot|failed|should|ought|could have|"
    r"made (?:a|an|this|that|it)|are (?:just |only )?(?:making|looking for (?:a|an) (?:excuse|"
    r"fight)|asking|blaming|after my|after more|trying to get)|want (?:it all|too much|me to|"
    r"more money|everything)|need to (?:work|learn|calm|try|get|stop|grow))\b|"
    r"\b(?:which|that) is (?:arrogant|silly|wrong|your fault|childish|nonsense|ridiculous|not true|"
    r"your own|unfair (?:to|on) (?:me|us))\b|\byour (?:own )?(?:fault|doing|mistake|problem)\b"
)
_OTHER = (
    r"(?:he|she|they|(?:the|my|his|her|their|our|this|that) "
    r"(?!report|end|launch|date|month|deadline|work|job|situation|position|pressure|whole|place|"
    r"thing|house|silence|quiet|repairs|price|money|decision|\w+ing\b)\w+)"
)
_PERSONAL = "|".join(sorted(w for w in FEELINGS if not w.endswith(("ing", "ful", "less"))))
_OTHERS = re.compile(
    rf"\b{_OTHER} (?:\w+ly |must |might |may |also |all )*(?:is|are|was|were|be|been|feels?|felt|"
    rf"seems?|looks?|sounds?|have been|has been|must be|wants?|needs?) "
    rf"(?:really |very |so |a bit |quite |just )*(?:{_PERSONAL}|terrified|to|it|a|the|ready)\b"
)
_IMPERATIVE = re.compile(
    r"^(?:please |just |then |so |and )*(?:tell|text|write|call|show|ask|let|phone|message|email|"
    r"remind|give|send|warn|inform) (?:him|her|them|me|us|your|the|it)\b"
)
_MADE = re.compile(r"\b(?:make|makes|made|making|will|would|to|not|what|how)(?: it| that| this)?$")
_TOO = re.compile(r"\b(?:too|as well|also)$")
_LENT = re.compile(
    r"^(?:you|your \w+) (?:seem|appear)s? to (?:have (?!(?:been|lost|had|felt)\b)\w+|"
    r"(?!feel|want|need|be|have|care|like|love|hate|miss|fear|dread|mind)\w+)"
)


def named_within(name: str, text: str, match: re.Match[str], inner: bool) -> float:
    """Return how well what follows a label's opener names something within them.

    1 for a feeling, a need or a burden of theirs; less for what only happens to
    them; 0 for plain facts, accusations, orders and the feelings of others.
    """
    said = text[match.start() :]
    if _ACCUSES.search(said) or _IMPERATIVE.match(text) or _LENT.search(said):
        return 0.0
    theirs = " you" in f" {said}"
    if not theirs and (_TOO.search(text) or _OTHERS.search(text)):
        return 0.0
    if name in _SAY_SO:
        if name == "it sounds like" and _MADE.search(text[: match.start()].rstrip()):
            return 0.0
        rest = text[match.end() :].strip()
        if inner or _INNER.search(said.partition(" ")[2]) or _ADJECTIVE.match(rest):
            return 1.0
        if _ADJECTIVE.match(match.group().rpartition(" ")[2]):
            return 1.0
        return 0.6 if _EXPERIENCED.search(said) else 0.0
    if name == "must be" and re.search(r"\b(?:have been|can not|could not|^be)\b", match.group()):
        sure = bool(_INNER.search(match.group().replace("can not", "").replace("been", "")))
        return 1.0 if sure else 0.0
    if name == "that is hard" and "would be" in match.group() and not theirs:
        return 0.0
    return 1.0


_SAY_SO = ("it sounds like", "sounds like", "you seem")


_GLAD = re.compile(
    r"\b(?:thrilled|delighted|overjoyed|ecstatic|elated|excited|happy|glad|over the moon|pleased|"
    r"on cloud|enjoying|loving it)\b"
)
_NOT_GLAD = re.compile(
    r"\b(?:not|never|hardly|un|less than|far from|anything but|would|if|once|when) "
    r"(?:\w+ ){0,3}?(?:thrilled|delighted|overjoyed|ecstatic|elated|excited|happy|glad|pleased)\b"
)
_CROSS = re.compile(
    r"\b(?:furious|angry|mad at|devastated|heartbroken|miserable|depressed|bitter|grieving|"
    r"hopeless|desperate|betrayed|humiliated|ashamed|disappointed|resentful|outraged)\b"
)
_GOOD_NEWS = re.compile(
    r"\b(?:got (?:the|in|it|into)|won|passed|great news|good news|finally|love|loved|lovely|"
    r"wonderful|happy|glad|proud|excited|thrilled|best|beautiful|amazing|fantastic|hooray|"
    r"congrat\w*|engaged|pregnant|promoted|promotion|hired|accepted|born|success\w*|thank|thanks|"
    r"grateful|celebrat\w+|healthy|cured|enjoy\w*|can not wait|at last|looking forward|"
    r"well|good|better|great|nice|fun|relie\w+|smil\w+|laugh\w*)\b"
)
_BAD_NEWS = re.compile(
    r"\b(?:not|no|never|nobody|nothing|but|lost|late|last|worse|worst|hard|hurt\w*|left|broke\w*|"
    r"fail\w*|afraid|worr\w+|alone|died|dead|sick|ill|angry|problem\w*|trouble|cut|owe|debt|"
    r"fired|refus\w+|reject\w*|stuck|tired|pain\w*|sad|gone|quiet|empty|against)\b"
)


def in_tune(text: str, last: Folded | None) -> float:
    """Return how well the mood a label names goes with what they said last."""
    if last is None:
        return 1.0
    said = " ".join(last.words)
    if _GLAD.search(text) and not _NOT_GLAD.search(text):
        return 1.0 if _GOOD_NEWS.search(said) or "!" in last.text else 0.25
    if _CROSS.search(text) and _GOOD_NEWS.search(said):
        bad = _BAD_NEWS.search(said.replace("can not believe", "").replace("can not wait", ""))
        return 1.0 if bad else 0.25
    return 1.0

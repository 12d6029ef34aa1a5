"""Threats that have a form of their own: who goes to the press, the police or a court, and when."""

from __future__ import annotations

from weakhand.language.rules import Rule, Table, rule

_THERE = (
    r"(?:the |your |a |my |our |every |all (?:the |your )?|(?:local|national|whole) )*(?:press|"
    r"papers?|newspapers?|media|police|radio|television|tv|courts?|tribunal|ombudsman|regulator|"
    r"tax (?:office|people)|inspectors?|inspectorate|trading standards|authorities|internet|"
    r"social media|reporters?|journalists?)"
)
_THREATS: tuple[Rule, ...] = (
    rule(
        "if you do i go to the press",
        "threat",
        r"\b(?:if|unless|should|once|the day|the moment|otherwise|or else|and)\b.{0,90}?\b(?:i|we) "
        r"(?:\w+ly |just |then |also )*(?:will|shall|am going to|are going to|am|are|would|go|"
        r"run|take)(?: \w+ly| just| then| also| be)* ?(?:(?:go|going|run|running|off|straight|"
        r"right|take|taking|report|reporting|hand|handing|sell|selling|send|sending|you|it|this|"
        r"that|everything|all of (?:it|this)) )*(?:to|on) "
        rf"{_THERE}\b(?! (?:(?:with|beside|for) you|office|release|conference|work)\b)",
        (
            "If you shut the pitch I'll go right to the papers.",
            "Unless this stops we're taking it to the tribunal.",
            "Send that letter and I'm going straight on local radio.",
        ),
        (
            "If you come, I'll go to the press office with you.",
            "I read it in the papers.",
            "If it rains I'll go to the market.",
        ),
        sure=0.9,
        cues="press paper papers newspaper newspapers media police radio television tv court "
        "courts "
        "tribunal ombudsman regulator tax inspector inspectors inspectorate standards authorities "
        "internet reporter reporters journalist journalists",
    ),
)
_THREATS += (
    rule(
        "do that and everybody hears",
        "threat",
        r"^(?:just |go ahead |then |go on |ok )*(?:do|make|take|close|shut|throw|kick|push|cut|"
        r"walk|"
        r"drop|touch|try|raise|cancel|fire|sack|send|evict|sell|stay|say)\b(?! (?:(?:it |them |"
        r"this |that )?to (?:me|us)|"
        r"(?:sure|a list|a note|a plan))\b).{2,80}? and (?:then )?(?:everyone|everybody|(?:the|"
        r"this) whole|all (?:of )?"
        rf"(?:your|the)|{_THERE}|every \w+|your (?:boss|wife|husband|clients?|customers|neighbours|"
        r"board|head office|partners?|guests))\b.{0,30}?\b(?:(?:will |is going to |are going to )?"
        r"(?:hears?|learns?|knows?|reads?|finds? out) |(?:will )?gets? (?:a copy|(?:the|my) "
        r"(?:\w+ )?"
        r"(?:story|list|lot|files?|photos|pictures|letters?|mails?|diary|notes|recordings?)|"
        r"everything|it all))",
        (
            "Close the door on us and the whole town hears why.",
            "Throw us out and your guests will find out about the mice.",
            "Take the shed and the papers get the whole story.",
        ),
        (
            "Make a list and everyone knows what to do.",
            "Send it to us and everybody gets a copy.",
            "Close the shop at six and everybody gets home early.",
        ),
        sure=0.88,
        cues="everyone everybody whole all every your press paper papers newspaper newspapers "
        "media "
        "police tribunal ombudsman regulator internet",
    ),
)
THREAT = Table(_THREATS)

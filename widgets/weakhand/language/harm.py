"""Threats that have a form of their own: who goes to the press, the police or a court, and when."""

from __future__ import annotations

from weakhand.language.rules import Table, rule

_THERE = (
    r"(?:the |your |a |my |our |every |all (?:the |your )?|(?:local|national|whole) )*(?:press|"
    r"papers?|newspapers?|media|police|radio|television|tv|courts?|tribunal|ombudsman|regulator|"
    r"tax (?:office|people)|inspectors?|inspectorate|trading standards|authorities|internet|"
    r"social media|reporters?|journalists?)"
)
_THREATS = (
    rule(
        "if you do i go to the press",
        "threat",
        r"\b(?:if|unless|should|once|the day|the moment|otherwise|or else|and)\b.{0,90}?\b(?:i|we) "
        r"(?:\w+ly |just |then |also )*(?:will|shall|am going to|are going to|am|are|would|go|"
        r"run|take)(?: \w+ly| just| then| also| be)* ?(?:(?:go|going|run|running|off|straight|"
        r"right|take|taking|report|reporting|hand|handing|sell|selling|send|sending|you|it|this|"
        r"that|everything|all of (?:it|this)) )*(?:to|on) "
        rf"{_THERE}\b(?! (?:with|beside|for) you\b)",
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
        cues="press paper papers newspaper newspapers media police radio television tv court courts "
        "tribunal ombudsman regulator tax inspector inspectors inspectorate standards authorities "
        "internet reporter reporters journalist journalists",
    ),
)
THREAT = Table(_THREATS)

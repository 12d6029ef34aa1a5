"""Evidence cards: a claim shown with its finding, its limits and how solid it is.

Each card is readable in three forms, so that it survives a forge's static
view, a text terminal and a screen reader. No meaning rests on colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from textwrap import fill

from weakhand.evidence.catalogue import GRADES, SEEN, Claim, Source, catalogue

_BOX = "border-left:4px solid currentColor;padding:0 0 0 .8em;margin:0 0 1em"


@dataclass(frozen=True)
class Card:
    """One claim and its sources, ready to be shown."""

    claim: Claim
    sources: tuple[Source, ...]

    @property
    def solidity(self) -> str:
        """Return the grade in words, with its reason."""
        grade = self.claim.grade
        return f"{grade} ({GRADES[grade]}): {self.claim.because}"

    @property
    def references(self) -> tuple[str, ...]:
        """Return one line for each source."""
        return tuple(
            f"{source.authors} ({source.year}). {source.title}. {source.where}. "
            f"[{SEEN[source.seen]}]"
            for source in self.sources
        )

    def html(self) -> str:
        """Return the card as a fragment of HTML."""
        claim = self.claim
        items = "".join(f"<li>{escape(line)}</li>" for line in self.references)
        return (
            f'<div style="{_BOX}"><p><strong>{escape(claim.claim)}</strong><br>'
            f"{escape(claim.short)}<br><em>Solidity {escape(self.solidity)}</em></p>"
            "<details><summary>Findings, limits, sources</summary>"
            f"<p><strong>Found:</strong> {escape(claim.found)}</p>"
            f"<p><strong>But:</strong> {escape(claim.limits)}</p>"
            f"<ul>{items}</ul></details></div>"
        )

    def markdown(self) -> str:
        """Return the card as Markdown."""
        claim = self.claim
        lines = [
            f"**{claim.claim}** {claim.short}  ",
            f"*Solidity {self.solidity}*",
            "",
            f"Found: {claim.found}",
            "",
            f"But: {claim.limits}",
            "",
            *(f"- {line}" for line in self.references),
        ]
        return "\n".join(f"> {line}".rstrip() for line in lines)

    def text(self) -> str:
        """Return the card as plain text, 88 characters wide."""
        claim = self.claim
        parts = [
            f"{claim.claim} {claim.short}",
            f"Solidity {self.solidity}",
            f"Found: {claim.found}",
            f"But: {claim.limits}",
        ]
        body = [_wrapped(part) for part in parts]
        return "\n".join([*body, *(_wrapped(f"- {line}") for line in self.references)])


def _wrapped(text: str) -> str:
    return fill(text, 88, subsequent_indent="  ", break_on_hyphens=False)


@dataclass(frozen=True, repr=False)
class Cards:
    """Several cards, one below the other."""

    cards: tuple[Card, ...]

    def _repr_html_(self) -> str:
        return "\n".join(card.html() for card in self.cards)

    def _repr_markdown_(self) -> str:
        return "\n\n".join(card.markdown() for card in self.cards)

    def __repr__(self) -> str:
        return "\n\n".join(card.text() for card in self.cards)


def cards(*names: str) -> Cards:
    """Return the evidence cards with these names, to be shown in a lesson.

    Raises:
        UnknownClaimError: when a name is not in the catalogue.
    """
    known = catalogue()
    claims = [known.get(name) for name in names]
    return Cards(tuple(Card(claim, known.sources_of(claim)) for claim in claims))

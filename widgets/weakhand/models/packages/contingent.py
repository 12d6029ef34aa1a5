"""Betting on a difference of opinion: contingent contracts."""

from __future__ import annotations

from dataclasses import dataclass

from weakhand.models.arguments import POSITIVE, SHARE, number


@dataclass(frozen=True, slots=True)
class Contingent:
    """A payment that is due only if something happens, against a sure sum.

    The side that thinks the event likelier receives ``bonus`` if it happens and
    gives up ``price`` for certain. Everything is in the unit of the bonus.
    ``worth`` is the bonus in the receiver's eyes, ``cost`` in the payer's.
    """

    i_receive: bool
    bonus: float
    worth: float
    cost: float

    @property
    def joint_gain(self) -> float:
        """Return what both together expect to gain by it: bonus times the difference in belief."""
        return self.worth - self.cost

    @property
    def price(self) -> float:
        """Return the sure sum that divides the gain evenly; any from ``cost`` to ``worth`` does."""
        return (self.worth + self.cost) / 2

    @property
    def useful(self) -> bool:
        """Return whether there is anything to gain: only where beliefs differ."""
        return self.joint_gain > 0


def contingent_contract(bonus: float, my_belief: float, their_belief: float) -> Contingent:
    """Return the bet that two sides can make on an event they judge differently.

    With beliefs p > q (0 to 1) and a bonus B above 0: worth p * B to the one,
    cost q * B to the other, so every sure price between suits both, and together
    they expect (p - q) * B more. It needs an event that both can see, and that
    the receiver cannot bring about alone at the other's expense. Source: Raiffa
    (1982); Bazerman and Gillespie (1999).
    """
    bonus = number("bonus", bonus, POSITIVE)
    mine = number("my_belief", my_belief, SHARE)
    theirs = number("their_belief", their_belief, SHARE)
    return Contingent(mine > theirs, bonus, max(mine, theirs) * bonus, min(mine, theirs) * bonus)

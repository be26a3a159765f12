"""A draft: an anchor with its frame and parties, before it is known where, when, how many and who says so."""

from dataclasses import dataclass

from counterclaim.events.frames import Frame
from counterclaim.records import Actor, EventType


@dataclass(frozen=True, slots=True)
class Draft:
    """One event as one phrase tells it.

    ``i`` is the token that names it, ``also`` the tokens of other phrases joined into it (supporting verbs, "killing 12"
    of an attack); ``why`` names the lexicon entries that decided; ``teller`` is the id of the claim that tells it, where
    two claims with the same words tell it of each other.
    """

    i: int
    type: EventType
    mode: str | None
    actor: tuple[Actor, ...]
    recipient: tuple[Actor, ...]
    frame: Frame
    also: tuple[int, ...] = ()
    why: tuple[str, ...] = ()
    teller: str | None = None

    @property
    def members(self) -> tuple[int, ...]:
        """All tokens that tell the event, the anchor first."""
        return (self.i, *self.also)

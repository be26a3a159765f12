"""What a text names: every actor, place and day in it, each already resolved as far as it can be."""

from dataclasses import dataclass

from counterclaim.records.actor import Actor
from counterclaim.records.place import Place
from counterclaim.records.when import When


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of a document, each list sorted by (start, -end); actors may nest ("Armenia" in "Armenia's army").

    Pronouns and descriptions that were resolved stand among ``actors`` with the identity of what they stand for.
    """

    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    days: tuple[When, ...] = ()

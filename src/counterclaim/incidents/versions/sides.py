"""Which side somebody is on: the state for all its organs, officers and media, else the body or person itself."""

from collections.abc import Iterable
from typing import Final

from counterclaim.incidents.versions.names import state_name
from counterclaim.records import Actor, ActorKind, Entry

NOBODY: Final = "unknown-armed"
"""The id that ``events`` gives to those who used force and whom nobody names."""

_CIVILIANS: Final = "civilians-"
# The sectors (PLOVER) whose people act for their state even where they have an id of their own.
_OFFICES: Final = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
_OF_A_STATE: Final = frozenset({ActorKind.STATE, ActorKind.MILITARY})


def side_of(actor: Actor) -> str | None:
    """The id of the side of an actor; None where nobody is named who could be told from others.

    Organs, officers and state media bear the code of their state as their id already (``grounding.actors``); left are
    persons in office with an id of their own, and soldiers or officials of whom only the state is known.
    """
    if actor.id is None:
        return actor.country if actor.kind in _OF_A_STATE else None
    if actor.kind is ActorKind.PERSON and actor.country is not None and actor.sector in _OFFICES:
        return actor.country
    return None if actor.id == NOBODY else actor.id


def side_name(side: str, actor: Actor) -> str:
    """What to call the side of an actor: the state's name, else the actor's own."""
    return state_name(side) or actor.name or actor.text


def find_parties(entries: Iterable[Entry]) -> frozenset[str]:
    """The sides that are parties to an incident: who does it in some report, or has it done to them.

    Where civilians suffer it their state is a party, but not they: what they tell is a witness's account.
    """
    parties: set[str | None] = set()
    for entry in entries:
        parties.update([side_of(actor) for actor in entry.report.actor])
        for actor in entry.report.recipient:
            parties.add(home_of(actor) if actor.kind is ActorKind.CIVILIAN else side_of(actor))
    return frozenset(party for party in parties if party is not None)


def home_of(actor: Actor) -> str | None:
    """The state that an actor belongs to or lives in: "civilians-SYR" is the id that ``grounding`` gives to Syrians."""
    if actor.country is None and actor.id is not None and actor.id.startswith(_CIVILIANS):
        return actor.id.removeprefix(_CIVILIANS)
    return actor.country

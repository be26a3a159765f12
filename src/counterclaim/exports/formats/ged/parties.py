"""Who fought whom, as UCDP has it: governments, organised groups, civilians; and which of three kinds of violence it was."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.formats.acled.actors import ARMED, CIVILIANS, PROTESTERS, RIOTERS, Scene, side
from counterclaim.exports.formats.geography import country
from counterclaim.records.actor import Actor
from counterclaim.records.codes import ActorKind
from counterclaim.records.incident import Incident

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
NO_PARTY: Final = "no organised party is known to have done it"
NO_OTHER: Final = "against whom is not known"
_HARMLESS: Final = frozenset({CIVILIANS, PROTESTERS, RIOTERS})


@dataclass(frozen=True, slots=True)
class Party:
    """A side by its name; ``state`` is the ISO 3166 alpha-3 code of a government, ``civil`` marks civilians."""

    name: str
    state: str | None = None
    civil: bool = False


CIVIL: Final = Party("Civilians", civil=True)


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two sides in UCDP's order and the kind of violence: 1 state-based, 2 non-state, 3 one-sided."""

    first: Party
    second: Party
    kind: int


def dyad(incident: Incident, where: str) -> Dyad | str:
    """The sides of an incident in the country ``where``, or why they are not known well enough."""
    doers = _parties(incident.actor, where)
    targets = _parties(incident.recipient, where)
    if not incident.recipient and len(doers) > 1:
        doers, targets = doers[:1], doers[1:]
    doer = next((party for party in doers if not party.civil), None)
    if doer is None:
        return NO_PARTY
    others = [party for party in targets if party != doer]
    if not others:
        return NO_OTHER
    target = next((party for party in others if not party.civil), CIVIL)
    if target.civil:
        return Dyad(doer, target, ONE_SIDED)
    if doer.state is None and target.state is None:
        return Dyad(doer, target, NON_STATE)
    first, second = sorted((doer, target), key=lambda party: (party.state is None, party.name))
    return Dyad(first, second, STATE_BASED)


def _parties(actors: Iterable[Actor], where: str) -> list[Party]:
    found = (_party(actor, where) for actor in actors)
    return list(dict.fromkeys(party for party in found if party is not None))


def _party(actor: Actor, where: str) -> Party | None:
    """The party that an actor is or acts for; None of those nobody names, of bodies of many states, and of unknown kind."""
    known = side(actor, Scene(where, force=True))
    if known.inter in _HARMLESS:
        return CIVIL
    if known.inter not in ARMED or actor.kind in {ActorKind.IGO, ActorKind.UNKNOWN}:
        return None
    state = country(actor.country) if known.name.startswith(("Military Forces of ", "Police Forces of ")) else None
    return Party(known.name) if state is None else Party(f"Government of {state.name}", state.iso3)

"""Which side an actor, a version or a claim stands for."""

from collections.abc import Iterable, Mapping
from typing import Final

from counterclaim.exports.countries import country_name
from counterclaim.exports.phrases import NOBODY_NAMED, OUTLET_VOICE, UNNAMED, readable_name, source_phrase
from counterclaim.exports.situation.rows import Side
from counterclaim.records import Actor, ActorKind, Claim, SideKind, Version

_OF_STATE: Final = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "PRM", "SPY"})
_OUTLET: Final = Side("", OUTLET_VOICE)
_NOBODY: Final = Side("", NOBODY_NAMED)


def side_of(actor: Actor) -> Side:
    """The state for its organs and officers, else the organisation, group or person itself."""
    state = actor.kind in (ActorKind.STATE, ActorKind.MILITARY) or actor.sector in _OF_STATE
    if state and actor.country is not None:
        return Side(actor.country, country_name(actor.country))
    if actor.kind is ActorKind.UNKNOWN and actor.name == UNNAMED:
        return _NOBODY
    name = readable_name(actor.name) or actor.text
    return Side(actor.id or name, name)


def sides_of(actors: Iterable[Actor]) -> tuple[Side, ...]:
    """The sides of several actors, each once, in order; nobody named is no side."""
    found = {side.id: side for side in map(side_of, actors) if side.id}
    return tuple(found.values())


def version_side(version: Version) -> Side:
    """Whose account a version is; of an outlet's own voice and of nobody named the id is empty."""
    if version.kind is SideKind.OUTLET:
        return _OUTLET
    if version.kind is SideKind.UNNAMED:
        return _NOBODY
    return Side(version.id, readable_name(version.name) or version.name)


def tellers(ids: Iterable[str], claims: Mapping[str, Claim]) -> tuple[Side, ...]:
    """The sides behind the claims ``ids``; the outlet itself where there are none."""
    found: dict[str, Side] = {}
    for claim in (claims[name] for name in ids if name in claims):
        named = sides_of(claim.source.actor) if claim.source is not None else ()
        for side in named or (Side("", source_phrase(claim.source)),):
            found.setdefault(side.id or side.name, side)
    return tuple(found.values()) or (_OUTLET,)


def belongs(actor: Actor, party: str) -> bool:
    """Whether an actor is the party or one of its people, organs or bodies."""
    return party in (actor.id, actor.country)


def names(sides: Iterable[Side]) -> str:
    """Several sides in words, each once."""
    return ", ".join(dict.fromkeys(side.name for side in sides))

"""Sides as ACLED has them: one of eight kinds, a name, and what two kinds together are called."""

from dataclasses import dataclass
from typing import Final

from counterclaim.exports.clauses import capital
from counterclaim.exports.formats.geography import country
from counterclaim.exports.phrases import readable_name
from counterclaim.records.actor import Actor
from counterclaim.records.codes import ActorKind

STATE, REBEL, POLITICAL, IDENTITY, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL = range(1, 9)
INTERS: Final[dict[int, str]] = {
    STATE: "State forces",
    REBEL: "Rebel group",
    POLITICAL: "Political militia",
    IDENTITY: "Identity militia",
    RIOTERS: "Rioters",
    PROTESTERS: "Protesters",
    CIVILIANS: "Civilians",
    EXTERNAL: "External/Other forces",
}
ARMED: Final = frozenset({STATE, REBEL, POLITICAL, IDENTITY, EXTERNAL})
UNNAMED: Final = "unknown-armed"
"""The id of those who used force and whom nobody names."""
_FORCES: Final = frozenset({"MIL", "GOV", "COP", "SPY", "PRM", "JUD", "LEG"})
_CROWD: Final = "protesters"
_UNARMED: Final = frozenset({ActorKind.CIVILIAN, ActorKind.NGO, ActorKind.MEDIA, ActorKind.COMPANY, ActorKind.PERSON})


@dataclass(frozen=True, slots=True)
class Side:
    """One actor as ACLED has it: ``inter`` is one of INTERS, None where the kind of side is not known.

    ``identity`` is what goes to the column of associated actors beside the name, if anything does.
    """

    name: str
    inter: int | None
    identity: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What a side's name depends on: the country of the place (ISO 3166 alpha-3), whether force was used or moved
    (the state's forces act, not its government), and whether the crowd was violent.
    """

    country: str
    force: bool
    riot: bool = False


def side(actor: Actor, scene: Scene) -> Side:
    """The side that an actor is at a place.

    A state's forces outside its own country are external forces.  Violence by nobody named is an unidentified armed
    group's, which ACLED counts among political militias.  Persons go unnamed: they are civilians of their country.
    """
    home = _named(actor.country or scene.country)
    if (actor.id or "").startswith(_CROWD):
        return Side(f"Rioters ({home})", RIOTERS) if scene.riot else Side(f"Protesters ({home})", PROTESTERS)
    if actor.kind is ActorKind.REBEL or actor.sector == "REB":
        return Side(_one(actor), REBEL)
    if actor.kind is ActorKind.MILITIA:
        return Side(_one(actor), POLITICAL)
    if actor.kind in {ActorKind.STATE, ActorKind.MILITARY} or (_is_officer(actor)):
        return _state(actor, scene)
    if actor.kind is ActorKind.IGO:
        return Side(_one(actor), EXTERNAL)
    if actor.kind in _UNARMED:
        named = actor.kind in {ActorKind.NGO, ActorKind.MEDIA, ActorKind.COMPANY}
        return Side(f"Civilians ({home})", CIVILIANS, _one(actor) if named else None)
    if actor.sector == "UAF" or actor.id == UNNAMED:
        return Side(f"Unidentified Armed Group ({_named(scene.country)})", POLITICAL)
    return Side(_one(actor), None)


def interaction(one: int | None, other: int | None, *, alone: bool) -> str | None:
    """What two kinds of side are called together, the smaller number first; None where a kind is not known."""
    if one is None or (other is None and not alone):
        return None
    if other is None:
        return f"{INTERS[one]} only"
    return _both(*sorted((one, other)))


def _both(one: int, other: int) -> str:
    """The smaller number first, but for civilians and external forces, which ACLED has the other way round (its code 78)."""
    first, second = (other, one) if (one, other) == (CIVILIANS, EXTERNAL) else (one, other)
    return f"{INTERS[first]}-{INTERS[second]}"


def _is_officer(actor: Actor) -> bool:
    """Whether a person acts for a state: a minister, an officer of its army or police."""
    return actor.kind is ActorKind.PERSON and actor.country is not None and actor.sector in _FORCES


def _state(actor: Actor, scene: Scene) -> Side:
    code = actor.country or actor.id
    if code is None or country(code) is None:
        return Side(_one(actor), None)
    inter = STATE if code == scene.country else EXTERNAL
    if actor.sector == "COP":
        return Side(f"Police Forces of {_named(code)}", inter)
    forces = scene.force or actor.sector == "MIL" or actor.kind is ActorKind.MILITARY
    return Side(f"{'Military Forces' if forces else 'Government'} of {_named(code)}", inter)


def _named(code: str) -> str:
    known = country(code)
    return code if known is None else known.name


def _one(actor: Actor) -> str:
    """The actor's name with a capital letter; without a semicolon, which would make two of it."""
    name = readable_name(actor.name) or actor.repaired or actor.text
    return capital(name.replace(";", ","))


INTERACTIONS: Final = tuple(
    [f"{one} only" for one in INTERS.values()]
    + [_both(one, other) for one in INTERS for other in INTERS if one <= other]
)

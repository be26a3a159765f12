"""PLOVER's codes: quads, the scale, auxiliary modes, actors' codes (manual at 5e0c24f; data/plover/README.md)."""

from functools import cache
from importlib.resources import files
from typing import Final

from counterclaim.records.actor import Actor
from counterclaim.records.codes import ActorKind, EventType, Newness, Precision, Reality
from counterclaim.records.incident import Incident
from counterclaim.records.place import Place

AUXILIARY: Final = ("historical", "future", "hypothetical", "negation")
"""The auxiliary modes in the manual's order."""

QUADS: Final[dict[EventType, int]] = {
    EventType.AGREE: 1, EventType.CONSULT: 1, EventType.SUPPORT: 1, EventType.CONCEDE: 1,
    EventType.COOPERATE: 2, EventType.AID: 2, EventType.RETREAT: 2,
    EventType.REQUEST: 3, EventType.ACCUSE: 3, EventType.REJECT: 3, EventType.THREATEN: 3,
    EventType.PROTEST: 4, EventType.SANCTION: 4, EventType.MOBILIZE: 4, EventType.COERCE: 4, EventType.ASSAULT: 4,
}  # fmt: skip
"""Verbal cooperation 1, material cooperation 2, verbal conflict 3, material conflict 4.

The manual's table of quads has SANCTION as verbal conflict; its own section and the summary have it as material, as here.
"""
QUAD_NAMES: Final = {
    1: "VERBAL COOPERATION",
    2: "MATERIAL COOPERATION",
    3: "VERBAL CONFLICT",
    4: "MATERIAL CONFLICT",
}
RECIPIENT_REQUIRED: Final = frozenset({EventType.COOPERATE, EventType.AID, EventType.SANCTION})
"""The types that the manual codes only where somebody is named to whom it is done."""

_BECOMES_AGREE: Final = frozenset({EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID})
_UNREAL: Final[dict[Reality, str]] = {
    Reality.NEGATED: "negation",
    Reality.PLANNED: "future",
    Reality.DEMANDED: "hypothetical",
    Reality.THREATENED: "hypothetical",
    Reality.HYPOTHETICAL: "hypothetical",
}
_BODIES: Final = {"un": "UNO", "eu": "EUR"}
_KINDS: Final = {ActorKind.IGO: "IGO", ActorKind.NGO: "NGO"}
_COUNTRIES: Final = {"XKX": "KOS"}
_NOT_SECTORS: Final = frozenset({"IGO", "NGO"})
_BREAKAWAY_SECTOR: Final = "PRE"


def event_of(incident: Incident) -> tuple[EventType, str | None]:
    """The category and mode that PLOVER gives an incident: cooperation that is only planned is an AGREE."""
    if incident.reality is Reality.PLANNED and incident.type in _BECOMES_AGREE:
        return EventType.AGREE, None
    return incident.type, incident.mode


def auxiliary_modes(incident: Incident) -> list[str]:
    """What PLOVER calls auxiliary modes, in its order; [] for a new event that is told as a fact or in doubt.

    What is demanded, threatened or supposed is hypothetical.
    """
    found = {_UNREAL.get(incident.reality)}
    found.add({Newness.BACKGROUND: "historical", Newness.FUTURE: "future"}.get(incident.newness))
    return [mode for mode in AUXILIARY if mode in found]


def score(event: EventType, mode: str | None) -> float | None:
    """The event's place on PLOVER's scale, -10 to 10; None where the manual gives none, or one that contradicts itself."""
    return _scale().get((event.value, mode or ""))


def actor_code(actor: Actor) -> str | None:
    """The code of an actor's country in PLOVER (Kosovo ``KOS``), or of a body: ``UNO``, ``EUR``, ``IGO``, ``NGO``."""
    parent = _parent(actor)
    if parent is not None:
        return parent
    if actor.id in _BODIES:
        return _BODIES[actor.id]
    if actor.country is None:
        return _KINDS.get(actor.kind)
    return country_code(actor.country)


def country_code(country: str) -> str:
    """A country's code in PLOVER, from ISO 3166 alpha-3."""
    return _COUNTRIES.get(country, country)


def actor_sector(actor: Actor) -> str | None:
    """The sector of an actor: ``PRE`` for areas that broke away; None for bodies, whose kind is their code."""
    if _parent(actor) is not None:
        return _BREAKAWAY_SECTOR
    return None if actor.sector in _NOT_SECTORS else actor.sector


def finest(places: tuple[Place, ...]) -> Place | None:
    """The place that is told most exactly, the first of several; None where none is known."""
    order = {precision: number for number, precision in enumerate(Precision)}
    known = [place for place in places if place.precision is not None]
    return min(known, key=lambda place: order[place.precision or Precision.COUNTRY], default=None)


def city(place: Place) -> str | None:
    """The town that a place is or is near to; None for all others, also for sites within a town, whose town is not known."""
    return place.name if place.precision in {Precision.TOWN, Precision.NEAR_TOWN} else None


def district(place: Place) -> str | None:
    """The name of a place that is a district."""
    return place.name if place.precision is Precision.DISTRICT and place.relation is None else None


def geonames_id(place: Place) -> int | None:
    """The number of a place in GeoNames; None for places of other lists."""
    source, _, number = (place.id or "").partition(":")
    return int(number) if source == "geonames" and number.isdecimal() else None


def _parent(actor: Actor) -> str | None:
    """The state that an area broke away from, where an actor stands for one."""
    areas = _breakaway()
    return areas.get(actor.id or "") or areas.get(actor.country or "")


@cache
def _scale() -> dict[tuple[str, str], float]:
    return {(kind, mode): float(number) for kind, mode, number in _rows("scale.tsv")}


@cache
def _breakaway() -> dict[str, str]:
    return {actor: parent for actor, parent, _ in _rows("breakaway.tsv")}


def _rows(name: str) -> list[list[str]]:
    text = (files("counterclaim") / "data" / "plover" / name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]

"""The places of an incident that a table of events can have a row for, and which of them only frame another."""

from math import asin, cos, radians, sin, sqrt
from typing import Final

from counterclaim.records.codes import Precision
from counterclaim.records.incident import Incident
from counterclaim.records.place import Place

_RANK: Final = {precision: rank for rank, precision in enumerate(Precision)}
_EARTH_KM: Final = 6371.0


def spots(incident: Incident) -> tuple[Place, ...]:
    """The places with a point, once each, in the incident's order; no place within which a finer one of it lies.

    "The station of Kramatorsk, in Kramatorsk" is one spot; Goris, Jermuk and Sotk are three.
    """
    known: dict[tuple[str | None, float, float], Place] = {}
    for place in incident.where:
        if place.lat is not None and place.lon is not None and place.precision is not None:
            known.setdefault((place.id, place.lat, place.lon), place)
    places = tuple(known.values())
    if len(places) == 1:
        return places
    return tuple(place for place in places if not any(_frames(place, other) for other in places))


def spot_key(place: Place) -> str:
    """What tells the spots of one incident apart: the place's id, with the point where it is only told of by that place."""
    point = f"{place.lat:.2f},{place.lon:.2f}"
    if place.id is None:
        return point
    return place.id if place.relation is None else f"{place.id}~{point}"


def _frames(one: Place, other: Place) -> bool:
    """Whether ``other`` is finer than ``one`` and lies within its radius."""
    if one.precision is None or other.precision is None or _RANK[other.precision] >= _RANK[one.precision]:
        return False
    return one.country == other.country and kilometres(one, other) <= (one.radius_km or 0.0)


def kilometres(one: Place, other: Place) -> float:
    """The distance of two places with points, on a sphere."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        raise ValueError("a place without a point")
    lat1, lon1, lat2, lon2 = map(radians, (one.lat, one.lon, other.lat, other.lon))
    inner = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, inner)))

"""Whether two places can be one: the same, one inside the other, or areas that touch."""

from math import asin, cos, radians, sin, sqrt
from typing import Final

from counterclaim.records import Place, Precision

_EARTH_KM: Final = 6371.0  # the mean radius; the sphere errs by 0.5 % at most, far less than any word does

FINENESS: Final = {precision: len(Precision) - place for place, precision in enumerate(Precision)}
"""How exactly a place is named, the finest highest; what has no precision counts 0."""


def is_known(place: Place) -> bool:
    """Whether it can be compared at all: on the map, or at least in a country."""
    return place.lat is not None or place.country is not None


def are_one(a: Place, b: Place) -> bool:
    """Whether two places can both be where one thing happened."""
    return holds(a, b) or holds(b, a) or _touch(a, b)


def holds(coarse: Place, fine: Place) -> bool:
    """Whether ``fine`` is ``coarse`` or lies inside it: by id, by country and province, or by radius."""
    if coarse.id is not None and coarse.id == fine.id and coarse.relation is None:
        return True
    if coarse.country is not None and coarse.country == fine.country:
        if coarse.precision is Precision.COUNTRY:
            return True
        if coarse.precision is Precision.PROVINCE and coarse.admin1 is not None and coarse.admin1 == fine.admin1:
            return True
    if coarse.radius_km is None or fine.radius_km is None or coarse.radius_km < fine.radius_km:
        return False
    return _apart(coarse, fine) <= coarse.radius_km


def _touch(a: Place, b: Place) -> bool:
    if a.lat is None or b.lat is None:
        # A border or a coast has no point: any place of its country may lie on it.
        return a.country is not None and a.country == b.country
    return _apart(a, b) <= (a.radius_km or 0.0) + (b.radius_km or 0.0)


def _apart(a: Place, b: Place) -> float:
    """Kilometres along the great circle; infinite where a point is not known."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return float("inf")
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    half = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))
